from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, rule

_KINDS = {
    "水果": "苹果|香蕉|葡萄|桃子|西瓜|橙子|橘子|草莓|樱桃|猕猴桃|火龙果",
    "蔬菜": "白菜|萝卜|黄瓜|茄子|西红柿|番茄|芹菜|菠菜|豆角|土豆|青椒",
    "农作物": "玉米|小麦|水稻|高粱|大豆|花生",
    "家禽": "鸡鸭|鸭子|鸭鹅|公鸡|母鸡",
    "家畜": "牛羊|猪羊|山羊|绵羊|黄牛|生猪",
    "家电": "电视机|冰箱|洗衣机|空调",
    "文具": "铅笔|钢笔|橡皮|文具盒|笔记本",
    "餐具": "筷子|碗筷|盘子|勺子",
    "乐器": "二胡|钢琴|小提琴|唢呐|笛子",
}
_PART = "子店摊批市场产种加制专罐刀茶沙冻糖干捞汁酱酒醋树手公园脯架苗皮饼瓜粉淀秸饲基地等类套包柜模行商农"
_JOINT = "(?:[、和与及]|以及)"
_AFTER = "|".join(f"{kind}{_JOINT}(?:{members})" for kind, members in _KINDS.items())
_BEFORE = "|".join(f"(?:{members}){_JOINT}{kind}" for kind, members in _KINDS.items())
_LISTED = rf"(?:{_AFTER}|{_BEFORE})(?![{_PART}])"


@rule(
    "member-beside-kind",
    title="并列不当（种属并列）",
    help="“水果和苹果”把大类和它包含的小类并列，苹果也是水果。改为同一层次的东西，或者“苹果等水果”。",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_grammar_injectors:member_beside_kind",),
    patterns=(_LISTED,),
    bad=[
        Bad("集市上水果和苹果都降了价。", found="水果和苹果"),
        Bad("镇里给学校送来铅笔、文具。", found="铅笔、文具"),
        Bad("这里种植小麦以及农作物千亩。", found="小麦以及农作物"),
    ],
    good=[
        "集市上苹果等水果都降了价。",
        "集市上蔬菜和水果都降了价。",
        "展台上有水果、西瓜子。",
        "镇上有苹果和水果加工厂。",
    ],
)
def member_beside_kind(article: Article) -> Iterator[Finding]:
    """A kind and one of its members stand side by side as if they were two things."""
    for match in article.find(_LISTED):
        message = Message("大类与其中的小类并列", "a kind and one of its members stand side by side")
        yield Finding(match.span, message, confidence=Confidence.LIKELY)

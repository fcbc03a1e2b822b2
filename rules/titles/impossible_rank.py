from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, Span, compiled, rule

from ._offices import is_exempt

_3, _4, _5, _6 = "[三四五六七八九]级", "[四五六七八九]级", "[五六七八九]级", "[六七八九]级"
_CITED = "[立记过了人体]"
"""What stands before a merit: 荣立, 记过, 立了, 个人, 集体."""
_GRADES = {
    f"警(?<={_4}警)[监督司]": "警监、警督、警司各分一级至三级",
    f"警(?<={_3}警)员": "警员分一级、二级",
    f"警(?<={_5}警|{_5}高级警)长": "警长、高级警长各分一级至四级",
    "警(?<=[一二三四五]级[督监司]警)": "应为警督、警监、警司",
    f"大(?<={_3}大)(?:法官|检察官)": "大法官、大检察官分首席、一级、二级",
    f"高级(?<={_5}高级)(?:法官|检察官)": "高级法官、高级检察官各分一级至四级",
    f"法官(?<={_6}法官)|检察官(?<={_6}检察官)": "法官、检察官各分一级至五级",
    f"巡视员(?<={_3}巡视员)": "巡视员分一级、二级",
    f"调研员(?<={_5}调研员)": "调研员分一级至四级",
    f"主任科员(?<={_5}主任科员)": "主任科员分一级至四级",
    f"科员(?<={_3}科员)": "科员分一级、二级",
    "士官长(?<=[一二三四五六]级士官长)": "应为军士长",
    f"军士长(?<={_5}军士长)": "军士长分一级至三级",
    "上士(?<=[三四五]级上士)": "上士分一级、二级",
    f"指挥(?<={_4}指挥)[长员]": "指挥长、指挥员各分一级至三级",
    f"消防(?<={_4}消防)长": "消防长分一级至三级",
    f"消防(?<={_5}消防)士": "消防士分一级至四级",
    f"关务(?<={_4}关务)(?:监督|督察|督办)": "关务监督、督察、督办各分一级至三级",
    "运动健将(?<=[一二三]级运动健将)": "分国际级运动健将、运动健将、一级至三级运动员",
    f"律师(?<={_5}律师)|公证员(?<={_5}公证员)": "律师、公证员各分一级至四级",
    "英雄模范(?<=[一二三]等英雄模范)|英模(?<=[一二三]等英模)": "公安系统的英雄模范分一级、二级，不称“等”",
    f"级功(?<={_CITED}[一二三]级功)(?![能率勋夫])": "立功分一、二、三等，不称“级”",
    "等功(?<=[四五六]等功)": "立功分一等、二等、三等",
    "[甲乙丙]级(?<=[一二三]等[甲乙丙]级)(?:(?:综合|专科|中)?医院|中医)": "医院分级、等：三级甲等",
    "院士(?<=社会科学院院士|中国社科院院士)": "社会科学院的是学部委员",
}

_GRADE = "[一二三四五六七八九][级等]"
_REACH = 4
"""How far before a rank its grade may stand."""


@rule(
    "impossible-rank",
    title="没有这一级衔、职级",
    help=(
        "衔和职级有几级，由法律、条例规定：警监、警督、警司各三级，没有“四级警司”；军士是二级上士、一级上士、三级至一级军士长，没有“士官长”；"
        "高级法官四级，调研员四级，主任科员四级，巡视员二级；立功分等，公安英雄模范分级。"
        "依据《人民警察警衔条例》《法官法》《检察官法》《公务员法》《军士暂行条例》和《消防救援衔条例》。国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=tuple(_GRADES),
    bad=[
        Bad("民警李明远，四级警司，今年29岁。", found="四级警司"),
        Bad("四级警督李明远到会。"),
        Bad("三级警员李明远到会。"),
        Bad("五级警长李明远、五级高级警长王守诚到会。"),
        Bad("一级督警李明远到会。"),
        Bad("三级大法官李明远到会。"),
        Bad("五级高级检察官李明远到会。"),
        Bad("六级法官李明远到会。"),
        Bad("六级检察官李明远到会。"),
        Bad("三级巡视员李明远到会。"),
        Bad("五级调研员李明远到会。"),
        Bad("五级主任科员李明远到会。"),
        Bad("三级科员李明远到会。"),
        Bad("三级士官长李明远到会。"),
        Bad("五级军士长李明远到会。"),
        Bad("三级上士李明远到会。"),
        Bad("消防员李明远，四级指挥员。"),
        Bad("四级消防长李明远到会。"),
        Bad("五级消防士李明远到会。"),
        Bad("四级关务督察李明远到会。"),
        Bad("一级运动健将李明远到会。"),
        Bad("五级律师李明远、五级公证员王守诚到会。"),
        Bad("他是全国公安系统二等英雄模范，父亲是二等英模。"),
        Bad("李明远荣立二级功，王守诚立过三级功，王守诚立了三级功，获得个人一级功、集体二级功。"),
        Bad("李明远荣立四等功。"),
        Bad("县医院是三等甲级医院。"),
        Bad("中国社会科学院院士李明远、中国社科院院士王守诚到会。"),
    ],
    good=[
        "一级警督、三级警司到会。",
        "二级警员、四级警长、一级高级警长到会。",
        "李明远是警界新人。",
        "二级大法官、四级高级检察官到会。",
        "五级法官、五级检察官到会。",
        "二级巡视员、四级调研员到会。",
        "四级主任科员、一级科员到会。",
        "士官长、二级军士长、二级上士到会。",
        "三级指挥员、三级消防长、四级消防士到会。",
        "二级关务督察、运动健将到会。",
        "四级律师、四级公证员到会。",
        "全国公安系统二级英雄模范、二级英模到会。",
        "荣立二等功，增加了一级功能，提高了二级功率，立过一级功勋，有了三级功夫，三级甲等医院，甲级医院，中国科学院院士。",
        "美军四级警司、三级士官长来访。",
        "1955年，四级警司李明远到会。",
    ],
)
def impossible_rank(article: Article) -> Iterator[Finding]:
    """A rank or a grade has a number that its ladder does not have, or a word of another ladder."""
    text = article.document.text
    for pattern, right in _GRADES.items():
        for match in article.find(pattern):
            if not is_exempt(text, match.start, match.end):
                message = Message("没有这一级：{right}，请核对", "there is no such grade: {right}", right=right)
                yield Finding(Span(_begins(text, match), match.end), message, confidence=Confidence.LIKELY)


def _begins(text: str, match: Match) -> int:
    """Where the number of the grade stands; where the match begins if there is none before it."""
    grade = compiled(_GRADE).search(text, max(0, match.start - _REACH), match.end)
    return grade.start() if grade else match.start

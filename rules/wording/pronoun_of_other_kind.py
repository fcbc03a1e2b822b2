from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    compiled,
    is_traditional,
    replace,
    rule,
)

from ._sexes import MAN, WOMAN

_FOLK = (
    "妇女|姐妹|村民|乡亲|群众|老人|学生|学员|队员|社员|志愿者|民警|交警|医生|护士|教师|老师|职工|农民|工人|居民|干部|孩子|战士|官兵|党员"
    "|代表|委员|演员|选手|乡贤|绣娘|匠人|同学|伙伴|邻居|农户|果农|茶农|菜农|牧民|渔民"
)
_MANY = f"(?:[{DIGIT}一二两三四五六七八九十百几多余]{{1,5}}[名位][^，。；、：！？“”\n]{{0,6}}?)?(?:{_FOLK})们?"
_NO_THING = "[^。！？：“”；\n家所只头匹棵种座幅件条株项台辆艘本部支首队个些物机车花树见看给把被对养喂写画]"
_HUMAN = (
    "的(?:作品|心愿|心声|笑脸|脸上|家人|丈夫|妻子|孩子|子女|父母|事迹|付出|诉求|双手|汗水|手艺)|学成|学会|都?说[：，]|表示|告诉|希望|觉得|报名"
    "|捐|走访|入户|冒着|顶着|放弃|自发|自愿|坚守|加班|克服|起早|挨家挨户|舍小家|身穿|身着|手持|手拿|利用(?:业余|课余|休息|周末|农闲)"
    "|用(?:双手|汗水|实际行动)"
)
_THEY = f"{_MANY}{_NO_THING}{{0,24}}[，。；](?P<they>它们)(?={_HUMAN})"
_SPEAKS = "(?:高兴地|笑着|激动地)?(?:说[：，]|告诉(?:本报)?记者|坦言|表示[：，]|感慨)"
_IT = f"(?:{WOMAN}|{MAN}|{_FOLK}){_NO_THING}{{0,24}}[，。；](?P<it>它)(?={_SPEAKS})"
_ANIMAL = (
    "警犬|搜救犬|军犬|导盲犬|工作犬|缉毒犬|牧羊犬|猎犬|小狗|黄狗|黑狗|土狗|狗狗|流浪狗|流浪猫|小猫|猫咪|猴子|金丝猴|麋鹿|梅花鹿|老牛|耕牛|母牛|奶牛"
    "|牦牛|黄牛|水牛|骏马|小马|小羊|羊羔|山羊|丹顶鹤|天鹅|白鹭|朱鹮|猫头鹰|老鹰|小鸟|候鸟|江豚|海豚|骆驼|信鸽|黑熊|野猪|穿山甲|鹦鹉|毛驴"
)
_BEAST = (
    "嗅|叼|摇[着起了]?尾|吠|啃|舔|展翅|扑棱|觅食|栖息|筑巢|产[崽仔卵]|吃草|汪汪"
    "|的(?:翅膀|尾巴|爪子|羽毛|皮毛|鬃毛|犄角|蹄子|脖圈)|通体"
)
_OF_ANIMAL = (
    f"(?:{_ANIMAL})(?:[^。！？：“”；\n]|“[^“”，。\n]{{1,6}}”){{0,30}}[，。；](?P<he>[他她]们?)"
    f"(?=(?:[一先正又也都就]|马上|立即|迅速|不停地|在[^，。；]{{1,8}})?(?:{_BEAST}))"
)
_FORMS = ((_THEY, "they"), (_IT, "it"), (_OF_ANIMAL, "he"))


@rule(
    "pronoun-of-other-kind",
    title="他、它用混",
    help=(
        "指人用“他、她”，指动物用“它”：“十几名妇女来学艺，它们学成后开了店”应作“她们”，“警犬赶到现场，他嗅了嗅衣物”应作“它”。"
        "只看后面说的事只有人（说、报名、的家人）或者只有动物（嗅、叼、的尾巴）才有的。拟人的说法，可用引号。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    profiles={"traditional": False},
    patterns=("它们", f"它(?={_SPEAKS})", _OF_ANIMAL),
    bad=[
        Bad("来学艺的有十几名妇女，它们学成后开店。", fixed="来学艺的有十几名妇女，她们学成后开店。", found="它们"),
        Bad("姐妹们边剪边聊，手不停，它们的作品好看。", fixed="姐妹们边剪边聊，手不停，她们的作品好看。"),
        Bad("三名民警来到渠边。它们冒着大雨巡堤。", fixed="三名民警来到渠边。他们冒着大雨巡堤。"),
        Bad("志愿者来了；它们挨家挨户送药。", fixed="志愿者来了；他们挨家挨户送药。"),
        Bad("老汉坐在门口，它笑着说：“路通了。”", fixed="老汉坐在门口，他笑着说：“路通了。”", found="它"),
        Bad("村民老石在渠边，它告诉记者，瓜很甜。", fixed="村民老石在渠边，他告诉记者，瓜很甜。"),
        Bad(
            "警犬“旋风”赶到现场，他嗅过衣物，往田里追。", fixed="警犬“旋风”赶到现场，它嗅过衣物，往田里追。", found="他"
        ),
        Bad("河滩上来了白鹭，他们在水边觅食。", fixed="河滩上来了白鹭，它们在水边觅食。", found="他们"),
        Bad("小猫得救了。她的尾巴有伤。", fixed="小猫得救了。它的尾巴有伤。", found="她"),
    ],
    good=[
        "来学艺的有十几名妇女，她们学成后在镇上开店。警犬赶到现场，它嗅过衣物，往田里追。",
        "村民养了白鹭，它们在水边觅食，村民都爱它们的样子。村民种了三种瓜，它们的作品名叫月光。",
        "警犬赶到现场，他牵着绳子，往田里追。小猫得救了，她很高兴。",
        "老汉讲故事：狐狸来到门口，它笑着说：“路通了。”",
        "孩子们见了小猴，它们自发排队。村民把雕好的石人摆在门口，它们身着长袍。",
        "村民来到渠边，看到它们冒着热气。老汉说它表示：春天来了。村民种瓜，它说明书上有。",
        "警犬的训导员说他嗅到了烟味。候鸟来了，看到他们觅食。",
    ],
)
def pronoun_of_other_kind(article: Article) -> Iterator[Finding]:
    """A pronoun for things stands for people, or one for people for an animal."""
    if is_traditional(article.document):
        return
    for pattern, group in _FORMS:
        for match in article.find(pattern):
            span, written = match.group(group), match[group]
            right = _right(group, written, match[0])
            message = Message("应为“{right}”？", "{right}?", right=right)
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)


def _right(group: str, written: str, before: str) -> str:
    """The pronoun that fits whom the words before it name."""
    if group == "he":
        return "它们" if written.endswith("们") else "它"
    is_woman = compiled(f"妇女|姐妹|绣娘|{WOMAN}").search(before)
    return ("她" if is_woman else "他") + written[1:]

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Related,
    Span,
    compiled,
    is_traditional,
    replace,
    rule,
)

from ._only_woman import HELPED, helped_as_a_man
from ._sexes import A_MAN, A_WOMAN, MAN, OFFICES, RELATIVES, WOMAN

_DOES = "(?:[^们人俩乡山国者日家方杀处，。；：！？、”“\n]|家(?=[种养开办承里有]))"
_GOES_ON = f"(?:[^。！？\n“”：:]|“[^，。！？：“”\n]{{1,8}}”){{0,60}}[，。；](?P<pronoun>[他她]){_DOES}"
_BY_WOMAN, _BY_MAN = f"(?P<who>{A_WOMAN}){_GOES_ON}", f"(?P<who>{A_MAN}){_GOES_ON}"
_WANTED = {"她": _BY_WOMAN, "他": _BY_MAN}
_PRONOUN = f"[他她](?<=[，。；].){_DOES}"
_REPORTS = (
    "(?P<who>(?P<woman>女士|大妈|大娘|大姐|大婶|大嫂|阿婆)|先生|大爷|大叔|大伯|老伯|小伙子?)(?:报警|来电|求助|投诉|反映)(?:求助)?"
    "[，,]?[称说][，,]?(?P<pronoun>[他她])(?:在|被|把|因|丢|遭|通过|将|刚|正|自己|的)"
)
_TOLD = r"[说绍忆诉示言为称露知到现][，：]|[后时起候][，；](?=[他她])|^[的家]"
"""What stands between where somebody else may be meant: reported speech, a clause of time, what belongs to her."""
_SPEAKS = "(?:高兴地|笑着|激动地)?(?:告诉(?:本报)?记者|对记者说|说|介绍说?|表示|坦言|回忆说?)[，：][他她]"
_TO_WHOM = "[把被给帮扶送对向让请找陪带为替见遇接看望知像如][^，,]*$"
_BYLINE = r"(?:记者|通讯员|作者|编辑|摄影)[ \u3000：:][^，。]*$|[（(][^）)]*$"
"""What stands before a name that is that of a writer, or an addition to another one: 通讯员 王芳."""
_LEAD = 26
"""Characters before the person in the sentence, of which she is the subject."""


@rule(
    "pronoun-of-other-sex",
    title="他、她与人名、称呼不合",
    help=(
        "“讲解员何小兰在馆里十年，他说”应作“她说”：名字（桂英、小兰、志强）、称呼（女孩、大姐、女教师、老汉）已表明性别，"
        "下一分句或下一句的主语还是这个人。中间提到别人的、转述的、主语另有其人的不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    patterns=(_PRONOUN, _REPORTS, HELPED),
    explains=("wrong-pronoun", "word-of-other-sex"),
    injectors=("_grammar_injectors:pronoun_of_other_sex",),
    bad=[
        Bad(
            "讲解员何小兰在馆里做了十年，他说：“要讲真话。”",
            fixed="讲解员何小兰在馆里做了十年，她说：“要讲真话。”",
            found="他",
        ),
        Bad(
            "听到这里，同来的女孩小邓鼻子一酸。他是头一回来。",
            fixed="听到这里，同来的女孩小邓鼻子一酸。她是头一回来。",
            found="他",
        ),
        Bad(
            "女教师韦丽在山里教了二十年；他把青春给了孩子。",
            fixed="女教师韦丽在山里教了二十年；她把青春给了孩子。",
            found="他",
        ),
        Bad("石志强开了三十年货车，她说，路好走了。", fixed="石志强开了三十年货车，他说，路好走了。", found="她"),
        Bad("陈女士告诉记者，他是头一回来。", fixed="陈女士告诉记者，她是头一回来。", found="他"),
        Bad("孙大娘是老妇女主任，他每天巡渠。", fixed="孙大娘是老妇女主任，她每天巡渠。", found="他"),
        Bad("李秀英老人住在渠边，他的水缸总是满的。", fixed="李秀英老人住在渠边，她的水缸总是满的。", found="他"),
        Bad("老师傅陈国强烧了一辈子窑，她的手很稳。", fixed="老师傅陈国强烧了一辈子窑，他的手很稳。", found="她"),
        Bad("赵先生报警称，她的车丢了。", fixed="赵先生报警称，他的车丢了。", found="她"),
        Bad("女教师韦丽退休后，回村教戏，他说，不累。", fixed="女教师韦丽退休后，回村教戏，她说，不累。", found="他"),
        Bad("派出所接到陈女士报警，称他在车站丢了包。", fixed="派出所接到陈女士报警，称她在车站丢了包。", found="他"),
        Bad(
            "村民韦小梅是寨里的“瓜嫂”，他家种了十亩瓜。",
            fixed="村民韦小梅是寨里的“瓜嫂”，她家种了十亩瓜。",
            found="他",
        ),
        Bad(
            "梁女士接到陌生电话。民警马上赶到他家中，电话还没有挂。",
            fixed="梁女士接到陌生电话。民警马上赶到她家中，电话还没有挂。",
            found="他",
        ),
        Bad(
            "梁女士接到陌生电话。民警立即与梁女士联系，并赶到他家中劝阻。",
            fixed="梁女士接到陌生电话。民警立即与梁女士联系，并赶到她家中劝阻。",
            found="他",
        ),
        Bad(
            "梁女士要转账。民警马上帮他止付。",
            fixed="梁女士要转账。民警马上帮她止付。",
            found="他",
        ),
    ],
    good=[
        "讲解员何小兰在馆里做了十年，她说：“要讲真话。”石志强开了三十年货车，他说，路好走了。",
        "何桂英说，老石能干，他每天巡渠。何桂英和丈夫种瓜，他每天巡渠。何桂英来了后，他就走了。",
        "女孩的书包找到了，他已送回。民警见女孩小邓在哭，他就上前问。老石扶住何桂英，他还叫来车。",
        "何桂英说，老石能干，他每天巡渠。赵志刚开车三十年。何桂英说，他能干。老人病了，何桂英说，他能挺过去。",
        "梁女士和黎先生在门口。民警马上赶到他家中，电话还没有挂。",
        "梁女士接到陌生电话。民警马上赶到她家中。骗子赶到他家中，门锁着。",
        "梁女士的包丢了。民警很快抓住他，包还在。社工给他打电话，一直占线。",
        "何桂英，他们都认识，他乡人也认识。",
        "梅兰芳在台上唱，他是北京人。",
        "本报讯（通讯员 何桂英） 近日，他每天巡渠。通讯员 何桂英 清早，他来到渠边。本报讯（何桂英）清早，他来到渠边。",
        "徐霞客是江苏人，他当年来过。赵先生报警称，他的车丢了。村支书老石，桥头的韦小梅，他都找过。李秀英，他认识。",
    ],
)
def pronoun_of_other_sex(article: Article) -> Iterator[Finding]:
    """A pronoun does not fit the name of the person, or the word for the person, who is the subject before it."""
    if is_traditional(article.document):
        return
    text, seen = article.document.text, set[int]()
    for right, pattern in _WANTED.items():
        for match in article.find(pattern):
            pronoun, who = match.group("pronoun"), match.group("who")
            if match["pronoun"] == right or pronoun.start in seen or not _is_subject(text, who.start):
                continue
            if _is_same(text[who.start : who.end], text[who.end : pronoun.end]) or _speaks(article, who, pronoun):
                seen.add(pronoun.start)
                yield _finding(pronoun, who, right)
    for match in article.find(_REPORTS):
        right = "她" if match["woman"] else "他"
        if match["pronoun"] != right:
            yield _finding(match.group("pronoun"), match.group("who"), right)
    for match, woman in helped_as_a_man(article):
        yield _finding(match.group("pronoun"), woman, "她")


def _is_subject(text: str, at: int) -> bool:
    """Whether the person at an offset begins the sentence, but for words that tell of no other person."""
    start = max(text.rfind(mark, max(0, at - 60), at) for mark in "。！？\n“”：；") + 1
    before = text[start:at]
    others = f"{RELATIVES}|(?:{OFFICES})(?![^，,]{{0,4}}$)|{_TO_WHOM}|{_BYLINE}"
    return len(before) <= _LEAD and not compiled(others).search(before)


def _is_same(who: str, between: str) -> bool:
    """Whether nobody else is mentioned between the person and the pronoun behind, which is in no reported speech."""
    if len(between) == len("，她") and not compiled(f"{WOMAN}|{MAN}").fullmatch(who):
        return False
    others = compiled(f"{WOMAN}|^老(?:人|师)|“[^“”]*”").sub("", between[:-1])
    return not compiled(f"{RELATIVES}|{OFFICES}|[和与跟同]").search(others) and not compiled(_TOLD).search(between)


def _speaks(article: Article, who: Span, pronoun: Span) -> bool:
    """Whether the person, with whom the paragraph begins, speaks of somebody."""
    text = article.document.text
    is_first = not compiled("[。！？”；]").search(text, text.rfind("\n", 0, who.start) + 1, who.start)
    return is_first and bool(compiled(_SPEAKS).fullmatch(text, who.end, pronoun.end))


def _finding(span: Span, who: Span, right: str) -> Finding:
    message = Message("前面的人应称“{right}”，请核对", "{right} fits the person before it: check", right=right)
    return Finding(span, message, (replace(span, right),), related=(Related(who),), confidence=Confidence.LIKELY)

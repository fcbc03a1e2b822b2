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

from ._sexes import A_MAN, A_WOMAN, OTHERS

_DOES = (
    "(?:(?:高兴|激动|兴奋|自豪|感慨|动情|笑着?|坦然|不好意思)?地?(?:说|笑|介绍|表示|告诉|坦言|回忆|感慨|认为)"
    "|每[天年]|一个人|[还就已也又才常总从把在只对是用和带曾将不能会要想先]|开始|主动|自己|紧紧|坚持|身)"
)
_GOES_ON = f"[^。！？\n“”：:]{{0,60}}[，。；](?P<pronoun>[他她])(?![们人俩乡山国者日家方杀处]){_DOES}"
_BY_WOMAN, _BY_MAN = f"(?P<who>{A_WOMAN}){_GOES_ON}", f"(?P<who>{A_MAN}){_GOES_ON}"
_WANTED = {"她": _BY_WOMAN, "他": _BY_MAN}
_PRONOUN = f"[他她](?<=[，。；].){_DOES}"
_REPORTS = (
    "(?P<who>女士|大妈|大娘|大姐|大婶|大嫂|阿婆)(?:报警|来电|求助|投诉|反映)(?:求助)?[，,]?[称说](?P<pronoun>他)"
    "(?:在|被|把|因|丢|遭|通过|将|刚|正|自己)"
)
_TOLD = r"[说绍忆诉示言为称露知到现][，：]|[后时起候][，；](?=[他她])|^[的家]"
"""What stands between where somebody else may be meant: reported speech, a clause of time, what belongs to her."""
_SPEAKS = "(?:高兴地|笑着|激动地)?(?:告诉(?:本报)?记者|对记者说|说|介绍说?|表示|坦言|回忆说?)[，：][他她]"
_TO_WHOM = "[把被给帮扶送对向让请找陪带为替见遇接看望][^，,]*$"
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
    patterns=(_PRONOUN, _REPORTS),
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
        Bad("派出所接到陈女士报警，称他在车站丢了包。", fixed="派出所接到陈女士报警，称她在车站丢了包。", found="他"),
    ],
    good=[
        "讲解员何小兰在馆里做了十年，她说：“要讲真话。”石志强开了三十年货车，他说，路好走了。",
        "何桂英说，老石能干，他每天巡渠。何桂英和丈夫种瓜，他每天巡渠。何桂英来了后，他就走了。",
        "女孩的书包找到了，他已送回。民警见女孩小邓在哭，他就上前问。老石扶住何桂英，他还叫来车。",
        "何桂英说，老石能干，他每天巡渠。赵志刚开车三十年。何桂英说，他能干。老人病了，何桂英说，他能挺过去。",
        "何桂英，他们都认识，他乡人也认识。",
        "梅兰芳在台上唱，他是北京人。",
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
            if _is_same(text[who.end : pronoun.end]) or _speaks(article, who, pronoun):
                seen.add(pronoun.start)
                yield _finding(pronoun, who, right)
    for match in article.find(_REPORTS):
        yield _finding(match.group("pronoun"), match.group("who"), "她")


def _is_subject(text: str, at: int) -> bool:
    """Whether the person at an offset begins the sentence, but for words that tell of no other person."""
    start = max(text.rfind(mark, max(0, at - 60), at) for mark in "。！？\n“”：；") + 1
    before = text[start:at]
    return len(before) <= _LEAD and not compiled(f"{OTHERS}|{_TO_WHOM}").search(before)


def _is_same(between: str) -> bool:
    """Whether nobody else is mentioned between the person and the pronoun behind, which is in no reported speech."""
    others = compiled(A_WOMAN).sub("", between[:-1])
    return not compiled(f"{OTHERS}|[和与跟同]").search(others) and not compiled(_TOLD).search(between)


def _speaks(article: Article, who: Span, pronoun: Span) -> bool:
    """Whether the person, with whom the paragraph begins, speaks of somebody."""
    text = article.document.text
    is_first = not compiled("[。！？”；]").search(text, text.rfind("\n", 0, who.start) + 1, who.start)
    return is_first and bool(compiled(_SPEAKS).fullmatch(text, who.end, pronoun.end))


def _finding(span: Span, who: Span, right: str) -> Finding:
    message = Message("前面的人应称“{right}”，请核对", "{right} fits the person before it: check", right=right)
    return Finding(span, message, (replace(span, right),), related=(Related(who),), confidence=Confidence.LIKELY)

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    Severity,
    Span,
    compiled,
    delete,
    rule,
)

_OPENS = (
    r"(?:(?<![^。！？；\n\u3000“:：]..)"
    r"|(?<=[年来外时前今终后日月天间底初][，,]..)"
    r"|(?<=了解[，,]..)|(?<=了解到[，,]..)|(?<=据悉[，,]..)|(?<=介绍[，,]..)|(?<=认为[，,]..)|(?<=表示[，,]..)|(?<=法是[，,]..))"
)
"""Behind a preposition of two characters: it begins a sentence, or what somebody is said to have said."""
_CLAUSE = r"[^，,。；;！？：:\n]{2,30}"
_MAKES = r"[，,](?P<makes>(?:从而|进而)?(?:使得?|让|令)(?![用命馆者节然出座路利位步]))"
_BY_MEANS = rf"(?:通过|经过|透过|由于|随着){_OPENS}{_CLAUSE}{_MAKES}"
_NO_SUBJECT = (
    "进一步|有效|切实|从而|进而|真正|当[天日场]|现场|增强了|提高了|提升了|营造了|激发了|形成了|取得了|受到"
    "|赢得|为[^，。]{2,14}[打奠提营做]"
)
"""What the next clause begins with when it has no subject either."""
_AT_ONCE = (
    rf"(?:通过|经过){_OPENS}[^，,。；;！？：:\n“”让使]{{4,26}}"
    r"(?P<makes>(?:从而)?(?:使得?|让)(?![用命馆者节然出座路利位步]))"
    rf"[^，,。；;！？：:\n]{{4,40}}(?:[。！]|[，,](?:{_NO_SUBJECT}))"
)
"""The same without a mark, where nothing behind it has a subject: the sentence is over, or goes on with a verb."""
_BY_THIS = (
    rf"(?:通过|经过)(?:[此这本]次|这些|这一|[此这]项|这种){_OPENS.replace('..', '....')}"
    r"[^，,。；;！？：\n“”让使]{2,16}(?P<makes>使得?(?![用命馆者节然出座路利位步]))"
)
"""The same where what has been told is the means: 通过此次表彰使党员受到鼓舞，全村更有干劲."""
_UNDER = rf"[力助持导领怀动合心织响扶励勉督促教诲召染迫压授培护顾照调争化协努]下{_MAKES}"
_SHARES = "帮助|带领|领导|支持|努力|指导|带动|推动|影响|关心|鼓励|鼓舞|感召|引导|组织|协助|配合"
"""What somebody does under which 让 has no subject in edited text either; 在他的注视下，让…… is left to the reader."""
_LENGTH = 2
"""The length of a preposition."""
_BORDERS = "。！？；：\n“"
_SPOKEN = r"(?:了解到?|据悉|介绍|法是|认为|表示)[，,]$"
_TIMES = (
    rf"[\u3000 ]*(?:[^，,。]*(?:了解到?|据悉|介绍|表示)[，,])?(?:近些?年来?|近[几两三]年来?|[多几数一两三]年来"
    rf"|[一半]年多?来|今年以来|[今去前当]年|[{DIGIT}]{{4}}年(?:以来)?(?:[{DIGIT}]{{1,2}}月(?:[{DIGIT}]{{1,2}}日)?)?"
    rf"|[{DIGIT}]{{1,2}}月(?:以来|[{DIGIT}]{{1,2}}日)?|年[初底]|与此同时|同时|此外|另外|目前|当前|日前|此前|如今|现今|最终|最后"
    "|随后|之后|其间|期间|暑假期间|节日期间|昨[天日]|[今当]天|连日来|一直以来|长期以来)?[，,]"
)
"""Words before the preposition that are no subject."""


@rule(
    "lost-subject",
    title="主语残缺",
    help=(
        "“通过这次培训，使学员增强了信心”没有主语：介词结构“通过……”不能作主语，“使”前又没有别的主语。"
        "删去“通过”或者“使”。前面的分句已有主语的（县里重视，通过……使……）不报；“通过……让……”只作提示。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    patterns=(_BY_MEANS, _AT_ONCE, _BY_THIS, _UNDER),
    injectors=("_independent_grammar_injectors:subject_lost",),
    bad=[
        Bad("通过这次夏令营，使孩子们认识了本地草药。", fixed="通过这次夏令营，孩子们认识了本地草药。", found="使"),
        Bad("昨日立夏。经过技术改造,让小厂起死回生。", fixed="昨日立夏。经过技术改造,小厂起死回生。", found="让"),
        Bad("由于干部带头示范，使得村民看到了希望。", fixed="由于干部带头示范，村民看到了希望。", found="使得"),
        Bad("随着道路拓宽，从而使山货走出了大山。", fixed="随着道路拓宽，山货走出了大山。", found="从而使"),
        Bad("据了解，通过集中整治，令市场面貌一新。", fixed="据了解，通过集中整治，市场面貌一新。", found="令"),
        Bad("记者了解到，通过整治，使市场面貌一新。", fixed="记者了解到，通过整治，市场面貌一新。"),
        Bad("据悉，通过整治，使市场面貌一新。", fixed="据悉，通过整治，市场面貌一新。"),
        Bad("镇长介绍，通过整治，使市场面貌一新。", fixed="镇长介绍，通过整治，市场面貌一新。"),
        Bad("村里的办法是，通过整治，使市场面貌一新。", fixed="村里的办法是，通过整治，市场面貌一新。"),
        Bad("大家认为，通过观摩，使干部找到了差距。", fixed="大家认为，通过观摩，干部找到了差距。", found="使"),
        Bad("村支书表示，通过整治，使市场面貌一新。", fixed="村支书表示，通过整治，市场面貌一新。"),
        Bad("通过三天的集中培训使种菜的学会了嫁接。", fixed="通过三天的集中培训种菜的学会了嫁接。", found="使"),
        Bad("通过十天的夏令营让孩子们认识了本地草药。", fixed="通过十天的夏令营孩子们认识了本地草药。", found="让"),
        Bad(
            "通过这次义诊使不少老人弄清了病因，当天建档二十份。",
            fixed="通过这次义诊不少老人弄清了病因，当天建档二十份。",
            found="使",
        ),
        Bad(
            "通过此次表彰使党员受到了鼓舞，全村干劲更足。",
            fixed="通过此次表彰党员受到了鼓舞，全村干劲更足。",
            found="使",
        ),
        Bad("近年来，通过集中整治，使市场面貌一新。", fixed="近年来，通过集中整治，市场面貌一新。", found="使"),
        Bad("据了解，在邻居的帮助下，令老人走出了家门。", fixed="据了解，在邻居的帮助下，老人走出了家门。"),
        Bad("在老师的鼓励下，使我有了登台的勇气。", fixed="在老师的鼓励下，我有了登台的勇气。", found="使"),
        Bad("在镇里的支持下，让合作社渡过了难关。", fixed="在镇里的支持下，合作社渡过了难关。", found="让"),
        Bad("在志愿者的帮助下，使老人学会了上网。", fixed="在志愿者的帮助下，老人学会了上网。", found="使"),
    ],
    good=[
        "这次夏令营，使孩子们认识了本地草药。",
        "近年来，镇里通过集中整治，使市场面貌一新。镇里近年来，通过集中整治，使市场面貌一新。",
        "镇里通过三天的集中培训使种菜的学会了嫁接。通过三天的集中培训使用了新机器。通过三天的集中培训让村民学会嫁接，镇里松了口气。",
        "镇里通过此次表彰使党员受到了鼓舞，镇里松了口气。通过此次比赛使用了新机器。",
        "镇里通过技术改造，使小厂起死回生。",
        "镇里重视技术，通过技术改造，使小厂起死回生。",
        "经过三道安检，使用手推车的旅客另走一门。",
        "在群众支持下，使命感更强了。",
        "通过层层选拔，让座成了车队的传统项目。",
        "老师在志愿者的帮助下，使老人学会了上网。",
        "老师耐心，在志愿者的帮助下，使老人学会了上网。",
    ],
)
def lost_subject(article: Article) -> Iterator[Finding]:
    """A sentence begins with a preposition and goes on with a verb of causing, so that it has no subject."""
    text = article.document.text
    seen: set[int] = set()
    for pattern in (_BY_MEANS, _AT_ONCE, _BY_THIS):
        for match in article.find(pattern):
            if _begins(text, match.start) and match.group("makes").start not in seen:
                seen.add(match.group("makes").start)
                yield _finding(match, (Related(Span(match.start, match.start + _LENGTH)),))
    for match in article.find(_UNDER):
        if _begins_with_in(text, match.start):
            yield _finding(match, is_sure=text[match.start - 1 : match.start + 1] in _SHARES.split("|"))


def _finding(match: Match, related: tuple[Related, ...] = (), *, is_sure: bool = False) -> Finding:
    span, makes = match.group("makes"), match["makes"]
    message = Message(
        "前有介词，“{makes}”前没有主语，可删去“{makes}”",
        "no subject: behind a preposition, {makes} has none; take it out",
        makes=makes,
    )
    confidence = Confidence.DOUBTFUL if makes.endswith("让") and not is_sure else Confidence.LIKELY
    return Finding(span, message, (delete(span.start, span.end),), related=related, confidence=confidence)


def _begins(text: str, at: int) -> bool:
    """Whether nothing that may be a subject stands between the border of the sentence and an offset."""
    start = max(text.rfind(mark, max(0, at - 60), at) for mark in _BORDERS) + 1
    before = text[start:at]
    is_first = not before.endswith(("，", ",")) or compiled(_SPOKEN).search(before)
    return bool(is_first or compiled(_TIMES).fullmatch(before))


def _begins_with_in(text: str, end: int) -> bool:
    """Whether the sentence up to an offset is one clause that begins with 在."""
    start = max(text.rfind(mark, max(0, end - 40), end) for mark in _BORDERS) + 1
    sentence = text[start:end].lstrip("\u3000 ").removeprefix("据了解").lstrip("，,")
    return sentence.startswith("在") and not set("，,") & set(sentence)

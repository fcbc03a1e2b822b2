from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    LETTER,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Origin,
    Role,
    Span,
    compiled,
    replace,
    rule,
)

_S = " \u3000\xa0"
_NAME = f"(?:{LETTER}|·){{2,4}}"
_WHO = "(?:本报|特约|实习|见习)*(?:记者|通讯员|摄影)"
_CREDIT = (
    f"(?<=[。！？”）)])[{_S}]{{0,2}}(?:{_WHO}[{_S}]{{0,2}})?{_NAME}(?:[{_S}、]{{1,2}}{_NAME}){{0,3}}"
    f"[{_S}]{{0,2}}(?<!拍)(?:摄影报道|摄)(?:[（(][^）)]{{1,12}}[）)])?(?P<gap>[{_S}]{{0,2}})(?=[{DIGIT}“《]|{LETTER})"
)
_SENTENCE = "[，,。]"
_SHORT, _REACH = 10, 200
_FIRST = "3月6日，工人在车间赶制订单。 许言 摄"
_SECOND = "3月7日，村民在大棚里采摘草莓，准备送往县城。"


@rule(
    "run-together-caption",
    title="图说与后文相连",
    help="署名“某某 摄”之后，同一行又接另一条图说或正文，应另起一行。署名后的“（影像中国）”一类不在此列。",
    kind=ErrorKind.FORMAT,
    origin=Origin.EXTRACT,
    triggers="摄",
    explains=("stray-space",),
    profiles={"print": False, "web": False},
    bad=[
        Bad(f"{_FIRST} {_SECOND} 高远 摄", fixed=f"{_FIRST}\n{_SECOND} 高远 摄", found=" "),
        Bad(f"{_FIRST}{_SECOND} 高远 摄", fixed=f"{_FIRST}\n{_SECOND} 高远 摄"),
        Bad(
            "工人在车间赶制订单。特约摄影　许言　高远　摄影报道（资料图）　据了解，产品销往外地。",
            fixed="工人在车间赶制订单。特约摄影　许言　高远　摄影报道（资料图）\n据了解，产品销往外地。",
        ),
        Bad(
            "图为“春耕”。 本报记者 许言摄 “路修好了，大家都高兴。”",
            fixed="图为“春耕”。 本报记者 许言摄\n“路修好了，大家都高兴。”",
        ),
    ],
    good=[
        _FIRST,
        f"{_FIRST}（影像中国）",
        f"{_FIRST}\n{_SECOND} 高远 摄",
        *(
            f"镇上办起展览。二楼展厅里，许言摄{word}的经历写了满满一面墙，大家都看得入神。"
            for word in ("像", "制", "取", "入", "录")
        ),
        "他爱好广泛。工作之余，许言摄影、写作，样样都行，大家都佩服。",
        "早上冷。室内十五摄氏度，室外只有零下五摄氏度。",
        "他许言摄 3月6日，春耕开始，大家都高兴。",
        f"{_FIRST} 高远制图",
        "这条河变了样。为拍摄这一江碧水，许言走遍了两岸的村庄，大家都认识他。",
        f"{_FIRST}，{_SECOND}",
    ],
    injectors=("_page_injectors:two_captions",),
)
def run_together_caption(article: Article) -> Iterator[Finding]:
    """A caption is followed by other text on its line.

    The photographer's credit ends a caption; a sentence after it is another caption or the story.
    """
    for line in article.lines:
        if line.role is not Role.TABLE_ROW and "摄" in line.stripped:
            for match in compiled(_CREDIT).finditer(line.stripped):
                rest = line.stripped[match.end() : match.end() + _REACH]
                if len(rest) >= _SHORT and compiled(_SENTENCE).search(rest) and not rest.startswith(_NO_CREDIT):
                    gap = Span(*match.span("gap")).shifted(line.content.start)
                    yield Finding(gap, _MESSAGE, (replace(gap, "\n", title=_TITLE),))


_NO_CREDIT = ("影", "像", "制", "氏", "取", "入", "录")
"""Characters that form a word with 摄 before them: 摄影, 摄像."""
_MESSAGE = Message("署名后是另一条图说或正文，应另起一行", "behind the credit something else begins: start a new line")
_TITLE = Message("另起一行", "start a new line")

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    HAN,
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Related,
    Role,
    Span,
    articles,
    compiled,
    delete,
    local_view,
    rule,
)

from ._nearly import NEWS, has_repetition, nearly_repeated, paragraphs_of

_SENTENCE = "[^。！？!?]+(?:[。！？!?][”’）)]?)?"
_ENDS = "。！？!?"
_LEAST = 20
_SET_OFF, _AT_ONCE = 160, 2
"""The most code points of a pull quote; the number of paragraphs directly after it that do not repeat it."""

_LONG = (
    "水利局了解到，自3月5日至5月1日，全县共检查水库12座、水渠65公里，查出隐患36处，已整改31处，"
    "其余的要在汛期前全部整改完毕。"
)
_DECREE = (
    "第{}号令说，《{}办法》已由县人民代表大会常务委员会第十次会议于6月28日通过，现予公布，自{}起施行，"
    "原办法同时废止，请遵照执行。"
)
_TEXT = "县水利局组织技术人员到城北水库，逐项检查大坝、闸门和泄洪道的安全情况。"


@rule(
    "repeated-paragraph",
    title="段落或句子重复",
    help=(
        "同一版面上一段话出现了两次，或五十字以上的两段只差一两处（开头或数字改过），"
        "或一段里一个长句（二十字以上）出现了两次，多为取文字或排版时重复。"
        "标签行、图说、标题、诗行不在此列。"
    ),
    unit="page",
    kind=ErrorKind.EXTRA_CHARACTER,
    injectors=("_injectors:paragraph", "_injectors:changed_paragraph"),
    bad=[
        Bad(
            f"防汛检查全面展开\n\n连日来，全县备汛忙。\n\n{_TEXT}\n\n各乡镇也行动起来。\n\n{_TEXT}",
            fixed=f"防汛检查全面展开\n\n连日来，全县备汛忙。\n\n{_TEXT}\n\n各乡镇也行动起来。",
            found=_TEXT,
        ),
        Bad(
            f"连日来，全县备汛忙。{_TEXT}各乡镇也行动起来。{_TEXT}",
            fixed=f"连日来，全县备汛忙。{_TEXT}各乡镇也行动起来。",
        ),
        Bad(f"近日，{_TEXT}\n\n各乡镇也行动起来。\n\n近日，{_TEXT}", fixed=f"近日，{_TEXT}\n\n各乡镇也行动起来。"),
        Bad(f"{_TEXT}\n\n{_TEXT}\n\n各乡镇也行动起来。", fixed=f"{_TEXT}\n\n各乡镇也行动起来。"),
        Bad(f"记者向县{_LONG}\n\n各乡镇也行动起来。\n\n记者从{_LONG}", found=f"记者从{_LONG}"),
        Bad(f"防汛检查展开\n\n县{_LONG}\n\n县{_LONG.replace('36', '38')}", found=f"县{_LONG.replace('36', '38')}"),
    ],
    good=[
        f"{_DECREE.format('五', '供水', '八月')}\n\n{_DECREE.format('六', '防火', '九月一日')}",
        f"县{_LONG}\n\n市{_LONG}\n\n省{_LONG}",
        f"“{_LONG}”\n\n“{_LONG}”他说。",
        f"县{_LONG}\n\n防汛检查展开。\n\n时光荏苒，县{_LONG}",
        f"防汛检查展开。\n\n他们来了。\n\n县{_LONG}\n\n各乡镇行动起来。\n\n许言说，县{_LONG}",
        f"县{_LONG}\n\n县{_LONG}县里还派出三支工作队到各乡镇督查，发现问题当场交办。",
        f"防汛检查全面展开\n\n{_TEXT}各乡镇也行动起来。",
        f"防汛检查全面展开\n\n{_TEXT}\n\n各乡镇也行动起来。\n\n干部都下了村。\n\n{_TEXT}",
        f"防汛检查全面展开\n\n{_TEXT}\n\n{_TEXT}各乡镇也行动起来。",
        (
            "活动时间：上午9:00开始，请参加人员提前到场签到入座\n活动地点：东街\n"
            "活动时间：上午9:00开始，请参加人员提前到场签到入座"
        ),
        "他说好。他说好。",
    ],
)
def repeated_paragraph(page: Document) -> Iterator[Finding]:
    """A paragraph is on a page twice, or a long sentence twice in a paragraph.

    It has at least twenty characters and ends a sentence. Labels, captions, headlines and refrains may be repeated,
    and a lead may have a sentence or a whole paragraph of its story. Paragraphs of at least fifty letters that differ
    in one or two places are reported without a fix.
    """
    if not has_repetition(page.text):
        return
    paragraphs = [line.content for article in articles(page) for line in paragraphs_of(article)]
    yield from _repeated(page, paragraphs[_may_be_set_off(page.text, paragraphs) :])
    for first, span in nearly_repeated(page):
        message = Message(
            "与第 {line} 行只差几个字，疑为重复，请核对",
            "nearly the same as line {line}",
            line=page.line_at(first.start),
        )
        yield Finding(span, message, related=(Related(first),))
    for article in articles(page):
        for at in _with_repeated_sentence(article):
            yield from _repeated(page, _sentences(article.lines[at]))


@local_view
def _with_repeated_sentence(article: Article) -> Sequence[int]:
    """The indexes of the lines of text in which a sentence may be repeated."""
    return [at for at, line in enumerate(article.lines) if line.role is Role.BODY and _repeats_sentence(line)]


def _sentences(line: LaidLine) -> Sequence[Span]:
    found = (m for m in compiled(_SENTENCE).finditer(line.stripped) if any(mark in m[0] for mark in _ENDS))
    return [Span(*m.span()).shifted(line.content.start) for m in found]


def _repeats_sentence(line: LaidLine) -> bool:
    """Whether two sentences of a line that are long enough have the same words."""
    long = [words for words in compiled(_SENTENCE).findall(line.stripped) if len(words) > _LEAST]
    return len(set(long)) < len(long)


def _may_be_set_off(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether the first paragraph may be a pull quote: short, no news lead, and not repeated directly after it."""
    words = [text[span.start : span.end] for span in paragraphs[: 1 + _AT_ONCE]]
    return bool(words) and len(words[0]) < _SET_OFF and not compiled(NEWS).match(words[0]) and words[0] not in words[1:]


def _repeated(page: Document, spans: Sequence[Span]) -> Iterator[Finding]:
    """The spans whose words an earlier span has."""
    seen: dict[str, Span] = {}
    for span in spans:
        if span.end - span.start < _LEAST:
            continue
        words = page.text[span.start : span.end]
        if (first := seen.setdefault(words, span)) != span and len(compiled(f"[{HAN}]").findall(words)) >= _LEAST:
            line = page.line_at(first.start)
            message = Message("与第 {line} 行重复", "stands on line {line} already", line=line)
            fix = delete(_before_blanks(page.text, span.start), span.end)
            yield Finding(span, message, (fix,), related=(Related(first),))


def _before_blanks(text: str, end: int) -> int:
    while end and text[end - 1] in "\n\u3000 ":
        end -= 1
    return end

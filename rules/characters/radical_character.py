from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Confidence, Document, ErrorKind, Finding, Message, Origin, Safety, Span, replace, rule

from ._forms import is_mostly_traditional, runs, table

_FORMS = "".join(map(chr, (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))))
"""The blocks of radicals and of compatibility ideographs."""
_FORM = f"[{_FORMS[0]}-\u2fdf{chr(0xF900)}-{_FORMS[-1]}]"
_PART = frozenset("部字旁头底")
_QUOTED = frozenset(("“”", "‘’", "「」"))


@rule(
    "radical-character",
    title="部首、兼容字符冒充汉字",
    help=(
        "从 PDF 里取字，常把“⽅⾯⻓”这样的部首码位当成汉字，看着一样，查找、排版都会出错。"
        "按全文的简繁换回正字；讲部首的话（“⺮字头”）不在此列。"
    ),
    unit="page",
    triggers=_FORMS,
    kind=ErrorKind.WRONG_CHARACTER,
    origin=Origin.EXTRACT,
    bad=[
        Bad("镇⾥召开春耕会议。", fixed="镇里召开春耕会议。", found="⾥"),
        Bad("党⽀部的负责人都来了，“⽇子”好了。", fixed="党支部的负责人都来了，“⽇子”好了。"),
        Bad("各⽅⾯的负责人都来了。", fixed="各方面的负责人都来了。", found="⽅⾯"),
        Bad("镇⻓讲话，开⻔办公。", fixed="镇长讲话，开⻔办公。"),
        Bad("这条路修了三\uf98e，居民都来。", fixed="这条路修了三年，居民都来。", found="\uf98e"),
        Bad("⼾籍警察到村里办证，各村负责人都来。", fixed="户籍警察到村里办证，各村负责人都来。"),
        Bad("鎮裏的⾞站開了，負責人參加儀式。", fixed="鎮裏的車站開了，負責人參加儀式。"),
    ],
    good=[
        "竹写成⺮字头，水写成⺡部，心写成⺗底，刀写成⺉旁，草写成⺾头。",
        "“⺮”“⽵”是竹字。",
        "‘⺣’是火的变形。",
        "「⺣」是火的變形，負責人講課。",
    ],
    injectors=("_injectors:radical", "_injectors:compatibility_ideograph"),
)
def radical_character(page: Document) -> Iterator[Finding]:
    """A radical or a compatibility ideograph stands for a character.

    They come from text extracted from PDF. They look like the characters, but searching and typesetting fail. The
    fix is the character of the text's script: for ⼾, 户 in Simplified text and 戶 in Traditional text.
    """
    forms = table("radical")
    here = forms.keys() & {match[0] for match in page.find(_FORM)}
    if not here:
        return
    simplified: dict[str, str] = {}
    if not is_mostly_traditional(page):
        simplified = {**table("variant"), **table("traditional")}
    for span in runs(page.text, here):
        if not _is_mentioned(page.text, span):
            meant = "".join(simplified.get(forms[c], forms[c]) for c in page.text[span.start : span.end])
            message = Message(*_MESSAGE, meant=meant)
            fix = replace(span, meant, safety=Safety.SAFE)
            yield Finding(span, message, (fix,), confidence=Confidence.CERTAIN)


def _is_mentioned(text: str, span: Span) -> bool:
    """Whether the text is about the radical itself: ⺮字头, “⺮”."""
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    is_single = span.end - span.start == 1
    return is_single and (before + behind in _QUOTED or (text[span.start] < "\u2f00" and behind in _PART))


_MESSAGE = ("看着像“{meant}”，其实是部首或兼容字符", "looks like “{meant}”, but is a radical or a compatibility form")

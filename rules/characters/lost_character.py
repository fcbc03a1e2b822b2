from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Confidence, Document, ErrorKind, Finding, Message, Origin, Related, Span, is_han, rule

_CHARACTER = r"[^\x00-\udfff\uf900-\ufffb\ufffe-\U000effff]"
"""U+FFFC, U+FFFD or a private-use code point. Most characters are in the first range, so that `re` decides at once."""
_RUN = f"{_CHARACTER}{_CHARACTER}*"
"""Without `+`: `re` finds a class at the beginning of a pattern faster than a repeated one."""
_CID = r"(?:\(cid:[0-9]{1,6}\))+"
_SIGNS = "〓+"


@rule(
    "lost-character",
    title="丢失的字、造字区的字",
    help=(
        "“�”是转码时丢了字；造字区（U+E000 起）的字只有原来的字库认得，换一台机器就成方框或别的字；"
        "“(cid:123)”是 PDF 没给出文字；“〓”是缺字的记号。都要对照原版补上。"
    ),
    unit="page",
    patterns=(_RUN, _CID, _SIGNS),
    kind=ErrorKind.WRONG_CHARACTER,
    origin=Origin.EXTRACT,
    profiles={"verbatim": True},
    bad=[
        Bad("会议强\ufffd\ufffd，要抓好春耕。", found="\ufffd\ufffd"),
        Bad("镇长许\ue863讲话。", found="\ue863"),
        Bad("镇长许\ue863讲话。许\ue863说，要抓好春耕。", found="\ue863"),
        Bad("镇长许\U000f0001讲话。", found="\U000f0001"),
        Bad("镇长(cid:3051)(cid:12)讲话。", found="(cid:3051)(cid:12)"),
        Bad("镇长许〓讲话。", found="〓"),
        Bad("会议强调，\ufffc要抓好春耕。", found="\ufffc"),
    ],
    good=["请在□内打√。", "〓〓〓春耕一线〓〓〓", "学校招收cid:12号学生"],
    injectors=("_injectors:private_use", "_injectors:replacement"),
)
def lost_character(page: Document) -> Iterator[Finding]:
    """A character was lost, or only the font that it was typed with has it.

    U+FFFD, private-use code points, (cid:123) from a PDF, and 〓, the typesetters' sign for a missing character.
    All places of the same private-use code point are one finding, because they are the same character.
    """
    private: dict[str, list[Span]] = {}
    for match in page.find(_RUN):
        words = match[0]
        if "\ufffc" in words or "\ufffd" in words:
            yield Finding(match.span, _LOST, confidence=Confidence.CERTAIN)
        else:
            private.setdefault(words, []).append(match.span)
    for words, (first, *others) in private.items():
        message = _again(words, len(others) + 1) if others else _PRIVATE
        yield Finding(first, message, related=tuple(map(Related, others)), confidence=Confidence.CERTAIN)
    for match in page.find(_CID):
        yield Finding(match.span, _LOST, confidence=Confidence.CERTAIN)
    for match in page.find(_SIGNS):
        if _is_in_word(page.text, match.span):
            yield Finding(match.span, _LOST)


def _is_in_word(text: str, span: Span) -> bool:
    """Whether a single sign stands between two Han characters."""
    is_single = span.end - span.start == 1
    return is_single and is_han(text[max(0, span.start - 1) : span.start]) and is_han(text[span.end : span.end + 1])


_LOST = Message("这里丢了字，请对照原版补上", "a character was lost here: compare the original")


def _again(words: str, times: int) -> Message:
    code = " ".join(f"U+{ord(char):04X}" for char in words)
    return Message(
        "造字区的字 {code}，全文 {times} 处，请对照原版认出是哪个字，一并改正",
        "a private code point, {code}, in {times} places: compare the original, it stands for the same everywhere",
        code=code,
        times=times,
    )


_PRIVATE = Message("造字区的字，换个字库就不认得，请对照原版改为正字", "a private code point: compare the original")

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, ErrorKind, Finding, Fix, Message, Safety, Span, delete, replace, rule

_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_C0 = "".join(chr(code) for code in range(0x20) if chr(code) not in "\t\n\r")
_CONTROLS = "".join(sorted({*_C0, *map(chr, range(0x7F, 0xA0)), *_LINE_ENDS}))
_RUN = f"[{_CONTROLS}]+"


@rule(
    "control-character",
    title="控制字符、异样的换行",
    help=(
        "文字里混进了控制字符，或换行用了 U+2028、换页符等，有的软件显示为换行，有的不显示。"
        "换行的请对照原版决定分段还是连上。行首行末的换页符是分页标记，不在此列。"
    ),
    unit="page",
    patterns=(_RUN,),
    everywhere=True,
    kind=ErrorKind.FORMAT,
    profiles={"verbatim": True},
    bad=[
        Bad("会议强\x08调，要抓好春耕。", fixed="会议强调，要抓好春耕。", found="\x08"),
        Bad("会议强调，要抓好春耕。\u2028各村负责人参加。", fixed="会议强调，要抓好春耕。\n各村负责人参加。"),
        Bad("会议强调，\x0b要抓好春耕。", fixed="会议强调，要抓好春耕。"),
        Bad("会议强调，要抓好春耕。\u2029\n各村负责人参加。", fixed="会议强调，要抓好春耕。\n各村负责人参加。"),
        Bad("会议" + _CONTROLS + "强调", fixed="会议强调"),
        Bad("会议强\x85调，要抓好春耕。", fixed="会议强调，要抓好春耕。"),
    ],
    good=["会议强调，要抓好春耕。\n\x0c各村负责人参加。", "会议强调，要抓好春耕。\x0c\n各村负责人参加。", "时间\t地点"],
    injectors=("_injectors:control", "_injectors:line_separator"),
)
def control_character(page: Document) -> Iterator[Finding]:
    """A control character stands in the text, or a line separator of another system.

    A form feed beside a line end separates pages and is not reported.
    """
    for match in page.find(_RUN):
        form, span = match[0], match.span
        before, behind = page.text[max(0, span.start - 1) : span.start], page.text[span.end : span.end + 1]
        is_at_edge = before in ("", "\n") or behind in ("", "\n")
        if not (is_at_edge and form.strip("\x0c") == ""):
            codes = " ".join(f"U+{ord(char):04X}" for char in form[:3])
            ends_line = any(char in _LINE_ENDS for char in form)
            message = Message(*(_LINE_END if ends_line else _CONTROL), codes=codes)
            yield Finding(span, message, (_fix(span, before, ends_line=ends_line, at_edge=is_at_edge),))


def _fix(span: Span, before: str, *, ends_line: bool, at_edge: bool) -> Fix:
    """Replace a line separator after a sentence by a line end; delete any other control character."""
    if ends_line and not at_edge and before in "。！？”）":
        return replace(span, "\n", title=Message("改为换行", "make it a line end"))
    safety = Safety.REVIEW if ends_line else Safety.SAFE
    return delete(span.start, span.end, safety=safety, title=Message("删去控制字符", "delete the control character"))


_CONTROL = ("文字里混进了控制字符（{codes}）", "a control character: {codes}")
_LINE_END = ("异样的换行符（{codes}），请对照原版", "a line end of another system ({codes}): compare the original")

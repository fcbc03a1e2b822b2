from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Origin,
    Safety,
    Severity,
    replace,
    rule,
    told,
)

from ._forms import is_mostly_traditional

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_MARKS = dict(
    zip(
        "〝〞〟︐︑︒︓︔︕︖︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄︰︙︱﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹝﹞﹠﹢﹣﹪﹫｡｢｣､･",
        "“””，、。：；！？（）｛｝〔〕【】《》〈〉「」『』：…—，、．；：？！—（）〔〕&+-%@。「」、·",
        strict=True,
    )
)
_FORMS = _LIGATURES | _MARKS
_RUN = f"[{''.join(_FORMS)}]+"


@rule(
    "compatibility-form",
    title="竖排、小号、半角的标点形式",
    help=(
        "竖排标点（︵ ︶ ︽）、小号标点（﹐ ﹕）、半角句号顿号（｡ ､）、"
        "连写字母（ﬁ）是旧编码留下的码位，多从 PDF、竖排版面带来，换成通用的。"
    ),
    unit="page",
    patterns=(_RUN,),
    kind=ErrorKind.PUNCTUATION,
    origin=Origin.EXTRACT,
    profiles={"extract": Severity.INFO},
    bad=[
        Bad("会议强调﹐要抓好春耕｡", fixed="会议强调，要抓好春耕｡", found="﹐"),
        Bad("通讯︽春耕路上︾见报。", fixed="通讯《春耕路上︾见报。"),
        Bad("他把这叫作〝板凳课堂〞。", fixed="他把这叫作“板凳课堂〞。"),
        Bad("符号：" + "".join(_MARKS), fixed="符号：" + "".join(_MARKS.values())),
        Bad("连字：" + "".join(_LIGATURES), fixed="连字：" + "".join(_LIGATURES.values())),
        Bad("用ofﬁce软件办公。", fixed="用office软件办公。", found="ﬁ"),
    ],
    good=["会议强调，要抓好春耕。", "用office软件办公。", "气温25℃，面积3㎡，见图①。"],
    injectors=("_injectors:vertical_mark",),
)
def compatibility_form(page: Document) -> Iterator[Finding]:
    """A vertical, small or half-width form of a mark stands in the text, or a ligature.

    They come from old encodings and vertical typesetting; in Traditional text the finding is doubtful.
    """
    for match in page.find(_RUN):
        form, span = match[0], match.span
        confidence = Confidence.DOUBTFUL if is_mostly_traditional(page) else Confidence.LIKELY
        meant = "".join(_FORMS[char] for char in form)
        message = Message("{form}应为{meant}", "{form} should be {meant}", form=told(form), meant=told(meant))
        yield Finding(span, message, (replace(span, meant, safety=Safety.SAFE),), confidence=confidence)

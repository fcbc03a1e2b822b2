from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters, digits

from lint_news import Bad, Confidence, Document, ErrorKind, Finding, Message, Safety, Severity, replace, rule

_RUN = "[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*"
_HALF = "[0-9A-Za-z]+"
_OUTER = 0xFEE0
_STYLE = 3


@rule(
    "full-width-letter",
    title="全角数字、全角字母",
    help="数字、拉丁字母用半角（２０２６ → 2026，ＷＴＯ → WTO）。全文多数用全角的是本报体例，只合为一条提示。",
    unit="page",
    triggers="".join(chr(ord(char) + _OUTER) for char in digits + ascii_letters),
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.WARNING,
    profiles={"extract": Severity.INFO},
    bad=[
        Bad("会议于３月6日召开。", fixed="会议于3月6日召开。", found="３"),
        Bad("我国加入ＷＴＯ已有多年。", fixed="我国加入WTO已有多年。", found="ＷＴＯ"),
        Bad("增长３．５％，全年5次。", fixed="增长3.5％，全年5次。", found="３．５"),
        Bad("３月６日，２０人到会。", fixed="3月６日，２０人到会。"),
    ],
    good=["会议于3月6日召开，WTO总干事到会，增长3.5％。", "问：＋、－、＝、［ ］、＿怎么念？"],
    injectors=("_injectors:full_width_digits", "_injectors:full_width_letters"),
)
def full_width_letter(page: Document) -> Iterator[Finding]:
    """Digits or Latin letters are full-width.

    Where most digits and letters of the document are full-width, that is the newspaper's style.
    """
    found = list(page.find(_RUN))
    others = sum(1 for _ in page.find(_HALF))
    is_style = len(found) >= _STYLE and len(found) > others
    for match in found:
        half = "".join(chr(ord(char) - _OUTER) if "！" <= char <= "～" else char for char in match[0])
        confidence = Confidence.DOUBTFUL if is_style else Confidence.LIKELY
        fix = replace(match.span, half, safety=Safety.SAFE, title=_TITLE)
        yield Finding(match.span, _MESSAGE, (fix,), confidence=confidence)


_MESSAGE = Message("数字、字母用了全角，应为半角", "full-width digits or letters: use half-width ones")
_TITLE = Message("改为半角", "use half-width ones")

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import BLANK, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Span, replace, rule

_RIGHT = {"BG": "GB", "YN": "NY", "JH": "HJ", "BD": "DB", "BQ": "QB", "YL": "LY", "AG": "GA", "QA": "AQ", "ZM": "MZ"}
"""Prefixes of no standards, and those whose letters they have in another order."""
_PARTS = {"GT/B": "GB/T", "G/BT": "GB/T", "T/GB": "GB/T", "TB/G": "GB/T", "NT/Y": "NY/T", "N/YT": "NY/T"}
_YEAR = f"[{DIGIT}]{{1,6}}(?:[.．][{DIGIT}]{{1,2}})?[—–－-]{{1,2}}(?:19|20|１９|２０)[{DIGIT}]{{2}}"
_SLASH = f"[/／∕](?:[TＴ])[{BLANK}]?[{DIGIT}]"
_PREFIX = "[A-ZＡ-Ｚ]{2}(?<![A-Za-z0-9Ａ-Ｚ/-]..)[0-9０-９]{0,4}"
_TURNED = f"{_PREFIX}(?={_SLASH}|[{BLANK}]?{_YEAR}(?![{DIGIT}A-Za-z-]))"
_MOVED = (
    f"(?:GT/B|G/BT|T/GB|TB/G|NT/Y|N/YT)(?<![A-Za-z0-9/-]....)(?=[{BLANK}]?[{DIGIT}]{{3,6}}"
    f"(?:[.．][{DIGIT}]{{1,2}})?(?:[—–－-]|[{BLANK}]?《|$|[，。；、）)]))"
)


@rule(
    "misspelt-standard-prefix",
    title="标准代号字母颠倒",
    help="国家标准是GB、GB/T，农业标准是NY/T，写成BG 2763—2016、BG/T 19598、GT/B 19598是字母颠倒了。只查后面有编号的。",
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=("[A-ZＡ-Ｚ]{2}[0-9０-９/／ 　∕]", "G/BT|N/YT|T/GB"),
    bad=[
        Bad("包装上标注BG/T 19598。", found="BG", fixed="包装上标注GB/T 19598。"),
        Bad("农药残留按BG 2763—2021检验。", found="BG", fixed="农药残留按GB 2763—2021检验。"),
        Bad("大米按ＹＮ／Ｔ 419分级。", found="ＹＮ", fixed="大米按NY／Ｔ 419分级。"),
        Bad("污水按JH 99.1-2005检测。", found="JH", fixed="污水按HJ 99.1-2005检测。"),
        Bad("地方标准BD61/T 1234—2020发布。", found="BD", fixed="地方标准DB61/T 1234—2020发布。"),
        Bad("茶叶执行GT/B 22111-2008。", found="GT/B", fixed="茶叶执行GB/T 22111-2008。"),
    ],
    good=[
        "包装上标注GB/T 19598，农药残留按GB 2763—2021检验，茶叶执行GB/T 22111-2008，团体标准T/GBAS 10-2024。",
        "BG战队，型号BG 2763，型号XBG/T 19598，BG2763—2021A，电话BG 276-202188。",
        "型号AGT/B 22111-2008，型号GT/B 22。",
    ],
)
def misspelt_standard_prefix(article: Article) -> Iterator[Finding]:
    """The letters of the prefix of a standard stand in another order, before a number of a standard."""
    for match in article.find(_TURNED):
        span = Span(match.start, match.start + 2)
        if right := _RIGHT.get(normalize("NFKC", match[0][:2])):
            yield _finding(span, right)
    for match in article.find(_MOVED):
        yield _finding(match.span, _PARTS[match[0]])


def _finding(span: Span, right: str) -> Finding:
    message = Message("标准代号应为{right}？", "{right}, the prefix of a standard?", right=right)
    return Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, compiled, rule

from .._table_rows import alternatives, several_by_name

_ACADEMIES = ("科学院", "工程院")
_RANK = "(?P<title>元帅|大将|上将|中将|少将)"
_ACADEMY = f"中国(?P<title>{'|'.join(_ACADEMIES)})院士"
_BETWEEN = "(?:(?!元帅|大将|上将|中将|少将)[^。；;\n给向与和、等及]){0,24}?"
_OTHER_ARMY = "国民|民国|国军|19[0-4][0-9]年|苏[联军]|抗战|黄埔|蒋"
_BOTH = "院士[、，和]\\Z"
_MORE = "、中国"
_REACH = 24


@cache
def _titles() -> Mapping[str, str]:
    """The title of each person of the table."""
    rows = several_by_name(Path(__file__).with_name("known_titles.tsv"))
    return {name: title for title, names in rows.items() for name in names}


def _names(*, of_academy: bool) -> str:
    names = (name for name, title in _titles().items() if (title in _ACADEMIES) == of_academy)
    return f"(?P<name>{alternatives(names)})"


@cache
def _patterns() -> tuple[str, ...]:
    generals, members = _names(of_academy=False), _names(of_academy=True)
    return (
        f"开国{_RANK}{generals}",
        f"{generals}{_RANK}",
        f"授予{generals}(?:同志)?{_RANK}军?衔",
        f"{generals}{_BETWEEN}授予?{_RANK}军?衔",
        f"{_ACADEMY}[、，“]?{members}",
        f"{members}(?:，?是|为|当选为?|[（(]){_ACADEMY}",
        f"{members}，{_ACADEMY}[，。、）)]",
    )


@rule(
    "wrong-known-title",
    title="知名人物的军衔、院士称号有误",
    help=(
        "1955年授衔的元帅、大将、上将和部分中将，中国科学院和中国工程院的院士，与表中的不符：“徐向前大将”（元帅）、"
        "“中国工程院院士谢华安”（中国科学院）。"
        "表在 rules/knowledge/known_titles.tsv；两院院士、国民党军的军衔不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("院士(?<=科学院院士|工程院院士)", "元帅", "将(?<=[大上中少]将)"),
    bad=[
        Bad("开国上将徐海东是湖北人。", found="上将"),
        Bad("徐向前大将到过这里。", found="大将"),
        Bad("1955年，徐向前被授予大将军衔。", found="大将"),
        Bad("1955年，国务院授予许世友大将军衔。", found="大将"),
        Bad("中国工程院院士谢华安到会。", found="工程院"),
        Bad("袁隆平，中国科学院院士，北京人。", found="科学院"),
        Bad("袁隆平是中国科学院院士。", found="科学院"),
    ],
    good=[
        "开国大将徐海东、徐向前元帅、许世友上将。1955年，徐向前被授予元帅军衔。",
        "中国科学院院士谢华安、中国工程院院士袁隆平到会。",
        "抗战时期，彭德怀被授予上将军衔。徐向前给部下授予上将军衔。徐向前看着元帅和他们授大将军衔。",
        "中国科学院院士、中国工程院院士谢华安，袁隆平、中国科学院院士、中国工程院院士到会。",
    ],
)
def wrong_known_title(article: Article) -> Iterator[Finding]:
    """A general of 1955 or a member of an academy has another title than in the table known_titles.tsv."""
    for pattern in _patterns():
        for match in article.find(pattern):
            right = _titles()[match["name"]]
            if match["title"] != right and not _is_open(article.document.text, match):
                message = Message(
                    "{name}是{right}，请核对",
                    "{name} is {right}",
                    name=match["name"],
                    right=f"中国{right}院士" if right in _ACADEMIES else right,
                )
                yield Finding(match.group("title"), message, confidence=Confidence.LIKELY)


def _is_open(text: str, match: Match) -> bool:
    """Whether the title is one of another army, or one of two that a person has."""
    start = max(text.rfind("\n", 0, match.start) + 1, match.start - _REACH)
    if match["title"] in _ACADEMIES:
        return compiled(_BOTH).search(text, start, match.start) is not None or text.startswith(_MORE, match.end)
    return compiled(_OTHER_ARMY).search(text, start, match.end) is not None

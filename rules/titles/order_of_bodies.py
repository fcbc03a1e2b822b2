from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

_LEVEL = "[省市县区州旗]"
_PARTY = f"(?:人大|政府|政协)、{_LEVEL}委(?![员办组宣统])"
_CONGRESS = f"政协、{_LEVEL}人大(?=[、和等四主领负\n，。])"


@pattern_rule(
    "order-of-bodies",
    title="四套班子的顺序不对",
    help="并提四套班子，通行的顺序是县委、县人大、县政府、县政协（也有县委、县政府、县人大、县政协的），"
    "县委在最前，县政协在县人大之后。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PARTY, _CONGRESS),
    message=Message(
        "“{match}”：顺序一般是党委、人大、政府、政协", "usual order: committee, congress, government, conference"
    ),
    injectors=("_independent_injectors:wrong_order_of_bodies",),
    bad=[
        Bad("县人大、县委、县政府、县政协领导到会。", found="人大、县委"),
        Bad("县委、县政府、县政协、县人大领导到会。", found="政协、县人大"),
    ],
    good=[
        "县委、县人大、县政府、县政协领导到会。县委、县政府、县人大、县政协主要领导到会。",
        "县政府、县委办公室到会。县政协、县人大办公室到会。",
    ],
)
def order_of_bodies(_article: Article, match: Match) -> bool:
    """The committee of the party stands behind another body, or the congress behind the consultative conference."""
    return bool(match[0])

from __future__ import annotations

from lint_news import DIGIT, Article, Bad, ErrorKind, Match, Message, pattern_rule

_TIMES = f"(?:近|约|超过)?(?:[{DIGIT}]+(?:[.．][{DIGIT}]+)?|[一二两三四五六七八九十]{{1,3}})多?倍"
_FALL = f"(?:减少|降低|下降|缩短|下跌|减轻|锐减|骤减)了?{_TIMES}(?![率镜速体标])"
_LESS = f"比[^\n，。；,;]{{1,12}}(?<![至最不多])(?:少|低)了?{_TIMES}"


@pattern_rule(
    "decrease-by-times",
    title="减少不能用倍数",
    help=(
        "减少、降低、下降最多百分之百，不能说“减少3倍”，应说减少四分之三、降到原来的几分之几，"
        "或改用百分数。增长、相差、扩大可以用倍。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_FALL, _LESS),
    message=Message("“{match}”不合逻辑：减少不能用倍数", "{match}: nothing falls by times"),
    injectors=("_independent_injectors:fall_by_times",),
    bad=[
        Bad("成本降低了2倍。", found="降低了2倍"),
        Bad("事故减少３．５倍。", found="减少３．５倍"),
        Bad("用时缩短近两倍。", found="缩短近两倍"),
        Bad("产量比去年少了3倍。", found="比去年少了3倍"),
    ],
    good=[
        "产量增长2倍，成本相差3倍，由原来的3倍降到2倍，降低到3倍，成本降低了50%。",
        "降低2倍率，减少3倍镜，下降2倍速，下降2倍体，下降2.5倍标准差。",
        "比去年至少3倍，比去年最少3倍，比去年不低3倍，比去年多少3倍。",
    ],
)
def decrease_by_times(_article: Article, _match: Match) -> bool:
    """A decrease is given as a multiple, but nothing can decrease by more than all of it."""
    return True

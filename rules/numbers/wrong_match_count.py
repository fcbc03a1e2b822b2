from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, numeral, rule

_N = f"(?:[{DIGIT}]{{1,2}}|[两三四五六七八九十]{{1,2}})"
_TEAMS = f"(?P<teams>{_N})(?:支|个|家)[^，,。；;{DIGIT}]{{0,6}}队"
_CIRCLE = "(?P<double>双)?(?:主客场)?(?P<way>单|双)循环"
_GAMES = f"(?:共|一共|总共|全部|合计|要打|须打|需打)[^，,。；;{DIGIT}]{{0,6}}(?P<games>[{DIGIT}]{{1,3}}|{_N})场"
_FORM = f"{_TEAMS}[^。；;{DIGIT}]{{0,24}}(?P<way>单|双)循环[^。；;{DIGIT}]{{0,20}}{_GAMES}"
SIGNS = (f"[单双]循环[^。；;]{{0,24}}[{DIGIT}一二两三四五六七八九十]场",)
_GROUPED = (
    f"{_TEAMS}[^。；;{DIGIT}]{{0,16}}(?:平?均?分[为成在]?|抽签分[为成])[^。；;{DIGIT}]{{0,2}}(?P<groups>{_N})个?(?:小?组)"
    f"[^。；;{DIGIT}]{{0,16}}(?P<way>单|双)循环[^。；;{DIGIT}]{{0,16}}?{_GAMES}"
)
"""Teams in groups of one size, each of which plays a round robin."""
_LATER = "淘汰|交叉|决赛|附加|已|第二阶段"
_OTHER = "小组|分组|两组|淘汰|组内|交叉|决赛|阶段|分为|分成|赛段|前|已"
_BACK = 60


@rule(
    "wrong-match-count",
    title="循环赛场次算错",
    help="6支队伍单循环，应打15场（6×5÷2），双循环30场。分成人数相同的小组的也查，另有淘汰赛的不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("本次比赛有16支队伍参加，分为4个小组进行单循环赛，小组赛共赛32场。", found="32场"),
        Bad("１２支代表队抽签分成两组进行单循环，小组赛一共３６场。", found="３６场"),
        Bad("6支队伍进行单循环比赛，共打了12场。", found="12场"),
        Bad("８支代表队采用单循环赛制，共进行２４场比赛。", found="２４场"),
        Bad("12支球队进行主客场双循环，共122场。", found="122场"),
    ],
    good=[
        "有16支队伍参加，分为4个小组进行单循环赛，小组赛共赛24场；14支队伍分为4个小组进行单循环赛，小组赛共赛20场。",
        "16支队伍分为4个小组进行单循环赛，再打淘汰赛，共赛32场。",
        "6支队伍进行单循环比赛，共打了15场；12支球队进行主客场双循环，共132场。",
        "8支队伍分成两组，先进行单循环比赛，共打了12场；6支队伍进行单循环比赛，已打了12场。",
    ],
)
def wrong_match_count(article: Article) -> Iterator[Finding]:
    """The games of a round robin are not those that its teams make."""
    text = article.document.text
    for sign in article.find(SIGNS[0]):
        start = max(article.span.start, sign.start - _BACK)
        for match in compiled(_FORM).finditer(text, start, sign.end):
            teams, games = (numeral(match[name]) for name in ("teams", "games"))
            made = teams * (teams - 1) // (2 if match["way"] == "单" else 1)
            if games != made and not compiled(_OTHER).search(match[0]):
                message = Message("循环赛应是{made}场，请核对", "a round robin has {made} games", made=made)
                span = Span(match.start("games"), match.end())
                yield Finding(span, message, related=(Related(Span(*match.span("teams"))),))
        yield from _of_groups(text, Span(start, sign.end))


def _of_groups(text: str, within: Span) -> Iterator[Finding]:
    """The games of all groups, where these have as many teams each."""
    for match in compiled(_GROUPED).finditer(text, within.start, within.end):
        teams, groups, games = (numeral(match[name]) for name in ("teams", "groups", "games"))
        each, rest = divmod(teams, groups or 1)
        made = groups * each * (each - 1) // (2 if match["way"] == "单" else 1)
        if groups > 1 and each > 1 and not rest and games != made and not compiled(_LATER).search(match[0]):
            message = Message("各组循环赛共应是{made}场，请核对", "the groups have {made} games", made=made)
            yield Finding(
                Span(match.start("games"), match.end()), message, related=(Related(Span(*match.span("teams"))),)
            )

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, numeral, rule

_N = f"(?:[{DIGIT}]{{1,2}}|[两三四五六七八九十]{{1,2}})"
_TEAMS = f"(?P<teams>{_N})(?:支|个|家)[^，,。；;{DIGIT}]{{0,6}}队"
_CIRCLE = "(?P<double>双)?(?:主客场)?(?P<way>单|双)循环"
_GAMES = f"(?:共|一共|总共|全部|合计)[^，,。；;{DIGIT}]{{0,6}}(?P<games>[{DIGIT}]{{1,3}}|{_N})场"
_FORM = f"{_TEAMS}[^。；;{DIGIT}]{{0,24}}(?P<way>单|双)循环[^。；;{DIGIT}]{{0,20}}{_GAMES}"
SIGNS = (f"[单双]循环[^。；;]{{0,24}}[{DIGIT}一二两三四五六七八九十]场",)
_OTHER = "小组|分组|两组|淘汰|组内|交叉|决赛|阶段|分为|分成|赛段|前|已"
_BACK = 60


@rule(
    "wrong-match-count",
    title="循环赛场次算错",
    help="6支队伍单循环，应打15场（6×5÷2），双循环30场。分组、另有淘汰赛的不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("6支队伍进行单循环比赛，共打了12场。", found="12场"),
        Bad("８支代表队采用单循环赛制，共进行２４场比赛。", found="２４场"),
        Bad("12支球队进行主客场双循环，共122场。", found="122场"),
    ],
    good=[
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
            teams, games = (numeral(match[name].replace("两", "二")) for name in ("teams", "games"))
            made = teams * (teams - 1) // (2 if match["way"] == "单" else 1)
            if games != made and not compiled(_OTHER).search(match[0]):
                message = Message("循环赛应是{made}场，请核对", "a round robin has {made} games", made=made)
                span = Span(match.start("games"), match.end())
                yield Finding(span, message, related=(Related(Span(*match.span("teams"))),))

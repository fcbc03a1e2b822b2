from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Role,
    Severity,
    Span,
    compiled,
    rule,
)

from ._headline_findings import differs

_BEATS = "战胜|险胜|大胜|完胜|击败|力克|力压|逆转|轻取|横扫|淘汰|不敌|负于|惜败于|惜败|输给"
_LOSES = ("不敌", "负于", "惜败于", "惜败", "输给")
_SCORE = f"[{DIGIT}]{{1,3}}(?:[:：∶比-]|—)[{DIGIT}]{{1,3}}"
_TEAM = f"[{HAN}]{{1,10}}?队"
_HOW = f"(?:最终|主场|客场|再次|终)?(?:以)?(?:总分|总比分|大比分)?(?P<score>{_SCORE})?(?:的比分)?"
_GAME = f"(?P<one>{_TEAM}){_HOW}(?P<verb>{_BEATS})了?(?P<other>{_TEAM})"
_CUP = "夺冠|夺得[^，。；！？\n和]{0,8}冠军|获得?[^，。；！？\n和]{0,8}冠军|桂冠|捧起|捧杯|捧得|问鼎|登顶|卫冕"
_SECOND = "亚军|第二名|银牌"
_CROWNED = f"(?P<one>{_TEAM})(?:成功|最终|摘得)?(?:{_CUP})"
_CROWNED_LATER = f"(?P<one>{_TEAM})(?=[^。；！？\n队]{{1,40}}(?:{_CUP}))"
"""A team that is champion at the end of a longer clause: 甲队顶住压力，最终以72∶65获胜，捧起奖杯."""
_KINDS = "(?:代表|[市县区镇乡村])*"
_WINS = f"[^，。；！？\n]{{0,20}}(?:{_CUP}|冠军|胜)"
_SEVERAL = "[甲乙]组|分别(?:夺|获|战胜)|混双|青年组|少年组|小学组|初中组|高中组|中学组"
_BOTH = ("男[子组队]", "女[子组队]")
_ENDS = "，。；！？\n"


class Won(Struct, frozen=True):
    """Who won, who lost and the score (empty where they are not told), and where the winner stands."""

    winner: str
    loser: str
    score: str
    span: Span
    is_final: bool


@rule(
    "headline-winner",
    title="标题里的胜队与正文不一致",
    help=(
        "标题写甲队夺冠、甲队胜乙队，正文里却是乙队“战胜”甲队、唯一“捧起冠军奖杯”的是另一队，标题里的胜队在正文没有赢过，请核对是哪一处写反了。"
        "分男女组、几个组别的，正文里标题的胜队也赢过的，不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(f"(?:{_BEATS})(?=[{HAN}]{{1,10}}队)", "夺冠", "桂冠", "捧[杯起得]", "卫冕"),
    injectors=("_headline_injectors:headline_winner",),
    bad=[
        Bad("县篮球赛落幕 柳湾队夺冠\n\n本报讯 决赛昨晚举行，青桥队以78∶71战胜柳湾队，夺得冠军。", found="柳湾队"),
        Bad("青桥队3∶1胜出 青桥队险胜柳湾队\n\n本报讯 昨晚，柳湾队以3∶1险胜青桥队，球迷高兴极了。", found="青桥队"),
        Bad("青桥队82∶76险胜柳湾队\n\n本报讯 四节战罢，白石队以82∶76战胜柳湾队，捧起冠军奖杯。", found="青桥队"),
        Bad(
            "男子篮球赛落幕 柳湾镇队夺冠\n\n本报讯 决赛昨晚举行，青桥镇队顶住压力，最终以78∶71获胜，捧起冠军奖杯。"
            "柳湾镇队领先过。",
            found="柳湾镇队",
        ),
        Bad("县足球赛收官 青桥队捧杯\n\n本报讯 决赛昨天举行，青桥队1比2不敌柳湾队，获得亚军。", found="青桥队"),
    ],
    good=[
        "县篮球赛落幕 青桥队夺冠\n\n本报讯 决赛昨晚举行，青桥队以78∶71战胜柳湾队，夺得冠军。",
        "县篮球赛落幕 柳湾队夺冠\n\n本报讯 青桥队以78∶71战胜白石队；决赛，柳湾队以80∶71战胜青桥队，夺得冠军。",
        "县篮球赛落幕 柳湾队夺冠\n\n本报讯 青桥队顶住压力，捧起冠军奖杯。白石队也在昨晚捧起冠军奖杯，大家都很高兴。",
        "县篮球赛落幕 柳湾队夺冠\n\n本报讯 决赛昨晚举行，柳湾女篮队顶住压力，捧起冠军奖杯，大家都很高兴。",
        "县篮球赛落幕 柳湾镇队夺冠\n\n本报讯 决赛昨晚举行，青桥队为柳湾镇队捧起冠军奖杯叫好。柳湾镇队成为新的冠军。",
        "县篮球赛落幕 柳湾队夺冠\n\n本报讯 小组赛中，青桥队以78∶71战胜柳湾队。一周之后，柳湾队捧起奖杯。",
        "县篮球赛落幕 柳湾队夺冠\n\n本报讯 男子组，青桥队以78∶71战胜柳湾队。青桥队也参加了女子组的比赛。",
        "县篮球赛落幕 柳湾队夺冠\n\n本报讯 首轮比赛中，青桥队以78∶71战胜柳湾队，大家都没有想到。",
        "柳湾代表队夺冠\n\n本报讯 决赛昨晚举行，县里的柳湾代表队以78∶71战胜青桥队，夺得冠军。",
    ],
)
def headline_winner(article: Article) -> Iterator[Finding]:
    """The team that wins in the headline loses in the story, or another one wins there.

    The headline's winner never wins in the story. Of a champion, the story must tell the game that decided it.
    """
    text = article.document.text
    heads = [won for line in article.with_role(Role.HEADLINE) for won in _won(line)]
    if not heads or _has_groups(article):
        return
    bodies = list(article.with_role(Role.BODY))
    told = [won for line in bodies for won in _won(line)]
    champions = {won.winner for won in told if won.is_final}
    body = "\n".join(line.text for line in bodies)
    for head in heads:
        if not any(_is_one(head.winner, won.winner) for won in told) and not _wins(body, head.winner):
            is_sole = len(champions) == 1 and head.winner[:-1] not in "".join(champions)
            against = next((won for won in told if _contradicts(head, won, is_sole=is_sole)), None)
            if against:
                yield differs(text, head.span, against.span, _TOLD, _MESSAGE)
                return


def _has_groups(article: Article) -> bool:
    """Whether a story tells of several contests: of men and women, or of groups."""
    has = [compiled(sign).search(article.text) is not None for sign in (_SEVERAL, *_BOTH)]
    return has[0] or all(has[1:])


def _won(line: LaidLine) -> Iterator[Won]:
    """The games and champions that a line tells of."""
    text, at = line.text, line.span.start
    for match in compiled(_GAME).finditer(text):
        one, other = match["one"], match["other"]
        is_lost = match["verb"] in _LOSES
        winner, loser = (other, one) if is_lost else (one, other)
        span = Span(*match.span("other" if is_lost else "one")).shifted(at)
        end = next((i for i in range(match.end(), len(text)) if text[i] in "。！？"), len(text))
        is_final = compiled(_SECOND if is_lost else _CUP).search(text, match.end(), end) is not None
        yield Won(_plain(winner), _plain(loser), match["score"] or "", span, is_final)
    for match in (match for sign in (_CROWNED, _CROWNED_LATER) for match in compiled(sign).finditer(text)):
        if not compiled(_BEATS).search(match["one"]):
            yield Won(_plain(match["one"]), "", "", Span(*match.span("one")).shifted(at), is_final=True)


def _plain(team: str) -> str:
    """The name of a team without 代表, and without the kind of its place."""
    return compiled("(?:代表|[市县区镇乡村])+队").sub("队", team)


def _is_one(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _contradicts(head: Won, won: Won, *, is_sole: bool) -> bool:
    """Whether the story tells that the headline's winner lost the game, that another one won it, or that another one is
    the only champion."""
    is_swapped = _is_one(head.winner, won.loser) if won.loser else False
    if not head.loser:
        return won.is_final and (is_swapped or is_sole)
    if is_swapped:
        return _is_one(head.loser, won.winner)
    is_same_game = bool(won.loser) and _is_one(head.loser, won.loser) and head.score and head.score == won.score
    return bool(is_same_game)


def _wins(body: str, team: str) -> bool:
    """Whether the story says otherwise that a team won."""
    places = (match.start() for match in compiled(f"{team[:-1]}{_KINDS}队{_WINS}").finditer(body))
    return any(not compiled(f"(?:{_BEATS})了?[{HAN}]{{0,6}}\\Z").search(body, max(0, at - 10), at) for at in places)


_MESSAGE = "标题是“{head}”赢，正文是“{told}”赢，请核对", "{head} wins in the headline, {told} in the story"
_TOLD = Message("正文里的胜队", "who wins in the story")

"""Scores of matches: whole matches, their sets, quarters and halves, and the games won, drawn and lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint_news import DIGIT, Article, Finding, Message, Related, Span, compiled

_N = f"[{DIGIT}]{{1,3}}"
_MOST, _CLAUSE = 4, 12
"""The most sets that win a match; characters before a score in which its clause is read."""
_QUARTERS, _SLIP = 4, 10
"""The quarters of a match; the most points by which one slip makes a score wrong."""
_COLON = "[:：∶比]"
SCORE = f"(?P<ours>{_N}){_COLON}(?P<theirs>{_N})"
_PART = f"{_N}{_COLON}{_N}"
_LIST = f"{_PART}(?:[、，,和/]{_PART}){{1,6}}"
RECORD = (
    f"(?:(?P<games>{_N})(?:场|轮)[^，。；\n{DIGIT}]{{0,8}}?)?(?P<won>{_N})胜(?:(?P<drawn>{_N})平)?(?P<lost>{_N})[负败]"
    f"(?:[^。；\n{DIGIT}]{{0,8}}积(?P<points>{_N})分)?"
)
UNBEATEN = (
    f"(?P<won>{_N})(?:连胜|[战场]全胜)(?:[，,]?[^，。；\n{DIGIT}]{{0,4}}积(?P<only>{_N})分)"
    f"|(?P<wins>{_N})胜(?P<draws>{_N})[平和][，,]?[^，。；\n{DIGIT}]{{0,4}}积(?P<points>{_N})分"
)
"""The points of a team that has lost no game: 3胜1平，积10分."""
_MARGIN = (
    f"{SCORE}[^。；\n{DIGIT}]{{0,16}}[，,][^。；，\n{DIGIT}]{{0,6}}"
    f"(?:净胜(?P<margin>{_N})[分球]|以(?P<lead>{_N})[分球](?:优势|之差))"
)
_BEST = "[三五七]局(?P<need>[两二三四])胜"
_SERIES = f"(?:以|总比分|大比分|总分)(?:为|是)?{SCORE}"
_TWO_HALVES = (
    f"上[、和]?下半[场时](?:的?比分)?(?:分别|依次)(?:为|是|以)?(?P<one>{_PART})[、，,和](?P<two>{_PART})",
    (
        f"上半[场时][^，,。；\n{DIGIT}]{{0,10}}(?P<one>{_PART})[^，,。；\n{DIGIT}]{{0,6}}[，,、]"
        f"(?:但|而)?下半[场时][^，,。；\n{DIGIT}]{{0,10}}(?P<two>{_PART})"
    ),
)
_ENDED = f"(?:全场|最终|终场|最后|总比分)[^，,。；\n{DIGIT}]{{0,14}}?{SCORE}"
_BEATEN = (
    f"以(?:总比分|大比分)?{SCORE}(?:的(?:总|大)?比分)?(?:逆转|力|险|大|完|轻|再)?"
    "(?:战胜|击败|克|胜|取胜|轻取|挫|获胜|胜出|淘汰)"
)
SIGNS = (
    f"[:：∶比]{_N}[、，,和/]{_N}[:：∶比]{_N}",
    f"胜(?:{_N}平)?{_N}[负败]",
    f"净胜{_N}|以{_N}[分球](?:优势|之差)",
    "[三五七]局[两二三四]胜",
    f"下半[场时][^，,。；\n{DIGIT}]{{0,8}}{_N}[:：∶比]",
    f"以(?:总比分|大比分)?{_N}[:：∶比]{_N}",
)


def beaten(article: Article) -> Iterator[tuple[Span, Message]]:
    """The scores with which somebody is said to have won, and has fewer points."""
    text = article.document.text
    for match in article.find(_BEATEN):
        is_passive = "被" in text[max(article.span.start, match.start - _CLAUSE) : match.start]
        if int(match["ours"]) < int(match["theirs"]) and not is_passive:
            yield (
                Span(match.group("ours").start, match.group("theirs").end),
                Message("胜方的分数在前，应大于对方，请核对", "the winner has fewer points"),
            )


def margins(article: Article) -> Iterator[tuple[Span, Message]]:
    """By how much a match was won, where that is not the difference of its score."""
    for match in article.find(_MARGIN):
        made = abs(int(match["ours"]) - int(match["theirs"]))
        name = "margin" if match["margin"] else "lead"
        if made != int(match[name]):
            yield (
                match.group(name),
                Message("比分相差{made}，请核对", "the score differs by {made}", made=str(made)),
            )


def records(article: Article) -> Iterator[tuple[Span, Message]]:
    """Games or points that are not those of the games won, drawn and lost."""
    for match in article.find(RECORD):
        won, drawn, lost = (int(match[name] or 0) for name in ("won", "drawn", "lost"))
        games = won + drawn + lost
        if match["games"] and int(match["games"]) != games:
            yield (
                match.group("games"),
                Message("胜、平、负相加是{made}场，请核对", "the games make {made}", made=str(games)),
            )
        elif match["points"] and match["drawn"] and int(match["points"]) not in {3 * won + drawn, 2 * won + drawn}:
            made = str(3 * won + drawn)
            yield (
                match.group("points"),
                Message("按胜平负算应积{made}分，请核对", "the games make {made} points", made=made),
            )


def unbeaten(article: Article) -> Iterator[tuple[Span, Message]]:
    """The points of teams that have lost no game, which three or two for each win do not make."""
    for match in article.find(UNBEATEN):
        won, drawn = (int(match[name] or 0) for name in ("wins", "draws"))
        name, right = "points", {3 * won + drawn, 2 * won + drawn}
        if match["only"]:
            won = int(match["won"])
            name, right = "only", {3 * won, 2 * won, won}
        if int(match[name]) not in right:
            made = str(3 * won + drawn)
            yield (
                match.group(name),
                Message("按胜平负算应积{made}分，请核对", "the games make {made} points", made=made),
            )


def totals(text: str, sentence: Span, *, are_sets: bool) -> Iterator[Finding]:
    """A score of the match that is not that of its sets or of its quarters."""
    parts = compiled(_LIST).search(text, sentence.start, sentence.end)
    if parts is None:
        return
    scores = [(int(m["ours"]), int(m["theirs"])) for m in compiled(SCORE).finditer(parts[0])]
    for whole in _others(text, sentence, parts.span()):
        said = (int(whole["ours"]), int(whole["theirs"]))
        made = _sets_won(scores) if are_sets else (sum(a for a, _ in scores), sum(b for _, b in scores))
        is_whole = max(said) <= _MOST if are_sets else max(said) > max(map(max, scores))
        if is_whole and said not in {made, made[::-1]} and said not in scores:
            shown = f"{made[0]}：{made[1]}"
            message = Message("按各局（节）算是{made}，请核对", "the parts make {made}", made=shown)
            yield Finding(Span(*whole.span()), message, related=(Related(Span(*parts.span())),))


def far_totals(article: Article, sentence: Span) -> Iterator[Finding]:
    """The only score of a whole match in the article that is not that of the four quarters of a sentence, on one side
    alone."""
    lists = [match for match in article.find(_LIST) if "、" in match[0] or "，" in match[0]]
    if len(lists) != 1 or not sentence.start <= lists[0].start < sentence.end:
        return
    scores = [(int(m["ours"]), int(m["theirs"])) for m in compiled(SCORE).finditer(lists[0][0])]
    made = sum(a for a, _ in scores), sum(b for _, b in scores)
    most = max(map(max, scores))
    wholes = [whole for whole in article.find(SCORE) if min(int(whole["ours"]), int(whole["theirs"])) > most]
    is_far = all(not sentence.start <= whole.start < sentence.end for whole in wholes)
    said = {(int(whole["ours"]), int(whole["theirs"])) for whole in wholes}
    if len(scores) != _QUARTERS or len(said) != 1 or not is_far or said & {made, made[::-1]}:
        return
    ours, theirs = said.pop()
    if any(one in {ours, theirs} for one in made) and abs(sum(made) - ours - theirs) <= _SLIP:
        message = Message("各节相加是{one}：{two}，请核对", "the parts make {one}:{two}", one=made[0], two=made[1])
        yield Finding(lists[0].span, message, related=(Related(wholes[0].span),))


def _others(text: str, sentence: Span, parts: tuple[int, int]) -> Iterator[re.Match[str]]:
    """The scores of the sentence that are not in the list."""
    for match in compiled(SCORE).finditer(text, sentence.start, sentence.end):
        if match.end() <= parts[0] or match.start() >= parts[1]:
            yield match


def _sets_won(scores: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(a > b for a, b in scores), sum(a < b for a, b in scores)


def series(text: str, sentence: Span) -> Iterator[tuple[Span, Message]]:
    """The score of a match of 三局两胜 or 五局三胜 in which nobody has as many sets as win it."""
    best = list(compiled(_BEST).finditer(text, sentence.start, sentence.end))
    if len(best) != 1 or compiled("[三五七九]场[两二三四五]胜").search(text, sentence.start, sentence.end):
        return
    need = {"两": 2, "二": 2, "三": 3, "四": 4}[best[0]["need"]]
    for match in compiled(_SERIES).finditer(text, best[0].end(), sentence.end):
        ours, theirs = int(match["ours"]), int(match["theirs"])
        if max(ours, theirs) <= _MOST and (max(ours, theirs) != need or ours == theirs):
            message = Message("{said}制，胜方应胜{need}局，请核对", "{need} sets win", said=best[0][0], need=str(need))
            yield Span(match.start("ours"), match.end("theirs")), message


def halves(text: str, sentence: Span) -> Iterator[tuple[Span, Message]]:
    """The score of a match that is not the sum of its halves.

    Where the second score may be that of the whole match up to then, nothing is said.
    """
    for i, form in enumerate(_TWO_HALVES):
        found = compiled(form).search(text, sentence.start, sentence.end)
        end = compiled(_ENDED).search(text, found.end(), sentence.end) if found else None
        before = list(compiled(SCORE).finditer(text, sentence.start, found.start())) if found else []
        whole = end or (before[0] if len(before) == 1 else None)
        if not found or not whole:
            continue
        one, two = (_score(found[name]) for name in ("one", "two"))
        made, said = (one[0] + two[0], one[1] + two[1]), (int(whole["ours"]), int(whole["theirs"]))
        may_be_whole = i > 0 and two[0] >= one[0] and two[1] >= one[1] and (end is not None or said in {two, two[::-1]})
        if not may_be_whole and said not in {made, made[::-1]}:
            shown = f"{made[0]}：{made[1]}"
            yield (
                Span(whole.start("ours"), whole.end("theirs")),
                Message("按上下半场算是{made}，请核对", "the halves make {made}", made=shown),
            )


def _score(said: str) -> tuple[int, int]:
    ours, theirs = compiled(_COLON).split(said)
    return int(ours), int(theirs)

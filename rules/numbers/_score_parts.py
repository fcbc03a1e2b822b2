"""The score at half-time against the first two quarters, and the points of a player against his shots."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Message, Span, compiled

from ._scores import SCORE

_N = f"[{DIGIT}]{{1,3}}"
_QUARTERS = f"(?:{_N}[:：∶比]{_N}[、，]){{3}}{_N}[:：∶比]{_N}"
FOUR = (
    f"(?:[四4]节|各节)[^。；\n{DIGIT}]{{0,12}}(?:分别|依次)[^。；\n{DIGIT}]{{0,6}}"
    f"(?P<four>{_N}分?[、，]{_N}分?[、，]{_N}分?[、，和及]{{1,2}}{_N}分?)"
)
_NEAR, _SLIP = 80, 20
"""Code points beside the quarters in which extra time is looked for; the points by which a slip makes a score wrong."""
_HALF = f"半场(?:结束)?(?:时|后)?[^。；\\n{DIGIT}]{{0,10}}?(?:(?P<even>{_N})平|(?P<ours>{_N})[:：∶比](?P<theirs>{_N}))"
HALF = f"半场[^。；\\n{DIGIT}]{{0,14}}[{DIGIT}]"
_SHOTS = (
    f"(?P<three>{_N})[个记次]三分球?[^。；\\n{DIGIT}]{{0,6}}(?P<two>{_N})[个记次]两分球?[^。；\\n{DIGIT}]{{0,6}}"
    f"(?P<one>{_N})[个次]罚球(?:全中|全部命中|全部罚中)[^。；\\n{DIGIT}]{{0,12}}(?:得|下|献)了?(?P<points>{_N})分"
)
SHOTS = f"罚球全[中部][^。；\\n{DIGIT}]{{0,14}}[{DIGIT}]"


def halftimes(article: Article) -> Iterator[tuple[Span, Message]]:
    """The scores at half-time that are not those of the first two quarters of the only list of four."""
    lists = list(article.find(_QUARTERS)) if next(article.find(HALF), None) else []
    if len(lists) != 1:
        return
    first = list(compiled(SCORE).finditer(lists[0][0]))[:2]
    made = tuple(sum(int(one[name]) for one in first) for name in ("ours", "theirs"))
    for match in article.find(_HALF):
        is_apart = match.end <= lists[0].start or lists[0].end <= match.start
        said = (int(match["even"] or match["ours"]), int(match["even"] or match["theirs"]))
        if is_apart and said not in {made, made[::-1]}:
            span = Span(match.group("even" if match["even"] else "ours").start, match.end)
            yield span, Message("前两节相加是{one}：{two}，请核对", "the quarters make this", one=made[0], two=made[1])


def quarters(article: Article) -> Iterator[tuple[Span, Message]]:
    """The only score of a whole match in an article, where neither side has the points of the quarters of a team."""
    lists = list(article.find(FOUR))
    wholes = list(article.find(SCORE)) if len(lists) == 1 else []
    if not wholes:
        return
    four = [int(number) for number in compiled(_N).findall(lists[0]["four"])]
    wholes = [one for one in wholes if min(int(one["ours"]), int(one["theirs"])) > max(four)]
    said = {tuple(sorted((int(one["ours"]), int(one["theirs"])))) for one in wholes}
    is_over = compiled("加时").search(article.document.text, lists[0].start - _NEAR, lists[0].end + _NEAR) is not None
    if len(said) != 1 or is_over or sum(four) in {number for pair in said for number in pair}:
        return
    if min(abs(number - sum(four)) for number in said.pop()) <= _SLIP:
        span = Span(wholes[0].group("ours").start, wholes[0].group("theirs").end)
        yield span, Message("各节相加是{made}分，请核对", "the quarters make {made} points", made=sum(four))


def points(article: Article) -> Iterator[tuple[Span, Message]]:
    """The points of a player that are not those of the shots."""
    for match in article.find(_SHOTS):
        made = 3 * int(match["three"]) + 2 * int(match["two"]) + int(match["one"])
        if made != int(match["points"]):
            yield match.group("points"), Message("按进球算是{made}分，请核对", "the shots make {made}", made=made)

"""The share of a team's points that one player made: 独得32分，占全队得分的40%."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Span, compiled

SIGN = f"占(?:到|了)?(?:[全本]队|球队)(?:总?得?分)(?:数)?的[{DIGIT}]"
_POINTS = f"(?P<points>[{DIGIT}]{{1,3}})分[^。；\n{DIGIT}]{{0,8}}$"
_SHARE = f"(?P<share>[{DIGIT}]+(?:[.．][{DIGIT}]+)?)[%％]"
_SCORE = f"(?P<one>[{DIGIT}]{{2,3}})[比:：∶](?P<two>[{DIGIT}]{{2,3}})"
_SLACK = 1
"""How far a share in whole percent may be off, with digits left out."""


def team_shares(article: Article) -> Iterator[tuple[Span, Span]]:
    """The shares that are those of no score of the paragraph, each with the span of the points."""
    text = article.document.text
    for sign in article.find(SIGN):
        start = max(article.span.start, text.rfind("\n", 0, sign.start))
        share = compiled(_SHARE).match(text, sign.end - 1, article.span.end)
        points = compiled(_POINTS).search(text, start, sign.start)
        if share and points:
            scores = [int(number) for pair in compiled(_SCORE).findall(text, start, sign.start) for number in pair]
            most, said = int(points["points"]), float(share["share"].replace("．", "."))
            whole = [score for score in scores if score >= most]
            if whole and not any(abs(most * 100 / score - said) <= _SLACK for score in whole):
                yield Span(*share.span()), Span(points.start("points"), points.end("points") + 1)

"""What was found in the articles of a page, for its next version: an editor's keystroke changes one of them.

An article's findings are taken again when the rules are the same, when the article, the roles of its lines and REACH
characters on both sides of it are, and when every view of the document that a rule asked for gives the same answer.
So a rule that judges articles must ask a view for whatever it reads farther off.
"""

from __future__ import annotations

from collections.abc import Generator, Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from itertools import chain
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.rule import Rule
from ..model import Edit, Finding, Fix, Related, Span
from ..text.document import Article, Document, answer, view

REACH = 100
"""Characters (code points) around an article that its rules may read as they read the article itself."""

Made: TypeAlias = tuple[tuple[int, Finding], ...]
"""Findings with the number of the rule that made each, spans counted from the article's start."""
_Key: TypeAlias = tuple[Hashable, ...]


class _Kept(Struct, frozen=True):
    """What is known of an article: its characters and pairs, the views that were asked for, the findings."""

    contents: AbstractSet[str]
    answers: Mapping[Any, object]
    made: Made


class FindingCache:
    """Findings of the last version of a page, by article. It may be handed to any number of versions, one at a time or not:
    each takes what it finds and leaves what it has."""

    def __init__(self) -> None:
        self._rules: Sequence[Rule] = ()
        self._kept: Mapping[_Key, _Kept] = {}

    def version(self, document: Document, rules: Sequence[Rule]) -> Version:
        """The memory, asked for a document and rules; what those rules did not find is not in it."""
        is_same = len(rules) == len(self._rules) and all(a is b for a, b in zip(rules, self._rules, strict=True))
        return Version(self, document, rules, self._kept if is_same else {})

    def keep(self, rules: Sequence[Rule], kept: Mapping[_Key, _Kept]) -> None:
        """Be the memory of this version alone."""
        self._rules, self._kept = rules, kept


class Version:
    """What is known of the articles of one document, and what is found in the others."""

    def __init__(
        self, memory: FindingCache, document: Document, rules: Sequence[Rule], known: Mapping[_Key, _Kept]
    ) -> None:
        self._memory, self._document, self._rules, self._known = memory, document, rules, known
        self._made: dict[_Key, _Kept] = {}

    def lend(self, article: Article) -> None:
        """Give an article its characters and pairs, where they are known."""
        if kept := self._known.get(_key(article)):
            article.know(kept.contents)

    def findings(self, article: Article) -> Made | None:
        """What rules find in an article, None where they must be asked."""
        key = _key(article)
        kept = self._known.get(key)
        if kept is None or any(answer(self._document, asked) != said for asked, said in kept.answers.items()):
            return None
        self._made[key] = kept
        return _shifted(kept.made, article.span.start)

    @contextmanager
    def asked(self) -> Generator[Mapping[Any, object]]:
        """The views of the document that are asked for meanwhile, with their answers."""
        views = self._document.views
        self._document.views = heard = _Heard(views)
        try:
            yield heard.answers
        finally:
            self._document.views = dict(heard)

    def learn(self, article: Article, answers: Mapping[Any, object], made: Made) -> None:
        """Know what was found in an article, unless it speaks of places far from it or asked what cannot be asked again."""
        near = Span(article.span.start - REACH, article.span.end + REACH)
        if all(map(callable, answers)) and all(
            near.start <= span.start and span.end <= near.end for _, finding in made for span in _spans(finding)
        ):
            self._made[_key(article)] = _Kept(article.contents(), answers, _shifted(made, -article.span.start))

    def keep(self) -> None:
        """Leave all of it to the next version."""
        self._memory.keep(self._rules, self._made)


class _Heard(dict[Hashable, object]):
    """Views that note what is asked of them; what a view asks while it is worked out is in its answer."""

    def __init__(self, views: Mapping[Hashable, object]) -> None:
        super().__init__(views)
        self.answers: dict[Any, object] = {}
        self._open: list[Hashable] = []

    def __getitem__(self, key: Hashable) -> object:
        value = super().__getitem__(key)
        if not self._open:
            self.answers[key] = value
        return value

    def __missing__(self, key: Hashable) -> object:
        self._open.append(key)
        raise KeyError(key)

    def __setitem__(self, key: Hashable, value: object) -> None:
        super().__setitem__(key, value)
        if self._open and self._open[-1] == key:
            self._open.pop()
        if not self._open:
            self.answers[key] = value


@view
def _key(article: Article) -> _Key:
    text, span = article.document.text, article.span
    around = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
    return (article.text, *around, *(line.role for line in article.lines))


def _spans(finding: Finding) -> Iterator[Span]:
    edits = (edit.span for fix in finding.fixes for edit in fix.edits)
    return chain([finding.span], edits, (related.span for related in finding.related))


def _shifted(made: Made, by: int) -> Made:
    return tuple((number, _moved(finding, by)) for number, finding in made)


def _moved(finding: Finding, by: int) -> Finding:
    def moved_edit(edit: Edit) -> Edit:
        return Edit(edit.span.shifted(by), edit.text)

    def moved_fix(fix: Fix) -> Fix:
        return replaced(fix, edits=tuple(map(moved_edit, fix.edits)))

    def moved_place(place: Related) -> Related:
        return replaced(place, span=place.span.shifted(by))

    return replaced(
        finding,
        span=finding.span.shifted(by),
        fixes=tuple(map(moved_fix, finding.fixes)),
        related=tuple(map(moved_place, finding.related)),
    )

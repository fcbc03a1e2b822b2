"""Sentences whose grammar went wrong, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import HAN, Edit, Span, random_match

from .._insertions import Table, county, person

_TABLE = Table(__file__)
_PRONOUN = f"(?<=[{HAN}])(?:女士[^他她\n。]{{1,20}}她|先生[^他她\n。]{{1,20}}他)(?!们)"


def subject_lost(text: str, random: Random) -> Edit | None:
    """A preposition and 使 leave a sentence without a subject: 通过培训，使群众增强了信心."""
    if random.random() < 1 / 8:
        return _TABLE.insert("aim_without_subject", text, random)
    means = county(random) + _TABLE.sentence("means", random)
    return _TABLE.insert("subject_lost", text, random, lead_there=_TABLE.sentence("lead", random, means=means))


def negated_prevention(text: str, random: Random) -> Edit | None:
    """A verb that denies and a negation together say the contrary: 防止事故不再发生."""
    return _TABLE.insert("negated_prevention", text, random)


def predicate_lost(text: str, random: Random) -> Edit | None:
    """The verb of a sentence or its object is lost: 为老人免费体检的服务, 举办了丰富多彩."""
    return _TABLE.insert("predicate_lost", text, random)


def wrong_pronoun(text: str, random: Random) -> Edit | None:
    """他 or 她 that does not fit 先生, 女士 and the like in its sentence."""
    near = random_match(_PRONOUN, text, random)
    if near and random.random() < 1 / 2:
        return Edit(Span(near.end() - 1, near.end()), "他" if near[0].endswith("她") else "她")
    people, wrong = random.choice((("women", "他"), ("men", "她")))
    who = person(random)[0] + _TABLE.sentence(people, random)
    return _TABLE.insert("wrong_pronoun", text, random, somebody=who, wrong=wrong)


def mismatched_conjunctions(text: str, random: Random) -> Edit | None:
    """Conjunctions that do not belong together: 不仅…却, 只有…就, 尽管…所以."""
    return _TABLE.insert("mismatched_conjunctions", text, random)


def two_sides_against_one(text: str, random: Random) -> Edit | None:
    """是否 or 能否 in one half of a sentence and one side in the other: 能否开展培训是保证质量的前提."""
    return _TABLE.insert("two_sides_against_one", text, random)


def blended_patterns(text: str, random: Random) -> Edit | None:
    """Two patterns are blended: 原因是因为…造成的, 以…为主要组成, 是为了…目的."""
    return _TABLE.insert("blended_patterns", text, random)

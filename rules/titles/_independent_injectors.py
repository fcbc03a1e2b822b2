"""Wrong titles of office and wrong bodies, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import HAN, Edit, Span, random_match

from .._insertions import Table, county, exchange

_TABLE = Table(__file__)
_HEADS = (
    f"(?:组织|宣传|统战|外交|财政|教育|商务|国防)部部长(?=[{HAN}])"
    f"|(?:财政|教育|公安|民政|林业|水利|卫生)局局长(?=[{HAN}])"
)
_BODIES = ("县委", "县人大", "县政府", "县政协")
"""In their order."""


def _insert(titles: str, text: str, random: Random) -> Edit | None:
    return _TABLE.insert("wrong_title", text, random, title=_TABLE.sentence(titles, random))


def wrong_head_of_congress(text: str, random: Random) -> Edit | None:
    """The head of a people's congress with a wrong title or without its standing committee: 县人大主任."""
    return _insert("titles_of_congress", text, random)


def wrong_head_of_consultative_body(text: str, random: Random) -> Edit | None:
    """The chairman of a consultative body with the title of another body: 县政协主任."""
    return _insert("titles_of_consultative_body", text, random)


def wrong_head_of_court(text: str, random: Random) -> Edit | None:
    """The head of a court with the title of a procuratorate, or the other way round: 县检察院院长."""
    return _insert("titles_of_court", text, random)


def wrong_party_or_government_post(text: str, random: Random) -> Edit | None:
    """A post of the government given to the party or the other way round, or a wrong title: 县委主席, 县政府书记."""
    return _insert("titles_of_party_or_government", text, random)


def wrong_head_of_group(text: str, random: Random) -> Edit | None:
    """The head of a mass organisation with a title it does not have: 县妇联会长, 县红十字会主席."""
    return _insert("titles_of_group", text, random)


def wrong_title_in_text(text: str, random: Random) -> Edit | None:
    """A title of the nation's bodies in the text is exchanged for a wrong one: 国家总理."""
    return exchange(text, _TABLE.pairs("titles_of_nation"), random)


def wrong_leader_of_region(text: str, random: Random) -> Edit | None:
    """The head of a region, prefecture or province with the title of another level: 广西壮族自治区省长."""
    return _insert("titles_of_region", text, random)


def wrong_member_name(text: str, random: Random) -> Edit | None:
    """A member of a congress is called one of a consultative body, or the other way round: 政协代表."""
    if random.random() < 1 / 2 and (edit := exchange(text, _TABLE.pairs("members"), random)):
        return edit
    return _TABLE.insert("wrong_member_name", text, random, number=random.randint(5, 240))


def department_for_head(text: str, random: Random) -> Edit | None:
    """The name of a department stands directly before a person where its head is meant: 组织部张三."""
    match = random_match(_HEADS, text, random)
    if match and random.random() < 1 / 2:
        return Edit(Span(match.end() - 2, match.end()), "")
    one, two = random.sample(_TABLE.words("departments"), 2)
    return _TABLE.insert("department_for_head", text, random, place=county(random), one=one, two=two)


def doubled_level_of_party_committee(text: str, random: Random) -> Edit | None:
    """The level of a committee of the party stands twice: 中共漳溪县县委书记."""
    return _TABLE.insert("doubled_level_of_party_committee", text, random)


def wrong_order_of_bodies(text: str, random: Random) -> Edit | None:
    """The four bodies of a county in a wrong order: 县政协、县政府、县人大、县委."""
    first = random.choice(_BODIES[1:])
    rest = [body for body in _BODIES if body != first]
    bodies = "、".join((first, *random.sample(rest, 3)))
    return _TABLE.insert("wrong_order_of_bodies", text, random, bodies=bodies, place=county(random)[:-1])


def wrong_term_of_stage(text: str, random: Random) -> Edit | None:
    """A suspect is called a criminal or a defendant before the stage at which he is one, or the other way round."""
    return _TABLE.insert("wrong_term_of_stage", text, random, number=random.randint(2, 7))

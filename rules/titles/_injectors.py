"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random

_OFFICES = (
    "(?P<body>人民法院|人大常委会|政协|检察院|[省市县区州]委|[省市县区州]政府|公安[厅局]|大学|村委会|妇联|团委|总工会)"
    "(?:常务副|副)?(?P<office>院长|主任|主席|检察长|书记|[省市县区州厅局校]长)"
)
_OTHERS = {
    "人民法院": ("检察长", "主席"),
    "人大常委会": ("主席", "委员长"),
    "政协": ("主任", "会长"),
    "检察院": ("院长",),
    "省委": ("省长",),
    "市委": ("市长",),
    "县委": ("县长",),
    "区委": ("区长",),
    "州委": ("州长",),
    "市政府": ("县长",),
    "县政府": ("市长", "区长"),
    "区政府": ("县长",),
    "公安厅": ("局长",),
    "公安局": ("厅长",),
    "大学": ("院长",),
    "村委会": ("书记",),
    "妇联": ("会长",),
    "团委": ("主席",),
    "总工会": ("主任", "会长"),
}


def mismatched_title(text: str, random: Random) -> Edit | None:
    """Put another body's office behind a body."""
    found = random_match(_OFFICES, text, random)
    others = _OTHERS.get(found["body"], ()) if found else ()
    if not found or not others or found["office"] in others:
        return None
    return Edit(Span(*found.span("office")), random.choice(others))


_ACTS = {
    "检察院批准逮捕": ("法院批准逮捕", "公安局批准逮捕"),
    "检察院依法批准逮捕": ("公安局依法批准逮捕",),
    "法院判处": ("检察院判处",),
    "法院一审判处": ("检察院一审判处",),
    "检察院提起公诉": ("公安局提起公诉",),
}


def act_of_other_body(text: str, random: Random) -> Edit | None:
    """Tell an act of criminal procedure of another body."""
    found = random_match("|".join(_ACTS), text, random)
    return Edit(Span(*found.span()), random.choice(_ACTS[found[0]])) if found else None


def order_of_offices(text: str, random: Random) -> Edit | None:
    """Put the office in the government before that in the committee of the party: 县长、县委副书记."""
    match = random_match("([市县区])委副书记、[市县区]长", text, random)
    return Edit(Span(*match.span()), f"{match[1]}长、{match[1]}委副书记") if match else None


_SANCTIONS = {
    "党内严重警告": "政务严重警告",
    "政务记过": "党内记过",
    "政务记大过": "党内记大过",
    "政务撤职": "党纪撤职",
}


def wrong_sanction(text: str, random: Random) -> Edit | None:
    """Give a sanction of the party by the public service, or the other way round."""
    found = random_match("|".join(_SANCTIONS), text, random)
    return Edit(Span(*found.span()), _SANCTIONS[found[0]]) if found else None

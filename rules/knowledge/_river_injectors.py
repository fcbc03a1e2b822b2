"""Faults in what a text says of rivers and companies, for `lint-news measure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._place_injectors import clause

if TYPE_CHECKING:
    from random import Random

    from lint_news import Edit


def other_main_river(text: str, random: Random) -> Edit | None:
    """A river that is called the tributary of another one."""
    from ._rivers import larger_rivers, rivers, tributaries

    river = random.choice(sorted(tributaries()))
    others = [one for one in sorted(rivers()) if one not in larger_rivers(river) and river not in larger_rivers(one)]
    others.remove(river)
    return clause(text, random, f"据介绍，{river}是{random.choice(others)}的一级支流。")


def place_on_other_river(text: str, random: Random) -> Edit | None:
    """A town or a sight on the bank of another river."""
    from ._rivers import rivers, riverside

    place = random.choice(sorted(riverside()))
    other = random.choice(sorted(rivers() - riverside()[place]))
    return clause(text, random, f"近日，游客来到{other}畔的{place}。")


def company_in_other_city(text: str, random: Random) -> Edit | None:
    """A company with its head office in another city."""
    from .company_in_other_city import companies

    name, right = random.choice(sorted((name, city) for name, (city, _) in companies().items()))
    others = sorted({city for city, _ in companies().values()} - {right})
    return clause(text, random, f"订单来自总部位于{random.choice(others)}的{name}。")

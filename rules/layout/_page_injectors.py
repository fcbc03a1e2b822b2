"""Faults of pages for `lint-news measure` to put into clean text: bylines, page furniture, captions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint_news import LETTER, Edit, Span, compiled

if TYPE_CHECKING:
    import re
    from random import Random


def _byline(text: str, random: Random) -> re.Match[str] | None:
    """The byline of a news item, in brackets."""
    found = list(compiled("[讯电][ \u3000\xa0]*([（(])(?:本报)?(?:记者|通讯员)[^（）()\n]{2,40}([）)])").finditer(text))
    return random.choice(found) if found else None


def byline_not_closed(text: str, random: Random) -> Edit | None:
    """Remove the bracket after a byline."""
    byline = _byline(text, random)
    return Edit(Span(*byline.span(2))) if byline else None


def byline_not_opened(text: str, random: Random) -> Edit | None:
    """Remove the bracket before a byline."""
    byline = _byline(text, random)
    return Edit(Span(*byline.span(1))) if byline else None


def _furniture(random: Random) -> str:
    """A page number, a running head, a line of editors or a jump line, with invented names."""
    number, han = random.randint(1, 24), random.choice("二三四五六七八")
    day = f"{random.randint(2015, 2026)}年{random.randint(1, 12)}月{random.randint(1, 28)}日"
    space = random.choice((" ", "\u3000", "  "))
    name = random.choice("王李张刘陈杨黄赵") + random.choice(("伟", "建国", "晓燕", "文", "志强"))
    return random.choice(
        (
            f"— {number} —",
            f"-{number}-",
            f"第{number}版",
            f"第 {number} 页",
            f"{day}{space}星期{random.choice('一二三四五六日')}{space}第{number}版",
            f"{day}{space}星期{random.choice('一二三四五六日')}{space}责编 {name}",
            f"（下转第{random.choice((str(number), han))}版）",
            f"（上接第{random.choice((str(number), han))}版）",
            f"第{number}版{space}{random.choice(('要闻', '综合', '民生'))}{space}{day}",
        )
    )


def _bodies(text: str) -> list[re.Match[str]]:
    found = list(compiled("^[ \u3000]*[^ \u3000\n][^\n]{59,}[。！？”]$").finditer(text))
    return [match for match, after in pairwise(found) if after.start() - match.end() < 3]


def furniture_between(text: str, random: Random) -> Edit | None:
    """Page furniture on a line between two paragraphs of an article."""
    found = _bodies(text)
    if not found:
        return None
    at = random.choice(found).end()
    gap = "\n\n" if text[at : at + 2] == "\n\n" else "\n"
    return Edit(Span(at, at), gap + _furniture(random))


def furniture_in_sentence(text: str, random: Random) -> Edit | None:
    """A paragraph cut inside a clause by a line of page furniture."""
    at = _in_clause(text, random)
    return Edit(Span(at, at), f"\n{_furniture(random)}\n") if at else None


def jump_in_sentence(text: str, random: Random) -> Edit | None:
    """A jump line inside a paragraph, as where the two parts of an article are joined."""
    at = _in_clause(text, random)
    number = random.choice((str(random.randint(2, 16)), "二", "三", "四", "A2"))
    return (
        Edit(Span(at, at), random.choice((f"（下转第{number}版）", f"（上接第{number}版）", f"(下转{number}版)")))
        if at
        else None
    )


def _in_clause(text: str, random: Random) -> int:
    """An offset inside a clause of a paragraph, not near its beginning or end; 0 if there is none."""
    found = _bodies(text)
    body = random.choice(found) if found else None
    clauses = list(compiled(f"{LETTER}{{6,}}").finditer(text, body.start() + 20, body.end() - 20)) if body else []
    clause = random.choice(clauses) if clauses else None
    return random.randint(clause.start() + 2, clause.end() - 2) if clause else 0


def two_captions(text: str, random: Random) -> Edit | None:
    """A caption made of the text's words, inserted before a paragraph on the same line."""
    found = _bodies(text)
    sentences = list(compiled("(?<=。)[^。“”\n]{15,60}。").finditer(text))
    if not found or not sentences:
        return None
    at = random.choice(found).start()
    at += len(text[at:]) - len(text[at:].lstrip(" \u3000"))
    surname, given = random.choice("王李张刘陈杨黄赵吴周"), random.choice(("伟", "建国", "晓燕", "文", "志强", "佳"))
    who = random.choice(("", "记者", "本报记者 ", "特约摄影 ", "通讯员 "))
    credit = who + surname + given + random.choice(("", " ", "\u3000")) + random.choice(("摄", "摄", "摄影报道"))
    caption = random.choice(sentences)[0] + random.choice((" ", "", "\u3000")) + credit
    return Edit(Span(at, at), caption + random.choice((" ", "", "\u3000", "  ")))


def lost_ending(text: str, random: Random) -> Edit | None:
    """Cut the end of a text off, after a comma or inside a clause of its last paragraph."""
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    found = list(
        compiled("[，、](?=[^，。、\n]{4,})|[\u4e00-\u9fff](?=[\u4e00-\u9fff]{3})").finditer(text, start + 30, end)
    )
    return Edit(Span(random.choice(found).end(), end)) if found else None

"""Words and phrases that are set twice."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lint_news.match.patterns import compiled

from .planting import Injector, Planted, is_quoted, put

_BORDER = "，。；：、的了在和与对为"
_PHRASE = rf"(?<=[{_BORDER}])[一-龥]{{3,12}}(?=[{_BORDER}])"
_DISTRIBUTIVE = "一二三四五六七八九十百千万几每各很越又再"
"""Phrases with these may be said twice: 一批又一批, 一大批一大批."""
_LEAST_CLAUSE = 5
_ENDS_OF_CRIES = "了吧啊呀吗呢着来去"
_WIDTH = 30
_WORDS = (
    "我们 他们 可以 已经 通过 进行 由于 根据 以及 其中 目前 记者 必须 为了 "
    "对于 关于 并且 如果 因为 所以 但是 同时 其他 这些 那些 没有 成为 作为 "
    "认为 采用 来自 按照 随着 能够 应该 获得 取得 提出 指出 表示 强调 属于 "
    "位于 包括 实行 拥有 具有 存在 出现 加快 推进 促进 开展 达到 举行 召开 "
    "全国 全省 全市 今年 去年 今天 主要 重要 积极 全面 不断 努力 坚持 充分 "
    "以来 之间 以上 有关 各级 群众 干部 问题 方面 措施 制度 标准 项目 资金"
)
"""Words of two characters whose doubling is right nowhere."""


def doubled_word(text: str, random: Random) -> Planted | None:
    """采用采用: a word of two characters."""
    alternatives = "|".join(_WORDS.split())
    found = [m for m in compiled(alternatives).finditer(text) if not is_quoted(text, m.start())]
    if not found:
        return None
    match = random.choice(found)
    return put(text, match.start(), match.end(), match[0] * 2)


def doubled_phrase(text: str, random: Random) -> Planted | None:
    """A phrase of 3 to 12 characters between marks or function words."""
    place = _phrase(text, random, _is_plain)
    return place and put(text, *place, text[slice(*place)] * 2)


def doubled_with_mark(text: str, random: Random) -> Planted | None:
    """抓好落实、抓好落实: a clause or an item of a list, and its mark, twice."""
    place = _phrase(text, random, lambda phrase: _is_plain(phrase) and _is_no_cry(phrase), marks=True)
    if place is None:
        return None
    start, end = place
    return put(text, start, end, f"{text[start:end]}{text[end]}{text[start:end]}")


def doubled_at_line_end(text: str, random: Random) -> Planted | None:
    """The last characters of a line of a column stand again at the head of the next."""
    wrapped = wrap(text)
    found = [m for m in compiled(r"[一-龥]{8}\n(?=[一-龥]{4})").finditer(wrapped) if _is_plain(m[0][-7:-1])]
    if not found:
        return None
    end = random.choice(found).end()
    size = random.randint(2, 6)
    return put(wrapped, end, end, wrapped[end - 1 - size : end - 1])


def wrap(text: str, width: int = _WIDTH) -> str:
    """The text set in lines of one width, its paragraphs indented: as it comes out of a narrow column."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        set_in = paragraph if paragraph.startswith("　") else f"　　{paragraph}"
        lines.extend(set_in[i : i + width] for i in range(0, len(set_in), width))
    return "\n".join(lines)


def _phrase(text: str, random: Random, is_fit: Callable[[str], bool], *, marks: bool = False) -> tuple[int, int] | None:
    found = [m for m in compiled(_PHRASE).finditer(text) if is_fit(m[0]) and not is_quoted(text, m.start())]
    if marks:
        found = [
            m
            for m in found
            if len(m[0]) >= _LEAST_CLAUSE and text[m.start() - 1] in "，、。；" and text[m.end()] in "，、"
        ]
    return random.choice(found).span() if found else None


def _is_plain(phrase: str) -> bool:
    return len(set(phrase)) == len(phrase) and not set(phrase) & set(_DISTRIBUTIVE)


def _is_no_cry(phrase: str) -> bool:
    return phrase[-1] not in _ENDS_OF_CRIES


def doubled_function_character(text: str, random: Random) -> Planted | None:
    """的的, 在在, 们们 amid a clause."""
    pattern = (
        r"(?<=[一-龥]{2})"
        r"(?:的(?![的确士卢])|们(?!们)|被(?![被子单])|从(?![从化容前来])|把(?![把手握关戏]))"
        r"(?=[一-龥]{2})"
    )
    found = [m for m in compiled(pattern).finditer(text) if text[m.start() - 1] != m[0]]
    if not found:
        return None
    match = random.choice(found)
    return put(text, match.start(), match.end(), match[0] * 2)


KINDS: dict[str, Injector] = {
    "doubled-word": doubled_word,
    "doubled-phrase": doubled_phrase,
    "doubled-with-mark": doubled_with_mark,
    "doubled-at-line-end": doubled_at_line_end,
    "doubled-function-character": doubled_function_character,
}

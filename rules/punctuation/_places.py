"""The right offset of a missing mark, where the text determines it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lint_news import DIGIT, HAN, LETTER, compiled

_STOPS = "[。！？!?]|……"
_SPEAKER = f"(?:{LETTER}|·){{1,12}}?(?:说|表示|介绍|坦言|感慨|告诉记者|告诉笔者)"
_SAID = f"[，。！？…,!?](?={_SPEAKER}(?:[，,]“|。$|。“))"
_ENDS_SPEECH = "[。！？…!?]$"
_COLUMN = "[（(][^（()）]*[）)]$"
_NAMES = rf"{LETTER}{{2,4}}(?:[ 、　]{LETTER}{{2,4}}){{0,3}}"
_BYLINE = rf"^(?:本报|特约|实习|见习)*(?:记者|通讯员)\s?{_NAMES}(?=[{DIGIT}]|$)"
_NOT_ALONE = r"[。：:]|[电讯]\s*(?:本报|记者|通讯员)"
_SHORT_FORM = "^(?:以下)?简称(?:“[^“”]*”|《[^《》]*》)"
_ORDINAL = f"^(?:[{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,3}})(?=[{HAN}])"
_LATIN = f"^[A-Za-z][A-Za-z0-9 .&'’+-]*(?=[{HAN}，。、；：,;:”]|$)"
_LATIN_BEFORE = f"(?<=[{HAN}”》])[A-Za-z][A-Za-z0-9 .&'’+-]*$"
_REPORTER = (
    rf"(?:综合|参与|本报|特约|实习|见习|全媒体)*(?:驻{LETTER}{{2,5}}?)?记者[：:\s]?(?:{LETTER}|[·、\s]){{2,20}}$"
)
_LAW = (
    "^[^，。；！？、,;]{0,40}?"
    "(?:条例|办法|规定|意见|通知|方案|规划|纲要|公报|决定|报告|公约|准则|细则|公告)"
    "(?=[^的和与及、]|$)"
)
_NO_SPEECH = "^[■●◆□]|[电讯][ \u3000\xa0]*[（(]|记者|(?:说|道|称|表示|反映|认为|介绍|坦言|告诉[^，,]{1,6})[，,]"
"""Signs that a speech begins later."""
_SHORT, _HEAD = 14, 40

Place = Callable[[str, int, int, str], Iterator[int]]
"""Finds the offsets, best first, in a range of a text; the last argument is the article's text."""


def closing_place(text: str, at: int, within: tuple[int, int], article: str) -> int | None:
    """The offset in `text` of the missing closing mark of the one at `at`; None if it is not determined."""
    return _first(_CLOSING.get(text[at], ()), text, *within, article)


def opening_place(text: str, at: int, within: tuple[int, int], article: str) -> int | None:
    """The offset in `text` of the missing opening mark of the one at `at`; None if it is not determined."""
    return _first(_OPENING.get(text[at], ()), text, *within, article)


def _first(places: Sequence[Place], text: str, start: int, end: int, article: str) -> int | None:
    return next((place for find in places for place in find(text, start, end, article)), None)


def _same_words(pair: str) -> Place:
    """After words that are in these marks elsewhere in the article.

    Not where the mark already follows them: it may be inches.
    """

    def find(text: str, start: int, end: int, article: str) -> Iterator[int]:
        same = [words for words in _paired(article, pair) if text.startswith(words, start, end)]
        place = start + len(max(same, key=len, default=""))
        if same and not text.startswith(pair[1], place):
            yield place

    return find


def _same_words_before(pair: str) -> Place:
    """Before words that are in these marks elsewhere in the article."""

    def find(text: str, start: int, end: int, article: str) -> Iterator[int]:
        same = [words for words in _paired(article, pair) if text.endswith(words, start, end)]
        if same:
            yield end - len(max(same, key=len))

    return find


def _paired(article: str, pair: str) -> set[str]:
    return set(compiled(f"{pair[0]}([^{pair}\n]{{3,40}}){pair[1]}").findall(article))


def _before_speaker(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """“…，某某说，“…”: after the mark before the speaker."""
    if start < 2 or text[start - 2] in "：:。！？":
        said = compiled(_SAID).search(text, start, min(len(text), end + 1))
        if said:
            yield said.end()


def _end_of_speech(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """某某说：“一句话。: at the end of the paragraph, if that is the only sentence."""
    is_speech = start >= 2 and text[start - 2] in "：:"
    if is_speech and end == len(text) and len(compiled(_STOPS).findall(text, start)) == 1 and text[-1] in "。！？!?":
        yield end


def _end_of_head(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """A headline that is a quotation: at its end, before the name of a column."""
    if start == 1 and end == len(text) and not compiled(_STOPS).search(text):
        column = compiled(_COLUMN).search(text)
        if not compiled(r"\s").search(text) and "——" not in text:
            yield column.start() if column else end


def _start_of_speech(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """某某说：一句话。”: after the only colon."""
    colons = [m.end() for m in compiled("(?<![0-9])[：:]").finditer(text, start, end)]
    if len(colons) == 1 and text[end - 1] in "。！？…!?，":
        yield colons[0]


def _start_of_paragraph(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """一句话，”某某说: at the start of the paragraph."""
    is_one = text[end - 1] in "。！？…!?，," and not compiled(f"{_STOPS}|[：:]").search(text, 0, end - 1)
    if start == 0 and is_one and not compiled(_NO_SPEECH).search(text, 0, min(end, _HEAD)):
        yield 0


def _law(text: str, start: int, end: int, _: str) -> Iterator[int]:
    found = compiled(_LAW).search(text[start:end])
    if found:
        yield start + found.end()


def _behind(pattern: str) -> Place:
    """After the pattern's match at the start."""

    def find(text: str, start: int, end: int, _: str) -> Iterator[int]:
        found = compiled(pattern).search(text[start:end])
        if found:
            yield start + found.end()

    return find


def _ordinal(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """（一：after the number that begins a line."""
    found = compiled(_ORDINAL).search(text[start:end]) if start == 1 else None
    if found:
        yield start + found.end()


def _end_of_note(text: str, start: int, end: int, _: str) -> Iterator[int]:
    """A note at the end of a line: at its end."""
    if end == len(text) and end - start <= 2 * _SHORT and not compiled("[。，！？；,;]").search(text, start, end):
        yield end


def _latin_before(text: str, start: int, end: int, _: str) -> Iterator[int]:
    found = compiled(_LATIN_BEFORE).search(text[max(0, start - 1) : end])
    if found:
        yield end - len(found[0])


def _reporter_before(text: str, start: int, end: int, _: str) -> Iterator[int]:
    found = compiled(_REPORTER).search(text, max(start, end - 2 * _SHORT), end)
    if found:
        is_whole_line = start == 0 and end <= 4 * _SHORT and not compiled(_NOT_ALONE).search(text, 0, end)
        yield 0 if is_whole_line else found.start()


_ROUND = (_behind(_BYLINE), _behind(_SHORT_FORM), _ordinal, _behind(_LATIN), _end_of_note)
_ROUND_BEFORE = (_reporter_before, _latin_before)
_CLOSING: dict[str, Sequence[Place]] = {
    "“": (_same_words("“”"), _before_speaker, _end_of_speech, _end_of_head),
    "‘": (_same_words("‘’"), _same_words("“”")),
    "「": (_same_words("「」"), _end_of_speech, _end_of_head),
    "『": (_same_words("『』"),),
    "（": _ROUND,
    "(": _ROUND,
    "《": (_same_words("《》"), _law),
}
_OPENING: dict[str, Sequence[Place]] = {
    "”": (_same_words_before("“”"), _start_of_speech, _start_of_paragraph),
    "’": (_same_words_before("‘’"), _same_words_before("“”")),
    "」": (_same_words_before("「」"), _start_of_speech, _start_of_paragraph),
    "』": (_same_words_before("『』"),),
    "）": _ROUND_BEFORE,
    ")": _ROUND_BEFORE,
    "》": (_same_words_before("《》"),),
}

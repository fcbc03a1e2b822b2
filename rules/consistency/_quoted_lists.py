"""Lists of things in marks with how many they are: “序厅”“群山”“长河”四个部分, 《甲》《乙》等两部条例."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Span, compiled, numeral

_THING = "(?:“[^“”\n]{1,24}”|《[^《》\n]{1,30}》)"
_MARK = "[、和与及]?(?:以及)?"
_N = f"(?:[{DIGIT}]{{1,2}}|[两二三四五六七八九十]{{1,2}})"
_KINDS = (
    "个(?!小时|[多月人字])|大(?:[部分板块主题系列]{2}|篇章|类|[行活]动|工程|品牌|戏|奖|名著|产业|领域|体系|平台|任务|节目)|部|篇|首|幅|项|件|类|种|本|册|辑|卷|章|块|条|支"
    "|门|组|档|款|曲|出(?=[戏剧大])|板块|单元|座|处|所|家"
)
_LIST = f"(?P<list>{_THING}(?:{_MARK}{_THING})+)"
QUOTED = f"[”》](?P<open>等)?(?P<count>{_N})(?:{_KINDS})"
"""The last thing of a list and the count behind it."""
ANNOUNCED = (
    "个(?:主题|专题)?(?:部分|篇章|板块|单元|章节|展区|主题|系列|环节|展厅|专题|栏目|品牌)"
    "(?:[：:，]|——)?(?:即|分别(?:为|是|以)|依次(?:为|是)|包括)?"
)
"""What is counted before the first thing of a list."""
_COUNT = f"(?<![第{DIGIT}几数十百千两二三四五六七八九和、到至-])(?P<count>{_N})$"
_JOINED = "[、和与及”》]$"
_GOES_ON = "^(?:等|[、和与及]|以及|[（(])"
_VOLUMES, _MANY, _OFF = "卷篇本册", 12, 2
"""What there may be several of in one work; the greatest count that is compared, and how far it may be off."""
_REACH = 300


def quoted_lists(article: Article) -> Iterator[tuple[Span, int]]:
    """For each list whose things are not as many as its count says, the span of the count, and the number of things."""
    text = article.document.text
    for match in article.find(QUOTED):
        start = max(article.span.start, match.start - _REACH, text.rfind("\n", 0, match.start) + 1)
        found = compiled(f"{_LIST}$").search(text, start, match.start + 1)
        if found and not compiled(_JOINED).search(text, start, found.start()):
            said, named = _value(match["count"]), _things(found["list"])
            are_books = text[match.end - 1] in _VOLUMES and match[0][0] == "》"
            is_off = 1 < said <= _MANY and 0 < abs(named - said) <= _OFF
            if is_off and not are_books and not (match["open"] and named < said):
                yield match.group("count"), named
    for match in article.find(ANNOUNCED):
        count = compiled(_COUNT).search(text, max(article.span.start, match.start - len("二十一")), match.start)
        found = compiled(_LIST).match(text, match.end, min(article.span.end, match.end + _REACH)) if count else None
        if count and found and not compiled(_GOES_ON).match(text[found.end() : found.end() + 2]):
            named = _things(found["list"])
            yield from [(Span(*count.span("count")), named)] * (named != _value(count["count"]))


def _things(listed: str) -> int:
    return len(compiled(_THING).findall(listed))


def _value(count: str) -> int:
    return numeral(count)

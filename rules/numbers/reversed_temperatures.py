from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, rule

_N = f"(?:零下|[-－−—])?[{DIGIT}]{{1,2}}(?:[.．][{DIGIT}])?"
_UNIT = "(?:℃|度|摄氏度)"
_TO = f"[^。；;\n{DIGIT}]{{0,8}}?"
_LOW, _HIGH = f"最低(?:气温|温度)?{_TO}(?P<low>{_N}){_UNIT}?", f"最高(?:气温|温度)?{_TO}(?P<high>{_N}){_UNIT}?"
_GAP = f"[^。\n{DIGIT}]{{0,10}}?"
_LOW_FIRST, _HIGH_FIRST = f"{_LOW}{_GAP}{_HIGH}", f"{_HIGH}{_GAP}{_LOW}"
_RANGE = f"气温(?:在|为|是|约)?(?P<low>{_N}){_UNIT}?(?:[至到~～]|[—-]{{1,2}})(?P<high>{_N}){_UNIT}"
_FORECAST = f"(?P<low>[{DIGIT}]{{1,2}})(?:℃|度)?(?:[至到~～]|[—-]{{1,2}})(?P<high>[{DIGIT}]{{2}})℃"
_WEATHER = "气温|多云|晴|阴|[阵小中大]雨|白天|夜间|天气"
_NO_DAY = "年|历史|极[端值]|适宜|生长|耐|工作|运行|水温|室温|箱|炉|窑|[全各]国|地区"
_WIDE, _USUAL, _LINE = 28, 18, 60
"""How far the ends of one day are never apart, and how far they are if two digits of the higher are exchanged; the code
points before a range that tell whether it is of the weather."""
_OTHER = "[降升][至到]|降温|高[出于]|低[出于]|历史|极[端值]|相差"
_HEADS = "最(?P<first>[低高])(?:气温|温度)?[\t 　|]+最[低高](?:气温|温度)?[\t 　|]*\n"
_ROW = f"(?P<one>{_N})(?:℃|度)?[\t 　|]+(?P<two>{_N})(?:℃|度)?[\t 　|]*$"
SIGNS = (
    "最低(?:气温|温度)?[^。\n]{0,30}最高",
    "最高(?:气温|温度)?[^。\n]{0,30}最低",
    f"气温(?:在|为|是|约)?[-－−零{DIGIT}]",
    f"[至到~～—-](?<=[℃度{DIGIT}].)[{DIGIT}]{{2}}℃",
)


@rule(
    "reversed-temperatures",
    title="最高气温比最低气温低，或高得出奇",
    help="“最低气温19℃，最高气温17℃”“气温26℃到17℃”：最高气温不会比最低气温低；“14℃～42℃”多半是24℃写反了。由高降到低的、两地两日的不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("明天多云，最低气温19℃，最高气温17℃。", found="17℃"),
        Bad("最高气温１８℃，最低气温２３℃。", found="２３℃"),
        Bad("最高气温零下2℃，最低气温2℃。", found="2℃"),
        Bad("今夜到明天，气温26℃到17℃。", found="26℃到17℃"),
        Bad("日期　最低气温　最高气温\n12日　19℃　27℃\n13日　20℃　18℃", found="18℃"),
        Bad("日期\t最高温度\t最低温度\n12日\t27\t19\n13日\t18\t20", found="20"),
        Bad("今天白天到夜间多云，气温14℃～42℃。", found="42℃"),
        Bad("明日晴转多云，８到５１℃，东风2级。", found="５１℃"),
    ],
    good=[
        "今天白天到夜间多云，气温14℃～24℃；明日晴，8到15℃；菌种在阴凉处保存，适宜温度12到51℃。",
        "今天白天到夜间多云，气温14℃～49℃；明日晴，12到34℃。豆腐放在12到51℃的水里。",
        "明天多云，最低气温17℃，最高气温19℃；气温17℃到26℃；最高气温2℃，最低气温零下6℃。",
        "最低气温由19℃升到21℃，最高气温20℃，气温从26℃到17℃。",
        "日期　最低气温　最高气温\n12日　19℃　27℃\n13日　20℃　28℃\n气温平稳。\n\n昨天　19℃　17℃",
    ],
)
def reversed_temperatures(article: Article) -> Iterator[Finding]:
    """The highest temperature of a day is below the lowest one."""
    for pattern in (_LOW_FIRST, _HIGH_FIRST, _RANGE):
        for match in article.find(pattern):
            low, high = _degrees(match["low"]), _degrees(match["high"])
            if high < low and not compiled(_OTHER).search(match[0]):
                yield from _finding(match, pattern)
    yield from _exchanged(article)
    for heads in article.find(_HEADS):
        yield from _in_table(article, heads)


def _exchanged(article: Article) -> Iterator[Finding]:
    """The highest temperatures of a forecast that are far above the lowest, unless their digits are exchanged."""
    text = article.document.text
    for match in article.find(_FORECAST):
        low, high, turned = float(match["low"]), float(match["high"]), float(match["high"][::-1])
        start = max(article.span.start, text.rfind("。", 0, match.start) + 1, match.start - _LINE)
        words = text[start : match.start]
        is_forecast = compiled(_WEATHER).search(words) and not compiled(_NO_DAY).search(words)
        if high - low >= _WIDE and 0 < turned - low <= _USUAL and is_forecast:
            message = Message(
                "一天的气温相差{wide}℃，应为{turned}℃？",
                "{wide} degrees are too many for a day; {turned} perhaps",
                wide=f"{high - low:.0f}",
                turned=f"{turned:.0f}",
            )
            yield Finding(Span(match.group("high").start, match.end), message, related=(Related(match.group("low")),))


def _in_table(article: Article, heads: Match) -> Iterator[Finding]:
    """The rows below the heads of two columns, up to an empty line, whose highest temperature is below the lowest."""
    text = article.document.text
    end = text.find("\n\n", heads.end)
    for row in compiled(_ROW).finditer(text, heads.end, end if end >= 0 else article.span.end):
        one, two = _degrees(row["one"]), _degrees(row["two"])
        if two < one if heads["first"] == "低" else one < two:
            yield Finding(Span(row.start("two"), row.end()), _REVERSED, related=(Related(Span(*row.span("one"))),))


def _degrees(said: str) -> float:
    sign = -1 if said[0] in "零-－−—" else 1
    return sign * float(said.lstrip("零下-－−—").replace("．", "."))


def _finding(match: Match, pattern: str) -> Iterator[Finding]:
    low, high = match.group("low"), match.group("high")
    span = Span(low.start, match.end) if pattern == _RANGE else Span(max(low, high).start, match.end)
    first = min(low, high)
    yield Finding(span, _REVERSED, related=() if pattern == _RANGE else (Related(first),))


_REVERSED = Message("最高气温比最低气温低，请核对", "the highest temperature is below the lowest")

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Span, compiled, rule

from ._part_names import is_pair

_PERCENT = f"(?P<number>[{DIGIT}]+(?:[.．][{DIGIT}]+)?)[%％]"
_REACHES = "(?:都|均|已|约|近|达到?|为|高达|超过|提高到|升至|到|是|占比){0,3}"
_RATE = (
    "(?:"
    "占比"
    "|比重"
    "|合格率"
    "|普及率"
    "|成活率"
    "|出勤率"
    "|入学率"
    "|及格率"
    "|中签率"
    "|降[水雨]概率"
    "|相对湿度"
    "|满意[率度]"
    "|就业率"
    "|升学率"
    "|参保率"
    "|投票率"
    "|出席率"
    "|优良率"
    "|(?<!拨备)(?<!流动性)(?<!利息)覆盖率"
    ")"
    f"{_REACHES}"
    f"(?P<share>{_PERCENT})"
)
_STRICT = (
    "(?:森林覆盖率|绿化覆盖率|绿化率|绿地率|成活率|出勤率|及格率|中签率|相对湿度|满意[率度]|投票率|出席率|优良率|升学率"
    "|优良天数比[例率]|城镇化率|治愈率|破案率|合格率|降[水雨]概率|血氧饱和度|电气化率)"
    f"{_REACHES}(?P<share>{_PERCENT})"
)
"""Rates of which nobody means anything but a share of the whole."""
_SHARE = f"(?P<label>[^，,、；;。\n{DIGIT}]{{1,8}})占比?(?:为|达|约)?(?P<share>{_PERCENT})"
_TWO_SHARES = f"占比?[为达约]?{_PERCENT.replace('?P<number>', '?:')}[^。；;！？!?\n]*占"
"""The sign of shares in one sentence."""
_SENTENCE = "[^。；;！？!?\n]+"
_REST = "其余|其他|其它|剩余"
_NOT_PARTS = "其中|分别|多选|同时|[各每约近超]"
_WHOLE, _SLACK, _BOTH = 100, 1, 2


@rule(
    "percentage-over-100",
    title="百分比超过100%",
    help=(
        "合格率、占比不会超过100%；“其余占……”的各项相加应是100%。"
        "增长率、完成率、拨备覆盖率可以超过，不在此列。各项可能重叠的只作提示。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_RATE, _STRICT, _TWO_SHARES),
    triggers="%％",
    bad=[
        Bad("产品合格率达到103%。", found="103%"),
        Bad("今晚降水概率为120%，群众满意率达108%。", found="120%"),
        Bad("报名的人里男性占52.3%，女性占57.7%。", found="52.3%，女性占57.7%"),
        Bad("大豆占比１２０％。", found="１２０％"),
        Bad("全县森林覆盖率达163.5%，优良天数比例962%。", found="163.5%"),
        Bad("小麦占50%，玉米占30%，其余占30%。", found="50%，玉米占30%，其余占30%"),
        Bad("小麦占比50%，玉米占比30%，豆类占比40%。", found="50%，玉米占比30%，豆类占比40%"),
    ],
    good=[
        "全县森林覆盖率达63.5%，优良天数比例96.2%，产品合格率达到100%，产量增长230%，完成率106%。",
        "拨备覆盖率180%，流动性覆盖率150%，利息覆盖率150%，医保覆盖率达100%。",
        "报名的人里男性占52.3%，女性占47.7%；水田占52.3%，菜地占27.7%。",
        "小麦占50%，玉米占30%，其余占20%。小麦占33.3%，玉米占33.3%，其他占33.3%。",
        "小麦占50%，其中冬小麦占40%，玉米占30%，其余占10%。",
    ],
)
def percentage_over_100(article: Article) -> Iterator[Finding]:
    """Shares of a whole are more than the whole.

    A rate that cannot exceed 100 %, or shares with a remainder; shares that may overlap are doubtful.
    """
    strict = [match for match in article.find(_STRICT) if _is_over(match)]
    for match in strict:
        yield Finding(match.group("share"), _OVER)
    for match in article.find(_RATE):
        if _is_over(match) and not any(one.end == match.end for one in strict):
            yield Finding(match.group("share"), _OVER, confidence=Confidence.DOUBTFUL)
    for sentence in article.find(_SENTENCE):
        if "占" in sentence[0]:
            yield from _shares(sentence[0], sentence.start)


def _is_pair(one: str, other: str) -> bool:
    return is_pair(one, other) or ("男" in one and "女" in other) or ("女" in one and "男" in other)


def _is_over(match: Match) -> bool:
    return float(match["number"].replace("．", ".")) > _WHOLE


def _shares(sentence: str, start: int) -> Iterator[Finding]:
    found = list(compiled(_SHARE).finditer(sentence))
    if len(found) < 2 or compiled(_NOT_PARTS).search(sentence):
        return
    total = sum(float(match["number"].replace("．", ".")) for match in found)
    is_all = len(found) == _BOTH and _is_pair(*(match["label"] for match in found))
    has_rest = is_all or compiled(_REST).search(found[-1]["label"]) is not None
    if total > _WHOLE + _SLACK or (has_rest and total < _WHOLE - _SLACK):
        span = Span(found[0].start("share"), found[-1].end("share")).shifted(start)
        message = Message("各项相加是{total}%，请核对", "the shares make {total}%", total=f"{total:g}")
        yield Finding(span, message, confidence=Confidence.LIKELY if has_rest else Confidence.DOUBTFUL)


_OVER = Message("这个比率不会超过100%，请核对", "this rate cannot be over 100%")

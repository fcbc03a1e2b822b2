from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, compiled, is_traditional, replace, rule

_HAN = "一二三四五六七八九两"
_RUN = (
    f"(?<![{DIGIT}.．·:：∶A-Za-z第初期周拜月日至{_HAN}十百千])"
    f"(?P<run>[{DIGIT}{_HAN}十百千万零]{{2,12}})"
    "(?=[人名户家亩元个件辆台套头只棵株张份次位多余块斤])"
)
_ARABIC_FIRST = (
    f"^[{DIGIT}](?:[十百千]|[{DIGIT}]{{0,2}}万[{DIGIT}{_HAN}]{{1,3}}[十百千])|^[1-9１-９][二三四五六七八九]$"
)
_HAN_FIRST = f"^[{_HAN}]?(?:十[{DIGIT}]$|[百千万]零?[{DIGIT}])|^[二三四五六七八][{DIGIT}][十百千万]?$"
_DIGIT_FIRST = f"[{DIGIT}](?:[十百千二三四五六七八九]|万[{DIGIT}{_HAN}]{{1,3}}[十百千])"
_NUMERAL_FIRST = f"[十百千万二三四五六七八]零?[{DIGIT}]"
"""The signs of a mixed number."""
_UNIT_OF_TABLE = f"[{DIGIT}]{{{{2}}}}{{unit}}|[{DIGIT}][.．][{DIGIT}]+{{unit}}"
"""Numbers that have 百人次 or 千元 for a unit, as those of a table have."""
_REACH = 60
_POWERS = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = 10_000


@rule(
    "mixed-numeral",
    title="一个数里混用两种数字",
    help=(
        "3千5百、三4个、2万3千，应写作3500、三四、2.3万。阿拉伯数字后面只能加万、"
        "亿（GB/T 15835—2011）。千克、千米一类单位，“第二2个”、2020千人大会、繁体文不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_DIGIT_FIRST, _NUMERAL_FIRST),
    injectors=("_injectors:mixed_numeral",),
    bad=[
        Bad("参加者3千5百人。", fixed="参加者3500人。", found="3千5百"),
        Bad("参加者３千多人。", fixed="参加者3000多人。", found="３千"),
        Bad("订单2万3千件。", fixed="订单23000件。"),
        Bad("收入5千万元。", fixed="收入5000万元。"),
        Bad("参加者三4个。", fixed="参加者三四个。", found="三4"),
        Bad("参加者3四个。", fixed="参加者三四个。"),
        Bad("每户补助五6百元。", fixed="每户补助五六百元。", found="五6百"),
        Bad("参加者3七个。", fixed="参加者37个。"),
        Bad("参加者三千5百人。", fixed="参加者3500人。"),
        Bad("参加者1百零5人。", fixed="参加者105人。"),
        Bad("参加者十5人。", fixed="参加者15人。"),
        Bad("参加者九万0名。", fixed="参加者9万名。"),
    ],
    good=[
        "青桥中学1∶1三台一中，河湾中学2:3五台一中。",
        "参加者3500人，三四个，2.3万件，3万人，二十五名，三千五百人。",
        "重3千克，长3千米，功率120千瓦，1.9千人，２·5千人。",
        "2020千人大会，G20千人，1193千人。",
        "第一、第二2个部分，第三至十4个部分，周一3人，星期一3人，礼拜一3人，初三4人，三月五3人，六日3人。",
        "第十四12个部分，农历三十12人。",
        "他們捐了5千元。",
        "许英九3人，热线110一个电话，2019百人。",
        "东园接待游客301百人次，西园8百人次，南园9百人次；每户12千元，孤老补6千元。",
    ],
)
def mixed_numeral(article: Article) -> Iterator[Finding]:
    """A number is half in Arabic digits and half in Chinese numerals.

    GB/T 15835-2011: only 万 and 亿 may follow Arabic digits. Traditional text is not checked: it has 2千多元.
    """
    if is_traditional(article.document):
        return
    for match in article.find(_RUN):
        run = match["run"]
        is_mixed = compiled(_ARABIC_FIRST).search(run) or compiled(_HAN_FIRST).search(run)
        if is_mixed and not _is_in_units(article, match):
            forms = _forms(run)
            message = Message(
                "一个数里混用两种数字，可写作“{number}”", "a number mixes numerals; write {number}", number=forms[0]
            )
            yield Finding(match.group("run"), message, tuple(replace(match.group("run"), form) for form in forms))


def _is_in_units(article: Article, match: Match) -> bool:
    """Whether a number beside it shows that 百人次 or 千元 is the unit: 301百人次, 8百人次."""
    run, text = match["run"], article.document.text
    if run[-1] not in _POWERS or len(run) != 2:
        return False
    near = text[max(article.span.start, match.start - _REACH) : min(article.span.end, match.end + _REACH)]
    return compiled(_UNIT_OF_TABLE.format(unit=run[-1] + text[match.end])).search(near) is not None


def _forms(run: str) -> tuple[str, ...]:
    """The possible numbers, the likeliest first: 三4 is more likely 三四 (three or four) than 34."""
    written = _written(run)
    scale = run[2:]
    pair = _written(run.removesuffix(scale)) if scale else written
    is_about = len(run) <= 3 and len(pair) == 2 and pair.isdecimal() and int(pair[1]) - int(pair[0]) == 1
    return ("".join(_HAN[int(digit) - 1] for digit in pair) + scale, written) if is_about else (written,)


def _written(run: str) -> str:
    """The number in Arabic digits, with 万 if it is a multiple of ten thousand."""
    value = _value(run)
    return f"{value // _MYRIAD}万" if value >= _MYRIAD and not value % _MYRIAD else str(value)


def _value(run: str) -> int:
    if "万" in run:
        high, low = run.split("万", 1)
        return (_value(high) if high else 1) * _MYRIAD + (_value(low) if low else 0)
    total = number = 0
    for char in run:
        if char in _POWERS:
            total, number = total + (number or 1) * _POWERS[char], 0
        else:
            number = number * 10 + _digit(char)
    return total + number


def _digit(char: str) -> int:
    if char.isdecimal():
        return int(char)
    return 0 if char == "零" else 2 if char == "两" else _HAN.index(char) + 1

"""What says in a text that two like names are those of two persons, or of two bodies. Offsets are code points."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import compiled

Placed = tuple[str, Sequence[int]]
"""A name and the offsets at which it begins."""

_SAID = (
    "同音|音同|谐音|读音|一个音|[念叫读听喊]起来|念出来|重名|同名|同姓|同宗|同辈|一个辈分|一字之[差别]"
    "|[差错]了?一个?字|一字不同|字形相[近似]|名字[很太相像也又只都]|名字[^，。]{0,6}[像似近]|名称相[近似]"
    "|[弄搞认叫喊分记]混|[叫认喊送]错|张冠李戴|不是(?:同)?一个?[人家]"
    "|并非(?:同)?一[人家个]|并非兄弟|战胜|击败|迎战|对阵|险胜|力克|负于|不敌|狭路相逢|双胞胎|孪生|都叫|两位[^，。]{0,6}同"
)
"""Words about two like names."""
_TWO = (
    "两人|二人|两个人|他俩|她俩|哥俩|姐俩|兄弟|姐妹|姊妹|父子|母女|父女|母子|叔侄|夫妻|妯娌|同村"
    "|前者|后者|一个[在是叫住教来做]"
)
"""What is said of two persons who are named just before it."""
_BODIES = "两家|[两二][个座所]?[村镇乡厂店院校社]|一家[在是做叫]|前者|后者|互不|互无|各不相干|名称相|更名|改名|原名"
"""What is said of two bodies."""
_ANOTHER = (
    "(?:另[一外有]|还有|也有|同[窗桌班学事伴乡村名]|隔壁|邻[居村座]|旁边|对门|身边|[堂表族][兄弟姐妹哥侄叔]"
    "|妯娌|战友|搭档|[兄弟姐妹哥嫂]|父亲|母亲|儿子|女儿|妻子|丈夫|爱人|爷爷|奶奶|外甥|侄[儿子女])[^。！？；\n]{0,5}\\Z|叫\\Z"
)
"""What introduces another person than the one who is named before."""
_FACTS = (
    "[0-9０-９][0-9０-９A-Z*×Ｘ]{11,19}",
    "[（(〔]20[0-9]{2}[）)〕][^，。；\n]{2,20}号",
    "[0-9]{4}年(?:成立|创办|创立|注册|建成|开业)",
    "[男女](?=[，,）)])",
)
"""What one body or person has once: a code, the number of its case, the year of its beginning, the sex."""
_AROUND, _INTRODUCED, _BEHIND, _CLOSE, _NOTED = 80, 10, 40, 60, 90


def told_apart(text: str, first: Placed, second: Placed, *, bodies: str = "") -> bool:
    """Whether the text says that two names, with the offsets at which they begin, are of two persons or bodies.

    Of bodies, give `bodies`: the end that both have, such as 有限公司.
    """
    (one, ones), (other, others) = first, second
    places = sorted({*ones, *others})
    size = len(one) + len(bodies)
    return (
        any(compiled(_SAID).search(text, max(0, at - _AROUND), at + size + _AROUND) for at in places)
        or _are_explained(text, one, other)
        or _are_joined(text, one, other)
        or _have_other_facts(text, ones[0] + size, others[0] + size)
        or any(_are_followed(text, a, b, size, _BODIES if bodies else _TWO) for a in ones for b in others)
        or (not bodies and (_is_introduced(text, ones, others) or _is_introduced(text, others, ones)))
    )


def _are_explained(text: str, one: str, other: str) -> bool:
    """Whether the text names both characters that differ: “秉”, 火字旁的炳."""
    chars = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(chars) == 1 and all(
        compiled(f"[“‘「《]{char}[”’」》]|的{char}[，。；、！？”’」]").search(text) is not None for char in chars[0]
    )


def _are_joined(text: str, one: str, other: str) -> bool:
    """Whether the names without their first character, or their brands, stand side by side: 海昌与海昶."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    for start in (at - 1, at):
        a, b = one[max(0, start) : start + 2], other[max(0, start) : start + 2]
        pairs = f"(?:{a}[”’」]?[和与跟同及、][“‘「]?{b}|{b}[”’」]?[和与跟同及、][“‘「]?{a})"
        if len(a) == len(b) == len("两字") and a != b and compiled(pairs).search(text):
            return True
    return False


def _have_other_facts(text: str, one: int, other: int) -> bool:
    """Whether two names that end at these offsets have different codes, numbers of cases or sexes behind them."""
    for fact in _FACTS:
        found = [_fact(text, fact, end) for end in (one, other)]
        if all(found) and found[0] != found[1]:
            return True
    return False


def _fact(text: str, fact: str, end: int) -> str:
    line = text.find("\n", end)
    match = compiled(fact).search(text, end, min(end + _NOTED, line if line >= 0 else len(text)))
    return match[0] if match else ""


def _are_followed(text: str, one: int, other: int, size: int, words: str) -> bool:
    """Whether two names stand near each other in one paragraph, with what is said of two directly behind them."""
    first, last = min(one, other) + size, max(one, other)
    between = text[first:last]
    if len(between) > _CLOSE or "\n" in between:
        return False
    line = text.find("\n", last)
    end = min(last + size + _BEHIND, line if line >= 0 else len(text))
    return compiled(words).search(text, first, end) is not None


def _is_introduced(text: str, ones: Sequence[int], others: Sequence[int]) -> bool:
    """Whether the second of two names is introduced as another person: 另一位选手叫……."""
    first = others[0]
    return min(ones) < first and compiled(_ANOTHER).search(text, max(0, first - _INTRODUCED), first) is not None

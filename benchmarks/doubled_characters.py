"""Measure the rule doubled-character on the development files of a corpus.

usage: python -m benchmarks.doubled_characters CORPUS_FOLDER

Prints the false alarms for a million characters of clean text (Poisson, 95 %), the share of injected and of
real published doubles that is found, of right ones that is flagged, and how often the first suggestion gives
the original text back (Wilson, 95 %). What is injected is drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from lint_news import Diagnostic, Document, Severity, lint
from lint_news.project.session import registry
from lint_news.testing.corpus import texts
from lint_news.testing.measure import rate, share
from lint_news.text.edits import apply

RULE = registry().rules["doubled-character"]
SEED, INJECTED, NAMES = 20_190_201, 5_000, 2_000
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹"
    "彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
)
_GIVEN = (
    "丽婷娜芳红燕玲萍莉静敏倩娟霞媛莹蕾薇雯琳琪瑶佳欣悦甜娇婉莲冰露梦珊晶洁慧雪月星"
    "宝贝圆豆乐洋阳晨辰轩浩龙虎鹏飞亮明强军磊森淼鑫毛牛丰新中华国平安康健文武伟涛波"
)
_SLOTS = (
    "（本报记者 {0}）昨天下午，全市防汛工作会议召开。",
    "县卫生局主任{0}到村里看望了住院的老人。",
    "“这条路修了十年，总算通了。”{0}说。",
    "获奖的有{1}、{0}、{2}等十二名教师。",
    "村民{0}一早就把自家的苹果装上了车。",
    "{0}表示，明年将再建两座大棚。",
    "记者见到{0}时，她正在给学生批改作业。",
    "本版图片由{0}摄",
    "据镇党委书记{0}介绍，全镇已有六个村通了自来水。",
    "女儿{0}今年考上了省城的大学。",
)


def found(text: str) -> list[Diagnostic]:
    """The errors and warnings of the rule on a text."""
    diagnostics = lint(Document(text), [RULE], fold=False).diagnostics
    return [d for d in diagnostics if d.severity is not Severity.INFO]


def near(text: str, at: int) -> Diagnostic | None:
    """The finding that holds an offset."""
    hits = (d for d in found(text) if d.location.start.offset <= at < d.location.end.offset)
    return next(hits, None)


def fixed(text: str, diagnostic: Diagnostic, number: int = 0) -> str:
    """The text after one of a finding's fixes."""
    return apply(text, diagnostic.fixes[number].edits)


def print_share(label: str, part: int, whole: int) -> None:
    """A line of the table."""
    mean, low, high = share(part, whole)
    print(f"{label:<64}{mean:>7.3f}  ({part} of {whole}; {low:.3f} to {high:.3f})")


def clean(path: Path) -> list[str]:
    """Print the false alarms on a clean file; returns its texts."""
    read, severities, began = list(texts(path)), Counter[Severity](), time.process_time()
    for text in read:
        severities.update(d.severity for d in found(text))
    seconds, characters = time.process_time() - began, sum(map(len, read))
    for label, count in (("errors", severities[Severity.ERROR]), ("errors and warnings", severities.total())):
        mean, low, high = (10 * figure for figure in rate(count, characters))
        print(f"{path.name}: {label + ' a million characters':<38}{mean:>7.2f}  ({count}; {low:.2f} to {high:.2f})")
    print(f"{path.name}: {sum(len(text.encode()) for text in read) / seconds / 1e6:.1f} MB/s, layout included")
    return read


def slips(read: Sequence[str], kind: int, random: Random) -> Iterator[tuple[str, str, int]]:
    """Texts with one double injected: right text, wrong text, offset of the second copy."""
    weights, done = list(map(len, read)), 0
    while done < INJECTED:
        text = random.choices(read, weights)[0]
        if edit := RULE.injectors[kind](text, random):
            done += 1
            yield text, apply(text, [edit]), edit.span.start


def recall(label: str, cases: Iterable[tuple[str, str, int]]) -> None:
    """Print how many slips are found, how many of these are certain, how many the first fix puts right."""
    total = hits = certain = right = 0
    for original, wrong, at in cases:
        total += 1
        if hit := near(wrong, at):
            hits += 1
            certain += hit.severity is Severity.ERROR
            right += fixed(wrong, hit) == original
    print_share(f"{label}: found", hits, total)
    print_share(f"{label}: of the found, certain", certain, hits)
    print_share(f"{label}: of the found, first suggestion right", right, hits)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def gold(path: Path) -> Iterator[tuple[str, str, int]]:
    """Real published doubles, through t2s."""
    for row in rows(path):
        wrong, right = row.get("source_s") or row["source"], row.get("target_s") or row["target"]
        at = next((i for i, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b), len(right))
        yield right, wrong, at - 1


def legit(path: Path) -> None:
    """Print how many right doubles are flagged."""
    read = [row.get("source_s") or row["source"] for row in rows(path)]
    print_share(f"{path.name.partition('.')[0]}: flagged", sum(bool(found(text)) for text in read), len(read))


def wrong_characters(path: Path) -> None:
    """Print how the pairs that hide another character fare: cases written by us."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    total = hits = first = 0
    for wrong, right in (line.split("\t") for line in lines):
        total += 1
        at = next(i for i, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b)
        if hit := near(wrong, at):
            hits += 1
            first += fixed(wrong, hit) == right
    print_share("pairs that hide another character: found", hits, total)
    print_share("pairs that hide another character: first suggestion right", first, hits)


def names(random: Random) -> None:
    """Print the safe edits inside invented names whose characters double, in ten slots."""

    def name() -> str:
        return random.choice(_SURNAMES) + random.choice(_GIVEN) * 2

    safe = shown = 0
    for number in range(NAMES):
        who = name()
        text = _SLOTS[number % len(_SLOTS)].format(who, name(), name())
        hits = [d for d in found(text) if text.find(who) <= d.location.start.offset < text.find(who) + len(who)]
        shown += bool(hits)
        safe += any(fix.safety.value == "safe" for d in hits for fix in d.fixes)
    print_share("safe edits inside 2,000 invented names", safe, NAMES)
    print_share("invented names flagged at all", shown, NAMES)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    folder, random = parser.parse_args().corpus, Random(SEED)
    paper, broadcast = (clean(folder / f"clean-{kind}-dev.jsonl.gz") for kind in ("paper", "broadcast"))
    clean(folder / "clean-traditional-dev.jsonl.gz")
    for label, read in (("daily newspaper", paper), ("broadcast", broadcast)):
        recall(f"{label}, any character doubled", slips(read, 0, random))
        recall(f"{label}, function character doubled", slips(read, 1, random))
    recall("natural-dup-gold-dev", gold(folder / "natural-dup-gold-dev.jsonl.gz"))
    legit(folder / "natural-dup-legit-checked-dev.jsonl.gz")
    legit(folder / "natural-dup-legit-silver-dev.jsonl.gz")
    wrong_characters(Path(__file__).with_name("wrong_character_cases.tsv"))
    names(random)


if __name__ == "__main__":
    main()

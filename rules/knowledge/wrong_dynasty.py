from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, rule

from .._table_rows import table_rows
from ._present import is_quoted

_DYNASTIES = (
    "西周|春秋|战国|西汉|东汉|三国|蜀汉|曹魏|西晋|东晋|南北朝|南朝|北朝|北魏|初唐|盛唐|中唐|晚唐|南唐|五代|北宋|南宋"
    "|[秦汉魏晋隋唐宋元明清](?=[代朝末初])|元|明|清"
)
_TIME = "(?:代|朝|时期|末年|初年|年间|末|初)?(?:的)?"
_FAME = "(?:著名|杰出|伟大|大|中国|我国|古代|一代|的){0,3}"
_ROLE = (
    "(?:爱国|田园|浪漫主义|现实主义|边塞|婉约派|豪放派|民族|农民|女)?(?:诗人|词人|文学家|思想家|政治家|史学家|哲学家|科学家|天文学家"
    "|数学家|地理学家|农学家|医学家|名医|药学家|书法家|画家|书画家|戏曲家|戏剧家|小说家|散文家|军事家|名将|将领|大将|英雄|名臣|宰相"
    "|丞相|官员|清官|学者|大儒|理学家|教育家|旅行家|探险家|发明家|航海家|水利学家|高僧|僧人|文人|才子|词家|大家|文豪|地理家)"
)
_SIGN = f"(?:{_DYNASTIES}){_TIME}{_FAME}{_ROLE}"
_BETWEEN = "(?:、|和|兼)?"
_PATTERN = f"(?P<dynasty>{_DYNASTIES}){_TIME}{_FAME}{_ROLE}(?:{_BETWEEN}{_ROLE}){{0,3}}(?P<name>[\u4e00-\u9fff]{{2,4}})"

_SHORT, _FOLLOWS = 2, "的在是曾有被于和与及等写所作为题游到任说也都把以从之将留笔诗"
"""A name of so many characters may be the beginning of another; what stands behind it where it is none."""


@cache
def _dynasties() -> Mapping[str, frozenset[str]]:
    """The dynasties of each person."""
    rows = table_rows(Path(__file__).with_name("dynasties.tsv"))
    return {name: frozenset(dynasties.split("|")) for dynasties, names in rows for name in names.split("|")}


@rule(
    "wrong-dynasty",
    title="历史人物的朝代不对",
    help="贾思勰是北魏人，写成“北宋农学家贾思勰”就错了。只查朝代后面写明身份（诗人、名将、医学家）又紧跟姓名的；跨两个朝代的人两个都算对。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("《齐民要术》的作者是北宋农学家贾思勰。", found="北宋"),
        Bad("唐代著名诗人苏轼曾游此地。", found="唐"),
        Bad("明代医学家、药学家孙思邈被尊为药王。", found="明"),
    ],
    good=[
        "北魏农学家贾思勰，唐代医学家孙思邈，宋代著名文学家苏轼，南宋爱国词人李清照，两宋词人李清照。",
        "明末清初思想家顾炎武、清代思想家顾炎武。",
        "明代画家仿苏轼笔意。清代书法家李白水是本县人。",
        "他说：“唐代诗人苏轼，这话就是笑谈。”",
        "武汉诗人苏轼的书店开张。",
    ],
)
def wrong_dynasty(article: Article) -> Iterator[Finding]:
    """Another dynasty stands before what a well-known person of history was (rules/knowledge/dynasties.tsv)."""
    for match in article.find(_PATTERN):
        after = match["name"]
        name = next((after[:size] for size in (4, 3, 2) if after[:size] in _dynasties()), "")
        if len(name) == _SHORT and len(after) > _SHORT and after[_SHORT] not in _FOLLOWS:
            continue
        span = match.group("dynasty")
        right = _dynasties().get(name, frozenset[str]())
        if right and not _is_right(match["dynasty"], right) and not is_quoted(article, span):
            message = Message(
                "{name}是{right}人，请核对", "{name} lived under {right}", name=name, right="、".join(sorted(right))
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _is_right(dynasty: str, right: frozenset[str]) -> bool:
    """Whether a dynasty is one of a person, or a part or the whole of one."""
    return any(dynasty in one or one in dynasty for one in right)

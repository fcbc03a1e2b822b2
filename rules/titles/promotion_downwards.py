from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

_LADDERS = (
    "住院医师 主治医师 副主任医师 主任医师",
    "护士 护师 主管护师 副主任护师 主任护师",
    "药士 药师 主管药师 副主任药师 主任药师",
    "助教 讲师 副教授 教授",
    "研究实习员 助理研究员 副研究员 研究员",
    "助理馆员 馆员 副研究馆员 研究馆员",
    "助理工程师 工程师 高级工程师 正高级工程师",
    "三级教师 二级教师 一级教师 高级教师 正高级教师",
    "列兵 上等兵 下士 中士 二级上士 一级上士 三级军士长 二级军士长 一级军士长",
    "少尉 中尉 上尉 少校 中校 上校 大校 少将 中将 上将",
    "二级警员 一级警员 三级警司 二级警司 一级警司 三级警督 二级警督 一级警督 三级警监 二级警监 一级警监",
    (
        "二级科员 一级科员 四级主任科员 三级主任科员 二级主任科员 一级主任科员"
        " 四级调研员 三级调研员 二级调研员 一级调研员 二级巡视员 一级巡视员"
    ),
    "副科长 科长 副处长 处长",
    "副镇长 镇长",
    "副县长 县长",
    "副市长 市长",
)
"""Ranks of one service or profession, the lowest first."""
_PLACES = {name: (ladder, place) for ladder, names in enumerate(_LADDERS) for place, name in enumerate(names.split())}
_ANY = "|".join(sorted(_PLACES, key=lambda name: (-len(name), name)))
_RISE = "晋升|提升|升任|晋级|擢升"
_BEFORE = f"[由从](?P<rank>{_ANY})(?:军衔|警衔|职称|职级)?(?:破格|逐级|逐步|一步步|正式|依法)?\\Z"
_AFTER = f"为?[到至任]?(?P<rank>{_ANY})"
_REACH = 18


@rule(
    "promotion-downwards",
    title="晋升到更低的级别",
    help=(
        "“由副教授晋升为讲师”“由三级警督晋升为一级警司”：晋升以后的级别不比原来的高，多半两级写反了，或者写错了一级。"
        "只查职称、军衔、警衔、职级和同一级别的正副职；别的职务不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_RISE,),
    bad=[
        Bad("李明远由副教授晋升为讲师。", found="讲师"),
        Bad("李明远从三级警督警衔晋升至一级警司。", found="一级警司"),
        Bad("李明远由少校破格晋升为上尉。", found="上尉"),
        Bad("李明远由县长升任副县长。", found="副县长"),
        Bad("李明远由二级科员晋级二级科员。", found="二级科员"),
    ],
    good=[
        "李明远由讲师晋升为副教授，王守诚从一级警司警衔晋升至三级警督，赵启文由上尉晋升为少校，冯亮由副县长升任县长。",
        "李明远由县长升任副市长，由四级主任科员晋升为三级主任科员，由讲师晋升为少校。晋升为讲师的李明远。",
    ],
)
def promotion_downwards(article: Article) -> Iterator[Finding]:
    """Somebody rises to a rank that is not above the former one."""
    text = article.document.text
    for match in article.find(_RISE):
        old = compiled(_BEFORE).search(text, max(article.span.start, match.start - _REACH), match.start)
        new = compiled(_AFTER).match(text, match.end)
        if old and new and _is_down(old["rank"], new["rank"]):
            message = Message(
                "从“{old}”到“{new}”不是晋升，请核对", "{old} to {new} is no rise", old=old["rank"], new=new["rank"]
            )
            yield Finding(Span(*new.span("rank")), message, confidence=Confidence.LIKELY)


def _is_down(old: str, new: str) -> bool:
    (ladder, place), (other, after) = _PLACES[old], _PLACES[new]
    return ladder == other and after <= place

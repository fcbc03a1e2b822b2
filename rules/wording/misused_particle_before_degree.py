from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, is_traditional, replace, rule

from ._degrees import before_degrees
from ._words import hits


@rule(
    "misused-particle-before-degree",
    title="程度补语前该用得",
    help=(
        "动词和“很、格外、越来越”加形容词之间用“得”：长得格外壮实、准备得十分充分、忙得很。"
        "“小说的十分之一”“公里长的太湖堤”之类，后面还有名词的（做的很大的蛋糕）不在此列。繁体文本不查。"
    ),
    requires="_degrees:has_degree",
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    explains=("misused-complement-particle", "confused-particle"),
    injectors=("_grammar_injectors:particle_before_degree",),
    bad=[
        Bad("今年的荷花开得早，藕长的格外壮实。", fixed="今年的荷花开得早，藕长得格外壮实。", found="的"),
        Bad("村里的日子过的越来越甜！", fixed="村里的日子过得越来越甜！"),
        Bad("戏班准备的十分充分；", fixed="戏班准备得十分充分；"),
        Bad("这几天窑上忙的很，人手不够。", fixed="这几天窑上忙得很，人手不够。"),
        Bad("老石讲的很有道理。", fixed="老石讲得很有道理。"),
        Bad("小渠里的水草变的更绿了。", fixed="小渠里的水草变得更绿了。"),
        Bad("新渠修的又宽又直。", fixed="新渠修得又宽又直。"),
        Bad("稻子长的齐刷刷的。", fixed="稻子长得齐刷刷的。"),
        Bad("油菜花开的比往年早。", fixed="油菜花开得比往年早。"),
    ],
    good=[
        "藕长得格外壮实，日子过得越来越甜，戏班准备得十分充分，窑上忙得很。",
        "这是老石做的很大的竹筐，戏里唱的十分之一是方言，他能做的很有限。",
        "渠修的三公里，稻子长的地方，雨下的村庄，一条长长的太浦河，孩子成长的愈发重视。",
        "这几年，自助办的越来越多。",
        "小说的十分动人，村长的很急，六公里长的太湖堤，他说的更新。",
    ],
)
def misused_particle_before_degree(article: Article) -> Iterator[Finding]:
    """The particle between a verb and how much something is so is another one of the same sound."""
    if is_traditional(article.document):
        return
    told = [hit.span for hit in hits(article)]
    for span in before_degrees(article):
        if any(span.overlaps(word) for word in told):
            continue
        message = Message("这里的“的”应为“得”", "的 should be 得 here")
        yield Finding(span, message, (replace(span, "得"),), confidence=Confidence.LIKELY)

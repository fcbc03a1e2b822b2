from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, is_word, rule

from .._table_rows import alternatives
from ._present import is_quoted
from ._rivers import rivers, riverside

_RIVER = f"(?P<river>{alternatives(rivers())})"
_PLACE = f"(?P<place>{alternatives(riverside())})"
_BANK = "(?:之滨|之畔|江畔|河畔|[江河]边|岸边|[东西南北左右两]?岸|畔|边|之上|上)"
_BEFORE = f"{_RIVER}{_BANK}的?{_PLACE}"
_LIES = f"{_PLACE}[市县城]?(?:位于|地处|坐落[于在]|横[跨卧](?:[于在])?|屹立[于在]|矗立[于在]){_RIVER}"
_BEHIND = "[路街镇乡村号]|大道|大桥|饭店|酒店|公司|人|籍|商会|支队|学院|大学|中学|小学|地区|会战|米粉|火锅|老乡|市场"
_SIZE = "[大小东西南北新老古内外]"


@rule(
    "river-of-another-place",
    title="城市、名胜写到了别的江河边",
    help=(
        "“金沙江畔的泸定桥”：泸定桥在大渡河上。只查表 rules/knowledge/riverside.tsv 里的城市、桥楼和水电站，"
        "“某江畔的某地”“某地位于某江”两种说法；"
        "一地临几条江的列全，不在表中的小河不查，引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_BEFORE, _LIES),
    injectors=("_river_injectors:place_on_other_river",),
    profiles={"traditional": False},
    bad=[
        Bad("他们走过金沙江畔的泸定桥。", found="金沙江畔的泸定桥"),
        Bad("剧团来自渠江边的阆中古城。", found="渠江边的阆中"),
        Bad("滕王阁坐落在湘江东岸。", found="滕王阁坐落在湘江"),
        Bad("泸定桥横跨金沙江。", found="泸定桥横跨金沙江"),
    ],
    good=[
        "他们走过大渡河上的泸定桥，渡船停在嘉陵江畔的阆中。滕王阁坐落在赣江东岸，乐山位于岷江边。",
        "南充市位于四川东北部。构溪河畔的阆中人。大渡河、泸定桥，嘉陵江畔的南充。",
        "湘江边的桂林路，金沙江畔的兰州大学校友会。",
        "《金沙江畔的泸定桥》，孩子们念道：“滕王阁坐落在湘江东岸。”",
    ],
)
def river_of_another_place(article: Article) -> Iterator[Finding]:
    """A town or a sight is said to lie on a river on which it does not lie.

    Rows of rules/knowledge/riverside.tsv; only rivers of the tables are compared.
    """
    text = article.document.text
    for pattern in (_BEFORE, _LIES):
        for match in article.find(pattern):
            right = riverside()[match["place"]]
            is_part = compiled(_BEHIND).match(text, match.end) and pattern == _BEFORE
            is_whole = not is_word(text[match.start - 1 : match.start + 1]) and not is_part
            is_named = compiled(_SIZE).match(text, match.start - 1) is None
            if match["river"] not in right and is_whole and is_named and not is_quoted(article, match.span):
                message = Message(
                    "{place}不在{river}边，在{right}，请核对",
                    "{place} is not on the {river}: {right}",
                    place=match["place"],
                    river=match["river"],
                    right="、".join(sorted(right)),
                )
                yield Finding(match.span, message, confidence=Confidence.LIKELY)

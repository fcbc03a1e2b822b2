from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, rule

from ._head_nouns import headless


@rule(
    "lost-head-noun",
    title="宾语中心词残缺",
    help=(
        "动词后面只有修饰语，没有宾语：发挥了重要（作用）、带来很大（不便）、取得了圆满（成功）、负事故主要（责任）。"
        "补上宾语中心词。修饰语能自己收尾的（发挥良好、达成一致）不在此列。"
    ),
    requires="_head_nouns:is_headless",
    kind=ErrorKind.MISSING_CHARACTER,
    profiles={"traditional": False},
    injectors=("_grammar_injectors:lost_head_noun",),
    bad=[
        Bad("老支书在修渠时发挥了重要。", found="发挥了重要"),
        Bad("渠边的土堆给村民出入带来很大，盼早日清走。", found="带来很大"),
        Bad("老支书起到了很好的示范带动。", found="起到了很好的示范带动"),
        Bad("演出取得了圆满；戏迷们不肯散去。", found="取得了圆满"),
        Bad("货车驾驶人负主要。", found="负主要"),
        Bad("窑厂为镇上增收作出了十分突出的！", found="作出了十分突出的"),
        Bad("剧团赢得观众阵阵。", found="赢得观众阵阵"),
        Bad("新渠为浇地提供了有力，你说好不好？", found="提供了有力"),
        Bad("镇里营造了浓厚的学习。", found="营造了浓厚的学习"),
        Bad("村民养成了分拣垃圾的，街上干净了。", found="养成了分拣垃圾的"),
        Bad("讲座增强了村民的法律。", found="增强了村民的法律"),
    ],
    good=[
        "老支书在修渠时发挥了重要作用，土堆给村民出入带来很大不便，演出取得了圆满成功。",
        "水泵发挥良好，双方达成一致，这件事十分重要。",
        "村民养成了分拣垃圾的习惯，讲座增强了村民的法律意识，老石取得了第一。",
        "镇里做好浇地工作十分重要。",
        "两国在水上架起桥梁，孩子们脸上露出喜悦。",
    ],
)
def lost_head_noun(article: Article) -> Iterator[Finding]:
    """A verb has only an attribute behind it: the noun that is its object is lost.

    Verbs, attributes and nouns of rules/wording/head_nouns.tsv.
    """
    for found in headless(article):
        message = Message(
            "“{attribute}”后面缺宾语（{nouns}）",
            "the noun behind {attribute} is lost ({nouns})",
            attribute=found.attribute,
            nouns=found.nouns,
        )
        yield Finding(found.span, message, confidence=Confidence.LIKELY)

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, compiled, replace, rule

from .._one_edit import words_apart
from .._table_rows import table_rows

_FILE = Path(__file__).with_name("laws.tsv")
_END = "法》"
_TITLE = "《(?:中华人民共和国|(?=[^》]{6}))(?P<name>[^《》\n“”]{4,40}法)$"
_FOREIGN = "[美英法德韩泰]国|台湾|台北|香港|澳门|日本|欧盟|印度|俄罗斯|加拿大|议会|众议院|参议院|省|市"
_NEAR, _REACH, _MOST, _LONG = 12, 50, 3, 6


@rule(
    "wrong-law-name",
    title="法律名称有误",
    help=(
        "书名号里的法律名称与现行或曾施行的法律只差一字，或两个相连的字：《未成年人保障法》《劳动合约法》。"
        "外国和地方的法规、很短的名称不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_END,),
    injectors=("_injectors:wrong_law_name",),
    bad=[
        Bad(
            "依照《中华人民共和国劳动合约法》办理。",
            fixed="依照《中华人民共和国劳动合同法》办理。",
            found="劳动合约法",
        ),
        Bad("学习《未成年人权益保护法》。", fixed="学习《未成年人保护法》。", found="未成年人权益保护法"),
        Bad("学习《未成年人保障法》。", fixed="学习《未成年人保护法》。", found="未成年人保障法"),
        Bad("违反《治安处罚管理法》。", fixed="违反《治安管理处罚法》。", found="治安处罚管理法"),
        Bad("宣传《道路安全交通法》。", fixed="宣传《道路交通安全法》。"),
        Bad("宣传《消费者权益保法》。", fixed="宣传《消费者权益保护法》。"),
    ],
    good=[
        "依照《中华人民共和国劳动合同法》《未成年人保护法》《合同法》办理。",
        "台湾修订《消费者权益保障法》，韩国国会通过《劳动合约法》。",
        "书名是《植物保护法》《新婚姻法》《电商法》，还有《家畜饲养法》。",
    ],
)
def wrong_law_name(article: Article) -> Iterator[Finding]:
    """The name of a law, in title marks, differs from that of a law by a character or two that stand together.

    Laws of rules/knowledge/laws.tsv, in force or not. Laws of other countries and of places are left alone.
    """
    text = article.document.text
    for end in article.find(_END):
        first = max(article.span.start, end.start - _REACH)
        title = compiled(_TITLE).search(text, first, end.start + 1)
        if title and title["name"] not in laws() and not _is_foreign(text, title.start()):
            name = title["name"]
            likely = sorted(law for law in laws() if words_apart(law, name) or _has_word_more(name, law))
            if 0 < len(likely) <= _MOST:
                span = Span(title.start("name"), title.end("name"))
                message = Message(
                    "没有这部法律，应为《{law}》？", "no law has this name: {law}?", law="》《".join(likely)
                )
                yield Finding(span, message, tuple(replace(span, law) for law in likely))


def _has_word_more(name: str, law: str) -> bool:
    """Whether a name has two characters that stand together more than that of a law."""
    is_longer = len(law) >= _LONG and len(name) == len(law) + 2
    return is_longer and any(name[:at] + name[at + 2 :] == law for at in range(1, len(law)))


def _is_foreign(text: str, start: int) -> bool:
    return compiled(_FOREIGN).search(text, max(0, start - _NEAR), start) is not None


@cache
def laws() -> frozenset[str]:
    """The names of all laws of the table."""
    return frozenset(name for name, *_ in table_rows(_FILE))

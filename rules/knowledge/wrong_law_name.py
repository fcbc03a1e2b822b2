from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, compiled, replace, rule

from ._law_names import MOST, STATE, is_foreign, is_known, laws, like, of_other_kind, regulations

_END = "法》"
_TITLE = f"《(?:{STATE})?(?P<name>[^《》\\n \u3000“”]{{1,40}}(?<!办)法)$"
_CITED = "(?:依照|依据|根据|按照|违反|适用)(?:了|国家|国务院)?《\\Z"
"""Before the name of what is in force, not of what may yet be made."""
_REACH, _CITING, _LONG = 50, 8, 6


@rule(
    "wrong-law-name",
    title="法律名称有误",
    help=(
        "书名号里的法律名称与现行或曾施行的法律只差一字，或两个相连的字：《未成年人保障法》《劳动合约法》；"
        "词语颠倒、带国名而不用全称（《中华人民共和国英烈保护法》）、条例写成法（依照《工伤保险法》）。"
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
        Bad("依照《中华人民共和国森林保护法》处理。", fixed="依照《中华人民共和国森林法》处理。", found="森林保护法"),
        Bad("依照《中华人民共和国英烈保护法》处理。", fixed="依照《中华人民共和国英雄烈士保护法》处理。"),
        Bad("依照《中华人民共和国检察法》处理。", fixed="依照《中华人民共和国监察法》处理。", found="检察法"),
        Bad("依照《中华人民共和国民法》处理。", fixed="依照《中华人民共和国民法典》处理。", found="民法"),
        Bad("依照《工伤保险法》赔偿。", fixed="依照《工伤保险条例》赔偿。", found="工伤保险法"),
        Bad("宣传《消费者权益保法》。", fixed="宣传《消费者权益保护法》。"),
    ],
    good=[
        "依照《中华人民共和国劳动合同法》《未成年人保护法》《合同法》办理。",
        "台湾修订《消费者权益保障法》，韩国国会通过《劳动合约法》。",
        "书名是《植物保护法》《新婚姻法》《电商法》，还有《家畜饲养法》。",
        "《中华人民共和国民法典》《中华人民共和国刑法》《中华人民共和国各级人民代表大会常务委员会监督法》。",
        "代表建议制定《工伤保险法》，英烈保护法，《村委会组织法》，学习《民法》教材，《中华人民共和国公司登记管理办法》。",
    ],
)
def wrong_law_name(article: Article) -> Iterator[Finding]:
    """The name of a law, in title marks, differs from that of a law by a character or two that stand together.

    Laws of rules/knowledge/laws.tsv, in force or not; of regulations.tsv what is cited as a law. Laws of other
    countries and of places are left alone.
    """
    text = article.document.text
    for end in article.find(_END):
        first = max(article.span.start, end.start - _REACH)
        title = compiled(_TITLE).search(text, first, end.start + 1)
        is_full = title is not None and text.startswith(STATE, title.start() + 1)
        if title and not is_known(title["name"], is_full=is_full) and not is_foreign(article, title.start()):
            likely = _likely(article, title["name"], title.start())
            if 0 < len(likely) <= MOST:
                span = Span(title.start("name"), title.end("name"))
                message = Message(
                    "没有这部法律，应为《{law}》？", "no law has this name: {law}?", law="》《".join(likely)
                )
                yield Finding(span, message, tuple(replace(span, law) for law in likely))


def _likely(article: Article, name: str, start: int) -> list[str]:
    """The laws that are meant, else the regulations."""
    text = article.document.text
    is_full = text.startswith(STATE, start + 1)
    if is_full and name == "民法":
        return ["民法典"]
    likely = like(name, laws(), is_full=is_full) if is_full or len(name) >= _LONG else []
    is_cited = is_full or compiled(_CITED).search(text, max(article.span.start, start - _CITING), start + 1)
    return likely or (of_other_kind(name, regulations()) if is_cited else [])

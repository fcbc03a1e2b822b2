from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, compiled, replace, rule

from ._context import slips

_NEAR = 20
"""Characters before a word in which the others are counted."""


@rule(
    "confused-word-in-context",
    title="易混词误用（按上下文）",
    help=(
        "两个词都是常用词，音同音近，前后的词语却只同另一个搭配（全省经济形式平稳、旅行合同义务）。"
        "按大量文字里的搭配推断，只供核对；前后两可的，引号、书名号里的，别字表已报的，不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    explains=("misspelling-in-context",),
    bad=[
        Bad("当前全省经济形式总体平稳。", fixed="当前全省经济形势总体平稳。", found="形式"),
        Bad("公司依法旅行合同义务，按时付款。", fixed="公司依法履行合同义务，按时付款。", found="旅行"),
        Bad("这坐始建于清代的石拱桥经过半年修缮。", fixed="这座始建于清代的石拱桥经过半年修缮。", found="坐"),
        Bad("县里加大环境政治力度，关停小作坊。", fixed="县里加大环境整治力度，关停小作坊。", found="政治"),
    ],
    good=[
        "当前全省经济形势总体平稳。",
        "旅行社同游客签合同，合同一式两份。",
        "演出形式多样，内容丰富。",
        "她摸着儿子的脸，一遍遍地念叨：“黑了，瘦了，高了。”",
        "我们乡下人，日子总是过两遍：一遍给城里，一遍给田里。",
        "他写道：“公司依法旅行合同义务。”",
        "當前全省經濟形式總體平穩，這個國家項目還要發展。",
    ],
)
def confused_word_in_context(article: Article, *, least: float = 0.0) -> Iterator[Finding]:
    """A word stands for another that its neighbours ask for.

    Weights of neighbours decide, one set for each pair of a closed list; docs/context-misspellings.md has the figures.
    The option `least` is the least score above that of the pair.
    """
    for slip in slips(article, least, "word"):
        span, word = Span(slip.start, slip.end), article.document.text[slip.start : slip.end]
        if _is_counted(article.document.text, span):
            continue
        message = Message("“{word}”疑为“{meant}”", "“{word}”: is “{meant}” meant?", word=word, meant=slip.meant)
        yield Finding(span, message, (replace(span, slip.meant),))


def _is_counted(text: str, span: Span) -> bool:
    """Whether a word is one of several that are counted: 过两遍：一遍给城里, or 一遍遍."""
    last, before = text[span.end - 1], text[max(0, span.start - _NEAR) : span.start]
    return text[span.end : span.end + 1] == last or compiled(f"[两二三四几多]{last}").search(before) is not None

"""Who is helped in a story that tells of one woman and of nobody else but those who help her."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Match, Span, compiled

from ._sexes import RELATIVES

_HELPERS = (
    "民警|辅警|交警|警方|工作人员|志愿者|医护人员|消防员|网格员|社工|列车员|乘务员|站务员|社区干部|村干部"
    "|银行职员|银行员工|银行柜员|大堂经理|物业人员"
)
HELPED = "(?P<pronoun>他)(?<=[到帮陪为替送阻醒嘱抚诉劝扶给上向]他)"
"""A man whom somebody may help."""
_WITH_WHAT = (
    "家中|家里|家，|家。|，|。|挽回|保住|止付|止损|守住|追回|找回|办理|办好|办了|卸载|下载|删除|回家|安全|不要|提高|讲解"
    "|核实|了解|仔细|如何|注意|报警|看清|认清|上车|下车|就医|到医院"
)
"""What follows the pronoun of somebody who is helped, not asked or called."""
_HELPS = (
    f"(?:{_HELPERS})[^，。；：“”\\n他她]{{0,14}}"
    "(?:，(?:并|随即|随后|立即|马上|迅速|及时|第一时间|连忙)[^，。；：“”\\n他她]{0,8})?$"
)
_WOMAN = "女士|大妈|大娘|大婶|阿婆|奶奶|婆婆"
_LEAVE = ("对方", "[门学歹]徒")
"""Who cheats is not helped."""
_OTHERS = (
    f"{'|'.join(word for word in RELATIVES.split('|') if word not in _LEAVE and word != '[他她]')}"
    "|先生|大爷|大叔|大伯|老伯|老汉|小伙|男|[一这该那两][名位对]|师傅|[小老][王李张刘陈杨赵黄周吴]|夫妇|夫妻"
)
_REACH = 32


def helped_as_a_man(article: Article) -> Iterator[tuple[Match, Span]]:
    """Pronouns of a man where the story knows one woman only, each with the first place where she is named."""
    for match in article.find(HELPED):
        text, at = article.document.text, match.start
        if not _is_helped(article, at):
            continue
        woman = compiled(_WOMAN).search(text, article.span.start, at)
        if woman and _is_alone(article, woman[0]):
            yield match, Span(woman.start(), woman.end())


def _is_helped(article: Article, at: int) -> bool:
    """Whether the pronoun at an offset is that of a person whom one of the helpers helps."""
    text, span = article.document.text, article.span
    is_aided = text.startswith(tuple(_WITH_WHAT.split("|")), at + 1, span.end)
    return is_aided and bool(compiled(_HELPS).search(text, max(span.start, at - _REACH), at))


def _is_alone(article: Article, word: str) -> bool:
    """Whether the story has no other person, and each woman in it is the same one."""
    text, span = article.document.text, article.span
    names = {
        text[max(span.start, m.start() - 1) : m.end()] for m in compiled(_WOMAN).finditer(text, span.start, span.end)
    }
    others = _OTHERS.replace("|奶|婆", "") if word in {"奶奶", "婆婆", "阿婆"} else _OTHERS
    return len(names) == 1 and not compiled(others).search(text, span.start, span.end)

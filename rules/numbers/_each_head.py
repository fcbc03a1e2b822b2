"""How many each of some people looks after, against both numbers: 学生1080人，教师60人，平均每名教师负责18名学生."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Match, Span, compiled

_HEADS = "教师|老师|医生|护士|医护人员|辅导员|教练员|网格员|护林员|干部|志愿者|护理员|保育员"
_HEADED = "学生|学员|孩子|儿童|幼儿|病人|患者|老人|居民|村民|队员|运动员"
SIGN = (
    f"平均(?:每|一)[名位个](?P<head>{_HEADS})(?:要|需)?(?:负责|带|教|服务|联系|照顾|照看|护理|面对|管理)"
    f"(?P<number>[{DIGIT}]{{1,4}})[名位个](?P<headed>{_HEADED})"
)
_NOT = "约|近|余|多名|多人|超过|新增|增加|减少"


def wrong_heads(article: Article) -> Iterator[tuple[Span, int, Span, Span]]:
    """The numbers that are not the quotient of the only two numbers of the sentence: the span of each, what it should
    be, and the spans of the two."""
    text = article.document.text
    for match in article.find(SIGN):
        start = max(article.span.start, text.rfind("。", 0, match.start), text.rfind("\n", 0, match.start))
        before = text[start : match.start]
        heads, headed = (_numbers(before, match, name) for name in ("head", "headed"))
        if len(heads) == len(headed) == 1 and not compiled(_NOT).search(before):
            (one, few), (other, many) = heads[0], headed[0]
            if few and many > few and abs(many / few - int(match["number"])) >= 1:
                spans = one.shifted(start), other.shifted(start)
                yield Span(match.group("number").start, match.group("number").end + 1), round(many / few), *spans


def _numbers(before: str, match: Match, name: str) -> list[tuple[Span, int]]:
    """The numbers of those people in the words before."""
    who = match[name]
    form = f"{who}(?:共|有)?(?P<one>[{DIGIT}]{{1,5}})[名人位个]|(?P<two>[{DIGIT}]{{1,5}})[名位个]{who}"
    found = list(compiled(form).finditer(before))
    return [(Span(*one.span(one.lastgroup or 0)), int(one[one.lastgroup or 0])) for one in found]

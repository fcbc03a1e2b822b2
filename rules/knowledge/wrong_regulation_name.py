from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, replace, rule

from .._one_edit import is_turned, words_apart
from ._law_names import KINDS, MOST, PARTY, STATE, is_foreign, is_known, laws, like, of_other_kind, regulations

_ENDS = tuple(f"{kind}》" for kind in KINDS[:-1])
_TITLE = f"《(?P<state>{STATE})?(?P<name>[^《》\\n \u3000“”]{{2,40}}(?:{'|'.join(KINDS[:-1])}))$"
_REACH, _LONG = 52, 6
_OF_LAW = "法实施"
"""What was once carried out by 细则 or 办法, and is by 条例 today."""


@rule(
    "wrong-regulation-name",
    title="条例、规定的名称有误",
    help=(
        "书名号里的行政法规、党内法规的名称与表中的只差一词，或者词语颠倒：《支付农民工工资保障条例》"
        "《中国共产党廉洁自律规则》；把法律写成条例：《中华人民共和国黄河保护条例》。"
        "没有冠国名、党名的，只查词语颠倒和一字之差；地方性法规不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_ENDS,
    injectors=("_injectors:wrong_regulation_name",),
    bad=[
        Bad(
            "依照《支付农民工工资保障条例》处理。",
            fixed="依照《保障农民工工资支付条例》处理。",
            found="支付农民工工资保障条例",
        ),
        Bad("学习《中国共产党廉洁自律规则》。", fixed="学习《中国共产党廉洁自律准则》。"),
        Bad("学习《中国共产党巡查工作条例》。", fixed="学习《中国共产党巡视工作条例》。"),
        Bad("依照《中华人民共和国黄河保护条例》处理。", fixed="依照《中华人民共和国黄河保护法》处理。"),
        Bad("依照《中华人民共和国未成年人保护条例》处理。", fixed="依照《中华人民共和国未成年人保护法》处理。"),
        Bad("依照《校车管理安全条例》处理。", fixed="依照《校车安全管理条例》处理。"),
        Bad("依照《不动产登记暂形条例》处理。", fixed="依照《不动产登记暂行条例》处理。"),
        Bad("依照《中华人民共和国政府信息公开规定》处理。", fixed="依照《中华人民共和国政府信息公开条例》处理。"),
        Bad("学习《党政领导干部选拔任命工作条例》。", fixed="学习《党政领导干部选拔任用工作条例》。"),
        Bad("依照《突发公卫生事件应急条例》处理。", fixed="依照《突发公共卫生事件应急条例》处理。"),
        Bad("学习《中国共产党发展党员工作规则》。", fixed="学习《中国共产党发展党员工作细则》。"),
        Bad("依照《学生伤害故事处理办法》处理。", fixed="依照《学生伤害事故处理办法》处理。"),
        Bad("学习《领导干部报告个人事项有关规定》。", fixed="学习《领导干部报告个人有关事项规定》。"),
    ],
    good=[
        "依照《保障农民工工资支付条例》《中国共产党支部工作条例（试行）》《中华人民共和国政府信息公开条例》处理。",
        "省人大常委会修订《城市绿化管理条例》，市里出台《物业服务条例》。",
        "公司制定《员工考勤管理规定》，学校修订《校车安全管理办法》，《湿地保护条例》施行。",
        "香港修订《校车管理安全条例》。",
        "《中国共产党章程》《中国共产党纪律处分条例》《关于新形势下党内政治生活的若干准则》《工作规则》。",
        "《浙江省校车管理安全条例》，《残疾人保障条例》《水污染防治条例》《黄河保护条例》《未成年人保护条例》。",
    ],
)
def wrong_regulation_name(article: Article) -> Iterator[Finding]:
    """The name of a regulation, in title marks, is like that of one of the state or the party, which has another.

    Names of rules/knowledge/regulations.tsv. Without 中华人民共和国 or 中国共产党 before it, only words in another
    order and one wrong character are reported, for places have regulations of like names.
    """
    text = article.document.text
    for ending in _ENDS:
        for end in article.find(ending) if ending in article.text else ():
            first = max(article.span.start, end.start - _REACH)
            title = compiled(_TITLE).search(text, first, end.end - 1)
            is_of_state = title is not None and title["state"] is not None
            if title and not is_known(title["name"], is_full=is_of_state) and not is_foreign(article, title.start()):
                likely = _likely(title["name"], is_of_state=is_of_state)
                if 0 < len(likely) <= MOST:
                    yield _finding(Span(title.start("name"), title.end("name")), likely)


def _likely(name: str, *, is_of_state: bool) -> list[str]:
    """What is meant by a name that no regulation has."""
    if is_of_state or name.startswith(PARTY):
        others = of_other_kind(name, regulations() | laws()) if _OF_LAW not in name else []
        return others or like(name, regulations(), is_full=True)
    return sorted(one for one in regulations() if len(name) >= _LONG and _is_slip(one, name))


def _is_slip(right: str, name: str) -> bool:
    """Whether a name has the characters of another in another order, or differs by one."""
    if len(right) == len(name):
        apart = sum(one != other for one, other in zip(right, name, strict=True))
        return apart == 1 or is_turned(right, name, 0, len(name))
    return abs(len(right) - len(name)) == 1 and words_apart(right, name)


def _finding(span: Span, likely: list[str]) -> Finding:
    message = Message(
        "没有这部法规，应为《{name}》？", "no regulation has this name: {name}?", name="》《".join(likely)
    )
    return Finding(span, message, tuple(replace(span, name) for name in likely), confidence=Confidence.LIKELY)

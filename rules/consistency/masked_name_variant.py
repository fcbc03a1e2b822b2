from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lint_news import (
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Severity,
    Span,
    compiled,
    is_surname,
    rule,
    similarity,
)

from ._spellings import Spelling, two_spellings
from ._surnames import are_confused

_ELDER = "大[娘爷妈叔伯婶嫂姐哥]|阿[姨婆公婶伯]|奶奶|爷爷|婆婆|老汉|老太|老师傅|师傅|女士|先生"
_SIGN = f"[{HAN}](?:某|{_ELDER})"
_MASKED = f"(?P<surname>[{HAN}])(?P<rest>某[某甲乙丙丁]?|{_ELDER})"
_TOLD = f"[岁的民者人客户亲居友][{HAN}](?:{_ELDER})"
"""Who is introduced: 68岁的蒋大娘."""
_JUDGED = "(?:判处|鉴于|法院认为，|被告人|犯罪嫌疑人|判决)(?:被告人|犯罪嫌疑人)?\\Z"
"""What stands before the person whom a court story is about."""
_GUILTY = (
    "(?:被告人|犯罪嫌疑人|男子|女子|司机|驾驶员){name}|{name}(?:归案后)?(?:如实|自首|自愿|退赔|退缴|退出|认罪|明知|谎称|虚构|潜入|盗窃|驾驶|涉嫌|先后"
    "|的行为|为谋|为赚|伙|采取|以非法|供述|投案)"
)
"""What tells that somebody is the one who did it."""
_OTHER = "同案|同伙|另案|二人|两人|等人|分别|共同|伙同|其中|合伙"
_TWO = "同音|分别|另案|兄弟|父子|父女|母子|母女|夫妻|夫妇"
_ALIKE = 1.0
_LEAST, _NEAR, _REACH = 2, 15, 12
"""How often the right form stands at least."""
_STOP = "。！？；"


@rule(
    "masked-name-variant",
    title="“某某”“大娘”的姓前后不一",
    help=(
        "一篇里“蒋某某”“蒋大娘”写过几次，忽然出来一个“姜某某”“姜大娘”，姓音同或常混，别处再没有提起，多半是写错了，请核对。"
        "“68岁的患者蒋大娘”后面没有交代是谁就出来“姜大娘”的也查。"
        "两个都出现过几次的、同一句里并提的、说明是两个人的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad(
            "蒋某某谎称投资，骗取刘某8万元。案发后，姜某某被刑事拘留。蒋某某表示服判。",
            found="姜某某",
            fixed="蒋某某谎称投资，骗取刘某8万元。案发后，蒋某某被刑事拘留。蒋某某表示服判。",
        ),
        Bad(
            "医生为患者蒋大娘做了手术。第三天，姜大娘下了床。蒋大娘的儿子很高兴。",
            found="姜大娘",
            fixed="医生为患者蒋大娘做了手术。第三天，蒋大娘下了床。蒋大娘的儿子很高兴。",
        ),
        Bad("医生为68岁的患者蒋大爷做了手术，手术做了五十分钟，第三天，姜大爷下了床。", found="姜大爷"),
        Bad("68岁的患者蒋大爷住了院。第三天，姜大爷下了床。", found="姜大爷"),
        Bad(
            "蒋某谎称投资，骗取货款。案发后，蒋某自首。法院判处被告人卢某有期徒刑一年。",
            found="卢某",
            fixed="蒋某谎称投资，骗取货款。案发后，蒋某自首。法院判处被告人蒋某有期徒刑一年。",
        ),
    ],
    good=[
        "蒋某谎称投资，骗取卢某货款。案发后，蒋某自首。法院判处蒋某有期徒刑一年。",
        "蒋某谎称投资，骗取货款。案发后，蒋某自首。法院判处同案被告人卢某有期徒刑一年。",
        "蒋某报了案，蒋某损失一万元。法院判处被告人卢某有期徒刑一年。",
        "68岁的患者蒋大爷住了院。同村的姜大爷下了床。",
        "68岁的村民蒋大爷来了，姜大爷也来了。蒋大爷坐下了。",
        "蒋大爷住了院。第三天，姜大爷下了床。",
        "蒋某某谎称投资，骗取刘某8万元。案发后，蒋某某被刑事拘留。",
        "蒋某某谎称投资。姜某某受骗。蒋某某表示服判。姜某某拿回了钱。",
        "蒋某某谎称投资，骗取姜某某8万元。蒋某某表示服判。",
        "蒋某某谎称投资。刘某某被刑事拘留。蒋某某表示服判。",
        "蒋某某谎称投资。姜某被刑事拘留。蒋某某表示服判。",
        "蒋某某谎称投资。姜某某被刑事拘留，另案处理。蒋某某表示服判。",
    ],
)
def masked_name_variant(article: Article) -> Iterator[Finding]:
    """A masked name has another surname than the one that the story has several times.

    The two sound alike or are often confused; both have the same form, and no sentence has both.
    """
    text = article.document.text
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for match in compiled(_MASKED).finditer(text, article.span.start, article.span.end):
        if is_surname(match["surname"]):
            found[match[0]].append(Span(*match.span()))
    if judged := _judged(article, found):
        yield two_spellings(*judged)
        return
    if compiled(_TWO).search(text, article.span.start, article.span.end):
        return
    for wrong, spans in found.items():
        rights = [
            n for n in found if _is_other(n, wrong) and (len(found[n]) >= _LEAST or _is_told(text, found[n], spans))
        ]
        if len(spans) != 1 or len(rights) != 1:
            continue
        is_elder = "某" not in wrong and _is_told(text, found[rights[0]], spans)
        others = [one for one in found[rights[0]] if not is_elder or abs(one.start - spans[0].start) <= _NEAR]
        if not _are_together(text, spans[0], others):
            yield two_spellings(Spelling(rights[0], found[rights[0]]), Spelling(wrong, spans))


def _judged(article: Article, found: Mapping[str, list[Span]]) -> tuple[Spelling, Spelling] | None:
    """The only person of a court story who is named twice, and another one who is judged and named nowhere else."""
    text = article.document.text
    masked = {name: spans for name, spans in found.items() if name[1] == "某"}
    if len(masked) != _LEAST or compiled(_OTHER).search(text, article.span.start, article.span.end):
        return None
    right, wrong = sorted(masked, key=lambda name: -len(masked[name]))
    span = masked[wrong][0]
    is_judged = compiled(_JUDGED).search(text, max(article.span.start, span.start - _REACH), span.start) is not None
    is_one = right[1:] == wrong[1:] and len(masked[right]) >= _LEAST and len(masked[wrong]) == 1
    is_guilty = compiled(_GUILTY.replace("{name}", right)).search(article.text) is not None
    is_later = masked[right][0].start < span.start
    return (
        (Spelling(right, masked[right]), Spelling(wrong, [span]))
        if is_judged and is_one and is_later and is_guilty
        else None
    )


def _is_told(text: str, right: list[Span], wrong: list[Span]) -> bool:
    """Whether the first name is introduced, and the later one, behind a mark, is not."""
    is_later = right[0].start < wrong[0].start and not compiled(f"[{HAN}]").match(text, wrong[0].start - 1)
    return is_later and compiled(_TOLD).match(text, right[0].start - 1) is not None


def _is_other(name: str, wrong: str) -> bool:
    """Whether two masked names of one form have surnames that are confused."""
    if name[1:] != wrong[1:] or name == wrong:
        return False
    return similarity(name[0], wrong[0]) >= _ALIKE or are_confused(name[0], wrong[0])


def _are_together(text: str, span: Span, others: list[Span]) -> bool:
    """Whether a sentence has both names."""
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end) % (len(text) + 1)
    start = max(first, *(text.rfind(mark, first, span.start) + 1 for mark in _STOP))
    ends = [at for mark in _STOP if (at := text.find(mark, span.end, last)) >= 0]
    return any(start <= other.start < min(ends, default=last) for other in others)

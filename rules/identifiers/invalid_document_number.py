from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, compiled, paper_date, rule

_ISSUES = (
    "发字函办令政组委通文规党纪宣教财人厅局建改农保税环卫综审医体林水土价商经统法告公字批审示招采征拆补罚"
    "撤裁复秘协联工信安健急食药监质银金房住编邮航关"
)
_NUMBER = (
    f"[〔\\[［【](?<=[{_ISSUES}].)(?P<year>[{DIGIT}]{{1,6}}年?)[〕\\]］】]"
    f"(?P<number>(?P<ordinal>第)?[{DIGIT}]{{1,5}})号"
)
_ORDINAL = "发办函政委厅党"
"""The issues whose numbers never have 第; announcements and decisions on punishment often do."""
_ISSUED = (
    "(?:近日|日前|近期|新近|最近|昨日|今日|本月|本周)[^。；\n，,：:]{0,12}(?:印发|下发|出台|发布|制定|发出)了?《[^》\n]{2,60}》[（(]"
    f"[^（()）。；《》\n{DIGIT}]{{1,10}}$"
)
"""Words before the number of a document that has just been issued."""
_BACK, _SPRING = 120, 4
"""Code points before a number that are read; the month until which a document may be of the year before."""
_FIRST, _SHORT, _ZERO = 1949, 2, "0０"


_PAPER = "2026年3月19日 星期四 第2版\n\n本报讯 "


@rule(
    "invalid-document-number",
    title="发文字号的年份不对",
    help=(
        "发文字号的年份是四位数字，不加“年”，序号前不加“第”、不编虚位（GB/T 9704—2012）：县政发〔2025〕3号。"
        "〔20255〕〔225〕〔2025年〕，年份在出报之后的，近日印发的文件用了从前的年份，都不对。1998年以前的两位年份（〔86〕）不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    everywhere=True,
    patterns=(_NUMBER,),
    injectors=("_independent_injectors:wrong_document_number",),
    bad=[
        Bad("河政发〔20255〕3号文件印发。", found="20255"),
        Bad("河政办发[225]13号文件印发。", found="225"),
        Bad("河政发〔2025年〕3号文件印发。", found="2025年"),
        Bad("河政发〔２０９５〕3号文件印发。", found="２０９５"),
        Bad("河政发〔16〕13号文件印发。", found="16"),
        Bad("河政发〔2016〕055号文件印发。", found="055"),
        Bad("河政秘〔2062〕7号文件印发。", found="2062"),
        Bad("河政办〔2026〕第7号文件印发。", found="第7"),
        Bad("2026年3月19日 星期四 第2版\n\n河政告〔2062〕5号\n\n现将征收土地事项公告如下。", found="2062"),
        Bad("河政发〔1095〕3号文件印发。", found="1095"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 县里印发了河政发〔2027〕3号文件，部署春耕。", found="2027"),
        Bad(f"{_PAPER}县政府办近日印发《关于检查食品的通知》（河政办〔2006〕3号），部署检查。", found="2006"),
        Bad(f"{_PAPER}县里日前下发了《水井保护办法》（河政发[２０２4]3号）。", found="２０２4"),
    ],
    good=[
        f"{_PAPER}县政府办近日印发《关于检查食品的通知》（河政办〔2025〕3号），据《水井保护办法》（河政发〔2006〕3号）。",
        "县政府办近日印发《关于检查食品的通知》（河政办〔2006〕3号）。",
        "河政发〔2025〕3号文件、国发〔86〕3号、国发〔1986〕13号。",
        "国土告字〔2026〕第7号，河政发〔2026〕7号。",
        "碑文注〔225〕3号。",
        "河政发〔2027〕3号。",
        "2026年3月19日 星期四 第2版\n\n本报讯 县里印发了河政发〔2026〕3号文件，部署春耕。",
    ],
)
def invalid_document_number(article: Article) -> Iterator[Finding]:
    """The year in the number of an official document cannot be one, or is after the day of the paper."""
    for match in article.find(_NUMBER):
        if match["ordinal"] and article.document.text[match.start - 1] in _ORDINAL:
            yield Finding(match.group("number"), _NO_ORDINAL)
        if match["number"][0] in _ZERO:
            message = Message("发文字号的序号不编虚位（不写成{n}）", "no zero before the number", n=match["number"])
            yield Finding(match.group("number"), message)
        if not _is_year(article, match["year"]):
            message = Message("发文字号的年份不对，请核对", "no such year in a document's number")
            yield Finding(match.group("year"), message)
        elif _is_stale(article, match):
            message = Message("新印发的文件，年份不是今年，请核对", "a new document has an old year")
            yield Finding(match.group("year"), message, confidence=Confidence.LIKELY)


_NO_ORDINAL = Message("发文字号的序号前不加“第”", "no 第 before the number of a document")


def _is_stale(article: Article, match: Match) -> bool:
    """Whether a document that the paper says has just been issued has the year of an old one."""
    text, paper = article.document.text, paper_date(article.document)
    at = match.start - 1
    is_new = compiled(_ISSUED).search(text, max(article.span.start, at - _BACK), match.start) is not None
    return paper is not None and is_new and int(match["year"]) < paper.year - (paper.month < _SPRING)


def _is_year(article: Article, text: str) -> bool:
    """Whether it may be the year of a document: four digits, not later than the paper, or two of an old one."""
    if text.endswith("年"):
        return False
    paper = paper_date(article.document)
    last = paper.year if paper else 2050
    return (len(text) == _SHORT and int(text) >= _FIRST % 100) or (len(text) == 4 and _FIRST <= int(text) <= last)

"""Whether a sentence speaks of today: a place's old name is right in history."""

from __future__ import annotations

from lint_news import DIGIT, Article, Document, Span, compiled, digits_of, paper_date, quotation_at, view

from .._sentence import ENDS, sentence_text

_YEAR = f"(?P<year>(?:1[5-9]|20|１[５-９]|２０)[{DIGIT}]{{2}})(?:[-—至到]|年)"
_HAN = "(?P<year>[一二][八九零〇○O][零〇○O一二三四五六七八九]{2})(?:[-—）)]|年)"
_DATED = f"(?P<year>(?:20|２０)[{DIGIT}]{{2}})年[{DIGIT}]{{1,2}}月"
_OLD = (
    "解放[前初]|解放战争|民国|抗[战日]|战役|起义|红军|八路军|新四军|游击队|"
    "清[代朝末]|明[代朝清]|[唐宋元汉秦隋]代|[０0五六七]年代"
)
_PAST = (
    f"{_OLD}|原(?:名|属|为|是|称|[县市区省])|旧[称时名县址]|古[称代时属]|昔[日时称]|曾[名称经任属是为在用]|"
    "故[名居]|前身|时任|历任|先后任|[离退]休|享年|逝世|病逝|参加(?:革命|工作)|当时|当年|那时|那年|年代|时期|战争|革命|根据地|世纪|历史|沿革|撤[县市区地]|并入|[县市区]改|划[归入]|更名|"
    "升格|出生|生于|籍贯|祖籍|老家|早年|小时候|扎根|(?:写[出成下]|创作[出了]?)了?《|过去|以前|从前|知青|插队|[（(][今现]|今属|现[为属称]|回忆|[县市]志"
)
_MODERN = (
    "微信|智能手机|直播[间带]|电商|民宿|高铁|脱贫攻坚|乡村振兴|习近平|新冠|疫情防控|快递|扫码|新能源汽车|短视频|抖音|网格员|"
    "党群服务中心|营商环境|供给侧|二维码|电动汽车|光伏|无人机"
)
_MODERN_SINCE = 2010
"""A page with such words is later than this year."""
_HISTORIC = (
    "公社|大队|生产队|革委|社员|合作社|互助组|专区|毛主席|土改|减租|匪|国民党|公粮|反革命|整风|整党|志愿军|抗美援朝|援朝|"
    "蒋军|美帝|苏修|四化|大跃进|除四害|承包责任制|万元户"
)
"""Words of the time before the change, for a page that nothing dates."""
_NOW = "去年|目前|如今|现在|今年|近日|日前|昨[日天]|今[日天]|明[日天]|当天|本报讯|本月|下月|即将|将[于在]"
_TODAY = "前年|去年|今年|如今的?|现在的|近日|日前|昨天|今天的?|今日的"
_CALLED = "(?:(?<![至迄古而从当])今[天日]?|(?<![发出实呈表体再展兑显浮涌])现在?)[为是属在]?的?\\Z"
_VISIT = "(?:前往|来到|走进|赶赴|奔赴|抵达)\\Z"
_SIGHT = "参观|瞻仰|缅怀|旧址|遗址|纪念[馆碑塔园]|陵园|故居|研学"
_CLAUSE, _NEAR, _FAR = "[，,；;。]", 16, 48
_BORN = f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?出生的?(?![于在])"
_GROWN = 16
"""What a sentence tells behind a year of birth is of this many years later, or of later still."""
_LONG_AGO = 2016
"""A page that nothing dates is later than this year, as far as its words go."""
_ZERO = str.maketrans("〇○O零一二三四五六七八九", "0000123456789")


@view
def _years_of(article: Article) -> frozenset[int]:
    found = [match["year"] for pattern in (_YEAR, _HAN) for match in article.find(pattern)]
    return frozenset(int(digits_of(year.translate(_ZERO))) for year in found)


@view
def _latest(page: Document) -> int:
    """The year of the paper, or else the latest year that the page names with a month; 0 if there is none."""
    paper = paper_date(page)
    return paper.year if paper else max((int(digits_of(match["year"])) for match in page.find(_DATED)), default=0)


@view
def _is_modern(page: Document) -> bool:
    return next(page.find(_MODERN), None) is not None


@view
def _is_historic(page: Document) -> bool:
    return next(page.find(_HISTORIC), None) is not None


def _told(article: Article, span: Span, until: int) -> str:
    """The sentence around a span, without the birth of a person who was a child in the year `until`."""
    sentence = sentence_text(article, span)
    born = compiled(_BORN).search(sentence)
    is_young = born and int(digits_of(born["year"])) + _GROWN > until
    return sentence[: born.start()] + sentence[born.end() :] if born and is_young else sentence


def _is_prose(article: Article, span: Span) -> bool:
    """Whether a full stop follows in the paragraph, as none does in a headline."""
    text = article.document.text
    line = text.find("\n", span.end)
    return text.find("。", span.end, line if line >= 0 else len(text)) >= 0


def is_quoted(article: Article, span: Span) -> bool:
    """Whether a span is in the title of a work, or in a quotation."""
    return is_in_title(article, span) or quotation_at(article, span) is not None


def is_in_title(article: Article, span: Span) -> bool:
    """Whether a span is in the title of a work."""
    text, start = article.document.text, article.span.start
    return text.rfind("《", start, span.start) > text.rfind("》", start, span.start)


def is_old(article: Article, span: Span, until: int) -> bool:
    """Whether the paper, or the sentence, is of the year `until` or of an earlier one."""
    sentence, paper = _told(article, span, until), paper_date(article.document)
    years = [match["year"] for pattern in (_YEAR, _HAN) for match in compiled(pattern).finditer(sentence)]
    is_early = any(int(digits_of(year.translate(_ZERO))) <= until for year in years)
    return is_early or (paper is not None and paper.year <= until) or compiled(_OLD).search(sentence) is not None


def is_called_today(article: Article, at: int) -> bool:
    """Whether 今 or 现 stands directly before a name: what it is called today, in a story of any time."""
    return compiled(_CALLED).search(article.document.text, max(article.span.start, at - 4), at) is not None


def is_visited(article: Article, span: Span, until: int) -> bool:
    """Whether somebody goes to see a site of history in a place, and nothing before is as old as the year `until`."""
    text = article.document.text
    start = max(article.span.start, *(text.rfind(mark, article.span.start, span.start) + 1 for mark in ENDS))
    years = [match for word in (_YEAR, _HAN) for match in compiled(word).finditer(text, start, span.start)]
    behind = compiled(f"[^{ENDS}]*").match(text, span.end, span.end + _FAR)
    return (
        compiled(_VISIT).search(text, start, span.start) is not None
        and not compiled(_OLD).search(text, start, span.start)
        and all(int(digits_of(match["year"].translate(_ZERO))) > until for match in years)
        and behind is not None
        and compiled(_SIGHT).search(behind[0]) is not None
    )


def _is_told_of_today(article: Article, span: Span, until: int) -> bool:
    """Whether a word of today stands before a place, and none of the past from there to the next comma."""
    text = article.document.text
    before = text[max(article.span.start, span.start - _FAR) : span.start]
    words = list(compiled(_TODAY).finditer(before, max(before.rfind(mark) for mark in ENDS) + 1))
    if not words:
        return False
    clause = before[words[-1].start() :] + compiled(_CLAUSE).split(text[span.start : span.end + _NEAR])[0]
    years = compiled(_YEAR).finditer(clause)
    return not compiled(_PAST).search(clause) and all(int(digits_of(match["year"])) > until for match in years)


def is_past(article: Article, span: Span, until: int) -> bool:
    """Whether the sentence may speak of the time before the year `until`.

    Where nothing says when, a year of that time anywhere in the article is enough.
    """
    if _is_told_of_today(article, span, until):
        return False
    sentence = _told(article, span, until)
    if is_old(article, span, until) or compiled(_PAST).search(sentence):
        return True
    is_dated = paper_date(article.document) or compiled(f"{_DATED}|{_NOW}").search(sentence)
    return not is_dated and any(year <= until for year in _years_of(article))


def is_later(article: Article, span: Span, until: int, *, is_clear: bool = False) -> bool:
    """Whether the page is later than the year `until`: by its day, by a date, or by words of today.

    Where nothing dates the page, words of the present in the sentence do. A clear name (a larger place stands before
    it) needs none in running text: there a story of the past says so in the sentence, as a headline has no room to.
    """
    page = article.document
    if (latest := _latest(page)) > until or paper_date(page):
        return latest > until
    if until <= _MODERN_SINCE and _is_modern(page):
        return True
    sentence = sentence_text(article, span)
    is_now = (is_clear and _is_prose(article, span)) or compiled(_NOW).search(sentence) is not None
    return is_now and not latest and until <= _LONG_AGO and not _is_historic(page)

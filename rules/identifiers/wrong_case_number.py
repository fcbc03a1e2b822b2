from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    digits_of,
    paper_date,
    rule,
)

from ._courts import PROVINCES, codes_named, names_of_code

_CODE = f"(?P<character>[{''.join(PROVINCES)}])(?P<digits>[{DIGIT}]{{2}}(?:[{DIGIT}]{{2}})?)"
_NUMBER = (
    f"[)）〕](?<=[{DIGIT}].){_CODE}(?P<kind>[民刑行执破][{HAN}]{{0,4}})"
    f"[{DIGIT}]{{1,6}}号(?:之[一二三四五六七八九])?[《“]?(?P<document>民事|刑事|行政|执行(?=裁定))?"
)
_CIVIL = (
    "(?:合同|借贷|借款|离婚|继承|[抚扶赡]养费?|侵权|责任|权属|相邻关系|劳动争议|劳动报酬|工资|赔偿|转让|租赁|不当得利|无因管理|权|保险|买卖|彩礼)"
    f"[{HAN}]{{0,4}}纠纷(?:一案|案件|案(?![{HAN}])|案(?=并|后|中|，))|诉(?:你|被告|至)[^，。；]{{0,14}}纠纷"
)
_CHARGES = (
    "危险驾驶|交通肇事|盗窃|诈骗|抢劫|抢夺|敲诈勒索|故意伤害|故意杀人|寻衅滋事|聚众斗殴|开设赌场|赌博|非法经营|受贿|行贿|贪污|挪用公款|职务侵占"
    "|非法吸收公众存款|集资诈骗|合同诈骗|信用卡诈骗|帮助信息网络犯罪活动|掩饰、隐瞒犯罪所得|拒不支付劳动报酬|污染环境|非法捕捞水产品|非法狩猎"
    "|滥伐林木|盗伐林木|非法采矿|非法占用农用地|危害珍贵、濒危野生动物|失火|放火|妨害公务|袭警|强奸|非法拘禁|容留他人吸毒|贩卖毒品|运输毒品|非法持有枪支"
    "|组织、领导传销活动|生产、销售伪劣产品|销售假冒注册商标的商品|虐待|遗弃|重婚|故意毁坏财物|破坏生产经营|高空抛物"
)
_CRIMINAL = (
    f"罪一案|提起公诉|被告人(?![民财])|公诉机关|判处(?:有期徒刑|拘役|管制|无期徒刑|死刑)|(?:{_CHARGES})罪?(?:案|一案)"
    "|犯[^，。；与和]{2,14}罪(?![犯行名])"
)
_ADMINISTRATIVE = (
    "(?:行政(?:处罚|复议|许可|强制|赔偿|协议|确认|登记|征收|补偿)|工伤认定|不履行法定职责|政府信息公开)"
    "[^，。；]{0,8}一案|提起行政诉讼|行政诉讼一?案"
)
_BANKRUPT = "(?:申请|受理)[^，。；]{0,24}(?:破产(?:清算|重整|和解)|强制清算)(?!纠纷)"
_MATTERS = {"民": _CIVIL, "刑": _CRIMINAL, "行": _ADMINISTRATIVE, "破": _BANKRUPT}
_PROSECUTED = "判处|有期徒刑|拘役|罚金|提起公诉|公诉机关|认罪认罚|构成[^，。；]{2,16}罪|犯[^，。；]{2,14}罪|犯罪嫌疑人"
_SUED = "原告|诉讼请求|调解协议|纠纷|民事|诉至|起诉到|违约金|支付[^，。；]{0,12}(?:货款|欠款|租金|工资|费)"
"""Words of a whole article that speak of a criminal case, and of a civil one."""
_MIXED = "附带民事|执行|恢复|再审|履行|撤销|虚假诉讼|判决确定|另案"
_MIXED_ALL = (
    "附带民事|恢复执行|再审|撤销|虚假诉讼|另案|行政|破产|公益诉讼|仲裁裁决|拒不执行判决|典型案例|执行案件|执行人|执行局"
)
_NAMES = {"民": "民事", "刑": "刑事", "行": "行政", "破": "破产", "执": "执行"}
_FITTING = ("破民", "执民", "执刑", "执行", "行执")
"""Kinds in numbers, and in names of documents that such cases have: 破1号民事裁定书."""
_JUDGED = "[》”]?(?:判决|调解)"
_ENFORCED = "申请执行|被执行人|执行一案|执行裁定|强制执行"
_YEAR = f"[（(〔](?P<year>[{DIGIT}]{{4}})$"
_LONG_YEAR, _FIRST, _LAST = 6, 1980, 2050
"""Characters of a year with the bracket before it, and years that cases may be of."""
_SHORT, _MIDDLE, _SPECIAL = 40, 2, 70
_ENDS = "。；\n"


@rule(
    "wrong-case-number",
    title="案号与法院、案由不合",
    help=(
        "案号里省名简称后面的数字是法院代字：中级法院两位，基层法院四位，就是行政区划代码的后几位，“豫1003”是许昌市建安区。"
        "文中只写了一家法院，代字却是别处的，请核对；年份在出报之后的不对；“民初”“刑初”“行初”与案由（合同纠纷、某罪、行政处罚）或文书名称不合，基层法院有“终”字，也报。"
        "开发区、铁路等法院，文中法院不明、在执行别家法院裁判的，不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_NUMBER,),
    profiles={"traditional": False},
    bad=[
        Bad("（2026）晋0823民初12号\n李某：本院受理原告诉你合同纠纷一案。\n夏县人民法院", found="晋0823"),
        Bad("夏县人民法院作出（２０２６）晋０８２３民初１２号民事判决。", found="晋０８２３"),
        Bad("运城市中级人民法院作出（2026）晋10民终12号民事判决。", found="晋10"),
        Bad("原告与被告买卖合同纠纷一案，案号为（2026）晋0828刑初12号。", found="刑初"),
        Bad("（2026）晋0828民初12号\n被告人张某犯盗窃罪一案，已审理终结。", found="民初"),
        Bad("张某不服行政处罚一案，案号为（2026）晋0828民初12号。", found="民初"),
        Bad("法院依据（2026）晋0828刑初12号民事判决书。", found="刑初"),
        Bad("法院作出（2026）晋0828民终12号民事判决书。", found="民终"),
        Bad("夏县人民法院审理（2026）晋0828民初12号案件，被告人张某犯危险驾驶罪，判处拘役一个月。", found="民初"),
        Bad("该院宣判一起开设赌场案，案号为（2026）晋0828民初12号。", found="民初"),
        Bad("法院作出（2026）晋0828执12号民事判决书。", found="执"),
        Bad("法院作出（2026）晋0828民初12号执行裁定书。", found="民初"),
        Bad("根据某公司的申请，法院受理其破产清算一案，案号为（2026）晋08民初12号。", found="民初"),
        Bad("（2026）晋0828刑初12号\n李某：本院受理原告诉你离婚纠纷一案。", found="刑初"),
        Bad("法院宣判一起工资纠纷案并送达判决，案号为（2026）晋0828刑初12号。", found="刑初"),
        Bad("案号为（2026）晋0828民初12号，由张法官独任审理。\n判处卢某有期徒刑八个月，缓刑一年。", found="民初"),
        Bad("案号为（2062）晋0828民初12号。", found="2062"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 法院宣判，案号为（2028）晋0828民初12号。", found="2028"),
        Bad("案号为（2026）晋0828刑初12号。\n法院判令被告付清欠款，拒不履行的，原告可申请强制执行。", found="刑初"),
        Bad("立案后，案号为（2026）晋0828刑初12号。\n双方达成调解协议，被告分两次付清。", found="刑初"),
    ],
    good=[
        "（2026）晋0828民初12号\n李某：本院受理原告诉你合同纠纷一案。\n夏县人民法院",
        "夏县人民法院、闻喜县人民法院判决（2026）晋0823民初12号。",
        "运城市中级人民法院作出（2026）晋08民终12号民事判决，夏县人民法院作出（2026）晋0828民初12号民事判决。",
        "襄阳市襄州区人民法院的（2008）鄂0607民初12号和（2008）鄂0621民初2号。",
        "某某区人民法院、夏县人民法院作出（2026）晋0823民初12号民事判决。",
        "被执行人张某未履行（2026）晋0823民初12号民事判决，夏县人民法院强制执行。",
        "夏县人民法院作出（2026）晋7101民初12号民事判决。",
        "（2026）晋0828刑初12号刑事附带民事判决书，民间借贷纠纷一案（2026）晋0828民初12号，张某犯盗窃罪一案（2026）晋0828刑初12号。",
        "张某因合同纠纷一案被判有罪，犯盗窃罪一案由检察院提起公诉，案号为（2026）晋0828刑初12号。",
        "刑事附带民事赔偿纠纷一案，案号为（2026）晋0828刑初12号。",
        "案号（2026）晋0828民初12号，张某伪造借条，犯虚假诉讼罪。张某不履行（2026）晋0828民初12号判决，被告人张某获刑。",
        "（2026）晋0828民初12号案中，因李某犯交通肇事罪，原告提起健康权纠纷一案。",
        "法院作出（2026）晋08破12号民事裁定书、（2026）晋0828执12号执行裁定书、（2026）晋0828执12号民事裁定书。",
        "（2026）晋08民破12号，法院受理某公司破产清算申请。（2026）晋08民初12号，受理某公司破产清算纠纷。",
        "（2026）晋0828民初12号，被告人民医院赔偿。（2026）晋0828民初12号执行完毕。",
        "案号为（2026）晋0828民初12号，由张法官独任审理。\n原告说，卢某已因此事被判处有期徒刑八个月。",
        "案号为（2026）晋0828民初12号，由张法官独任审理。\n会上发布典型案例，卢某被判处有期徒刑八个月。",
        "案号为（2026）晋0828民初12号、（2026）晋0828刑初1号。\n判处卢某有期徒刑八个月。",
        "编号（2026）晋0823号，夏县人民法院（略）晋0823民初12号。",
    ],
)
def wrong_case_number(article: Article) -> Iterator[Finding]:
    """The number of a case has the code of another court, or the kind of another matter.

    The code is compared with the one court of its level that the article names; the kind with the matter in the same
    clause, and with the name of the document behind the number.
    """
    for match in article.find(_NUMBER):
        digits, kind = digits_of(match["digits"]), match["kind"]
        yield from _code(article, match, digits)
        yield from _year(article, match)
        matter = match["document"][0] if match["document"] else _matter(article, match)
        if kind[0] in _NAMES and matter in _NAMES and not _fits(article, match, matter):
            message = Message(
                "案号里的“{kind}”与{matter}案件不合，请核对",
                "{kind} in the number of a case does not fit the matter ({matter})",
                kind=kind,
                matter=_NAMES[matter],
            )
            yield Finding(match.group("kind"), message, confidence=Confidence.LIKELY)
        elif kind.endswith("终") and len(digits) > _MIDDLE:
            message = Message("基层法院没有二审案件，请核对案号", "a basic court hears no appeals")
            yield Finding(match.group("kind"), message, confidence=Confidence.LIKELY)


def _year(article: Article, match: Match) -> Iterator[Finding]:
    """The year before a number, where it is later than the paper, or no year of a case."""
    start, paper = max(article.span.start, match.start - _LONG_YEAR), paper_date(article.document)
    year = compiled(_YEAR).search(article.document.text, start, match.start)
    if year and not _FIRST <= int(year["year"]) <= (paper.year if paper else _LAST):
        message = Message("案号的年份不对，请核对", "no such year of a case")
        yield Finding(Span(*year.span("year")), message, confidence=Confidence.LIKELY)


def _code(article: Article, match: Match, digits: str) -> Iterator[Finding]:
    """The code, where the court that the article names has another."""
    character = match["character"]
    named = codes_named(article, len(digits))
    is_special = int(digits[:2]) > _SPECIAL or next(article.find(_ENFORCED), None)
    if not named or len(named) > 1 or is_special or character + digits in named[0]:
        return
    message = Message(
        "文中法院的代字是{right}，{wrong}是{other}的，请核对",
        "the code of the court is {right}; {wrong} is that of {other}",
        right="、".join(sorted(named[0])),
        wrong=character + digits,
        other="、".join(sorted(set(names_of_code(character, digits)))) or "别的法院",
    )
    yield Finding(
        Span(match.group("character").start, match.group("digits").end), message, confidence=Confidence.LIKELY
    )


def _fits(article: Article, match: Match, matter: str) -> bool:
    """Whether the kind in a number may belong to a matter, or to a document of that name."""
    kind = match["kind"]
    if kind[0] == "执" and matter == "民" and match["document"]:
        return not compiled(_JUDGED).match(article.document.text, match.end)
    return kind[0] == matter or kind[0] + matter in _FITTING or matter in kind


def _matter(article: Article, match: Match) -> str:
    """The one kind of matter that the clause around a number speaks of; of a number alone, the paragraph behind it."""
    text, whole = article.document.text, article.span
    start = max(whole.start, *(text.rfind(mark, whole.start, match.start) + 1 for mark in _ENDS))
    end = min(at for mark in _ENDS if (at := text.find(mark, match.end, whole.end)) >= 0 or (at := whole.end))
    if text[end : end + 1] == "\n" and end - start < _SHORT:
        end = min(at for mark in _ENDS if (at := text.find(mark, end + 1, whole.end)) >= 0 or (at := whole.end))
    clause = text[start:end]
    found = [kind for kind, matter in _MATTERS.items() if compiled(matter).search(clause)]
    if not found and not compiled(_MIXED).search(clause):
        return _matter_of_all(article)
    return found[0] if len(found) == 1 and not compiled(_MIXED).search(clause) else ""


def _matter_of_all(article: Article) -> str:
    """The one kind of matter that a whole article with one case number speaks of."""
    text = article.document.text[article.span.start : article.span.end]
    numbers = {found["character"] + found["digits"] + found["kind"] for found in article.find(_NUMBER)}
    if len(numbers) != 1 or compiled(_MIXED_ALL).search(text):
        return ""
    is_criminal, is_civil = (compiled(words).search(text) is not None for words in (_PROSECUTED, _SUED))
    return "" if is_criminal == is_civil else "刑" if is_criminal else "民"

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, paper_date, replace, rule

from ._confused import conditions, dates_of_counts
from ._fixes import confidence_at, fixes_for
from ._words import Hit, hits, hits_of

_LAW = "法制"
_LAW_SINCE = 2015
"""The year since which set terms have 法治; older papers are not checked for them."""


@rule(
    "confused-word",
    title="近义、同音词误用",
    help=(
        "只报上下文已定的：截止目前（截至目前）、招聘启示（招聘启事）、生活必须品（必需品）、"
        "春节其间（春节期间）、渡过晚年（度过晚年）、安全检察（安全检查）。"
        "两可的（决不、绝不，反应强烈、反映强烈）不报。2015年以前的报纸不查“法制国家”一类。"
    ),
    requires="_confused:may_be_confused",
    kind=ErrorKind.WRONG_CHARACTER,
    bad=[
        Bad("截止目前，工程完成过半。", fixed="截至目前，工程完成过半。", found="截止目前"),
        Bad("截止3月底，完成过半。", fixed="截至3月底，完成过半。"),
        Bad("工程进展快。截止3月底，完成过半。", fixed="工程进展快。截至3月底，完成过半。"),
        Bad("截止3月18日,全县新增企业百家。", fixed="截至3月18日,全县新增企业百家。", found="截止"),
        Bad("截止２０２５年底，新增企业百家。", fixed="截至２０２５年底，新增企业百家。"),
        Bad("（记者罗岩）截止昨晚8时，已有百人报名。", fixed="（记者罗岩）截至昨晚8时，已有百人报名。"),
        Bad("截止６月２５日已收到旧照片百张。", fixed="截至６月２５日已收到旧照片百张。"),
        Bad("党员截止6月底共有十名。", fixed="党员截至6月底共有十名。"),
        Bad("既使路上车少也不能超速。", fixed="即使路上车少也不能超速。", found="既使"),
        Bad("公司登出招聘启示。", fixed="公司登出招聘启事。", found="招聘启示"),
        Bad("建设法制政府。", fixed="建设法治政府。"),
        Bad("2024年3月18日 星期一 第4版\n\n建设法制政府。", fixed="2024年3月18日 星期一 第4版\n\n建设法治政府。"),
        Bad(
            "2009年3月18日 星期三 第4版\n\n截止目前，工程完成过半。",
            fixed="2009年3月18日 星期三 第4版\n\n截至目前，工程完成过半。",
        ),
    ],
    good=[
        "截至目前，工程完成过半。",
        "报名截止3月18日，请抓紧。",
        "截止3月18日，逾期不候。",
        "截止3月18日。",
        "截止3月18日，过期作废。截止3月18日，额满即止。截止3月18日，名额不多。截止3月18日，欢迎参加。",
        "截止3月18日，有意者来电。截止3月18日，不再受理。截止3月18日，每人限一份。截止3月18日，凡来者有奖。",
        "截止3月18日，请抓紧。截止3月18日，须带证件。截止3月18日，以邮戳为准。截止3月18日，以寄出日为准。截止3月18日，报名者带证件。",
        "报名截止3月18日，已有百人。报名截止6月底共有百人。",
        "新规既使农户得利，又使厂家放心。",
        "他对反应强烈的问题作了答复。",
        "这本书给人启示。",
        "2009年3月18日 星期三 第4版\n\n建设法制政府。",
    ],
    injectors=("_injectors:confused_word",),
)
def confused_word(article: Article) -> Iterator[Finding]:
    """A word is used in place of a similar one that its neighbour requires.

    Phrases of rules/wording/confused.tsv, and 截止 before the date of a count.
    """
    for hit in hits_of(article, "confused"):
        if not _predates(article, hit):
            message = Message(
                "“{wrong}”应为“{right}”", "{wrong} should be {right}", wrong=hit.entry.wrong, right=hit.entry.right[0]
            )
            yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
    for match in dates_of_counts(article):
        message = Message("统计到某日用“截至”，“截止”是停止", "up to a date is 截至; 截止 means to close")
        span = match.group("wrong")
        yield Finding(span, message, (replace(span, "截至"),), confidence=Confidence.LIKELY)

    told = [hit.span for hit in hits(article)]
    for match in conditions(article):
        if not any(match.span.overlaps(span) for span in told):
            message = Message("“既使”应为“即使”", "既使 should be 即使")
            yield Finding(match.span, message, (replace(match.span, "即使"),), confidence=Confidence.LIKELY)


def _predates(article: Article, hit: Hit) -> bool:
    """Whether the paper is older than the table's right term."""
    day = paper_date(article.document) if hit.entry.wrong.startswith(_LAW) else None
    return day is not None and day.year < _LAW_SINCE

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    paper_date,
    quotation_at,
    rule,
)

from ._counts import COUNT, count

_IS = f"(?:[{PAREN_OPEN}](?:即)?|[，,]?(?:即|也就是)|[，,])"
_YEAR = f"(?P<word>[今本去明前后上来])年{_IS}(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年?(?:[{PAREN_CLOSE}，,]|底|初)"
_SIGN = f"年(?<=[今本去明前后上来]年)(?:[{PAREN_OPEN}]|[，,]?即|，?也就是|[，,])即?[12１２]"
_Y = f"(?:19|20|１９|２０)[{DIGIT}]{{2}}"
_OLD = f"[12１２][{DIGIT}]{{3}}"
_BOTH = f"今年是(?P<this>{_Y})年，?(?P<word>[去明前后])年[就才也]?是(?P<year>{_Y})年?"
_NEXT = f"(?P<this>{_Y})年的?(?P<word>次|翌|第二|前一|上一)年(?:，?即|，?也就是|[{PAREN_OPEN}])(?P<year>{_Y})年?"
_SIGN_BOTH = "今年是[12１２]"
_SIGN_NEXT = f"年(?<=[次翌二一]年)(?:，?即|，?也就是|[{PAREN_OPEN}])[12１２]"
_BY = {"次": 1, "翌": 1, "第二": 1, "前一": -1, "上一": -1}
_AGO = (
    f"年前(?:的|[，,]?即|[，,]?也就是|[{PAREN_OPEN}])"
    f"(?:公元(?P<old>[1-9１-９][{DIGIT}]{{2}})年|(?:公元)?(?P<year>{_OLD})年)"
)
_COUNT = f"{COUNT}$"
_LONGEST = 7
_ROUGH = "[约近多余几数整上]|[一二两三四五六七八九][一二两三四五六七八九]"
_NEAR = 2
"""Years by which a slip differs from the right year; a diary that is quoted is older."""
_FROM_PAPER = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "后": 2}


@rule(
    "wrong-relative-year",
    title="今年、去年与年份不符",
    help="2026年的报纸写“去年（2024年）”“今年，即2025年”，年份与“今年”“去年”对不上。按报纸日期算，引语不查；年初的稿子按上一年写的不查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(_SIGN, _SIGN_BOTH, _SIGN_NEXT, _AGO),
    injectors=("_time_injectors:wrong_relative_year", "_independent_injectors:wrong_relative_year"),
    bad=[
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 去年，即2024年，全县新建住房六百套，超额完成任务。",
            found="去年，即2024年",
        ),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 明年（２０２８年）底前，水库除险加固全部完工。",
            found="明年（２０２８年",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 今年，2025年，是县里的产业年，项目已排定。", found="今年，2025年"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 “去年（2024年）我家卖茶收入八万元。”茶农周大有说。",
            found="去年（2024年",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 30年前的1986年，他来到这所山村小学。", found="30年前的1986年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 故事要从十年前（2011年）说起，那时没有路。", found="十年前（2011年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 1155年前的公元771年，他来到这里。", found="1155年前的公元771年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 387年前的1739年，他来到这里。", found="387年前的1739年"),
        Bad("今年是2012年，明年就是2014年了。", found="今年是2012年，明年就是2014年"),
        Bad("2014年的次年，即2017年，他回到县里。", found="2014年的次年，即2017年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 前年(2023)的账目已经公示，村民可到村部查看。", found="前年(2023"),
    ],
    good=[
        "2026年3月19日 星期四 第2版\n\n本报讯 去年，即2025年，前年（2024年），今年，2026年，明年（2027）都有安排。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他说：“去年，即2023年，我在外地。”去年，2024年的账目也公布了。",
        "2026年1月9日 星期五 第2版\n\n本报讯 去年（2024年）开工的水厂，今年（2025年）通水。",
        "2026年3月19日 星期四 第2版\n\n本报讯 40年前的1986年，十五年前（2011年），100年前的1921年，近30年前的1986年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他说：“30年前的1986年，我刚满月。”",
        "2026年3月19日 星期四 第2版\n\n本报讯 1255年前的公元771年，287年前的1739年，1200多年前的公元771年。",
        "今年是2012年，明年就是2013年了。2014年的次年，即2015年，2014年的前一年（2013年），他回到县里。",
        "去年，即2024年，全县新建住房六百套。",
        "2026年3月19日 星期四 第2版\n\n本报讯 日记里写着：“去年（1958年）修渠，今年（1959年）通水。”",
    ],
)
def wrong_relative_year(article: Article) -> Iterator[Finding]:
    """A word for this or another year stands with a year that does not go with the day of the paper.

    In January and February a story may count from the year before. Quotations are not checked.
    """
    for pattern in (_BOTH, _NEXT):
        for match in article.find(pattern):
            right = int(match["this"]) + (_BY | _FROM_PAPER)[match["word"]]
            if int(match["year"]) != right:
                message = Message(
                    "“{word}年”应是{right}年，请核对", "it means {right}", word=match["word"], right=right
                )
                yield Finding(match.span, message)
    paper = paper_date(article.document)
    if paper is None:
        return
    yield from _ago(article, paper.year)
    for match in article.find(_YEAR):
        by = int(match["year"]) - _FROM_PAPER[match["word"]] - paper.year
        if by and not (by == -1 and paper.month <= 2) and not _is_quoted(article, match, by):
            year = match.group("year")
            message = Message(
                "报纸是{paper}年的，“{word}年”是{right}年，请核对",
                "the paper is of {paper}; this means {right}",
                paper=paper.year,
                word=match["word"],
                right=paper.year + _FROM_PAPER[match["word"]],
            )
            yield Finding(Span(match.start, year.end + (match[0][year.end - match.start] == "年")), message)


def _ago(article: Article, now: int) -> Iterator[Finding]:
    """Years that a number of years ago is not: 30年前的1986年. Whole tens are rounded."""
    text = article.document.text
    for match in article.find(_AGO):
        found = compiled(_COUNT).search(text[max(article.span.start, match.start - _LONGEST) : match.start])
        number = count(found[0]) if found else None
        if (
            found is None
            or number is None
            or compiled(_ROUGH).search(text[match.start - len(found[0]) - 1 : match.start])
        ):
            continue
        at = match.group("year" if match["year"] else "old")
        year = int(match["year"] or match["old"])
        apart, slack = now - year, number // 10 if number % 10 == 0 else 1
        span = Span(match.start - len(found[0]), match.end)
        if abs(apart - number) > max(1, slack) and quotation_at(article, span) is None:
            message = Message("{year}年是{n}年前，请核对", "{year} is {n} years ago", year=year, n=apart)
            yield Finding(Span(span.start, at.end + 1), message)


def _is_quoted(article: Article, match: Match, by: int) -> bool:
    """Whether it is in a quotation that may be older than the paper; a year in parentheses is the paper's addition."""
    is_added = match[0][2] in PAREN_OPEN and abs(by) <= _NEAR
    return not is_added and quotation_at(article, match.span) is not None

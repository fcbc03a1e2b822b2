from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, compiled, paper_date, replace, rule

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._editions import editions

_CENSUS = f"第(?P<count>{COUNT})次(?:全国)?(?P<name>(?:人口|经济|农业|文物)普查)"
_WORK = (
    "(?:工作)?(?:动员|部署|推进|业务|入户|现场|正式|前期|准备|筹备|试点"
    "|登记|清查|培训|宣传|启动|领导小组|普查员|办公室)"
)
_UNDER_WAY = f"{_CENSUS}{_WORK}"
_PAST = "曾|上次|上一次|回顾|当年|那年|以来|相比|比第|年前|历次|退休|生前|老"
_NUMERALS = "零一二三四五六七八九十"


@rule(
    "wrong-census",
    title="普查的次数与报纸日期不符",
    help=(
        "第五次全国经济普查在2023年，第四次全国农业普查在2026年（表见rules/dates/editions.tsv，前后各一两年为筹备和登记）："
        "报上说正在动员、登记、清查的普查，次数要与这一年的相符。说数据和历史的不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=("次(?:全国)?(?:人口|经济|农业|文物)普查",),
    bad=[
        Bad(
            "2026年4月16日 星期四 第2版\n\n本报讯 县政府召开第五次全国农业普查工作动员会。",
            fixed="2026年4月16日 星期四 第2版\n\n本报讯 县政府召开第四次全国农业普查工作动员会。",
            found="五",
        ),
        Bad(
            "2019年4月16日 星期二 第2版\n\n本报讯 第三次全国经济普查登记阶段工作成绩突出的单位受到表扬。",
            fixed="2019年4月16日 星期二 第2版\n\n本报讯 第四次全国经济普查登记阶段工作成绩突出的单位受到表扬。",
            found="三",
        ),
        Bad(
            "2020年10月16日 星期五 第2版\n\n本报讯 第六次全国人口普查入户摸底开始了。",
            fixed="2020年10月16日 星期五 第2版\n\n本报讯 第七次全国人口普查入户摸底开始了。",
            found="六",
        ),
    ],
    good=[
        "2026年4月16日 星期四 第2版\n\n本报讯 县政府召开第四次全国农业普查工作动员会，第三次全国农业普查的数据显示。",
        "2026年4月16日 星期四 第2版\n\n本报讯 他曾在第三次全国农业普查登记中立功，第七次全国人口普查公报。",
        "2022年4月16日 星期六 第2版\n\n本报讯 第六次全国人口普查登记。县政府召开第五次全国农业普查工作动员会。",
    ],
)
def wrong_census(article: Article) -> Iterator[Finding]:
    """A census that is under way in the year of the paper has the number of another one."""
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_UNDER_WAY) if paper else ():
        known = editions()[match["name"]]
        due = [number for number, one in known.items() if paper and paper.year in one.years]
        sentence = sentence_at(article, match.start)
        is_past = compiled(_PAST).search(text, sentence.start, match.end) is not None
        if len(due) == 1 and count(match["count"]) not in due and not is_past:
            right = _NUMERALS[due[0]]
            message = Message("按报纸日期是第{right}次，请核对", "it is number {right}", right=right)
            yield Finding(match.group("count"), message, (replace(match.group("count"), right),))

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, compiled, rule

from ._score_parts import FOUR, HALF, SHOTS, halftimes, points, quarters
from ._scores import SIGNS, UNBEATEN, beaten, far_totals, halves, margins, records, series, totals, unbeaten
from ._sentences import signed_sentences
from ._spread_quarters import SPREAD, spread_quarters

_SETS, _QUARTERS = "[一二两三四五六七各每首]局|[局盘]分|局比分|[一二三四五各]盘", "[四两三各每单首]节"
_NET = "排球|乒乓球|羽毛球|网球"
_NOT_WHOLE = "加时|点球|半场|决胜节|末节|前[两三]|第[一二三四五]"
"""Words with which the parts that are named are not the whole match."""


@rule(
    "wrong-score",
    title="比分、场次、积分对不上",
    help=(
        "以3：1取胜，各局却是2：2；四节相加不是终场比分；87：76获胜却净胜12分；20场比赛10胜5平4负；"
        "5胜2平1负积18分。有加时、点球，只列出部分局、节的不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(*SIGNS, UNBEATEN, HALF, SHOTS, FOUR, SPREAD),
    injectors=("_independent_unit_injectors:wrong_score",),
    bad=[
        Bad("东湖队3胜1平，积12分，暂列第一。", found="12"),
        Bad("县队四战全胜积13分。".replace("四", "4"), found="13"),
        Bad(
            "首节东湖队以22∶18领先；次节西湖队以21∶19扳回；第三节东湖队打出24∶20；末节双方战成17∶19，东湖队最终以84∶78获胜。",
            found="84∶78",
        ),
        Bad("县女排以3：0战胜对手，四局比分为25：20、23：25、25：18、25：22。", found="3：0"),
        Bad("各局比分是11:8、9:11、11:6，大比分3:1。", found="3:1"),
        Bad("四节比分依次为20：18、22：20、19：21、24：15，主队以87：74取胜。", found="87：74"),
        Bad("气排球决赛，主队以25：21、23：25、25：18、25：20，总比分3：2获胜。", found="3：2"),
        Bad("比赛采用三局两胜制，主队经过苦战以3∶1取胜。", found="3∶1"),
        Bad("上、下半场比分分别为45:38、40:42，主队最终以86:80获胜。", found="86:80"),
        Bad("上半场45:38，下半场40:36，全场比分87:74。", found="87:74"),
        Bad("主队以８７：７６获胜，净胜１２分。", found="１２"),
        Bad("客队87：76领先到终场，全队以12分优势捧杯。", found="12"),
        Bad("球队在20场比赛中取得10胜5平4负的成绩。", found="20"),
        Bad("球队5胜2平1负，积18分，排名第三。", found="18"),
        Bad("县队以78：82的比分战胜邻县队，捧得奖杯。", found="78：82"),
        Bad("决赛中，主队以1比2逆转取胜。", found="1比2"),
        Bad(
            "决赛中，县一中以82∶74取胜。\n两队旗鼓相当，四节比分分别为23∶19、18∶22、21∶17、20∶18。",
            found="23∶19、18∶22、21∶17、20∶18",
        ),
        Bad("半场结束时双方战成40平，四节比分为23∶19、18∶22、21∶17、20∶16。", found="40平"),
        Bad("四节比分为23∶19、18∶22、21∶17、20∶16。半场以42∶41领先。", found="42∶41"),
        Bad("后卫命中4个三分球、6个两分球，4次罚球全中，独得30分。", found="30"),
        Bad("主队以3比1战胜客队，其中上半场1比0，下半场1比1。", found="3比1"),
        Bad("主队四节分别得到18分、14分、22分和19分，以总分75比68战胜客队。", found="75比68"),
        Bad("主队以82∶76捧杯。四节得分依次为21、18、24、17。", found="82∶76"),
    ],
    good=[
        "东湖队3胜1平，积10分；西湖队2胜2平积8分；南湖队2胜2平1负，积8分；县队4战全胜积12分；棋手3胜1和积7分。",
        "首节东湖队以22∶18领先；次节西湖队以21∶19扳回；第三节东湖队打出24∶20；末节双方战成17∶19，东湖队最终以82∶78获胜。",
        "首节以22∶18领先；次节以21∶19再胜；第三节打出24∶20；末节双方战成17∶19，加时赛后最终以95∶91获胜；首节22∶18，末节17∶19，以84∶78获胜。",
        "主队四节分别得到18分、14分、22分和19分，以总分73比68战胜客队；主队四节分别得18、14、22、19分，加时后以85比83取胜。",
        "主队以2比1战胜客队，其中上半场1比0，下半场1比1；主队以2比1取胜，上半场1比0，下半场2比1；首回合1比1、次回合2比2，上半场1比0，下半场1比1。",
        "半场结束时双方战成41平，四节比分为23∶19、18∶22、21∶17、20∶16。后卫命中4个三分球、6个两分球，4次罚球全中，独得28分。",
        "决赛中，县一中以82∶76取胜。\n两队旗鼓相当，四节比分分别为23∶19、18∶22、21∶17、20∶18。",
        "决赛中，县一中以92∶86取胜。\n两队旗鼓相当，四节比分分别为23∶19、18∶22、21∶17、20∶18。",
        "县队以82：78的比分战胜邻县队；客队被主队以78：82战胜；主队以78：82不敌客队；按1:2配水，效果好。",
        "县女排以3：1战胜对手，四局比分为25：20、23：25、25：18、25：22；各局比分是8:11、11:9、6:11，1:2告负。",
        "四节比分依次为20：18、22：20、19：21、24：15，主队以85：74取胜；主队以87：76获胜，净胜11分。",
        "球队在19场比赛中取得10胜5平4负的成绩；球队5胜2平1负，积17分；球队5胜1负，积11分。",
        "县公安局19:30、21:10两次发布消息，2:1的投票结果有效；春节期间19:30、21:00放映电影，票价比是30:20。",
        "比赛采用五局三胜制，主队以25：21先胜一局，最终以3：1取胜；单打三局两胜，团体五场三胜，主队以3：1取胜。",
        "上半场1:0，下半场2:1，全场比分3:1；上半场1:0，下半场2:1，全场比分4:1；上、下半场比分分别为45:38、40:42，加时后最终以90:88获胜。",
        "前三节比分为20：18、22：20、19：21，主队以85：74取胜；四节比分是20：18、22：20、19：21、24：26，加时后以95：92取胜。",
    ],
)
def wrong_score(article: Article) -> Iterator[Finding]:
    """The score of a match, its margin, or games and points are not what the parts make."""
    text = article.document.text
    for span, message in (
        *beaten(article),
        *margins(article),
        *records(article),
        *unbeaten(article),
        *spread_quarters(article),
        *_of_others(article, text),
        *halftimes(article),
        *points(article),
        *quarters(article),
    ):
        yield Finding(span, message)
    yield from _of_parts(article, text)


def _of_parts(article: Article, text: str) -> Iterator[Finding]:
    for sentence in signed_sentences(article, SIGNS[:1]):
        words = text[sentence.start : sentence.end]
        are_sets, are_quarters = (compiled(word).search(words) is not None for word in (_SETS, _QUARTERS))
        are_sets |= not are_quarters and compiled(_NET).search(words) is not None
        if are_sets != are_quarters and not compiled(_NOT_WHOLE).search(words):
            yield from totals(text, sentence, are_sets=are_sets)
            if are_quarters:
                yield from far_totals(article, sentence)


def _of_others(article: Article, text: str) -> Iterator[tuple[Span, Message]]:
    for sentence in signed_sentences(article, SIGNS[3:4]):
        yield from series(text, sentence)
    for sentence in signed_sentences(article, SIGNS[4:5]):
        if not compiled("加时|点球").search(text, sentence.start, sentence.end):
            yield from halves(text, sentence)

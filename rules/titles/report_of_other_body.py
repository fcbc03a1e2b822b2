from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._offices import is_exempt
from ._people import NAME

_READ = (
    f"{NAME}(?:同志)?(?:分别)?(?:代表[^，,。；;\n]{{2,16}})?(?:向大会|在会上|向会议)?"
    "[作做](?:了|的)?[^，,。；;：:\n]{0,12}?"
)
_COURT, _PROSECUTION = "(?:人民)?法院工作(?:的)?报告", "(?:人民)?检察院工作(?:的)?报告|检察工作报告"
_GOVERNMENT, _CONGRESS = "政府工作报告", "人大常委会工作(?:的)?报告"
_CONFERENCE = "政协(?:[^，,。；;\n]{0,6}常委会|常务委员会)?工作(?:的)?报告"
_REPORTS = (
    f"法院院长{_READ}(?P<report>{_PROSECUTION}|{_GOVERNMENT}|{_CONGRESS}|{_CONFERENCE})",
    f"检察长{_READ}(?P<report>{_COURT}|{_GOVERNMENT}|{_CONGRESS}|{_CONFERENCE})",
    f"长(?<=[县市区省州旗镇乡]长){_READ}(?P<report>{_COURT}|{_PROSECUTION}|{_CONGRESS}|{_CONFERENCE})",
    f"主任(?<=人大常委会主任){_READ}(?P<report>{_COURT}|{_PROSECUTION}|{_GOVERNMENT}|{_CONFERENCE})",
    f"主席(?<=政协主席){_READ}(?P<report>{_COURT}|{_PROSECUTION}|{_GOVERNMENT}|{_CONGRESS})",
)
_SEVERAL = "、|和|及|分别"
_MORE = "[和、及]"


@pattern_rule(
    "report-of-other-body",
    title="作报告的人与报告不符",
    help=(
        "政府工作报告由省长、市长、县长作，人大常委会、法院、检察院、政协常委会的工作报告由各自的负责人作："
        "“县人民法院院长李明远作县人民检察院工作报告”说错了。几个报告并提的、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_REPORTS,
    message=Message("“{report}”不由他作，请核对", "another body makes this report"),
    mark="report",
    bad=[
        Bad("县人民法院院长李明远作县人民检察院工作报告。", found="人民检察院工作报告"),
        Bad("县人民检察院检察长李明远向大会作县人民法院工作报告。", found="人民法院工作报告"),
        Bad("县长李明远代表县人民政府作了县人大常委会工作报告。", found="人大常委会工作报告"),
        Bad("县人大常委会主任李明远作政府工作报告。", found="政府工作报告"),
        Bad("县政协主席李明远作县人大常委会工作报告。", found="人大常委会工作报告"),
    ],
    good=[
        "县人民法院院长李明远作县人民法院工作报告，县人民检察院检察长王守诚作县人民检察院工作报告。",
        "县长李明远作政府工作报告，县人大常委会主任王守诚作县人大常委会工作报告，县政协主席赵启文作县政协常委会工作报告。",
        "县人民法院院长李明远作法院、检察院工作报告的说明。厂长李明远作政协工作报告。",
        "县人民法院院长李明远、县人民检察院检察长王守诚分别作县人民法院工作报告、县人民检察院工作报告。",
        "县人民检察院检察长王守诚作县人民法院工作报告和县人民检察院工作报告的说明。",
        "老年大学主任李明远作政府工作报告。工会主席李明远作县人大常委会工作报告。",
    ],
)
def report_of_other_body(article: Article, match: Match) -> bool:
    """A report on the work of a body is made by the head of another one."""
    text = article.document.text
    if compiled(_MORE).match(text, match.end):
        return False
    return compiled(_SEVERAL).search(match[0]) is None and not is_exempt(text, match.start, match.end)

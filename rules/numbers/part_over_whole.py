from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, rule

from ._skeletons import COUNT, GAP, pair_skeletons, relations

_WHOLE, _PART = f"{GAP}{{0,6}}(?P<whole>{COUNT}){GAP}{{0,4}}[，,、]", f"(?P<part>{COUNT})"
_ATTENDED = f"应[到出参]{_WHOLE}实[到出际参]{GAP}{{0,6}}{_PART}"
_PASSES, _SOLVES = "及格|合格|通过|达标|优秀|录取|获奖", "整改|办结|化解|销号|解决|处置"
_PASSED = f"(?:参加|参考|报名|抽[查检样]|应聘|检查){_WHOLE}(?:其中)?{GAP}{{0,4}}(?:{_PASSES})(?:的|了|有)?{_PART}"
_SOLVED = f"(?:问题|隐患|线索|纠纷|投诉|矛盾){_WHOLE}已?{GAP}{{0,2}}(?:{_SOLVES})(?:到位|完[成毕]?|了|的){{0,2}}{_PART}"
_MARKS = (
    f"满分(?:为|是)?(?P<whole>{COUNT})(?:的|[，,])?[^，,。{COUNT}]{{0,12}}[，,]?[^，,。{COUNT}]{{0,10}}"
    f"(?:考|得|拿|取得|获得?|打|答)(?:了|到|出)?(?P<part>{COUNT})"
)
_FULL = f"满分[为是]?[{DIGIT}]{{2,4}}分[^。；\n]{{0,30}}[{DIGIT}]{{2,4}}分"
"""A full mark and another mark."""
_REACH = 16
_GIVEN_OUT = (
    f"(?:发[出放]|分发|印[发制]){GAP}{{0,8}}(?P<whole>{COUNT})(?!{GAP}{{0,4}}[给到])[^。{COUNT}]{{0,4}}[，,、]"
    f"(?:实际|共|最后|最终)?(?:收回|回收){GAP}{{0,8}}(?P<part>{COUNT})"
)
_MEAN_MARK = (
    f"满分(?:为|是)?(?P<whole>{COUNT})[^。；{COUNT}]{{0,14}}"
    f"(?:平均|最[高低])(?:得分|成绩|分)?(?:为|是|达到?)?(?P<part>{COUNT})"
)
_FORMS = (_ATTENDED, _PASSED, _SOLVED, _MARKS, _GIVEN_OUT, _MEAN_MARK)
_NUMBER = f"[{DIGIT}一二三四五六七八九两十百]"
_THEN = f"(?:到位|完[成毕]?|了|的|有){{0,2}}{_NUMBER}"
SIGNS = (
    f"实[到出际参][^，,、。；\n]{{0,6}}{_NUMBER}|"
    + "|".join(f"{word}{_THEN}" for word in f"{_PASSES}|{_SOLVES}".split("|")),
    _FULL,
    f"(?:收回|回收)[^，,、。；\n{DIGIT}]{{0,8}}[{DIGIT}]",
)


@rule(
    "part-over-whole",
    title="部分比全体还多",
    help=(
        "应到156人，实到165人；参加考试120人，及格130人；发出选票179张，收回189张；问题80个，已整改85个：部分不会比全体多，两数必有一错。"
        "案件的受理与办结（可有旧案）、计划与完成（可以超额）不在此列；“其中”的一项由分项与合计不符报。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    injectors=("_independent_injectors:part_over_whole",),
    bad=[
        Bad("会议应到156人，实到165人。", found="165人"),
        Bad("会议应到代表１５６人,实到１６５人。", found="１６５人"),
        Bad("参加考试的120人，及格130人。", found="130人"),
        Bad("抽检样品二百批次，合格二百一十批次。", found="二百一十批次"),
        Bad("排查隐患80处，已整改85处；受理投诉90件，办结95件。", found="85处"),
        Bad("数学满分150分，小许考了168分。", found="168分"),
        Bad("大会发出选票179张，收回189张，选举有效。", found="189张"),
        Bad("共发放问卷３００份，回收有效问卷３２０份。", found="３２０份"),
        Bad("试卷满分为120分，全班平均分126分。", found="126分"),
        Bad("满分100分的试卷，她答了105分。", found="105分"),
    ],
    good=[
        "大会发出选票179张，收回179张；发放问卷300份给学生，收回家长问卷320份；满分为120分，平均分106分。",
        "数学满分150分，小许考了148分；数学满分100分，附加题20分，他考了115分。",
        "会议应到156人，实到148人；参加考试120人，及格110人；排查隐患80处，已整改75处。",
        "受理案件90件，办结95件；计划造林90亩，完成95亩；排查隐患近80处，已整改85处；参加考试120人，通过2轮。",
        "排查隐患86处，其中一般隐患80处、重大隐患6处，已整改80处。",
        "参加考试3个班，及格130人。",
    ],
)
def part_over_whole(article: Article) -> Iterator[Finding]:
    """A part is more than its whole: more come than were called, more pass than took the examination."""
    for made in pair_skeletons(article, SIGNS):
        for form in _FORMS:
            for found in relations(made, form):
                whole, part = found.amounts["whole"], found.amounts["part"]
                before = made.text[max(0, found.span.start - _REACH) : found.span.start]
                is_listed = "、" in before or "其中" in before or "附加" in made.text
                if whole.unit == part.unit and part.value > whole.value and not is_listed:
                    message = Message("比全体还多，请核对", "this part is more than its whole")
                    yield Finding(part.span, message, related=(Related(whole.span),))

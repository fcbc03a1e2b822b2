from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, Span, compiled, rule

_OF_GRADE = {
    "正高": "主任医师|主任中医师|教授|研究员|研究馆员|编审|译审|主任护师|主任药师|主任技师",
    "副高": "副主任医师|副主任中医师|副教授|副研究员|副研究馆员|副编审|副译审|副主任护师|副主任药师|副主任技师",
    "中级": "主治医师|主治中医师|讲师|助理研究员|馆员|主管护师|主管药师|主管技师|主管中药师|一级教师",
    "初级": "住院医师|助教|研究实习员|助理馆员|护师|药师|技师|二级教师",
}
"""The titles of each grade, by the rules on trial of professional posts and the guidance of 2019 to 2021."""
_GRADES = {title: grade for grade, titles in _OF_GRADE.items() for title in titles.split("|")}
_VAGUE = ("护师", "药师", "技师", "馆员")
"""Titles that end others, or that workers and monks have too: 高级技师."""
_TITLE = f"(?P<title>{'|'.join(sorted(_GRADES, key=lambda title: -len(title)))})"
_GRADE = "(?P<grade>正高|副高|[中初]级(?=职称|专业技术))级?(?:专业技术)?(?P<word>职称|职务|资格)?"
_OF = "(?:的|[（(]|：|——)?"
_HIGHER = ("高级", "正", "副", "特级", "首席")
_LONGEST = 8


@rule(
    "title-of-other-grade",
    title="职称与级别不符",
    help=(
        "主任医师、教授、研究员是正高级，副主任医师、副教授是副高级，主治医师、讲师、主管护师是中级，住院医师、助教是初级："
        "“主治医师（正高级职称）”“副高级职称的主任医师”不符。依据各系列专业技术职务的规定。"
        "工程师、会计师一类（“高级工程师（正高级）”）和还没有聘任的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("正高|副高", "[中初]级(?:职称|专业技术)"),
    bad=[
        Bad("呼吸科主治医师（正高级职称）李明远坐诊。", found="主治医师"),
        Bad("李明远是副主任医师（正高），专看肺病。", found="副主任医师"),
        Bad("李明远，副教授，正高级职称。", found="副教授"),
        Bad("李明远是副高级职称的主任医师。", found="主任医师"),
        Bad("李明远有中级职称（副教授）。", found="副教授"),
        Bad("王守诚，讲师，初级专业技术职务。", found="讲师"),
    ],
    good=[
        "主任医师（正高级职称）李明远、副主任医师（副高级）王守诚、主治医师（中级职称）赵启文坐诊。",
        "高级工程师（正高级）李明远、高级讲师（副高级）王守诚到会。",
        "主任医师，副高级职称以上人员8人，主治医师（正高级职称后备人选）李明远。",
        "医院有主治医师、副高级职称人员。高级技师（正高级职称）李明远到会。护师（中级职称）到会。",
        "李明远有副高级职称，是县医院的主任，主任医师正高兴地看着。",
        "王守诚已取得副高级职称，仍聘为主治医师。",
        "球馆招培训讲师（初级），有中级职称的优先。",
    ],
)
def title_of_other_grade(article: Article) -> Iterator[Finding]:
    """A title of professionals stands beside the grade of another one."""
    text = article.document.text
    for match in article.find(_GRADE):
        for span in (_before(text, match), _after(text, match)):
            title = text[span.start : span.end] if span else ""
            if span and title not in _VAGUE and not match["grade"].startswith(_GRADES[title]):
                message = Message(
                    "“{title}”是{right}级职称，请核对", "{title} is of grade {right}", title=title, right=_right(title)
                )
                yield Finding(span, message, confidence=Confidence.LIKELY)


def _right(title: str) -> str:
    return _GRADES[title].removesuffix("级")


def _before(text: str, match: Match) -> Span | None:
    """The title before a grade in brackets, or before a comma and a grade that ends the clause."""
    sign, after = text[match.start - 1 : match.start], text[match.end : match.end + 1]
    is_closed = (sign in ("（", "(") and after in ("）", ")")) or (
        bool(sign) and sign in "，," and bool(match["word"]) and bool(after) and after in "，。；,;\n"
    )
    found = (
        compiled(f"{_TITLE}\\Z").search(text, max(0, match.start - 1 - _LONGEST), match.start - 1)
        if is_closed
        else None
    )
    return None if found is None or text.endswith(_HIGHER, 0, found.start()) else Span(*found.span("title"))


def _after(text: str, match: Match) -> Span | None:
    """The title behind a grade that is called one: 副高级职称的主任医师."""
    found = compiled(f"{_OF}{_TITLE}").match(text, match.end) if match["word"] == "职称" else None
    return Span(*found.span("title")) if found else None

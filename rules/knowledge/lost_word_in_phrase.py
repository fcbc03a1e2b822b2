from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, replace, rule

_ENDS = "[，。；、,;\\n]"
_LOST = (
    ("习近平新时代中国特色社会主义(?=为指导|为根本|为指引|[，。；、,;\\n]|武装头脑|凝心铸魂)", "思想"),
    ("习近平(?:法治|外交|强军|文化|经济|生态文明)(?=为指导|为根本|为指引)", "思想"),
    ("三个代表”(?=、科学发展观|为指导|和科学发展观)", "重要思想"),
    (f"两个确立”的?决定性(?={_ENDS})", "意义"),
    (f"五位一体”总体(?={_ENDS})", "布局"),
    (f"四个全面”战略(?={_ENDS})", "布局"),
    (f"不忘初心、牢记使命”主题(?={_ENDS})", "教育"),
    (f"社会主义思想主题(?={_ENDS})", "教育"),
    (f"八项规定及其实施(?=精神|{_ENDS})", "细则"),
    ("届[一二三四五六七]中(?:[、和][一二三四五六七]中)*(?=精神)", "全会"),
    ("(?:十[二三四五六七八九]|二十)(?=[一二三四五六七]中(?:[、和][一二三四五六七]中)*全会)", "届"),
)
"""What stands before the lost word, and the word."""
_CUES = (
    *(pattern for pattern, _ in _LOST[:-2]),
    "中精神(?<=[一二三四五六七]中精神)",
    "中全会",
)
"""Where a pattern begins with a common character, its end."""


@rule(
    "lost-word-in-phrase",
    title="固定提法漏词",
    help=(
        "固定提法漏了一个词：以习近平新时代中国特色社会主义（思想）为指导，领悟“两个确立”的决定性（意义），"
        "二十（届）二中全会，二十届二中、三中（全会）精神。后面另有别的词、说法完整的不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    patterns=_CUES,
    profiles={"traditional": False},
    bad=[
        Bad(
            "坚持以习近平新时代中国特色社会主义为指导。",
            fixed="坚持以习近平新时代中国特色社会主义思想为指导。",
            found="习近平新时代中国特色社会主义",
        ),
        Bad(
            "深入学习习近平新时代中国特色社会主义，武装头脑。",
            found="习近平新时代中国特色社会主义",
            fixed="深入学习习近平新时代中国特色社会主义思想，武装头脑。",
        ),
        Bad("坚持以习近平法治为指导。", fixed="坚持以习近平法治思想为指导。", found="习近平法治"),
        Bad("坚持“三个代表”、科学发展观。", fixed="坚持“三个代表”重要思想、科学发展观。", found="三个代表”"),
        Bad(
            "领悟“两个确立”的决定性，抓好落实。",
            fixed="领悟“两个确立”的决定性意义，抓好落实。",
            found="两个确立”的决定性",
        ),
        Bad(
            "统筹推进“五位一体”总体，抓好落实。", fixed="统筹推进“五位一体”总体布局，抓好落实。", found="五位一体”总体"
        ),
        Bad("协调推进“四个全面”战略。", fixed="协调推进“四个全面”战略布局。", found="四个全面”战略"),
        Bad(
            "开展“不忘初心、牢记使命”主题，抓好整改。",
            fixed="开展“不忘初心、牢记使命”主题教育，抓好整改。",
            found="不忘初心、牢记使命”主题",
        ),
        Bad(
            "开展学习贯彻习近平新时代中国特色社会主义思想主题。",
            fixed="开展学习贯彻习近平新时代中国特色社会主义思想主题教育。",
            found="社会主义思想主题",
        ),
        Bad("落实中央八项规定及其实施精神。", fixed="落实中央八项规定及其实施细则精神。", found="八项规定及其实施"),
        Bad("贯彻党的二十届二中、三中精神。", fixed="贯彻党的二十届二中、三中全会精神。", found="届二中、三中"),
        Bad(
            "贯彻党的二十大和二十二中、三中全会精神。", fixed="贯彻党的二十大和二十届二中、三中全会精神。", found="二十"
        ),
    ],
    good=[
        "坚持以习近平新时代中国特色社会主义思想为指导，学习习近平新时代中国特色社会主义经济思想。",
        "坚持以习近平法治思想为指导，“三个代表”重要思想、科学发展观，“三个代表”的要求。",
        "领悟“两个确立”的决定性意义，统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。",
        "开展“不忘初心、牢记使命”主题教育，“不忘初心、牢记使命”主题党日。习近平新时代中国特色社会主义思想主题读书班。",
        "落实中央八项规定及其实施细则精神，贯彻党的二十届二中、三中全会精神，党的十九届四中全会。",
        "县二中、三中师生，“五位一体”总体思路，“四个全面”战略思想。第二十二中学。",
    ],
)
def lost_word_in_phrase(article: Article) -> Iterator[Finding]:
    """A set phrase stands without one of its words."""
    for pattern, lost in _LOST:
        for match in article.find(pattern):
            message = Message("后面是不是漏了“{lost}”？", "is {lost} lost behind it?", lost=lost)
            yield Finding(match.span, message, (replace(match.span, match[0] + lost),), confidence=Confidence.LIKELY)

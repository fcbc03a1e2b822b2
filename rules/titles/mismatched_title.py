from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Role, Severity, Span, replace, rule

from ._offices import Misplaced, faulty, gate


@rule(
    "mismatched-title",
    title="职务与机构不符",
    help="机构后面的职务是它没有的：法院的“检察长”（院长）、人大常委会“主席”（主任）、政协“主任”（主席）、"
    "自治州“市长”（州长）、村委会“书记”（主任）。依据宪法、组织法和各团体章程，表在 rules/titles/offices.tsv。"
    "并列的机构（法院、检察院院长）、主任科员一类职级、国外和港澳台的、历史上的不在此列；习见而未必错的只作提示。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(gate(),),
    injectors=(
        "_injectors:mismatched_title",
        "_independent_injectors:wrong_head_of_congress",
        "_independent_injectors:wrong_head_of_consultative_body",
        "_independent_injectors:wrong_head_of_court",
        "_independent_injectors:wrong_party_or_government_post",
        "_independent_injectors:wrong_head_of_group",
        "_independent_injectors:wrong_title_in_text",
        "_independent_injectors:wrong_leader_of_region",
    ),
    bad=[
        Bad(
            "县人民法院检察长何立群作工作报告。",
            found="人民法院检察长",
            fixed="县人民法院院长何立群作工作报告。",
        ),
        Bad("市人大常委会副主席段望舒视察水源地。", fixed="市人大常委会副主任段望舒视察水源地。"),
        Bad("市政协主任裘文亮,区政协主席段望舒到会。", fixed="市政协主席裘文亮,区政协主席段望舒到会。"),
        Bad("政协青禾县委员会主任裘文亮到会。", fixed="政协青禾县委员会主席裘文亮到会。"),
        Bad("县人大常委副主任段望舒到会。", fixed="县人大常委会副主任段望舒到会。"),
        Bad("县红十字会主席段望舒到会。", fixed="县红十字会会长段望舒到会。"),
        Bad("县委县长苗向东主持会议。", fixed="县委书记苗向东主持会议。"),
        Bad("市政协主任江远山、沙远山到会。", found="政协主任", fixed="市政协主席江远山、沙远山到会。"),
        Bad("我国中部的县政协主任到会。", fixed="我国中部的县政协主席到会。"),
        Bad("在国有企业里县政协主任讲了话。", fixed="在国有企业里县政协主席讲了话。"),
        Bad("市政协主任期待合作。", found="政协主任", fixed="市政协主席期待合作。"),
        Bad("应韩国友城邀请，市政协主任到访。", found="政协主任", fixed="应韩国友城邀请，市政协主席到访。"),
        Bad("县委常委、县政协主任到会。", fixed="县委常委、县政协主席到会。"),
        Bad(
            "县政协党组书记、主任裘文亮到会。",
            found="政协党组书记、主任",
            fixed="县政协党组书记、主席裘文亮到会。",
        ),
        Bad("县政协原副主任裘文亮逝世。", fixed="县政协原副主席裘文亮逝世。"),
        Bad("李明远，1965年3月生，曾任县政协主任。", fixed="李明远，1965年3月生，曾任县政协主席。", found="政协主任"),
        Bad("李明远于1992年任县政协主任。", fixed="李明远于1992年任县政协主席。", found="政协主任"),
        Bad("他是这个县的县政协首任主任。", found="政协首任主任", fixed="他是这个县的县政协首任主席。"),
        Bad("1955年，他任全国人大委员长。", found="全国人大委员长"),
        Bad("他历任中华人民共和国副主席、全国人大委员长。", found="全国人大委员长"),
        Bad("县人大常委会主任何建国、县政协主任裘文亮到会。", fixed="县人大常委会主任何建国、县政协主席裘文亮到会。"),
        Bad(
            "市人大常委会副主任唐国梁、市政协副主任裘文亮到会。",
            fixed="市人大常委会副主任唐国梁、市政协副主席裘文亮到会。",
        ),
        Bad(
            "优秀党员、离休干部、原临江地区行政公署副市长裘文亮逝世。",
            fixed="优秀党员、离休干部、原临江地区行政公署副专员裘文亮逝世。",
        ),
        Bad("县人民法院党委书记裘文亮到会。", fixed="县人民法院党组书记裘文亮到会。", found="人民法院党委"),
        Bad("省公安厅常务副局长万振邦到会。", fixed="省公安厅常务副厅长万振邦到会。"),
    ],
    good=[
        "陈远当选县人大主任\n\n本报讯 昨天，县人民代表大会闭幕，陈远当选县人大常委会主任。他说，要依法履职。",
        "县人民检察院检察长何立群作工作报告。市政协提案委员会主任裘文亮到会。",
        "县委、县政府书记、县长苗向东，县人大常委会主任段望舒到会。",
        "县人民法院、县人民检察院院长、检察长到会。县法院检察院院长检察长到会。",
        "民盟市委主任委员、市政协主任科员到会。",
        "自治州市长期关心民宿。法院检察官们",
        "越南最高人民检察院院长到会。香港城市大学院长到会。英国某大学院长到会。",
        "县委书记访韩国、县政协主任到会。省科技厅农村部、县政协主任、主席到会。",
        "1951年，县妇女联合会主任王秀兰到会。",
        "临江大学党组织书记、县公安局主任法医师到会。县政协机关工会委员会主席、市人大纪律检查委员会书记到会。",
        "市政协常务委员会主席到会。全国人大代表证券监督委员会主席、全国政协委员证券监督委员会主席到会。",
        "县委县长的写法有误，应为县委书记。",
    ],
)
def mismatched_title(article: Article) -> Iterator[Finding]:
    """An office stands behind a body that has no such office.

    Bodies and offices are in rules/titles/offices.tsv. Bodies in a row, ranks of civil servants, foreign bodies and
    history are not reported.
    """
    matches = ((match.start, match.end) for match in article.find(gate()))
    for found in faulty(article.document.text, matches):
        row, text = found.row, article.document.text
        confidence = row.confidence_in(article.document)
        if confidence is Confidence.DOUBTFUL and _is_in_headline(article, found.office):
            continue
        message = Message(
            f"“{{body}}”没有“{{office}}”{'' if found.row.right.startswith('党') else '一职'}，疑为“{{right}}”，请核对",
            "{body} has no {office}: {right}?",
            body=text[found.body.start : found.body.end],
            office=text[found.office.start : found.office.end],
            right=row.right,
        )
        fixes = (replace(*_corrected(text, found)),) if confidence is not Confidence.DOUBTFUL else ()
        yield Finding(Span(found.body.start, found.office.end), message, fixes, confidence=confidence)


def _is_in_headline(article: Article, span: Span) -> bool:
    """Whether the line of a span is a headline, where 人大主任 is a usual short form."""
    return any(line.span.touches(span) for line in article.with_role(Role.HEADLINE))


def _corrected(text: str, found: Misplaced) -> tuple[Span, str]:
    """What is written instead of the office; a part of the body's name that was lost comes before 副."""
    lost, has_lost, office = found.row.right.rpartition("会")
    if not has_lost or office == "长":
        return found.office, found.row.right
    rank = text[found.body.end : found.office.start]
    return Span(found.body.end, found.office.end), f"{lost}会{rank}{office}"

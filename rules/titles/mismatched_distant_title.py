from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._offices import is_exempt

_BETWEEN = "(?:的|有关|相关|分管|[一二两三几某数多][名位个]){1,2}(?:原|时任)?(?:常务)?副?"
_HALL = f"厅(?<=[育术息安政法障源境设输通利村务游理计]厅){_BETWEEN}(?P<office>局长|部长)(?!们)"
_BUREAU = f"局(?<=[育术息安政法障源境设输通利村务游理计]局){_BETWEEN}(?P<office>厅长|部长|检察长)(?!们)"
_COURT = f"院(?<=法院){_BETWEEN}(?P<office>检察长|检察官|局长)"
_PROSECUTION = f"院(?<=检察院){_BETWEEN}(?P<office>法官|审判长|局长)"
_CONGRESS = f"会(?<=人大常委会){_BETWEEN}(?P<office>主席|会长)"
_PARTY = (
    f"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:(?![党盟会社]员|中央|中共|[和与兼任])[{HAN}]){{1,12}}"
    "(?:委员会|委|支部|总支|小组)(?:原|前)?(?P<office>副?书记)(?!处)"
)
_BY = f"[，,](?:[{HAN}]{{0,4}}(?:常委|党组成员|党组副书记)、)?(?:常务)?副"
_CHARGED = (
    f"检察[长院]委托{_BY}(?P<office>院长|主任)",
    f"法院(?:院长)?委托{_BY}(?P<office>检察长|主任)",
    f"县(?:长|政府|人民政府)委托{_BY}(?P<office>[市区省镇州]长)",
    f"市(?:长|政府|人民政府)委托{_BY}(?P<office>[县区省镇州]长)",
    f"区(?:长|政府|人民政府)委托{_BY}(?P<office>[县市省镇州]长)",
    f"省(?:长|政府|人民政府)委托{_BY}(?P<office>[县市区镇州]长)",
    f"政协(?:常委会|主席会议|主席)委托{_BY}(?P<office>主任|委员长)",
    f"人大常委会(?:主任会议|主任)?委托{_BY}(?P<office>主席)",
)
"""Who speaks for the head of a body is his deputy."""
_LISTED = "法院[、和与及].{0,6}\\Z"
_REACH = 12


@pattern_rule(
    "mismatched-distant-title",
    title="职务与前面的机构不符",
    help=(
        "机构和职务之间隔着“一名”“的”“分管”：“省农业农村厅一名副局长”，厅的副职是副厅长。"
        "民主党派的地方组织写了地名（民革白河市委书记，应为主委）、受正职委托的副职（受检察长委托，副院长）也在此列；"
        "紧挨着写的由“职务与机构不符”一条报告；并列的机构、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_HALL, _BUREAU, _COURT, _PROSECUTION, _CONGRESS, _PARTY, *_CHARGED),
    message=Message("前面的机构没有“{office}”一职，请核对", "the body before it has no {office}"),
    mark="office",
    bad=[
        Bad("省农业农村厅一名副局长到村里指导。", found="局长"),
        Bad("市交通运输局的一位副厅长到会。", found="厅长"),
        Bad("县人民法院的检察官讲了案情。", found="检察官"),
        Bad("县人民检察院一名法官讲了案情。", found="法官"),
        Bad("县人大常委会一位副主席到会。", found="主席"),
        Bad("民革白河市委书记、市政协委员李明远建议修路。", found="书记"),
        Bad("九三学社白河市委员会副书记李明远到会。", found="副书记"),
        Bad("民盟县直第二支部书记李明远到会。", found="书记"),
        Bad("受县人民检察院检察长委托，副院长李明远作了报告。", found="院长"),
        Bad("受市人民检察院委托，党组成员、副院长李明远作了报告。", found="院长"),
        Bad("受县人民法院院长委托，副检察长李明远作了报告。", found="检察长"),
        Bad("受县人民法院委托，副检察长李明远作了报告。", found="检察长"),
        Bad("受县长委托，常务副市长李明远作了报告。", found="市长"),
        Bad("受县政府委托，副区长李明远作了报告。受县人民政府委托，副镇长李明远作了报告。", found="区长"),
        Bad("受市长委托，副县长李明远作了报告。", found="县长"),
        Bad("受市政府委托，副区长李明远作了报告。受市人民政府委托，副州长李明远作了报告。", found="区长"),
        Bad("受区长委托，副县长李明远作了报告。", found="县长"),
        Bad("受区政府委托，副镇长李明远作了报告。受区人民政府委托，副市长李明远作了报告。", found="镇长"),
        Bad("受省长委托，副市长李明远作了报告。", found="市长"),
        Bad("受省政府委托，副州长李明远作了报告。受省人民政府委托，副县长李明远作了报告。", found="州长"),
        Bad("受县政协常委会委托，副主任李明远作了报告。受县政协主席委托，副主任李明远作了报告。", found="主任"),
        Bad("受县政协主席会议委托，副主任李明远作了报告。", found="主任"),
        Bad("受县人大常委会主任会议委托，副主席李明远作了报告。", found="主席"),
        Bad("受县人大常委会委托，副主席李明远作了报告。受县人大常委会主任委托，副主席李明远作了报告。", found="主席"),
    ],
    good=[
        "省农业农村厅一名副厅长、市交通运输局一名副局长、法院的法官、检察院的检察官到会。",
        "县作家协会的主席、个体劳动者协会一位会长到会。",
        "饭店大厅的局长、当局的部长。公安厅的局长们、教育局的部长们到会。",
        "民革白河市委主委、民盟县直支部主委到会。民盟盟员、民建会员市委书记到会。民革党员县委书记、致公党中央机关党委书记到会。",
        "民建和中共县委书记、民进与县委书记、民盟兼县委书记、民盟任县委书记、民进社员支部书记到会。民建市委书记处、民革前中共县委书记到会。",
        "受县人民检察院检察长委托，副检察长李明远作了报告。",
        "受县人民法院院长委托，副院长李明远作了报告。",
        "受县长委托，副县长李明远作了报告。受市长委托，副市长李明远作了报告。",
        "受区长委托，副区长李明远作了报告。受省长委托，副省长李明远作了报告。",
        "受县政协常委会委托，副主席李明远作了报告。受县人大常委会委托，副主任李明远作了报告。",
        "受公司委托，副院长、副检察长、副主任到场；受董事会委托，副主席、副市长、副县长、副区长到场。",
        "人民法院、人民检察院的法官和检察官到会。1952年，县法院的检察官到会。",
    ],
)
def mismatched_distant_title(article: Article, match: Match) -> bool:
    """An office that a body does not have stands behind it, with a few words between."""
    text, start = article.document.text, match.start
    if compiled(_LISTED).search(text, max(article.span.start, start - _REACH), start):
        return False
    return not is_exempt(text, start, match.end)

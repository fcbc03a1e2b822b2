from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._offices import is_exempt

_IN = "[^。；;\n]"
_FOR = f"[{HAN}·]{{2,10}}为(?:[{HAN}]{{0,8}})??"
_STANDING = f"常委会(?<=人大常委会){_IN}{{0,30}}?(?:决定)?任命"
_BY_STANDING = (
    f"{_STANDING}{_FOR}(?P<office>[县市区省州旗]长)(?<!副.长)",
    f"{_STANDING}{_FOR}(?P<office>人大常委会副?主任|政协副?主席)",
    f"{_STANDING}{_FOR}[县区](?:人民)?法院(?P<office>院长)",
)
_ANY_OFFICE = "审判员|检察员|副?庭长|[局厅部]长|副?院长|副?检察长|副?[县市区省州旗镇乡]长|副?主任|副?主席|秘书长"
_ELECTED_BY_STANDING = (
    f"常委会(?<=人大常委会)(?!副?主任|委员|秘书长){_IN}{{0,30}}?选举{_FOR}(?P<office>{_ANY_OFFICE})",
)
_ELECTED_LATER = f"会议(?:依法|经?(?:表决|投票)，?|还|并|以无记名投票方式){{0,3}}选举{_FOR}(?P<office>{_ANY_OFFICE})"
"""What the session elects that was named a sentence or a paragraph before."""
_BY_CONGRESS = (
    f"代表大会[^。；;\n常]{{0,14}}任命{_FOR}(?P<office>院长|检察长|[局厅]长|主任|副?[县市区州旗]长)",
    f"人代会[^。；;\n常]{{0,14}}任命{_FOR}(?P<office>院长|检察长|[局厅]长|主任|副?[县市区州旗]长)",
    f"党代[表会]{_IN}{{0,14}}选举{_FOR}(?P<office>副?[县市区州旗]长|人大常委会副?主任|政协副?主席|法院院长|检察长)",
    (
        f"[省市县区州旗]委{_IN}{{0,8}}全[会体]{_IN}{{0,10}}(?:选举|任命){_FOR}"
        "(?P<office>副?[县市区州旗]长|人大常委会副?主任|政协副?主席|法院院长|检察长)"
    ),
    f"人(?:大|民代表大会)[^。；;\n常]{{0,20}}选举{_FOR}(?P<office>政协副?主席)",
)
_BY_CONFERENCE = (
    f"政协[^。；;\n人]{{0,24}}(?:选举|任命){_FOR}(?P<office>[县市区州]长|人大常委会副?主任|法院院长|检察长|监委主任|监察委员会主任)",
)
_BY_GOVERNMENT = (
    f"政府(?:研究)?(?:决定)?(?:任命|选举){_FOR}(?P<office>副?[县市区州旗]长|人大常委会副?主任|政协副?主席|法院副?院长|检察长)",
    f"国务院(?:决定)?任命{_FOR}部(?P<office>部长)",
    f"(?:党委|政府)(?<=[镇乡民](?:党委|政府))(?:研究)?(?:决定)?(?:任命|指定|委派){_FOR}(?P<office>村委会副?主任|村民委员会副?主任)",
)
_WRONG = f"当选为?[{HAN}]{{0,12}}(?P<office>审判员|检察员|[局厅]长|副检察长|代理[县市区]长)(?![候联协])"
_OPEN = "批准|代理|会员|协会|商会|学会|提名|接受|辞|主持|机关|工会|妇联|支部|候选|公司|集团|学校"
_OTHER_SESSION = "代表大会|人代会|人大[^常。；;\n]{0,12}会议|党代|全会|全体会议|政协"
_STANDING_SESSION = "人大常委会[^。；;\n]{0,30}会议"
_FAR = 400


@pattern_rule(
    "wrong-appointment",
    title="选举、任命的机关不符",
    help=(
        "县长、市长、法院院长、检察长、监委主任、人大常委会主任由人民代表大会选举，审判员、检察员、局长由人大常委会任命，"
        "政协主席由政协全体会议选举：“县人大常委会任命某某为县长”“县政协会议选举某某为县长”“当选为县法院审判员”说错了。"
        "依据地方组织法、法官法、检察官法和政协章程。代理、批准任命、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(
        *_BY_STANDING,
        *_ELECTED_BY_STANDING,
        _ELECTED_LATER,
        *_BY_CONGRESS,
        *_BY_CONFERENCE,
        *_BY_GOVERNMENT,
        _WRONG,
    ),
    message=Message("“{office}”不由这个机关、这种办法产生，请核对", "{office} comes into office another way"),
    mark="office",
    bad=[
        Bad("县人大常委会任命李明远为青禾县县长。", found="县长"),
        Bad("市人大常委会任命李明远为市长。", found="市长"),
        Bad("县人大常委会表决任命李明远为县人大常委会副主任。", found="人大常委会副主任"),
        Bad("县人大常委会会议决定任命李明远为县人民法院院长。", found="院长"),
        Bad("县人大常委会会议选举李明远为县人民法院审判员。", found="审判员"),
        Bad("县人民代表大会会议任命李明远为县人民检察院检察长。", found="检察长"),
        Bad("县人代会任命李明远为县人民法院院长。", found="院长"),
        Bad("县十届人大一次会议选举李明远为县政协主席。", found="政协主席"),
        Bad("县政协十届一次会议选举李明远为县长。", found="县长"),
        Bad("李明远当选为县人民检察院检察员。", found="检察员"),
        Bad("县人大常委会举行会议，选举白鹤鸣为副县长。", found="副县长"),
        Bad("县人大常委会召开第十次会议，听取了报告。\n会议依法选举李明远为青禾县副县长。", found="县长"),
        Bad("县人大常委会举行会议。会议经表决，选举产生李明远为青禾县副县长。", found="县长"),
        Bad("县人大常委会举行会议。会议投票选举李明远为县财政局局长。", found="局长"),
        Bad("县人代会任命李明远为县长。", found="县长"),
        Bad("县人民代表大会任命李明远为县长。", found="县长"),
        Bad("县党代会选举李明远为县长。", found="县长"),
        Bad("县委十届一次全会选举李明远为县人民检察院检察长。", found="检察长"),
        Bad("县政府任命李明远为县人民法院院长，市政府决定任命王守诚为副市长。", found="法院院长"),
        Bad("国务院任命李明远为教育部部长。", found="部长"),
        Bad("镇政府任命李明远为白河村村委会主任。镇党委指定王守诚为村委会主任。", found="村委会主任"),
    ],
    good=[
        "县人大常委会任命李明远为副县长、代理县长，任命王守诚为县教育局局长。",
        "县人大常委会任命李明远为青禾县副县长。上海市人大常委会任命李明远为市中级人民法院院长。",
        "市人大常委会批准任命李明远为县人民检察院检察长。县人民代表大会常委会任命李明远为县教育局局长。",
        "县人民代表大会选举李明远为县人大常委会主任，选举王守诚为县长。县十届人大一次会议选举李明远为县人大常委会副主任，选举王守诚为县长。",
        "会议选举李明远为县人大常委会委员，选举王守诚为县长。会议选举李明远为县人大常委会秘书长，选举王守诚为县长。",
        "县人民代表大会选举李明远为县长，县政协会议选举王守诚为县政协主席。",
        "民盟常委会任命李明远为青禾县县长。民盟常委会任命李明远为县人大常委会副主任。",
        "民盟常委会任命李明远为县人民法院院长。作协常委会选举李明远为局长。",
        "李明远当选为县红十字会会长、县长，当选为审判员协会会长，当选为局长候选人，当选为检察员联谊会会长。",
        "1955年，县人民代表大会任命李明远为县人民法院院长。",
        "县人大常委会召开会议，筹备代表大会。县十届人大一次会议开幕。会议选举李明远为县长。会议选举王守诚为副县长。",
        "县人大常委会主持会议，选举李明远为镇长。国务院任命李明远为教育部副部长。",
        "县政府任命李明远为县教育局副局长，村党委指定李明远为村委会主任。",
    ],
)
def wrong_appointment(article: Article, match: Match) -> bool:
    """Somebody is elected or appointed by a body that does not do this, or in another way than the law has it.

    A session that elects is the one that was named last before it.
    """
    text = article.document.text
    if is_exempt(text, match.start, match.end) or compiled(_OPEN).search(match[0]):
        return False
    return not match[0].startswith("会议") or _is_of_standing(
        text[max(article.span.start, match.start - _FAR) : match.start]
    )


def _is_of_standing(before: str) -> bool:
    """Whether the session that is named last is one of a standing committee."""
    sessions = [one[0] for one in compiled(f"{_STANDING_SESSION}|{_OTHER_SESSION}").finditer(before)]
    return bool(sessions) and sessions[-1].startswith("人大常委会")

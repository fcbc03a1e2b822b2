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
_ELECTED_BY_STANDING = (
    f"常委会(?<=人大常委会){_IN}{{0,30}}?选举{_FOR}(?P<office>审判员|检察员|副?庭长|[局厅]长|副院长|副检察长)",
)
_BY_CONGRESS = (
    f"代表大会[^。；;\n常]{{0,14}}任命{_FOR}(?P<office>院长|检察长|[局厅]长|主任)",
    f"人代会[^。；;\n常]{{0,14}}任命{_FOR}(?P<office>院长|检察长|[局厅]长|主任)",
    f"人(?:大|民代表大会)[^。；;\n常]{{0,20}}选举{_FOR}(?P<office>政协副?主席)",
)
_BY_CONFERENCE = (
    f"政协[^。；;\n人]{{0,24}}(?:选举|任命){_FOR}(?P<office>[县市区州]长|人大常委会副?主任|法院院长|检察长|监委主任|监察委员会主任)",
)
_WRONG = f"当选为?[{HAN}]{{0,12}}(?P<office>审判员|检察员|[局厅]长|副检察长|代理[县市区]长)(?![候联协])"
_OPEN = "批准|代理|会员|协会|商会|学会|提名|接受|辞"


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
    patterns=(*_BY_STANDING, *_ELECTED_BY_STANDING, *_BY_CONGRESS, *_BY_CONFERENCE, _WRONG),
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
    ],
    good=[
        "县人大常委会任命李明远为副县长、代理县长，任命王守诚为县教育局局长。",
        "县人大常委会任命李明远为青禾县副县长。上海市人大常委会任命李明远为市中级人民法院院长。",
        "市人大常委会批准任命李明远为县人民检察院检察长。县人民代表大会常委会任命李明远为县教育局局长。",
        "县人民代表大会选举李明远为县长，县政协会议选举王守诚为县政协主席。",
        "民盟常委会任命李明远为青禾县县长。民盟常委会任命李明远为县人大常委会副主任。",
        "民盟常委会任命李明远为县人民法院院长。作协常委会选举李明远为局长。",
        "李明远当选为县红十字会会长、县长，当选为审判员协会会长，当选为局长候选人，当选为检察员联谊会会长。",
        "1955年，县人民代表大会任命李明远为县人民法院院长。",
    ],
)
def wrong_appointment(article: Article, match: Match) -> bool:
    """Somebody is elected or appointed by a body that does not do this, or in another way than the law has it."""
    text = article.document.text
    return not is_exempt(text, match.start, match.end) and compiled(_OPEN).search(match[0]) is None

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    compiled,
    quotation_at,
    replace,
    rule,
)

_N = "[一二三四五六七八九十]{1,3}"
_LOCAL = "(?:省|市|县|区|州|旗|盟)委"
_PLENUM = f"党的(?:第?{_N}届)第?{_N}(?P<plenum>次)全会"
_LOCAL_PLENUM = f"{_LOCAL}(?:第?{_N}届)(?:委员会)?第?{_N}(?P<local>中)全会|纪委(?:第?{_N}届)?第?{_N}(?P<local2>中)全会"
_PLENUM_OF_DISCIPLINE = f"届(?:中央|省|市|县|区)纪委第?{_N}(?P<local3>中)全会"
_PLENUM_OF_CONGRESS = (
    "(?:十[二三四五六七八九]|二十)(?P<congress>大)第?[一二三四五六七]中(?:[、和][一二三四五六七]中)?全会"
)
_CONGRESS = f"(?:党|共)的?(?:第?{_N}(?P<party>届))(?:全国)?代表大会|第{_N}(?P<branch>届)党(?:员)?代(?:表大)?会"
_PEOPLE = f"第{_N}(?P<people>次)全国人民代表大会(?!常)"
_BODY = "(?:人大|人民代表大会|政协|人大常委会|人民代表大会常务委员会|政协常委会)"
_SITTING = f"届(?:全国)?{_BODY}第?{_N}(?P<sitting>届)(?:全体)?会议"
_ASSEMBLY = f"(?:人大|政协)(?:第?{_N}届)?第?{_N}(?P<assembly>中全会)"
_OFFICE = (
    "(?:省|市|县|区|州|旗|盟)政府(?P<office>常委会?会?议)|国务院(?P<state>常委会?会?议)|中央政治局(?P<bureau>常务会议)"
)
_PARTY_OFFICE = f"{_LOCAL}(?P<committee>常务(?:委员会|会)?会议)"
_HELD = "(?:省|市|县|区|州|旗|盟)政府(?:召开|举行)[^，。；\\n]{0,6}?(?P<held>常委会?会?议)"
_HELD_BY_PARTY = f"{_LOCAL}(?:召开|举行)[^，。；政\\n]{{0,6}}?(?P<held2>常务会议)"
_TERM = f"(?:省|市|县|区|州|旗|盟)第?{_N}(?P<term>次)(?:人大|人民代表大会|政协)第?{_N}次会议"
_CHAIRS = f"(?:省|市|县|区|州|旗|盟)(?:第?{_N}届)?人大常委会(?:召开|举行)?(?:第?{_N}次)?(?P<chairs>委员长会议)"
_RIGHT = {
    "plenum": "中",
    "congress": "届",
    "local": "次",
    "local2": "次",
    "local3": "次",
    "party": "次",
    "branch": "次",
    "people": "届",
    "term": "届",
    "chairs": "主任会议",
    "held": "常务会议",
    "held2": "常委会会议",
    "sitting": "次",
    "assembly": "次会议",
    "office": "常务会议",
    "state": "常务会议",
    "bureau": "常委会会议",
    "committee": "常委会会议",
}
"""By the group of a pattern what should stand there."""
_PATTERNS = (
    ("次全会", _PLENUM),
    ("中全会", _PLENUM_OF_CONGRESS),
    ("中全会", _LOCAL_PLENUM),
    ("中全会", _PLENUM_OF_DISCIPLINE),
    ("中全会", _ASSEMBLY),
    ("届(?:全国)?代表大会|届党代会|届党员代表大会", _CONGRESS),
    ("次全国人民", _PEOPLE),
    ("届(?:全体)?会议", _SITTING),
    ("常委会?会?议|政治局常务", _OFFICE),
    ("委常务", _PARTY_OFFICE),
    ("常委会?会?议|政治局常务", _HELD),
    ("常务会议", _HELD_BY_PARTY),
    ("次会议", _TERM),
    ("委员长会议", _CHAIRS),
)
"""What a text has where a pattern may match, and the pattern."""


@rule(
    "wrong-session-word",
    title="会议名称中的量词、会名有误",
    help=(
        "党的全国代表大会、地方党代会论“次”，中央全会说“中全会”，地方党委、纪委的全会论“次”，人大、政协论“届”，"
        "每届之下的会议论“次”；政府开常务会议，党委开常委会会议。“党的二十届四次全会”“十九大五中全会”“县委十四届六中全会”“县委常务会议”有误。"
        "引语、书名不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=tuple(dict.fromkeys(sign for sign, _ in _PATTERNS)),
    profiles={"traditional": False},
    bad=[
        Bad("学习党的二十届四次全会精神。", fixed="学习党的二十届四中全会精神。", found="次"),
        Bad("学习党的十九大五中全会精神。", fixed="学习党的十九届五中全会精神。", found="大"),
        Bad("学习二十大三中、四中全会精神。", fixed="学习二十届三中、四中全会精神。", found="大"),
        Bad("县委十四届六中全会闭幕。", fixed="县委十四届六次全会闭幕。", found="中"),
        Bad("县纪委三中全会召开。", fixed="县纪委三次全会召开。"),
        Bad("二十届中央纪委四中全会召开。", fixed="二十届中央纪委四次全会召开。"),
        Bad("迎接党的第二十届全国代表大会。", fixed="迎接党的第二十次全国代表大会。", found="届"),
        Bad("中共第十四届代表大会召开。", fixed="中共第十四次代表大会召开。"),
        Bad("市第八届党代会召开。", fixed="市第八次党代会召开。"),
        Bad("市第八届党员代表大会召开。", fixed="市第八次党员代表大会召开。"),
        Bad("第十四次全国人民代表大会第四次会议。", fixed="第十四届全国人民代表大会第四次会议。"),
        Bad("县十八届人大第五届会议开幕。", fixed="县十八届人大第五次会议开幕。", found="届"),
        Bad("全国政协四中全会在京开幕。", fixed="全国政协四次会议在京开幕。", found="中全会"),
        Bad("县政府常委会议研究春耕。", fixed="县政府常务会议研究春耕。"),
        Bad("县政府召开第三次常委会议研究春耕。", fixed="县政府召开第三次常务会议研究春耕。"),
        Bad("县委召开常务会议研究春耕。", fixed="县委召开常委会会议研究春耕。"),
        Bad("县十八次人大五次会议开幕。", fixed="县十八届人大五次会议开幕。"),
        Bad("县十八届人大常委会委员长会议研究春耕。", fixed="县十八届人大常委会主任会议研究春耕。"),
        Bad("国务院常委会议研究春耕。", fixed="国务院常务会议研究春耕。"),
        Bad("中央政治局常务会议研究春耕。", fixed="中央政治局常委会会议研究春耕。"),
        Bad("县委常务会议研究春耕。", fixed="县委常委会会议研究春耕。", found="常务会议"),
    ],
    good=[
        "党的二十大、二十届四中全会，学习二十大和二十届三中全会精神。",
        "学习党的二十届四中全会精神，县委十四届六次全会闭幕，县纪委三次全会召开。",
        "党的第二十次全国代表大会，第十四届全国人民代表大会第四次会议，县十八届人大第五次会议开幕。",
        "民盟十三届三中全会在京开幕，二十届中央委员会第四次全体会议。",
        "国务院常务会议、县政府常务会议、县委常委会会议、中央政治局常委会会议研究春耕。",
        "他说：“县委十四届六中全会我去了。”书名是《县委常务会议》。",
        "县委召开常委会会议，县政府召开常务会议，市委、市政府召开会议，县委召开县政府常务会议。",
        "第三次全国人民代表大会常委会会议。",
        "市第八次党代会，中国工会第十八次全国代表大会，第一届理事会。",
        "十四届全国人大常委会委员长会议，人大常委会会议，政协常委会会议，第五届会议代表。",
    ],
)
def wrong_session_word(article: Article) -> Iterator[Finding]:
    """A congress, plenum or sitting is counted, or called, by the word that goes with another kind of meeting."""
    for sign, pattern in _PATTERNS:
        for match in article.find(pattern) if compiled(sign).search(article.text) else ():
            group = next((name for name in _RIGHT if f"<{name}>" in pattern and match[name]), "")
            if group and quotation_at(article, match.span) is None:
                span, right = match.group(group), _RIGHT[group]
                message = Message("应为“{right}”，请核对", "this should be {right}", right=right)
                yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)

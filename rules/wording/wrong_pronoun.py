from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, compiled, replace, rule

_OTHERS = "他她邻友伴徒男丈儿父爸爷弟哥孙夫先伯叔女妻妈母婆奶姑姐妹娘嫂医员工师者警官长们方"
_WOMEN = "女儿|闺女|孙女|外孙女|母亲|妈妈|婆婆|姐妹|姐姐|妹妹|奶奶|外婆|儿媳妇?"
_MEN = "儿子|孙子|外孙|父亲|爸爸|弟弟|哥哥|爷爷|外公|女婿|丈夫"
"""Others beside whom a pronoun of the other sex fits nobody."""
_AMONG_WOMEN = rf"(?:[^。！？：\n“”，,{_OTHERS}]|{_WOMEN}){{0,16}}[，,]"
_AMONG_MEN = rf"(?:[^。！？：\n“”，,{_OTHERS}]|{_MEN}){{0,16}}[，,]"
_DOES = (
    r"(?=(?:高兴|激动|兴奋|自豪|感慨|动情|笑着)?地?"
    r"(?:说|笑|介绍|表示|告诉|坦言|回忆|感慨|每天|一个人|还|就|已|从|把|在|只|对))"
)
_NAMED = (
    "[老王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]"
)
"""What stands before the title of a neighbour; without it, 奶奶 and 婆婆 are relatives of somebody."""
_WOMAN = (
    rf"(?:女士|大妈|大娘|阿姨|大姐|大婶|大嫂|阿婆|老太太|婆婆(?<={_NAMED}婆婆)|奶奶(?<={_NAMED}奶奶))"
    rf"{_AMONG_WOMEN}(?P<he>他){_DOES}"
)
_MAN = rf"(?:先生|大爷|老伯|老汉|大叔|大伯|大哥|小伙子){_AMONG_MEN}(?P<she>她){_DOES}"
_LONGER = rf"[^！？：\n“”{_OTHERS}]{{0,40}}[，,。]"
_SAYS = "(?:说|表示|告诉|介绍|坦言|回忆|感慨|笑着说)"
_WOMAN_FAR = (
    rf"(?:女士|大妈|大娘|阿姨|大姐|大婶|大嫂|阿婆|老太太|姑娘|孕妇|产妇|婆婆(?<={_NAMED}婆婆)|奶奶(?<={_NAMED}奶奶))"
    rf"{_LONGER}(?P<he>他){_SAYS}"
)
_MAN_FAR = rf"(?:先生|大爷|老伯|老汉|大叔|大伯|大哥|小伙子?){_LONGER}(?P<she>她){_SAYS}"
_IS = "(?:[有真很肯敢爱]|就是|是个|特别|心里|做事|干活|从不|从来|一直|不怕|可不|为人|那股)"
_THIS = "[这那](?:个|位|名)?(?:小|年轻)?"
_THIS_WOMAN = (
    f"{_THIS}(?:妹子|姑娘|闺女|丫头|女娃|女孩|大姐|大妈|大嫂|大婶|嫂子|媳妇|女同志|女干部|女书记|女教师|老太太|阿姨|大娘)"
    f"[，,]?(?P<he>他){_IS}"
)
_THIS_MAN = f"{_THIS}(?:小伙子?|后生|汉子|老汉|大爷|老爷子|大叔|大伯|大哥|老头)[，,]?(?P<she>她){_IS}"
"""Somebody is named, and goes on as the subject: 这妹子，她有股犟劲."""
_TOLD = "写|拍下|画[了的下]|[看听望遇碰梦]见|[看听遇见]到|[看望听]着|记得|记起|想起|忆起|想念|怀念|[说讲谈提聊]起|讲述"
"""Verbs whose object may be a clause with the title; the subject of the sentence is somebody else then."""
_OF_ANOTHER = "[把被给帮扶送对向和与跟让请救找陪带为替了着他她见遇到]"
"""What stands before the title where the sentence tells of somebody else: 小李帮老太太提菜。他说."""
_FORMS = (
    (_WOMAN, "he", "她"),
    (_MAN, "she", "他"),
    (_WOMAN_FAR, "he", "她"),
    (_MAN_FAR, "she", "他"),
    (_THIS_WOMAN, "he", "她"),
    (_THIS_MAN, "she", "他"),
)
_REACH = 40


@rule(
    "wrong-pronoun",
    title="他、她用混",
    help=(
        "“金女士是这里的常客，他说”应作“她说”，“程老伯第一个进来，她高兴地说”应作“他高兴地说”。"
        "只看同一句里紧接的分句，中间又提到别人的（金女士的丈夫、孩子）不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_WOMAN, _MAN, _WOMAN_FAR, _MAN_FAR, _THIS_WOMAN, _THIS_MAN),
    injectors=("_independent_grammar_injectors:wrong_pronoun",),
    bad=[
        Bad("住在桥头的陈女士是常客，他说：“菜新鲜。”", fixed="住在桥头的陈女士是常客，她说：“菜新鲜。”", found="他"),
        Bad(
            "程老伯第一个走进电梯，她高兴地说：“真方便。”",
            fixed="程老伯第一个走进电梯，他高兴地说：“真方便。”",
            found="她",
        ),
        Bad(
            "王奶奶今天第一个进站。他说，上车方便多了。", fixed="王奶奶今天第一个进站。她说，上车方便多了。", found="他"
        ),
        Bad("李婆婆今天来了两次，很高兴。他说，菜新鲜。", fixed="李婆婆今天来了两次，很高兴。她说，菜新鲜。"),
        Bad("程老伯今天第一个进站。她说，上车方便多了。", fixed="程老伯今天第一个进站。他说，上车方便多了。"),
        Bad("陈女士带着女儿在渠边写生，他说，水很清。", fixed="陈女士带着女儿在渠边写生，她说，水很清。", found="他"),
        Bad("程老伯带着孙子在渠边钓鱼，她说，水很清。", fixed="程老伯带着孙子在渠边钓鱼，他说，水很清。", found="她"),
        Bad("村民都夸：“这妹子，他有股韧劲。”", fixed="村民都夸：“这妹子，她有股韧劲。”", found="他"),
        Bad("村民都夸：“那个小伙子，她做事踏实。”", fixed="村民都夸：“那个小伙子，他做事踏实。”", found="她"),
    ],
    good=[
        "陈女士带着儿子在渠边写生，他说，水很清。程老伯带着孙女在渠边钓鱼，她说，水很清。",
        "这妹子，他见过。这妹子，她有股韧劲。那个小伙子，她认识。",
        "住在桥头的陈女士是常客，她说：“菜新鲜。”",
        "奶奶今天第一个进站。他说，上车方便多了。婆婆今天来了两次。他说，菜新鲜。",
        "小李帮邻家老太太提菜上楼。他说，顺手的事。",
        "陈女士带着儿子来了，他说：“菜新鲜。”",
        "程老伯第一个走进电梯，他们高兴地说：“真方便。”",
        "陈女士走进门，他们就站了起来，先生们坐下，她就上菜。",
        "女士们先进，他就跟上，先生的女儿也来了，她说好。",
        "大娘要给钱，他转身走了。程大爷进了门，她转身走了。",
        "小时候住在山里，奶奶下井台打水，他在旁边数桶。搬到镇上后，婆婆常来浇菜，他就跟着。",
        "他的散文写村口的老井：陈奶奶弯腰打水，他在井台边数桶。",
        "他最爱写渡口，写陈大妈撑船卖菱角，他在船头剥；她记得冬夜里程老伯劈柴，她在灶前添火。",
    ],
)
def wrong_pronoun(article: Article) -> Iterator[Finding]:
    """The pronoun of the next clause does not fit the woman or the man of whom the sentence speaks."""
    seen: set[Span] = set()
    for pattern, group, right in _FORMS:
        for match in article.find(pattern):
            text = article.document.text
            is_named = pattern in (_THIS_WOMAN, _THIS_MAN)
            if (not is_named and _is_told(text, match.start, is_far=pattern in (_WOMAN_FAR, _MAN_FAR))) or match.group(
                group
            ) in seen:
                continue
            seen.add(match.group(group))
            span, who = match.group(group), match[0][:2]
            message = Message("前面是{who}，这里应为“{right}”", "{who} stands before: {right}", who=who, right=right)
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)


def _is_told(text: str, at: int, *, is_far: bool) -> bool:
    """Whether the sentence tells of the person at an offset what somebody else does, writes, sees or remembers."""
    before = text[max(0, at - _REACH) : at]
    sentence = before[max(before.rfind(mark) for mark in "。！？；“\n") + 1 :]
    return compiled(f"{_TOLD}|{_OF_ANOTHER}" if is_far else _TOLD).search(sentence) is not None

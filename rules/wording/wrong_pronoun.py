from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_OTHERS = "他她邻友伴徒男丈儿父爸爷弟哥孙夫先伯叔女妻妈母婆奶姑姐妹娘嫂医员工师者警官长们方"
_SOMEBODY = rf"[^。！？：\n“”，,{_OTHERS}]{{0,16}}[，,]"
_DOES = (
    r"(?=(?:高兴|激动|兴奋|自豪|感慨|动情|笑着)?地?"
    r"(?:说|笑|介绍|表示|告诉|坦言|回忆|感慨|每天|一个人|还|就|已|从|把|在|只|对))"
)
_WOMAN = rf"(?:女士|大妈|大娘|阿姨|大姐|老太太|婆婆|奶奶)(?!们){_SOMEBODY}(?P<he>他)(?!们){_DOES}"
_MAN = rf"(?:先生|大爷|老伯|老汉|大叔|大伯|小伙子)(?!们){_SOMEBODY}(?P<she>她)(?!们){_DOES}"


@rule(
    "wrong-pronoun",
    title="他、她用混",
    help=(
        "“金女士是这里的常客，他说”应作“她说”，“程老伯第一个进来，她高兴地说”应作“他高兴地说”。"
        "只看同一句里紧接的分句，中间又提到别人的（金女士的丈夫、孩子）不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_WOMAN, _MAN),
    injectors=("_independent_grammar_injectors:wrong_pronoun",),
    bad=[
        Bad("住在桥头的陈女士是常客，他说：“菜新鲜。”", fixed="住在桥头的陈女士是常客，她说：“菜新鲜。”", found="他"),
        Bad(
            "程老伯第一个走进电梯，她高兴地说：“真方便。”",
            fixed="程老伯第一个走进电梯，他高兴地说：“真方便。”",
            found="她",
        ),
    ],
    good=[
        "住在桥头的陈女士是常客，她说：“菜新鲜。”",
        "陈女士带着儿子来了，他说：“菜新鲜。”",
        "程老伯第一个走进电梯，他们高兴地说：“真方便。”",
        "陈女士走进门，他们就站了起来，先生们坐下，她就上菜。",
        "女士们先进，他就跟上，先生的女儿也来了，她说好。",
        "大娘要给钱，他转身走了。程大爷进了门，她转身走了。",
    ],
)
def wrong_pronoun(article: Article) -> Iterator[Finding]:
    """The pronoun of the next clause does not fit the woman or the man of whom the sentence speaks."""
    for pattern, group, right in ((_WOMAN, "he", "她"), (_MAN, "she", "他")):
        for match in article.find(pattern):
            span, who = match.group(group), match[0][:2]
            message = Message("前面是{who}，这里应为“{right}”", "{who} stands before: {right}", who=who, right=right)
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)

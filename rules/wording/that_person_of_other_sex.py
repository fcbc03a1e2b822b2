from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Severity, compiled, replace, rule

_THAT = "[该这][名位个]?(?P<sex>[男女])[子孩童性]"
_WORDS = {
    "男": "先生|大爷|大叔|大伯|老伯|老汉|小伙|父亲|爸爸|丈夫|儿子|哥哥|弟弟|爷爷|某[军强刚勇伟龙]",
    "女": "女士|大妈|大娘|大姐|大婶|阿婆|老太|姑娘|母亲|妈妈|妻子|女儿|姐姐|妹妹|奶奶|某[兰芳霞丽英]",
}
_PERSON = (
    "[（(，,]{sex}(?=[，,）)、])|[一1][名位](?:老年|中年|青年|年轻)?{sex}(?:子|性|孩|童)|^{sex}(?:子|孩|童)"
    "|{sex}子(?=[\u4e00-\u9fff]某)"
)
"""Who is told to be of a sex: （女，36岁）, 一名女子, 女子 at the beginning of a line, 女子岑某."""
_OTHER = {"男": "女", "女": "男"}


@rule(
    "that-person-of-other-sex",
    title="“该男子”“该女子”与前文性别不符",
    help=(
        "前面写的是一名女子、“王某兰（女，36岁）”，全篇没有提到男性，后面成了“该男子”；寻人启事写“男，68岁”，后面是“该女子”，"
        "请核对。前面提到过这一性别的人的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_THAT,),
    explains=("word-of-other-sex",),
    profiles={"traditional": False},
    bad=[
        Bad(
            "民警抓获岑某兰（女，36岁）。岑某兰捡到医保卡后购药。民警锁定了该男子的身份。",
            found="该男子",
            fixed="民警抓获岑某兰（女，36岁）。岑某兰捡到医保卡后购药。民警锁定了该女子的身份。",
        ),
        Bad(
            "岑阿毛，男，68岁，离家未归。该女子身穿棉衣。",
            found="该女子",
            fixed="岑阿毛，男，68岁，离家未归。该男子身穿棉衣。",
        ),
        Bad(
            "民警发现一名老年男子在路边。民警将这名女子送回家。",
            found="这名女子",
            fixed="民警发现一名老年男子在路边。民警将这名男子送回家。",
        ),
        Bad(
            "女子盗刷医保卡被抓\n民警根据监控锁定了该男子。",
            found="该男子",
            fixed="女子盗刷医保卡被抓\n民警根据监控锁定了该女子。",
        ),
    ],
    good=[
        "民警抓获岑某兰（女，36岁）。民警锁定了该女子的身份。",
        "岑阿毛，男，68岁，离家未归。该男子身穿棉衣。",
        "民警发现一名男子在路边，还有一名女子。民警将这名女子送回家。",
        "民警发现一名男子扶着母亲。民警将这名女子送回家。",
        "民警救起落水者。民警将这名女子送回家。",
        "县里招考，男生多。该女子走了。",
        "他有美男子的画。民警救下这名女子。",
        "岑阿毛，男，68岁，与女工离家。该女子身穿棉衣。",
    ],
)
def that_person_of_other_sex(article: Article) -> Iterator[Finding]:
    """Somebody is meant of a sex of whom the story has mentioned nobody; it has named a person of the other one."""
    text, start = article.document.text, article.span.start
    for match in article.find(_THAT):
        sex, other = match["sex"], _OTHER[match["sex"]]
        if compiled(f"{sex}|{_WORDS[sex]}").search(text, start, match.start):
            continue
        if known := compiled(_PERSON.format(sex=other)).search(text, start, match.start):
            span = match.group("sex")
            message = Message("前面的人是“{sex}”，请核对", "{sex} is stated before", sex=other)
            related = (Related(type(span)(*known.span())),)
            yield Finding(match.span, message, (replace(span, other),), related, Confidence.LIKELY)

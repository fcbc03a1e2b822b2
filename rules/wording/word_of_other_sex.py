from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    people,
    replace,
    rule,
)

_STATED = f"[女男](?:(?<=[{HAN}][{PAREN_OPEN}，,].))(?=[，,、）)])"
_PARENT = "(?:孩子|女孩|男孩|女儿|儿子|双胞胎|娃娃?)的(?:母亲|妈妈|父亲|爸爸)(?=[，,。])"
_WORKER = (
    f"(?<![{DIGIT}两二三四五六七八九十百多几]名)(?<![{DIGIT}两二三四五六七八九十百多几]位)[女男](?<![男女有].)(?:教师|医生|司机|民警|干警|警察|工人|干部|村民|老板|青年|骑手|快递员"
    "|主播|选手|队员|运动员|教练|技师|焊工|驾驶员|乘务员|支书|企业家|律师|法官|检察官|局长|院长|校长|镇长|县长|村医|校医)(?![们组等代人队子])"
)
_SAYS = "(?P<word>[他她])(?:说|表示|告诉|坦言|介绍|认为|建议|提醒|回忆|笑)"
_WORDS = "(?P<word>[他她](?![们人者俩])|小伙子?|小姑娘|姑娘|大姐|大哥|大妈|大爷|大叔)"
_OF_MEN = ("他", "小伙", "小伙子", "大哥", "大爷", "大叔")
_PARTNERS = {"他": "她", "她": "他"}
_OTHERS = (
    "丈夫|妻子|老公|老婆|爱人|儿|女[儿婿子士孩工友方性]|父|母|爸|妈|爷|奶|公公|婆|哥|弟|姐|妹|孙|叔|伯|舅|姨|姑|嫂|媳|邻|同[事伴学乡]|朋友"
    "|老[人伴师乡汉]|患者|病人|孩|学生|学员|客|村民|群众|居民|男[子士孩方性]|先生|某|书记|主任|[镇县乡村组队局校院]长|师傅|战友|对方|有人|名叫"
    "|记者|民警|医生|护士|法官|被告|原告|[与和跟同]"
)
_REACH = 120


@rule(
    "word-of-other-sex",
    title="称呼与写明的性别不符",
    help="写明“女”的人后面称“他”“小伙子”，写明“男”的称“她”，请核对。只查同一段里没有提到别人的；“是两个孩子的母亲”“女教师”只查“他说”一类；“他们”“其他”不在此列。",
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_STATED, _PARENT, _WORKER),
    profiles={"traditional": False},
    bad=[
        Bad(
            "苏小桂（女，1965年生）在山里行医。26年来，他背着药箱翻山越岭。",
            found="他",
            fixed="苏小桂（女，1965年生）在山里行医。26年来，她背着药箱翻山越岭。",
        ),
        Bad("冼佳佳，女，28岁，返乡创业。大家都夸这个小伙子有闯劲。", found="小伙子"),
        Bad(
            "石磊（男，28岁）返乡。去年她包了荒山。",
            fixed="石磊（男，28岁）返乡。去年他包了荒山。",
            found="她",
        ),
        Bad(
            "苏小桂当了三十年村医，是两个孩子的母亲。他说，山路好走了。",
            found="他",
            fixed="苏小桂当了三十年村医，是两个孩子的母亲。她说，山路好走了。",
        ),
        Bad(
            "石磊修了二十年车，是一个女孩的父亲。她说，活儿多了。",
            found="她",
            fixed="石磊修了二十年车，是一个女孩的父亲。他说，活儿多了。",
        ),
        Bad("女教师苏小桂获奖，他说，是大家的功劳。", found="他", fixed="女教师苏小桂获奖，她说，是大家的功劳。"),
    ],
    good=[
        "苏小桂当了三十年村医，是两个孩子的母亲。她说，山路好走了。女教师苏小桂获奖，她说，是大家的功劳。",
        "两名女教师获奖，他说，不容易。3位女教师获奖，他说，不容易。女教师们获奖，他说，不容易。",
        "男女教师一样忙，他说，不容易。她当了孩子的母亲般的长辈，他说，不容易。",
        "苏小桂（女，1965年生）在山里行医。26年来，她背着药箱翻山越岭。其他人都说好，他们很感激。",
        "苏小桂（女，1965年生）在山里行医，丈夫种地，他常送她出诊。",
        "苏小桂（女，1965年生）在山里行医。\n他在镇上教书。",
        "苏小桂（女，1965年生）在山里行医。记者石磊表示，他很感动。",
        "冼佳佳，女，28岁，返乡创业。大家都夸这个姑娘有闯劲。",
        "她是妇女，他种地。她剪了男女都合适的短发，他也剪了。",
        "石桥村，男女老少都来了，她也来了。苏小桂（女，1965年生）带动他人致富。",
        "苏小桂（女，1965年生）在山里行医，是他们的主心骨。",
        "苏小桂（女，1965年生）制服了他者。",
        "苏小桂老师（女）笑了，他俩加上她，一样高。苏小桂老师（女）笑了：“我教英语，他教数学。”",
    ],
)
def word_of_other_sex(article: Article) -> Iterator[Finding]:
    """A person whose sex is stated is called by a pronoun or a word for the other sex in the same paragraph.

    Nobody else may be mentioned between them.
    """
    text = article.document.text
    for pattern in (_STATED, _PARENT, _WORKER):
        for match in article.find(pattern):
            line = text.find("\n", match.end)
            end = min(match.end + _REACH, article.span.end, line if line >= 0 else article.span.end)
            word = compiled(_WORDS if pattern == _STATED else _SAYS).search(text, match.end, end)
            if word is None or text[word.start() - 1] == "其" or (word["word"] in _OF_MEN) == (_sex(match[0]) == "男"):
                continue
            span, between = Span(*word.span("word")), Span(match.end, word.start())
            if not (
                _is_quoted(text, between)
                or compiled(_OTHERS).search(text, between.start, between.end)
                or _names_somebody(article, between)
            ):
                yield _finding(span, word["word"], _sex(match[0]))


def _is_quoted(text: str, between: Span) -> bool:
    """Whether the word stands in a quotation that begins behind the person, who speaks of others."""
    return text.count("“", between.start, between.end) > text.count("”", between.start, between.end)


def _sex(stated: str) -> str:
    """男 or 女, of what states it."""
    if stated.endswith(("母亲", "妈妈")):
        return "女"
    return "男" if stated.endswith(("父亲", "爸爸")) else stated[0]


def _finding(span: Span, word: str, sex: str) -> Finding:
    fixes = (replace(span, _PARTNERS[word]),) if word in _PARTNERS else ()
    message = Message("前面写明是“{sex}”，请核对", "{sex} is stated before", sex=sex)
    return Finding(span, message, fixes, confidence=Confidence.LIKELY)


def _names_somebody(article: Article, between: Span) -> bool:
    return any(named.span.overlaps(between) and named.span.start > between.start for named in people(article))

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    people,
    replace,
    rule,
)

_STATED = f"[女男](?:(?<=[{HAN}][{PAREN_OPEN}，,].))(?=[，,、）)])"
_WORDS = "[他她](?![们人者])|小伙子?|小姑娘|姑娘|大姐|大哥|大妈|大爷|大叔"
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
    help="写明“女”的人后面称“他”“小伙子”，写明“男”的称“她”，请核对。只查同一段里没有提到别人的；“他们”“其他”不在此列。",
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_STATED,),
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
    ],
    good=[
        "苏小桂（女，1965年生）在山里行医。26年来，她背着药箱翻山越岭。其他人都说好，他们很感激。",
        "苏小桂（女，1965年生）在山里行医，丈夫种地，他常送她出诊。",
        "苏小桂（女，1965年生）在山里行医。\n他在镇上教书。",
        "苏小桂（女，1965年生）在山里行医。记者石磊表示，他很感动。",
        "冼佳佳，女，28岁，返乡创业。大家都夸这个姑娘有闯劲。",
        "她是妇女，他种地。她剪了男女都合适的短发，他也剪了。",
        "石桥村，男女老少都来了，她也来了。苏小桂（女，1965年生）带动他人致富。",
        "苏小桂（女，1965年生）在山里行医，是他们的主心骨。",
        "苏小桂（女，1965年生）制服了他者。",
    ],
)
def word_of_other_sex(article: Article) -> Iterator[Finding]:
    """A person whose sex is stated is called by a pronoun or a word for the other sex in the same paragraph.

    Nobody else may be mentioned between them.
    """
    text = article.document.text
    for match in article.find(_STATED):
        line = text.find("\n", match.end)
        end = min(match.end + _REACH, article.span.end, line if line >= 0 else article.span.end)
        word = compiled(_WORDS).search(text, match.end, end)
        if word is None or text[word.start() - 1] == "其" or _is_right(text, match, word[0]):
            continue
        span, between = Span(*word.span()), Span(match.end, word.start())
        if compiled(_OTHERS).search(text, between.start, between.end) or _names_somebody(article, between):
            continue
        fixes = (replace(span, _PARTNERS[word[0]]),) if word[0] in _PARTNERS else ()
        message = Message(
            "前面写明是“{sex}”，请核对", "{sex} is stated before", sex=text[match.start : match.start + 1]
        )
        yield Finding(span, message, fixes, confidence=Confidence.LIKELY)


def _is_right(text: str, match: Match, word: str) -> bool:
    is_man = text[match.start] == "男"
    return (word in _OF_MEN) == is_man


def _names_somebody(article: Article, between: Span) -> bool:
    return any(named.span.overlaps(between) for named in people(article))

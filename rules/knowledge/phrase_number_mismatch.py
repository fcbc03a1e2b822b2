from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, compiled, replace, rule

_NUMBER = "(?P<number>[一二三四五六七八九十两双])"
_PHRASES = (
    ("四", f"增强“{_NUMBER}个意识”"),
    ("四", f"坚定“{_NUMBER}个自信”"),
    ("两", f"做到“{_NUMBER}个维护”"),
    ("两", f"领悟“{_NUMBER}个确立”"),
    ("五", f"推进“{_NUMBER}位一体”总体布局"),
    ("四", f"推进“{_NUMBER}个全面”战略布局"),
    ("八", f"中央{_NUMBER}[项条]规定"),
    ("三", f"“{_NUMBER}个代表”重要思想"),
    ("两", f"“{_NUMBER}个一百年”奋斗目标"),
    ("两", f"坚持“{_NUMBER}个毫不动摇”"),
    ("五", f"和平共处{_NUMBER}项原则"),
    ("五十五", "(?P<number>五十六|56|５６)个少数民族"),
)
_NUMBERS = "一二三四五六七八九十两双"
_TABLE = (
    ("坚持", "四", "项基本原则"),
    ("监督执纪“", "四", "种形态”"),
    ("三大纪律", "八", "项注意"),
    ("三大纪律、", "八", "项注意"),
    ("“", "三", "重一大”"),
    ("“", "双", "随机、一公开”"),
    ("“", "四", "好农村路”"),
    ("“", "两", "山”理念"),
    ("“八", "八", "战略”"),
    ("“一带", "一", "路”"),
    ("“", "五", "个必由之路”"),
    ("“", "三", "个区分开来”"),
    ("八荣", "八", "耻"),
    ("胸怀“", "两", "个大局”"),
    ("纠治“", "四", "风”"),
    ("纠“", "四", "风”"),
    ("安理会", "五", "个常任理事国"),
    ("安理会", "五", "大常任理事国"),
    ("我国", "八", "个民主党派"),
    ("文化科技卫生“", "三", "下乡”"),
    ("人民军队", "五", "大战区"),
)
"""What stands before the number of a phrase, the number, what stands behind it."""
_OF_CHINA = (
    (
        "56",
        "(?P<number>五十[四五七八]|5[4578]|５[４５７８])个(?:民族(?:组成|的大家庭|大家庭|兄弟|儿女|一家亲)|兄弟民族)",
    ),
    ("34", "我国(?:共|现)?有?(?P<number>3[0-35-9]|三十[一二三五六])个省级行政区"),
    ("5", "我国(?:共|现)?有(?P<number>[三四六七346７６４３])个(?:民族)?自治区"),
    ("4", "我国(?:共|现)?有(?P<number>[三五六356３５６])个直辖市"),
    (
        "31",
        "(?P<number>3[2-9]|三十[二三四五])个省(?:区市|、自治区、直辖市|（自治区、直辖市）|（区、市）|份、自治区)(?![、和及](?:新疆|计划单列|兵团))",
    ),
)
"""Numbers of China that nobody varies, with what they count."""
_FRONT = "第(?P<a>[一二三四五六七八九])、第(?P<b>[一二三四五六七八九])(?:、|和|与)第(?P<c>[一二三四五六七八九])方面军"
_FRONTS = "一二四"
"""The three main forces of the Red Army."""
_OTHER_ARMY = "国民|国军|日军|受降|汤恩伯|卢汉|张发奎"
_BEFORE = {"三个自信", "三位一体", "四位一体", "三个维护"}
"""Right before: 三个自信 until 2016, the next two until 2012; 三个维护 in the army."""
_CUES = (
    *("个意识”(?<=增强“..意识”)", "个自信”(?<=坚定“..自信”)", "个维护”(?<=做到“..维护”)", "个确立”", "位一体”总体布局"),
    *dict.fromkeys(
        ("民族(?:组成|的?大家庭|兄弟|儿女|一家亲)|兄弟民族", "个省级行政区", "个(?:民族)?自治区", "个直辖市")
    ),
    "个省(?:区市|、自治区|（自治区|（区、市|份、自治区)",
    *("个全面”战略布局", "条规定(?<=中央.条规定)", "项规定(?<=中央.项规定)(?<!八项规定)", "个代表”重要思想"),
    *("个一百年”奋斗", "个毫不动摇”", "项原则(?<=共处.项原则)", "个少数民族(?<=[六6６]个少数民族)"),
)


@rule(
    "phrase-number-mismatch",
    title="提法的数目有误",
    help=(
        "固定提法里的数目写错：做到“四个维护”、增强“五个意识”、中央六项规定、56个少数民族（55个）。"
        "只查有固定搭配的，用过的“三个自信”“四位一体”“三个维护”不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(*_CUES, *dict.fromkeys(tail for _, _, tail in _TABLE), "方面军"),
    injectors=("_injectors:wrong_number",),
    bad=[
        Bad("做到“四个维护”。", fixed="做到“两个维护”。", found="四"),
        Bad("增强“五个意识”、坚定“四个自信”。", fixed="增强“四个意识”、坚定“四个自信”。"),
        Bad("坚定“两个自信”。", fixed="坚定“四个自信”。"),
        Bad("深刻领悟“四个确立”的决定性意义。", fixed="深刻领悟“两个确立”的决定性意义。"),
        Bad("统筹推进“六位一体”总体布局。", fixed="统筹推进“五位一体”总体布局。"),
        Bad("协调推进“三个全面”战略布局。", fixed="协调推进“四个全面”战略布局。"),
        Bad("落实中央六项规定精神。", fixed="落实中央八项规定精神。"),
        Bad("践行“四个代表”重要思想。", fixed="践行“三个代表”重要思想。"),
        Bad("我国有56个少数民族。", fixed="我国有55个少数民族。", found="56"),
        Bad("要坚持五项基本原则。", fixed="要坚持四项基本原则。", found="五"),
        Bad("落实“四重一大”制度。", fixed="落实“三重一大”制度。"),
        Bad("红军第一、第三、第四方面军会师。", fixed="红军第一、第二、第四方面军会师。", found="三"),
        Bad("我国是由55个民族组成的国家。", fixed="我国是由56个民族组成的国家。", found="55"),
        Bad("我国有35个省级行政区。", fixed="我国有34个省级行政区。"),
        Bad("我国有六个自治区。", fixed="我国有5个自治区。"),
        Bad("我国有5个直辖市。", fixed="我国有4个直辖市。"),
        Bad("全国32个省区市的选手。", fixed="全国31个省区市的选手。"),
        Bad("我国有５６个少数民族。", fixed="我国有55个少数民族。"),
    ],
    good=[
        "56个民族组成的大家庭，55个少数民族，34个省级行政区，我国有5个自治区、4个直辖市，28个省区市的选手。",
        "32个省、自治区、直辖市和新疆生产建设兵团的说法，32个省区市及新疆兵团，36个省、自治区、直辖市、计划单列市，32个省区市和兵团。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义。",
        "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局，落实中央八项规定精神。",
        "坚定“三个自信”，做到“三个维护”，推进“四位一体”总体布局，推进“三位一体”总体布局。",
        "树立“三个意识”，学校提出“五个意识”，55个少数民族，五十六个民族，16个少数民族。",
        "坚持四项基本原则，“双随机、一公开”监管，“两山”理念，坚持多项基本原则，红军第一、第二、第四方面军会师。",
        "第一、第三、第四方面军接受日军投降。红二、第四方面军。",
        "践行“三个代表”重要思想，“两个一百年”奋斗目标，坚持“两个毫不动摇”，和平共处五项原则。",
    ],
)
def phrase_number_mismatch(article: Article) -> Iterator[Finding]:
    """The number of a set phrase is not its own.

    Phrases behind the verb that goes with each, or before what each is said of; numbers that were right before 2017 are
    left alone.
    """
    for right, pattern in _PHRASES:
        for match in article.find(pattern):
            number = match["number"]
            if number != right and not any(old in match[0] for old in _BEFORE):
                span: Span = match.group("number")
                shown = "55" if not number.isalpha() or number.isascii() else right
                message = Message("数目应为“{right}”", "the number is {right}", right=shown)
                yield Finding(span, message, (replace(span, shown),))
    for right, pattern in _OF_CHINA:
        for match in article.find(pattern):
            yield _finding(match.group("number"), right)
    yield from _in_table(article)
    yield from _fronts(article)


def _in_table(article: Article) -> Iterator[Finding]:
    """Phrases of `_TABLE` with another number."""
    text = article.document.text
    for head, right, tail in _TABLE:
        for match in article.find(tail) if tail in article.text else ():
            at = match.start - 1
            if text[at] in _NUMBERS and text[at] != right and text.endswith(head, article.span.start, at):
                yield _finding(Span(at, at + 1), right)


def _fronts(article: Article) -> Iterator[Finding]:
    """Three front armies of which one is not of the Red Army."""
    text = article.document.text
    for match in article.find(_FRONT):
        wrong = [group for group in "abc" if match[group] not in _FRONTS]
        lost = set(_FRONTS) - {match[group] for group in "abc"}
        around = text[max(0, match.start - 40) : match.end + 40]
        if len(wrong) == len(lost) == 1 and not compiled(_OTHER_ARMY).search(around):
            yield _finding(match.group(wrong[0]), *lost)


def _finding(span: Span, right: str) -> Finding:
    return Finding(span, Message("数目应为“{right}”", "the number is {right}", right=right), (replace(span, right),))

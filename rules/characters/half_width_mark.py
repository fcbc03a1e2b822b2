from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    CJK_MARK,
    FULL_WIDTH,
    Article,
    Bad,
    Confidence,
    Document,
    Edit,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Related,
    Safety,
    Severity,
    Span,
    articles,
    compiled,
    is_han,
    is_traditional,
    local_view,
    rule,
)

_MARKS = "[,;:?!]+|[()（）\n]"
_BESIDE = r"[,;:?!()](?:(?<=[^\x00-\x7f].)|(?=[^\x00-\x7f])|(?<=[()])|(?=\d{4}年)).*"
"""The first mark of a line that may belong to Chinese text: half of the marks in newspapers are between digits."""
_IN_SENTENCE = "[。；：;:]"
_ENDS = tuple("。！？」』")
_FOLDED = 5
_HEADLINE = 40


@rule(
    "half-width-mark",
    title="中文里用了半角标点",
    help=(
        "中文的逗号、冒号、分号、问号、叹号、圆括号用全角。全文都是半角，多为转换格式时被折成半角，"
        "合为一条报告。时间（9:30）、比分、千分位、英文、公式、电话中的半角不在此列；"
        "括号成对半角，里面是字母、数字，或是标题末尾的栏目名，或是繁体文段末的署名、图片来源，"
        "通讯社稿末的“(完)”，或是全文的圆括号都用半角而别的标点不用，只提请核对。"
    ),
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_BESIDE,),
    profiles={"extract": Severity.INFO},
    bad=[
        Bad("会议强调,要抓好春耕。", fixed="会议强调，要抓好春耕。", found=","),
        Bad("时间:3月6日", fixed="时间：3月6日"),
        Bad("工业增长3.5%,农业增长4%。", fixed="工业增长3.5%，农业增长4%。"),
        Bad("路修好了没有?", fixed="路修好了没有？"),
        Bad("加油!", fixed="加油！"),
        Bad("路修好了没有?!!!!!!!!!!!!", fixed="路修好了没有？！！！！！！！！！！！！"),
        Bad("各县(市、区)负责人参加。", fixed="各县（市、区）负责人参加。"),
        Bad("开设体育(PE)课。", fixed="开设体育（PE）课。"),
        Bad("各县（市、区)负责人参加。", fixed="各县（市、区）负责人参加。", found=")"),
        Bad("小麦进入灌浆期(春耕一线)", fixed="小麦进入灌浆期（春耕一线）"),
        Bad("拨打（0359)2666099报名。", fixed="拨打（0359）2666099报名。", found=")"),
        Bad("一要修路;二要引水。", fixed="一要修路；二要引水。"),
        Bad("3月6日9:00,2026年春季招聘会举行。", fixed="3月6日9:00，2026年春季招聘会举行。"),
        Bad("GDP:同比增长5%。", fixed="GDP：同比增长5%。"),
    ],
    good=[
        "上午9:30开赛，主队3:2获胜，观众1,500人。",
        "函数f(x)在此处连续。",
        "拨打(0359)2666099报名。",
        "网址http://example.com/?id=1,2供查询。",
        "Hello, world! It is a fine day; is it not?",
        "笑脸:)是他的签名。",
        "1)报名2)抽签",
        "分为a,b,c三组。",
    ],
    injectors=("_injectors:half_width_mark", "_injectors:half_width_bracket", "_injectors:half_width_brackets"),
)
def half_width_mark(page: Document) -> Iterator[Finding]:
    """A half-width mark stands in Chinese text.

    Comma, colon, semicolon, question and exclamation mark and round brackets are full-width beside Chinese
    (GB/T 15834). If every mark of a page is half-width, a conversion changed them: one finding for all. Marks
    between digits or letters are right. If all brackets of a page are half-width and its other marks are not, that
    is the style of an agency: the findings are doubtful.
    """
    found = list(_found(page))
    is_folded = len(found) >= _FOLDED and not any(full in page.text for full in "，：；")
    pairs = len([spans for spans in found if len(spans) > 1 and page.text[spans[0].start] in "()"])
    all_brackets = pairs > 1 and "（" not in page.text and "）" not in page.text
    for spans in found:
        is_pair = len(spans) > 1 and page.text[spans[0].start] in "()"
        is_house_style = is_pair and not is_folded and (all_brackets or _is_house_style(page, *spans))
        yield _finding(page, spans, Confidence.DOUBTFUL if is_house_style else Confidence.LIKELY)


def _found(page: Document) -> Iterator[list[Span]]:
    """For each finding, the spans of its marks: the marks of a run, or the half-width brackets of a pair."""
    for article in articles(page):
        start = article.span.start
        for spans in _in_article(article):
            yield [span.shifted(start) for span in spans]


@local_view
def _in_article(article: Article) -> Sequence[Sequence[Span]]:
    text, pending, found = article.text, list[Span](), list[Sequence[Span]]()
    for match in compiled(_MARKS, len(text)).finditer(text):
        mark, span = match[0], Span(*match.span())
        if mark == "\n":
            pending.clear()
        elif mark in "(（":
            pending.append(span)
        elif mark in ")）":
            found.append(_half_width(text, pending.pop(), span) if pending else ())
        else:
            found.append(_in_chinese(text, span))
    return [*filter(None, found)]


def _in_chinese(text: str, marks: Span) -> list[Span]:
    """The marks of a run that belong to Chinese text: beside Chinese, or beside another such mark."""
    at = marks.start
    if marks.end - at == 1:
        is_ours = _stands_in_chinese(text, at, text[at - 1 : at] if at else "", text[at + 1 : at + 2])
        return [marks] if is_ours else []
    run = range(at, marks.end)
    ours = {at for at in run if _stands_in_chinese(text, at, text[at - 1 : at] if at else "", text[at + 1 : at + 2])}
    for at in run:
        if at - 1 in ours and _stands_in_chinese(text, at, "，", text[at + 1 : at + 2]):
            ours.add(at)
    for at in reversed(run):
        if at + 1 in ours and _stands_in_chinese(text, at, text[at - 1 : at] if at else "", "，"):
            ours.add(at)
    return [Span(at, at + 1) for at in sorted(ours)]


def _stands_in_chinese(text: str, at: int, before: str, behind: str) -> bool:
    """Whether a mark belongs to Chinese text: beside a Chinese character or mark, or a comma before a year."""
    mark = text[at]
    if mark == ":" and behind == ")":
        return False
    is_behind_chinese = _is_chinese(before)
    if is_behind_chinese or mark in "?!":
        return is_behind_chinese
    is_before_year = mark == "," and text[at + 1 : at + 5].isdecimal() and text[at + 5 : at + 6] == "年"
    return is_before_year or _is_chinese(behind)


def _half_width(text: str, opening: Span, closing: Span) -> list[Span]:
    """The half-width brackets of a pair that contains Chinese or stands in Chinese text."""
    inside = text[opening.end : closing.start]
    before, behind = text[max(0, opening.start - 1) : opening.start], text[closing.end : closing.end + 1]
    in_chinese = _is_chinese(before) and (_is_chinese(behind) or not behind.strip())
    half = [span for span in (opening, closing) if text[span.start] in FULL_WIDTH]
    return half if in_chinese or len(half) == 1 or any(map(_is_chinese, inside)) else []


def _is_house_style(page: Document, opening: Span, closing: Span) -> bool:
    """Whether half-width brackets are a matter of style: around letters and digits, or at the end of a headline."""
    if not any(map(_is_chinese, page.text[opening.end : closing.start])):
        return True
    line = page.line_span(page.line_at(opening.start))
    if _is_credit(page, opening, closing, line):
        return True
    is_short = line.end - line.start <= _HEADLINE
    if not is_short:
        return False
    head, tail = page.text[line.start : opening.start], page.text[closing.end : line.end]
    return not tail.strip() and not compiled(_IN_SENTENCE).search(head)


def _is_credit(page: Document, opening: Span, closing: Span, line: Span) -> bool:
    """Whether brackets contain the credit of a picture or a story, after the last sentence of a Traditional line.

    An agency's (完) at the end of a line counts as a credit in any text.
    """
    before = page.text[line.start : opening.start].rstrip()
    is_last = not page.text[closing.end : line.end].strip()
    if is_last and page.text[opening.end : closing.start] == "完":
        return True
    return is_last and before.endswith(_ENDS) and is_traditional(page)


def _is_chinese(char: str) -> bool:
    return is_han(char) or (char != "" and char in CJK_MARK)


def _finding(page: Document, spans: list[Span], confidence: Confidence) -> Finding:
    """One finding for the marks of a run, or for both brackets of a pair."""
    edits = tuple([Edit(span, FULL_WIDTH[page.text[span.start]]) for span in spans])
    related = tuple(map(Related, spans[1:]))
    return Finding(spans[0], _MESSAGE, (Fix(edits, Safety.SAFE, _TITLE),), related, confidence)


_MESSAGE = Message("中文里用了半角标点，应为全角", "a half-width mark in Chinese text: use the full-width form")
_TITLE = Message("改为全角", "use the full-width form")

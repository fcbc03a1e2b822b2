from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Fix, Joint, Message, Origin, joints, replace, rule

from ._breaks import ENTRIES, broken_anywhere, broken_early, mark_at_head, opening_mark_at_end

_WHY = {
    "quote": ("引号到下一段才合上", "the quotation closes in the next paragraph"),
    "lead": ("消息没有写完", "the news item is not finished"),
    "open-end": ("行末是前引号或前括号", "the line ends with an opening mark"),
    "headless": ("下一段以句中标点开头", "the next paragraph begins with a mark"),
    "reads-on": ("与下一段连读才是一句", "only with the next paragraph is it a sentence"),
    "unindented": ("下一段没有缩进，与这一段连读才是一句", "the next paragraph has no indent and reads on"),
    "printed": ("版面上这一行就断了，下一行另起一段", "the page itself breaks it, and indents the rest"),
    "unfinished": ("段末没有标点，可能与下一段是一句", "it ends without a mark and may go on in the next"),
}


@rule(
    "broken-paragraph",
    title="段落中断",
    help=(
        "一句话没有说完就换了段，多为从 PDF 取文字时按栏切断。"
        "标题、图说、条目、诗行、以破折号或冒号收尾的段落不在此列。"
    ),
    kind=ErrorKind.FORMAT,
    origin=Origin.EXTRACT,
    fold=12,
    explains=("stray-space",),
    injectors=(broken_anywhere, broken_early, mark_at_head, opening_mark_at_end),
    profiles={"print": False},
    bad=[
        Bad(
            "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各\n\n乡镇落实责任，确保安全度汛。",
            fixed="本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各乡镇落实责任，确保安全度汛。",
            found="\n\n",
        ),
        Bad(
            "老支书说起当年修渠的事，话就多了。“那时候哪有机器，全靠\n\n一双手。”他说。",
            fixed="老支书说起当年修渠的事，话就多了。“那时候哪有机器，全靠一双手。”他说。",
        ),
        Bad(
            (
                "合作社今年又添了两台收割机。社员们算了一笔账，一亩地能省下八十多元的\n\n"
                "工钱，三百亩地就是两万多元，比去年多了一成。"
            ),
            fixed=(
                "合作社今年又添了两台收割机。社员们算了一笔账，一亩地能省下八十多元的工钱，"
                "三百亩地就是两万多元，比去年多了一成。"
            ),
        ),
        Bad(
            "大坝修好了。\n\n今年春天，渠水一路向东。两岸几个村子\n\n，都用上了水。",
            fixed="大坝修好了。\n\n今年春天，渠水一路向东。两岸几个村子，都用上了水。",
        ),
    ],
    good=[
        "县城供水管网改造开工\n\n本报讯（记者 许言）3月6日，县城供水管网改造工程开工。",
        "本报讯（记者 许言）3月6日，县水利局组织技术人员检查大坝安全。\n\n检查组要求落实责任。",
        "他给记者算了一笔账——\n\n去年一亩地收入一千二百元，今年能到一千五百元。",
        "他说：“路修好了，\n心里就亮堂了。",
        "她说，合作社要办好三件事：\n\n修路、引水、建棚。",
        "“日子好了。大家都这么说\n\n“还要更好。”他说。",
    ],
)
def broken_paragraph(article: Article) -> Iterator[Finding]:
    """A paragraph is broken in mid-sentence.

    Text extracted from PDF has breaks where a column ended. Reported if the break is inside a quotation, if a news
    item ends without a mark, if the words before it are incomplete, or if a mark begins the next line. A long
    paragraph that only lacks its last mark is doubtful.
    """
    for joint in (joint for joint in joints(article) if joint.is_shown and joint.left.role not in ENTRIES):
        zh, en = _WHY[joint.clue]
        message = Message("段落中断：{why}，应连成一段", "broken paragraph: {why}; join the two", why=Message(zh, en))
        yield Finding(joint.span, message, (_join(joint),), confidence=joint.confidence)


def _join(joint: Joint) -> Fix:
    if joint.between:
        title = Message("两段相连，外文词之间留一个空格", "join the two with a space between the words")
    else:
        title = Message("两段相连，中间不加字", "join the two, insert nothing")
    return replace(joint.span, joint.between, title=title)

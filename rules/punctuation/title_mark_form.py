from __future__ import annotations

from collections.abc import Iterator

from lint_news import LETTER, Article, Bad, Edit, ErrorKind, Finding, Fix, Message, Safety, Span, compiled, is_han, rule

from ._signs import is_pager

_PATTERN = f"(?P<open><<|＜＜|≪|<|＜)(?:(?:{LETTER}|“)[^<>《》＜＞≪≫，。；,;\n]{{0,40}})(?P<close>>>|＞＞|≫|>|＞)"
_END = r"^(?:全?[文书篇]?完[结了毕]?|[未待]完?待?[续續]完?|[续續]完|[上下][接转轉].{0,12})$"
"""What an agency adds below a story, which is not a title."""
_CLOSES = {"<<": ">>", "＜＜": "＞＞", "≪": "≫", "<": ">", "＜": "＞"}


@rule(
    "title-mark-form",
    title="书名号用了小于号、大于号",
    help="书名号用《》，里层用〈〉（GB/T 15834—2011 4.15），不用“<< >>”“< >”。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    bad=[
        Bad("通讯<<镇里的课堂>>见报了。", fixed="通讯《镇里的课堂》见报了。", found="<<镇里的课堂>>"),
        Bad("通讯<镇里的课堂>见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("县里印发《关于修改<河道管理办法>的通知》。", fixed="县里印发《关于修改〈河道管理办法〉的通知》。"),
        Bad("通讯＜＜镇里的课堂＞＞见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("通讯≪镇里的课堂≫见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("通讯＜镇里的课堂＞见报了。", fixed="通讯《镇里的课堂》见报了。"),
    ],
    good=[
        "通讯《镇里的课堂》见报了。",
        "比值<三十五，均值>四十。",
        "网页里的<p>标签。",
        "温度<5时，湿度>6。",
        "树高<三米，或>二米。",
        "全县春耕开始。\n＜完＞",
        "全县春耕开始。<未完待续>",
        "全县春耕开始。<下转第三版>",
        "<<上一页 下一页>>",
        "<返回列表>",
    ],
)
def title_mark_form(article: Article) -> Iterator[Finding]:
    """The signs < and > are used for title marks.

    GB/T 15834-2011, 4.15: 《》, and 〈〉 inside them.
    """
    text = article.document.text
    for match in article.find(_PATTERN):
        opening, closing = match.group("open"), match.group("close")
        first = text[opening.end]
        if (
            _CLOSES[match["open"]] == match["close"]
            and (first == "“" or is_han(first))
            and not is_pager(text[opening.end : closing.start])
            and not compiled(_END).search(text[opening.end : closing.start])
        ):
            marks = "〈〉" if _is_in_title(text, match.start) else "《》"
            edits = (Edit(opening, marks[0]), Edit(closing, marks[1]))
            fix = Fix(edits, Safety.SAFE if len(match["open"]) > 1 or marks == "〈〉" else Safety.REVIEW, _TITLE)
            yield Finding(Span(match.start, match.end), _MESSAGE, (fix,))


def _is_in_title(text: str, at: int) -> bool:
    before = text[max(0, at - 60) : at]
    return before.rfind("《") > before.rfind("》")


_MESSAGE = Message("书名号写成了小于号、大于号", "signs for less and greater stand for title marks")
_TITLE = Message("改为书名号", "use title marks")

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Safety, replace, rule

from ._forms import all_forms, is_mostly_traditional, is_word, quoted, reads, slips, table

_IN_NAMES = frozenset("竜砦咲")
_DIALECT = "嬢"
"""An aunt in the speech of Sichuan and around, who is no 娘."""


@rule(
    "variant-character",
    title="异体字、日本字形",
    help=(
        "输入法、字体或光学识别带进来的异体字、日本字形（検査、優恵、歩行），报纸用规范汉字。"
        "和前后的字连成常见词语的才算错；连不成的，多是人名、地名、店名，不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    triggers=all_forms("variant"),
    profiles={"traditional": False},
    bad=[
        Bad("这家店给老人优恵，每位居民只收五元。", fixed="这家店给老人优惠，每位居民只收五元。", found="恵"),
        Bad("各村组织村民体检，全囯先进典型来讲课。", fixed="各村组织村民体检，全国先进典型来讲课。"),
        Bad("镇里召开春耕会议，歩骤写得清楚。", fixed="镇里召开春耕会议，步骤写得清楚。"),
        Bad("隣居们把黒板擦干净，请老师讲课。", fixed="邻居们把黒板擦干净，请老师讲课。", found="隣"),
        Bad("他说：“老师讲课用的黒板，我们擦干净了。”", fixed="他说：“老师讲课用的黑板，我们擦干净了。”"),
    ],
    good=[
        "新竜村、六家砦村的负责人请高桥美咲来讲课。",
        "卖菜的罗嬢嬢乐呵呵地说：“嬢嬢给你称。”",
        "记者采访了沢田先生，请他讲讲种田的经验。",
        "鎮裏召開春耕會議，各村負責人擦黒板。",
        "店名叫“ひまわり歩道”，老板娘在门口讲课。",
    ],
    injectors=("_injectors:japanese_form",),
)
def variant_character(article: Article) -> Iterator[Finding]:
    """A variant or Japanese form of a character stands in Simplified text.

    Reported where the standard character and a neighbour are a common word; otherwise a name is more likely.
    """
    if is_mostly_traditional(article.document):
        return
    text = article.document.text
    for span, around in slips(article, "variant"):
        form = text[span.start : span.end]
        meant = "".join(table("variant")[char] for char in form)
        is_name = form in _IN_NAMES and not is_word(text, span, meant)
        if around is None and not is_name and form[0] != _DIALECT and reads(text, span, meant):
            safety = Safety.REVIEW if quoted(article, span) else Safety.SAFE
            message = Message(*_MESSAGE, form=form, meant=meant)
            yield Finding(span, message, (replace(span, meant, safety=safety),))


_MESSAGE = ("“{form}”不是规范字形，应为“{meant}”", "“{form}” is a variant: {meant}")

from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Safety, Span, compiled, replace, rule

from ._forms import all_forms, is_mostly_traditional, is_word, places, quoted, reads, slips, table
from ._leftovers import FORM, JUDGED, MEANT, leftovers
from ._names import is_beside_unknown, is_known, names

_DIALECT = "孃"
"""An aunt in the speech of Sichuan and around, who is no 娘."""
_IN_NAMES = frozenset("濛傑湧樑崑樸鑑")
_EDITION = f"(?<![{HAN}])繁體(?:中文|版)?(?![{HAN}])"
"""The text of a link to the Traditional edition of a page."""
_MENTIONED = "[“‘「『].[”’」』]"
"""A character that the text speaks of."""
_SURNAME = "於(?:某|老?(?:医生|大夫|师傅|老师|先生|女士|书记|主任|[局校院厂县镇乡村组队所]长|教授|大[爷妈哥姐娘叔婶]))"
"""The surname 於, which the standard table restored, before a title."""
_JUDGED = frozenset(JUDGED)
_FORMS = "".join(sorted({*all_forms("traditional"), *_JUDGED, FORM}))


@rule(
    "traditional-character",
    title="简体文章里夹了繁体字",
    help=(
        "报纸用规范汉字。先看全文用简体还是繁体，繁体文章一概不报。"
        "人名、商号中的字，整段、整句的繁体引文和书名，只提请核对；"
        "通用规范汉字表收了的“乾、於、徵、昇”等字，只在“饼乾、關於”这类词里提醒，不改；"
        "“笑著、随著”的“著”应为“着”。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    triggers=_FORMS,
    requires="_leftovers:has_slip",
    profiles={"traditional": False},
    bad=[
        Bad("展柜里是他早年抄的一本繁體。", fixed="展柜里是他早年抄的一本繁体。", found="體"),
        Bad("繁體字抄本昨天在县图书馆展出。", fixed="繁体字抄本昨天在县图书馆展出。", found="體"),
        Bad("镇里召开春耕會议，各村负责人参加。", fixed="镇里召开春耕会议，各村负责人参加。", found="會"),
        Bad("镇里召开春耕會議，各村负责人参加。", fixed="镇里召开春耕会议，各村负责人参加。", found="會議"),
        Bad("镇里召开春耕会议，許梁傑负责记录。", fixed="镇里召开春耕会议，许梁傑负责记录。", found="許"),
        Bad("他说：“镇里的這条路修好了，各村都受益。”", fixed="他说：“镇里的这条路修好了，各村都受益。”"),
        Bad("关於春耕的通知发到各村，负责人签收。", found="於"),
        Bad("这座桥是两岸居民团结的象徵，负责人说。", found="徵"),
        Bad("各村负责人带来饼乾，分给孩子们。", found="乾"),
        Bad("大夥儿都来参加镇里的春耕会议。", found="夥"),
        Bad("镇里开会讲了什麽，负责人记不清。", found="麽"),
        Bad("会议的祕书长由各村负责人轮流当。", found="祕"),
        Bad("镇里蒐集各村的旧农具，办展览。", found="蒐"),
        Bad("负责人笑著对村民说，开会时间定了。", fixed="负责人笑着对村民说，开会时间定了。", found="著"),
        Bad("随著春耕会议开完，各村忙碌起来。", fixed="随着春耕会议开完，各村忙碌起来。", found="著"),
        Bad("负责人到鼎泰豐餐厅讲课。", fixed="负责人到鼎泰丰餐厅讲课。", found="豐"),
        Bad("网友沸騰的春天说，负责人讲课好听。", fixed="网友沸腾的春天说，负责人讲课好听。", found="騰"),
        Bad("展厅里挂着“天道酬勤、厚德載物、勤勞致富”的条幅，记者请各村负责人讲讲来历。"),
    ],
    good=[
        "卖菜的罗孃孃乐呵呵地说：“孃孃给你称。”",
        "镇里讲课，负责人说：“‘風’字共九画，里头是个‘虫’。”",
        "简体 | 繁體中文\n镇里召开春耕会议，各村负责人参加。",
        "鎮裏召開春耕會議，各村負責人參加。",
        "许乾、於梅、高昇参加会议，负责记录。乡村医生於医生到会，於老师负责记录。",
        "镇里负责春耕的许濛、高傑到会讲话。",
        "镇里负责春耕的马湧、许樑到会讲话。",
        "镇里负责春耕的高崑、马樸、许鑑到会讲话。",
        "讲课讲到乾隆年间的运河、宫商角徵羽五音、瞭望台和毕昇。",
        "负责人讲著名作家的著作，成效显著，林先生著有多部专著，新著出版。",
        "鎮長說：「春耕会议」之前，各村負責人參加會議。",
    ],
    injectors=("_injectors:traditional_character", "_injectors:traditional_word"),
)
def traditional_character(article: Article) -> Iterator[Finding]:
    """A Traditional character stands in Simplified text.

    Text in Traditional characters is not checked. In names, and in quotations, titles and lines that are Traditional
    as a whole, the finding is doubtful. The characters that the standard table restored (乾, 於, 徵) have no fix, and
    are reported only in words that are written with another character.
    """
    if not is_mostly_traditional(article.document):
        yield from _traditional(article)
        yield from _restored(article)
        for span in leftovers(article):
            yield Finding(span, Message(*_RESTORED, form=FORM, meant=MEANT), (replace(span, MEANT),))


def _traditional(article: Article) -> Iterator[Finding]:
    text = article.document.text
    for span, around in slips(article, "traditional"):
        form = text[span.start : span.end]
        meant = "".join(table("traditional")[char] for char in form)
        if form == "體" and compiled(_EDITION).match(text, max(0, span.start - 1)):
            continue
        if form[0] == _DIALECT or compiled(_MENTIONED).match(text, max(0, span.start - 1)):
            continue
        if around:
            yield Finding(around, _FOREIGN, confidence=Confidence.DOUBTFUL)
        elif form not in _IN_NAMES or is_word(text, span, meant):
            yield _finding(article, span, form, meant)


def _finding(article: Article, span: Span, form: str, meant: str) -> Finding:
    text = article.document.text
    is_named = names(article, span) or is_beside_unknown(text, span, "traditional")
    is_sure = not is_named and is_known(text, span, meant)
    is_likely = is_sure or (not is_named and len(form) > 1 and reads(text, span, meant))
    message = Message("“{form}”是繁体字，应为“{meant}”", "“{form}” is Traditional: {meant}", form=form, meant=meant)
    fix = replace(span, meant, safety=Safety.SAFE if is_sure and not quoted(article, span) else Safety.REVIEW)
    return Finding(span, message, (fix,), confidence=Confidence.LIKELY if is_likely else Confidence.DOUBTFUL)


def _restored(article: Article) -> Iterator[Finding]:
    """Restored characters in words that are written with another character."""
    document = article.document
    for at in places(article.text, _JUDGED, article.span.start):
        form, span = document.text[at], Span(at, at + 1)
        meant = table("restored")[form]
        is_name = form == "於" and compiled(_SURNAME).match(document.text, at)
        if is_word(document.text, span, meant) and not is_name:
            yield Finding(span, Message(*_RESTORED, form=form, meant=meant))


_FOREIGN = Message("整段（句）是繁体，请核对是否照录", "Traditional as a whole: a quotation?")
_RESTORED = ("“{form}”在这个词里通常写“{meant}”", "“{form}”: this word is usually written with {meant}")

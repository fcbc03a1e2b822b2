from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Safety, Span, replace, rule

from ._forms import all_forms, forms_of, is_mostly_traditional, quoted, slips, sources, table
from ._names import is_beside_unknown, is_known, names


@rule(
    "simplified-character",
    title="繁体文章里夹了简体字",
    help=(
        "全文用繁体字时，夹在里面的简体字多为漏转。繁体文章也用的字（后、里、台、群）不在此列；"
        "整段、整句的简体引文，名称里单个的字，只提请核对。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    triggers=all_forms("traditional"),
    bad=[
        Bad("鎮裏召開春耕會議，各村负責人參加。", fixed="鎮裏召開春耕會議，各村負責人參加。", found="负"),
        Bad(
            "鎮長說：「這條路修好，各村都受益，运輸更方便。」", fixed="鎮長說：「這條路修好，各村都受益，運輸更方便。」"
        ),
        Bad("義联集團負責人參加鎮裏的會議。", fixed="義聯集團負責人參加鎮裏的會議。", found="联"),
        Bad("鎮裏召開春耕會議，各村負責人帶來標語「幸福是奋斗出来的」，大家邊讀邊議。"),
    ],
    good=["鎮裏召開春耕會議，皇后大道台前各村負責人參加。", "镇里召开春耕会议，各村负责人参加。"],
    injectors=("_injectors:simplified_character",),
)
def simplified_character(article: Article) -> Iterator[Finding]:
    """A Simplified character stands in Traditional text.

    Characters that Traditional text uses as well are right. In quotations and lines that are Simplified as a whole
    the finding is doubtful.
    """
    text = article.document.text
    if forms_of("traditional").isdisjoint(article.text) or not is_mostly_traditional(article.document):
        return
    for span, around in slips(article, "simplified"):
        if around:
            yield Finding(around, _FOREIGN, confidence=Confidence.DOUBTFUL)
            continue
        form = text[span.start : span.end]
        meant = "".join(table("simplified")[char] for char in form)
        confidence, safety = _confidence_and_safety(article, span, form)
        message = Message("“{form}”是简体字，应为“{meant}”", "“{form}” is Simplified: {meant}", form=form, meant=meant)
        yield Finding(span, message, (replace(span, meant, safety=safety),), confidence=confidence)


def _confidence_and_safety(article: Article, span: Span, form: str) -> tuple[Confidence, Safety]:
    """How sure the finding is, and whether its fix is safe; for a single character of a name it is not."""
    text = article.document.text
    if names(article, span) or is_beside_unknown(text, span, "simplified"):
        return Confidence.DOUBTFUL, Safety.REVIEW
    if not is_known(text, span, form):
        return Confidence.LIKELY if len(form) > 1 else Confidence.DOUBTFUL, Safety.REVIEW
    is_one_to_one = all(sources("traditional")[char] == 1 for char in form)
    return Confidence.LIKELY, Safety.SAFE if is_one_to_one and not quoted(article, span) else Safety.REVIEW


_FOREIGN = Message("整段（句）是简体，请核对是否照录", "Simplified as a whole: a quotation?")

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Span,
    is_han,
    lexicon,
    quotation_at,
    replace,
    rule,
    similarity,
)

from .._one_edit import Edit, edited
from ._ethnic import groups

_ELSEWHERE = "民家种贵氏部宗亲同皇外汉回藏苗满壮侗瑶白黎彝傣佤畲羌怒京水班"
_DECLARED = f"族(?<![{_ELSEWHERE}]族)"
_NAMED = "族(?![谱长])"
_REACH, _HEARD, _ALIKE, _LEAST, _FREE = 6, 1.0, 0.8, 3, "等各"
_OTHERS = {
    "撒尼族": "撒尼人",
    "摩梭族": "摩梭人",
    "苦聪族": "苦聪人",
    "穿青族": "穿青人",
    "夏尔巴族": "夏尔巴人",
    "满洲族": "满族",
    "满州族": "满族",
    "维吾族": "维吾尔族",
    "畬族": "畲族",
    "羗族": "羌族",
    "高砂族": "高山族",
    "韩鲜族": "朝鲜族",
}
"""Names that are written with 族 though no ethnic group has them, and what is meant."""


@rule(
    "wrong-ethnic-name",
    title="民族名称有误",
    help=(
        "我国56个民族的名称写错一个音近、形近的字，漏字或者颠倒：布衣族（布依族）、傈傈族（傈僳族）；"
        "撒尼人、摩梭人等不是单一民族，不称“族”。见GB/T 3304。引语、书名不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_DECLARED,),
    injectors=("_independent_injectors:misspelt_ethnic_group",),
    profiles={"traditional": False},
    bad=[
        Bad("村里有布衣族歌手。", fixed="村里有布依族歌手。", found="布衣族"),
        Bad("村里有栗僳族、汉族。", fixed="村里有傈僳族、汉族。"),
        Bad("达翰尔族老人。", fixed="达斡尔族老人。"),
        Bad("柯尔克孜克族老人。", fixed="柯尔克孜族老人。"),
        Bad("柯尔孜族老人。", fixed="柯尔克孜族老人。"),
        Bad("塔什克族老人。", fixed="塔吉克族老人。"),
        Bad("维尔吾族姑娘。", fixed="维吾尔族姑娘。"),
        Bad("白河畬族乡的茶农。", fixed="白河畲族乡的茶农。", found="畬族"),
        Bad("高砂族歌手。", fixed="高山族歌手。"),
        Bad("撒尼族群众身着盛装。", fixed="撒尼人群众身着盛装。", found="撒尼族"),
    ],
    good=[
        "内蒙各族工人，布依族、傈僳族、达斡尔族、柯尔克孜族、维吾尔族、土家族、水族、高山族、东乡族，鄂伦春等族。",
        "上班族、追星族、拉美族裔、工薪族、登山族、网购族、水产族群。",
        "书名是《撒尼族的歌》，他写成“布衣族”。",
        "高山族、朝鲜族、汉族、满族、羌族、畲族。",
        "身为布衣族长，他和达翰尔族谱无关。",
    ],
)
def wrong_ethnic_name(article: Article) -> Iterator[Finding]:
    """The name of an ethnic group has a wrong character, one lost or added, or two that have changed places.

    Names of rules/knowledge/ethnic_groups.tsv of three or more characters; characters are exchanged for those that look
    or sound alike, and what is a word is left alone.
    """
    text = article.document.text
    for match in article.find(_NAMED):
        found = text[match.start - 1] not in _ELSEWHERE and _meant(
            text, max(article.span.start, match.start - 6), match.end
        )
        if found and quotation_at(article, found[0]) is None:
            span, name = found
            message = Message("应为“{name}”，请核对", "this should be {name}", name=name)
            yield Finding(span, message, (replace(span, name),))


def _meant(text: str, first: int, end: int) -> tuple[Span, str] | None:
    """What is written instead of the name of a group, and that name."""
    for wrong, right in _OTHERS.items():
        if text.endswith(wrong, first, end):
            return Span(end - len(wrong), end), right
    if text.endswith((*groups(),), first, end):
        return None
    seen = text[first : end - 1][::-1]
    for name in sorted(sorted(groups()), key=len, reverse=True):
        stem = name[-2::-1]
        edit, at, size = edited(stem, seen)
        if len(name) > _LEAST - 1 and size > 1 and _is_wrong(stem, seen[:size], edit, at):
            return Span(end - 1 - size, end), name
    return None


def _is_wrong(stem: str, seen: str, edit: Edit, at: int) -> bool:
    """Whether `seen`, which is reversed as the stem is, can only be a misspelt name."""
    if edit is Edit.NONE or not all(map(is_han, seen)) or (edit is Edit.ADDED and seen[at] in _FREE):
        return False
    is_word = seen[::-1] in lexicon()
    if edit is Edit.EXCHANGED:
        least = _HEARD if is_word else _ALIKE if len(stem) < _LEAST else 0
        return seen[at] not in _FREE and similarity(seen[at], stem[at]) >= least
    return not is_word and len(stem) >= _LEAST and (edit is not Edit.LOST or at < len(stem) - 1)

"""One person's name stands in two spellings that differ in one character."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, Edit, ErrorKind, Finding, Fix, Message, Related, Span, rule

from ._injectors import name_variant as injected
from ._people import SURE, Name, alike, apart, likely_same, pairs


@rule(
    "name-variant",
    title="同一人名前后写法不一",
    help="一篇里两个人名只差一个字，差的字又音同或形近（陶永琦、陶永琪），多半是一个人写成了两样。请核对；按次数少的改成次数多的只是建议。"
    "同一句里并提的、说明是兄弟姐妹的、职务不同的、名单里的、“刘某”一类不在此列。",
    kind=ErrorKind.FACT,
    injectors=(injected,),
    bad=[
        Bad("副市长陶永琦到城北调研。陶永琦说，要抓好春耕。\n会上，陶永琪指出，要备足种子。",
            fixed="副市长陶永琦到城北调研。陶永琦说，要抓好春耕。\n会上，陶永琦指出，要备足种子。", found="陶永琪"),
    ],
    good=["副市长陶永琦到城北调研。陶永琦说，要抓好春耕。"],
)
def name_variant(article: Article) -> Iterator[Finding]:
    """One person's name stands in two spellings that differ in one character.

    The names are taken from slots (behind a title or a mark, before speech or a mark); the characters that differ
    must sound or look alike. Silent for people named in one sentence, kin, other titles, lists, and 某.
    """
    for right, wrong in pairs(article):
        if not apart(article, right, wrong):
            yield _finding(right, wrong, likely_same(right, wrong))


def _finding(right: Name, wrong: Name, is_likely: bool) -> Finding:
    size = len(wrong.text)
    spans = [Span(at, at + size) for at in wrong.places]
    message = Message("别处作“{right}”（{n} 处），这里是“{wrong}”，请核对", "{right} elsewhere ({n} times), {wrong} here: one person?",
                      right=right.text, n=len(right.places), wrong=wrong.text)  # fmt: skip
    fixes = (Fix(tuple(Edit(span, right.text) for span in spans)),) if len(right.places) > len(spans) else ()
    related = Related(Span(right.places[0], right.places[0] + size), Message("另一种写法", "the other spelling"))
    return Finding(spans[0], message, fixes, (related,), Confidence.LIKELY if is_likely else Confidence.DOUBTFUL)

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Bad,
    Confidence,
    Document,
    Edit,
    ErrorKind,
    Finding,
    Fix,
    Match,
    Message,
    Safety,
    Span,
    is_han,
    rule,
)

from ._forms import distinct, is_mostly_traditional, places, reads

_LETTERS = dict(zip("АВСЕНІКМОРЅТХаеорсухіѕΑΒΕΖΗΙΚΜΝΟΡΤΧο", "ABCEHIKMOPSTXaeopcyxisABEZHIKMNOPTXo", strict=True))
_HAN = dict(zip("カタニハロエトーㄧ囗巿", "力夕二八口工卜一一口市", strict=True))
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_WORD = "[A-Za-z\u0370-\u052f]+"


@rule(
    "look-alike-letter",
    title="形近的外文字母",
    help=(
        "西里尔字母、希腊字母混进了拉丁字母的词（Сhina 的首字母是俄文），"
        "或日文假名混进了汉字（“エ作”“人ロ”）。看着一样，查找不到。"
        "俄文、希腊文、日文的词，公式里的希腊字母，不在此列。"
    ),
    unit="page",
    triggers="".join((*_LETTERS, *_HAN)),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    bad=[
        Bad("展会叫Сhina Show，各村都来。", fixed="展会叫China Show，各村都来。", found="С"),
        Bad("用ОFFIСE软件办公。", fixed="用OFFICE软件办公。", found="ОFFIС"),
        Bad("他拿了ΝBA的门票。", fixed="他拿了NBA的门票。"),
        Bad("工人在А座楼上安装设备。", fixed="工人在A座楼上安装设备。"),
        Bad("各村エ作队都来了。", fixed="各村工作队都来了。", found="エ"),
        Bad(
            "字母" + "".join((*sorted(_LATIN), *_LETTERS)),
            fixed="字母" + "".join((*sorted(_LATIN), *_LETTERS.values())),
        ),
        Bad("各村都出劳カ。", fixed="各村都出劳力。"),
        Bad("老人看タ阳。", fixed="老人看夕阳。"),
        Bad("村里第ニ次种萝卜。", fixed="村里第二次种萝卜。"),
        Bad("会议ハ月召开。", fixed="会议八月召开。"),
        Bad("村里种萝ト。", fixed="村里种萝卜。"),
        Bad("大家ー起种田。", fixed="大家一起种田。"),
        Bad("大家ㄧ起种田。", fixed="大家一起种田。"),
        Bad("全县人囗三十万。", fixed="全县人口三十万。"),
        Bad("街道办进巿场检查，团结一致。", fixed="街道办进市场检查，团结一致。"),
        Bad("全县人ロ有三十万。", fixed="全县人口有三十万。"),
    ],
    good=[
        "俄文Россия是俄罗斯，Москва是莫斯科。",
        "误差Δt和γ射线、β受体、α1、NF-κB、μm。",
        "店名叫“カフェ・エ房”，日文招牌。",
        "导弹代号А-135，俄文原名如此，即Система А。",
        "他乘地铁到A座，看了NBA的比赛。",
        "维生素E、α波、Ω形的管道，Ⅱ期工程。",
        "店里卖カレー饭、ラーメン，门口排长队。",
        "《史记》里的徐巿就是徐福。",
    ],
    injectors=("_injectors:look_alike", "_injectors:kana"),
)
def look_alike_letter(page: Document) -> Iterator[Finding]:
    """A letter of another alphabet stands in a Latin word, or a kana in Chinese.

    Words written in another alphabet as a whole, kana in Japanese and the letters of formulas are right.
    """
    here = distinct(page)
    if here & _LETTERS.keys():
        is_foreign = any("\u0400" <= char <= "\u052f" and char not in _LETTERS for char in here)
        for match in page.find(_WORD):
            yield from _in_word(page, match, is_foreign=is_foreign)
    if here & _HAN.keys() and not any("\u3041" <= char <= "\u30ff" and char not in _HAN for char in here):
        for at in places(page.text, here & _HAN.keys()):
            meant = _HAN[page.text[at]]
            if page.text[max(0, at - 1) : at + 1] != "徐巿" and reads(page.text, Span(at, at + 1), meant):
                usual = page.text[at] == "巿" and is_mostly_traditional(page)
                confidence = Confidence.DOUBTFUL if usual else Confidence.LIKELY
                yield _finding([Edit(Span(at, at + 1), meant)], confidence)


def _in_word(page: Document, match: Match, *, is_foreign: bool) -> Iterator[Finding]:
    """Letters that look like Latin ones, in a word with Latin letters, or one by itself beside Han characters."""
    others = [i for i, char in enumerate(match[0]) if char not in _LATIN]
    is_mixed = others and len(others) < len(match[0])
    is_alone = len(match[0]) == 1 and not is_foreign and is_han(page.text[match.end : match.end + 1])
    if (is_mixed or (others and is_alone)) and all(match[0][i] in _LETTERS for i in others):
        at = [match.start + i for i in others]
        yield _finding([Edit(Span(i, i + 1), _LETTERS[page.text[i]]) for i in at])


def _finding(edits: list[Edit], confidence: Confidence = Confidence.LIKELY) -> Finding:
    span = Span(edits[0].span.start, edits[-1].span.end)
    meant = "".join(edit.text for edit in edits)
    message = Message("形近字母，应为“{meant}”", "a look-alike of “{meant}”", meant=meant)
    return Finding(span, message, (Fix(tuple(edits), Safety.SAFE),), confidence=confidence)

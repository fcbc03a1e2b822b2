from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Candidate,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Role,
    Safety,
    Span,
    Tier,
    candidates,
    compiled,
    delete,
    is_traditional,
    replace,
    rule,
    simplified,
)

from ._particles import PARTICLES, particle
from ._right import is_right

_CONFIDENCE = {
    Tier.CERTAIN: Confidence.CERTAIN,
    Tier.LIKELY: Confidence.LIKELY,
    Tier.DOUBTFUL: Confidence.DOUBTFUL,
}


_FIGURES = "〇○零一二三四五六七八九"
_LEAST, _LONGEST = 4, 12
"""The least digits of a number that is read digit by digit, and the most that are examined."""


@rule(
    "doubled-character",
    title="叠字",
    help=(
        "一个字连打了两次，或两字词的一个字错成了另一个字（冻冻食品，应为冷冻食品）。按语料统计判断。"
        "人名、叠词、诗行、词与词相接（村|村委会、主任|任职）不在此列。"
    ),
    kind=ErrorKind.EXTRA_CHARACTER,
    fold=12,
    injectors=("_injectors:any_character", "_injectors:function_character"),
    bad=[
        *(Bad(p.wrong, fixed=p.wrong.replace(p.char * 2, p.char, 1), found=p.char * 2) for p in PARTICLES if p.wrong),
        Bad(
            "县市场监管局严把冻冻食品的进货关，守护群众饮食安全。",
            fixed="县市场监管局严把冷冻食品的进货关，守护群众饮食安全。",
            found="冻冻",
        ),
        Bad("调解员化解了一起邻里纠纠纷，双方握手言和。", fixed="调解员化解了一起邻里纠纷，双方握手言和。"),
        Bad("县县教育局昨天召开座谈会。", fixed="县教育局昨天召开座谈会。", found="县县"),
        Bad("市市场里的商户在中心广场摆摊。", fixed="市场里的商户在中心广场摆摊。", found="市市"),
        Bad("会议将于10月8日日举行。", fixed="会议将于10月8日举行。", found="日日"),
        Bad("山路弯弯曲曲曲地通到村口。", fixed="山路弯弯曲曲地通到村口。", found="曲曲曲"),
        Bad("老人说：“孩子们们都回来了，我心里高兴。”", fixed="老人说：“孩子们都回来了，我心里高兴。”"),
    ],
    good=[
        *(text for p in PARTICLES for text in p.right),
        "村党支部书记葛丽丽到村村委会看看，办公室里热热闹闹。",
        "牛镇镇镇政府门前人山人海，牛镇镇镇长当起了推销员。天刚亮，青桥乡乡村医生已经出了门，该乡乡村客运站也开了。水泥路通到家家门口，院里种上了月季。",
        "县医院院领导、普外科科主任和学校校党委的人，一块地一块地地看，一户一户地讲。",
        "水渠修得漂漂亮亮、透透明明，镇里天天有人问、周周有调度、月月有通报。",
        "组织部部长来到河东东街的清水水泥厂，一件件一桩桩地问。",
        "市市场监管局当天设台受理投诉，市市场监管部门查了三天，县县域经济发展办公室派人参加，省省情研究会也来了。",
        "税收占比比上年提高了1.2个百分点，这款车的性价比比同类车高。",
        "老会计计算了一笔细账，各项目目标明确。戏台上上百个角色登场，门联写着“风声雨声读书声声声入耳”。",
        "邻里互相帮帮手，\n大事小事一起扛。\n红事白事简简办，\n攀比浪费都改掉。",
        "会计李会会说，账已对完。村医赵与与出诊归来。李会会是合作社请来的会计。",
        "货轮定于4月16日日韩航线开通时首航，近日日媒刊登了消息。",
        "上上个月她进城学做可可粉调的糕点，路过台中中正路，还抽到上上签。",
        "“有有，”他连声说，“我去拿来。”",
        "孩子们喊着“不不不”，围着老人叽叽喳喳问个不停。",
        "他连说“走走走”，锯子“嚓嚓嚓”响个不停。",
        "北京二〇二二年冬奥会筹办工作进展顺利，大桥计划二○三三年通车。",
    ],
)
def doubled_character(article: Article, *, doubtful: bool = False) -> Iterator[Finding]:
    """A character is typed twice.

    Statistics of edited newspapers decide whether the text is more likely without one of the two, whether a word
    ends between them, and whether it is a name or a reduplication. Where one of the pair is probably a wrong
    character (冻冻 for 冷冻), that is the first suggestion. The option `doubtful` adds doubtful findings, as infos.
    """
    text = simplified(article.document)
    verse = {line.number for line in article.with_role(Role.VERSE)}
    for candidate in candidates(text, article.span.start, article.span.end):
        tier = _tier(text, candidate)
        if tier is not None and is_right(article, text, candidate.span[0]):
            tier = Tier.DOUBTFUL
        if candidate.char in _FIGURES and _in_figure(text, candidate):
            continue
        in_verse = article.document.line_at(candidate.span[0]) in verse
        if tier is not None and (doubtful or tier is not Tier.DOUBTFUL) and not in_verse:
            yield _finding(article, candidate, tier)


def _in_figure(text: str, candidate: Candidate) -> bool:
    """Whether the pair is in a number that is read digit by digit: 二〇二二年."""
    start, end = candidate.span
    start -= len(before := text[max(0, start - _LONGEST) : start]) - len(before.rstrip(_FIGURES))
    end += len(behind := text[end : end + _LONGEST]) - len(behind.lstrip(_FIGURES))
    return end - start >= _LEAST


def _tier(text: str, candidate: Candidate) -> Tier | None:
    """The tier after the table of particles; None for a double that a word makes right, unless the odds are high."""
    entry = particle(candidate.char)
    if entry is None:
        return candidate.tier
    if compiled(entry.pattern).match(text, candidate.span[0]) is None:
        return Tier.LIKELY if candidate.score >= entry.overruled else None
    if entry.sure and not candidate.barred:
        return Tier.CERTAIN
    return candidate.tier


def _finding(article: Article, candidate: Candidate, tier: Tier) -> Finding:
    span = Span(*candidate.span)
    pair = article.document.text[span.start : span.end]
    texts = [s.text for s in candidate.suggestions if len(s.text) < len(pair) or not is_traditional(article.document)]
    if len(texts[0]) < len(pair):
        texts = texts[:1]  # replacements are offered where they are likelier than one too many
    fixes = tuple(_fix(span, candidate.char, text, tier) for text in texts)
    if len(texts[0]) == len(pair):
        message = Message("“{pair}”不成词，疑为“{word}”", "“{pair}” is no word: “{word}”?", pair=pair, word=texts[0])
    else:
        message = Message("多一个“{char}”？", "one “{char}” too many?", char=pair[0])
    return Finding(span, message, fixes, confidence=_CONFIDENCE[tier])


def _fix(span: Span, char: str, text: str, tier: Tier) -> Fix:
    """Delete one copy, or replace one of them."""
    if len(text) < span.end - span.start:
        return delete(span.start, span.start + 1, safety=Safety.SAFE if tier is Tier.CERTAIN else Safety.REVIEW)
    at = span.start if text[0] != char else span.start + 1
    return replace(Span(at, at + 1), text[at - span.start])

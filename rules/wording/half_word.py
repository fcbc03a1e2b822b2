from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    compiled,
    is_surname,
    is_traditional,
    lexicon,
    replace,
    rule,
)

from ._half_words import FRAMES, Frame

_BOOKS = "(?:书[画法面籍展香房屋店院本信社写库柜包协评单吧城市刊报目名卷童生家会稿签案桌橱丛])"
"""Words that begin with 书."""


@rule(
    "half-word",
    title="词只剩一半",
    help=(
        "固定的语境里，双音词只剩一个字：事故原因正在进一步调中（调查）、据气象部门预，（预报）、走失老人被找，（找到）、"
        "广大驾驶，（驾驶员）、四十钟（分钟）。“据传统”“广大用户”“县委书画展”不在此列。"
    ),
    kind=ErrorKind.MISSING_CHARACTER,
    profiles={"traditional": False},
    patterns=tuple(frame.pattern for frame in FRAMES),
    explains=("misspelling-in-context", "missing-character"),
    bad=[
        Bad("起火原因正在进一步调中。", fixed="起火原因正在进一步调查中。", found="调"),
        Bad("水毁路段正在全力抢中。", fixed="水毁路段正在全力抢修中。"),
        Bad("据县气象台预，明天有雨。", fixed="据县气象台预测，明天有雨。", found="预"),
        Bad("据水务部门统，全县有水库九座。", fixed="据水务部门统计，全县有水库九座。"),
        Bad("走失的孩子在渠边被找，没有受伤。", fixed="走失的孩子在渠边被找到，没有受伤。", found="找"),
        Bad("随着气温升，麦苗返青了。", fixed="随着气温升高，麦苗返青了。"),
        Bad("交警提醒广大驾驶，雨天慢行。", fixed="交警提醒广大驾驶员，雨天慢行。", found="驾驶"),
        Bad("请广大用、各村相互转告。", fixed="请广大用户、各村相互转告。"),
        Bad("记者从县教育了解到，报名明天开始。", fixed="记者从县教育局了解到，报名明天开始。"),
        Bad("行车时间由四十钟缩短到五分钟。", fixed="行车时间由四十分钟缩短到五分钟。", found="钟"),
        Bad("增速提高2个百分。", fixed="增速提高2个百分点。"),
        Bad("全县规模以工业增加值增长5%。", fixed="全县规模以上工业增加值增长5%。"),
        Bad("青桥村党支部书许言说，渠修好了。", fixed="青桥村党支部书记许言说，渠修好了。", found="书"),
        Bad("能代家乡参赛，她很高兴。", fixed="能代表家乡参赛，她很高兴。"),
    ],
    good=[
        "起火原因正在进一步调查中，水毁路段正在全力抢修中，调中心正在协中医院会诊。",
        "据县气象台预测，据传统，据总统，据评估，据供水系统，据渠边的石碑记载，明天有雨。",
        "走失的孩子被找到，据县里的评估，村里被评为先进；随着气温回升，麦苗返青了；随着价格上升，收入增加。",
        "请广大用户、广大驾驶员、广大消费者相互转告；记者从县教育局了解到。",
        "三口大钟，二十钟头，十钟表，用了四十分钟；增速提高2个百分点，全县规模以上工业增加值增长5%。",
        "县委书画展开展，党支部书屋里说书，青桥村党支部书记许言说，省委书面通知，县委书本无言，",
        "替家乡代言，他要代学校参加签约，能代表家乡参赛，历代学校参加的人不少。",
        "據縣氣象臺預，明天有雨，這個國家的問題還沒有人來處理。",
    ],
)
def half_word(article: Article) -> Iterator[Finding]:
    """Only the beginning of a word is left, where its frame needs the whole word."""
    if is_traditional(article.document):
        return
    text = article.document.text
    for frame in FRAMES:
        for match in article.find(frame.pattern):
            span = match.group("cut")
            if not _is_right(text, frame, span.start, span.end):
                wholes = frame.wholes[match["cut"]].split("|")
                said = Message("“{cut}”后漏字，疑为“{whole}”", "is “{whole}” meant?", cut=match["cut"], whole=wholes[0])
                yield Finding(span, said, tuple(replace(span, w) for w in wholes), confidence=Confidence.LIKELY)


def _is_right(text: str, frame: Frame, start: int, end: int) -> bool:
    """Whether what is left ends a word (传统), or begins another one (书画)."""
    if frame.may_end_word and text[start - 1 : end] in lexicon():
        return True
    if text[start:end] == "书":
        return bool(compiled(_BOOKS).match(text, start)) or not is_surname(text[end])
    return False

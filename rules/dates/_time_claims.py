"""Claims that so much time lies between two points, and whether any reading of the text makes them true."""

from __future__ import annotations

from itertools import permutations
from typing import NamedTuple

from lint_news import Article, Span, compiled

from .._sentence import sentence_at
from ._time_lengths import Length, apart, fits, length_at
from ._time_pairs import Context, Words, pair
from ._time_points import lines, now

FILL = "(?:已经?|整整|足足|满|将?近|了|仅|只|才|不到|超过|为|是|共|有|长?达|逾|过|[:：]|的|约定){0,3}"
CUES = (
    "期限|历时|[用耗费]时|为期|历经|经过|持续|延续|长达|前后|共|足足|整整|用|花|[奋苦鏖]战|[时相]隔|间隔|阔别|走过|经历|度过"
    "|一[^，。；]{1,2}就是|了|[工任展会赛聘租刑限]期|学制|考验期|试用期|施工期|有效期|合同期|[党军工警教婚]龄|生涯|满|迎来|跨度|跨越"
    "|坚[守持]|住院|隔离|留置|休渔|封[闭山]|办案|至今|距今|迄今|已|结婚|相[守伴]|入[党伍]|从[教医警军艺]"
)
_CUE_BEFORE = f"(?:{CUES}){FILL}$|着[^，。；]{{1,8}}$"
CUES_BEHIND = "(?:的?时间|间|里|来|之久|的?光阴|的?岁月|的?历[史程]|如一日|的?[党军工警教婚]龄)"
_NOT = (
    "原[本来]|本来|每|平均|其中|另|此前|之前|[再还][过有要剩]|未来|今后|以[上下内]|不超过|至少|免费|质保|保修|约定$|提前|推迟|[前内后]$|第[^，]{1,4}$"
    "|连续|累计|过去|(?:^|[^时了期达有满经间共已战过是为将])近$|左右|最|(?:计划|将|拟|力争|预计|打算)[^，近满]{0,8}$|^用$"
)
_STRONG = f"(?:历时|用时|耗时|前后|一共|总共|为期|工期|结婚|时隔|相隔){FILL}(?:用|花)?了?$"
"""Words for the time between two points that need not say what happens at them."""
MOVED = "(?:提[前早]|推[迟后]|延[迟后期]?|[早晚]|顺延|滞后)(?:了|整整|足足|近|约|将近){0,2}$"
"""Words directly before a length by which something is moved."""
_PLAN = f"为期{FILL}$"
"""Words before a length with 的 behind it whose end may lie ahead: 从2020年开始开展为期三年的行动."""
_OTHERS = (
    "[父母爷奶]亲?|儿子|女儿|妻子|丈夫|老伴|哥|弟|姐|妹|[此当那]时|时任|当年"
    "|岁(?:那一?年|时)?(?:起|算|开始|就|便|参|入|进|从|走|登|当|考|拜|学|离|被|来|执|任|上|嫁)"
    "|[0-9０-９一二两三四五六七八九十几][年载](?:之|以)?后"
)
_BEHIND = "来[的之]?[最首新]|以[上下前后内]|之?[前后内]|[期级制限]"
_UNTIL_NOW = "[以之]?来"
"""Words behind a length that runs until the text is written: 建队18年来."""
_CLAUSE = "[，。；！？：、\n（(“]"
_ROUND = 0.6
"""Units by which the difference of a slip may differ from whole tens: years have no months."""
_LEAST, _MOST = 0.4, 2.6
"""A length is of two points if it is so many times what lies between them; one farther off is of something else."""


class Claim(NamedTuple):
    """A length that a text gives to the time between two points, and how long it is by them, in the same unit."""

    length: Length
    context: Context
    right: float


def wrong_claim_at(article: Article, at: int) -> Claim | None:
    """What a length whose number begins at an offset claims, if no reading of the text makes it true."""
    claim = claim_at(article, at)
    return claim if claim and not _holds(article, claim) else None


def claim_at(article: Article, at: int) -> Claim | None:
    """What a length whose number begins at an offset claims; None where it claims nothing."""
    text = article.document.text
    is_dated = text.rfind("\n", article.span.start, at) in lines(article)
    length = length_at(text, at, article.span.end) if is_dated else None
    if length is None:
        return None
    sentence = sentence_at(article, at)
    clause, behind = _clause(text, sentence.start, at), text[length.span.end : length.span.end + 6]
    is_moved = compiled(MOVED).search(clause) is not None
    if (compiled(_NOT).search(clause) and not is_moved) or compiled(_BEHIND).match(behind):
        return None
    is_cued = compiled(_CUE_BEFORE).search(clause) or compiled(CUES_BEHIND).match(behind)
    words = Words(is_cued is not None, is_moved, compiled(_STRONG).search(clause) is not None)
    found = pair(article, length, sentence, words)
    is_open = compiled(_PLAN).search(clause) is not None and behind.startswith("的")
    is_until_now = compiled(_UNTIL_NOW).match(behind) and now(article) is None
    if found is None or ((is_open or is_until_now) and not found.is_range):
        return None
    claim = Claim(length, found, apart(found.first, found.last, length))
    return claim if _is_near(claim) and not _is_of_others(article, claim, sentence) else None


def _clause(text: str, start: int, at: int) -> str:
    stops = [found.end() for found in compiled(_CLAUSE).finditer(text, start, at)]
    return text[stops[-1] if stops else start : at]


def _is_near(claim: Claim) -> bool:
    """Whether the number may be a slip; where only the sense ties it to the points, one that is off by tens."""
    off = abs(claim.length.number - claim.right)
    is_slip = abs(off - round(off, -1)) <= _ROUND
    is_like = claim.right > 0 and _LEAST <= claim.length.number / claim.right <= _MOST
    return is_like and (claim.context.is_sure or is_slip)


def _is_of_others(article: Article, claim: Claim, sentence: Span) -> bool:
    """Whether other people or another time stand between the point and the length."""
    start = claim.context.first.span.start
    start = min(start, sentence.start) if claim.context.is_sure and not claim.context.is_stay else start
    return compiled(_OTHERS).search(article.document.text, start, claim.length.span.start) is not None


def _holds(article: Article, claim: Claim) -> bool:
    """Whether it is true of any two points that stand near, or of the first and the day of the paper."""
    (first, last, near, _, is_range, is_moved, is_stay), length = claim.context, claim.length
    today = None if is_range else now(article)
    begun = (first, last, *near) if not is_stay else (first,)
    pairs = [
        *permutations((first, last) if is_stay else (first, last, *near), 2),
        *((one, today) for one in begun if today and one != today),
    ]
    return any(fits(one, other, length, with_ends=not is_moved) for one, other in pairs if one != other)

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, rule

_WHETHER = "能否|是否|能不能|可否|会不会"
_TWO_SIDED = "否|不|成败|好坏|高低|优劣|强弱|快慢|胜负|输赢|多少|有无|得失|成效|大小|长短|盛衰|兴衰|存亡|去留"
_ONE_SIDED = "前提|保证|保障|基础|条件|根本|必要|标志"
_FIRST = (
    rf"(?P<whether>{_WHETHER})(?:[^。；;！？：:\n]{{2,30}})(?:也|都|正|才)?是"
    rf"[^，,。；;！？\n的]{{2,25}}的[^，,。；;！？\n]{{0,4}}(?:{_ONE_SIDED})(?!(?:条件)?之一)"
)
_SECOND = rf"是(?<=[，,].)(?P<whether>{_WHETHER})[^，,。；;！？\n]{{2,15}}的(?:保证|保障)(?=[。，,；])"


@rule(
    "one-sided-condition",
    title="一面对两面",
    help=(
        "“能否坚持锻炼，是身体健康的前提”前面说两面，后面只说一面。删去“能否”，或者后面也说两面"
        "（决定着身体能否健康）。“关键”两可，不报；“成败”“好坏”“与否”含两面，不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_FIRST, _SECOND),
    injectors=("_independent_grammar_injectors:two_sides_against_one",),
    bad=[
        Bad("能否坚持质检，是产品畅销的前提。", found="能否"),
        Bad("专家认为,是否适时灌水,是小麦增产的重要保证。", found="是否"),
        Bad("能否颗粒归仓，是秋收成功的标志。", found="能否"),
        Bad("能不能守住底线是企业发展的根本保障。", found="能不能"),
        Bad("精细管理，是能否增产的保障。", found="能否"),
    ],
    good=[
        "坚持质检，是产品畅销的前提。",
        "能否坚持质检，是产品畅销的关键。",
        "能否坚持质检，决定着产品能否畅销。",
        "能否适时灌水，是决定小麦收成好坏的条件。",
        "能不能守住底线，是企业发展的前提之一。",
        "产量高低，是能否评优的保障线。",
        "问题在于是能否增产的保障。",
    ],
)
def one_sided_condition(article: Article) -> Iterator[Finding]:
    """One half of a sentence has two sides (whether or not), the other only one."""
    for pattern in (_FIRST, _SECOND):
        for match in article.find(pattern):
            if compiled(_TWO_SIDED).search(article.document.text, match.group("whether").end, match.end):
                continue
            message = Message(
                "“{whether}”说两面，另一半只说一面",
                "“{whether}” has two sides, the other half of the sentence only one",
                whether=match["whether"],
            )
            yield Finding(match.group("whether"), message, confidence=Confidence.LIKELY)

from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, is_traditional, replace, rule

_WHO = (
    "[他她它我你]们?|大家|自己|党|组织|政府|老师|专家|书记|主任|群众|村民|村干部|志愿者|乡亲们|家人|父母|母亲|父亲"
    "|同学|同学们|同事|领导"
)
_HELPS = (
    "带领|带动|领导|指导|帮助|支持|努力|推动|关心|关怀|陪同|陪伴|见证|引导|号召|影响|鼓励|监督|主持|配合|组织|协助|建议|倡议|要求|照顾|呵护|感召|启发|教育|牵线|撮合"
    "|共同努力|精心照料|精心指导|大力支持|悉心指导|热心帮助"
)
_UNDER = f"(?<![{HAN}])在(?P<wrong>的(?P<who>{_WHO}))(?=(?:{_HELPS})(?:之)?下)"
_BEFORE_WHO = f"(?<![{HAN}])(?:由于|经过|通过|按照|根据)(?P<wrong>的(?P<who>{_WHO}))(?=[{HAN}]{{2,8}}[，])"
_PATTERNS = (_UNDER, _BEFORE_WHO)


@rule(
    "misplaced-de",
    title="“的”放错了位置",
    help="在他的带领下，打成“在的他带领下”：句首的“在、由于、经过”后面紧接“的”，“的”同后面的人颠倒了。",
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    patterns=_PATTERNS,
    explains=("swapped-characters", "misspelling-in-context", "extra-character"),
    bad=[
        Bad("在的他带领下，荒坡种上了茶。", fixed="在他的带领下，荒坡种上了茶。", found="的他"),
        Bad("渠修好了，在的大家共同努力下，水来了。", fixed="渠修好了，在大家的共同努力下，水来了。"),
        Bad("经过的他们反复劝说，两家和好了。", fixed="经过他们的反复劝说，两家和好了。"),
    ],
    good=[
        "在他的带领下，荒坡种上了茶；现在的他带领下一队人进山。",
        "在大家的共同努力下，经过他们的反复劝说，两家和好了。由于的确下雨，演出改期。",
        "昔日在的他，今天不在。經過的他們反復勸說，這個國家的問題還沒有人來處理。",
    ],
)
def misplaced_de(article: Article) -> Iterator[Finding]:
    """The particle stands before the people that it belongs behind, at the beginning of a clause."""
    if is_traditional(article.document):
        return
    for pattern in _PATTERNS:
        for match in article.find(pattern):
            right = f"{match['who']}的"
            message = Message("“{wrong}”应为“{right}”", "{wrong} should be {right}", wrong=match["wrong"], right=right)
            yield Finding(
                match.group("wrong"), message, (replace(match.group("wrong"), right),), confidence=Confidence.LIKELY
            )

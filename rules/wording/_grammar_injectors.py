"""Sentences in which parts are wrong or lost, for `lint-news measure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._insertions import county, insert_one

if TYPE_CHECKING:
    from random import Random

    from lint_news import Edit

_CULPRITS, _POLICE = ("嫌疑人", "窃贼", "逃犯", "骗子"), ("民警", "警方", "特警")
_KINDS = (("水果", "葡萄"), ("蔬菜", "土豆"), ("农作物", "玉米"), ("家电", "冰箱"), ("文具", "铅笔"))


def swapped_agent(text: str, random: Random) -> Edit | None:
    """The culprit seizes the police."""
    culprit, police, place = random.choice(_CULPRITS), random.choice(_POLICE), county(random)
    forms = (
        f"{culprit}在{place}把{police}抓获。",
        f"{culprit}深夜将{police}擒获。",
        f"{police}在{place}被{culprit}缉拿。",
    )
    return insert_one(text, forms, random)


def member_beside_kind(text: str, random: Random) -> Edit | None:
    """A kind stands beside one of its members."""
    kind, member = random.choice(_KINDS)
    forms = (f"{county(random)}集市上{kind}和{member}供应充足。", f"货架上有{member}、{kind}，价格平稳。")
    return insert_one(text, forms, random)


def lost_object(text: str, random: Random) -> Edit | None:
    """The spirit or the activity is lost that a verb needs."""
    forms = (
        f"{county(random)}干部发扬不怕苦、不怕累，提前完成任务。",
        f"{county(random)}开展以移风易俗为主题，共有千人参加。",
        "队员弘扬敢于担当，抢通了道路。",
    )
    return insert_one(text, forms, random)


def lost_head_noun(text: str, random: Random) -> Edit | None:
    """The noun behind an attribute is lost."""
    forms = (
        f"{county(random)}农机站在秋收中发挥了重要。",
        f"修路给{county(random)}居民出行带来很大，望早日完工。",
        "老支书为修渠作出了突出。",
    )
    return insert_one(text, forms, random)


def confused_verb(text: str, random: Random) -> Edit | None:
    """反应 for 反映, 渡过 for 度过."""
    forms = (
        f"有市民向{county(random)}城管局反应井盖松动。",
        f"短片反应了{county(random)}山村的变化。",
        f"他在{county(random)}渡过了一个快乐的寒假。",
    )
    return insert_one(text, forms, random)


def pronoun_of_other_sex(text: str, random: Random) -> Edit | None:
    """他 for a woman, 她 for a man."""
    forms = (
        f"在{county(random)}教书的女教师韦小梅不肯走，他说：“孩子离不开人。”",
        f"{county(random)}的赵桂兰绣了一辈子花。他是省里的传承人。",
        "覃志刚开车三十年，她说，安全第一。",
    )
    return insert_one(text, forms, random)


def particle_before_degree(text: str, random: Random) -> Edit | None:
    """的 for 得 before a word of degree."""
    forms = (
        f"{county(random)}的油茶长的特别旺。",
        f"演员说，{county(random)}的观众听的非常入神。",
        "孩子们玩的很尽兴。",
    )
    return insert_one(text, forms, random)


def lost_verb(text: str, random: Random) -> Edit | None:
    """A verb is lost before 了, or before what was made."""
    forms = (
        f"{county(random)}的志愿者们了一场义演。",
        f"老支书带领乡亲{random.randint(2, 9)}公里水渠。",
        f"{county(random)}法院了一份裁定。",
    )
    return insert_one(text, forms, random)

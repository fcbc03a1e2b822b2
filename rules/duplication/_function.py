"""Grammatical characters, and the words that make a double of them right.

A line: the character, what stands before a right double (its first half ends a word), what stands behind
one (its second half begins a word), and a text for each guard in which it is right.
"""

from __future__ import annotations

from msgspec import Struct


class Particle(Struct, frozen=True):
    """A character that is doubled by mistake unless a word ends before it or begins behind it."""

    char: str
    before: str
    behind: str
    wrong: str
    right: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """The double, guarded; triples are speech."""
        before = f"(?<![{self.before}])" if self.before else ""
        behind = f"(?![{self.behind}])" if self.behind else ""
        return f"{before}(?<!{self.char}){self.char}{{2}}(?!{self.char}){behind}"


PARTICLES = (
    Particle("的", "目标打中鹄", "确士哥姐卢黎里喀", "比赛的的成绩出来了", ("以增收为目的的项目", "他说的的确是事实")),
    Particle(
        "内",
        "河海国境",
        "部地陆需容涵蒙政心外战脏阁务",
        "三个月内内有两次",
        ("室外气温高，河内内排河道通畅", "国内内需不足，年内内部挖潜"),
    ),
    Particle("们", "", "", "他们们都来了", ()),
    Particle("也", "", "门", "我也也去过", ("中国也也门都派了人",)),
    Particle("而", "", "", "因而而成", ()),
    Particle("但", "不非", "", "但但他没有来", ("不但但是如此",)),
    Particle("该", "应", "", "该该县去年脱贫", ("应该该出手时就出手",)),
    Particle("已", "不而", "", "工程已已完工", ("痛哭不已已有多时",)),
    Particle(
        "将",
        "即麻名健闯少中大上战",
        "军士领帅才来",
        "会议将将于明日召开",
        ("名将将出场", "两员大将将军令带回", "他将将士的心愿带回"),
    ),
    Particle(
        "在",
        "现实存正内外潜所自好旨",
        "座职场校岗建逃线野世家押",
        "会议在在县城召开",
        ("他现在在县城", "有实实在在的收获", "他们在在建工地劳动"),
    ),
    Particle("且", "", "", "而且且有", ()),
    Particle("被", "棉植毛羽", "子告褥动", "道路被被水冲断", ("植被被毁", "他被被告打伤")),
    Particle("仍", "", "", "他仍仍坚守", ()),
    Particle("由", "自理缘事不", "此于来衷", "活动由由县里主办", ("理由由他说明", "他由由衷的话说起")),
    Particle(
        "及", "以涉普埃波顾危提论", "时其格第早", "干部及及群众", ("危及及时送到的人", "普及及提高并重", "物资及及时雨")
    ),
    Particle("与", "参", "会其", "城市与与乡村", ("他参与与人合作", "领导与与会代表合影")),
    Particle("从", "服自随盲听", "业前此事而来严头众军", "他从从县里来", ("服从从外地来的指挥", "他从从前说起")),
    Particle("这", "", "", "这这件事", ()),
    Particle("她", "", "", "她她说", ()),
    Particle("因", "原起病诱成基", "此为素果而", "因因下雨停工", ("原因因人而异", "他因因素复杂退赛")),
)

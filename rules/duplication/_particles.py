"""Function words of one character, and the neighbours that make it right to double them.

The statistics of doubled characters are not reliable for these few, so rules of grammar decide. A double is right
where a word ends with its first half (植被|被) or begins with its second (就|就近). Otherwise a double of a character
that is marked `sure` is an error. Where the log odds of the statistics exceed `overruled`, the double is an error
although there is such a word: “其中的的” is not 中的. The limit is NEVER where a clause may end and the next begin with
the same character (告诉我|我的号码), for which edited newspapers are too little evidence. The other limits are above the
odds of all right doubles in five million characters of held-out edited text and in the examples here.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

NEVER = float("inf")


class Particle(Struct, frozen=True):
    """A character, the characters before and after its right doubles, and examples of wrong and right ones."""

    char: str
    before: str
    behind: str
    wrong: str
    right: tuple[str, ...]
    sure: bool
    overruled: float

    @property
    def pattern(self) -> str:
        """A double that is not made right by a word around it."""
        before = f"(?<![{self.before}])" if self.before else ""
        behind = f"(?![{self.behind}])" if self.behind else ""
        return f"{before}{self.char}{{2}}{behind}"


_TOLD = (
    "问诉给让叫请使对跟向陪帮骂打爱想教看信怪恨怕害迎接送见找救劝告带等令派助谢祝求选支养护破认识意欢懂解替逼催拉推抱斗"
)
"""Last characters of verbs with a person as object: a pronoun after them may end its clause."""
_TABLE = """
的 | 目标打中鹄 | 确士哥姐卢黎里喀 | sure | 6.4 | 运动会比赛的的成绩昨天公布。 | 以增收为目的的项目越来越多。 他说的的确是事实。
内 | 河海国境室 | 部地陆需容涵蒙政心外战脏阁务 | sure | 4.0 | 选手在三个月内内有两次参赛机会。 | 河内内排机场旅客增加。 年内内部管理明显加强。
们 | - | - | sure | 7.0 | 孩子们们围着老师又蹦又跳。 | -
也 | - | 门 | sure | 7.5 | 女子组也也涌现出一批新秀。 | 这次也也门派了代表。
而 | - | - | sure | 7.0 | 他因而而耽误了工期。 | -
但 | 不非 | - | sure | 8.2 | 但但他始终没有放弃。 | 他不但但求无过，还要争先。
该 | 应 | - | sure | 8.1 | 去年该该县实现整体脱贫。 | 他应该该说的都说了。
已 | 不而 | - | sure | 7.0 | 工程已已全部完工。 | 他痛哭不已已有多时。
将 | 即麻名健闯少中大上战 | 军士领帅才来 | sure | 4.6 | 新规将将于下月起施行。 | 一员大将将对手击败。 他将将士的心愿带回。
在 | 现实存正内外潜所自好旨 | 座职场校岗建逃线野世家押证显昭彰 | sure | 5.0 | 座谈会在在县委党校召开。 | 他现在在县城工作。 他们在在建工地劳动。 这些数字在在证明水渠修得值。
且 | - | - | sure | 7.0 | 而且且今年雨水充足。 | -
被 | 棉植毛羽 | 子告褥动 | sure | 5.5 | 道路被被洪水冲断。 | 坡上的植被被保护得很好。 他被被告打伤。
仍 | - | - | sure | 7.0 | 他仍仍坚守在一线。 | -
由 | 自理缘事不 | 此于来衷 | sure | 6.9 | 活动由由县文联主办。 | 退回理由由系统自动生成。 他由由衷的话说起。
及 | 以涉普埃波顾危提论 | - | sure | 5.8 | 干部及及群众代表参加。 | 知识普及及提高并重。
与 | 参 | 会其 | sure | 5.0 | 城市与与乡村共同发展。 | 他参与与外商的谈判。 领导与与会代表合影。
从 | 服自随盲听 | 业前此事而来严头众军政化江 | sure | 6.7 | 他从从县里回到村里。 | 战士们服从从县里下达的命令。 他从从前说起。 果农从从化引来荔枝苗，茶商从从江收来香茶。
这 | - | - | sure | 7.0 | 这这件事传遍了全村。 | -
她 | TOLD | - | sure | never | 她她每天早起锻炼。 | 记者问她她何时开始练字。
因 | 原起病诱成基 | 此为素果而地人子循特材 | sure | 5.5 | 比赛因因下雨推迟。 | 病因因医院不同而说法不一。 他因因素复杂退赛。
是 | 求 | 非否次日晚届枝 | - | 7.3 | 这里是是全县最大的水库。 | 实事求是是做好工作的根本。 问题是是否真的需要。 影片的导演正是是枝裕和。
到 | 迟报签 | 账达位会期场岗访任手头家点处底来 | - | 7.1 | 干部来到到田间地头。 | 学员签到到下午结束。 三天就收到到账短信。
就 | 成造早 | 业近地餐医读任职诊寝势此座 | - | 6.3 | 他就就这样走了。 | 一个人的成就就看他做了什么。 毕业后就就近在园区上班。
于 | - | 家都田洪潜某 | - | 6.2 | 会议于于昨日闭幕。 | 上坡村位于于家岭脚下。
为 | 因认成作以人行称变视改分设列定评选命更 | 了何主民人期此止难首名准生什 | - | 6.4 | 他为为村里修了路。 | 大家都认为为他修路是应该的。 大家都为为民办事的人叫好。
并 | 合吞兼 | 购网且不非未轨举列 | - | 6.0 | 会议讨论并并通过了方案。 | 两社合并并更名。 电站建成并并网发电。
和 | 中温缓柔调饱总祥谦随附暖搅太颐泰雍永仁昭友裕利 | 睦气而煦田 | - | never | 村里和和镇上都派了人。 | 天气暖和和往年一样。 双方同意和和气气地分手。 参赛的有山本和和田两位选手。 展品来自昭和和平成年间。 主演是三浦友和和另外两人。
有 | - | 心形色机志识权良钱别薪偿缘田村马名效 | - | never | 全县有有五条公路通车。 | 做事要有有心人来带。 当地有有田烧的老窑。 镇上有有名的铁匠，合作社有有效的章程。
了 | 甚 | 不解结断却 | - | 5.5 | 他去了了县城三趟。 | 他对账目不甚了了。 年轻人做了了不起的事。
自 | 来 | 由己然主治信 | - | never | - | 这家店自自由市场开业就在街口。 报料多来自自家亲戚。
能 | 本功职智官技核潜万可 | - | - | 6.1 | 他能能修好这台机器。 | 人的本能能救命。 换一个苗床可能能多收两成。
我 | TOLD | - | - | never | 昨天我我去了县城。 | 他告诉我我的票买好了。 你斗我我斗你的日子过去了。
你 | TOLD | - | - | never | - | 我告诉你你的票买好了。
他 | TOLD吉结 | - | - | never | 后来他他去了县城。 | 我告诉他他的票买好了。
月 | - | 底初末中均报刊历度 | - | 7.0 | - | 工程计划九月月底完工。
"""
"""One character a line: the character, `before`, `behind`, `sure`, `overruled`, `wrong` and `right` of `Particle`.

TOLD stands for `_TOLD`, - for nothing.
"""


def _particle(line: str) -> Particle:
    fields = ("" if field == "-" else field for field in line.split(" | "))
    char, before, behind, sure, overruled, wrong, right = fields
    return Particle(
        char,
        before.replace("TOLD", _TOLD),
        behind,
        wrong,
        tuple(right.split()),
        sure=bool(sure),
        overruled=NEVER if overruled == "never" else float(overruled),
    )


PARTICLES = tuple(_particle(line) for line in _TABLE.strip().split("\n"))


@cache
def _by_char() -> dict[str, Particle]:
    return {particle.char: particle for particle in PARTICLES}


def particle(char: str) -> Particle | None:
    """The entry of a character, if there is one."""
    return _by_char().get(char)

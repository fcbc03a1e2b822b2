"""Grammatical characters, and the words that make a double of them right.

The statistics judge every doubled character; for these few grammar knows better. A double is right where a
word ends with its first half (植被|被) or begins with its second (就|就近); where none does, a double of a
character that is marked `sure` is a slip. Statistics that are surer than `overruled` (log odds) say more than a
word that explains: “其中的的” is not 中的. Where that is NEVER a clause may end and the next one begin with the same
character (告诉我|我的号码), which edited newspapers hardly ever do: their statistics know too little of it. The other
limits lie above what right doubles reach, held out: those of five million characters of edited text, and the examples here.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

NEVER = float("inf")


class Particle(Struct, frozen=True):
    """A character, what stands before a right double of it and what stands behind one, and texts for both."""

    char: str
    before: str
    behind: str
    wrong: str
    right: tuple[str, ...]
    sure: bool = True
    overruled: float = 7.0

    @property
    def pattern(self) -> str:
        """A double that no word explains."""
        before = f"(?<![{self.before}])" if self.before else ""
        behind = f"(?![{self.behind}])" if self.behind else ""
        return f"{before}{self.char}{{2}}{behind}"


_TOLD = (
    "问诉给让叫请使对跟向陪帮骂打爱想教看信怪恨怕害迎接送见找救劝告带等令派助谢祝求选支养护破认识意欢懂解替逼催拉推抱斗"
)
"""Verbs that take a person: a pronoun behind them may end its clause."""
PARTICLES = (
    Particle("的", "目标打中鹄", "确士哥姐卢黎里喀", "运动会比赛的的成绩昨天公布。", ("以增收为目的的项目越来越多。", "他说的的确是事实。"), overruled=6.4),
    Particle("内", "河海国境室", "部地陆需容涵蒙政心外战脏阁务", "选手在三个月内内有两次参赛机会。", ("河内内排机场旅客增加。", "年内内部管理明显加强。"), overruled=4.0),
    Particle("们", "", "", "孩子们们围着老师又蹦又跳。", ()),
    Particle("也", "", "门", "女子组也也涌现出一批新秀。", ("这次也也门派了代表。",), overruled=7.5),
    Particle("而", "", "", "他因而而耽误了工期。", ()),
    Particle("但", "不非", "", "但但他始终没有放弃。", ("他不但但求无过，还要争先。",), overruled=8.2),
    Particle("该", "应", "", "去年该该县实现整体脱贫。", ("他应该该说的都说了。",), overruled=8.1),
    Particle("已", "不而", "", "工程已已全部完工。", ("他痛哭不已已有多时。",)),
    Particle("将", "即麻名健闯少中大上战", "军士领帅才来", "新规将将于下月起施行。", ("一员大将将对手击败。", "他将将士的心愿带回。"), overruled=4.6),
    Particle("在", "现实存正内外潜所自好旨", "座职场校岗建逃线野世家押证显昭彰", "座谈会在在县委党校召开。", ("他现在在县城工作。", "他们在在建工地劳动。", "这些数字在在证明水渠修得值。"), overruled=5.0),
    Particle("且", "", "", "而且且今年雨水充足。", ()),
    Particle("被", "棉植毛羽", "子告褥动", "道路被被洪水冲断。", ("坡上的植被被保护得很好。", "他被被告打伤。"), overruled=5.5),
    Particle("仍", "", "", "他仍仍坚守在一线。", ()),
    Particle("由", "自理缘事不", "此于来衷", "活动由由县文联主办。", ("退回理由由系统自动生成。", "他由由衷的话说起。"), overruled=6.9),
    Particle("及", "以涉普埃波顾危提论", "", "干部及及群众代表参加。", ("知识普及及提高并重。",), overruled=5.8),
    Particle("与", "参", "会其", "城市与与乡村共同发展。", ("他参与与外商的谈判。", "领导与与会代表合影。"), overruled=5.0),
    Particle("从", "服自随盲听", "业前此事而来严头众军政化江", "他从从县里回到村里。", ("战士们服从从县里下达的命令。", "他从从前说起。", "果农从从化引来荔枝苗，茶商从从江收来香茶。"), overruled=6.7),
    Particle("这", "", "", "这这件事传遍了全村。", ()),
    Particle("她", _TOLD, "", "她她每天早起锻炼。", ("记者问她她何时开始练字。",), overruled=NEVER),
    Particle("因", "原起病诱成基", "此为素果而地人子循特材", "比赛因因下雨推迟。", ("病因因医院不同而说法不一。", "他因因素复杂退赛。"), overruled=5.5),
    Particle("是", "求", "非否次日晚届枝", "这里是是全县最大的水库。", ("实事求是是做好工作的根本。", "问题是是否真的需要。", "影片的导演正是是枝裕和。"), sure=False, overruled=7.3),
    Particle("到", "迟报签", "账达位会期场岗访任手头家点处底来", "干部来到到田间地头。", ("学员签到到下午结束。", "三天就收到到账短信。"), sure=False, overruled=7.1),
    Particle("就", "成造早", "业近地餐医读任职诊寝势此座", "他就就这样走了。", ("一个人的成就就看他做了什么。", "毕业后就就近在园区上班。"), sure=False, overruled=6.3),
    Particle("于", "", "家都田洪潜某", "会议于于昨日闭幕。", ("上坡村位于于家岭脚下。",), sure=False, overruled=6.2),
    Particle("为", "因认成作以人行称变视改分设列定评选命更", "了何主民人期此止难首名准生什", "他为为村里修了路。", ("大家都认为为他修路是应该的。", "大家都为为民办事的人叫好。"), sure=False, overruled=6.4),
    Particle("并", "合吞兼", "购网且不非未轨举列", "会议讨论并并通过了方案。", ("两社合并并更名。", "电站建成并并网发电。"), sure=False, overruled=6.0),
    Particle("和", "中温缓柔调饱总祥谦随附暖搅太颐泰雍永仁昭友裕利", "睦气而煦田", "村里和和镇上都派了人。", ("天气暖和和往年一样。", "双方同意和和气气地分手。", "参赛的有山本和和田两位选手。", "展品来自昭和和平成年间。", "主演是三浦友和和另外两人。"), sure=False, overruled=NEVER),
    Particle("有", "", "心形色机志识权良钱别薪偿缘田村马名效", "全县有有五条公路通车。", ("做事要有有心人来带。", "当地有有田烧的老窑。", "镇上有有名的铁匠，合作社有有效的章程。"), sure=False, overruled=NEVER),
    Particle("了", "甚", "不解结断却", "他去了了县城三趟。", ("他对账目不甚了了。", "年轻人做了了不起的事。"), sure=False, overruled=5.5),
    Particle("自", "来", "由己然主治信", "", ("这家店自自由市场开业就在街口。", "报料多来自自家亲戚。"), sure=False, overruled=NEVER),
    Particle("能", "本功职智官技核潜万可", "", "他能能修好这台机器。", ("人的本能能救命。", "换一个苗床可能能多收两成。"), sure=False, overruled=6.1),
    Particle("我", _TOLD, "", "昨天我我去了县城。", ("他告诉我我的票买好了。", "你斗我我斗你的日子过去了。"), sure=False, overruled=NEVER),
    Particle("你", _TOLD, "", "", ("我告诉你你的票买好了。",), sure=False, overruled=NEVER),
    Particle("他", _TOLD + "吉结", "", "后来他他去了县城。", ("我告诉他他的票买好了。",), sure=False, overruled=NEVER),
    Particle("月", "", "底初末中均报刊历度", "", ("工程计划九月月底完工。",), sure=False),
)  # fmt: skip


@cache
def _by_char() -> dict[str, Particle]:
    return {particle.char: particle for particle in PARTICLES}


def particle(char: str) -> Particle | None:
    """The particle that a character is; None for any other."""
    return _by_char().get(char)

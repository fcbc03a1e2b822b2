"""Strings with 的 or 得 that the shared table has: manners before a verb, and complements behind one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, Occurrence

from .._strings import occurrences
from .._table_rows import table_rows

_MANNERS = (
    "津津有味|兴高采烈|小心翼翼|兴致勃勃|全神贯注|聚精会神|不厌其烦|毫不犹豫|滔滔不绝|满怀信心|一丝不苟|争先恐后"
    "|目不转睛|心平气和|绘声绘色|异口同声|迫不及待|不遗余力|依依不舍|情不自禁|不由自主|不约而同|理直气壮|斩钉截铁"
    "|坚定不移|义无反顾|源源不断|接二连三|三番五次|如饥似渴|气喘吁吁|满面笑容|笑容满面|语重心长|开门见山|马不停蹄"
    "|夜以继日|慢条斯理|有条不紊|蹑手蹑脚|不知不觉|无可奈何|喜出望外|饶有兴致|饶有兴趣|若有所思|自言自语|恋恋不舍"
    "|自告奋勇|毫不留情|毫不迟疑|大摇大摆|得意洋洋|乐此不疲|默默无闻|一如既往|意味深长|不慌不忙|气势汹汹|感慨万千"
    "|轻车熟路|一本正经|笑眯眯|笑呵呵|乐呵呵|急匆匆|静悄悄|兴冲冲|气冲冲|怯生生|眼巴巴|恶狠狠|美滋滋|懒洋洋"
    "|高高兴兴|认认真真|仔仔细细|老老实实|匆匆忙忙|慌慌张张|急急忙忙|恭恭敬敬|痛痛快快|大大方方|安安静静|悄悄"
    "|慢慢|默默|轻轻|静静|缓缓|偷偷|不停|渐渐|紧紧|牢牢|深深|高高|远远|狠狠|早早|稳稳|徐徐|呆呆|乖乖|匆匆|细细"
    "|苦苦|死死|久久|频频|耐心细致|兢兢业业|勤勤恳恳|逐一|逐个|一遍遍|一遍又一遍|一次次|一点点|一步步|井然有序"
    "|井井有条|无微不至|无怨无悔|义不容辞|全力以赴|齐心协力|日复一日|年复一年|风雨无阻|千方百计|想方设法|不折不扣"
    "|原原本本|脚踏实地|扎扎实实|踏踏实实|大刀阔斧|毫无保留|毫不含糊|满心欢喜|满怀深情|面带微笑|手拉手|肩并肩"
    "|孜孜不倦|细致入微"
)
"""Words that tell how something is done."""
_MOODS = "高兴|激动|兴奋|耐心|认真|仔细|热情|坚定|深情|动情|自豪|欣慰|感慨|诚恳|无奈|骄傲|幽默|风趣|亲切|感激|开心|自信"
"""Words for a mood in which somebody acts; they are adjectives as well."""
_STOPS = "，。！？；”"
_DEGREES = "很|更|太|特别|非常|十分|挺|越来越|真|比较|不够|不太|格外"
_RATED = (
    "快|慢|早|晚|远|好|香|稳|准|清楚|漂亮|精彩|开心|高兴|放心|舒心|安心|明白|仔细|不错|怎么样|怎样|热闹|认真|整齐"
    "|干净|辛苦|流利|红火|彻底|扎实|到位|及时|顺利|愉快|满意|透彻|踏实|滋润|舒服"
)
_COMPARED = [quality + more for quality in "快慢晚好" for more in ("一些", "一点", "些，", "点，", "多了")]
_RESULTS = (
    "发亮|发紫|发白|发烫|发麻|通红|满头大汗|汗流浃背|一清二楚|清清楚楚|整整齐齐|热热闹闹|红红火火|有声有色"
    "|有滋有味|淋漓尽致|恰到好处|一塌糊涂|滚瓜烂熟|栩栩如生|惟妙惟肖|漫山遍野|哈哈大笑|泣不成声|面目全非|不知所措"
    "|密密麻麻|严严实实|结结实实|服服帖帖|心花怒放|悄无声息|无影无踪|出神入化|恰如其分|妥妥当当|清清爽爽|明明白白"
    "|死去活来|精疲力尽|筋疲力尽|筋疲力竭|五体投地|天花乱坠|遍体鳞伤|头破血流|落花流水|魂飞魄散|手足无措|热血沸腾"
    "|神魂颠倒|昏天黑地|东倒西歪|七零八落|一愣一愣|直流泪|直流眼泪|直冒烟|直打颤|直拍手|直摇头|直点头|直叹气"
    "|直咳嗽|直打转|直跳脚|直摆手|直响"
)
EFFECTS = {
    "合不拢嘴": "乐笑喜美兴",
    "不可开交": "忙吵打闹",
    "团团转": "急忙",
    "直发抖": "冻吓气冷疼急动",
    "直哆嗦": "冻吓气冷疼急动",
    "直跺脚": "急气冻",
    "直冒汗": "热疼急吓",
    "直流泪": "疼气急动",
    "直不起腰": "累疼压笑",
    "喘不过气": "累压忙笑",
    "抬不起头": "累压忙",
    "说不出话": "气动吓奋兴累",
    "睡不着觉": "气动愁奋兴急",
    "睁不开眼": "困累笑晒",
    "像个": "兴动乐急气红胖奋忙美",
    "像只": "兴动乐奋忙",
    "像一": "兴动乐奋",
    "跳起来": "兴动气吓奋",
    "跳了起来": "兴动气吓奋",
    "热泪盈眶": "动",
    "泪流满面": "动",
    "脸色发白": "吓冻",
    "目瞪口呆": "吓惊",
    "浑身发抖": "吓气冻",
    "水泄不通": "挤堵围",
    "热火朝天": "干搞忙",
    "不亦乐乎": "忙玩聊",
    "风生水起": "干搞做办",
    "干干净净": "扫拾擦洗",
    "一干二净": "扫擦洗吃忘",
    "井井有条": "排拾理",
    "前仰后合": "笑",
    "头头是道": "说讲",
    "郁郁葱葱": "长",
    "入了迷": "听看读学玩",
    "入迷": "听看读学玩",
    "入了神": "听看读学玩想写画",
    "入神": "听看读学玩想写画",
    "出了神": "听看读想",
    "津津有味": "吃听看读玩学讲",
    "飞快": "走跑摘割采编织飞打转学长写算切干剪插划骑开涨吃记",
    "顶呱呱": "做演唱干办搞学",
    "下心": "放静沉狠安",
    "下饭": "吃",
    "住气": "沉",
    "见底": "清",
    "伸不出手": "冷冻",
    "干净整洁": "变扫拾",
    "整洁有序": "变扫拾",
    "起头": "抬",
    "起腰": "直挺",
    "出手": "拿",
    "出口": "说讲",
    "开眼": "睁",
    "开嘴": "张",
    "出名字": "叫喊",
} | {f"又{quality}又": "长变跑走飞跳睡" for quality in "大高快好香甜红圆白粗壮稳准嫩脆鲜绿直肥胖密"}
"""What an act or a state leads to, and the ends of the words for it."""
POTENTIAL = {
    "起": "买用住吃穿看付供养经对担惹玩修娶建盖",
    "下": "放坐装住吃容咽听看",
    "住": "记扛顶经靠稳守挡扶留忍憋站坐拿控管",
    "着": "睡用够犯摸找数见",
    "到": "做办想看听找买吃用赶听感达遇",
    "动": "走跑搬拉推扛挑干爬嚼",
    "出": "看说认叫拿听想分做",
    "上": "用跟赶比配称算谈顾考说排住吃穿",
    "开": "想看离放打分",
    "过": "信说比瞒躲熬拼",
    "了": "受忘少管改离干去",
    "懂": "听看读弄",
    "见": "听看望瞧",
    "清": "看听分说数记算",
    "通": "行说想走打",
    "消": "吃",
    "来": "合谈",
    "完": "做干吃写说看用卖",
    "过去": "说交",
    "过来": "忙顾数",
    "出来": "看说想听认",
    "起来": "站抬说富",
}
"""What makes 得 possible (买得起, 睡得着), and the ends of the verbs that it stands with."""
BESIDE = "、"
"""Behind it another act with 得 stands: 跑的快、投得准."""
EVEN = "的连"
"""So much that not even: 细致得连一个标点也不放过."""


@cache
def _listed(kind: str) -> tuple[str, ...]:
    """The words of a kind in manners.tsv."""
    return tuple(word for word, of in table_rows(Path(__file__).with_name("manners.tsv")) if of == kind)


@cache
def moods() -> tuple[str, ...]:
    """Words for a mood in which somebody acts."""
    return (*_MOODS.split("|"), *_listed("mood"))


@cache
def results() -> frozenset[str]:
    """The listed results: they stand before a noun as well, and are no complement there (演的活灵活现的人物)."""
    return frozenset(_listed("result"))


@cache
def complements() -> Sequence[str]:
    """The particle and what an act leads to, or how well it is done; with a mark where more would change the sense."""
    qualities = _RATED.split("|")
    rated = [quality + stop for quality in qualities for stop in _STOPS]
    rated += [f"{quality}{BESIDE}" for quality in qualities if len(quality) == 1]
    rated += [possible + stop for possible in POTENTIAL for stop in (*_STOPS, "吗", "呢")]
    rated += [degree + quality for quality in qualities for degree in _DEGREES.split("|")]
    return [
        f"的{complement}" for complement in (*EFFECTS, *_RESULTS.split("|"), *_listed("result"), *_COMPARED, *rated)
    ]


@cache
def listed_strings() -> Sequence[str]:
    """Complements, EVEN, manners with 的 or 得, moods with 的, for the table that is shared with other lists."""
    manners = [manner + particle for manner in (*_MANNERS.split("|"), *_listed("manner")) for particle in "的得"]
    return [*complements(), EVEN, *manners, *(mood + particle for mood in moods() for particle in "的得")]


def acts(article: Article) -> Sequence[Occurrence]:
    """Where complements and EVEN stand in the article's text."""
    even = len(complements())
    return [one for one in occurrences(article, "wording._particles") if one[0] <= even]


def manners(article: Article) -> Sequence[Occurrence]:
    """Where manners and moods with their particle stand in the article's text."""
    even = len(complements())
    return [one for one in occurrences(article, "wording._particles") if one[0] > even]

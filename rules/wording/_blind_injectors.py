"""Misspelt idioms and words, and grammar that went wrong, for `lint-news measure`."""

# ruff: noqa: E501, SIM905 word lists, an entry a word

from __future__ import annotations

from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import county, exchange, insert_one, person
from .._look_alikes import exchange_character

_MISSPELT = (
    "如火如茶 一愁莫展 不径而走 再接再励 迫不急待 按步就班 世外桃园 美仑美奂 走头无路 金榜提名 名符其实 默守成规 谈笑风声 一如继往 穿流不息 黄梁美梦 声名雀起 滥芋充数 "
    "饮鸠止渴 草管人命 趋之若骛 风糜一时 脍灸人口 甘败下风 鬼鬼祟崇 既往不究 娇揉造作 竭泽而鱼 礼上往来 两全齐美 萎糜不振 相形见拙 悬梁刺骨 原形必露 蛛丝蚂迹 "
    "因地治宜 出奇不意 英雄倍出 人才汇粹 一泻千理 鳞次节比 心无旁鹜 有条不稳 络绎不决 津津乐到 焕然一心 欢心鼓舞 众口烁金 自立更生 披星带月 励精图志 事倍功伴 一张一驰 "
    "纷至踏来 流连忘反 言简意骇 栩栩如声 精兵减政 全神惯注 变本加利 不落巢臼 发人深醒 估名钓誉 哀声叹气 旁证博引 天翻地复 唉声叹汽 张灯结采 兴高彩烈 直接了当 破斧沉舟"
).split()
_IDIOMS = (
    "兴高采烈 全力以赴 脚踏实地 实事求是 与时俱进 迎难而上 攻坚克难 众志成城 同舟共济 风雨同舟 持之以恒 开拓创新 因地制宜 循序渐进 齐心协力 万众一心 任重道远 千方百计 "
    "当务之急 刻不容缓 络绎不绝 源源不断 川流不息 井井有条 有条不紊 欣欣向荣 日新月异 翻天覆地 焕然一新 显而易见 众所周知 一如既往 再接再厉 自力更生 艰苦奋斗 勤勤恳恳 "
    "兢兢业业 无私奉献 不遗余力 义无反顾 义不容辞 责无旁贷 旗帜鲜明 坚定不移 坚持不懈 锲而不舍 聚精会神 全神贯注 津津有味 津津乐道 喜闻乐见 耳熟能详 家喻户晓 名副其实 "
    "不言而喻 举足轻重 息息相关 相辅相成 相得益彰 取长补短 求同存异 合作共赢 互利共赢 和衷共济 休戚与共 守望相助 鼎力相助 雪中送炭 锦上添花 画龙点睛 未雨绸缪 防患未然 "
    "居安思危 安居乐业 丰衣足食 可歌可泣 感人肺腑 热泪盈眶 潜移默化 耳濡目染 身临其境 栩栩如生 惟妙惟肖 琳琅满目 目不暇接 美不胜收 流连忘返 心旷神怡 如火如荼 方兴未艾 "
    "蒸蒸日上 蓬勃发展 突飞猛进 硕果累累 来之不易 弥足珍贵 独具匠心 精益求精 一丝不苟 孜孜不倦 迫在眉睫 势在必行 行之有效 卓有成效 立竿见影 事半功倍 一举多得 引人注目"
).split()
_WORDS = {
    "部署": "布署", "辐射": "幅射", "松弛": "松驰", "青睐": "亲睐", "震撼": "震憾", "度假": "渡假", "精粹": "精萃", "急躁": "急燥", "脉搏": "脉博", "账户": "帐户", "启事": "启示", "针灸": "针炙",
    "候车": "侯车", "气候": "气侯", "时候": "时侯", "拨款": "拔款", "国籍": "国藉", "书籍": "书藉", "狼藉": "狼籍", "编纂": "编篡", "坐落": "座落", "赋予": "付予", "蔓延": "漫延", "凋敝": "凋蔽",
    "船舶": "船泊", "赡养": "瞻养", "羡慕": "羡幕", "抱怨": "报怨", "贡献": "供献", "即使": "既使", "既然": "即然", "竞赛": "竟赛", "究竟": "究竞", "暴发": "曝发", "膨胀": "澎胀",
    "通讯": "通迅", "迅速": "讯速", "燃料": "然料", "疏通": "梳通", "沉湎": "沉缅", "寒暄": "寒喧", "痉挛": "痉孪", "欠缺": "歉缺", "安排": "按排", "以及": "以急", "已经": "己经", "自己": "自已", "未来": "末来",
}  # fmt: skip
_SCENES = (
    "{who}{idiom}，干劲十足。",
    "如今的{place}，{idiom}，一派喜人景象。",
    "大家{idiom}，把工程推向前进。",
    "游客{idiom}，生意一天比一天好。",
    "这件事{idiom}，很快传遍了全镇。",
)
_ADVERBIAL = "津津有味 兴高采烈 小心翼翼 兴致勃勃 全神贯注 聚精会神 不厌其烦 毫不犹豫 滔滔不绝 满怀信心 一丝不苟 争先恐后 目不转睛 心平气和 绘声绘色 异口同声 迫不及待 不遗余力 依依不舍".split()
_VERBS = "听着 说起 走进会场 讲解 介绍 看着 问道 回答 忙碌着 排队 记录 观看 准备 推进 整理".split()
_THINGS = "汽车 轿车 货车 公交车 面包车 牛 黄牛 奶牛 马 骏马 鱼 草鱼 枪 步枪 飞机 客机 船 渔船 钢琴 桥 大桥 井 树 大树 电影 诗 报纸 被子 帽子 扇子 锁 灯 河 毛巾 机器 子弹 信 墙 骆驼".split()
_MEASURES = {
    "车": "只 头 匹 座 条", "牛": "匹 辆 座 根", "马": "头 辆 座 条", "鱼": "头 匹 座 根", "枪": "只 头 座", "机": "头 匹 条", "船": "头 匹 座 辆", "琴": "辆 头 匹 条", "桥": "头 匹 间 辆", "井": "头 匹 条 间",
    "树": "头 匹 座 辆", "影": "头 匹 座", "诗": "匹 座 辆", "纸": "头 匹 辆", "子": "匹 辆 头", "锁": "匹 座 辆", "灯": "匹 头 座", "河": "座 头 辆", "巾": "匹 座 头", "器": "头 匹 座", "弹": "匹 座 辆", "信": "匹 头 座", "墙": "匹 头 辆", "驼": "辆 座 根",
}  # fmt: skip


def misspelt_idiom(text: str, random: Random) -> Edit | None:
    """A well-known misspelling of an idiom: 如火如茶."""
    scene = random.choice(_SCENES)
    return insert_one(
        text, [scene.format(who=person(random), place=county(random), idiom=random.choice(_MISSPELT))], random
    )


def idiom_with_look_alike(text: str, random: Random) -> Edit | None:
    """An idiom with one character exchanged for one that sounds or looks alike: 有条不稳."""
    match = random_match("|".join(_IDIOMS), text, random)
    wrong = exchange_character(match[0], random) if match else None
    if match and wrong and random.random() < 2 / 3:
        return Edit(Span(match.start(), match.end()), wrong)
    wrong = exchange_character(random.choice(_IDIOMS), random)
    scene = random.choice(_SCENES)
    return (
        insert_one(text, [scene.format(who=person(random), place=county(random), idiom=wrong)], random)
        if wrong
        else None
    )


def listed_misspelling(text: str, random: Random) -> Edit | None:
    """A word is misspelt as the annual lists of common errors have it: 布署, 幅射."""
    return exchange(text, {right: (wrong,) for right, wrong in _WORDS.items()}, random)


def particle_beside_idiom(text: str, random: Random) -> Edit | None:
    """的 for 地 between an idiom and a verb: 津津有味的听着."""
    match = random_match(r"(?:" + "|".join((*_IDIOMS, *_ADVERBIAL)) + r")地(?=[\u4e00-\u9fff])", text, random)
    if match and random.random() < 1 / 2:
        return Edit(Span(match.end() - 1, match.end()), "的")
    idiom, verb = random.choice(_ADVERBIAL), random.choice(_VERBS)
    wrong = random.choice((f"{idiom}的{verb}", f"{idiom}的{verb}", f"{idiom}得{verb}"))
    return insert_one(
        text, (f"{person(random)}{wrong}。", f"村民们{wrong}，孩子们也{random.choice(_ADVERBIAL)}地{verb}。"), random
    )


def particle_before_complement(text: str, random: Random) -> Edit | None:
    """的 for 得 between a verb or an adjective and its complement: 乐的合不拢嘴."""
    wrongs = "乐的合不拢嘴 忙的不可开交 急的团团转 高兴的跳了起来 冻的直发抖 累的直不起腰 气的说不出话来 做的很好 跑的飞快 干的热火朝天 长的郁郁葱葱 吓的脸色发白 激动的热泪盈眶 疼的直冒汗".split()
    return insert_one(
        text,
        (f"{person(random)}{random.choice(wrongs)}。", f"这天，{county(random)}的乡亲们{random.choice(wrongs)}。"),
        random,
    )


def day_as_hao(text: str, random: Random) -> Edit | None:
    """号 for 日 in a date: 3月12号."""
    match = random_match(r"\d{1,2}月\d{1,2}日", text, random)
    return Edit(Span(match.end() - 1, match.end()), "号") if match else None


def wrong_measure_word(text: str, random: Random) -> Edit | None:
    """A measure word that the thing does not take: 一只汽车, 一匹黄牛."""
    thing = random.choice(_THINGS)
    wrong = random.choice(_MEASURES[thing[-1]].split())
    number = random.choice(("一", "两", "三", "几", "十多", "3", "20"))
    forms = (f"院里停着{number}{wrong}{thing}。", f"{person(random)}指着{number}{wrong}{thing}说，这都是新添的。", f"{county(random)}送来{number}{wrong}{thing}。") if thing[-1] in "车牛马船机驼" else (
        f"照片上是{number}{wrong}{thing}。", f"{person(random)}记得那里有{number}{wrong}{thing}。", f"他画了{number}{wrong}{thing}。",
    )  # fmt: skip
    return insert_one(text, forms, random)

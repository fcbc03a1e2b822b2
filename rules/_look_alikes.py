"""Characters that input methods and scanners confuse, for injectors: each group sounds or looks alike."""

from __future__ import annotations

from random import Random

_GROUPS = (
    "的得地 在再 做作坐座 以已己巳 以意义议易 事是示世势市式 实时石识食拾 机几基击积 及急级极集即 "
    "计记纪际济 工公功攻供 生声升省 力利立历厉励 里理李礼 明名铭鸣 民敏 中重忠终钟 重众种 "
    "主住注柱驻著 成程城诚承呈 长常场尝 心新欣辛 行形型刑 性姓幸 人仁任认 全权 国过 过果 家加佳嘉 "
    "价架驾 建健件见践渐 间坚艰监尖 高搞稿 质制治智置志致 量亮良粮 展战占站 发法罚 会惠汇慧 共贡供 "
    "合和河核何 同铜童 体题提 统通 一衣依医壹 化画话划 文闻 总宗综 书舒输 记计 政正证争 "
    "府付附副负 委尾伟维 员圆园原源元 党挡当 央秧 决绝觉 定订 信欣 强墙 导道倒 保宝饱 护户互 "
    "社设射涉 义异 特忒 色涩 思丝司私 想响 青清轻情 山三 金今斤 银引 绿率 水税 天添 下夏 上尚 "
    "大达 小晓 不部布步 自字 由油 平评 等登 友有 改概盖 革格隔 开凯 放方防房 创闯 业叶页 农浓 "
    "村存 兴星 振震镇阵 乡香相 脱托 贫频 攻功 代带待 表标 务物误 院愿 检简 察查 席习 协携 "
    "商伤 干千于 末未 土士 日曰 候侯 拔拨 崇祟 刺剌 戊戌戍 幕慕墓暮 辨辩辫 密蜜 燥躁噪 搏博 "
    "竟竞境镜 弛驰 幅辐副 蓝篮 茶荼 园圆 已己 徽微 冶治 享亨 折拆 卷券 祥详 恒桓 淮准 沛市 "
    "免兔 阪坂 经径胫劲 济际 首手守 诗施 安按 静净竞 鼓股 舞武午 兢竞 丰风封疯 云运韵 流留 "
    "江将 阔扩 继既季 往望 如入 画化 虚需 急及 待带 筹愁畴酬 莫末 名鸣 副符 其奇 兵冰 厉励 "
    "世事 桃逃 源园 川穿传 息习 部步 班般 象像 纷芬 呈成 络落 绎译 绝决 道到 条调 紊稳 炙灸 "
    "脍烩 "
)


def look_alikes(character: str) -> str:
    """The characters that stand in a group with this one, without it."""
    return "".join(dict.fromkeys(c for group in _GROUPS.split() if character in group for c in group if c != character))


def exchange_character(phrase: str, random: Random) -> str | None:
    """The phrase with one character exchanged for one that sounds or looks alike; None where no character has one."""
    places = [i for i, c in enumerate(phrase) if look_alikes(c)]
    if not places:
        return None
    at = random.choice(places)
    return phrase[:at] + random.choice(look_alikes(phrase[at])) + phrase[at + 1 :]

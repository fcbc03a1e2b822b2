"""Characters that are taken for each other by their shape, for characters that are wrong in a usual phrase.

usage: python -m training.look_alikes

Writes looks.txt into lint_news/language/data: a character a line, and behind it the characters of usual phrases that
look like it. Two look alike where they share a part that few characters have, and corners of the four-corner code: both
are in similar.txt. GROUPS are known to every proof-reader and share no part, or one that many have.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lint_news.language.tries import DATA, text_of

FRAMES = frozenset("亠冂厂匕彳攴卜冖囗广尸穴阜邑隹二八几儿夂止牛羊立弓丷舟疒勹又寸十口")
"""Parts that stand around or beside others and say little of the shape."""
RARE, VERY_RARE = 60, 16
"""How many characters have a part; one that more have does not count."""
CODE = 5
GROUPS = (
    "台合 体休 面而 矛予 断继 旱早 令今 使便 猛能 章障 抬招 师帅 买卖 茅矛 扰拢 戮戳 千干于 天夫 午牛 拆折析 泊汩 "
    "茸葺 荣荥 肄肆 粟栗 暧暖 眯咪 贷货贸 卸御 宣宜 遗遣 土士 己已巳 末未 日曰 大太犬 人入 力刀 失矢 王玉 又叉 "
    "才寸 万方 元无 木本术 井并 户尸 乌鸟 水永 问间 团因困 侯候 住往佳 乎平 束柬 拨拔 沐沭 洒酒 晴睛 诉拆 话活 "
    "侧测 狠狼很 即既 辛幸 竞竟 雨两 具其 良艮 名各 备各 传转 环坏 场扬杨 材村 枝技 拦栏 投没设 晃晾 遂逐 载裁栽 "
    "幕墓暮 密蜜 简筒 容客 全金 贵责 项顷 顺须 预顶 领颂 频颇 题提 风凤 钓钩 铃玲 锋峰 搏博 傅博 享亨 毫亳 壁璧 "
    "署暑 摸模 炙灸 盲肓 昧味 杆秆 幻幼 陡徒徙 撤撒 垦恳 誉誊 兵乒乓 戊戌戍 治冶 刺剌 崇祟 羸赢 券卷 凭赁 准淮 "
    "攻政 处外 厂广 官宫 史吏 更便 爪瓜 兔免 庄压 沏砌 抓抵 冻练 拎拾 哀衰衷 复夏 贫贪 徽微 代伐 州洲 推堆 深探 "
    "汤场 理埋 播插 培陪 优仇 仿伤 拥佣 忧仇 诚城 试式 拓括 扮份 纷份 哎叹 叫叶 叮盯 讨过 计汁 论伦轮沦 犯范 "
    "侍待持 侥绕饶 挠绕 晓绕 浇绕 捐损 稍捎梢 拟似 概慨 趁越 起超 赶赴"
)


class Shape(NamedTuple):
    """The parts of a character and its four-corner code."""

    parts: frozenset[str]
    corners: str


def shapes() -> Mapping[str, Shape]:
    """The shape of each character of similar.txt."""
    rows = (line.split("\t") for line in text_of(DATA / "similar.txt").splitlines())
    return {char: Shape(frozenset(parts), corners[:CODE]) for char, _, _, parts, corners in rows}


def pairs(known: Mapping[str, Shape]) -> Iterator[tuple[str, str]]:
    """Two characters that look alike, in both orders."""
    times = Counter(part for shape in known.values() for part in shape.parts)
    having: defaultdict[str, list[str]] = defaultdict(list)
    for char, shape in known.items():
        for part in shape.parts - FRAMES:
            having[part].append(char)
    for part, chars in having.items():
        for one, other in _both(chars):
            same = sum(a == b for a, b in zip(known[one].corners, known[other].corners, strict=False))
            if same == CODE or (times[part] <= RARE and same >= (2 if times[part] <= VERY_RARE else 3)):
                yield one, other
    for group in GROUPS.split():
        yield from _both(group)


def _both(chars: Iterable[str]) -> Iterator[tuple[str, str]]:
    chars = list(chars)
    return ((one, other) for one in chars for other in chars if one != other)


def main() -> None:
    """Write the file."""
    usual = text_of(DATA / "pairs.txt")
    found: defaultdict[str, set[str]] = defaultdict(set)
    for written, meant in pairs(shapes()):
        if meant in usual:
            found[written].add(meant)
    lines = (char + "".join(sorted(like, key=usual.index)) for char, like in sorted(found.items()))
    (DATA / "looks.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(found)} characters, {sum(map(len, found.values()))} pairs")


if __name__ == "__main__":
    main()

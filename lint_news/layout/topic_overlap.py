"""How much two parts of a page have in common: the pairs of characters that both have, without the common ones."""

from __future__ import annotations

from functools import lru_cache
from math import log
from operator import add

from ..match.patterns import compiled
from ..text.chars import HAN

_TEXT = (
    "工作中国记者我们发展国家社会人民一个重要通过进行本报人员提供问题生活时间同时组织第一实现建设需要全国服务积极政府经济保障加强安全"
    "作为方面的一全面开展的重不断要求成为推动支持没有目前一步管理表示以来情况部门群众可以中央了一措施努力就是相关地区基础是一共同他们"
    "能力书记负责已经做好也是影响方式世界推进这些进一生产合作力量中心提高自己有效国际研究坚持来的精神解决信息落实领导发挥重点发生任务"
    "这是确保行动一些科学作用提升责任市场的人其中政策更多大的一定继续各地以及们的年来关键国人正在作的到了介绍建立这个资源不仅这一持续"
    "上的人的活动充分开始现在及时项目一起当前创新的生新的机制帮助取得完成中的主要更加参与领域必须提出一线制度稳定不能一次强调特别形成"
    "起来今年有关地方展的采取指导发布出了历史作者系统集中的中实施了解时代保持面对政治体系基本重大的时当地的新干部核心应对个人在一这样"
    "其他可能需求完善很多出现促进情的看到水平年的坚定困难深入目标增加发现的工在这部分平台成了我国好的现了期间风险会议最大出的质量关系"
    "信心都是主义产业为了机构才能进入包括根据的是按照成立生命改革公共指出部署如何得到有力专家具有大家物资带来还有要的过程不同特色全力"
)
_COMMON = frozenset(map(add, _TEXT[::2], _TEXT[1::2]))
"""Pairs that half of all articles have, whatever their topic (counted on a year of a daily newspaper)."""


@lru_cache(1 << 11)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters of a text, without the common ones. An editor asks for the
    same texts at each keystroke."""
    found: set[str] = set()
    for run in compiled(f"[{HAN}]+").findall(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found - _COMMON)


def topic_overlap(a: set[str], b: set[str]) -> float:
    """The logarithm of the share of pairs that both have: 0 for the same text, below -4 for different topics."""
    return log(1 + len(a & b)) - log((1 + len(a)) * (1 + len(b))) / 2

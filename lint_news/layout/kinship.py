"""How much two parts of a page speak of the same thing: the pairs of characters that both have, common ones left out."""

from __future__ import annotations

from math import log
from operator import add

from ..chars import HAN
from ..patterns import compiled

_COMMON = frozenset(
    (
    "工作 中国 记者 我们 发展 国家 社会 人民 一个 重要 通过 进行 本报 人员 提供 问题 生活 时间 同时 组织 第一 实现 建设 需要 全国 服务 积极 政府 经济 保障 加强 安全 "
    "作为 方面 的一 全面 开展 的重 不断 要求 成为 推动 支持 没有 目前 一步 管理 表示 以来 情况 部门 群众 可以 中央 了一 措施 努力 就是 相关 地区 基础 是一 共同 他们 "
    "能力 书记 负责 已经 做好 也是 影响 方式 世界 推进 这些 进一 生产 合作 力量 中心 提高 自己 有效 国际 研究 坚持 来的 精神 解决 信息 落实 领导 发挥 重点 发生 任务 "
    "这是 确保 行动 一些 科学 作用 提升 责任 市场 的人 其中 政策 更多 大的 一定 继续 各地 以及 们的 年来 关键 国人 正在 作的 到了 介绍 建立 这个 资源 不仅 这一 持续 "
    "上的 人的 活动 充分 开始 现在 及时 项目 一起 当前 创新 的生 新的 机制 帮助 取得 完成 中的 主要 更加 参与 领域 必须 提出 一线 制度 稳定 不能 一次 强调 特别 形成 "
    "起来 今年 有关 地方 展的 采取 指导 发布 出了 历史 作者 系统 集中 的中 实施 了解 时代 保持 面对 政治 体系 基本 重大 的时 当地 的新 干部 核心 应对 个人 在一 这样 "
    "其他 可能 需求 完善 很多 出现 促进 情的 看到 水平 年的 坚定 困难 深入 目标 增加 发现 的工 在这 部分 平台 成了 我国 好的 现了 期间 风险 会议 最大 出的 质量 关系 "
    "信心 都是 主义 产业 为了 机构 才能 进入 包括 根据 的是 按照 成立 生命 改革 公共 指出 部署 如何 得到 有力 专家 具有 大家 物资 带来 还有 要的 过程 不同 特色 全力 "
    ).split()
)
"""Pairs that half of all articles have, whatever they are about (counted on a year of a daily)."""


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters that say what a text is about."""
    found: set[str] = set()
    for run in compiled(f"[{HAN}]+").findall(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found - _COMMON)


def kinship(a: set[str], b: set[str]) -> tuple[float, float]:
    """The logarithm of the share of pairs that both have (0 for one and the same text, below -4 for strangers), and the
    logarithm of how many pairs they have, on which what is usual depends."""
    size = log((1 + len(a)) * (1 + len(b))) / 2
    return log(1 + len(a & b)) - size, size

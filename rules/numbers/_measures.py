"""Measure words of newspaper text."""

from __future__ import annotations

MEASURE = (
    "[个名位户家台辆只头条件张间所座处项次场份本册棵株根支栋幢亩套批期届岁年天元角分块斤吨米里句步层轮人箱袋瓶桶盒包筐捆艘架把枚篇首幅顿遍回趟桌碗盆]"
    "|多?(?:公里|公斤|千克|千米|厘米|毫米|公顷|平方|立方|小时|分钟|摄氏度|万|亿)"
)
"""The measure words and units after a number."""

"""No fix is safe in names, quotations, titles and numbers, nor where two words meet."""

from __future__ import annotations

import pytest

from lint_news import Safety

from .common import found

NAMES = (
    "（本报记者 王娜娜）昨天下午，全市防汛工作会议召开。",
    "县卫生局主任李的的到村里看望了住院的老人。",
    "“这条路修了十年，总算通了。”张婷婷说。",
    "获奖的有赵媛媛、钱内内、孙甜甜等十二名教师。",
    "《比赛的的成绩》一书在县城首发，读者踊跃。",
    "他说“比赛的的成绩昨天公布”，大家都笑了。",
    "今年的产量是三三四五公斤，比上年增加一成。",
)

JOINTS = (
    "这些年年轻人回乡创业的多了。",
    "县委书记记在心上，群众看在眼里。",
    "参会人员查看了经经济开发区批准建设的3个项目。",
)


@pytest.mark.parametrize("text", [*NAMES, *JOINTS])
def test_nothing_is_safe_in_names_quotations_titles_and_numbers_nor_where_words_meet(text: str) -> None:
    assert not [fix for d in found(text) for fix in d.fixes if fix.safety is Safety.SAFE]

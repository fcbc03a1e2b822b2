"""A listed word is told apart from two words that meet."""

from __future__ import annotations

import pytest

from lint_news.language.straddling import Straddling, straddles


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("要充分发扬广大职工的干劲。", "发扬广大", "发扬光大"),
        ("孩子跟着名作家游古镇。", "着名作家", "著名作家"),
        ("周末成年人票价不打折。", "末成年人", "未成年人"),
        ("两队入场卷起一阵热潮。", "入场卷", "入场券"),
        ("他等了两小时侯先生才来。", "小时侯", "小时候"),
        ("网格员上门慰问侯大娘。", "问侯", "问候"),
        ("工人按装饰要求铺地砖。", "按装", "安装"),
        ("村里的检查官兵已经入驻。", "检查官", "检察官"),
    ],
)
def test_two_words_that_meet_are_no_listed_word(text: str, wrong: str, right: str) -> None:
    start = text.index(wrong)
    assert straddles(text, start, start + len(wrong), [right], is_phrase=False) is Straddling.STRADDLES


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("这位着名作家来到古镇。", "着名作家", "著名作家"),
        ("末成年人不得入内。", "末成年人", "未成年人"),
        ("每张入场卷二十元。", "入场卷", "入场券"),
        ("他小时侯住在山里。", "小时侯", "小时候"),
        ("代我问侯大家。", "问侯", "问候"),
        ("工人按装路灯。", "按装", "安装"),
        ("台湾是中国的一部份。", "部份", "部分"),
        ("县区检查院的干警到场。", "区检查院", "区检察院"),
        ("抗日战争暴发后，他参军入伍。", "战争暴发", "战争爆发"),
    ],
)
def test_a_listed_word_is_found_beside_words_that_could_take_its_ends(text: str, wrong: str, right: str) -> None:
    start = text.index(wrong)
    assert straddles(text, start, start + len(wrong), [right], is_phrase=False) is Straddling.WORD


def test_evidence_that_is_balanced_leaves_a_doubt() -> None:
    assert straddles("群众莫不关心此事。", 2, 6, ["漠不关心"], is_phrase=False) is Straddling.DOUBTED


def test_only_what_reaches_over_the_ends_of_a_phrase_counts() -> None:
    assert straddles("工人修补古老外墙。", 5, 7) is Straddling.STRADDLES
    assert straddles("来了几位老外。", 4, 6) is Straddling.WORD
    assert straddles("一起国际间谍案开庭。", 2, 5, ["国际"]) is Straddling.STRADDLES
    assert straddles("气温突然骤降十度。", 2, 5, ["骤"]) is Straddling.WORD, "what the right form keeps says nothing"

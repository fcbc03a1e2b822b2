"""How much two texts have in common."""

from __future__ import annotations

from lint_news.layout.topic_overlap import pairs, topic_overlap

ROAD = set(pairs("河东路去年秋天动工，要把石子路换成沥青路，商户担心生意。"))
ROAD_AGAIN = set(pairs("如今河东路的沥青已经铺完，商户的生意比从前还好。"))
CHESS = set(pairs("象棋讲究先手，残局里多一个兵往往就能取胜。"))


def test_common_pairs_are_left_out() -> None:
    assert pairs("工作中国abc记者，河东") == {"作中", "河东"}


def test_a_text_on_the_same_topic_has_more_in_common() -> None:
    assert topic_overlap(ROAD, ROAD) == 0
    assert 0 > topic_overlap(ROAD, ROAD_AGAIN) > topic_overlap(ROAD, CHESS)
    assert topic_overlap(ROAD, ROAD_AGAIN) == topic_overlap(ROAD_AGAIN, ROAD)

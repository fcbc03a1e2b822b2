"""The statistics as a service: what is counted, what is judged, and what is never called safe."""

from __future__ import annotations

import pytest

from lint_news import Diagnostic, Document, Safety
from lint_news.authoring.plugins import load
from lint_news.language.bigrams import bigrams, sign
from lint_news.language.counts import counts
from lint_news.language.doubled import candidates
from lint_news.language.doubled.dictionary import in_listed_word
from lint_news.language.doubled.hidden import hidden_words
from lint_news.language.doubled.leanings import leanings, packed
from lint_news.language.doubled.lookalikes import PERSON, PLACE, SURNAME, TENTATIVE, handicap
from lint_news.language.doubled.meeting import gain_of, meeting_features
from lint_news.language.doubled.models import forest
from lint_news.language.doubled.readings import WORDS_THERE, Chains, chains, reading_features, words_there
from lint_news.language.doubled.window import window
from lint_news.language.folding import folded_forms
from lint_news.language.lattice import Reading, cheapest_reading
from lint_news.language.lexicon import lexicon, words_with
from lint_news.language.script import is_traditional, simplified
from lint_news.language.straddling import Straddling, straddles
from lint_news.testing.examples import report
from lint_news.text.edits import apply

RULE = load().rules["doubled-character"]


def found(text: str) -> tuple[Diagnostic, ...]:
    return report(RULE, text).diagnostics


def test_common_strings_are_seen_more_often_than_rare_ones() -> None:
    level = counts().level
    assert level("中国") > level("国中")
    assert level("冻冻") == 0
    assert counts().forward("中国", 1) < 0 < -counts().backward("中国", 0)


def test_the_likelier_text_has_more_bits() -> None:
    bits = counts().text_bits
    assert bits("全国人民") / 4 > bits("民人国全") / 4


def test_words_and_their_costs() -> None:
    words = lexicon()
    assert "村委会" in words
    assert "委会村" not in words
    assert words.cost("中国") < words.cost("修缮") < words.cost("委会村")
    assert {"冷冻", "冻结"} <= set(words_with("冻"))
    assert ("中国", 2) in [("中国人民"[:size], size) for size, _ in words.starting("中国人民")]


@pytest.mark.parametrize("text", ["１２３，abc“中”", "a,b;c:d", "𠮷野家😀\n\u3000\u3000中"])
def test_folding_keeps_length(text: str) -> None:
    assert len(folded_forms(text)) == len(text)


def test_a_pair_that_hides_a_word() -> None:
    text = "严把冻冻食品的进货关"
    assert hidden_words(window(text, text.index("冻冻"), 0, len(text)))[0] == "冷冻"
    text = "开展疫疫情防控"
    assert hidden_words(window(text, text.index("疫疫"), 0, len(text))) == ()


def test_spans_count_from_the_start_of_the_text() -> None:
    text = "第一段没有问题。\n\n县里召开了运动会比赛的的成绩公布会。"
    (candidate,) = candidates(text)
    assert candidate.span == (text.index("的的"), text.index("的的") + 2)
    assert not list(candidates(text, 0, 9))


def test_a_forest_that_scores_much_scores_the_same() -> None:
    row = [0.5] * 300
    assert len({forest("full").score(row) for _ in range(300)}) == 1


def test_a_break_parts_the_two() -> None:
    assert not list(candidates("他在县城的\n的确住过三年。"))


def test_three_where_two_are_right() -> None:
    text = "干部来到上岭村村村委会办公。"
    (diagnostic,) = found(text)
    assert apply(text, diagnostic.fixes[0].edits) == "干部来到上岭村村委会办公。"


def test_a_long_line_of_one_character_ends() -> None:
    assert not list(candidates("啊" * 300_000))


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


def test_elsewhere_a_sure_one_is_safe_to_drop() -> None:
    (diagnostic,) = found("选手在三个月内内有两次参赛机会。")
    assert diagnostic.fixes[0].safety is Safety.SAFE


TRADITIONAL = "縣裡召開運動會，比賽的的成績昨天公佈。這個時候，大家都來說說自己的經驗，會後還有學習討論。"


def test_traditional_text_is_read_as_simplified_with_its_offsets() -> None:
    document = Document(TRADITIONAL)
    assert is_traditional(document)
    assert len(simplified(document)) == len(TRADITIONAL)
    (diagnostic,) = found(TRADITIONAL)
    assert apply(TRADITIONAL, diagnostic.fixes[0].edits) == TRADITIONAL.replace("的的", "的")


def test_simplified_text_is_left_as_it_is() -> None:
    document = Document("县里召开运动会，於先生来了。")
    assert not is_traditional(document)
    assert simplified(document) is document.text


def test_words_that_follow_each_other() -> None:
    words = bigrams()

    def bits(before: str, word: str) -> float:
        one, two = words.token(before), words.token(word)
        assert one is not None
        assert two is not None
        return words.after(one, two)

    assert bits("党支部", "书记") < bits("书记", "党支部")
    assert bits("召开", "会议") < bits("召开", "苹果")
    assert words.token("委会村") is None
    assert words.alone(sign("，")) < words.alone(sign("《"))


def read(text: str, pair: str) -> Chains:
    return chains(window(text, text.index(pair), 0, len(text)), bigrams())


def test_a_chain_of_words_tells_a_joint_from_a_slip() -> None:
    def gain(text: str, pair: str) -> float:
        return reading_features(read(text, pair), bigrams())["kept_against_dropped"]

    assert gain("省委组织部部长到会讲话。", "部部") < gain("群众的生活活水平不断提高。", "活活")


@pytest.mark.parametrize("text", ["好好", "２０２６年年底", "。的的\n", "\n们们abc", "𠮷𠮷家家人"])
def test_a_chain_reads_any_signs(text: str) -> None:
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1] and "\u4e00" <= text[at] <= "\u9fff")
    found = read(text, text[at : at + 2])
    assert len(words_there(found)) == len(leanings(words_there(found), bigrams())) == WORDS_THERE


def test_the_words_at_a_pair() -> None:
    words = [bigrams().token(word) for word in ("组织部", "部长", "到")]
    last, first, behind, _, dropped, _ = words_there(read("省委组织部部长到会讲话。", "部部"))
    assert [last, first, behind] == words
    assert dropped in (bigrams().token("组织部"), bigrams().token("部长"), bigrams().token("组织"))


def test_a_table_of_leanings_has_a_row_for_each_place() -> None:
    assert set(packed([[0.0] * 256] * WORDS_THERE)) == {128}
    assert set(packed([[99.0] * 256] * WORDS_THERE)) == {255}
    with pytest.raises(ValueError, match="not a row for each word"):
        packed([[0.0] * 256])


def test_words_that_meet_in_a_double() -> None:
    assert (gain_of("旅行", "行程") or 0) > 0
    assert gain_of("旅行", "苹果") is None

    def met(text: str, pair: str) -> list[float]:
        return list(meeting_features(window(text, text.index(pair), 0, len(text)).kept).values())

    assert met("大家把旅行行程定了下来。", "行行")[1:] == [2.0, 2.0]
    assert met("群众的生活活水平不断提高。", "活活") == [-8.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("记者高丽丽来了。", PERSON),
        ("那时高丽丽还小。", SURNAME),
        ("一道道风景静静地铺开。", 0.0),
        ("景静静地走了。", SURNAME),
        ("会见总理卡卡尔一行。", PERSON),
        ("丹尼尔·卡卡来访。", PERSON),
        ("桌上的卡卡片真多。", 0.0),
        ("去年河汾市市级医院增加了。", PLACE),
        ("河汾市市那边来人了。", 0.0),
        ("老人也能发发微信了。", TENTATIVE),
        ("老人在家发发微信。", 0.0),
        ("路上的的人多了。", 0.0),
    ],
)
def test_what_may_be_a_name_must_be_surer(text: str, wanted: float) -> None:
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1] and text[at] != "道")
    assert handicap(text, at) == wanted


@pytest.mark.parametrize("word", ["尤克里里", "达达主义", "塔塔尔族", "可可西里", "陈陈相因"])
def test_a_listed_word_that_holds_a_double(word: str) -> None:
    text = f"昨天上午，记者第一次听说{word}的来历。"
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1])
    assert in_listed_word(text, at, 0, len(text))
    assert not in_listed_word(text, at, text.index(word) + 1, text.index(word) + len(word) - 1)
    assert not found(text)


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


def test_the_cheapest_reading_takes_only_words_that_may_stand() -> None:
    def words_of(reading: Reading | None) -> list[str]:
        return [text[start:end] for start, end, _ in reading.words] if reading else []

    text = "发扬广大党员"
    assert words_of(cheapest_reading(text, lambda _, __: True, bigrams())) == ["发扬", "广大党员"]
    assert words_of(cheapest_reading(text, lambda start, end: not start < 4 < end, bigrams())) == [
        "发扬",
        "广大",
        "党员",
    ]
    assert cheapest_reading(text, lambda start, end: end - start > 6, bigrams()) is None

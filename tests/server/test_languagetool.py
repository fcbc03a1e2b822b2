"""`/v2`: the shape of LanguageTool, as its clients read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from lint_news import Bad, Diagnostic, Document, Edit, Finding, Fix, Message, Span, lint, rule
from lint_news.server.work.languagetool.annotated import annotated, plain
from lint_news.server.work.languagetool.replacing import offered
from lint_news.server.work.languagetool.sentences import sentence

from .running import MARK, Running
from .test_checking import CARD

TWO = "会议强调,要抓好春耕。比赛于4月31日举行。\n"


def ask(server: Running, **fields: str) -> dict[str, Any]:
    answer = server.client.post("/v2/check", data={"language": "zh-CN", **fields})
    assert answer.status_code == 200, answer.text
    return answer.json()


def matches(server: Running, **fields: str) -> list[dict[str, Any]]:
    return ask(server, **fields)["matches"]


def rules(server: Running, **fields: str) -> list[str]:
    return [match["rule"]["id"] for match in matches(server, **fields)]


def marked(text: str, match: dict[str, Any]) -> str:
    units = text.encode("utf-16-le")
    return units[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")


def replaced(text: str, match: dict[str, Any], choice: int = 0) -> str:
    """The text after a client has made a replacement."""
    units = text.encode("utf-16-le")
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    return (units[:start] + match["replacements"][choice]["value"].encode("utf-16-le") + units[end:]).decode(
        "utf-16-le"
    )


def test_a_match(server: Running) -> None:
    body = ask(server, text="😀𠮷" + TWO)
    first, second = body["matches"]
    assert (first["offset"], first["length"]) == (8, 1)
    assert first["rule"]["id"] == "half-width-mark"
    assert first["rule"]["category"] == {"id": "PUNCTUATION", "name": "标点"}
    assert first["rule"]["issueType"] == "typographical"
    assert first["replacements"] == [{"value": "，"}]
    assert "半角" in first["message"]
    assert first["sentence"] == "😀𠮷会议强调,要抓好春耕。"
    context = first["context"]
    assert (
        context["text"].encode("utf-16-le")[2 * context["offset"] :][: 2 * context["length"]].decode("utf-16-le") == ","
    )
    assert (second["rule"]["id"], second["replacements"]) == ("impossible-date", [])
    assert body["warnings"] == {"incompleteResults": False}
    assert (body["software"]["apiVersion"], body["language"]["code"]) == (1, "zh-CN")


@pytest.mark.parametrize(
    "text",
    [
        MARK,
        "😀" * 3 + MARK,
        "𠮷野家\r\n" + MARK,
        "a\rb\r\n\r" + MARK,
        "😀他说：“会议强调,要抓好春耕,要抓好秋收。”\n",
        "😀邻里纠纠纷少了。\n",
        "\u2028😀" + MARK,
    ],
)
def test_what_is_marked_is_replaced(server: Running, text: str) -> None:
    for match in matches(server, text=text, level="picky"):
        assert marked(text, match)
        for choice in range(len(match["replacements"])):
            after = replaced(text, match, choice)
            assert len(rules(server, text=after)) < len(rules(server, text=text)), (text, after)


def diagnostic(text: str, start: int, end: int, *fixes: Fix) -> Diagnostic:
    """What a rule that finds these code points reports."""

    @rule("spot", title="处", help="处", bad=[Bad("处")], good=[], family="spots", unit="page")
    def check(_: Document) -> Iterator[Finding]:
        """A spot."""
        yield Finding(Span(start, end), Message("处", "spot"), fixes)

    (found,) = lint(Document(text), [check]).diagnostics
    return found


@pytest.mark.parametrize(
    ("start", "end", "fixes", "span", "values"),
    [
        (2, 3, [[(2, 3, "丁")]], (2, 3), ["丁"]),
        (2, 3, [[(0, 1, "壹"), (4, 5, "")]], (0, 5), ["壹乙丙丁"]),
        (2, 3, [[(1, 2, "")], [(3, 4, "")]], (1, 4), ["丙丁", "乙丙"]),
        (3, 3, [[(3, 3, "。")]], (2, 3), ["丙。"]),
        (0, 0, [[(0, 0, "。")]], (0, 1), ["。甲"]),
        (6, 6, [[(6, 6, "。")]], (6, 7), ["。己"]),
        (2, 3, [[(2, 3, "丁")], [(60, 61, "")]], (2, 3), ["丁"]),
        (60, 61, [[(60, 61, "")], [(1, 2, "")]], (60, 61), [""]),
    ],
)
def test_a_fix_is_one_text_for_one_span(
    start: int, end: int, fixes: list[list[tuple[int, int, str]]], span: tuple[int, int], values: list[str]
) -> None:
    text = "甲乙丙丁戊\n己" + "一" * 100
    made = [Fix(tuple(Edit(Span(first, last), put) for first, last, put in edits)) for edits in fixes]
    told, replacements = offered(diagnostic(text, start, end, *made), text)
    assert (told, [value for value, _ in replacements]) == (Span(*span), values)


def test_a_spot_at_the_end_of_a_text() -> None:
    assert offered(diagnostic("一\n", 2, 2), "一\n")[0] == Span(1, 2)


@pytest.mark.parametrize(
    "paragraph",
    [
        "老支书说：“水渠要修，土地也要平。",
        "\u3000\u3000“水渠要修，土地也要平。各村都要报数。",
        "水渠要修，土地也要平。各村都要报数。”",
        "水渠要修，土地也要平。”老支书说完就走了。",
        "老支書說：「水渠要修，土地也要平。",
    ],
)
def test_a_paragraph_of_a_longer_quotation_is_not_reported_alone(server: Running, paragraph: str) -> None:
    assert rules(server, text=paragraph) == []
    assert rules(server, text=f"{paragraph}\n\n水渠修好了。\n") == ["unpaired-quote"], "the rest of the page is there"


@pytest.mark.parametrize(
    "paragraph",
    [
        "镇里办起“板凳课堂，老人都来听课。",
        "镇里办起板凳课堂”，老人都来听课。",
        "老支书说：“水渠要修。”村民说：“土地要平，“种子要换。”",
    ],
)
def test_a_mark_that_no_other_paragraph_explains_is_reported(server: Running, paragraph: str) -> None:
    assert rules(server, text=paragraph) == ["unpaired-quote"]


def test_markup_is_counted_and_not_checked(server: Running) -> None:
    pieces = [
        {"markup": "<p title='会议强调,要'>😀", "interpretAs": ""},
        {"text": "会议强调"},
        {"markup": "<b>"},
        {"text": ",要抓好春耕。"},
        {"markup": "</p><p>", "interpretAs": "\n\n"},
        {"text": "比赛于4月31日举行。"},
    ]
    sent = "".join(piece.get("text") or piece["markup"] for piece in pieces)
    found = matches(server, data=json.dumps({"annotation": pieces}))
    assert [marked(sent, one) for one in found] == [",", "4月31日"]


@pytest.mark.parametrize(
    "data",
    ["", "{", "[]", "{}", '{"annotation": [{}]}', '{"annotation": [{"text": "a", "markup": "b"}]}', "[" * 100_000],
)
def test_data_that_is_wrong(server: Running, data: str) -> None:
    answer = server.client.post("/v2/check", data={"language": "zh-CN", "data": data})
    assert answer.status_code == 400
    assert answer.text.startswith("Error: Invalid 'data' parameter")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": "a"}, "Missing 'language' parameter"),
        ({"language": "zh-CN"}, "Missing 'text' parameter"),
        ({"language": "en-US", "text": "a"}, "'en-US' is not a language code known to LanguageTool"),
        ({"language": "zh-CN", "text": "a", "data": "{}"}, "not both"),
        ({"language": "zh-CN", "text": "a", "level": "x"}, "'level' must be"),
        ({"language": "zh-CN", "text": "a", "enabledOnly": "true"}, "enabledOnly"),
    ],
)
def test_wrong_parameters(server: Running, fields: dict[str, str], said: str) -> None:
    answer = server.client.post("/v2/check", data=fields)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")
    assert said in answer.text


def test_a_form_that_is_no_utf_8(server: Running) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = server.client.post("/v2/check", content=b"language=zh-CN&text=%ff", headers=headers)
    assert answer.status_code == 400
    assert server.client.post("/v2/check", json={"text": "a"}).status_code == 415


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["half-width-mark", "impossible-date"]),
        ({"disabledRules": "impossible-date,WHITESPACE_RULE"}, ["half-width-mark"]),
        ({"disabledCategories": "dates"}, ["half-width-mark"]),
        ({"disabledCategories": "PUNCTUATION"}, ["impossible-date"]),
        ({"enabledCategories": "PUNCTUATION,TYPOS", "enabledOnly": "yes"}, ["half-width-mark"]),
        ({"enabledRules": "impossible-date", "enabledOnly": "true"}, ["impossible-date"]),
        ({"enabledCategories": "dates", "enabledOnly": "true"}, ["impossible-date"]),
        ({"enabledRules": "EN_A_VS_AN", "enabledOnly": "true"}, []),
        ({"enabledRules": "EN_A_VS_AN"}, ["half-width-mark", "impossible-date"]),
        ({"unknown": "x", "motherTongue": "de"}, ["half-width-mark", "impossible-date"]),
    ],
)
def test_the_rules_that_are_asked_for(server: Running, fields: dict[str, str], expected: list[str]) -> None:
    assert rules(server, text=TWO, **fields) == expected


def test_doubtful_findings_are_for_picky_clients(server: Running) -> None:
    text = "时间：上午9:30-12:00，会议强调,要抓好春耕。\n"
    usual, picky = rules(server, text=text), rules(server, text=text, level="picky")
    assert set(usual) <= set(picky)
    assert len(usual) < len(picky)


@pytest.mark.parametrize("code", ["auto", "zh", "zh-cn", "zh-TW"])
def test_languages_that_are_checked(server: Running, code: str) -> None:
    body = ask(server, text="会议强调,要抓好春耕。", language=code)
    assert len(body["matches"]) == 1
    assert body["language"]["detectedLanguage"]["code"] == "zh-CN"
    assert body["language"]["detectedLanguage"]["confidence"] == 1


def test_the_list_of_languages(server: Running) -> None:
    listed = server.client.get("/v2/languages").json()
    assert {"name": "Chinese", "code": "zh", "longCode": "zh-CN"} in listed


def test_parameters_in_the_address(server: Running) -> None:
    text = "会议强调,要抓好春耕。" * 500
    answer = server.client.get("/v2/check", params={"language": "zh-CN", "text": text})
    assert answer.status_code == 200
    assert len(answer.json()["matches"]) == 500


def test_private_numbers_are_masked(server: Running) -> None:
    text = f"身份证号{CARD},请核对。身份证号{CARD},请核对。"
    answer = server.client.post("/v2/check", data={"language": "zh-CN", "text": text, "level": "picky"})
    assert answer.json()["matches"]
    assert CARD[4:14] not in answer.text


@pytest.mark.parametrize("text", ["春耕面积增长5%，达到3+2万亩,", "春耕,100%"])
def test_a_text_that_a_client_has_not_encoded(server: Running, text: str) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = server.client.post("/v2/check", content=f"text={text}&language=zh-CN".encode(), headers=headers)
    (found,) = answer.json()["matches"]
    assert marked(text, found) == ","


def test_an_empty_text(server: Running) -> None:
    assert matches(server, text="") == []


def test_offsets_of_line_ends() -> None:
    made = plain("a\r\nb\rc\n")
    assert made.text == "a\nb\nc\n"
    assert (list(made.starts), list(made.ends)) == ([0, 1, 3, 4, 5, 6], [1, 3, 4, 5, 6, 7])
    pieces = [{"text": "a\r"}, {"markup": "x"}, {"text": "\nb"}]
    parted = annotated(json.dumps({"annotation": pieces}))
    assert parted.text == "a\n\nb"
    assert parted.span(Span(1, 3)) == Span(1, 4)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("一二。三四！五六", "三", "三四！"),
        ("“一二。”三四", "一", "“一二。”"),
        ("一二", "一", "一二"),
        ("一\n二\n三", "二", "二"),
        ("一" * 300 + "二" + "三" * 300, "二", "一" * 200 + "二" + "三" * 200),
    ],
)
def test_the_sentence_around_a_match(text: str, word: str, expected: str) -> None:
    at = text.index(word)
    assert sentence(text, Span(at, at + len(word))) == expected

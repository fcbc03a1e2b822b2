"""What rules were measured at is kept beside them and shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.authoring.lazy import file_of
from lint_news.authoring.plugins import load
from lint_news.cli.dispatch import run as main
from lint_news.testing.figures import FILE, Counted, Figures, Injected, read, shown

CLEAN = "上午开会，部署春耕。\n\n村里修了水渠，浇地不再排队，大家都高兴。" * 40
RULE = """
from lint_news import Bad, Finding, Message, delete, rule

def typo(text, random):
    from lint_news import Edit, Span
    at = random.randrange(len(text))
    return Edit(Span(at, at), "咁")

@rule("ours", title="咁", help="咁", family="house", bad=[Bad("咁")], good=[], injectors=(typo,))
def ours(article):
    'Ours.'
    for match in article.find("咁"):
        yield Finding(match.span, Message("咁", "x"), (delete(match.start, match.end),))
"""


def test_measure_records_and_keeps_what_other_texts_gave(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule, corpus, kept = tmp_path / "ours.py", tmp_path / "clean.txt", tmp_path / "figures.json"
    rule.write_text(RULE, "utf-8")
    corpus.write_text(CLEAN, "utf-8")
    kept.write_text(json.dumps({"other": {}, "ours": {"edited": {"old": {"characters": 5, "warning": 1}}}}), "utf-8")
    assert main(["measure", str(rule), str(corpus), "--record", str(kept), "--inject", "20", "--extracted"]) == 0
    capsys.readouterr()
    figures = read(kept)
    assert list(figures) == ["other", "ours"]
    assert set(figures["ours"].edited) == {"old", "clean.txt --extracted"}
    assert figures["ours"].edited["clean.txt --extracted"].warning == 0
    assert figures["ours"].injected == {"typo": Injected(20, 20, 20, 20)}


def test_the_figures_in_words() -> None:
    figures = Figures({"daily": Counted(200_000, warning=4)}, {"typo": Injected(20, 19, 10, 9)})
    zh, en = (list(shown(figures, lang)) for lang in ("zh", "en"))
    assert zh == [
        "误报：daily，200,000 字，错误 0、警告 4、提示 0；错误和警告每十万字 2.00（0.54 至 5.12）",
        "查出率：typo，注入 20 处，查出 19（0.950），给出改法 10，第一种改对 0.900",
    ]
    assert (
        en[1] == "of injected faults, typo: 19 of 20 found (0.950), a fix offered for 10, the first one right for 0.900"
    )


def test_a_file_that_holds_something_else(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]", "utf-8")
    with pytest.raises(LintNewsError, match=r"x\.json: cannot be read"):
        read(tmp_path / "x.json")
    assert read(tmp_path / "none.json") == {}


def test_explain_shows_the_figures_of_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "doubled-character", "--lang", "en"]) == 0
    assert "on edited text, clean-paper-dev.jsonl.gz" in capsys.readouterr().out


def test_each_name_in_the_figures_is_that_of_a_rule() -> None:
    rules = load().rules
    file = next(Path(path).parent.parent / FILE for rule in rules.values() if (path := file_of(rule)))
    assert set(read(file)) <= set(rules)

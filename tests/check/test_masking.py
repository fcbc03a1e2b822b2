"""No private number in any output, whatever the finding on its line is about."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from re import findall
from unicodedata import normalize

import pytest

from lint_news import Article, Bad, Document, Finding, Format, Message, Output, Related, lint, replace, rule
from lint_news.authoring.plugins import load
from lint_news.check.masking import private_numbers, shown_text
from lint_news.cli.dispatch import run
from lint_news.fixing.apply import fix
from lint_news.formats import lint_news_formats
from lint_news.model import Lang, Report, Span

IDENTITY, OLD, CARD, LONG_CARD, MOBILE = (
    "142701199001010015",
    "142701900101001",
    "6222021234567894",
    "6222021234567890128",
    "13935901826",
)
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
PLANTED = [
    IDENTITY,
    IDENTITY.translate(WIDE),
    "44030619851231123x",
    "142701199001010019",
    "142701 19900101 0015",
    "14270119900101\n0015",
    "1427011990010I0015",
    "14270119900101001",
    "1427011990010100155",
    OLD,
    CARD,
    CARD.translate(WIDE),
    LONG_CARD,
    "6222 0212 3456 7894",
    "6222-0212-3456-7890-128",
    "4367 4212 3456 7896",
    MOBILE,
    MOBILE.translate(WIDE),
    "139 3590 1826",
    "139-3590-1826",
]
LINES = [
    "民警查明,失主许言的证件{number}的的复印件已在会会上找到，大家拍手称快。",
    "本报讯 4月31日，{number}，，被人冒用。。损失5O0元，",
    "高某把{number}写在纸上 纸条后来在县局的档案里找到了，大家说说说话。",
    "{number} 失主于25:61来到现场， 随后报案，增长5%%。",
]
RULES = sorted(load().rules.values(), key=lambda r: r.name)
WINDOW = 6


def digits(text: str) -> str:
    return "".join(c for c in normalize("NFKC", text) if c in "0123456789")


def leaks(output: str, number: str) -> list[str]:
    """Runs of six digits of the number that the output shows, its separators aside."""
    plain = normalize("NFKC", output)
    for mark in " -·":
        plain = plain.replace(mark, "")
    whole = digits(number)
    return [w for i in range(len(whole) - WINDOW + 1) if (w := whole[i : i + WINDOW]) in plain]


def page(number: str) -> str:
    return "县里的事\n\n" + "\n\n".join(line.format(number=number) for line in LINES) + "\n"


@rule("tells", title="说", help="说", bad=[Bad("")], good=[], family="tests")
def tells(article: Article) -> Iterator[Finding]:
    """A rule that repeats all it reads: in the message, its template, a title, a related place and an edit."""
    for line in article.lines:
        words, half = line.stripped, line.stripped[: len(line.stripped) // 2]
        inner = Message("“{words}”", "“{words}”", words=half)
        says = Message("这里是“{words}”：{inner}", "here is “{words}”: {inner}", words=words, inner=inner)
        fixes = (replace(line.span, words, title=says), replace(line.content, words + half), replace(line.span, ""))
        yield Finding(line.span, says, fixes, (Related(line.span, says),))
        for i in range(0, len(words), 4):
            yield Finding(line.content, Message("“{w}”", "“{w}”", w=words[max(0, i - 9) : i + 9]))


@rule("breaks", title="坏", help="坏", bad=[Bad("")], good=[], family="tests")
def breaks(article: Article) -> Iterator[Finding]:
    """A rule that breaks with what it reads."""
    raise ValueError(article.text)
    yield


@cache
def told(number: str) -> Report:
    """What all rules, one that repeats what it reads and one that breaks say of the page with a number."""
    return lint(Document(page(number), name="page.txt"), [*RULES, tells, breaks], fold=False)


@cache
def told_of_all() -> Report:
    return lint(Document("\n".join(map(page, PLANTED)), name="page.txt"), [*RULES, tells])


@pytest.mark.parametrize("number", PLANTED)
@pytest.mark.parametrize("name", lint_news_formats())
def test_no_format_shows_a_private_number(number: str, name: str) -> None:
    made: Format = lint_news_formats()[name]
    report = told(number)
    assert len({d.rule for d in report.diagnostics}) > 2
    assert report.failures
    assert not leaks("".join(made([report], Output(lang="zh", version="9.9"))), number)


@pytest.mark.parametrize("name", lint_news_formats())
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nor_any_of_many_in_either_language(name: str, lang: Lang) -> None:
    made: Format = lint_news_formats()[name]
    output = "".join(made([told_of_all()], Output(lang=lang, version="9.9")))
    assert not [leak for number in PLANTED for leak in leaks(output, number)]


@pytest.mark.thorough
@pytest.mark.parametrize("number", PLANTED)
def test_no_command_shows_a_private_number(number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "page.txt", tmp_path / "out.txt"
    file.write_text(page(number), "utf-8")
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"text": page(number)}) + "\n", "utf-8")
    for name in lint_news_formats():
        run(["check", "--output-format", name, "--statistics", str(file)])
        run(["check", "--output-format", name, "--output-file", str(out), str(file)])
        assert not leaks(out.read_text("utf-8"), number)
    run(["outline", str(file)])
    run(["measure", "--inject", "0", "--show", "50", str(corpus)])
    shown = capsys.readouterr()
    assert shown.out
    assert not leaks(shown.out + shown.err, number)


@pytest.mark.parametrize("number", PLANTED)
def test_nothing_that_is_kept_or_compared_holds_one(
    number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.txt").write_text(page(number), "utf-8")
    run(["check", "page.txt", "--write-baseline", "baseline.json", "--error-rate", "--timing"])
    run(["check", "page.txt", "--output-format", "jsonl", "--output-file", "all.jsonl"])
    run(["check", "page.txt", "--select", "duplication", "--output-format", "jsonl", "--output-file", "some.jsonl"])
    run(["compare", "all.jsonl", "some.jsonl", "--show", "50"])
    run(["check", "page.txt", "--output-format", "concise", "--output-file", "concise.txt"])
    places = findall("(?m)^page.txt:[0-9]+:[0-9]+", Path("concise.txt").read_text("utf-8"))
    assert run(["accept", *places, "--reason", f"{number}是对的"]) == 0
    kept = [file for file in tmp_path.iterdir() if file.name != "page.txt"]
    shown = capsys.readouterr()
    assert len(kept) > 4
    assert " - page.txt:" in shown.out
    assert not leaks("".join([shown.out, shown.err, *(file.read_text("utf-8") for file in kept)]), number)


@pytest.mark.parametrize("number", PLANTED)
def test_a_slip_holds_none_and_undo_takes_all_of_it_back(
    number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file, slip = Path("page.txt"), Path("slip.csv")
    file.write_text(page(number), "utf-8")
    assert run(["fix", "--review", "--slip", "slip.csv", "page.txt"]) == 0
    shown = capsys.readouterr()
    assert not leaks(slip.read_text("utf-8") + shown.out + shown.err, number)
    hides = [d for d in lint(Document(page(number)), RULES).diagnostics if d.rule.startswith("exposed-i") and d.fixes]
    assert ("--slip" in shown.err) >= bool(hides)
    assert file.read_text("utf-8") != page(number)
    assert run(["undo", "slip.csv"]) == 0
    assert file.read_text("utf-8") == page(number)


def test_nor_does_the_slip_of_a_page_of_html(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, slip = tmp_path / "page.html", tmp_path / "slip.csv"
    before = f"<h1>县里的事</h1>\n<p>民警查明，&nbsp;失主<b>许言</b>的证件{IDENTITY}的的复印件已经找到。</p>\n"
    file.write_text(before, "utf-8")
    assert run(["fix", "--review", "--slip", str(slip), str(file)]) == 0
    assert "--slip" in capsys.readouterr().err
    assert not leaks(slip.read_text("utf-8"), IDENTITY)
    assert IDENTITY in file.read_text("utf-8")
    assert "的的" not in file.read_text("utf-8")
    assert run(["fix", "--review", str(file)]) == 0
    assert IDENTITY not in file.read_text("utf-8")


def test_without_a_slip_a_number_is_hidden(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(page(IDENTITY), "utf-8")
    assert run(["fix", "--review", str(file)]) == 0
    assert not leaks(file.read_text("utf-8"), IDENTITY)


@pytest.mark.parametrize("number", PLANTED)
def test_the_editor_is_told_none(number: str, tmp_path: Path) -> None:
    pytest.importorskip("pygls")
    from lint_news.lsp import answers, pages
    from lint_news.project.session import Session, registry

    text = page(number)
    shown = pages.Page((tmp_path / "page.txt").as_uri(), 1, text, "utf-16", Session(registry()))
    said = [*answers.diagnostics(shown, "zh"), *answers.quick_fixes(shown, Span(0, len(text)), "zh")]
    said += [*answers.accepting(shown, Span(0, len(text)), "en"), *answers.fix_all(shown, "zh")]
    hover = answers.hover(shown, shown.single, registry().rules, "zh")
    assert len(said) > 2
    assert hover
    assert not leaks(repr([*said, hover]).replace((tmp_path / "page.txt").as_uri(), ""), number)


def test_a_fix_that_would_write_a_private_number_is_dropped_and_none_else() -> None:
    text = f"许言的证件{IDENTITY}找到了。"
    (found,) = [d for d in lint(Document(text), [tells], fold=False).diagnostics if d.fixes]
    assert [f.edits[0].text for f in found.fixes] == [""]
    judge = [r for r in RULES if r.name in ("doubled-mark", "exposed-identity-number")]
    fixed = fix(f"失主来过，，证件{IDENTITY}找到了。", lambda d: lint(d, judge, fold=False), review=True)
    assert fixed.text == "失主来过，证件1427**********0015找到了。"


@pytest.mark.parametrize("number", PLANTED)
def test_places_and_carets_stay(number: str) -> None:
    text = page(number)
    assert len(shown_text(Document(text))) == len(text)
    assert private_numbers(Document(text))


@pytest.mark.parametrize(
    "text",
    [
        "咨询电话：0359-5520643，联系人：许言 13935901826，客服400-635-9123。",
        "有意者请拨打13935901826。",
        "展期2026-03-18 2026-04-18，编号20260319123045，1170000000韩元。",
        "2019 2020 2021 2022\n1200 1300 1400 1500",
        "失主的身份证号是1427**********0015，卡号6222********7894，手机139****1826。",
        "2025\n2026\n1234567\n1234567",
    ],
)
def test_what_is_not_private_is_shown(text: str) -> None:
    assert shown_text(Document(text)) is text or shown_text(Document(text)) == text

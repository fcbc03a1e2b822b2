"""The documents: outputs, links, and the names of paths, commands and options in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from lint_news.cli.dispatch import run as main
from lint_news.cli.starters import CHECKED, FIXED, UNCHECKED, hook, workflow
from lint_news.text.source import SUFFIXES, TEXT_SUFFIXES

from .update_docs import CI, READMES, ROOT, WORKFLOW, renewed

pytestmark = pytest.mark.skipif(not READMES[0].exists(), reason="tests run outside the checkout: no README there")

DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *(p for p in sorted((ROOT / "docs").rglob("*.md")) if not {"rules"} & set(p.relative_to(ROOT).parts[:-1])),
    *sorted((ROOT / "examples").rglob("*.md")),
]
TRANSLATED = (
    "archives.md",
    "issues.md",
    "proofs.md",
    "reports.md",
    "rules.md",
    "serve.md",
    "usage.md",
    "word.md",
    "write-a-rule.md",
)
PAIRS = [
    READMES,
    *((ROOT / "docs" / name, ROOT / "docs" / "zh" / name) for name in TRANSLATED),
]
TOPS = "lint_news|rules|tests|docs|fixtures|benchmarks|training|tools|examples|requirements"
documents = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("document", [*READMES, CI / "README.md"], ids=lambda path: path.name)
def test_outputs_are_those_of_the_command(document: Path) -> None:
    text = document.read_text("utf-8")
    assert renewed(text) == text, "python -m tests.update_docs"


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_a_readme_is_short(readme: Path) -> None:
    assert readme.stat().st_size <= 8192
    assert "<!-- output: lint-news" in readme.read_text("utf-8")


def test_the_documents_show_what_init_writes() -> None:
    assert WORKFLOW.read_text("utf-8") == workflow("en")
    assert "<!-- init: hook" in (CI / "README.md").read_text("utf-8")
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    ours = {one["id"]: one for one in manifest}
    local = yaml.safe_load(hook("en"))["repos"][0]["hooks"]
    assert [(one["id"], one["files"], one.get("exclude")) for one in local] == [
        ("lint-news-fix", FIXED, None),
        ("lint-news", CHECKED, UNCHECKED),
    ]
    keys = ("entry", "files", "exclude", "require_serial")
    assert all(one.get(key) == ours[one["id"]].get(key) for one in local for key in keys)


@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if "json" not in s and s != ".pdf"])
def test_the_hooks_see_what_fix_writes(suffix: str) -> None:
    assert re.search(CHECKED, f"a{suffix}")
    assert bool(re.search(FIXED, f"a{suffix}")) == (suffix in TEXT_SUFFIXES)


def test_nobody_is_told_to_install_from_an_index() -> None:
    told = [*DOCUMENTS, *(p for p in (ROOT / "docs").rglob("*.*") if p.is_file()), *(ROOT / "lint_news").rglob("*.py")]
    wrong = r"pip install (?:--\S+ )*[\"']?lint-news(?:-house-style)?(?:\[[a-z,]+\])?(?:==\S+)?[\"']?(?:\s(?!@)|$|`)"
    assert [str(path) for path in told if re.search(wrong, path.read_text("utf-8", "replace"))] == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].name)
def test_both_languages_have_the_same_code_and_headings(pair: tuple[Path, Path]) -> None:
    english, chinese = (path.read_text("utf-8") for path in pair)
    assert re.findall(r"^#+", english, re.MULTILINE) == re.findall(r"^#+", chinese, re.MULTILINE)
    assert code(english) == code(chinese)


def code(text: str) -> list[str]:
    """The code blocks without what is said in words."""
    blocks = re.findall(r"```(?:bash|python|vim|toml|yaml)\n.*?```", text, re.DOTALL)
    return [re.sub(r" *#.*|版面|旧样|新样|OLD|NEW|规则名|语料|PAGE|RULE|CORPUS", "", block) for block in blocks]


@documents
def test_links_lead_somewhere(document: Path) -> None:
    targets = [link.partition("#") for link in re.findall(r"\]\(([^):]+)\)", prose(document))]
    files = [(document.parent / path if path else document, anchor) for path, _, anchor in targets]
    assert [str(file) for file, _ in files if not file.exists()] == []
    assert [anchor for file, anchor in files if anchor and anchor not in anchors(file)] == []


def prose(document: Path) -> str:
    return re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.DOTALL)


def anchors(document: Path) -> set[str]:
    """The anchors that GitHub and MyST give to headings."""
    headings = re.findall(r"^#+ (.*)", prose(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@documents
def test_paths_that_are_named_exist(document: Path) -> None:
    named = re.findall(rf"(?<![\w./<-])(?:{TOPS})/[\w./-]*\w(?![\w./*-]*\*)", document.read_text("utf-8"))
    made = ("docs/rules", "rules/wording/my_rule.py", "docs/zh/rules", "rules/table.txt", "rules/figures.txt")
    assert [path for path in named if not path.startswith(made) and not (ROOT / path).exists()] == []


@documents
def test_modules_that_are_named_exist(document: Path) -> None:
    text = document.read_text("utf-8")
    dotted = set(re.findall(r"python -m ((?:tests|benchmarks|training|tools)[\w.]*\w)", text))
    assert [name for name in dotted if not any(map(Path.exists, files_of(ROOT / name.replace(".", "/"))))] == []
    inner = {name.rstrip(".") for name in re.findall(r"(?<![\w./])lint_news(?:\.[a-z_]+)+", text)}
    assert [name for name in inner if not is_there(name.split(".")[1:])] == []


def files_of(path: Path) -> tuple[Path, Path]:
    return path.with_suffix(".py"), path / "__init__.py"


def is_there(parts: list[str]) -> bool:
    """Whether lint_news has this module, or a module with this name in it."""
    import lint_news

    path = ROOT / "lint_news"
    if parts[0] == "rules":
        return (ROOT / "rules").joinpath(*parts[1:]).exists()
    while parts and (path / parts[0]).is_dir():
        path, parts = path / parts[0], parts[1:]
    if not parts or (path / f"{parts[0]}.py").exists():
        return True
    return path.name == "lint_news" and hasattr(lint_news, parts[0])


@pytest.fixture(scope="module")
def options() -> dict[str, set[str]]:
    """The options of each command, as its help lists them."""
    import contextlib
    import io

    def help_of(*arguments: str) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
            main([*arguments, "--help"])
        return out.getvalue()

    commands = re.findall(r"^  ([a-z-]+)  ", help_of(), re.MULTILINE)
    return {name: set(re.findall(r"--[a-z][a-z-]+", help_of(name))) | {"--help"} for name in commands}


def calls(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each call of the command in code: the subcommand, and its options."""
    blocks = re.findall(r"^```.*?\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE))
    lines = [line for block in blocks for line in block.splitlines() if re.match(r"[\w./-]*lint-news ", line)]
    for line in (*lines, *spans):
        for command, given in re.findall(r"(?<![\w-])lint-news ([a-z][a-z-]*)((?: [^#;|&]*)?)", line):
            yield command, re.findall(r"(?<!\S)--[a-z][a-z-]+", given)


@documents
def test_commands_and_options_that_are_named_exist(document: Path, options: dict[str, set[str]]) -> None:
    found = list(calls(document.read_text("utf-8")))
    assert {command for command, _ in found} <= set(options)
    assert [(command, option) for command, given in found for option in given if option not in options[command]] == []


@documents
def test_sessions_of_nox_that_are_named_exist(document: Path) -> None:
    sessions = re.findall(r"^def (\w+)\(session", (ROOT / "noxfile.py").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"nox -s (\w+)", document.read_text("utf-8"))) <= set(sessions)

"""`lint-news init`, and the help that sends people there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from lint_news.cli.starters import HOOK, WORKFLOW, configuration
from lint_news.formats.terminal import width
from lint_news.model import Lang
from lint_news.project.config_file import FILE
from lint_news.project.configurations import Configurations
from lint_news.project.settings import all_settings

from ..conftest import DATE, Command
from ..environments import must, run

LANGS: tuple[Lang, ...] = ("zh", "en")
MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.mark.parametrize("lang", LANGS)
def test_every_setting_is_there_and_none_is_on(tmp_path: Path, lang: Lang) -> None:
    text = configuration(lang)
    assert tomllib.loads(text) == {}
    path = tmp_path / FILE
    path.write_text(re.sub(r"^#(?=[a-z\[])", "", text, flags=re.MULTILINE), "utf-8")
    found = Configurations().of(str(path))
    for field, setting in all_settings().items():
        if setting.key and not setting.key.is_table:
            assert f"\n#{setting.name} = " in text, f"{setting.name}: a comment for its key in the table of settings"
            none = {"lang": lang, "profile": "extract"}.get(field)
            assert getattr(found, field) == (none if setting.default is None else setting.default)
    assert found.rules["doubled-character"] == {"doubtful": False}


def test_it_writes_what_is_asked_for(lint_news: Command) -> None:
    assert lint_news("init").text == f"{FILE}\n"
    assert lint_news("init", "--hook", "--workflow").text == f"{HOOK}\n{WORKFLOW}\n"
    done = lint_news("init", "新 文件夹", "--hook", "--lang", "en")
    assert done.text == f"新 文件夹/{FILE}\n新 文件夹/{HOOK}\n"
    assert Path("新 文件夹", FILE).read_text("utf-8").startswith("# Settings of lint-news.")


@pytest.mark.parametrize("name", [FILE, HOOK, WORKFLOW])
def test_it_never_writes_over_a_file_nor_half(lint_news: Command, name: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text("# mine\n", "utf-8")
    before = set(Path().rglob("*"))
    done = lint_news("init", *([] if name == FILE else ["--hook", "--workflow"]))
    assert done.status == 2
    assert f"{name}：已经有了" in done.err
    assert set(Path().rglob("*")) == before
    assert Path(name).read_text("utf-8") == "# mine\n"


def test_a_folder_that_cannot_be_written(lint_news: Command) -> None:
    Path("file").write_text("", "utf-8")
    done = lint_news("init", "file/below")
    assert done.status == 2
    assert "写不了" in done.err


def test_folders_above_are_made_only_when_that_is_asked_for(lint_news: Command) -> None:
    done = lint_news("init", "甲/乙/丙")
    assert done.status == 2
    assert "--parents" in done.err
    assert not Path("甲").exists()
    assert lint_news("init", "甲/乙/丙", "--parents").status == 0
    assert Path("甲/乙/丙", FILE).is_file()


def test_a_fresh_desk_checks_with_it(lint_news: Command) -> None:
    lint_news("init", "--hook", "--workflow")
    Path("date.txt").write_text(DATE, "utf-8")
    assert lint_news("check", "date.txt").status == 1
    entries = [
        hook["entry"] for repo in yaml.safe_load(Path(HOOK).read_text("utf-8"))["repos"] for hook in repo["hooks"]
    ]
    assert len(entries) == 2
    if MANIFEST.is_file():
        published = {hook["id"]: hook["entry"] for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
        assert entries == [published["lint-news-fix"], published["lint-news"]]


@pytest.mark.parametrize("lang", LANGS)
def test_files_are_valid(lint_news: Command, tmp_path: Path, lang: Lang) -> None:
    import sys

    lint_news("init", "--hook", "--workflow", "--lang", lang)
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", WORKFLOW]
    must(run(check, tmp_path))
    must(run([sys.executable, "-m", "pre_commit", "validate-config", HOOK], tmp_path, PRE_COMMIT_HOME=str(tmp_path)))


@pytest.mark.parametrize("lang", LANGS)
def test_help_fits_a_screen_and_shows_the_three_uses(lint_news: Command, lang: Lang) -> None:
    done = lint_news("--help", "--lang", lang)
    lines = done.text.splitlines()
    assert done.status == 0
    assert len(lines) <= 24
    assert [line for line in lines if width(line) > 80] == []
    for use in ("lint-news check ", "fix -", "init --hook"):
        assert use in done.text

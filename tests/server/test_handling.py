"""What a worker process answers when something breaks, and what it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from msgspec import json

from lint_news import Failure, LintNewsError
from lint_news.server.calls import Answer, Call, Kind, Start
from lint_news.server.work import handling
from lint_news.server.work.desk import Desk, Selection
from lint_news.suppression import accepted

from ..conftest import SAFE, Plug, broken

PAGE = "Z与文字\n"


@pytest.fixture
def desk(plug: Plug, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The settings of a worker process with two rules, of which one breaks."""
    monkeypatch.chdir(tmp_path)
    plug(SAFE, broken)
    return made()


def made(config: str | None = None) -> Desk:
    return Desk(Start(config, "zh", 0, 0))


def asked(desk: Desk, kind: Kind, **fields: Any) -> Answer:
    if kind == "match":
        form = urlencode({"language": "zh-CN", **fields}).encode()
        return handling.answer(desk, Call(kind, "application/x-www-form-urlencoded", "", form))
    return handling.answer(desk, Call(kind, "application/json", "", json.encode(fields)))


def body(answer: Answer) -> Any:
    return json.decode(answer.body)


def test_a_check_tells_which_rules_broke(desk: Desk) -> None:
    told = body(asked(desk, "check", text=PAGE))
    assert [found["rule"] for found in told["findings"]] == ["safe"]
    assert [failure["who"] for failure in told["failures"]] == ["broken (desk 1.0)"]


def test_nothing_is_fixed_where_a_rule_broke(desk: Desk) -> None:
    answer = asked(desk, "fix", text=PAGE)
    assert answer.status == 422
    assert "partial" in body(answer)["error"]["en"]
    assert asked(desk, "fix", text=PAGE, ignore=["broken"]).status == 200


def test_matches_are_told_to_be_incomplete(desk: Desk) -> None:
    assert body(asked(desk, "match", text=PAGE))["warnings"] == {"incompleteResults": True}
    assert body(asked(desk, "match", text=PAGE, disabledRules="broken"))["warnings"] == {"incompleteResults": False}


def test_plug_ins_that_did_not_load_are_failures(plug: Plug, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plug(SAFE, failures=(Failure("odd 2.0", "ImportError: no x"),))
    desk = made()
    assert [failure["who"] for failure in body(asked(desk, "check", text=PAGE))["failures"]] == ["odd 2.0"]
    assert asked(desk, "fix", text=PAGE).status == 422
    assert body(asked(desk, "match", text=PAGE))["warnings"] == {"incompleteResults": True}


def raising(error: Exception) -> Mapping[Kind, Any]:
    def handle(*_: object) -> Answer:
        raise error

    return {"check": handle}


def test_an_error_of_our_own_is_logged_without_the_text(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handling, "_KINDS", raising(ValueError(PAGE)))
    answer = asked(desk, "check", text=PAGE)
    assert (answer.status, answer.ends) == (500, False)
    assert answer.log.startswith("ValueError (test_handling.py:")
    assert "文字" not in answer.log + answer.body.decode()


def test_a_process_without_memory_is_not_used_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handling, "_KINDS", raising(MemoryError()))
    answer = asked(desk, "check", text=PAGE)
    assert (answer.status, answer.ends) == (413, True)


def test_what_the_house_has_accepted(desk: Desk) -> None:
    (found,) = body(asked(desk, "check", text=PAGE))["findings"]
    text = f'[[accepted]]\nfingerprint = "{found["fingerprint"]}"\nreason = "专名"\n'
    Path(accepted.FILE).write_text(text, "utf-8")
    assert [found["accepted"] for found in body(asked(desk, "check", text=PAGE))["findings"]] == ["专名"]
    assert body(asked(desk, "match", text=PAGE))["matches"] == []


def test_the_rules_of_the_latest_selections_are_kept(desk: Desk) -> None:
    first: Selection = (("safe",), (), ())
    kept = desk.selecting(first)
    assert desk.selecting(first) is kept
    for number in range(40):
        desk.selecting((("safe",) * (number + 2), (), ()))
    assert desk.selecting(first) is not kept
    for _ in range(3):
        with pytest.raises(LintNewsError, match="no-such-rule"):
            desk.selecting(((), (), ("no-such-rule",)))


@pytest.fixture
def config(plug: Plug, tmp_path: Path) -> Path:
    """A configuration without anything in it, and one rule."""
    plug(SAFE)
    path = tmp_path / "lint-news.toml"
    path.write_text("", "utf-8")
    return path


def found(desk: Desk, **fields: Any) -> list[str]:
    return [one["rule"] for one in body(asked(desk, "check", text=PAGE, **fields))["findings"]]


def test_a_configuration_that_changes_is_read_again(config: Path) -> None:
    desk = made(str(config))
    assert found(desk) == found(desk, extend_select=["safe"]) == ["safe"]
    config.write_text('allow = ["Z"]\n', "utf-8")
    (one,) = body(asked(desk, "check", text=PAGE, extend_select=["safe"]))["findings"]
    assert one["accepted"] == "allow: Z"


def test_a_configuration_that_becomes_wrong_is_told_until_it_is_mended(config: Path) -> None:
    desk = made(str(config))
    config.write_text("no-such-key = 1\n", "utf-8")
    for one in (desk, made(str(config))):
        for kind in ("check", "fix"):
            answer = asked(one, kind, text=PAGE)
            assert answer.status == 500
            assert "lint-news.toml:1: no-such-key" in body(answer)["error"]["en"]
        assert asked(one, "match", text=PAGE).status == 500
    config.write_text("\n", "utf-8")
    assert found(desk) == ["safe"]

"""The command: what it refuses before it serves, and the configuration that it reads."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from lint_news import Failure
from lint_news.server.limits import Limits
from lint_news.suppression.accepted import FILE

from ..conftest import SAFE, Command, Plug
from .running import MARK, is_there, running, until

TOKEN = "a" * 24
EVERYWHERE = "0.0.0.0"  # noqa: S104 it is refused without a token
PROXY = ("--allow-host", "desk.example")
BOTH = ("--host", EVERYWHERE, "--edits", "on")


@contextmanager
def started(folder: Path, *options: str, **variables: str) -> Generator[tuple[subprocess.Popen[str], str]]:
    """The command in a process of its own, and the address that it prints."""
    command = [sys.executable, "-m", "lint_news", "serve", "--port", "0", "--processes", "1", *options]
    process = subprocess.Popen(
        command, cwd=folder, env={**os.environ, **variables}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout
    try:
        line = process.stdout.readline()
        yield process, line
    finally:
        process.terminate()
        process.communicate(timeout=120)


def url(line: str) -> str:
    found = re.search(r"http://[\d.]+:\d+", line)
    assert found, line
    return found[0]


def post(address: str, text: str, **headers: str) -> httpx.Response:
    return httpx.post(f"{address}/v1/check", json={"text": text}, headers=headers, timeout=120, trust_env=False)


def test_it_serves_with_the_configuration_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "lint-news.toml").write_text('ignore = ["dates"]\n', "utf-8")
    (tmp_path / "msgspec.py").write_text("raise SystemExit(9)\n", "utf-8")
    with started(tmp_path, "--lang", "en") as (_, line):
        assert line.startswith("lint-news serves at http://127.0.0.1:")
        found = post(url(line), "会议强调,要抓好春耕。比赛于4月31日举行。\n").json()["findings"]
        assert [one["rule"] for one in found] == ["half-width-mark"]
        assert "half-width" in found[0]["message"]


def test_nothing_of_a_text_is_logged(tmp_path: Path) -> None:
    with started(tmp_path, "--lang", "en") as (process, line):
        post(url(line), MARK)
        httpx.get(url(line) + "/v1/check?text=会议强调", trust_env=False)
        process.terminate()
        out, err = process.communicate(timeout=120)
    assert (out, err) == ("", "")


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_ctrl_c_ends_it_and_its_processes(tmp_path: Path) -> None:
    with started(tmp_path) as (process, _):
        table = subprocess.check_output(["ps", "-o", "pid=", "--ppid", str(process.pid)], text=True)
        (worker,) = map(int, table.split())
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert not is_there(worker)


def test_another_address_with_a_token_in_the_environment(tmp_path: Path) -> None:
    with started(tmp_path, "--host", EVERYWHERE, "--allow-host", "desk.example", LINT_NEWS_TOKEN=TOKEN) as (_, line):
        assert "TLS" in line
        address = url(line).replace(EVERYWHERE, "127.0.0.1")
        assert post(address, MARK).status_code == 401
        for host in ("desk.example", "127.0.0.1"):
            assert post(address, MARK, authorization=f"Bearer {TOKEN}", host=host).status_code == 200
        assert post(address, MARK, authorization=f"Bearer {TOKEN}", host="evil.example").status_code == 421


@pytest.mark.parametrize(
    ("options", "status"),
    [((), 200), (("--edits", "off"), 403), (("--host", EVERYWHERE), 403), (PROXY, 403), (BOTH, 200)],
)
def test_clients_may_change_files_of_the_house_on_this_machine(
    tmp_path: Path, options: tuple[str, ...], status: int
) -> None:
    with started(tmp_path, *options, LINT_NEWS_TOKEN=TOKEN) as (_, line):
        address = url(line).replace(EVERYWHERE, "127.0.0.1")
        headers = {"lint-news-edit": "1", "authorization": f"Bearer {TOKEN}"}
        (found,) = post(address, MARK, **headers).json()["findings"]
        asked = {"text": MARK, "only": [found["fingerprint"]], "reason": "原文如此"}
        answer = httpx.post(f"{address}/v1/accept", json=asked, headers=headers, timeout=120, trust_env=False)
    assert answer.status_code == status
    assert (tmp_path / FILE).exists() == (status == 200)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--host", EVERYWHERE], "needs a token"),
        (["--host", "::"], "needs a token"),
        (["--token-file", "none"], "none: cannot read the token (no such file)"),
        (["--token-file", "weak"], "weak: a token is 24 or more"),
        (["--token-file", "."], "cannot read the token"),
        (["--host", "no.such.host.invalid"], "no.such.host.invalid:8081: cannot serve there"),
        (["--config", "none.toml"], "none.toml"),
        (["--config", "wrong.toml"], "wrong.toml:1"),
        (["--port", "x"], "--port"),
        (["--port", "65536"], "--port"),
        (["--processes", "0"], "--processes"),
        (["--processes", "65"], "--processes"),
        (["--edits", "yes"], "--edits"),
    ],
)
def test_wrong_settings_are_refused(lint_news: Command, options: list[str], why: str) -> None:
    Path("weak").write_text("geheim\n", "utf-8")
    Path("wrong.toml").write_text("no-such-key = 1\n", "utf-8")
    done = lint_news("serve", *options, "--lang", "en")
    assert (done.status, done.out) == (2, b"")
    assert why in done.err
    assert len(done.err.splitlines()) <= 2


def test_a_port_that_is_taken(lint_news: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = lint_news("serve", "--port", port, "--lang", "en")
    assert done.status == 2
    assert f"127.0.0.1:{port}: cannot serve there" in done.err


def test_plug_ins_that_did_not_load(lint_news: Command, plug: Plug) -> None:
    plug(SAFE, failures=(Failure("odd 2.0", "ImportError: no x"),))
    done = lint_news("serve", "--port", "0")
    assert done.status == 3
    assert "odd 2.0" in done.err


def test_the_extra_is_missing(lint_news: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("lint_news.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = lint_news("serve", "--lang", "en")
    assert done.status == 2
    assert "pip install '.[desk]'" in done.err


def test_the_token_is_taken_out_of_the_environment(lint_news: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINT_NEWS_TOKEN", TOKEN)
    assert lint_news("serve", "--host", "no.such.host.invalid").status == 2
    assert "LINT_NEWS_TOKEN" not in os.environ


def test_a_configuration_that_changes_while_it_runs(tmp_path: Path) -> None:
    config = tmp_path / "lint-news.toml"
    config.write_text('ignore = ["dates"]\n', "utf-8")
    with running(Limits(processes=1), config=config) as server:
        assert server.rules("比赛于4月31日举行。\n") == []
        config.write_text("ignore = []\n# changed\n", "utf-8")
        assert server.rules("比赛于4月31日举行。\n") == ["impossible-date"]
        config.write_text("ignore = 1\n", "utf-8")
        worker = server.worker
        os.kill(worker, signal.SIGKILL)
        until(lambda: not is_there(worker))
        answers = [server.check(MARK) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [500] * 3
        assert "lint-news.toml:1" in answers[-1].json()["error"]["zh"]

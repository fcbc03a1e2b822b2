"""Programs that speak to LanguageTool, where they are installed: LibreOffice Writer, language_tool_python and
pylanguagetool. Characters outside the BMP stand before every finding: a client that counts otherwise marks the wrong
place."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from .running import Running
from .test_languagetool import marked

PAGE = "😀𠮷会议强调,要抓好春耕。😀邻里纠纠纷也少了。𠮷比赛于4月31日举行。"
EXPECTED: list[tuple[str, list[str], str]] = [
    (",", ["，"], PAGE.replace(",", "，")),
    ("纠纠", ["纠"], PAGE.replace("纠纠", "纠")),
    ("4月31日", [], PAGE),
]
PIPE = "pipe,name={};urp;StarOffice.ComponentContext"
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">
<prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BaseURL" oor:op="fuse"><value>{}/v2</value></prop>
</item></oor:items>
"""


@contextmanager
def office(folder: Path, pipe: str, url: str) -> Generator[None]:
    """LibreOffice without a screen, with a profile of its own that names a server of LanguageTool."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS.format(url), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", "--norestore", "--nologo", profile, f"--accept={pipe}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


def python_of_the_office() -> str:
    """A Python that has `uno`; the test is skipped where there is none, or no soffice."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed (soffice)")
    for name in ("/usr/bin/python3", "/opt/libreoffice/program/python"):
        if Path(name).exists() and subprocess.run([name, "-c", "import uno"], stderr=-3, check=False).returncode == 0:
            return name
    pytest.skip("no Python with uno is installed (python3-uno)")


def test_writer(server: Running, tmp_path: Path) -> None:
    python = python_of_the_office()
    pipe = PIPE.format(f"lint-news-{tmp_path.parent.parent.name}-{tmp_path.parent.name}")
    with office(tmp_path, pipe, server.url):
        command = [python, str(Path(__file__).with_name("writer.py")), f"uno:{pipe}", json.dumps([PAGE])]
        done = subprocess.run(command, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode()
    (found,) = json.loads(done.stdout)
    assert [(one["marked"], one["offered"], one["after"]) for one in found] == EXPECTED


MARKED = [(words, offered) for words, offered, _ in EXPECTED]


def test_language_tool_python(server: Running) -> None:
    """It turns offsets into those of Python, which counts code points."""
    client: Any = pytest.importorskip("language_tool_python")
    with client.LanguageTool("zh-CN", remote_server=server.url) as tool:
        matches = tool.check(PAGE)
    assert [(PAGE[m.offset : m.offset + m.error_length], list(m.replacements)) for m in matches] == MARKED


def test_pylanguagetool(server: Running) -> None:
    client: Any = pytest.importorskip("pylanguagetool")
    matches = client.api.check(PAGE, api_url=f"{server.url}/v2/", lang="zh-CN")["matches"]
    assert [(marked(PAGE, m), [one["value"] for one in m["replacements"]]) for m in matches] == MARKED

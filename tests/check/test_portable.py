"""Reports that travel between processes: what was not read is made where it is read, and is the same."""

from __future__ import annotations

import pickle
from typing import cast

import pytest

from lint_news import Document, Report, lint
from lint_news.check import fingerprints
from lint_news.project.session import registry

PAGE = (
    "备汛会议召开\r\n\r\n　　本报讯 县里昨天,召开会议,部署备汛,检查水库,修好水渠。群众的的安全,要放在首位。\r\n"
    "　　电话：13912345678,值班。\r\n"
)


def report(page: Document) -> Report:
    rules = [rule for rule in registry().rules.values() if rule.name in {"half-width-mark", "doubled-character"}]
    return lint(page, rules)


def travelled(one: Report) -> Report:
    return cast("Report", pickle.loads(pickle.dumps(one)))


def test_a_report_travels_unread_and_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = report(Document(PAGE))
    assert any(diagnostic.related for diagnostic in whole.diagnostics)
    unread = report(Document(PAGE, name="page.txt"))
    with monkeypatch.context() as patch:
        patch.delattr(fingerprints, "_digests")
        patch.delattr(Document, "edit_positions")
        sent = travelled(unread)
    again = travelled(sent)
    assert sent.diagnostics == again.diagnostics == whole.diagnostics
    assert travelled(whole).diagnostics == whole.diagnostics


def test_a_long_document_stays_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint_news.text.document.LONG", 10)
    monkeypatch.setattr(fingerprints, "LONG", 10)
    page = Document(PAGE)
    with pytest.raises(TypeError, match="page"):
        pickle.dumps(Document(PAGE, name="page"))
    assert travelled(report(page)).diagnostics == report(page).diagnostics

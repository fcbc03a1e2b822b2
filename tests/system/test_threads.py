"""Beside which threads a process may fork."""

from __future__ import annotations

import threading

from lint_news.system.threads import is_alone, waiting_thread


def beside(thread: threading.Thread, end: threading.Event) -> bool:
    """Whether this thread counts as alone while another one runs."""
    before = is_alone()
    thread.start()
    try:
        return is_alone() == before
    finally:
        end.set()
        thread.join()


def test_a_thread_that_only_waits_does_not_count() -> None:
    end = threading.Event()
    assert beside(waiting_thread(end.wait), end)


def test_another_thread_counts() -> None:
    end = threading.Event()
    assert not is_alone() or not beside(threading.Thread(target=end.wait), end)

"""`/metrics`: what Prometheus reads."""

from __future__ import annotations

from prometheus_client.parser import text_string_to_metric_families

from .running import MARK, Running, running
from .test_guard import TOKEN


def figures(server: Running, path: str = "/metrics") -> dict[tuple[str, ...], float]:
    text = server.client.get(path).text
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return {(sample.name, *sample.labels.values()): sample.value for sample in samples}


def test_requests_are_counted_by_address_and_status() -> None:
    with running() as server:
        server.check(MARK)
        server.check(MARK, name="a.exe")
        server.client.get("/第一版/会议强调")
        server.client.get("/healthz", headers={"host": "evil.example"})
        found = figures(server)
        assert found["lint_news_requests_total", "/v1/check", "200"] == 1
        assert found["lint_news_requests_total", "/v1/check", "415"] == 1
        assert found["lint_news_requests_total", "other", "404"] == 1
        assert found["lint_news_requests_total", "/healthz", "421"] == 1
        assert found["lint_news_request_seconds_count", "/v1/check"] == 2
        state = ("waiting", "working", "held_bytes", "replaced")
        assert [found[f"lint_news_{name}",] for name in state] == [0, 0, 0, 0]


def test_neither_the_token_nor_a_path_is_told() -> None:
    with running(token=TOKEN) as server:
        server.client.get(f"/{TOKEN}/v2/languages")
        server.client.get("/v2/languages")
        text = server.client.get(f"/{TOKEN}/metrics").text
        assert TOKEN not in text
        found = figures(server, f"/{TOKEN}/metrics")
        assert found["lint_news_requests_total", "/v2/languages", "200"] == 1
        assert found["lint_news_requests_total", "/v2/languages", "401"] == 1

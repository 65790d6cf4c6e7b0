"""The link checker, against a small web server of our own."""

from __future__ import annotations

import threading
import time
import tomllib
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

import check_links
import link_answers
from link_answers import State, Verdict

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow
TODAY = date(2026, 11, 20)


class Pages(BaseHTTPRequestHandler):
    """Answers a status that the path names; keeps who asked, and how many at the same time."""

    asked: ClassVar[list[str]] = []
    agents: ClassVar[set[str]] = set()
    inside: ClassVar[int] = 0
    most: ClassVar[int] = 0
    lock = threading.Lock()

    def do_GET(self) -> None:
        with Pages.lock:
            Pages.asked.append(self.path)
            Pages.agents.add(self.headers["User-Agent"])
            Pages.inside += 1
            Pages.most = max(Pages.most, Pages.inside)
        time.sleep(0.02)
        with Pages.lock:
            Pages.inside -= 1  # before the answer: the next request may come the moment it is out
        word = self.path.strip("/").split("-")[0]
        if word == "moved":
            self.send_response(301)
            self.send_header("Location", "/ok-there")
        else:
            self.send_response(int(word) if word.isdigit() else 200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"hi")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    Pages.asked, Pages.agents, Pages.most, Pages.inside = [], set(), 0, 0
    web = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    web.server_close()
    thread.join()


def resource(id_: str, url: str, more: str = "") -> str:
    return f"""
[[resource]]
id = "{id_}"
title = "A title" # kept
url = "{url}"
{more}kind = "docs"
"""


@pytest.fixture
def data(server: str, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "resources").mkdir(parents=True)
    (folder / "resources" / "one.toml").write_text(
        "# a comment that stays\n"
        + resource("good", f"{server}/ok-1")
        + resource("gone", f"{server}/404-1", "checked = 2026-01-01\n")
        + resource("old", f"{server}/ok-2", "checked = 2026-01-01\n")
        + resource("shy", f"{server}/403-1", "checked = 2026-02-02\n")
        + resource("away", f"{server}/moved-1"),
        encoding="utf-8",
    )
    (folder / "certifications.toml").write_text(
        f'[[certification]]\nid = "cert"\nurl = "{server}/410"\n', encoding="utf-8"
    )
    (folder / "sources.toml").write_text(
        f'[[source]]\nid = "paper"\nurl = "{server}/503"\n\n'
        f'[[source]]\nid = "same"\nurl = "{server}/ok-1"\n\n'
        '[[source]]\nid = "editorial"\nurl = ""\n',
        encoding="utf-8",
    )
    return folder


def run(data: Path, *more: str) -> int:
    state = data.parent / "links.jsonl"
    return check_links.main(
        ["--data", str(data), "--state", str(state), "--delay", "0", "--timeout", "5", *more]
    )


def test_every_link_is_followed_once_and_the_dead_are_listed(data: Path, capsys) -> None:
    assert run(data) == 1
    out = capsys.readouterr().out
    asked = [path for path in Pages.asked if path != "/ok-there"]
    assert sorted(asked) == ["/403-1", "/404-1", "/410", "/503", "/moved-1", "/ok-1", "/ok-2"]
    dead = {line.split("\t")[1] for line in out.splitlines() if line.startswith("dead")}
    assert dead == {"resources/gone", "certifications/cert"}
    unsure = {line.split("\t")[1] for line in out.splitlines() if line.startswith("unsure")}
    assert unsure == {"resources/shy", "sources/paper"}
    assert "moved\tresources/away" in out
    assert "/ok-there" in out
    assert out.splitlines()[-1] == "8 links: 4 alive, 2 dead, 2 unsure."


def test_the_day_is_written_where_the_page_was_found_and_nothing_else_changes(data: Path) -> None:
    file = data / "resources" / "one.toml"
    before = file.read_text(encoding="utf-8")
    run(data)
    after = file.read_text(encoding="utf-8")
    found = {e["id"]: e.get("checked") for e in tomllib.loads(after)["resource"]}
    today = check_links.datetime.now(check_links.UTC).date()
    assert found == {
        "good": today,
        "gone": date(2026, 1, 1),
        "old": today,
        "shy": date(2026, 2, 2),
        "away": today,
    }
    kept = [line for line in after.splitlines() if not line.startswith("checked")]
    assert kept == [line for line in before.splitlines() if not line.startswith("checked")]
    assert "checked" not in (data / "sources.toml").read_text(encoding="utf-8")


def test_a_second_run_asks_only_for_what_was_not_sure(data: Path) -> None:
    run(data)
    Pages.asked.clear()
    run(data)
    assert sorted(Pages.asked) == ["/403-1", "/503"]


def test_answers_older_than_asked_for_are_asked_for_again(data: Path) -> None:
    run(data)
    Pages.asked.clear()
    run(data, "--days", "-1")
    assert "/ok-1" in Pages.asked


def test_a_stopped_run_goes_on_where_it_was_even_with_half_a_line(data: Path, server: str) -> None:
    state = data.parent / "links.jsonl"
    today = check_links.datetime.now(check_links.UTC).date().isoformat()
    state.write_text(
        f'{{"url": "{server}/ok-1", "verdict": "alive", "day": "{today}", "detail": "200",'
        f' "moved": ""}}\n{{"url": "{server}/ok-2", "verd',
        encoding="utf-8",
    )
    run(data)
    assert "/ok-1" not in Pages.asked
    assert "/ok-2" in Pages.asked


def test_a_dry_run_writes_nothing_into_the_data(data: Path) -> None:
    file = data / "resources" / "one.toml"
    before = file.read_bytes()
    run(data, "--dry-run")
    assert file.read_bytes() == before


def test_a_host_is_asked_one_page_at_a_time_by_an_honest_name(data: Path) -> None:
    run(data)
    assert Pages.most == 1
    assert Pages.agents == {link_answers.AGENT}
    assert "mlpath" in link_answers.AGENT


def test_two_hosts_are_asked_at_the_same_time(server: str, tmp_path: Path) -> None:
    other = server.replace("127.0.0.1", "localhost")
    urls = [f"{host}/ok-{n}" for host in (server, other) for n in range(8)]
    manners = check_links.Manners(delay=0, timeout=5, hosts=2)
    check_links.follow(urls, State(tmp_path / "s"), today=TODAY, manners=manners)
    assert len(Pages.asked) == 16
    assert Pages.most == 2


def test_there_is_a_pause_between_two_pages_of_a_host(server: str, tmp_path: Path) -> None:
    start = time.monotonic()
    manners = check_links.Manners(delay=0.1, timeout=5, hosts=2)
    urls = [f"{server}/ok-{n}" for n in range(4)]
    check_links.follow(urls, State(tmp_path / "s"), today=TODAY, manners=manners)
    assert time.monotonic() - start >= 0.3


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (200, Verdict.ALIVE),
        (206, Verdict.ALIVE),
        (400, Verdict.DEAD),
        (404, Verdict.DEAD),
        (410, Verdict.DEAD),
        (403, Verdict.UNSURE),
        (429, Verdict.UNSURE),
        (500, Verdict.UNSURE),
        (503, Verdict.UNSURE),
    ],
)
def test_a_status_is_judged(status: int, verdict: Verdict) -> None:
    assert link_answers.judged(status) is verdict


def test_a_server_that_is_not_there_is_not_sure_and_a_wrong_address_too() -> None:
    for url in ("http://127.0.0.1:9/", "http://[broken/"):
        answer = link_answers.ask(url, timeout=2, day="2026-11-20")
        assert answer.verdict is Verdict.UNSURE
        assert answer.detail


def test_days_that_would_change_the_meaning_are_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "resources").mkdir(parents=True)
    file = folder / "resources" / "odd.toml"
    text = '[[resource]]\nid = "odd"\nurl = "https://a.example/"\nwhy = """\nurl = "https://a.example/"\n"""\n'
    file.write_text(text, encoding="utf-8")
    state = State(tmp_path / "s")
    state.keep(
        link_answers.Answer(
            url="https://a.example/", verdict=Verdict.ALIVE, day="2026-11-20", detail="200"
        )
    )
    with pytest.raises(ValueError, match="would not mean the same"):
        check_links.write_days(check_links.links_in(folder), state)
    assert file.read_text(encoding="utf-8") == text


def test_the_bundled_data_have_links_to_follow() -> None:
    links = check_links.links_in(ROOT / "data")
    assert len(links) > 300
    assert {link.table for link in links} == set(check_links.TABLES)


def test_the_program_never_imports_the_checker() -> None:
    for file in (ROOT / "src").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert "check_links" not in text
        assert "urllib.request" not in text

"""Follow every link of the catalogue, note in data/resources when it was found, list the dead ones.

Usage: python tools/check_links.py [--data DIR] [--state FILE] [--dry-run]

Polite: one request at a time for a host, a pause between two, an honest User-Agent, the first
bytes of a page only. Parallel over hosts. A run that was stopped goes on where it was: answers are
kept in the state file, and asked for again when they are older than --days, or were not sure.
Exit code: 0 when no link is dead, 1 otherwise. The program never uses the network; this does.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import NamedTuple
from urllib.parse import urlsplit

from link_answers import Answer, State, Verdict, ask
from mlpath.model.field.catalog import KINDS

ROOT = Path(__file__).resolve().parents[1]
LINKED = [kind for kind in KINDS if kind.key and "url" in kind.record.__slots__]
TABLES = {kind.key: kind.section for kind in LINKED}
DATED = {kind.key for kind in LINKED if "checked" in kind.record.__slots__}
"""Only these entries say when the link was last followed."""
URL = re.compile(r'^url = "(?P<url>[^"]+)"\s*$')
CHECKED = re.compile(r"^checked = ")


class Link(NamedTuple):
    """An address and the entry that names it."""

    url: str
    file: Path
    table: str
    id: str


class Manners(NamedTuple):
    """How to ask."""

    delay: float = 2.0
    """Seconds between two requests to one host."""
    timeout: float = 20.0
    hosts: int = 16
    """Hosts that are asked at the same time."""


def links_in(data: Path) -> list[Link]:
    """List every address of every kind of entry that has one."""
    found: list[Link] = []
    for file in sorted(data.rglob("*.toml")):
        document = tomllib.loads(file.read_text(encoding="utf-8"))
        for table in TABLES:
            entries = document.get(table)
            for entry in entries if isinstance(entries, list) else ():  # a role names its source
                url = entry.get("url", "")
                if url.startswith(("https://", "http://")):
                    found.append(Link(url, file, table, entry["id"]))
    return found


def open_urls(links: list[Link], state: State, *, today: date, days: int) -> list[str]:
    """List the addresses that were not answered lately, each once."""
    oldest = (today - timedelta(days)).isoformat()
    fresh = {
        a.url for a in state.answers.values() if a.verdict is not Verdict.UNSURE and a.day >= oldest
    }
    return [url for url in dict.fromkeys(link.url for link in links) if url not in fresh]


def follow(urls: list[str], state: State, *, today: date, manners: Manners) -> None:
    """Ask for all pages: hosts side by side, the pages of a host one after the other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).netloc.lower()].append(url)
    stopped = Event()

    def visit(queue: list[str]) -> None:
        for number, url in enumerate(queue):
            if stopped.wait(manners.delay if number else 0):
                return
            answer = ask(url, timeout=manners.timeout, day=today.isoformat())
            state.keep(answer)
            print(f"{answer.verdict:<7} {answer.detail[:40]:<40} {url}", file=sys.stderr)

    queues = sorted(by_host.values(), key=len, reverse=True)
    with ThreadPoolExecutor(max_workers=max(1, manners.hosts)) as pool:
        try:
            list(pool.map(visit, queues))
        except KeyboardInterrupt:
            stopped.set()
            print("stopped; the next run goes on from here", file=sys.stderr)


def dated(text: str, days: dict[str, str]) -> str:
    """Write the day under every address that was found; everything else stays as it is."""
    out: list[str] = []
    table = day = ""
    for line in text.splitlines(keepends=True):
        if line.startswith("["):
            table, day = line.strip(" []\n"), ""
        if day and CHECKED.match(line):
            continue
        out.append(line)
        address = URL.match(line)
        if address and table in DATED:
            day = days.get(address["url"], "")
            if day:
                out.append(f"checked = {day}\n")
    return "".join(out)


def _without_dates(text: str) -> object:
    document = tomllib.loads(text)
    for table in DATED:
        for entry in document.get(table, ()):
            entry.pop("checked", None)
    return document


def write_days(links: list[Link], state: State) -> int:
    """Write the days into the files, and count the files that changed."""
    days = {a.url: a.day for a in state.answers.values() if a.verdict is Verdict.ALIVE}
    changed = 0
    for file in sorted({link.file for link in links if link.table in DATED}):
        before = file.read_text(encoding="utf-8")
        after = dated(before, days)
        if after == before:
            continue
        if _without_dates(before) != _without_dates(after):
            raise ValueError(f"{file} would not mean the same with the days in it")
        file.write_text(after, encoding="utf-8")
        changed += 1
    return changed


def report(links: list[Link], state: State) -> list[str]:
    """List what a person has to look at: the dead, the moved, the unsure; then the sums."""
    lines: list[str] = []
    answered: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for link in links:
        answer: Answer | None = state.answers.get(link.url)
        if answer is None:
            continue
        answered[answer.verdict] += 1
        where = f"{TABLES[link.table]}/{link.id}"
        if answer.verdict is not Verdict.ALIVE:
            lines.append(f"{answer.verdict}\t{where}\t{link.url}\t{answer.detail}")
        elif answer.moved:
            lines.append(f"moved\t{where}\t{link.url}\t{answer.moved}")
    sums = ", ".join(f"{number} {verdict}" for verdict, number in answered.items())
    return [*sorted(lines), f"{len(links)} links: {sums}."]


def main(argv: list[str] | None = None) -> int:
    """Follow, note, report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder of data files")
    parser.add_argument("--state", type=Path, default=Path("links.jsonl"), help="kept answers")
    parser.add_argument("--days", type=int, default=30, help="ask again after so many days")
    parser.add_argument("--delay", type=float, default=2.0, help="seconds between two of a host")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds for one page")
    parser.add_argument("--hosts", type=int, default=16, help="hosts asked at the same time")
    parser.add_argument("--dry-run", action="store_true", help="do not write into the data")
    options = parser.parse_args(argv)
    today = datetime.now(UTC).date()
    links = links_in(options.data)
    state = State(options.state)
    manners = Manners(options.delay, options.timeout, options.hosts)
    urls = open_urls(links, state, today=today, days=options.days)
    follow(urls, state, today=today, manners=manners)
    if not options.dry_run:
        write_days(links, state)
    print("\n".join(report(links, state)))
    verdicts = {state.answers[link.url].verdict for link in links if link.url in state.answers}
    return 1 if Verdict.DEAD in verdicts else 0


if __name__ == "__main__":
    sys.exit(main())

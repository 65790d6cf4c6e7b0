"""Asking for one page, and what its answer means."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from enum import StrEnum
from http.client import HTTPException
from pathlib import Path
from threading import Lock

AGENT = "mlpath-link-check/1 (checks the links of a learning catalogue, at most once a month)"
ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5"
GONE = (404, 410, 451)
NOT_FOR_PROGRAMS = (401, 402, 403, 405, 406, 418, 429, 999)


class Verdict(StrEnum):
    """What an answer says about a page."""

    ALIVE = "alive"
    DEAD = "dead"
    UNSURE = "unsure"
    """It did not answer a program this time, which says nothing about a person's browser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of asking for one page."""

    url: str
    verdict: Verdict
    day: str
    detail: str
    moved: str = ""
    """Where the page is now, when the answer came from elsewhere."""


def judged(status: int) -> Verdict:
    """Judge a status of HTTP."""
    if status in GONE:
        return Verdict.DEAD
    if status >= 500 or status in NOT_FOR_PROGRAMS:
        return Verdict.UNSURE
    return Verdict.ALIVE if status < 400 else Verdict.DEAD


def ask(url: str, *, timeout: float, day: str) -> Answer:
    """Ask for a page once; only its first bytes are read."""
    moved = ""
    try:
        request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept": ACCEPT})
        with urllib.request.urlopen(request, timeout=timeout) as response:
            response.read(512)
            status = int(response.status)
            final = str(response.url)
            moved = final if final.rstrip("/") != url.rstrip("/") else ""
        verdict, detail = judged(status), str(status)
    except urllib.error.HTTPError as error:
        with error:
            verdict, detail = judged(error.code), str(error.code)
    except urllib.error.URLError as error:
        unknown_host = "Name or service" in str(error.reason) or "getaddrinfo" in str(error.reason)
        verdict = Verdict.DEAD if unknown_host else Verdict.UNSURE
        detail = str(error.reason)
    except (OSError, HTTPException, ValueError) as error:
        verdict, detail = Verdict.UNSURE, f"{type(error).__name__}: {error}"
    return Answer(url=url, verdict=verdict, day=day, detail=" ".join(detail.split()), moved=moved)


class State:
    """What was answered before: a file with one answer a line, so that a run can go on later."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.answers: dict[str, Answer] = {}
        self._lock = Lock()
        if file.is_file():
            for line in file.read_text(encoding="utf-8").splitlines():
                self._take(line)

    def _take(self, line: str) -> None:
        """Take one line; the last one may be cut off where a run was stopped."""
        try:
            raw = json.loads(line)
            answer = Answer(**{**raw, "verdict": Verdict(raw["verdict"])})
        except (ValueError, TypeError, KeyError):
            return
        self.answers[answer.url] = answer

    def keep(self, answer: Answer) -> None:
        """Keep an answer; it is in the file when this returns."""
        with self._lock:
            self.answers[answer.url] = answer
            with self.file.open("a", encoding="utf-8") as out:
                out.write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")

"""Every page whole: in a terminal of 80 and of 120 columns, in plain words and as Markdown.

The pages of a fixed person, day and field are kept in tests/snapshots/, a file a page. A change of
a page is a change of its file, to be read in the diff: `make snapshots` writes them anew.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from commands import POSTING, proof_pack
from mlpath.views import render as output
from mlpath.views.look import Look
from mlpath.views.page.registry import PAGES
from mlpath.views.render import Format, parts, render
from worlds.village import village

KEPT = Path(__file__).parent / "snapshots"
WRITE = os.environ.get("MLPATH_SNAPSHOTS") == "write"
STALE = "if this is meant: make snapshots, and read the diff"
LOOKS = {
    "terminal, 80 columns": (Format.TERMINAL, Look(width=80)),
    "terminal, 120 columns": (Format.TERMINAL, Look(width=120)),
    "plain": (Format.TERMINAL, Look(plain=True)),
    "markdown": (Format.MARKDOWN, Look()),
}
ME = (
    "assess", "--background", "student", "--role", "ml-engineer", "--level", "mid", "--hours", "8",
    "--country", "DE", "--rate", "python=2", "--rate", "sql=1", "--rate", "stats=1",
    "--trait", "care", "--yes",
)  # fmt: skip
PAST = (
    ME,
    ("plan", "--save"),
    ("log", "sql", "90m", "--on", "2026-11-10"),
    ("log", "python", "2h", "--on", "2026-11-19"),
    ("done", "sql", "2"),
    ("quiz", "--answer", "q1", "a"),
)
# name of the snapshot -> the command line whose page it is
SOMEBODY = {
    "front": "",
    "assessment": "assess --yes",
    "gap": "gap",
    "gap-other-role": "gap data-scientist --level senior",
    "explanation": "gap --explain ml",
    "roadmap": "roadmap",
    "roadmap-tree": "roadmap --tree",
    "plan": "plan",
    "plan-deadline": "plan --deadline 2026-12-02",
    "plan-fits": "plan --deadline 2026-12-10 --budget 20",
    "plan-all": "plan --all --tracks 2 --until 100 --away 2026-12-20:2027-01-03",
    "plan-slow": "plan --hours 1 --budget 20 --prefer course",
    "next": "next",
    "status": "status",
    "history": "history",
    "logged": "log ml 2h",
    "checks": "check",
    "rated": "rate sql 2",
    "quiz-asked": "quiz --ask",
    "quiz-marked": "quiz --answer q2 b",
    "review": "review",
    "salary": "salary",
    "salary-region": "salary --region europe --by role",
    "salary-sources": "salary --country DE --sources --currency USD",
    "salary-payback": "salary --country DE --payback --now 45000EUR",
    "offer": "salary --country DE --offer 90kEUR",
    "match-one": "match posting.txt",
    "match-many": "match jobs",
    "demand": "demand jobs --jobs 1",
    "cohort": "cohort people.jsonl --out room --no-pages --jobs 1",
    "compare": "compare data-scientist ml-engineer",
    "nearest": "compare",
    "roles": "roles",
    "role": "roles ml-engineer",
    "skills": "skills",
    "skill": "skills ml",
    "resources": "resources",
    "resource": "resources book",
    "projects": "projects",
    "project": "projects build",
    "certs": "certs",
    "cert": "certs cert",
    "search": "search python",
    "terms": "help",
    "term": "help readiness",
    "term-command": "help log",
    "topics": "guide",
    "guide": "guide workflow",
    "profile": "profile show",
    "profiles": "profile list",
    "sources": "data sources",
    "where": "data where",
    "schemas": "data schema",
    "check": "data check data",
    "check-faults": "data check broken",
    "diff": "data diff old",
    "message": "profile edit --hours 5",
    "verify": "verify mlpath-proof.json",
}
NOBODY = {
    "welcome": "",
    "gap-nobody": "gap",
    "plan-nobody": "plan --background student --free",
    "roadmap-nobody": "roadmap",
    "match-nobody": "match posting.txt",
}
EVERY = SOMEBODY | NOBODY


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folder that everything happens in, with a person in somebody/."""
    from typer.testing import CliRunner

    from mlpath.cli.app import app

    folder = tmp_path_factory.mktemp("stage")
    village(folder / "data")
    for name, old, new in (("old", "SQL", "Tables"), ("broken", '"concept"', '"*wish*"')):
        skills = village(folder / name) / "skills" / "tools.toml"
        skills.write_text(skills.read_text("utf-8").replace(old, new), encoding="utf-8")
    (folder / "posting.txt").write_text(POSTING, encoding="utf-8")
    (folder / "people.jsonl").write_text(
        "".join(f'{{"name": "P{n}", "hours": {4 + n}}}\n' for n in range(6)), encoding="utf-8"
    )
    (folder / "mlpath-proof.json").write_text(proof_pack(), encoding="utf-8")
    (folder / "jobs").mkdir()
    for n, words in enumerate(("SQL and ML", "deep learning", "C++ and Python", "")):
        text = POSTING.replace("PyTorch, Docker and SQL", words) if words else ""
        (folder / "jobs" / f"{n}.txt").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        be_there(patch, folder, "somebody")
        for line in PAST:
            done = CliRunner().invoke(app, list(line), prog_name="mlpath")
            assert done.exit_code == 0, (line, done.stderr)
    return folder


def be_there(patch: pytest.MonkeyPatch, folder: Path, who: str) -> None:
    """Stand in the folder as somebody, with its data as those that came with the program."""
    patch.chdir(folder)
    patch.setattr("mlpath.catalog.load.bundled", lambda: Path("data"))
    patch.setattr("mlpath.store.paths._absolute", Path)  # or pages would name a folder of the day
    patch.setenv("MLPATH_HOME", who)
    patch.setenv("MLPATH_TODAY", "2026-11-20")
    patch.setenv("COLUMNS", "80")
    for name in ("MLPATH_DATA", "NO_COLOR", "TERM"):
        patch.delenv(name, raising=False)


@pytest.fixture
def envelope(stage: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that runs a command line and returns what it hands to the views."""
    from typer.testing import CliRunner

    from mlpath.cli.app import app

    caught: list = []
    store = stage / "somebody" / "mlpath.db"
    before = store.read_bytes()
    monkeypatch.setattr(output, "parts", lambda e, f, look: caught.append(e) or parts(e, f, look))

    def go(name: str):
        be_there(monkeypatch, stage, "somebody" if name in SOMEBODY else "nobody")
        done = CliRunner().invoke(app, EVERY[name].split(), prog_name="mlpath")
        assert len(caught) == 1, (name, done.stderr)
        return caught[0]

    yield go
    store.write_bytes(before)


@pytest.mark.parametrize("name", EVERY)
def test_a_page_is_as_it_was(envelope, name) -> None:
    given = envelope(name)
    assert given.report.kind == name.partition("-")[0]
    parts = [f"=== {look}\n\n{render(given, *how)}" for look, how in LOOKS.items()]
    text = "\n".join([f"mlpath {EVERY[name]}".rstrip() + "\n", *parts])
    file = KEPT / f"{name}.txt"
    if WRITE:
        file.write_text(text, encoding="utf-8")
    assert file.is_file(), f"no snapshot of {name}: make snapshots"
    was = file.read_text(encoding="utf-8")
    told = difflib.unified_diff(was.splitlines(), text.splitlines(), "kept", "now", lineterm="")
    assert was == text, "\n".join([f"{name}: {STALE}", *told])


def test_every_kind_of_report_has_a_snapshot_and_every_snapshot_a_page() -> None:
    assert {name.partition("-")[0] for name in EVERY} == {*PAGES}
    assert {file.stem for file in KEPT.iterdir()} == {*EVERY}

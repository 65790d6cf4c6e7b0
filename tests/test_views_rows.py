"""No row of a report is lost on its way to the page, and no row of a table on its way to the eye.

A list of the report and the rows of its table are counted, with the bundled data, where pages have
their longest tables; tests/test_views_snapshots.py holds the words of every page in small.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from commands import ME, lay_out
from mlpath.model.envelope import Envelope
from mlpath.model.reports.profile import Message
from mlpath.model.reports.progress import History, PastEvent
from mlpath.views import render as output
from mlpath.views.blocks import Block, Column, Spark, Stack, Table, TimeChart, text_of
from mlpath.views.formats import markdown, plain
from mlpath.views.letters import spoken
from mlpath.views.look import Look
from mlpath.views.page.registry import page_of
from mlpath.views.render import Format, parts, render
from mlpath.views.terminal.render import render as terminal

Data = dict[str, Any]
PAST = (
    ME,
    ("log", "python", "2h", "--on", "2026-11-10"),
    ("done", "pandas", "1"),
    ("log", "sql", "3h", "--on", "2026-10-19"),
)


def open_gaps(data: Data) -> int:
    """Count the gaps that are worth a line."""
    return sum(row["need"] - row["have"]["value"] >= 0.25 for row in data["skills"])


def cuts(data: Data) -> int:
    """Count the cuts that are worth something."""
    return min(12, sum(cut["gain"] > 0 for cut in data["cut"]))


def a_role(data: Data) -> int:
    """Count the rows of demand that are shown: 15 for each of the three largest roles."""
    roles = list(dict.fromkeys(row["role"] for row in data["rows"]))
    roles = [role for role in roles if role != "all"][:3] or roles[:1]
    most = 15 if len({row["role"] for row in data["rows"]}) > 1 else 40
    return sum(min(most, sum(row["role"] == role for row in data["rows"])) for role in roles)


# command line -> head of a column of its tables -> how many rows have something there
ROWS = {
    "gap": {"gap": lambda d: min(8, open_gaps(d))},
    "gap --all": {"gap": open_gaps, "nearest roles": lambda d: min(4, len(d["nearest"]))},
    "gap --all nlp-engineer --level senior": {"gap": open_gaps},
    "gap --explain pytorch": {
        "what": lambda d: len(d["seen"]),
        "then you can": lambda d: len(d["climbs"]),
    },
    "assess --yes": {"": lambda d: min(1, len(d["plan"]["modules"]))},
    "roadmap --all": {"skill": lambda d: sum(len(stage["steps"]) for stage in d["stages"])},
    "plan 2": {"step": lambda d: 3 * d["modules"][1]["count"]},
    "plan --all --until 100": {"step": lambda d: 3 * len(d["steps"])},
    "plan --why --deadline 2027-05-01": {"readiness": cuts},
    "next --count 9": {"module": lambda d: len(d["steps"]) - 1},
    "history": {"what": lambda d: len(d["events"])},
    "quiz --answer scikit-learn-1-random-state d": {"answer": lambda d: len(d["marked"])},
    "salary --country DE": {
        "median": lambda d: len(d["rows"]),
        "figure": lambda d: len(d["published"]),
    },
    "salary --region europe": {"median": lambda d: len(d["rows"])},
    "salary": {"median": lambda d: len(d["rows"])},
    "salary --level mid --by country": {"median": lambda d: len(d["rows"])},
    "match posting.txt": {"wanted": lambda d: len(d["postings"][0]["skills"])},
    "match jobs more.jsonl": {
        "posting": lambda d: min(20, len(d["postings"])),
        "close these first": lambda d: len(d["unlocks"]),
    },
    "demand postings.jsonl --jobs 1": {"share": a_role},
    "compare": {"role": lambda d: len(d["roles"])},
    "compare data-engineer ml-engineer": {"you": lambda d: min(20, len(d["skills"]))},
    "roles": {"role": lambda d: len(d["roles"])},
    "roles ml-engineer": {"skill": lambda d: min(50, len(d["targets"]))},
    "skills": {"area": lambda d: len({row["area"] for row in d["skills"]})},
    "skills --area mlops": {"skill": lambda d: len(d["skills"])},
    "skills python": {"level": lambda d: 4, "role": lambda d: len(d["roles"])},
    "resources --area mlops": {"title": lambda d: len(d["resources"])},
    "projects": {"project": lambda d: len(d["projects"])},
    "certs": {"certificate": lambda d: len(d["certs"])},
    "guide": {"topic": lambda d: len(d["topics"])},
    "profile show": {"skill": lambda d: len(d["skills"])},
    "data sources": {"source": lambda d: len(d["sources"])},
    "data diff my-pack": {"entry": lambda d: min(200, len(d["changes"]))},
}


@pytest.fixture(scope="module")
def given_to_views(tmp_path_factory, shared_cache) -> dict[str, Envelope]:
    """Run every command line once, and return what each hands to the views."""
    from mlpath.cli.app import app

    folder = lay_out(tmp_path_factory.mktemp("rows"))
    (folder / "home").mkdir()
    (folder / "home" / "cache").symlink_to(shared_cache, target_is_directory=True)
    env = {"MLPATH_HOME": str(folder / "home"), "MLPATH_TODAY": "2026-11-20", "COLUMNS": "80"}
    caught: dict[str, Envelope] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for line in PAST:
            done = CliRunner().invoke(app, list(line), prog_name="mlpath", env=env)
            assert done.exit_code == 0, done.stderr
        for line in (*ROWS, "status"):

            def keep(
                envelope: Envelope, form: Format, look: Look, line: str = line
            ) -> Iterator[str]:
                caught[line] = envelope
                return parts(envelope, form, look)

            patch.setattr(output, "parts", keep)
            done = CliRunner().invoke(app, line.split(), prog_name="mlpath", env=env)
            assert line in caught, (line, done.stderr)
    return caught


def blocks(envelope: Envelope) -> list[Block]:
    """Return the blocks of a page, those that stand close together too."""
    page = page_of(envelope.report)
    return [
        one for block in page for one in (block.blocks if isinstance(block, Stack) else [block])
    ]


def tables(envelope: Envelope) -> list[Table]:
    """Return the tables of a page."""
    return [block for block in blocks(envelope) if isinstance(block, Table)]


@pytest.mark.parametrize("line", ROWS)
def test_every_row_of_the_report_is_on_the_page(given_to_views, line) -> None:
    envelope = given_to_views[line]
    data = json.loads(render(envelope, Format.JSON, Look()))["data"]
    for head, expected in ROWS[line].items():
        filled = 0
        for table in tables(envelope):
            places = [at for at, column in enumerate(table.columns) if column.head == head]
            filled += sum(bool(text_of(row[at])) for row in table.rows for at in places[:1])
        assert filled == expected(data) > 0, f"{line}: rows with {head!r}"


def test_every_week_is_in_the_year_of_weeks_and_its_hours_are_said(given_to_views) -> None:
    envelope = given_to_views["status"]
    weeks = json.loads(render(envelope, Format.JSON, Look()))["data"]["weeks"]
    (spark,) = (block for block in blocks(envelope) if isinstance(block, Spark))
    assert len(weeks) > 4
    assert list(spark.values) == [week["real"] for week in weeks]
    assert sum(spark.values) == 5  # 3 h in October, 2 h in November
    said = render(envelope, Format.TERMINAL, Look(plain=True))
    assert all(words in said for words in ("Oct 3", "Nov 2"))


@pytest.mark.parametrize("line", ROWS)
def test_every_row_of_every_table_is_printed_in_every_look(given_to_views, line) -> None:
    envelope = given_to_views[line]
    for width in (80, 120):
        check_in_order(render(envelope, Format.TERMINAL, Look(width=width)), envelope)
    said = Counter(render(envelope, Format.TERMINAL, Look(plain=True)).splitlines())
    lines = Counter(spoken(line) for table in tables(envelope) for line in plain.draw(table))
    assert lines <= said
    text = render(envelope, Format.MARKDOWN, Look())
    counts = [len(table.rows) for table in tables(envelope)]
    counts += [len(one.lanes) for one in blocks(envelope) if isinstance(one, TimeChart)]
    assert sum(line.startswith("| ") for line in text.splitlines()) == sum(counts) + len(counts)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize(
    "line", ["plan", "plan --all --until 100", "plan --deadline 2027-05-01", "roadmap"]
)
def test_every_module_is_on_the_timeline_alone_or_in_a_group(run, monkeypatch, line, width) -> None:
    argv = [*line.split(), "--background", "nurse"]
    data = json.loads(run(*argv, "-f", "json").out)["data"]
    modules = data.get("modules") or data["stages"]
    monkeypatch.setenv("COLUMNS", str(width))
    lanes = run(*argv).out.splitlines()
    covered: list[int] = []
    for lane in lanes:
        found = re.match(r" *(\d+)(?:–(\d+))?  ", lane)
        if found and " h" in lane and int(found[1]) == len(covered) + 1:
            covered += range(int(found[1]), int(found[2] or found[1]) + 1)
    assert covered == [*range(1, len(modules) + 1)]
    assert line != "plan" or width < 80 or len(lanes) <= 24  # a line may break on less


def check_in_order(text: str, envelope: Envelope) -> None:
    """Check that the cell of every row that is never left out is there, row after row."""
    squeezed = "".join(text.split())
    at = 0
    for table in tables(envelope):
        places = [n for n, column in enumerate(table.columns) if not (column.drop or column.spare)]
        for row in table.rows:
            cells = ("".join(text_of(row[n]).split()) for n in places if not table.columns[n].wrap)
            for cell in filter(None, cells):
                found = squeezed.find(cell, at)
                assert found >= 0, f"{cell} of {row} is not printed"
                at = found + len(cell)


WORDS = st.text("abcdefghij", min_size=1, max_size=12)


@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), max_size=9), st.integers(60, 160))
def test_a_table_has_as_many_lines_as_rows(rows, width) -> None:
    heads = ("one", "two", "three")
    table = Table(
        columns=tuple(Column(head=head) for head in heads), rows=tuple(tuple(row) for row in rows)
    )
    assert len(plain.draw(table)) == len(rows)
    assert len(markdown.draw(table).splitlines()) == len(rows) + 2
    said = Envelope(report=Message(text=""), as_of=date(2026, 11, 20))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mlpath.views.page.profile.page", lambda _: (table,))
        drawn = [line for line in terminal(said, Look(width=width)).splitlines() if line.strip()]
    assert [line.split() for line in drawn] == [list(heads), *rows]


@pytest.mark.parametrize("width", [40, 80, 160])
def test_a_history_that_is_measured_by_its_widest_cells_looks_as_any(width, monkeypatch) -> None:
    words = ("short", "a text of some words, " * 12, "wider than a narrow column is")
    report = History(
        events=tuple(
            PastEvent(
                id=1200 - n, at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC), kind="x",
                skill=None, hours=None, level=None, undone=n % 5 == 0, text=words[n % 3],
            )
            for n in range(1100)
        ),
        more=0,
    )  # fmt: skip
    said = Envelope(report=report, as_of=date(2026, 11, 20))
    quick = terminal(said, Look(width=width))
    assert any(isinstance(one, Table) and one.widest for one in page_of(report))
    monkeypatch.setattr("mlpath.views.page.history.MANY", 2000)
    assert not any(isinstance(one, Table) and one.widest for one in page_of(report))
    assert terminal(said, Look(width=width)) == quick
    assert quick.count(" #") == 1100

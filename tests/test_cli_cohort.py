"""`mlpath cohort`: a room of people in, a page and JSON a person and a table of the group out."""

import csv
import gzip
import io
import json
import re
import stat
from datetime import UTC, datetime

import pytest

from mlpath.cli import files
from mlpath.cli.cohort import entrants
from mlpath.cli.cohort.entrants import LONGEST, FileNames
from mlpath.cli.spread.advising import Advising, Entrant
from mlpath.engine.cohort.change import Changes
from mlpath.engine.cohort.cohort import Cohort
from mlpath.model.person import Settings
from mlpath.model.reports.cohort import FEWER
from paper import CV, pdf_of
from schemas import wrong_in


def person(name, **other):
    return {"name": name, "background": "nurse", "role": "ml-engineer", "hours": 8, **other}


def lines(*rows):
    return "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)


@pytest.fixture
def place(home, tmp_path, monkeypatch):
    """Stand in a folder of one's own."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def data(folder, name="group.json"):
    return json.loads((folder / "class" / name).read_text())["data"]


def table(folder):
    text = (folder / "class" / "people.csv").read_text()
    return {row["name"]: row for row in csv.DictReader(io.StringIO(text))}


def modes(folder):
    return {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()}


def test_a_class_gets_pages_json_and_a_table_and_what_is_broken_stops_nothing(run, place) -> None:
    ratings = {"ratings": {"python": 2}}
    rows = [
        *[person(f"Person {n}", **ratings) for n in range(4)], "{broken",
        person("Bo", ratings={"pythno": 1, "git": 9}), {"name": "Cy"}, person("../x/<b>é/\x1b[1m"),
    ]  # fmt: skip
    (place / "a.jsonl").write_text(lines(*rows))
    (place / "cvs").mkdir()
    (place / "cvs" / "jane.pdf").write_bytes(pdf_of(CV))
    (place / "cvs" / "bad.pdf").write_bytes(b"%PDF-1.7 and no more")
    done = run("cohort", "a.jsonl", "cvs", "--out", "class", "--role", "ml-engineer")
    assert done.code == 3
    folder = place / "class"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert modes(folder) == {0o600}
    people = {"Person-0", "Person-1", "Person-2", "Person-3", "jane", "x-b-é"}
    for ending in ("html", "json"):
        assert {p.stem for p in folder.glob(f"*.{ending}")} == people | (
            {"group", "people"} if ending == "html" else {"group"}
        )
    assert wrong_in(json.loads((folder / "group.json").read_text()), "cohort") == []
    report = data(place)
    assert (report["people"], report["skipped"], report["unread"]) == (6, 4, [])
    assert [(one["role"], one["people"]) for one in report["roles"]] == [("ml-engineer", 6)]
    assert data(place, "Person-0.json")["background"] == "Nurse or other clinician"
    told = " ".join(done.out.split())
    assert "a.jsonl:5: it is no person" in told
    assert (
        'a.jsonl:6: ratings.pythno: no skill called "pythno". Did you mean python?; ratings' in told
    )
    assert "a.jsonl:7: it says nothing of a person" in told
    assert "bad.pdf" in told
    shared = "".join((folder / f"group.{end}").read_text() for end in ("html", "json", "csv"))
    assert not any(name in shared for name in ("Person 0", "jane", "Bo", "a.jsonl", str(place)))
    index = (folder / "people.html").read_text()
    assert '<a href="x-b-%C3%A9.html">../x/&lt;b&gt;é/</a>' in index
    assert "\x1b" not in index
    assert "profile Person 1" in (folder / "Person-1.html").read_text()


def test_what_somebody_gets_is_what_assess_tells_them(run, place) -> None:
    (place / "a.jsonl").write_text(lines(person("Ada", ratings={"python": 2, "sql": 1})))
    assert run("cohort", "a.jsonl", "--out", "class", "--no-pages").code == 0
    assert not list((place / "class").glob("Ada.html"))
    asked = run(
        "assess", "--background", "nurse", "--role", "ml-engineer", "--hours", 8, "--yes",
        "--rate", "python=2", "--rate", "sql=1", "-f", "json",
    )  # fmt: skip
    assert data(place, "Ada.json") == json.loads(asked.out)["data"]


def test_nothing_is_told_of_few(run, place) -> None:
    (place / "a.jsonl").write_text(lines(person("Ada")))
    done = run("cohort", "a.jsonl", "--out", "class", "-f", "json")
    report = json.loads(done.out)["data"]
    assert (report["people"], report["everybody"], report["roles"]) == (FEWER, None, [])
    assert report["folder"] == "class"
    for name in ("group.html", "group.json", "group.csv"):
        text = (place / "class" / name).read_text()
        assert FEWER in text
        assert "Ada" not in text
    assert "Ada" in (place / "class" / "people.html").read_text()


def test_a_later_run_shows_what_changed_for_each_and_for_all(run, place, monkeypatch) -> None:
    def again(day, level, many=5, *more):
        monkeypatch.setenv("MLPATH_TODAY", day)
        names = ["A", "B", "C", "D", "E"]
        rows = [person(n, id=n.lower(), ratings={"python": level, "sql": level}) for n in names]
        (place / "a.jsonl").write_text(lines(*rows[:many], *more))
        done = run("cohort", "a.jsonl", "--out", "class", "--no-pages")
        assert done.code == 0, done.err
        return done

    again("2026-11-20", 1)
    first = table(place)
    assert {row["before"] for row in first.values()} == {""}
    assert data(place)["change"] is None
    again("2026-12-20", 3)
    second = table(place)
    for name, row in second.items():
        assert row["before"] == "2026-11-20"
        assert row["readiness_before"] == first[name]["readiness"]
        assert float(row["readiness"]) > float(row["readiness_before"])
    assert wrong_in(json.loads((place / "class" / "group.json").read_text()), "cohort") == []
    change = data(place)["change"]
    assert (change["since"], change["rose"], change["fell"]) == ("2026-11-20", 5, FEWER)
    assert change["readiness"]["before"] != change["readiness"]["now"]
    # The same day again, after a line was put right: still held against the day before.
    third = again("2026-12-20", 3, 1, person("Z", id="z"))
    assert table(place)["A"]["before"] == "2026-11-20"
    assert table(place)["Z"]["before"] == ""
    assert "4 people of the earlier run are not in this one: B, C, D" in " ".join(third.out.split())


def test_one_worker_and_two_write_the_same_to_the_byte(run, place, monkeypatch) -> None:
    monkeypatch.setattr(entrants, "BATCH", 1)
    rows = [person(f"P{n}", ratings={"python": n}) for n in range(4)]
    (place / "a.jsonl").write_text(lines(*rows, "{broken"))
    written = []
    for workers in (1, 2):
        out = f"out{workers}"
        assert run("cohort", "a.jsonl", "--out", out, "--no-pages", "--workers", workers).code == 3
        written.append({p.name: p.read_bytes() for p in sorted((place / out).iterdir())})
    assert written[0] == written[1]
    assert len(written[0]) == 4 + 6


def test_a_table_is_read_packed_or_piped_with_a_column_for_each_skill(
    run, place, monkeypatch
) -> None:
    text = "Timestamp,Name,background,Python,about\n1,Ada,nurse,2,I know SQL well\n2,Bo,nurse,7,\n"
    (place / "a.csv.gz").write_bytes(gzip.compress(text.encode()))
    packed = run("cohort", "a.csv.gz", "--out", "class", "--no-pages")
    assert packed.code == 3
    assert "a.csv.gz:3: ratings.python: a rating must be from 0 to 4" in " ".join(
        packed.out.split()
    )
    assert "Not read of a.csv.gz: Timestamp." in " ".join(packed.out.split())
    have = {one["skill"]: one["have"]["value"] for one in data(place, "Ada.json")["gap"]["skills"]}
    assert (have["python"], have["sql"] >= 2) == (2.0, True)
    monkeypatch.setattr(files, "stdin", lambda _: io.BytesIO(lines(person("Di")).encode()))
    assert run("cohort", "-", "--out", "class", "--no-pages").code == 0
    assert table(place).keys() == {"Di"}


def test_two_of_one_name_are_told_apart_only_by_their_ids(run, place) -> None:
    rows = [person("Ada"), person("Ada"), person("Bo", id="b"), person("Cy", id="b")]
    (place / "a.jsonl").write_text(lines(*rows))
    done = run("cohort", "a.jsonl", "--out", "class", "--no-pages")
    assert {p.stem for p in (place / "class").glob("*.json")} == {"Ada", "Ada-2", "Bo", "group"}
    told = " ".join(done.out.split())
    assert "a.jsonl:4: the id b is that of a.jsonl:3, too" in told
    assert "More than one person is called Ada" in told


def test_names_of_files_are_safe_everywhere_and_none_is_there_twice() -> None:
    new = FileNames().new
    assert [new("Ada"), new("ADA"), new("ada-2"), new("ada")] == [
        "Ada",
        "ADA-2",
        "ada-2-2",
        "ada-3",
    ]
    assert [new("../../etc/passwd"), new(".hidden"), new("a/b\\c:d*e")] == [
        "etc-passwd", "hidden", "a-b-c-d-e",
    ]  # fmt: skip
    assert [new("group"), new("People"), new("CON"), new("com1.txt")] == [
        "person-group", "person-People", "person-CON", "person-com1.txt",
    ]  # fmt: skip
    assert [new("***"), new("李 明"), new("x" * 300)] == ["person", "李-明", "x" * LONGEST]


def test_a_folder_of_somebody_else_is_not_touched(run, place) -> None:
    (place / "a.jsonl").write_text(lines(person("Ada")))
    (place / "theirs").mkdir()
    (place / "theirs" / "note.txt").write_text("mine")
    done = run("cohort", "a.jsonl", "--out", "theirs")
    assert done.code == 2
    assert "theirs holds files that are not of mlpath cohort, such as note.txt" in done.err
    assert [p.name for p in (place / "theirs").iterdir()] == ["note.txt"]
    assert "a.jsonl is not a folder" in run("cohort", "a.jsonl", "--out", "a.jsonl").err
    missing = run("cohort", "a.jsonl", "--out", "no/such/folder")
    assert (missing.code, "cannot write no/such/folder" in missing.err) == (1, True)


def test_a_file_of_somebody_else_in_our_folder_is_not_overwritten(run, place) -> None:
    (place / "a.jsonl").write_text(lines("{broken"))
    empty = run("cohort", "a.jsonl", "--out", "class")
    assert (empty.code, "a.jsonl:1: it is no person" in empty.err) == (3, True)
    (place / "class" / "Ada.json").write_text("my own notes")
    (place / "a.jsonl").write_text(lines(person("Ada")))
    done = run("cohort", "a.jsonl", "--out", "class", "--no-pages")
    assert done.code == 1
    assert "Ada.json is not of mlpath cohort, and would be overwritten" in done.err
    assert (place / "class" / "Ada.json").read_text() == "my own notes"


def test_nothing_is_stored(run, place, home) -> None:
    (place / "a.jsonl").write_text(lines(person("Ada")))
    assert run("cohort", "a.jsonl", "--out", "class", "--no-pages").code == 0
    assert [p.name for p in home.iterdir()] == ["cache"]


def test_a_fault_of_ours_over_one_person_is_named_and_ends_nobody_elses_advice(
    catalog, shared_cache
) -> None:
    noon = datetime(2026, 11, 27, 12, tzinfo=UTC)
    work = Advising((), shared_cache, noon.date(), noon, Settings(), pages=False)
    well = Entrant("a.jsonl:1", "Ann", "", "Ann", {"background": "nurse"})
    # No reader makes such answers: whatever is asked of them fails.
    broken = Entrant("a.jsonl:2", "Secret Name", "", "Bo", {"ratings": {7: 1}})
    one, left_out, two = work.start()([well, broken, well._replace(file="Cy")])
    assert (one.entrant.file, two.entrant.file) == ("Ann", "Cy")
    assert left_out.file == "a.jsonl:2"
    told = r"could not be advised: a fault of mlpath's own \(\w+Error at \w+\.py:\d+\)"
    assert re.fullmatch(told, left_out.problem)
    assert "Please report it" in left_out.hint
    cohort = Cohort(catalog)
    cohort.leave_out(left_out)
    assert cohort.report(Changes()).skipped == 1


def test_people_behind_an_address_are_advised_as_if_they_lay_here(run, place) -> None:
    store = pytest.importorskip("fsspec").filesystem("memory")
    (place / "all").mkdir()
    (place / "all" / "a.jsonl").write_text(lines(person("Ann"), "{broken"))
    (place / "all" / "jane.txt").write_text(CV)
    for file in (place / "all").iterdir():
        store.pipe(f"/all/{file.name}", file.read_bytes())
    try:
        for name, out in (("all", "near"), ("memory://all", "far")):
            done = run("cohort", name, "--out", out, "--no-pages")
            assert (done.code, "a.jsonl:2" in done.out) == (3, True)
    finally:
        store.rm("/all", recursive=True)
    files = {one.name: one.read_bytes() for one in (place / "near").iterdir()}
    assert {"Ann.json", "jane.json"} < files.keys()
    assert {one.name: one.read_bytes() for one in (place / "far").iterdir()} == files
    missing = run("cohort", "memory://nowhere", "--out", "none")
    assert (missing.code, "there is no file at memory://nowhere" in missing.err) == (3, True)

import json

import icalendar
import pytest

from mlpath.cli.progressing import planned_hours
from worlds.cases import WISHES, case_with
from worlds.smallfield import levels


def data(run, *args: object):
    ran = run(*args, "-f", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


def kinds(run):
    return [(e["kind"], e["undone"]) for e in data(run, "history")["events"]]


@pytest.mark.parametrize(
    "args",
    [
        ("log", "python", "-2"), ("log", "python", "-2h"), ("log", "python", "0"),
        ("log", "python", "25h"), ("log", "python", "1e9"), ("log", "python", "nan"),
        ("log", "python", "soon"), ("log", "python", "2h", "--on", "2026-02-30"),
        ("log", "python", "2h", "--on", "2027-01-01"),
        ("log", "python", "2h", "--on", "1950-01-01"),
        ("done", "python", "9"), ("done", "python", "-1"), ("done", "python", "0"),
        ("done", "python", "1.5"), ("done", "python", "2", "--on", "2027-13-01"),
    ],
)  # fmt: skip
def test_bad_progress_is_one_sentence_and_a_hint_and_nothing_is_stored(run, home, args):
    ran = run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 2
    assert not [f for f in home.iterdir() if f.name != "cache"]


@pytest.mark.parametrize("command", [("log", "pyton", "2h"), ("done", "pyton", "2")])
def test_an_unknown_skill_is_guessed_and_nothing_is_stored(run, home, command):
    ran = run(*command)
    assert ran.code == 4
    assert "Did you mean python?" in ran.err
    assert not [f for f in home.iterdir() if f.name != "cache"]


def test_a_day_has_24_hours_whatever_the_skill(run):
    assert run("log", "python", "20h").code == 0
    ran = run("log", "sql", "5h")
    assert ran.code == 2
    assert "25 hours on 20 Nov 2026" in ran.err
    assert len(data(run, "history")["events"]) == 1


def test_logged_hours_count_and_can_be_taken_back_one_by_one(run):
    assert data(run, "log", "python", "2h")["total"] == 2
    logged = data(run, "log", "Python", "90m", "--on", "2026-11-19")
    assert (logged["total"], logged["hours"], logged["on"]) == (3.5, 1.5, "2026-11-19")
    assert data(run, "status")["total"] == 3.5
    assert "1.5 h on Python" in data(run, "undo")["text"]
    assert data(run, "status")["total"] == 2
    run("undo")
    assert data(run, "status")["total"] == 0
    ran = run("undo")
    assert ran.code == 1
    assert "nothing to undo" in ran.err


@pytest.mark.parametrize(
    "words",
    [("sql", "3", "yesterday"), ("yesterday", "sql", "3"), ("sql", "working", "on thursday")],
)
def test_a_level_is_marked_with_its_day_first_or_last(run, words):
    done = data(run, "done", *words)
    assert (done["skill"], done["on"]) == ("sql", "2026-11-19")
    ran = run("done", *words, "--on", "monday")
    assert ran.code == 2
    assert "said twice" in ran.err


def test_what_is_begun_goes_on_with_the_same_material(run):
    said = ("--background", "data analyst", "--role", "data-scientist", "--hours", 8)
    rated = (
        "--rate",
        "python=2",
        "--rate",
        "sql=3",
        "--rate",
        "pandas=2",
        "--rate",
        "statistics=2",
    )
    run("assess", *said, *rated, "--yes")
    first = data(run, "next")["steps"][0]
    for _ in range(3):
        assert run("log", "3h").code == 0
        now = data(run, "next")["steps"][0]
        assert (now["skill"], now["to"]) == (first["skill"], first["to"])
        assert now["resources"][0]["id"] == first["resources"][0]["id"]
        assert now["resources"][0]["start"] == "go on where you stopped"
    assert "30 minutes: Go on where you stopped." in run("--plain").out


def test_hours_beside_the_plan_say_so_and_move_nothing(run):
    beside = next(
        one["id"]
        for one in data(run, "skills", "--all")["skills"]
        if one["id"] not in {step["skill"] for step in data(run, "plan")["steps"]}
    )
    out = run("log", "1h", beside, "yesterday").out
    assert ", 19 Nov 2026. 1 h on it in all. Your plan has no step of it." in " ".join(out.split())
    assert "as before" in out
    assert "no step of it" not in run("log", "1h").out


def test_a_level_reached_raises_readiness_and_moves_the_date(run):
    run("plan", "--background", "student", "--hours", 8, "--save")
    told = data(run, "done", "pandas", "2")
    assert told["level"] == 2
    assert told["readiness"]["end"] >= told["readiness"]["now"]
    assert told["finish"][1] <= told["finish"][0]
    assert data(run, "status")["done"][0]["skill"] == "pandas"


def test_history_names_all_and_what_was_taken_back(run):
    run("log", "python", "2h")
    run("done", "sql", "1")
    run("undo")
    assert kinds(run) == [("undo", False), ("done", True), ("hours", False)]
    event = data(run, "history")["events"][-1]
    assert {"id", "at", "kind", "skill", "hours", "level", "undone"} <= event.keys()
    assert (event["skill"], event["hours"]) == ("python", 2)
    assert "(taken back)" in run("history").out


def test_a_long_history_is_cut_and_shown_whole_on_request(run, monkeypatch):
    monkeypatch.setattr("mlpath.cli.commands.history.USUAL", 2)
    for _ in range(4):
        run("log", "python", "3m")
    assert "2 older ones: --all" in run("history").out
    assert len(data(run, "history", "--all")["events"]) == 4


def test_status_shows_weeks_pace_and_forecast(run, monkeypatch):
    run("plan", "--background", "student", "--hours", 8, "--save")
    run("log", "python", "5h")
    monkeypatch.setenv("MLPATH_TODAY", "2026-12-04")
    run("log", "python", "3h")
    run("done", "python", "2")
    status = data(run, "status")
    assert [week["real"] for week in status["weeks"]] == [5, 0, 3]
    assert status["pace"]["real"] == 8


def test_status_of_somebody_new_asks_for_a_first_log(run):
    assert "Nothing logged yet" in run("status").out


def test_the_calendar_export_is_read_by_others(run, tmp_path):
    file = tmp_path / "plan.ics"
    assert "Written to" in run("export", "--to", "ics", file, "--background", "student").out
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert len(calendar.walk("VEVENT")) > 10


def test_the_markdown_export_has_boxes_and_full_text(run):
    run("done", "git", "2")
    out = run("export", "--background", "student").out
    assert "- [x] Git 2" in out
    assert "- [ ] " in out
    assert "You can " in out
    assert "Why now: " in out


def test_what_a_deadline_cuts_is_in_the_markdown(run):
    run("plan", "--hours", 5, "--deadline", "2027-08-01", "--save")
    assert "## Left out for want of time" in run("export").out


def test_the_json_export_is_the_plan(run):
    exported = json.loads(run("export", "--to", "json", "--background", "student").out)
    assert exported["report"] == "plan"


def test_the_page_is_exported_too(run, tmp_path):
    file = tmp_path / "me.html"
    assert run("export", "--to", "html", file, "--background", "student").code == 0
    assert file.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_an_export_that_cannot_be_written_is_one_sentence(run, tmp_path):
    ran = run("export", "--to", "ics", tmp_path / "no" / "plan.ics")
    assert ran.code == 1
    assert "cannot write" in ran.err


FEW = ("--background", "no-technical-background", "--level", "senior", "--hours", "0.1")


@pytest.fixture
def slow(run):
    assert run("assess", *FEW, "--role", "ml-engineer", "--yes").code == 0
    return run


def test_a_plan_of_more_than_60_years_is_a_finding_and_notes_are_kept(slow):
    for words in (
        "", "plan", "status", "next", "roadmap", "gap", "compare", "check", "rate sql 2",
        "export --to ics", "export --to json", "report -o -", "plan --save",
        "plan --deadline 2027-05-01", "log python 2h", "done python 1", "log 1h", "undo",
    ):  # fmt: skip
        ended = slow(*words.split())
        assert ended.code == 0, (words, ended.err)
    for words in ("", "plan", "status", "next", "export", "report -o -"):
        said = " ".join(slow(*words.split()).out.split())
        assert "in over 60 years" in said, words
        assert "ready about" not in said.lower()
    assert "2086" not in slow("log", "python", "1h").out  # no day that nobody knows
    assert slow("history", "-f", "json").out.count('"kind": "hours"') == 3


def test_a_note_is_stored_though_no_plan_can_be_made(run):
    run("assess", *FEW[:-2], "--hours", "8", "--role", "ml-engineer", "--yes")
    run("profile", "edit", "--deadline", "2027-01-31", "--away", "2026-11-21:2027-02-28")
    run("profile", "edit", "--start", "2026-11-21")
    ended = run("log", "python", "2h")
    assert ended.code == 0
    assert "It is stored; a plan cannot be made now" in " ".join(ended.out.split())
    assert '"hours": 2' in run("history", "-f", "json").out


def test_a_finished_project_is_noted_leaves_the_plan_and_can_be_taken_back(run):
    run("assess", "--background", "student", "--role", "ml-engineer", "--hours", 8, "--yes")
    plan = data(run, "plan")
    module = next(m for m in plan["modules"] if m["project"])
    told = data(run, "done", module["project"]["name"], "--link", "https://example.org/mine")
    assert (told["project"], told["skill"], told["level"]) == (module["project"]["id"], None, None)
    assert told["finished"] == 1
    assert told["finish"][1] <= told["finish"][0]
    assert told["readiness"]["now"] == told["readiness"]["end"]
    then = data(run, "plan")
    assert then["effort"]["projects"] < plan["effort"]["projects"]
    assert module["project"]["id"] not in [
        m["project"]["id"] for m in then["modules"] if m["project"]
    ]
    (built,) = data(run, "status")["projects"]
    assert built["link"] == "https://example.org/mine"
    assert data(run, "history")["events"][0]["project"] == module["project"]["id"]
    assert data(run, "profile", "show")["projects"] == [built]
    assert "- [x] " + module["project"]["name"] in run("export").out
    assert "https://example.org/mine" in run("profile", "show").out
    assert "1 project" in run("status").out
    run("undo")
    assert data(run, "plan")["effort"] == plan["effort"]


@pytest.mark.parametrize("how", ["number", "title", "id", "words", "capstone"])
def test_a_project_is_found_by_its_name_by_its_module_or_as_the_capstone(run, how):
    run("assess", "--background", "student", "--role", "ml-engineer", "--hours", 8, "--yes")
    plan = data(run, "plan")
    number, module = next((k, m) for k, m in enumerate(plan["modules"], 1) if m["project"])
    project = plan["capstone"] if how == "capstone" else module["project"]
    words = {
        "number": ("module", number),
        "title": (module["title"],),
        "id": (project["id"],),
        "words": tuple(project["name"].split()),
        "capstone": ("Capstone",),
    }[how]
    assert data(run, "done", *words)["project"] == project["id"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("module", "99"), 2, "the plan has no module 99"),
        (("python", "2", "--link", "https://a.example"), 2, "where a project can be seen"),
        (("--link", "https://a.example"), 2, "where a project can be seen"),
        (("capstone", "--link", "a.example"), 2, "no address of the web"),
        (("capstone", "--on", "2027-01-01"), 2, "1 Jan 2027"),
        (("A first tabel of your field",), 4, "no skill or project"),
    ],
)
def test_what_is_no_project_is_one_sentence_and_nothing_is_stored(run, home, words, code, says):
    ran = run("done", *words)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err
    assert not [f for f in home.iterdir() if f.name != "cache"]


def test_a_module_without_a_project_says_so(run):
    run("assess", "--background", "student", "--role", "ml-engineer", "--hours", 8, "--yes")
    bare = [m["title"] for m in data(run, "plan")["modules"] if not m["project"]]
    if bare:
        ran = run("done", bare[0])
        assert (ran.code, "ends in no project" in ran.err) == (1, True)


@pytest.mark.parametrize(
    ("have", "planned"), [(0.0, 10.0), (0.327, 6.8), (0.33, 6.7), (0.3, 7.0), (0.999, None)]
)
def test_what_was_planned_for_a_step_is_kept_to_a_tenth_and_never_less_than_it(have, planned):
    # 10 h a level: finishing what was worked on must not raise the pace by rounding.
    case = case_with(levels(code=have), wishes=WISHES)
    assert planned_hours(case, "code", 1) == planned

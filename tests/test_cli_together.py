"""Eight commands at once on one profile: each decides by what is there when it stores."""

import json
import subprocess
import sys

import pytest

from mlpath.store.store import Store

pytestmark = pytest.mark.slow
EIGHT = 8


def together(*commands):
    """Start real commands at the same time; return what each said and its exit code."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "mlpath", *words],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for words in commands
    ]  # fmt: skip
    ended = [(*one.communicate(timeout=120), one.returncode) for one in running]
    assert all("something went wrong" not in err for _, err, _ in ended)
    return ended


def stored(home):
    with Store.open_read(home) as store:
        store.check()
        return store.events("default")


def told(run):
    return json.loads(run("history", "--all", "-f", "json").out)["data"]["events"]


def test_eight_undos_take_eight_things_back(known, home):
    for day in range(1, 10):
        known("log", "python", "1h", "--on", f"2026-11-0{day}")
    ended = together(*[("undo",)] * EIGHT)
    assert [code for _, _, code in ended] == [0] * EIGHT
    assert len({out.splitlines()[0] for out, _, _ in ended}) == EIGHT
    undone = [id_ for one in stored(home) for id_ in getattr(one.event, "undoes", ())]
    assert len(undone) == len(set(undone)) == EIGHT


def test_a_day_gets_no_more_hours_than_it_has(known, home):
    ended = together(*[("log", "python", "10h", "--on", "2026-11-01")] * EIGHT)
    assert sorted(code for _, _, code in ended) == [0, 0] + [2] * (EIGHT - 2)
    assert sum(getattr(one.event, "hours", 0) for one in stored(home)) == 20


def test_the_step_that_the_plan_is_at_is_done_once(known, home):
    ended = together(*[("done",)] * 4)
    assert [code for _, _, code in ended] == [0] * 4
    done = [(one.event.skill, one.event.level) for one in stored(home) if one.event.kind == "done"]
    assert len(set(done)) == len(done) == 4


def test_a_profile_is_imported_once(known, home, tmp_path):
    known("profile", "export", tmp_path / "me.json")
    words = ("profile", "import", str(tmp_path / "me.json"), "--profile", "other")
    ended = together(*[words] * EIGHT)
    assert sorted(code for _, _, code in ended) == [0] + [1] * (EIGHT - 1)
    with Store.open_read(home) as store:
        assert len(store.events("other")) == len(stored(home))


def test_eight_different_commands_all_get_their_turn(known, home):
    before = len(stored(home))
    ended = together(
        ("log", "python", "1h"), ("done", "pandas", "2"), ("rate", "sql", "2"),
        ("plan", "--save"), ("profile", "edit", "--hours", "9"),
        ("assess", "--rate", "git=2", "-y"),
        ("quiz", "--answer", "scikit-learn-1-random-state", "d"), ("log", "sql", "2h"),
    )  # fmt: skip
    assert [code for _, _, code in ended] == [0] * EIGHT, ended
    assert len(stored(home)) == before + EIGHT + 1  # a saved plan is two events


def test_actions_of_one_moment_are_taken_back_one_by_one(known, home):
    known("assess", "--rate", "sql=2", "--yes")
    known("rate", "docker", "3")
    known("plan", "--save")
    assert known("undo").out.startswith("Taken back: said:")  # the plan, with its wishes
    assert known("undo").out.startswith("Taken back: Docker")
    assert known("undo").out.startswith("Taken back: SQL")
    assert known("gap").out.startswith("You")  # who they are was not taken back

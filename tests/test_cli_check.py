"""check and rate: claims that are proven, corrected, and what both do to the plan."""

import json

import pytest

CODER = (
    "assess", "--background", "software-engineer", "--role", "ml-engineer", "--hours", "8",
    "--rate", "python=3", "--rate", "sql=2", "--yes",
)  # fmt: skip


def data(result):
    assert result.code == 0, result.err
    return json.loads(result.out)["data"]


def test_check_in_a_pipe_lists_what_is_worth_one_and_writes_nothing(run) -> None:
    run(*CODER)
    before = run("history", "-f", "json").out
    found = data(run("check", "-f", "json"))
    assert [one["skill"] for one in found["open"]] == ["python", "sql"]
    assert found["question"]["skill"] == "python"
    assert found["marked"] == found["verdicts"] == []
    page = run("check").out
    assert "2 claims worth a check" in page
    assert "You are believed" in page
    assert run("history", "-f", "json").out == before


def test_without_a_claim_there_is_nothing_to_check(run) -> None:
    assert "Nothing that you said waits for a check." in run("check").out


def marked(run, me, twin, question, choice) -> bool:
    """Tell whether an answer is right, asked of a copy of the profile."""
    run("profile", "import", me, "--profile", twin)
    told = run("--profile", twin, "quiz", "--answer", question, choice, "-f", "json")
    return data(told)["marked"][0]["correct"]


def test_check_asks_about_one_skill_and_a_level_that_holds_is_proven(
    run, keys, catalog, tmp_path
) -> None:
    run(*CODER)
    rights = []
    for _ in range(2):  # what it will ask is known beforehand: the right answers are looked up
        asked = data(run("check", "python", "-f", "json"))["question"]
        me = tmp_path / f"{asked['id']}.json"
        run("profile", "export", me)
        right = next(
            choice["id"]
            for choice in asked["choices"]
            if marked(run, me, f"x{len(rights)}{choice['id']}", asked["id"], choice["id"])
        )
        rights.append((asked["id"], right))
        run("quiz", "--answer", asked["id"], right)
    row = next(s for s in data(run("profile", "show", "-f", "json"))["skills"]
               if s["skill"] == "python")  # fmt: skip
    assert row["evidence"][1:] == ["quiz at level proficient: right"] * 2
    assert "python" not in {one["skill"] for one in data(run("check", "-f", "json"))["open"]}
    assert data(run("gap", "-f", "json"))["proven"] > 0


def test_check_in_a_terminal_says_what_is_proven_and_what_is_not(run, keys) -> None:
    run(*CODER)
    keys("?" * 4)  # "I don't know" twice a claim
    result = run("check", "--count", "4")
    assert result.code == 0, result.err
    assert "question 1 of at most 4" in result.err
    assert "0 proven" in result.out
    assert "the plan starts at" in result.out
    assert "readiness" in result.out


def test_one_can_stop_a_check_and_what_was_answered_counts(run, keys) -> None:
    run(*CODER)
    keys("?" + "q")
    result = run("check", "python")
    assert result.code == 0, result.err
    assert "1 claim checked" in result.out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("check", "pythn"), 4, "Did you mean"),
        (("check", "ml-engineer"), 4, "See it: mlpath roles ml-engineer"),
        (("check", "--count", "0"), 2, "not in the range"),
        (("rate", "python"), 2, "a rating is a skill and a level"),
        (("rate", "python", "9"), 2, "0 to 4"),
        (("rate", "python", "god"), 2, "0 none, 1 beginner, 2 working"),
        (("rate", "pythn", "3"), 4, "Did you mean"),
        (("rate", "python=3", "sql"), 2, "a rating is a skill and a level"),
    ],
)
def test_what_cannot_be_meant_is_said_and_nothing_is_stored(run, words, code, says) -> None:
    run(*CODER)
    before = run("history", "-f", "json").out
    wrong = run(*words)
    assert (wrong.code, wrong.out) == (code, "")
    assert says in " ".join(wrong.err.split())
    assert run("history", "-f", "json").out == before


def test_a_module_can_be_checked(run) -> None:
    run(*CODER)
    plan = data(run("plan", "-f", "json"))
    module = plan["modules"][0]
    found = data(run("check", *module["title"].split(), "-f", "json"))
    assert found["about"] == module["id"]
    assert found["question"] is not None


def test_rate_corrects_one_thing_says_what_moved_and_can_be_undone(run) -> None:
    run(*CODER)
    hours = data(run("plan", "-f", "json"))["hours"]["likely"]
    told = run("rate", "machine", "learning", "fundamentals", "working")
    assert told.code == 0, told.err
    assert "Machine learning fundamentals: working, as you say" in told.out
    assert "the plan" in told.out
    assert data(run("plan", "-f", "json"))["hours"]["likely"] < hours
    run("undo")
    assert data(run("plan", "-f", "json"))["hours"]["likely"] == hours
    later = run("rate", "python=1", "sql=0")
    assert "(proficient until now)" in later.out
    assert "SQL: none, as you say (working until now)" in later.out


def test_a_rating_above_what_checks_showed_is_kept_and_said(run) -> None:
    run(*CODER)
    for _ in range(3):
        asked = data(run("check", "python", "-f", "json"))["question"]
        run("quiz", "--answer", asked["id"], "dont-know")
    told = run("rate", "python", "4")
    assert "Checks of Python have failed above" in told.out

"""The interview: by flags, by file, in a terminal, interrupted, continued."""

from __future__ import annotations

import json
import sys

import pytest

ME = ("--background", "student", "--role", "ml-engineer", "--hours", "8")
DOWN, ENTER, CTRL_C, CTRL_U = "\x1b[B", "\r", "\x03", "\x15"


def settings(run) -> dict:
    return json.loads(run("profile", "show", "-f", "json").out)["data"]["settings"]


def rated(run) -> list[str]:
    return [
        s["skill"] for s in json.loads(run("profile", "show", "-f", "json").out)["data"]["skills"]
    ]


def test_flags_answer_everything(run) -> None:
    result = run(
        "assess", *ME, "--level", "mid", "--country", "germany", "--rate", "Python=3", "--yes"
    )
    assert result.code == 0, result.err
    assert "ML engineer (mid)" in result.out
    assert "readiness" in result.out
    assert "musts missing" in result.out
    assert "Germany" in result.out
    known = settings(run)
    assert (known["background"], known["country"], known["hours"]) == ("student", "DE", 8)


def test_the_json_of_an_assessment_holds_gap_plan_and_pay(run) -> None:
    document = json.loads(run("assess", *ME, "--country", "DE", "--yes", "-f", "json").out)
    assert document["mlpath"] == 1
    assert document["report"] == "assessment"
    assert document["as_of"] == "2026-11-20"
    data = document["data"]
    gains = sum(row["gain"] for row in data["gap"]["skills"])
    assert gains == pytest.approx(100 - data["gap"]["readiness"]["value"], abs=0.01)
    assert data["plan"]["order"]["broken_needs"] == 0
    assert data["salary"]["rows"]


def test_without_a_terminal_missing_flags_are_named(run) -> None:
    result = run("assess")
    assert result.code == 5
    assert result.out == ""
    for flag in ("--background", "--role", "--hours", "--yes", "--answers"):
        assert flag in result.err
    result = run("assess", "--background", "student", "--hours", "3")
    assert "role is missing" in result.err
    assert "--background" not in result.err


@pytest.mark.parametrize(
    ("flags", "code", "said"),
    [
        (("--role", "ml-enginer"), 4, "Did you mean ml-engineer?"),
        (("--background", "studnt"), 4, "Did you mean student?"),
        (("--country", "Germny"), 4, "Did you mean Germany?"),
        (("--hours", "0"), 2, "0 hours a week"),
        (("--hours", "-3"), 2, "hours a week must be from 0"),
        (("--hours", "abc"), 2, 'must be a number, not "abc"'),
        (("--level", "guru"), 2, "not a level of a role"),
        (("--rate", "python=7"), 2, "a rating must be from 0 to 4"),
        (("--rate", "python"), 2, "is not a rating"),
        (("--rate", "cobol=2"), 4, "no skill called"),
        (("--trait", "patience"), 4, "no trait called"),
        (("--deadline", "2020-01-01"), 2, "not in the future"),
        (("--deadline", "2027-02-30"), 2, "is not a date"),
        (("--answers", "no-such-file"), 3, "cannot read"),
        (("--prefer", "podcast"), 2, "not a kind of resource"),
        (("--questions", "-1"), 2, "questions"),
    ],
)
def test_wrong_input_is_one_sentence_and_a_hint_and_stores_nothing(run, flags, code, said) -> None:
    result = run("assess", *ME, "--yes", *flags)
    assert result.code == code
    assert result.out == ""
    first, *hints = result.err.splitlines()
    assert first.startswith("mlpath: ")
    assert said in first
    assert hints
    assert run("profile", "list").out.startswith("Nothing is stored yet")


def test_an_answers_file_does_the_same_and_flags_win(run, tmp_path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(
        'background = "student"\nrole = "mlops-engineer"\nhours = 4\n'
        "[ratings]\npython = 2\n[traits]\ncuriosity = 4\n"
    )
    result = run("assess", "--answers", file, "--hours", "9", "--yes")
    assert result.code == 0, result.err
    assert settings(run)["hours"] == 9
    assert settings(run)["role"] == "mlops-engineer"
    assert rated(run) == ["python"]


@pytest.mark.parametrize(
    "raw",
    [b"\xff\xfe\x00", b"x = [", b"hours = 'many'\nwish = 1\n", b"mlpath = 99\n", b"#" * 300_000],
)
def test_a_bad_answers_file_is_one_sentence(run, tmp_path, raw) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(raw)
    result = run("assess", "--answers", file, "--yes")
    assert result.code == 3
    assert result.err.startswith("mlpath: ")
    assert "a.toml" in result.err


def test_answers_can_be_saved_and_used_again(run, tmp_path) -> None:
    file = tmp_path / "mine.toml"
    run("assess", *ME, "--rate", "sql=2", "--yes", "--save-answers", file)
    before = settings(run)
    run("profile", "delete", "--yes")
    assert run("assess", "--answers", file, "--yes").code == 0
    assert settings(run) == before
    assert rated(run) == ["sql"]


def test_a_file_that_cannot_be_written_is_said(run, tmp_path) -> None:
    result = run("assess", *ME, "--yes", "--save-answers", tmp_path / "no" / "such" / "a.toml")
    assert result.code == 1
    assert "cannot write" in result.err


def test_assess_again_updates_and_repeats_nothing(run) -> None:
    run("assess", *ME, "--rate", "sql=2", "--yes")
    events = json.loads(run("profile", "show", "-f", "json").out)["data"]["events"]
    run("assess", *ME, "--rate", "sql=2", "--yes")
    assert json.loads(run("profile", "show", "-f", "json").out)["data"]["events"] == events
    run("assess", "--hours", "3", "--yes")
    assert settings(run)["hours"] == 3
    assert settings(run)["background"] == "student"


def test_an_interview_in_a_terminal(run, keys) -> None:
    keys(DOWN * 2 + ENTER)  # student
    keys("helth" + ENTER + CTRL_U + "nurse" + ENTER)  # the field, mended at once
    keys(ENTER)  # 0 years
    keys(DOWN * 3 + ENTER)  # bachelor
    keys(ENTER)  # ml-engineer
    keys(ENTER)  # junior
    keys("Germny" + ENTER + CTRL_U + "DE" + ENTER)  # mended at once
    keys(CTRL_U + "0" + ENTER + CTRL_U + "8" + ENTER)
    keys(ENTER * 2)  # no deadline, no limit
    keys(" " + ENTER)  # courses
    keys(DOWN + ENTER)  # first rating: level 1
    keys(DOWN * 5 + ENTER)  # second: not sure
    keys(ENTER)  # third: none of these
    keys(" " + ENTER)  # traits
    result = run("assess", "--questions", "3")
    assert result.code == 0, result.err
    known = settings(run)
    assert (known["background"], known["education"], known["level"]) == (
        "student",
        "bachelor",
        "junior",
    )
    assert (known["country"], known["hours"], known["prefers"]) == ("DE", 8, ["course"])
    assert known["domain"] == "health"
    assert len(rated(run)) == 2


def test_back_takes_a_setting_and_a_rating_back(run, keys) -> None:
    keys(ENTER + CTRL_U + "back" + ENTER)  # no technical background, then back from the field
    keys(DOWN * 2 + ENTER)  # student after all
    keys(ENTER * 6)
    keys(CTRL_U + "8" + ENTER + ENTER * 3)
    keys(DOWN + ENTER)  # a rating
    keys(DOWN * 6 + ENTER)  # back
    keys(DOWN * 2 + ENTER)  # the same skill, level 2
    keys(DOWN * 7 + ENTER)  # enough
    keys(ENTER)
    result = run("assess", "--questions", "5")
    assert result.code == 0, result.err
    assert settings(run)["background"] == "student"
    (skill,) = json.loads(run("profile", "show", "-f", "json").out)["data"]["skills"]
    assert skill["evidence"] == ["claimed 2"]


def test_help_me_choose_ends_with_a_choice_of_roles(run, keys) -> None:
    keys(DOWN + ENTER)  # ratings: one
    keys(DOWN + ENTER)  # the second nearest role
    keys(ENTER)
    flags = (
        "--background",
        "data-analyst",
        "--years",
        "3",
        "--education",
        "master",
        "--level",
        "mid",
    )
    more = (
        "--country",
        "FR",
        "--hours",
        "5",
        "--deadline",
        "2028-01-01",
        "--budget",
        "0",
        "--prefer",
        "book",
    )
    keys(ENTER + DOWN * 8 + ENTER + DOWN + ENTER + DOWN + ENTER + ENTER)
    result = run("assess", *flags, *more, "--questions", "1")
    assert result.code == 0, result.err
    assert settings(run)["role"]


def test_ctrl_c_keeps_what_was_answered_and_the_next_assess_goes_on(run, keys) -> None:
    keys(DOWN * 2 + ENTER + CTRL_C)
    result = run("assess")
    assert result.code == 130
    assert "kept" in result.err
    assert settings(run)["background"] == "student"
    keys(CTRL_C)
    assert run("assess").code == 130  # the next question is the field, not background again
    keys(ENTER * 6 + CTRL_U + "6" + ENTER + CTRL_C)
    assert run("assess").code == 130
    assert settings(run)["hours"] == 6


def test_questionary_is_not_imported_where_nothing_is_asked(run) -> None:
    import subprocess

    code = (
        "import sys; from mlpath.cli.app import app\n"
        "me = 'assess --background student --role ml-engineer --hours 5 --yes'\n"
        "try: app(me.split())\n"
        "except SystemExit: pass\n"
        "assert 'questionary' not in sys.modules and 'prompt_toolkit' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

"""The interview: by flags, by file, in a terminal, interrupted, continued."""

from __future__ import annotations

import json
import sys

import pytest

ME = ("--background", "student", "--role", "ml-engineer", "--hours", "8")


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
    assert "main obstacle" in result.out
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


def test_whoever_names_another_language_and_not_python_is_told_what_it_counts_as(run) -> None:
    engineer = ("--background", "software-engineer", "--years", "4", "--role", "ai-engineer")
    first = run("assess", *engineer, "--hours", "8", "--about", "4 years of C#", "--yes")
    assert "You named C# and .NET and not Python, so Python counts as nearly working" in (
        " ".join((first.out + first.err).split())
    )
    assert sorted(rated(run)) == ["csharp", "python"]
    again = run("assess", "--about", "4 years of C#", "--rate", "python=3", "--yes")
    assert "not Python" not in again.out + again.err
    known = json.loads(run("profile", "show", "-f", "json").out)["data"]["skills"]
    assert {one["skill"]: one["evidence"] for one in known}["python"] == ["claimed proficient"]


def test_ones_own_words_are_claims_and_what_is_understood_is_said(run) -> None:
    words = "4 years on Azure OpenAI and C#, PyTorch expert, never used Docker; I work at a bank"
    result = run("assess", *ME, "--about", words, "--yes")
    assert result.code == 0, result.err
    assert "Read from your words" in result.err + result.out
    skills = json.loads(run("profile", "show", "-f", "json").out)["data"]["skills"]
    claimed = {one["skill"]: one["evidence"] for one in skills}
    assert claimed == {
        "openai-api": ["claimed proficient"],
        "csharp": ["claimed proficient"],
        "pytorch": ["claimed expert"],
        "docker": ["claimed none"],
    }
    assert settings(run)["domain"] == "finance"
    assert settings(run)["background"] == "student"
    more = run("assess", "--about", "I like sunsets", "--yes")
    assert "No skill that is known here is named" in more.err + more.out


def test_years_of_technical_work_are_taken_from_ones_own_words(run) -> None:
    wish = ("--role", "ml-engineer", "--hours", "6", "--yes")
    result = run("assess", "--about", "ML engineer for 9 years, PyTorch expert", *wish)
    assert result.code == 0, result.err
    assert "9 years of technical work, PyTorch expert" in " ".join(
        (result.err + result.out).split()
    )
    assert settings(run)["years"] == 9
    run("assess", "--about", "ML engineer for 9 years", "--years", "3", "--yes")
    assert settings(run)["years"] == 3
    run("profile", "delete", "--yes")
    run("assess", "--about", "nurse for 20 years, a bit of Excel", *wish)
    assert settings(run)["background"] == "clinician"
    assert settings(run)["years"] is None


def test_a_flag_says_more_than_ones_own_words(run) -> None:
    run("assess", *ME, "--about", "expert in Python", "--rate", "python=1", "--yes")
    (skill,) = json.loads(run("profile", "show", "-f", "json").out)["data"]["skills"]
    assert skill["evidence"] == ["claimed beginner"]


def test_circumstances_are_kept_as_they_are_written(run) -> None:
    result = run(
        "assess", *ME[:-1], "1h a day", "--deadline", "9 months", "--notice", "3 months",
        "--permit", "--work", "student", "--screen-reader", "--no-offer",
        "--country", "France or Spain", "--yes",
    )  # fmt: skip
    assert result.code == 0, result.err
    known = settings(run)
    assert (known["hours"], known["deadline"], known["notice"]) == (7, "2027-08-20", 13)
    assert (known["permit"], known["reader"], known["offer"]) == (True, True, False)
    assert (known["work"], known["country"]) == ("student", "FR")


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

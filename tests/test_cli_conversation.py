"""The interview in a terminal: from hello to the offer of a check, with keys and typed."""

from __future__ import annotations

import json

import pytest

from mlpath.cli.asking.arrows import KEYS, Arrows
from mlpath.errors import InterruptedByUserError
from mlpath.interview.questions import Choice
from mlpath.model.settings import SETTINGS
from terminal import CTRL_C, CTRL_D, DOWN, ENTER, LEFT, UP

FLAGS = ("--role", "ml-engineer", "--country", "DE", "--hours", "8", "--deadline", "2028-01-01")
CODER = ("--background", "software-engineer", "--years", "4", "--level", "junior", *FLAGS)


def profile(run) -> dict:
    return json.loads(run("profile", "show", "-f", "json").out)["data"]


def ratings(run) -> dict[str, list[str]]:
    return {one["skill"]: one["evidence"] for one in profile(run)["skills"]}


def test_somebody_who_never_wrote_a_program_is_asked_little(run, keys) -> None:
    keys(ENTER + "nurse" + ENTER + "n")  # what they do; the gate
    keys("data sci" + ENTER)  # the role, by typing a part of it
    keys("Germny" + ENTER + "\x15" + "Germany" + ENTER)  # mended at once
    keys("4h" + ENTER + "9 months" + ENTER)
    keys("2" + "?" + "1")  # all that a beginner may know: a little, not sure, nothing
    keys("n" + "y" + "n")  # nothing to add, the nearer role first, no check
    result = run("assess")
    assert result.code == 0, result.err
    assert "Data analyst first: " in result.err
    assert "Hello." in result.err
    assert "→ Nurse or other clinician. Your field counts: health" in result.err
    known = profile(run)["settings"]
    assert (known["background"], known["role"], known["country"]) == (
        "clinician",
        "data-scientist",
        "DE",
    )
    assert (known["hours"], known["deadline"]) == (4, "2027-08-20")
    assert known["years"] is known["level"] is None  # of work that they never did
    claimed = ratings(run)
    assert claimed.pop("programming-basics") == ["claimed none"]
    assert "python" not in claimed  # it rests on what was denied
    assert sorted(claimed.values()) == [["claimed beginner"], ["claimed none"]]


def test_the_musts_of_the_role_are_asked_first_and_the_nearest_before_the_others(
    run, keys, catalog
) -> None:
    keys("3" * 4 + "q" + "n" + "n")
    result = run("assess", *CODER)
    assert result.code == 0, result.err
    asked = list(ratings(run))
    role = catalog.roles["ml-engineer"].targets["junior"]
    assert set(asked) <= {t.skill for t in role if t.must}
    assert asked[0] == "python"


def test_b_takes_a_rating_back_and_asks_it_again(run, keys) -> None:
    keys("4" + "b" + "2" + "q" + "n" + "n")
    assert run("assess", *CODER).code == 0
    assert list(ratings(run).values()) == [["claimed beginner"]]


def test_b_returns_to_the_question_before_and_offers_what_was_said(run, keys) -> None:
    keys(ENTER + "teacher" + ENTER + "y")
    keys("b" + ENTER)  # from the years back to the gate
    keys("y" + "0" + ENTER + ENTER + "1")  # no years, ML engineer, junior
    keys("DE" + ENTER + "6" + ENTER)
    keys("b" + ENTER + ENTER + ENTER)  # from the date back to the hours; the same again; no date
    keys("q" + "n" + "n")
    result = run("assess")
    assert result.code == 0, result.err
    assert profile(run)["settings"]["hours"] == 6
    assert profile(run)["settings"]["years"] == 0
    assert "Hours a week  6" in result.err


def test_years_said_with_the_work_are_offered_to_the_question_about_them(run, typing) -> None:
    typing("", "backend engineer for 6 years", "", "q", "n", "n")
    result = run("--plain", "assess", "--level", "junior", *FLAGS)
    assert result.code == 0, result.err
    assert "[6]" in result.err
    assert profile(run)["settings"]["years"] == 6


def test_work_that_is_not_known_is_chosen_from_a_list_and_its_field_is_kept(run, keys) -> None:
    keys(ENTER + "I write Java at a bank" + ENTER + ENTER)  # a software engineer is offered
    keys("q" + "n" + "n")
    result = run("assess", *CODER[2:])
    assert result.code == 0, result.err
    assert "No such work is known here" in result.err
    known = profile(run)["settings"]
    assert (known["background"], known["domain"]) == ("software-engineer", "finance")


def test_help_me_choose_ends_with_a_choice_of_roles(run, keys) -> None:
    keys("know yet" + ENTER + "2" + "q" + DOWN + ENTER + "n" * 3)
    flags = ("--background", "data-analyst", "--years", "3", "--level", "mid", *FLAGS[2:])
    result = run("assess", *flags)
    assert result.code == 0, result.err
    assert profile(run)["settings"]["role"]


def test_what_a_plan_can_take_into_account_is_one_screen(run, keys) -> None:
    keys("q" + "y")  # enough ratings; yes, add something
    keys("1" + "PyTorch expert" + ENTER + "y")  # in one's own words
    keys("1" + "nothing that is known" + ENTER)
    keys("1" + ENTER)
    keys("2" + " " + ENTER)  # how one likes to work
    keys("3" + "health" + ENTER)
    keys("q" + "n")
    result = run("assess", *CODER)
    assert result.code == 0, result.err
    assert ratings(run) == {"pytorch": ["claimed expert"]}
    known = profile(run)
    assert known["settings"]["domain"] == "health"
    assert sum(one["like"] == 4 for one in known["traits"]) == 1


def test_a_check_is_offered_and_its_answers_count(run, keys) -> None:
    keys("3" * 2 + "q" + "n" + "y")
    keys("1" * 2 + "q")
    result = run("assess", *CODER)
    assert result.code == 0, result.err
    assert "question 1 of at most 4" in result.err
    assert any("quiz" in " ".join(words) for words in ratings(run).values())
    assert "2 questions answered; " in " ".join((result.err + result.out).split())


def test_a_second_assess_says_what_is_known_and_asks_what_to_change(run, keys) -> None:
    run("assess", *CODER, "--rate", "python=3", "--yes")
    keys("1" + "3" + "q")  # rate more: one, then enough
    keys("2" + "n")  # check, after all not
    lines = ["rate", "check", "good at", "traits", *(row.key for row in SETTINGS if row.ask)]
    keys(KEYS[lines.index("level")] + "3")  # senior
    keys("q")
    result = run("assess")
    assert result.code == 0, result.err
    assert "Welcome back. 1 skill rated, 0 questions answered." in result.err
    assert len(ratings(run)) == 2
    assert profile(run)["settings"]["level"] == "senior"


def test_who_writes_no_or_asap_leaves_open_what_enter_would(run, typing) -> None:
    typing(
        "", "nurse", "n", "data scientist", "no", "4h", "ASAP",
        "2", "?", "1", "none", "n", "y", "n",
    )  # fmt: skip
    result = run("--plain", "assess")
    assert result.code == 0, result.err
    assert "Norway" not in result.err
    known = profile(run)["settings"]
    assert known["country"] is known["deadline"] is None
    assert (known["role"], known["hours"]) == ("data-scientist", 4)


def test_a_date_that_was_said_is_forgotten_when_somebody_says_there_is_none(run, keys) -> None:
    run("assess", *CODER, "--rate", "python=3", "--yes")
    lines = ["rate", "check", "good at", "traits", *(row.key for row in SETTINGS if row.ask)]
    keys(KEYS[lines.index("deadline")] + "none" + ENTER + "q")
    result = run("assess")
    assert result.code == 0, result.err
    known = profile(run)["settings"]
    assert known["deadline"] is None
    assert known["country"] == "DE"


def test_a_cv_answers_what_it_says_and_a_wrong_file_is_asked_again(run, keys, tmp_path) -> None:
    (tmp_path / "job.txt").write_text(
        "We want you. You will build. You know Python. Your team.\n" * 3
    )
    cv = tmp_path / "my cv.md"
    cv.write_text(
        "# Ada Muster\n\n## Experience\n\nSoftware engineer, Jan 2019 - Dec 2023\n"
        "Python, Docker and SQL every day.\n\n## Education\n\nBachelor of Science, 2018\n"
    )
    keys(str(tmp_path / "no.pdf") + ENTER + str(tmp_path / "job.txt") + ENTER)
    keys(f"'{cv}'" + ENTER + ENTER)  # dropped in quotes; it is right
    keys("q" + "n" + "n")
    result = run("assess", *CODER[4:])
    assert result.code == 0, result.err
    assert "no.pdf" in result.err
    assert "job.txt reads like a job posting, not like a CV" in result.err
    known = profile(run)
    assert (known["settings"]["years"], known["settings"]["background"]) == (5, "software-engineer")
    assert {one["skill"] for one in known["skills"]} >= {"python", "docker", "sql"}


def test_ctrl_c_keeps_what_was_answered_and_the_next_assess_goes_on(run, keys) -> None:
    keys(ENTER + "teacher" + ENTER + CTRL_C)
    result = run("assess")
    assert result.code == 130
    assert "kept" in result.err
    assert profile(run)["settings"]["background"] == "teacher"
    keys("y" + CTRL_C)
    again = run("assess")
    assert again.code == 130
    assert "What do you do now" not in again.err


# ------------------------------------------------------------------ typed


def test_the_typed_interview_asks_the_same_with_numbers(run, typing) -> None:
    typing(
        "", "nurse", "n", "99", "data scientist", "DE", "four", "4h", "",
        "2", "?", "1", "none", "n", "y", "n",
    )  # fmt: skip
    result = run("--plain", "assess")
    assert result.code == 0, result.err
    assert "1. ML engineer" in result.err
    assert "Type a number from 1 to 17" in result.err
    assert 'Hours a week must be a number, not "four"' in result.err
    known = profile(run)["settings"]
    assert (known["role"], known["hours"]) == ("data-scientist", 4)


def test_a_dumb_terminal_and_a_screen_reader_are_asked_typed(run, typing, monkeypatch) -> None:
    typing("q", "n", "n")
    assert run("assess", *CODER, "--screen-reader").code == 0
    typing("3", "q", "n", "n")
    monkeypatch.setenv("TERM", "dumb")
    result = run("assess")
    assert result.code == 0, result.err
    assert "1 of about 10" in result.err


def test_the_end_of_what_is_typed_stops_with_everything_kept(run, typing) -> None:
    typing("no", "student")
    result = run("--plain", "assess")
    assert result.code == 130
    assert profile(run)["settings"]["background"] == "student"


def test_several_answers_are_typed_with_spaces(run, typing) -> None:
    typing("q", "y", "2", "1 99", "1 3", "q", "n")
    result = run("--plain", "assess", *CODER)
    assert result.code == 0, result.err
    assert "Type numbers from 1 to" in result.err
    assert sum(one["like"] == 4 for one in profile(run)["traits"]) == 2


def test_who_wants_a_level_that_is_far_may_aim_at_the_near_one_first(run, keys) -> None:
    far = ("--background", "software-engineer", "--years", "9", "--level", "senior", *FLAGS)
    for answer, level in (("y", "junior"), ("n", "senior")):  # what is planned for first
        keys("q" + "n" + answer + "n")
        result = run("assess", *far, "--profile", answer)
        assert result.code == 0, result.err
        assert "Not yet senior, mid jobs first" in result.err
        known = json.loads(run("profile", "show", "--profile", answer, "-f", "json").out)
        assert known["data"]["settings"]["level"] == "senior"
        assert (
            json.loads(run("plan", "--profile", answer, "-f", "json").out)["data"]["level"] == level
        )


def test_the_key_up_brings_back_what_was_typed_in_this_sitting_and_in_no_other(keys) -> None:
    keys("nurse\r")
    sitting = Arrows(colour=False)
    assert sitting.line("What do you do?") == "nurse"
    keys(f"{UP}\r")
    assert sitting.line("And before?") == "nurse"
    keys(f"{UP}\r")
    assert Arrows(colour=False).line("What do you do?") == ""


ONE = (Choice(value="x", text="this"),)
ASKED = {
    "a line": lambda asking: asking.line("?"),
    "a list": lambda asking: asking.select("?", ONE),
    "a name to find": lambda asking: asking.select("?", ONE, find=True),
    "lines to change": lambda asking: asking.adjust("?", ONE, check=str),
    "ticks": lambda asking: asking.several("?", ONE),
    "yes or no": lambda asking: asking.confirm("?"),
}


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_both_keys_that_leave_leave_whatever_is_asked(keys, question, key) -> None:
    keys(key)
    with pytest.raises(InterruptedByUserError, match="what you answered so far is kept"):
        ASKED[question](Arrows(colour=False))


def test_ctrl_d_in_words_takes_a_letter_out(keys) -> None:
    keys(f"nurset{LEFT}{CTRL_D}\r")
    assert Arrows(colour=False).line("What do you do?") == "nurse"

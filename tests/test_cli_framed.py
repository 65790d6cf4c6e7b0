"""An internship that comes first, and a choice between two roles, on every page that tells them."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from mlpath.model.told import day

STUDENT = (
    "assess", "--background", "student", "--country", "PL", "--rate", "python=1", "--hours", "12",
    "--role", "ml-engineer", "--about",
    "2nd year economics student, hoping for an internship next summer", "--yes",
)  # fmt: skip
TORN = (
    "assess", "--background", "data-analyst", "--hours", "7", "--about",
    "3 years SQL, a bit of pandas, undecided between data scientist and ML engineer", "--yes",
)  # fmt: skip
BOTH = {"data-scientist", "ml-engineer"}


def data(run, *command) -> dict:
    return json.loads(run(*command, "-f", "json").out)["data"]


def settings(run) -> dict:
    return data(run, "profile", "show")["settings"]


def test_words_of_a_student_frame_every_page(run) -> None:
    card = run(*STUDENT)
    assert "first target" in card.out
    assert "one model on public data" in " ".join(card.out.split())
    assert "An internship comes first, as your words say" in card.out
    assert "Taken from your studies, Economics: Probability beginner" in card.out
    said = settings(run)
    assert (said["internship"], said["studies"]) == (True, "economics")
    told = data(run, "plan")["internship"]
    assert told["ready"] < told["closes"] == "2027-02-28"
    for command in ("next", "status"):
        assert data(run, command)["internship"] == told
        assert "internship of 2027: what to show by" in " ".join(run(command).out.split())
    plan = " ".join(run("plan").out.split())
    assert "First target: Apply for an internship by 28 Feb 2027 with one model on public" in plan
    assert "Through it all: Fill up or wait" in plan
    module = " ".join(run("plan", told["modules"]).out.split())
    assert "Put it on GitHub or GitLab" in module
    assert "Put it on" not in run("plan", told["modules"] + 1).out
    why = " ".join(run("plan", "--why").out.split())
    assert "The internship of 2027" in why
    assert re.search(
        rf"how many +From {day(date.fromisoformat(told['ready']))}, with that to show: "
        rf"{told['weekly']} a week, about {told['in_all']} by 28 Feb 2027: as many as",
        why,
    )
    assert 0 < told["weekly"] <= told["in_all"] <= 50
    assert "Until then only where a person reads it: a professor, a maintainer" in why
    assert "If you had no interview by 28 Feb 2027, let two people who" in " ".join(why.split())
    assert "Machine learning intern · Data science intern" in why
    assert why.count("search for") == 1


def test_the_page_and_the_calendar_tell_the_internship(run, tmp_path) -> None:
    run(*STUDENT)
    run("report", "--output", tmp_path / "page.html")
    assert "First target" in (tmp_path / "page.html").read_text()
    run("export", "--to", "ics", tmp_path / "plan.ics")
    assert "Apply for the summer of 2027" in (tmp_path / "plan.ics").read_text().replace(
        "\r\n ", ""
    )


def test_whoever_wants_no_internship_has_the_usual_plan(run) -> None:
    run(*STUDENT)
    run("assess", "--no-internship", "--yes")
    assert data(run, "plan")["internship"] is None
    assert "internship" not in run("assess", "--yes").out.lower()


def test_what_somebody_said_of_a_skill_is_not_overruled_by_their_subject(run) -> None:
    result = run(*STUDENT, "--rate", "probability=0")
    assert "Probability beginner" not in result.out
    assert "Statistical inference beginner" in " ".join(result.out.split())


def test_a_subject_that_teaches_nothing_new_is_only_kept(run) -> None:
    result = run(*STUDENT[:9], "--role", "ml-engineer", "--studies", "law", "--yes")
    assert "Taken from your studies" not in result.out
    assert settings(run)["studies"] == "law-studies"


def test_in_a_season_that_is_too_short_the_work_of_an_analyst_comes_first(run, monkeypatch) -> None:
    monkeypatch.setenv("MLPATH_TODAY", "2027-02-07")
    words = "third year maths student, I want an internship this summer"
    card = " ".join(run(*STUDENT[:7], *STUDENT[9:12], words, "--hours", "5", "--yes").out.split())
    assert "Apply for an internship as an analyst by 28 Feb 2027" in card
    assert "Then one model on public data, for the next season, by" in card
    assert "Data analyst intern" in run("plan", "--why").out
    monkeypatch.setenv("MLPATH_TODAY", "2027-02-20")
    plan = " ".join(run("plan").out.split())
    assert "by 29 Feb 2028" in plan
    assert (
        "The season until 28 Feb 2027 closes before anything new can be shown, but student jobs"
        in plan
    )


def test_with_something_to_show_the_advice_is_to_apply_now(run) -> None:
    skills = ("ml-fundamentals", "scikit-learn", "linear-models", "model-evaluation")
    rated = [word for one in skills for word in ("--rate", f"{one}=2")]
    result = run(*STUDENT, *rated)
    assert "That is there, so apply now." in " ".join(result.out.split())
    assert "what to show is there, apply by 28 Feb 2027" in " ".join(run("next").out.split())


def test_between_two_roles_the_card_decides_and_the_plan_begins_with_what_serves_both(run) -> None:
    card = run(*TORN)
    text = " ".join(card.out.split())
    assert "Between the two: Data scientist, for more doors open there" in text
    assert "Four evenings for each, " in text
    assert "two groups compared, a model behind an address" in text
    assert "side by side" not in card.out
    said = settings(run)
    assert {said["role"], said["undecided"]} == BOTH
    told = data(run, "plan")["choice"]
    assert told["modules"] > 1
    assert {one["role"] for one in told["trials"]} == BOTH
    plan = " ".join(run("plan").out.split())
    assert f"Modules 1 to {told['modules']}," in plan
    assert f"the ways part at module {told['modules'] + 1}, {told['parting']}," in plan
    assert "decide by" in run("status").out
    assert data(run, "next")["choice"] == told


def test_undecided_alike_by_flags_and_by_words(run) -> None:
    by_words = run(*TORN).out
    run("profile", "delete", "--yes")
    flags = ("--role", "ml-engineer", "--undecided", "data-scientist")
    assert run(*TORN[:6], "3 years SQL, a bit of pandas", *flags, "--yes").out == by_words
    assert settings(run)["role"] == "data-scientist"


def test_a_role_named_alone_ends_the_choice(run) -> None:
    run(*TORN)
    result = run("assess", "--role", "data-scientist", "--yes")
    assert "Between the two" not in result.out
    assert settings(run).get("undecided") is None
    run(*TORN)
    run("profile", "edit", "--role", "ml-engineer")
    assert settings(run).get("undecided") is None
    assert data(run, "plan")["choice"] is None


def test_a_role_that_is_none_of_two_named_is_kept_and_the_two_are_compared(run) -> None:
    result = run(*TORN[:-1], "--role", "data-engineer", "--yes")
    assert "mlpath compare data-scientist ml-engineer" in " ".join(result.out.split())
    assert settings(run).get("undecided") is None


def test_the_choice_is_taken_back_with_the_rest_of_the_assessment(run) -> None:
    run(*STUDENT)
    run("assess", "--undecided", "data-scientist", "--yes")
    run("undo")
    assert settings(run).get("undecided") is None
    assert settings(run)["role"] == "ml-engineer"


@pytest.mark.parametrize("answers", [("2", "1"), ("b", "17", "2", "b", "17", "2", "1")])
def test_the_interview_asks_between_which_two(run, typing, answers) -> None:
    typing("", "data analyst", "3", "17", *answers, *[""] * 4, "q", "n", "n", "n")
    result = run("--plain", "assess")
    assert "Between the two" in result.out
    said = settings(run)
    assert said["undecided"] is not None
    assert len({said["role"], said["undecided"]}) == 2


def test_a_subject_said_in_the_interview_is_told_and_a_role_chosen_again_ends_the_choice(
    run, typing
) -> None:
    typing("", "data analyst", "3", "17", "2", "1", *[""] * 4, "q", "y", "4", "economics", "q", "n")
    result = run("--plain", "assess")
    assert "Taken from your studies, Economics:" in " ".join(result.err.split())
    before = settings(run)
    assert (before["studies"], before["undecided"] is None) == ("economics", False)
    run("profile", "edit", "--role", before["role"])
    assert settings(run)["undecided"] is None


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("PL", "staż · praktyki"), ("DE", "Praktikum · Werkstudent"), ("FR", "stage · alternance"),
        ("ES", "prácticas · becario"), ("PT", "estágio"), ("IT", "stage · tirocinio"),
        ("NL", "stage · afstudeerstage"), ("SE", "praktik · exjobb"), ("US", "internship · co-op"),
    ],
)  # fmt: skip
def test_places_for_students_are_called_as_adverts_of_the_country_call_them(run, country, words):
    run("assess", "--background", "student", "--country", country, "--hours", 10, "--internship",
        "--role", "ml-engineer", "--yes")  # fmt: skip
    letter = " ".join(run("plan", "--letter").out.split())
    assert f"In adverts: {words}" in letter
    assert ("free of income tax" in letter) is (country == "PL")


PUNE = (
    "assess", "--background", "student", "--studies", "computer science", "--country", "IN",
    "--hours", "10", "--role", "ml-engineer", "--internship", "--rate", "python=2", "--yes",
)  # fmt: skip


def test_the_year_of_studies_says_when_they_end_and_what_comes_when(run) -> None:
    words = "second year of computer science in Pune, Python from courses, data structures"
    card = " ".join(run(*PUNE, "--about", words).out.split())
    assert "a first degree usually takes 4 years there: your studies end in Jun 2029" in card
    assert settings(run)["graduates"] == "2029-06-30"
    assert settings(run)["domain"] is None  # who studies computer science is not in science
    plan = data(run, "plan")
    assert plan["studies"] == {
        "ends": "2029-06-30", "apply_from": "2028-09-01", "summers": [2027, 2028]
    }  # fmt: skip
    assert plan["advice"]["apply_from"] == "2028-09-01"
    letter = " ".join(run("plan", "--letter").out.split())
    for part in (
        "Yes: an internship in the summer of 2027 or 2028, a job as ML engineer when you graduate",
        "For a job: apply from 1 Sep 2028, the season of those who finish in Jun 2029.",
        "Which summer: That of 2027 is for practice", "Coding test: Larger firms test coding",
        "2 h a week beside the plan", "Marks: On campus most firms let in from",
        "Until Apr 2027: Google Summer of Code:", "Never pay: No fee, no deposit",
        "Your project: The issue that nobody answers",
    ):  # fmt: skip
        assert part in letter


def test_the_end_of_studies_is_said_in_words_too_and_a_word_of_ones_own_counts_more(run) -> None:
    run(*PUNE, "--about", "second year, graduating in May 2028")
    assert settings(run)["graduates"] == "2028-05-31"
    run("assess", "--about", "third year", "--yes")
    assert settings(run)["graduates"] == "2028-05-31"
    letter = " ".join(run("plan", "--letter").out.split())
    assert "The summer of 2027 is the last before your final year" in letter
    run("assess", "--graduates", "2029", "--yes")
    assert settings(run)["graduates"] == "2029-06-30"


def test_whoever_does_not_study_has_no_end_of_studies(run) -> None:
    run("assess", "--background", "nurse", "--country", "IN", "--hours", 8, "--role",
        "data-analyst", "--about", "second year of SQL, graduating in May 2028",
        "--yes")  # fmt: skip
    assert settings(run)["graduates"] is None
    run(*PUNE[:-1], "--country", "JP", "--about", "second year", "--yes")
    assert settings(run)["graduates"] is None


def test_where_nothing_is_known_of_a_country_no_word_of_it_is_told(run):
    run("assess", "--background", "student", "--country", "JP", "--hours", 10, "--internship",
        "--role", "ml-engineer", "--yes")  # fmt: skip
    assert "in adverts" not in run("plan", "--letter").out


def test_every_screen_counts_the_evenings_of_trying_two_roles(run) -> None:
    run(*TORN)
    plan = data(run, "plan")
    assert plan["effort"]["trying"] == plan["choice"]["trying"] == 16
    for command in ("next", "status"):
        found = data(run, command)
        assert found["finish"] == plan["finish"], command
        assert found["choice"] == plan["choice"], command
    for command in ("plan", "roadmap"):
        assert data(run, command)["effort"] == plan["effort"]
    hours = plan["hours"]["likely"]
    assert f"{hours:.0f} h at 7 h a week" in run("assess", "--yes").out
    assert "trying two roles 16" in " ".join(run("plan", "--all").out.split())
    assert "16 h  Trying both roles" in run("plan").out  # a line of the chart
    run("assess", "--role", "data-scientist", "--yes")
    assert data(run, "plan")["hours"]["likely"] == hours - 16

"""What a first sitting answers: what was assumed, two roles, tonight, a project of one's own."""

from __future__ import annotations

import json

SAID = ("--background", "software-engineer", "--years", 4, "--hours", 8, "--yes")


def assess(run, *more):
    result = run("assess", *SAID, *more)
    assert result.code == 0, result.err
    return " ".join((result.out + result.err).split())


def test_what_is_taken_from_a_background_is_told_so_that_it_can_be_put_right(run) -> None:
    told = assess(run, "--role", "ai-engineer", "--about", "4 years on Azure OpenAI")
    assert "Taken from your background, for you did not name it: Python working" in told
    assert "mlpath rate python 1." in told


def test_what_was_said_is_not_told_as_assumed(run) -> None:
    told = assess(run, "--role", "ai-engineer", "--about", "Python expert, C#")
    assert "Taken from your background" not in told


def test_who_names_two_roles_is_shown_how_to_try_both(run) -> None:
    words = "undecided between data scientist and ML engineer"
    told = assess(run, "--role", "ml-engineer", "--about", words)
    assert "Between the two" in told
    assert "try both" in told
    both = run("compare", "data-scientist", "ml-engineer").out
    assert "Try both first" in both


def test_one_role_is_compared_with_the_own_one(run) -> None:
    assess(run, "--role", "ml-engineer")
    alone, named = run("compare", "ai-engineer"), run("compare", "ml-engineer", "ai-engineer")
    assert alone.out == named.out
    same = run("compare", "ml-engineer")
    assert (same.code, "is compared with itself" in same.err) == (2, True)


def test_jobs_pay_and_titles_follow_the_years(run) -> None:
    told = assess(run, "--role", "mlops-engineer", "--country", "DE")
    assert "MLOps engineer (for mid jobs)" in told
    assert "pay in Germany mid" in told
    for command in ("plan", "next", "status", "roadmap", "gap"):
        assert "(for mid jobs)" in run(command).out, command
    report = json.loads(run("gap", "-f", "json").out)["data"]
    assert (report["level"], report["apply_at"]) == ("junior", "mid")


def test_the_project_of_one_s_own_and_the_way_in_are_told_by_why(run) -> None:
    assess(run, "--role", "ml-engineer")
    why = run("plan", "--why").out
    for words in (
        "Getting in",
        "your edge",
        "the trap",
        "ask around you",
        "search for",
        "who hires you",
    ):
        assert words in why, words
    assert "Your project: Answered before" in why
    assert "Through it all: Answered before" in run("plan").out
    module = next(line for line in why.splitlines() if line.strip().startswith("module "))
    number = module.split()[1]
    assert "your project" in run("plan", number).out


def test_tonight_comes_before_the_lesson_on_card_next_and_module(run) -> None:
    told = assess(run, "--role", "ml-engineer")
    assert "tonight, 30 min Take one decision that your system makes by a fixed rule" in told
    assert "first lesson" in assess(run, "--role", "data-engineer")
    assess(run, "--role", "ml-engineer")
    assert "Take one decision" in run("next").out
    number = json.loads(run("plan", "-f", "json").out)["data"]
    current = min(number["modules"], key=lambda one: (one["start"], one["beside"]))
    place = number["modules"].index(current) + 1
    assert "first evening" in run("plan", place).out


def test_with_an_offer_nobody_is_sent_to_apply(run) -> None:
    told = assess(run, "--role", "ml-engineer", "--offer", "--permit", "--country", "CH")
    assert "tonight, 30 min Write one mail to the firm" in told
    assert "apply from" not in told
    dated = json.loads(run("plan", "-f", "json").out)["data"]["dated"]
    assert {"applications", "interviews"}.isdisjoint(one["id"] for one in dated)
    permit = next(one for one in dated if one["id"] == "permit")
    assert permit["week"] == 1


def test_by_ear_each_module_says_how_without_sight(run) -> None:
    said = ("--background", "student", "--role", "ml-engineer", "--hours", 8, "--yes", "--plain")
    result = run("assess", *said, "--screen-reader")
    assert result.code == 0
    assert "without sight" in run("plan", "--all", "--plain").out


def test_the_page_and_the_checklist_tell_the_same_goal_and_the_project(run, tmp_path) -> None:
    assess(run, "--role", "ml-engineer")
    page, sheet = tmp_path / "page.html", tmp_path / "plan.md"
    assert run("report", "--output", page).code == 0
    assert run("export", "--to", "markdown", sheet).code == 0
    text = page.read_text("utf-8")
    assert "ML engineer (for mid jobs)" in text
    assert "ML engineer (for mid jobs)" in sheet.read_text("utf-8")
    assert "<h3>Getting in</h3>" in text
    assert "<h3>Your project: Answered before</h3>" in text
    stages = text.count("<strong>Your project</strong>")
    assert stages >= 2
    assert "Tonight, 30 minutes:</strong> Take one decision" in text

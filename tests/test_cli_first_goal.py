"""What the plan leads to first: as advised by assess, as somebody chooses, or straight."""

import json

import pytest

FAR = ("--background", "no-technical-background", "--role", "ml-engineer", "--hours", 4)
RATED = tuple(
    part
    for said in ("python=2", "sql=3", "pandas=2", "statistics=2", "git=1")
    for part in ("--rate", said)
)


def data(run, *args):
    ran = run(*args, "-f", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


@pytest.fixture
def far(run):
    ran = run("assess", *FAR, "--yes")
    assert ran.code == 0, ran.err
    return ran.out


def test_the_card_and_every_screen_of_the_way_lead_to_what_is_advised_first(run, far):
    assert "First Data analyst: " in far
    assert "Then ML engineer: " in far
    assert "nearer goal" not in far
    plan = data(run, "plan")
    assert (plan["role"], plan["then"]["name"]) == ("data-analyst", "ML engineer")
    assert plan["finish"] == data(run, "next")["finish"] == data(run, "status")["finish"]
    assert data(run, "roadmap")["role"] == "data-analyst"
    for command in ((), ("plan",), ("next",), ("status",), ("roadmap",)):
        assert "Data analyst (junior), then ML engineer" in run(*command).out
    page = run("report", "--output", "-").out
    assert "Ready: Data analyst" in page
    assert f"ML engineer: {plan['then']['hours']:.0f} h more" in page


def test_the_map_of_the_page_is_that_of_the_far_goal_whatever_comes_first(run):
    said = ("--background", "data analyst", "--years", 3, "--role", "ml-engineer", "--hours", 8)
    assert run("assess", *said, *RATED, "--yes").code == 0
    assert data(run, "plan")["role"] == "data-scientist"
    page = run("report", "--output", "-")
    assert page.code == 0, page.err
    for node in data(run, "gap", "--map")["nodes"]:
        assert f"<title>{node['name']}, {node['state']}</title>" in page.out


def test_a_goal_that_is_named_is_planned_for_straight(run, far):
    straight = data(run, "plan", "ml-engineer")
    assert (straight["role"], straight["then"]) == ("ml-engineer", None)
    assert straight["advice"]["first_role"] == "data-analyst"
    assert data(run, "plan", "--level", "junior")["role"] == "ml-engineer"
    assert data(run, "gap")["role"] == "ml-engineer"
    gap = " ".join(run("gap").out.split())
    assert "h straight; your plan goes by Data analyst first: mlpath plan" in gap
    assert data(run, "gap", "ml-engineer")["first"] == ""


@pytest.mark.parametrize(
    ("words", "role"),
    [("straight", "ml-engineer"), ("data engineer", "data-engineer"), ("Advised", "data-analyst")],
)
def test_what_comes_first_can_be_chosen_and_stays_chosen(run, far, words, role):
    assert run("assess", "--first", words, "--yes").code == 0
    assert data(run, "plan")["role"] == role
    assert run("assess", "--hours", 5, "--yes").code == 0
    assert data(run, "plan")["role"] == role


def test_another_goal_is_advised_on_anew_and_more_hours_too(run, far):
    assert run("assess", "--hours", 40, "--yes").code == 0
    assert data(run, "plan")["role"] == "ml-engineer"
    assert run("assess", "--hours", 4, "--yes").code == 0
    assert data(run, "plan")["role"] == "data-analyst"
    assert run("assess", "--role", "data-analyst", "--yes").code == 0
    plan = data(run, "plan")
    assert (plan["role"], plan["then"]) == ("data-analyst", None)


def test_the_decision_is_taken_back_with_the_answers_it_follows_from(run, far):
    assert run("assess", "--role", "data-scientist", "--yes").code == 0
    assert run("undo").code == 0
    assert data(run, "plan")["then"]["name"] == "ML engineer"
    assert run("undo").code == 0
    assert "Plan for ML engineer (junior) ·" in run("plan").out


def test_who_saves_the_straight_plan_has_chosen_it(run, far):
    assert run("plan", "--save").code == 0
    assert data(run, "plan")["role"] == "data-analyst"
    assert data(run, "profile", "show")["settings"]["role"] == "ml-engineer"
    assert data(run, "status")["promised"] is not None
    assert run("plan", "ml-engineer", "--save").code == 0
    assert data(run, "plan")["role"] == "ml-engineer"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("senior", "senior does not come before junior"),
        ("astronaut", "astronaut"),
    ],
)
def test_what_cannot_come_first_is_refused_in_a_sentence(run, far, words, error):
    refused = run("assess", "--first", words, "--yes")
    assert refused.code in {2, 4}
    assert error in refused.err
    assert data(run, "plan")["role"] == "data-analyst"


def test_rating_and_checking_answer_about_what_is_planned_for(run, far):
    told = data(run, "rate", "sql", "1")
    assert told["finish"][1]["likely"] == data(run, "plan")["finish"]["likely"]


def test_the_second_leg_is_shown_with_commands_of_its_own(run, far):
    plan, leg = data(run, "plan"), data(run, "plan", "--then")
    assert "mlpath plan --then" in far
    assert (leg["role"], leg["after"]) == ("ml-engineer", "Data analyst, junior")
    assert leg["start"] == plan["finish"]["likely"]
    assert leg["finish"]["likely"] == plan["then"]["finish"]["likely"]
    shown = run("plan", "--then").out
    assert "Now: " not in shown
    assert "mlpath next" not in shown
    assert "mlpath plan --then --letter" in shown
    assert "mlpath next" not in run("plan", "--then", "--letter").out
    assert "From the day on which you are ready for Data analyst, junior" in shown
    assert "mlpath plan --then 2" in run("plan", "--then", 1).out
    assert "mlpath plan --save" not in run("plan", "--then", "--why").out
    assert "--to ics" not in run("plan", "--then", "--all").out


def test_the_second_leg_says_whose_the_deadline_is(run, far):
    said = "The deadline is that of what comes first"
    assert said in run("plan", "--then", "--deadline", "2099-01-01").out
    assert said not in run("plan", "--then").out


def test_without_a_first_leg_there_is_no_second_and_none_can_be_kept(run, far):
    refused = run("plan", "--then", "--save")
    assert (refused.code, refused.out) == (2, "")
    assert "cannot be kept as your plan yet" in refused.err
    run("assess", "--first", "straight", "--yes")
    none = run("plan", "--then")
    assert none.code == 2
    assert "nothing comes before ML engineer in your plan" in none.err

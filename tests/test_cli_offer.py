"""Somebody with an offer: what they say of it, what they are told, and what every screen shows."""

import json

import pytest

WHO = (
    "assess", "--background", "physicist", "--country", "CH", "--education", "phd", "--hours", 8,
    "--role", "ml-engineer", "--yes",
)  # fmt: skip
WORDS = "PhD in physics, C++ and Python; an offer as ML engineer of CHF 118,000 from 1 March"


def data(run, *args):
    return json.loads(run(*args, "-f", "json").out)["data"]


def offer(run):
    return data(run, "plan")["offer"]


def test_the_card_answers_first_and_fits_a_screen(run):
    result = run(*WHO, "--offer", "--permit", "--about", WORDS)
    assert result.code == 0
    card = result.out.partition("\nNote:")[0].rstrip("\n")
    assert len(card.split("\n")) <= 24
    told = " ".join(result.out.split())
    assert (
        "your offer Take it. 118k CHF is above the 69.7k to 111k of half of the junior jobs" in told
    )
    assert "ask three people who have the job, and see Salarium" in told
    assert "You start on 1 Mar 2027: until then modules 1 to 5 at 8 h a week" in told
    for absent in ("doors", "apply from", "Interviews", " ready about", "my advice", "compare it"):
        assert absent not in told
    assert "offered job ML engineer, offered pay 118000 CHF, first day there 1 Mar" in told


def test_every_screen_and_file_tells_the_same_end_and_none_calls_it_ready(run, tmp_path):
    run(*WHO, "--offer-pay", "118k", "--offer-from", "2027-03-01")
    plan = data(run, "plan")
    assert plan["finish"]["hired"] is True
    assert plan["interviews"] is None
    assert {one["phase"] for one in plan["modules"]} == {"before", "first", "later"}
    for command in ("", "next", "status"):
        told = run(*command.split()).out
        assert "all learnt" in told
        assert "\n  ready " not in told
    for show in ((), ("--all",), ("--why",)):
        told = run("plan", *show).out
        assert ("before you start" if show else "until then modules 1 to 5") in told
        assert "by about " in told
        assert "Ready about" not in told
        assert "Interviews" not in told
        assert ("Ask before you sign" in told) is bool(show)
        assert ("Give notice only when both have signed" in " ".join(told.split())) is bool(show)
        assert "doors " not in told
        assert "search for" not in told
    overview = run("plan").out
    assert "First day: 1 Mar 2027" in overview
    assert len(overview.rstrip("\n").split("\n")) <= 24
    assert "Doors:" not in run("next", "--count", 9).out
    noted = run("log", "2h").out
    assert "ll learnt " in " ".join(noted.split())
    assert data(run, "status")["finish"] == data(run, "plan")["finish"]
    page, sheet, ics = (tmp_path / name for name in ("page.html", "plan.md", "plan.ics"))
    assert run("report", "--output", page).code == 0
    text = page.read_text("utf-8")
    assert "Ask before you sign" in text
    assert "First day" in text
    assert "all of it is learnt" in text
    for absent in ("Apply from", "you are ready", "Doors over time"):
        assert absent not in text
    assert run("export", "--to", "markdown", sheet).code == 0
    assert "all learnt" in sheet.read_text("utf-8")
    assert run("export", "--to", "ics", ics).code == 0
    assert "nterview preparation" not in ics.read_text("utf-8")


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("physicist CH", "118000CHF"), ("physicist DE", "70kEUR"), ("physicist US", "105000USD"),
        ("nurse GB", "45kGBP"), ("backend-engineer FR", "48kEUR"), ("data-analyst IN", "9 LPA"),
        ("teacher PL", "120000PLN"), ("web-developer ES", "30kEUR"), ("qa-engineer AT", "44kEUR"),
        ("devops-engineer CA", "110000CAD"),
    ],
)  # fmt: skip
def test_an_offer_is_judged_alike_by_the_salary_command(run, who, offered):
    background, country = who.split()
    run("assess", "--background", background, "--country", country, "--hours", 8, "--years", 3,
        "--home", "PT", "--role", "ml-engineer", "--offer-pay", offered, "--yes")  # fmt: skip
    told, report = offer(run), data(run, "salary", "--offer", offered)
    for one in ("percentile", "ask_low", "ask_high", "net", "home"):
        assert told[one] == report[one], one
    assert report["home"]["row"]["country"] == "PT"
    level, few = report["row"]["level"], report["percentile"] is None
    assert few == (report["row"]["n"] < 10 or report["row"]["basis"] == "modelled")
    if told["answer"] == "take":
        assert report["ask"] in told["text"]
    assert level in ("junior", "mid")
    if report["ask_high"]:  # no figure is above the median of its level
        assert report["ask_high"] > report["ask_low"] == report["amount"]
        up = "to start as" in report["ask"]
        assert up or report["ask_high"] == report["row"]["p50"]


def test_an_offer_is_judged_at_the_level_somebody_counts_for(run):
    run(*WHO, "--offer-pay", "118k")
    assert data(run, "salary", "--offer", "118k")["row"]["level"] == "junior"
    assert "As junior, the level you count for" in run("salary", "--offer", "118k").out
    assert data(run, "salary", "--offer", "118k", "--level", "mid")["row"]["level"] == "mid"
    assert data(run, "salary", "--offer", "118k", "--role", "all")["row"]["role"] == "all"
    other = data(run, "salary", "--offer", "118k", "--role", "data-scientist")
    assert other["row"]["role"] == "data-scientist"


def test_a_first_day_that_nobody_said_is_assumed_on_the_first_screen_and_notice_counts(run):
    card = run(*WHO, "--offer-pay", "118k", "--home", "FR").out
    assert len(card.partition("\nNote:")[0].rstrip("\n").split("\n")) <= 24
    told = " ".join(card.split())
    says = "which is assumed: mlpath assess --offer-from DATE. Until then modules"
    assert says in told
    letter = " ".join(run("plan", "--letter").out.split())
    assert "Your notice: " in letter
    assert "three months" in letter
    assert "What is left of it a month: the calculator of the Federal Tax" in letter
    assert "In France: half of junior jobs pay" in letter
    run("assess", "--notice", "3 months", "--yes")
    assert offer(run)["first_day"] == "2027-04-01"
    assert "Your notice" not in run("plan", "--letter").out
    run("assess", "--offer-from", "2027-03-01", "--yes")
    assert "which is assumed" not in run("plan").out


@pytest.mark.parametrize(
    ("words", "country"),
    [("living in France", "FR"), ("I am in Switzerland", None), ("from Google", None)],
)
def test_where_somebody_lives_is_read_from_their_words(run, words, country):
    run(*WHO, "--about", f"{words}, with an offer of CHF 118,000 as ML engineer")
    told = offer(run)["home"]
    assert (told and told["row"]["country"]) == country


def test_what_is_left_a_month_stands_beside_the_answer_where_the_rules_are_known(run):
    who = ("assess", "--background", "physicist", "--country", "DE", "--hours", 8)
    result = run(*who, "--role", "ml-engineer", "--offer-pay", "70k", "--yes")
    told = " ".join(result.out.split())
    assert "net about 3 550 EUR a month after tax and contributions (single)" in told


def test_a_refused_offer_leaves_nothing_of_it_and_another_one_begins_anew(run):
    run(*WHO)
    before = data(run, "plan")
    run("assess", "--offer-pay", "118k", "--offer-from", "2027-03-01", "--yes")
    assert offer(run)["amount"] == 118_000
    run("assess", "--no-offer", "--yes")
    after = data(run, "plan")
    assert after["offer"] is None
    assert (after["finish"], after["interviews"]) == (before["finish"], before["interviews"])
    assert "118000" not in run("profile", "show").out
    run("assess", "--offer", "--yes")
    again = offer(run)
    assert (again["amount"], again["assumed"]) == (None, True)
    run("undo")
    assert offer(run) is None


def test_what_is_said_of_an_offer_can_be_taken_along_and_edited(run, tmp_path):
    run(*WHO, "--offer-pay", "118k", "--offer-as", "ML engineer")
    file, answers = tmp_path / "me.json", tmp_path / "answers.toml"
    assert run("assess", "--yes", "--save-answers", answers).code == 0
    assert 'pay = "118000 CHF"' in answers.read_text("utf-8")
    assert run("profile", "export", file).code == 0
    assert run("--profile", "other", "profile", "import", file).code == 0
    assert data(run, "--profile", "other", "plan")["offer"]["amount"] == 118_000
    third = run("--profile", "third", "assess", "--answers", answers, "--yes")
    assert third.code == 0
    assert data(run, "--profile", "third", "plan")["offer"]["amount"] == 118_000
    assert run("profile", "edit", "--offer-pay", "90k").code == 0
    assert offer(run)["amount"] == 90_000


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (("--offer-pay", "118"), "118 CHF is too far from the usual"),
        (("--offer-pay", "9k a month"), "is not pay a year"),
        (("--offer-pay", "-5"), "is below zero"),
        (("--offer-pay", "110-120k"), "is a range"),
        (("--offer-from", "2025-01-01"), "is more than a year ago"),
        (("--offer-as", "zookeeper"), "zookeeper"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_stored(run, said, why):
    run(*WHO)
    result = run("assess", *said, "--yes")
    assert result.code
    assert why in result.err
    assert offer(run) is None


def test_money_is_that_of_the_country_unless_another_is_named(run):
    run(*WHO, "--offer-pay", "118k")
    assert offer(run)["currency"] == "CHF"
    run("assess", "--offer-pay", "125000 EUR", "--yes")
    assert (offer(run)["currency"], offer(run)["amount"]) == ("EUR", 125_000)
    run("assess", "--country", "AU", "--offer-pay", "A$150k", "--yes")
    assert offer(run)["currency"] == "AUD"
    run("assess", "--country", "JP", "--yes")  # what was absurd is told, and no plan is lost
    assert run("plan").code == 0


def test_somebody_who_has_begun_is_in_the_first_90_days(run):
    run(*WHO, "--offer-pay", "118k", "--offer-from", "2026-11-02")
    told = offer(run)
    assert (told["answer"], told["questions"]) == ("begun", [])
    assert {one["phase"] for one in data(run, "plan")["modules"]} == {"first", "later"}
    assert "You have been there since 2 Nov 2026" in run("plan").out
    assert "mail to the firm" not in run("next").out


def test_an_expert_has_nothing_to_learn_and_only_an_answer_to_give(run):
    run(*WHO, "--offer-pay", "118k")
    rows = data(run, "gap")["skills"]
    rated = [part for row in rows for part in ("--rate", f"{row['skill']}=4")]
    run("assess", "--yes", *rated)
    plan = data(run, "plan")
    assert plan["steps"] == []
    assert plan["offer"]["answer"] == "take"
    for command in ("plan", "next", "status", "", "assess --yes"):
        told = run(*command.split()).out
        assert "applying" not in told
        assert "apply now" not in told
    assert "Ask before you sign" in run("plan").out
    assert "answer the offer" in run("next").out


def test_a_beginner_is_told_to_ask_what_the_first_task_is(run):
    result = run("assess", "--background", "nurse", "--country", "DE", "--hours", 5, "--role",
                 "ml-engineer", "--offer-pay", "52k", "--yes")  # fmt: skip
    assert result.code == 0
    told = " ".join(result.out.split())
    assert "your readiness for the job is" in told or "Ask for more before you sign" in told
    assert len(result.out.partition("\nNote:")[0].rstrip("\n").split("\n")) <= 24

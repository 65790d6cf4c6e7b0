"""What somebody earns now: said once, and beside the pay of what they apply for on each screen."""

import json

import pytest


def letter(run, *said):
    who = ("assess", "--hours", 8, "--yes")
    assert run(*who, *said).code == 0
    return " ".join(run("plan", "--letter").out.split())


@pytest.mark.parametrize(
    ("who", "role", "pay", "told"),
    [
        ("devops-engineer ES", "mlops-engineer", "42k", "you earn 42k; mid"),
        ("qa-engineer AT", "ml-engineer", "52000EUR", "you earn 52k; junior"),
        ("nurse DE", "ml-engineer", "39k", "you earn 39k; junior"),
        ("teacher CH", "ml-engineer", "60k", "you earn 60k; junior"),
        ("web-developer IN", "ml-engineer", "9 LPA", "you earn 900k; junior"),
        ("data-analyst GB", "data-scientist", "41k", "you earn 41k; junior"),
        ("accountant US", "data-analyst", "61k", "you earn 61k; junior"),
        ("backend-engineer NL", "ml-engineer", "70k", "you earn 70k; mid"),
    ],
)
def test_pay_of_now_stands_beside_each_level_on_card_and_letter(run, who, role, pay, told):
    background, country = who.split()
    said = ("--background", background, "--country", country, "--role", role)
    years = ("--years", 6) if "; mid" in told else ()
    asked = letter(run, *said, *years)
    assert "mlpath assess --pay-now AMOUNT" in asked
    text = letter(run, *said, *years, "--pay-now", pay)
    assert told in text
    assert "--pay-now" not in text
    card = run("assess", "--yes").out
    assert told in " ".join(card.split())
    assert len(card.partition("\nNote:")[0].rstrip("\n").split("\n")) <= 24


def test_jobs_above_ones_years_are_tried_where_they_ask_for_what_is_done_today(run):
    said = ("--background", "devops-engineer", "--country", "ES", "--role", "mlops-engineer")
    text = letter(run, *said, "--years", 6)
    assert "Senior ones: 12 of 87 postings that state a level take mid or below" in text
    assert "Who is sought" not in text
    junior = letter(run, *said, "--role", "ml-engineer", "--years", 0)
    assert "Who is sought" in junior
    assert "Senior ones" not in junior


def test_a_payback_goes_by_the_pay_that_was_said(run):
    run("assess", "--background", "nurse", "--country", "DE", "--hours", 8, "--role",
        "ml-engineer", "--pay-now", "39k", "--yes")  # fmt: skip
    found = json.loads(run("salary", "--payback", "--level", "junior", "-f", "json").out)["data"]
    assert found["payback"]["now"] == 39_000


def test_nobody_who_studies_or_has_an_offer_is_asked_what_they_earn(run):
    said = ("--country", "PL", "--role", "ml-engineer")
    assert "--pay-now" not in letter(run, "--background", "student", *said)
    offered = letter(run, "--background", "nurse", *said, "--offer-pay", "120k")
    assert "--pay-now" not in offered

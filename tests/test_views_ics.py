from datetime import UTC, date, datetime, timedelta

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.way.plan import make_plan
from mlpath.model.reports.plan import Wishes
from mlpath.views.formats.ics import ADDRESS, escape, fold, render
from worlds.cases import case_with
from worlds.smallfield import MONDAY, field, resource, skill

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def plan(catalog=None, **wishes):
    wanted = Wishes(**{"hours": 7, "start": MONDAY, "until": "100", **wishes})
    return make_plan(case_with(catalog=catalog, wishes=wanted))


def events(text: str) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(text)
    found = calendar.walk("VEVENT")
    by_uid = {str(one["uid"]): one for one in found}
    assert len(by_uid) == len(found)
    return by_uid


def test_every_step_project_and_check_is_an_event_with_its_days():
    made = plan()
    found = events(render(made, at=AT)).values()
    titles = {str(one["summary"]): one for one in found}
    first = titles["Code to beginner (10 h)"]
    step = next(one for one in made.steps if (one.skill, one.to) == ("code", 1))
    assert first.decoded("dtstart") == step.start
    assert first.decoded("dtend") == step.end + timedelta(1)
    assert str(first["url"]) == "https://example.org/docs"
    assert "Then you can do code at level 1." in str(first["description"])
    projects = sum(module.project is not None for module in made.modules)
    assert made.capstone is not None
    assert f"Project: {made.capstone.name} (5 h)" in titles
    talks = titles["Applications"]
    assert talks.decoded("dtstart") == made.interviews.start
    assert talks.decoded("dtend") == made.interviews.end + timedelta(1)
    assert "mlpath guide job-search" in str(talks["description"])
    assert len(found) == len(made.steps) + projects + len(made.modules) + 1 + len(made.dated)


def test_a_later_calendar_replaces_the_earlier_one():
    before = events(render(plan(), at=AT))
    after = events(render(plan(hours=3.5), at=AT + timedelta(days=1)))
    assert before.keys() == after.keys()
    assert any(before[k].decoded("dtend") < after[k].decoded("dtend") for k in before)
    assert all(before[k]["sequence"] < after[k]["sequence"] for k in before)


def test_profiles_have_calendars_of_their_own():
    assert (
        not events(render(plan(), at=AT)).keys() & events(render(plan(), at=AT, owner="b")).keys()
    )


def test_lines_end_and_fold_as_the_standard_says():
    text = render(plan(), at=AT)
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_comes_back_as_it_was_without_control_characters(text):
    line = fold("SUMMARY:" + escape(text))
    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))
    body = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{line}END:VEVENT\r\nEND:VCALENDAR\r\n"
    event = icalendar.Calendar.from_ical(body).walk("VEVENT")[0]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert str(event["summary"]) == "".join(c for c in plain if c == "\n" or c.isprintable())


def test_hostile_names_stay_text():
    evil = "x\r\nBEGIN:VALARM\x1b]8;;\u202e"
    odd = field(
        resources=(resource("docs", [("code", 0, 4)]), resource(evil, [("models", 0, 2)])),
        skills=(*field().skills.values(), skill("unused", "mlops")),
    )
    text = render(plan(odd), at=AT)
    assert "\r\nBEGIN:VALARM" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert len(events(text)) > 5


def test_a_plan_without_steps_is_an_empty_calendar():
    nothing = make_plan(case_with(wishes=Wishes(hours=7, start=date(2026, 11, 23), until="1")))
    assert len(events(render(nothing, at=AT))) >= 1


def test_only_addresses_that_a_click_may_follow_are_written():
    good = ("https://example.org/a?b=1&c=(d)#e", "http://example.org/%C3%BC", "https://[::1]:8/x")
    bad = ("javascript:alert(1)", "https://a b", 'https://a"b', "https://a\r\nX:1", "", "file:///x")
    assert [url for url in (*good, *bad) if ADDRESS.fullmatch(url)] == list(good)

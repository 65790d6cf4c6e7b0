from datetime import UTC, date, datetime, timedelta

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.sessions.sessions import sessions_of
from mlpath.engine.way.plan import make_plan
from mlpath.interview.reading.slots import slots
from mlpath.model.reports.plan import Wishes
from mlpath.model.reports.sessions import ReviewDay, SessionPiece
from mlpath.views.formats import ics_sessions
from mlpath.views.formats.ics import ADDRESS, escape, fold, render
from worlds.cases import case_with
from worlds.smallfield import MONDAY, field, resource, skill
from worlds.smallfield import module as taught

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


def test_half_a_level_leads_only_half_of_the_way_in_a_calendar():
    halves = (
        taught("one", "code", [("code", 0, 1), ("code", 1, 1.5)]),
        taught("two", "code", [("code", 1.5, 2)]),
    )
    made = plan(catalog=field(modules=halves))
    half, whole = "Half of the way to this: you can do code at level 2.", "do code at level 2."
    for text in (render(made, at=AT), calendar(made)[1]):
        told = [str(one["description"]) for one in events(text).values() if "description" in one]
        assert any(half in one for one in told)
        assert any(f"Then you can {whole}" in one for one in told)


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


# ------------------------------------------------------------------ sessions

BEGIN = datetime(2026, 11, 23)  # noqa: DTZ001 - a clock on a wall
REVIEWS = (ReviewDay(day=date(2026, 12, 1), questions=3),)


def calendar(made, times="Tue,Thu 19:00-20:30; Sat 10-14", *, alarm=10.0, at=AT):
    found = sessions_of(made, slots(times), BEGIN, REVIEWS)
    return found, ics_sessions.render(made, found, alarm=alarm, at=at, owner="default")


def timed(text):
    return [one for one in events(text).values() if isinstance(one.decoded("dtstart"), datetime)]


def test_every_session_is_an_event_at_its_time_on_any_clock_with_an_alarm():
    made = plan()
    found, text = calendar(made)
    there = sorted(timed(text), key=lambda one: one.decoded("dtstart"))
    assert len(there) == len(found.sessions) > 10
    for session, event in zip(found.sessions, there, strict=True):
        assert event.decoded("dtstart") == session.start
        assert event.decoded("dtstart").tzinfo is None
        assert event.decoded("dtend") == session.end
        assert event["transp"] == "OPAQUE"
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(minutes=-10)
        assert alarm["action"] == "DISPLAY"
        assert alarm["description"] == event["summary"]
    assert "TZID" not in text


def test_an_alarm_can_be_earlier_or_left_out():
    assert "TRIGGER:-PT90M" in calendar(plan(), alarm=90.0)[1]
    assert "VALARM" not in calendar(plan(), alarm=0.0)[1]


def test_a_session_says_what_to_do_its_module_what_one_can_then_and_where():
    made = plan()
    found, text = calendar(made)
    first = min(timed(text), key=lambda one: one.decoded("dtstart"))
    step, parts = found.sessions[0].pieces[0].step, found.sessions[0].pieces[0].parts
    module = next(one for one in made.modules if one.id == step.module)
    pick = step.resources[0]
    task = pick.start.rstrip(".")
    assert str(first["summary"]).startswith(f"{step.name}: {task} (1 of {parts})")
    assert f"Module: {module.title}" in str(first["description"])
    assert f"you can {step.can}." in str(first["description"])
    assert str(first["url"]) == pick.url
    titles = " | ".join(str(one["summary"]) for one in timed(text))
    assert f"{step.name}: go on with {pick.title} (2 of {parts})" in titles
    assert f"{step.name}: finish {pick.title} ({parts} of {parts})" in titles
    assert f"Build: {made.capstone.name}" in titles
    assert "Applications and interview preparation (1 of " in titles


def test_checkpoints_and_days_of_review_are_whole_days_and_no_checkpoint_is_before_its_work():
    made = plan()
    found, text = calendar(made, "Sat 10-11")
    whole = {str(one["summary"]): one for one in events(text).values()
             if not isinstance(one.decoded("dtstart"), datetime)}  # fmt: skip
    assert whole["Review: 3 questions"].decoded("dtstart") == date(2026, 12, 1)
    for module in made.modules:
        day = whole[f"Checkpoint: {module.title}"].decoded("dtstart")
        last = max(s.start.date() for s in found.sessions for p in s.pieces if p.module == module)
        assert day >= max(last, module.end)
    assert found.ends > made.finish.likely


def test_a_later_file_moves_the_sessions_that_are_left_and_adds_none():
    made = plan()
    _, text = calendar(made)
    before = events(text)
    after = events(calendar(made, "Mon,Wed 7-8:30; Sun 10-14", at=AT + timedelta(hours=1))[1])
    both = before.keys() & after.keys()
    assert len(both) >= 0.9 * len(before)
    assert all(before[k]["sequence"] < after[k]["sequence"] for k in both)
    assert any(before[k].decoded("dtstart") != after[k].decoded("dtstart") for k in both)
    assert events(text).keys() == events(calendar(plan())[1]).keys()


def test_the_evenings_of_trying_two_roles_have_a_name_and_the_page_that_tells_them() -> None:
    piece = SessionPiece(
        module=None, step=None, project=None, hours=2.0, part=1, parts=8, trying=True
    )
    assert ics_sessions._task(piece) == "Trying both roles (1 of 8)"
    assert ics_sessions._told(piece) == "Trying both roles, 2 h\nmlpath plan --all"

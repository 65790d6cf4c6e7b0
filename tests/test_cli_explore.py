"""The full screen: its sliders say what plans say, and it stores only what it is told to."""

from __future__ import annotations

import asyncio
import json
import sys
from functools import wraps

import pytest

from mlpath.cli.session import Session
from mlpath.model.field.role_level import RoleLevel

pytest.importorskip("textual", reason="the extra explore is not installed")
pytestmark = pytest.mark.slow

from textual.widgets import OptionList, Static  # noqa: E402 - after it is known to be there

import draw_explore  # noqa: E402
from mlpath.cli.explore.app import Explore  # noqa: E402
from mlpath.cli.explore.desk import Desk  # noqa: E402
from mlpath.cli.explore.dial import NAME, Dial  # noqa: E402
from mlpath.cli.explore.keys import OF_APP  # noqa: E402
from mlpath.cli.explore.ladder import Mark  # noqa: E402


def sitting(test):
    """Run a test that awaits things."""

    @wraps(test)
    def run_it(*args, **named):
        asyncio.run(test(*args, **named))

    return run_it


@pytest.fixture
def screen(known):
    """Return a screen for somebody who is known."""
    with Session() as session:
        yield Explore(Desk(session))


def plan(run, *options: str) -> dict:
    """Return what `mlpath plan` says."""
    ran = run("plan", *options, "-f", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


def events(run) -> list[dict]:
    return json.loads(run("history", "-f", "json").out)["data"]["events"]


async def settled(app, pilot) -> None:
    """Wait until what is shown answers where the sliders stand."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause(0.05)
    assert app.shown.state == app.state


def text(app, part: str) -> str:
    return str(app.query_one(part, Static).render())


def screenful(app) -> str:
    """Return what stands on the screen, line by line."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def check_same(shown, said: dict) -> None:
    """Check that a screen and a plan say the same."""
    told = shown.plan
    assert told.readiness.now == pytest.approx(said["readiness"]["now"], abs=0.06)
    assert told.readiness.end == pytest.approx(said["readiness"]["end"], abs=0.06)
    days = [told.finish.early, told.finish.likely, told.finish.late]
    assert [one.isoformat() for one in days] == [
        said["finish"][key] for key in ("early", "likely", "late")
    ]
    doors = (told.doors.now, told.doors.end, told.doors.n)
    assert doors == (said["doors"]["now"], said["doors"]["end"], said["doors"]["n"])
    ladder = [
        (rung.module.title, rung.module.end.isoformat()) for rung in shown.rungs if rung.module
    ]
    assert ladder == [(one["title"], one["end"]) for one in said["modules"]]
    if said["deadline"]:
        assert told.deadline.chance == pytest.approx(said["deadline"]["chance"], abs=0.006)


# ---------------------------------------------------------------------- sliders


@sitting
async def test_it_begins_with_what_a_plan_says(screen, run) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        check_same(screen.shown, plan(run))
        assert "as stored" in text(screen, "#head")


@pytest.mark.parametrize(
    ("keys", "options"),
    [
        (("h", "right", "right", "right"), ("--hours", "11")),
        (("h", "pagedown"), ("--hours", "13")),
        (("d", "right", "pagedown"), ("--deadline", "2027-05-01")),
        (("r", "right"), ("--role", "mlops-engineer")),
        (("l", "left"), ("--level", "junior")),
        (("l", "end", "h", "end"), ("--level", "lead", "--hours", "40")),
    ],
)
@sitting
async def test_every_slider_moves_what_a_plan_with_that_option_says(
    screen, run, keys, options
) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        before = screen.shown
        await pilot.press(*keys)
        await settled(screen, pilot)
        check_same(screen.shown, plan(run, *options))
        assert screen.shown.plan != before.plan
        assert "not stored" in text(screen, "#head")
    assert [one["kind"] for one in events(run)].count("settings") == 1


@sitting
async def test_a_slider_follows_the_mouse(screen, run) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        dial = screen.query_one("#hours", Dial)
        await pilot.mouse_down(dial, offset=(NAME, 0))
        await pilot.hover(dial, offset=(NAME + dial.track - 1, 0))
        await pilot.mouse_up(dial, offset=(NAME + dial.track - 1, 0))
        await settled(screen, pilot)
        assert screen.state.hours == 40
        check_same(screen.shown, plan(run, "--hours", "40"))


@sitting
async def test_how_much_earlier_is_said_and_the_sliders_go_back(screen) -> None:
    async with screen.run_test(size=(110, 30)) as pilot:
        await settled(screen, pilot)
        await pilot.press("h", *["right"] * 4)
        await settled(screen, pilot)
        assert "earlier than as stored" in text(screen, "#facts")
        await pilot.press("s")
        await settled(screen, pilot)
        assert screen.state == screen.desk.stored
        assert "than as stored" not in text(screen, "#facts")


@sitting
async def test_options_place_the_sliders_and_are_no_news_for_the_profile(known, run) -> None:
    from mlpath.model.person import Settings

    with Session() as session:
        app = Explore(Desk(session, Settings(hours=20.5, level=RoleLevel.JUNIOR)))
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(app, pilot)
            check_same(app.shown, plan(run, "--hours", "20.5", "--level", "junior"))
            assert app.desk.stored.hours == 8
            assert "hours a week, level" in text(app, "#head")


# ---------------------------------------------------------------------- what is stored


@sitting
async def test_what_is_tried_is_stored_by_one_key_and_taken_back_by_another(screen, run) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        before = events(run)
        await pilot.press("h", "right", "d", "right", "k")
        await settled(screen, pilot)
        assert "Stored: hours a week 9, ready by 1 Dec 2026. · u takes it back" in text(
            screen, "#said"
        )
        assert "as stored" in text(screen, "#head")
        assert [one["kind"] for one in events(run)[: -len(before)]] == ["settings"]
        check_same(screen.shown, plan(run))
        await pilot.press("k")
        assert "is stored already" in text(screen, "#said")
        await pilot.press("u")
        await settled(screen, pilot)
        assert "Taken back: hours a week 9" in text(screen, "#said")
        check_same(
            screen.shown, plan(run, "--hours", "9", "--deadline", str(screen.state.deadline))
        )
        await pilot.press("s")
        await settled(screen, pilot)
        check_same(screen.shown, plan(run))
        await pilot.press("u")
        assert "nothing was stored in this sitting" in text(screen, "#said").lower()
    assert len(events(run)) == len(before) + 2


@sitting
async def test_a_step_that_is_ticked_is_one_event_and_can_be_taken_back(screen, run) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        before, first = events(run), screen.shown
        step = first.rungs[screen.rung].steps[0]
        await pilot.press("space")
        assert f"{step.name}" in screen.screen.text
        await pilot.press("n")
        assert events(run) == before
        await pilot.press("space", "y")
        await settled(screen, pilot)
        done = events(run)[: -len(before)]
        assert [(one["kind"], one["skill"]) for one in done] == [("done", step.skill)]
        assert f"Stored: {step.name}" in text(screen, "#said")
        assert screen.state.done
        check_same(screen.shown, plan(run))
        assert screen.shown.proven > first.proven
        await pilot.press("u")
        await settled(screen, pilot)
        assert f"Taken back: {step.name}" in text(screen, "#said")
        assert not screen.state.done
        check_same(screen.shown, plan(run))
        assert screen.shown.plan == first.plan


@sitting
async def test_what_others_note_meanwhile_is_read_before_anything_is_stored(screen, run) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        run("log", "python", "2h")
        await pilot.press("space", "y")
        await settled(screen, pilot)
        assert "nothing was stored" in text(screen, "#said")
        assert events(run)[0]["kind"] == "hours"
        await pilot.press("space", "y")
        await settled(screen, pilot)
        assert events(run)[0]["kind"] == "done"
        run("log", "python", "1h")
        screen.desk.session.forget()
        await pilot.press("u")
        assert "something else was noted since" in text(screen, "#said").lower()


@sitting
async def test_an_address_is_shown_and_opened_on_a_key_only(screen, run, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "mlpath.cli.explore.app.open_address", lambda url: opened.append(url) or len(opened) > 1
    )
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        url = screen.shown.rungs[screen.rung].module.materials[0].url
        await pilot.press("o")
        assert url in screen.screen.text
        await pilot.press("escape")
        assert opened == []
        await pilot.press("o", "y")
        assert text(screen, "#said") == f"No browser opened; it is: {url}"
        await pilot.press("o", "y")
        assert text(screen, "#said") == f"Opened: {url}"
        assert opened == [url, url]


# ---------------------------------------------------------------------- what stands there


PARTS = ("readiness", "ready at 85", "about ", "doors", "Hours a week", "Ready by", "Role", "Level")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (140, 40), (100, 60)])
@sitting
async def test_every_size_shows_what_matters(screen, size) -> None:
    async with screen.run_test(size=(120, 30)) as pilot:
        await settled(screen, pilot)
        await pilot.resize_terminal(*size)
        await settled(screen, pilot)
        shown = screenful(screen)
        assert len(shown.splitlines()) == size[1]
        assert [part for part in PARTS if part not in shown] == []
        now = screen.shown.rungs[screen.rung]
        assert now.mark is Mark.NOW
        assert now.title in shown
        assert all(f"{key} " in shown for key in ("quit", "keys", "done"))
        detail, graph = "then you can" in shown, "What it rests on" in shown
        assert (detail, graph) == (size[0] > 60, size[0] > 80)
        await pilot.press("g")
        await settled(screen, pilot)
        assert "What it rests on" in screenful(screen)
        await pilot.press("m", "enter")
        await settled(screen, pilot)
        assert "then you can" in screenful(screen)


@sitting
async def test_help_names_every_key(screen) -> None:
    async with screen.run_test(size=(80, 60)) as pilot:
        await settled(screen, pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        shown = screenful(screen)
        assert [key.help for key in OF_APP if key.help[:40] not in shown] == []
        assert all(str(mark) in shown for mark in Mark)
        await pilot.press("escape")
        assert screen.screen is screen.screen_stack[0]


@sitting
async def test_going_through_the_ladder_shows_each_module_and_what_it_rests_on(screen) -> None:
    async with screen.run_test(size=(140, 40)) as pilot:
        await settled(screen, pilot)
        await pilot.press("home")
        seen = set()
        for rung in screen.shown.rungs:
            await pilot.pause()
            head = str(screen.query_one("#detail", OptionList).get_option_at_index(0).prompt)
            assert rung.title in head
            assert str(rung.mark) in head
            seen.add(rung.mark)
            assert rung.title in text(screen, "#needs")
            await pilot.press("down")
        assert {Mark.CLAIMED, Mark.NOW, Mark.OPEN} <= seen


@sitting
async def test_light_and_dark(screen) -> None:
    async with screen.run_test(size=(80, 24)) as pilot:
        await settled(screen, pilot)
        assert screen.current_theme.dark
        await pilot.press("t")
        assert not screen.current_theme.dark
        await pilot.press("ctrl+d")
    assert screen.return_code == 0


def test_the_picture_in_the_docs_is_fresh(home) -> None:
    fresh = draw_explore.drawn()
    assert "http://www.w3.org/2000/svg" in fresh
    assert "url(" not in fresh.replace("url(#", "")
    stale = "docs/explore.svg is stale: python tools/draw_explore.py"
    told = draw_explore.words(draw_explore.PICTURE.read_text(encoding="utf-8"))
    assert told == draw_explore.words(fresh), stale


# ---------------------------------------------------------------------- the command


@pytest.fixture
def terminal(monkeypatch):
    """Sit at a terminal on which nothing is drawn: the screen is left at once."""
    monkeypatch.setattr("mlpath.cli.commands.explore.drawable", lambda: True)
    monkeypatch.setattr(Explore, "run", lambda app: app.desk.keep(app.state))


def test_without_a_terminal_it_says_what_else_there_is(known) -> None:
    ran = known("explore")
    assert ran.code == 5
    assert "mlpath plan" in ran.err


@pytest.mark.parametrize("options", [("-f", "json"), ("--plain",)])
def test_it_has_no_other_format(known, terminal, options) -> None:
    assert known("explore", *options).code == 2


def test_nobody_is_told_to_make_a_profile(run, terminal) -> None:
    ran = run("explore")
    assert ran.code == 4
    assert 'no profile "default" yet' in ran.err
    assert "mlpath assess" in ran.err


def test_without_the_extra_one_sentence_says_how_to_get_it(known, terminal, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "textual", None)
    ran = known("explore")
    assert ran.code == 1
    assert ran.err.splitlines()[1].strip() == 'pip install "mlpath-advisor[explore]"'


def test_who_reads_with_a_screen_reader_gets_the_plain_commands_named(known, terminal) -> None:
    known("profile", "edit", "--screen-reader")
    ran = known("explore")
    assert ran.code == 2
    assert "mlpath plan" in ran.err


def test_at_the_end_it_says_what_was_stored(known, terminal) -> None:
    ran = known("explore", "--hours", "11")
    assert ran.code == 0
    assert "Stored: hours a week 11." in ran.out

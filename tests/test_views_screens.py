"""The main screens: that they fit, what they begin with, and where the rest stands."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from mlpath.model.reports.roadmap import State
from mlpath.model.reports.skill_map import MapNode
from mlpath.views.blocks import (
    Bar,
    Cell,
    Column,
    Gauge,
    Spark,
    Table,
    There,
    TimeBar,
    TimeChart,
    Tone,
    Tree,
)
from mlpath.views.formats import markdown, plain
from mlpath.views.page.parts.lanes import MOST, NEAR, _Scale, grouped
from mlpath.views.page.parts.skill_tree import skill_tree
from mlpath.views.terminal.draw import ASCII, UNICODE
from mlpath.views.terminal.links import Links
from mlpath.views.terminal.render import draw
from mlpath.views.terminal.text import Text, painter
from mlpath.views.terminal.timeline import heading
from mlpath.views.words import FIRST_MODEL, between, level, noted, to_level

SCREEN = 24
PEOPLE = {
    "a nurse": "--background nurse --role ml-engineer --level junior --hours 4 --country germany",
    "a backend engineer with a date": "--background backend-engineer --role ml-engineer --level "
    "junior --hours 10 --deadline 2027-08-23 --country uk",
    "a student": "--background student --role data-scientist --level junior --hours 12",
    "an engineer of nine years": "--background ml-engineer --years 9 --role ml-engineer --level "
    "senior --hours 6",
    "a physicist": "--background physicist --role research-engineer --level junior --hours 12",
    "a teacher": "--background teacher --role nlp-engineer --level junior --hours 10",
}


def printed(block, width=80, pens=UNICODE) -> list[str]:
    lines = draw(block, width, pens, Links(carried=False))
    return [painter(coloured=False)(line).rstrip() for line in lines]


@pytest.mark.parametrize("who", PEOPLE)
def test_every_main_screen_fits_a_terminal_of_24_lines_of_80_letters(run, monkeypatch, who) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    card = run("assess", *PEOPLE[who].split(), "--yes").out
    screens = {"assess": card, **{name: run(*name.split()).out for name in ("", "plan", "gap")}}
    screens["roadmap"], screens["next"] = run("roadmap").out, run("next").out
    for name, text in screens.items():
        lines = text.splitlines()
        assert len(lines) <= SCREEN, (name, text)
        assert all(len(line) <= 80 for line in lines), (name, text)
        assert lines[-1].startswith(("Next: ", "      mlpath")), (name, text)
    assert len(screens["next"].splitlines()) <= 16
    assert "points" not in "".join(screens.values())


@pytest.mark.parametrize("who", ["a nurse", "a backend engineer with a date", "a teacher"])
def test_every_main_screen_begins_with_the_answer_and_readiness_stands_below_advice(
    run, who
) -> None:
    card = run("assess", *PEOPLE[who].split(), "--yes").out
    answer = json.loads(run("plan", "-f", "json").out)["data"]["answer"]
    assert answer
    screens = {"assess": card, "plan": run("plan").out, "": run().out}
    for name, text in screens.items():
        _, second = text.split("\n", 1)
        assert " ".join(second.split()).startswith(f"{answer}."), (name, text)
    assert card.index("my advice") < card.index("main obstacle") < card.index("readiness")
    assert screens[""].index("this week") < screens[""].index("readiness")


def test_whoever_reads_with_a_screen_reader_is_told_first_how_to_set_it_up(run) -> None:
    who = "--background qa-engineer --role ml-engineer --hours 7"
    told = "mlpath guide screen-reader"
    assert told not in run("assess", *who.split(), "--yes").out
    card = run("assess", "--screen-reader", "--yes", "--years", "5", "--rate", "python=4").out
    for page in (card, run("plan").out):
        assert told in page, page
    for label in ("why that first", "skip for now", "ahead of most"):  # no line is saved by ear
        assert f"{label}: " in card, (label, card)


def test_the_card_lists_first_what_is_done_first_with_the_number_that_plan_gives_it(run) -> None:
    who = "--background data-engineer --years 7 --role ml-engineer --level junior --hours 6"
    card = run("assess", *who.split(), "--yes").out
    now = re.search(
        r"^Now: (.+), \d+ h, until .* mlpath plan (\d+)$", run("plan").out, re.MULTILINE
    )
    rows = re.findall(r"^ +(\d+)  (.+?)  +(?:\d+ h  )?by \w+ \d+", card, re.MULTILINE)
    assert int(now[2]) > 1
    assert rows[0] == (now[2], now[1])


def test_the_card_says_when_to_apply_and_as_what_where_there_is_room(run) -> None:
    graduate = "--background bootcamp-graduate --role data-engineer --level junior --hours 7"
    card = run("assess", *graduate.split(), "--yes").out
    assert re.search(
        r"^  apply from  +\d+ \w+ 2027: Junior data engineer · ETL developer", card, re.MULTILINE
    )
    assert "beside, by" not in card


def test_a_module_that_runs_beside_the_others_is_marked_on_the_card(run) -> None:
    data = "--background data-engineer --years 7 --role data-scientist --level junior --hours 6"
    card = run("assess", *data.split(), "--yes").out
    assert re.search(r"^  1  Vectors, matrices, shapes  .*beside, by \w+ \d+", card, re.MULTILINE)


def test_a_module_is_told_whole_by_its_number_and_a_wrong_number_is_one_line(known) -> None:
    second = known("plan", "2").out
    assert second.startswith("2  ")
    assert "checkpoint" in second
    assert known("plan", "--module", "2").out == second
    assert known("plan", "ml-engineer", "2").out == second
    assert known("roadmap", "2").out.startswith("2  ")
    wrong = known("plan", "99")
    assert wrong.code == 2
    assert "there is no module 99" in wrong.err
    assert known("plan", "analyst", "2").out != second


def test_the_overview_names_where_the_rest_is_and_the_rest_is_there(known) -> None:
    overview, reasons, whole = (known("plan", *more).out for more in ((), ("--why",), ("--all",)))
    assert all(command in overview for command in ("plan --all", "plan --why"))
    assert "Why this order: no prerequisite" not in overview
    assert "Why this order: no prerequisite" in reasons
    assert "Interview preparation" in whole
    assert whole.count("checkpoint") > 2
    assert "Beside learning" in known("roadmap", "--all").out


@pytest.mark.parametrize(
    ("value", "name"),
    [(0, "none"), (0.3, "none"), (0.6, "nearly beginner"), (0.8, "beginner"),
     (1.7, "nearly working"),
     (2.2, "working"), (3.75, "expert"), (3.6, "nearly expert"), (4, "expert"), (4.6, "expert")],
)  # fmt: skip
def test_levels_have_names(value, name) -> None:
    assert level(value) == name


def test_a_climb_says_where_it_leads_and_a_range_of_one_level_says_it_once() -> None:
    assert (to_level(1.0), to_level(0.5), to_level(2.5)) == (
        "to beginner",
        "towards beginner",
        "towards proficient",
    )
    assert (between(1.1, 1.2), between(0, 2)) == ("beginner", "none to working")


LANES = (
    TimeBar(number="1", name="First", aside="4 h", start=0, end=0.5, until="1 Feb", builds="A toy"),
    TimeBar(number="2", name="Maths", aside="2 h", start=0.5, end=1, until="1 Mar", beside=True),
    TimeBar(number="◆", name="Capstone", start=0.9, end=1),
)


def test_a_command_is_broken_only_where_no_line_holds_it() -> None:
    text = Text("Now: Arrays and tables: mlpath plan ml-engineer --level mid, and go on")
    drawn = ["".join(words for words, _ in line) for line in text.lines(44)]
    assert drawn == ["Now: Arrays and tables:", "mlpath plan ml-engineer --level mid, and go", "on"]
    narrow = ["".join(words for words, _ in line) for line in text.lines(16)]
    assert narrow[1:3] == ["tables: mlpath", "plan ml-engineer"]
    dated = Text("ready about 3 Dec 2027 (12 Nov 2027 to 4 Jan), 12.5 h a week")
    drawn = ["".join(words for words, _ in line) for line in dated.lines(17)]
    assert drawn == ["ready about", "3 Dec 2027", "(12 Nov 2027 to", "4 Jan), 12.5 h a", "week"]


def test_a_timeline_has_a_bar_a_line_under_the_names_of_months() -> None:
    drawn = printed(TimeChart(lanes=LANES, ticks=((0.0, "Jan"), (0.05, "Feb"), (0.5, "Mar"))), 60)
    assert drawn[0].split() == ["Jan", "Mar"]  # two that touch are one
    first, second = (line[3:] for line in drawn[1:3])
    assert first.startswith("█")
    assert first.index("█") + first.count("█") == second.index("─")
    assert drawn[0][3:].index("Mar") == second.index("─")
    assert drawn[1].endswith("A toy")
    assert printed(TimeChart(lanes=LANES, ticks=()), 60, ASCII)[1][3] == "#"


@pytest.mark.parametrize(
    ("start", "first"),
    [
        (date(2026, 11, 2), ["Nov", "2027"]),  # room for both
        (date(2026, 11, 30), ["2027", "Mar"]),  # the day of the start would cover the year
        (date(2026, 12, 30), ["2027", "Mar"]),
    ],
)
def test_a_timeline_names_the_year_where_it_begins(start, first) -> None:
    ticks = list(_Scale(start, date(2027, 10, 1)).ticks())
    assert [name for _, name in ticks][:2] == first
    assert heading(ticks, 29).split()[:2] == first


def test_a_timeline_marks_where_a_model_is_first_trained_and_says_what_its_numbers_count() -> None:
    first = replace(LANES[0], mark=FIRST_MODEL)
    block = TimeChart(lanes=(first, *LANES[1:]), ticks=((0.0, "1"), (0.5, "2")), unit="month")
    drawn = printed(block, 80)
    assert drawn[0].split() == ["month", "1", "2"]
    assert "First  ◆ first model" in drawn[1]
    assert "First, 4 h, until 1 Feb ◆ first model" in " ".join(" ".join(printed(block, 30)).split())
    assert plain.draw(block)[0] == "1: First. 4 h. Until 1 Feb. Your first model. You build: A toy."
    assert "| 1 | First  ◆ first model | 4 h |" in markdown.draw(block)


def test_a_timeline_without_room_or_eyes_is_said_in_words() -> None:
    block = TimeChart(lanes=LANES, ticks=())
    assert "1  First, 4 h, until 1 Feb" in printed(block, 30)[0]
    assert plain.draw(block) == [
        "1: First. 4 h. Until 1 Feb. You build: A toy.",
        "2: Maths. 2 h. Until 1 Mar. Beside the others.",
        "Capstone.",
    ]
    assert "| 1 | First | 4 h | 1 Feb | A toy |" in markdown.draw(block)


def test_hours_that_were_noted_show_their_quarters_while_they_are_few() -> None:
    assert [noted(value) for value in (0.75, 2.5, 9.25, 31.25)] == ["0.75", "2.5", "9.25", "31.2"]


def test_lines_beside_pictures_are_no_table_where_pictures_are_left_out() -> None:
    columns = (Column(head="", picture=True), Column(head=""))
    block = Table(columns=columns, rows=((Cell(draw=Bar(value=1, goal=2)), "until May"),))
    assert markdown.draw(block) == "until May"


def test_a_year_of_weeks_is_broken_between_months_and_names_stand_apart() -> None:
    block = Spark(label="weeks", values=(2, 1, 0, 2), unit="h", marks=("Nov", "", "Dec", ""))
    assert printed(block, 60, ASCII) == ["weeks  Nov #+ Dec .#"]
    assert printed(block, 16, ASCII) == ["weeks  Nov #+", "Dec .#"]


@pytest.mark.parametrize("many", [1, MOST, MOST + 1, 31])
def test_every_module_stands_alone_or_in_one_group_and_all_fit_a_screen(many) -> None:
    groups = grouped(range(many), everything=False)
    assert [one for group in groups for one in group] == list(enumerate(range(many), 1))
    assert len(groups) <= MOST
    assert all(len(group) == 1 for group in groups[:NEAR])
    assert all(len(group) == 1 for group in grouped(range(many), everything=True))


def test_readiness_is_drawn_in_its_parts_with_a_mark_where_ready_begins() -> None:
    block = Gauge(label="ready", value=50, low=1, high=60, goal=80, parts="proven 25", proven=25)
    bar, words = printed(block, 60)
    assert bar.index("▓") / bar.index("░") == pytest.approx(0.5, abs=0.03)
    assert bar.index("▏") > bar.index("░")
    assert bar.endswith("ready 50   ready at 80")
    assert words == "proven 25 · likely 1 to 60"
    assert "#" in printed(block, 60, ASCII)[0]


def node(skill, *needs, state=State.LATER, have=0.0, proven=0.0):
    return MapNode(
        skill=skill,
        name=skill,
        area="a",
        have=have,
        need=2,
        state=state,
        needs=needs,
        proven=proven,
    )


def test_the_map_has_every_skill_once_under_what_it_rests_on_most_deeply() -> None:
    found = skill_tree(
        [
            node("code", state=State.DONE, have=2.0, proven=2.0),
            node("maths", state=State.DONE, have=2.0),
            node("tables", "code", state=State.NEXT),
            node("models", "maths", "tables"),
        ]
    )
    assert [(line.depth, line.text, line.there) for line in found.lines] == [
        (0, "code: working", There.PROVEN),
        (1, "tables: none → working, can start now", There.MISSING),
        (2, "models: none → working, also on maths", There.MISSING),
        (0, "maths: working", There.SAID),
    ]
    assert found.lines[1].tone is Tone.STRONG
    drawn = printed(found)
    assert drawn[0] == "█ proven   ▓ claimed or inferred   ░ missing"
    assert drawn[3] == "    └ ░ models: none → working, also on maths"
    assert plain.draw(found)[3] == "Depth 1: maths: working, claimed or inferred"
    assert (
        markdown.draw(found).splitlines()[1]
        == "  - tables: none → working, can start now (missing)"
    )
    assert printed(Tree(lines=())) == []


def test_what_a_column_means_is_said_where_it_is_shown_and_once() -> None:
    columns = (
        Column(head="country"),
        Column(head="wide", drop=1, note="wide: it is long."),
        Column(head="more", drop=2, note="more: it is longer."),
        Column(head="again", note="wide: it is long."),
    )
    table = Table(columns=columns, rows=(("here", "w" * 20, "m" * 30, "a"),))
    broad, narrow = ("\n".join(printed(table, width)) for width in (80, 34))
    assert broad.count("wide: it is long.") == broad.count("more: it is longer.") == 1
    assert "wide: it is long." in narrow
    assert "longer" not in narrow
    for text in ("\n".join(plain.draw(table)), markdown.draw(table)):
        assert text.count("wide: it is long.") == text.count("more: it is longer.") == 1

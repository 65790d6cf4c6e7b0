"""The advice as a letter: all of it on one page, each thing once."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from mlpath.engine.gap.outlook import outlook
from mlpath.engine.gap.stretches import stretches_of
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.own.country import OpenData
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.reports.bridge import GettingIn, Growth, OwnProject
from mlpath.views.formats.markdown import draw
from mlpath.views.page.letter.letter import BESIDE, OVERLAP, _beyond
from mlpath.views.page.registry import page_of
from mlpath.views.words import amount, day
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import levels

EDGE = GettingIn(
    edge="you read logs", trap="one more tool", inside="ask the desk", titles=("Maker", "Smith"),
    employers="workshops",
)  # fmt: skip
OWN = OwnProject(
    title="Lost parcels", question="Which are late?", data="Parcels", url="https://example.org/",
    stages=(Growth(module="basics", text="count them"),), watch="each week", show="one page",
)  # fmt: skip


def letter(made) -> str:
    told = replace(made, show="letter", stretches=stretches_of(made))
    return "\n".join(draw(block) for block in page_of(told))


def plan(have=None, **parts):
    return replace(make_plan(case_with(have, wishes=WISHES)), **parts)


def test_a_letter_says_what_to_aim_at_how_to_get_in_the_way_the_project_and_tonight():
    made = plan(getting_in=EDGE, own=OWN, tonight="ask one question")
    text = letter(made)
    order = (
        "Ready about", "my advice", "apply from", "Lost parcels", "One page.", "The way",
        made.modules[0].title, "Applying", "search for", "What you bring", "your edge",
        "Tonight",
        "Ask one question. Half an hour is enough.",
    )  # fmt: skip
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    for module in made.modules:
        assert module.title in text
    assert made.capstone.name in text


def test_whom_to_ask_at_work_is_asked_by_a_day_and_once_more_after_a_no():
    made = plan(getting_in=replace(EDGE, ask_by=date(2027, 1, 4)))
    text = " ".join(letter(made).split())
    assert "**ask around you by 4 Jan 2027**: Ask the desk." in text
    again = stretches_of(made)[:2][-1].end
    assert f"**if it is a no**: Ask once more about {day(again)}, with what you have" in text
    for other in (replace(made, getting_in=EDGE), replace(made, modules=())):
        told = " ".join(letter(other).split())
        assert "**ask around you**: Ask the desk." in told
        assert "if it is a no" not in told


def test_commands_stand_at_the_end_and_not_in_the_letter(catalog):
    said = Settings(background="backend-engineer", country="DE", years=6.0)
    one = case_of(Person(settings=said), catalog=catalog, role=catalog.roles["ml-engineer"])
    made = make_plan(one)
    made = replace(made, stretches=stretches_of(made))
    made = replace(made, outlook=replace(outlook(one, made), doubt=""))  # which a check settles
    body, _, end = letter(made).rpartition("Next: ")
    assert "mlpath" not in body
    for command in ("mlpath next", "report --open", "guide de", "--pay-now AMOUNT", "--away FROM"):
        assert command in end
    gone = replace(made, away=((date(2027, 1, 1), date(2027, 1, 8)),), local=None)
    end = letter(gone).rpartition("Next: ")[2]
    assert "--away" not in end
    assert "guide" not in end


def test_what_comes_after_a_day_that_must_be_kept_is_named_what_takes_longest_first():
    made = plan()
    late = made.finish.likely - timedelta(days=9)
    check = SimpleNamespace(day=late)
    cuts = [
        SimpleNamespace(name=name, hours=hours) for name, hours in (("A", 2), ("B", 3), ("A", 2))
    ]
    (block,) = _beyond(SimpleNamespace(cut=cuts, deadline=check))
    assert block.rows == ((f"after {day(late)}", "A, B."),)
    many = [SimpleNamespace(name=f"S{k}", hours=9 - k) for k in range(8)]
    (block,) = _beyond(SimpleNamespace(cut=many, deadline=check))
    assert block.rows[0][1] == "S0, S1, S2, S3, S4, S5 and 2 more."
    assert _beyond(SimpleNamespace(cut=many, deadline=None)) == []
    assert _beyond(SimpleNamespace(cut=(), deadline=check)) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"education": "school"}, True),
        ({"work": "student"}, True),
        ({"education": "phd"}, False),
        ({}, False),  # of whom nothing is known: a row on degrees would say nothing to most
    ],
)
def test_degrees_are_told_of_to_whom_they_may_be_lacking(catalog, said, told):
    settings = Settings(background="qa-engineer", **said)
    one = case_of(Person(settings=settings), catalog=catalog, role=catalog.roles["ml-engineer"])
    assert ("**degree**" in letter(make_plan(one))) is told


def test_who_needs_a_permit_reads_its_rule_before_the_questions(catalog):
    said = Settings(background="physicist", country="CH", permit=True, offer=True, hours=8.0)
    one = case_of(Person(settings=said), catalog=catalog, role=catalog.roles["ml-engineer"])
    text = letter(make_plan(one))
    rule = make_plan(one).local.permit.text[:40]
    assert text.count(rule) == 1
    assert text.index("Ask before you sign") < text.index(rule) < text.index("Who applies for")


def test_data_nearer_to_the_reader_stand_below_those_of_the_project():
    near = OpenData(domain="health", name="Beds", holds="each bed by day", url="https://x.org/")
    text = letter(plan(own=replace(OWN, nearer=near)))
    assert text.index("Parcels") < text.index("nearer you") < text.index("to show")
    assert "Beds" in text
    assert ": each bed by day. Once the steps are known, ask a question of yours of it." in text
    assert "nearer you" not in letter(plan(own=OWN))


def test_the_whole_way_is_told_in_a_few_parts_with_a_checkpoint_each(catalog):
    zero = case_of(Person(settings=Settings(background="no-technical-background")),
                   catalog=catalog, role=catalog.roles["ml-engineer"])  # fmt: skip
    made = make_plan(zero)
    parts = stretches_of(made)
    text = letter(made)
    assert all(text.count(one.title) >= 1 for one in made.modules)
    places = [text.index(f"Part {number}") for number in range(1, len(parts) + 1)]
    assert places == sorted(places)
    for one in parts:
        assert one.checks
        assert all(check.text in text for check in one.checks)
        assert f"until {day(one.end)}" in text
        assert all(title in text for title in (*one.free, *one.paid))


def test_what_a_part_says_of_itself_is_not_said_twice():
    made = plan()
    check = "Without looking anything up, you plane a board"
    told = [replace(one, can="plane a board", check=check) for one in made.modules]
    text = letter(replace(made, modules=tuple(told)))
    assert text.count("plane a board") == len(stretches_of(made))


def test_whoever_is_ready_gets_no_way_but_what_to_show():
    made = plan(levels(code=2, models=2, serving=1), tonight="write five lines")
    text = letter(made)
    assert "No lesson: you can do what the role asks for" in text
    assert "The way" not in text
    assert "Write five lines. Half an hour is enough." in text


def test_without_a_background_what_is_not_known_is_not_told():
    bare = plan(getting_in=None, own=None, tonight="")
    text = letter(bare)
    assert "your edge" not in text
    assert "apply from" in text
    assert "Your project" not in text
    assert "Tonight" not in text


def test_whoever_reads_with_a_screen_reader_is_told_how_in_the_letter_too():
    made = plan()
    first = replace(made.modules[0], without_sight="Read the table as text")
    text = letter(replace(made, modules=(first, *made.modules[1:])))
    assert "without sight**: Read the table as text." in text
    assert "without sight" not in letter(made)


def test_every_stage_of_the_project_is_told_in_its_part_of_the_way(catalog):
    zero = case_of(Person(settings=Settings(background="no-technical-background")),
                   catalog=catalog, role=catalog.roles["ml-engineer"])  # fmt: skip
    made = make_plan(zero)
    ordered = sorted(made.modules, key=lambda one: one.end)
    near, far = ordered[0], ordered[-1]
    grown = tuple(Growth(module=one.id, text=f"count {k}") for k, one in enumerate((near, far)))
    text = letter(replace(made, own=replace(OWN, stages=grown)))
    assert text.index("Part 1") < text.index("Count 0.") < text.index("Part 2")
    assert text.index("Part 4") < text.index("Count 1.")
    assert text.count("each week") == 0
    if near.project:
        assert near.project.name not in text
    assert "Each week." in letter(replace(made, own=replace(OWN, stages=())))


def test_a_job_that_does_not_wait_is_named_before_the_day_to_apply_from(catalog):
    person = Person(settings=Settings(background="clinician"))
    one = case_of(person, catalog=catalog, role=catalog.roles["ml-engineer"])
    made = replace(make_plan(one), getting_in=EDGE)
    around = catalog.bridges["clinician"].instead
    made = replace(made, stretches=stretches_of(made))
    made = replace(made, outlook=outlook(one, made))
    text = letter(made)
    around = around[:1].lower() + around[1:] if around not in text else around
    assert text.index("my advice") < text.index(around[:40]) < text.index("apply from")
    assert text.count(around[:40]) == 1
    last = day(made.outlook.asking.last)
    assert f"If none has come by {last}, take the sooner way." in " ".join(text.split())
    tried = day(made.outlook.trial_from)
    assert f"; three as a trial from {tried}, to hear what they ask." in " ".join(text.split())
    alone = replace(made.outlook, trial_from=None)
    assert "as a trial" not in letter(replace(made, outlook=alone))


def test_what_interviews_come_to_stands_with_who_hires():
    edge = replace(EDGE, asked=("Why this split?", "Draw the way of a row"))
    made = plan(getting_in=edge)
    assert "Why this split? Draw the way of a row." in " ".join(letter(made).split())
    assert "they ask" not in letter(plan(getting_in=EDGE))


def test_an_intern_is_told_what_interns_are_asked_and_nothing_else(run):
    who = "--background student --rate python=1 --internship --role ml-engineer --hours 12"
    run("assess", *who.split(), "--yes")
    text = run("plan", "--letter").out
    assert "nterns are asked" in text
    assert "they ask" not in text


def test_the_hours_of_the_way_add_up_to_those_that_are_told():
    made = plan()
    text, effort = letter(made), made.effort
    assert f"In the {amount(made.hours.likely)} h are also {amount(effort.review)} h of review" in (
        " ".join(text.split())
    )
    assert f"and {amount(effort.interviews)} h of interviews." in " ".join(text.split())
    parts = effort.study + effort.projects + effort.review + effort.interviews
    assert made.hours.likely == pytest.approx(parts, abs=0.2)


def test_what_proves_the_level_after_the_plan_is_named_by_the_level_of_the_proofs(catalog):
    role = catalog.roles["ml-engineer"]
    person = Person(settings=Settings(background="software-engineer", years=12.0))
    goal = case_of(person, catalog=catalog, role=role, level=RoleLevel.LEAD)
    one = goal.by_way_of(role, RoleLevel.JUNIOR)
    made = make_plan(one)
    made = replace(made, outlook=outlook(one, made))
    text = " ".join(letter(made).split())
    assert "What proves it: ML engineer, senior" in text  # a lead of a new trade shows these first
    for proof in role.proven_by(RoleLevel.SENIOR):
        assert " ".join(proof.text.split()) in text
    assert text.index("What proves it") < text.index(BESIDE)
    assert "What proves it" not in letter(replace(made, outlook=None))


def test_parts_that_overlap_are_said_to():
    made = plan()
    first, second, *_ = made.modules
    for days, overlaps in ((-3, True), (0, False), (1, False)):
        moved = replace(second, start=first.end + timedelta(days=days))
        told = letter(replace(made, modules=(first, moved)))
        assert (OVERLAP in " ".join(told.split())) is overlaps

"""The advice as a letter: all of it on one page, each thing once."""

from dataclasses import replace

from mlpath.engine.gap.outlook import outlook
from mlpath.engine.way.plan import make_plan
from mlpath.model.person import Person, Settings
from mlpath.model.reports.bridge import GettingIn, Growth, OwnProject
from mlpath.views.formats.markdown import draw
from mlpath.views.page.letter import TOLD
from mlpath.views.page.registry import page_of
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
    return "\n".join(draw(block) for block in page_of(replace(made, show="letter")))


def plan(have=None, **parts):
    return replace(make_plan(case_with(have, wishes=WISHES)), **parts)


def test_a_letter_says_what_to_aim_at_how_to_get_in_the_way_the_project_and_tonight():
    made = plan(getting_in=EDGE, own=OWN, tonight="ask one question")
    text = letter(made)
    order = (
        "Ready about", "my advice", "your edge", "apply from", "search for", "Lost parcels",
        "One page.", "The way", made.modules[0].title, "Tonight",
        "Ask one question. Half an hour is enough.",
    )  # fmt: skip
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert text.index("ask at home") < text.index("search")
    for module in made.modules:
        assert module.title in text
    assert made.capstone.name in text


def test_near_modules_are_told_and_the_days_of_far_ones_are_named(catalog):
    zero = case_of(Person(settings=Settings(background="no-technical-background")),
                   catalog=catalog, role=catalog.roles["ml-engineer"])  # fmt: skip
    made = make_plan(zero)
    assert len(made.modules) > TOLD
    text = letter(made)
    assert all(one.title in text for one in made.modules)
    told = [one for one in made.modules if f"Then you can {one.can}" in text]
    first = sorted(made.modules, key=lambda one: one.end)[:TOLD]
    assert {one.id for one in told} == {one.id for one in first}
    ends = [text.index(one.title) for one in first]
    assert ends == sorted(ends)
    assert all(f"If not: {one.otherwise[:1].lower()}{one.otherwise[1:]}" in text for one in told)


def test_what_a_module_says_of_itself_is_not_said_twice():
    made = plan()
    first = made.modules[0]
    own = replace(
        first, can="plane a board", check="Without looking anything up, you plane a board"
    )
    text = letter(replace(made, modules=(own, *made.modules[1:])))
    assert text.count("plane a board") == 1


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
    assert "Without sight: read the table as text." in text
    assert "Without sight" not in letter(made)


def test_a_stage_of_the_project_is_told_with_its_module_or_by_its_day_where_that_is_far(catalog):
    zero = case_of(Person(settings=Settings(background="no-technical-background")),
                   catalog=catalog, role=catalog.roles["ml-engineer"])  # fmt: skip
    made = make_plan(zero)
    ordered = sorted(made.modules, key=lambda one: one.end)
    near, far = ordered[0], ordered[-1]
    grown = tuple(Growth(module=one.id, text=f"count {k}") for k, one in enumerate((near, far)))
    text = letter(replace(made, own=replace(OWN, stages=grown)))
    assert text.index("The way") < text.index("For your project: count 0.")
    assert text.index("Lost parcels") < text.index("Count 1.") < text.index("The way")
    assert text.count("each week") == 0
    if near.project:
        assert near.project.name not in text
    assert "Each week." in letter(replace(made, own=replace(OWN, stages=())))


def test_a_job_that_does_not_wait_is_named_before_the_day_to_apply_from(catalog):
    person = Person(settings=Settings(background="clinician"))
    one = case_of(person, catalog=catalog, role=catalog.roles["ml-engineer"])
    made = replace(make_plan(one), getting_in=EDGE)
    around = catalog.bridges["clinician"].instead
    text = letter(replace(made, outlook=outlook(one, made)))
    assert text.index("ask at home") < text.index(around[:40]) < text.index("apply from")
    assert text.count(around[:40]) == 1
    assert "Then the sooner way." in text

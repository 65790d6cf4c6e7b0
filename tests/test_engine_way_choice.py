"""Which of two: straight for the role that somebody wants, or something nearer first."""

import pytest

from mlpath.engine.way.choice import between, decide
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.stops import Stop, first_stop, weighed
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import OtherGoal
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import ROLE, hours, levels, role, target
from worlds.street import NAMES, posting, skill, street_of

# Levels take 10 and 20 hours; review is a tenth on top, the search for a job 40 hours.
OWN = role(*(target(one, 2) for one in ("code", "models", "sql", "plots")), target("serving", 1))
STEP = role(target("code", 2), target("serving", 1), target("plots", 1), id_="server")
MANY = [posting(role_="server", required="code serving plots")] * 20
SLOW = replace(WISHES, hours=1.5)


def case(*postings, step=STEP, own=OWN, known=None, wishes=SLOW, person=None, level="junior"):
    catalog = street_of(*postings, roles=(own, step), projects=())
    return case_with(
        levels(**(known or {})), person, catalog=catalog, role=own, wishes=wishes,
        level=RoleLevel(level),
    )  # fmt: skip


def weigh(*args, **named):
    one = case(*args, **named)
    return weighed(one, one.toward("server"))


def test_a_nearer_role_on_the_way_that_opens_postings_comes_first_with_both_figures():
    one = case(*MANY)
    decided = decide(one)
    assert (decided.role, decided.level) == ("server", None)
    assert decided.text == (
        "Server first: 95 h instead of 183; "
        "going by way of it costs 40 h more; it opens 20 of 20 postings, the other none that was "
        "counted"
    )
    told = make_plan(one).advice
    assert (told.recommended, told.first_role) == (decided.text, "server")
    near = make_plan(one.toward("server"))
    assert told.first == OtherGoal(
        name="Server",
        level=RoleLevel.JUNIOR,
        hours=near.hours.likely,
        finish=near.finish,
        command="mlpath plan server",
    )
    both = decide(case(*MANY, *[posting()] * 19)).text
    assert "it opens 20 of 20 postings, the other 19 of 19" in both


EAST = target("east", 2)


@pytest.mark.parametrize(
    ("why", "step", "wishes", "postings"),
    [
        ("hardly nearer", replace(OWN, id="server"), SLOW, MANY),
        ("too little", role(target("code", 1), EAST, id_="server"), SLOW, MANY),
        (
            "too little",
            role(target("code", 1), target("serving", 1), EAST, id_="server"),
            SLOW,
            MANY,
        ),
        ("too small a part", role(target("code", 1), id_="server"), SLOW, MANY),
        ("less than half a year sooner", STEP, WISHES, MANY),
        ("opens too few", STEP, SLOW, MANY[:3]),
        ("opens too few", STEP, SLOW, [posting(role_="server", required="models sql plots")] * 20),
    ],
)
def test_what_speaks_against_a_step_is_said(why, step, wishes, postings):
    assert why in weigh(*postings, step=step, wishes=wishes)
    one = case(*postings, step=step, wishes=wishes)
    assert first_stop(one) is None
    assert decide(one).text.startswith("Maker, junior, straight: 183 h in all; ")


@pytest.mark.parametrize(
    ("step", "wishes", "told"),
    [
        (STEP, WISHES, "no other role gets you there half a year sooner"),
        (
            role(target("code", 1), id_="server"),
            SLOW,
            "Server alone would be sooner, 51 h, but it is too small a part of the way",
        ),
    ],
)
def test_a_role_that_would_be_sooner_and_leads_elsewhere_is_named_with_the_reason(
    step, wishes, told
):
    straight = decide(case(*MANY, step=step, wishes=wishes)).text
    assert straight == f"Maker, junior, straight: 183 h in all; {told}"
    offered = Person(settings=Settings(offer=True))
    with_offer = decide(case(*MANY, step=step, wishes=wishes, person=offered)).text
    assert with_offer.endswith("no other role gets you there half a year sooner")


def test_a_much_nearer_role_counts_though_few_of_its_postings_were_counted():
    near = role(target("code", 2), target("serving", 1), id_="server")
    found = weigh(*MANY[:3], step=near)
    assert isinstance(found, Stop)
    text = decide(case(*MANY[:3], step=near)).text
    assert text.startswith("Server first: ")
    assert "postings" not in text  # so few tell nothing


def test_a_role_that_is_open_today_need_not_be_mostly_on_the_way_nor_half_a_year_sooner():
    step = role(target("code", 1), target("serving", 1), EAST, id_="server")
    open_now = [posting(role_="server", required="models sql plots")] * 20
    known = {"models": 2, "sql": 2}
    named = {"step": step, "known": known, "wishes": replace(WISHES, hours=1)}
    own = role(target("code", 4), target("plots", 4), target("models", 2), target("serving", 1))
    found = weigh(*open_now, own=own, **named)
    assert isinstance(found, Stop)
    assert found.open_now
    text = decide(case(*open_now, own=own, **named)).text
    assert text.startswith("Server first, from today on: you meet 20 of 20 postings already")
    assert text.endswith("Maker after it, from inside")
    # Unless the own role is as open.
    assert weigh(*open_now, *[posting(required="models sql plots")] * 20, own=own, **named) == (
        "too little of it is on the way"
    )


def test_of_two_steps_the_one_that_is_open_then_the_better_counted_then_the_most_on_the_way():
    other = replace(STEP, id="other", name="Other")
    less = role(target("code", 2), target("serving", 1), target("plots", 1), target("east", 1),
                id_="another")  # fmt: skip
    one = case(*MANY)
    catalog = street_of(
        *MANY, *[posting(role_="another", required="code serving plots")] * 20,
        roles=(OWN, less, other, STEP),
    )  # fmt: skip
    one = case_with(catalog=catalog, role=OWN, wishes=SLOW)
    assert first_stop(one).case.role.id == "server"


def test_of_two_steps_the_larger_share_on_the_way_counts_not_the_fewer_hours_beside_it():
    own = role(
        target("code", 2), target("models", 2), target("sql", 3), target("plots", 3),
        target("serving", 1),
    )  # fmt: skip
    short = role(
        target("code", 2), target("models", 1), target("serving", 1), target("east", 1),
        id_="another",
    )  # fmt: skip
    long = role(
        target("code", 2), target("plots", 3), target("serving", 1),
        target("east", 1), target("west", 1), id_="server",
    )  # fmt: skip
    open_ = [posting(role_="another", required="code models serving")] * 20
    catalog = street_of(*MANY, *open_, roles=(own, short, long), projects=())
    one = case_with(catalog=catalog, role=own, wishes=SLOW)
    steps = [weighed(one, one.toward(id_)) for id_ in ("another", "server")]
    assert [(step.shared, step.study) for step in steps] == [(50, 60), (110, 130)]
    assert first_stop(one).case.role.id == "server"


def test_a_short_way_has_no_step():
    assert first_stop(case(*MANY, wishes=replace(WISHES, hours=20))) is None


LONG = tuple(
    replace(skill(name, "programming"), hours=tuple(hours(h) for h in (100, 300, 900, 3000)))
    for name in NAMES
)
LADDER = replace(
    ROLE,
    targets={
        RoleLevel.JUNIOR: (target("code", 1),),
        RoleLevel.MID: (target("code", 2),),
        RoleLevel.SENIOR: (target("code", 3), target("models", 2)),
        RoleLevel.LEAD: (target("code", 3), target("models", 3)),
    },
)


SEPARATED = (
    target("code", 3, core=True),
    target("models", 3, core=True),
    target("sql", 2, 0.1),
)


@pytest.mark.parametrize(
    ("level", "known", "first", "words"),
    [
        (
            "senior",
            {},
            "mid",
            "Not yet senior, mid first: 480 h; what senior asks for beyond it is mostly learnt",
        ),
        ("lead", {}, "mid", "Not yet lead, mid first"),
        ("senior", {"code": 2}, "mid", "Apply for mid jobs now, you are ready for them"),
        ("mid", {}, None, "Maker, mid, straight: 480 h"),
        ("junior", {}, None, "Maker, junior, straight: 150 h"),
    ],
)
def test_of_a_level_that_is_far_the_highest_near_one_below_comes_first(level, known, first, words):
    catalog = street_of(roles=(LADDER,), skills=LONG, projects=())
    one = case_with(
        levels(**known), catalog=catalog, role=LADDER, level=RoleLevel(level), wishes=WISHES
    )
    decided = decide(one)
    assert decided.level == first
    assert decided.text.startswith(words)


def test_a_level_that_takes_longer_than_a_year_and_a_half_is_far_at_few_hours_a_week():
    named = {"catalog": street_of(roles=(LADDER,), skills=LONG, projects=()), "role": LADDER}
    fast, slow = (
        decide(case_with(level=RoleLevel.MID, wishes=replace(WISHES, hours=hours), **named))
        for hours in (6.2, 6.1)
    )
    assert (fast.level, slow.level) == (None, RoleLevel.JUNIOR)
    assert slow.text.startswith("Not yet mid, junior first: 150 h instead of 480; apply for both")


def test_who_has_two_thirds_of_a_senior_level_is_told_what_separates_them_from_it():
    catalog = street_of(roles=(LADDER,), skills=LONG, projects=())
    tall = replace(LADDER, targets={**LADDER.targets, RoleLevel.SENIOR: SEPARATED})
    named = {"catalog": catalog, "role": tall, "level": RoleLevel.SENIOR, "wishes": WISHES}
    decided = decide(case_with(levels(code=3, models=2, sql=1), **named))
    assert decided.level is None
    assert decided.text.startswith(
        "Maker, senior, straight. What separates you from it: Models. Take it on at work"
    )
    both = decide(case_with(levels(code=2.5, models=2.5, sql=2), **named))
    assert "Code, Models. Take them on at work" in both.text
    assert decide(case_with(levels(code=2, sql=1), **named)).level is RoleLevel.MID
    slow = {**named, "wishes": replace(WISHES, hours=0.5)}
    assert "straight" in decide(case_with(levels(code=3, models=2, sql=1), **slow)).text
    told = Person(settings=Settings(years=2.0))  # years that bring no such job
    with_years = decide(case_with(levels(code=3, models=2, sql=1), told, **slow))
    assert with_years.level is RoleLevel.MID
    own = Person(settings=Settings(years=2.0, background="maker"))  # who is in the trade
    assert "straight" in decide(case_with(levels(code=3, models=2, sql=1), own, **slow)).text
    core_there = decide(case_with(levels(code=3, models=3, sql=0), **named))
    assert "separates" not in core_there.text


@pytest.mark.parametrize(
    ("met", "applies", "starts"),
    [(7, "Apply from today on: you meet 7 of 20 postings. What separates", True), (6, "", False)],
)
def test_who_meets_a_third_of_the_postings_applies_while_learning(met, applies, starts):
    jobs = [posting(required="code models sql", level="senior")] * met
    jobs += [posting(required="east west south north", level="senior")] * (20 - met)
    tall = replace(LADDER, targets={**LADDER.targets, RoleLevel.SENIOR: SEPARATED})
    named = {"catalog": street_of(*jobs, roles=(LADDER,), skills=LONG, projects=()), "role": tall}
    known = levels(code=3, models=2, sql=1)
    one = case_with(known, level=RoleLevel.SENIOR, wishes=WISHES, **named)
    assert decide(one).text.startswith(f"Maker, senior, straight. {applies}")
    assert (make_plan(one).interviews.start == WISHES.start) is starts


def test_where_no_level_is_near_the_lowest_one_comes_first_if_it_is_nearer_at_all():
    far = replace(
        LADDER,
        targets={RoleLevel.MID: (target("code", 4),), RoleLevel.SENIOR: (target("models", 4),)},
    )
    named = {
        "catalog": street_of(roles=(far,), skills=LONG, projects=()),
        "role": far,
        "wishes": WISHES,
    }
    same = case_with(level=RoleLevel.SENIOR, **named)
    assert decide(same).level is None
    more = replace(far, targets={**far.targets, RoleLevel.SENIOR: (target("code", 4), EAST)})
    named |= {"catalog": street_of(roles=(more,), skills=LONG, projects=()), "role": more}
    assert decide(case_with(level=RoleLevel.SENIOR, **named)).level is RoleLevel.MID
    most = replace(more, targets={**more.targets, RoleLevel.LEAD: more.targets[RoleLevel.SENIOR]})
    named |= {"catalog": street_of(roles=(most,), skills=LONG, projects=()), "role": most}
    assert decide(case_with(level=RoleLevel.LEAD, **named)).level is RoleLevel.MID


def test_between_two_roles_the_nearer_one_first_or_one_of_them_straight():
    one = case(*MANY)
    step = one.toward("server")
    assert between(one, step) == between(step, one) == decide(one).text
    few = case(*MANY[:3])
    assert between(few, few.toward("server")) == (
        "Server, which is clearly nearer. Server in 95 h (3 of 3 postings), Maker in 183 h (no "
        "postings counted). Try both below before you believe it"
    )
    near = case(*MANY, known={"code": 2, "serving": 1, "plots": 1})
    assert between(near, near.toward("server")) == (
        "Apply as Server now, you are ready for it; Maker after it, from inside"
    )
    both = case(known=dict.fromkeys(NAMES, 4))
    assert between(both, both.toward("server")).startswith("You are ready for both")


BESIDE = role(target("code", 2), target("models", 2), target("sql", 2), EAST, id_="server")
"""About as far as the own role, and so no step towards it."""


def jobs(role_, met, n):
    """Return so many postings of a role, of which some are met by whoever is ready for it."""
    open_, shut = "code models sql", "west north south"
    return [posting(role_=role_, required=open_)] * met + [posting(role_=role_, required=shut)] * (
        n - met
    )


@pytest.mark.parametrize(
    ("postings", "chosen"),
    [
        ([*jobs("server", 20, 20), *jobs("maker", 4, 20)], "Server"),  # surely more
        ([*jobs("server", 4, 20), *jobs("maker", 20, 20)], "Maker"),
        ([*jobs("server", 12, 20), *jobs("maker", 8, 20)], None),  # intervals overlap
        ([*jobs("server", 8, 20), *jobs("maker", 3, 3)], "Server"),  # only one was counted
        ([*jobs("server", 0, 20), *jobs("maker", 0, 3)], None),  # and opens nothing
        ([*jobs("server", 3, 3), *jobs("maker", 3, 3)], None),
    ],
)
def test_of_two_roles_as_far_the_one_that_opens_more_is_chosen(postings, chosen):
    one = case(*postings, step=BESIDE)
    text = between(one, one.toward("server"))
    if chosen is None:
        assert text.endswith("try both below, and choose by the work")
    else:
        assert text.startswith(f"{chosen}, for more doors open there and neither is much nearer")


@pytest.mark.parametrize("background", ["no-technical-background", "school-leaver"])
def test_nobody_is_sent_straight_whose_own_trade_has_a_way_round(catalog, background):
    wishes, role = replace(WISHES, hours=20.0), catalog.roles["data-analyst"]

    def told(**said):
        person = Person(settings=Settings(**said))
        return decide(case_of(person, catalog=catalog, role=role, wishes=wishes)).text

    text = told(background=background)
    assert text.startswith("Data analyst, junior: ")
    assert text.endswith(" h in all; no other role gets you there half a year sooner")
    assert ", straight: " in told(background="student", internship=True)
    assert ", straight: " in told()

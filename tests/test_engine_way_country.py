"""What a plan says of the country to work in: of all that is known, what applies to the person."""

import pytest

from mlpath.engine.way.own.country import local_market
from mlpath.engine.way.plan import laid_out
from mlpath.model.field.background import Background, Occupation
from mlpath.model.field.domain import Domain
from mlpath.model.field.guide import Guide, GuideSection
from mlpath.model.field.own.country import Aid, Board, House, Land, LocalRule, Team
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import case_of, case_with
from worlds.smallfield import MONDAY, ROLE, field, target

EMPLOYED, STUDENT, LOOKING = Occupation


def board(name, **rest):
    return Board(name=name, url=f"https://{name}.example", **rest)


def helped(name, *works):
    return Aid(name=name, gives="something", url="https://pays.example", works=works)


AUSTRIA = Land(
    id="at", name="Austria", checked=2026, hiring="workshops",
    boards=(
        board("all"),
        board("wards", domains=("health",)),
        board("campus", works=(STUDENT,)),
        board("state"),
    ),
    houses=(
        House(name="Bank", domains=("finance",)),
        House(name="Ward", domains=("health",)),
        House(name="Rail"),
    ),
    funding=(helped("leave", EMPLOYED), helped("grant", STUDENT), helped("course", LOOKING),
             helped("credit", EMPLOYED, LOOKING), helped("library")),
    support=(helped("aids"),),
    applying=LocalRule(text="ask for it", url="https://right.example"),
    notice=LocalRule(text="a month", url="https://law.example"),
)  # fmt: skip
BELGIUM = Land(
    id="be", name="Belgium", checked=2025, hiring="mills", boards=(board("all"),), houses=()
)
PERMITS = Guide(
    id="work-permit", title="Permits", summary="",
    sections=(
        GuideSection(heading="A", countries=("AT",), text="Ask.", url="https://a.example"),
        GuideSection(heading="B", countries=("BE",), url="https://b.example"),
    ),
)  # fmt: skip
CATALOG = field(countries=(AUSTRIA, BELGIUM), guides=(PERMITS,))


def told(country="AT", *, catalog=CATALOG, **said):
    person = Person(settings=Settings(country=country, **said))
    return local_market(case_of(person, catalog=catalog))


def names(things):
    return [one.name for one in things]


@pytest.mark.parametrize("country", [None, "FR"])
def test_without_a_country_or_of_an_unknown_one_nothing_is_told(country):
    assert told(country) is None
    assert laid_out(case_with(person=Person(settings=Settings(country=country)))).local is None


def test_a_plan_holds_what_is_told():
    person = Person(settings=Settings(country="AT"))
    plan = laid_out(case_with(person=person, catalog=CATALOG))
    assert plan.local == told()
    assert (plan.local.country, plan.local.name, plan.local.checked) == ("AT", "Austria", 2026)


@pytest.mark.parametrize(
    ("work", "boards", "funding"),
    [
        ("employed", ["all", "state"], ["leave", "credit", "library"]),
        (None, ["all", "state"], ["leave", "credit", "library"]),
        ("looking", ["all", "state"], ["course", "credit", "library"]),
        ("student", ["campus", "all", "state"], ["grant", "library"]),
    ],
)
def test_boards_and_money_are_for_what_fills_the_week(work, boards, funding):
    found = told(work=work) if work else told()
    assert names(found.boards) == boards
    assert names(found.funding) == funding


def test_a_student_by_background_is_one():
    student = Background(id="learner", name="Learner", summary="", levels={}, work=STUDENT)
    catalog = field(countries=(AUSTRIA,), backgrounds=(student,))
    assert names(told(catalog=catalog, background="learner").funding) == ["grant", "library"]


def test_the_own_field_comes_first():
    found = told(domain="health")
    assert names(found.boards) == ["wards", "all", "state"]
    assert found.houses == ("Ward",)
    assert told(domain="moon").houses == told().houses == ("Bank", "Ward", "Rail")
    assert found.hiring == "workshops"


PRODUCT, RESEARCH = Team
HOUSES = (
    House(name="Shop"),
    House(name="Ward", domains=("health",)),
    House(name="Lab", teams=(RESEARCH,)),
    House(name="Clinic", domains=("health",), teams=(PRODUCT,)),
    House(name="Net", teams=(PRODUCT, RESEARCH)),
)


@pytest.mark.parametrize(
    ("papers", "anywhere", "health"),
    [
        (None, ("Clinic", "Net", "Lab", "Shop", "Ward"), ("Clinic", "Ward")),
        (False, ("Clinic", "Net", "Lab", "Shop", "Ward"), ("Clinic", "Ward")),
        (True, ("Lab", "Net", "Clinic", "Shop", "Ward"), ("Clinic", "Ward")),
    ],
)
def test_houses_with_teams_come_first_and_with_research_for_whoever_has_to_read_papers(
    papers, anywhere, health
):
    land = Land(
        id="at", name="Austria", checked=2026, hiring="w", boards=(board("all"),), houses=HOUSES
    )
    catalog = field(countries=(land,))
    targets = () if papers is None else (target("reading-papers", 2, 0.5, must=papers),)
    role = replace(ROLE, targets={**ROLE.targets, RoleLevel.JUNIOR: targets})
    for domain, houses in ((None, anywhere), ("health", health)):
        person = Person(settings=Settings(country="AT", domain=domain))
        assert local_market(case_of(person, catalog=catalog, role=role)).houses == houses


def test_a_plan_names_a_few_of_each():
    many = Land(
        id="at", name="Austria", checked=2026, hiring="workshops",
        boards=tuple(board(f"b{k}") for k in range(9)),
        houses=tuple(House(name=f"h{k}") for k in range(9)),
        funding=tuple(helped(f"f{k}") for k in range(9)),
    )  # fmt: skip
    found = told(catalog=field(countries=(many,)))
    assert names(found.boards) == ["b0", "b1", "b2", "b3"]
    assert found.houses == ("h0", "h1", "h2", "h3", "h4")
    assert names(found.funding) == ["f0", "f1", "f2"]


def test_support_is_told_to_whoever_reads_with_a_screen_reader_only():
    assert told().support == told(reader=False).support == ()
    assert names(told(reader=True).support) == ["aids"]
    assert told().applying is told(reader=False).applying is None
    assert told(reader=True).applying == AUSTRIA.applying
    assert told(reader=True, offer=True).applying is None  # they have applied


def test_whoever_needs_a_permit_is_told_of_it_and_of_nothing_that_asks_for_a_home_there():
    found = told(permit=True)
    assert found.permit == LocalRule(text="Ask.", url="https://a.example")
    assert (found.funding, found.notice) == ((), None)
    assert found.boards
    assert told().permit is told(permit=False).permit is None
    assert told("BE", permit=True).permit is None


def test_a_permit_of_which_no_guide_tells_is_not_told():
    assert told(catalog=field(countries=(AUSTRIA,)), permit=True).permit is None


def test_notice_is_for_whoever_has_a_job():
    assert told().notice == told(work="employed").notice == AUSTRIA.notice
    assert told(work="student").notice is told(work="looking").notice is None


def test_notice_is_that_of_home_and_told_once_to_whoever_did_not_say_theirs():
    assert told("BE", permit=True, home="AT").notice == AUSTRIA.notice
    assert told("BE", home="FR").notice is None
    for said in ({"notice": 4.0}, {"notice": 0.0}, {"begins": MONDAY}, {"offer": True}):
        assert told(**said).notice is None, said


def test_whoever_has_an_offer_need_not_look():
    found = told(offer=True, begins=MONDAY.replace(month=12))
    assert (found.boards, found.hiring, found.houses) == ((), "", ())
    assert names(found.funding) == ["leave", "credit", "library"]
    assert told("BE", offer=True, begins=MONDAY.replace(month=12)) is None


def test_every_country_of_the_catalogue_tells_everybody_where_to_look(catalog):
    for country in catalog.countries:
        for work in Occupation:
            found = told(country.upper(), catalog=catalog, work=work.value)
            assert found.boards, (country, work)
            assert len(found.houses) == 5


def test_kinds_of_employers_of_the_own_field_are_named_where_it_is_known():
    health = Domain(id="health", name="Health", summary="", near="hospitals near you")
    catalog = field(countries=(AUSTRIA,), domains=(health,))
    assert told(catalog=catalog, domain="health").near == "hospitals near you"
    assert told(catalog=catalog, domain="moon").near == told(catalog=catalog).near == ""
    assert told(catalog=catalog, domain="health", offer=True).near == ""


@pytest.mark.parametrize("level", RoleLevel)
def test_an_office_of_the_state_is_a_place_to_look_for_beginners_alone(level):
    office = board("office", lists="by the state")
    land = Land(
        id="at", name="Austria", checked=2026, hiring="workshops", boards=(office, board("all")),
        houses=(House(name="Rail"),),
    )  # fmt: skip
    person = Person(settings=Settings(country="AT"))
    case = case_of(person, catalog=field(countries=(land,)), level=level)
    begins = level is RoleLevel.JUNIOR
    assert names(local_market(case).boards) == (["office", "all"] if begins else ["all"])

"""What seniors and leads see first: their deeds with days, the other role's proofs, study last."""

import pytest

from mlpath.cli.exporting.html_page import html_report
from mlpath.engine.gap.comparison import compare
from mlpath.engine.way.next import next_steps
from mlpath.engine.way.own.deeds import WEIGHTIEST
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.told import day
from mlpath.views.formats.markdown import draw
from mlpath.views.html.card import card
from mlpath.views.page.compare import page as compare_page
from mlpath.views.page.next import page as next_page
from mlpath.views.page.parts.doors import doors_line, doors_of
from mlpath.views.page.parts.way_card import around_modules, modules
from mlpath.views.page.plan import page as plan_page
from test_engine_gap_outlook import case

KNOWN = {"pytorch": 4, "model-serving": 3, "mlops": 2}


def text(blocks) -> str:
    return "\n".join(draw(block) for block in blocks)


@pytest.fixture(scope="module")
def lead(catalog):
    return case(
        catalog, KNOWN, background="ml-engineer", years=7.0, level=RoleLevel.LEAD, hours=5.0,
        wanted="ml-engineer", undecided="research-engineer",
    )  # fmt: skip


def test_a_plan_of_deeds_names_each_with_its_day_and_the_study_after_them(lead):
    plan = make_plan(lead)
    told = text(plan_page(plan))
    at = [told.index(f"by {day(deed.by)}") for deed in plan.at_work.deeds]
    assert at == sorted(at)
    assert all(deed.name[1:] in told for deed in plan.at_work.deeds)
    assert told.index("optional") > at[-1]
    assert all(title in told for title in plan.at_work.study)
    assert "Ready about" not in told
    other = plan.choice.trials[1].proofs
    assert all(proof.name in told for proof in other[:3])
    assert other[0].level is RoleLevel.SENIOR


def test_the_main_obstacle_of_a_lead_is_a_deed(lead):
    assert make_plan(lead).advice.obstacle == f"no lesson, but {WEIGHTIEST[RoleLevel.LEAD].name}"


def test_next_is_the_deed_that_is_due_with_what_if_not(lead):
    report = next_steps(lead)
    told, first = text(next_page(report)), report.at_work.deeds[0]
    assert f"Next: {first.name}" in told
    assert first.text in told
    assert "if not" in told
    assert report.steps[0].name not in told.partition("optional")[0]


def test_the_card_lists_deeds_where_others_have_modules(lead):
    plan = make_plan(lead)
    (table,) = modules(plan, 3)
    assert [row[0] for row in table.rows] == [
        f"by {day(deed.by)}" for deed in plan.at_work.deeds[:3]
    ]
    around = around_modules(plan)
    assert "won at work" in around.before[-1].text
    assert around.after[0].text.startswith("Optional: ")


def test_two_roles_are_compared_by_what_proves_them_at_levels_of_experience_alone(lead):
    senior = lead.at(RoleLevel.SENIOR)
    told = text(compare_page(compare(senior, senior.toward("research-engineer"))))
    for role in ("ml-engineer", "research-engineer"):
        proofs = lead.catalog.roles[role].proven_by(RoleLevel.SENIOR)
        assert all(proof.text in told for proof in proofs)
    mid = lead.at(RoleLevel.MID)
    assert "What proves it" not in text(compare_page(compare(mid, mid.toward("research-engineer"))))


def test_advice_between_two_roles_names_proofs_before_hours(lead):
    told = make_plan(lead).advice.recommended
    proofs = lead.catalog.roles["research-engineer"].proven_by(RoleLevel.SENIOR)
    assert told.index(proofs[0].name) < told.index(" h, ")


def test_who_has_nothing_to_learn_is_told_deeds_all_the_same(catalog):
    one = case(catalog, background="ml-engineer", years=9.0, level=RoleLevel.SENIOR, hours=6.0)
    plan = make_plan(one)
    assert not plan.steps
    told = text(plan_page(plan))
    assert "No lesson is left" in told
    assert plan.at_work.deeds[-1].name[1:] in told
    assert f"Next: {plan.at_work.deeds[0].name}" in text(next_page(next_steps(one)))


def test_the_page_of_a_lead_has_the_deeds_on_its_card_and_the_doors_of_the_plan(lead):
    report = html_report(lead, lead)
    rows = dict(card(report))
    won = report.plan.at_work
    assert [rows[f"By {day(deed.by)}"].lower() for deed in won.deeds] == [
        f"{deed.name}.".lower() for deed in won.deeds
    ]
    assert "Skip for now" not in rows
    assert not any(label.startswith("Ready") for label in rows)
    named = [*rows]
    assert named.index("Won at work") < named.index("Doors")
    assert rows["Doors"].startswith(doors_line(doors_of(report.plan, report.gap)))

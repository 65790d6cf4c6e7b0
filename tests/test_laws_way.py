"""Laws of advice that plans keep: over roles, levels, backgrounds and what people say.

Law 4 is held by tests/test_cli_plan.py, where screens are compared.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from mlpath.cli.progressing import planned_hours
from mlpath.engine.case import Case, Learner
from mlpath.engine.curriculum.curriculum import curriculum_of
from mlpath.engine.curriculum.projects import core_levels
from mlpath.engine.curriculum.units import ties_of, together_with, units_of
from mlpath.engine.gap.advice import not_yet
from mlpath.engine.gap.gap import gap_rows
from mlpath.engine.gap.nearest import nearest_report
from mlpath.engine.knowledge.worth_checking import doubted
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.readiness import readiness_at
from mlpath.engine.way.advice import skipped
from mlpath.engine.way.framed.first import before_all, of_own_trade
from mlpath.engine.way.framed.obstacle import able, obstacle_of
from mlpath.engine.way.goal import after
from mlpath.engine.way.plan import laid_out, make_plan
from mlpath.engine.way.way import work_left
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.field.background import Occupation
from mlpath.model.field.level import TOLERANCE
from mlpath.model.field.role_level import EXPERIENCED, READY, RoleLevel
from mlpath.model.field.skill import SkillKind
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.reports.plan import Wishes
from mlpath.views.page.parts.deadline import deadline_line, deadline_text

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ZERO = "no-technical-background"
TRAINING = {
    "ml-engineer", "data-scientist", "applied-scientist", "computer-vision-engineer",
    "nlp-engineer", "research-engineer", "research-scientist",
}  # fmt: skip
MODELS = {"scikit-learn", "pytorch", "tensorflow", "jax"}
LATER = {
    "docker", "kubernetes", "terraform", "model-serving", "experiment-tracking", "mlflow",
    "cloud-basics", "mlops", "llm-apis", "ml-pipelines", "model-monitoring",
}  # fmt: skip
"""What packs, tracks, serves, orchestrates or calls: after the main language."""
CASES = 25
"""Drawn for each law."""


def case_of(catalog, role, level, background, claims=(), **wishes):
    evidence = tuple(
        Evidence(skill=skill, level=float(value), grade=Grade.CLAIMED, at=NOW)
        for skill, value in dict(claims).items()
    )
    person = Person(settings=Settings(background=background), evidence=evidence)
    wanted = Wishes(**{"hours": 10, "start": TODAY, **wishes})
    return Case(Learner(catalog, person), role, level, wishes=wanted, today=TODAY)


def drawn(catalog, seed, count=CASES):
    """Draw somebody on the way to something, with what they claim."""
    random = Random(seed)
    roles, backgrounds = list(catalog.roles.values()), list(catalog.backgrounds)
    for _ in range(count):
        role = random.choice(roles)
        level = random.choice([RoleLevel.JUNIOR, RoleLevel.MID, RoleLevel.SENIOR])
        asked = [target.skill for target in role.targets[level]]
        claims = {
            skill: random.randint(0, 4)
            for skill in random.sample(asked, random.randint(0, min(8, len(asked))))
        }
        yield random, role, level, random.choice(backgrounds), claims


def meets_some(people):
    """Hold that a law met people whom it is about: of those who are drawn, some are."""
    assert people


def group_of(catalog, skill):
    return next((g.id for g in catalog.groups.values() if skill in g.members), skill)


def there(catalog, levels, one):
    """Tell whether what a project asks for is there, of a group any member."""
    group = next((g.members for g in catalog.groups.values() if one.skill in g.members), ())
    best = max(levels.get(skill, 0.0) for skill in (one.skill, *group))
    return reached(best, one.level)


def lessons(catalog, case):
    """List what is learnt, members of a group alike."""
    return {(group_of(catalog, step.skill), step.to) for step in work_left(case).steps}


def test_law_1_what_is_claimed_is_never_a_lesson(catalog):
    for _, role, level, background, claims in drawn(catalog, 1):
        case = case_of(catalog, role, level, background, claims)
        for step in make_plan(case).steps:
            assert step.to > claims.get(step.skill, 0)
            assert step.from_ >= claims.get(step.skill, 0) - TOLERANCE


@pytest.mark.parametrize("seed", [2, 12])
def test_law_2_claiming_more_adds_no_lesson_no_hour_and_no_day(catalog, seed):
    """More is more than either layer holds: of what rests on something denied nothing is shown,
    however likely the background makes it, and a low rating of it says less than was thought.
    """
    for random, role, level, background, claims in drawn(catalog, seed):
        before = case_of(catalog, role, level, background, claims)
        asked = [target.skill for target in role.targets[level]]
        more = dict(claims)
        for skill in random.sample(asked, 2):
            held = max(before.level_of(skill), before.likely[skill].value)
            more[skill] = min(4, claims.get(skill, held.__ceil__()) + 1)
        after = case_of(catalog, role, level, background, more)
        assert after.readiness.value >= before.readiness.value - 1e-9
        assert lessons(catalog, after) <= lessons(catalog, before), (role.id, level, more)
        assert work_left(after).hours <= work_left(before).hours + 0.3
        assert make_plan(after).doors.now >= make_plan(before).doors.now
        assert make_plan(after).finish.likely <= make_plan(before).finish.likely


def test_law_3_an_expert_has_no_lesson_and_something_to_show(catalog):
    for role in catalog.roles.values():
        for level in RoleLevel:
            claims = {target.skill: target.need for target in role.targets[level]}
            plan = make_plan(case_of(catalog, role, level, None, claims))
            assert (plan.steps, plan.modules) == ((), ())
            assert plan.readiness.now == pytest.approx(100)
            assert plan.interviews is not None


@pytest.mark.parametrize("level", [RoleLevel.JUNIOR, RoleLevel.MID])
def test_law_5_code_comes_first_data_before_models_and_models_before_their_tools(catalog, level):
    for role in catalog.roles.values():
        plan = make_plan(case_of(catalog, role, level, ZERO))
        order = [(step.skill, step.to) for step in plan.steps]
        place = {one: k for k, one in reversed(list(enumerate(order)))}
        if ("python", 1) not in place:
            continue  # somebody who does not program at that level
        language = (*role.opening, "python")[0]
        assert plan.modules[0].theme == ("Databases" if role.opening else "Programming"), role.id
        assert (plan.steps[0].start - TODAY).days < 7
        before = 0.0
        for step in plan.steps[: place[language, 1] + 1]:
            if not next(m for m in plan.modules if m.id == step.module).beside:
                before += step.hours.likely
        assert before <= 120, role.id
        for skill in LATER:
            if (skill, 1) in place:
                assert place["python", 1] < place[skill, 1], (role.id, skill)
        for first, then in (
            ("pandas", "scikit-learn"),
            ("scikit-learn", "neural-networks"),
            ("scikit-learn", "experiment-tracking"),
            ("ml-fundamentals", "model-serving"),
        ):
            if (first, 1) in place and (then, 1) in place:
                assert place[first, 1] < place[then, 1], (role.id, first, then)


def test_law_6_things_get_made_with_what_is_reached_by_then(catalog):
    """Also by whoever denies, or never met, what something they know rests on."""
    for _, role, level, background, claims in drawn(catalog, 6):
        case = case_of(catalog, role, level, background, claims)
        plan = make_plan(case)
        levels = {skill: known.value for skill, known in case.estimates.items()}
        for module in plan.modules:
            for step in plan.steps[module.first : module.first + module.count]:
                levels[step.skill] = max(levels.get(step.skill, 0.0), step.to)
            if module.project is not None:
                asked = catalog.projects[module.project.id].skills
                assert all(there(catalog, levels, one) for one in asked), (
                    role.id, level, background, claims, module.id,
                    [(o.skill, o.level, levels.get(o.skill)) for o in asked],
                )  # fmt: skip
        if plan.capstone is not None and plan.until == "ready":
            asked = catalog.projects[plan.capstone.id].skills
            assert all(there(catalog, levels, one) for one in asked)


@pytest.mark.parametrize("level", [RoleLevel.JUNIOR, RoleLevel.MID])
def test_law_6_from_zero_every_long_module_has_a_project_and_the_first_comes_soon(catalog, level):
    for role in catalog.roles.values():
        plan = make_plan(case_of(catalog, role, level, ZERO))
        for module in plan.modules:
            study = sum(
                step.hours.likely for step in plan.steps[module.first : module.first + module.count]
            )
            assert study < 40 or module.project is not None, (role.id, module.id)
        first = min(m.project.end for m in plan.modules if m.project is not None)
        assert first <= TODAY + timedelta(weeks=10), role.id
        assert plan.capstone is not None, role.id
        if role.id in TRAINING:
            whole = sum(step.hours.likely for step in plan.steps)
            clock = 0.0
            for step in plan.steps:
                clock += step.hours.likely
                if step.skill in MODELS and step.to >= 1:
                    break
            assert clock <= whole / 2, role.id


def test_law_7_nobody_is_ready_below_the_core(catalog):
    for _, role, level, background, claims in drawn(catalog, 7):
        case = case_of(catalog, role, level, background, claims)
        plan = make_plan(case)
        levels = {skill: known.value for skill, known in case.estimates.items()}
        for step in plan.steps:
            levels[step.skill] = max(levels.get(step.skill, 0.0), step.to)
        for target in case.targets:
            if target.core:
                assert reached(levels.get(target.skill, 0.0), target.need), (role.id, target.skill)
        levels = after(case, work_left(case).targets)
        assert readiness_at(case.targets, levels) >= 85 - 1e-9


def test_law_8_no_crumb_stands_alone_and_no_way_of_working_is_a_lesson(catalog):
    for _, role, level, background, claims in drawn(catalog, 8):
        plan = make_plan(case_of(catalog, role, level, background, claims))
        for step in plan.steps:
            assert catalog.skills[step.skill].kind is not SkillKind.SOFT
        sizes = [module.hours for module in plan.modules]
        assert len(sizes) <= 1 or min(sizes) >= 4, (role.id, level, background, claims)


def test_law_9_little_logging_moves_little_and_a_finished_step_never_moves_it_later(catalog):
    for random, role, level, background, claims in drawn(catalog, 9, 40):
        case = case_of(catalog, role, level, background, claims)
        for _ in range(6):
            plan = make_plan(case)
            if not plan.steps:
                break
            step = random.choice(plan.steps[:5])
            days = (plan.finish.likely - TODAY).days
            logged = HoursLogged(skill=step.skill, hours=random.choice([0.5, 2, 3]), on=TODAY)
            after = case.with_(logged, NOW)
            moved = (make_plan(after).finish.likely - plan.finish.likely).days
            assert abs(moved) <= max(14, 0.03 * days + 1), (role.id, step.skill, moved, days)
            reached_level = int(step.to.__ceil__())
            planned = planned_hours(after, step.skill, reached_level)
            done = LevelDone(skill=step.skill, level=reached_level, on=TODAY, planned=planned)
            then = after.with_(done, NOW)
            assert make_plan(then).finish.likely <= make_plan(after).finish.likely
            case = random.choice([after, then])


def built(catalog, project):
    return ProjectDone(project=project, name=catalog.projects[project].name, on=TODAY)


def test_laws_2_and_9_a_finished_project_takes_its_hours_away_and_moves_nothing_else(catalog):
    """It is not asked for again, adds no lesson, lowers nothing and never moves the date later."""
    for random, role, level, background, claims in drawn(catalog, 14, 15):
        deadline = random.choice([None, TODAY + timedelta(weeks=random.randint(5, 150))])
        case = case_of(catalog, role, level, background, claims, deadline=deadline)
        for _ in range(2):
            plan, way = make_plan(case), work_left(case)
            asked = [p.id for p in (*way.projects, way.capstone) if p]
            project = random.choice([*asked, random.choice(list(catalog.projects))])
            after = case.with_(built(catalog, project), NOW)
            then = make_plan(after)
            count = asked.count(project)
            gone = count * catalog.projects[project].hours.likely
            assert work_left(after).hours == pytest.approx(way.hours - gone, abs=0.2)
            assert work_left(after).steps == way.steps
            assert then.finish.likely <= plan.finish.likely, (role.id, project)
            if count:
                assert then.finish.likely < plan.finish.likely or gone < 3 or then.finish.beyond
            named = [m.project.id for m in then.modules if m.project]
            assert project not in [*named, then.capstone.id if then.capstone else ""]
            assert after.levels == case.levels
            assert (then.readiness.now, then.doors.now) == (plan.readiness.now, plan.doors.now)
            assert after.proven_readiness == case.proven_readiness
            assert after.pace == case.pace
            if deadline is not None:
                assert then.deadline.chance >= plan.deadline.chance
            case = after


def test_law_4_a_finished_project_is_gone_from_the_way_to_every_role(catalog):
    for random, role, level, background, claims in drawn(catalog, 15, 6):
        case = case_of(catalog, role, level, background, claims)
        for other in random.sample(list(catalog.roles), 3):
            way = work_left(case.toward(other))
            for project in [p.id for p in (*way.projects, way.capstone) if p][-1:]:
                then = work_left(case.with_(built(catalog, project), NOW).toward(other))
                assert then.hours < way.hours


def test_law_10_the_hours_of_a_module_name_their_material(catalog):
    for module in catalog.modules.values():
        study = sum(
            catalog.skills[one.skill].hours[int(one.to_level.__ceil__()) - 1].likely
            * (one.to_level - one.start)
            for one in module.teaches
        )
        assert sum(part.hours for part in module.study) >= 0.60 * study, module.id


@pytest.mark.parametrize(
    ("background", "low", "high"),
    [(ZERO, 750, 1300), ("software-engineer", 300, 650), ("backend-engineer", 300, 650),
     ("data-engineer", 300, 650)],
)  # fmt: skip
def test_law_10_hours_to_a_junior_ml_engineer_are_what_practitioners_say(
    catalog, background, low, high
):
    case = case_of(catalog, catalog.roles["ml-engineer"], RoleLevel.JUNIOR, background)
    assert low <= work_left(case).hours <= high


def test_law_12_what_has_its_days_beside_the_modules_is_never_past_and_moves_nothing(catalog):
    for random, role, level, background, claims in drawn(catalog, 11):
        case = case_of(catalog, role, level, background, claims)
        said = {
            "work": random.choice([None, *Occupation]),
            "notice": random.choice([None, 1.0, 13.0, 26.0]),
            "permit": random.choice([None, True]),
            "offer": random.choice([None, True]),
            "country": random.choice([None, "DE", "US", "AU", "JP"]),
            "reader": random.choice([None, True]),
            "graduates": random.choice([None, date(2027, 6, 30), date(2029, 6, 30)]),
        }
        person = replace(case.person, settings=case.person.settings.but(said))
        wishes = replace(case.wishes, reader=bool(said["reader"]))
        told = Case(Learner(catalog, person), role, level, wishes=wishes, today=TODAY)
        plain, made = make_plan(case), make_plan(told)
        assert (made.finish, made.hours, made.effort) == (plain.finish, plain.hours, plain.effort)
        assert [(s.skill, s.start) for s in made.steps] == [(s.skill, s.start) for s in plain.steps]
        assert all(TODAY <= part.start <= part.end for part in made.dated), (role.id, said)


def test_law_11_the_plan_and_the_comparison_recommend_the_same(catalog):
    for _, role, level, background, claims in drawn(catalog, 13, 8):
        case = case_of(catalog, role, level, background, claims)
        told, report = make_plan(case).advice, nearest_report(case)
        assert report.advice == f"{told.recommended}."
        assert report.advised == told.first_role
        assert told.first_role is None or told.first_level is None
        if told.first_role:
            rows = {row.role: row for row in report.roles}
            assert rows[told.first_role].hours.likely < rows[role.id].hours.likely


@pytest.mark.parametrize("level", list(RoleLevel))
def test_law_11_nothing_is_told_to_wait_that_is_planned_or_in_the_core(catalog, level):
    random = Random(11)
    backgrounds = sorted(catalog.backgrounds)
    for role in (one for one in catalog.roles.values() if level in one.targets):
        core = [target for target in role.targets[level] if target.core]
        claims = {one.skill: one.need for one in random.sample(core, len(core) // 2)}
        until = random.choice(["core", "ready"])
        case = case_of(
            catalog, role, level, random.choice([ZERO, *backgrounds]), claims, until=until
        )
        plan = laid_out(case)
        kept = {catalog.skills[step.skill].name for step in plan.steps}
        kept |= {catalog.skills[one.skill].name for one in case.targets if one.core}
        told = {name.partition(" beyond ")[0] for name in skipped(case, plan.later)}
        told |= {one.name for one in not_yet(case, gap_rows(case))}
        assert told.isdisjoint(kept), (role.id, told & kept)


def test_law_11_whoever_misses_a_step_of_the_core_by_a_deadline_is_not_called_ready(catalog):
    for random, role, level, background, claims in drawn(catalog, 12, 8):
        weeks = random.randint(4, 60)
        case = case_of(
            catalog, role, level, background, claims, deadline=TODAY + timedelta(weeks=weeks)
        )
        plan = laid_out(case)
        left = plan.deadline.core_left
        if plan.cut or plan.deadline.feasible or plan.deadline.projects_left:
            assert left == sum(cut.core for cut in plan.cut)
        else:  # nothing fits, so all of it stays, and none of it is done by then
            assert left == sum(step.core for step in plan.steps)
        words = deadline_text(plan.deadline), deadline_line(plan.deadline)
        enough = "far enough to apply" if plan.deadline.most >= READY else "not ready"
        assert all((enough in text) == bool(left) for text in words), (role.id, words)


def test_the_same_modules_stay_in_order_behind_what_leads_to_the_obstacle(catalog):
    led = 0
    for _, role, level, background, claims in drawn(catalog, 10, 30):
        whole = [m.id for m in make_plan(case_of(catalog, role, level, ZERO, until="100")).modules]
        case = case_of(catalog, role, level, background, claims, until="100")
        place = {name: k for k, name in enumerate(whole)}
        modules, way = make_plan(case).modules, work_left(case)
        ahead, door = before_all(case, way), of_own_trade(case, way)
        first = len(ahead[-1]) if ahead else 0
        then = first + len({*door} - {*(ahead[-1] if ahead else ())})
        led += first > 0
        for group in (modules[:first], modules[first:then], modules[then:]):
            own = [m.id for m in group if m.id in place]
            assert all(place[a] < place[b] for a, b in pairwise(own)), (role.id, level, background)
    meets_some(led)


def test_law_11_whoever_has_begun_begins_with_the_obstacle_and_breaks_no_need(catalog):
    seen = 0
    for _, role, level, background, claims in drawn(catalog, 14, 30):
        case = case_of(catalog, role, level, background, claims)
        way = work_left(case)
        ahead = before_all(case, way)
        begun = bool(way.parts) and way.parts[0].lesson is not way.curriculum.lessons[0]
        sure = not doubted(case.knowledge, case.targets)
        led = bool(claims) and begun and sure and obstacle_of(case, way) is not None
        assert bool(ahead) == led, (role.id, level, background)
        if not ahead:
            continue
        plan, seen = make_plan(case), seen + 1
        obstacle = plan.modules[len(ahead[-1]) - 1]
        if not plan.advice.obstacle.startswith("no lesson"):
            assert able(case, way.parts[ahead[-1][-1]]) in plan.advice.obstacle, role.id
        steps = plan.steps[obstacle.first : obstacle.first + obstacle.count]
        assert {s.skill for s in steps} == {p.skill for p in way.parts[ahead[-1][-1]].pieces}
        assert plan.order.broken_needs == 0
    meets_some(seen)


@pytest.mark.parametrize("level", EXPERIENCED)
def test_law_12_seniors_begin_with_what_everybody_at_their_level_can_do(catalog, level):
    for role in catalog.roles.values():
        levels = core_levels(catalog, role, level)
        units = units_of(catalog.skills, role.targets[level], catalog.modules.values())
        first = together_with(units, ties_of(catalog.skills, units), levels)
        core = {(units[k].skill, units[k].start) for k in first}
        early = [
            all((place.skill, place.start) in core for place in lesson.places)
            for lesson in curriculum_of(catalog, role, level).lessons
        ]
        assert early == sorted(early, reverse=True), role.id


def test_law_12_whoever_has_most_of_a_senior_level_is_not_sent_to_one_below(catalog):
    for role in catalog.roles.values():
        claims = {t.skill: t.need for t in role.targets[RoleLevel.SENIOR]}
        missed = [t.skill for t in role.targets[RoleLevel.SENIOR] if t.core][:3]
        case = case_of(catalog, role, RoleLevel.SENIOR, None, claims | dict.fromkeys(missed, 1))
        told = make_plan(case).advice
        assert told.first_level is None, role.id
        if case.musts_missing:
            assert "separates you" in told.recommended, role.id


def test_law_12_what_to_do_at_work_is_said_once(catalog):
    for _, role, level, background, claims in drawn(catalog, 12):
        case = case_of(catalog, role, level, background, claims)
        said = [module.at_work for module in make_plan(case).modules if module.at_work]
        assert len(said) == len(set(said)), (role.id, level, background)

"""The modules of a plan written out: steps, materials, project, check and dates."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.curriculum.curriculum import STAGES
from mlpath.engine.dates.lanes import Period
from mlpath.engine.levels.needs import raise_to
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.readiness import readiness_at
from mlpath.engine.market.doors import doors_at
from mlpath.engine.way.budget import chosen_offers, money
from mlpath.engine.way.framed.obstacle import able
from mlpath.engine.way.materials import behind, materials_of, module_of
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.own.claims import claims_of
from mlpath.engine.way.pieces import MATHS, done_in, untouched, whole
from mlpath.engine.way.planned import planned
from mlpath.engine.way.reasons import Reasons
from mlpath.engine.way.resources import covering, picks, taste_of
from mlpath.model.circumstances import background_of, work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.skill import Hours
from mlpath.model.record import replace
from mlpath.model.reports.plan import PlanModule, PlanStep

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part, Portion
    from mlpath.engine.way.timeline import Timeline
    from mlpath.engine.way.way import Way
    from mlpath.model.field.module import Module
    from mlpath.model.ids import ResourceId, SkillId
    from mlpath.model.reports.plan import Pick, PlannedProject

FEW = 2
"""So many skills are named in a title; of more the subject is."""
WHERE = {
    Occupation.EMPLOYED: "at work",
    None: "at work",
    Occupation.STUDENT: "at the university",
    Occupation.LOOKING: "meanwhile",
}
COLLEAGUE = 2
"""From this level on a module speaks to somebody who does such work."""
GO_ON = "go on where you stopped"
UNAIDED = "Without looking anything up, you"
EYES = (
    r"(?i)\b(draw|drawings?|sketch\w*|charts?|plots?|pictures?|photos?|images?|curves?|diagrams?|paper|"
    r"sheets?|pencil|colou?rs?|histograms?|dashboards?|notebooks?|looks? at|visible|watch)\b"
)
"""Words of what cannot be done without sight; compiled for those who have none."""
OTHERWISE = "Finish the smaller half, go on, and come back to the rest when it is used"


class Modules:
    """Writes the modules of a way out, one after the other."""

    def __init__(self, case: Case, way: Way, line: Timeline) -> None:
        self.case, self.way, self.line = case, way, line
        self.taste = taste_of(case.wishes)
        # By their whole hours: what somebody has begun with stays what they go on with.
        pieces = [untouched(case, piece) for part in way.parts for piece in part.pieces]
        self.own = [module_of(case, part) for part in way.parts]
        main = [
            _resources(own)
            for own, part in zip(self.own, way.parts, strict=True)
            for _ in part.pieces
        ]
        self.offers = chosen_offers(
            pieces, covering(case.catalog), self.taste, case.wishes.budget, main=main
        )
        self.money = money(self.offers)
        bought = {ranked[0].resource.id for ranked in self.offers if ranked}
        self.refused: frozenset[ResourceId] = frozenset()
        if case.wishes.budget is not None:
            everything = case.catalog.resources.values()
            self.refused = frozenset(
                one.id for one in everything if not one.free and one.id not in bought
            )
        self.titles = [
            self._title(own, part) for own, part in zip(self.own, way.parts, strict=True)
        ]
        self.ids = _distinct([self._id(part) for part in way.parts])
        days = [(line.starts(span) - case.wishes.start).days for span in line.parts]
        self.reasons = Reasons(case, way.parts, self.titles, days)
        self.levels: dict[SkillId, float] = {
            skill: known.value for skill, known in case.levels.items()
        }
        self.first_model = _first_model(case, way)
        self.begun = set(case.learner.spent)
        steps: list[PlanStep] = []
        modules: list[PlanModule] = []
        for number in range(len(way.parts)):
            first = len(steps)
            steps += self._steps(number, first)
            modules.append(self._module(number, first))
        self.steps, self.modules = tuple(steps), tuple(modules)
        self.capstone = self._project(way.capstone, line.capstone)

    def _steps(self, number: int, first: int) -> list[PlanStep]:
        """Write the steps of a module; each has its share of the days before the project."""
        part, span = self.way.parts[number], self.line.parts[number]
        project = self.way.projects[number]
        whole_work = part.study + (project.hours.likely if project else 0.0)
        rate = (span.end - span.start) / whole_work if whole_work else 0.0
        rows, clock = [], span.start
        for inner, piece in enumerate(part.pieces):
            end = clock + piece.likely * rate
            rows.append(self._step(number, first + inner, piece, Period(clock, end)))
            clock = end
        return rows

    def _step(self, number: int, place: int, piece: Portion, span: Period) -> PlanStep:
        skill = self.case.catalog.skills[piece.skill]
        target = next((t for t in self.case.targets if t.skill == piece.skill), None)
        raise_to(self.levels, piece.skill, piece.to)
        return PlanStep(
            skill=piece.skill,
            name=skill.name,
            area=skill.area,
            from_=round(piece.from_, 1),
            to=whole(piece.to),
            hours=Hours(low=piece.low, likely=piece.likely, high=piece.high),
            gain=piece.gain,
            must=bool(target and target.must),
            core=bool(target and target.core),
            module=self.ids[number],
            start=self.line.starts(span),
            end=self.line.ends(span),
            can=skill.can[ceil(piece.to) - 1],
            resources=self._picks(place, piece),
            why=self.reasons.why(number, piece),
        )

    def _picks(self, place: int, piece: Portion) -> tuple[Pick, ...]:
        """Choose what to learn a step with; in one that was begun, nobody begins again."""
        chosen = picks(piece, self.offers[place], self.taste)
        if piece.skill not in self.begun:
            return chosen
        self.begun.remove(piece.skill)
        return tuple(replace(pick, start=GO_ON) for pick in chosen)

    def _module(self, number: int, first: int) -> PlanModule:
        case, part, span = self.case, self.way.parts[number], self.line.parts[number]
        own = self.own[number]
        largest = max(part.pieces, key=lambda piece: piece.likely)
        can = able(case, part)
        project = self.way.projects[number]
        start, end = self.line.starts(span), self.line.ends(span)
        building = project.hours.likely if project else 0.0
        claims = claims_of(case, part)
        return PlanModule(
            id=self.ids[number],
            title=self.titles[number],
            theme=_theme(case, part),
            can=can,
            hours=round(part.study + building, 1),
            start=start,
            end=end,
            weeks=(self.line.calendar.week(start), self.line.calendar.week(end)),
            first=first,
            count=len(part.pieces),
            beside=part.lesson.theme == MATHS and case.wishes.threads,
            first_model=number == self.first_model,
            readiness=readiness_at(case.targets, self.levels),
            claims=tuple(case.catalog.skills[skill].name for skill in claims),
            checks=tuple(f"mlpath check {skill}" for skill in claims),
            materials=materials_of(case, part, self.taste, self.refused),
            project=self._ending(number),
            check=self._for_this_person(own.check if own else "") or f"{UNAIDED} {can}",
            command=f"mlpath quiz {largest.skill}",
            otherwise=self._for_this_person(own.otherwise if own else "") or OTHERWISE,
            at_work=self._meanwhile(number),
            where=WHERE[work_of(case.catalog, case.person.settings)],
            doors=doors_at(case, self.levels).met,
            tonight=self._tonight(own, part),
            without_sight=own.without_sight if own and self._by_ear(own) else "",
        )

    def _tonight(self, own: Module | None, part: Part) -> str:
        """Tell the first half hour of a module that was not begun.

        Of what begins at nothing it is about a household or any work: colleagues are spared that.
        """
        bridge = bridge_of(self.case)
        easy = bool(bridge and bridge.first) and any(p.from_ < COLLEAGUE for p in part.pieces)
        return "" if own is None or easy or self._begun(part) else own.tonight

    def _for_this_person(self, text: str) -> str:
        """Return a sentence of a module; to whoever reads with a screen reader none for eyes."""
        return "" if self.case.wishes.reader and re.search(EYES, text) else text

    def _by_ear(self, own: Module) -> bool:
        """Tell whether a module is done in another way than was written, as it asks for eyes."""
        return self.case.wishes.reader and bool(own.without_sight)

    def _begun(self, part: Part) -> bool:
        """Tell whether something of a module was worked on or done."""
        spent = self.case.learner.spent
        return any(spent.get(piece.skill) for piece in part.pieces) or bool(
            done_in(self.case, part)
        )

    def _ending(self, number: int) -> PlannedProject | None:
        """Put the project of a module at its end: its hours are the last ones."""
        project, span = self.way.projects[number], self.line.parts[number]
        if project is None:
            return None
        work = self.way.parts[number].study + project.hours.likely
        begins = span.end - (span.end - span.start) * project.hours.likely / work
        return self._project(project, Period(begins, span.end))

    def _project(self, project: object, span: Period | None) -> PlannedProject | None:
        from mlpath.model.field.project import Project

        if span is None or not isinstance(project, Project):
            return None
        return planned(self.case, project, self.line.starts(span), self.line.ends(span))

    def _meanwhile(self, number: int) -> str:
        """Tell what to do in the same weeks, once for all modules of a subject."""
        theme = self.way.parts[number].lesson.theme
        if any(part.lesson.theme == theme for part in self.way.parts[:number]):
            return ""
        return _meanwhile(self.case, self.way.parts[number])

    def _title(self, own: Module | None, part: Part) -> str:
        """Name a module as it was named by hand, else by its subject and stage."""
        if own is not None:
            return own.title
        names = list(dict.fromkeys(self.case.catalog.skills[p.skill].name for p in part.pieces))
        if len(names) <= FEW:
            return f"{' and '.join(names)}, {STAGES[min(part.lesson.stage, len(STAGES)) - 1]}"
        return f"{_theme(self.case, part)}, {STAGES[min(part.lesson.stage, len(STAGES)) - 1]}"

    def _id(self, part: Part) -> str:
        own = behind(self.case.catalog, part)
        return own.id if own else f"{part.lesson.theme}-{part.lesson.stage}"


def _distinct(names: list[str]) -> list[str]:
    """Number what would be called the same."""
    return [
        f"{name}-{names[:k].count(name) + 1}" if names[:k].count(name) else name
        for k, name in enumerate(names)
    ]


def _theme(case: Case, part: Part) -> str:
    """Name the theme of a part; an area without one is a theme of its own."""
    theme = case.catalog.themes.get(part.lesson.theme)
    names = {str(area.id): area.name for area in case.catalog.areas.values()}
    return theme.name if theme else names.get(part.lesson.theme, part.lesson.theme)


def _resources(own: Module | None) -> tuple[ResourceId, ...]:
    """List what the module of a part is learnt with, what comes first there first."""
    return tuple(dict.fromkeys(study.resource for study in own.study)) if own else ()


def _meanwhile(case: Case, part: Part) -> str:
    """Tell what to do in the same weeks at the present job, at the university, or without."""
    catalog, settings = case.catalog, case.person.settings
    work, theme = work_of(catalog, settings), catalog.themes.get(part.lesson.theme)
    if theme and work is Occupation.STUDENT:
        return theme.studying
    bridge, background = bridge_of(case), background_of(catalog, settings)
    own = background is not None and background.work is work  # it says what they do in such weeks
    if theme and work is Occupation.LOOKING and not own:
        return theme.looking
    if background is None or (bridge and bridge.said):
        return ""  # whoever does the job by their own words is past what its trade begins with
    return background.at_work.get(part.lesson.theme, "")


def _first_model(case: Case, way: Way) -> int | None:
    """Return the number of the part in which a model is first trained, by whoever never did."""
    training = {skill.id for skill in case.catalog.skills.values() if skill.trains}
    if any(reached(case.levels[skill].value, 1) for skill in training if skill in case.levels):
        return None
    return next(
        (
            number
            for number, part in enumerate(way.parts)
            if any(piece.skill in training and piece.to >= 1 for piece in part.pieces)
        ),
        None,
    )

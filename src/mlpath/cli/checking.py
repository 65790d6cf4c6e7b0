"""A sitting of checks: what is asked, in which order, and what the answers say of the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.person import NOTHING_SAID
from mlpath.views.words import count

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.knowledge.checking import Marks
    from mlpath.engine.knowledge.worth_checking import ToCheck
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Settings
    from mlpath.model.reports.answers.checks import ChecksReport
    from mlpath.model.reports.answers.quiz import Marked


class Checks:
    """Checks the claims that carry most, or those about one skill or module."""

    def __init__(
        self, session: Session, about: str | None = None, said: Settings = NOTHING_SAID
    ) -> None:
        self.session, self.said = session, said
        self.before = session.work(said)
        self.about, self.wanted = self._wanted(about)
        self.tallies: dict[SkillId, Marks] = {}
        self.marked: list[Marked] = []

    def _wanted(self, about: str | None) -> tuple[str | None, list[ToCheck]]:
        from mlpath.engine.knowledge.worth_checking import (
            ToCheck,
            of_module,
            of_skill,
            worth_checking,
        )

        known, targets = self.before.knowledge, self.before.targets
        if about is None:
            return None, [ToCheck(c.skill, c.level) for c in worth_checking(known, targets)]
        from mlpath.interview.reading import find
        from mlpath.interview.reading.called import of_kind
        from mlpath.model.field.catalog import Catalog
        from mlpath.model.field.module import Module

        kinds = [of_kind(Catalog.skills), of_kind(Catalog.modules)]
        thing = find.first(self.session.catalog, kinds, about)
        found = of_module(thing) if isinstance(thing, Module) else of_skill(known, targets, thing)
        return thing.id, list(found)

    def next(self) -> Item | None:
        """Return the question that is asked next."""
        from mlpath.engine.knowledge.checking import next_question

        known = self.session.learner.knowledge
        return next_question(known, self.wanted, self.tallies, self.session.moment)

    def talk(self, most: int) -> None:
        """Ask until enough is known, or until the person stops."""
        from mlpath.cli.asking.asker import asker
        from mlpath.cli.questioning import ask_one
        from mlpath.engine.knowledge.checking import Marks

        asking, targets = asker(self.session), tuple(self.before.targets)
        while len(self.marked) < most and (item := self.next()) is not None:
            place = f"question {len(self.marked) + 1} of at most {most}"
            marked = ask_one(self.session, asking, targets, item, place)
            if marked is None:
                return
            self.marked.append(marked)
            right, missed = self.tallies.get(item.skill, Marks())
            good = marked.correct is True
            self.tallies[item.skill] = Marks(right + good, missed + (not good))

    def found(self) -> tuple[str, ...]:
        """Say in a few sentences what was found."""
        verdicts = self.report().verdicts
        if not verdicts:
            return ()
        groups = {
            "proven": [one.name for one in verdicts if one.holds],
            "lower now": [one.name for one in verdicts if one.lower],
            "still open": [one.name for one in verdicts if not one.holds and not one.lower],
        }
        told = [f"{what}: {', '.join(names)}" for what, names in groups.items() if names]
        return (f"{count(len(self.marked), 'question')} answered; {'; '.join(told)}.",)

    def report(self) -> ChecksReport:
        """Tell what was found."""
        from mlpath.engine.gap.checked import check_report
        from mlpath.engine.way.first_goal import same_goal

        return check_report(
            self.before,
            same_goal(self.session.case(self.said), self.before),
            wanted=self.wanted,
            marked=tuple(self.marked),
            about=self.about,
            moment=self.session.moment,
        )

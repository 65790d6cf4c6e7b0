"""The interview in the terminal; every answer is on the disk before the next question is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli import ask
from mlpath.interview.questions import (
    HELP_ME_CHOOSE,
    UNSURE,
    Choice,
    Form,
    SettingQuestion,
    offered,
    questions,
    rated_name,
    rating_choices,
)
from mlpath.interview.reading.settings import ReadingContext, read
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.skills import Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.settings import LEVEL, ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.cli.session import Session
    from mlpath.engine.knowledge.likely import Likely
    from mlpath.interview.answers import Answers
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

GO_BACK = Choice(value=ask.BACK, text="Back")


def _put(session: Session, question: SettingQuestion, *, first: bool) -> str | tuple[str, ...]:
    """Ask one question about the person and return the raw answer."""
    row = question.setting
    default = offered(row, session.person.settings, session.catalog)
    if question.form is Form.SEVERAL:
        return ask.several(row.ask, question.choices)
    if question.form is Form.CHOICE:
        extras = () if first else (GO_BACK,)
        return ask.select(row.ask, question.choices, default=default, extras=extras)

    def check(text: str) -> object:
        return text == ask.BACK or read(row, text, _context(session))

    return ask.line(row.ask, default=default, check=check)


def _context(session: Session) -> ReadingContext:
    return ReadingContext(session.catalog, session.today)


def ask_about(session: Session, have: Answers) -> None:
    """Ask what is not known about the person yet; "back" returns to the question before."""
    open_questions = [q for q in questions(session.catalog) if q.setting not in have.settings]
    position = 0
    while position < len(open_questions):
        question = open_questions[position]
        raw = _put(session, question, first=position == 0)
        if raw == ask.BACK:
            position = max(0, position - 1)
            continue
        position += 1
        if not raw or raw == HELP_ME_CHOOSE:
            continue
        row = question.setting
        changes = {row.key: read(row, raw, _context(session))}
        session.remember([SettingsChanged(changes=changes)])


def wanted(session: Session) -> tuple[Target, ...]:
    """Return what the wanted role asks; without one, what all roles ask together."""
    if ROLE in session.person.settings:
        return tuple(session.case().targets)
    rung = session.person.settings[LEVEL] or RoleLevel.JUNIOR
    merged = {t.skill: t for role in session.catalog.roles.values() for t in role.targets[rung]}
    return tuple(merged.values())


def _place(number: int, most: int, state: Likely, targets: Sequence[Target]) -> str:
    """Say how far the interview is, and what is known by now."""
    ready = state.readiness(targets)
    return f"\n  [{number} of ~{most} · readiness {ready.low:.0f} to {ready.high:.0f}]"


def ask_ratings(session: Session, most: int) -> None:
    """Ask for ratings, each the one that tells most about this person's readiness."""
    from mlpath.engine.knowledge.asking import next_rating

    targets = wanted(session)
    given: list[SkillId] = []
    said = session.case().domain
    domain = session.catalog.domains[said] if said else None
    while len(given) < most:
        state = session.learner.knowledge.likely
        seen = {e.skill for e in session.person.evidence} | set(session.person.skipped) | set(given)
        skill = next_rating(state, targets, seen)
        if skill is None:
            return
        extras = [
            Choice(value=UNSURE, text="I'm not sure"),
            *([GO_BACK] if given else []),
            Choice(value=ask.STOP, text="Enough questions, show me the result"),
        ]
        known = session.catalog.skills[skill]
        answer = ask.select(
            f"{rated_name(known, domain)}: which of these can you do today?",
            rating_choices(known),
            extras=extras,
            instruction=_place(len(given) + 1, most, state, targets),
        )
        if answer == ask.STOP:
            return
        if answer == ask.BACK:
            given.pop()
            _take_back(session)
            continue
        given.append(skill)
        _note_rating(session, skill, answer)


def _note_rating(session: Session, skill: SkillId, answer: str) -> None:
    if answer == UNSURE:
        session.remember([SkillSkipped(skill=skill)])
    else:
        session.remember([Rating(skill=skill, level=int(answer))])


def _take_back(session: Session) -> None:
    from mlpath.engine.journal.replay import last_action

    undoes = tuple(stored.id for stored in last_action(session.events))
    session.remember([Undo(undoes=undoes)])


def ask_traits(session: Session) -> None:
    """Ask about the traits in one screen; they never enter the readiness number."""
    traits = session.catalog.traits
    if session.person.traits or not traits:
        return
    choices = tuple(Choice(value=str(t.id), text=t.question) for t in traits.values())
    ticked = ask.several("Which of these are like you? (no right answers)", choices)
    levels = {name: 4 if name in ticked else 2 for name in traits}
    session.remember([TraitsTold(traits=levels)])


def choose_role(session: Session) -> None:
    """Show the nearest roles to somebody who asked for help, and let one be chosen."""
    if ROLE in session.person.settings:
        return
    case, roles = session.case(), session.catalog.roles
    ready = {role: case.toward(role).readiness.value for role in roles}
    ranked = sorted(roles.values(), key=lambda role: -ready[role.id])
    choices = tuple(
        Choice(
            value=str(role.id),
            text=f"{role.name} (readiness {ready[role.id]:.0f}): {role.summary}",
        )
        for role in ranked
    )
    chosen = ask.select("These roles are nearest to you. Which shall the plan lead to?", choices)
    session.remember([SettingsChanged(changes={ROLE.key: chosen})])

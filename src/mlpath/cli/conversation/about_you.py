"""What somebody does, wants and has time for; one can go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.answering import worked
from mlpath.cli.conversation.assumed import take_studies
from mlpath.engine.knowledge.to_rate import HAS_WRITTEN, PROGRAMMING
from mlpath.evidence.about import backgrounds_in, read_about
from mlpath.interview.answers import decided
from mlpath.interview.questions import (
    BACK,
    BETWEEN_TWO,
    GO_BACK,
    HELP_ME_CHOOSE,
    Choice,
    Form,
    SettingQuestion,
    offered,
    question_of,
    told,
)
from mlpath.interview.reading.choices import says_nothing
from mlpath.interview.reading.settings import ReadingContext
from mlpath.interview.reading.settings import read as read_setting
from mlpath.model.circumstances import NO_DOMAIN, domain_of
from mlpath.model.events.about import SettingsChanged
from mlpath.model.events.skills import Rating
from mlpath.model.named import NamedTuple
from mlpath.model.person import NOTHING_SAID, Settings
from mlpath.model.settings import (
    BACKGROUND,
    COUNTRY,
    DOMAIN,
    LEVEL,
    ROLE,
    SETTINGS,
    STUDIES,
    UNDECIDED,
    YEARS,
)
from mlpath.model.values import Name, Weeks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.interview.answers import Answers
    from mlpath.model.field.background import Background
    from mlpath.model.settings import Setting

OF_CODERS = "software-engineer"
"""The nearest background of somebody who names a skill of programmers and no work known here."""
WRITTEN = Choice(value="yes", text="Yes, also a small one", key="y", short="yes")
NOT_YET = Choice(value="no", text="Not yet", key="n", short="not yet")
OF_PROGRAMMERS = (YEARS, LEVEL)
"""Asked only of those who have written a program."""


class Turn(NamedTuple):
    """One question of the interview."""

    key: str
    wanted: Callable[[Session], bool]
    put: Callable[[Session, Asker, bool], bool]
    """Asks it; False to go back. The last argument tells whether there is something before it."""


def ask_about(
    session: Session,
    asking: Asker,
    have: Answers,
    *,
    last: Sequence[Turn] = (),
    back: bool = False,
) -> bool:
    """Ask what is not known about the person yet; b returns to the question before.

    False when they want to go back to what stands before the first one.
    """
    done: list[Turn] = []
    said = {row.key for row in _known(have)}
    steps = [step for step in (*_steps(), *last) if step.key not in said]
    step = _next(session, steps, done)
    while step is not None:
        if step.put(session, asking, back or bool(done)):
            done.append(step)
            step = _next(session, steps, done)
        elif done:
            step = done.pop()
        elif back:
            return False
    return True


def ask_again(
    session: Session, asking: Asker, row: Setting[Any], read: Settings = NOTHING_SAID
) -> bool:
    """Ask one thing in the way of the interview, to correct it; b leaves it as it was."""
    if row is BACKGROUND:
        return _what_you_do(session, asking, back=True)
    return ask_setting(session, asking, row, back=True, read=read)


def _next(session: Session, steps: Sequence[Turn], done: Sequence[Turn]) -> Turn | None:
    return next((step for step in steps if step not in done and step.wanted(session)), None)


def _known(have: Answers) -> list[Setting[Any]]:
    return [row for row in SETTINGS if row in have.settings]


def _steps() -> list[Turn]:
    rows = [row for row in SETTINGS if row.ask and not row.aside]
    steps = [_setting(row) for row in rows]
    gate = Turn("gate", _unsure_of_code, _gate)
    return [_background(), gate, *(step for step in steps if step.key != BACKGROUND.key)]


def _setting(row: Setting[Any]) -> Turn:
    def wanted(session: Session) -> bool:
        return row not in OF_PROGRAMMERS or session.learner.knowledge.claims.get(PROGRAMMING, 1) > 0

    def put(session: Session, asking: Asker, back: bool) -> bool:
        return ask_setting(session, asking, row, back=back)

    return Turn(row.key, wanted, put)


def ask_setting(
    session: Session,
    asking: Asker,
    row: Setting[Any],
    *,
    back: bool,
    read: Settings = NOTHING_SAID,
) -> bool:
    """Ask one thing and keep the answer; False when the person wants to go back.

    What was read of them is offered where they said nothing.
    """
    question = question_of(row, session.catalog)
    country = session.person.settings[COUNTRY]
    context = ReadingContext(session.catalog, session.today, country)
    default = offered(row, read.but(session.person.settings.said), session.catalog)
    raw: str | tuple[str, ...]
    if question.form is Form.SEVERAL:
        raw = asking.several(row.ask, question.choices, checked=session.person.settings[row])
    elif question.form is Form.CHOICE:
        extras = (GO_BACK,) if back else ()
        raw = asking.select(
            row.ask,
            question.choices,
            default=default,
            extras=extras,
            label=row.label,
            find=isinstance(row.kind, Name),
        )
    else:
        check = _or_back(question, context)
        raw = asking.line(row.ask, default=default, label=row.label, check=check)
    if raw in {BACK, GO_BACK.key}:
        return False
    if raw == BETWEEN_TWO:
        found = _two_roles(session, asking, question.choices)
        return found or ask_setting(session, asking, row, back=back, read=read)
    if raw and raw != HELP_ME_CHOOSE:
        said = session.person.settings
        value = None if _left_open(question, raw) else read_setting(row, raw, context)
        fresh = {} if value == said.said.get(row.key) else {row.key: value}
        fresh |= decided(Settings(**{row.key: value}), said)
        if fresh:
            session.remember([SettingsChanged(changes=fresh)])
        if row is STUDIES:
            for line in take_studies(session):
                asking.say(f"  → {line}", "dim")
        if isinstance(raw, str) and question.form is Form.TEXT and value is not None:
            _say_what_was_read(session, asking, row, raw)
    return True


def _two_roles(session: Session, asking: Asker, roles: Sequence[Choice]) -> bool:
    """Ask between which two roles somebody cannot decide; False to go back."""
    named: list[str] = []
    for text in ("Between which two? The first", "And the other one"):
        left = [one for one in roles if one.value not in {*named, BETWEEN_TWO, HELP_ME_CHOOSE}]
        chosen = asking.select(text, left, extras=(GO_BACK,), label=ROLE.label, find=True)
        if chosen == BACK:
            return False
        named.append(chosen)
    session.remember([SettingsChanged(changes={ROLE.key: named[0], UNDECIDED.key: named[1]})])
    return True


def _or_back(question: SettingQuestion, context: ReadingContext) -> Callable[[str], object]:
    def check(text: str) -> object:
        kept = text in {BACK, GO_BACK.key} or _left_open(question, text)
        return kept or read_setting(question.setting, text, context)

    return check


def _left_open(question: SettingQuestion, raw: str | tuple[str, ...]) -> bool:
    """Tell whether somebody writes "no" or "asap" where Enter alone would have done.

    Where something is usual it is a number that counts, and no notice is one of 0 weeks.
    """
    row = question.setting
    optional = question.form is Form.TEXT and not row.usual and not isinstance(row.kind, Weeks)
    return optional and isinstance(raw, str) and says_nothing(raw)


def _say_what_was_read(session: Session, asking: Asker, row: Setting[Any], typed: str) -> None:
    """Say how something typed was understood, where that is not what was typed."""
    understood = told(row, session.person.settings[row], session.catalog)
    if understood.casefold() not in typed.casefold():
        asking.say(f"  → {understood}", "dim")


def _background() -> Turn:
    return Turn(BACKGROUND.key, lambda _: True, _what_you_do)


def _what_you_do(session: Session, asking: Asker, back: bool) -> bool:
    """Ask in free text, and let a name that is not known be chosen from the list."""
    typed = asking.line(BACKGROUND.ask, label=BACKGROUND.label)
    if typed in {BACK, GO_BACK.key}:
        return False
    about = read_about(typed, session.catalog)
    found = _named(session, typed)
    if len(found) != 1:
        if typed and not found:
            asking.say("  No such work is known here by that name; the nearest will do.")
        found = _nearest(session, asking, found, codes=bool(about.claims))
        if not found:
            return _what_you_do(session, asking, back)
    changes: dict[str, object] = {BACKGROUND.key: found[0].id}
    if about.domain and found[0].domain is None:
        changes[DOMAIN.key] = about.domain
    years = worked(about._replace(background=found[0]))
    if years is not None and YEARS not in session.person.settings:
        changes[YEARS.key] = years  # the next question offers them
    session.remember([SettingsChanged(changes=changes)])
    asking.say(f"  → {found[0].name}.{_counts(session)}", "dim")
    return True


def _nearest(
    session: Session, asking: Asker, found: Sequence[Background], *, codes: bool
) -> tuple[Background, ...]:
    """Let the nearest background be chosen; nothing to go back."""
    backgrounds = session.catalog.backgrounds
    choices = [Choice(value=str(b.id), text=b.name) for b in found or backgrounds.values()]
    default = OF_CODERS if codes and not found else ""
    picked = asking.select(
        "Which of these is nearest?",
        choices,
        default=default,
        extras=[GO_BACK],
        label="Nearest",
        find=True,
    )
    return tuple(b for b in backgrounds.values() if b.id == picked)


def _counts(session: Session) -> str:
    """Say that the field of work counts, where one is known."""
    domain = domain_of(session.catalog, session.person.settings)
    if domain is None or domain == NO_DOMAIN:
        return ""
    field = session.catalog.domains[domain].name.lower()
    return f" Your field counts: {field} needs people who know it."


def _named(session: Session, typed: str) -> tuple[Background, ...]:
    """Return the backgrounds that what somebody typed may name."""
    from mlpath.errors import MlpathError
    from mlpath.interview.reading import find

    if not typed:
        return ()
    try:
        return (find.background(session.catalog, typed),)
    except MlpathError:
        return tuple(backgrounds_in(typed, session.catalog))


def _unsure_of_code(session: Session) -> bool:
    """Tell whether the gate is worth asking: not of those who write code, as all they say tells."""
    known = session.learner.knowledge
    if PROGRAMMING not in known.ground.index or known.claims:
        return False
    return known.said[PROGRAMMING] < HAS_WRITTEN


def _gate(session: Session, asking: Asker, back: bool) -> bool:
    text = "Have you ever written a program that did something for you?"
    extras = (GO_BACK,) if back else ()
    answer = asking.select(text, (WRITTEN, NOT_YET), extras=extras, label="Has programmed")
    if answer == BACK:
        return False
    session.remember([Rating(skill=PROGRAMMING, level=int(answer == WRITTEN.value))])
    if answer == NOT_YET.value:
        asking.say("  → Then the plan begins at the beginning; most who start do.", "dim")
    return True


def choose_role(session: Session, asking: Asker) -> None:
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
            short=role.name,
        )
        for role in ranked
    )
    text = "These roles are nearest to you. Which shall the plan lead to?"
    chosen = asking.select(text, choices, find=True)
    session.remember([SettingsChanged(changes={ROLE.key: chosen})])

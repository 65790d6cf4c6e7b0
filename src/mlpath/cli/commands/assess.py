"""`mlpath assess`: the interview, and the picture that follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES, GOAL, OUTPUT, YOU
from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_skill, complete_trait
from mlpath.errors import UsageError
from mlpath.model.person import Settings
from mlpath.model.settings import PAY, SETTINGS, STUDIES, by_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.cli.session import Session
    from mlpath.interview.answers import Answers
    from mlpath.model.events.event import Event
    from mlpath.model.reports.assessment import AssessmentReport

EXAMPLES = """\b
Examples:
  mlpath assess
  mlpath assess --background software-engineer --role ml-engineer --hours 10 --yes
  mlpath assess --cv cv.pdf --cv Profile.pdf --code ~/projects

An answers file: background = "student", role = "ml-engineer", hours = 8, and under [ratings]
python = 2."""

Said = Annotated[Settings, Takes(*(row for row in SETTINGS if not row.of_calendar), keeps=True)]
Rate = Annotated[
    list[str] | None,
    typer.Option(
        "--rate",
        metavar="SKILL=LEVEL",
        help="Rate a skill, 0 to 4.",
        autocompletion=complete_skill,
        rich_help_panel=YOU,
    ),
]
Trait = Annotated[
    list[str] | None,
    typer.Option(
        "--trait",
        metavar="NAME",
        help="A trait that is like you.",
        autocompletion=complete_trait,
        rich_help_panel=YOU,
    ),
]
AnswersFile = Annotated[
    Path | None,
    typer.Option(
        "--answers", metavar="FILE", help="Answers from a TOML file.", rich_help_panel=YOU
    ),
]
Cv = Annotated[
    list[Path] | None,
    typer.Option(
        "--cv",
        metavar="FILE",
        help="Read a CV: pdf, docx, odt, rtf, txt, md, html, JSON Resume, LinkedIn data; "
        "may be repeated.",
        rich_help_panel=YOU,
    ),
]
Code = Annotated[
    list[Path] | None,
    typer.Option(
        "--code",
        metavar="DIR",
        help="Look through a folder of code; may be repeated.",
        rich_help_panel=YOU,
    ),
]
Me = Annotated[
    list[str] | None,
    typer.Option(
        "--me",
        metavar="NAME",
        help="Your name or address in the commits of that code; may be repeated.",
        rich_help_panel=YOU,
    ),
]
SaveAnswers = Annotated[
    Path | None,
    typer.Option(
        "--save-answers",
        metavar="FILE",
        help="Write all answers to a TOML file.",
        rich_help_panel=OUTPUT,
    ),
]
Questions = Annotated[
    int | None,
    typer.Option(
        "--questions",
        metavar="N",
        min=0,
        max=60,
        help="How many ratings to ask for.",
        rich_help_panel=DOES,
    ),
]
About = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="TEXT",
        help="What you are good at, in your own words.",
        rich_help_panel=YOU,
    ),
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Ask nothing; take what is given.", rich_help_panel=DOES)
]
First = Annotated[
    str | None,
    typer.Option(
        "--first",
        metavar="GOAL",
        help="What to plan for first: a role, a lower level, straight, or advised.",
        rich_help_panel=GOAL,
    ),
]


def run(
    session: Session,
    *,
    said: Said,
    rate: Rate = None,
    trait: Trait = None,
    answers: AnswersFile = None,
    cv: Cv = None,
    code: Code = None,
    me: Me = None,
    save_answers: SaveAnswers = None,
    about: About = None,
    questions: Questions = None,
    first: First = None,
    yes: Yes = False,
) -> AssessmentReport:
    """Find out where you stand, what is missing, and what to do first."""
    from mlpath.cli.answering import (
        changes,
        events_of,
        from_file,
        from_flags,
        from_person,
        from_words,
    )
    from mlpath.cli.conversation.assumed import assumed, take_python, take_studies
    from mlpath.cli.conversation.first_goal import keep_first_goal, keep_role
    from mlpath.cli.found import of_code
    from mlpath.cli.screen import interactive
    from mlpath.interview.answers import combine, decided
    from mlpath.model.events.about import SettingsChanged

    asking = interactive() and not yes
    flags = from_flags(session, said, rate or (), trait or ())
    old = from_person(session.person)
    filed = from_file(session, answers)
    words = from_words(session, about, combine(flags, filed, old).settings)
    fresh = combine(flags, filed, words)
    known = combine(fresh, old)
    events: list[Event] = []
    if not asking:
        known, events = _as_read(session, cv or (), known)
        _nothing_missing(known)
    _no_absurd_pay(session, known.settings)
    events += of_code(session, code or (), me=me or (), ask=asking)
    events = [*events_of(changes(known, old)), *events]
    over = decided(fresh.settings, old.settings)
    if over:
        events.append(SettingsChanged(changes=over))
    if events:
        # What somebody was asked for is not asked again because something else was noted meanwhile.
        note = session.remember if asking else session.conclude
        note(events, action=f"assess {session.moment.isoformat()}")
    if asking:
        from mlpath.cli.conversation.talk import talk

        talk(session, from_person(session.person), questions, cv or ())
    if STUDIES in known.settings and STUDIES not in old.settings:
        session.notes += take_studies(session)
    if not asking:
        session.notes += take_python(session)
    keep_role(session)
    keep_first_goal(session, first)
    if about is not None and not asking:
        session.notes += assumed(session)
    if save_answers is not None:
        _save(session, save_answers)
    return assessment(session)


def _as_read(session: Session, cvs: Sequence[Path], known: Answers) -> tuple[Answers, list[Event]]:
    """Take everything that CVs tell and nobody said, and say so in a line."""
    if not cvs:
        return known, []
    from mlpath.cli.found import of_papers, read_papers
    from mlpath.interview.papers import filled_in
    from mlpath.interview.questions import told
    from mlpath.model.record import replace

    papers = read_papers(session, cvs)
    settings = filled_in(papers, known.settings)
    read = settings.unlike(known.settings)
    facts = [
        f"{row.label}: {told(row, read[row], session.catalog)}" for row in SETTINGS if row in read
    ]
    session.notes.append(
        f"Taken as read in {' and '.join(papers.files)}: "
        f"{'; '.join([*facts, f'{len(papers.skills)} skills'])} "
        "(mlpath profile edit, mlpath history, mlpath undo)."
    )
    session.notes.extend(papers.notes)
    return replace(known, settings=settings), list(of_papers(session, papers))


def _nothing_missing(have: Answers) -> None:
    """Refuse when something needed is missing and nobody can be asked."""
    missing = [row for row in by_key().values() if row.needed and row not in have.settings]
    if missing:
        from mlpath.errors import NeedsTerminalError

        flags = " ".join(f"{row.flag} {row.key.upper()}" for row in missing)
        names = " and ".join(row.key for row in missing)
        verb = "is" if len(missing) == 1 else "are"
        raise NeedsTerminalError(
            f"there is nobody to ask, and {names} {verb} missing",
            hint=f"Answer with flags: mlpath assess {flags} --yes\n"
            "Or with a file: mlpath assess --answers answers.toml (see mlpath assess --help)",
        )


def _no_absurd_pay(session: Session, settings: Settings) -> None:
    """Refuse pay that cannot be pay a year before it is stored."""
    if PAY not in settings or settings[PAY] == session.person.settings[PAY]:
        return
    from mlpath.cli.session import case_of
    from mlpath.engine.case import Learner
    from mlpath.engine.way.offer.pay import absurd
    from mlpath.model.person import Person

    learner = Learner(session.catalog, Person(settings=settings))
    wrong = absurd(case_of(learner, settings, session.today))
    if wrong:
        raise UsageError(
            wrong, hint="Is it pay a month, or in another currency? Give pay a year before tax."
        )


def _save(session: Session, path: Path) -> None:
    from mlpath.cli.answering import from_person
    from mlpath.cli.files import write_file
    from mlpath.interview.answers import dump
    from mlpath.model.record import replace

    known = from_person(session.person)
    write_file(path, dump(replace(known, settings=known.settings.on(session.today))))
    session.notes.append(f"Your answers are in {path}.")


def assessment(session: Session) -> AssessmentReport:
    """Gather everything that follows from what is known of the person."""
    from mlpath.engine.gap.assessed import assessed

    return assessed(session.case(), session.moment)

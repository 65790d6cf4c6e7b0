"""The calendar of a plan: made when it is asked for, and written again when the plan changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import ALARM, WATCH, WHEN

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.person import Settings
    from mlpath.model.reports.profile import Message
    from mlpath.model.reports.sessions import Sessions

OURS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//mlpath//"
"""How a file begins that may be written over without asking."""


def calendar(session: Session, said: Settings = NOTHING_SAID) -> str:
    """Write the plan as a calendar: sessions where times of the week are known, else whole days."""
    wanted = session.person.settings.but(said.said)
    case, slots, alarm = session.work(said), wanted[WHEN], wanted[ALARM]
    if not slots:
        from mlpath.engine.way.plan import make_plan
        from mlpath.views.formats import ics

        return ics.render(make_plan(case), at=session.moment, owner=session.profile)
    from mlpath.cli.clock import local_time
    from mlpath.engine.sessions.review_days import review_days
    from mlpath.engine.sessions.sessions import sessions_of
    from mlpath.engine.way.plan import laid_out
    from mlpath.views.formats import ics_sessions

    plan = laid_out(case)
    reviews = review_days(session.catalog, session.person, session.today)
    after = local_time(session.moment, session.environ)
    found = sessions_of(plan, slots, after, reviews)
    session.notes.extend(_fit(found))
    return ics_sessions.render(
        plan,
        found,
        alarm=ics_sessions.USUAL_ALARM if alarm is None else alarm,
        at=session.moment,
        owner=session.profile,
    )


def _fit(found: Sessions) -> list[str]:
    """Say how the times of a week and the hours of the plan differ."""
    from mlpath.views.words import day, decimal

    held, wanted = decimal(found.held, 2), decimal(found.wanted, 2)
    if not found.whole and found.ends:
        return [f"The calendar ends on {day(found.ends)}, before the plan does."]
    if found.held < found.wanted and found.ends:
        text = f"the last session is on {day(found.ends)}. For dates that agree"

    elif found.held > found.wanted:
        text = "what is over stays free. To use it"
    else:
        return []
    whole = f"Your times hold {held} h a week, and the plan counts with {wanted}: {text}: "
    return [f"{whole}mlpath profile edit --hours {held}"]


def watched(session: Session, name: str, said: Settings) -> Message:
    """Keep a calendar file current from now on, or no longer; its times and alarm are kept, too."""
    from mlpath.errors import UnknownNameError, UsageError
    from mlpath.interview.reading.hours import NEVER
    from mlpath.interview.reading.settings import ReadingContext, read
    from mlpath.model.events.about import SettingsChanged
    from mlpath.model.reports.profile import Message

    if not session.known:
        raise UnknownNameError(
            f'there is no profile "{session.profile}" yet', hint="Make one: mlpath assess"
        )
    if said.said.keys() - {WHEN.key, ALARM.key}:
        raise UsageError(
            "a calendar that is kept current follows your profile",
            hint="Change it there: mlpath profile edit --role ROLE --level LEVEL",
        )
    if name.strip().lower() in NEVER:
        session.conclude([SettingsChanged(changes={**said.said, WATCH.key: None})])
        return Message(text="No calendar file is written again; the one that is there stays.")
    file = os.path.abspath(Path(name).expanduser())  # noqa: PTH100 - a link stays a link
    read(WATCH, file, ReadingContext(session.catalog, session.today))
    write_calendar(Path(file), calendar(session, said))
    session.conclude([SettingsChanged(changes={**said.said, WATCH.key: file})])
    return Message(
        text=f"{file} is written again whenever your plan changes: let your calendar subscribe to "
        "it, or read it in now and then.",
        next=("mlpath export --watch none",),
    )


def keep_current(session: Session) -> None:
    """Write the calendar file again that somebody asked to be kept, after something was stored.

    What was stored is stored: a calendar that cannot be written is a warning.
    """
    if not session.ever_said(WATCH.key):
        return  # nobody waits for the profile to be put together
    name = session.person.settings[WATCH]
    if name is None:
        return
    from mlpath.errors import MlpathError

    told = list(session.notes)
    try:
        write_calendar(Path(name), calendar(session))
    except MlpathError as error:
        _warn(f"{error.message}. Not to try again: mlpath export --watch none")
    session.notes[:] = told  # said when it was asked for


def write_calendar(path: Path, text: str) -> None:
    """Write a calendar file, but over no file that is something else."""
    from mlpath.cli.files import write_file
    from mlpath.errors import MlpathError

    try:
        with path.open(encoding="utf-8", newline="") as file:
            begins = file.read(len(OURS))
    except FileNotFoundError:
        begins = ""
    except (OSError, ValueError):
        begins = "unknown"
    if begins and begins != OURS:
        raise MlpathError(
            f"the calendar {path} is not written: what is there is no calendar of mlpath",
            hint="Name another file: mlpath export --watch FILE",
        )
    write_file(path, text)


def _warn(text: str) -> None:
    import sys

    from mlpath.model.clean import clean

    sys.stderr.write(f"mlpath: {clean(text)}\n")

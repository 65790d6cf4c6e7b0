"""`mlpath profile`: what is stored about you is yours to see, change, take along and delete."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.clock import local_day
from mlpath.cli.command import add
from mlpath.cli.help_groups import DOES, OUTPUT, YOU
from mlpath.cli.options import LimitOption
from mlpath.cli.setting_options import Takes
from mlpath.errors import UsageError
from mlpath.model.person import Settings
from mlpath.model.settings import SETTINGS, WATCH, by_key

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message, ProfileReport, ProfilesReport


EXAMPLES = """\b
Examples:
  mlpath profile show
  mlpath profile edit --hours 10 --country DE
  mlpath profile export me.json"""

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Show, edit, export, import or delete what is stored about you.",
    epilog=EXAMPLES,
)

File = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="A file; stdout without one or with -.")
]
InFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="A file that export wrote; - is stdin.")
]
All = Annotated[
    bool, typer.Option("--all", help="All profiles in one file.", rich_help_panel=OUTPUT)
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Don't ask whether you are sure.", rich_help_panel=DOES)
]


def show(session: Session) -> ProfileReport:
    """Show everything stored about you."""
    from mlpath.engine.journal.profile import profile_report
    from mlpath.store.paths import store_file

    session.must_exist()
    return profile_report(
        session.catalog,
        session.person,
        session.learner.estimates,
        events=session.count,
        file=str(store_file(session.home)),
    )


def names(session: Session, *, most: LimitOption = None) -> ProfilesReport:
    """List the profiles: who goes for what, how ready they are, when they noted something."""
    from mlpath.engine.gap.in_short import in_short
    from mlpath.model.reports.profile import ProfilesReport
    from mlpath.store.paths import store_file
    from mlpath.store.store import Store

    with Store.open_read(session.home) as store:
        found = store.profiles()
    rows = []
    for name in found[:most]:  # of the others nothing is worked out
        one = session.of(name)
        last = local_day(one.stored[-1].at, session.environ).isoformat()
        rows.append(in_short(one.work(), name=name, last=last))
        one.forget()
    return ProfilesReport(
        profiles=found,
        rows=tuple(rows),
        current=session.profile,
        file=str(store_file(session.home)),
        more=len(found) - len(rows),
    )


def edit(
    session: Session,
    *,
    said: Annotated[Settings, Takes(*(row for row in SETTINGS if not row.of_calendar), keeps=True)],
    forget: Annotated[
        list[str] | None,
        typer.Option(
            "--forget",
            metavar="SETTING",
            help="A setting to forget, such as deadline.",
            rich_help_panel=YOU,
        ),
    ] = None,
) -> Message:
    """Change what you told about yourself."""
    from mlpath.engine.journal.history import names_of
    from mlpath.interview.answers import decided
    from mlpath.model.events.about import SettingsChanged
    from mlpath.model.reports.profile import Message

    session.must_exist()
    known = by_key()
    for name in forget or ():
        if name not in known:
            raise UsageError(
                f'"{name[:40]}" is not a setting', hint=f"Settings: {', '.join(known)}."
            )
    changed = {**said.said, **decided(said, session.person.settings)}
    changed |= dict.fromkeys(forget or ())
    if not changed:
        raise UsageError(
            "nothing to change was named", hint="Such as: mlpath profile edit --hours 10"
        )
    event = SettingsChanged(changes=changed)
    session.conclude([event])
    told = event.said(names_of(session.catalog))
    return Message(text=f"Noted: {told}.", next=("mlpath plan", "mlpath undo"))


def export(session: Session, file: File = None, *, everybody: All = False) -> Message | None:
    """Write everything stored about you to a JSON file, or all profiles to one."""
    from mlpath.cli.files import PIPE, pour_file
    from mlpath.cli.screen import write_document
    from mlpath.model.reports.profile import Message
    from mlpath.store.store import Store
    from mlpath.store.transfer import export_all_lines, export_lines
    from mlpath.views.formats.json import inert
    from mlpath.views.words import count

    if not everybody:
        session.must_exist()
    with Store.open_read(session.home) as store:
        found = store.profiles()
        lines = export_all_lines(store) if everybody else export_lines(store, session.profile)
        if file is None or file == PIPE:
            write_document("".join(map(inert, lines)))
            return None
        pour_file(file, map(inert, lines))
    if everybody:
        return Message(text=f"In {file} now: {count(len(found), 'profile')}, one after the other.")
    return Message(text=f"Profile {session.profile} is in {file}.")


def bring(session: Session, file: InFile) -> Message:
    """Bring an exported profile in, under the name that --profile gives; or all of an export."""
    from mlpath.cli.files import read_file
    from mlpath.model.reports.profile import Message
    from mlpath.store.documents import MOST_CHARACTERS, parse_document
    from mlpath.store.transfer import import_all, import_profile, is_of_all
    from mlpath.views.words import count as counted

    hint = "mlpath profile export writes a file that can be imported."
    document = parse_document(
        read_file(file, most=MOST_CHARACTERS, what="an exported profile", hint=hint)
    )
    _knows_the_role(session, document)
    if is_of_all(document):
        with session.changing() as store:
            found = import_all(store, document, session.moment)
        return Message(
            text=f"{counted(len(found), 'profile')} came in: {', '.join(found)}.",
            next=("mlpath profile list",),
        )
    with session.changing() as store:
        count = import_profile(store, session.profile, document, session.moment)
    return Message(
        text=f"{count} events are now in profile {session.profile}.", next=("mlpath profile show",)
    )


def _knows_the_role(session: Session, document: object) -> None:
    """Refuse a role that no command could work with; what else is wrong is said by the store."""
    from mlpath.interview.reading import find
    from mlpath.model.settings import ROLE
    from mlpath.store.documents import settings_in
    from mlpath.store.transfer import profiles_in

    for one in profiles_in(document):
        wanted = None
        for body in settings_in(one):
            wanted = body.get(ROLE.key, wanted)
        if wanted:
            find.role(session.catalog, wanted)


def delete(session: Session, yes: Yes = False) -> Message:
    """Delete everything stored about you; nothing is left."""
    from contextlib import suppress

    from mlpath.cli.asking.asker import asker, must_be_terminal
    from mlpath.cli.boundary import FAULT
    from mlpath.model import private
    from mlpath.model.reports.profile import Message
    from mlpath.store.paths import cache

    session.must_exist()
    if not yes:
        must_be_terminal(["--yes"])
        question = f"Delete profile {session.profile} with {session.count} events for good?"
        if not asker(session).confirm(question, default=False):
            return Message(text="Nothing was deleted.")
    calendar = _calendar_kept(session)
    session.forget()
    with session.changing() as store:
        store.delete(session.profile)
    kept = cache(session.environ)
    with suppress(OSError):  # the details of a fault may quote what is deleted
        (kept / FAULT).unlink(missing_ok=True)
        private.sweep(kept)
    left = f" The calendar {calendar} is yours to delete." if calendar else ""
    return Message(text=f"Profile {session.profile} is deleted; nothing of it is left.{left}")


def _calendar_kept(session: Session) -> object:
    """Return the file that was last asked to be kept current, whatever state the data are in."""
    told = None
    for one in session.stored:
        told = getattr(one.event, "changes", {}).get(WATCH.key, told)
    return told


def restore(session: Session) -> Message:
    """Bring a damaged store back from its newest good copy; the damaged file is kept aside."""
    from mlpath.model.reports.profile import Message
    from mlpath.store.rescue.restore import restore as bring_back
    from mlpath.views.words import count

    done = bring_back(session.home)
    kept = f" The damaged file is kept as {done.kept.name}." if done.kept else ""
    if not done.events:
        text = f"Nothing could be read in the file, and its copy is older than all notes.{kept}"
        return Message(text=text, next=("mlpath assess",))
    events, profiles = count(done.events, "event"), count(len(done.profiles), "profile")
    text = f"Whole and checked again: {events} of {profiles}.{kept}"
    return Message(text=text, next=("mlpath profile show",))


for name, run, examples in (
    ("show", show, "mlpath profile show\n  mlpath profile show --profile work -f json"),
    ("list", names, "mlpath profile list\n  mlpath profile list --limit 20 -f json"),
    (
        "edit",
        edit,
        "mlpath profile edit --hours 10 --country DE\n  mlpath profile edit --forget deadline",
    ),
    (
        "export",
        export,
        "mlpath profile export me.json\n  mlpath profile export --all everybody.json",
    ),
    (
        "import",
        bring,
        "mlpath profile import me.json\n  mlpath profile import me.json --profile work",
    ),
    ("delete", delete, "mlpath profile delete\n  mlpath profile delete --profile work --yes"),
    ("restore", restore, "mlpath profile restore\n  mlpath profile restore --plain"),
):
    add(app, name, run, f"\b\nExamples:\n  {examples}")

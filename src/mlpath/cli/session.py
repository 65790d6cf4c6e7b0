"""What a command works with: the catalogue, the person, today; each read when first needed."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mlpath.cli.clock import local_day, now
from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import BACKGROUND, CHANGED, DEADLINE, LEVEL, READER, ROLE
from mlpath.views.render import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

    from mlpath.cli.lived import Lived
    from mlpath.engine.case import Case, Learner
    from mlpath.errors import UnknownNameError
    from mlpath.model.events.event import Event, StoredEvent
    from mlpath.model.events.passage import Passage
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import BackgroundId
    from mlpath.model.person import Person, Settings
    from mlpath.store.store import Store
    from mlpath.views.look import Look

DEFAULT_PROFILE = "default"
LATELY = 500
"""Events among which what to take back is looked for first."""
DEFAULT_ROLE = "ml-engineer"
STORED = "What was noted is stored: see mlpath history."
UNSURE = "Whether it was stored is not known: see mlpath history."


class Session:
    """One run of one command."""

    def __init__(
        self,
        *,
        format_: Format | None = None,
        plain: bool = False,
        quiet: bool = False,
        no_pager: bool = False,
        profile: str | None = None,
        data: Sequence[Path] | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.environ = environ
        self.form = format_ or Format.TERMINAL
        self.plain = bool(plain)
        self.quiet = bool(quiet)
        self.no_pager = bool(no_pager)
        self.profile = profile or DEFAULT_PROFILE
        self._named = bool(profile)
        self.packs = tuple(data or ())
        self.moment: datetime = now(environ)
        self.asked = False
        """Whether somebody was asked something in this run, and so has the screen before them."""
        self.notes: list[str] = []
        """What has to be said beside the report."""
        self._stored = ""
        """What is known of what this run stored; nothing before it began to."""
        self._alone = False
        self._profile = Profile(self)

    def __enter__(self) -> Self:
        """Enter."""
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Close the store if it was opened; whoever tells of an error tells what was stored."""
        self._profile.close()
        if error is not None and self._stored:
            error.add_note(self._stored)

    @property
    def today(self) -> date:
        """The day it is for the person; the store keeps UTC."""
        return local_day(self.moment, self.environ)

    @cached_property
    def look(self) -> Look:
        """What the output device can show."""
        from mlpath.cli.screen import look

        return look(self.environ, plain=self.plain or self._spoken, quiet=self.quiet)

    @property
    def paged(self) -> bool:
        """Whether the page may go through a pager: to look at, and nothing was asked before it."""
        to_look_at = self.form is Format.TERMINAL and not self.look.plain
        return to_look_at and not self.no_pager and not self.asked

    @property
    def _spoken(self) -> bool:
        """Whether the person said that they read with a screen reader."""
        from mlpath.errors import MlpathError
        from mlpath.store.paths import store_file

        if self.form is not Format.TERMINAL:
            return False
        with suppress(MlpathError, OSError):  # what cannot be read is no reason to show no page
            if not store_file(self.home).exists():
                return False
            # Whoever never said it need not wait until the profile is put together.
            return self.ever_said(READER.key) and bool(self.person.settings[READER])
        return False

    @cached_property
    def catalog(self) -> Catalog:
        """The knowledge of the field, with the packs that were asked for."""
        from mlpath.cli.catalogue import open_catalog, replaced
        from mlpath.store.paths import cache

        found = open_catalog(self.pack_folders, cache(self.environ))
        if self.pack_folders and (note := replaced(found)):
            self.notes.append(note)
        return found

    @property
    def pack_folders(self) -> tuple[Path, ...]:
        """The packs that the environment and the command line name, in this order."""
        named = self.environ.get("MLPATH_DATA", "").split(os.pathsep)
        return (*(Path(name) for name in named if name), *self.packs)

    # ------------------------------------------------------------------ the person

    @cached_property
    def home(self) -> Path:
        """The folder of what is stored."""
        from mlpath.store.paths import home

        return home(self.environ)

    @property
    def stored(self) -> tuple[StoredEvent, ...]:
        """Everything noted in this profile, as it was written."""
        return self._profile.stored

    @property
    def events(self) -> tuple[StoredEvent, ...]:
        """Everything noted in this profile, with skills under the names they have today."""
        return self._profile.events

    @property
    def passages(self) -> Iterator[Passage]:
        """What `stored` is, read a passage at a time as they are asked for."""
        return self._profile.passages

    def newest(self, most: int) -> tuple[tuple[StoredEvent, ...], int]:
        """Return the newest of that, and the number of what is older and need not be read."""
        return self._profile.newest(most)

    def last_action(self) -> tuple[StoredEvent, ...]:
        """Return the newest events that can be taken back together."""
        return self._profile.last_action()

    @property
    def count(self) -> int:
        """How many things were noted."""
        return self._profile.count

    @property
    def learner(self) -> Learner:
        """The person, and what is believed of them; an empty one without a profile."""
        return self._profile.learner

    @property
    def person(self) -> Person:
        """The person as the events tell."""
        return self.learner.person

    @property
    def known(self) -> bool:
        """Whether there is a profile."""
        return self._profile.known

    def ever_said(self, setting: str) -> bool:
        """Tell whether a setting may ever have been told, without reading all that was noted."""
        return self._profile.ever_said(setting)

    def must_exist(self) -> None:
        """Refuse to go on without a profile."""
        from mlpath.errors import UnknownNameError

        if not self.known:
            raise UnknownNameError(
                f'there is no profile "{self.profile}" yet', hint="Make one: mlpath assess"
            )

    def find_profile(self, *, may_be_new: bool) -> None:
        """Take the profile that was named as it is stored; a slip of the pen makes no new one."""
        if not self._named:
            return
        from mlpath.store import bodies
        from mlpath.store.store import Store

        with Store.open_read(self.home) as store:
            found, known = store.called(self.profile), store.profiles()
        if found is None:
            self.profile = bodies.check_name(bodies.composed(self.profile).strip())
            if not may_be_new:
                raise _no_profile(self.profile, known)
        else:
            self.profile = found

    def of(self, name: str) -> Session:
        """Return a session of another profile, with the same catalogue and day."""
        other = Session(format_=self.form, environ=self.environ)
        other.profile, other.moment = name, self.moment
        other.__dict__["catalog"] = self.catalog
        return other

    def from_background(self, background: BackgroundId | None) -> None:
        """Answer for a typical person of a background when nobody is known."""
        if background is not None:
            self._profile = Profile(self, background)

    def remember(self, events: Sequence[Event], action: str = "") -> None:
        """Store what somebody said; it holds whatever else was noted meanwhile.

        When this returns it is safe on the disk. Events of one action are taken back together.
        """
        self._append(events, action, at_head=False)

    def conclude(self, events: Sequence[Event], action: str = "") -> None:
        """Store what follows from the profile as it was read; MovedError when it is another now."""
        self._append(events, action, at_head=True)

    def conclude_too(self, events: Sequence[Event]) -> None:
        """Store what follows from what was just stored; it is taken back together with it."""
        newest, _ = self.newest(1)
        self._append(events, newest[-1].action if newest else "", at_head=True, again=True)

    def _append(
        self, events: Sequence[Event], action: str, *, at_head: bool, again: bool = False
    ) -> None:
        head = self._profile.head
        # Two actions are two, also at the same moment of a clock that stands still.
        group = action if again else action and f"{action} {head}"
        with self.changing() as store:
            store.append(
                self.profile,
                events,
                at=self.moment,
                action=group,
                head=head if at_head else None,
            )
        self.forget()

    @contextmanager
    def changing(self) -> Iterator[Store]:
        """Open the store to change it; what an error later says of it is true."""
        from mlpath.errors import MlpathError
        from mlpath.store.store import Store

        before, self._stored = self._stored, UNSURE
        try:
            with Store.open_write(self.home, alone=not self._alone) as store:
                yield store
        except MlpathError:  # it says itself what it means for what is stored
            self._stored = before
            raise
        self._stored = STORED

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep everybody else from changing what is stored while this goes on."""
        from mlpath.store.damage import guarded
        from mlpath.store.lock import alone
        from mlpath.store.paths import store_file

        file = store_file(self.home)
        with ExitStack() as stack:
            with guarded(file):
                stack.enter_context(alone(file))
            self._alone = True
            yield

    @property
    def changed(self) -> bool:
        """Whether this run began to store something."""
        return bool(self._stored)

    def forget(self) -> None:
        """Read the profile again when next asked for."""
        self._profile.close()
        self._profile = Profile(self, self._profile.background)
        self.__dict__.pop("look", None)

    # ------------------------------------------------------------------ what it means

    def case(self, said: Settings = NOTHING_SAID, *, until: str | None = None) -> Case:
        """Return who is asking, toward what: said now, or wanted by the person, or usual."""
        wanted = self.person.settings.but(said.said)
        if DEADLINE in wanted and DEADLINE not in wanted.on(self.today):
            self._mention_passed(wanted[DEADLINE])
        return case_of(self.learner, wanted, self.today, until=until)

    def work(self, said: Settings = NOTHING_SAID, *, until: str | None = None) -> Case:
        """Return what is planned for: what is named now, else the nearer goal that comes first."""
        return self.before(self.case(said, until=until), said)

    def before(self, case: Case, said: Settings) -> Case:
        """Return what comes first of a case, if anything does and no goal is named."""
        from mlpath.engine.way.first_goal import in_work

        return case if ROLE in said or LEVEL in said else in_work(case)

    def _mention_passed(self, deadline: date | None) -> None:
        """Note once that the deadline in the profile is over."""
        note = f"The deadline in your profile, {deadline}, has passed"
        note += ": mlpath profile edit --deadline DATE"
        if note not in self.notes:
            self.notes.append(note)


def case_of(learner: Learner, wanted: Settings, today: date, *, until: str | None = None) -> Case:
    """Return the case of a person who wants this, or what is usual."""
    from mlpath.engine.case import Case
    from mlpath.engine.wishes import wishes_of

    return Case(
        learner,
        *goal_of(learner.catalog, wanted),
        wishes=wishes_of(wanted.on(today), today, until=until),
        today=today,
    )


def goal_of(catalog: Catalog, wanted: Settings) -> tuple[Role, RoleLevel]:
    """Return the role and level that are wanted, or the usual ones."""
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import RoleId

    name = RoleId(wanted[ROLE] or DEFAULT_ROLE)
    role = catalog.roles[name] if name in catalog.roles else _role_called(catalog, name)
    return role, wanted[LEVEL] or RoleLevel.JUNIOR


def _role_called(catalog: Catalog, name: str) -> Role:
    """Find a role by another name than the catalogue has for it now."""
    from mlpath.interview.reading import find

    return find.role(catalog, name)


def _no_profile(name: str, known: tuple[str, ...]) -> UnknownNameError:
    import shlex

    from mlpath.model.names import unknown_name

    new = f"a new one: mlpath --profile {shlex.quote(name)} assess"
    return unknown_name("profile", name, known, hint=f"All profiles: mlpath profile list · {new}")


class Profile:
    """What is stored of one person, read when first needed."""

    def __init__(self, session: Session, background: BackgroundId | None = None) -> None:
        self._session = session
        self._store: Store | None = None
        self._seen: int | None = None
        """The last event when only the newest were read."""
        self.background = background
        """What to assume of somebody who said nothing of where they come from."""

    @cached_property
    def known(self) -> bool:
        """Whether anything was noted, which need not be read for that."""
        if "stored" in self.__dict__:
            return bool(self.stored)
        return self._opened().knows(self._session.profile)

    @cached_property
    def stored(self) -> tuple[StoredEvent, ...]:
        """Everything noted, as it was written."""
        return self._opened().events(self._session.profile)

    @property
    def passages(self) -> Iterator[Passage]:
        """Everything noted, as it was written, a passage at a time."""
        return self._opened().passages(self._session.profile)

    @property
    def head(self) -> int:
        """The last event of all that was read: what follows from it follows from that state."""
        read = [self._seen] if self._seen is not None else []
        if "stored" in self.__dict__:
            read.append(self.stored[-1].id if self.stored else 0)
        if "lived" in self.__dict__:
            read.append(self.lived.head)
        # Whatever was read first: what came between makes the rest follow from another state.
        return min(read) if read else self._opened().at(self._session.profile)[0]

    @property
    def count(self) -> int:
        """How many things were noted."""
        return self._opened().count(self._session.profile)

    @cached_property
    def lived(self) -> Lived:
        """The person whom everything noted describes."""
        from mlpath.cli.lived import lived

        return lived(self._opened(), self._session.profile, self._session.catalog.renamed)

    def newest(self, most: int) -> tuple[tuple[StoredEvent, ...], int]:
        """Return the newest under today's names, and the number of what is older."""
        from mlpath.engine.journal.replay import under_todays_names

        count, newest = self._opened().newest(self._session.profile, most)
        self._seen = newest[-1].id if newest else 0
        return under_todays_names(newest, self._session.catalog.renamed), count - len(newest)

    def last_action(self) -> tuple[StoredEvent, ...]:
        """Return the newest that can be taken back, by as much of the past as it takes to tell."""
        from mlpath.engine.journal.replay import last_action

        most = LATELY
        while True:
            events, older = self.newest(most)
            # What takes an event back is newer than it, so that of these all is known.
            last = last_action(events)
            if not older or (last and self._began(last[0].action) >= events[0].id):
                return last
            most *= 10

    def _began(self, action: str) -> float:
        return self._opened().first_of(self._session.profile, action) if action else inf

    def ever_said(self, setting: str) -> bool:
        """Tell whether a setting may ever have been told."""
        return self._opened().mentions(self._session.profile, CHANGED, setting)

    def _opened(self) -> Store:
        from mlpath.store.store import Store

        if self._store is None:
            self._store = Store.open_read(self._session.home)
        return self._store

    @cached_property
    def events(self) -> tuple[StoredEvent, ...]:
        """Everything noted, with skills under the names they have today."""
        if not self.stored:
            return ()
        from mlpath.engine.journal.replay import under_todays_names

        return under_todays_names(self.stored, self._session.catalog.renamed)

    @cached_property
    def learner(self) -> Learner:
        """The person whom the events describe."""
        from mlpath.engine.case import Learner

        catalog, person = self._session.catalog, self._person()
        if self.background and BACKGROUND not in person.settings:
            from mlpath.model.record import replace

            settings = person.settings.but({BACKGROUND.key: self.background})
            person = replace(person, settings=settings)
        return Learner(catalog, person, self._session.today)

    def _person(self) -> Person:
        if "stored" not in self.__dict__:
            return self.lived.person
        from mlpath.engine.journal.replay import replay

        return replay(self.events, self._session.profile)

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

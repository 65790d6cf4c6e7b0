"""What a command works with: the catalogue, the person, today; each read when first needed."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mlpath.cli.clock import now
from mlpath.model.settings import BACKGROUND, LEVEL, ROLE
from mlpath.views.render import Format

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.catalog import Catalog
    from mlpath.model.event import Event, NewEvent
    from mlpath.model.ids import BackgroundId, RoleId, SkillId
    from mlpath.model.person import Estimate, Person
    from mlpath.model.role import Role, Target
    from mlpath.model.rung import RoleLevel
    from mlpath.store.store import Store
    from mlpath.views.look import Look

DEFAULT_PROFILE = "default"
DEFAULT_ROLE = "ml-engineer"


class Session:
    """One run of one command."""

    def __init__(
        self,
        *,
        format_: Format | None = None,
        plain: bool = False,
        quiet: bool = False,
        profile: str | None = None,
        data: Sequence[Path] | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.environ = environ
        self.form = format_ or Format.TERMINAL
        self.plain = bool(plain)
        self.quiet = bool(quiet)
        self.profile = profile or DEFAULT_PROFILE
        self.packs = tuple(data or ())
        self.moment: datetime = now(environ)
        self.notes: list[str] = []
        """What has to be said beside the report."""
        self._background: BackgroundId | None = None

    def __enter__(self) -> Self:
        """Enter."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store if it was opened."""
        store = self.__dict__.get("_reader")
        if store is not None:
            store.close()

    @property
    def today(self) -> date:
        """The day it is for the person; the store keeps UTC."""
        if self.environ.get("MLPATH_TODAY"):
            return self.moment.date()
        return self.moment.astimezone().date()

    @cached_property
    def look(self) -> Look:
        """What the output device can show."""
        from mlpath.cli.screen import look

        return look(self.environ, plain=self.plain, quiet=self.quiet)

    @cached_property
    def catalog(self) -> Catalog:
        """The knowledge of the field, with the packs that were asked for."""
        from mlpath.catalog.load import load_catalog
        from mlpath.store.paths import cache

        return load_catalog(self.pack_folders, cache(self.environ))

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

    @cached_property
    def _reader(self) -> Store:
        from mlpath.store.store import Store

        return Store.open_read(self.home)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Everything noted in this profile."""
        return self._reader.events(self.profile)

    @cached_property
    def person(self) -> Person:
        """The person as the events tell; an empty one without a profile."""
        from mlpath.engine.journal.replay import replay

        person = replay(self.events, self.profile, self.catalog.renamed if self.events else None)
        if self._background and BACKGROUND not in person.settings:
            from mlpath.model.record import replace

            settings = person.settings.but({BACKGROUND.key: self._background})
            person = replace(person, settings=settings)
        return person

    @property
    def known(self) -> bool:
        """Whether there is a profile."""
        return bool(self.events)

    def from_background(self, background: BackgroundId | None) -> None:
        """Answer for a typical person of a background when nobody is known."""
        if background is not None:
            self._background = background
            self.__dict__.pop("person", None)
            self.__dict__.pop("knowledge", None)
            self.__dict__.pop("estimates", None)

    def remember(self, events: Sequence[NewEvent]) -> None:
        """Store events; when this returns they are safe on the disk."""
        from mlpath.store.store import Store

        with Store.open_write(self.home) as store:
            store.append(self.profile, events, at=self.moment)
        self.forget()

    def forget(self) -> None:
        """Read the person again when next asked for."""
        reader = self.__dict__.pop("_reader", None)
        if reader is not None:
            reader.close()
        for name in ("events", "person", "knowledge", "estimates"):
            self.__dict__.pop(name, None)

    # ------------------------------------------------------------------ what it means

    @cached_property
    def knowledge(self) -> Knowledge:
        """What is believed of the person's levels, and why; only to be read."""
        from mlpath.engine.knowledge.state import knowledge

        return knowledge(self.catalog, self.person)

    @cached_property
    def estimates(self) -> Mapping[SkillId, Estimate]:
        """The person's level in every skill, with intervals."""
        return self.knowledge.estimates()

    def target(
        self, role: RoleId | None = None, level: RoleLevel | None = None
    ) -> tuple[Role, RoleLevel]:
        """Return the role and level meant: said now, or wanted by the person, or the usual."""
        from mlpath.interview.reading import find
        from mlpath.model.rung import RoleLevel

        wanted = self.person.settings
        # A role that was wanted once may have gone from the data since.
        chosen = find.role(self.catalog, role or wanted[ROLE] or DEFAULT_ROLE)
        return chosen, level or wanted[LEVEL] or RoleLevel.JUNIOR

    def targets(
        self, role: RoleId | None = None, level: RoleLevel | None = None
    ) -> tuple[Target, ...]:
        """Return what that role asks for."""
        chosen, rung = self.target(role, level)
        return chosen.targets[rung]

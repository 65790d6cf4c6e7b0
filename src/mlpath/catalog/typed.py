"""What was gathered as records, for rules that add up what entries say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mlpath.catalog.make import OWN, record_maker
from mlpath.catalog.targets import compiled
from mlpath.model.field.catalog import Catalog, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.catalog.gather import Gathered
    from mlpath.model.field.entry_kind import EntryKind, K, T


def typed(data: Gathered) -> Catalog:
    """Return entries that name nothing unknown as a catalogue; weights are those of the files."""

    def load(kind: EntryKind[K, T]) -> Mapping[K, T]:
        entries = list(data.entries[kind.section].values())
        if kind.section == "skills":
            entries = [{**one, "area": data.origin["area-of", one["id"]]} for one in entries]
        if kind.section == "roles":
            skills, groups = data.entries["skills"], data.entries["groups"]
            entries = [compiled(one, skills, groups, {}) for one in entries]
        make = record_maker(kind.record, OWN.get(kind.section, {}))
        own = json.loads(json.dumps(entries, default=str))  # what makes a record takes it apart
        return {one["id"]: make(one) for one in own}

    return Catalog(load, Tables(data.tables, data.tables.__getitem__), fingerprint="")

"""The laws of plans over people by the thousand; whoever breaks one is kept as a case.

The laws are those of tests/test_laws_way.py, which draws a few dozen people for each. Here each law
meets one person at a time, another one than there; tests/kept_people.jsonl has who broke one, and
tests/test_laws_kept.py asks them again.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from mlpath.cli.catalogue import open_catalog
from mlpath.model.field.role_level import RoleLevel
from trials.verdict import Verdict

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog

TESTS = Path(__file__).resolve().parents[2] / "tests"
KEPT = TESTS / "kept_people.jsonl"
PEOPLE = 10_000
Row = dict[str, Any]
"""Somebody on the way to something: role, level, background, claims, and a seed for the rest."""


@cache
def ways() -> Any:
    """Load the laws of plans, from the tests."""
    if str(TESTS) not in sys.path:
        sys.path.append(str(TESTS))
    return importlib.import_module("test_laws_way")


def laws() -> list[str]:
    """Name the laws that hold for anybody: those that draw people."""
    return [
        name
        for name, law in inspect.getmembers(ways(), inspect.isfunction)
        if name.startswith("test_") and "in drawn(" in inspect.getsource(law)
    ]


def somebody(catalog: Catalog, number: int) -> Row:
    """Draw the person of a number."""
    _, role, level, background, claims = next(ways().drawn(catalog, f"torture {number}", 1))
    return {
        "role": role.id, "level": str(level), "background": background, "claims": claims,
        "seed": number,
    }  # fmt: skip


def broken(catalog: Catalog, law: str, person: Row) -> str:
    """Ask one law about one person; nothing when it holds."""
    module = ways()
    as_they_are, test = (module.drawn, module.meets_some), getattr(module, law)
    one = (
        Random(f"rest {person['seed']}"), catalog.roles[person["role"]],
        RoleLevel(person["level"]), person["background"], person["claims"],
    )  # fmt: skip
    module.drawn, module.meets_some = lambda *_: iter([one]), lambda _: None
    try:
        test(catalog, *([0] if "seed" in inspect.signature(test).parameters else []))
    except Exception as error:  # noqa: BLE001 - a law is broken by a fault of the program as well
        return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
    finally:
        module.drawn, module.meets_some = as_they_are
    return ""


def run(people: int = PEOPLE, first: int = 0, seconds: float = float("inf")) -> Verdict:
    """Ask every law about every person, until there is no more time."""
    verdict, ends = Verdict("laws"), time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as cache_:
        catalog = open_catalog([], Path(cache_))
        for number in range(first, first + people):
            if time.monotonic() > ends:
                break
            person = somebody(catalog, number)
            verdict.note("people")
            for law in laws():
                verdict.runs += 1
                if why := broken(catalog, law, person):
                    keep({"law": law, **person})
                    verdict.losses.append(f"{law}, {person}: {why}")
                    print(verdict.losses[-1], file=sys.stderr, flush=True)
    return verdict


def kept() -> list[Row]:
    """Read who once broke a law."""
    if not KEPT.exists():
        return []
    return [json.loads(line) for line in KEPT.read_text(encoding="utf-8").splitlines()]


def keep(row: Row) -> None:
    """Keep who broke a law, once."""
    if row not in kept():
        with KEPT.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")

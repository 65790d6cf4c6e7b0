"""What defining and making a record or a named tuple costs against what Python has for it.

python benchmarks/records.py
"""

from __future__ import annotations

import timeit
import typing
from collections.abc import Callable
from dataclasses import dataclass
from types import new_class
from typing import Any

from mlpath.model.named import NamedTuple
from mlpath.model.record import record

FIELDS = 8
VALUES = {f"field{number}": number for number in range(FIELDS)}
PAIRS: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
    "record": (
        lambda: dataclass(frozen=True, slots=True, kw_only=True)(blank()),
        lambda: record(blank()),
    ),
    "named tuple": (lambda: blank(typing.NamedTuple), lambda: blank(NamedTuple)),
}
"""What Python has, and what stands in its place."""


def blank(*bases: Any) -> type:
    """Return a class with annotated fields, as it stands in a module."""
    space = {"__annotations__": dict.fromkeys(VALUES, "int"), "__module__": __name__}
    return new_class("Blank", bases, exec_body=lambda body: body.update(space))


def best(run: Any, times: int) -> float:
    """Return the shortest microseconds a run."""
    return min(timeit.repeat(run, number=times, repeat=7)) / times * 1e6


def costs(define: Callable[[], Any]) -> dict[str, float]:
    """Return what defining a class, making one of it and reading a field cost."""
    kind, place = define(), next(iter(VALUES))
    one = kind(**VALUES)
    return {
        "define": best(define, 100),
        "make": best(lambda: kind(**VALUES), 20_000),
        "read a field": best(lambda: getattr(one, place), 100_000),
    }


def main() -> None:
    """Measure both and print the ratios."""
    print("| | Python's | ours | ratio |\n|---|---:|---:|---:|")
    for name, (standard, ours) in PAIRS.items():
        before, now = costs(standard), costs(ours)
        for act, old in before.items():
            print(f"| {name}: {act}, us | {old:.2f} | {now[act]:.2f} | {old / now[act]:.1f} |")


if __name__ == "__main__":
    main()

"""What defining and making a record costs against the data class that it stands for.

python benchmarks/records.py
"""

from __future__ import annotations

import timeit
from dataclasses import dataclass
from typing import Any

from mlpath.model.record import record

FIELDS = 8


def blank() -> type:
    """Return a class with annotated fields, as the decorators find it."""
    notes = {f"field{number}": "int" for number in range(FIELDS)}
    return type(
        "Blank", (), {"__annotations__": notes, "__doc__": "Blank.", "__module__": __name__}
    )


def best(run: Any, times: int) -> float:
    """Return the shortest microseconds a run."""
    return min(timeit.repeat(run, number=times, repeat=7)) / times * 1e6


def main() -> None:
    """Measure both and print the ratios."""
    standard = dataclass(frozen=True, slots=True, kw_only=True)
    values = {f"field{number}": number for number in range(FIELDS)}
    one: Any = standard(blank())
    two: Any = record(blank())
    define = best(lambda: standard(blank()), 100), best(lambda: record(blank()), 100)
    make = best(lambda: one(**values), 20_000), best(lambda: two(**values), 20_000)
    print("| | data class | record | ratio |\n|---|---:|---:|---:|")
    for name, (old, new) in {"define, us": define, "make, us": make}.items():
        print(f"| {name} | {old:.2f} | {new:.2f} | {old / new:.1f} |")


if __name__ == "__main__":
    main()

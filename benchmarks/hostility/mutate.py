"""Breaking a document or a table in one place."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

VALUES: tuple[Any, ...] = (
    0, 1, 2, 3, 4, 5, -1, 2.0, 2.5, 0.0, -0.5, 1e308, float("inf"), float("nan"), 10**40, True,
    False, "", "x", "python", "ml", "junior", "nan", "1e999", "\u0661", "\x1b[2J[bold]x[/]",
    "../../etc/passwd", "a" * 5000, "\U0001f40d", "\u202e", [], [1], {}, {"a": 1},
    date(2026, 1, 1), date(1, 1, 1),
    datetime(2026, 1, 1, 1, tzinfo=UTC), time(1, 2), [[]], "2026-02-30", "9999-12-31",
)  # fmt: skip
CELLS = (
    "", "x", "-1", "0", "1e999", "nan", "inf", "1;2", "[bold]", "\x1b[2J", "9" * 30, "0.5",
    "\u0661",
    "python", "ml-engineer", "DE", "EUR", "junior", "\u202e", "=cmd()", " ", "0.0", "1_000",
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path to every value in a document."""
    if path:
        yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for position, member in enumerate(value):
            yield from places(member, (*path, position))


def gently(dice: random.Random, value: Any) -> Any:
    """Return another value of the same kind, which may well be allowed."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return dice.choice((0, 1, value + 1, value * 10, value / 2, value - 1, 4))
    if isinstance(value, str):
        return dice.choice(
            (f"{value} [bold]\x1b[1m\u202e", value.upper(), "y" * 300, "ops", value[:1])
        )
    if isinstance(value, list):
        return dice.choice((value[::-1], [], value[:1], value * 2))
    return {} if isinstance(value, dict) else date(2030, 1, 1)


def broken(dice: random.Random, document: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return a copy of a document with one thing wrong, and what that is."""
    out = copy.deepcopy(document)
    path = dice.choice(list(places(out)))
    holder: Any = out
    for step in path[:-1]:
        holder = holder[step]
    chance, value = dice.random(), dice.choice(VALUES)
    if dice.random() < 0.4:
        value, chance = gently(dice, holder[path[-1]]), 1.0
    if chance < 0.15:
        del holder[path[-1]]
        return out, f"{path} is gone"
    if chance < 0.22 and isinstance(holder, dict):
        holder[dice.choice(("zz", "\x1b[1mkey", "", "\u202e"))] = value
        return out, f"beside {path} is {str(value)[:30]!r}"
    if chance < 0.3 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[path[-1]]))
        return out, f"{path} stands twice"
    holder[path[-1]] = value
    return out, f"{path} is {str(value)[:30]!r}"


def broken_table(dice: random.Random, text: str) -> tuple[str, str]:
    """Return a copy of a table with one thing wrong, and what that is."""
    rows = [line.split(",") for line in text.strip().split("\n")]
    row = dice.randrange(len(rows))
    column = dice.randrange(len(rows[row]))
    chance, cell = dice.random(), dice.choice(CELLS)
    if chance < 0.08:
        rows.pop(row)
        what = f"row {row} is gone"
    elif chance < 0.16:
        rows = [line[:column] + line[column + 1 :] for line in rows]
        what = f"column {column} is gone"
    elif chance < 0.22:
        rows.append(list(rows[row]))
        what = f"row {row} stands twice"
    else:
        rows[row][column] = cell
        what = f"row {row}, column {column} is {cell!r}"
    return "".join(",".join(line) + "\n" for line in rows), what


def broken_bytes(dice: random.Random, raw: bytes) -> bytes:
    """Return bytes with some changed, cut off, doubled or put in."""
    out = bytearray(raw)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(out) + 1)
        chance = dice.random()
        if chance < 0.4 and at < len(out):
            out[at] = dice.randrange(256)
        elif chance < 0.6:
            del out[at : at + dice.randint(1, 20)]
        elif chance < 0.8:
            out[at:at] = bytes(dice.randrange(256) for _ in range(dice.randint(1, 8)))
        else:
            out[at:at] = out[at : at + 40]
    return bytes(out)

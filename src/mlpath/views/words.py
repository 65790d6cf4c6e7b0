"""Numbers, dates and lists as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model import told
from mlpath.model.field.level import LEVEL_NAMES, level_name
from mlpath.model.values import MOST_YEARS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.model.reports.plan import Finish

FIRST_MODEL = "first model"
"""What the lines of time say of the module in which somebody first trains one."""
LITTLE, FEW = 2, 10
"""Hours below which half an hour matters, and of those that were noted a quarter."""

level = level_name
MONTHS, day, month = told.MONTHS, told.day, told.month
SIGN = "Nothing is missing for this: answer the offer, and show there what you can."
APPLY = "Nothing is missing for this: apply now, and show what you can."
OVER = f"in over {MOST_YEARS} years"
YEAR, MONTH, WEEK = 365, 30.4, 7
"""Days."""


def ready(finish: Finish, *, span: str = "{} to {}") -> tuple[str, str]:
    """Write when everything is done, and between which days; no day beyond what is planned."""
    if finish.beyond and finish.likely == finish.late:
        return OVER, f"days after {day(finish.late)} are not told"
    late = OVER if finish.beyond else day(finish.late)
    return f"about {day(finish.likely)}", span.format(day(finish.early), late)


def end_label(finish: Finish) -> str:
    """Name the end of a plan: being ready, or for whoever has a job to begin, having learnt all."""
    return "all learnt" if finish.hired else "ready"


def done_by(finish: Finish) -> str:
    """Write until when all is learnt beside a job, in a few words."""
    when, _ = ready(finish)
    if finish.beyond:
        return when
    span = months(finish.early, finish.late)
    return f"by {when} ({span})" if " to " in span else f"by {when}"


def numbered(numbers: Sequence[int]) -> str:
    """Name modules by their numbers: module 3, modules 1 to 4 and 7; nothing for none."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    spans = ([f"{run[0]} to {run[-1]}"] if run[2:] else map(str, run) for run in runs)
    named = [one for span in spans for one in span]
    word = "module" if len(numbers) == 1 else "modules"
    return f"{word} {listing(named)}" if named else ""


def no_lesson(finish: Finish) -> str:
    """Say to somebody who is ready that there is nothing to learn, and what is left."""
    left = "" if finish.hired else f", and {until_hired(finish)}"
    return f"No lesson: you can do what the role asks for{left}."


def until_hired(finish: Finish) -> str:
    """Say to somebody who is ready what still takes until when."""
    return f"showing your work, applying and talking take until {ready(finish)[0]}"


def ago(days: int) -> str:
    """Say how long something is ago: yesterday, 9 days ago, 5 months ago."""
    if days < 2:  # noqa: PLR2004 - two days have a word of their own
        return "yesterday" if days else "today"
    for length, unit in ((YEAR, "year"), (MONTH, "month"), (WEEK, "week")):
        if days >= 2 * length:  # a single month says less than its five weeks
            return f"{round(days / length)} {unit}s ago"
    return f"{days} days ago"


NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


def in_words(number: int) -> str:
    """Write a small number as a word: five; a larger one stays a number."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def in_a_row(weeks: int) -> str:
    """Say for how many weeks without a gap something was done; of none nobody speaks."""
    if not weeks:
        return ""
    return "the first week of a row" if weeks == 1 else f"{in_words(weeks)} weeks in a row"


def months(first: date, last: date) -> str:
    """Write a range of months: Apr to Jun 2027, or Nov 2026 to Jan 2027."""
    begin, end = month(first), month(last)
    if begin == end:
        return end
    return f"{begin[:3] if first.year == last.year else begin} to {end}"


def amount(value: float) -> str:
    """Write an amount with spaces between thousands: 75 000."""
    return told.spaced(value)


def decimal(value: float, places: int = 1) -> str:
    """Write a number without trailing zeros: 1.2, 3."""
    text = f"{value:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def hours(value: float) -> str:
    """Write hours: 14 h, or 0.5 h when little."""
    return f"{decimal(value, 1 if value < LITTLE else 0)} h"


def noted(value: float) -> str:
    """Write hours that somebody noted: 0.75, 2.5; a quarter shows while they are few."""
    return decimal(value, 2 if value < FEW else 1)


def between(low: float, high: float) -> str:
    """Name the levels that one lies between, once where they are the same."""
    first, last = level(low), level(high)
    return first if first == last else f"{first} to {last}"


def to_level(value: float) -> str:
    """Say where a climb leads: to beginner; one that ends between two levels, towards working."""
    whole = int(value)
    return f"towards {LEVEL_NAMES[whole + 1]}" if value > whole else f"to {LEVEL_NAMES[whole]}"


def count(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: 1 skill, 3 skills."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listing(parts: Sequence[str], last: str = "and") -> str:
    """Join names into a sentence: a, b and c."""
    if len(parts) < 2:  # noqa: PLR2004 - a list of one needs no word between
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def some(names: Sequence[str], most: int) -> str:
    """Name the first few and say how many are left: a, b and 3 more."""
    left = len(names) - most
    return ", ".join(names[:most]) + (f" and {left} more" if left > 0 else "")


def shares(ready: float, proven: float) -> str:
    """Say what a readiness is made of; the parts add up as they are shown."""
    shown = round(proven)
    return (
        f"proven {shown}, claimed or inferred {round(ready) - shown}, missing {100 - round(ready)}"
    )


def goal_title(role: str, level: str, apply_at: str | None, then: str) -> str:
    """Name a goal with its level, or the jobs that it is for, and what it is a step towards."""
    goal = f"{role} (for {apply_at} jobs)" if apply_at else f"{role} ({level})"
    return f"{goal}, then {then}" if then else goal

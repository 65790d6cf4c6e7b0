"""Raw salary rows to postings: the two ends of a range joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

LEVELS = {"EN": "junior", "MI": "mid", "SE": "senior", "EX": "lead"}
_SAME = (
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary_currency",
    "employee_residence",
    "remote_ratio",
    "company_location",
    "company_size",
)


def join_ranges(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Join the two ends of an advertised range, which stand in two rows, the high one first."""
    waiting: tuple[tuple[str, ...], int] | None = None
    for row in rows:
        key = tuple(row[name] for name in _SAME)
        pay = int(row["salary"])
        if waiting is None:
            waiting = (key, pay)
        elif waiting[0] == key and waiting[1] > pay:
            yield key, pay, waiting[1]
            waiting = None
        else:
            yield waiting[0], waiting[1], waiting[1]
            waiting = (key, pay)
    if waiting:
        yield waiting[0], waiting[1], waiting[1]

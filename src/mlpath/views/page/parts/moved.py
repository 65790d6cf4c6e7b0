"""How readiness, hours and dates moved by what was just said or answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.words import end_label, hours, ready

if TYPE_CHECKING:
    from mlpath.model.person import Estimate
    from mlpath.model.reports.plan import Finish


def moved_rows(
    before: Estimate,
    now: Estimate,
    work: tuple[float, float],
    finish: tuple[Finish, Finish],
) -> tuple[tuple[str, str], ...]:
    """Set what was beside what is; what did not move is said to be as before."""
    days = [ready(one)[0].removeprefix("about ") for one in finish]
    return (
        ("readiness", _moved(f"{before.value:.0f}", f"{now.value:.0f}")),
        ("the plan", _moved(hours(work[0]), hours(work[1]))),
        (end_label(finish[1]), _moved(*days)),
    )


def _moved(before: str, now: str) -> str:
    return f"{now}, as before" if before == now else f"{before} → {now}"

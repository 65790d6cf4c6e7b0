"""`mlpath` alone: where you stand and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.front import Welcome

if TYPE_CHECKING:
    from mlpath.cli.session import Session


def run(session: Session) -> Welcome:
    """Show where you stand and what to do next."""
    del session
    return Welcome(
        commands=(
            (
                "mlpath assess",
                "about 5 minutes: where you stand, what is missing, a plan with dates",
            ),
            ("mlpath roadmap", "the whole way, from school maths to the first job"),
            ("mlpath salary --region europe", "what it pays, and where the figures come from"),
        )
    )

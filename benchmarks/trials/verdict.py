"""What a trial found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Verdict:
    """Counts of one trial; anything in `losses` is a failure."""

    name: str
    runs: int = 0
    acknowledged: int = 0
    losses: list[str] = field(default_factory=list)
    skipped: str = ""
    notes: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    def note(self, what: str, count: int = 1) -> None:
        """Count something worth knowing that is no loss."""
        self.notes[what] = self.notes.get(what, 0) + count

    def expect(self, holds: bool, otherwise: str) -> None:
        """Report a loss unless something holds."""
        if not holds:
            self.losses.append(otherwise)

    def line(self) -> str:
        """Return the verdict as a row of a table."""
        if self.skipped:
            return f"{self.name:<11} skipped: {self.skipped}"
        notes = ", ".join(f"{count} {what}" for what, count in sorted(self.notes.items()))
        return (
            f"{self.name:<11} {self.runs:>7} {self.acknowledged:>13} {len(self.losses):>7}"
            f" {self.seconds:>8.0f}  {notes}"
        )

"""How well what was found agrees with labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coded.text import Label


class Score:
    """Right, wrong and missed skills; a level outside of what is accepted is wrong and missed."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0
        self.repositories = 0
        self.strangers = 0
        """Levels found where nothing is theirs."""
        self.errors: list[str] = []

    def add(self, name: str, found: Mapping[str, float], label: Label) -> None:
        """Compare one repository with its label."""
        self.repositories += 1
        for skill in found.keys() | label.truth.keys():
            level = found.get(skill)
            low, high = label.truth.get(skill, (0.0, 0.0))
            if skill in label.maybe and skill not in label.truth:
                continue
            if level is not None and skill in label.truth and low <= level <= high:
                self.right += 1
                continue
            self.wrong += level is not None
            self.missed += skill in label.truth
            self.errors.append(f"{name} {skill}: {level} for {low:g} to {high:g}")
            self.strangers += level is not None and not label.truth

    def show(self, title: str, *, errors: bool) -> None:
        """Print the figures."""
        found, truth = self.right + self.wrong, self.right + self.missed
        precision, recall = self.right / max(1, found), self.right / max(1, truth)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"{title}: {self.repositories} repositories, {truth} skills; precision {precision:.3f},"
            f" recall {recall:.3f}, F1 {f1:.3f}; {self.strangers} levels of strangers"
        )
        for error in sorted(self.errors) if errors else ():
            print("  ", error)

"""A fault in a data file: where it is and what is wrong."""

from __future__ import annotations

from mlpath.errors import BadDataError
from mlpath.model.named import NamedTuple


class Problem(NamedTuple):
    """One fault, with the file, the entry and the key it is in."""

    file: str
    entry: str
    key: str
    message: str

    def __str__(self) -> str:
        """Say it in a line."""
        place = ": ".join(part for part in (self.file, self.entry, self.key) if part)
        return f"{place}: {self.message}"


SHOWN = 40


def refuse(problems: list[Problem], what: str) -> BadDataError:
    """Return the error that names all problems at once."""
    lines = [str(problem) for problem in problems[:SHOWN]]
    if len(problems) > SHOWN:
        lines.append(f"... and {len(problems) - SHOWN} more")
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    return BadDataError(
        f"{what} has {count}", hint="\n".join(lines), problems=[str(one) for one in problems]
    )

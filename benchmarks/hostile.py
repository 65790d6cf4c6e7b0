"""Feed mlpath what it should not trust: python benchmarks/hostile.py [TRIAL ...] [--short].

    python benchmarks/hostile.py --write     the table of slow texts, into docs/trust.md

Every trial sends hostile text, files or data through the program and looks for a traceback, an
escape sequence, markup that was read, or a wait that is too long. The exit status is 1 if anything
got through. Hostile PDFs, Word files, notebooks and web pages are in tests/test_evidence_*.py.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hostility import commands, growth, inputs, leaving, pages, places
from hours import put
from trials.court import held

if TYPE_CHECKING:
    from collections.abc import Callable

    from trials.verdict import Verdict

TRIALS: dict[str, tuple[Callable[[], Verdict], Callable[[], Verdict]]] = {
    "pages": (pages.run, lambda: pages.run(300)),
    "packs": (inputs.packs, lambda: inputs.packs(60)),
    "answers": (inputs.answers, lambda: inputs.answers(120)),
    "profiles": (inputs.profiles, lambda: inputs.profiles(100)),
    "names": (inputs.names, lambda: inputs.names(100)),
    "places": (places.run, lambda: places.run(3)),
    "leaving": (leaving.run, lambda: leaving.run(every=9)),
    "growth": (growth.run, lambda: growth.run(60_000)),
    "commands": (commands.run, lambda: commands.run(commands.SIZES[:1])),
}
"""Each trial in full and in its short form."""
TARGET = Path(__file__).resolve().parents[1] / "docs" / "trust.md"
BEGIN, END = "<!-- texts: benchmarks/hostile.py --write -->", "<!-- /texts -->"


def main(arguments: list[str]) -> int:
    """Run the trials asked for and print what they found, or write the table."""
    if arguments == ["--write"]:
        fresh = commands.table(commands.measured())
        page = TARGET.read_text(encoding="utf-8")
        TARGET.write_text(put(page, fresh, BEGIN, END), encoding="utf-8")
        return 0
    return held(
        TRIALS,
        arguments,
        about="Feed mlpath what it should not trust.",
        short="half a minute instead of half an hour",
        counted="",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What commands cost after a long life: 200,000 events, and what a new one costs then.

    python benchmarks/life.py [EVENTS]

Hours, answers, ratings, levels done, skips, settings and undos of eleven years, with a fixed seed.
Seconds are of the processor, so that what else the machine does counts less; memory is the most
that a command had at once. Exits with 1 when a command takes more than its budget.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.catalog.load import load_catalog

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog

EVENTS = 200_000
SECONDS, MEGABYTES = 1.5, 120
BEGIN, DAYS = datetime(2016, 1, 1, tzinfo=UTC), 3900
SKILLS = 60
"""Of which somebody logs hours."""
SAID = {"background": "software-engineer", "role": "ml-engineer", "hours": 8.0}
KINDS = {"hours": 60, "answer": 20, "rating": 12, "done": 3, "skipped": 2, "settings": 1, "undo": 2}
"""How many of a hundred events are of each kind."""
COMPILING = ("skills",)
"""The first command of a checkout: it costs the same whatever was stored, and no wheel does it."""
COMMANDS = (
    COMPILING,
    ("profile", "import", "life.json"),
    ("gap",),
    ("plan",),
    ("status",),
    ("history",),
    ("history", "--all"),
    ("history", "--all", "-f", "json"),
    ("log", "python", "1h"),
    ("undo",),
    ("quiz", "--ask"),
    ("profile", "export", "again.json"),
)


def event(kind: str, place: int, day: str, catalog: Catalog, chance: random.Random) -> object:
    """Make up the body of an event."""
    skill = chance.choice(list(catalog.skills)[:SKILLS])
    item = chance.choice(list(catalog.items.values()))
    right = chance.random() < 0.7
    bodies: dict[str, object] = {
        "hours": {"skill": skill, "hours": 0.25, "on": day},
        "answer": {"item": item.id, "skill": item.skill, "level": item.level, "correct": right},
        "rating": {"skill": skill, "level": chance.randint(0, 3)},
        "done": {"skill": skill, "level": chance.randint(1, 3), "on": day, "planned": 20.0},
        "skipped": {"skill": skill},
        "settings": {"hours": float(chance.randint(4, 12))},
        "undo": {"undoes": [place - 1]},
    }
    return bodies[kind]


def life(events: int, catalog: Catalog) -> dict[str, object]:
    """Write a profile as an export would."""
    chance = random.Random(1)
    out = [{"at": BEGIN.isoformat(), "kind": "settings", "group": "", "body": SAID}]
    kinds = chance.choices(list(KINDS), list(KINDS.values()), k=events - 1)
    for place, kind in enumerate(kinds, 2):
        at = BEGIN + timedelta(days=DAYS * place / events)
        body = event(kind, place, at.date().isoformat(), catalog, chance)
        out.append({"at": at.isoformat(), "kind": kind, "group": "", "body": body})  # type: ignore[dict-item] # JSON
    return {"mlpath_profile": 1, "name": "default", "events": out}


def cost(command: tuple[str, ...], folder: Path) -> tuple[float, float]:
    """Run a command; return its seconds of the processor and its megabytes."""
    env = {**os.environ, "MLPATH_HOME": str(folder / "home"), "MLPATH_TODAY": "2026-11-27"}
    process = subprocess.Popen(
        [sys.executable, "-m", "mlpath", *command],
        cwd=folder,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Measure every command and judge it."""
    if sys.argv[1:2] == ["write"]:
        folder = Path(sys.argv[3])
        catalog = load_catalog([], folder / "home" / "cache")
        (folder / "life.json").write_text(json.dumps(life(int(sys.argv[2]), catalog)))
        return
    events = int(sys.argv[1]) if sys.argv[1:] else EVENTS
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Elsewhere: what this process holds would count as memory of the programs it starts.
        subprocess.run([sys.executable, __file__, "write", str(events), name], check=True)
        print(f"{events} events\n\n| command | seconds | MB | |\n|---|---:|---:|---|")
        for command in COMMANDS:
            seconds, megabytes = cost(command, folder)
            good = seconds <= SECONDS and megabytes <= MEGABYTES
            missed += not (good or command == COMPILING)
            verdict = "ok" if good else "MISSED"
            verdict = "compiles the data" if command == COMPILING else verdict
            line = f"| `{' '.join(command)}` | {seconds:.1f} | {megabytes:.0f} | {verdict} |"
            print(line, flush=True)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()

"""Broken packs, answers files and profiles: refused in a sentence, or used without a fault."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hostility.asking import ask, at_home, forget, judge
from hostility.mutate import broken, broken_bytes, broken_table
from hostility.words import ATTACKS
from hostility.world import TABLES, WORLD, document, write
from trials.verdict import Verdict

COMMANDS = (
    "roadmap", "roadmap --tree", "gap --background student", "gap --explain ml", "plan --hours 5",
    "plan --hours 5 --deadline 2026-12-20 --budget 10", "next", "skills", "skills ml", "roles",
    "roles ml-engineer", "resources", "resources book", "projects", "projects build", "certs",
    "certs cert", "guide", "guide workflow", "guide traits", "quiz --ask", "salary",
    "salary --region europe", "salary --country DE", "salary --country DE --offer 90000EUR",
    "salary --by role --currency EUR", "compare ml-engineer data-scientist", "data sources",
    "data where", "report --output -", "export --to ics",
)  # fmt: skip
ANSWERS: dict[str, Any] = {
    "mlpath": 1, "background": "student", "years": 2, "education": "bachelor",
    "role": "ml-engineer", "level": "junior", "country": "DE", "hours": 8, "deadline": "2027-12-01",
    "budget": 100, "free": False, "prefers": ["book", "course"], "ratings": {"python": 2, "ml": 1},
    "traits": {"care": 3},
}  # fmt: skip
AT = "2026-11-01T10:00:00+00:00"
EVENTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("settings", {"background": "student", "role": "ml-engineer", "level": "mid", "hours": 8}),
    ("settings", {"deadline": "2027-12-01", "prefers": ["book"], "country": "DE", "free": True}),
    ("rating", {"skill": "python", "level": 3}),
    ("evidence", {"skill": "ml", "level": 2, "grade": "shown", "detail": "3 files"}),
    ("answer", {"item": "q1", "skill": "python", "level": 1, "correct": True}),
    ("answer", {"item": "q2", "skill": "ml", "level": 2, "correct": None}),
    ("hours", {"skill": "python", "hours": 2.5, "on": "2026-11-02"}),
    ("done", {"skill": "python", "level": 3, "on": "2026-11-03"}),
    ("traits", {"care": 4}),
    ("skipped", {"skill": "ops"}),
    ("undo", {"undoes": [3]}),
    (
        "plan",
        {
            "role": "ml-engineer", "level": "mid", "made": "2026-11-04", "hours": 8,
            "finish": {"early": "2026-12-01", "likely": "2026-12-11", "late": "2027-01-01"},
            "steps": [
                {"skill": "ml", "from": 0.5, "to": 1, "hours": 2, "gain": 5.5,
                 "start": "2026-11-04", "end": "2026-11-06"},
            ],
        },
    ),
)  # fmt: skip
PROFILE: dict[str, Any] = {
    "mlpath_profile": 1,
    "name": "me",
    "events": [{"at": AT, "kind": kind, "group": "", "body": body} for kind, body in EVENTS],
}
AFTER = (
    "", "gap", "plan", "roadmap", "status", "history", "profile show", "profile export",
    "quiz --ask", "next", "report --output -", "salary", "log python 1h", "undo", "assess --yes",
)  # fmt: skip


class Ground:
    """A home, a small field in place of the bundled one, and a folder for broken files."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="hostile-"))
        self.home, self.data = self.root / "home", self.root / "data"
        self.home.mkdir(mode=0o700)
        self._patch = patch("mlpath.catalog.load.bundled", lambda: self.data)
        self._home = at_home(self.home)

    def __enter__(self) -> Ground:  # noqa: PYI034 - Self needs a newer typing here
        """Go there."""
        write(self.data, WORLD, TABLES)
        self._patch.start()
        self._home.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing."""
        self._home.__exit__(None, None, None)
        self._patch.stop()
        shutil.rmtree(self.root, ignore_errors=True)


def packs(count: int = 3000, seed: int = 1) -> Verdict:
    """Break the data in one place: `data check` tells, or every command copes."""
    verdict, dice = Verdict("packs"), random.Random(seed)
    with Ground() as ground:
        for number in range(count + 1):
            what = "as it is" if number == 0 else _break_data(dice, ground)
            shutil.rmtree(ground.home / "cache", ignore_errors=True)
            verdict.runs += 1
            checked = ask("data", "check", ground.data)
            judge(checked, verdict, f"{what}: data check", codes=(0, 3))
            verdict.note("refused" if checked.code else "used")
            if checked.code and number == 0:
                verdict.losses.append("the sound field was refused")
            commands = COMMANDS if not checked.code else ("roles",)
            for command in commands:
                form = dice.choice(("terminal", "json", "markdown"))
                answer = ask(*command.split(), "-f", form)
                judge(answer, verdict, f"{what}: {command}", codes=(3,) if checked.code else ())
    return verdict


def _break_data(dice: random.Random, ground: Ground) -> str:
    world, tables = dict(WORLD), dict(TABLES)
    if dice.random() < 0.8:
        name = dice.choice(list(world))
        world[name], what = broken(dice, world[name])
    else:
        name = dice.choice(list(tables))
        tables[name], what = broken_table(dice, tables[name])
    write(ground.data, world, tables)
    return f"{name}: {what}"


def answers(count: int = 3000, seed: int = 2) -> Verdict:
    """Break an answers file: one sentence and exit code 3, or it is used."""
    verdict, dice = Verdict("answers"), random.Random(seed)
    with Ground() as ground:
        file = ground.root / "answers.toml"
        for number in range(count):
            changed, what = broken(dice, ANSWERS)
            raw = document(changed).encode("utf-8", "replace")
            if number % 3 == 0:
                raw, what = broken_bytes(dice, raw), "bytes"
            file.write_bytes(raw)
            forget(ground.home)
            verdict.runs += 1
            answer = ask("assess", "--answers", file, "--yes")
            judge(answer, verdict, f"answers, {what}", codes=(0, 3, 5))
            verdict.note({0: "used", 3: "refused", 5: "too little"}.get(answer.code, "odd"))
    return verdict


def profiles(count: int = 3000, seed: int = 3) -> Verdict:
    """Break an exported profile: refused whole, also for an unknown name, or all cope with it."""
    verdict, dice = Verdict("profiles"), random.Random(seed)
    with Ground() as ground:
        file = ground.root / "me.json"
        for number in range(count):
            changed, what = broken(dice, PROFILE)
            raw = json.dumps(changed, default=str).encode()
            if number % 4 == 0:
                raw, what = broken_bytes(dice, raw), "bytes"
            file.write_bytes(raw)
            forget(ground.home)
            verdict.runs += 1
            answer = ask("profile", "import", file)
            judge(answer, verdict, f"profile, {what}: import", codes=(0, 3, 4))
            verdict.note("used" if answer.code == 0 else "refused")
            for command in AFTER if answer.code == 0 else ():
                judge(ask(*command.split()), verdict, f"profile, {what}: {command or 'mlpath'}")
    return verdict


def names(count: int = 600, seed: int = 4) -> Verdict:
    """Give hostile names to everything in a pack and a profile: all of it stays text."""
    verdict, dice = Verdict("names"), random.Random(seed)
    with Ground() as ground:
        for _ in range(max(1, count // 20)):
            attack = " ".join(dice.choice(ATTACKS) for _ in range(3))
            write(ground.data, _named(WORLD, attack), TABLES)
            shutil.rmtree(ground.home / "cache", ignore_errors=True)
            forget(ground.home)
            judge(ask("data", "check", ground.data), verdict, f"{attack!r}: check", codes=(0,))
            judge(
                ask("profile", "import", _hostile_profile(ground, attack)),
                verdict,
                "import",
                codes=(0,),
            )
            for command in dice.sample(COMMANDS + AFTER, 20):
                verdict.runs += 1
                form = dice.choice(("terminal", "json", "markdown"))
                judge(ask(*command.split(), "-f", form), verdict, f"{attack!r}: {command}")
    return verdict


def _named(world: dict[str, Any], attack: str) -> dict[str, Any]:
    """Add an attack to every free text of a field."""
    free = {"name", "title", "summary", "why", "start", "text", "provider", "explain", "answer",
            "question", "heading", "label", "proves", "data", "publisher",
            "renewal", "status"}  # fmt: skip

    def change(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: change(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [change(member, "" if key != "work" else "text") for member in value]
        return f"{value} {attack}" if key in free and isinstance(value, str) else value

    return {name: change(content) for name, content in world.items()}


def _hostile_profile(ground: Ground, attack: str) -> Path:
    detail = {"skill": "ml", "level": 2, "grade": "documented", "detail": attack}
    event = {"at": AT, "kind": "evidence", "group": "", "body": detail}
    file = ground.root / "hostile.json"
    document = {**PROFILE, "events": [*PROFILE["events"], event]}
    file.write_text(json.dumps(document), encoding="utf-8")
    return file

"""Look through a folder of code for what it shows: imports, files, tests, dates. Nothing is run.

Files are only listed, or read as text and parsed; symbolic links are not followed; other people's
code is left out. Memory depends on the number of skills, not of files.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.code.imports import imports, known_module
from mlpath.evidence.code.table import IMPORTS, JS_PACKAGES, LEFT_OUT, NAMES, PACKAGES, SUFFIXES
from mlpath.evidence.files.decode import decode
from mlpath.evidence.files.sniff import open_regular
from mlpath.model.clean import clean_name
from mlpath.model.reports.postings import CodeFindings, Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mlpath.model.ids import SkillId

MOST_FILES = 500_000
READ_BYTES = 400_000
"""Of a file; a longer source file is generated."""
NOTEBOOK_BYTES = 8_000_000
EVERY = 500
"""Files between two reports of progress."""
_NAMES = tuple((re.compile(pattern), skill, what) for pattern, skill, what in NAMES)
_REQUIREMENT = re.compile(r"""^[\s"'-]*([A-Za-z][\w.-]{1,60})""", re.MULTILINE)
_KINDS = re.compile(
    r"^kind:\s*(?:Deployment|StatefulSet|DaemonSet|Service|CronJob|Job|Ingress|ConfigMap)\b",
    re.MULTILINE,
)
_DEPENDENCIES = re.compile(
    r"requirements.*\.(?:txt|in)|environment\.ya?ml|pyproject\.toml|setup\.(?:py|cfg)|pipfile"
)
BY_FILES = ((100, 3.0), (30, 2.5), (10, 2.0), (3, 1.5), (1, 1.0))
"""The level that this many files speak for."""
OLD_YEARS = 3
WORN = 0.5
"""What was not touched for so many years is worth this much less."""


class UseCount:
    """What was counted: files a skill, and the first words for it."""

    def __init__(self) -> None:
        self.used: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.words: dict[str, Counter[str]] = {}
        self.newest: dict[str, float] = {}
        self.read = 0

    def use(self, skill: str, word: str, when: float) -> None:
        """Count a file that uses a skill."""
        self.used[skill] += 1
        words = self.words.setdefault(skill, Counter())
        if word in words or len(words) < 12:  # noqa: PLR2004
            words[word] += 1
        self.newest[skill] = max(when, self.newest.get(skill, 0.0))


def scan(
    folder: Path, *, now: datetime, progress: Callable[[int], None] | None = None
) -> CodeFindings:
    """Look through a folder."""
    if not folder.is_dir():
        problem = "is not a folder" if folder.exists() else "does not exist"
        raise BadDataError(
            f"{clean_name(str(folder))} {problem}",
            hint="Give a folder of code, such as --code ~/projects.",
        )
    seen = UseCount()
    repositories: list[Path] = []
    left_out = [0]
    files = 0
    newest = 0.0
    for entry, facts in _walk(folder, repositories, left_out):
        files += 1
        when = min(facts.st_mtime, now.timestamp())
        newest = max(newest, when)
        _file(entry, facts, when, seen)
        if progress is not None and files % EVERY == 0:
            progress(files)
        if files >= MOST_FILES:
            break
    commits, last = _history(repositories)
    if repositories:
        seen.use("git", "repository", last or newest)
        seen.used["git"] = max(len(repositories), min(100, commits // 20))
    last_change = min(last or newest, now.timestamp())
    return CodeFindings(
        folder=clean_name(str(folder)),
        files=files,
        read=seen.read,
        left_out=left_out[0],
        last_change=_day(last_change) if last_change else None,
        skills=_findings(seen, now.timestamp(), by_commit=last),
        notes=_notes(files, seen),
    )


def _notes(files: int, seen: UseCount) -> tuple[str, ...]:
    notes = []
    if files >= MOST_FILES:
        notes.append(f"Stopped after {MOST_FILES} files.")
    if not seen.used:
        notes.append("No code that we know how to read is in this folder.")
    return tuple(notes)


def _day(stamp: float) -> str:
    return datetime.fromtimestamp(stamp, UTC).date().isoformat()


def _walk(
    folder: Path, repositories: list[Path], left_out: list[int]
) -> Iterator[tuple[os.DirEntry[str], os.stat_result]]:
    """List regular files; never follow a symbolic link."""
    waiting = [str(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    try:
                        facts = entry.stat(follow_symlinks=False)
                    except OSError:
                        continue
                    if stat.S_ISREG(facts.st_mode):
                        yield entry, facts
                    elif stat.S_ISDIR(facts.st_mode):
                        if entry.name == ".git":
                            repositories.append(Path(entry.path))
                        elif (
                            entry.name.lower() in LEFT_OUT
                            or entry.name.endswith((".egg-info", ".dist-info"))
                            or _environment(entry.path)
                        ):
                            left_out[0] += 1
                        else:
                            waiting.append(entry.path)
        except OSError:
            continue


def _environment(path: str) -> bool:
    return os.path.exists(os.path.join(path, "pyvenv.cfg"))  # noqa: PTH110, PTH118 - called for every folder


def _file(entry: os.DirEntry[str], facts: os.stat_result, when: float, seen: UseCount) -> None:
    """Count what one file shows."""
    name = entry.name.lower()
    suffix = name[name.rfind(".") :] if "." in name[1:] else ""
    skill = SUFFIXES.get(suffix)
    if skill is not None:
        seen.use(skill, f"{suffix} file", when)
    for pattern, named, what in _NAMES:
        if pattern.fullmatch(name):
            seen.use(named, what, when)
    if suffix in {".yml", ".yaml"}:
        _yaml(entry, facts, when, seen)
    elif suffix == ".py":
        _python(_text(entry, facts, READ_BYTES, seen), when, seen)
    elif suffix == ".ipynb":
        _notebook(_text(entry, facts, NOTEBOOK_BYTES, seen), when, seen)
    elif name == "package.json":
        _package_json(_text(entry, facts, READ_BYTES, seen), when, seen)
    if _DEPENDENCIES.fullmatch(name):
        _dependencies(_text(entry, facts, READ_BYTES, seen), seen)


def _text(entry: os.DirEntry[str], facts: os.stat_result, most: int, seen: UseCount) -> str:
    if facts.st_size > most or not facts.st_size:
        return ""
    try:
        with open_regular(Path(entry.path)) as file:
            raw: bytes = file.read(most)
    except (OSError, BadDataError):
        return ""
    seen.read += 1
    return decode(raw)


def _python(source: str, when: float, seen: UseCount) -> None:
    _use_modules(imports(source), when, seen)


def _use_modules(modules: Iterable[str], when: float, seen: UseCount) -> None:
    known = {name for name in map(known_module, modules) if name}
    known |= {name.partition(".")[0] for name in known if name.partition(".")[0] in IMPORTS}
    skills: dict[str, str] = {}
    for name in sorted(known, reverse=True):
        skills[IMPORTS[name]] = name
    for skill, name in skills.items():
        seen.use(skill, f"import {name}", when)


def _notebook(text: str, when: float, seen: UseCount) -> None:
    try:
        cells = json.loads(text)["cells"] if text else []
        sources = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "code"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return
    code = "\n".join(re.sub(r"^[%!].*$", "pass", source, flags=re.MULTILINE) for source in sources)
    _use_modules(imports(code), when, seen)


def _yaml(entry: os.DirEntry[str], facts: os.stat_result, when: float, seen: UseCount) -> None:
    if f"{os.sep}.github{os.sep}workflows{os.sep}" in entry.path:
        seen.use("ci-cd", "GitHub workflow", when)
    elif facts.st_size < READ_BYTES:
        text = _text(entry, facts, READ_BYTES, seen)
        if "apiVersion:" in text and _KINDS.search(text):
            seen.use("kubernetes", "manifest", when)


def _package_json(text: str, when: float, seen: UseCount) -> None:
    try:
        found = json.loads(text) if text else {}
        names = {**found.get("dependencies", {}), **found.get("devDependencies", {})}
    except (ValueError, AttributeError, TypeError, RecursionError):
        return
    for name in names.keys() & JS_PACKAGES.keys():
        seen.use(JS_PACKAGES[name], f"package {name}", when)


def _dependencies(text: str, seen: UseCount) -> None:
    """Count packages that are asked for; used is more than asked for."""
    for one in _REQUIREMENT.finditer(text):
        name = one[1].lower().rstrip(".")
        module = PACKAGES.get(name, name.replace("-", "_"))
        if module in IMPORTS and "." not in name:
            seen.named[IMPORTS[module]] += 1


def _history(repositories: Iterable[Path]) -> tuple[int, float]:
    """Read from git's own log of the checkout how many commits there are and when the last was."""
    commits, last = 0, 0.0
    for repository in repositories:
        try:
            with open_regular(repository / "logs" / "HEAD") as file:
                lines = file.read(READ_BYTES * 10).decode("utf-8", "replace").splitlines()
        except (OSError, BadDataError):
            continue
        commits += sum("\tcommit" in line for line in lines)
        stamps = [re.search(r"> (\d{9,11}) [+-]\d{4}", line) for line in lines[-50:]]
        last = max([last, *(float(stamp[1]) for stamp in stamps if stamp)])
    return commits, last


def _findings(seen: UseCount, now: float, *, by_commit: float) -> tuple[Finding, ...]:
    found = []
    for skill, count in seen.used.most_common():
        level = next(worth for least, worth in BY_FILES if count >= least)
        newest = min(seen.newest[skill], by_commit) if by_commit else seen.newest[skill]
        words = ", ".join(
            f"{n} x {word}" if n > 1 else word for word, n in seen.words[skill].most_common(3)
        )
        old = (now - newest) / (365.25 * 86400) > OLD_YEARS
        detail = f"{words}; last touched {_day(newest)}"
        found.append(_finding(skill, level - WORN * old, detail, count))
    for skill, count in seen.named.most_common():
        if skill not in seen.used:
            found.append(
                _finding(skill, 0.75, "asked for in the requirements, not imported", count)
            )
    return tuple(found)


def _finding(skill: str, level: float, where: str, times: int) -> Finding:
    from mlpath.model.ids import SkillId

    known: SkillId = SkillId(skill)
    return Finding(skill=known, level=max(0.5, level), where=where, times=times)

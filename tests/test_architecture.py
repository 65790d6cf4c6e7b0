"""The pages for whoever comes next are true: every path, function, room and word that they name."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from pages import FENCE, ROOT

SRC = ROOT / "src" / "mlpath"
MOST_IN_A_ROOM = 26
"""Modules of a folder: more is no longer taken in at a glance."""
LISTS = {"commands"}
"""Rooms that are a list, looked up by name and never read: one module a command."""
DOCS = ROOT / "docs"
ARCHITECTURE = DOCS / "ARCHITECTURE.md"
AGENTS = ROOT / "AGENTS.md"
MAPS = (ARCHITECTURE, AGENTS, *sorted((DOCS / "decisions").glob("*.md")))
PATH = re.compile(r"(?:[\w.-]+/)+|(?:[\w.-]+/)*[\w.-]+\.(?:py|md|toml|yaml|csv|txt)")


def quoted(page: Path) -> list[str]:
    """List what stands in backticks outside the code blocks of a page."""
    return re.findall(r"`([^`\n]+)`", FENCE.sub("", page.read_text(encoding="utf-8")))


@cache
def modules() -> dict[str, Path]:
    """Map every module to its file: engine/levels/hours -> .../hours.py."""
    return {
        path.relative_to(SRC).with_suffix("").as_posix(): path
        for path in sorted(SRC.rglob("*.py"))
        if path.name != "__init__.py"
    }


@cache
def tree(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def defined(path: Path) -> set[str]:
    """Return the functions and classes at the top of a module."""
    kinds = (ast.FunctionDef, ast.ClassDef)
    return {node.name for node in tree(path).body if isinstance(node, kinds)}


def rooms() -> list[str]:
    """List the packages: cli, cli/commands, engine, engine/levels ..."""
    inits = sorted(SRC.rglob("__init__.py"))
    return [path.parent.relative_to(SRC).as_posix() for path in inits if path.parent != SRC]


@pytest.mark.parametrize("page", MAPS, ids=lambda page: page.name)
def test_every_function_that_a_map_names_exists(page: Path) -> None:
    named = re.findall(r"`([\w/]+):(\w+)`", page.read_text(encoding="utf-8"))
    known = modules()
    gone = [
        f"{module}:{name}"
        for module, name in named
        if module not in known or name not in defined(known[module])
    ]
    assert not gone, f"{page.name} names what is not there: {', '.join(gone)}"
    assert named or page != ARCHITECTURE


@pytest.mark.parametrize("page", MAPS, ids=lambda page: page.name)
def test_every_path_that_a_map_names_exists(page: Path) -> None:
    paths = [name for name in quoted(page) if PATH.fullmatch(name)]
    gone = [name for name in paths if not ((ROOT / name).exists() or (SRC / name).exists())]
    assert not gone, f"{page.name} names what is not there: {', '.join(gone)}"
    assert paths or page.parent.name == "decisions"


def told_rooms() -> dict[str, set[str]]:
    """Read the table of rooms: each with the rooms that it may ask."""
    text = ARCHITECTURE.read_text(encoding="utf-8").partition("## Seven journeys")[0]
    rows = re.findall(r"^\| `([\w/]+)/` \| .+ \| (.*)\|$", text, re.MULTILINE)
    return {room: set(re.findall(r"`([\w/]+)/`", asked)) for room, asked in rows}


def test_every_room_is_on_the_page_and_every_room_of_the_page_exists() -> None:
    told = set(told_rooms())
    assert sorted(set(rooms()) - told) == [], "rooms that docs/ARCHITECTURE.md does not tell"
    assert sorted(told - set(rooms())) == [], "rooms of docs/ARCHITECTURE.md that are not there"


def test_no_room_is_crowded() -> None:
    topics = [room for room in SRC.rglob("*") if room.is_dir() and room.name not in LISTS]
    held = {room: len(list(room.glob("[!_]*.py"))) for room in topics}
    assert {room: count for room, count in held.items() if count > MOST_IN_A_ROOM} == {}


def test_rooms_with_one_parent_ask_each_other_as_the_page_says() -> None:
    real: dict[str, set[str]] = defaultdict(set)
    inner = [room for room in rooms() if "/" in room]
    for module, path in modules().items():
        here = module.rpartition("/")[0]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom) and node.module:
                asked = node.module.replace(".", "/").removeprefix("mlpath/")
                room = max((r for r in inner if asked.startswith(f"{r}/")), key=len, default=here)
                beside = room.partition("/")[0] == here.partition("/")[0] and here in inner
                if beside and room != here:
                    real[here].add(room)
    for room, told in told_rooms().items():
        if "/" in room:
            beside = {one for one in told if "/" in one}
            assert real[room] == beside, f"docs/ARCHITECTURE.md is stale about {room}"


def test_named_tuples_are_those_of_the_house_because_start_up_is_a_feature() -> None:
    slow = [
        module
        for module, path in modules().items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        if any(name.name == "NamedTuple" for name in node.names)
    ]
    assert slow == ["model/named"], "docs/decisions/0004-own-record.md"


@pytest.mark.parametrize(("name", "most"), [("AGENTS.md", 40), ("CONTRIBUTING.md", 36)])
def test_what_everybody_reads_first_fits_a_screen(name, most) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= most
    assert max(map(len, lines)) <= 150


# ---------------------------------------------------------------------- the index and decisions


@pytest.mark.parametrize("folder", [DOCS, DOCS / "decisions"], ids=lambda path: path.name)
def test_every_page_is_listed_once_in_the_index_of_its_folder(folder: Path) -> None:
    listed = re.findall(r"\]\(([\w/.-]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    inside = [name for name in listed if not name.startswith("..")]
    below = {f"{path.parent.name}/README.md" for path in folder.glob("*/*.md")}
    pages = {path.name for path in folder.glob("*.md")} - {"README.md"} | below
    assert sorted(inside) == sorted(pages)


def test_a_decision_has_its_four_parts_and_the_number_of_its_file() -> None:
    files = sorted((DOCS / "decisions").glob("0*.md"))
    assert len(files) >= 8
    for number, file in enumerate(files, 1):
        text = file.read_text(encoding="utf-8")
        assert file.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        parts = ("**Context.**", "**Decision.**", "**What it costs.**", "**When to think again.**")
        places = [text.find(part) for part in parts]
        assert -1 not in places, file.name
        assert places == sorted(places), file.name
        index = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
        built = "not built" in index.partition(file.name)[2].splitlines()[0]
        being = "being built" in index.partition(file.name)[2].splitlines()[0]
        assert ("*Decided, not built yet" in text) == built, file.name
        assert ("*Decided, being built" in text) == being, file.name


def test_hooks_before_a_commit_are_the_tools_of_the_makefile() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"entry: (.+)", hooks)
    assert entries == [
        "ruff format --check --force-exclude",
        "ruff check --force-exclude",
        "mypy",
        "lint-imports",
    ]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for entry in entries:
        assert entry.replace(" --force-exclude", "") in makefile
    assert "repo: local" in hooks
    assert "http" not in hooks


@pytest.mark.parametrize("name", ["hostile", "store_torture", "browser", "packaging"])
def test_what_needs_time_or_a_device_is_no_part_of_the_fast_tests(name) -> None:
    text = (ROOT / "tests" / f"test_{name}.py").read_text(encoding="utf-8")
    assert re.search(r"^pytestmark = (\[\s*)?pytest\.mark\.slow", text, re.MULTILINE)


# ---------------------------------------------------------------------- words

TERM = re.compile(r"^\| ([a-z][a-z -]*) \| (.+) \|$", re.MULTILINE)
BANNED = {
    "aim", "standing", "scene", "fringe", "promise", "promises", "promised", "wishing", "noting",
    "seen", "remaining",
}  # fmt: skip


def terms() -> dict[str, str]:
    """Read the glossary."""
    rows = TERM.findall((DOCS / "GLOSSARY.md").read_text(encoding="utf-8"))
    return {term: meaning for term, meaning in rows if term != "word"}


def test_a_term_is_defined_once_in_the_order_of_the_alphabet() -> None:
    text = (DOCS / "GLOSSARY.md").read_text(encoding="utf-8")
    found = [term for term, _ in TERM.findall(text) if term != "word"]
    assert found == sorted(set(found))
    assert len(found) > 50


def test_every_term_is_used() -> None:
    pages = [page for page in DOCS.rglob("*.md") if page.name != "GLOSSARY.md"]
    texts = [path.read_text(encoding="utf-8") for path in (*modules().values(), *pages)]
    used = " ".join(texts).lower().replace("_", " ").replace("-", " ")
    unused = [term for term in terms() if not re.search(rf"\b{term.replace('-', ' ')}s?\b", used)]
    assert unused == [], "words of docs/GLOSSARY.md that nothing uses"


def words_of(name: str) -> set[str]:
    """Split a name into its words: standing_of, StandingOf -> standing, of, standing_of."""
    parts = [part.lower() for part in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)]
    return {*parts, *("_".join(pair) for pair in pairwise(parts))}


def named() -> set[str]:
    """Return the modules, and the functions and classes with their module, that names stand for."""
    found = set()
    for module, path in modules().items():
        found.add(module)
        kinds = (ast.FunctionDef, ast.ClassDef)
        nodes = [node for node in ast.walk(tree(path)) if isinstance(node, kinds)]
        found |= {f"{module}:{node.name}" for node in nodes}
    return found


def test_no_name_is_a_word_that_nobody_would_search_for() -> None:
    bad = {name for name in named() if words_of(re.split("[:/]", name)[-1]) & BANNED}
    assert sorted(bad) == [], "names with banned words: find plain ones"


def test_no_two_classes_share_a_name() -> None:
    places: dict[str, list[str]] = {}
    for module, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(module)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_the_glossary_does_without_the_banned_words() -> None:
    text = " ".join([*terms(), *terms().values()]).lower()
    assert sorted(BANNED & set(re.findall(r"[a-z]+", text))) == []

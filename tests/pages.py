"""The documents as tests read them: their code blocks, commands, links and headings."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PAGES = tuple(
    sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / ".github").rglob("*.md")])
)
SHELLS = ("sh", "bash", "console", "fish", "zsh", "powershell")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXIT = re.compile(r"\s+# exit (\d+)$")
NAMED_FILE = re.compile(r"^`([\w./-]+/[\w.-]+)`\n\n```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Line(NamedTuple):
    """A command line of a document."""

    page: str
    words: tuple[str, ...]
    code: int


def blocks(text: str) -> list[str]:
    """List the code blocks that a person would type: those of shells, and indented ones."""
    fenced = [body for language, body in FENCE.findall(text) if language in SHELLS]
    plain = FENCE.sub("", text)
    return [*fenced, *re.findall(r"(?:^ {4}.*\n)+", plain, re.MULTILINE)]


def commands(page: Path) -> list[Line]:
    """List every command line of mlpath on a page, in order, with the exit code it should have."""
    found = []
    for block in blocks(page.read_text(encoding="utf-8")):
        for raw in block.splitlines():
            marked = EXIT.search(raw)
            line = EXIT.sub("", raw).strip().removeprefix("$ ")
            for part in re.split(r"\s+(?:&&|\||>)\s+", line):
                if part.startswith("mlpath"):
                    words = tuple(shlex.split(part, comments=True)[1:])
                    found.append(Line(page.name, words, int(marked[1]) if marked else 0))
    return found


def links(page: Path) -> list[str]:
    """List where the links and pictures of a page lead."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    return re.findall(r"\]\(([^)\s]+)\)", text)


def anchors(page: Path) -> set[str]:
    """List the anchors of the headings of a page."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def named_files(page: Path) -> dict[str, str]:
    """Read the files that a page tells its reader to make."""
    return dict(NAMED_FILE.findall(page.read_text(encoding="utf-8")))

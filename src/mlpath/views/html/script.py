"""The one script of the page, and the rule that lets a browser run it and nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from mlpath.model.named import NamedTuple

FILE = Path(__file__).with_name("hours.js")


class Script(NamedTuple):
    """A script of our own, and what a Content-Security-Policy calls it."""

    text: Markup
    name: str


def hours_script() -> Script:
    """Read the script that makes a slider of the table of hours."""
    text = "\n" + FILE.read_text(encoding="utf-8")
    name = b64encode(sha256(text.encode()).digest()).decode()
    return Script(Markup(text), f"sha256-{name}")  # noqa: S704 - a file of ours, nothing filled in

"""Marked sentences: `[python|Python 3]` names a skill, `[?..]` may, `[!..]` only looks like one."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

_CHOICE = re.compile(r"<([^<>]*)>")
_MARK = re.compile(r"\[([?!]?)([a-z0-9-]+)\|([^\]]*)\]")
_NUMBER = "%n"


class Truth(StrEnum):
    """Whether words name a skill of the person."""

    NAMED = ""
    PERHAPS = "?"
    NOT = "!"


class Said(NamedTuple):
    """Words that name a skill, or look like it."""

    skill: str
    words: str
    truth: Truth


class Sentence(NamedTuple):
    """A sentence as it stands on paper, and what it says."""

    text: str
    said: tuple[Said, ...] = ()


def written(random: Random, marked: str, **names: str) -> Sentence:
    """Settle the choices and numbers of a marked sentence, and take its marks off."""
    text = _CHOICE.sub(lambda found: random.choice(found[1].split("~")), marked)
    while _NUMBER in text:
        text = text.replace(_NUMBER, str(random.randint(3, 60)), 1)
    for name, words in names.items():
        text = text.replace(f"{{{name}}}", words)
    said = tuple(Said(mark[2], mark[3], Truth(mark[1])) for mark in _MARK.finditer(text))
    return Sentence(_MARK.sub(lambda mark: mark[3], text), said)

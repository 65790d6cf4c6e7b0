"""Kinds of mentions, each with how far the level that we read from it may be off."""

from __future__ import annotations

from enum import Enum

from mlpath.model.named import NamedTuple


class MentionKind(Enum):
    """How a CV speaks for a level: in words, and with which noise (a standard deviation).

    Fitted on the tuning half of the labelled snippets, `python benchmarks/mentions.py`: how much
    surer one kind is than another. The average is that of the grade, as people are not all that
    they write.
    """

    RATED = "rated in words", 0.85
    SCALE = "rated on a scale", 0.9
    YEARS = "years told", 1.05
    LEARNING = "being learnt", 0.65
    LISTED = "listed", 1.45
    USED = "used at work", 1.0
    LED = "led or taught", 1.2
    NEAR = "done by others", 1.15
    MADE = "made in a project", 1.1
    STUDIED = "studied", 1.15

    def __init__(self, words: str, noise: float) -> None:
        self.words = words
        self.noise = noise


class Level(NamedTuple):
    """A level that a mention speaks for, and how it does."""

    level: float
    kind: MentionKind

"""Every fact of the three articles that the project starts from is found on the screen."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

TEXT = (Path(__file__).parent / "seed_facts.csv").read_text(encoding="utf-8")
FACTS = list(csv.DictReader(TEXT.splitlines()))


def test_there_are_as_many_facts_as_were_counted() -> None:
    assert len(FACTS) == 163
    assert {fact["source"] for fact in FACTS} == {"guide-mle", "unite-ai", "what-mle-do"}


@pytest.mark.parametrize("command", sorted({fact["command"] for fact in FACTS}))
def test_every_fact_is_on_the_screen(run, command) -> None:
    screen = " ".join(run(*command.split(), "--plain").out.split())
    missing = []
    for fact in FACTS:
        if fact["command"] != command:
            continue
        label, colon, value = fact["text"].partition(": ")
        whole = fact["text"] in screen
        figure = bool(colon) and any(
            label in line and f"figure: {value}" in line for line in screen.split(".; ")
        )
        if not whole and not (figure or f"{label}; figure: {value}" in screen):
            missing.append(fact)
    assert missing == []

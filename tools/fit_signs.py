"""Learn how strongly words speak for each role, from postings whose titles or labels tell it.

Usage: python tools/fit_signs.py POSTINGS.jsonl... > src/mlpath/evidence/postings/sign_weights.py
A line holds title, text and source. Names of roles are taken out of the texts first. Postings that
were labelled by hand count more; those of the draws in `SHUT` are left out, and so is what was
drawn for labels and has none. Out come the words that differ most between the roles, and a number a
role, kind of sign and word, as in a log-linear model drawn towards what is judged in `signs.py`;
also for other work, which postings teach that use words of our field and are of no role of ours.
`--cross` prints instead how many are told in texts that were not learnt from, employers kept apart.
Needs numpy.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from tempfile import gettempdir
from textwrap import wrap
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import numpy as np

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.likely import FIELD, OTHERWISE, Signs
from mlpath.evidence.postings.signs import BASE, OTHER, SIGNS
from mlpath.evidence.postings.titles import Titles
from mlpath.evidence.terms.terms import Terms, Words, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LABELS = Path(__file__).parents[1] / "benchmarks" / "labels"
SHUT = frozenset({"fifth", "sixth"})
"""The draws that nothing is learnt from."""
ALIKE = 60
"""Letters at the beginning that postings of one employer share."""
MOST = 250
"""Postings of one role and source at most: nobody's postings are spread as these."""
RARE = 0.5
"""The power by which a posting of a rare role counts more: the root of their number."""
BY_HAND = 4.0
"""So many times a labelled posting counts: its role was read, and rare ones were drawn for it."""
WORDS = 200
"""Words that are learnt besides the kinds of signs."""
FEWEST = 60
"""Postings that a word has to stand in."""
COMMON = 10
"""Postings of a role at least, for its words to be looked at."""
SHORT = 3
"""Letters of a word at least: shorter ones are of any language."""
DRAWN, DRAWN_WORDS = 15.0, 40.0
"""How strongly the weights are drawn towards those judged, and those of words towards none."""
STEPS, RATE = 800, 0.1
PARTS = 5
WIDTH = 100
"""Letters of a line of the table."""
ROLES = (*BASE, OTHER)

Numbers = np.ndarray[Any, np.dtype[np.float64]]
Table = dict[str, list[float]]


class Known(NamedTuple):
    """A posting whose role its title or a label tells."""

    role: str
    signs: list[float]
    """The strength of each kind of sign."""
    words: frozenset[str]
    part: int
    """The fifth that it and all of its employer belong to."""
    by_hand: bool


def known(paths: list[Path]) -> list[Known]:
    """Read the postings, each once: labelled ones by their labels, the others by their titles."""
    roles = load_catalog([], Path(gettempdir()) / "mlpath-tools").roles
    titles = Titles(roles.values())
    names = Terms((name, True) for role in roles.values() for name in (role.name, *role.aliases))
    labels, drawn = labelled()
    signs, seen, count = Signs(), set(), Counter[tuple[str, str]]()
    found = []
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    for row in sorted(rows, key=lambda row: row["id"] not in labels):
        by_hand = row["id"] in labels
        role = str((labels[row["id"]] if by_hand else titles.role(row["title"], "")) or OTHER)
        beginning = "".join(row["text"].split()).lower()
        if role not in ROLES or beginning[:400] in seen or (row["id"] in drawn and not by_hand):
            continue
        seen.add(beginning[:400])
        words = _without(names, cut(row["text"]))
        counted = signs.count(words)
        if role == OTHER and counted.field < FIELD:
            continue
        count[role, row["source"]] += not by_hand
        if count[role, row["source"]] > MOST and not by_hand and role != "ai-engineer":
            continue
        found.append(Known(role, counted.strength, frozenset(words.lower), part_of(row), by_hand))
    return found


def part_of(row: Mapping[str, str]) -> int:
    """Tell the fifth of a posting by its employer, or by how its postings begin."""
    beginning = "".join(row["text"].split()).lower()
    return crc32((row.get("employer") or beginning[:ALIKE]).encode()) % PARTS


def labelled() -> tuple[dict[str, str | None], set[str]]:
    """Return the roles that people gave postings, and the ids of all that were drawn for it."""
    labels: dict[str, str | None] = {}
    drawn: set[str] = set()
    for file in LABELS.glob("*.json"):
        rows = json.loads(file.read_text("utf-8"))
        if isinstance(rows, dict):
            drawn.update(chain.from_iterable(one for one in rows.values() if isinstance(one, list)))
            given = {key: one["role"] for key, one in rows.items() if _is_label(one)}
            drawn.update(given)
            labels.update(given if file.stem not in SHUT else {})
    return labels, drawn


def _is_label(one: object) -> bool:
    return isinstance(one, dict) and "role" in one


def _without(names: Terms, words: Words) -> Words:
    gone = {place for hit in names.find(words) for place in range(hit.first, hit.last)}
    return cut(" ".join(word for place, word in enumerate(words.lower) if place not in gone))


def telling(postings: Sequence[Known]) -> list[str]:
    """Choose the words whose frequency differs most between the roles."""
    often = Counter(one.role for one in postings if one.role != OTHER)
    common = [role for role, n in often.items() if n >= COMMON]
    within = {
        role: Counter(chain.from_iterable(one.words for one in postings if one.role == role))
        for role in common
    }
    every = sum(within.values(), Counter())

    def spread(word: str) -> float:
        shares = [within[role][word] / often[role] for role in common]
        return float(np.std(shares) / np.sqrt(np.mean(shares)))

    some = (word for word, n in every.items() if n >= FEWEST and _is_plain(word))
    return sorted(sorted(sorted(some), key=spread, reverse=True)[:WORDS])


def _is_plain(word: str) -> bool:
    return len(word) >= SHORT and word.isascii() and word.isalpha()


def seen_in(postings: Sequence[Known], words: Sequence[str]) -> Numbers:
    """Return a row a posting: one, the strength of each kind of sign, and whether words stand."""
    return np.array(
        [[1.0, *one.signs, *(float(word in one.words) for word in words)] for one in postings]
    )


def judged(words: Sequence[str]) -> Numbers:
    """Return the weights to begin with: a base, and each kind of sign for its own role."""
    rows = [
        [BASE.get(role, 0.0), *(sign.weight if sign.role == role else 0.0 for sign in SIGNS)]
        for role in ROLES
    ]
    return np.hstack([np.array(rows), np.zeros((len(ROLES), len(words)))])


def fit(postings: Sequence[Known], words: Sequence[str]) -> Numbers:
    """Learn the weights by going downhill, rare roles and labelled postings counted more."""
    often = Counter(one.role for one in postings)
    share = np.array([often[one.role] ** -RARE for one in postings])
    share /= share.mean()
    share *= np.array([BY_HAND if one.by_hand else 1.0 for one in postings])
    signs = seen_in(postings, words)
    true = np.array([[float(one.role == role) for role in ROLES] for one in postings])
    start = judged(words)
    pull = np.array([DRAWN] * (1 + len(SIGNS)) + [DRAWN_WORDS] * len(words))
    table, speed = start.copy(), np.zeros_like(start)
    for _ in range(STEPS):
        wrong = (chances(table, signs) - true) * share[:, None]
        slope = wrong.T @ signs + pull * (table - start)
        speed = 0.9 * speed - RATE / len(postings) * slope
        table += speed
    return table


def chances(table: Numbers, signs: Numbers) -> Numbers:
    """Return how likely each role is for each posting by these weights."""
    points = signs @ table.T
    odds = np.exp(points - points.max(axis=1, keepdims=True))
    chance: Numbers = odds / odds.sum(axis=1, keepdims=True)
    return chance


def told(chance: Numbers) -> list[str]:
    """Name the likeliest role of each posting, or other work where that is likely enough."""
    best = chance[:, :-1].argmax(axis=1)
    other = chance[:, -1] > OTHERWISE
    return [OTHER if no else ROLES[role] for role, no in zip(best, other, strict=True)]


def cross(postings: Sequence[Known]) -> Iterator[str]:
    """Say how many roles are told by the judged weights, and by those learnt from the others."""
    for name in ("judged", "learnt"):
        right, every = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
        for part in range(PARTS):
            others = [one for one in postings if one.part != part]
            here = [one for one in postings if one.part == part]
            words = telling(others)
            table = judged(words) if name == "judged" else fit(others, words)
            answers = told(chances(table, seen_in(here, words)))
            for one, answer in zip(here, answers, strict=True):
                every[one.role, one.by_hand] += 1
                right[one.role, one.by_hand] += answer == one.role
        for by_hand in (False, True):
            ours = [role for role in BASE if every[role, by_hand]]
            n = sum(every[role, by_hand] for role in ours)
            ok = sum(right[role, by_hand] for role in ours)
            mean = sum(right[role, by_hand] / every[role, by_hand] for role in ours) / len(ours)
            kind = "labelled" if by_hand else "titled"
            yield f"{name}, {kind}: {ok} of {n} {ok / n:.3f}, mean of the roles {mean:.3f}"
            yield "  " + ", ".join(
                f"{role or 'other work'} {right[role, by_hand]}/{every[role, by_hand]}"
                for role in (*ours, OTHER)
            )


def module(words: Sequence[str], table: Numbers) -> Iterator[str]:
    """Write the words and the table as a module."""
    yield '"""What words say about a role, and how strongly: written by tools/fit_signs.py."""\n'
    yield "# fmt: off\nWORDS: tuple[str, ...] = ("
    yield from _lines((f'"{word}",' for word in words), 4)
    yield ')\n"""Words that are looked for besides the kinds of signs."""\n'
    yield "WEIGHTS: dict[str, tuple[float, ...]] = {"
    for role, row in zip(ROLES, table, strict=True):
        yield f'    "{role}": ('
        yield from _lines((f"{w + 0.0:.2f}," for w in row.round(2)), 8)
        yield "    ),"
    yield "}\n# fmt: on"
    yield '"""A role: points to begin with, for each kind of `signs.SIGNS`, and for each word."""'


def _lines(items: Iterable[str], indent: int) -> list[str]:
    gap = " " * indent
    return wrap(" ".join(items), WIDTH, initial_indent=gap, subsequent_indent=gap)


def main() -> None:
    """Print the table as a module, or how good it is."""
    postings = known([Path(one) for one in sys.argv[1:] if not one.startswith("--")])
    if "--cross" in sys.argv:
        lines = cross(postings)
    else:
        words = telling(postings)
        lines = module(words, fit(postings, words))
    print("\n".join(lines))


if __name__ == "__main__":
    main()

"""Data structures and algorithms that somebody wrote, told by what they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.evidence.code.reading.uses import Uses

_NAMES: dict[str, str] = {
    "algorithms-data-structures 1.5": (
        r"binary_?search(?:_?tree)?|bst|trie|(?:doubly_?|singly_?)?linked_?list|avl_?(?:tree|node)|red_?black_?tree"
        r"|(?:min|max|binary)_?heap|priority_?queue|disjoint_?set|union_?find|lru_?cache|segment_?tree"
        r"|fenwick_?tree|bloom_?filter|skip_?list|(?:kd|quad|b_?plus)_?tree|dijkstra|bfs|dfs|a_?star"
        r"|topological_?sort|(?:merge|quick|heap|insertion|bubble|radix)_?sort|levenshtein(?:_?distance)?"
        r"|edit_?distance|knapsack|kruskal|bellman_?ford|floyd_?warshall|kmp(?:_?search)?|minimax|alpha_?beta"
    ),
    "numerical-methods 1.75": (
        r"runge_?kutta|rk4|newton_?raphson|finite_?differences?|euler_?step|gauss_?seidel"
        r"|conjugate_?gradient|crank_?nicolson"
    ),
    "linear-algebra 1.75": (
        r"gauss(?:ian)?_?elimination|lu_?decomposition|qr_?decomposition|power_?iteration|gram_?schmidt"
    ),
    "optimization 1.75": (
        r"gradient_?descent|simulated_?annealing|genetic_?algorithm|particle_?swarm|coordinate_?descent"
    ),
    "probability 1.5": (
        r"monte_?carlo(?:_?\w{1,20})?|random_?walk|markov_?chain|metropolis(?:_?hastings)?"
    ),
}
_ANY = re.compile(
    "|".join(f"(?P<n{n}>{names})" for n, names in enumerate(_NAMES.values())), re.IGNORECASE
)
_TOLD = tuple(_NAMES)
_DEFINED = re.compile(
    r"\b(?:class|struct|interface|fn|func|function|def|impl(?:<[^>\n]{1,40}>)?)\s{1,4}(?:\(\w[^)\n]{0,40}\)\s{1,4})?(\w{3,40})"
    r"|^\s{0,8}(?:[\w:<>*&]{2,40}\s{1,4}){1,4}\*?(\w{3,40})\([^;\n]{0,200}\)\s{0,4}(?:const\s{0,4})?\{",
    re.MULTILINE,
)


def see_structures(defined: Iterable[str], uses: Uses) -> None:
    """Note what of these functions and classes everybody knows by its name."""
    for name in defined:
        found = _ANY.fullmatch(name)
        if found is not None and found.lastgroup is not None:
            uses.rated(_TOLD[int(found.lastgroup[1:])], f"own {name}")


def defined_in(text: str) -> set[str]:
    """Return what source with braces defines."""
    return {one[1] or one[2] for one in _DEFINED.finditer(text)}

"""Small faults to put into the core: where they can be, which a test could see, and a sample."""

from __future__ import annotations

import ast
import importlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

ODD = ("BitOr", "BitAnd", "BitXor", "LShift", "RShift", "Pow", "MatMul", "Invert", "UAdd")
IDENTITY = ("Is", "IsNot")
ROOT = Path(__file__).resolve().parents[1]
SOURCE = "src/mlpath"
MOST_OCCURRENCES = 300


def of_interest(operator: str, kinds: Sequence[str]) -> bool:
    """Tell whether an operator makes faults of some kinds, and that somebody could make."""
    name = operator.removeprefix("core/")
    if not name.startswith(tuple(kinds)):
        return False
    if name.startswith(("ReplaceBinaryOperator", "ReplaceUnaryOperator")):
        _, source, target = name.split("_")
        return target not in ODD or source in ODD
    if name.startswith("ReplaceComparisonOperator"):
        _, source, target = name.split("_")
        return (source in IDENTITY) == (target in IDENTITY)
    return True


class Unseen(ast.NodeTransformer):
    """Takes out of a tree what no behaviour depends on."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """Drop the annotation of an argument."""
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Drop the annotation of what a function returns."""
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Drop the annotation of a variable."""
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Drop the flags of a dataclass."""
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call):
                decorator.keywords = []
        return self.generic_visit(node)

    def visit_If(self, node: ast.If) -> ast.AST | None:
        """Drop the imports for the type checker."""
        return None if "TYPE_CHECKING" in ast.unparse(node.test) else self.generic_visit(node)


def differs(source: str, mutated: str) -> bool:
    """Tell whether two sources, where the second compiles, could behave differently."""
    try:
        after = ast.dump(Unseen().visit(ast.parse(mutated)))
    except SyntaxError:
        return False
    return ast.dump(Unseen().visit(ast.parse(source))) != after


def lines_apart(source: str, mutated: str) -> tuple[int, str, str]:
    """Give the first line that differs: its number, and what it was and is."""
    pairs = zip(source.splitlines(), mutated.splitlines(), strict=False)
    return next(
        ((k, a.strip(), b.strip()) for k, (a, b) in enumerate(pairs, start=1) if a != b),
        (0, "", ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the source with everything an operator can make of it."""

    line: int
    changes: tuple[tuple[str, int], ...]
    """Operators and which of their occurrences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A change drawn, and what became of it."""

    module: str
    line: int
    operator: str
    occurrence: int
    before: str
    after: str
    outcome: str = ""
    """killed, survived, timeout; unseen by any test; gone: the line is."""


def ready() -> Any:
    """Load cosmic-ray's operators; parso first, for they import each other in a circle."""
    try:
        importlib.import_module("parso")
        return importlib.import_module("cosmic_ray.plugins")
    except ImportError:
        return None


def places(plugins: Any, module: Path, kinds: Sequence[str] = ("",)) -> list[Place]:
    """List the places of a module that an operator of interest can change."""
    trees = importlib.import_module("cosmic_ray.ast")
    nodes = list(trees.ast_nodes(trees.get_ast(module.read_text())))
    found: defaultdict[tuple[Any, str], list[tuple[str, int]]] = defaultdict(list)
    for name in plugins.operator_names():
        kind = plugins.get_operator(name)
        if kind.arguments() or not of_interest(name, kinds):
            continue
        spots = (start for n in nodes for start, _ in kind().mutation_positions(n))
        for occurrence, start in enumerate(spots):
            found[start, name.split("_")[0]].append((name, occurrence))
    return [
        Place(line=start[0], changes=tuple(changes))
        for (start, _), changes in sorted(found.items())
    ]


def changed(plugins: Any, source: str, operator: str, occurrence: int) -> str | None:
    """Give the mutated source, or nothing when there is no difference a test could see."""
    mutate: Callable[..., str | None] = importlib.import_module("cosmic_ray.mutating").mutate_code
    text = mutate(source, plugins.get_operator(operator)(), occurrence)
    return text if text and differs(source, text) else None


def drawn(
    plugins: Any, rooms: Sequence[str], kinds: Sequence[str], size: int, seed: int
) -> list[Mutant]:
    """Draw the sample: every module of the rooms its share."""
    found = {path for room in rooms for path in (ROOT / SOURCE / room).rglob("*.py")}
    modules = {path: places(plugins, path, kinds) for path in sorted(found)}
    total = sum(map(len, modules.values()))
    sample: list[Mutant] = []
    for path, spots in modules.items():
        if spots:
            share = max(1, round(size * len(spots) / total))
            random = Random(f"{seed} {path.name}")
            random.shuffle(spots)
            sample += first(share, attempts(plugins, path, spots, random))
    Random(seed).shuffle(sample)  # a run that is stopped has tried a fair part of it
    return sample


def first(count: int, mutants: Iterator[Mutant]) -> list[Mutant]:
    """Take as many as asked for."""
    return [mutant for _, mutant in zip(range(count), mutants, strict=False)]


def attempts(plugins: Any, path: Path, spots: list[Place], random: Random) -> Iterator[Mutant]:
    """Give one mutant a place, for the places where there is one."""
    source = path.read_text()
    for spot in spots:
        operator, occurrence = random.choice(spot.changes)
        text = changed(plugins, source, operator, occurrence)
        if text is not None:
            line, before, after = lines_apart(source, text)
            yield Mutant(
                module=path.relative_to(ROOT / SOURCE).as_posix(),
                line=line,
                operator=operator.removeprefix("core/"),
                occurrence=occurrence,
                before=before,
                after=after,
            )


def again(plugins: Any, tree: Path, mutant: Mutant) -> tuple[int, str] | None:
    """Find the change in the source of a copy, where lines may have moved since the report."""
    source = (tree / SOURCE / mutant.module).read_text()
    if mutant.before not in source:
        return None
    for occurrence in (mutant.occurrence, *range(MOST_OCCURRENCES)):
        text = changed(plugins, source, f"core/{mutant.operator}", occurrence)
        if text:
            line, *lines = lines_apart(source, text)
            if lines == [mutant.before, mutant.after]:
                return line, text
    return None

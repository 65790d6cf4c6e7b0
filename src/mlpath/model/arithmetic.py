"""Arithmetic that data files may write: numbers, names, + - * / // % ** and a few functions.

What stands in a file is read as an expression and walked; nothing of it is ever run as a program.
"""

from __future__ import annotations

import math
import operator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Mapping

LONGEST = 200
"""Characters; a deeper expression than fits in these is no arithmetic for people."""
TWO: dict[str, Callable[[float, float], float]] = {
    "Add": operator.add,
    "Sub": operator.sub,
    "Mult": operator.mul,
    "Div": operator.truediv,
    "FloorDiv": operator.floordiv,
    "Mod": operator.mod,
    "Pow": math.pow,
}
ONE: dict[str, Callable[[float], float]] = {"USub": operator.neg, "UAdd": operator.pos}
FUNCTIONS: dict[str, Callable[..., float]] = {
    "abs": abs,
    "ceil": math.ceil,
    "exp": math.exp,
    "floor": math.floor,
    "log": math.log,
    "log2": math.log2,
    "max": max,
    "min": min,
    "sqrt": math.sqrt,
}


class ArithmeticFaultError(ValueError):
    """An expression that is none, names what is unknown, or has no value."""


def value_of(expression: str, names: Mapping[str, float]) -> float:
    """Work out an expression."""
    try:
        return _value(_tree(expression), names)
    except KeyError as unknown:
        fault = f"does not know {unknown.args[0]!r}"
    except (SyntaxError, RecursionError, MemoryError):
        fault = "is not arithmetic"
    except (ArithmeticError, ValueError, TypeError) as error:
        fault = f"has no value: {error}"
    raise ArithmeticFaultError(f"{expression[:40]!r} {fault}")


@cache
def _tree(expression: str) -> ast.expr:
    import ast

    if len(expression) > LONGEST:
        raise SyntaxError
    return ast.parse(expression.strip(), mode="eval").body


def _value(tree: Any, names: Mapping[str, float]) -> float:
    """Walk one part; what is no arithmetic is refused by its kind, whatever it holds."""
    kind = type(tree).__name__
    if kind == "Constant" and type(tree.value) in (int, float):
        return float(tree.value)
    if kind == "Name":
        return float(names[tree.id])
    if kind == "BinOp":
        two = TWO[type(tree.op).__name__]
        return two(_value(tree.left, names), _value(tree.right, names))
    if kind == "UnaryOp":
        return ONE[type(tree.op).__name__](_value(tree.operand, names))
    if kind == "Call" and type(tree.func).__name__ == "Name" and not tree.keywords:
        return float(FUNCTIONS[tree.func.id](*(_value(part, names) for part in tree.args)))
    raise SyntaxError

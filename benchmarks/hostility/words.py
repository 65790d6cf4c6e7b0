"""Hostile strings: what steers terminals, hides words, reorders them or is markup somewhere."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ATTACKS = (
    "\x1b[2J", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\", "\x1bP+q544e\x1b\\", "\x1b_app\x1b\\",
    "\x1b[?1049h", "\x1b[6n", "\x1b(0", "\x1bc", "\x1b", "\x9b31m", "\x9d0;t\x9c", "\x90x\x9c",
    "\u202eevil\u202c", "\u2066x\u2069", "\u200f", "\u200b", "\u2028", "\u2029", "\ufeff", "\u00ad",
    "\U000e0041", "\ue000", "\x00", "\x07", "\x08\x08\x08", "\r", "\r\n", "\n", "\t", "\x0b",
    "\x0c",
    "\x7f", "\x85", "e" + "\u0301" * 40, "\ud800", "\ufff9x\ufffb",
    "[bold]", "[/]", "[/bold]", "[link=https://evil.example]x[/link]", "[red on blue]", "\\[", "[",
    ":smile:", "[@click=app.quit]x[/]",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr>", "&lt;",
    "&#x3c;b&#x3e;",
    '" onload="x', "' x='", "<!--", "]]>", "<https://evil.example>", "https://x<script>",
    "javascript:x",
    "https://evil.example/a|b`c", "http://x.example/)(", "{{ 7*7 }}", "{% raw %}", "${x}", "%s%n",
    "# head", "\n# head", "- item", "\n- item", "1. one", "\n1) one", "> quote", "| a | b |", "---",
    "\n---", "\n===", "```", "~~~", "`code`", "**bold**", "_em_", "~~gone~~", "![x](y)", "[a](b)",
    "[a]: b", "    indented", "\n    indented", "<br>", "***", "+ plus", "\\", "a\\\nb",
    "=HYPERLINK(1)",
    "../../etc/passwd", "Z\u0351a\u0352l\u0353g\u0354o", "\u4f60\u597d", "\u05e9\u05dc\u05d5\u05dd",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\U0001f469\u200d\U0001f680", "\u00e9",
    "\u2192",
)  # fmt: skip
WORDS = ("plain", "word", "and", "another", "PyTorch", "C++", "R&D", "90 %", "x" * 90)


def hostile(seed: int, count: int) -> Iterator[str]:
    """Yield strings that were put together from attacks, words and letters from everywhere."""
    dice = random.Random(seed)
    for _ in range(count):
        parts = []
        for _ in range(dice.randint(1, 6)):
            kind = dice.random()
            if kind < 0.6:
                parts.append(dice.choice(ATTACKS))
            elif kind < 0.8:
                parts.append(dice.choice(WORDS))
            elif kind < 0.9:
                parts.append(chr(dice.randrange(0x300)))
            else:
                parts.append(chr(dice.randrange(0x110000)))
            parts.append(dice.choice(("", " ", " ")))
        yield "".join(parts)

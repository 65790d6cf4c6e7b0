"""How good the figures of pay are: whole sources and countries left out, and looked for again.

    python benchmarks/salary.py [--write]

Prints tables in Markdown; with --write they go into docs/salary.md. Everything is read from the
figures in tools/salary_build. Spreads are learnt anew without the region of what is
looked for, so it takes minutes. Needs numpy.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean, median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from build_salary import FIGURES, read_world  # noqa: E402 - found beside this program
from salary_build.cells import read_cells  # noqa: E402
from salary_build.economy import YEAR, read_economy  # noqa: E402
from salary_build.held_out import (  # noqa: E402
    Miss,
    Out,
    Pair,
    Score,
    learnt_without,
    nested,
    pairs,
    score,
)
from salary_build.model import NORMAL, Fit, World, dollars  # noqa: E402
from salary_build.neighbours import GROUP_OF, GROUPS  # noqa: E402
from salary_build.places import read_rows  # noqa: E402
from salary_build.spreads import learn  # noqa: E402
from salary_build.terms import LOCAL  # noqa: E402

DOC = ROOT / "docs" / "salary.md"
MARKS = "<!-- {} of benchmarks/salary.py -->"
BEFORE = ROOT / "benchmarks" / "salary_before.csv"
BANDS = ROOT / "data" / "salary" / "bands.csv"
ROLE, LEVELS = "ml-engineer", ("junior", "mid", "senior", "lead")
UNSEEN = ("egytech-2024", "kode24-2024", "onceki-yazilimci-2025", "sysarmy-2026")
"""Sources of people that came in after the version before: it could not be fitted to them."""
ANCHOR = "US"
"""Everything is measured beside it: leaving it out whole asks what nobody asks."""
MOST_APART = 3.0
PRICES = (1.0, 0.75, 0.5, 0.3)
DRAWS = 2_000
BESIDE = {
    "advert": "ajn-2025",
    "bigtech": "levels-fyi-2021",
    "kaggle-2021": "kaggle-2021",
    "kaggle-2022": "kaggle-2022",
    "developers": "stackoverflow-2025",
}
"""Kinds that have a term, and a source of each."""
SCORES = "pairs | cells | error | median error | bias | held | high/low"
Found = Sequence[Miss]


def row(*cells: object) -> str:
    """Write a row of a table."""
    return f"| {' | '.join(map(str, cells))} |"


def percent(share: float, *, sign: str = "") -> str:
    """Write a share."""
    return f"{100 * share:{sign}.0f} %"


def head(text: str) -> str:
    """Write the head of a table."""
    return f"| {text} |\n|{'---|' * (text.count('|') + 1)}"


def cells_of(one: Score) -> tuple[str, ...]:
    """Return a score as cells."""
    return (
        str(one.pairs),
        str(one.cells),
        percent(one.error),
        percent(one.middle),
        percent(math.expm1(one.bias), sign="+"),
        percent(one.covered),
        f"{one.wide:.2f}",
    )


def grouped(found: Found, by: str) -> Iterator[str]:
    """Write a row a pair, or a row a group of countries, and one for all."""
    groups: dict[str, list[Miss]] = defaultdict(list)
    for miss in found:
        source, code = miss.pair
        groups[f"{source}, {code}" if by == "pair" else GROUP_OF[code]].append(miss)
    for name, members in sorted(groups.items()):
        yield row(name, *cells_of(score(members)))
    yield row("**all**", *cells_of(score(found)))


PEOPLE, ADVERTS, DEVELOPERS = LOCAL, ("advert",), ("developers",)
ASKED = {
    (PEOPLE, Out.SOURCE): "What people earn, their source left out",
    (PEOPLE, Out.COUNTRY): "What people earn, all of their country left out",
    (DEVELOPERS, Out.COUNTRY): "What developers told Stack Overflow, all of the country left out",
    (ADVERTS, Out.SOURCE): "What adverts name, the adverts of the country left out",
    (ADVERTS, Out.COUNTRY): "What adverts name, all of the country left out",
}
"""What is looked for, what is hidden for it, and the title of its tables."""


def tables(world: World) -> Iterator[str]:
    """Write what was left out and found again."""
    learnt = learnt_without(world, GROUPS)
    found = {}
    for kinds, out in ASKED:
        sought = [p for p in pairs(world, kinds) if out is Out.SOURCE or p[1] != ANCHOR]
        found[kinds, out] = nested(world, sought, out, learnt)
    yield from goals([found[key] for key in list(ASKED)[:3]])
    for key, title in ASKED.items():
        yield f"\n### {title}\n\n{head('region | ' + SCORES)}"
        yield from grouped(found[key], "group")
        if key[0] != DEVELOPERS:
            yield f"\n{head('source and country | ' + SCORES)}"
            yield from grouped(found[key], "pair")


def between(found: Found, of: Callable[[Score], float]) -> tuple[float, float]:
    """Return where a figure lies with 90 % if other pairs had been drawn."""
    groups: dict[Pair, list[Miss]] = defaultdict(list)
    for miss in found:
        groups[miss.pair].append(miss)
    each = [of(score(members)) for members in groups.values()]
    draw = random.Random(DRAWS)
    drawn = sorted(fmean(draw.choices(each, k=len(each))) for _ in range(DRAWS))
    return drawn[DRAWS // 20], drawn[-(DRAWS // 20)]


def goals(sorts: Sequence[Found]) -> Iterator[str]:
    """Write what was wanted and what was reached, missed goals too."""
    heads = ("people, source out", "people, country out", "developers, country out")
    yield "\n### Goals\n\n" + head("what | goal | " + " | ".join(heads))

    def reached(of: Callable[[Score], float], form: Callable[[float], str]) -> Iterator[str]:
        for found in sorts:
            low, high = between(found, of)
            yield f"{form(of(score(found)))} ({form(low)} to {form(high)})"

    def signed(log: float) -> str:
        return percent(math.expm1(log), sign="+")

    yield row("error", "at most 25 %", *reached(lambda s: s.error, percent))
    yield row("bias", "within 10 %", *reached(lambda s: s.bias, signed))
    yield row("90 % intervals hold", "85 to 95 %", *reached(lambda s: s.covered, percent))
    yield row(
        "high/low of the interval", "at most 2.5", *reached(lambda s: s.wide, "{:.2f}".format)
    )
    yield (
        "\nIn brackets: where the figure lies with 90 % if other sources and countries had been "
        "drawn. The United\nStates are never left out whole: everything is measured beside them."
    )


def blind() -> Iterator[str]:
    """Write how the version before stands to sources that came in after it."""
    said = {(r["country"], r["role"], r["level"]): r for r in read_rows(BEFORE)}
    economy = read_economy(FIGURES)
    groups: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for cell in read_cells(FIGURES / "cells.csv"):
        old = said.get((cell.country, cell.role, cell.level or ""))
        log = dollars(cell, economy)
        if cell.source in UNSEEN and old and log is not None:
            rate = economy.rate(old["currency"], YEAR) or 1.0
            low, middle, high = (
                math.log(float(old[key]) / rate) for key in ("median_low", "p50", "median_high")
            )
            off = max(low - log, log - high, 0.0)
            groups[cell.country].append((middle - log, off <= NORMAL * cell.noise))
    yield "\n### The version before, beside sources it had not seen\n"
    yield head("country | cells | error | bias | held")
    for code, found in sorted(groups.items()):
        error = fmean(abs(math.expm1(off)) for off, _ in found)
        bias = math.expm1(fmean(off for off, _ in found))
        held = fmean(inside for _, inside in found)
        yield row(code, len(found), percent(error), percent(bias, sign="+"), percent(held))


def kinds(world: World) -> Iterator[str]:
    """Write what kinds of sources say beside what people earn, by price level."""
    fit = Fit(world, learn(world))
    yield "\n### What sources say beside what people earn, by price level\n"
    yield head(f"source | {' | '.join(f'{level:g} of US prices' for level in PRICES)}")
    for kind, source in BESIDE.items():
        fixed, sloped, own = (
            float(fit.terms[world.columns[term]])
            for term in (("kind", kind), ("kind x prices", kind), ("source", source))
        )
        beside = (math.expm1(fixed + own + sloped * math.log(level)) for level in PRICES)
        yield row(source, *(percent(share, sign="+") for share in beside))


def before_and_after() -> Iterator[str]:
    """Write the figures of the version before beside those of now."""
    now = {(r["country"], r["level"]): r for r in read_rows(BANDS) if r["role"] == ROLE}
    yield "\n### Before and after: ML engineers, median and its interval\n"
    yield head("country | level | before | interval | now | interval | n")
    for old in (one for one in read_rows(BEFORE) if one["role"] == ROLE):
        new = now[old["country"], old["level"]]
        yield row(old["country"], old["level"], *figure(old), *figure(new), new["n"])


def figure(band: dict[str, str]) -> tuple[str, str]:
    """Return a median and its interval in thousands."""
    low, middle, high = (
        f"{float(band[key]) / 1000:,.0f}" for key in ("median_low", "p50", "median_high")
    )
    return f"{band['currency']} {middle}k", f"{low}k to {high}k"


def widths() -> Iterator[str]:
    """Write how wide the intervals of the shipped rows are."""
    groups: dict[str, list[float]] = defaultdict(list)
    for band in read_rows(BANDS):
        wide = float(band["median_high"]) / float(band["median_low"])
        groups[GROUP_OF[band["country"]]].append(wide)
        groups["**all**"].append(wide)
    yield "\n### Widths of the rows as they are shipped\n"
    yield head("region | rows | high/low, median | shown as a range alone")
    for name, held in sorted(groups.items(), key=lambda item: (item[0] == "**all**", item[0])):
        alone = sum(wide > MOST_APART for wide in held)
        yield row(name, len(held), f"{median(held):.2f}", alone)


def write(lines: Iterable[str]) -> None:
    """Put the tables between their marks in the page."""
    begin, end = MARKS.format("begin"), MARKS.format("end")
    text = DOC.read_text(encoding="utf-8")
    inside = f"{begin}\n{chr(10).join(lines)}\n\n{end}"
    pattern = f"{re.escape(begin)}.*{re.escape(end)}"
    DOC.write_text(re.sub(pattern, lambda _: inside, text, flags=re.DOTALL), encoding="utf-8")


def main(argv: Sequence[str]) -> None:
    """Print all tables, or write them."""
    world = read_world()
    lines = [*tables(world), *blind(), *kinds(world), *before_and_after(), *widths()]
    if "--write" in argv:
        write(lines)
    else:
        print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])

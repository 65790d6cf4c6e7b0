"""How good the figures of pay are: whole sources and countries left out, and looked for again.

    python benchmarks/salary.py [--write]

Prints tables in Markdown; with --write they go into docs/salary.md. Everything is read from the
figures in tools/salary_build. Spreads and quantile are chosen anew without each country that is
looked for, so it takes minutes. Needs numpy.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from build_salary import read_world  # noqa: E402 - found beside this program
from salary_build.held_out import (  # noqa: E402
    Miss,
    Out,
    Score,
    learnt_without,
    nested,
    pairs,
    score,
)
from salary_build.model import Fit, World  # noqa: E402
from salary_build.neighbours import GROUP_OF  # noqa: E402
from salary_build.places import read_rows  # noqa: E402
from salary_build.spreads import learn  # noqa: E402

DOC = ROOT / "docs" / "salary.md"
MARKS = "<!-- {} of benchmarks/salary.py -->"
BEFORE = ROOT / "benchmarks" / "salary_before.csv"
BANDS = ROOT / "data" / "salary" / "bands.csv"
ROLE, LEVELS = "ml-engineer", ("junior", "mid", "senior", "lead")
ANCHOR = "US"
"""Everything is measured beside it: leaving it out whole asks what nobody asks."""
MOST_APART = 3.0
PRICES = (1.0, 0.75, 0.5, 0.3)
BESIDE = {
    "advert": "ajn-2025",
    "bigtech": "levels-fyi-2021",
    "kaggle-2021": "kaggle-2021",
    "kaggle-2022": "kaggle-2022",
}
"""Kinds that have a term, and a source of each."""
SCORES = "pairs | cells | error | median error | bias | held | high/low"
Found = Sequence[tuple[Miss, float]]


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
    groups: dict[str, list[tuple[Miss, float]]] = defaultdict(list)
    for miss, quantile in found:
        source, code = miss.pair
        groups[f"{source}, {code}" if by == "pair" else GROUP_OF[code]].append((miss, quantile))
    for name, members in sorted(groups.items()):
        yield row(name, *cells_of(score(members)))
    yield row("**all**", *cells_of(score(found)))


def tables(world: World) -> Iterator[str]:
    """Write what was left out and found again."""
    sorts = {local: pairs(world, local=local) for local in (True, False)}
    learnt = learnt_without(world, [*sorts[True], *sorts[False]])
    found = {
        (local, out): nested(world, asked, out, learnt)
        for local, sought in sorts.items()
        for out in Out
        for asked in [[p for p in sought if out is Out.SOURCE or p[1] != ANCHOR]]
    }
    yield from goals(score(found[True, Out.SOURCE]), score(found[True, Out.COUNTRY]))
    words = {
        (True, Out.SOURCE): "What people earn, their source left out",
        (True, Out.COUNTRY): "What people earn, all of their country left out",
        (False, Out.SOURCE): "What adverts name, the adverts of the country left out",
        (False, Out.COUNTRY): "What adverts name, all of the country left out",
    }
    for key, title in words.items():
        yield f"\n### {title}\n\n{head('source and country | ' + SCORES)}"
        yield from grouped(found[key], "pair")
        yield f"\n{head('region | ' + SCORES)}"
        yield from grouped(found[key], "group")


def goals(local: Score, abroad: Score) -> Iterator[str]:
    """Write what was wanted and what was reached, missed goals too."""
    yield "\n### Goals\n\n" + head("what | goal | source left out | country left out")
    both = (local, abroad)
    yield row("error", "at most 25 %", *(percent(one.error) for one in both))
    yield row("bias", "within 10 %", *(percent(math.expm1(one.bias), sign="+") for one in both))
    yield row("90 % intervals hold", "85 to 95 %", *(percent(one.covered) for one in both))
    yield row("high/low of the interval", "at most 2.5", *(f"{one.wide:.2f}" for one in both))
    yield "\nThe United States are never left out whole: everything is measured beside them."


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
    for old in read_rows(BEFORE):
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
    lines = [*tables(world), *kinds(world), *before_and_after(), *widths()]
    if "--write" in argv:
        write(lines)
    else:
        print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])

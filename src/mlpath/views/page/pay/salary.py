"""What it pays: a table with a box plot a row, what others publish, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.model.told import fine, in_full, told
from mlpath.views.blocks import Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.payback import payback_blocks
from mlpath.views.page.pay.published import OCCUPATIONS, published_blocks
from mlpath.views.pay import (
    PPP,
    boxes,
    exact,
    known,
    middle,
    region,
    scale_of,
    short,
    span,
)
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.model.reports.salary import RegionRow, SalaryReport, SalaryRow
    from mlpath.views.blocks import Block, Page

MEANING = {
    "measured": "measured: 30 figures and more in the country",
    "pooled": "steadied: 5 and more, drawn to what is around them",
    "modelled": "estimate (~): fewer, so from price level, neighbours and the other rows",
}
KINDS = {
    "advert": ("advert", ""),
    "people": ("answer", ""),
    "company": ("company average", ""),
    "employers": ("report", " of employers"),
    "survey": ("answer", " to Kaggle's surveys of 2021 and 2022"),
    "developers": ("answer", " to Stack Overflow's survey of 2025"),
    "bigtech": ("answer", " from large technology firms of 2021"),
}
"""Kinds of evidence, as pages say them: what is counted, and where it is from."""
TONES = {"measured": Tone.STRONG, "pooled": Tone.PLAIN, "modelled": Tone.DIM}
ABOVE = "above"


MOST_ROWS = 8
"""Rows on a first screen; of more the best known come first."""
STRENGTH = ("measured", "pooled", "modelled")


def page(report: SalaryReport) -> Page:
    """Show pay by country, level, role or region: all, or what fits on a first screen."""
    whole = report.show == "all"
    blocks: list[Block] = [_title(report)]
    blocks.append(_regions(report) if _by_region(report) else _rows(report))
    blocks += [*_legend(report, whole=whole), *_cities(report), *_next_level(report)]
    if report.payback:
        blocks += payback_blocks(report.payback)
    blocks += published_blocks(report) if whole else []
    blocks += [Para(text=" ".join(report.left_out), tone=Tone.DIM)] if whole else []
    blocks += [*_sources(report), Next(commands=_commands(report))]
    return tuple(blocks)


def _by_region(report: SalaryReport) -> bool:
    return report.region is None and report.country is None


def _title(report: SalaryReport) -> Title:
    names = {row.country: row.country_name for row in report.rows}
    where = names.get(report.country or "") or region(report.region or "world")
    years = [year for row in report.rows for year in row.years.split("-")]
    level = f"{report.level}, " if report.level else ""
    span = min(years) if min(years) == max(years) else f"{min(years)} to {max(years)}"
    aside = f"{level}base pay a year before tax, figures of {span}"
    name = "All roles" if report.by == "role" else report.role_name
    return Title(text=f"{name} · {where}", aside=aside)


def _first(report: SalaryReport) -> tuple[str, ...]:
    """Return the heads of the columns that tell the rows apart."""
    several = len({row.country for row in report.rows}) > 1
    levels = len({row.level for row in report.rows}) > 1
    if report.by == "role":
        return ("role", *(["level"] if levels else []), *(["country"] if several else []))
    return (*(["country"] if several or not levels else []), *(["level"] if levels else []))


def _label(row: SalaryRow, head: str, mine: str | None) -> Cell:
    text = {"country": row.country_name, "level": row.level, "role": row.role_name or row.role}[
        head
    ]
    if text == "all" and head == "role":
        text = "all together"
    return Cell(text=text, tone=Tone.STRONG if head == "level" and text == mine else Tone.PLAIN)


def _rows(report: SalaryReport) -> Table:
    heads, shown = _first(report), _shown(report)
    scale = scale_of(shown)
    beside = [one for one in BESIDE if report.show == "all" and any(map(one.written, shown))]
    columns = (
        *(Column(head=head) for head in heads),
        Column(head="median", right=True),
        Column(head="half earn", right=True),
        Column(head=f"scale: {scale}", picture=True, drop=2, note=LIVING if scale == PPP else ""),
        *(Column(head=one.head, right=True, drop=one.drop, note=one.note) for one in beside),
        Column(head="rests on"),
    )
    drawn = boxes(shown)
    rows: tuple[tuple[str | Cell, ...], ...] = tuple(
        (
            *(_label(row, head, report.mine) for head in heads),
            Cell(text=middle(row), tone=TONES[row.basis]),
            "too wide" if row.range_only else span(row.p25, row.p75),
            Cell(draw=drawing),
            *("" if row.range_only else one.written(row) for one in beside),
            known(row),
        )
        for row, drawing in zip(shown, drawn, strict=True)
    )
    return Table(columns=columns, rows=rows, more=_left(report, shown))


class Beside(NamedTuple):
    """A column for whoever wants everything; it stands where it tells a row something."""

    head: str
    drop: int
    """How soon it goes on a narrow screen."""
    written: Callable[[SalaryRow], str]
    note: str = ""


WITHIN = "median is in: where the median itself lies, with 90 %."
LIVING = (
    "PPP$: the living-standard equivalent, dollars that buy as much in the United States (price "
    "levels of 2024)."
)
BESIDE = (
    Beside("median is in", 3, lambda row: span(row.median_low, row.median_high), WITHIN),
    Beside("US$", 4, lambda row: short(row.usd) if row.usd and row.currency != "USD" else ""),
    Beside(PPP, 5, lambda row: short(row.ppp) if row.ppp else "", LIVING),
)


def _shown(report: SalaryReport) -> list[SalaryRow]:
    """Choose the rows to show: all, or the best known, in the order of the report."""
    if report.show == "all" or len(report.rows) <= MOST_ROWS:
        return list(report.rows)
    best = sorted(report.rows, key=lambda row: (STRENGTH.index(row.basis), -row.n))[:MOST_ROWS]
    return [row for row in report.rows if row in best]


def _left(report: SalaryReport, shown: Sequence[SalaryRow]) -> str:
    """Say how much is left for --all."""
    if report.show == "all":
        return ""
    parts = []
    if left := len(report.rows) - len(shown):
        noun = ("country", "countries") if report.by == "country" else ("row", "rows")
        parts.append(f"{left} more {noun[left > 1]}, less known")
    if report.published:
        parts.append(f"{count(len(report.published), 'figure')} published by others")
    return f"{' and '.join(parts)}: --all" if parts else ""


def _regions(report: SalaryReport) -> Table:
    more = (["role"] if report.by == "role" else []) + (["level"] if report.level is None else [])
    columns = (
        Column(head="region"),
        *(Column(head=head) for head in more),
        Column(head="lowest country", right=True),
        Column(head="", drop=4),
        Column(head="middle", right=True),
        Column(head="highest country", right=True, drop=1),
        Column(head="", drop=4),
        Column(head="countries", right=True, drop=6),
        Column(head="n", right=True, drop=2),
    )

    def cells(row: RegionRow) -> tuple[str | Cell, ...]:
        return (
            region(row.region),
            *({"role": row.role, "level": row.level}[head] for head in more),
            short(row.lowest),
            row.lowest_country,
            Cell(text=short(row.middle), tone=Tone.STRONG),
            short(row.highest),
            row.highest_country,
            str(row.countries),
            str(row.n),
        )

    rows = tuple(cells(row) for row in report.regions)
    return Table(
        columns=columns,
        rows=rows,
        more="Medians of countries in US dollars; middle: half of the countries pay less.",
    )


def _legend(report: SalaryReport, *, whole: bool) -> list[Block]:
    rows = _shown(report)
    used = [text for basis, text in MEANING.items() if any(r.basis == basis for r in rows)]
    lines = ["Figures: adverts and answers of just this row. " + "; ".join(used) + "."]
    if report.rows and not _by_region(report):
        lines.append("Half of such jobs pay between the two amounts.")
    if not whole:
        lines += report.left_out[:1]
        return [Para(text=" ".join(lines), tone=Tone.DIM)]
    lines += _kinds(report)
    if any(row.like for row in report.rows):
        lines.append("Like another role: this one was hardly seen here, so its range is wider.")
    if report.rates:
        rates = ", ".join(f"{rate.per_usd:.4g} {rate.currency}" for rate in report.rates[:3])
        years = sorted({rate.year for rate in report.rates})
        when = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
        rest = f" and {len(report.rates) - 3} more" if len(report.rates) > 3 else ""  # noqa: PLR2004
        lines.append(f"US$ at average rates of {when}: 1 USD = {rates}{rest}.")
    if any(row.currency == "USD" and not row.ppp for row in report.rows):
        lines.append(
            "In US dollars where the local money moves too fast, or its rate is not known."
        )
    return [Para(text=" ".join(lines), tone=Tone.DIM)]


def _kinds(report: SalaryReport) -> list[str]:
    """Tell what kinds of evidence the rows of one country and role rest on."""
    if report.country is None or report.by == "role":
        return []
    counts: dict[str, int] = {}
    for row in report.rows:
        for one in row.kinds:
            counts[one.kind] = counts.get(one.kind, 0) + one.n
    if not counts:
        return []
    return [f"These rows rest on {', '.join(_counted(kind, n) for kind, n in counts.items())}."]


def _counted(kind: str, n: int) -> str:
    one, rest = KINDS.get(kind, (kind, ""))
    return f"{exact(n)} {one if n == 1 else one + 's'}{rest}"


def _cities(report: SalaryReport) -> list[Block]:
    """Show what employers of a metropolitan area report."""
    if not report.cities:
        return []
    columns = (
        Column(head="occupation"),
        *(Column(head=head, right=True) for head in ("p10", "p25", "median", "p75", "p90")),
        Column(head="beside the country", right=True),
        Column(head="employed", right=True, drop=1),
    )
    rows = tuple(
        (
            OCCUPATIONS.get(city.role, city.role),
            *(
                short(amount) if amount else ABOVE
                for amount in (city.p10, city.p25, city.p50, city.p75, city.p90)
            ),
            f"{city.to_country - 1:+.0%}",
            exact(city.employed),
        )
        for city in report.cities
    )
    first = report.cities[0]
    more = "US dollars, of all ages and levels; no class for machine learning. "
    source = report.source_names.get(first.source, first.source)
    more += f"{ABOVE}: more than is released. Source: {source}."
    return [
        Title(text=f"What employers report in {first.city}", level=2),
        Table(columns=columns, rows=rows, more=more),
    ]


def _next_level(report: SalaryReport) -> list[Block]:
    above = report.next_level
    if above is None:
        return []
    base = report.level or report.mine
    here = next((row for row in report.rows if row.level == base), None)  # a cut list lacks it
    if here is None or above.range_only or here.range_only:
        return []
    more = told(above.p50) - told(here.p50)
    text = (
        f"The next level, {above.level}, usually pays {fine(above.p50)} {above.currency}: "
        f"{in_full(more)} more than the {fine(here.p50)} of {here.level}; {known(above)}."
    )
    return [Para(text=text)]


def _sources(report: SalaryReport) -> list[Block]:
    if not report.source_details:
        return []
    blocks: list[Block] = [Title(text="Sources", level=2)]
    for source in report.source_details:
        where = f" {source.url}" if source.url else ""
        text = f"{source.title}. {source.publisher}, {source.date or 'undated'}. {source.licence}."
        note = (("", source.note),) if source.note else ()
        blocks.append(Facts(rows=((source.id, text + where), *note)))
    return blocks


def _commands(report: SalaryReport) -> tuple[str, ...]:
    country = report.country or report.rows[0].country
    role = f" --role {report.role}" if report.role != "ml-engineer" else ""
    level = report.level or report.mine or "mid"
    money = next((row.currency for row in report.rows if row.country == country), "USD")
    there = [row for row in report.rows if row.country == country]
    usual = next((row.p50 for row in there if row.level == level), there[0].p50)
    offer = f"mlpath salary --country {country}{role} --level {level} --offer {short(usual)}{money}"
    if report.country is None:
        return (f"mlpath salary --country {country}{role}", offer)
    sources = () if report.source_details else (f"mlpath salary --country {country} --sources",)
    return (offer, *sources)

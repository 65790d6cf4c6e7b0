"""From the fitted model to rows: country x role x level, each with what it rests on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import linear_regression

from salary_build.cells import LEVELS, MEDIAN_NOISE, Cell, only
from salary_build.economy import YEAR, Economy
from salary_build.model import NORMAL, Answer, Fit, World
from salary_build.places import Place
from salary_build.spreads import learn
from salary_build.terms import LOCAL, Asked
from salary_build.titles import MARKET

EVERYWHERE = (
    "ml-engineer",
    "ai-engineer",
    "data-scientist",
    "data-engineer",
    "data-analyst",
    "analytics-engineer",
)
"""Roles that are known well enough to be estimated in any country."""
WHERE_SEEN = {
    "mlops-engineer": "ml-engineer",
    "research-engineer": "ml-engineer",
    "research-scientist": "ml-engineer",
    "computer-vision-engineer": "ml-engineer",
    "nlp-engineer": "ml-engineer",
    "applied-scientist": "data-scientist",
    "ai-product-manager": "",
}
"""Roles with rows only where they were seen; elsewhere they pay like another, or nobody knows."""
NEVER_SEEN = {"forward-deployed-engineer": "ai-engineer", "llm-inference-engineer": "ml-engineer"}
NEVER_SEEN_DOUBT = 0.15
"""Standard deviation of log pay beside the role that is nearest; judgement."""
SHARES = {"data-scientist": 0.4, "ml-engineer": 0.2, "data-engineer": 0.4}
"""The market as a whole, in the shares of people in the surveys."""
SEEN_FROM = 12
SHOWN_FROM = 10
"""A cell with so many shows how far pay differs within it."""
MEASURED_FROM, POOLED_FROM = 30, 5
OWN = (*LOCAL, "advert")
"""Kinds that measure; worldwide surveys in dollars only steady."""
QUARTILE, DECILE = 0.6745, 1.2816
STEADY = 0.25
"""A currency that moved further in two years keeps its figures in dollars."""
LEAST_STEP = 1.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What one role at one level pays in one country: base pay a year, in dollars of `YEAR`."""

    country: str
    role: str
    level: str
    currency: str
    factor: float
    """Units of the currency for a dollar."""
    answer: Answer
    spread: float
    """Standard deviation of log pay within a cell."""
    own: Sequence[Cell]
    """Cells of just this country, role and level."""
    country_cells: Sequence[Cell]

    @property
    def counts(self) -> Counter[str]:
        """How much evidence there is of each kind."""
        counts: Counter[str] = Counter()
        for cell in self.own:
            counts[cell.kind] += cell.n
        return counts

    @property
    def basis(self) -> str:
        """Return measured, pooled or modelled."""
        if sum(n for kind, n in self.counts.items() if kind in OWN) >= MEASURED_FROM:
            return "measured"
        return "pooled" if self.counts.total() >= POOLED_FROM else "modelled"

    def at(self, scores: float) -> float:
        """Return the amount so many standard deviations of pay above the median, doubt included."""
        wide = math.hypot(self.spread, self.answer.doubt)
        return self.factor * math.exp(self.answer.mean + scores * wide)

    def median(self, doubts: float) -> float:
        """Return the median so many standard deviations of its doubt up."""
        return self.factor * math.exp(self.answer.mean + doubts * self.answer.doubt)

    def row(self) -> list[str]:
        """Write the band as a row of the table."""
        measured = self.basis == "measured"
        cells = self.own or self.country_cells
        years = sorted({cell.year for cell in cells} or {YEAR})
        sources = sorted({cell.source for cell in cells}) or ["worldbank-ppp-2024"]
        same = (MEDIAN_NOISE * self.spread / self.answer.doubt) ** 2
        return [
            *(self.country, self.role, self.level, self.currency),
            rounded(self.at(-DECILE)) if measured else "",
            *(rounded(self.at(scores)) for scores in (-QUARTILE, 0.0, QUARTILE)),
            rounded(self.at(DECILE)) if measured else "",
            *(str(self.counts.total()), f"{same:.1f}"),
            *(rounded(self.median(sign * NORMAL)) for sign in (-1, 1)),
            *(self.basis, "-".join(map(str, dict.fromkeys((years[0], years[-1]))))),
            " ".join(sources),
            " ".join(f"{kind}:{n}" for kind, n in sorted(self.counts.items())),
        ]


HEAD = [
    *("country", "role", "level", "currency", "p10", "p25", "p50", "p75", "p90", "n"),
    *("effective_n", "median_low", "median_high", "basis", "years", "sources", "kinds"),
]


def rounded(value: float, digits: int = 3) -> str:
    """Write an amount with so many significant digits."""
    return str(int(float(f"{value:.{digits}g}")))


def money(code: str, economy: Economy, place: Place, cells: Sequence[Cell]) -> tuple[str, float]:
    """Return the currency of a country's rows: its own, or dollars where that moves too fast."""
    before, now = (economy.rate(place.currency, year) for year in (YEAR - 2, YEAR))
    in_dollars = any(c.kind in LOCAL and c.currency == "USD" and code != "US" for c in cells)
    if before and now and abs(math.log(now / before)) <= STEADY and not in_dollars:
        return place.currency, now
    return "USD", 1.0


def spreads_of_pay(world: World) -> tuple[float, float]:
    """Return how far pay differs within a cell at US prices, and how much more in poorer countries.

    A straight line through the cells that show a spread of their own, by least squares.
    """
    points = [
        (world.countries[code].poorer, cell.spread)
        for code, held in world.held.items()
        for cell in held.cells
        if cell.kind in ("people", "advert") and cell.n >= SHOWN_FROM
    ]
    slope, height = linear_regression(*zip(*points, strict=True))
    return height, slope


class Bands:
    """Every row, from one fit to all cells."""

    def __init__(self, world: World, economy: Economy, places: Mapping[str, Place]) -> None:
        self.world, self.economy, self.places = world, economy, places
        self.fit = Fit(world, learn(world))
        self.spread, self.steeper = spreads_of_pay(world)

    def rows(self) -> Iterator[Band]:
        """Yield every band, by country, role and level."""
        for code in sorted(self.world.countries):
            yield from self._country(code)

    def _country(self, code: str) -> Iterator[Band]:
        cells = self.world.of(code).cells
        seen = Counter[str]()
        for cell in cells:
            seen[cell.role] += cell.n if cell.kind in OWN else 0
        roles = [*EVERYWHERE, *(role for role in WHERE_SEEN if seen[role] >= SEEN_FROM)]
        ladders = {role: self._ladder(code, role) for role in roles}
        ladders = {MARKET: together(ladders), **ladders}
        currency, factor = money(code, self.economy, self.places[code], cells)
        for role, ladder in ladders.items():
            of = SHARES if role == MARKET else {role: 1.0}
            for level, answer in zip(LEVELS, ladder, strict=True):
                yield Band(
                    country=code,
                    role=role,
                    level=level,
                    currency=currency,
                    factor=factor,
                    answer=answer,
                    spread=self.spread + self.steeper * self.world.countries[code].poorer,
                    own=[c for c in cells if c.role in of and c.level == level],
                    country_cells=cells,
                )

    def _ladder(self, code: str, role: str) -> list[Answer]:
        country = self.world.countries[code]
        wanted = [Asked(country=country, role=role, levels=only(level)) for level in LEVELS]
        found = self.fit.predict(code, wanted)
        for i in range(1, len(found)):
            least = found[i - 1].mean + math.log(LEAST_STEP)
            found[i] = found[i]._replace(mean=max(found[i].mean, least))
        return found

    def likes(self) -> Iterator[list[str]]:
        """Yield which role pays like which, and the standard deviation of that."""
        columns, terms = self.world.columns, self.fit.terms
        for role, like in WHERE_SEEN.items():
            if like:
                apart = float(terms[columns["role", role]] - terms[columns["role", like]])
                doubt = math.hypot(apart, math.sqrt(2) * self.fit.spreads["role"])
                yield [role, like, f"{doubt:.2f}"]
        for role, like in NEVER_SEEN.items():
            yield [role, like, f"{NEVER_SEEN_DOUBT:.2f}"]


def together(ladders: Mapping[str, Sequence[Answer]]) -> list[Answer]:
    """Return the market of all roles: the mean of them, by their shares."""
    return [
        Answer(
            mean=sum(share * ladders[role][i].mean for role, share in SHARES.items()),
            doubt=sum(share * ladders[role][i].doubt for role, share in SHARES.items()),
        )
        for i in range(len(LEVELS))
    ]

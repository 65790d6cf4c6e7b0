"""From postings and a fitted model to bands: country x role x level, each with what it rests on."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from salary_build.model import Salaries
from salary_build.pooling import Fit
from salary_build.postings import Posting
from salary_build.titles import MARKET, NEIGHBOURS, ROLES

LEVELS = ("junior", "mid", "senior", "lead")
POINTS = tuple((2 * i + 1) / 20 for i in range(10))
"""Where in an advertised range pay may lie: anywhere, equally likely."""
MEASURED_FROM = 30
POOLED_FROM = 5
Z90 = 1.645
MEDIAN_NOISE = 1.2533
WIDEN = ((10, 1.2), (5, 1.25), (1, 1.35), (0, 1.5))
"""From so many postings on, intervals of pooled medians are widened so much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What one role at one level pays in one country, in `currency` a year."""

    country: str
    role: str
    level: str
    currency: str
    p10: float | None
    p25: float
    p50: float
    p75: float
    p90: float | None
    n: int
    effective_n: float
    median_low: float
    median_high: float
    basis: str
    years: str
    sources: str

    def times(self, factor: float) -> Band:
        """Return the band with every amount multiplied."""
        return replace(
            self,
            p10=self.p10 and self.p10 * factor,
            p25=self.p25 * factor,
            p50=self.p50 * factor,
            p75=self.p75 * factor,
            p90=self.p90 and self.p90 * factor,
            median_low=self.median_low * factor,
            median_high=self.median_high * factor,
        )


def quantile(ordered: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the ordered values lie, interpolated."""
    at = min(max(share * len(ordered) - 0.5, 0.0), len(ordered) - 1.0)
    left = int(at)
    right = min(left + 1, len(ordered) - 1)
    return ordered[left] + (ordered[right] - ordered[left]) * (at - left)


def spread_out(posting: Posting) -> list[float]:
    """Return amounts over the whole advertised range, so that one posting counts once."""
    return [posting.low + (posting.high - posting.low) * share for share in POINTS]


def measured(postings: Sequence[Posting], fit: Fit, frame: Band) -> Band:
    """Read percentiles off the postings themselves, moved to the base year."""
    amounts = sorted(
        amount / math.exp(fit.year(posting.year))
        for posting in postings
        for amount in spread_out(posting)
    )
    distinct = len({(posting.low, posting.high) for posting in postings})
    doubt = Z90 * 0.5 / math.sqrt(distinct)
    return replace(
        frame,
        p10=quantile(amounts, 0.10),
        p25=quantile(amounts, 0.25),
        p50=quantile(amounts, 0.50),
        p75=quantile(amounts, 0.75),
        p90=quantile(amounts, 0.90),
        median_low=quantile(amounts, 0.5 - doubt),
        median_high=quantile(amounts, 0.5 + doubt),
        effective_n=distinct,
        basis="measured",
    )


def widening(n: int) -> float:
    """Return how much wider than the model says an interval has to be."""
    return next(factor for least, factor in WIDEN if n >= least)


def estimated(mean: float, variance: float, quartiles: tuple[float, float], frame: Band) -> Band:
    """Build a band from the model's log median; its quartiles carry the doubt about the median."""
    doubt = math.sqrt(variance) * widening(frame.n)
    below, above = quartiles
    error = (above - below) / 1.349
    stretch = math.sqrt(1 + (doubt / error) ** 2)
    return replace(
        frame,
        p25=math.exp(mean + below * stretch),
        p50=math.exp(mean),
        p75=math.exp(mean + above * stretch),
        median_low=math.exp(mean - Z90 * doubt),
        median_high=math.exp(mean + Z90 * doubt),
        effective_n=(MEDIAN_NOISE * error / doubt) ** 2,
        basis="pooled" if frame.n >= POOLED_FROM else "modelled",
    )


def quartiles_around(salaries: Salaries, *, home: bool) -> tuple[float, float]:
    """Return where the quartiles of pay lie beside a cell's median, on the log scale."""
    off = []
    for posting in salaries.postings:
        if posting.role in NEIGHBOURS or (posting.country == "US") != home:
            continue
        mean, _ = salaries.fit.predict(posting.country, posting.role, posting.level)
        mean += salaries.fit.year(posting.year) + math.log(salaries.rate(posting.country))
        off += [math.log(amount) - mean for amount in spread_out(posting)]
    off.sort()
    middle = quantile(off, 0.5)
    return quantile(off, 0.25) - middle, quantile(off, 0.75) - middle


def ordered_levels(bands: Sequence[Band]) -> list[Band]:
    """Move disordered levels of a role to their weighted mean (isotonic, on the log scale)."""
    blocks: list[tuple[float, float, int]] = []
    for band in bands:
        block = (math.log(band.p50), band.effective_n, 1)
        while blocks and blocks[-1][0] > block[0]:
            value, weight, size = blocks.pop()
            total = weight + block[1]
            block = ((value * weight + block[0] * block[1]) / total, total, size + block[2])
        blocks.append(block)
    wanted = [math.exp(value) for value, _, size in blocks for _ in range(size)]
    return [
        band if math.isclose(goal, band.p50, rel_tol=1e-9) else band.times(goal / band.p50)
        for band, goal in zip(bands, wanted, strict=True)
    ]


def all_bands(salaries: Salaries) -> list[Band]:
    """Build every band, ordered by country, role and level."""
    cells: dict[tuple[str, str, str], list[Posting]] = defaultdict(list)
    for posting in salaries.postings:
        if posting.role not in NEIGHBOURS:
            cells[posting.country, MARKET, posting.level].append(posting)
            cells[posting.country, posting.role, posting.level].append(posting)
    mix = role_mix(salaries.postings)
    quartiles = {home: quartiles_around(salaries, home=home) for home in (True, False)}
    found: list[Band] = []
    for country in salaries.countries():
        for role in (MARKET, *ROLES):
            shares = mix if role == MARKET else {role: 1.0}
            ladder = []
            for level in LEVELS:
                postings = cells.get((country, role, level), [])
                frame = _frame(salaries, country, role, level, postings)
                mean, variance = _mean(salaries, country, shares, level, frame.currency)
                if len(postings) >= MEASURED_FROM:
                    ladder.append(measured(postings, salaries.fit, frame))
                else:
                    ladder.append(estimated(mean, variance, quartiles[country == "US"], frame))
            found += ordered_levels(ladder)
    return found


def role_mix(postings: Iterable[Posting]) -> dict[str, float]:
    """Return each role's share of all postings, the mix that a thin market is assumed to have."""
    counts: dict[str, int] = dict.fromkeys(ROLES, 0)
    for posting in postings:
        if posting.role in counts:
            counts[posting.role] += 1
    return {role: count / sum(counts.values()) for role, count in counts.items()}


def _mean(
    salaries: Salaries, country: str, shares: Mapping[str, float], level: str, currency: str
) -> tuple[float, float]:
    mean = math.log(salaries.rates[currency])
    variance = 0.0
    for role, share in shares.items():
        value, doubt = salaries.fit.predict(country, role, level)
        mean += share * value
        variance += share * doubt
    return mean, variance


def _frame(
    salaries: Salaries, country: str, role: str, level: str, postings: Sequence[Posting]
) -> Band:
    currency = salaries.places[country].currency
    if currency not in salaries.rates:
        currency = "USD"
    seen = sorted({posting.year for posting in postings})
    sources = ["ajn-2025"]
    survey = salaries.fit.priors.get(country)
    if len(postings) < MEASURED_FROM and survey and survey.source:
        sources.append(survey.source)
    if not seen:
        seen = sorted({p.year for p in salaries.postings})
        if survey and survey.source == "kaggle-2021":
            seen.insert(0, 2021)
        if currency not in ("USD", *salaries.weak):
            sources.append("fed-h10-2026")
    years = str(seen[0]) if seen[0] == seen[-1] else f"{seen[0]}-{seen[-1]}"
    return replace(
        bare(len(postings)),
        country=country,
        role=role,
        level=level,
        currency=currency,
        years=years,
        sources=" ".join(sources),
    )


def bare(n: int) -> Band:
    """Return a band of which only the number of postings is known yet."""
    return Band(
        country="",
        role="",
        level="",
        currency="",
        p10=None,
        p25=0.0,
        p50=0.0,
        p75=0.0,
        p90=None,
        n=n,
        effective_n=0.0,
        median_low=0.0,
        median_high=0.0,
        basis="",
        years="",
        sources="",
    )

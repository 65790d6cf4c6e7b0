"""Everything the bands are built from, read from a raw directory and fitted in two steps."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from salary_build import places, priors
from salary_build.places import Place
from salary_build.pooling import Fit, fit
from salary_build.postings import Posting, read_postings

SEEN_FROM = 10
"""A country with so many postings may teach how far survey and price level can be believed."""

LEAST_POSTINGS = 5
"""With fewer, and no survey or price level beside them, a country has no figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salaries:
    """Postings, the model of them, and the money they are in."""

    places: Mapping[str, Place]
    rates: Mapping[str, float]
    """Local money for a dollar in the reference year."""
    weak: frozenset[str]
    """Currencies whose rate only the postings imply."""
    postings: Sequence[Posting]
    fit: Fit

    def rate(self, country: str) -> float:
        """Return what a dollar cost in the money of a country."""
        return self.rates[self.places[country].currency]

    def countries(self) -> list[str]:
        """Return the countries that enough is known of: postings, a survey or a price level."""
        counts = Counter(posting.country for posting in self.postings)
        known = {code for code, count in counts.items() if count >= LEAST_POSTINGS}
        return sorted((known | set(self.fit.priors)) & set(self.places))


def read_salaries(raw: Path, regions: Path) -> Salaries:
    """Read the raw files and fit the model."""
    known = places.read_places(regions)
    all_rates = places.read_rates(raw / "economy")
    rates = places.reference_rates(all_rates)
    postings = read_postings(raw / "salary", places=known, rates=rates)
    logs = log_pay(postings, places=known, rates=rates)
    codes = {place.name: code for code, place in known.items()}
    survey = priors.read_survey(raw / "salary", codes)
    prices = places.price_levels(raw / "economy")
    prices = {code: level for code, level in prices.items() if code in known}
    return Salaries(
        places=known,
        rates=rates,
        weak=frozenset(rate.currency for rate in all_rates if rate.source == "ajn-2025"),
        postings=postings,
        fit=fit_twice(postings, logs, survey=survey, prices=prices),
    )


def log_pay(
    postings: Sequence[Posting], *, places: Mapping[str, Place], rates: Mapping[str, float]
) -> list[float]:
    """Return the log of each posting's middle, in dollars at the rate of one and the same year."""
    return [math.log((p.low + p.high) / 2 / rates[places[p.country].currency]) for p in postings]


def fit_twice(
    postings: Sequence[Posting],
    logs: Sequence[float],
    *,
    survey: Mapping[str, priors.Hint],
    prices: Mapping[str, float],
) -> Fit:
    """Fit without priors to learn how good survey and price level are, then fit with them."""
    first = fit(postings, logs)
    home, home_noise = first.country("US")
    seen = {}
    for code, count in sorted(Counter(p.country for p in postings).items()):
        if code != "US" and count >= SEEN_FROM:
            value, noise = first.country(code)
            seen[code] = priors.Hint(value=value - home, noise=noise + home_noise)
    learnt = {
        code: priors.Prior(mean=prior.mean + home, variance=prior.variance, source=prior.source)
        for code, prior in priors.learn(seen, survey=survey, prices=prices).items()
    }
    return fit(postings, logs, priors=learnt)

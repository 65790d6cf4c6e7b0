"""What to expect of a country before its postings are seen: a survey, else its price level."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from salary_build.places import read_rows

OTHER_NAMES = {
    "Czech Republic": "CZ",
    "Hong Kong (S.A.R.)": "HK",
    "United Kingdom of Great Britain and Northern Ireland": "GB",
    "United States of America": "US",
    "Viet Nam": "VN",
}
MIN_ANSWERS = 10
MEDIAN_NOISE = 1.2533
"""The median of n normal values varies this many times as much as their mean."""
DECILES_APART = 2.563
"""Standard deviations between the first and the ninth decile of a normal distribution."""
LEAST_ERROR = 0.15
"""No source is believed closer than this, on the log scale."""
LEAST_PRICE_LEVEL = 0.5
"""Below it the line between prices and pay would rest on India alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One source's log ratio of a country's pay to that of the United States."""

    value: float
    noise: float
    """Variance that more answers would remove."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What a country is expected to pay beside the United States, on the log scale."""

    mean: float
    variance: float
    source: str


FLAT = Prior(mean=-0.8, variance=1.0, source="")
"""Nothing known."""


def read_survey(salary: Path, codes: Mapping[str, str]) -> dict[str, Hint]:
    """Read what ML engineers and data scientists of a country answered, beside the US answers."""
    found: dict[str, tuple[float, float]] = {}
    for row in read_rows(salary / "kaggle2021_country_role_level_min5000usd.csv"):
        code = OTHER_NAMES.get(row["country"]) or codes.get(row["country"])
        wanted = row["role"] == "mle+ds" and row["level_proxy"] == "ALL"
        if wanted and code and int(row["n"]) >= MIN_ANSWERS:
            spread = math.log(float(row["p90"]) / float(row["p10"])) / DECILES_APART
            noise = (MEDIAN_NOISE * spread) ** 2 / int(row["n"])
            found[code] = (math.log(float(row["p50"])), noise)
    home, home_noise = found.pop("US")
    return {
        code: Hint(value=value - home, noise=noise + home_noise)
        for code, (value, noise) in sorted(found.items())
    }


def line(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Fit a straight line by least squares; return slope and height at zero."""
    x_mean = math.fsum(x for x, _ in points) / len(points)
    y_mean = math.fsum(y for _, y in points) / len(points)
    above = math.fsum((x - x_mean) * (y - y_mean) for x, y in points)
    slope = above / math.fsum((x - x_mean) ** 2 for x, _ in points)
    return slope, y_mean - slope * x_mean


def extra_variance(errors: list[tuple[float, float]]) -> float:
    """Return what squared errors exceed their known noise by, on average."""
    excess = math.fsum(error**2 - noise for error, noise in errors) / len(errors)
    return max(LEAST_ERROR**2, excess)


def learn(
    seen: Mapping[str, Hint], *, survey: Mapping[str, Hint], prices: Mapping[str, float]
) -> dict[str, Prior]:
    """Learn from countries with many postings (`seen`) how far each source can be believed."""
    both = [code for code in seen if code in survey]
    off = [
        (seen[code].value - survey[code].value, seen[code].noise + survey[code].noise)
        for code in both
    ]
    survey_error = extra_variance(off)
    priced = [code for code in seen if code in prices]
    slope, height = line([(math.log(prices[code]), seen[code].value) for code in priced])
    missed = [
        (seen[code].value - height - slope * math.log(prices[code]), seen[code].noise)
        for code in priced
    ]
    price_error = extra_variance(missed)
    found = {
        code: Prior(
            mean=height + slope * math.log(level), variance=price_error, source="worldbank-ppp-2024"
        )
        for code, level in prices.items()
        if code != "US" and level >= LEAST_PRICE_LEVEL
    }
    for code, hint in survey.items():
        variance = survey_error + hint.noise
        found[code] = Prior(mean=hint.value, variance=variance, source="kaggle-2021")
    return found

"""United States 2026: federal income tax, Social Security, Medicare."""

from __future__ import annotations

from net_pay.rules import Rules
from net_pay.scale import Steps, stepped

STANDARD_DEDUCTION = 16_100
"""Revenue Procedure 2025-32, section 4.14 (1), unmarried individuals."""
FEDERAL: Steps = (
    (0, 0.10),
    (12_400, 0.12),
    (50_400, 0.22),
    (105_700, 0.24),
    (201_775, 0.32),
    (256_225, 0.35),
    (640_600, 0.37),
)
"""Revenue Procedure 2025-32, section 4.01, table 3."""
SOCIAL_SECURITY, WAGE_BASE = 0.062, 184_500
"""26 USC 3101 (a), and the base of 2026."""
MEDICARE: Steps = ((0, 0.0145), (200_000, 0.0145 + 0.009))
"""26 USC 3101 (b): above 200,000 dollars an employer withholds the additional tax."""


def income_tax(taxable: float) -> float:
    """Return federal income tax of a single person."""
    return stepped(taxable, FEDERAL)


def taken(gross: float) -> float:
    """Return federal tax and contributions."""
    contributions = SOCIAL_SECURITY * min(gross, WAGE_BASE) + stepped(gross, MEDICARE)
    return income_tax(gross - STANDARD_DEDUCTION) + contributions


RULES = Rules(
    country="US",
    year=2026,
    after="federal tax and contributions",
    note=(
        "United States: federal income tax with the standard deduction, Social Security and "
        "Medicare; taxes of states and cities and health insurance come on top."
    ),
    sources="irs-rp-2025-32 ssa-wage-base-2026",
    taken=taken,
    top=1_000_000,
    step=100,
)

"""India, the year from April 2026: income tax of the new regime."""

from __future__ import annotations

from net_pay.rules import Rules
from net_pay.scale import Steps, stepped

LAKH = 100_000
STANDARD_DEDUCTION = 75_000
SLABS: Steps = (
    (0, 0.0),
    (4 * LAKH, 0.05),
    (8 * LAKH, 0.10),
    (12 * LAKH, 0.15),
    (16 * LAKH, 0.20),
    (20 * LAKH, 0.25),
    (24 * LAKH, 0.30),
)
REBATE_UP_TO = 12 * LAKH
"""Nobody pays tax up to this income, nor more than what they have above it (section 87A)."""
SURCHARGES: Steps = ((50 * LAKH, 0.10), (100 * LAKH, 0.15), (200 * LAKH, 0.25))
"""On tax, above an income; it never takes more than what is earned above that income."""
CESS = 0.04


def slab_tax(taxable: float) -> float:
    """Return tax after the rebate and its marginal relief, before surcharge and cess."""
    return min(stepped(taxable, SLABS), max(0.0, taxable - REBATE_UP_TO))


def with_surcharge(taxable: float) -> float:
    """Return tax with surcharge and its marginal relief."""
    rate, most = 0.0, float("inf")
    for above, here in SURCHARGES:
        if taxable > above:
            most = (1 + rate) * slab_tax(above) + taxable - above
            rate = here
    return min((1 + rate) * slab_tax(taxable), most)


def taken(gross: float) -> float:
    """Return income tax with cess."""
    return (1 + CESS) * with_surcharge(max(0.0, gross - STANDARD_DEDUCTION))


RULES = Rules(
    country="IN",
    year=2026,
    after="income tax",
    note=(
        "India: new regime, April 2026 to March 2027; provident fund and professional tax "
        "are left out."
    ),
    sources="in-new-regime-2025 in-budget-2026",
    taken=taken,
    top=40_000_000,
    step=5_000,
)

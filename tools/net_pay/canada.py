"""Canada 2026, as in Ontario: federal and provincial income tax, CPP, EI.

The formulas are those of T4127, which employers deduct tax by.
"""

from __future__ import annotations

from typing import NamedTuple

from net_pay.rules import Rules
from net_pay.scale import Steps, line, stepped

FEDERAL: Steps = ((0, 0.14), (58_523, 0.205), (117_045, 0.26), (181_440, 0.29), (258_482, 0.33))
ONTARIO: Steps = (
    (0, 0.0505),
    (53_891, 0.0915),
    (107_785, 0.1116),
    (150_000, 0.1216),
    (220_000, 0.1316),
)
FEDERAL_CREDIT, ONTARIO_CREDIT = 0.14, 0.0505
FEDERAL_PERSONAL = ((181_440, 16_452), (258_482, 14_829))
"""The basic personal amount shrinks between two incomes."""
ONTARIO_PERSONAL = 12_989
EMPLOYMENT_AMOUNT = 1_501
SURTAX: Steps = ((5_818, 0.20), (7_446, 0.20 + 0.36))
"""Of Ontario, on Ontario tax."""
REDUCTION = 300
"""Of Ontario, for small incomes: what twice this is above the tax."""
HEALTH_PREMIUM = (
    *((20_000, 0), (25_000, 300), (36_000, 300), (38_500, 450), (48_000, 450), (48_600, 600)),
    *((72_000, 600), (72_600, 750), (200_000, 750), (200_600, 900)),
)
"""Of Ontario, by taxable income."""
PENSION_FREE, PENSION_LIMIT, PENSION_SECOND_LIMIT = 3_500, 74_600, 85_000
PENSION, PENSION_CREDITED, PENSION_SECOND = 0.0595, 0.0495, 0.04
"""The part of CPP that a credit is given for; the rest and CPP2 are deducted from income."""
UNEMPLOYMENT, UNEMPLOYMENT_LIMIT = 0.0163, 68_900


class Contributions(NamedTuple):
    """What an employee pays for pension and employment insurance in a year."""

    pension: float
    second: float
    unemployment: float


def contributions(gross: float) -> Contributions:
    """Return the contributions of a year."""
    return Contributions(
        pension=PENSION * max(0.0, min(gross, PENSION_LIMIT) - PENSION_FREE),
        second=PENSION_SECOND * max(0.0, min(gross, PENSION_SECOND_LIMIT) - PENSION_LIMIT),
        unemployment=UNEMPLOYMENT * min(gross, UNEMPLOYMENT_LIMIT),
    )


def federal_tax(gross: float, taxable: float, credited: float) -> float:
    """Return federal tax."""
    amounts = line(taxable, FEDERAL_PERSONAL) + credited + min(gross, EMPLOYMENT_AMOUNT)
    return max(0.0, stepped(taxable, FEDERAL) - FEDERAL_CREDIT * amounts)


def ontario_tax(taxable: float, credited: float) -> float:
    """Return provincial tax with surtax, reduction and health premium."""
    credit = ONTARIO_CREDIT * (ONTARIO_PERSONAL + credited)
    basic = max(0.0, stepped(taxable, ONTARIO) - credit)
    tax = basic + stepped(basic, SURTAX)
    reduced = tax - min(tax, max(0.0, 2 * REDUCTION - tax))
    return reduced + line(taxable, HEALTH_PREMIUM)


def taken(gross: float) -> float:
    """Return tax and contributions."""
    paid = contributions(gross)
    base = paid.pension * PENSION_CREDITED / PENSION
    taxable = gross - (paid.pension - base) - paid.second
    credited = base + paid.unemployment
    return sum(paid) + federal_tax(gross, taxable, credited) + ontario_tax(taxable, credited)


RULES = Rules(
    country="CA",
    year=2026,
    after="tax and contributions",
    note=(
        "Canada: federal and provincial tax as in Ontario, pension plan and employment insurance; "
        "other provinces differ."
    ),
    sources="cra-t4127-2026",
    taken=taken,
    top=500_000,
    step=100,
)

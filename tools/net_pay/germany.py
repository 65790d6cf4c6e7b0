"""Germany 2026: wage tax of class I, solidarity surcharge, statutory insurance."""

from __future__ import annotations

import math

from net_pay.rules import Rules

# Upper limits of pay that contributions are due on, and the employee's shares: regulation of 24
# November 2025 (BGBl. 2025 I Nr. 278), § 55 SGB XI with the surcharge for people without children,
# average additional contribution of 2.9 % (BAnz AT 10.11.2025 B7), half of it paid by the employee.
PENSION_LIMIT, HEALTH_LIMIT = 101_400, 69_750
PENSION, UNEMPLOYMENT = 0.093, 0.013
HEALTH, CARE = 0.073 + 0.029 / 2, 0.018 + 0.006
HEALTH_FOR_TAX = 0.07 + 0.029 / 2
"""§ 39b (2) sentence 5 number 3 b EStG counts the reduced rate of health insurance."""
WITH_UNEMPLOYMENT = 1_900
"""What health, care and unemployment insurance count up to together, § 39b (2) 5 no. 3 e EStG."""
ALLOWANCES = 1_230 + 36
"""§ 9a and § 10c EStG: for the costs of working, and for special expenses."""
SURCHARGE_FROM, SURCHARGE, SURCHARGE_RISING = 20_350, 0.055, 0.119
"""§ 3 and § 4 SolzG: the surcharge on tax, and how fast it may come in."""


def income_tax(taxable: float) -> int:
    """Return income tax by § 32a (1) EStG, in the version for 2026."""
    x = math.floor(taxable)
    if x <= 12_348:
        return 0
    if x <= 17_799:
        y = (x - 12_348) / 10_000
        return math.floor((914.51 * y + 1_400) * y)
    if x <= 69_878:
        z = (x - 17_799) / 10_000
        return math.floor((173.10 * z + 2_397) * z + 1_034.87)
    if x <= 277_825:
        return math.floor(0.42 * x - 11_135.63)
    return math.floor(0.45 * x - 19_470.38)


def wage_tax(gross: float) -> int:
    """Return wage tax of class I, by § 39b (2) EStG."""
    pension = PENSION * min(gross, PENSION_LIMIT)
    health = (HEALTH_FOR_TAX + CARE) * min(gross, HEALTH_LIMIT)
    unemployment = UNEMPLOYMENT * min(gross, PENSION_LIMIT)
    insured = pension + max(health, min(health + unemployment, WITH_UNEMPLOYMENT))
    return income_tax(max(0.0, gross - ALLOWANCES - insured))


def surcharge(tax: float) -> float:
    """Return the solidarity surcharge on a year's tax."""
    return min(SURCHARGE * tax, SURCHARGE_RISING * max(0.0, tax - SURCHARGE_FROM))


def contributions(gross: float) -> float:
    """Return what an employee without children pays for statutory insurance."""
    pension = (PENSION + UNEMPLOYMENT) * min(gross, PENSION_LIMIT)
    return pension + (HEALTH + CARE) * min(gross, HEALTH_LIMIT)


def taken(gross: float) -> float:
    """Return tax and contributions."""
    tax = wage_tax(gross)
    return tax + surcharge(tax) + contributions(gross)


RULES = Rules(
    country="DE",
    year=2026,
    after="tax and contributions",
    note=(
        "Germany: tax class I without church tax, statutory health insurance at the average rate."
    ),
    sources="estg-2026 bmf-pap-2026 de-contributions-2026",
    taken=taken,
    top=400_000,
    step=100,
)

"""How far the rules of net pay are from libraries that others keep: a check, not a dependency.

    pip install gettsim lohnsteuer-bmf taxcalc canada-tax-toolkit india-tax-guru
    python benchmarks/tax_libraries.py

Run it in an environment of its own, when the rules of a year are written; what is not installed
is left out. The libraries work by the year, whole and unfitted, as `tools/net_pay/` does.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from net_pay import canada, germany, india, united_states
from net_pay.rules import Rules

Pays = Sequence[int]
FILLS = {"IntColumn": 0, "FloatColumn": 0.0, "BoolColumn": False}


class Check(NamedTuple):
    """A library, and what it says is taken of each pay."""

    library: str
    rules: Rules
    pays: Pays
    taken: Callable[[Pays], list[float]]


def by_gettsim(pays: Pays) -> list[float]:
    """Wage tax, surcharge and contributions by GETTSIM, which wants to know everything."""
    gettsim, pandas = import_module("gettsim"), import_module("pandas")
    count = len(pays)
    known = {
        # Somebody of an age that its tables of pensions hold; no age counts for what is asked.
        "alter": 64,
        "alter_monate": 768,
        "geburtsjahr": 1962,
        "geburtsmonat": 1,
        "jahr_renteneintritt": 2028,
        "monat_renteneintritt": 1,
        "steuerklasse": 1,
        "p_id_ehepartner": -1,
        "p_id_elternteil_1": -1,
        "p_id_elternteil_2": -1,
    }
    own = {"p_id": list(range(count)), "bruttolohn_m": [pay / 12 for pay in pays]}

    def filled(tree: dict[str, Any]) -> dict[str, Any]:
        return {
            key: filled(kind)
            if isinstance(kind, dict)
            else pandas.Series(own.get(key, [known.get(key, FILLS.get(kind))] * count))
            for key, kind in tree.items()
        }

    target, result = gettsim.MainTarget, "betrag_y"
    wanted = gettsim.TTTargets(
        tree={
            "lohnsteuer": {result: None, "betrag_soli_y": None},
            "sozialversicherung": {"beiträge_versicherter_m": None},
        }
    )
    common = {"policy_date_str": f"{germany.RULES.year}-01-01", "tt_targets": wanted}
    common["include_warn_nodes"] = False
    tree = gettsim.main(main_target=target.templates.input_data_dtypes.tree, **common)
    found = gettsim.main(
        main_target=target.results.df_with_nested_columns,
        input_data=gettsim.InputData.tree(filled(tree)),
        include_fail_nodes=False,
        **common,
    )
    tax = found["lohnsteuer", result] + found["lohnsteuer", "betrag_soli_y"]
    return list(tax + 12 * found["sozialversicherung", "beiträge_versicherter_m"])


def by_lohnsteuer_bmf(pays: Pays) -> list[float]:
    """Wage tax and surcharge by lohnsteuer-bmf, and our contributions."""
    work_out = import_module("lohnsteuer_bmf").berechne_lohnsteuer_pap
    case = {"steuerklasse": 1, "bundesland": "Berlin", "mit_kirchensteuer": False, "kinder": 0}
    case |= {"geburtsjahr": 1990, "kv_zusatzbeitrag": 2.9, "ist_sachsen": False, "jahr": 2026}
    found = [work_out(brutto_jahr=float(pay), **case) for pay in pays]
    return [
        12 * (one["lohnsteuer_monat"] + one["soli_monat"]) + germany.contributions(pay)
        for pay, one in zip(pays, found, strict=True)
    ]


def by_taxcalc(pays: Pays) -> list[float]:
    """Federal tax and the employee's contributions by Tax-Calculator."""
    taxcalc, pandas = import_module("taxcalc"), import_module("pandas")
    year, count = united_states.RULES.year, len(pays)
    people = {"RECID": range(1, count + 1), "MARS": 1, "e00200": pays, "e00200p": pays}
    people |= {"FLPDYR": year, "XTOT": 1, "age_head": 35}
    policy = taxcalc.Policy()
    policy.set_year(year)
    records = taxcalc.Records(
        data=pandas.DataFrame(people),
        start_year=year,
        gfactors=None,
        weights=None,
        adjust_ratios=None,
    )
    found = taxcalc.Calculator(policy=policy, records=records, verbose=False)
    found.calc_all()
    return list(found.array("iitax") + found.array("ptax_was") / 2 + found.array("ptax_amc"))


def by_canada_tax_toolkit(pays: Pays) -> list[float]:
    """All deductions in Ontario by canada-tax-toolkit."""
    take_home = import_module("canadatax.calculator").take_home
    return [take_home(pay, canada.RULES.year)["total_deductions"] for pay in pays]


def by_india_tax_guru(pays: Pays) -> list[float]:
    """Income tax of the new regime by india-tax-guru, which knows the rates of the year before."""
    models, regime = import_module("india_tax_guru.models"), import_module("india_tax_guru.regime")
    rules = import_module("india_tax_guru.rules.ay2026_27").RULES

    def tax(pay: int) -> float:
        salary = models.SalaryIncome("any", [models.SalaryComponent("all", pay)])
        person = models.TaxpayerProfile(assessment_year="2026-27", salaries=[salary])
        return float(regime.compute_regime(person, rules, "new").total_tax_liability)

    return [tax(pay) for pay in pays]


CHECKS = (
    # Below 24,000 euros a year contributions are reduced, which the rules leave out.
    Check("gettsim", germany.RULES, range(24_500, 300_001, 500), by_gettsim),
    Check("lohnsteuer_bmf", germany.RULES, range(3_000, 400_001, 500), by_lohnsteuer_bmf),
    # Below 20,000 dollars it counts a credit for small earnings.
    Check("taxcalc", united_states.RULES, range(20_000, 900_001, 1_000), by_taxcalc),
    Check("canadatax", canada.RULES, range(1_000, 500_001, 500), by_canada_tax_toolkit),
    Check("india_tax_guru", india.RULES, range(100_000, 40_000_001, 50_000), by_india_tax_guru),
)


def main() -> None:
    """Print the largest difference to each library that is there."""
    print("| library | country | pays | furthest off |\n|---|---|---:|---:|")
    for check in CHECKS:
        try:
            found = check.taken(check.pays)
        except ModuleNotFoundError as missing:
            print(f"| {check.library} | {check.rules.country} | - | no {missing.name} |")
            continue
        ours = map(check.rules.taken, check.pays)
        off = max(abs(a - b) for a, b in zip(ours, found, strict=True))
        print(f"| {check.library} | {check.rules.country} | {len(check.pays)} | {off:.2f} |")


if __name__ == "__main__":
    main()

"""Build data/salary/net.csv: what is left of gross pay after tax, by the rules of each country.

    python tools/build_net_pay.py [--out data/salary/net.csv]

The rules stand in `tools/net_pay/`, a country a module, each with its source. The table holds the
few points of a line that is nowhere further from the rules than a thousandth of gross pay.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from net_pay import canada, germany, india, united_states  # noqa: E402 - found beside this program
from net_pay.knots import knots  # noqa: E402
from net_pay.rules import Rules  # noqa: E402

COUNTRIES = (canada.RULES, germany.RULES, india.RULES, united_states.RULES)
FIRST = 20
"""Steps up to the first amount above nothing: below it, whole units would count for too much."""
HEAD = ("country", "year", "after", "note", "gross", "net", "sources")


def row(rules: Rules) -> list[str]:
    """Write the rules of a country as a row under `HEAD`."""
    amounts = (0, *range(FIRST * rules.step, rules.top + 1, rules.step))
    line = knots([(gross, round(gross - rules.taken(gross))) for gross in amounts])
    gross, net = (" ".join(map(str, part)) for part in zip(*line, strict=True))
    return [rules.country, str(rules.year), rules.after, rules.note, gross, net, rules.sources]


def build() -> str:
    """Return the table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(row(rules) for rules in COUNTRIES)
    return out.getvalue()


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "salary" / "net.csv")
    parser.parse_args().out.write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()

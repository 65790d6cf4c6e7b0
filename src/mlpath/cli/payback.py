"""What a plan is worth: its hours and fees against the pay it may bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.ids import RoleId
from mlpath.model.settings import EARNS, LEVEL

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.pay.salary import Wanted
    from mlpath.engine.pay.tables import PayReader, PayTables
    from mlpath.model.field.skill import Hours
    from mlpath.model.reports.salary import Payback, SalaryReport, SalaryRow


def with_payback(
    session: Session, tables: PayTables, wanted: Wanted, now: str | None, report: SalaryReport
) -> SalaryReport:
    """Add what the plan is worth to a report, and the sources of the rules of tax."""
    from mlpath.model.record import replace

    found = worth(session, tables, wanted, now)
    rules = found.net.rules.sources if found.net else ()
    return replace(report, payback=found, sources=(*report.sources, *rules))


def worth(session: Session, tables: PayTables, wanted: Wanted, now: str | None) -> Payback:
    """Weigh the plan to the wanted role and level against pay now."""
    from mlpath.engine.pay.net import net_scale
    from mlpath.engine.pay.payback import payback
    from mlpath.engine.pay.salary import MARKET
    from mlpath.engine.pay.tables import PayReader
    from mlpath.model.exchange import convert

    if wanted.country is None:
        raise UsageError("payback needs a country", hint="Add --country, such as --country DE.")
    if wanted.role == MARKET:
        raise UsageError("payback needs one role", hint="Add --role, such as --role ml-engineer.")
    level = wanted.level or session.person.settings[LEVEL] or "junior"
    reader = PayReader(tables)
    then = _row(tables, reader, wanted, level)
    earned = _now(tables, reader, wanted, level, then, now or session.person.settings[EARNS])
    hours, fees = _cost(session, wanted.role, level)
    return payback(
        now=earned,
        then=then,
        hours=hours,
        fees=convert(fees, "USD", then.currency, reader.rates),
        scale=net_scale(tables, then.country, then.currency, reader.rates),
    )


def _row(tables: PayTables, reader: PayReader, wanted: Wanted, level: str) -> SalaryRow:
    from mlpath.engine.pay.salary import choose

    row = reader.read(choose(tables, wanted._replace(level=level, by="country"))[0])
    return reader.converted(row, wanted.currency or row.currency)


def _now(
    tables: PayTables,
    reader: PayReader,
    wanted: Wanted,
    level: str,
    then: SalaryRow,
    now: str | None,
) -> float:
    """Return pay now: what was said, or what the level below usually pays."""
    from mlpath.engine.pay.tables import LEVELS
    from mlpath.model.exchange import convert

    if now is not None:
        from mlpath.engine.pay.currency import home_currency
        from mlpath.interview.reading.money import parse_money

        codes = sorted({row["currency"] for row in tables.places} | set(reader.rates))
        home = home_currency(then.country, tables.places)
        money = parse_money(now, codes=codes, home=home)
        return convert(money.amount, money.currency, then.currency, reader.rates)
    if level == LEVELS[0]:
        raise UsageError(
            "payback of a first job needs what you earn now", hint="Add it: --now 48000EUR."
        )
    below = LEVELS[LEVELS.index(level) - 1]
    return _row(tables, reader, wanted, below).p50


def _cost(session: Session, role: str, level: str) -> tuple[Hours, float]:
    """Return the hours of the plan, and its fees in USD."""
    from mlpath.engine.way.plan import laid_out
    from mlpath.interview.reading.levels import role_level
    from mlpath.model.person import Settings

    said = Settings(role=RoleId(role), level=role_level(level))
    plan = laid_out(session.case(said))
    return plan.hours, plan.money

"""`mlpath salary`: what it pays, where the figures come from, and an offer among them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import YOU
from mlpath.cli.shells.offers import complete_country, complete_region, complete_role
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.model.settings import COUNTRY, HOME, LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.pay.salary import Wanted
    from mlpath.engine.pay.tables import PayTables
    from mlpath.model.reports.offer import OfferReport
    from mlpath.model.reports.salary import SalaryReport

EXAMPLES = """\b
Examples:
  mlpath salary --region europe
  mlpath salary --country DE --by role
  mlpath salary --city 'San Francisco'
  mlpath salary --country IN --level mid --offer '12 LPA'"""
USUAL_LEVEL = "mid"


class By(StrEnum):
    """What the rows are."""

    COUNTRY = "country"
    LEVEL = "level"
    ROLE = "role"


Region = Annotated[
    str | None,
    typer.Option(
        "--region", metavar="REGION", help="Such as europe.", autocompletion=complete_region
    ),
]
Country = Annotated[
    str | None,
    typer.Option(
        "--country",
        metavar="COUNTRY",
        help="A name, or DE, US, IN ...",
        autocompletion=complete_country,
    ),
]
City = Annotated[str | None, typer.Option("--city", metavar="CITY", help="In the United States.")]
RoleName = Annotated[
    str | None,
    typer.Option("--role", metavar="ROLE", help="A role, or all.", autocompletion=complete_role),
]
LevelName = Annotated[
    str | None, typer.Option("--level", metavar="LEVEL", help="junior, mid, senior or lead.")
]
ByWhat = Annotated[By | None, typer.Option("--by", help="What the rows are.", show_default=False)]
Currency = Annotated[
    str | None, typer.Option("--currency", metavar="CODE", help="Convert to EUR, USD ...")
]
OfferOption = Annotated[
    str | None,
    typer.Option("--offer", metavar="AMOUNT", help="Judge an offer: 95000EUR, 95k, 12 LPA."),
]
All = Annotated[
    bool, typer.Option("--all", "-a", help="Every row, and what others publish beside it.")
]
Sources = Annotated[bool, typer.Option("--sources", help="Tell where every figure comes from.")]
WithPayback = Annotated[
    bool, typer.Option("--payback", help="When the hours and fees of your plan are paid back.")
]
Now = Annotated[
    str | None,
    typer.Option(
        "--now", metavar="AMOUNT", help="With --payback: what you earn now.", rich_help_panel=YOU
    ),
]


def run(
    session: Session,
    *,
    region: Region = None,
    country: Country = None,
    role: RoleName = None,
    level: LevelName = None,
    by: ByWhat = None,
    city: City = None,
    currency: Currency = None,
    offer: OfferOption = None,
    sources: Sources = False,
    payback: WithPayback = False,
    now: Now = None,
    everything: All = False,
) -> SalaryReport | OfferReport:
    """Show what it pays: by country, level or role, in a region or a country."""
    from mlpath.cli.screen import first_screen
    from mlpath.engine.pay.named import named
    from mlpath.engine.pay.salary import salary_report
    from mlpath.engine.pay.tables import tables_of
    from mlpath.model.record import replace

    tables = tables_of(session.catalog.tables)
    if city is not None:
        country = _country_of_city(session, country, region)
    if offer is not None and session.known:
        role = role or _offered(session)
        level = level or _counted_for(session, role)
    wanted, name = _wanted(session, tables, region, country, role, level, by)
    if offer is not None:
        return _offer(session, tables, wanted, name, offer)
    code = _currency(currency, tables) if currency else None
    mine = session.person.settings[LEVEL]
    wanted = wanted._replace(currency=code)
    report = salary_report(tables, wanted, role_name=name, mine=mine)
    if city is not None:
        from mlpath.engine.pay.cities import city_pay

        areas = city_pay(tables.cities, city)
        used = dict.fromkeys((*report.sources, *(area.source for area in areas)))
        report = replace(report, cities=areas, sources=tuple(used))
    if payback or now is not None:
        from mlpath.cli.payback import with_payback

        report = with_payback(session, tables, wanted, now, report)
    if sources:
        known = session.catalog.sources
        found = tuple(known[s] for s in report.sources if s in known)  # type: ignore[index] # ids are strings
        report = replace(report, source_details=found)
    report = named(report, session.catalog)
    return replace(report, show="near") if first_screen(everything=everything) else report


def _offered(session: Session) -> str:
    """Return the role that the plan judges an offer as: what is offered, else what is next."""
    from mlpath.engine.way.offer.answer import job_of

    return job_of(session.work()).role.id


def _counted_for(session: Session, role: str) -> str:
    """Return the level at which an offer is judged everywhere: the one that somebody counts for."""
    from mlpath.engine.market.hired import apply_at

    case = session.case()
    found = None if _market(role) else find.role(session.catalog, role)
    level = apply_at(case.toward(found.id) if found and case.level in found.targets else case)
    if level is not session.person.settings[LEVEL]:
        session.notes.append(f"As {level}, the level you count for; another: --level LEVEL.")
    return level.value


def _market(role: str) -> bool:
    """Tell whether all roles together are meant."""
    from mlpath.engine.pay.salary import MARKET

    return role.strip().lower() in (MARKET, "any", "market")


def _country_of_city(session: Session, country: str | None, region: str | None) -> str:
    """Return the country whose cities have figures, unless another one was named."""
    from mlpath.engine.pay.cities import COUNTRY as CITIES_OF

    named = find.country(session.catalog, country)["country"] if country else CITIES_OF
    if named != CITIES_OF or region is not None:
        raise UsageError(
            "only cities of the United States have figures",
            hint='Such as: mlpath salary --city "San Francisco"',
        )
    return named


def _currency(text: str, tables: PayTables) -> str:
    """Read a currency that amounts can be converted to."""
    from mlpath.interview.reading.currencies import currency
    from mlpath.model.exchange import latest_rates, per_usd

    rates = latest_rates(tables.fx)
    code = currency(text, rates, {row["currency"] for row in tables.places})
    per_usd(code, rates)
    return code


def _wanted(
    session: Session,
    tables: PayTables,
    region: str | None,
    country: str | None,
    role: str | None,
    level: str | None,
    by: By | None,
) -> tuple[Wanted, str]:
    """Find what the options mean, with the profile filling what they leave open."""
    from mlpath.cli.session import DEFAULT_ROLE
    from mlpath.engine.pay.salary import MARKET, Wanted
    from mlpath.engine.pay.tables import LEVELS
    from mlpath.interview.reading.levels import level_among

    settings = session.person.settings
    text = role or settings[ROLE] or DEFAULT_ROLE
    chosen = None if _market(text) else find.role(session.catalog, text)
    found = find.country(session.catalog, country) if country else None
    if found is None and region is None:
        found = next((p for p in tables.places if p["country"] == settings[COUNTRY]), None)
    area = find.region(session.catalog, region) if region else None
    if found and area and found["country"] not in tables.countries(area):
        raise UsageError(
            f"{found['name']} is not in that region",
            hint=f"It is in {found['region']}: leave --region out.",
        )
    what = by or (By.LEVEL if found and level is None else By.COUNTRY)
    rung = level_among(level, LEVELS) if level else None
    if rung is None and what is not By.LEVEL:
        rung = settings[LEVEL] or USUAL_LEVEL
        if LEVEL not in settings:
            session.notes.append(
                f"No level given, so {rung}; others: --level junior, senior, lead."
            )
    wanted = Wanted(
        role=chosen.id if chosen else MARKET,
        level=rung,
        region=area,
        country=found["country"] if found else None,
        by=what.value,
    )
    return wanted, chosen.name if chosen else "All roles together"


def _offer(
    session: Session, tables: PayTables, wanted: Wanted, name: str, text: str
) -> OfferReport:
    """Judge an offer."""
    from mlpath.engine.pay.currency import home_currency
    from mlpath.engine.pay.named import named_offer
    from mlpath.engine.pay.offer import offer_report
    from mlpath.interview.reading.money import parse_money
    from mlpath.model.exchange import latest_rates

    home = home_currency(wanted.country, tables.places) if wanted.country else None
    codes = sorted({row["currency"] for row in tables.places} | set(latest_rates(tables.fx)))
    money = parse_money(text, codes=codes, home=home)
    if wanted.country is None:
        raise UsageError("an offer needs its country", hint="Add --country, such as --country DE.")
    level = wanted.level or session.person.settings[LEVEL] or USUAL_LEVEL
    if wanted.level is None and LEVEL not in session.person.settings:
        session.notes.append(f"No level given, so {level}; others: --level junior, senior, lead.")
    wanted = wanted._replace(level=level, by="country")
    report = offer_report(
        tables,
        wanted,
        money,
        role_name=name,
        reason=_reason(session, wanted),
        home=session.person.settings[HOME],
    )
    return named_offer(report, session.catalog)


def _reason(session: Session, wanted: Wanted) -> str:
    """Name what the person can put forward to be hired a level up, as the plan does."""
    from mlpath.engine.market.hired import apply_at
    from mlpath.engine.way.offer.pay import reason_of
    from mlpath.model.ids import RoleId

    if not session.known or wanted.role not in session.catalog.roles:
        return ""
    case = session.case().toward(RoleId(wanted.role))
    return reason_of(case) if apply_at(case).value == wanted.level else ""

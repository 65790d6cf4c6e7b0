"""The programs that sum raw pay up to cells and build the tables, on small raw samples."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("numpy")

import build_pay_cells
import build_salary
import salary
from salary_build import (
    bands,
    cells,
    economy,
    held_out,
    neighbours,
    places,
    postings,
    surveys,
    titles,
)
from salary_build.cells import Cell, only
from salary_build.model import NORMAL, Fit, World, dollars
from salary_build.neighbours import GROUP_OF, GROUPS
from salary_build.spreads import learn
from salary_build.terms import JUDGED, LOCAL, SPREADS, Asked, asked, terms, ties

ROOT = Path(__file__).resolve().parents[1]
PLACES = places.read_places(ROOT / "data" / "salary" / "regions.csv")
ECONOMY = economy.read_economy(build_salary.FIGURES)
STARTING = SPREADS | JUDGED


def cell(
    country: str = "DE",
    p50: float = 60_000,
    *,
    source: str = "it-salary-eu-2020",
    kind: str = "people",
    role: str = "ml-engineer",
    level: str = "mid",
    year: int = 2025,
    currency: str = "USD",
    n: int = 50,
) -> Cell:
    return Cell(
        source=source,
        kind=kind,
        country=country,
        role=role,
        levels=only(level),
        year=year,
        currency=currency,
        p50=p50,
        spread=0.3,
        n=n,
    )


def fitted(found: Sequence[Cell]) -> Fit:
    return Fit(World(found, ECONOMY, PLACES), STARTING)


def said(fit: Fit, code: str, role: str = "ml-engineer", level: str = "mid") -> tuple[float, float]:
    """Return the median in thousands, and high over low of its interval."""
    country = fit.world.countries[code]
    (answer,) = fit.predict(code, [Asked(country=country, role=role, levels=only(level))])
    return math.exp(answer.mean) / 1000, math.exp(2 * NORMAL * answer.doubt)


# ------------------------------------------------------------------ cells


def test_quantiles_of_a_short_list_are_as_by_hand() -> None:
    assert cells.quantile([10, 20, 30, 40], 0.5) == 25
    assert cells.quantile([10, 20, 30], 0.5) == 20
    assert cells.quantile([10, 20, 30, 40], 0.01) == 10
    assert cells.quantile([10, 20, 30, 40], 0.99) == 40


def test_a_small_cell_has_the_usual_spread_and_a_big_one_its_own() -> None:
    assert cells.summed([50, 60, 70]) == (60, cells.EVEN_SPREAD, 3)
    middle, spread, n = cells.summed([100 * math.exp(0.1 * i) for i in range(-10, 11)])
    assert (middle, n) == (pytest.approx(100), 21)
    assert spread == pytest.approx(1.05 / cells.QUARTILES_APART, abs=0.01)


def test_a_median_of_bands_lies_inside_its_band_by_the_counts() -> None:
    median, _, n = cells.of_bands([(1000, 2000, 10), (2000, 4000, 20), (4000, 8000, 10)])
    assert n == 40
    assert median == pytest.approx(2000 * math.sqrt(2))


def test_cells_are_read_as_they_were_written(tmp_path: Path) -> None:
    mixed = Cell(
        source="s", kind="people", country="IN", role="data-engineer",
        levels=(("junior", 0.45), ("mid", 0.55)), year=2023, currency="INR",
        p50=1_234_000, spread=0.35, n=7,
    )  # fmt: skip
    path = tmp_path / "cells.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(cells.write_cells([mixed, cell()]))
    read = cells.read_cells(path)
    assert read == [cell(), mixed]
    assert [one.level for one in read] == ["mid", None]


def test_more_answers_are_less_noise() -> None:
    assert cell(n=100).noise == pytest.approx(cell(n=25).noise / 2)


# ------------------------------------------------------------------ raw files to cells

RAW_HEAD = [
    *("work_year", "experience_level", "employment_type", "job_title", "salary"),
    *("salary_currency", "salary_in_usd", "employee_residence", "remote_ratio"),
    *("company_location", "company_size"),
]


def advert(
    pay: int,
    *,
    title: str = "Machine Learning Engineer",
    year: int = 2024,
    level: str = "SE",
    money: str = "USD",
    country: str = "US",
    home: str = "",
    contract: str = "FT",
) -> dict[str, str]:
    row = [str(year), level, contract, title, str(pay), money, str(pay)]
    row += [home or country, "0", country, "M"]
    return dict(zip(RAW_HEAD, row, strict=True))


def test_the_two_ends_of_a_range_become_one_posting() -> None:
    found = list(postings.join_ranges([advert(200), advert(150), advert(90)]))
    assert [ends[1:] for ends in found] == [(150, 200), (90, 90)]
    assert len(list(postings.join_ranges([advert(100), advert(150)]))) == 2
    assert len(list(postings.join_ranges([advert(200), advert(150, level="MI")]))) == 2


def test_titles_stand_for_roles() -> None:
    mapped = {"AI Engineer": "ai-engineer", "Research Scientist": "research-scientist"}
    assert titles.role_of("AI Engineer", mapped) == "ai-engineer"
    assert titles.role_of("AI Research Engineer", mapped) == "research-engineer"
    assert titles.role_of("AI Product Owner", mapped) == "ai-product-manager"
    assert titles.role_of("Research Scientist", mapped) is None
    assert titles.role_of("Gardener", mapped) is None


def write(path: Path, head: str, *rows: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Write a raw folder in which every source says a little."""
    one, two, money = (tmp_path / name for name in ("salary", "salary2", "economy"))
    rows = [
        advert(200_000), advert(150_000), advert(200_000), advert(150_000),
        advert(9, year=2025), advert(8, year=2021), advert(7, contract="PT"),
        advert(60_000, country="DE"), advert(70_000, country="DE", money="EUR", home="US"),
        advert(80_000, country="DE", money="EUR"), advert(1, title="Gardener"),
    ]  # fmt: skip
    head = ",".join(RAW_HEAD)
    old = [",".join(row.values()) for row in rows]
    write(one / "ajn_salaries_2025-01-19_raw_CC0.csv", head, *old)
    new = [",".join(advert(pay, year=2025).values()) for pay in (190_000, 170_000)]
    write(two / "ajn_2025_unique_rows_CC0.csv", head, *new)
    titled = "machine-learning-engineer,Machine Learning Engineer,1"
    write(one / "title_to_role_map.csv", "role,job_title,n", titled)
    head = "role2,level,mid_p25,mid_p50,mid_p75,n"
    built_in = (
        "ai-engineer,Mid level,1,185000,3,12",
        "ai-engineer,Mid level,1,2,3,2",
        "x,ALL,1,2,3,9",
    )
    write(one / "builtin_us_2026_posting_midpoints.csv", head, *built_in)
    head = "country,role,level_proxy,p10,p25,p50,p75,p90,n"
    kaggle = (
        "Viet Nam,machine-learning-engineer,EN,1,2,9000,4,5,6",
        "Viet Nam,statistician,EN,1,2,3,4,5,6", "Viet Nam,data-scientist,EN,1,2,3,4,5,2",
    )  # fmt: skip
    write(one / "kaggle2021_country_role_level_min5000usd.csv", head, *kaggle)
    counts = (
        'DE,data-scientist,mid,"10,000-14,999",2', 'DE,data-scientist,mid,"60,000-69,999",8',
        'DE,data-scientist,mid,"1,000-1,999",90', 'DE,data-scientist,mid,">$1,000,000",3',
        'DE,data-scientist,lead,"60,000-69,999",2',
    )  # fmt: skip
    write(two / "kaggle2022_counts.csv", "country,role,level_proxy,usd_a_year,count", *counts)
    head = "source,country,role,level,currency,p10,p25,p50,p75,p90,n,median_low,median_high"
    summed = (
        "kaggle-2022,EG,data-scientist,mid,USD,1,2,8000,4,5,9,1,2",
        "kaggle-2022,EG,all,mid,USD,1,2,8000,4,5,9,1,2",
        "kaggle-2022,DE,data-scientist,mid,USD,1,2,8000,4,5,9,1,2",
        "levels-fyi-2020-21,CH,ml-engineer,mid,USD,1,2,130000,4,5,6,1,2",
        "levels-fyi-2020-21,CH,ml-engineer,ALL,USD,1,2,140000,4,5,9,1,2",
        "levels-fyi-2020-21,SE,data-scientist,ALL,USD,1,2,90000,4,5,6,1,2",
    )
    write(two / "survey_aggregates_usd.csv", head, *summed)
    head = "wave,position,title,years,net_usd_month,work,lives_in_ukraine"
    people = [f"2025-06,ML Engineer,Middle,3,{pay},full time,1" for pay in (2820, 2350, 3290)]
    people += [
        "2025-06,ML Engineer,Middle,3,9999,full time,0",
        "2025-06,AI Engineer,Senior,3,1,full time,1",
    ]
    write(two / "ua_dou_people_2024-12_2025-06.csv", head, *people)
    head = "edition,role,level,brl_month_from,brl_month_to,count"
    brazil = ("2024-2025,ml-engineer,mid,8000,8001,9", "2024-2025,ml-engineer,lead,40000,,2")
    write(two / "br_state_of_data_band_counts.csv", head, *brazil)
    finland = [
        f"{year},data-engineer,mid,{pay}"
        for year, pay in ((2023, 4000), (2024, 4400), (2025, 4800))
    ]
    write(
        two / "fi_koodiklinikka_people_2023-2025.csv",
        "year,role,level,gross_month_eur",
        *finland,
        "2025,x,,1",
    )
    _write_more(one, two, money)
    _write_answers(tmp_path / "salary3")
    return tmp_path


def _write_answers(three: Path) -> None:
    """Write what people of five countries, and of the world, answered."""
    preface = '"Read it as you like, it is yours"'
    head = (
        "trabajo_de,seniority,dedicacion,ultimo_salario_mensual_o_retiro_bruto_en_pesos_argentinos"
    )
    pesos = [f"Data Scientist,Semi-Senior,Full-Time,{pay}" for pay in (2_000_000, 2_500_000, 3e6)]
    others = [
        "Data Scientist,Semi-Senior,Part-Time,9000000", "Data Scientist,Semi-Senior,Full-Time,2500",
        "Data Scientist,Semi-Senior,Full-Time,nan", "Developer,Senior,Full-Time,lots",
    ]  # fmt: skip
    write(three / "ar_sysarmy_2025.1.csv", preface, head, *pesos, *others)
    write(three / "ar_sysarmy_2026.1.csv", head, *others)
    pounds = [f"Data Scientist,Mid-level,{pay}" for pay in (30_000, 40_000, 50_000)]
    write(three / "eg_egytech_2024.csv", "Title,Level,TotalCompensationEgp", *pounds, "UX,Lead,1")
    base = "Annual Brutto salary without bonus and stocks in EUR"
    head = f"Position,Employment status,Seniority level,{base}"
    euros = [f"ML Engineer,Full-time employee,Lead,{pay}" for pay in (90_000, 95_000, 99_000)]
    euros += ["ML Engineer,Working student,Lead,50000", "ML Engineer,Full-time employee,Lead,9000"]
    for year in (2021, 2022, 2023):
        write(three / f"it_salary_survey_eu_{year}.csv", head, *(euros if year == 2021 else []))
    kroner = [f"AI / maskinlæring,5,in-house,{pay}" for pay in (700_000, 800_000, 900_000)]
    kroner += ["AI / maskinlæring,5,frilans,3000000", "UX / design,5,in-house,1"]
    write(three / "no_kode24_2024.csv", "fag,erfaring,arbeidssituasjon,lønn", *kroner)
    lira = {"level": "Senior", "currency": "₺ - Türk Lirası", "city": "Ankara"}
    lira |= {"position": "AI Engineer", "salary": "110.000 - 119.999"}
    turkish = [lira] * 3 + [
        {**lira, "city": "* Almanya"}, {**lira, "currency": "€ - Euro"}, {**lira, "level": "Junior"}
    ]  # fmt: skip
    turkish += [{**lira, "position": "Data Analyst", "salary": "300.000+"}] * 3
    write(three / "tr_onceki_yazilimci_2025.json", json.dumps(turkish))
    told = [f"{pay},9,Poland,Data engineer" for pay in (50_000, 60_000, 60_000, 70_000)]
    told += [f"{pay},9,Viet Nam,Data engineer" for pay in (6_000, 7_000, 7_000, 8_000)]
    told += [
        "90000,9,Poland,Retired",
        "90000,,Poland,Data engineer",
        "90000,9,Poland,Data scientist",
    ]
    head = "salary,YearsCode,Country,PrimaryRole"
    write(three / "stackoverflow_2025_salary_prediction.csv", head, *told)


def _write_more(one: Path, two: Path, money: Path) -> None:
    head = "pos,Seniority_level,p10,p25,p50,p75,p90,n"
    germany = ("ml engineer,Senior,1,72500,90000,107500,9,10", "ml engineer,Lead,1,2,3,4,5,2")
    write(one / "it_salary_eu_2020_EUR.csv", head, *germany)
    head = "years,language,remote,hours,company,contract,currency,base_year"
    colombia = [f"4,Go,x,40,Colombiana,employee,COP,{pay}" for pay in (8e7, 9e7, 1e8)]
    colombia += ["4,Go,x,40,Extranjera,contractor,USD,62400", ",Go,x,40,Colombiana,employee,COP,1"]
    write(two / "co_developers_2025.csv", head, *colombia)
    head = "title,role,level_in_title,companies,salaries,company_avg_p50"
    india = (
        "Data Scientist,data-scientist,,188,9051,1065000",
        "Senior,data-scientist,senior,185,9,2130000",
    )
    write(two / "in_ambitionbox_roles.csv", head, *india, "x,data-architect,,1,1,1")
    head = "area_type,area_code,area,soc,occupation,employment,mean,rse_percent,p10,p25,p50,p75,p90"
    bls = (
        "nation,0,National,15-2051,Data Scientists,262440,1,1,67240,85660,120230,158880,199130",
        'metro,1,"Akron, OH",15-2051,Data Scientists,-,1,1,50000,60000,90000,100000,',
        'metro,2,"Ames, IA",15-2051,Data Scientists,40,1,1,1,2,-,4,5',
        'metro,1,"Akron, OH",15-2041,Statisticians,40,1,1,1,2,3,4,5',
    )
    write(two / "us_bls_oews_2025-05.csv", head, *bls)
    rates = ("EUR,2024,0.92,1", "EUR,2025,0.88,1", "USD,2025,1,1", "TRY,2024,33,1", "TRY,2025,40,1")
    write(two / "fx_ecb_annual_per_usd.csv", "currency,year,per_usd,complete", *rates)
    fed = ("Taiwan,2025,30", "Euro,2025,9", "Taiwan,2010,30")
    write(money / "fx_annual_lcu_per_usd.csv", "Country,year,lcu_per_usd", *fed)
    head = "country,year,fx_lcu_per_usd,snapshots,ppp_lcu_per_intl_usd,price_level_us1"
    head += ",gdp_per_head_usd"
    prices = (
        "DE,2023,0.9,2,0.7,0.77,50000", "DE,2024,0.92,2,0.7,0.76,54000", "DE,2025,0.9,1,,,55000",
        "TR,2023,23,2,7.4,0.32,10000", "TR,2024,32,2,11.4,0.36,13500", "TR,2025,36,1,,,13500",
        "EG,2024,40,2,6.2,0.16,3700", "EG,2025,50,1,,,3700", "TW,2025,31,1,,,32000",
    )  # fmt: skip
    write(money / "price_level_by_year.csv", head, *prices)
    head = "name,country,ppp_year,ppp_lcu_per_intl_usd"
    write(money / "ppp_price_level.csv", head, "Germany,DE,2024,0.700862", "Venezuela,VE,2011,1")


@pytest.fixture
def summed(raw: Path, tmp_path: Path) -> dict[str, list[dict[str, str]]]:
    """Sum the raw folder up; return every table by its name."""
    out = tmp_path / "out"
    out.mkdir()
    assert build_pay_cells.main(raw, out, out) == 0
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    build_pay_cells.main(raw, out, out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    tables = {}
    for path in out.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


def of(tables: dict[str, list[dict[str, str]]], source: str) -> list[tuple[str, ...]]:
    keys = ("country", "role", "levels", "year", "currency", "p50", "n")
    return [tuple(row[k] for k in keys) for row in tables["cells"] if row["source"] == source]


def test_adverts_count_once_full_time_and_in_the_money_of_their_country(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    assert of(summed, "ajn-2025") == [
        ("DE", "ml-engineer", "senior:1", "2024", "EUR", "80000", "1"),
        ("US", "ml-engineer", "senior:1", "2024", "USD", "175000", "1"),
        ("US", "ml-engineer", "senior:1", "2025", "USD", "180000", "1"),
    ]
    assert of(summed, "builtin-2026") == [
        ("US", "ai-engineer", "mid:1", "2026", "USD", "185000", "12")
    ]


def test_local_sources_are_made_gross_pay_of_a_year(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    assert of(summed, "dou-2025") == [
        ("UA", "ml-engineer", "mid:1", "2025", "USD", "36000", "3")
    ]  # 2,820 net a month, times 12, by .94; one answer of a level is nobody's business
    assert of(summed, "state-of-data-2025")[0][5:] == ("102400", "9")
    assert len(of(summed, "state-of-data-2025")) == 1
    assert of(summed, "koodiklinikka-2025") == [
        ("FI", "data-engineer", "mid:1", "2024", "EUR", "55000", "3")
    ]
    assert of(summed, "co-developers-2025") == [
        ("CO", "software-engineer", "mid:1", "2025", "COP", "90000000", "3")
    ]
    assert [(row[2], row[5]) for row in of(summed, "ambitionbox-2023")] == [
        ("junior:0.45 mid:0.55", "1000000"),
        ("mid:0.3 senior:0.7", "2000000"),
    ]
    assert of(summed, "bls-oews-2025")[0][5] == "120200"


def test_answers_of_people_are_read_as_each_survey_asked(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    assert of(summed, "sysarmy-2026") == [
        ("AR", "data-scientist", "mid:1", "2025", "ARS", "32000000", "3")
    ]  # gross times 12.8; half days, thousands and words are no pay of a month
    assert of(summed, "egytech-2024") == [
        ("EG", "data-scientist", "mid:1", "2024", "EGP", "600000", "3")
    ]  # 40,000 net a month, times 12, by .8
    assert of(summed, "it-salary-eu-2023") == [
        ("DE", "ml-engineer", "lead:1", "2021", "EUR", "95000", "3")
    ]
    assert of(summed, "kode24-2024") == [
        ("NO", "ml-engineer", "mid:1", "2024", "NOK", "800000", "3")
    ]  # five years at work; freelancers are left out
    top, within = of(summed, "onceki-yazilimci-2025")[::-1]
    assert within[:5] == ("TR", "ai-engineer", "senior:1", "2025", "TRY")
    assert 110_000 * 12 / 0.66 < float(within[5]) < 120_000 * 12 / 0.66
    assert 300_000 * 12 / 0.66 < float(top[5]) < 400_000 * 12 / 0.66


def test_answers_below_a_cut_are_made_good_for_or_the_cell_is_left_out(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    found = of(summed, "stackoverflow-2025")
    assert [(row[0], row[1], row[2], row[6]) for row in found] == [
        ("PL", "data-engineer", "mid:1", "4")
    ]  # in Vietnam most of who earn less were cut; one answer says nothing
    assert surveys.uncut(60_000) == pytest.approx(60_000, rel=0.01)
    assert surveys.uncut(12_000) < 0.9 * 12_000


def test_worldwide_surveys_lose_answers_that_are_no_pay_of_a_year(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    assert of(summed, "kaggle-2021") == [
        ("VN", "ml-engineer", "junior:1", "2021", "USD", "9000", "6")
    ]
    german, egyptian = of(summed, "kaggle-2022")
    assert (german[0], german[6]) == ("DE", "10")
    assert 60_000 < float(german[5]) < 70_000
    assert (egyptian[0], egyptian[5]) == ("EG", "8000")
    swiss, swedish = of(summed, "levels-fyi-2021")
    assert swiss[2] == "mid:1"
    assert swedish[2].startswith("junior:0.15 mid:0.4")


def test_rates_of_central_banks_go_before_those_of_the_market(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    rates = {(r["currency"], r["year"]): (r["per_usd"], r["source"]) for r in summed["rates"]}
    assert rates["EUR", "2025"] == ("0.88", "ecb-rates-2026")
    assert rates["TWD", "2025"] == ("30", "fed-h10-2026")
    assert rates["EGP", "2025"] == ("50", "economist-rates-2026")
    assert ("TWD", "2010") not in rates


def test_prices_of_the_last_year_rise_as_before_within_bounds(
    summed: dict[str, list[dict[str, str]]],
) -> None:
    levels = {(r["country"], r["year"]): r["level"] for r in summed["prices"]}
    assert float(levels["DE", "2025"]) == pytest.approx(0.7 / 0.88, abs=1e-4)
    assert float(levels["TR", "2025"]) == pytest.approx(11.4 * 1.3 / 40, abs=1e-4)
    assert levels["TW", "2025"] == str(economy.STAND_IN["TW"])
    assert ("EG", "2025") not in levels
    assert levels["NG", "2025"] == str(economy.STAND_IN["NG"])


def test_what_needs_no_model_is_copied(summed: dict[str, list[dict[str, str]]]) -> None:
    assert summed["ppp"] == [
        {
            "country": "DE",
            "year": "2024",
            "per_intl_usd": "0.700862",
            "source": "worldbank-ppp-2024",
        }
    ]
    nation, akron = summed["cities"]
    assert (nation["city"], nation["p50"]) == ("United States", "120230")
    assert (akron["city"], akron["employed"], akron["p90"]) == ("Akron, OH", "0", "")
    assert {
        row["value"] for row in summed["published"] if row["source"] == "it-salary-eu-2020"
    } == {"90000"}


# ------------------------------------------------------------------ terms and model


def test_people_employers_and_companies_are_what_figures_are_of() -> None:
    country = neighbours.countries(ECONOMY)["IN"]
    people = terms(Asked(country=country, role="ml-engineer", levels=only("mid")))
    adverts = terms(Asked(country=country, role="ml-engineer", levels=only("mid"), kind="advert"))
    assert not any(name[0].startswith("kind") for name in people)
    assert {("kind", "advert"), ("kind x prices", "advert")} <= set(adverts)


def test_a_survey_ages_with_its_years_and_with_its_money() -> None:
    country = neighbours.countries(ECONOMY)["TR"]
    move = neighbours.moved(ECONOMY, PLACES["TR"], 2021)
    assert move == pytest.approx(math.log(39.5644 / 8.91163), abs=0.01)
    old = asked(cell("TR", kind="survey", source="kaggle-2021", year=2021), country, move)
    aged = {name: much for name, _, much in ties(old)}
    assert (aged["age"], aged["moved"]) == (3, move)
    fresh = asked(cell("TR", year=2025), country, 0.0)
    assert not {"age", "moved"} & {name for name, _, _ in ties(fresh)}
    assert neighbours.moved(ECONOMY, PLACES["KE"], 2021) == neighbours.UNKNOWN_MOVE


def test_old_dollars_are_carried_by_price_level() -> None:
    then = dollars(cell("EG", 10_000, year=2021), ECONOMY)
    assert then is not None
    fell = ECONOMY.level("EG", 2025) / ECONOMY.level("EG", 2021)  # type: ignore[operator]
    assert math.exp(then) == pytest.approx(10_000 * fell)
    assert dollars(cell("EG", 1, currency="XXX"), ECONOMY) is None


def test_what_people_say_of_their_country_is_what_is_shown() -> None:
    found = [
        cell(code, 100_000 * ECONOMY.level(code) * pay, source=f"survey of {code}")  # type: ignore[operator]
        for code, pay in (
            ("US", 1.0),
            ("DE", 1.0),
            ("FR", 1.0),
            ("PL", 1.0),
            ("BR", 1.0),
            ("FI", 2.0),
        )
    ]
    fit = fitted(found)
    finland, wide = said(fit, "FI")
    sweden, wider = said(fit, "SE")
    assert finland > 1.25 * sweden
    assert 60 < sweden < 130
    assert wide < wider


def test_what_adverts_name_is_more_than_is_shown() -> None:
    found = [
        cell(
            code,
            level * 100_000 * (1.3 if kind == "advert" else 1),
            kind=kind,
            source=f"{kind} {code}",
        )
        for code in ("US", "DE", "FR", "PL", "BR", "FI", "IN", "GB")
        for kind in ("advert", "people")
        if (level := ECONOMY.level(code))
    ]
    only_adverts = [one for one in found if (one.country, one.kind) != ("GB", "people")]
    shown, _ = said(fitted(only_adverts), "GB")
    advertised = 130 * (ECONOMY.level("GB") or 0)
    assert shown < 0.92 * advertised


def test_an_old_survey_does_not_outvote_prices_and_widens_what_it_disagrees_with() -> None:
    codes = ("US", "DE", "FR", "PL", "BR", "FI", "CZ", "UA", "RO", "HU")
    people = [
        cell(code, 100_000 * (ECONOMY.level(code) or 0), source=f"people of {code}")
        for code in codes
    ]
    kaggle = [
        cell(
            code,
            100_000 * (ECONOMY.level(code) or 0),
            kind="survey",
            source="kaggle-2021",
            year=2021,
        )
        for code in codes
    ]
    plain = fitted([*people, *kaggle])
    expected, narrow = said(plain, "TR")
    low = cell("TR", expected * 400, kind="survey", source="kaggle-2021", year=2021)
    seen, wide = said(fitted([*people, *kaggle, low]), "TR")
    assert 0.8 * expected < seen < expected
    agreeing = cell("TR", expected * 1000, kind="survey", source="kaggle-2021", year=2021)
    _, agreed = said(fitted([*people, *kaggle, agreeing]), "TR")
    assert agreed < wide
    assert agreed < narrow * 1.05


def test_an_outlier_hardly_moves_a_country() -> None:
    plain = [cell(code, 60_000, role=role) for code in ("DE", "FR") for role in bands.EVERYWHERE]
    before, _ = said(fitted(plain), "DE")
    after, _ = said(fitted([*plain, cell("DE", 9e6, role="nlp-engineer")]), "DE")
    assert after < 1.1 * before


def test_leaving_a_country_out_is_as_if_it_had_never_been_seen() -> None:
    rest = [cell(code, pay, source=code) for code, pay in (("US", 1e5), ("FR", 5e4), ("PL", 4e4))]
    world = World([*rest, cell("DE", 90_000)], ECONOMY, PLACES)
    wanted = [Asked(country=world.countries["DE"], role="ml-engineer", levels=only("mid"))]
    out = Fit(world, STARTING, hidden={"DE": [0]}).predict("DE", wanted)
    never = Fit(World(rest, ECONOMY, PLACES), STARTING).predict("DE", wanted)
    assert out[0].mean == pytest.approx(never[0].mean, abs=0.01)
    seen = Fit(world, STARTING).predict("DE", wanted)
    assert seen[0].mean > out[0].mean
    assert seen[0].doubt < out[0].doubt


@pytest.mark.slow
def test_learnt_spreads_make_the_cells_more_likely() -> None:
    pays = {"US": 1.2, "DE": 0.9, "FR": 0.7, "PL": 1.4, "BR": 0.6, "FI": 1.1, "IN": 0.5, "GB": 1.0}
    world = World(
        [
            cell(code, 90_000 * pay * (ECONOMY.level(code) or 0), role=role, level=level)
            for code, pay in pays.items()
            for role in bands.EVERYWHERE[:3]
            for level in ("mid", "senior")
        ],
        ECONOMY,
        PLACES,
    )
    found = learn(world)
    assert found["role"] < SPREADS["role"]  # roles differ by nothing here
    assert Fit(world, found).likelihood() > Fit(world, STARTING).likelihood()
    assert {name: found[name] for name in JUDGED} == JUDGED


# ------------------------------------------------------------------ leaving out


def miss(pair: held_out.Pair, error: float, doubt: float = 0.2) -> held_out.Miss:
    return held_out.Miss(pair=pair, cell=cell(), error=error, doubt=doubt, noise=0.0)


def test_a_score_counts_every_pair_the_same() -> None:
    found = [miss(("a", "DE"), 0.0)] * 9 + [miss(("b", "FR"), math.log(2))]
    scored = held_out.score(found)
    assert (scored.pairs, scored.cells) == (2, 10)
    assert scored.error == pytest.approx(0.5)
    assert scored.middle == pytest.approx(0, abs=1e-9)
    assert scored.covered == pytest.approx(0.5)
    assert scored.wide == pytest.approx(math.exp(2 * 1.645 * 0.2))


def test_a_source_that_is_left_out_is_not_seen() -> None:
    rest = [cell(code, pay, source=code) for code, pay in (("US", 1e5), ("FR", 5e4), ("PL", 4e4))]
    rest.append(cell("DE", 200_000, kind="advert", source="ajn-2025", n=40))
    far = {pay: World([*rest, cell("DE", pay)], ECONOMY, PLACES) for pay in (60_000, 6_000)}
    pair = ("it-salary-eu-2020", "DE")
    assert pair in held_out.pairs(far[6_000], LOCAL)
    assert held_out.pairs(far[6_000], ("advert",)) == [("ajn-2025", "DE")]
    sought = {
        (pay, out): held_out.misses(world, pair, out, STARTING)[0]
        for pay, world in far.items()
        for out in held_out.Out
    }
    one, ten = (sought[pay, held_out.Out.SOURCE] for pay in (60_000, 6_000))
    assert ten.error - one.error == pytest.approx(math.log(10))
    assert sought[60_000, held_out.Out.COUNTRY].error < one.error
    assert held_out.misses(far[6_000], ("nobody", "DE"), held_out.Out.SOURCE, STARTING) == []


def test_spreads_are_those_learnt_without_the_region() -> None:
    found = [cell(c, p, source=c) for c, p in (("US", 1e5), ("FR", 5e4), ("PL", 4e4), ("BR", 9e4))]
    world = World(found, ECONOMY, PLACES)
    sought = held_out.pairs(world, LOCAL)
    wide = STARTING | {"country": 0.9}
    learnt = {name: wide if name == GROUP_OF["BR"] else STARTING for name in GROUPS}
    doubts = {
        m.pair[1]: m.doubt for m in held_out.nested(world, sought, held_out.Out.COUNTRY, learnt)
    }
    assert doubts["BR"] > 0.9 > max(doubts[code] for code in ("US", "FR", "PL"))


# ------------------------------------------------------------------ rows


def band(own: Sequence[Cell] = (), country: Sequence[Cell] = ()) -> dict[str, str]:
    made = bands.Band(
        country="DE", role="ml-engineer", level="mid", currency="EUR", factor=0.5,
        answer=bands.Answer(math.log(100_000), 0.1), spread=0.3,
        own=own, country_cells=country,
    )  # fmt: skip
    return dict(zip(bands.HEAD, made.row(), strict=True))


def test_a_row_is_in_the_money_of_its_country_and_has_an_interval() -> None:
    row = band()
    assert (row["p50"], row["basis"], row["n"], row["p10"]) == ("50000", "modelled", "0", "")
    assert float(row["median_high"]) == pytest.approx(50_000 * math.exp(0.1645), rel=0.01)
    doubtful = math.hypot(0.3, 0.1)
    assert float(row["p75"]) == pytest.approx(50_000 * math.exp(0.6745 * doubtful), rel=0.01)
    assert row["sources"] == "worldbank-ppp-2024"
    assert band(country=[cell(year=2020)])["sources"] == "it-salary-eu-2020"


def test_the_basis_follows_from_what_was_counted_in_the_country() -> None:
    local = band([cell(n=20), cell(kind="advert", source="ajn-2025", year=2022, n=10)])
    assert (local["basis"], local["n"], local["kinds"]) == ("measured", "30", "advert:10 people:20")
    assert (local["years"], local["sources"]) == ("2022-2025", "ajn-2025 it-salary-eu-2020")
    assert local["p90"]
    worldwide = band([cell(kind="survey", n=500)])
    assert (worldwide["basis"], worldwide["p90"]) == ("pooled", "")
    assert band([cell(n=4)])["basis"] == "modelled"


def test_money_that_moves_fast_stays_in_dollars() -> None:
    assert bands.money("DE", ECONOMY, PLACES["DE"], [])[0] == "EUR"
    assert bands.money("TR", ECONOMY, PLACES["TR"], []) == ("USD", 1.0)
    assert bands.money("KE", ECONOMY, PLACES["KE"], []) == ("USD", 1.0)
    assert bands.money("UA", ECONOMY, PLACES["UA"], [cell("UA")]) == ("USD", 1.0)


def test_the_market_is_its_roles_by_their_shares() -> None:
    ladders = {
        role: [bands.Answer(float(i), 0.1)] * 4 for i, role in enumerate(bands.SHARES, start=1)
    }
    assert bands.together(ladders)[0].mean == pytest.approx(0.4 * 1 + 0.2 * 2 + 0.4 * 3)


@pytest.mark.slow
def test_the_tables_are_those_that_the_figures_give() -> None:
    for name, text in build_salary.build().items():
        assert text == (ROOT / "data" / "salary" / name).read_text(encoding="utf-8"), name


def test_amounts_are_kept_with_three_digits() -> None:
    assert bands.rounded(123_456.7) == "123000"
    assert bands.rounded(9_876) == "9880"


def test_the_page_tells_the_tables_as_they_are() -> None:
    page = (ROOT / "docs" / "salary.md").read_text(encoding="utf-8")
    assert f"The {len(cells.read_cells(build_salary.FIGURES / 'cells.csv')):,} cells stand" in page
    for line in (*salary.before_and_after(), *salary.widths()):
        assert line in page, "docs/salary.md is stale: python benchmarks/salary.py --write"

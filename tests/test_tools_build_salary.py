"""The programs that build the salary tables, on a small raw sample."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path

import pytest

import build_salary
from salary_build import bands, places, pooling, postings, priors, titles

ROOT = Path(__file__).resolve().parents[1]

RAW_HEAD = [
    *("work_year", "experience_level", "employment_type", "job_title", "salary"),
    *("salary_currency", "salary_in_usd", "employee_residence", "remote_ratio"),
    *("company_location", "company_size"),
]
PLACES = {
    "US": places.Place(code="US", name="United States", region="north-america", currency="USD"),
    "DE": places.Place(code="DE", name="Germany", region="europe", currency="EUR"),
}
TITLES = {
    "Machine Learning Engineer": "machine-learning-engineer",
    "Research Scientist": "research-scientist",
}


def raw(
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
    cells = [str(year), level, contract, title, str(pay), money, str(pay)]
    cells += [home or country, "0", country, "M"]
    return dict(zip(RAW_HEAD, cells, strict=True))


def selected(rows: list[dict[str, str]]) -> list[postings.Posting]:
    rates = {"USD": 1.0, "EUR": 0.9}
    return postings.select(rows, places=PLACES, titles=TITLES, rates=rates)


# ------------------------------------------------------------------ postings


def test_the_two_ends_of_a_range_become_one_posting() -> None:
    found = selected([raw(200_000), raw(150_000), raw(90_000)])
    assert [(p.low, p.high) for p in found] == [(90_000, 90_000), (150_000, 200_000)]


def test_a_low_row_before_a_high_one_is_no_range() -> None:
    assert len(selected([raw(100_000), raw(150_000)])) == 2


def test_rows_that_differ_in_anything_are_not_joined() -> None:
    assert len(selected([raw(200_000), raw(150_000, level="MI")])) == 2


def test_repeated_postings_count_once() -> None:
    assert len(selected([raw(200_000), raw(150_000)] * 3)) == 1


@pytest.mark.parametrize(
    "odd",
    [
        raw(90_000, country="DE"),
        raw(90_000, contract="PT"),
        raw(90_000, year=2021),
        raw(90_000, title="Research Scientist"),
        raw(90_000, title="Chemist"),
        raw(90_000, home="DE"),
        raw(90_000, country="FR", money="EUR"),
    ],
)
def test_what_would_mislead_is_left_out(odd: dict[str, str]) -> None:
    assert selected([odd]) == []
    assert len(selected([odd, raw(80_000)])) == 1


def test_levels_have_our_names() -> None:
    found = selected([raw(pay, level=level) for pay, level in ((1, "EN"), (2, "MI"), (3, "EX"))])
    assert {p.level for p in found} == {"junior", "mid", "lead"}


def test_titles_stand_for_roles() -> None:
    mapped = {"AI Engineer": "ai-engineer", "Data Analyst": "data-analyst"}
    assert titles.role_of("AI Engineer", mapped) == "ai-engineer"
    assert titles.role_of("AI Research Engineer", mapped) == "research-engineer"
    assert titles.role_of("Machine Learning Scientist", mapped) == titles.SCIENTIST
    assert titles.role_of("Gardener", mapped) is None


# ------------------------------------------------------------------ percentiles


def test_quantiles_of_a_short_list_are_as_by_hand() -> None:
    assert bands.quantile([10, 20, 30, 40], 0.5) == 25
    assert bands.quantile([10, 20, 30], 0.5) == 20
    assert bands.quantile([10, 20, 30, 40], 0.01) == 10
    assert bands.quantile([10, 20, 30, 40], 0.99) == 40


def posting(low: float, high: float, **rest: str) -> postings.Posting:
    place = {"country": "US", "role": "ml-engineer", "level": "senior"} | rest
    return postings.Posting(year=2024, low=low, high=high, **place)


def test_a_range_counts_once_however_wide_it_is() -> None:
    points = bands.spread_out(posting(100, 200))
    assert len(points) == 10
    assert sum(points) / 10 == pytest.approx(150)
    assert (points[0], points[-1]) == (105, 195)


def small_fit(found: list[postings.Posting]) -> pooling.Fit:
    return pooling.fit(found, [math.log((p.low + p.high) / 2) for p in found])


def test_a_measured_band_is_read_off_the_postings() -> None:
    found = [posting(100_000 + 1_000 * i, 100_000 + 1_000 * i) for i in range(41)]
    band = bands.measured(found, small_fit(found), bands.bare(41))
    assert band.p50 == pytest.approx(120_000, rel=0.002)
    assert band.p10 == pytest.approx(104_000, rel=0.005)
    assert band.p90 == pytest.approx(136_000, rel=0.005)
    assert band.median_low < band.p50 < band.median_high
    assert (band.basis, band.effective_n) == ("measured", 41)


def test_a_median_that_is_not_sure_widens_its_quartiles_too() -> None:
    sure = bands.estimated(math.log(100), 0.0001, (-0.2, 0.2), bands.bare(12))
    doubt = bands.estimated(math.log(100), 0.09, (-0.2, 0.2), bands.bare(0))
    assert sure.p50 == pytest.approx(100)
    assert sure.p25 == pytest.approx(100 * math.exp(-0.2), rel=0.01)
    assert doubt.p25 < sure.p25
    assert doubt.p75 > sure.p75
    assert (sure.basis, doubt.basis) == ("pooled", "modelled")
    assert doubt.p10 is None
    assert doubt.effective_n < sure.effective_n
    assert doubt.median_low == pytest.approx(100 * math.exp(-1.645 * 0.3 * 1.5))


def test_levels_in_disorder_move_to_their_weighted_mean_and_no_others() -> None:
    def ladder(*medians: float) -> list[bands.Band]:
        return [bands.estimated(math.log(m), 0.01, (-0.2, 0.2), bands.bare(7)) for m in medians]

    kept = ladder(50, 60, 70, 80)
    assert bands.ordered_levels(kept) == kept
    moved = bands.ordered_levels(ladder(50, 80, 70, 90))
    assert moved[1].p50 == pytest.approx(math.sqrt(80 * 70))
    assert moved[2].p50 == pytest.approx(moved[1].p50)
    assert moved[1].p25 / moved[1].p50 == pytest.approx(kept[1].p25 / kept[1].p50)
    assert (moved[0].p50, moved[3].p50) == pytest.approx((50, 90))


# ------------------------------------------------------------------ pooling


def test_a_thin_cell_is_drawn_towards_its_country_role_and_level() -> None:
    roles = ("ml-engineer", "data-scientist", "data-engineer", "ai-engineer", "mlops-engineer")
    found = [
        posting(start + 700 * i + 500 * k, start + 700 * i + 500 * k, role=role, level=level)
        for k, role in enumerate(roles)
        for start, level in ((90_000, "senior"), (60_000, "mid"))
        for i in range(100)
    ]
    fit = small_fit([*found, posting(50_000, 50_000, level="mid", role="nlp-engineer")])
    assert 70_000 < math.exp(fit.predict("US", "nlp-engineer", "mid")[0]) < 95_000
    well_known = math.exp(fit.predict("US", "ml-engineer", "mid")[0])
    assert well_known == pytest.approx(94_500, rel=0.04)


def test_a_country_without_postings_is_what_is_known_of_it_and_as_uncertain() -> None:
    many = [posting(100_000 + 50 * i, 100_000 + 50 * i) for i in range(60)]
    known = {"EG": priors.Prior(mean=-2.0, variance=0.09, source="kaggle-2021")}
    fit = pooling.fit(many, [math.log(p.low) for p in many], priors=known)
    home, _ = fit.country("US")
    mean, variance = fit.country("EG")
    assert (mean, variance) == (-2.0, 0.09)
    cell, doubt = fit.predict("EG", "ml-engineer", "senior")
    assert cell - fit.predict("US", "ml-engineer", "senior")[0] == pytest.approx(
        -2 - home, abs=0.05
    )
    assert doubt > 0.09


def test_an_outlier_hardly_moves_a_cell() -> None:
    plain = [posting(100_000 + 500 * i, 100_000 + 500 * i) for i in range(60)]
    before = small_fit(plain).predict("US", "ml-engineer", "senior")[0]
    after = small_fit([*plain, posting(9e6, 9e6)]).predict("US", "ml-engineer", "senior")[0]
    assert abs(after - before) < 0.03


# ------------------------------------------------------------------ priors


def test_a_straight_line_is_found_again() -> None:
    slope, height = priors.line([(x, 2 * x - 1) for x in (0.0, 1.0, 2.0, 5.0)])
    assert (slope, height) == pytest.approx((2, -1))


def test_error_beyond_known_noise_is_what_counts() -> None:
    assert priors.extra_variance([(0.5, 0.05), (-0.5, 0.05)]) == pytest.approx(0.2)
    assert priors.extra_variance([(0.01, 0.05)]) == priors.LEAST_ERROR**2


def test_a_survey_goes_before_a_price_level() -> None:
    seen = {c: priors.Hint(value=v, noise=0.01) for c, v in (("A", -0.5), ("B", -1.0), ("C", -1.5))}
    survey = {"A": priors.Hint(value=-0.6, noise=0.02), "Z": priors.Hint(value=-2.0, noise=0.1)}
    prices = {"A": 0.8, "B": 0.6, "C": 0.4, "Y": 0.7, "W": 0.1}
    found = priors.learn(seen, survey=survey, prices=prices)
    assert found["Z"].mean == -2.0
    assert found["Z"].variance > 0.1
    assert found["A"].source == "kaggle-2021"
    assert found["Y"].source == "worldbank-ppp-2024"
    assert -1.0 < found["Y"].mean < -0.5
    assert "W" not in found


# ------------------------------------------------------------------ from end to end


def write(path: Path, head: list[str], rows: list[list[object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Write a raw directory: 120 seniors in the US, 35 in Germany, 12 in Austria, some others."""
    rows: list[list[object]] = []
    for country, money, level, start, count in (
        ("US", "USD", "SE", 150_000, 120),
        ("US", "USD", "EN", 90_000, 40),
        ("US", "USD", "MI", 120_000, 40),
        ("US", "USD", "EX", 200_000, 40),
        ("DE", "EUR", "SE", 80_000, 35),
        ("AT", "EUR", "SE", 60_000, 12),
    ):
        for i in range(count):
            top = start + 700 * i
            for pay in (top + 20_000, top):
                found = raw(pay, country=country, money=money, level=level)
                rows.append(list(found.values()))
    salary, economy = tmp_path / "salary", tmp_path / "economy"
    write(salary / "ajn_salaries_2025-01-19_raw_CC0.csv", RAW_HEAD, rows)
    title = ["machine-learning-engineer", "Machine Learning Engineer", 1]
    write(salary / "title_to_role_map.csv", ["role", "job_title", "n"], [title])
    survey = [
        ["United States of America", "mle+ds", "ALL", 80_000, 140_000, 250_000, 400],
        ["Germany", "mle+ds", "ALL", 45_000, 80_000, 130_000, 80],
        ["Egypt", "mle+ds", "ALL", 6_000, 11_000, 40_000, 23],
        ["Peru", "mle+ds", "ALL", 6_000, 11_000, 40_000, 3],
        ["Egypt", "data-engineer", "ALL", 1, 2, 3, 50],
    ]
    head = ["country", "role", "level_proxy", "p10", "p50", "p90", "n"]
    write(salary / "kaggle2021_country_role_level_min5000usd.csv", head, survey)
    head = ["role2", "level", "mid_p25", "mid_p50", "mid_p75", "n"]
    builtin = [["ai-engineer", "ALL", 163_000.0, 195_000.0, 225_000.0, 419]]
    builtin += [["ai-engineer", "Mid level", 1.0, 2.0, 3.0, 4], ["other", "ALL", 1.0, 2.0, 3.0, 99]]
    write(salary / "builtin_us_2026_posting_midpoints.csv", head, builtin)
    head = ["pos", "Seniority_level", "p25", "p50", "p75", "n"]
    eu = [["ml engineer", "Senior", 72_500.0, 90_000.0, 107_500.0, 10]]
    write(
        salary / "it_salary_eu_2020_EUR.csv", head, [*eu, ["ml engineer", "Lead", 1.0, 2.0, 3.0, 4]]
    )
    head = ["Country", "year", "lcu_per_usd"]
    fx = [["Euro", 2024, 0.92], ["Euro", 2026, 0.86], ["Euro", 2016, 0.9], ["Venezuela", 2024, 40]]
    write(economy / "fx_annual_lcu_per_usd.csv", head, fx)
    head = ["country", "ppp_year", "ppp_lcu_per_intl_usd", "market_fx_2024_lcu_per_usd"]
    head.append("price_level_us1")
    prices = [["DE", 2024, 0.7, 0.92, 0.76], ["AT", 2024, 0.71, 0.92, 0.77]]
    prices += [["PL", 2024, 1.95, 4.0, 0.49], ["EG", 2024, 6.2, "", ""], ["VE", 2011, 1, "", ""]]
    write(economy / "ppp_price_level.csv", head, prices)
    return tmp_path


def built(sample: Path) -> dict[str, list[dict[str, str]]]:
    tables = build_salary.build(sample, ROOT / "data" / "salary" / "regions.csv")
    return {name: list(csv.DictReader(io.StringIO(text))) for name, text in tables.items()}


def cell(rows: list[dict[str, str]], country: str, level: str = "senior") -> dict[str, str]:
    key = (country, "ml-engineer", level)
    return next(r for r in rows if (r["country"], r["role"], r["level"]) == key)


def test_measured_figures_are_those_of_the_raw_rows(sample: Path) -> None:
    found = cell(built(sample)["bands.csv"], "US")
    middle = 150_000 + 700 * 59.5 + 10_000
    assert float(found["p50"]) == pytest.approx(middle, rel=0.005)
    assert (found["basis"], found["n"], found["currency"]) == ("measured", "120", "USD")
    assert found["p10"]
    assert found["p90"]
    assert found["sources"] == "ajn-2025"


def test_the_basis_follows_from_the_number_of_postings(sample: Path) -> None:
    rows = built(sample)["bands.csv"]
    assert cell(rows, "DE")["basis"] == "measured"
    austria = cell(rows, "AT")
    assert (austria["basis"], austria["n"], austria["p10"]) == ("pooled", "12", "")
    assert float(austria["p50"]) == pytest.approx(60_000 + 700 * 5.5 + 10_000, rel=0.1)
    egypt = cell(rows, "EG")
    assert (egypt["basis"], egypt["n"], egypt["currency"]) == ("modelled", "0", "USD")
    assert "kaggle-2021" in egypt["sources"]


def test_all_roles_and_levels_are_there_for_every_country(sample: Path) -> None:
    rows = built(sample)["bands.csv"]
    countries = {row["country"] for row in rows}
    assert countries == {"US", "DE", "AT", "EG"}
    assert len(rows) == len(countries) * 9 * 4


def test_the_other_tables_keep_what_can_be_used(sample: Path) -> None:
    tables = built(sample)
    rates = {(r["currency"], r["year"]): r["per_usd"] for r in tables["fx.csv"]}
    assert rates == {
        ("EUR", "2024"): "0.92",
        ("EUR", "2026"): "0.86",
        ("PLN", "2024"): "4",
        ("USD", "2024"): "1",
    }
    assert {r["country"] for r in tables["ppp.csv"]} == {"DE", "AT", "EG"}
    quoted = [
        r for r in tables["published.csv"] if r["source"] in ("builtin-2026", "it-salary-eu-2020")
    ]
    assert [(r["value"], r["n"]) for r in quoted] == [("195000", "419"), ("90000", "10")]


def test_the_same_files_give_the_same_bytes(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    regions = (ROOT / "data" / "salary" / "regions.csv").read_bytes()
    (out / "regions.csv").write_bytes(regions)
    assert build_salary.main([str(sample), "--out", str(out)]) == 0
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert build_salary.main([str(sample), "--out", str(out)]) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    assert len(first) == 5
    assert "bands.csv: 144 rows" in capsys.readouterr().out


def test_amounts_are_kept_with_three_digits() -> None:
    assert build_salary.rounded(123_456.7) == "123000"
    assert build_salary.rounded(None) == ""
    assert build_salary.rounded(9_876) == "9880"

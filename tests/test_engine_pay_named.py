"""Figures of others, and who published them."""

from mlpath.engine.pay.salary import Wanted, named, salary_report
from mlpath.model.field.source import Source
from test_engine_pay_salary import TABLES
from worlds.smallfield import field

HERE = Wanted(role="ml-engineer", country="DE", level="mid")


def source(id_: str, title: str, publisher: str) -> Source:
    return Source(
        id=id_, title=title, publisher=publisher, date="2024", licence="", url="", note=""
    )


def test_a_figure_of_others_names_its_publisher_an_unsigned_article_its_title() -> None:
    known = field(
        sources=(
            source("indeed", "Median base salary", "Indeed, as reported by somebody"),
            source("guide", "How to Become One: A Guide", "unnamed web article"),
        )
    )
    report = salary_report(TABLES, HERE, role_name="ML engineer")
    assert [one.source for one in report.published] == ["indeed", "guide"]
    told = [one.source_name for one in named(report, known).published]
    assert told == ["Indeed", "How to Become One"]


def test_a_source_that_nobody_described_keeps_its_id() -> None:
    report = named(salary_report(TABLES, HERE, role_name="ML engineer"), field())
    assert [one.source_name for one in report.published] == ["indeed", "guide"]

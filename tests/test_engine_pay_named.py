"""Pay as people speak of it: sources by the names that readers know."""

from mlpath.engine.pay.named import named, named_offer
from mlpath.engine.pay.offer import offer_report
from mlpath.engine.pay.salary import Wanted, salary_report
from mlpath.model.field.source import Source
from mlpath.model.told import Money
from test_engine_pay_salary import TABLES
from worlds.smallfield import field

HERE = Wanted(role="ml-engineer", country="DE", level="mid")


def source(id_: str, publisher: str, short: str = "") -> Source:
    return Source(
        id=id_, title="", publisher=publisher, date="", licence="", url="", note="", short=short
    )


def test_a_figure_of_others_names_its_publisher_or_what_a_table_calls_it() -> None:
    known = field(sources=(source("indeed", "Indeed"), source("guide", "somebody", "a web guide")))
    report = salary_report(TABLES, HERE, role_name="ML engineer")
    assert [one.source for one in report.published] == ["indeed", "guide"]
    names = named(report, known).source_names
    assert (names["indeed"], names["guide"]) == ("Indeed", "a web guide")


def test_a_source_that_nobody_described_has_no_name() -> None:
    report = salary_report(TABLES, HERE, role_name="ML engineer")
    assert named(report, field()).source_names == {}


def test_rules_of_tax_name_their_sources_and_no_rules_name_none() -> None:
    known = field(sources=(source("law", "Federal Republic", "income tax act"),))
    offer = offer_report(TABLES, HERE, Money(83_210, "EUR"), role_name="ML engineer")
    assert named_offer(offer, known).source_names == {"law": "income tax act"}
    pounds = Wanted(role="ml-engineer", country="GB", level="mid")
    untaxed = offer_report(TABLES, pounds, Money(60_000, "GBP"), role_name="ML engineer")
    assert named_offer(untaxed, known).source_names == {}

"""The short forms of `python benchmarks/hostile.py`, and what its own judges would notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostility import growth, inputs, pages, places
from hostility.words import ATTACKS, hostile
from trials.verdict import Verdict

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent


def check(verdict: Verdict) -> Verdict:
    if verdict.skipped:
        pytest.skip(verdict.skipped)
    assert verdict.runs
    assert verdict.losses == []
    return verdict


def test_three_hundred_strings_pass_the_cleaner_and_every_view() -> None:
    assert check(pages.run(300)).runs == 300


def test_every_known_attack_alone_passes_the_cleaner_and_every_view() -> None:
    assert check(pages.run(texts=ATTACKS)).runs == len(ATTACKS)


def test_the_same_seed_gives_the_same_strings() -> None:
    assert list(hostile(5, 20)) == list(hostile(5, 20))
    assert len(set(hostile(5, 200))) > 150


def test_broken_packs_are_refused_or_used() -> None:
    notes = check(inputs.packs(40)).notes
    assert notes["refused"] > 10
    assert notes["used"] > 3


def test_broken_answers_files_are_refused_or_used() -> None:
    notes = check(inputs.answers(90)).notes
    assert notes["refused"] > 20
    assert notes["used"] > 3


def test_a_moment_in_an_answers_file_is_its_day(run, tmp_path) -> None:
    file = tmp_path / "a.toml"
    words = (
        'background = "student"\nrole = "ml-engineer"\nhours = 8\ndeadline = 2027-05-01T10:00:00Z\n'
    )
    file.write_text(words, encoding="utf-8")
    assert run("assess", "--answers", file, "--yes").code == 0
    assert "2027-05-01" in run("profile", "show", "-f", "json").out


def test_broken_profiles_are_refused_or_used() -> None:
    notes = check(inputs.profiles(60)).notes
    assert notes["refused"] > 20
    assert notes["used"] > 3


def test_hostile_names_in_a_pack_and_a_profile_stay_text() -> None:
    assert check(inputs.names(80)).runs == 80


@pytest.mark.parametrize("part", [0, 1, 2])
def test_pipes_devices_loops_and_odd_names_are_refused_in_a_sentence(part) -> None:
    check(places.run(6, part * 2))


def test_the_longest_cvs_are_read_in_time_with_their_length() -> None:
    assert check(growth.run(120_000)).runs == len(growth.SHAPES)


def test_reading_that_grows_too_fast_is_noticed(monkeypatch) -> None:
    monkeypatch.setattr("hostility.growth.seconds", lambda text, _: len(text) ** 2 / 1e6)
    assert len(growth.run(4000).losses) == len(growth.SHAPES)


JUDGES = {
    "mlpath.views.texts.inert": lambda page: page,
    "mlpath.views.formats.markdown.escape": lambda text: text,
    "mlpath.views.formats.markdown.paragraph": lambda text: text,
    "mlpath.views.formats.json.inert": lambda text: text,
    "mlpath.views.letters.in_ascii": lambda text: text,
}


@pytest.mark.parametrize("name", JUDGES)
def test_a_guard_that_does_nothing_is_noticed(name, monkeypatch) -> None:
    place = "mlpath.views.page.registry.inert" if name.endswith("texts.inert") else name
    monkeypatch.setattr(place, JUDGES[name])
    assert pages.run(texts=ATTACKS).losses


def test_a_cleaner_that_does_nothing_is_noticed(monkeypatch) -> None:
    monkeypatch.setattr("hostility.pages.clean", lambda text, **_: text)
    assert pages.run(texts=ATTACKS[:20]).losses


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("test_evidence_documents.py", ("bomb", "gigabyte", "pipes")),
        ("test_evidence_pdf.py", ("hostile", "lock")),
        ("test_evidence_office.py", ("docx",)),
        ("test_evidence_code.py", ("notebooks", "hostile_code", "links")),
        ("test_views_html.py", ("hostile",)),
        ("test_views_ics.py", ("ics",)),
        ("test_model_clean.py", ("steer",)),
    ],
)
def test_what_is_proved_elsewhere_is_still_there(file, words) -> None:
    text = (TESTS / file).read_text(encoding="utf-8")
    assert all(word in text for word in words)

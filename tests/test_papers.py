"""The invented CVs of `benchmarks/papers.py`: the same each time, and true."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mlpath.model.reports.postings import CvFindings, Finding
from vitae.judge import judge
from vitae.make import papers
from vitae.marks import Truth, written
from vitae.plan import wanted
from vitae.spans import NOW, Span, years
from vitae.trades import trades
from vitae.truth import Known
from vitae.words import FOLDER, LANGUAGES, Half, kept, lists


@pytest.fixture(scope="module")
def made():
    return list(papers(printing=False))


def test_the_same_papers_are_made_each_time(made) -> None:
    again = {one.wanted.name: one for one in papers(printing=False)}
    assert len(again) == len(made) >= 160
    assert all(again[one.wanted.name].content == one.content for one in made)
    assert all(again[one.wanted.name].known == one.known for one in made)


def test_layouts_languages_files_and_trades_are_many() -> None:
    all_ = list(wanted())
    assert len({one.layout.name for one in all_}) >= 14
    assert {one.language for one in all_} == set(LANGUAGES)
    assert {one.file for one in all_} == {
        "txt", "md", "html", "docx", "json", "pdf", "odt", "rtf",
    }  # fmt: skip
    assert sum(not trade.technical for trade in trades().values()) >= 30
    halves = Counter(one.half for one in all_)
    assert min(halves.values()) > 0.4 * len(all_)


def test_every_true_skill_is_named_in_the_text(made) -> None:
    words = names()
    for one in made:
        if one.wanted.file == "json":
            continue
        text = " ".join(f"{row.left} {row.text}" for row in one.rows).lower()
        for skill in one.known.skills:
            assert any(word.lower() in text for word in words[skill]), (one.wanted.name, skill)


def test_sentences_stand_on_paper_in_the_order_of_the_truth(made) -> None:
    for one in made:
        if one.wanted.file == "json":
            continue
        text = "\n".join(row.text for row in one.rows)
        for group in one.known.in_order:
            places = [text.find(sentence) for sentence in group]
            assert places[0] >= 0
            assert places == sorted(places), one.wanted.name


def test_truth_is_of_the_catalogue_and_agrees_with_itself(made, catalog) -> None:
    for one in made:
        known = one.known
        assert not known.traps & set(known.skills)
        assert known.traps | known.perhaps | set(known.skills) <= set(catalog.skills)
        assert all(0 <= low < high <= 4 for low, high in known.skills.values())
        assert known.years is None or known.years[0] <= known.years[1] < 45
        assert known.backgrounds - {None} <= set(catalog.backgrounds)
        assert known.degrees <= {None, "school", "bootcamp", "bachelor", "master", "phd"}


def test_every_mark_in_the_lists_names_a_skill_of_the_catalogue(catalog) -> None:
    for file in FOLDER.glob("*.txt"):
        lines = file.read_text(encoding="utf-8").splitlines()
        text = "\n".join(line for line in lines if not line.startswith("#"))
        for skill in re.findall(r"\[[?!]?([^\]|]*)\|", text):
            assert skill in catalog.skills, (file.name, skill)


def test_a_phrase_kept_for_one_half_is_never_in_the_other() -> None:
    every = lists("duties.en")["health"]
    tune, test = set(kept(every, Half.TUNE)), set(kept(every, Half.TEST))
    assert tune | test == set(every)
    assert tune - test
    assert test - tune


def test_overlaps_are_counted_once_and_internships_may_count() -> None:
    long, within, apart = Span(24000, 24023), Span(24006, 24011), Span(24100, 24105)
    assert years([long, within], []) == (pytest.approx(23 / 12), 2.0)
    assert years([long], [apart])[1] == 2.5
    assert years([Span(24003, 24031, years_only=True)], []) == (2.0, 3.0)
    assert Span(NOW - 3, NOW).open


def test_marks_say_what_is_named_and_what_is_not() -> None:
    from random import Random

    sentence = written(Random(1), "[python|<Python~Python>], [!rust|rust] and [?excel|sheets] %n")
    assert sentence.text.startswith("Python, rust and sheets ")
    assert [one.truth for one in sentence.said] == [Truth.NAMED, Truth.NOT, Truth.PERHAPS]


TRUE = Known(
    skills={"python": (2.0, 3.0), "sql": (1.0, 2.0)},
    perhaps=frozenset({"git"}),
    traps=frozenset({"rust"}),
    years=(4.0, 5.0),
    degrees=frozenset({"master"}),
    backgrounds=frozenset({"data-analyst"}),
    in_order=(("One thing.", "Another thing."),),
)


def found(*skills: tuple[str, float], years=4.2, education="master", background="data-analyst"):
    return CvFindings(
        file="a.txt",
        skills=tuple(Finding(skill=skill, level=level, where="") for skill, level in skills),
        years=years,
        education=education,
        background=background,
        role=None,
        level=None,
    )


def test_a_perfect_reading_has_no_failures() -> None:
    text = "• One thing.\n• Another\nthing."
    judged = judge(TRUE, found(("python", 2.5), ("sql", 1.5), ("git", 1.0)), text, ())
    assert judged.failures == ()
    assert (judged.score.right, judged.score.wrong, judged.score.in_order) == (2, 0, 1)


def test_every_kind_of_failure_is_told() -> None:
    bad = found(("python", 4.0), ("rust", 2.0), ("go", 1.0), years=9.0, education=None)
    judged = judge(TRUE, bad, "One thing. Skills. Another thing.", ())
    assert {one.split()[0] for one in judged.failures} == {
        "missed", "trap", "wrong", "level", "years", "degree",
    }  # fmt: skip
    assert judged.score.in_order == 0
    silent = judge(TRUE, found(background=None), "", ()).score
    assert (silent.background_silent, silent.background_wrong) == (1, 0)


def names() -> dict[str, set[str]]:
    """Tell all words with which the lists name a skill."""
    said: dict[str, set[str]] = {}
    for file in FOLDER.glob("*.txt"):
        for skill, words in re.findall(
            r"\[([a-z0-9-]+)\|([^\]]*)\]", file.read_text(encoding="utf-8")
        ):
            said.setdefault(skill, set()).update(words.strip("<>").split("~"))
    return said

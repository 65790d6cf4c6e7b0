"""The program that learns what words say about a role, and the table as it is shipped."""

from __future__ import annotations

import json

import pytest

import fit_signs
from mlpath.evidence.postings.sign_weights import WEIGHTS, WORDS
from mlpath.evidence.postings.signs import BASE, OTHER, SIGNS

PAGE = "We make WORD here. " * 40


def test_each_role_has_a_base_and_a_weight_for_each_kind_of_sign_and_word() -> None:
    assert WEIGHTS.keys() == {*BASE, OTHER}
    assert {len(row) for row in WEIGHTS.values()} == {1 + len(SIGNS) + len(WORDS)}


def test_the_signs_that_were_judged_to_speak_for_a_role_still_do() -> None:
    for place, sign in enumerate(SIGNS, start=1):
        assert WEIGHTS[sign.role][place] > 0


def written(tmp_path, rows, times=12):
    """Write postings of so many employers a title."""
    file = tmp_path / "postings.jsonl"
    file.write_text(
        "".join(
            json.dumps({
                "id": f"{title}{n}", "title": title, "source": "x",
                "text": f"{n} {title}s of {n}. {PAGE.replace('WORD', word)}",
            })
            + "\n"
            for title, word in rows
            for n in range(times)
        )
    )  # fmt: skip
    return file


def test_what_stands_in_titled_postings_is_learnt_and_rare_roles_keep_their_judgement(tmp_path):
    rows = [("Data Analyst", "statistics"), ("Data Engineer", "ETL"), ("Nurse", "wards")]
    postings = fit_signs.known([written(tmp_path, rows)])
    assert {one.role for one in postings} == {"data-analyst", "data-engineer"}
    table, before = fit_signs.fit(postings, ()), fit_signs.judged(())
    roles = {role: place for place, role in enumerate(fit_signs.ROLES)}
    place = 1 + next(n for n, sign in enumerate(SIGNS) if "statistics" in sign.words.split("|"))
    analyst, linguist = roles["data-analyst"], roles["nlp-engineer"]
    assert table[analyst][place] > before[analyst][place]
    assert table[linguist][1:4] == pytest.approx(before[linguist][1:4], abs=0.3)
    chances = fit_signs.chances(table, fit_signs.seen_in(postings, ()))
    assert fit_signs.told(chances) == [one.role for one in postings]
    assert chances.sum(axis=1) == pytest.approx(1)


def test_work_next_to_ours_is_other_work_and_words_tell_it(tmp_path, monkeypatch):
    monkeypatch.setattr(fit_signs, "FEWEST", 12)
    rows = [("Data Analyst", "statistics"), ("Nurse", "wards with statistics")]
    rows += [("Data Engineer", "ETL")]
    postings = fit_signs.known([written(tmp_path, rows, times=40)])
    assert {one.role for one in postings} == {"data-analyst", "data-engineer", OTHER}
    words = fit_signs.telling(postings)
    assert "wards" not in words, "chosen between the roles alone"
    assert "statistics" in words
    table = fit_signs.fit(postings, ("wards",))
    assert table[-1][-1] > 0 > table[list(BASE).index("data-analyst")][-1]


def test_labels_are_learnt_from_but_for_the_draws_that_are_shut(tmp_path, monkeypatch):
    monkeypatch.setattr(fit_signs, "LABELS", tmp_path)
    label = {"role": "data-engineer", "level": None, "years": None}
    (tmp_path / "fourth.json").write_text(json.dumps({"Data Analyst1": label}))
    (tmp_path / "fifth.json").write_text(json.dumps({"Data Analyst2": label}))
    (tmp_path / "sixth.json").write_text(json.dumps({"Data Analyst4": label}))
    (tmp_path / "split_fifth.json").write_text(json.dumps({"seed": 1, "shut": ["Data Analyst3"]}))
    file = written(tmp_path, [("Data Analyst", "statistics")])
    postings = fit_signs.known([file])
    assert [one.role for one in postings if one.by_hand] == ["data-engineer"]
    assert [one.role for one in postings if not one.by_hand] == ["data-analyst"] * 8


def test_the_table_is_written_as_a_module_that_says_the_same() -> None:
    table = fit_signs.judged(["graph", "wards"])
    made: dict[str, object] = {}
    exec("\n".join(fit_signs.module(["graph", "wards"], table)), made)
    assert made["WORDS"] == ("graph", "wards")
    assert list(made["WEIGHTS"]["ai-engineer"]) == pytest.approx(table[0])
    assert list(made["WEIGHTS"]) == [*BASE, OTHER]

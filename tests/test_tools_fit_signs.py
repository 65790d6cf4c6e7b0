"""The program that learns what words say about a role, and the table as it is shipped."""

from __future__ import annotations

import json

import pytest

import fit_signs
from mlpath.evidence.postings.sign_weights import WEIGHTS
from mlpath.evidence.postings.signs import BASE, SIGNS

PAGE = "We make WORD here. " * 40


def test_each_role_has_a_base_and_a_weight_for_each_kind_of_sign() -> None:
    assert WEIGHTS.keys() == BASE.keys()
    assert {len(row) for row in WEIGHTS.values()} == {1 + len(SIGNS)}


def test_the_signs_that_were_judged_to_speak_for_a_role_still_do() -> None:
    for place, sign in enumerate(SIGNS, start=1):
        assert WEIGHTS[sign.role][place] > 0


def test_what_stands_in_titled_postings_is_learnt_and_rare_roles_keep_their_judgement(tmp_path):
    file = tmp_path / "postings.jsonl"
    rows = [("Data Analyst", "statistics"), ("Data Engineer", "ETL"), ("Nurse", "wards")]
    file.write_text(
        "".join(
            json.dumps({
                "id": f"{title}{n}", "title": title, "source": "x",
                "text": f"{n} {title}s of {n}. {PAGE.replace('WORD', word)}",
            })
            + "\n"
            for title, word in rows
            for n in range(12)
        )
    )  # fmt: skip
    postings = fit_signs.known([file])
    assert {one.role for one in postings} == {"data-analyst", "data-engineer"}
    table, before = fit_signs.fit(postings), fit_signs.judged()
    place = 1 + next(n for n, sign in enumerate(SIGNS) if "statistics" in sign.words.split("|"))
    assert table["data-analyst"][place] > before["data-analyst"][place]
    assert table["nlp-engineer"][1:4] == pytest.approx(before["nlp-engineer"][1:4], abs=0.3)
    told = fit_signs.chances(table, postings[0].signs)
    assert max(told, key=told.__getitem__) == postings[0].role
    assert sum(told.values()) == pytest.approx(1)

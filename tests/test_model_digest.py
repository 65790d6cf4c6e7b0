"""Digests show every change of what is said, and no change of how it is laid out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.digest import BLANK, DIGEST, MARK, digest, digest_of_text, seal_holds, sealed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.text().filter(lambda key: key != DIGEST), VALUES, min_size=1)


@given(DOCUMENTS)
def test_a_document_keeps_its_digest_however_it_is_written(document) -> None:
    document = json.loads(json.dumps(document))
    turned = dict(reversed(json.loads(json.dumps(document, indent=3)).items()))
    assert digest(turned) == digest(document) == digest({**document, DIGEST: "whatever"})


@given(DOCUMENTS, st.data())
def test_every_change_of_a_value_changes_the_digest(document, data) -> None:
    key = data.draw(st.sampled_from(sorted(document)))
    value = data.draw(VALUES)
    same = json.dumps(value, sort_keys=True) == json.dumps(document[key], sort_keys=True)
    assert (digest({**document, key: value}) == digest(document)) == same


def test_a_digest_is_what_other_programs_make_of_the_same_bytes() -> None:
    assert digest({"b": 1, "a": "ü"}) == digest_of_text('{"a":"ü","b":1}')
    assert digest_of_text("abc").startswith("ba7816bf8f01cfea")  # FIPS 180-2, appendix B.1


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_has_no_digest(value) -> None:
    with pytest.raises(ValueError, match="JSON"):
        digest({"a": value})


@given(st.text(), st.text())
def test_a_page_holds_its_seal_until_a_letter_changes(before, after) -> None:
    before, after = (
        text.replace("\r", " ").encode(errors="ignore").decode() for text in (before, after)
    )
    page = sealed(f"{before}{MARK}{BLANK}{after}")
    assert seal_holds(page)
    assert seal_holds(page.replace("\n", "\r\n"))
    assert not seal_holds(page + " ")
    assert not seal_holds(f" {page}")


def test_a_page_without_a_seal_holds_none() -> None:
    assert not seal_holds("")
    assert not seal_holds("<html>")
    assert not seal_holds(MARK)

"""What there is to say of an error."""

from __future__ import annotations

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.failure import Failure, failure_of


def test_a_failure_says_what_its_error_says_and_steers_nothing() -> None:
    error = BadDataError(
        "a\x1b[2Jb", hint="one\ntwo\u202e\n", did_you_mean=["c\x07"], problems=["d\x9b1m"]
    )
    error.add_note("three")
    assert failure_of(error) == Failure(
        code=3, kind="bad-data", message="ab", hint="one\ntwo\nthree",
        did_you_mean=("c",), problems=("d",),
    )  # fmt: skip


def test_an_error_without_more_has_nothing_more() -> None:
    assert failure_of(MlpathError("no")) == Failure(code=1, kind="error", message="no", hint="")

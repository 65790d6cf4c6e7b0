"""Whoever reads with a screen reader says it once: every page is plain from then on."""

import pytest

ME = ("assess", "--background", "student", "--role", "ml-engineer", "--hours", "8", "--yes")
PAGES = ("", "plan", "status", "guide", "roles", "certs", "salary --region europe")


def is_plain(text: str) -> bool:
    return not set("█▒░─·→") & set(text)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_plain_once_it_was_said_and_no_longer_when_taken_back(run, page):
    run(*ME)
    pictured = run(*page.split()).out
    assert not is_plain(pictured)
    run("profile", "edit", "--screen-reader")
    spoken = run(*page.split()).out
    assert is_plain(spoken)
    assert spoken == run(*page.split(), "--plain").out
    run("profile", "edit", "--no-screen-reader")
    assert not is_plain(run(*page.split()).out)


def test_the_result_of_the_interview_is_plain_at_once(run):
    assert is_plain(run(*ME, "--screen-reader").out)


def test_another_profile_keeps_its_pictures_and_a_broken_one_still_shows_pages(run, home):
    run(*ME, "--screen-reader")
    assert not is_plain(run("--profile", "other", *ME).out)
    assert not is_plain(run("--profile", "other", "guide").out)
    (home / "mlpath.db").write_bytes(b"this is no store at all")
    assert not is_plain(run("guide").out)


def test_json_is_as_it_was(run):
    run(*ME)
    before = run("guide", "-f", "json").out
    run("profile", "edit", "--screen-reader")
    assert run("guide", "-f", "json").out == before

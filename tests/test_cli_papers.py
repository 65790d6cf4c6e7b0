"""What CVs tell, in a terminal: lines that are corrected, levels that are moved, several merged."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from mlpath.cli.conversation.papers import dropped
from mlpath.interview.papers import MOST_ASKED
from mlpath.model.field.level import LEVEL_NAMES

DOWN, RIGHT, ENTER, CTRL_C, CTRL_U = "\x1b[B", "\x1b[C", "\r", "\x03", "\x15"
ASIDE = "n" + "n"
"""Nothing to add, no check."""
CV = """# Bo Muster

## Experience

Backend Engineer, Beta AG, Jan 2020 - Dec 2023
Services in Java and Python with PostgreSQL and Kafka; Docker and AWS in production.
Churn prediction with scikit-learn and pandas; model evaluation with cross-validation.

## Education

Bachelor of Science, Computer Science, 2019

## Skills

Java (expert), Python, SQL, Git, MLflow, teamwork
"""
PROFILE = """Bo Muster

## Experience

Senior Data Scientist, Acme GmbH, Jan 2016 - Dec 2023
Python, R, pandas and Tableau.

## Education

Master of Science, 2016
"""
PLANNED = ("--country", "DE", "--hours", "8", "--deadline", "2028-01-01")
WANTED = ("--role", "ml-engineer", "--level", "junior", *PLANNED)


@pytest.fixture
def cv(tmp_path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(CV)
    return path


@pytest.fixture
def page(tmp_path) -> Path:
    path = tmp_path / "Profile.md"
    path.write_text(PROFILE)
    return path


def report(run, *args: object) -> dict:
    return json.loads(run(*args, "-f", "json").out)


def settings(run) -> dict:
    return report(run, "profile", "show")["data"]["settings"]


def evidence(run) -> dict[str, list[str]]:
    shown = report(run, "profile", "show")["data"]["skills"]
    return {one["skill"]: [word.partition(":")[0] for word in one["evidence"]] for one in shown}


def words(text: str) -> str:
    return " ".join(text.split())


# ------------------------------------------------------------------ what papers tell


def test_one_number_corrects_a_line_in_the_way_of_the_interview(run, keys, cv) -> None:
    keys(str(cv) + ENTER)
    keys("1" + CTRL_U + "seven" + ENTER + CTRL_U + "7 years" + ENTER)  # mended at once
    keys("2" + "b")  # the degree is right after all
    keys("3" + "QA engineer" + ENTER)
    keys("4" + "data sci" + ENTER + "5" + "2")  # the job that they want, mid
    keys(ENTER + CTRL_C)
    assert run("assess").code == 130
    known = settings(run)
    assert (known["years"], known["education"]) == (7, "bachelor")
    assert known["background"] == "qa-engineer"
    assert (known["role"], known["level"]) == ("data-scientist", "mid")
    assert {"python", "java", "mlflow"} <= set(evidence(run))
    assert "teamwork" not in evidence(run)


def test_what_was_settled_is_not_asked_again(run, typing, cv) -> None:
    typing(str(cv), "4", "ml engineer", "5", "junior", "")
    first = run("--plain", "assess")
    assert first.code == 130
    typing()
    again = run("--plain", "assess")
    for asked in ("Have a CV", "What do you do", "Years of paid", "Which job", "At which level"):
        assert asked not in again.err
        assert asked not in first.err.rpartition("is this right")[2]
    assert "Country to work in" in again.err


def test_what_was_not_read_is_said_to_be_asked_and_is_asked(run, typing, cv) -> None:
    typing(str(cv), "", "ml engineer", "junior")
    result = run("--plain", "assess")
    assert "1. Years of technical work: 4" in result.err
    assert "2. Education: Bachelor" in result.err
    assert "3. You do: Backend engineer" in result.err
    assert "4. Role: not read: I will ask" in result.err
    assert re.search(r"all right, and \d+ skills besides", result.err)
    assert (settings(run)["role"], settings(run)["level"]) == ("ml-engineer", "junior")


def test_the_present_job_is_offered_as_the_wanted_one_with_its_level(run, typing, page) -> None:
    typing(str(page), "")
    result = run("--plain", "assess")
    assert "Role: Data scientist (your job now: is it the one you want?)" in result.err
    assert "Level: Senior" in result.err
    assert (settings(run)["role"], settings(run)["level"]) == ("data-scientist", "senior")


def test_whoever_wants_another_job_than_they_have_is_asked_for_the_level(run, typing, page) -> None:
    typing(str(page), "4", "ml engineer", "", "junior")
    result = run("--plain", "assess")
    assert "5. Level: not read: I will ask" in result.err.rpartition("is this right")[2]
    assert "At which level would you start?" in result.err
    assert settings(run)["level"] == "junior"


def test_whoever_does_not_know_the_job_they_want_is_helped_to_choose(run, typing, page) -> None:
    typing(str(page), "4", "help me choose", "", "help me choose", "1", "", "4h", "")
    result = run("--plain", "assess", "--questions", "0")
    assert result.err.count("Which job do you want?") == 2  # on the screen, and as usual
    assert "These roles are nearest to you" in result.err


def test_several_papers_are_one_and_contradictions_are_shown(run, typing, cv, page) -> None:
    typing(f"{cv} {page}", "")
    result = run("--plain", "assess")
    assert "Profile.md and cv.md: is this right?" in result.err
    assert "Years of technical work: 8 (cv.md says 4)" in result.err
    assert "Education: Master (cv.md says Bachelor)" in result.err
    assert "You do: Data scientist (cv.md says Backend engineer)" in result.err
    assert {"java", "tableau"} <= set(evidence(run))
    shown = report(run, "profile", "show")["data"]["skills"]
    (tableau,) = [one["evidence"] for one in shown if one["skill"] == "tableau"]
    assert "Profile.md: named in work" in tableau[0]


def test_whose_papers_show_code_is_not_asked_whether_they_ever_wrote_some(
    run, typing, tmp_path
) -> None:
    text = "# Cy\n\n## Experience\n\nTeacher, School, Jan 2015 - Dec 2023\n\n## Skills\n\n"
    for name, skills in (("cv.md", "PyTorch, pandas"), ("no.md", "Excel")):
        (tmp_path / name).write_text(text + skills + "\n")
        typing("3", "teacher", "")
        asked = run("--profile", name[:2], "--plain", "assess", "--cv", tmp_path / name).err
        assert ("ever written a program" in asked) == (name == "no.md"), asked


def test_what_was_said_wins_over_a_paper_and_the_difference_is_shown(run, typing, cv) -> None:
    typing("")
    result = run("--plain", "assess", "--cv", cv, "--years", "3")
    assert "Years of technical work: 3 (cv.md says 4)" in result.err
    assert settings(run)["years"] == 3


def test_b_leads_back_to_the_papers_and_from_the_first_question_to_what_they_tell(
    run, typing, cv, page
) -> None:
    typing(str(page), "b", str(cv), "", "b", "1", "7", "", "ml engineer", "junior")
    result = run("--plain", "assess")
    assert result.err.count("Have a CV?") == 2
    assert result.err.count("cv.md: is this right?") == 3
    assert settings(run)["years"] == 7
    assert settings(run)["role"] == "ml-engineer"
    assert "tableau" not in evidence(run)


def test_stopping_on_the_screen_keeps_the_lines_that_were_corrected(run, keys, cv) -> None:
    keys(str(cv) + ENTER + "1" + CTRL_U + "7" + ENTER + CTRL_C)
    result = run("assess")
    assert result.code == 130
    assert "kept" in result.err
    assert settings(run)["years"] == 7
    assert settings(run)["education"] is None


def test_the_words_that_a_line_rests_on_stand_under_it(run, typing, cv) -> None:
    from mlpath.cli.asking.typed import Typed
    from mlpath.cli.conversation.facts import confirm_facts
    from mlpath.cli.found import read_cv
    from mlpath.cli.session import Session
    from mlpath.interview.papers import merged
    from mlpath.model.record import replace

    typing("")
    with Session() as session:
        told = replace(read_cv(session, cv), rests={"years": "Jan 2020 - Dec 2023 " * 9})
        papers = merged([told], session.catalog.skills)
        lines: list[str] = []
        asking = Typed()
        asking.say = lambda text, tone="": lines.append(text)  # type: ignore[method-assign]
        assert confirm_facts(session, asking, papers, back=False)
    shown = next(line for line in lines if "technical work" in line).splitlines()
    assert shown[1].strip().startswith('"Jan 2020 - Dec 2023 ')
    assert shown[1].endswith(' ..."')
    assert len(shown[1]) < 80


# ------------------------------------------------------------------ what cannot be read


def test_a_paper_that_cannot_be_read_is_a_sentence_and_the_talk_goes_on(
    run, typing, cv, tmp_path
) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 broken")
    typing("teacher")
    alone = run("--plain", "assess", "--cv", tmp_path / "bad.pdf")
    assert "bad.pdf" in alone.err
    assert "Have a CV?" in alone.err
    typing("")
    beside = run("--profile", "b", "--plain", "assess", "--cv", tmp_path / "bad.pdf", "--cv", cv)
    assert "bad.pdf" in beside.err
    assert "cv.md: is this right?" in beside.err


def test_a_text_in_which_nothing_is_read_is_asked_again(run, typing, tmp_path) -> None:
    (tmp_path / "poem.txt").write_text("The sea was calm and nobody came to look at it.\n" * 3)
    typing(str(tmp_path / "poem.txt"), "no")
    result = run("--plain", "assess")
    assert "is this a CV?" in result.err
    assert result.err.count("Have a CV?") == 2
    assert "is this right" not in result.err


@pytest.mark.parametrize(
    "typed", ["'{a}' {b}", '"{a}" "{b}"', "{b} '{a}'", "file://{url} {b}", "{escaped} {b}", " {a} "]
)
def test_dropped_files_are_read_whatever_a_terminal_makes_of_their_names(tmp_path, typed) -> None:
    a, b = tmp_path / "my cv.pdf", tmp_path / "b.pdf"
    a.touch()
    b.touch()
    names = {
        "a": a,
        "b": b,
        "url": str(a).replace(" ", "%20"),
        "escaped": str(a).replace(" ", "\\ "),
    }
    wanted = {a, b} if "b" in typed else {a}
    assert set(dropped(typed.format(**names))) == wanted


def test_a_name_with_spaces_that_is_not_there_is_one_name_and_one_of_two_is_missed(
    tmp_path,
) -> None:
    (tmp_path / "b.pdf").touch()
    assert dropped("my lost cv.pdf") == (Path("my lost cv.pdf"),)
    assert dropped("it's lost.pdf") == (Path("it's lost.pdf"),)
    assert dropped(f"lost.pdf {tmp_path}/b.pdf") == (Path("lost.pdf"), tmp_path / "b.pdf")


# ------------------------------------------------------------------ levels


class Line(NamedTuple):
    """A level that is asked about."""

    skill: str
    level: int


@pytest.fixture
def asked(run, typing, cv, catalog) -> list[Line]:
    """List the levels of the CV that are put to the person, by looking with another profile."""
    typing("")
    seen = run("--profile", "look", "--plain", "assess", "--cv", cv, *WANTED).err
    shown = re.findall(
        r"^\d\. (.+): (\w+) \(", seen.rpartition("The plan hangs on these")[2], re.MULTILINE
    )
    ids = {skill.name: str(skill.id) for skill in catalog.skills.values()}
    lines = [Line(ids[name], LEVEL_NAMES.index(level)) for name, level in shown]
    assert 3 <= len(lines) <= MOST_ASKED
    return lines


def claims(run) -> dict[str, str]:
    return {skill: grades[-1] for skill, grades in evidence(run).items() if "claimed" in grades[-1]}


def test_levels_move_by_one_key_and_only_what_the_plan_hangs_on_is_asked(
    run, asked, keys, cv
) -> None:
    down, up, out, *rest = asked
    keys(ENTER)  # what the CV tells
    keys("-" + DOWN + RIGHT + DOWN + "0" + ENTER)
    keys("q" + ASIDE)
    result = run("assess", "--cv", cv, *WANTED)
    assert result.code == 0, result.err
    assert claims(run) == {
        down.skill: f"claimed {LEVEL_NAMES[down.level - 1]}",
        up.skill: f"claimed {LEVEL_NAMES[up.level + 1]}",
        out.skill: "claimed none",
        **{line.skill: f"claimed {LEVEL_NAMES[line.level]}" for line in rest},
    }
    known = evidence(run)
    assert known[down.skill][0] == f"documented {LEVEL_NAMES[down.level - 1]}"
    assert known[out.skill][0] == "documented none"
    others = len(set(known) - set(claims(run)))
    assert "java" in known
    assert f"Levels {len(asked)} confirmed, 3 of them changed" in words(result.err)
    assert f"{others} other skills count as read in cv.md: mlpath skills" in words(result.err)


def test_levels_are_typed_by_name_number_or_sign_with_the_sentence_of_each(
    run, asked, typing, cv, catalog
) -> None:
    typing("", "1 beginner", "2 +", "3 no", "3", "3 good", "9 2", "", "q", "n", "n")
    result = run("--plain", "assess", "--cv", cv, *WANTED)
    assert result.code == 0, result.err
    first, second, third, *_ = asked
    claimed = claims(run)
    assert claimed[first.skill] == "claimed beginner"
    assert claimed[second.skill] == f"claimed {LEVEL_NAMES[second.level + 1]}"
    assert claimed[third.skill] == "claimed none"
    can = catalog.skills[first.skill].can
    assert can[first.level - 1][1:] in result.err  # as read
    assert can[0][1:] in result.err  # as corrected
    assert f"from 1 to {len(asked)} and a level, such as 1 working." in result.err
    assert 'A rating must be a number, not "good"' in result.err
    assert re.search(r"Is each level right\?\nNamed once; the level is a guess:\n1\. ", result.err)


def test_enter_takes_the_levels_as_they_are_shown(run, asked, keys, cv) -> None:
    keys(ENTER + ENTER + "q" + ASIDE)
    assert run("assess", "--cv", cv, *WANTED).code == 0
    assert claims(run) == {line.skill: f"claimed {LEVEL_NAMES[line.level]}" for line in asked}


def test_stopping_among_the_levels_keeps_those_that_were_moved_and_the_rest_as_read(
    run, asked, keys, cv
) -> None:
    keys(ENTER + "+" + CTRL_C)
    assert run("assess", "--cv", cv, *WANTED).code == 130
    assert claims(run) == {asked[0].skill: f"claimed {LEVEL_NAMES[asked[0].level + 1]}"}
    assert {line.skill for line in asked} <= set(evidence(run))


def test_b_leads_from_the_levels_back_to_the_question_before(run, keys, cv) -> None:
    keys(ENTER + "b" + ENTER + ENTER + "q" + ASIDE)  # to what the CV tells, and on
    result = run("assess", "--cv", cv, *WANTED)
    assert result.code == 0, result.err
    assert result.err.count("cv.md  right") == 2


def test_a_level_that_was_confirmed_is_not_asked_again(run, keys, cv) -> None:
    keys(ENTER + ENTER + "q" + ASIDE)
    assert "confirmed" in run("assess", "--cv", cv, *WANTED).err
    keys(ENTER + "q")  # the same CV again: what it tells, and what has changed
    again = run("assess", "--cv", cv)
    assert again.code == 0, again.err
    assert "Welcome back" in again.err
    assert "confirmed" not in again.err


# ------------------------------------------------------------------ without questions


def test_yes_takes_everything_as_read_and_says_so_in_a_line(run, cv, page) -> None:
    result = run("assess", "--cv", cv, "--cv", page, "--yes", "--hours", "8", "-f", "json")
    assert result.code == 0, result.err
    (note,) = [n for n in json.loads(result.out)["notes"] if "Taken as read" in n]
    assert note.startswith("Taken as read in Profile.md and cv.md: You do: Data scientist;")
    assert "Years of technical work: 8" in note
    assert "Role: Data scientist" in note
    assert re.search(r"; \d+ skills \(", note)
    known = settings(run)
    assert (known["role"], known["level"]) == ("data-scientist", "senior")


def test_without_questions_what_was_said_wins_and_a_level_stays_with_its_job(run, page) -> None:
    result = run("assess", "--cv", page, "--yes", "--hours", "8", "--role", "ml-engineer")
    assert result.code == 0, result.err
    assert settings(run)["role"] == "ml-engineer"
    assert settings(run)["level"] is None


def test_answers_that_papers_gave_are_saved_and_read_again(run, asked, keys, cv, tmp_path) -> None:
    keys(ENTER + ENTER + "q" + ASIDE)
    saved = tmp_path / "answers.toml"
    assert run("assess", "--cv", cv, *WANTED, "--save-answers", saved).code == 0
    text = saved.read_text()
    assert 'background = "backend-engineer"' in text
    assert all(f"{line.skill} = {line.level}" in text for line in asked)
    again = run("--profile", "again", "assess", "--answers", saved, "--yes")
    assert again.code == 0, again.err

"""review: what was learnt comes back when it is due, in the terminal or as a list."""

import json

import pytest

DOWN, ENTER, CTRL_C = "\x1b[B", "\r", "\x03"
ITEM = "linear-algebra-1-product-shape"


def data(result):
    assert result.code == 0, result.err
    return json.loads(result.out)["data"]


def answered(run):
    return [e for e in data(run("history", "-f", "json"))["events"] if e["kind"] == "answer"]


@pytest.fixture
def on(monkeypatch):
    return lambda day: monkeypatch.setenv("MLPATH_TODAY", day)


@pytest.fixture
def learnt(known, on):
    """Give somebody who reached a level and did not know an answer, the day after."""
    assert known("done", "pandas", "1").code == 0
    assert known("quiz", "--answer", ITEM, "dont-know").code == 0
    on("2026-11-21")
    return known


def test_nobody_has_anything_to_review_and_nothing_is_written(run, home):
    shown = run("review")
    assert shown.code == 0
    assert "There is nothing to review yet" in shown.out
    assert [p.name for p in home.iterdir()] == ["cache"]


def test_on_the_same_day_nothing_is_due_and_the_next_day_is_named(known):
    known("done", "pandas", "1")
    shown = known("review")
    assert shown.code == 0
    assert "the next question comes back on 21 Nov 2026" in " ".join(shown.out.split())


def test_a_program_gets_what_is_due_without_the_answers(learnt):
    told = data(learnt("review", "-f", "json"))
    asked = {one["question"]["id"]: one for one in told["due"]}
    assert {one["question"]["skill"] for one in told["due"]} == {"pandas", "linear-algebra"}
    assert (asked[ITEM]["asked"], asked[ITEM]["recall"]) == ("2026-11-20", 0)
    assert "answer" not in asked[ITEM]["question"]
    assert (told["later"], told["next_due"], told["marked"]) == (0, None, [])


def test_the_list_says_since_when_and_how_sure_each_question_is(learnt):
    rows = [r for r in learnt("review", "-f", "markdown").out.splitlines() if "21 Nov 2026" in r]
    cells = [[cell.strip() for cell in row.split("|")[-5:-1]] for row in rows]
    assert ["Linear algebra", "beginner", "21 Nov 2026", "0%"] in cells
    assert ["pandas", "beginner", "21 Nov 2026", "never asked"] in cells


def test_an_answer_by_the_quiz_takes_a_question_off_the_list(learnt):
    before = data(learnt("review", "-f", "json"))
    learnt("quiz", "--answer", ITEM, "dont-know")
    after = data(learnt("review", "-f", "json"))
    assert len(after["due"]) == len(before["due"]) - 1
    assert (after["later"], after["next_due"]) == (1, "2026-11-22")


def test_people_answer_in_the_terminal_and_it_is_stored_as_any_answer(learnt, keys):
    due = len(data(learnt("review", "-f", "json"))["due"])
    keys(DOWN * 4 + ENTER + ENTER)
    shown = learnt("review", "--count", "2")
    assert shown.code == 0, shown.err
    assert "of 2 answers right" in shown.out
    assert "Why" not in shown.out  # it was told beside the question
    assert "The answer is" in shown.err
    assert len(answered(learnt)) == 3
    assert len(data(learnt("review", "-f", "json"))["due"]) == due - 2
    assert learnt("undo").code == 0
    assert len(data(learnt("review", "-f", "json"))["due"]) == due - 1


def test_one_may_stop_at_once_or_later(learnt, keys):
    keys(DOWN * 5 + ENTER)
    shown = learnt("review")
    assert shown.code == 0, shown.err
    assert "to review" in shown.out
    assert len(answered(learnt)) == 1
    keys(ENTER + DOWN * 5 + ENTER)
    assert "of 1 answer right" in learnt("review").out


def test_ctrl_c_keeps_what_was_answered(learnt, keys):
    keys(ENTER + CTRL_C)
    assert learnt("review").code == 130
    assert len(answered(learnt)) == 2


def test_what_is_due_is_said_where_people_look_first(learnt):
    due = len(data(learnt("review", "-f", "json"))["due"])
    assert f"review {due} questions due: mlpath review" in " ".join(learnt().out.split())
    assert f"{due} questions are due: mlpath review" in learnt("status").out
    assert data(learnt("-f", "json"))["status"]["due"] == due


def test_before_anything_is_due_nothing_is_said(known):
    known("done", "pandas", "1")
    assert "mlpath review" not in known().out + known("status").out


def test_what_is_not_asked_again_becomes_less_sure_and_no_level_falls(known, catalog, on):
    asked = data(known("quiz", "sql", "--ask", "-f", "json"))["question"]
    right = catalog.items[asked["id"]].answer
    choice = next(c["id"] for c in asked["choices"] if c["text"] == right)
    known("quiz", "--answer", asked["id"], choice)
    levels = data(known("gap", "-f", "json"))["skills"]
    (fresh,) = data(known("status", "-f", "json"))["retention"]
    on("2027-04-20")
    (faded,) = data(known("status", "-f", "json"))["retention"]
    assert (fresh["recall"], fresh["fading"], faded["fading"]) == (1, False, True)
    assert 0.4 < faded["recall"] < 0.6
    line = "SQL: last asked 5 months ago, about 50 % still there"
    assert line in known("status").out
    assert line in known("review", "-f", "markdown").out
    known("log", "sql", "1h")
    assert line not in known("status").out
    later = data(known("gap", "-f", "json"))["skills"]
    assert [s["have"]["value"] for s in later] == [s["have"]["value"] for s in levels]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ((), 5, "no terminal"),
        (("--count", "0"), 2, "count"),
        (("--count", "many"), 2, "count"),
        (("sql",), 2, "unexpected"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(learnt, args, code, said):
    result = learnt("review", *args)
    assert result.code == code
    assert said in result.err
    assert result.out == ""

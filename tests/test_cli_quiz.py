"""quiz: one call at a time for programs, all at once for people, and what cannot be meant."""

import json

import pytest

from mlpath.model.field.quiz_draw import every_draw

DOWN, ENTER, CTRL_C = "\x1b[B", "\r", "\x03"


def data(result):
    assert result.code == 0, result.err
    return json.loads(result.out)["data"]


def noted(run):
    events = data(run("history", "-f", "json"))["events"]
    return [e for e in events if e["kind"] == "answer"]


def test_a_program_can_ask_and_answer(known):
    asked = data(known("quiz", "--ask", "-f", "json"))["question"]
    assert {"id", "skill", "level", "text", "choices"} <= set(asked)
    assert [c["id"] for c in asked["choices"]] == ["a", "b", "c", "d", "dont-know"]
    assert "answer" not in asked
    told = data(known("quiz", "--answer", asked["id"], "dont-know", "-f", "json"))
    (marked,) = told["marked"]
    assert marked["item"] == asked["id"]
    assert marked["correct"] is None
    assert marked["after"]["value"] <= marked["before"]["value"]
    assert told["question"]["id"] != asked["id"]


def test_asking_alone_writes_nothing(run, home):
    run("quiz", "--ask")
    assert [p.name for p in home.iterdir()] == ["cache"]


def test_the_right_answer_is_right(known, catalog):
    asked = data(known("quiz", "--ask", "-f", "json"))["question"]
    drawn = every_draw(catalog.items[asked["id"]])
    right = next(one.answer for one in drawn if one.text == asked["text"])
    choice = next(c["id"] for c in asked["choices"] if c["text"] == right)
    (marked,) = data(known("quiz", "--answer", asked["id"], choice, "-f", "json"))["marked"]
    assert marked["correct"] is True
    assert marked["after"]["value"] >= marked["before"]["value"]


def test_an_answer_counts_at_once_and_shows_as_evidence(known):
    asked = data(known("quiz", "python", "--ask", "-f", "json"))["question"]
    known("quiz", "--answer", asked["id"], "dont-know")
    row = next(r for r in data(known("gap", "-f", "json"))["skills"] if r["skill"] == "python")
    assert "quiz, 0 of 1 right" in row["evidence"]


def test_the_page_of_a_question_says_how_to_answer(known):
    page = known("quiz", "mathematics", "--ask").out
    assert "dont-know" in page
    assert "mlpath quiz --answer" in page


def test_a_skill_or_an_area_may_be_named(known):
    assert data(known("quiz", "mathematics", "--ask", "-f", "json"))["about"] == "mathematics"
    asked = data(known("quiz", "Linear algebra", "--ask", "-f", "json"))["question"]
    assert asked["skill"] == "linear-algebra"


def test_people_answer_in_the_terminal(known, keys):
    keys(ENTER + DOWN * 4 + ENTER)
    result = known("quiz", "mathematics", "--count", "2")
    assert result.code == 0, result.err
    assert "of 2 answers right" in result.out
    assert "readiness now" in result.out
    assert "Why" not in result.out  # it was told when it was answered
    assert "The answer is:" in result.err


def test_one_may_stop_early(known, keys):
    keys(ENTER + "q")
    result = known("quiz", "mathematics", "--count", "5")
    assert result.code == 0, result.err
    assert "of 1 answer right" in result.out


def test_ctrl_c_keeps_what_was_answered(known, keys):
    keys(ENTER + CTRL_C)
    result = known("quiz", "mathematics")
    assert result.code == 130
    asked = data(known("quiz", "mathematics", "--ask", "-f", "json"))
    other = data(known("quiz", "mathematics", "--ask", "-f", "json"))
    assert asked == other
    assert "quiz, " in known("gap", "-f", "json").out


def test_when_all_was_asked_it_says_so(known):
    while (
        asked := data(known("quiz", "linear-algebra", "--ask", "-f", "json"))["question"]
    ) is not None:
        assert known("quiz", "--answer", asked["id"], "a").code == 0
    page = known("quiz", "linear-algebra", "--ask")
    assert "No question is left for now" in page.out


PACK = """
[area]
id = "knots"
name = "Knots"
summary = "For sailors."

[[skill]]
id = "bowline"
name = "Bowline"
kind = "practice"
summary = "A loop that holds."
can = ["tie it in sight", "tie it in the dark", "tie it one-handed", "teach it at sea"]
hours = [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]
no_needs = "rope is enough"
"""


def test_a_skill_without_questions_says_so(known, tmp_path):
    folder = tmp_path / "pack" / "skills"
    folder.mkdir(parents=True)
    (folder / "knots.toml").write_text(PACK, encoding="utf-8")
    pack = ("--data", str(tmp_path / "pack"))
    assert "There is no question about bowline" in known("quiz", "bowline", "--ask", *pack).out
    assert data(known("quiz", "bowline", "--ask", "-f", "json", *pack))["items"] == 0
    assert "no question yet" in known("skills", "bowline", *pack).out
    assert "questions" in known("skills", "python").out


def test_numbers_are_others_when_a_question_comes_back(known, catalog):
    asked = set()
    for _ in range(3):
        page = known("quiz", "--answer", "discrete-math-1-pairs", "dont-know", "-f", "json")
        asked.add(data(page)["marked"][0]["answer"])
    assert len(asked) == 3
    assert all("{" not in answer for answer in asked)


def test_an_answer_can_be_taken_back(known):
    asked = data(known("quiz", "--ask", "-f", "json"))["question"]
    known("quiz", "--answer", asked["id"], "a")
    assert known("undo").code == 0
    assert data(known("quiz", "--ask", "-f", "json"))["question"]["id"] == asked["id"]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--answer", "no-such-item", "a"), 4, "no question called"),
        (("--answer", "linear-algebra-1-product-shape", "z"), 2, "is not one of the choices"),
        (("--answer", "linear-algebra-1-product-shape"), 2, "answer"),
        (("--ask", "--answer", "x", "a"), 2, "exclude each other"),
        (("cookery", "--ask"), 4, "no area or skill called"),
        (("--count", "0"), 2, "count"),
        (("--role", "baker", "--ask"), 4, "no role called"),
        ((), 5, "no terminal"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(run, args, code, said):
    result = run("quiz", *args)
    assert result.code == code
    assert said in result.err
    assert "Traceback" not in result.err
    assert result.out == ""

"""gap and compare: the pages, the JSON that others rely on, and what cannot be meant."""

import json

import pytest


def data(result):
    assert result.code == 0, result.err
    document = json.loads(result.out)
    assert document["mlpath"] == 1
    return document["data"]


def test_gap_from_zero_says_so_and_counts_everything(run):
    result = run("gap", "-f", "json")
    found = data(result)
    assert found["readiness"]["value"] == 0
    assert sum(row["gain"] for row in found["skills"]) == pytest.approx(100, abs=1e-3)
    assert "counts from zero" in json.loads(result.out)["notes"][0]


def test_the_json_of_a_gap_has_the_promised_names(known):
    found = data(known("gap", "-f", "json"))
    assert set(found["readiness"]) == {"value", "low", "high"}
    promised = {
        "skill",
        "name",
        "area",
        "need",
        "have",
        "weight",
        "gain",
        "hours",
        "must",
        "evidence",
    }
    for row in found["skills"]:
        assert promised <= set(row)
        assert set(row["have"]) == {"value", "low", "high"}
    total = sum(row["weight"] for row in found["skills"])
    by_hand = sum(
        row["weight"] * min(row["have"]["value"], row["need"]) / row["need"]
        for row in found["skills"]
    )
    assert found["readiness"]["value"] == pytest.approx(100 * by_hand / total, abs=1e-3)
    assert found["sensitivity"][0]["shift"] == -1
    assert {"from", "to", "gain", "hours", "text"} <= set(found["counterfactuals"][0])


def test_the_page_says_what_can_wait_and_why(known):
    found = data(known("gap", "-f", "json"))["not_yet"]
    page = "".join(known("gap", "--all").out.split())
    assert found
    assert "mlpath gap --all" in known("gap").out
    for item in found:
        assert "".join(f"{item['name']}: {item['reason']}".split()) in page


def test_another_role_and_level_can_be_asked_for(known):
    assert (
        data(known("gap", "data-engineer", "--level", "entry", "-f", "json"))["level"] == "junior"
    )
    assert data(known("gap", "--role", "mlops-engineer", "-f", "json"))["role"] == "mlops-engineer"


def test_a_background_answers_for_whoever_has_no_profile(run):
    found = data(run("gap", "--background", "data-scientist", "-f", "json"))
    assert found["known"]
    assert found["readiness"]["value"] > 20


def test_a_role_that_is_reached_has_no_table_of_gaps(run, tmp_path):
    wanted = data(run("gap", "--level", "junior", "-f", "json"))["skills"]
    done = [
        {
            "at": "2026-11-01T10:00:00+00:00",
            "kind": "done",
            "group": "",
            "body": {"skill": row["skill"], "level": row["need"], "on": "2026-11-01"},
        }
        for row in wanted
    ]
    file = tmp_path / "me.json"
    file.write_text(json.dumps({"mlpath_profile": 1, "name": "me", "events": done}), "utf-8")
    assert run("profile", "import", file).code == 0
    result = run("gap", "--level", "junior")
    assert "Nothing of weight is missing" in result.out
    assert "readiness 100" in result.out


def test_every_number_behind_a_row(known):
    told = data(known("gap", "--explain", "scikit learn", "-f", "json"))
    assert told["skill"] == "scikit-learn"
    moved = sum(seen["moved"] for seen in told["seen"]) + told["others"]
    assert told["start"]["mean"] + moved == pytest.approx(told["mean"], abs=1e-4)
    row = next(
        r for r in data(known("gap", "-f", "json"))["skills"] if r["skill"] == "scikit-learn"
    )
    assert told["gain"] == row["gain"]


def test_a_skill_nobody_asks_for_is_explained_too(run):
    page = run("gap", "--explain", "julia", "--background", "student")
    assert page.code == 0
    assert "not asked for" in page.out
    assert "Nothing that bears on this skill" in page.out


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("gap", "ml-enginer"), 4, "Did you mean ml-engineer?"),
        (("gap", "--level", "boss"), 2, "is not a level of a role"),
        (("gap", "--explain", "pytroch"), 4, "Did you mean pytorch?"),
        (("gap", "--background", "pirate"), 4, "no background called"),
        (("compare", "ml-engineer", "baker"), 4, 'no role called "baker"'),
        (("compare", "ml-engineer", "mle"), 2, "is compared with itself"),
        (("compare", "ml-engineer"), 2, "is compared with itself"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(run, args, code, said):
    result = run(*args)
    assert result.code == code
    assert said in result.err
    assert "Traceback" not in result.err
    assert result.out == ""


def test_two_roles_are_compared_for_the_person(known):
    told = data(known("compare", "data-engineer", "ml-engineer", "-f", "json"))
    assert told["first"]["role"] == "data-engineer"
    assert told["second"]["hours_after"] < told["second"]["hours"]
    assert told["shared"] == sum(1 for row in told["skills"] if row["first"] and row["second"])
    for stone in told["stones"]:
        assert stone["hours_to"] + stone["hours_on"] == pytest.approx(
            told["second"]["hours"] + stone["detour"], abs=1e-3
        )


def test_two_levels_of_a_role_are_compared_and_one_with_itself_is_not(run):
    ran = run("compare", "ml-engineer:senior", "ml engineer:lead", "--background", "student")
    assert ran.code == 0
    assert ran.out.startswith("ML engineer (senior) and ML engineer (lead)\n")
    assert "One after the other" in ran.out
    same = run("compare", "ml-engineer:senior", "mle:sr")
    assert same.code == 2
    assert "ml-engineer:senior ml-engineer:lead" in same.err
    assert run("compare", "ml-engineer:chief", "data-engineer").code == 2


def test_without_a_profile_two_roles_are_compared_without_a_verdict(run):
    page = run("compare", "data-engineer", "ml-engineer")
    assert page.code == 0
    assert "mlpath assess" in page.out
    assert "traits like you" not in page.out

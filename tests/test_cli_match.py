"""match, demand, and assess with a CV and code, from the command line."""

import json
import os
import subprocess

import pytest

from paper import CV, pdf_of

POSTING = """Senior Machine Learning Engineer

Requirements
- 5+ years of Python and SQL
- PyTorch, Docker, Kubernetes
- Bachelor's degree in Computer Science

Nice to have
- Rust
"""


@pytest.fixture
def jobs(tmp_path):
    folder = tmp_path / "jobs"
    folder.mkdir()
    (folder / "a.txt").write_text(POSTING)
    (folder / "b.md").write_text("# Data Scientist\n\n## Requirements\n- R and statistics\n- SQL\n")
    (folder / "c.pdf").write_bytes(pdf_of(POSTING))
    (folder / "scan.pdf").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def data(ran):
    return json.loads(ran.out)["data"]


def test_one_posting_is_told_in_full(known, jobs):
    ran = known("match", jobs / "a.txt")
    assert ran.code == 0, ran.err
    assert "Senior Machine Learning Engineer" in ran.out
    assert "5 years, bachelor" in ran.out
    assert "musts missing" in ran.out
    assert "Kubernetes" in ran.out


def test_a_posting_that_takes_experience_in_place_of_the_degree_says_so(known, tmp_path):
    text = POSTING + "\n## Requirements\n- Bachelor's degree or equivalent experience\n"
    (tmp_path / "open.txt").write_text(text)
    ran = known("match", tmp_path / "open.txt")
    assert "5 years, bachelor or experience" in ran.out
    assert data(known("match", tmp_path / "open.txt", "-f", "json"))["postings"][0]["instead"]


def test_json_names_what_others_rely_on(known, jobs):
    ran = known("match", jobs / "a.txt", "-f", "json")
    (one,) = data(ran)["postings"]
    assert {"file", "title", "role", "level", "years", "score", "skills", "hours_to_ready"} <= set(
        one
    )
    assert (one["file"], one["role"], one["level"], one["years"]) == (
        "a.txt",
        "ml-engineer",
        "senior",
        5,
    )
    skills = {skill["skill"]: skill for skill in one["skills"]}
    assert set(skills["python"]) >= {"skill", "surface", "importance", "need", "have", "met"}
    assert skills["rust"]["importance"] == "preferred"
    (jobs / "d.txt").write_text("ML Engineer\n\nRequirements\n- Python, SQL and Kafka\n")
    (opens,) = data(known("match", jobs / "d.txt", "-f", "json"))["unlocks"]
    assert {"skill", "from", "to", "also", "hours", "postings"} <= set(opens)
    assert 0 < one["score"] < 100
    assert one["hours_to_ready"] > 0


def test_a_batch_is_ranked_and_one_bad_file_shows_in_the_exit_code(known, jobs):
    ran = known("match", jobs)
    assert ran.code == 3
    assert "3 postings read" in ran.out
    assert "1 skipped" in ran.out
    assert "scan.pdf: it is a picture" in ran.out
    assert "close these first" in ran.out


def test_only_as_many_as_asked_for_are_told_and_the_others_are_counted(known, jobs):
    cut = data(known("match", jobs, "--top", "1", "-f", "json"))
    assert (len(cut["postings"]), cut["left_out"], cut["read"]) == (1, 2, 3)
    assert data(known("match", jobs, "-f", "json"))["left_out"] == 0
    assert "2 more: --top N" in known("match", jobs, "--top", "1").out


def test_file_title_and_employer_are_told(known, jobs):
    (jobs / "d.txt").write_text(POSTING + "\nAbout Acme Maps\nWe chart the sea.\n")
    ran = known("match", jobs, "-f", "markdown")
    assert "| Senior Machine Learning Engineer, Acme Maps | d.txt |" in ran.out
    assert "d.txt" in known("match", jobs).out
    assert "Acme Maps" in known("match", jobs / "d.txt").out


def test_a_posting_that_names_too_little_is_not_judged(known, tmp_path):
    (tmp_path / "dull.txt").write_text("Data Scientist\n\nA collaborative place.\n")
    ran = known("match", tmp_path / "dull.txt")
    assert "too little to judge" in ran.out
    assert "of 100" not in ran.out
    (one,) = data(known("match", tmp_path / "dull.txt", "-f", "json"))["postings"]
    assert (one["score"], one["hours_to_ready"], one["too_little"]) == (None, None, True)


UNTITLED = """What you bring
- statistics, regression analysis, A/B testing, R and causal inference
- 3 years of experience
"""


def test_a_role_that_no_title_names_is_told_as_a_guess(run, jobs, tmp_path):
    (tmp_path / "bare.txt").write_text(UNTITLED)
    ran = run("match", tmp_path / "bare.txt")
    assert "Data scientist, mid" in ran.out
    assert "told by its words: no title names this role" in " ".join(ran.out.split())
    assert data(run("match", tmp_path / "bare.txt", "-f", "json"))["postings"][0]["by_words"]
    titled = run("match", jobs / "a.txt")
    assert "told by" not in titled.out
    assert not data(run("match", jobs / "a.txt", "-f", "json"))["postings"][0]["by_words"]


def test_work_of_no_role_of_ours_says_so_and_a_text_without_skills_has_no_table(run, tmp_path):
    (tmp_path / "nurse.txt").write_text("Registered Nurse\n\nRequirements\n- 2 years of care\n")
    ran = run("match", tmp_path / "nurse.txt")
    assert "none of those we know (level: mid)" in ran.out
    assert "It names no skill that we know." in ran.out
    assert "wanted" not in ran.out
    (tmp_path / "poem.txt").write_text("Come and join, it will be fun.")
    assert "none of those we know\n" in run("match", tmp_path / "poem.txt").out


def test_the_hours_of_a_posting_are_those_of_its_plan(known, jobs):
    for name in ("a.txt", "b.md"):
        (one,) = data(known("match", jobs / name, "-f", "json"))["postings"]
        plan = data(known("match", jobs / name, "--plan", "-f", "json"))
        assert one["hours_to_ready"] == plan["effort"]["study"]
        assert set(one["missing"]) <= {step["skill"] for step in plan["steps"]}


def test_without_a_profile_the_posting_is_read(run, jobs):
    ran = run("match", jobs / "a.txt")
    assert ran.code == 0
    assert "Kubernetes" in ran.out
    assert "mlpath assess" in ran.out
    assert data(run("match", jobs / "a.txt", "-f", "json"))["postings"][0]["score"] is None
    assert (
        data(run("match", jobs / "a.txt", "-f", "json", "--background", "backend-engineer"))[
            "postings"
        ][0]["score"]
        > 0
    )


def test_a_single_bad_file_is_one_sentence(run, jobs, tmp_path):
    for path, words in ((jobs / "scan.pdf", "a picture"), (tmp_path / "none", "no such file")):
        ran = run("match", path)
        assert ran.code == 3
        assert words in ran.err
        assert ran.out == ""
    (tmp_path / "empty").mkdir()
    assert run("match", tmp_path / "empty").code == 3


def test_the_plan_for_one_posting(known, jobs):
    ran = known("match", jobs / "a.txt", "--plan", "--hours", "10", "-f", "json")
    assert ran.code == 0, ran.err
    steps = data(ran)["steps"]
    assert "kubernetes" in {step["skill"] for step in steps}
    assert data(ran)["hours_a_week"] == 10


def test_a_plan_is_for_one_posting_that_can_be_read(known, jobs, tmp_path):
    assert known("match", jobs, "--plan").code == 2
    assert known("match", jobs / "scan.pdf", "--plan").code == 3
    (tmp_path / "letter.txt").write_text("Dear aunt, thank you for the socks.")
    ran = known("match", tmp_path / "letter.txt", "--plan")
    assert ran.code == 3
    assert "no skill that can be planned" in ran.err


def test_a_posting_that_asks_for_nothing_of_ours_is_not_said_to_be_met(known, jobs, tmp_path):
    (tmp_path / "nurse.txt").write_text("Registered Nurse\n\nRequirements\n- Teamwork\n")
    ran = known("match", tmp_path / "nurse.txt")
    assert "too little to judge" in ran.out
    assert "musts missing" not in ran.out
    assert "--plan" not in ran.out
    assert known("match", tmp_path / "nurse.txt", "--plan").code == 3
    assert "match FILE --plan" in known("match", jobs / "a.txt").out


def test_demand_counts_and_writes_a_pack_that_works(run, tmp_path):
    rows = [{"title": "ML Engineer", "text": POSTING + str(n)} for n in range(30)]
    file = tmp_path / "jobs.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    ran = run("demand", file, "--write", tmp_path / "pack")
    assert ran.code == 0, ran.err
    assert "30 postings" in ran.out
    assert "Python" in ran.out
    weighed = run("gap", "--data", tmp_path / "pack", "-f", "json")
    assert weighed.code == 0, weighed.err
    shares = {
        row["skill"]: row
        for row in data(run("demand", file, "-f", "json", "--role", "ml-engineer"))["rows"]
    }
    assert shares["python"]["share"] == 1.0
    assert {row["role"] for row in shares.values()} == {"ml-engineer"}


def test_demand_refuses_what_it_cannot_do(run, jobs, tmp_path):
    assert run("demand", tmp_path / "none.jsonl").code == 3
    assert run("demand", jobs).code == 3
    assert "scan.pdf" in run("demand", jobs).out
    assert run("demand", jobs / "a.txt", "--write", tmp_path / "p").code == 3
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    assert run("demand", jobs / "a.txt", "--write", tmp_path / "full").code == 1
    assert run("demand", jobs / "a.txt", "--role", "zebra").code == 4
    (tmp_path / "empty").mkdir()
    assert run("demand", tmp_path / "empty").code == 3


def test_of_one_posting_no_shares_are_told_and_of_few_that_they_are_few(run, tmp_path):
    for number, title in enumerate(("Data Engineer", "Senior Data Engineer")):
        text = f"{title}\n\nRequired: Python, SQL, Airflow. You build pipelines. {number}\n"
        (tmp_path / f"{number}.txt").write_text(text)
    one = run("demand", tmp_path / "0.txt").out
    assert "what the one posting names" in one
    assert not any(mark in one for mark in ("%", "left out", "Data engineer 1"))
    assert "; few, so they tell little" in run("demand", tmp_path).out


def test_assess_takes_a_cv_and_code_as_evidence(run, tmp_path):
    (tmp_path / "cv.txt").write_text(CV)
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "train.py").write_text("import torch\nprint(torch.ones(3))\n")
    ran = run(
        "assess",
        "--cv",
        tmp_path / "cv.txt",
        "--code",
        tmp_path / "code",
        "--role",
        "ml-engineer",
        "--hours",
        "8",
        "--yes",
    )
    assert ran.code == 0, ran.err
    events = data(run("history", "-f", "json"))["events"]
    kinds = {event["skill"] for event in events if event["kind"] == "evidence"}
    assert {"python", "kubernetes", "pytorch"} <= kinds
    again = run("assess", "--cv", tmp_path / "cv.txt", "--yes")
    assert again.code == 0
    assert len(data(run("history", "-f", "json"))["events"]) == len(events)


def test_a_cv_that_cannot_be_read_stops_assess_before_anything_is_stored(run, tmp_path):
    (tmp_path / "cv.pdf").write_bytes(b"%PDF-1.7 broken")
    ran = run(
        "assess", "--cv", tmp_path / "cv.pdf", "--role", "ml-engineer", "--hours", "8", "--yes"
    )
    assert ran.code == 3
    assert "damaged" in ran.err
    assert run("history", "-f", "json").code == 0


def test_what_code_shows_is_ticked_and_only_that_counts(home, tmp_path, monkeypatch):
    from mlpath.cli import found
    from mlpath.cli.session import Session

    (tmp_path / "train.py").write_text(
        "import pandas\nimport torch\nprint(torch.ones(3), pandas.read_csv)\n"
    )
    shown = {}

    class Asking:
        def several(self, text, choices, *, checked=()):
            shown[text] = [choice.text for choice in choices]
            assert len(checked) == len(choices)
            return ("pytorch",)

    monkeypatch.setattr("mlpath.cli.asking.asker.asker", lambda session: Asking())
    with Session() as session:
        events = found.of_code(session, [tmp_path], ask=True)
    assert [event.skill for event in events] == ["pytorch"]
    assert events[0].grade == "shown"
    (texts,) = shown.values()
    assert any(text.startswith("pandas: about level") for text in texts)


def test_two_folders_show_a_skill_once_at_the_higher_level(home, tmp_path):
    from mlpath.cli import found
    from mlpath.cli.session import Session

    deep = "torch.nn.parallel.DistributedDataParallel(torch.compile(1))"
    for name, used in (("one", "torch.ones(3)"), ("two", deep)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(f"import torch\nprint({used})\n")
    with Session() as session:
        code = [tmp_path / "two", tmp_path / "one"]
        events = found.of_code(session, code, ask=False)
    levels = {event.skill: event.level for event in events}
    assert levels["pytorch"] == 2.5


def two_authors(folder):
    """Make a repository of two people, each with a file."""
    for name, library in (("Kim", "pandas"), ("Ada", "torch")):
        (folder / name).mkdir(parents=True)
        (folder / name / "a.py").write_text(f"import {library}\nprint({library}.x)\n")
        git(folder, "init", "-q")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "x", **who(name))
    return folder


def who(name):
    roles = ("AUTHOR", "COMMITTER")
    return {f"GIT_{role}_NAME": name for role in roles} | {
        f"GIT_{role}_EMAIL": f"{name}@example.org" for role in roles
    }


def git(folder, *words, **more):
    environ = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, **more}
    subprocess.run(["git", *words], cwd=folder, check=True, env=environ)


def test_code_of_several_people_is_asked_about_unless_a_flag_says_who_one_is(
    home, tmp_path, monkeypatch
):
    from mlpath.cli import found
    from mlpath.cli.session import Session

    monkeypatch.setenv("HOME", str(tmp_path))
    folder = two_authors(tmp_path / "code")
    asked = []

    class Asking:
        def several(self, text, choices, *, checked=()):
            asked.append([text, *(choice.text for choice in choices)])
            if "Who of these" in text:
                return tuple(choice.value for choice in choices if "Ada" in choice.text)
            return checked

    monkeypatch.setattr("mlpath.cli.asking.asker.asker", lambda session: Asking())
    with Session() as session:
        shown = found.read_code(session, folder, ask=True)
        assert {one.skill for one in shown.skills} == {"pytorch", "git"}
        assert asked == [
            [
                "Who of these are you in code? None: it is not yours.",
                "Ada <ada@example.org>, 1 commit",
                "Kim <kim@example.org>, 1 commit",
            ]
        ]
        shown = found.read_code(session, folder, me=["kim@example.org"], ask=True)
        assert {one.skill for one in shown.skills} == {"pandas", "git"}
        git(folder, "config", "user.email", "kim@example.org")
        shown = found.read_code(session, folder, ask=True)
        assert {one.skill for one in shown.skills} == {"pandas", "git"}
    assert len(asked) == 1


def test_assess_takes_the_name_of_an_author_without_a_terminal(run, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = two_authors(tmp_path / "code")
    ran = run(
        "assess", "--code", folder, "--me", "Ada", "--role", "ml-engineer", "--hours", "8",
        "--background", "student", "--yes",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    events = data(run("history", "-f", "json"))["events"]
    found = {event["skill"] for event in events if event["kind"] == "evidence"}
    assert found == {"pytorch", "git"}

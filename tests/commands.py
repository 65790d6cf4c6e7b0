"""Every command with arguments that make sense, and the files that these name."""

from __future__ import annotations

import gzip
import json
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from paper import CV, pdf_of

if TYPE_CHECKING:
    from pathlib import Path

POSTING = """Senior Machine Learning Engineer

We look for somebody with 5+ years of experience.
Requirements: Python, PyTorch, Docker and SQL.
Nice to have: Kubernetes.
"""
EVENTS = [
    {
        "at": "2026-11-01T10:00:00+00:00",
        "kind": "rating",
        "group": "",
        "body": {"skill": "python", "level": 3},
    }
]
PERSON = {"name": "Ada", "background": "nurse", "hours": 8, "ratings": {"python": 1}}
PACK = """
[area]
id = "gardening"
name = "Gardening"
summary = "Things that grow."

[[skill]]
id = "pruning"
name = "Pruning"
kind = "practice"
aliases = ["pruning shears"]
summary = "Cutting so that more grows."
can = ["cut a dead branch", "shape a young tree", "save an old tree", "teach a whole crew"]
hours = [[1, 2, 3], [2, 3, 4], [3, 4, 5], [4, 5, 6]]
no_needs = "starts with shears"
"""
ME = (
    "assess", "--background", "software-engineer", "--role", "ml-engineer", "--level", "mid",
    "--hours", "8", "--country", "DE", "--rate", "python=3", "--rate", "git=3",
    "--rate", "docker=2", "--rate", "scikit-learn=1", "--yes",
)  # fmt: skip


class Case(NamedTuple):
    """A command line, the kind of its report, and its exit codes in three states."""

    line: str
    report: str = ""
    """Empty: what it writes to stdout is a document, whatever the format."""
    known: int = 0
    """Exit code when somebody is known."""
    unknown: int = 0
    """Exit code when nobody is known."""
    damaged: int = 3
    """Exit code when the store is damaged; 0 for commands that never look at it."""

    @property
    def argv(self) -> list[str]:
        """The words of the line."""
        return self.line.split()


READ = (
    Case("", "front"),
    Case("roadmap", "roadmap"),
    Case("roadmap mlops-engineer --level senior --tree", "roadmap"),
    Case("salary", "salary"),
    Case("salary --region europe --sources", "salary"),
    Case("salary --country DE --by role --currency USD", "salary"),
    Case("salary --country DE --payback --now 45000EUR", "salary"),
    Case("salary --country DE --offer 90kEUR", "offer"),
    Case("gap", "gap"),
    Case("gap nlp-engineer --level senior", "gap"),
    Case("gap --explain pytorch", "explanation"),
    Case("plan", "plan"),
    Case("plan --deadline 2027-05-01 --free", "plan"),
    Case("plan data-engineer --all --tracks 2 --away 2026-12-20:2027-01-03", "plan"),
    Case("next", "next"),
    Case("compare", "nearest"),
    Case("compare data-engineer ml-engineer", "compare"),
    Case("quiz --ask", "quiz"),
    Case("check", "checks"),
    Case("check docker --count 3", "checks"),
    Case("review", "review"),
    Case("status", "status"),
    Case("history", "history"),
    Case("match posting.txt", "match"),
    Case("match jobs more.jsonl", "match"),
    Case("match posting.txt --plan", "plan"),
    Case("demand postings.jsonl --jobs 1", "demand", damaged=0),
    Case("roles", "roles"),
    Case("roles ml-engineer", "role"),
    Case("skills", "skills"),
    Case("skills pytorch", "skill"),
    Case("resources", "resources", damaged=0),
    Case("resources --for python --free", "resources", damaged=0),
    Case("resources fastai-practical-deep-learning", "resource", damaged=0),
    Case("projects", "projects", damaged=0),
    Case("projects sql-detective", "project", damaged=0),
    Case("projects churn", "projects", damaged=0),
    Case("certs", "certs", damaged=0),
    Case("certs google-professional-ml-engineer", "cert", damaged=0),
    Case("guide", "topics", damaged=0),
    Case("guide workflow", "guide", damaged=0),
    Case("guide traits", "guide", damaged=0),
    Case("search kaggle", "search", damaged=0),
    Case("help", "terms", damaged=0),
    Case("help readiness", "term", damaged=0),
    Case("help pytorch", "term", damaged=0),
    Case("help plan", "term", damaged=0),
    Case("report --output -"),
    Case("export"),
    Case("export --to ics"),
    Case("export --to json"),
    Case("export --to jsonresume"),
    Case("export --to proof", unknown=4),
    Case("verify mlpath-proof.json", "verify", damaged=0),
    Case("profile show", "profile", unknown=4),
    Case("profile list", "profiles"),
    Case("profile export", unknown=4),
    Case("mcp --tools", "message", damaged=0),
    Case("data sources", "sources", damaged=0),
    Case("data sources guide-mle", "sources", damaged=0),
    Case("data where", "where", damaged=0),
    Case("data schema", "schemas", damaged=0),
    Case("data schema gap", damaged=0),
    Case("data check my-pack", "check", damaged=0),
    Case("data diff my-pack", "diff"),
)
WRITE = (
    Case(" ".join(ME), "assessment"),
    Case("assess --yes", "assessment", unknown=5),
    Case("explore", "message", known=5, unknown=4),
    Case("log pytorch 2h", "logged"),
    Case("done pandas 2", "logged"),
    Case("rate docker 3", "rated"),
    Case("undo", "logged", unknown=1),
    Case("plan --save", "plan"),
    Case("quiz --answer scikit-learn-1-random-state d", "quiz"),
    Case("report --output page.html", "message"),
    Case("export --to ics plan.ics", "message"),
    Case("export --to html plan.html", "message"),
    Case("export --to proof --output proof", "message", unknown=4),
    Case("profile edit --hours 5", "message", unknown=4),
    Case("profile export me-now.json", "message", unknown=4),
    Case("profile import me.json --profile other", "message"),
    Case("profile delete --yes", "message", unknown=4),
    Case("profile restore", "message", known=1, unknown=1, damaged=0),
    Case("agent install --to my-skills --yes", "message", damaged=0),
    Case("demand postings.jsonl --jobs 1 --write market", "demand", damaged=0),
    Case("cohort answers.jsonl --out class --no-pages", "cohort", damaged=0),
)
EVERY = (*READ, *WRITE)


def proof_pack() -> str:
    """Return a proof pack of somebody else, as JSON."""
    from mlpath.model.grade import Grade
    from mlpath.model.proof import Proof, ProofEvidence, ProofSkill
    from mlpath.views.formats.proof import document_of, render

    day = date(2026, 11, 1)
    python = ProofSkill(
        skill="python", name="Python", level=3, level_name="proficient",
        can="publish and maintain a library that others install", proven=2, proven_name="working",
        proven_can="split a program into tested modules and functions", hours=40,
        evidence=tuple(
            ProofEvidence(grade=grade, says=says, first=day, last=day)
            for grade, says in (
                (Grade.TESTED, "quiz: 4 of 5 right, levels 1 to 2"),
                (Grade.SHOWN, "code: shop: 12 x .py file; last touched 2026-10-02"),
                (Grade.CLAIMED, "own rating"),
            )
        ),
    )  # fmt: skip
    proof = Proof(
        name="Ada Novak", label="Data analyst", made=day, made_by="mlpath 0.1.0", hours=40,
        skills=(python,), questions=5,
    )  # fmt: skip
    return render(document_of(proof))


def lay_out(folder: Path) -> Path:
    """Write the files that the command lines name."""
    (folder / "posting.txt").write_text(POSTING, encoding="utf-8")
    (folder / "posting.pdf").write_bytes(pdf_of(POSTING))
    for name in ("cv.pdf", "Profile.pdf"):
        (folder / name).write_bytes(pdf_of(CV))
    for name in ("jobs", "saved"):
        (folder / name).mkdir()
        for number in (1, 2):
            text = POSTING.replace("Docker", "Docker" if number == 1 else "AWS")
            (folder / name / f"{number}.txt").write_text(text, encoding="utf-8")
    rows = [{"title": f"ML Engineer {n}", "text": f"{POSTING} Team {n}."} for n in range(24)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    for name in ("postings.jsonl", "more.jsonl"):
        (folder / name).write_text(lines, encoding="utf-8")
    (folder / "answers.jsonl").write_text(f"{json.dumps(PERSON)}\n", encoding="utf-8")
    (folder / "answers.csv").write_text("name,background,python\nAda,nurse,1\n", encoding="utf-8")
    (folder / "cvs").mkdir()
    (folder / "cvs" / "ada.pdf").write_bytes(pdf_of(CV))
    table = "title,text\n" + "".join(f'ML Engineer,"{POSTING} Team {n}."\n' for n in range(24))
    (folder / "my-market.csv.gz").write_bytes(gzip.compress(table.encode()))
    document = {"mlpath_profile": 1, "name": "me", "events": EVENTS}
    (folder / "me.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "mlpath-proof.json").write_text(proof_pack(), encoding="utf-8")
    for name in ("my-pack", "old-data"):
        (folder / name / "skills").mkdir(parents=True)
        (folder / name / "skills" / "gardening.toml").write_text(PACK, encoding="utf-8")
    code = folder / "projects"
    code.mkdir()
    (code / "train.py").write_text("import torch\nimport pandas as pd\n", encoding="utf-8")
    return folder

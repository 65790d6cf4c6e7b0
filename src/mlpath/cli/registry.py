"""Every command: its module, and the line that `mlpath --help` shows for it."""

from __future__ import annotations

from mlpath.model.named import NamedTuple


class Entry(NamedTuple):
    """A command or a group of commands; the module has `run`, or `app` for a group."""

    module: str
    summary: str
    group: str


START, PLAN, PROGRESS, FIELD, DATA = (
    "Start here",
    "Your plan",
    "Your progress",
    "The field",
    "Your data",
)

LISTS = frozenset(
    [
        "skills.run",
        "resources.run",
        "roles.run",
        "projects.run",
        "certs.run",
        "guide.run",
        "search.run",
        "history.run",
        "gap.run",
        "compare.run",
        "salary.run",
        "demand.run",
        "data.sources",
        "data.diff",
        "profile.show",
    ]
)
"""Functions of commands whose report is a list: they take `--limit`."""

COMMANDS: dict[str, Entry] = {
    "assess": Entry(
        "assess", "Where you stand, what is missing, and a plan: about 5 minutes", START
    ),
    "roadmap": Entry("roadmap", "The whole way to a role, stage by stage", START),
    "salary": Entry("salary", "What it pays, where the figures come from, and your offer", START),
    "gap": Entry("gap", "What is missing for a role, by what an hour of learning is worth", PLAN),
    "plan": Entry("plan", "The plan with dates, and what fits before a deadline", PLAN),
    "next": Entry("next", "What to learn now, and the first 30 minutes of it", PLAN),
    "explore": Entry(
        "explore", "Turn hours, date, role and level on a full screen; dates move with them", PLAN
    ),
    "compare": Entry("compare", "The roles nearest to you, or two of them side by side", PLAN),
    "check": Entry("check", "Five minutes of questions that prove what you said you can", PROGRESS),
    "rate": Entry("rate", "Correct one thing: rate a skill yourself", PROGRESS),
    "quiz": Entry(
        "quiz", "Questions to practise, and to make the estimates of your levels sharper", PROGRESS
    ),
    "review": Entry("review", "Questions about what you learnt, before you forget it", PROGRESS),
    "log": Entry("log", "Note hours spent on a skill", PROGRESS),
    "done": Entry("done", "Note that a level of a skill is reached", PROGRESS),
    "status": Entry("status", "This week and the weeks before, your pace, the new dates", PROGRESS),
    "history": Entry("history", "Everything noted, newest first", PROGRESS),
    "undo": Entry("undo", "Take back the last thing noted, again and again if you like", PROGRESS),
    "match": Entry(
        "match", "Job postings against your profile, and what closing gaps unlocks", FIELD
    ),
    "demand": Entry("demand", "How often postings ask for each skill", FIELD),
    "roles": Entry("roles", "The roles: what the work is and how they differ", FIELD),
    "skills": Entry(
        "skills", "The skills: what they need, what they unlock, how long they take", FIELD
    ),
    "resources": Entry("resources", "Courses, books and documentation to learn with", FIELD),
    "projects": Entry("projects", "Projects to build, and what each proves", FIELD),
    "certs": Entry("certs", "Certificates: cost, validity, who asks for them", FIELD),
    "guide": Entry(
        "guide", "The field explained: workflow, myths, interviews, portfolio ...", FIELD
    ),
    "search": Entry("search", "Any word, in everything that is known here", FIELD),
    "help": Entry("help", "Any word on a screen, any command, any name, in a sentence", FIELD),
    "report": Entry("report", "One HTML page with everything, to look at or to print", DATA),
    "export": Entry("export", "The plan to take along; what you can, to show to others", DATA),
    "verify": Entry("verify", "Whether a proof pack is whole, and who can check it again", DATA),
    "cohort": Entry("cohort", "A group of people at once, for whoever advises them", DATA),
    "profile": Entry(
        "profile", "Show, edit, export, import or delete what is stored about you", DATA
    ),
    "mcp": Entry("mcp", "Reports for an assistant on this computer (MCP)", DATA),
    "agent": Entry("agent", "Tell an assistant how to use mlpath well", DATA),
    "data": Entry("data", "Check a pack of data, list sources, compare versions", DATA),
}

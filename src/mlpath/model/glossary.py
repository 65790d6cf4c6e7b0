"""The words on the screens, each with what it means here and where it is seen.

`mlpath help WORD` reads them, docs/GLOSSARY.md takes them over, and a test finds every label of
every page among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.model.names import plain

if TYPE_CHECKING:
    from collections.abc import Iterable


class Term(NamedTuple):
    """A word: what it means in a sentence or two, where it is seen, how else it is written."""

    term: str
    means: str
    command: str
    also: tuple[str, ...] = ()


WORDS = (
    Term("ahead", "Of a skill: better than most people of the same background.", "mlpath gap",
         ("ahead of most",)),
    Term("advice", "What a mentor would say first: what to go for, what stands in the way, what to "
         "skip. Of the order: that one thing is better learnt after another.", "mlpath plan",
         ("my advice", "main obstacle", "skip for now", "apply from", "apply first", "then apply",
          "why that first")),
    Term("alias", "Another name of a skill or role; commands take it as well as the name.",
         "mlpath skills pytorch", ("also called",)),
    Term("area", "A group of skills that belong together, such as mathematics.",
         "mlpath skills --area mathematics", ("areas",)),
    Term("as you say", "The layer of what is known that takes people at their word; plans start "
         "there.", "mlpath gap", ("as you said", "builds on", "you said")),
    Term("at work", "What to do at the present job in the weeks of a module.", "mlpath plan"),
    Term("away", "Days on which nobody learns; the calendar leaves them out.",
         "mlpath plan --away 2026-12-20:2027-01-03"),
    Term("background", "Where somebody comes from, such as data scientist; it makes levels likely "
         "before anything is asked.", "mlpath profile show", ("backgrounds",)),
    Term("basis", "What a figure rests on: editorial (our judgement) or counted in postings; for "
         "pay measured, steadied (`pooled`) or an estimate (`modelled`).", "mlpath salary",
         ("rests on", "evidence of pay", "known by")),
    Term("beginner", "Level 1 of a skill: it works with guidance.", "mlpath skills python"),
    Term("beside", "A module that takes a few hours a week next to the other modules, such as "
         "mathematics.", "mlpath plan", ("beside the rest", "beside the modules")),
    Term("capstone", "The project at the end of all, on the core of the role.", "mlpath roadmap"),
    Term("check", "A few questions that prove a claim or end it; of a module, what shows to "
         "somebody else that it was learnt.", "mlpath check",
         ("check first", "open checks", "not checked", "checks", "questions", "unchecked")),
    Term("certificate", "A test that a provider sells; foundational, associate and professional "
         "are how hard they call it. No employer hires for one alone.", "mlpath certs",
         ("certificates", "foundational", "associate", "valid")),
    Term("can start now", "All that it stands on is there.", "mlpath gap --map",
         ("can be started too",)),
    Term("chance", "How likely something is in time: 6 times in 10 means that of ten such plans "
         "six are done by then. Four times in five it lies between two days.", "mlpath plan",
         ("times in 10", "times in ten", "four times in five", "almost surely", "very unlikely")),
    Term("checkpoint", "The day on which a module should be done, with what to do when it is not.",
         "mlpath plan", ("if not",)),
    Term("claimed", "A grade of evidence: somebody rated themselves.", "mlpath gap",
         ("claim", "claimed or inferred", "inferred")),
    Term("cohort", "People who are advised at once; of fewer than five of them nothing is told.",
         "mlpath cohort answers.jsonl --out class", ("group of people", "on the way to")),
    Term("core", "What everybody in a job can do; nobody is ready below it, and it is taught "
         "before electives.", "mlpath roadmap", ("core of the job",)),
    Term("deadline", "The day by which somebody wants to be ready.",
         "mlpath plan --deadline 2027-12-31", ("by your date", "points lost")),
    Term("degree", "Of postings: the lowest that is asked for, from a bachelor's on; one that is "
         "only preferred is none.", "mlpath plan --why"),
    Term("demand", "How often postings for a role name a skill.", "mlpath demand FOLDER",
         ("named by postings", "share", "asked for by", "asked by")),
    Term("documented", "A grade of evidence: a CV tells of it.", "mlpath gap --explain python"),
    Term("domain", "A field of work, such as health or finance: what somebody's data are of. "
         "`--domain` and `--field` are one option.", "mlpath projects",
         ("domains", "of your field", "field of work")),
    Term("done", "A grade of evidence: a level that somebody marked as finished.",
         "mlpath done python 2"),
    Term("door", "A real posting that somebody meets: enough of what it requires, and all that its "
         "title names.", "mlpath gap",
         ("doors", "opens", "doors now to ready", "doors to ready", "then open", "what it opens")),
    Term("doubt", "How far a level may be off: a standard deviation, in levels.",
         "mlpath gap --explain python", ("noise",)),
    Term("elective", "What a role asks for beyond its core; taken in the order of the doors opened "
         "an hour.", "mlpath plan --until 100", ("electives", "not needed to begin")),
    Term("estimate", "A level or a readiness as people say, with the 80 % interval that is likely.",
         "mlpath gap", ("our estimate",)),
    Term("evidence", "What bears on a level, with a grade: claimed, documented, shown, tested, "
         "done.", "mlpath gap --explain python", ("how we know", "how it is known")),
    Term("expert", "Level 4 of a skill: leads, designs and teaches.", "mlpath skills python"),
    Term("fit", "How well somebody meets a posting, in points of 100.", "mlpath match FILE"),
    Term("figures", "How many adverts or answers from the country stand behind a row of pay.",
         "mlpath salary"),
    Term("from zero", "Hours from nothing, with all that has to come first.",
         "mlpath skills python", ("h from zero", "h to working", "h to ready", "hours to all")),
    Term("few", "Too little to say much: less than 20 postings or 5 figures of pay; what they say "
         "is told with how far it may be off, or not at all.", "mlpath gap", ("too few to say",)),
    Term("first model", "The module in which somebody trains a model for the first time.",
         "mlpath plan"),
    Term("gap", "What a role asks for in a skill and somebody has not reached; such a row of a "
         "table is open.", "mlpath gap",
         ("gaps", "missing", "musts missing", "missing musts", "close these first", "left out")),
    Term("gain", "Points of readiness that a climb adds.", "mlpath gap",
         ("worth", "points/h", "points an hour")),
    Term("goal", "Where a plan ends: core, ready, a share of doors, so many points, or all.",
         "mlpath plan --until core"),
    Term("group", "Several skills of which one serves, such as three clouds. Of people: a cohort.",
         "mlpath gap", ("groups",)),
    Term("interviews", "Hours of preparing for interviews, applying and talking; they begin before "
         "the last module is done.", "mlpath guide interview", ("interviews, applications",)),
    Term("level", "How well somebody has a skill: 0 none, 1 beginner, 2 working, 3 proficient, "
         "4 expert. Of a role: junior, mid, senior or lead.", "mlpath skills python",
         ("levels", "junior", "mid", "senior", "lead", "need", "now", "have", "you")),
    Term("likely", "The careful layer of what is known: levels and readiness with intervals, "
         "whatever was said.", "mlpath gap", ("interval", "low", "high")),
    Term("measured", "Of pay: 30 or more adverts or answers from the country stand behind the "
         "figure.", "mlpath salary"),
    Term("median", "The middle figure: half are below it and half above.", "mlpath salary",
         ("p50", "median is in")),
    Term("module", "The unit of a plan, 10 to 60 hours: climbs, materials, a project, a check, and "
         "what one can do then.", "mlpath plan",
         ("modules", "the way", "then you can", "you build", "until", "when", "with", "and")),
    Term("must", "A skill without which nobody is ready for a role; of a posting, what it "
         "requires, or mentions where it requires little.", "mlpath gap",
         ("musts", "must from", "wanted")),
    Term("nearer goal", "Another role that somebody is ready for sooner than for the one they "
         "want.", "mlpath compare", ("nearer goals", "nearest roles", "like you", "saves you")),
    Term("in your favour", "What a role asks for and is there already.", "mlpath gap"),
    Term("nearly", "Of a level: most of the way to it, so that little is left to do.", "mlpath gap",
         ("nearly beginner", "nearly working", "nearly proficient", "nearly expert")),
    Term("none", "Level 0 of a skill: no sign of it yet.", "mlpath skills python"),
    Term("net pay", "About what a single person keeps of a year's pay after tax and contributions; "
         "only where a country's rules are known.", "mlpath salary --country DE", ("net",)),
    Term("observation", "Evidence as the likely layer takes it: a level or an answer, with its "
         "noise.", "mlpath gap --explain python", ("observations",)),
    Term("p25", "A quarter earn less than this.", "mlpath salary", ("p10", "half earn")),
    Term("p75", "A quarter earn more than this.", "mlpath salary", ("p90",)),
    Term("pace", "Hours spent for an hour that the plan showed; it begins as if a hundred had "
         "taken a hundred.", "mlpath status",
         ("your pace", "planned h", "real h", "logged", "in work")),
    Term("part of your way", "Of another role: the hours of its way that the way to your own goal "
         "holds, too.", "mlpath compare"),
    Term("payback", "How long new pay takes to return what learning costs.",
         "mlpath salary --country DE --payback --now 45000EUR",
         ("paid back after", "pay now", "pay then")),
    Term("plan", "The curriculum of a role without what somebody knows: modules and steps with "
         "dates.", "mlpath plan", ("planned",)),
    Term("points", "The unit of readiness: all that a role asks for is worth 100, each skill by "
         "its weight.", "mlpath gap", ("points of 100",)),
    Term("posting", "An advertised job, as a text that somebody saved.", "mlpath match FILE",
         ("postings",)),
    Term("profile", "The events of one person in the store, under a name.", "mlpath profile list",
         ("your profiles",)),
    Term("proficient", "Level 3 of a skill: production, and new problems.",
         "mlpath skills python"),
    Term("project", "Something to build that proves levels.", "mlpath projects",
         ("projects", "build", "proves", "practises")),
    Term("prerequisite", "What has to be there before something can be learnt.",
         "mlpath skills pytorch", ("prerequisites", "comes after", "rests on it")),
    Term("proof pack", "What somebody claimed or proved, as a page and JSON to show to others, "
         "with a digest that shows changes; never called pack alone.",
         "mlpath export --to proof", ("proof", "SHA-256", "checked again by")),
    Term("proven", "Of a level: shown, tested or done. Of the order of a curriculum: none breaks "
         "less advice, and no state of the search was dropped.", "mlpath check"),
    Term("quiz", "Questions whose answers make estimates sharper.", "mlpath quiz"),
    Term("rating", "A level that somebody says they have.", "mlpath rate python 2", ("rated",)),
    Term("reached", "Of a level: there, or at most a quarter of a level away, so that nothing is "
         "left to do for it.", "mlpath status"),
    Term("readiness", "How much of what a role asks for is there, in points, with an interval.",
         "mlpath gap",
         ("ready", "ready at", "until ready", "needed", "readiness now", "readiness before",
          "your readiness")),
    Term("recommended order", "Advice that one thing is better learnt after another; a plan says "
         "how many such orders it breaks.", "mlpath plan",
         ("why this order", "recommended orders", "order")),
    Term("resource", "A course, book, page or video to learn with.", "mlpath resources",
         ("resources", "good for", "asks for")),
    Term("retention", "How much of a tested skill is likely still there, 0 to 1; it moves no "
         "level.", "mlpath review", ("recall", "still known", "less sure")),
    Term("review", "Questions about what was learnt, asked again when they are due.",
         "mlpath review", ("due", "due since")),
    Term("roadmap", "The modules of a plan without their dates.", "mlpath roadmap"),
    Term("role", "A job with its levels, targets, traits and years.", "mlpath roles", ("roles",)),
    Term("row", "Weeks one after the other in each of which something was logged.", "mlpath status",
         ("in a row", "weeks in a row", "streak")),
    Term("shared", "Hours of a nearer goal that your own way asks for too.", "mlpath compare"),
    Term("shown", "A grade of evidence: their code shows it.", "mlpath assess --code FOLDER"),
    Term("skill", "Something that is learnt, with can-do sentences, hours and needs.",
         "mlpath skills", ("skills",)),
    Term("source", "Where a figure comes from, with date and licence.", "mlpath data sources",
         ("sources",)),
    Term("stage", "The highest level among a step and all that it needs; of a roadmap, a module; "
         "of a project, a part of the work.", "mlpath roadmap", ("stages",)),
    Term("steadied", "Of pay: 5 to 29 adverts or answers from the country, drawn to what is "
         "around them.", "mlpath salary", ("pooled",)),
    Term("step", "One skill up to a whole level, or the part of it that a module teaches.",
         "mlpath next", ("steps",)),
    Term("stepping stone", "A role on the way to another one.", "mlpath compare",
         ("stepping stones", "detour", "straight")),
    Term("target", "A level of a skill that a role asks for, with its weight, and whether it is a "
         "must.", "mlpath roles ml-engineer", ("targets", "asked")),
    Term("tested", "A grade of evidence: the quiz.", "mlpath quiz"),
    Term("to ask", "Which figure to name once for an offer, and why; a no ends it.",
         "mlpath salary --offer"),
    Term("track", "One of several lines of work that go on side by side.",
         "mlpath plan --tracks 2", ("tracks",)),
    Term("trait", "What people in a role are like; never part of readiness.",
         "mlpath guide traits", ("traits",)),
    Term("weight", "How much a skill counts in a role, 0 to 1.", "mlpath roles ml-engineer",
         ("weight in the role",)),
    Term("why now", "What a step is for: what uses it next, or how many postings ask for it.",
         "mlpath next"),
    Term("working", "Level 2 of a skill: routine work alone.", "mlpath skills python",
         ("working level",)),
)  # fmt: skip
"""In the order of the alphabet where somebody lists them."""


def listed() -> list[Term]:
    """Return all words in the order of the alphabet."""
    return sorted(WORDS, key=lambda word: word.term.casefold())


def spellings(word: Term) -> Iterable[str]:
    """Return every way in which a word is written on a screen."""
    return (word.term, *word.also)


def meaning(text: str) -> Term | None:
    """Return the word that is written so, in any case; a word of its own comes before another's."""
    wanted = plain(text)
    for word in WORDS:
        if plain(word.term) == wanted:
            return word
    return next((w for w in WORDS if wanted in {plain(one) for one in w.also}), None)

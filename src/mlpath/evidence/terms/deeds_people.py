"""Deeds and traits that tell how somebody works with people, as postings put them."""

from __future__ import annotations

from mlpath.evidence.terms.deed import deed

_LIKE = (
    "ability able enjoy enjoys thrive thrives aptitude appetite capable skilled adept excel knack"
)
_WISH = (
    "eager eagerness willing willingness excited keen desire passion passionate thirst hunger"
    " hungry motivated ability able appetite love loves enthusiasm enthusiastic capacity aptitude"
)
_KNOWS = "experience background expertise knowledge familiarity familiar understanding exposure"
_TRADES = (
    "healthcare health insurance banking finance financial retail ecommerce commerce fintech"
    " manufacturing pharma pharmaceutical biotech energy automotive marketing telecom"
    " telecommunications logistics legal gaming advertising adtech martech edtech healthtech"
    " insurtech regtech sciences estate defense defence payments hospitality travel agriculture"
    " clinical medical aerospace utilities investment lending crypto accounting"
    " supply biology chemistry genomics bioinformatics procurement"
)
_UNDERSTAND = "understand understanding identify identifying uncover uncovering"

PEOPLE = (
    deed(
        "technical-writing", "document", "approach results findings processes experiments work", 4
    ),
    deed(
        "communication",
        "explain explaining articulate articulating present presents convey",
        "findings results insights ideas concepts",
        4,
    ),
    deed("stakeholder-management", "understand", "requirements", 3),
    deed("project-management", "manage managing coordinate coordinating", "projects", 3),
    deed("continuous-learning", "stay staying keep keeping", "abreast forefront informed", 3),
    deed(
        "technical-writing",
        "document documents documenting documented",
        "architectures architecture designs design decisions requirements datasets procedures"
        " solutions practices methodologies methodology methods assumptions approaches learnings",
        5,
        apart="extraction processing understanding parsing intelligence retrieval ocr platforms"
        " stores",
    ),
    deed(
        "technical-writing",
        "write writes writing author authoring draft drafting",
        "reports docs papers runbooks tutorials guides proposals posts blogs"
        " articles manuals playbooks",
    ),
    deed(
        "communication",
        "explain explaining translate translating convey conveying present presenting articulate"
        " articulating simplify simplifying distill communicate demonstrate demonstrating",
        "audience audiences executives non nontechnical laypeople",
        10,
        wish=True,
    ),
    deed(
        "communication",
        "explain explaining articulate articulating convey conveying",
        "decisions topics trade tradeoffs nuances recommendations problems",
        5,
    ),
    deed(
        "communication",
        "translate translating distill distilling simplify",
        "findings results insights concepts",
        4,
        about="complex technical analytical",
    ),
    deed("teamwork", "partner partnering", "with", 2, unlike="us"),
    deed("teamwork", "work working works", "alongside", 3),
    deed("teamwork", "work working works", "collaboratively cooperatively jointly", 3),
    deed(
        "teamwork",
        "work working works thrive function operate",
        "environment setting environments",
        8,
        about="team teams",
    ),
    deed("teamwork", "work working works", "team", about="part within well effectively"),
    deed("teamwork", "work working coordinate coordinating", "teams", 4, about="across"),
    deed("teamwork", "cross", "team discipline disciplinary departmental", 1),
    deed("teamwork", "multidisciplinary interdisciplinary disciplinary", "team teams", 3),
    deed(
        "stakeholder-management",
        "build building develop developing establish establishing maintain maintaining foster"
        " fostering forge nurture nurturing cultivate",
        "relationships relationship rapport",
        5,
        apart="entity graph graphs data lasting",
    ),
    deed(
        "stakeholder-management",
        "gather gathering collect collecting capture capturing elicit eliciting clarify clarifying",
        "requirements",
        5,
    ),
    deed(
        "stakeholder-management",
        "translate translating",
        "requirements",
        5,
        about="business their customer client stakeholder user functional",
    ),
    deed(
        "stakeholder-management",
        "understand understanding identify identifying assess assessing translate translating",
        "needs",
        5,
        about="business client clients stakeholder their",
    ),
    deed(
        "stakeholder-management",
        "work working engage engaging interact interacting interface partner partnering",
        "clients client customers customer",
        about="directly closely",
        unlike="success engineering data product integrations",
    ),
    deed("stakeholder-management", "with", "units users", 5, about="business end"),
    deed(
        "project-management",
        "manage managing juggle juggling balance balancing prioritize prioritizing",
        "multiple concurrent deadlines timelines tasks",
        2,
    ),
    deed("project-management", "lead leads leading led", "projects", 3, apart="self"),
    deed("project-management", "meet meets meeting", "deadlines deadline", 3),
    deed("project-management", "multi", "task tasking tasks", 1, unlike="learning"),
    deed("project-management", "organizational organisational", "skills", 3),
    deed("project-management", "highly", "organized organised", 1),
    deed("project-management", "multiple", "priorities", 1),
    deed(
        "problem-solving",
        _LIKE,
        "problems challenges problem",
        9,
        about="solve solving tackle tackling resolve resolving overcome",
        wish=True,
    ),
    deed(
        "problem-solving",
        "think thinking thinks thinker reason reasoning",
        "critically analytically principles",
        3,
    ),
    deed("problem-solving", "analytical", "skills thinking", 4),
    deed("problem-solving", "break breaking", "problems problem", 5),
    deed(
        "mentoring",
        "guide guiding train training coach teach teaching upskill supervise supervising grow",
        "junior teammates colleagues staff peers engineers analysts developers juniors others",
        5,
    ),
    deed(
        "mentoring",
        "lead leading manage managing supervise supervising",
        "team teams",
        4,
        about="a of the small cross",
        apart="closely",
        unlike="projects initiatives efforts",
    ),
    deed("mentoring", "train training", "members engineers staff colleagues", 4, about="for of"),
    deed("continuous-learning", _WISH, "learn", 4, wish=True),
    deed("continuous-learning", _WISH, "learning", 4, about="for about in love loves"),
    deed("continuous-learning", "active self avid constant continuous motivated", "learner", 1),
    deed(
        "continuous-learning",
        "learn learning",
        "technologies skills things tools techniques concepts frameworks methods languages",
        4,
        about="new",
    ),
    deed(
        "continuous-learning",
        "stay stays staying keep keeps keeping remain remaining",
        "trends advances advancements developments latest emerging innovations landscape cutting",
        8,
        apart="threats customers clients",
    ),
    deed(
        "continuous-learning",
        "follow following track tracking monitor monitoring",
        "trends advances advancements developments research",
        8,
        about="latest emerging industry new recent",
    ),
    deed(
        "domain-knowledge",
        "experience background familiarity familiar exposure",
        _TRADES,
        5,
        apart="software customer",
        unlike="teams team",
    ),
    deed("domain-knowledge", "knowledge understanding expertise", _TRADES, 2, unlike="teams team"),
    deed(
        "domain-knowledge",
        _KNOWS,
        "industry sector domain vertical",
        8,
        about="the a an",
        apart="ai ml",
        unlike="best standard standards leading recognized specific partners experts experience",
    ),
    deed(
        "domain-knowledge",
        _KNOWS,
        "industries sectors verticals",
        8,
        unlike="best standard standards leading",
    ),
    deed(
        "product-thinking",
        "product user",
        "minded mindset instinct instincts intuition oriented empathy first savvy centered"
        " centred centric centricity",
        1,
    ),
    deed("product-thinking", "customer", "empathy", 1),
    deed("product-thinking", "product user customer", "mindset", 2),
    deed("product-thinking", _UNDERSTAND, "points", 5, about="pain"),
    deed(
        "product-thinking",
        _UNDERSTAND,
        "needs problems workflows",
        5,
        about="user users customer customers",
    ),
    deed(
        "product-thinking",
        "gather gathering collect collecting incorporate incorporating translate translating"
        " turn synthesize",
        "feedback",
        5,
        about="user users customer customers product",
    ),
    deed(
        "product-thinking",
        "influence influencing shape shaping define defining contribute contributing drive"
        " driving guide inform informing",
        "roadmap roadmaps strategy vision direction decisions",
        5,
        about="product",
    ),
)
"""What shows somebody among people, and the skill that it takes."""

"""A field of three skills as a folder of data, small enough to break a thousand times."""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

Document = dict[str, Any]


def skill(ident: str, name: str, **more: Any) -> Document:
    """Return a skill."""
    return {
        "id": ident,
        "name": name,
        "kind": "concept",
        "aliases": [name.lower()],
        "summary": f"About {name}.",
        "can": [f"do {ident} {word}" for word in ("one", "two", "three", "four")],
        "hours": [[1, 2, 3], [2, 3, 4], [3, 4, 5], [4, 5, 6]],
        **more,
    }


def need(ident: str, level: int, for_: int) -> list[Document]:
    """Return the one prerequisite of a skill."""
    return [{"skill": ident, "level": level, "for": for_, "why": "it rests on it"}]


YEARS = {"junior": [0, 2], "mid": [2, 5], "senior": [5, 12]}
WORLD: dict[str, Document] = {
    "skills/craft.toml": {
        "area": {"id": "craft", "name": "Craft", "summary": "Craft.", "order": 1},
        "skill": [
            skill("python", "Python", foundation=True, was=["snake"], no_needs="starts here"),
            skill("ml", "ML", needs=need("python", 2, 1)),
            skill("ops", "Ops", needs=need("ml", 1, 2)),
        ],
    },
    "roles/ml-engineer.toml": {
        "id": "ml-engineer", "name": "ML engineer", "aliases": ["mle"], "summary": "Trains.",
        "work": ["Trains models."], "traits": ["care"], "source": "editorial", "order": 1,
        "differs": {"data-scientist": "ships"}, "years": YEARS,
        "targets": {
            "python": {"levels": [2, 3, 3], "must": "junior", "weight": 0.9},
            "ml": {"levels": [2, 2, 3], "weight": 0.8},
            "ops": {"levels": [0, 1, 2], "must": "mid", "weight": 0.4},
        },
    },
    "roles/data-scientist.toml": {
        "id": "data-scientist", "name": "Data scientist", "summary": "Asks.",
        "work": ["Asks questions."], "years": YEARS,
        "targets": {
            "python": {"levels": [1, 2, 3], "weight": 0.9},
            "ml": {"levels": [2, 3, 4], "must": "junior", "weight": 0.8},
        },
    },
    "groups.toml": {
        "group": [{"id": "either", "name": "either of two", "members": ["ml", "ops"]}]
    },
    "domains.toml": {
        "domain": [{"id": "health", "name": "Health", "aliases": ["nurse"], "summary": "Care."}]
    },
    "backgrounds.toml": {
        "background": [
            {
                "id": "student", "name": "Student", "aliases": ["pupil"], "summary": "Learns.",
                "domain": "health",
                "levels": {"python": [1.5, 0.7], "ml": [0.5, 0.5]},
            }
        ]
    },
    "resources/craft.toml": {
        "resource": [
            {
                "id": "book", "title": "A book", "provider": "Press", "url": "https://example.org/",
                "kind": "book", "language": "en", "hours": 20, "cost": 30, "currency": "USD",
                "free": False, "covers": [{"skill": "ml", "from": 0, "to": 2}], "why": "clear",
                "start": "read", "cost_note": "new", "checked": date(2026, 1, 1),
            },
            {
                "id": "docs", "title": "Docs", "provider": "Them", "url": "https://example.org/d",
                "kind": "docs", "hours": 5, "cost": 0, "free": True, "why": "free", "start": "read",
                "covers": [
                    {"skill": "python", "from": 0, "to": 4}, {"skill": "ops", "from": 0, "to": 4},
                ],
            },
        ]
    },
    "projects.toml": {
        "project": [
            {
                "id": "build", "name": "Build", "level": "junior", "summary": "Build it.",
                "skills": [{"skill": "ml", "level": 2}], "hours": [5, 8, 13], "proves": "you can",
                "stages": ["one", "two"], "data": "none",
            }
        ]
    },
    "quiz/craft.toml": {
        "item": [
            {
                "id": "q1", "skill": "python", "level": 1, "text": "What?", "answer": "yes",
                "wrong": ["no", "maybe", "never"], "explain": "So.", "code": "x", "verify": "code",
            },
            {
                "id": "q2", "skill": "ml", "level": 2, "text": "Why?", "answer": "yes",
                "wrong": ["no", "maybe", "never"], "explain": "So.",
            },
        ]
    },
    "guide/workflow.toml": {
        "id": "workflow", "title": "Workflow", "summary": "How.",
        "section": [
            {
                "heading": "First", "text": "Text.",
                "points": [{"text": "A point.", "source": "editorial"}],
                "figures": [
                    {"label": "n", "value": "3", "unit": "h", "source": "own", "as_of": "2026"}
                ],
            }
        ],
    },
    "certifications.toml": {
        "certification": [
            {
                "id": "cert", "name": "Cert", "provider": "P", "level": "mid", "cost": 100,
                "currency": "USD", "valid_years": 2, "renewal": "sit again", "skills": ["ml"],
                "asked_by": "some", "url": "https://example.org/c", "status": "open",
                "source": "editorial",
            }
        ]
    },
    "traits.toml": {
        "trait": [
            {
                "id": "care", "name": "Care", "question": "Do you?", "grow": ["try"],
                "show": ["tell"], "source": "editorial",
            }
        ]
    },
    "sources.toml": {
        "source": [
            {
                "id": ident, "title": ident, "publisher": "us", "date": "2026", "licence": "MIT",
                "url": "", "note": "",
            }
            for ident in ("editorial", "own")
        ]
    },
}  # fmt: skip
TABLES = {
    "demand.csv": "role,skill,share,low,high,n,source\n"
    "ml-engineer,ml,0.5,0.4,0.6,100,own\nml-engineer,ops,0.2,0.1,0.3,500,own\n",
    "electives.csv": "role,level,skill,with_core\nml-engineer,junior,ml,no\n",
    "postings.csv": "role,level,years,country,year,required,preferred,title,source\n"
    "ml-engineer,mid,3,DE,2026,ml ops,,ml,own\n,,,,2025,,ops,,own\n",
    "salary/bands.csv": "country,role,level,currency,p10,p25,p50,p75,p90,n,effective_n,"
    "median_low,median_high,basis,years,sources\n"
    "DE,ml-engineer,mid,EUR,50000,60000,70000,80000,90000,36,30,65000,75000,measured,2021-2025,own\n"
    "US,all,mid,USD,,60000,70000,80000,,3,2,65000,75000,modelled,2021-2025,own\n",
    "salary/cities.csv": "city,role,employed,p10,p25,p50,p75,p90,source\n"
    '"Akron, OH",data-scientist,90,50000,60000,70000,80000,,own\n',
    "salary/groups.csv": "group,name,countries,aliases\ndach,DACH,DE,D-A-CH\n",
    "salary/like.csv": "role,like,doubt\nllm-engineer,ml-engineer,0.15\n",
    "salary/fx.csv": "currency,year,per_usd,source\nEUR,2024,0.92,own\nEUR,2025,0.9,own\n",
    "salary/net.csv": "country,year,after,note,gross,net,sources\n"
    "DE,2026,tax and contributions,Germany: a small one.,0 20000 60000 100000,0 16000 40000 60000,"
    "own\n",
    "salary/ppp.csv": "country,year,per_intl_usd,source\nDE,2024,0.7,own\n",
    "salary/published.csv": "region,country,place,role,level,measure,currency,low,value,high,n,"
    "as_of,source,note\nworld,,,ml-engineer,all,median,USD,,107000,,,2024-03,own,x\n",
    "salary/regions.csv": "country,name,region,currency,aliases\n"
    "DE,Germany,europe,EUR,Deutschland\nUS,United States,north-america,USD,USA\n",
    "esco.csv": "skill,uri,label,source\n"
    "ml,http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d,ml,own\n",
    "titles.csv": "title,background\nprogrammer,student\nmanager,\n",
}


def toml(value: Any) -> str:
    """Write a value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        pairs = (f"{json.dumps(str(k))} = {toml(v)}" for k, v in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, int | float):
        return str(value)
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    escaped = json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
    return escaped.encode("utf-8", "replace").decode()


def document(content: Document) -> str:
    """Write a document as TOML."""
    return "".join(f"{json.dumps(str(key))} = {toml(value)}\n" for key, value in content.items())


def write(root: Path, world: dict[str, Document], tables: dict[str, str]) -> None:
    """Write a folder of data, in place of what was there."""
    shutil.rmtree(root, ignore_errors=True)
    texts = {name: document(content) for name, content in world.items()} | tables
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

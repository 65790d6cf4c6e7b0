"""Proof packs that others send: whole, or refused in one sentence, whatever is in them."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import BadDataError, ExitCode
from mlpath.evidence.proof import LARGEST, read_proof
from mlpath.model.digest import DIGEST, digest
from mlpath.model.grade import Grade
from mlpath.model.proof import AGAIN, KEY, EscoSkill, Proof, ProofEvidence, ProofProject, ProofSkill
from mlpath.views.formats.proof import document_of, render
from mlpath.views.html.proof import render as render_page

DAY = date(2026, 11, 20)


def known(grade: Grade, says: str) -> ProofEvidence:
    return ProofEvidence(grade=grade, says=says, first=DAY, last=DAY)


PYTHON = ProofSkill(
    skill="python", name="Python", level=3, level_name="proficient", can="ship it", proven=2,
    proven_name="working", proven_can="write it", hours=12,
    evidence=(
        known(Grade.TESTED, "quiz: 3 of 3 right, level 2"), known(Grade.CLAIMED, "own rating")
    ),
    esco=EscoSkill(uri="http://data.europa.eu/esco/skill/x", label="Python"),
)  # fmt: skip
CLAIM = ProofSkill(
    skill="go", name="Go </script><b>", level=1, level_name="beginner", can="read it", proven=0,
    proven_name="none", proven_can="", hours=0, evidence=(known(Grade.CLAIMED, "own rating"),),
)  # fmt: skip
TOOL = ProofProject(
    project="tool", name="Tool <b>", summary="One task.", on=DAY, skills=("Python",),
    link="https://example.org/<i>",
)  # fmt: skip
PROOF = Proof(
    name="Zoë",
    label="Nurse",
    made=DAY,
    made_by="mlpath 1",
    hours=12,
    skills=(PYTHON, CLAIM),
    questions=3,
    projects=(TOOL,),
)
DOCUMENT = document_of(PROOF)
TEXT = render(DOCUMENT)
PAGE = render_page(PROOF, DOCUMENT)


def refused(text: str) -> BadDataError:
    with pytest.raises(BadDataError) as found:
        read_proof(text, "x.json")
    assert found.value.exit_code is ExitCode.BAD_DATA
    assert found.value.message.startswith("x.json ")
    assert found.value.hint
    return found.value


def signed(**changes) -> str:
    """Write a document as a forger would: changed, with a digest that fits."""
    document = {**DOCUMENT, **changes}
    return json.dumps({**document, DIGEST: digest(document)})


@pytest.mark.parametrize(
    "text",
    [TEXT, PAGE, f"\ufeff{TEXT}", PAGE.replace("\n", "\r\n"), json.dumps(json.loads(TEXT))],
    ids=["json", "page", "with a byte order mark", "sent as mail", "laid out anew"],
)
def test_a_whole_one_is_told_with_who_can_check_it_again(text) -> None:
    report = read_proof(text, "x")
    assert (report.name, report.made, report.made_by, report.version) == ("Zoë", DAY, "mlpath 1", 1)
    assert report.digest == DOCUMENT[DIGEST]
    assert [(one.what, one.skills) for one in report.again] == [
        ("tested", 1),
        ("claimed", 2),
        ("hours", 1),
    ]
    assert report.again[0].by == AGAIN[Grade.TESTED]
    assert [(s.name, s.level, s.proven) for s in report.skills] == [
        ("Python", "proficient", "working"),
        ("Go </script><b>", "beginner", "none"),
    ]
    assert report.skills[0].known == ("quiz: 3 of 3 right, level 2", "own rating")
    assert "not signed" in report.means
    assert "does not show that what it says is true" in report.means


def test_projects_are_told_with_who_can_see_them_and_packs_of_before_have_none() -> None:
    (found,) = read_proof(TEXT, "x").projects
    assert (found.name, found.on, found.skills) == ("Tool <b>", DAY, ("Python",))
    assert found.by == "whoever opens the address; ask how it was made"
    assert "<b>" not in PAGE.replace("</b>", "").split("<main>")[1].split("<script")[0]
    proof = {key: value for key, value in DOCUMENT["proof"].items() if key != "projects"}
    assert read_proof(signed(proof=proof), "x").projects == ()
    wrong = {**DOCUMENT["proof"], "projects": [{**TOOL.encode(), "link": "javascript:x"}]}
    assert "with a part missing or wrong" in refused(signed(proof=wrong)).message.replace(
        "x.json ", ""
    )


@given(st.data())
def test_any_letter_that_changes_in_the_json_is_noticed(data) -> None:
    at = data.draw(st.integers(0, len(TEXT) - 1))
    letter = data.draw(st.characters(exclude_categories=("Cs",)))
    changed = TEXT[:at] + letter + TEXT[at + 1 :]
    try:
        same = json.loads(changed) == json.loads(TEXT)
    except ValueError:
        same = False
    if same:
        read_proof(changed, "x.json")
    else:
        refused(changed)


@given(st.data())
def test_any_letter_that_changes_in_the_page_is_noticed(data) -> None:
    at = data.draw(st.integers(0, len(PAGE) - 1))
    letter = data.draw(st.characters(exclude_categories=("Cs",), exclude_characters="\r"))
    if letter != PAGE[at]:
        refused(PAGE[:at] + letter + PAGE[at + 1 :])


@given(st.integers(0, len(PAGE) - 1))
def test_what_is_cut_off_is_noticed(length) -> None:
    refused(PAGE[:length])
    if length < len(TEXT) - 1:
        refused(TEXT[:length])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is not a proof pack"),
        ("hello", "is not a proof pack"),
        ("<html><p>hello</html>", "is not a proof pack"),
        ("{}", "is not a proof pack"),
        ("[1]", "is not a proof pack"),
        ('{"mlpath_profile": 1}', "is not a proof pack"),
        ('{"mlpath_proof": true, "sha256": ""}', "is not a proof pack"),
        ('{"mlpath_proof": 1}', "is not a proof pack"),
        ('{"mlpath_proof": 9, "sha256": ""}', "form 9, and this mlpath knows form 1"),
        ('{"mlpath_proof": 1, "sha256": "", "a": NaN}', "was changed or cut"),
        ('{"mlpath_proof": 1, "sha256": "", "a": 1e999}', "was changed"),
        ('{"mlpath_proof": 1, "sha256": "", "a": "\\ud800"}', "was changed"),
        ('{"mlpath_proof": 1, "mlpath_proof": 1, "sha256": ""}', "was changed or cut"),
        ('{"mlpath_proof": 1, "a": ' + "[" * 100_000, "was changed or cut"),
        ('{"mlpath_proof": 1, "sha256": "", "a": ' + "9" * 5_000 + "}", "was changed or cut"),
        ('{"a": ' * 50_000, "is not a proof pack"),
        (PAGE.replace("working", "expert"), "was changed"),
        (TEXT.replace('"proven": 2', '"proven": 3'), "was changed"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_damaged_foreign_or_hostile_is_one_sentence(text, says) -> None:
    assert says in refused(text).message


def without(key: str) -> dict:
    return {k: v for k, v in DOCUMENT["proof"].items() if k != key}


@pytest.mark.parametrize(
    "proof",
    [
        None,
        [],
        {},
        without("name"),
        {**DOCUMENT["proof"], "made": "yesterday"},
        {**DOCUMENT["proof"], "hours": -1},
        {**DOCUMENT["proof"], "name": "x" * 5_000},
        {**DOCUMENT["proof"], "skills": [{"skill": "python"}]},
        {**DOCUMENT["proof"], "skills": [{**PYTHON.encode(), "level": 9}]},
        {**DOCUMENT["proof"], "skills": [{**PYTHON.encode(), "evidence": [{"grade": "magic"}]}]},
        {**DOCUMENT["proof"], "skills": [{**PYTHON.encode(), "esco": "x"}]},
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_forgery_in_a_wrong_form_is_refused(proof) -> None:
    assert "part missing or wrong" in refused(signed(proof=proof)).message


def test_a_forgery_in_the_right_form_is_whole_and_the_report_says_what_that_means() -> None:
    forged = {**DOCUMENT["proof"], "skills": [{**PYTHON.encode(), "proven": 4}]}
    assert "Self-asserted, not signed" in read_proof(signed(proof=forged), "x").means


def test_the_largest_real_one_is_far_below_the_limit(catalog) -> None:
    skills = [
        ProofSkill(
            skill=s.id, name=s.name, level=4, level_name="expert", can=s.can[3], proven=3,
            proven_name="proficient", proven_can=s.can[2], hours=1, evidence=PYTHON.evidence * 3,
        )
        for s in catalog.skills.values()
    ]  # fmt: skip
    proof = Proof(
        name="", label="", made=DAY, made_by="x", hours=0, skills=tuple(skills), questions=0
    )
    document = document_of(proof)
    page = render_page(proof, document)
    assert 2 * len(page.encode()) < LARGEST
    assert len(read_proof(page, "x").skills) == len(skills)


# ---------------------------------------------------------------------- badges


def test_a_badge_has_what_open_badges_requires_and_no_signature() -> None:
    badge, built = DOCUMENT["credentials"]  # a claim alone is no achievement
    assert built["credentialSubject"]["achievement"]["achievementType"] == "Achievement"
    assert set(built) == set(badge)
    assert badge["@context"] == [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]
    assert badge["type"] == ["VerifiableCredential", "AchievementCredential"]
    assert badge["validFrom"] == "2026-11-20T00:00:00Z"
    assert badge["issuer"]["type"] == ["Profile"]
    assert badge["issuer"]["name"] == "Zoë"
    subject = badge["credentialSubject"]
    assert subject["id"] == badge["issuer"]["id"]  # self-asserted
    assert subject["type"] == ["AchievementSubject"]
    achievement = subject["achievement"]
    assert achievement["type"] == ["Achievement"]
    assert achievement["name"] == "Python: working"
    assert achievement["description"] == "Can write it"
    assert achievement["criteria"]["narrative"]
    assert achievement["alignment"][0]["targetUrl"] == PYTHON.esco.uri
    assert [one["type"] for one in badge["evidence"]] == [["Evidence"], ["Evidence"]]
    assert "not signed" in badge["description"]
    assert "proof" not in badge
    ids = [badge["id"], subject["id"], achievement["id"]]
    assert len(set(ids)) == 3
    assert all(one.startswith("urn:uuid:") for one in ids)


REQUIRED = {
    "AchievementCredential": {
        *("@context", "id", "type", "issuer", "validFrom", "credentialSubject"),
    },
    "Profile": {"id", "type"},
    "AchievementSubject": {"id", "type", "achievement"},
    "Achievement": {"id", "type", "criteria", "description", "name"},
    "Alignment": {"type", "targetName", "targetUrl"},
    "Evidence": {"type"},
}
"""What Open Badges 3.0 asks of each class: cardinality 1 in its data model, or one of two."""


def classes(node):
    if isinstance(node, dict):
        if isinstance(node.get("type"), list):
            yield node
        for value in node.values():
            yield from classes(value)
    elif isinstance(node, list):
        for value in node:
            yield from classes(value)


def test_every_class_of_a_badge_has_the_fields_that_the_specification_requires() -> None:
    seen = set()
    for badge in DOCUMENT["credentials"]:
        for one in classes(badge):
            name = one["type"][-1]
            seen.add(name)
            assert one.keys() >= REQUIRED[name], name
            assert all(one[field] for field in REQUIRED[name])
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", badge["validFrom"])
        assert badge["@context"][0] == "https://www.w3.org/ns/credentials/v2"
        assert re.fullmatch(
            r"https://purl\.imsglobal\.org/spec/ob/v3p0/context-3\.\d\.\d\.json",
            badge["@context"][1],
        )
        (schema,) = badge["credentialSchema"]
        assert schema["type"] == "1EdTechJsonSchemaValidator2019"
        assert schema["id"].endswith("/schema/json/ob_v3p0_achievementcredential_schema.json")
        kind = badge["credentialSubject"]["achievement"]["achievementType"]
        assert kind in {"Achievement", "Competency"}
    assert seen == REQUIRED.keys()


def test_a_badge_of_nobody_named_has_no_name_and_the_same_input_gives_the_same() -> None:
    nameless = Proof(**{**{n: getattr(PROOF, n) for n in PROOF.__slots__}, "name": ""})
    assert all("name" not in badge["issuer"] for badge in document_of(nameless)["credentials"])
    assert document_of(PROOF) == DOCUMENT
    assert next(iter(DOCUMENT)) == KEY


def test_the_page_keeps_proven_and_claimed_apart_and_text_stays_text() -> None:
    proven, _, claimed = PAGE.partition('id="claimed"')
    assert "Can write it" in proven
    assert "Can ship it" not in proven
    assert "Can ship it" in claimed
    assert "Go &lt;/script&gt;&lt;b&gt;" in claimed
    assert PAGE.count("</script>") == 1
    assert "12 h noted" in proven
    assert DOCUMENT[DIGEST] in claimed

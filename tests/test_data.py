"""The catalogue itself: what would catch a lazy one."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from mlpath.catalog.compiled import problems_in
from mlpath.catalog.load import bundled
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.way.way import work_left
from mlpath.model.field.level import TOP
from mlpath.model.field.quiz_draw import every_draw
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.languages import LANGUAGES
from mlpath.model.names import plain
from worlds.cases import case_of

ROOT = Path(__file__).parents[1]
FILLER = re.compile(
    r"\b(various|etc|leverage|utili[sz]e|cutting-edge|state-of-the-art|best practices|"
    r"familiar with|understanding of|knowledge of|proficien\w+ in|in a robust way|seamless\w*)\b",
    re.IGNORECASE,
)
UNCOUNTED = {"applied-scientist", "research-scientist", "ai-product-manager"}
"""Roles of which fewer than four postings were read."""
COMMON = "a an and the of to for in with on or its it that from by your is are at into"


def test_nothing_in_the_data_is_wrong() -> None:
    assert [str(problem) for problem in problems_in([bundled()])[1]] == []


def test_the_catalogue_is_as_large_as_promised(catalog) -> None:
    assert len(catalog.skills) >= 130
    assert len(catalog.areas) >= 12
    assert len(catalog.roles) == 15
    assert len(catalog.backgrounds) >= 12
    assert len(catalog.resources) >= 250
    assert len(catalog.projects) >= 40
    assert len(catalog.items) >= 1100
    assert len(catalog.traits) == 8
    assert sum(len(s.points) for s in catalog.guides["interview-questions"].sections) >= 100


def test_can_do_sentences_differ_and_say_something(catalog) -> None:
    sentences = Counter(s.lower() for skill in catalog.skills.values() for s in skill.can)
    assert [s for s, n in sentences.items() if n > 1] == []
    for skill in catalog.skills.values():
        for sentence in skill.can:
            assert not sentence.endswith("."), (skill.id, sentence)
            assert 6 <= len(sentence.split()) <= 26, (skill.id, sentence)
            assert not FILLER.search(sentence), (skill.id, sentence)


def test_no_two_can_do_sentences_share_most_of_their_words(catalog) -> None:
    common = set(COMMON.split())
    seen: list[tuple[str, frozenset[str]]] = []
    alike = []
    for skill in catalog.skills.values():
        for sentence in skill.can:
            words = frozenset(re.findall(r"[a-z0-9]+", sentence.lower())) - common
            for other, theirs in seen:
                if len(words & theirs) >= 0.7 * min(len(words), len(theirs)):
                    alike.append((skill.id, sentence, other))
            seen.append((skill.id, words))
    assert alike == []


def test_hours_rise_within_a_step_and_add_up_to_something_human(catalog) -> None:
    for skill in catalog.skills.values():
        for span in skill.hours:
            assert 0 < span.low < span.likely < span.high, skill.id
        total = sum(span.likely for span in skill.hours)
        assert 20 <= total <= 1500, (skill.id, total)


def test_every_skill_has_prerequisites_or_says_why_not(catalog) -> None:
    for skill in catalog.skills.values():
        assert skill.needs or skill.no_needs, skill.id
        for need in skill.needs:
            assert 1 <= need.level <= 4, skill.id
            assert 1 <= need.for_level <= 4, skill.id
            assert len(need.why.split()) >= 3, (skill.id, need)


def test_every_role_is_reachable_from_zero(catalog) -> None:
    for role in catalog.roles.values():
        for level in RoleLevel:
            wanted = [(t.skill, t.need) for t in role.targets[level]]
            levels = all_needed(catalog.skills, wanted)
            assert set(levels) <= set(catalog.skills)
            assert hours_from_zero(catalog.skills, wanted) > 0


def test_roles_ask_for_more_the_higher_the_level(catalog) -> None:
    for role in catalog.roles.values():
        total = [sum(t.need for t in role.targets[level]) for level in RoleLevel]
        assert total[0] < total[1] < total[2], role.id
        musts = [sum(t.must for t in role.targets[level]) for level in RoleLevel]
        assert 3 <= musts[0] <= musts[1] <= musts[2], (role.id, musts)


def test_every_weight_says_where_it_comes_from(catalog) -> None:
    for role in catalog.roles.values():
        measured = 0
        for target in role.targets[RoleLevel.SENIOR]:
            weight = target.weight
            assert 0 < weight.value <= 1, (role.id, target.skill)
            assert weight.source in catalog.sources
            if weight.share is not None:
                measured += 1
                assert weight.low <= weight.share <= weight.high
                assert weight.n > 0
        assert measured == 0 if role.id in UNCOUNTED else measured >= 10, role.id


@pytest.mark.parametrize(
    ("background", "low", "high"),
    [("no-technical-background", 600, 1200), ("student", 300, 800), ("software-engineer", 200, 600),
     ("data-scientist", 40, 300), ("statistician", 200, 700)],
)  # fmt: skip
def test_hours_to_a_first_ml_job_are_believable(catalog, background, low, high) -> None:
    """The ranges are justified in docs/catalogue.md."""
    from mlpath.model.person import Person, Settings

    person = Person(settings=Settings(background=background))
    case = case_of(person, catalog=catalog, role=catalog.roles["ml-engineer"])
    hours = sum(step.likely for step in work_left(case).steps)
    assert low <= hours <= high


def _steps(catalog):
    return [(skill, level) for skill in catalog.skills for level in range(4)]


def test_every_level_step_has_two_resources_one_of_them_free(catalog) -> None:
    covering: dict[tuple[str, int], list[bool]] = {}
    for resource in catalog.resources.values():
        for cover in resource.covers:
            for level in range(cover.from_level, cover.to_level):
                covering.setdefault((cover.skill, level), []).append(resource.free)
    thin = [step for step in _steps(catalog) if len(covering.get(step, [])) < 2]
    paid = [step for step in _steps(catalog) if not any(covering.get(step, []))]
    assert thin == []
    assert paid == []


def test_resources_are_whole(catalog) -> None:
    urls = Counter(resource.url for resource in catalog.resources.values())
    titles = Counter((r.title.lower(), r.provider.lower()) for r in catalog.resources.values())
    assert [t for t, n in titles.items() if n > 1] == []
    assert max(urls.values()) <= 2
    for resource in catalog.resources.values():
        assert re.fullmatch(r"https?://\S+", resource.url), resource.id
        assert 0 < resource.hours <= 600, resource.id
        assert resource.free is (resource.cost == 0), resource.id
        assert all(c.from_level < c.to_level for c in resource.covers), resource.id
        assert len(resource.start.split()) >= 4, resource.id


def test_without_what_no_screen_reader_reads_every_module_has_something_to_learn_with(
    catalog,
) -> None:
    def taught_by(names, aim) -> bool:
        covers = [
            cover
            for name in names
            if catalog.resources[name].screen_reader is not False
            for cover in catalog.resources[name].covers
        ]
        return any(
            c.skill == aim.skill and c.from_level < aim.to_level and c.to_level > aim.start
            for c in covers
        )

    for module in catalog.modules.values():
        own = [study.resource for study in module.study]
        silent = [name for name in own if catalog.resources[name].screen_reader is False]
        lost = {cover.skill for name in silent for cover in catalog.resources[name].covers}
        for aim in module.teaches:
            if aim.skill in lost:
                assert taught_by([*own, *module.also], aim), (module.id, aim.skill)


def test_links_of_search_pages_and_trackers_stay_out(catalog) -> None:
    for resource in catalog.resources.values():
        assert not re.search(r"[?&](utm_|ref=|aff)|google\.com/search|bit\.ly|t\.co/", resource.url)


def test_projects_serve_every_role_and_prove_something(catalog) -> None:
    for role in catalog.roles.values():
        musts = {t.skill for t in role.targets[RoleLevel.SENIOR] if t.must}
        served = {p.skill for project in catalog.projects.values() for p in project.skills}
        assert musts & served, role.id
    for project in catalog.projects.values():
        assert len(project.stages) >= 3, project.id
        assert project.hours.low < project.hours.likely < project.hours.high, project.id


def test_quiz_items_have_one_right_answer_that_does_not_stand_out(catalog) -> None:
    longest = 0
    for item in catalog.items.values():
        assert 1 <= item.level <= TOP, item.id
        assert item.skill in catalog.skills, item.id
        assert item.id.startswith(f"{item.skill}-{item.level}-"), item.id
        for one in every_draw(item):
            choices = [one.answer, *one.wrong]
            assert len({c.strip().lower() for c in choices}) == 4, (one.id, choices)
            assert "{" not in one.text or not item.draw, one.id
        longest += len(item.answer) > max(len(w) for w in item.wrong) * 1.3
    assert longest <= 0.12 * len(catalog.items), "the right answer is too often the longest"


def test_the_page_on_the_catalogue_counts_the_quiz(catalog) -> None:
    page = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    drawing = sum(bool(item.draw) for item in catalog.items.values())
    count = f"{len(catalog.items):,}".replace(",", " ")
    assert f"{count} items, {drawing} of which draw" in page


def test_at_least_forty_quiz_items_ask_with_other_numbers_each_time(catalog) -> None:
    drawing = [item for item in catalog.items.values() if item.draw]
    assert len(drawing) >= 100
    few = [item.id for item in drawing if len({one.text for one in every_draw(item)}) < 3]
    assert few == []


CORE_WEIGHT = 0.45
"""From this weight on a role can hardly do without a skill, must or not."""


def test_every_skill_has_quiz_items_and_what_roles_rest_on_has_six(catalog) -> None:
    targets = [t for r in catalog.roles.values() for rung in RoleLevel for t in r.targets[rung]]
    rests = {
        member
        for t in targets
        if t.core or t.must or t.weight.value >= CORE_WEIGHT
        for member in (catalog.groups[t.group].members if t.group else (t.skill,))
    }
    have = Counter(item.skill for item in catalog.items.values())
    thin = {
        skill: have[skill] for skill in catalog.skills if have[skill] < (6 if skill in rests else 3)
    }
    assert thin == {}


def test_every_must_is_asked_at_every_level(catalog) -> None:
    musts = {
        member
        for r in catalog.roles.values()
        for rung in RoleLevel
        for t in r.targets[rung]
        if t.must
        for member in (catalog.groups[t.group].members if t.group else (t.skill,))
    }
    have = {(item.skill, item.level) for item in catalog.items.values()}
    levels = range(1, TOP + 1)
    assert [(s, n) for s in sorted(musts) for n in levels if (s, n) not in have] == []


def test_computed_answers_are_what_a_program_computes(catalog) -> None:
    """Every item with `verify` is run and compared; the count says that this is no formality."""
    checked = [one for i in catalog.items.values() if i.verify for one in every_draw(i)]
    assert len(checked) >= 100
    programs = [i.code if i.verify == "code" else i.verify for i in checked]
    runner = (
        "import contextlib, io, json, sys\n"
        "out = []\n"
        "for text in json.load(sys.stdin):\n"
        "    heard = io.StringIO()\n"
        "    with contextlib.redirect_stdout(heard):\n"
        "        exec(compile(text, 'item', 'exec'), {'__name__': '__main__'})\n"
        "    out.append(heard.getvalue().strip())\n"
        "json.dump(out, sys.stdout)\n"
    )
    import json

    done = subprocess.run(
        [sys.executable, "-I", "-W", "ignore", "-c", runner],
        input=json.dumps(programs), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    printed = json.loads(done.stdout)
    pairs = zip(checked, printed, strict=True)
    assert [(i.id, out, i.answer) for i, out in pairs if out != i.answer.strip()] == []


def test_every_figure_of_a_guide_names_a_source_with_a_publisher(catalog) -> None:
    for guide in catalog.guides.values():
        for section in guide.sections:
            for part in (*section.points, *section.figures):
                source = catalog.sources[part.source]
                assert source.title, (guide.id, part)


def test_certificates_tell_their_state(catalog) -> None:
    assert len(catalog.certifications) >= 10
    for cert in catalog.certifications.values():
        assert cert.status, cert.id
        assert cert.skills, cert.id


def test_nothing_names_a_machine_or_a_maker() -> None:
    bad = re.compile(
        r"(?<!\w)/(?:work|root|home)/|shared/|\bLLM-generated\b|as an AI", re.IGNORECASE
    )
    for path in sorted(bundled().rglob("*.*")):
        if path.suffix in (".toml", ".csv"):
            found = bad.findall(path.read_text(encoding="utf-8"))
            assert not found, (path.name, found)


def test_fields_of_work_are_those_that_others_name_and_no_word_means_two(catalog) -> None:
    assert set(catalog.domains) == {
        "health", "finance", "education", "industry", "science", "public-sector", "retail",
        "software-operations", "media", "energy", "agriculture", "law", "transport", "other",
    }  # fmt: skip
    words = [
        word
        for domain in catalog.domains.values()
        for word in {plain(name) for name in (domain.id, domain.name, *domain.aliases)}
    ]
    assert len(words) == len(set(words))
    said = {b.id: b.domain for b in catalog.backgrounds.values() if b.domain}
    assert said["clinician"] == "health"
    assert said["accountant"] == "finance"


def test_there_are_free_resources_in_other_languages(catalog) -> None:
    foreign = [r for r in catalog.resources.values() if r.language != "en"]
    assert len(foreign) >= 25
    assert len({r.language for r in foreign}) >= 10
    for resource in foreign:
        assert resource.free
        assert f"(in {LANGUAGES[resource.language][0]})" in resource.title

"""Postings against a person: scores, what is missing, and what closing gaps opens up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.case import Learner
from mlpath.engine.market.as_role import goals, hours_to, role_of
from mlpath.engine.market.match import Ranking, measure
from mlpath.engine.market.unlocks import TOGETHER, UNLOCKS, unlocks
from mlpath.engine.market.yardstick import Yardstick
from mlpath.model.field.market_posting import Importance
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Estimate, Person
from mlpath.model.record import replace
from mlpath.model.reports.postings import Mention, Posting, Unread

REQUIRED, PREFERRED, MENTIONED = Importance


def mention(skill, importance=REQUIRED):
    return Mention(skill=skill, surface=(skill,), importance=importance)


def posting(*mentions, file="a.txt", role="ml-engineer", level=RoleLevel.MID):
    return Posting(
        file=file,
        title="ML Engineer",
        role=role,
        level=level,
        years=None,
        degree=None,
        mentions=tuple(m if isinstance(m, Mention) else mention(m) for m in mentions),
    )


def levels(**have):
    return {k.replace("_", "-"): Estimate(value=v, low=v, high=v) for k, v in have.items()}


def stick(catalog, estimates):
    return Yardstick(catalog.skills, catalog.roles, estimates)


def grouped(catalog, estimates):
    groups = catalog.groups.values()
    return Yardstick(catalog.skills, catalog.roles, estimates, groups=groups)


def match(postings, yard, *, top=None, **told):
    ranking = Ranking(yard, top=top)
    for one in postings:
        ranking.add(measure(one, yard, floor=ranking.floor))
    return ranking.report(**told)


def opening(gaps, yard, hours):
    return unlocks({yard.words.word(missing): n for missing, n in gaps.items()}, yard, hours)


def missing(one, yard):
    return dict(map(yard.words.gap, measure(one, yard).missing))


def ten_hours_each(needs):
    return 10.0 * len(needs)


def test_the_level_meant_is_that_of_the_role_else_a_usual_one(catalog):
    yard = stick(catalog, {})
    asked = {t.skill: t.need for t in catalog.roles["ml-engineer"].targets[RoleLevel.SENIOR]}
    senior = posting("python", "rust", level=RoleLevel.SENIOR)
    assert yard.need(senior, senior.mentions[0]) == asked["python"]
    assert "rust" not in asked
    assert yard.need(senior, senior.mentions[1]) == 2
    for role in (None, "beekeeper"):
        junior = posting("rust", level=RoleLevel.JUNIOR, role=role)
        assert yard.need(junior, junior.mentions[0]) == 1


def test_what_is_only_welcome_needs_a_level_less(catalog):
    yard = stick(catalog, {})
    one = posting(mention("rust", PREFERRED), level=None)
    assert yard.need(one, one.mentions[0]) == 1


def test_the_score_is_what_is_there_of_what_is_wanted(catalog):
    yard = stick(catalog, levels(rust=2.0, scala=1.0, go=2.0))
    one = posting("rust", "scala", "go", mention("kafka", PREFERRED), "communication", role=None)
    # rust and go 2 of 2, scala 1 of 2, kafka (half weight) 0 of 1, a soft skill (a quarter) 0 of 2
    assert measure(one, yard).score == pytest.approx(100 * (1 + 1 + 0.5) / 3.75)


def test_what_is_only_mentioned_beside_enough_musts_counts_a_quarter(catalog):
    yard = stick(catalog, levels(rust=2.0, scala=2.0, go=2.0))
    one = posting("rust", "scala", "go", mention("kafka", MENTIONED), role=None)
    assert measure(one, yard).score == pytest.approx(100 * 3 / 3.25)
    assert missing(one, yard) == {}


def test_missing_are_the_required_ones_the_largest_gap_first(catalog):
    yard = stick(catalog, levels(rust=1.8, kafka=1.0))
    one = posting("rust", "scala", "kafka", mention("flink", PREFERRED), "communication", role=None)
    assert missing(one, yard) == {"kafka": 2, "scala": 2}
    (told,) = match([one], yard, hours=ten_hours_each).postings
    assert told.missing == ("scala", "kafka")


def test_where_little_is_required_what_is_mentioned_is_a_must_and_a_wish_never(catalog):
    yard = stick(catalog, levels(rust=2.0))
    named = (mention("rust", MENTIONED), mention("kafka", MENTIONED), mention("teamwork"))
    one = posting(*named, mention("go", PREFERRED), "scala")
    assert set(yard.musts(one)) == {("rust",), ("kafka",), ("scala",)}
    assert missing(one, yard) == {"kafka": 1, "scala": 2}
    enough = posting("go", "r", "scala", mention("kafka", MENTIONED))
    assert set(yard.musts(enough)) == {("go",), ("r",), ("scala",)}


def choice(*named, either, known=(), catalog):
    chosen = {skill for some in either for skill in some}
    mentions = [
        Mention(skill=one, surface=(one,), importance=REQUIRED, alone=one not in chosen)
        for one in named
    ]
    return replace(posting(*mentions, role=None), either=either), stick(
        catalog, levels(**dict(known))
    )


def test_of_a_choice_the_best_known_is_the_must_and_the_rest_weigh_nothing(catalog):
    named = ("go", "scala", "python", "r")
    known = {"go": 2, "scala": 2, "r": 1}
    one, yard = choice(*named, either=(("python", "r"),), known=known, catalog=catalog)
    assert missing(one, yard) == {"r": 2}
    assert measure(one, yard).score == pytest.approx(100 * 2.5 / 3)
    (told,) = match([one], yard, hours=ten_hours_each).postings
    assert told.missing == ("r",)
    assert [(s.skill, s.must, s.instead) for s in told.skills[2:]] == [
        ("python", False, "r"),
        ("r", True, None),
    ]


def test_of_a_choice_that_nobody_knows_the_first_named_is_missing(catalog):
    one, yard = choice("go", "scala", "r", "python", either=(("r", "python"),), catalog=catalog)
    assert missing(one, yard) == {"go": 2, "scala": 2, "r": 2}


def test_of_two_choices_of_which_one_holds_the_other_the_smaller_decides(catalog):
    either = (("python", "r"), ("python", "r", "scala"))
    one, yard = choice("go", "python", "r", "scala", either=either, catalog=catalog)
    assert yard.musts(one) == (("go",), ("python", "r"))


def test_a_choice_counts_as_one_must(catalog):
    one, yard = choice("go", "python", "r", either=(("python", "r"),), catalog=catalog)
    assert measure(one, yard).too_little


def test_members_of_a_group_that_a_posting_names_are_one_must(catalog):
    one = posting("python", "sql", "docker", "aws", "gcp", "azure", "tableau")
    yard = grouped(catalog, levels(python=3, sql=3, docker=3, azure=2, tableau=2))
    assert yard.musts(one)[3:] == (("aws", "gcp", "azure"), ("tableau",))
    (told,) = match([one], yard, hours=lambda _: 0).postings
    assert told.missing == ()
    assert told.score == 100
    assert {s.skill: s.instead for s in told.skills if s.instead} == {
        "aws": "azure",
        "gcp": "azure",
    }


def test_a_choice_inside_of_a_group_and_a_member_by_itself_are_one_must(catalog):
    one = replace(
        posting("python", "sql", "docker", "aws", "gcp", "azure"), either=(("gcp", "azure"),)
    )
    apart = tuple(replace(m, alone=m.skill not in {"gcp", "azure"}) for m in one.mentions)
    one = replace(one, mentions=apart)
    assert stick(catalog, {}).musts(one)[3:] == (("aws",), ("gcp", "azure"))
    assert grouped(catalog, {}).musts(one)[3:] == (("aws", "gcp", "azure"),)


def test_what_serves_in_one_choice_is_missing_in_another_only_where_it_is_chosen(catalog):
    either = (("python", "r"), ("python", "scala"))
    known = {"r": 2, "python": 1}
    one, yard = choice("go", "python", "r", "scala", either=either, known=known, catalog=catalog)
    (told,) = match([one], yard, hours=ten_hours_each).postings
    assert {s.skill: s.instead for s in told.skills} == {
        "go": None, "python": None, "r": None, "scala": "python",
    }  # fmt: skip
    assert missing(one, yard) == {"go": 2, "python": 2}


@pytest.mark.parametrize(
    "named",
    [
        (),
        ("teamwork", "communication", "mentoring", "problem-solving"),
        ("rust", "kafka"),
        ("rust", *(mention(skill, PREFERRED) for skill in ("kafka", "go", "scala"))),
    ],
)
def test_a_posting_with_few_musts_is_too_little_to_judge(catalog, named):
    everything = levels(rust=4, kafka=4, teamwork=4, communication=4, mentoring=4)
    report = match([posting(*named)], stick(catalog, everything), hours=ten_hours_each)
    (one,) = report.postings
    assert (one.too_little, one.score, one.hours_to_ready) == (True, None, None)
    assert (report.ready, report.unjudged, report.unlocks) == (0, 1, ())


THREE = ("rust", "go", "scala")


def test_postings_come_best_first_and_the_rest_is_counted(catalog):
    yard = stick(catalog, levels(rust=2.0, go=2.0, scala=2.0))
    many = [posting(*THREE, *["kafka"] * (n % 3), file=f"{n}.txt") for n in range(9)]
    report = match(iter(many), yard, hours=ten_hours_each, person="me", top=4)
    assert (report.read, report.ready, len(report.postings)) == (9, 3, 4)
    assert (report.left_out, report.top, report.unjudged) == (5, 4, 0)
    assert [p.file for p in report.postings[:3]] == ["0.txt", "3.txt", "6.txt"]
    assert report.postings[0].hours_to_ready == 0
    assert report.postings[3].hours_to_ready == 10.0
    assert report.postings[3].missing == ("kafka",)
    assert report.postings[0].skills[0].met is True
    assert report.postings[0].skills[0].must is True
    assert match(many, yard, hours=ten_hours_each).left_out == 0


def test_a_posting_is_ready_exactly_when_it_takes_no_hours(catalog):
    yard = stick(catalog, levels(rust=2.0, go=2.0, scala=2.0))
    many = [posting(*THREE), posting(*THREE, "kafka"), posting("rust")]
    report = match(many, yard, hours=ten_hours_each)
    ready = [one for one in report.postings if one.hours_to_ready == 0]
    assert len(ready) == report.ready == 1
    assert ready[0].score == 100


def test_only_what_may_be_among_the_best_is_told_whole(catalog):
    yard = stick(catalog, levels(rust=2.0, scala=1.0, go=2.0))
    one = posting("rust", "scala", "go", role=None)
    score = measure(one, yard).score
    assert measure(one, yard, floor=score - 1).posting is one
    assert measure(one, yard, floor=score).posting is None
    ranking = Ranking(yard, top=1)
    assert ranking.floor is None
    ranking.add(measure(one, yard))
    assert ranking.floor == score


def test_without_a_person_postings_are_read_and_nothing_is_compared(catalog):
    report = match(
        [posting("rust"), posting("go")], stick(catalog, None), hours=ten_hours_each, top=1
    )
    (one,) = report.postings
    assert (report.read, report.ready, report.unlocks, report.left_out) == (2, 0, (), 1)
    assert (one.score, one.hours_to_ready, one.missing) == (None, None, ())
    assert (one.skills[0].have, one.skills[0].met) == (None, None)


def test_that_the_words_tell_a_role_is_passed_on(catalog):
    titled = posting("rust")
    postings = [titled, replace(titled, by_words=True)]
    report = match(postings, stick(catalog, None), hours=ten_hours_each)
    assert [one.by_words for one in report.postings] == [False, True]


def test_a_posting_that_names_nothing_has_no_score_and_comes_last(catalog):
    yard = stick(catalog, {})
    report = match([posting(file="none.txt"), posting(*THREE)], yard, hours=ten_hours_each)
    assert [p.file for p in report.postings] == ["a.txt", "none.txt"]
    assert report.postings[1].score is None
    assert report.ready == 0


def test_unread_files_are_told_as_they_are_after_reading(catalog):
    unread = []

    def stream():
        yield posting("rust")
        unread.append(Unread(file="b.pdf", problem="it is a scan"))

    report = match(stream(), stick(catalog, {}), hours=ten_hours_each, unread=unread)
    assert [one.file for one in report.unread] == ["b.pdf"]


def opened(found):
    return [({u.skill, *(gap.skill for gap in u.also)}, u.postings) for u in found]


def test_the_gaps_that_open_most_for_their_hours_come_first(catalog):
    yard = stick(catalog, {})
    gaps = {(("kafka", 2),): 3, (("rust", 2),): 2, (("kafka", 2), ("rust", 2)): 1, (): 9}
    found = opening(gaps, yard, ten_hours_each)
    assert opened(found) == [({"kafka"}, 3), ({"rust"}, 3)]
    assert [(u.from_, u.to, u.hours, u.asked) for u in found] == [(0.0, 2, 10, 4), (0.0, 2, 10, 3)]
    dear = opening(gaps, yard, lambda needs: sum(1000 if s == "kafka" else 10 for s in needs))
    assert opened(dear) == [({"rust"}, 2), ({"kafka"}, 4)]


def test_of_very_many_sets_those_are_tried_that_open_most_for_their_hours(catalog):
    # Forty gaps of a hundred hours open one posting each, and one of ten hours opens five.
    many = [one for one in catalog.skills if one != "rust"][:40]
    gaps = {((one, 1),): 1 for one in many} | {(("rust", 1),): 5}
    found = opening(
        gaps, stick(catalog, {}), lambda needs: sum(10 if s == "rust" else 100 for s in needs)
    )
    assert opened(found)[0] == ({"rust"}, 5)


def test_gaps_that_open_only_together_are_told_together(catalog):
    yard = stick(catalog, levels(kafka=0.6))
    gaps = {(("kafka", 2), ("rust", 2)): 4, (("go", 1), ("kafka", 2), ("rust", 1)): 3}
    (pair, third) = opening(gaps, yard, ten_hours_each)
    assert (pair.skill, pair.from_, pair.to, pair.hours, pair.postings) == ("kafka", 0.6, 2, 20, 4)
    assert [(gap.skill, gap.name, gap.from_, gap.to) for gap in pair.also] == [
        ("rust", "Rust", 0, 2)
    ]
    assert opened([third]) == [({"go"}, 3)]


def test_four_gaps_are_no_first_step_and_nothing_that_opens_nothing_is_told(catalog):
    four = tuple((skill, 2) for skill in ("dbt", "go", "jax", "r"))
    assert opening({four: 50}, stick(catalog, {}), ten_hours_each) == ()
    assert opening({(): 5}, stick(catalog, {}), ten_hours_each) == ()


def test_a_higher_level_opens_what_asks_for_a_lower_one(catalog):
    gaps = {(("rust", 1),): 1, (("rust", 2),): 3}
    (one,) = opening(gaps, stick(catalog, {}), ten_hours_each)
    assert (one.to, one.postings) == (2, 4)
    cheap = opening(gaps, stick(catalog, {}), lambda needs: {1: 1, 2: 100}[max(needs.values())])
    assert [(u.from_, u.to, u.postings) for u in cheap] == [(0.0, 1, 1), (1, 2, 3)]


SKILLS = ["rust", "kafka", "flink", "scala", "go", "java", "r", "julia", "jax", "dbt"]
GROUPS = st.lists(
    st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 3), max_size=4), max_size=12
)


def test_no_more_sets_are_told_than_somebody_can_choose_from(catalog):
    gaps = {((skill, 2),): count for count, skill in enumerate(SKILLS, 1)}
    found = opening(gaps, stick(catalog, {}), ten_hours_each)
    assert opened(found) == [({s}, n) for n, s in sorted(enumerate(SKILLS, 1))[:-9:-1]]


@given(GROUPS)
def test_closing_every_gap_shown_opens_what_they_say(catalog, groups):
    gaps = {}
    for group in groups:
        key = tuple(sorted(group.items()))
        gaps[key] = gaps.get(key, 0) + 1
    found = opening(gaps, stick(catalog, {}), ten_hours_each)
    closed = {}
    for u in found:
        closed |= {gap.skill: gap.to for gap in (u, *u.also)}
    there = [group for group in groups if group]
    open_ = sum(all(closed.get(s, 0) >= need for s, need in g.items()) for g in there)
    assert sum(u.postings for u in found) == open_
    assert all(u.postings and len(u.also) < TOGETHER for u in found)
    assert len(found) <= UNLOCKS


def test_a_posting_becomes_a_role_that_asks_for_its_musts(catalog):
    yard = stick(catalog, {})
    named = ("rust", "go", "scala", mention("kafka", PREFERRED), "teamwork")
    role, level = role_of(posting(*named, role=None, level=None), yard)
    assert (role.id, role.name, level) == ("posting", "ML Engineer", RoleLevel.MID)
    assert [(t.skill, t.need, t.must, t.weight.value) for t in role.targets[level]] == [
        ("rust", 2, True, 1.0),
        ("go", 2, True, 1.0),
        ("scala", 2, True, 1.0),
    ]


def test_goals_are_targets_that_nobody_measured():
    (target,) = goals({"rust": 3})
    assert (target.skill, target.need, target.must, target.weight.basis) == (
        "rust",
        3,
        True,
        "editorial",
    )


def test_a_quarter_of_a_level_below_is_met_and_more_is_missing(catalog):
    one = posting("rust", "scala", role=None)
    assert missing(one, stick(catalog, levels(rust=1.75, scala=1.74))) == {"scala": 2}


def test_a_soft_skill_counts_a_quarter_of_another_one(catalog):
    hard = ("python", "git", "docker")
    one = posting(*map(mention, hard), mention("teamwork"), level=RoleLevel.MID)
    yard = stick(catalog, levels(python=4.0, git=4.0, docker=4.0))
    assert measure(one, yard).score == pytest.approx(100 * 3 / 3.25)


def test_hours_to_some_levels_count_what_stands_before_them_and_are_worked_out_once(catalog):
    hours = hours_to(Learner(catalog, Person()))
    assert hours({"pytorch": 2}) > hours({"python": 2}) > 0
    assert hours({"pytorch": 2, "python": 1}) < hours({"pytorch": 2}) + hours({"python": 1})
    assert hours({"pytorch": 2}) is hours({"pytorch": 2})
    assert hours({}) == 0


def test_whether_experience_does_instead_of_the_degree_is_told(catalog):
    asked = replace(posting("python"), degree="master")
    both = [asked, replace(asked, instead=True)]
    report = match(both, stick(catalog, None), hours=ten_hours_each)
    assert [(one.degree, one.instead) for one in report.postings] == [
        ("master", False), ("master", True),
    ]  # fmt: skip

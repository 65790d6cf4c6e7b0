"""Packs whose figures cannot be true, or whose sizes nobody meant, are refused with a sentence."""

import os

import pytest

from mlpath.catalog import order_rules
from mlpath.catalog.cells import wrong_rows
from mlpath.catalog.compiled import REPLACED, compile_roots, problems_in
from mlpath.catalog.load import bundled, load_catalog
from mlpath.catalog.opened import open_compiled
from mlpath.errors import BadDataError
from test_catalog_check import messages, skill, write

BAND = {"p10": "", "p25": "20", "p50": "30", "p75": "40", "p90": "50",
        "median_low": "25", "median_high": "35"}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"p90": "39"}, [("row 2", "p90", "must not be below p75: 39 < 40")]),
        ({"p10": "900000"}, [("row 2", "p25", "must not be below p10: 20 < 900000")]),
        ({"p25": "31"}, [("row 2", "p50", "must not be below p25: 30 < 31")]),
        (
            {"median_low": "90", "median_high": "10"},
            [
                ("row 2", "p50", "must not be below median_low: 30 < 90"),
                ("row 2", "median_high", "must not be below p50: 10 < 30"),
            ],
        ),
    ],
)
def test_percentiles_rise_and_the_median_is_within_its_interval(change, said):
    assert list(wrong_rows("salary/bands", [{**BAND, **change}])) == said


def test_a_share_is_within_its_interval():
    row = {"low": "0.2", "share": "0.1", "high": "0.3"}
    assert [fault[1] for fault in wrong_rows("demand", [row])] == ["share"]
    assert not list(wrong_rows("demand", [{**row, "share": "0.2"}]))
    assert not list(wrong_rows("electives", [{"role": "x"}]))


def test_rows_are_looked_at_when_every_cell_is_right(tmp_path):
    table = "role,skill,share,low,high,n,source\nml-engineer,sql,0.9,0.1,0.2,10,any\n"
    write(tmp_path, "demand.csv", table)
    assert messages(tmp_path) == ["demand.csv: row 2: high: must not be below share: 0.2 < 0.9"]


def test_a_band_of_a_country_that_nobody_knows_is_named(tmp_path):
    rows = (bundled() / "salary" / "bands.csv").read_text("utf-8").splitlines()
    write(tmp_path, "salary/bands.csv", f"{rows[0]}\nXX{rows[1][2:]}\n")
    found = [str(problem) for problem in problems_in([bundled(), tmp_path])[1]]
    assert len(found) == 1
    assert "names the country 'XX', which regions.csv does not have" in found[0]


@pytest.mark.parametrize("level", ["9", "1.5", "-1"])
def test_a_subject_teaches_whole_levels_of_the_scale(tmp_path, level):
    head = '[[subject]]\nid = "sums"\nname = "Sums"\nsummary = "What adds up."\n'
    write(tmp_path, "subjects.toml", f"{head}claims = {{ python = {level} }}\n")
    said = f"subjects.toml: sums: claims.python: must be a level from 0 to 4, not {level}"
    assert messages(tmp_path) == [said]


def test_nothing_is_learnt_in_no_time(tmp_path):
    skill(tmp_path, "alpha")
    file = tmp_path / "skills" / "alpha.toml"
    file.write_text(file.read_text("utf-8").replace("[1, 2, 3]", "[0, 0, 0]"), encoding="utf-8")
    assert any("must be from 0.1" in message for message in messages(tmp_path))


@pytest.mark.parametrize("number", ["0x" + "f" * 5000, "9" * 4000, "1" + "0" * 16])
def test_a_number_of_absurd_length_is_refused_in_one_place(tmp_path, number):
    skill(tmp_path, "alpha", f"no_needs = 'x'\norder = [[{number}]]")
    assert messages(tmp_path) == [
        "skills/alpha.toml: is not TOML: it holds a number of more than 15 digits"
    ]


def test_too_many_skills_and_too_long_a_chain_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(order_rules, "MOST_CHAIN", 3)
    monkeypatch.setattr(order_rules, "MOST_SKILLS", 4)
    need = 'needs = [{{ skill = "{}", level = 1, for = 1, why = "first" }}]'
    skill(tmp_path, "s0")
    for number in range(1, 3):
        skill(tmp_path, f"s{number}", need.format(f"s{number - 1}"))
    assert messages(tmp_path) == []
    skill(tmp_path, "s3", need.format("s2"))
    assert messages(tmp_path) == [
        "skills/s3.toml: s3: needs: stand on a chain of more than 3 skills"
    ]
    skill(tmp_path, "s4")
    assert "skills: are 5, and at most 4 are read" in messages(tmp_path)


@pytest.mark.parametrize("keep", [0, 1, 100, 0.5, -1])
def test_a_cache_that_was_cut_is_compiled_again(tmp_path, monkeypatch, keep):
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    skill(pack, "alpha")
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    whole = load_catalog([], cache).fingerprint
    (file,) = cache.glob("catalog-*.json")
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * keep) if isinstance(keep, float) else keep])
    assert list(load_catalog([], cache).skills) == ["alpha"]
    assert load_catalog([], cache).fingerprint == whole
    assert file.read_bytes() == raw


def test_a_cache_with_a_broken_section_is_thrown_away_and_said(tmp_path, monkeypatch):
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    skill(pack, "alpha")
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    load_catalog([], cache)
    (file,) = cache.glob("catalog-*.json")
    file.write_bytes(file.read_bytes().replace(b'"A skill."', b'"A skill.\0'))
    with pytest.raises(BadDataError, match="damaged"):
        list(load_catalog([], cache).skills.values())
    assert list(load_catalog([], cache).skills) == ["alpha"]


def test_an_edit_that_keeps_size_and_time_is_seen(tmp_path, monkeypatch):
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    skill(pack, "alpha")
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    load_catalog([], cache)
    file = pack / "skills" / "alpha.toml"
    before = file.stat()
    file.write_text(file.read_text("utf-8").replace("A skill.", "A SKILL."), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_catalog([], cache).skills["alpha"].summary == "A SKILL."


def test_what_a_pack_replaces_is_counted(tmp_path):
    base, pack = tmp_path / "base", tmp_path / "pack"
    rows = ["country,name,region,currency,aliases", "DE,Germany,europe,EUR,", "AT,A,europe,EUR,"]
    skill(base, "alpha")
    write(base, "salary/regions.csv", "\n".join(rows))
    write(pack, "salary/regions.csv", "\n".join([rows[0], "DE,Deutschland,europe,EUR,"]))
    skill(pack, "beta")

    def counted(*folders):
        return open_compiled(compile_roots(folders)).derived(REPLACED)

    assert counted(base) == {}
    assert counted(base, pack) == {"salary/regions.csv": 1}
    skill(pack, "alpha")
    assert counted(base, pack) == {"salary/regions.csv": 1, "skills": 1, "areas": 1}


def test_a_folder_with_a_name_longer_than_the_system_allows_is_a_sentence(tmp_path):
    with pytest.raises(BadDataError, match="cannot be opened: file name too long"):
        problems_in([tmp_path / ("a" * 300)])

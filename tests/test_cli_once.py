"""Nothing is worked out twice in a run: how often each command plans and learns levels."""

import sys

import pytest

WORK = {
    "plan": ("mlpath.engine.way.plan", "counted"),
    "knowledge": ("mlpath.engine.knowledge.state", "likely_layer"),
    "rows": ("mlpath.engine.gap.gap", "gap_rows"),
}
"""What costs most, and the function that does it."""
ONE_PLAN = {"plan": 1, "knowledge": 1, "rows": 0}
# Command line -> how often. Before and after of a log are two persons, so two of each; a rating
# makes advice be tried one level lower and higher, where that is shown.
COSTS = {
    "": ONE_PLAN,
    "status": ONE_PLAN,
    "plan": ONE_PLAN,
    "roadmap": ONE_PLAN,
    "export --to ics": ONE_PLAN,
    "next": ONE_PLAN,
    "gap": {"plan": 0, "knowledge": 1, "rows": 1},
    "gap --all": {"plan": 0, "knowledge": 3, "rows": 1},
    "gap -f json": {"plan": 0, "knowledge": 3, "rows": 1},
    "gap --explain python": {"plan": 0, "knowledge": 1, "rows": 0},
    "compare": {"plan": 0, "knowledge": 1, "rows": 0},
    "compare ml-engineer data-engineer": {"plan": 0, "knowledge": 1, "rows": 0},
    "assess --yes": {"plan": 1, "knowledge": 1, "rows": 1},
    "report --output page.html": {"plan": 1, "knowledge": 1, "rows": 1},
    "log python 1h": {"plan": 2, "knowledge": 2, "rows": 0},
    "done python 3": {"plan": 2, "knowledge": 2, "rows": 0},
    "profile show": {"plan": 0, "knowledge": 1, "rows": 0},
    "roles": {"plan": 0, "knowledge": 1, "rows": 0},
    "skills": {"plan": 0, "knowledge": 1, "rows": 0},
}


@pytest.fixture
def counted(monkeypatch):
    """Count the calls of the costly functions, wherever they were imported to."""
    calls = dict.fromkeys(WORK, 0)

    def watched(name, function):
        def call(*given, **named):
            calls[name] += 1
            return function(*given, **named)

        return call

    for name, (module, function) in WORK.items():
        __import__(module)
        original = getattr(sys.modules[module], function)
        monkeypatch.setattr(sys.modules[module], function, watched(name, original))
    return calls


@pytest.mark.parametrize("line", COSTS)
def test_a_command_works_everything_out_once(line, known, counted, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in counted:
        counted[name] = 0
    assert known(*line.split()).code == 0
    assert counted == COSTS[line]

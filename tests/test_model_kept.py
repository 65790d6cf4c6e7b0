"""What follows from a catalogue alone is worked out once for it, and anew for another."""

from mlpath.model.field.catalog import Catalog
from mlpath.model.field.kept import kept
from worlds.smallfield import ROLE, field, role, target

TWIN = role(target("code", 1), id_=ROLE.id)


def test_the_same_question_about_the_same_things_is_answered_once_a_catalogue() -> None:
    asked = []

    @kept
    def needs(catalog: Catalog, one, level) -> int:
        """Count."""
        asked.append((catalog, one, level))
        return len(one.targets[level])

    here, there = field(), field()
    level = next(iter(ROLE.targets))
    assert [needs(here, ROLE, level) for _ in range(3)] == [len(ROLE.targets[level])] * 3
    assert len(asked) == 1
    assert needs(here, TWIN, level) == 1  # another of the same name, such as one of a posting
    assert needs(there, ROLE, level) == len(ROLE.targets[level])
    assert len(asked) == 3
    assert needs.__doc__ == "Count."

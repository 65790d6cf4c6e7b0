"""What follows from a catalogue alone is worked out once, for however many people ask."""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")
About = ParamSpec("About")


def kept(
    question: Callable[Concatenate[Catalog, About], Answer],
) -> Callable[Concatenate[Catalog, About], Answer]:
    """Let a catalogue give the same answer when it is asked the same about the same things."""

    def ask(catalog: Catalog, /, *about: About.args, **named: About.kwargs) -> Answer:
        key = (question, *map(id, about))
        if key not in catalog.kept:
            # Things are kept with the answer, so that no other can come to have their address.
            catalog.kept[key] = (about, question(catalog, *about, **named))
        return cast("tuple[object, Answer]", catalog.kept[key])[1]

    update_wrapper(ask, question)
    return ask

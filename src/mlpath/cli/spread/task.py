"""What is spread: work that begins once where it is done, and then takes batch after batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

In_contra = TypeVar("In_contra", contravariant=True)
Out_co = TypeVar("Out_co", covariant=True)


class Task(Protocol[In_contra, Out_co]):
    """Work that can be sent elsewhere."""

    def start(self) -> Callable[[In_contra], Out_co]:
        """Get ready, and return what answers a batch."""
        ...

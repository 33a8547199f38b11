"""Removals from the list. A separate module, because the window needs it before it loads the rest of the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from viewer.model import Pair
from viewer.model.record import record

T = TypeVar("T")
U = TypeVar("U")


class Removed(NamedTuple, Generic[T]):
    """An article that was removed from the list."""

    place: int
    """Its index in the list before the removal."""
    item: T


@record
class Removal(Generic[T]):
    """Articles that were removed together and are restored together."""

    items: tuple[Removed[T], ...]
    """In list order."""
    shown: Pair[int] | None = None
    """The keys of the two articles that were shown then; None where nobody knows, as after a restart."""

    def of(self, make: Callable[[T], U]) -> Removal[U]:
        """The removal with `make` applied to each item; keys say nothing of what that makes."""
        return Removal(tuple(Removed(place, make(item)) for place, item in self.items))

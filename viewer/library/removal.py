"""What was taken off the list; a module of its own, because the window needs it before anything was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
U = TypeVar("U")


class Removed(NamedTuple, Generic[T]):
    """An article that was taken off the list."""

    place: int
    """Its index in the list before."""
    item: T


@dataclass(frozen=True, slots=True)
class Removal(Generic[T]):
    """Articles that were taken off the list together, and are put back together."""

    items: tuple[Removed[T], ...]
    """In the order of the list."""

    def of(self, make: Callable[[T], U]) -> Removal[U]:
        """The same removal of what `make` makes of its items."""
        return Removal(tuple(Removed(place, make(item)) for place, item in self.items))

"""Files that were asked for by name, to be shown once they are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Pair

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from viewer.window.session.session import Session


class PendingPair:
    """One file is shown as B, two are shown beside each other; of more the list is enough."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._paths: tuple[Path, ...] = ()
        self.shown = False
        """Whether files were shown so: then the pair of the last time does not come back."""

    def note(self, paths: Sequence[Path]) -> None:
        """These were asked for."""
        if len(paths) in (1, 2):
            self._paths = tuple(paths)

    def give_up(self, path: Path) -> None:
        """This one cannot be read: the other does not wait for it."""
        self._paths = tuple(each for each in self._paths if each != path)
        self.show()

    def show(self) -> None:
        """Show them, if all are there by now."""
        session = self._session
        found = [item.key for path in self._paths if (item := session.opened_from(path))]
        if not self._paths or len(found) < len(self._paths) or len(session.open_articles.items) < 2:
            return
        self._paths, self.shown = (), True
        if len(found) == 2:
            session.choose_keys(Pair(*found))
        elif (place := session.open_articles.index_of(found[0])) is not None:
            session.choose_right(place)

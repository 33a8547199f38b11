"""What tests of the library share."""

from pathlib import Path

import pytest

from tests.support.desks import DESK
from viewer.library.desk import RecentKind
from viewer.library.store import Library
from viewer.model import Role


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.library.opening._LOCK_TIMEOUT", 0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One with a library in it."""
    library = Library.open(tmp_path / "data")
    library.keep_desk(DESK)
    library.note_recent([Path("/a"), Path("/b")], RecentKind.FILE)
    library.keep_label("digest", 7, Role.CAPTION)
    library.close()
    return tmp_path / "data"

"""Which set is open."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tests.support.making import DAM, make_article
from viewer.model import Collection
from viewer.window.session.open_set import OpenSet


def test_it_has_the_name_of_its_file_until_the_list_is_empty(qapp: QCoreApplication):
    del qapp
    made, told = OpenSet(), list[str]()
    made.changed.connect(lambda: told.append(made.name))
    made.take(Path("/desk/Maren treaty.diptych"))
    made.take(Path("/desk/Maren treaty.diptych"))
    made.follow(Collection((make_article(DAM),)))
    assert told == ["Maren treaty"]
    made.follow(Collection())
    assert told == ["Maren treaty", ""]
    assert made.path is None

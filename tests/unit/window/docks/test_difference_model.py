"""An entry for each difference."""

from PySide6.QtCore import QModelIndex, Qt

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Pair, Role
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.window.docks.difference_model import HEAD, DifferenceModel


def test_text_of_an_article_is_never_markup():
    trap = "<b>Bold</b> & <img src=x> words that only one of the two articles has in it."
    left, right = (
        make_article((Role.HEADLINE, "One"), trap),
        make_article((Role.HEADLINE, "One"), "Quite another text."),
    )
    model = DifferenceModel()
    model.show(present(compare(Pair(left, right))), Kind.ONLY_LEFT)
    assert model.data(model.index(0)).endswith(trap)
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(QModelIndex()) is None


def test_sides_without_a_source_are_called_by_their_letters():
    shown = present(compare(Pair(make_article("The dam held."), make_article("A hundred geese flew over."))))
    model = DifferenceModel()
    model.show(shown, None)
    heads = {model.data(model.index(row), HEAD) for row in range(model.rowCount())}
    assert heads == {"Only in A, ¶ 1", "Only in B, ¶ 1"}

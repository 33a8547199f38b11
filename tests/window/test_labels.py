"""A paragraph is called otherwise."""

from pytestqt.qtbot import QtBot

from tests.support.windows import is_settled
from viewer.model import Role
from viewer.window.frame.main_window import MainWindow


def test_a_paragraph_can_be_labelled_otherwise(sample: MainWindow, qtbot: QtBot):
    article = sample.session.collection.articles[0]
    furniture = next(n for n, p in enumerate(article.paragraphs) if p.role is Role.FURNITURE)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.label(0, furniture, Role.BODY)
    shown = sample.pair_view.shown
    assert shown is not None
    assert shown.comparison.articles.left.paragraphs[furniture].role is Role.BODY
    qtbot.waitUntil(lambda: is_settled(sample), timeout=10_000)


def test_a_label_keeps_the_reader_s_place(sample: MainWindow, qtbot: QtBot):
    view = sample.pair_view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    top = view.scroller.top_row
    assert top > 3
    article = sample.session.collection.articles[0]
    last = max(n for n, p in enumerate(article.paragraphs) if p.role is Role.BODY)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.label(0, last, Role.FURNITURE)
    assert abs(view.scroller.top_row - top) <= 2


def test_a_subhead_called_furniture_by_mistake_is_a_subhead_again(sample: MainWindow, qtbot: QtBot):
    article = sample.session.collection.articles[0]
    subhead = next(n for n, p in enumerate(article.paragraphs) if p.role is Role.SUBHEAD)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.label(0, subhead, Role.FURNITURE)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.restore_label(0, subhead)
    assert sample.session.collection.articles[0].paragraphs[subhead].role is Role.SUBHEAD

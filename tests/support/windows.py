"""What tests of the whole window share."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QToolButton

from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.counts_bar import CountsBar

Speaking = Callable[[str], MainWindow]
"""Makes a window that speaks a language."""


def is_settled(window: MainWindow) -> bool:
    """Whether the sample story is shown, with the evidence of all its articles."""
    session = window.session
    shown = window.pair_view.shown
    if session.pair is None or shown is None or session.coverage is None or session.busy:
        return False  # with coverage there, the pair is compared once more, with the evidence of all
    articles = tuple(session.collection.articles[i] for i in session.pair)
    return len(session.collection.articles) == 5 and tuple(shown.comparison.articles) == articles


def count_button(counts: CountsBar, kind: Kind) -> QToolButton:
    """The button below the pair that has the figure of a kind."""
    button = counts.findChild(QToolButton, kind.name)
    assert isinstance(button, QToolButton)
    return button


def note_of(counts: CountsBar) -> QLabel:
    """Where the bar shows its notice."""
    label = counts.findChild(QLabel, "notice")
    assert isinstance(label, QLabel)
    return label

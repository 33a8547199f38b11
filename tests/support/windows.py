"""What tests of the whole window share."""

from collections.abc import Callable

from viewer.window.frame.main_window import MainWindow

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

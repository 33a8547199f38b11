"""What tests of the whole window share."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from viewer.model import Note
from viewer.model.message import Message
from viewer.presenting.stops import Kind
from viewer.window.app.self_check import drag_enter
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.counts_bar import CountsBar
from viewer.window.session.problem import OMITTED

Speaking = Callable[[str], MainWindow]
"""Makes a window that speaks a language."""


def lay_out() -> None:
    """Handle all that waits, and lay out what it changed: `processEvents` alone may leave a layout for later."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents()


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


def drop(target: QWidget, data: QMimeData) -> None:
    """A real drop: enter and drop events, delivered as Qt delivers them."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, drag_enter(QPoint(5, 5), data))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def files(*paths: Path) -> QMimeData:
    """What a drag of these files carries."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def leave_out(window: MainWindow, index: int) -> str:
    """Let an open article be one of which prose was left out; its digest."""
    item = window.session.open_articles.items[index]
    note = Note(OMITTED, Message("About 60 words of prose on the page were not taken as its story."))
    window.session.change(replace(item, original=replace(item.original, notes=(note,))))
    return item.original.digest


def story(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


ONE = "Dam holds in Orsk\n\nThe Orsk dam held on Tuesday after nine days of rain, engineers said.\n"

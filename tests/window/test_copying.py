"""Copying: whatever is stood at, and all that one side has alone."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import is_settled
from viewer.model import Side
from viewer.presenting.arrangement import Mode
from viewer.presenting.kinds import TABLE
from viewer.presenting.stops import Kind
from viewer.window.commands import copies
from viewer.window.export.copying import copy_stops
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.layout.scene import Place
from viewer.window.preferences.choices import SOURCED, save_choice


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_stop_stood_at_is_copied_with_both_its_sources(sample: MainWindow):
    sample.commands.go.first.trigger()
    sample.commands.edit.copy.trigger()
    assert "Kestria and Valdorn sign Maren flood pact" in clipboard()
    assert "Kestria and Valdorn conclude Maren flood treaty" in clipboard()
    assert "— Halden Courier" in clipboard()
    assert sample.counts.notice == "Copied: 2 headings"


def test_a_copy_of_nothing_says_why(sample: MainWindow):
    QGuiApplication.clipboard().setText("before")
    sample.commands.edit.copy.trigger()
    assert clipboard() == "before"
    assert sample.counts.notice.startswith("Nothing to copy: select words")


def test_what_only_b_has_is_copied_in_one_step_under_its_outlet(sample: MainWindow, qtbot: QtBot):
    del qtbot
    shown = sample.pair_view.shown
    assert shown
    article = shown.comparison.articles.right
    sample.commands.edit.copy_right.trigger()
    head, *paragraphs = clipboard().split("\n\n")
    assert head == "Meridian Monitor"
    copied = " ".join(paragraphs)
    for i in shown.comparison.only(Side.RIGHT):
        assert article.sentences[i].text in copied
    assert "— " not in paragraphs[0]
    assert sample.counts.notice == "Copied: 1 paragraph", "the outlet above it is none"
    sample.commands.edit.sourced.trigger()
    try:
        sample.commands.edit.copy_right.trigger()
        assert all("\n— Meridian Monitor, " in paragraph for paragraph in clipboard().split("\n\n")[1:])
    finally:
        save_choice(SOURCED, value=False)


def test_an_outlet_of_which_another_article_is_open_is_copied_with_its_headline(sample: MainWindow, qtbot: QtBot):
    shown = sample.pair_view.shown
    assert shown
    title = shown.comparison.articles.right.title
    sample.session.rename(3, "", "Meridian Monitor")
    qtbot.waitUntil(lambda: is_settled(sample), timeout=20_000)
    sample.commands.edit.copy_right.trigger()
    head = clipboard().partition("\n\n")[0]
    assert head.startswith(f"Meridian Monitor: {title[:50]}")


def test_headings_that_are_copied_are_told_apart(sample: MainWindow):
    sample.commands.edit.copy_left.trigger()
    assert len(clipboard().split("\n\n")) == 4, "the outlet, two headings, one sentence"
    assert sample.counts.notice == "Copied: 1 paragraph, 2 headings"


def test_select_all_of_a_filtered_view_copies_what_is_shown(sample: MainWindow):
    view = sample.pair_view
    view.show_mode(Mode.ONLY)
    view.pair_input.select_all(Side.RIGHT)
    sample.commands.edit.copy.trigger()
    paragraphs = view.scene.articles.right.paragraphs
    folded = {paragraph for side, paragraph in view.scene.folded_paragraphs() if side is Side.RIGHT}
    shown = [p.text for n, p in enumerate(paragraphs) if n not in folded]
    assert 0 < len(shown) < len(paragraphs)
    assert clipboard().split("\n\n") == shown


def test_what_is_selected_is_copied_with_its_marks(sample: MainWindow):
    view = sample.pair_view
    assert view.shown
    stop = next(stop for stop in view.shown.differences if stop.kind is Kind.CHANGED)
    place = Place(Side.LEFT, stop.passages.left[0].paragraph, 0)
    view.highlights.select(place, Place(Side.LEFT, place.paragraph, len(view.scene.text(place))))
    sample.commands.edit.copy.trigger()
    html = bytes(QGuiApplication.clipboard().mimeData().data("text/html").data()).decode()
    assert "background:#ffe9a8" in html
    assert clipboard() == view.scene.text(place)


@pytest.mark.parametrize("kind", [Kind.CHANGED, Kind.MOVED, Kind.STYLE, Kind.BY_HAND, Kind.SHARED])
def test_all_of_a_kind_is_copied_in_one_step(sample: MainWindow, kind: Kind):
    QGuiApplication.clipboard().setText("before")
    sample.commands.edit.copy_kinds[kind].trigger()
    shown = sample.pair_view.shown
    assert shown
    stops = [stop for stop in shown.stops(kind) if stop.is_of(kind)]
    if not stops:
        assert clipboard() == "before"
        assert sample.counts.notice == f"Nothing to copy: there is nothing of the kind “{TABLE[kind].name}”."
        return
    for stop in stops:
        for article, span in zip(shown.comparison.articles, stop.sentences, strict=True):
            assert all(article.sentences[i].text in clipboard() for i in span or ())
    assert sample.counts.notice.startswith("Copied: ")


def test_chosen_rows_of_the_list_are_copied_and_can_be_dragged_out(sample: MainWindow, qtbot: QtBot):
    sample.differences.show()
    listed = sample.differences.listed
    qtbot.waitUntil(listed.isVisible)
    selection = listed.list.selectionModel()
    for row in (3, 1):
        selection.select(listed.model.index(row), selection.SelectionFlag.Select)
    QTest.keySequence(listed.list, QKeySequence(QKeySequence.StandardKey.Copy))
    assert sample.pair_view.shown
    stops = [sample.pair_view.stops[listed.model.numbers[row]] for row in (1, 3)]
    wanted = copy_stops(sample.pair_view.shown, stops, sourced=False)
    assert clipboard() == wanted.text
    dragged = listed.model.mimeData([listed.model.index(row) for row in (3, 1)])
    assert dragged.text() == wanted.text
    assert dragged.hasHtml()
    listed.list.selectAll()
    QTest.keySequence(listed.list, QKeySequence(QKeySequence.StandardKey.Copy))
    assert wanted.text.split("\n\n")[0] in clipboard()
    assert sample.pair_view.stops


def test_a_right_click_on_a_sentence_copies_it(sample: MainWindow):
    view = sample.pair_view
    assert view.shown
    sentence = view.shown.comparison.only(Side.LEFT)[-1]
    stands = view.scene.articles.left.sentences[sentence]
    menu = sample.pair_menu.build(Place(Side.LEFT, stands.paragraph, stands.span.start + 1))
    copy = menu.actions()[0]
    assert copy.isEnabled()
    copy.trigger()
    assert clipboard() == stands.text


class Drags:
    """Notes what would be dragged out; a real drag waits for the mouse."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: list[str] = []
        drags = self

        class Drag:
            def __init__(self, source: object) -> None:
                del source

            def setMimeData(self, data: QMimeData) -> None:  # noqa: N802 - Qt's name
                drags.texts.append(data.text())
                assert data.hasHtml()

            def exec(self, action: object) -> None:
                assert action is Qt.DropAction.CopyAction

        monkeypatch.setattr(copies, "QDrag", Drag)


def test_a_selection_and_a_paragraph_can_be_dragged_out(sample: MainWindow, monkeypatch: pytest.MonkeyPatch):
    drags, view = Drags(monkeypatch), sample.pair_view
    place = Place(Side.RIGHT, 3, 0)
    view.highlights.select(place, Place(Side.RIGHT, 3, 10))
    view.pair_input.drag_asked.emit(None)
    view.pair_input.drag_asked.emit(Place(Side.RIGHT, 4, 2))
    sentences = [view.scene.articles.right.sentences[i] for i in view.scene.articles.right.paragraphs[4].sentences]
    assert drags.texts == [view.scene.text(place)[:10], " ".join(sentence.text for sentence in sentences)]


def test_chosen_articles_are_copied_as_outlet_date_and_headline(sample: MainWindow):
    sample.articles.select([1, 0])
    QTest.keySequence(sample.articles, QKeySequence(QKeySequence.StandardKey.Copy))
    assert clipboard() == (
        "Halden Courier, 14 Oct 2025: Kestria and Valdorn sign Maren flood pact after 11 years of talks\n"
        "Meridian Monitor, 14 Oct 2025: "
        "Kestria and Valdorn conclude Maren flood treaty after eleven years of negotiations"
    )
    assert sample.counts.notice == "Copied: 2 paragraphs"


def test_a_step_since_the_article_was_chosen_is_what_is_copied(sample: MainWindow):
    sample.articles.select([0])
    sample.stepper.first()
    QTest.keySequence(sample.articles, QKeySequence(QKeySequence.StandardKey.Copy))
    assert "Kestria and Valdorn conclude Maren flood treaty" in clipboard()
    sample.articles.select([2])
    QTest.keySequence(sample.articles, QKeySequence(QKeySequence.StandardKey.Copy))
    assert clipboard() == "The Brief Ledger, 14 Oct 2025: Two states, one river: Maren flood pact signed at last"


def test_what_is_dragged_out_and_let_go_in_the_window_is_no_article(
    sample: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    data = QMimeData()
    data.setText("President Alexander spoke on the quay.")
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, button, none)
    monkeypatch.setattr(QDropEvent, "source", lambda _: sample)
    QCoreApplication.sendEvent(sample, drop)
    assert not drop.isAccepted()
    assert len(sample.session.collection.articles) == 5
    assert not sample.session.busy

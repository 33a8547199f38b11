import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.windows import is_settled
from viewer.model import Pair, Role, Side
from viewer.presenting.arrangement import Mode
from viewer.presenting.presentation import Presentation
from viewer.presenting.stops import Kind
from viewer.window.app.self_check import drag_enter
from viewer.window.articles.article_model import SHARE, SIDE
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.screen import resize_within
from viewer.window.session.problem import Problem
from viewer.window.session.tasks import Priority


def drop(target: QWidget, data: QMimeData) -> None:
    """A real drop: enter and drop events, delivered as Qt delivers them."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, drag_enter(QPoint(5, 5), data))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def story(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


ONE = "Dam holds in Orsk\n\nThe Orsk dam held on Tuesday after nine days of rain, engineers said.\n"
OTHER = "Orsk dam holds\n\nThe Orsk dam held on Wednesday after nine days of rain, engineers said.\n"


def test_an_empty_window_says_what_to_do(window: MainWindow, qtbot: QtBot):
    qtbot.waitUntil(lambda: not window.session.restoring.under_way, timeout=10_000)
    assert window.pages.currentWidget() is window.pages.empty
    assert "Drop" in window.pages.empty.title.text()
    assert not window.commands.view.swap.isEnabled()


def test_the_sample_story_opens_as_five_articles_and_a_pair(sample: MainWindow):
    assert sample.articles.model().rowCount() == 5
    assert sample.pages.currentWidget() is sample.pair_page
    assert sample.session.pair == Pair(0, 1)
    index = sample.articles.articles.index(1)
    assert index.data(SIDE) == 1
    assert 50 < index.data(SHARE) <= 100
    assert sample.heat_map.isVisible()


def test_dropped_files_and_folders_are_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    one = story(tmp_path, "one.txt", ONE)
    (tmp_path / "more").mkdir()
    story(tmp_path / "more", "other.md", OTHER)
    drop(window, files(one, tmp_path / "more"))
    qtbot.waitUntil(lambda: window.pair_view.shown is not None, timeout=10_000)
    assert [a.path and a.path.name for a in window.session.collection.articles] == ["one.txt", "other.md"]
    assert window.pages.currentWidget() is window.pair_page


def test_the_window_shows_that_a_drop_is_welcome(window: MainWindow, tmp_path: Path):
    one = story(tmp_path, "one.txt", ONE)
    data = files(one)
    enter = drag_enter(QPoint(9, 9), data)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.drag_and_drop.veil.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drag_and_drop.veil.isVisible()


def test_an_address_is_never_fetched(window: MainWindow):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/story.html")])
    enter = drag_enter(QPoint(9, 9), data)
    enter.setAccepted(False)
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
    assert not window.drag_and_drop.veil.isVisible()


@pytest.mark.parametrize("pane", ["articles", "pair_view", "heat_map"])
def test_no_pane_keeps_a_drop_for_itself(sample: MainWindow, pane: str):
    widget = getattr(sample, pane)
    inner = widget.viewport() if hasattr(widget, "viewport") else widget
    assert not inner.acceptDrops() or inner is sample.articles.viewport()


def test_a_file_that_cannot_be_read_is_named_and_the_others_open(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    good = story(tmp_path, "good.txt", ONE)
    empty = story(tmp_path, "empty.txt", "")
    with qtbot.waitSignals([window.session.problem_found, window.session.collection_changed], timeout=10_000):
        drop(window, files(empty, tmp_path / "gone.txt", good))
    qtbot.waitUntil(lambda: len(window.messages.problems) == 2 and window.articles.model().rowCount() == 1)
    assert window.messages.isVisible()
    assert "empty.txt" in window.messages.label.text()
    assert "gone.txt" in window.messages.label.text()
    window.messages.dismiss()
    assert not window.messages.isVisible()


def test_trouble_leaves_the_open_pair_alone(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    before = sample.pair_view.shown
    with qtbot.waitSignal(sample.session.problem_found, timeout=10_000):
        sample.session.open_paths([tmp_path / "gone.txt"])
    assert sample.pair_view.shown is before
    assert len(sample.session.collection.articles) == 5


def test_text_from_the_clipboard_becomes_an_article(window: MainWindow, qtbot: QtBot):
    for text in (ONE, OTHER):
        QGuiApplication.clipboard().setText(text)
        with qtbot.waitSignal(window.session.collection_changed, timeout=10_000):
            window.commands.file.paste.trigger()
    assert window.session.collection.articles[0].path is None
    qtbot.waitUntil(lambda: window.pair_view.shown is not None)


def test_a_file_opened_twice_stands_once(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    one = story(tmp_path, "one.txt", ONE)
    with qtbot.waitSignal(window.session.met_again, timeout=10_000):
        window.session.open_paths([one, one])
    assert len(window.session.collection.articles) == 1
    assert not window.messages.problems
    for _ in range(2):
        window.session.open_text("Words from the clipboard.")
    qtbot.waitUntil(lambda: not window.session.busy and len(window.session.collection.articles) > 1)
    assert len(window.session.collection.articles) == 2


def test_a_file_opened_again_is_shown(sample: MainWindow, qtbot: QtBot):
    path = sample.session.collection.articles[3].path
    assert path is not None
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.open_paths([path])
    assert sample.session.pair == Pair(0, 3)
    assert sample.articles.chosen() == [3]


def test_a_click_shows_an_article_beside_the_base(sample: MainWindow, qtbot: QtBot):
    rect = sample.articles.visualRect(sample.articles.articles.index(3))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.mouseClick(sample.articles.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert sample.session.pair == Pair(0, 3)


def test_any_two_can_be_chosen_by_the_keyboard(sample: MainWindow, qtbot: QtBot):
    sample.articles.setFocus()
    sample.articles.setCurrentIndex(sample.articles.articles.index(2))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.articles, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(0, 2)
    sample.articles.setCurrentIndex(sample.articles.articles.index(4))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.articles, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert sample.session.pair == Pair(4, 2)
    assert sample.articles.articles.index_of_row(0) == 4  # the base is pinned
    sample.articles.setCurrentIndex(sample.articles.articles.index(4))
    QTest.keyClick(sample.articles, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.articles, Qt.Key.Key_Return)
    assert sample.session.pair == Pair(2, 3)


def test_the_heat_map_chooses_by_click_and_by_arrow(sample: MainWindow, qtbot: QtBot):
    cell = sample.heat_map._cell(2, 4).center().toPoint()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.mouseClick(sample.heat_map, Qt.MouseButton.LeftButton, pos=cell)
    assert sample.session.pair == Pair(2, 4)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        QTest.keyClick(sample.heat_map, Qt.Key.Key_Left)
    assert sample.session.pair == Pair(2, 3)
    assert sample.session.collection.articles[2].title in sample.heat_map.text_of(2, 3)


def test_swap_turns_the_pair_round(sample: MainWindow, qtbot: QtBot):
    before = sample.pair_view.shown
    assert before is not None
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.commands.view.swap.trigger()
    assert sample.pair_view.shown is not None
    assert sample.pair_view.shown.comparison == before.comparison.swapped()


def test_stepping_counts_stops_at_the_end_and_goes_on_when_asked_again(sample: MainWindow, qtbot: QtBot):
    count = len(sample.pair_view.stops)
    assert count > 5
    sample.commands.go.next.trigger()
    assert sample.tool_bar.place.text() == f"1 of {count}"
    sample.commands.go.last.trigger()
    assert sample.tool_bar.place.text() == f"{count} of {count}"
    sample.commands.go.next.trigger()
    assert sample.session.pair == Pair(0, 1)
    assert "last" in sample.counts.notice
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.commands.go.next.trigger()
    assert sample.session.pair == Pair(0, 2)


def test_a_step_brings_its_sentence_into_sight(sample: MainWindow):
    view = sample.pair_view
    for _ in range(len(view.stops)):
        sample.commands.go.next.trigger()
        difference = view.stops[view.navigation.current]
        assert view.shown is not None
        side = Side.LEFT if difference.passages.left else Side.RIGHT
        line = view.scene.line_of[side][difference.passages[side][0].paragraph]
        assert line in dict(view.scroller.visible())


def test_steps_of_one_kind_only(sample: MainWindow):
    with_kind = [n for n, d in enumerate(sample.pair_view.stops) if d.kind is Kind.ONLY_LEFT]
    sample.counts.kind_chosen.emit(Kind.ONLY_LEFT)
    assert sample.pair_view.navigation.current == with_kind[0]
    assert sample.tool_bar.place.text() == f"1 of {len(with_kind)}"


def test_modes_fold_what_is_not_wanted(sample: MainWindow):
    view = sample.pair_view
    assert view.shown is not None
    everything = len(view.scene.lines)
    sample.commands.view.modes[Mode.ONLY].trigger()
    assert len(view.scene.lines) < everything
    shown = {row for line in view.scene.lines if not line.folded for row in line.rows}
    only = {d.row for d in view.stops if d.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT)}
    assert only <= shown
    sample.commands.view.modes[Mode.ALL].trigger()
    assert len(view.scene.lines) == everything


def test_folded_furniture_opens_by_click(sample: MainWindow):
    view = sample.pair_view
    assert view.shown is not None
    number, y = next((n, y) for n, y in view.scroller.visible() if view.scene.lines[n].folded)
    rows = view.scene.lines[number].rows
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, int(y) + 10))
    assert not any(line.folded for line in view.scene.lines if line.rows.start in rows)


def test_removing_an_article_leaves_the_rest(sample: MainWindow, qtbot: QtBot):
    kept = sample.session.collection.articles[2]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.remove([1])
    assert kept in sample.session.collection.articles
    assert len(sample.session.collection.articles) == 4
    assert sample.session.pair == Pair(0, 1)
    sample.session.remove([0, 1, 2])
    assert sample.pages.currentWidget() is sample.pages.empty
    qtbot.waitUntil(lambda: "One more" in sample.pages.empty.title.text())


def test_a_paragraph_can_be_labelled_otherwise(sample: MainWindow, qtbot: QtBot):
    article = sample.session.collection.articles[0]
    furniture = next(n for n, p in enumerate(article.paragraphs) if p.role is Role.FURNITURE)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.label(0, furniture, Role.BODY)
    shown = sample.pair_view.shown
    assert shown is not None
    assert shown.comparison.articles.left.paragraphs[furniture].role is Role.BODY
    qtbot.waitUntil(lambda: is_settled(sample), timeout=10_000)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_an_unforeseen_error_is_reported_and_nothing_is_lost(
    sample: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    from viewer.window.app.crash_dialog import ProblemDialog

    def fail(_: object) -> None:
        message = "out of cheese"
        raise RuntimeError(message)

    with qtbot.waitSignal(sample.session.crashed, timeout=10_000):
        sample.session.tasks.start(fail, lambda _: None, sample.session.fail)
    dialogs = sample.findChildren(ProblemDialog)
    assert "out of cheese" in dialogs[0].report
    assert "Diptych" in dialogs[0].report
    dialogs[0].close()
    caplog.clear()
    assert len(sample.session.collection.articles) == 5


def test_counts_keep_their_figures_where_there_is_no_room_for_words(sample: MainWindow):
    button = sample.counts._buttons[Kind.CHANGED]
    assert "changed" in button.text()
    sample.counts.resize(260, sample.counts.height())
    assert button.text().isdigit()
    assert "changed" in button.accessibleName()
    sample.counts.resize(1200, sample.counts.height())
    assert "changed" in button.text()


def marks_alone(shown: Presentation) -> int:
    """How many changes are of punctuation and nothing else."""
    comparison = shown.comparison
    count = 0
    for edit in (edit for match in comparison.matches for edit in match.edits):
        passages = [(comparison.articles[side].paragraphs[edit.passages[side].paragraph], side) for side in Side]
        text = "".join(edit.passages[side].span.cut(paragraph.text) for paragraph, side in passages)
        count += not any(c.isalnum() for c in text)
    return count


def test_what_is_ignored_is_chosen_in_the_menu(sample: MainWindow, qtbot: QtBot):
    before = sample.pair_view.shown
    switch = next(a for a in sample.findChildren(QAction) if a.text().replace("&", "") == "Punctuation")
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        switch.trigger()
    after = sample.pair_view.shown
    assert before is not None
    assert after is not None
    assert marks_alone(before)
    assert not marks_alone(after)
    assert sample.session.options.ignore_punctuation


def test_strictness_is_chosen_in_the_menu(sample: MainWindow, qtbot: QtBot):
    joined = []
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 2))
    for name in ("Strict", "Loose"):
        action = next(a for a in sample.findChildren(QAction) if a.text().replace("&", "").startswith(f"{name}:"))
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            action.trigger()
        assert sample.pair_view.shown is not None
        joined.append(len(sample.pair_view.shown.comparison.matched(Side.LEFT)))
    assert joined[0] < joined[1]


def test_work_that_lasts_is_noted(window: MainWindow, qtbot: QtBot):
    gate = threading.Event()
    window.session.tasks.start(lambda _: gate.wait(10), lambda _: None, window.session.fail, Priority.COMPARE)
    qtbot.waitUntil(lambda: "WORKING" in window.side.title.text())
    gate.set()
    qtbot.waitUntil(lambda: "WORKING" not in window.side.title.text())


def test_a_folder_of_articles_is_covered_once(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    for n in range(12):
        story(
            tmp_path,
            f"{n:02}.txt",
            f"Report number {n}\n\nThe river Orsk rose {n} metres on Tuesday, engineers said.\n",
        )
    covered: list[object] = []
    window.session.coverage_ready.connect(covered.append)
    window.session.open_paths([tmp_path])
    qtbot.waitUntil(
        lambda: window.session.coverage is not None and window.articles.model().rowCount() == 12, timeout=20_000
    )
    qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
    assert len(covered) <= 3


def test_a_moved_filter_shows_both_ends(sample: MainWindow):
    sample.counts.kind_chosen.emit(Kind.MOVED)
    scene = sample.pair_view.scene
    assert scene is not None
    for difference in sample.pair_view.stops:
        if difference.kind is Kind.MOVED:
            for side in Side:
                number = scene.line_of[side][difference.passages[side][0].paragraph]
                assert not scene.lines[number].folded


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


def test_every_problem_can_be_seen(window: MainWindow):
    for n in range(9):
        window.session.problem_found.emit(Problem(f"file{n}.txt", "is empty"))
    assert "file0.txt" not in window.messages.label.text()
    assert "4 more" in window.messages.label.text()
    window.messages.all.click()
    assert "file0.txt" in window.messages.label.text()
    assert not window.messages.all.isVisible()


def test_a_kind_shown_alone_is_no_mode_and_a_mode_ends_it(sample: MainWindow):
    modes, button = sample.commands.view.modes, sample.counts._buttons[Kind.CHANGED]
    button.click()
    assert not any(action.isChecked() for action in modes.values())
    modes[Mode.ALL].trigger()
    assert modes[Mode.ALL].isChecked()
    assert not button.isChecked()
    assert sample.pair_view.wish.kind is None
    modes[Mode.ALL].trigger()  # the one that is on already
    assert modes[Mode.ALL].isChecked()


def test_a_window_is_never_larger_than_its_screen(window: MainWindow):
    room = window.screen().availableGeometry()
    resize_within(window, 99_999, 99_999)
    assert window.width() < room.width()
    assert window.height() < room.height()
    resize_within(window, 600, 500)
    assert (window.width(), window.height()) == (600, 500)

"""How articles come into the window, where they are asked for, and what it says meanwhile."""

import tempfile
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QStandardPaths, QUrl
from PySide6.QtGui import QDragLeaveEvent, QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.windows import ONE, drop, files, story
from viewer.model import Pair, Side
from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.app.self_check import drag_enter
from viewer.window.articles.article_model import ROW
from viewer.window.commands import file_dialogs
from viewer.window.frame.main_window import MainWindow
from viewer.window.session.tasks import Priority


def test_nothing_is_asked_for_while_something_is_being_read(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    session, told = window.session, window.pages.empty.title
    qtbot.waitUntil(lambda: not session.restoring.under_way and not session.busy, timeout=10_000)
    assert told.text() == "Drop articles here"
    session.open_paths([tmp_path / "nowhere.txt"])
    assert told.text() == "One moment …"
    qtbot.waitUntil(lambda: told.text() == "Drop articles here", timeout=10_000)
    session.open_paths([resource("samples/1-halden-courier.txt")])
    assert told.text() == "One moment …"
    qtbot.waitUntil(lambda: told.text() == "One more article, please", timeout=10_000)


def test_while_things_come_back_nothing_is_asked_for(window: MainWindow, qtbot: QtBot):
    qtbot.waitUntil(lambda: not window.session.restoring.under_way, timeout=10_000)
    window.session.restoring.wait()
    assert "last time" in window.pages.empty.hint.text()
    window.session.restoring.end_one()
    assert window.pages.empty.title.text() == "Drop articles here"


def test_a_drag_lights_the_place_in_the_list_too(window: MainWindow, tmp_path: Path):
    (tmp_path / "one.txt").write_text("A story", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "one.txt"))])
    lit = []
    for event in (drag_enter(QPoint(9, 9), data), QDragLeaveEvent()):
        QApplication.sendEvent(window, event)
        lit.append(window.side.drop_area.property("over"))
    assert lit == [True, False]


def test_a_clipboard_without_text_is_told(window: MainWindow):
    QApplication.clipboard().setText(" ")
    window.commands.file.paste.trigger()
    assert "it holds no text and no files" in window.messages.label.text()


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
    assert index.data(ROW).side is Side.RIGHT
    assert 50 < index.data(ROW).share <= 100
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


@pytest.mark.parametrize("pane", ["articles", "pair_view", "heat_map"])
def test_no_pane_keeps_a_drop_for_itself(sample: MainWindow, pane: str):
    widget = getattr(sample, pane)
    inner = widget.viewport() if hasattr(widget, "viewport") else widget
    assert not inner.acceptDrops() or inner is sample.articles.viewport()


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


def test_a_file_that_is_dropped_or_read_again_while_it_is_shown_stays_where_it_is(sample: MainWindow, qtbot: QtBot):
    path = sample.session.collection.articles[0].path
    assert path is not None
    for reload in (False, True):
        with qtbot.waitSignal(sample.session.met_again, timeout=10_000):
            if reload:
                sample.session.reload([0])
            else:
                drop(sample, files(path))
        assert sample.session.pair == Pair(0, 1)
        assert sample.articles.chosen() == [0]


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


def test_a_file_from_the_dock_is_opened(window: MainWindow, qtbot: QtBot):
    application = QCoreApplication.instance()
    assert application is not None
    QCoreApplication.sendEvent(application, QFileOpenEvent(str(resource("samples/1-halden-courier.txt"))))
    qtbot.waitUntil(lambda: len(window.session.collection.articles) == 1, timeout=10_000)


def test_a_link_is_said_to_be_one_and_is_no_article(window: MainWindow):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/ferry")])
    drop(window, data)
    assert "https://example.org/ferry: it is a link" in window.messages.label.text()
    data = QMimeData()
    data.setData("com.apple.pasteboard.promised-file-name", b"ferry.pdf")
    drop(window, data)
    assert "ferry.pdf: the program that it comes from does not hand it over" in window.messages.label.text()
    assert not window.session.open_articles.items


def test_rich_text_and_files_that_are_on_no_disk_become_articles(window: MainWindow, qtbot: QtBot):
    rich = QMimeData()
    rich.setData("text/rtf", b"{\\rtf1\\ansi The ferry to {\\b Vellan} stopped.}")
    drop(window, rich)
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 1, timeout=20_000)
    (item,) = window.session.open_articles.items
    assert (item.article.title, item.source.path, item.article.path) == ("The ferry to Vellan stopped.", None, None)
    held = QMimeData()
    name = "a/b: c.txt".encode("utf-16-le").ljust(520, b"\0")
    held.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"\1\0\0\0" + bytes(72) + name)
    held.setData('application/x-qt-windows-mime;value="FileContents";index=0', b"It sails again.")
    drop(window, held)
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 2, timeout=20_000)
    assert window.session.open_articles.items[1].source.name == "b: c.txt"


def test_one_article_alone_can_be_read(window: MainWindow, qtbot: QtBot):
    window.session.open_text("The ferry stopped.\n\nNobody was hurt on the quay.")
    qtbot.waitUntil(lambda: window.pages.empty.text is not None, timeout=10_000)
    text = window.pages.empty.text
    assert text
    assert "Nobody was hurt on the quay." in text.toPlainText()
    assert window.pages.empty.title.text() == "One more article, please"
    window.commands.edit.select_all.trigger()
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.session.open_text("The ferry sails again.\n\nNobody was hurt.")
    assert window.pages.currentWidget() is window.pair_page
    window.session.remove([0, 1])
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.pages.empty)
    assert window.pages.empty.text is None


class Asked:
    """Dialogs in which the editor chooses at once; and where each began."""

    def __init__(self) -> None:
        self.began: list[Path] = []
        self.chosen: Path | None = None

    def answer(self, _window: object, _title: str, began: str, _filter: str = "") -> tuple[str, str]:
        self.began.append(Path(began))
        return str(self.chosen or ""), ""

    def answer_files(self, *words: object) -> tuple[list[str], str]:
        name, _ = self.answer(*words)  # type: ignore[arg-type]
        return [name] if name else [], ""

    def __getattr__(self, name: str) -> object:
        known = {"getOpenFileNames": self.answer_files, "getExistingDirectory": lambda *words: self.answer(*words)[0]}
        return known.get(name, self.answer)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asked:
    """Dialogs of an editor who has documents; what other programs put aside is elsewhere."""
    made = Asked()
    monkeypatch.setattr(file_dialogs, "_dialogs", lambda: made)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Documents"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "passing"))
    for name in ("Documents", "desk", "other", "passing"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "story.txt").write_text(f"Ferry\n\nThe ferry stopped at {name}.\n", encoding="utf-8")
    return made


def test_dialogs_begin_in_the_documents_and_then_where_one_was_last(
    window: MainWindow, asked: Asked, qtbot: QtBot, tmp_path: Path
):
    file = window.commands.file
    file.open.trigger()
    asked.chosen = tmp_path / "desk" / "story.txt"
    with qtbot.waitSignal(window.session.opened):
        file.open.trigger()
    asked.chosen = None
    for action in (file.open, file.folder, file.open_set, file.save_set):
        action.trigger()
    documents, desk = tmp_path / "Documents", tmp_path / "desk"
    assert asked.began == [documents, documents, desk, desk, desk, desk / "The ferry stopped at desk.diptych"]
    asked.chosen = tmp_path / "other"
    with qtbot.waitSignal(window.session.opened):
        file.folder.trigger()
    asked.chosen = None
    file.open.trigger()
    assert asked.began[6:] == [desk, tmp_path / "other"]
    asked.chosen = tmp_path / "Mine"
    with qtbot.waitSignal(window.autosave.saved):
        file.save_set.trigger()
    file.open_set.trigger()
    assert asked.began[8:] == [tmp_path / "other" / "The ferry stopped at desk.diptych", tmp_path]


def test_the_next_window_and_one_whose_folder_is_gone_know_where_to_begin(
    window: MainWindow, asked: Asked, qtbot: QtBot, tmp_path: Path, qapp: QApplication
):
    asked.chosen = tmp_path / "desk" / "nowhere.txt"
    with qtbot.waitSignal(window.session.problem_found):
        window.commands.file.open.trigger()
    asked.chosen = None
    again = build_window(qapp)
    qtbot.addWidget(again)
    again.commands.file.open.trigger()
    (tmp_path / "desk" / "story.txt").unlink()
    (tmp_path / "desk").rmdir()
    again.commands.file.open.trigger()
    again.session.close()
    assert asked.began[1:] == [tmp_path / "desk", tmp_path / "Documents"]


@pytest.mark.parametrize(
    ("dropped", "begins"),
    [("desk/story.txt", "desk"), ("desk", "desk"), ("passing/story.txt", "Documents"), ("sample", "Documents")],
)
def test_dialogs_begin_where_what_was_dropped_is_if_that_is_the_editors(
    window: MainWindow, asked: Asked, qtbot: QtBot, tmp_path: Path, dropped: str, begins: str
):
    with qtbot.waitSignal(window.session.collection_changed):
        if dropped == "sample":
            window.commands.help.sample.trigger()
        else:
            drop(window, files(tmp_path / dropped))
    window.commands.file.open.trigger()
    assert asked.began == [tmp_path / begins]


def test_where_the_program_was_started_is_no_place_to_begin(
    window: MainWindow, asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path / "other")
    window.commands.file.open.trigger()
    assert asked.began == [tmp_path / "Documents"]

"""Documents with tracked changes: two articles of one file."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.office import docx, p, r
from tests.support.windows import drop, files, story
from viewer.model import Pair
from viewer.window.articles.article_model import ROW, Order
from viewer.window.articles.article_rows import Row, spoken_text, version_text
from viewer.window.frame.main_window import MainWindow

BODY = "The ferry to Vellan stopped on Monday after eleven years, and nobody knows when it will sail again."
CHANGED = (
    r("The mayor of Vellan said ")
    + f'<w:del w:id="1" w:author="Ann">{r("nothing").replace("w:t", "w:delText")}</w:del>'
    + f'<w:ins w:id="2" w:author="Ann">{r("on Tuesday that it was late")}</w:ins>'
    + r(" when he was asked about it.")
)


def document(folder: Path, name: str = "ferry.docx") -> Path:
    path = folder / name
    path.write_bytes(docx(p("Ferry stopped", '<w:pStyle w:val="Title"/>') + p(BODY) + p(CHANGED)))
    return path


def rows(window: MainWindow) -> list[Row]:
    model = window.articles.articles
    return [model.index(n, 0).data(ROW) for n in range(model.rowCount())]


def open_document(window: MainWindow, qtbot: QtBot, folder: Path) -> Path:
    path = document(folder)
    drop(window, files(story(folder, "other.txt", "Bridge\n\nThe bridge at Aske was painted green in March.")))
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 1, timeout=10_000)
    window.session.open_paths([path], show=True)
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 3, timeout=20_000)
    return path


def test_original_and_final_are_shown_beside_each_other_and_stand_together(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    open_document(window, qtbot, tmp_path)
    assert window.session.pair == Pair(1, 2)
    qtbot.waitUntil(lambda: window.pair_view.shown is not None, timeout=10_000)
    left, right = window.session.collection.articles[1:]
    assert left.paragraphs[-1].text.startswith("The mayor of Vellan said nothing")
    assert right.paragraphs[-1].text.startswith("The mayor of Vellan said on Tuesday")
    for order in Order:
        window.articles.articles.sort_by(order)
        assert [(row.part, row.joined) for row in rows(window)] == [
            ("original", (False, True)), ("final", (True, False)), ("", (False, False)),
        ]  # fmt: skip
    assert [version_text(row) for row in rows(window)] == ["original text", "final text", ""]
    assert "final text" in spoken_text(rows(window)[1])
    assert not rows(window)[0].alike, "the part tells them apart"
    window.articles.articles.sort_by(Order.OWN)  # by likeness, the shares may come between
    window.session.choose(Pair(0, 2))
    assert [row.part for row in rows(window)] == ["", "original", "final"]


def test_a_document_comes_back_without_its_file(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    path = open_document(window, qtbot, tmp_path)
    saved = tmp_path / "saved.diptych"
    with qtbot.waitSignal(window.autosave.saved, timeout=10_000):
        window.autosave.save_set(saved)
    kept = window.session.collection.articles
    path.unlink()
    with qtbot.waitSignal(window.session.restoring.ended, timeout=10_000):
        window.session.open_paths([saved])
    assert window.session.collection.articles == kept
    assert window.session.pair == Pair(1, 2)

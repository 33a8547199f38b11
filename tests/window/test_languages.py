"""The window in another language: what it says, which way it runs, which keys its menus have."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from tests.support.windows import Speaking, lay_out
from viewer.model import Side
from viewer.presenting.marks import Marks, Move
from viewer.presenting.stops import Kind
from viewer.reading import read_article
from viewer.reading.errors import ReadError
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.phrases import day, isolated, words, words_told
from viewer.window.preferences.choices import LANGUAGE, save_choice
from viewer.window.preferences.languages import install_translators, language_names

TREATY = "معاهدة"


def choose(application: QCoreApplication, code: str) -> str:
    save_choice(LANGUAGE, code)
    return install_translators(application)


def menus_of(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        sub = action.menu()
        if isinstance(sub, QMenu):
            yield from menus_of(sub)


def key_of(action: QAction) -> str:
    return QKeySequence.mnemonic(action.text()).toString().casefold()


def test_the_languages_there_are():
    assert list(language_names()) == ["", "en", "ar", "de"]
    assert language_names()["de"] == "Deutsch"


@pytest.mark.parametrize(("code", "yes"), [("de", "Ja"), ("ar", "نعم"), ("en", "Yes")])
def test_qt_speaks_the_same_language(code: str, yes: str, qapp: QApplication):
    choose(qapp, code)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Yes)
    assert box.button(QDialogButtonBox.StandardButton.Yes).text().replace("&", "") == yes


def test_a_language_that_is_not_there_is_english(qapp: QApplication):
    assert choose(qapp, "xx") == "en"
    assert words.tr("%Ln word(s)", "", 1) == "1 word"
    assert words.tr("%Ln word(s)", "", 1024) == "1,024 words"


def test_arabic_counts_in_six_forms_and_in_the_digits_of_the_rest_of_the_window(qapp: QApplication):
    choose(qapp, "ar")
    told = [words.tr("%Ln word(s)", "", n) for n in (0, 1, 2, 3, 11, 1100)]
    assert told == ["لا كلمات", "كلمة واحدة", "كلمتان", "3 كلمات", "11 كلمة", "1,100 كلمة"]
    assert day("2026-11-03") == "3 نوفمبر 2026"


def test_german_writes_dates_and_figures_as_germans_do(qapp: QApplication):
    choose(qapp, "de")
    assert day("2026-11-03") == "3. Nov. 2026"
    assert words_told(1024) == "1.024 Wörter"


@pytest.mark.parametrize(("code", "direction"), [("ar", "RightToLeft"), ("de", "LeftToRight"), ("en", "LeftToRight")])
def test_the_window_runs_as_its_language_does(code: str, direction: str, speaking: Speaking):
    window = speaking(code)
    assert window.layoutDirection() == Qt.LayoutDirection[direction]
    assert QLocale().language() == QLocale(code).language()


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_access_keys_are_unique_in_each_menu(code: str, speaking: Speaking):
    window = speaking(code)
    window.commands.file.fill_recent()
    bar = [menu.menuAction() for menu in window.commands.menus]
    menus = [(menu.title(), menu.actions()) for top in window.commands.menus for menu in menus_of(top)]
    for title, actions in [("the bar", bar), *menus]:
        keys = {action.text(): key_of(action) for action in actions if not action.isSeparator()}
        assert all(keys.values()), f"{title}: {keys}"
        assert len(set(keys.values())) == len(keys), f"{title}: {keys}"


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_access_keys_are_unique_in_the_menus_of_a_place_and_of_an_article(code: str, speaking: Speaking, qtbot: QtBot):
    window = speaking(code)
    with qtbot.waitSignal(window.session.coverage_ready, timeout=20_000):
        window.session.open_sample()
    scene = window.pair_view.scene
    assert scene is not None
    number = next(n for n, line in enumerate(scene.lines) if not line.folded)
    place = scene.hit(number, scene.place_line(number)[0].origin)
    for menu in (
        window.pair_menu.build(place),
        window.commands.article.menu_of([0, 1]),
        window.commands.article.menu_of([0]),
    ):
        keys = [key_of(action) for action in menu.actions() if not action.isSeparator()]
        assert all(keys)
        assert len(set(keys)) == len(keys), [action.text() for action in menu.actions()]
        menu.deleteLater()


def test_a_name_that_runs_the_other_way_keeps_its_order_to_itself(qapp: QApplication):
    assert isolated("Courier") == "Courier"
    assert isolated(TREATY) == f"\u2068{TREATY}\u2069"
    choose(qapp, "ar")
    assert isolated("Courier") == "\u2068Courier\u2069"
    assert isolated(TREATY) == TREATY
    assert isolated(f"{TREATY}.txt") == f"\u2068{TREATY}.txt\u2069", "its end runs the other way"
    assert isolated("") == ""


def test_a_chip_names_the_first_of_several_moves_and_how_many_more(sample: MainWindow):
    scene = sample.pair_view.scene
    assert scene is not None
    side = Side.LEFT
    paragraph = next(p for p, marks in scene.shown.marks[side].items() if marks.moves)
    (first, *_) = scene.shown.marks[side][paragraph].moves
    chip = scene.chip(side, paragraph)
    assert chip is not None
    there = [Move(first.span, first.target + n, first.down) for n in (0, 0, 1, 2)]
    scene.shown.marks[side][paragraph] = Marks(moves=there)
    assert chip.text.endswith(f"moved, ¶ {first.target + 1} in B")
    assert scene.chip(side, paragraph) == chip._replace(text=f"{chip.text}, 2 more")


def test_the_window_runs_right_without_what_qt_says_of_it(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.window.preferences.languages._qt_folder", lambda: "nowhere")
    choose(qapp, "ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_nothing_is_left_of_a_language_when_another_is_put_on(qapp: QApplication):
    choose(qapp, "ar")
    choose(qapp, "en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert words.tr("%Ln word(s)", "", 2) == "2 words"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.fixture
def german(qapp: QApplication) -> None:
    save_choice(LANGUAGE, "de")
    install_translators(qapp)  # the fixture of all window tests puts English on again


@pytest.mark.usefixtures("german")
def test_a_file_that_cannot_be_read_is_told_of_in_german(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "leer.txt"
    path.touch()
    window.session.open_paths([path])
    qtbot.waitUntil(lambda: bool(window.messages.problems), timeout=10_000)
    assert window.messages.label.text() == "leer.txt: die Datei ist leer"
    with pytest.raises(ReadError, match="the file is empty"):
        read_article(path)


@pytest.mark.usefixtures("german")
def test_notes_on_how_an_article_was_read_are_german_in_its_tip(sample: MainWindow):
    model = sample.articles.articles
    notes = [note for item in sample.session.open_articles.items for note in item.article.notes]
    assert any(str(note.text).startswith("Read as") for note in notes)
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Gelesen als" in tip
    assert "Read as" not in tip


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_the_buttons_beside_the_place_stay_where_they_are_from_step_to_step(
    code: str, speaking: Speaking, qtbot: QtBot
):
    window = speaking(code)
    window.show()
    cranes = [f"{n} cranes flew over the river Orsk at {n % 12} in the morning." for n in range(239)]
    geese = [text if n % 2 else f"Geese {n} rested on the quay of Vellan." for n, text in enumerate(cranes)]
    for texts_of_one in (cranes, geese):
        window.session.open_text("\n\n".join(texts_of_one))
    qtbot.waitUntil(lambda: window.pair_view.shown is not None and not window.session.busy, timeout=20_000)
    bar, stepper, steps = window.tool_bar, window.stepper, (window.commands.go.back, window.commands.go.next)
    buttons = [each for each in bar.findChildren(QToolButton) if each.defaultAction() in steps]
    assert len(buttons) == 2
    places, texts = set(), set()

    def note() -> None:
        lay_out()  # what is wider is laid out then
        texts.add(bar.place.text())
        places.add(tuple(button.mapTo(window, QPoint()).x() for button in buttons))

    for kind in (None, Kind.SHARED, Kind.ONLY_LEFT):
        stepper.choose_kind(kind)
        for step in (stepper.first, stepper.last):
            step()
            note()
        window.pair_view.navigation.show_sentence(Side.LEFT, 3)
        note()
    assert len(texts) > 5
    assert len(places) == 1


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_how_much_is_found_is_whole_in_the_narrowest_window(code: str, speaking: Speaking, qtbot: QtBot):
    window = speaking(code)
    window.resize(window.minimumSize())
    window.show()
    for bird in ("Crane", "Goose"):
        window.session.open_text("\n\n".join(f"{bird} {n} flew over the river Orsk." for n in range(99)))
    qtbot.waitUntil(lambda: window.pair_view.shown is not None and not window.session.busy, timeout=20_000)
    window.commands.edit.find.trigger()
    bar = window.find_bar
    for wanted in ("o", "nowhere, nowhere at all"):
        bar.field.setText(wanted)
        lay_out()
        buttons = [each for each in bar.findChildren(QToolButton) if each.parent() is bar]
        parts = [bar.count, bar.case, bar.whole, *buttons]
        assert all(part.width() >= part.sizeHint().width() for part in parts), bar.count.text()
        assert bar.contentsRect().contains(bar.childrenRect())
        stops = sorted((part.geometry() for part in (bar.field, *parts)), key=QRect.left)
        assert all(one.right() < other.left() for one, other in pairwise(stops)), bar.count.text()


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_the_tool_bar_holds_no_more_than_fits_and_find_is_on_it_or_in_its_menu(code: str, speaking: Speaking):
    window = speaking(code)
    window.show()
    bar = window.tool_bar
    bar.show_place("", "Shared 100 / 239")
    for width in (1440, 1020, 960, 911, 820, 760, 560):
        window.resize(width, 600)
        lay_out()
        cut = bar.findChild(QToolButton, "qt_toolbar_ext_button")
        assert isinstance(cut, QToolButton)
        assert not cut.isVisible(), f"{width} pixels"
        find = [each for each in bar.findChildren(QToolButton) if each.defaultAction() is window.commands.edit.find]
        assert bar.more.isVisible() or find[0].isVisible(), f"{width} pixels"

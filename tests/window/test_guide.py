"""The user guide: that it is true of the program, and the window that shows it."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from tests.support.windows import Speaking
from viewer.presenting.kinds import TABLE
from viewer.window.commands.shortcuts import more_keys
from viewer.window.frame.guide import CODE, KEY, LEAST, Guide, guide_file, native_key, open_guide
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.phrases import say_kind
from viewer.window.kit.theme import own_theme
from viewer.window.preferences.languages import language_names

FOLDER = ROOT / "resources" / "guide"
LANGUAGES = ("en", "de", "ar")
DRAFT = {"de": "maschineller Entwurf", "ar": "مسودة آلية"}
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
MOST_BYTES = 600_000
OUR_KEYS = {"Esc", "Ctrl", "Return", "Shift+Return", "Del", "Home", "End", "Shift+F10"}
"""What the panes do themselves; `more_keys` tells it, mixed with words."""

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise")


def text_of(code: str) -> str:
    return (FOLDER / code / "guide.md").read_text(encoding="utf-8")


def keys_in(text: str) -> Counter[str]:
    return Counter(found for found in CODE.findall(text) if KEY.fullmatch(found))


def names_of(menus: list[QMenu], before: str = "") -> set[str]:
    """What can be chosen, with the menus that lead to it: `View › Matching`."""
    found = set()
    for menu in menus:
        title = before + menu.title().replace("&", "")
        for action in menu.actions():
            sub, text = action.menu(), action.text().replace("&", "").rstrip("… ")
            found.add(f"{title} › {text}")
            if isinstance(sub, QMenu):
                found |= names_of([sub], f"{title} › ")
    return found


@pytest.fixture
def guide(window: MainWindow, qtbot: QtBot) -> Guide:
    opened = open_guide(window.pair_view, window.preferences, window)
    qtbot.waitExposed(opened)
    return opened


# What it says


def test_there_is_a_guide_in_every_language_of_the_window():
    assert set(filter(None, language_names())) == set(LANGUAGES) == {path.parent.name for path in FOLDER.glob("*/*.md")}


@pytest.mark.parametrize("code", DRAFT)
def test_a_draft_says_so_in_its_first_line(code: str):
    assert DRAFT[code] in text_of(code).splitlines()[0]


@pytest.mark.parametrize("code", DRAFT)
def test_all_languages_have_the_same_sections_pictures_and_keys(code: str):
    def shape(text: str) -> list[object]:
        pictures = [name for _, name in PICTURE.findall(text)]
        lines = [line.partition(" ")[0] for line in text.splitlines() if line.startswith(("#", "|", "- "))]
        return [lines, pictures, keys_in(text)]

    assert shape(text_of(code)) == shape(text_of("en"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_is_explained_by_the_name_it_has(code: str, speaking: Speaking):
    speaking(code)
    section = text_of(code).split("\n## ")[3]
    for entry in TABLE.values():
        assert f"**{say_kind(entry.name)}**" in section


def test_the_keys_it_names_are_those_of_the_program(window: MainWindow):
    form = QKeySequence.SequenceFormat.PortableText
    keys = {key.toString(form) for _, action in window.commands.every() for key in action.shortcuts()}
    told = " ".join(keys for _, keys in more_keys())
    assert all(key in told for key in OUR_KEYS)
    named = set(keys_in(text_of("en")))
    assert named - keys - OUR_KEYS == set()
    spare = {"Ctrl+="}  # the same as Ctrl++ where that needs Shift
    table = text_of("en").split("\n## Keyboard")[1].split("\n## ")[0]
    assert keys - set(keys_in(table)) - spare == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_commands_it_names_are_in_the_menus(code: str, speaking: Speaking):
    window = speaking(code)
    window.commands.file.fill_recent()
    named = set(re.findall(r"\*\*([^*]+ › [^*]+)\*\*", text_of(code)))
    assert len(named) > 8
    assert named - names_of(window.commands.menus) == set()


def test_pictures_are_there_are_used_and_are_small():
    named = {(FOLDER / "en" / name).resolve() for _, name in PICTURE.findall(text_of("en"))}
    files = set((FOLDER / "pictures").iterdir())
    assert named == files
    assert sum(path.stat().st_size for path in files) < MOST_BYTES
    assert all(alternative for _, alternative in PICTURE.findall(text_of("en")))


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_in_it_leads_out_of_it(code: str):
    text = text_of(code)
    assert "://" not in text
    assert not re.search(r"(?<!!)\[[^\]]*\]\(|<\w", text)


# The window


def test_f1_and_the_menu_open_it_once(window: MainWindow, qtbot: QtBot):
    assert window.commands.help.guide.shortcuts() == [QKeySequence("F1")]
    window.commands.help.guide.trigger()
    window.commands.help.guide.trigger()
    (opened,) = window.findChildren(Guide)
    assert opened.isWindow()
    assert opened.text.toPlainText().startswith("Diptych guide")
    qtbot.waitExposed(opened)


@pytest.mark.parametrize("key", ["Esc", "Ctrl+W"])
def test_a_key_closes_it(guide: Guide, qtbot: QtBot, key: str):
    with qtbot.waitSignal(guide.destroyed):
        qtbot.keySequence(guide.text, QKeySequence(key))


@pytest.mark.parametrize(("code", "key"), [("en", "Ctrl+Shift+O"), ("de", "Strg+Umschalt+O"), ("ar", "Ctrl+Shift+O")])
def test_it_speaks_the_windows_language(speaking: Speaking, qtbot: QtBot, code: str, key: str):
    window = speaking(code)
    guide = open_guide(window.pair_view, window.preferences, window)
    qtbot.waitExposed(guide)
    rtl = code == "ar"
    blocks = [block for block in guide.text.blocks() if block.text()]
    assert all((block.textDirection() is Qt.LayoutDirection.RightToLeft) is rtl for block in blocks)
    assert (f"\u2066{key}\u2069" if rtl else key) in guide.text.toPlainText()
    last = next(n for n, block in enumerate(blocks) if block.text() == "Windows")
    cells = [block.text().strip("\u2066\u2069") for block in blocks[last - 2 : last + 3]]
    other = r"%APPDATA%\Diptych"
    assert (cells.index(other) < cells.index("Windows")) is rtl, "in Arabic the first column stands at the right"


def test_a_language_without_a_guide_has_the_english_one():
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    assert guide_file() == FOLDER / "en" / "guide.md"
    QLocale.setDefault(QLocale("de"))
    assert guide_file() == FOLDER / "de" / "guide.md"
    QLocale.setDefault(before)


def test_a_key_is_called_as_on_this_system():
    assert native_key("Ctrl+Shift+Up") == QKeySequence("Ctrl+Shift+Up").toString(QKeySequence.SequenceFormat.NativeText)
    assert native_key("Ctrl") in ("Ctrl", "⌘")


def test_nothing_outside_its_folder_is_read(guide: Guide, tmp_path: Path):
    kinds = QTextDocument.ResourceType
    planted = tmp_path / "planted.md"
    planted.write_text("secret", encoding="utf-8")
    folder = QUrl.fromLocalFile(str(FOLDER / "en" / "guide.md"))
    assert guide.text.source() == folder
    for name in (
        QUrl.fromLocalFile(str(planted)),
        QUrl("../../themes/light.toml"),
        QUrl("../../../README.md"),
        QUrl("https://example.org/guide.md"),
    ):
        assert guide.text.loadResource(kinds.MarkdownResource.value, name) is None
    assert isinstance(guide.text.loadResource(kinds.ImageResource.value, QUrl("../pictures/list.png")), QImage)
    assert guide.text.loadResource(kinds.MarkdownResource.value, QUrl("../README")) is None


def test_a_link_is_never_followed(guide: Guide, monkeypatch: pytest.MonkeyPatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    before = guide.text.source()
    guide.text.anchorClicked.emit(QUrl("https://example.org"))
    assert not guide.text.openLinks()
    assert not guide.text.openExternalLinks()
    assert guide.text.source() == before
    assert opened == []


def test_contents_lead_to_sections_and_follow_the_text(guide: Guide, qtbot: QtBot):
    guide.contents.setCurrentRow(guide.contents.count() - 1)
    bar = guide.text.verticalScrollBar()
    assert bar.value() > bar.maximum() * 0.9
    assert guide.contents.currentItem().text() == "Troubleshooting"
    with qtbot.waitSignal(bar.valueChanged):
        bar.setValue(0)
    assert guide.contents.currentItem().text() == "Open articles"


def test_words_are_found_from_the_beginning_again(guide: Guide, qtbot: QtBot):
    qtbot.keySequence(guide.text, QKeySequence(QKeySequence.StandardKey.Find))
    assert guide.focusWidget() is guide.field
    QTest.keyClicks(guide.field, "never uses")
    first = guide.text.textCursor().selectionStart()
    assert guide.text.textCursor().selectedText() == "never uses"
    QTest.keyClick(guide.field, Qt.Key.Key_Return)
    assert guide.text.textCursor().selectionStart() == first, "there is one, and it is found again"
    assert not guide.told.isVisible()
    guide.field.setText("nowhere to be found")
    assert guide.told.isVisible()
    guide.field.clear()
    assert not guide.told.isVisible()
    guide.text.moveCursor(QTextCursor.MoveOperation.Start)
    guide.field.setText("share")
    places = []
    for back in (False, False, True):
        places.append(guide.text.textCursor().selectionStart())
        guide.find_words(back=back)
    assert places[0] < places[1] < places[2]
    assert guide.text.textCursor().selectionStart() == places[1]


def test_no_picture_is_wider_than_the_text(guide: Guide):
    for width in (900, LEAST[0]):
        guide.resize(width, 600)
        sizes = guide.text.document().size()
        assert sizes.width() <= guide.text.viewport().width()
        picture = guide.text.document().resource(
            QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(FOLDER / "pictures" / "window.png"))
        )
        assert picture.deviceIndependentSize().width() <= guide.text.viewport().width()


def test_it_takes_on_the_theme_and_the_size_of_the_articles(guide: Guide, window: MainWindow):
    def ground() -> str:
        block = next(block for block in guide.text.blocks() if "Ctrl+O" in block.text())
        return next(s.format.background().color().name() for s in block.textFormats() if s.format.fontFixedPitch())

    assert ground() == window.preferences.current_theme()["quiet"].name()
    dark = own_theme("dark")
    window.preferences.theme_changed.emit(dark)
    assert ground() == dark["quiet"].name()
    window.pair_view.show_reading(replace(window.pair_view.reading, size=20.0))
    assert guide.text.font().pixelSize() == 20
    window.pair_view.show_reading(replace(window.pair_view.reading, size=40.0))
    assert guide.text.font().pixelSize() == 24

"""Small phrases that several widgets say."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from viewer.window.kit.phrases import (
    Translator,
    day,
    facts,
    in_turn,
    isolated,
    name_box,
    plain_tip,
    say_kind,
    words_told,
)

TREATY = "معاهدة"


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (None, ""),
        ("", ""),
        ("2026-11-03", "3 Nov 2026"),
        ("2026-11-03T10:00:00Z", "3 Nov 2026"),
        ("0009-01-31", "31 Jan 0009"),
        ("last Tuesday", "last Tuesday"),
        ("2026-13-03", "2026-13-03"),
        ("2026-W10", "2026-W10"),
    ],
)
def test_a_day_is_written_as_editors_write_it(published: str | None, told: str):
    assert day(published) == told


@pytest.mark.parametrize(
    ("source", "published", "path", "told"),
    [
        ("Courier", "2026-11-03", None, "Courier · 3 Nov 2026"),
        ("Courier", None, None, "Courier"),
        ("", "2026-11-03", Path("/stories/dam.txt"), "dam.txt · 3 Nov 2026"),
        ("Courier", None, Path("/stories/dam.txt"), "Courier"),
        ("", None, None, ""),
        (TREATY, None, None, f"\u2068{TREATY}\u2069"),
    ],
)
def test_facts_of_an_article_are_those_that_are_known(source: str, published: str | None, path: Path | None, told: str):
    article = replace(make_article("One."), source=source, published=published, path=path)
    assert facts(article) == told
    final = replace(article, part="2/final")
    assert facts(final) == f"final text · {told}".removesuffix(" · ")
    assert facts(replace(article, part="urn:uuid:1")) == told, "what is no version is told by its headline"


@pytest.mark.parametrize(("count", "told"), [(1, "1 word"), (1024, "1,024 words")])
def test_words_are_counted_as_the_language_counts(count: int, told: str):
    assert words_told(count) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [("Courier", "Courier"), ("", ""), *((each, f"\u2068{each}\u2069") for each in (TREATY, f"Courier {TREATY}"))],
)
def test_a_name_that_runs_the_other_way_keeps_its_order_to_itself(name: str, told: str):
    assert isolated(name) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("", ""), ("plain", "<qt>plain</qt>"), ("<b>&", "<qt>&lt;b&gt;&amp;</qt>"), ("one\ntwo", "<qt>one<br>two</qt>")],
)
def test_a_tip_has_no_markup_of_its_own(text: str, told: str):
    assert plain_tip(text) == told


def test_what_has_no_translation_stays_and_what_has_one_is_counted():
    assert Translator("nowhere").tr("No such words") == "No such words"
    assert [Translator("words").tr("%Ln word(s)", "", count) for count in (0, 1, 2)] == ["0 words", "1 word", "2 words"]
    assert say_kind("No such kind") == "No such kind"


def test_a_box_and_the_list_it_opens_have_one_name(qtbot: QtBot):
    box = QComboBox()
    qtbot.addWidget(box)
    name_box(box, "Kind")
    assert (box.accessibleName(), box.view().accessibleName()) == ("Kind", "Kind")


def test_tab_goes_in_turn(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    made = [QLineEdit(window) for _ in range(3)]
    in_turn(made[2], made[1], made[0])
    window.show()
    window.activateWindow()
    made[2].setFocus()
    met = []
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        met.append(window.focusWidget())
    assert met == [made[1], made[0]]

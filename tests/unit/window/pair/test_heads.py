"""Both headlines above the pair."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.model import Article, Role, Side
from viewer.window.kit.theme import own_theme
from viewer.window.pair.heads import HEIGHT, Heads


def heads_of(qtbot: QtBot, left: Article, width: int = 1200) -> Heads:
    made = Heads(view_of(qtbot, left, make_article(DAM, STORM), width=width), own_theme("light"))
    qtbot.addWidget(made)
    made.resize(width, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"source": "Courier", "byline": "Ada", "published": "2026-11-03"}, "Courier · 3 Nov 2026 · Ada · "),
        ({"source": "Courier", "byline": "Courier"}, "Courier · "),  # it is said already
        ({}, ""),
        ({"source": "Courier", "part": "final"}, "final text · Courier · "),
    ],
)
def test_the_second_line_has_facts_and_figures(qtbot: QtBot, facts: dict[str, str], told: str):
    heads = heads_of(qtbot, replace(make_article(DAM, MAYOR, COST), **facts))  # type: ignore[arg-type]
    comparison = heads.view.scene.shown.comparison
    assert heads.text(comparison, Side.LEFT) == f"{told}3 sentences, 2 only in A"
    assert heads.text(comparison, Side.RIGHT) == "2 sentences, 1 only in B"


@pytest.mark.parametrize(
    ("keep", "told"),
    [
        (1.0, "Courier · 3 Nov 2026 · Ada · 2 sentences, 1 only in A"),
        (0.95, "Courier · 3 Nov 2026 · 2 sentences, 1 only in A"),
        (0.85, "Courier · 2 sentences, 1 only in A"),
        (0.5, "Courier · 1 only in A"),
        (0.2, "Courier"),
    ],
)
def test_what_has_no_room_is_left_out_whole_the_outlet_last(qtbot: QtBot, keep: float, told: str):
    left = replace(
        make_article((Role.HEADLINE, "Dam"), DAM, MAYOR), source="Courier", byline="Ada", published="2026-11-03"
    )
    heads = heads_of(qtbot, left)
    font = QFont(heads.font())
    font.setPixelSize(12)
    comparison = heads.view.scene.shown.comparison
    whole = QFontMetricsF(font).horizontalAdvance(heads.text(comparison, Side.LEFT))
    assert heads.text(comparison, Side.LEFT, keep * whole) == told


def test_nothing_that_is_painted_below_the_headline_is_cut(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    byline = "Ada of the Halden Wire and its many correspondents"
    article = replace(make_article(DAM, MAYOR), source="Courier", byline=byline, published="2026-11-03")
    painted: list[str] = []
    monkeypatch.setattr("viewer.window.pair.heads.write", lambda *told, **_: painted.append(told[2]))
    heads = heads_of(qtbot, article, width=1000)
    heads.grab()
    assert "Courier · 3 Nov 2026 · 2 sentences, 1 only in A" in painted


def test_each_side_has_its_letter_in_its_colour_above_its_text(qtbot: QtBot):
    heads = heads_of(qtbot, make_article(DAM))
    picture, theme = heads.grab().toImage(), own_theme("light")
    for side in Side:
        seen = [x for x in range(picture.width()) if picture.pixelColor(x, 14) == theme.edge(side)]
        left, room = heads.view.scene.columns.panes[side]
        assert seen
        assert left <= min(seen) <= max(seen) <= left + room


def test_in_one_column_they_stand_one_below_the_other(qtbot: QtBot):
    heads = heads_of(qtbot, make_article(DAM), width=560)
    assert heads.sizeHint().height() == 2 * HEIGHT - 14
    picture, theme = heads.grab().toImage(), own_theme("light")
    tops = [min(y for y in range(picture.height()) if picture.pixelColor(15, y) == theme.edge(side)) for side in Side]
    assert tops[1] - tops[0] == HEIGHT - 14


def test_another_theme_is_worn_at_once(qtbot: QtBot):
    heads = heads_of(qtbot, make_article(DAM))
    heads.show_theme(own_theme("dark"))
    assert heads.grab().toImage().pixelColor(heads.width() - 2, 2) == own_theme("dark")["paper"]

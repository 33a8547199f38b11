"""The menu of a place, without the window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.menus import menus_in
from tests.support.sessions import session_with, view_on
from viewer.model import Pair, Role, Side
from viewer.presenting.stops import Kind
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.menu.pair_menu import PairMenu
from viewer.window.pair.wanted_sentence import WantedSentence

SHARED, OWN, ADVERT = Place(Side.LEFT, 0, 3), Place(Side.LEFT, 2, 3), Place(Side.LEFT, 3, 3)


class Menu:
    """The menu of the first of three articles, of which all share one sentence, and the third one more."""

    def __init__(self, qtbot: QtBot) -> None:
        self.tasks = FakeTasks()
        articles = (
            make_article(DAM, MAYOR, STORM, (Role.FURNITURE, "Share this page"), title="One & all"),
            make_article(DAM.replace("Tuesday", "Wednesday"), COST, title="Two & more"),
            make_article(MAYOR, DAM, title="Three"),
        )
        self.session = session_with(self.tasks, *articles)
        self.view = view_on(self.session, qtbot)
        self.wanted = WantedSentence(self.view, self.session)
        self.menu = PairMenu(self.view, self.session, self.wanted)
        qtbot.waitUntil(self.covered, timeout=10_000)
        self.view.open_all()

    def covered(self) -> bool:
        self.tasks.run()
        return self.session.coverage is not None and self.view.shown is not None

    def entries(self, place: Place | None) -> dict[str, QAction]:
        """By their names; a menu in the menu with what is in it."""
        made = self.menu.build(place)
        found = {each.text(): each for each in made.actions() if each.text()}
        for inner in menus_in(made).values():
            found |= {f"> {each.text()}": each for each in inner.actions()}
        self.kept = made
        return found


@pytest.fixture
def menu(qtbot: QtBot) -> Menu:
    return Menu(qtbot)


def test_beside_the_text_it_is_of_the_whole_pair(menu: Menu):
    assert list(menu.entries(None)) == ["&Copy", "Select &all on this side", "&Unfold everything", "Fold a&gain"]


def test_by_the_keyboard_it_is_of_the_sentence_stepped_to_wherever_the_pointer_is(menu: Menu):
    stops = [menu.view.stops.index(stop) for stop in menu.view.stops if stop.kind is Kind.CHANGED]
    menu.view.navigation.step_to(stops[0])
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(menu.view, event)
    (shown,) = (each for each in menu.view.findChildren(QMenu) if each.isVisible())
    entries = {each.text(): each for each in shown.actions()}
    assert entries["Copy &both sides"].isEnabled()
    shown.close()


@pytest.mark.parametrize(
    ("place", "paired", "others"),
    [
        (SHARED, True, ["> Two && more", "> Three"]),
        (Place(Side.LEFT, 1, 3), False, ["> Three"]),
        (OWN, False, ["> No other open article surely has it"]),
    ],
)
def test_a_sentence_has_its_counterpart_and_its_other_articles(
    menu: Menu, place: Place, paired: bool, others: list[str]
):
    entries = menu.entries(place)
    assert [entries[name].isEnabled() for name in ("Copy &both sides", "Show coun&terpart")] == [paired, paired]
    assert [name for name in entries if name.startswith(">")] == others
    assert entries[others[0]].isEnabled() == ("No other" not in others[0])


def test_both_sides_are_copied_with_their_names(menu: Menu):
    menu.entries(SHARED)["Copy &both sides"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text == f"One & all: {DAM}\n\nTwo & more: {DAM.replace('Tuesday', 'Wednesday')}"


def test_a_sentence_or_what_is_selected_can_be_copied(menu: Menu):
    asked: list[Place | None] = []
    menu.menu.copy_asked.connect(asked.append)
    menu.entries(SHARED)["&Copy"].trigger()
    assert asked == [SHARED]
    assert not menu.entries(None)["&Copy"].isEnabled()
    menu.view.highlights.select(SHARED, Place(Side.LEFT, 0, 8))
    menu.entries(None)["&Copy"].trigger()
    assert asked == [SHARED, None]


def test_another_article_is_put_beside_this_one_with_the_sentence_in_sight(menu: Menu):
    menu.entries(Place(Side.LEFT, 1, 3))["> Three"].trigger()
    assert menu.session.pair == Pair(0, 2)
    menu.view.highlights.choose({})
    menu.tasks.run()
    menu.wanted.arrive()
    assert set(menu.view.highlights.lit(menu.view.scene.articles).chosen) == {(Side.LEFT, 1), (Side.RIGHT, 0)}
    menu.view.highlights.choose({})
    menu.wanted.arrive()
    assert not menu.view.highlights.lit(menu.view.scene.articles).chosen, "it is looked for once"


def test_a_paragraph_becomes_furniture_and_furniture_part_of_the_article(menu: Menu):
    def roles() -> list[Role]:
        return [paragraph.role for paragraph in menu.session.collection.articles[0].paragraphs]

    menu.entries(OWN)["This is page &furniture"].trigger()
    assert roles()[2] is Role.FURNITURE
    menu.tasks.run()
    menu.view.open_all()
    menu.entries(ADVERT)["This is part of the a&rticle"].trigger()
    assert roles()[3] is not Role.FURNITURE


def test_one_paragraph_can_stand_alone_and_the_rest_comes_back(menu: Menu):
    menu.entries(SHARED)["Compare this &paragraph alone"].trigger()
    states = [menu.view.wish.alone]
    menu.entries(SHARED)["Fold a&gain"].trigger()
    assert [*states, menu.view.wish.alone] == [0, None]
    assert not menu.entries(SHARED)["Fold a&gain"].isEnabled()

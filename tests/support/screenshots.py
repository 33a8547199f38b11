"""Pictures of every state of the window, from the sample story, to be looked at.

    python -m tests.support.screenshots FOLDER

Run it with QT_QPA_PLATFORM=offscreen, and on a real display (Xvfb with a window manager) without. Writes one PNG a
state; `--scale 2` for a 200 % display, `--language ar` for a window that reads from right to left.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.desk import write_articles
from tests.support.making import make_article
from viewer.model import Article, Pair, Role, Side, Source
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.resources import resource
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
from viewer.window.app.self_check import drag_enter
from viewer.window.articles.article_model import Order
from viewer.window.articles.source_view import open_source
from viewer.window.commands.palette import open_palette
from viewer.window.commands.shortcuts import open_shortcuts
from viewer.window.kit.theme import OWN_THEMES, own_theme
from viewer.window.pair.layout.scene import Place
from viewer.window.preferences.choices import LANGUAGE, save_choice
from viewer.window.preferences.dialog import open_preferences
from viewer.window.session.open_articles import OnDisk, open_article
from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.window.frame.main_window import MainWindow

ARABIC = make_article(
    (Role.HEADLINE, "معاهدة جديدة على نهر مارين بعد أحد عشر عاما"),
    ["وقعت كيستريا وفالدورن يوم الثلاثاء معاهدة على نهر مارين.", "وقال الوزير إن السد صمد في الفيضان."],
    ["وتبلغ كلفة السدود 480 مليون كرونة."],
    title="معاهدة جديدة على نهر مارين بعد أحد عشر عاما",
    language="ar",
)
ARABIC_TOO = make_article(
    (Role.HEADLINE, "معاهدة جديدة على نهر مارين بعد عشرة أعوام"),
    ["وقعت كيستريا وفالدورن يوم الأربعاء معاهدة على نهر مارين.", "وقال الوزير إن السد صمد في الفيضان."],
    ["وقال المزارعون إنهم لم يسألوا عن رأيهم."],
    title="معاهدة جديدة على نهر مارين بعد عشرة أعوام",
    language="ar",
)
CHINESE = make_article(
    (Role.HEADLINE, "马伦河防洪条约在十一年谈判后签署"),
    ["凯斯特里亚和瓦尔多恩星期二签署了马伦河防洪条约。", "两国将共同管理五座水坝。"],
    ["堤坝的费用为四亿八千万克朗。"],
    title="马伦河防洪条约在十一年谈判后签署",
    language="zh",
)
CHINESE_TOO = make_article(
    (Role.HEADLINE, "马伦河防洪条约在十年谈判后签署"),
    ["凯斯特里亚和瓦尔多恩星期三签署了马伦河防洪条约。", "两国将共同管理五座水坝。"],
    ["农民说没有人问过他们的意见。"],
    title="马伦河防洪条约在十年谈判后签署",
    language="zh",
)


class Photographer:
    """Brings a window into each state and saves its picture."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.application = application
        self.folder = folder
        self.begin()
        self.window.resize(1440, 900)

    def begin(self) -> None:
        """Open the program's window, as a start does."""
        self.window = build_window(self.application, data_folder())
        self.window.show()
        self.window.autosave.open(restore=True)

    def settle(self, ready: Callable[[MainWindow], bool] = lambda _: True, seconds: float = 0.9) -> None:
        """Let the window work until it is ready, and a little longer."""
        end = time.monotonic() + 20
        while not ready(self.window) and time.monotonic() < end:
            self.application.processEvents()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.application.processEvents()

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Save the window, or a part of it, as it is now."""
        self.settle(seconds=0.25)
        (widget or self.window).grab().save(str(self.folder / f"{name}.png"))
        print(name)

    def open_sample(self, theme: str) -> None:
        """The sample story, settled, in a theme."""
        self.window.show_theme(own_theme(theme))
        if not self.window.session.collection.articles:
            self.window.session.open_paths([resource("samples")])
        self.settle(lambda w: w.session.coverage is not None and len(w.session.collection.articles) == 5)

    def show_made(self, left: Article, right: Article) -> None:
        """A pair that is in no file."""
        session = self.window.session
        session.remove(range(len(session.open_articles.items)))
        source = Source("", None, "text", "")
        session.put([open_article(session.next_key(), source, article, {}) for article in (left, right)], 0)
        self.settle(lambda w: w.session.coverage is not None)


def photograph(camera: Photographer) -> None:
    """Every state, one after the other."""
    window, view = camera.window, camera.window.pair_view
    camera.take("empty")
    window.session.open_paths([resource("samples/1-halden-courier.txt")])
    camera.settle(lambda w: len(w.session.collection.articles) == 1)
    camera.take("one-article")
    window.session.remove([0])
    for theme in OWN_THEMES:
        camera.open_sample(theme)
        camera.take(f"pair-{theme}")
    window.show_theme(own_theme("light"))
    steps = [n for n, d in enumerate(view.stops) if d.kind is Kind.MOVED]
    view.navigation.step_to(steps[0])
    camera.settle()
    camera.take("moved")
    for mode in (Mode.CHANGES, Mode.ONLY):
        view.show_mode(mode)
        camera.take(f"folded-{mode}")
    view.show_mode(Mode.ALL)
    view.show_inline(inline=True)
    camera.take("one-column")
    view.show_inline(inline=False)
    _kinds(camera)
    window.commands.edit.find.trigger()
    window.find_bar.field.setText("treaty")
    camera.take("find")
    window.find_bar.dismiss()
    view.highlights.select(Place(Side.LEFT, 8, 4), Place(Side.LEFT, 10, 30))
    camera.take("selection")
    view.highlights.clear()
    view.highlights.hover(view.scene.shown.places(Side.LEFT, 9))
    camera.take("hover")
    view.highlights.clear()
    window.commands.view.list.trigger()
    window.commands.view.reader.trigger()
    camera.take("list-and-reader")
    window.show_theme(own_theme("dark"))
    camera.take("list-and-reader-dark")
    window.show_theme(own_theme("light"))
    window.commands.view.list.trigger()
    window.commands.view.reader.trigger()
    _desk(camera)
    _many(camera)
    _restored(camera)
    _manners(camera)


def _kinds(camera: Photographer) -> None:
    """What is shared, shown alone, and the end of it; what is perhaps elsewhere, in two columns and in one."""
    window, view, stepper = camera.window, camera.window.pair_view, camera.window.stepper
    window.counts.kind_chosen.emit(Kind.SHARED)
    window.counts.show_kind(Kind.SHARED)
    camera.take("shared")
    stepper.last()
    stepper.step()
    camera.take("shared-end")
    window.session.choose(Pair(1, 2))
    camera.settle(lambda w: w.session.coverage is not None)
    window.counts.kind_chosen.emit(Kind.ONLY_LEFT)
    window.counts.show_kind(Kind.ONLY_LEFT)
    camera.take("perhaps")
    view.show_inline(inline=True)
    camera.take("perhaps-one-column")
    view.show_inline(inline=False)
    window.commands.view.choose_mode(Mode.ALL)
    window.session.choose(Pair(0, 1))
    camera.settle(lambda w: w.session.coverage is not None)


def _desk(camera: Photographer) -> None:
    """The list, the map, the dialogs."""
    window = camera.window
    window.commands.article.orders[Order.LIKENESS].trigger()
    window.side.open_filter()
    window.side.filter.setText("brief")
    camera.take("filter-and-sort")
    window.side.filter.clear()
    window.commands.article.orders[Order.OWN].trigger()
    window.session.mark({window.session.open_articles.items[1].key: OnDisk.CHANGED})
    window.session.mark({window.session.open_articles.items[3].key: OnDisk.GONE})
    camera.take("changed-on-disk")
    window.session.mark({item.key: OnDisk.SAME for item in window.session.open_articles.items})
    window.articles.select([2])
    menu = window.commands.article.menu_of([2])
    menu.popup(window.articles.mapToGlobal(QPoint(60, 160)))
    camera.take("menu-of-an-article", menu)
    menu.close()
    preferences = open_preferences(window.pair_view, window.preferences, window)
    for row, name in enumerate(("reading", "comparing", "looks")):
        preferences.names.setCurrentRow(row)
        camera.take(f"preferences-{name}", preferences)
    preferences.close()
    palette = open_palette(window.commands, window.session, window.pair_view.theme, window)
    palette.field.setText("te")
    camera.take("palette", palette)
    palette.reject()
    shortcuts = open_shortcuts(window.commands.every(), window)
    source = open_source(window.session.open_articles.items[3], window.pair_view.theme, window)
    camera.take("shortcuts", shortcuts)
    camera.take("source", source)
    shortcuts.close()
    source.close()


def _many(camera: Photographer) -> None:
    """Forty articles: groups in the map."""
    window = camera.window
    folder = Path(tempfile.mkdtemp(prefix="diptych-many-"))
    window.session.open_paths(write_articles(folder, 40))
    camera.settle(lambda w: len(w.session.open_articles.items) == 45 and w.session.coverage is not None)
    camera.settle(lambda w: len(w.heat_map.table.groups) > 2, 4)
    camera.take("many-articles")
    window.heat_map.look_into(max(range(12), key=lambda n: len(window.heat_map.table.groups[n])))
    camera.take("many-articles-inside-a-group")
    window.session.remove(range(5, 45))
    camera.settle()


def _restored(camera: Photographer) -> None:
    """What a second start brings back."""
    window = camera.window
    window.commands.view.list.trigger()
    window.pair_view.navigation.step_to(9)
    camera.settle()
    window.close()
    window.session.close()
    window.autosave.close()
    camera.begin()
    camera.settle(lambda w: len(w.session.open_articles.items) == 5 and w.session.coverage is not None)
    camera.take("restored")
    camera.window.commands.view.list.trigger()


def _manners(camera: Photographer) -> None:
    window = camera.window
    window.session.problem_found.emit(Problem("gone.txt", "the file is not there any more"))
    window.session.problem_found.emit(Problem("scan.pdf", "there is no text in it, only pictures of pages (a scan)"))
    camera.take("problems")
    window.messages.dismiss()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(resource("samples/1-halden-courier.txt")))])
    QApplication.sendEvent(window, drag_enter(QPoint(9, 9), data))
    camera.take("drag-over")
    QApplication.sendEvent(window, QDragLeaveEvent())
    for width, height in ((1000, 700), (820, 700), (600, 700), (2200, 1100)):
        window.resize(width, height)
        camera.take(f"width-{width}")
    window.resize(1440, 900)
    window.session.choose(Pair(0, 3))
    camera.settle()
    camera.take("follow-up")
    long = "A headline that goes on and on about the flood treaty of the Maren, its dams and ferries, " * 3
    one = make_article((Role.HEADLINE, long), "One sentence.", title=long)
    camera.show_made(one, make_article("One sentence.", title=long))
    camera.take("long-headline")
    camera.show_made(ARABIC, ARABIC_TOO)
    camera.take("arabic")
    camera.show_made(CHINESE, CHINESE_TOO)
    camera.take("chinese")


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--language", default="en", help="the window's language: en, de, ar")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    os.environ["DIPTYCH_HOME"] = tempfile.mkdtemp(prefix="diptych-pictures-")
    options.folder.mkdir(parents=True, exist_ok=True)
    save_choice(LANGUAGE, options.language)
    camera = Photographer(make_application(), options.folder)
    photograph(camera)
    camera.window.session.close()
    camera.window.autosave.close()


if __name__ == "__main__":
    main()

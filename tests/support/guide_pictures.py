"""The pictures of the user guide, and of the README, taken from the sample story.

    QT_QPA_PLATFORM=offscreen python -m tests.support.guide_pictures

Writes resources/guide/pictures/*.png at one and a half times the size at which they are shown, with at most 96 colours
each; run it again where the window looks different. Another folder may be named, to look before anything is written
over.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage

from tests.conftest import ROOT
from tests.support.screenshots import Photographer
from tests.support.windows import count_button
from viewer.model import Pair
from viewer.presenting.stops import Kind
from viewer.window.app.qt_application import make_application
from viewer.window.pair.counts_bar import MARGIN
from viewer.window.preferences.choices import LANGUAGE, save_choice
from viewer.window.preferences.dialog import open_preferences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FOLDER = ROOT / "resources" / "guide" / "pictures"
SCALE = 1.5
REWORDED = 14
"""The difference, counted among the changed ones, that says the same in quite other words."""
COLOURS = 96


class GuideCamera(Photographer):
    """Saves what is seen in as few bytes as it needs."""

    def take(self, name: str, widget: QWidget | None = None, area: QRect | None = None) -> None:
        """Save the window, or a part of it: a widget, or an area of the window."""
        self.settle(seconds=0.3)
        picture = (widget or self.window).grab(area or QRect(QPoint(), (widget or self.window).size()))
        path = self.folder / f"{name}.png"
        with_few_colours(picture.toImage()).save(str(path), quality=0)  # Qt's word for the best compression
        print(f"{path.name}: {path.stat().st_size // 1000} kB")

    def area_of(self, *widgets: QWidget) -> QRect:
        """Where widgets that stand together are in the window."""
        area = QRect()
        for widget in widgets:
            area |= QRect(widget.mapTo(self.window, QPoint()), widget.size())
        return area


def with_few_colours(image: QImage) -> QImage:
    """The image in its most frequent colours: a drawn window has hardly more, but for the rims of its letters."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)[:, : image.width()]
    colours, counts = np.unique(pixels, return_counts=True)
    table = [int(colour) for colour in colours[np.argsort(-counts, kind="stable")][:COLOURS]]
    flags = Qt.ImageConversionFlag.ThresholdDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def photograph(camera: GuideCamera) -> None:
    """Every picture that the guide has."""
    window, view = camera.window, camera.window.pair_view
    window.resize(1120, 800)
    camera.open_sample("light")
    camera.settle()
    camera.take("window")
    camera.take("list", area=camera.area_of(window.side))
    window.resize(960, 560)
    window.commands.view.side.trigger()
    pair = (window.heads, view, window.overview)
    _step(camera, Kind.ONLY_LEFT, -1)
    camera.take("marks", area=camera.area_of(*pair))
    _step(camera, Kind.CHANGED, REWORDED)
    camera.take("reworded", area=camera.area_of(view, window.overview))
    last = count_button(window.counts, Kind.MOVED).geometry().right()
    camera.take("counts", window.counts, QRect(0, 0, last + MARGIN, window.counts.height()))
    window.session.choose(Pair(1, 3))
    camera.settle(lambda w: w.session.coverage is not None)
    view.navigation.step_to(next(n for n, stop in enumerate(view.stops) if stop.perhaps))
    camera.take("perhaps", area=camera.area_of(view, window.overview))
    window.session.choose(Pair(0, 1))
    camera.settle(lambda w: w.session.coverage is not None)
    window.commands.view.list.trigger()
    window.commands.view.reader.trigger()
    window.resize(1120, 720)
    _step(camera, Kind.CHANGED, 3)
    camera.take("panes")
    window.commands.view.list.trigger()
    window.commands.view.reader.trigger()
    window.resize(760, 560)
    window.commands.view.inline.trigger()
    view.scroller.scroll_by_key(Qt.Key.Key_Home)
    camera.take("one-column", area=camera.area_of(*pair))
    window.commands.view.inline.trigger()
    preferences = open_preferences(window.pair_view, window.preferences, window)
    preferences.names.setCurrentRow(1)
    camera.take("preferences", preferences)
    preferences.close()


def _step(camera: GuideCamera, kind: Kind, number: int) -> None:
    """Stand at the stop of a kind with this number, without anything being folded."""
    stops = [n for n, stop in enumerate(camera.window.pair_view.stops) if stop.kind is kind]
    camera.window.pair_view.navigation.step_to(stops[number])
    camera.settle()


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = str(SCALE)
    os.environ["DIPTYCH_HOME"] = tempfile.mkdtemp(prefix="diptych-pictures-")
    options.folder.mkdir(parents=True, exist_ok=True)
    save_choice(LANGUAGE, "en")
    camera = GuideCamera(make_application(), options.folder)
    photograph(camera)
    camera.window.session.close()
    camera.window.autosave.close()


if __name__ == "__main__":
    main()

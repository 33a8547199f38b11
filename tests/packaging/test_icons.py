"""One drawing, every icon."""

import struct
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

import icons
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("icons")
    icons.make_icons(ROOT / "resources" / "icons" / "diptych.svg", made)
    return made


def test_the_windows_icon_holds_every_size(folder: Path):
    data = (folder / "diptych.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    sizes = []
    for number in range(count):
        width, _, _, _, _, bits, size, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert bits == 32
        assert offset + size <= len(data)
        sizes.append(width or 256)
    assert (kind, tuple(sizes)) == (1, icons.ICO_SIZES)


def test_the_apple_icon_holds_every_type(folder: Path):
    data = (folder / "diptych.icns").read_bytes()
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    found, place = {}, 8
    while place < len(data):
        kind, size = struct.unpack_from(">4sI", data, place)
        found[kind.decode()] = QImage.fromData(data[place + 8 : place + size]).width()
        place += size
    assert found == icons.ICNS_TYPES


def test_both_panels_and_their_lines_are_seen_at_16_pixels(folder: Path):
    picture = QImage(str(folder / "diptych-16.png"))
    colours = [QColor(picture.pixel(x, 8)) for x in range(16)]
    assert colours[2].red() > colours[2].blue() + 80, "the left panel is amber"
    assert colours[13].blue() > colours[13].red() + 80, "the right panel is blue"
    rows = [QColor(picture.pixel(3, y)).lightness() for y in range(16)]
    assert sum(a > 240 and b < 200 for a, b in pairwise(rows)) == 3, "three lines stand apart"


@pytest.mark.qt_log_ignore("Cannot read file")
def test_what_is_no_drawing_is_refused(tmp_path: Path):
    (tmp_path / "bad.svg").write_text("no drawing", encoding="utf-8")
    with pytest.raises(ValueError, match="not a valid SVG"):
        icons.make_icons(tmp_path / "bad.svg", tmp_path)

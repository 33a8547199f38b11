"""resources/icons/diptych.svg → .ico for Windows, .icns for macOS, a set of .png for Linux; with Qt alone."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_TYPES = {"ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512}
"""Apple's types of PNG entries; the older icp4 to icp6 are read badly by some tools."""


def make_icons(svg: Path, folder: Path) -> None:
    """Make all icons from one drawing. Raises ValueError where it is no valid SVG."""
    _application()
    drawing = QSvgRenderer(str(svg))
    if not drawing.isValid():
        message = f"{svg} is not a valid SVG"
        raise ValueError(message)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "diptych.ico").write_bytes(ico(drawing))
    (folder / "diptych.icns").write_bytes(icns(drawing))
    for size in PNG_SIZES:
        (folder / f"diptych-{size}.png").write_bytes(png(render(drawing, size)))


def make_background(svg: Path, out: Path) -> None:
    """Make the picture behind the icons of the macOS disk image, for screens with two pixels a point."""
    _application()
    drawing = QSvgRenderer(str(svg))
    image = render(drawing, drawing.defaultSize().width() * 2, drawing.defaultSize().height() * 2)
    image.setDotsPerMeterX(5669)
    image.setDotsPerMeterY(5669)
    out.write_bytes(png(image))


def render(drawing: QSvgRenderer, size: int, height: int = 0) -> QImage:
    """The drawing as an image, a square one without `height`."""
    image = QImage(size, height or size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, size, height or size))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def png(image: QImage) -> bytes:
    """An image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        message = "Qt could not write a PNG"
        raise ValueError(message)
    return bytes(buffer.data().data())


def ico(drawing: QSvgRenderer) -> bytes:
    """A Windows icon: large pictures as PNG, small ones as bitmaps, which old shells ask for."""
    images = [(size, render(drawing, size)) for size in ICO_SIZES]
    blobs = [png(image) if size >= 64 else _bitmap(image) for size, image in images]
    offset = 6 + 16 * len(blobs)
    table = struct.pack("<HHH", 0, 1, len(blobs))
    for (size, _), blob in zip(images, blobs, strict=True):
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(blob), offset)
        offset += len(blob)
    return table + b"".join(blobs)


def _bitmap(image: QImage) -> bytes:
    """A 32-bit bitmap as icons hold it: bottom row first, then an empty mask."""
    size = image.width()
    rows = [bytes(cast("memoryview", image.constScanLine(y)))[: size * 4] for y in range(size)]
    colours = b"".join(reversed(rows))
    mask = bytes((size + 31) // 32 * 4 * size)
    header = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(colours) + len(mask), 0, 0, 0, 0)
    return header + colours + mask


def icns(drawing: QSvgRenderer) -> bytes:
    """An Apple icon: PNG pictures under Apple's types."""
    body = b""
    for kind, size in ICNS_TYPES.items():
        picture = png(render(drawing, size))
        body += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def _application() -> QGuiApplication:
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication([])


if __name__ == "__main__":
    make_icons(Path(sys.argv[1]), Path(sys.argv[2]))
    make_background(Path(__file__).parent / "macos" / "background.svg", Path(sys.argv[2]) / "background.png")

"""The print preview."""

import gc

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.window.export.print_preview import PrintPreview


def test_it_keeps_its_printer_and_paints_whenever_it_is_asked(qtbot: QtBot):
    painted = []

    def paint(to: QPrinter) -> None:
        painter = QPainter(to)
        painter.drawText(50, 50, "A page")
        painter.end()
        painted.append(to)

    window = QWidget()
    qtbot.addWidget(window)
    preview = PrintPreview(QPrinter(), paint, window)
    gc.collect()
    (pages,) = preview.findChildren(QPrintPreviewWidget)
    pages.updatePreview()
    pages.updatePreview()
    assert len(painted) == 2
    assert pages.pageCount() == 1
    gone: list[bool] = []
    preview.destroyed.connect(lambda: gone.append(True))
    preview.open()
    preview.close()
    qtbot.waitUntil(lambda: bool(gone))

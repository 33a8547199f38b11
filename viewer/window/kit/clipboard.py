"""What is copied, as other programs want it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def mime_data(text: str, html: str = "") -> QMimeData:
    """Text as other programs want it, with its HTML: plain paragraphs, one a line, if none is given."""
    from html import escape

    data = QMimeData()
    data.setText(text)
    html = html or "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)
    data.setData("text/html", html.encode())
    return data


def put_on_clipboard(text: str) -> None:
    """Put text on the clipboard, as text and as plain paragraphs of HTML; nothing where there is none."""
    if text:
        QGuiApplication.clipboard().setMimeData(mime_data(text))

"""What is copied, as other programs want it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def put_on_clipboard(text: str) -> None:
    """Put text on the clipboard, as text and as plain paragraphs of HTML; nothing where there is none."""
    if not text:
        return
    from html import escape

    data = QMimeData()
    data.setText(text)
    html = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    data.setData("text/html", html.encode())
    QGuiApplication.clipboard().setMimeData(data)

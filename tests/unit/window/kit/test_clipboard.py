import pytest
from PySide6.QtGui import QGuiApplication

from viewer.window.kit.clipboard import put_on_clipboard


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("The dam held.", "<p>The dam held.</p>"),
        ("One.\n\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("<b>A & B</b>", "<p>&lt;b&gt;A &amp; B&lt;/b&gt;</p>"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_text_is_there_as_text_and_as_paragraphs(text: str, html: str):
    put_on_clipboard(text)
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.html()) == (text, html)


@pytest.mark.usefixtures("qapp")
def test_where_there_is_nothing_the_clipboard_stays_as_it_is():
    put_on_clipboard("kept")
    put_on_clipboard("")
    assert QGuiApplication.clipboard().text() == "kept"

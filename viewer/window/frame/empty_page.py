"""What the window shows while there is no pair: what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.window.kit.error_texts import format_names

if TYPE_CHECKING:
    from viewer.model import Article
    from viewer.window.kit.theme import Theme
    from viewer.window.kit.type_settings import TypeSettings
    from viewer.window.sources.article_text import ArticleText


class EmptyState(QWidget):
    """An invitation to open articles."""

    open_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self)
        self.title.setObjectName("emptyTitle")
        font = QFont(self.title.font())
        font.setPixelSize(21)
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self.hint = QLabel(self)
        self.buttons: list[QPushButton] = []
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for text, signal in (
            (self.tr("&Open articles…"), self.open_asked),
            (self.tr("&Paste as article"), self.paste_asked),
            (self.tr("Open &sample story"), self.sample_asked),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(signal)
            self.buttons.append(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        self._column = column
        column.addStretch(2)
        for label in (self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(6)
        column.addLayout(buttons)
        column.addStretch(3)
        self._text: ArticleText | None = None
        self._shown: tuple[Article | None, Theme, TypeSettings] | None = None

    def show_article(self, article: Article | None, theme: Theme, reading: TypeSettings) -> None:
        """Let one article alone be read below what is to be done; with None nothing."""
        if article is not None and self._text is None:
            from viewer.window.sources.article_text import ArticleText

            self._text = ArticleText(self)
            self._column.addWidget(self._text, 12)
        if self._text is not None and (article, theme, reading) != self._shown:
            self._shown = article, theme, reading
            self._text.setVisible(article is not None)
            for place, share in ((0, 2), (self._column.count() - 2, 3)):  # the room above and below the buttons
                self._column.setStretch(place, share if article is None else 0)
            if article is not None:
                self._text.show_article(article, theme, reading)

    @property
    def text(self) -> ArticleText | None:
        """The article that can be read, if there is one."""
        return self._text if self._text is not None and self._text.isVisibleTo(self) else None

    def tell(self, articles: int, *, more_to_come: bool, busy: bool) -> None:
        """Say what to do, with so many articles open.

        Nothing is to be done while those of the last time come back, nor while something is being read.
        """
        if more_to_come and articles < 2:
            self.title.setText(self.tr("One moment …"))
            self.hint.setText(self.tr("What was open the last time is being read."))
        elif busy and articles < 2:
            self.title.setText(self.tr("One moment …"))
            self.hint.setText(self.tr("What you opened is being read."))
        elif articles > 1:
            self.title.setText(self.tr("One moment …"))
            self.hint.setText(self.tr("The first two articles are being compared."))
        elif articles:
            self.title.setText(self.tr("One more article, please"))
            self.hint.setText(self.tr("Two articles are shown side by side. Drop another one on this window."))
        else:
            self.title.setText(self.tr("Drop articles here"))
            self.hint.setText(
                self.tr(
                    "Files of these kinds, or folders of them, anywhere on this window: {kinds}.\n"
                    "Nothing leaves this computer."
                ).format(kinds=", ".join(format_names()))
            )

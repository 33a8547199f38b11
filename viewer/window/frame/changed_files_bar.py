"""Says which files were written anew, reads them anew when asked, and offers to compare them with what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.window.frame.message_bar import Bar
from viewer.window.kit.icons import name_icon
from viewer.window.session.open_articles import OnDisk, Opened

if TYPE_CHECKING:
    from viewer.model import Source
    from viewer.window.session.session import Session

MOST_NAMES = 3


class DiskBar(Bar):
    """A quiet bar; closed, it stays away until something else changes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diskBar")
        self._session = session
        self._told: set[tuple[int, OnDisk]] = set()
        """Of what the editor has been told and closed the bar."""
        self._earlier: dict[int, Source | None] = {}
        """What the file of each open article said before, by key: where that changes it was read anew."""
        self._anew: list[int] = []
        """Keys of articles that were read anew and say something else."""
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        row.addWidget(self.label, 1)
        self.reload = QPushButton(self.tr("&Reload"), self)
        self.reload.clicked.connect(self._reload)
        row.addWidget(self.reload)
        self.compare = QPushButton(self.tr("&Compare with the earlier version"), self)
        self.compare.clicked.connect(self._compare)
        row.addWidget(self.compare)
        close = QPushButton(self.tr("&Not now"), self)
        name_icon(close, "close")
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        self.hide()
        session.disk_changed.connect(self._show)
        session.collection_changed.connect(lambda _: self._show())
        self._show()

    def _show(self) -> None:
        every = self._session.open_articles.items
        anew = [item.key for item in every if self._earlier.get(item.key, item.earlier) is not item.earlier]
        self._earlier = {item.key: item.earlier for item in every}
        self._anew = [key for key in (*self._anew, *anew) if key in self._earlier]
        items = [item for item in every if item.on_disk is not OnDisk.SAME]
        self._told &= {(item.key, item.on_disk) for item in items}
        new = [item for item in items if (item.key, item.on_disk) not in self._told]
        changed = [item for item in new if item.on_disk is OnDisk.CHANGED]
        gone = [item for item in new if item.on_disk is OnDisk.GONE]
        parts = []
        if changed:
            parts.append(self.tr("Changed on disk: {names}.").format(names=_names(changed)))
        if gone:
            parts.append(self.tr("Not there any more, but readable here: {names}.").format(names=_names(gone)))
        if self._anew:
            named = [item for item in every if item.key in self._anew]
            parts.append(self.tr("Read anew: {names}.").format(names=_names(named)))
        before = "" if self.isHidden() else self.label.text()
        self.label.setText(" ".join(parts))
        self.label.setAccessibleName(self.label.text())
        self.reload.setVisible(bool(changed))
        self.compare.setVisible(len(self._anew) == 1 and not new)
        self.setVisible(bool(parts))
        if parts and self.label.text() != before:
            self.told.emit()

    def _reload(self) -> None:
        changed = [n for n, item in enumerate(self._session.open_articles.items) if item.on_disk is OnDisk.CHANGED]
        self._session.reload(changed)
        self.dismiss()

    def _compare(self) -> None:
        index = self._session.open_articles.index_of(self._anew[0])
        self.dismiss()
        if index is not None:
            self._session.compare_with_earlier(index)

    def dismiss(self) -> None:
        """Say no more of these."""
        self._anew = []
        self._told = {
            (item.key, item.on_disk) for item in self._session.open_articles.items if item.on_disk is not OnDisk.SAME
        }
        self.hide()


def _names(items: list[Opened]) -> str:
    names = ", ".join(item.source.name for item in items[:MOST_NAMES])
    return names + (f" + {len(items) - MOST_NAMES}" if len(items) > MOST_NAMES else "")

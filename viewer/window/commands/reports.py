"""Takes what was found out of the program: into a file, or onto paper."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.window.kit.paths import first_folder
from viewer.window.preferences.choices import EXPORT_FOLDER, LAST_EXPORT, load_choice, save_choice
from viewer.window.session.set_pairs import SetPairs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from viewer.model import Collection, Pair
    from viewer.presenting.presentation import Presentation
    from viewer.window.export.export_dialog import ExportDialog
    from viewer.window.pair.view import PairView
    from viewer.window.session.session import Session
    from viewer.window.session.tasks import Task


class Reports:
    """Opens the dialogs for it over the window."""

    def __init__(self, session: Session, view: PairView, window: QWidget) -> None:
        self._session = session
        self._view = view
        self._window = window

    def show_export(self) -> ExportDialog:
        """Let the editor take the pair or the set along, in a file."""
        from viewer.presenting.marks import Group
        from viewer.window.export.export_dialog import ExportDialog
        from viewer.window.export.last_export import last_export
        from viewer.window.export.subject import Subject

        view, session = self._view, self._session
        subject = Subject(view.shown, session.whole, self._compare_pairs)
        hidden = {Group.STYLE: not view.wish.style, Group.PERHAPS: view.wish.firm}
        left_out = [group for group, is_hidden in hidden.items() if is_hidden]
        last = last_export(str(load_choice(LAST_EXPORT)))
        dialog = ExportDialog(subject, self._export_folder(), self._window, left_out, last)
        session.whole_ready.connect(dialog.show_coverage)
        if session.whole is None and len(session.collection.articles) > 1:
            session.background_matching.cover_all()
        dialog.exported.connect(lambda path: save_choice(EXPORT_FOLDER, str(path.parent)))
        dialog.exported.connect(lambda _: save_choice(LAST_EXPORT, dialog.choices().to_text()))
        dialog.open()
        return dialog

    def _compare_pairs(
        self,
        collection: Collection,
        pairs: Sequence[Pair[int]],
        done: Callable[[list[Presentation]], None],
        failed: Callable[[], None],
    ) -> Task[list[Presentation]]:
        session = self._session

        def fail(error: Exception) -> None:
            failed()
            session.fail(error)

        return SetPairs(session.tasks, session.engine, fail).compare(collection, session.options, pairs, done)

    def _export_folder(self) -> Path:
        """Where the last report was written, else where A is, else among the editor's documents."""
        shown = self._view.shown
        path = shown.comparison.articles.left.path if shown else None
        beside = str(Path(path).absolute().parent) if path else ""
        return first_folder(str(load_choice(EXPORT_FOLDER)), beside, rights=os.W_OK)

    def show_print(self) -> None:
        """Show what would be printed, and let the editor print it."""
        from PySide6.QtPrintSupport import QPrinter

        from viewer.window.export.print_preview import PrintPreview
        from viewer.window.pair.paper.pair_pages import PrintedPair
        from viewer.window.pair.paper.printing import print_pairs, set_page

        view, shown, window = self._view, self._view.shown, self._window
        if shown is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_page(printer)
        pair = PrintedPair(shown, view.arranged, view.rows.stars)
        font, rtl = window.font(), window.isRightToLeft()
        PrintPreview(printer, lambda to: print_pairs(to, [pair], font, rtl=rtl), window).open()

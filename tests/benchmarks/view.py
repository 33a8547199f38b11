"""How quick the pair view is, against two levelled QTextEdits with a highlighter, offscreen in one run.

    python -m tests.benchmarks.view [--runs 5]

A 1,000-word pair and a 120,000-word book against its seeded edit (see `texts.py`). First paint is from
handing the presentation to the view until its pixels are rendered; a resize frame is the change plus one render of the
whole viewport; a scroll frame the change and the painting that it brings about. Memory is what the resident set grows
by from the empty window to the book painted. In the background: a 5 ms timer scrolls and paints while the worker
compares the book.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QImage,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

from tests.benchmarks import texts
from viewer.comparing.compare import compare
from viewer.model import Pair, Side
from viewer.presenting.presentation import Presentation, present
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView
from viewer.window.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = (1200, 800)


class Tint(QSyntaxHighlighter):
    """Tints the edits of one side, as the peer."""

    def __init__(self, document: QTextDocument, shown: Presentation, side: Side) -> None:
        super().__init__(document)
        self.marks = shown.marks[side]
        self.form = QTextCharFormat()
        self.form.setBackground(QColor("#ffe2b3"))

    def highlightBlock(self, _: str) -> None:
        """Tint one paragraph."""
        marks = self.marks.get(self.currentBlock().blockNumber())
        for span in marks.edits if marks else ():
            self.setFormat(span.start, len(span), self.form)


class Level(QWidget):
    """The peer: two text editors, rows kept level by margins below the blocks, as the pair view keeps them."""

    def __init__(self, shown: Presentation) -> None:
        super().__init__()
        self.shown = shown
        row = QHBoxLayout(self)
        self.edits = []
        for side in Side:
            edit = QTextEdit()
            edit.setReadOnly(True)
            edit.setPlainText("\n".join(p.text for p in shown.comparison.articles[side].paragraphs))
            self.setProperty(side.name, Tint(edit.document(), shown, side))
            self.edits.append(edit)
            row.addWidget(edit)

    def level(self) -> None:
        """Pad the shorter side of each row."""
        layouts = [edit.document().documentLayout() for edit in self.edits]
        blocks = [list(_blocks(edit.document())) for edit in self.edits]
        cursors = [QTextCursor(edit.document()) for edit in self.edits]
        for cursor in cursors:
            cursor.beginEditBlock()
        for row in self.shown.comparison.rows:
            heights = [
                sum(layouts[side].blockBoundingRect(blocks[side][p]).height() for p in row.paragraphs[side])
                for side in Side
            ]
            for side in Side:
                if row.paragraphs[side]:
                    cursors[side].setPosition(blocks[side][row.paragraphs[side].stop - 1].position())
                    form = QTextBlockFormat()
                    form.setBottomMargin(max(heights) - heights[side])
                    cursors[side].setBlockFormat(form)
        for cursor in cursors:
            cursor.endEditBlock()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def render(widget: QWidget) -> None:
    """All of a widget's pixels, once."""
    image = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    widget.render(image)


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def resident() -> float:
    """Megabytes of memory resident now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def first_paint(application: QApplication, make: Callable[[], QWidget]) -> tuple[float, QWidget]:
    """Milliseconds from making to pixels, and the widget."""
    made: list[QWidget] = []

    def paint() -> None:
        made.append(make())
        made[0].resize(*SIZE)
        made[0].show()
        application.processEvents()
        if isinstance(made[0], Level):
            made[0].level()
        render(made[0])

    return timed(paint), made[0]


def paint_times(application: QApplication, shown: Presentation, runs: int) -> list[float]:
    """Milliseconds of first paints."""
    return [painted_once(application, lambda: view_of(shown)) for _ in range(runs)]


def painted_once(application: QApplication, make: Callable[[], QWidget]) -> float:
    """Milliseconds of the first paint of a widget that is put away again."""
    time_taken, widget = first_paint(application, make)
    put_away(application, widget)
    return time_taken


def put_away(application: QApplication, widget: QWidget) -> None:
    """End a widget for good: no other book is laid out behind the one that is measured."""
    if isinstance(widget, PairView):
        widget.show_pair(None)
    widget.close()
    widget.deleteLater()
    application.processEvents()


def view_of(shown: Presentation) -> QWidget:
    """The pair view with a pair."""
    view = PairView(own_theme("light"))
    view.resize(*SIZE)
    view.show_pair(shown)
    return view


def resize_frames(application: QApplication, widget: QWidget, runs: int) -> float:
    """Median milliseconds of a resize and the frame after it."""

    def frame(width: int) -> None:
        widget.resize(width, SIZE[1])
        application.processEvents()
        if isinstance(widget, Level):
            widget.level()
        render(widget)

    return statistics.median(timed(lambda w=width: frame(w)) for width in [1000, 1150] * runs)  # type: ignore[misc]


def scroll_frames(application: QApplication, view: PairView, jumps: bool) -> tuple[float, float]:
    """99th percentiles, in milliseconds, of 200 scroll steps and their frames: by the clock, and of the thread's own
    time, which does not count what other programs take of a shared computer.
    """
    bar = view.verticalScrollBar()
    places = [bar.maximum() * ((k * 37) % 100) // 100 if jumps else bar.maximum() // 5 + 57 * k for k in range(200)]

    def frame(place: int) -> None:
        bar.setValue(place)
        application.processEvents()

    walls, owns = [], []
    for place in places:
        own = time.thread_time()
        walls.append(timed(lambda p=place: frame(p)))  # type: ignore[misc]
        owns.append(1000 * (time.thread_time() - own))
    walls, owns = sorted(walls), sorted(owns)
    return walls[int(0.99 * len(walls))], owns[int(0.99 * len(owns))]


def background_frames(application: QApplication, view: PairView, articles: Pair) -> tuple[float, float]:  # type: ignore[type-arg]
    """95th percentile and maximum of frame times while the worker compares the book."""
    tasks = Tasks()
    done: list[object] = []
    tasks.start(lambda check: present(compare(articles, checkpoint=check)), done.append, done.append)
    times: list[float] = []
    last = time.perf_counter()

    def frame() -> None:
        nonlocal last
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 57)
        application.processEvents()
        now = time.perf_counter()
        times.append(1000 * (now - last))
        last = now

    timer = QTimer()
    timer.timeout.connect(frame)
    timer.start(5)
    while not done:
        application.processEvents()
    timer.stop()
    tasks.close()
    times = sorted(times[1:])
    return times[int(0.95 * len(times))], times[-1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    application = QApplication([])
    novels = texts.books()
    book, donor = texts.first_words(novels[0], 120_000), novels[1]
    pairs = {}
    for name, text in (("1,000 words", texts.first_words(book, 1000)), ("120,000 words", book)):
        pairs[name] = Pair(texts.article(text), texts.article(texts.edited(text, donor)))
    shown = {name: present(compare(pair)) for name, pair in pairs.items()}
    small, big = shown.values()
    empty = PairView(own_theme("light"))
    empty.resize(*SIZE)
    empty.show()
    render(empty)
    painted_once(application, lambda: view_of(small))
    before = resident()
    view = first_paint(application, lambda: view_of(big))[1]
    assert isinstance(view, PairView)
    print(f"memory of the book's view     {resident() - before:6.0f} MB over the empty window (goal 60)")
    _report_paints(application, shown, runs)
    peer = Level(big)
    peer.resize(*SIZE)
    peer.show()
    application.processEvents()
    mine, other = resize_frames(application, view, runs), resize_frames(application, peer, 2)
    print(f"resize frame, book            {mine:6.1f} ms (goal 16), {mine / other:.3f} of QTextEdits (goal 0.05)")
    put_away(application, peer)
    put_away(application, empty)
    view.show_pair(None)
    for name, each in shown.items():
        _report_scrolling(application, name, each)
    view.show_pair(big)
    application.processEvents()
    most, worst = background_frames(application, view, pairs["120,000 words"])
    print(f"frames while comparing a book p95 {most:.0f} ms (goal 33), max {worst:.0f} ms (goal 60)")


def _report_paints(application: QApplication, shown: dict[str, Presentation], runs: int) -> None:
    small, big = (statistics.median(paint_times(application, each, runs)) for each in shown.values())
    peer = [painted_once(application, lambda: Level(shown["120,000 words"])) for _ in range(3)]
    print(f"first paint, 1,000 words      {small:6.1f} ms")
    print(f"first paint, 120,000 words    {big:6.1f} ms, {big / small:.2f} of 1,000 words (goal 1.5)")
    print(f"first paint, 120,000 words    {big / statistics.median(peer):.3f} of QTextEdits (goal 0.05)")


def _report_scrolling(application: QApplication, name: str, shown: Presentation) -> None:
    view = view_of(shown)
    assert isinstance(view, PairView)
    view.show()
    application.processEvents()
    gc.freeze()  # as the session does with each pair
    steps, jumps = (scroll_frames(application, view, jumps=jumps) for jumps in (False, True))
    print(f"scroll p99, {name:14}    {steps[0]:6.1f} ms steps, {jumps[0]:.1f} ms jumps (goal 16)")
    print(f"  of the thread's own time    {steps[1]:6.1f} ms steps, {jumps[1]:.1f} ms jumps")
    put_away(application, view)


if __name__ == "__main__":
    main()

"""What a long day leaves behind: articles are opened, compared, stepped through and closed, thousands of times.

    python -m tests.benchmarks.soak [--cycles 5000] [--every 100] [--plain] [--what]

A real window on a real session with its library, its look at the files and its worker process, offscreen; Linux alone.
The caches of pairs and of articles have a fifteenth of their room, so that what fills them is no growth: in full they
take some thousand cycles. At first two folders of articles fill them. Then each cycle opens two or three new articles
of one story, of six formats by turns, waits until they are compared and covered, steps, filters, folds, finds, copies
and closes all; now and then it exports, prints to a preview, saves a set and opens it, undoes, says something by hand,
shows each page, dialog, dock and menu. No two articles are alike; their words are of one invented vocabulary.

Every hundred cycles, garbage collected: the resident memory of the window's process and of its worker, descriptors,
threads, Python objects, widgets and other objects of Qt. The slope after the first 500 cycles is that of least squares,
with its standard error. The goal: at most 1 kB a cycle, descriptors and threads as they were. With PYTHONMALLOC=malloc
in the environment also what the C library has given out and not got back, without the gaps between (glibc): resident
memory that grows where this does not is fragmented, not lost. `--what` tells which kinds of Python objects there were
more of at the end, and which lines of code had made them. `--plain` opens, compares, steps, finds, copies and closes
alone, and leaves out what comes now and then.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what the screenless platform says of itself

from PySide6.QtCore import QEventLoop, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from tests.support.office import docx, odt, p
from tests.support.pdf import lines, make_pdf
from viewer.comparing.match_cache import MatchCache
from viewer.comparing.matching import pairing
from viewer.model import Role, Side
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.report.formats import REPORTS
from viewer.single_instance import data_folder
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
from viewer.window.kit.theme import OWN_THEMES, own_theme
from viewer.window.pair.layout.scene import Place
from viewer.window.session.file_watcher import Watcher
from viewer.worker.process import WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from viewer.window.frame.main_window import MainWindow

FIRST = 500
"""Cycles that count as warming up: caches with a limit are filled in them."""
PAIRS, ARTICLES = 200, 64
"""Of how many pairs and prepared articles the caches have room here: full well before the first cycles are over."""
FOLDER = 21
"""Articles of the folder: as many as fill the cache with their pairs."""
GOAL = 1000
"""Bytes a cycle."""
PATIENCE_MS = 60_000
_SYLLABLES = "ka lo mir ten sa vel dor un pri os ham bel ti gra no".split()  # noqa: SIM905 - a list a line long


class Story:
    """Articles of one event, told by some outlets; another event each time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._chance = random.Random(11)
        self._words = ["".join(self._chance.choices(_SYLLABLES, k=self._chance.randint(1, 3))) for _ in range(1500)]

    def write(self, number: int, outlets: int) -> list[Path]:
        """So many files."""
        told = [self._sentence() for _ in range(14)]
        return [self._article(number, outlet, told) for outlet in range(outlets)]

    def _article(self, number: int, outlet: int, told: Sequence[str]) -> Path:
        mine = [self._told(sentence) for sentence in told]
        paragraphs = [" ".join(mine[k : k + 3]) for k in range(0, len(mine), 3)]
        suffix, make = FORMATS[(number + outlet) % len(FORMATS)]
        path = self._folder / f"{number:05}-{outlet}{suffix}"
        path.write_bytes(make(self._sentence()[:-1], paragraphs))
        return path

    def _told(self, sentence: str) -> str:
        """The sentence as another outlet has it: the same, with other words, or another one."""
        chance, words = self._chance.random(), sentence.split()
        if chance < 0.2:
            return self._sentence()
        if chance < 0.8:
            for _ in range(2):
                words[self._chance.randrange(1, len(words) - 1)] = self._chance.choice(self._words)
        return " ".join(words)

    def _sentence(self) -> str:
        words = self._chance.choices(self._words, k=self._chance.randint(7, 18))
        return f"{' '.join(words).capitalize()} {self._chance.randint(2, 300)}."


def _text(title: str, paragraphs: Sequence[str]) -> bytes:
    return "\n\n".join([title, *paragraphs]).encode()


def _html(title: str, paragraphs: Sequence[str]) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<html><head><title>{title}</title></head><body>"
    return f"{head}<nav>Home | News</nav><article><h1>{title}</h1>{body}</article></body></html>".encode()


def _docx(title: str, paragraphs: Sequence[str]) -> bytes:
    return docx("".join(p(text) for text in (title, *paragraphs)))


def _odt(title: str, paragraphs: Sequence[str]) -> bytes:
    return odt("".join(f"<text:p>{text}</text:p>" for text in (title, *paragraphs)))


def _pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    put, y = lines(60, 780, [title], 16), 740
    for paragraph in paragraphs:
        words = paragraph.split()
        broken = [" ".join(words[k : k + 12]) for k in range(0, len(words), 12)]
        put += lines(60, y, broken)
        y -= 12 * len(broken) + 14
    return make_pdf([put])


def _eml(title: str, paragraphs: Sequence[str]) -> bytes:
    head = f"From: Anna Berg <anna@example.org>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nSubject: {title}\r\n"
    plain = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return (head + plain + "\r\n\r\n".join(paragraphs) + "\r\n").encode()


FORMATS: tuple[tuple[str, Callable[[str, Sequence[str]], bytes]], ...] = (
    (".txt", _text), (".html", _html), (".docx", _docx), (".odt", _odt), (".pdf", _pdf), (".eml", _eml),
)  # fmt: skip


class Editor:
    """Does with the window what an editor does."""

    def __init__(self, application: QApplication, window: MainWindow, folder: Path, *, plain: bool) -> None:
        self.application, self.window, self.folder, self._plain = application, window, folder, plain
        self._story = Story(folder)
        self._loop = QEventLoop()
        self._late = QTimer(interval=PATIENCE_MS, singleShot=True)
        self._late.timeout.connect(self._give_up)
        self._wanted: Callable[[], bool] = lambda: True
        self._old: list[list[Path]] = []
        session = window.session
        for signal in (session.busy_changed, session.collection_changed, session.comparison_ready,
                       session.coverage_ready, window.autosave.saved):  # fmt: skip
            signal.connect(self._look)
        self.problems: list[str] = []
        session.problem_found.connect(lambda found: self.problems.append(f"{found.name}: {found.reason}"))
        session.crashed.connect(lambda error: self.problems.append(repr(error)))

    def until(self, wanted: Callable[[], bool]) -> None:
        """Wait for something, by the session's signals."""
        self._wanted = wanted
        if not wanted():
            self._late.start()
            self._loop.exec()
            self._late.stop()

    def _look(self, *_: object) -> None:
        if self._wanted():
            self._loop.quit()

    def _give_up(self) -> None:
        sys.exit(f"after a minute the window is not there yet; {self.problems}")

    def idle(self, milliseconds: int) -> None:
        """Look away for a while."""
        QTimer.singleShot(milliseconds, self._loop, self._loop.quit)
        self._loop.exec()

    def is_compared(self, count: int) -> bool:
        """Whether so many are open, and all is known of the pair that is shown."""
        session, shown = self.window.session, self.window.pair_view.shown
        if len(session.collection.articles) != count or session.busy:
            return False
        if not count:
            return shown is None
        if session.pair is None or session.coverage is None or shown is None:
            return False
        return tuple(shown.comparison.articles) == tuple(session.collection.articles[n] for n in session.pair)

    def open_folder(self) -> None:
        """Open a folder, wait until all pairs are compared, look at each beside the first, and close it."""
        paths, matching = self._story.write(99_999, FOLDER), self.window.session.background_matching
        known = [0]

        def note(done: int, of: int) -> None:
            known[0] = done if done == of else 0
            self._look()

        matching.progressed.connect(note)
        self.window.session.open_paths(paths)
        self.until(lambda: self.is_compared(FOLDER) and known[0] == FOLDER * (FOLDER - 1) // 2)
        matching.progressed.disconnect(note)
        while self.window.session.step_pair():
            self.until(lambda: self.is_compared(FOLDER))
        self._close(FOLDER)
        for path in paths:
            path.unlink()

    def cycle(self, number: int) -> None:
        """Open, compare, look, close."""
        count = 2 if number % 3 else 3
        paths = self._story.write(number, count)
        if number % 4:
            self.window.session.open_paths(paths)
        else:
            self.window.take(paths)
        self.until(lambda: self.is_compared(count))
        self._read()
        for every, act in self._now_and_then() if not self._plain else ():
            if number % every == every - 1:
                act(count)
                self.application.processEvents()
        if number % 9 == 1 and not self._plain:
            self._close(count)
            self.window.session.undo()
            self.until(lambda: self.is_compared(count))
        self._close(count)
        self._old.append(paths)
        if len(self._old) > 3:  # until then the look at the files finds them, then it finds them gone
            for path in self._old.pop(0):
                path.unlink()

    def _read(self) -> None:
        """What every pair is looked at for."""
        window, commands = self.window, self.window.commands
        for _ in range(4):
            commands.go.next.trigger()
            self.application.processEvents()
        commands.go.back.trigger()
        commands.go.last.trigger()
        commands.view.unfold.trigger()
        commands.view.fold.trigger()
        for mode in (Mode.CHANGES, Mode.ONLY, Mode.ALL):
            commands.view.modes[mode].trigger()
        window.counts.kind_chosen.emit(Kind.SHARED)
        commands.go.next.trigger()
        window.counts.kind_chosen.emit(None)
        commands.edit.find.trigger()
        window.find_bar.field.setText("ka")
        window.find_bar.step()
        window.find_bar.dismiss()
        commands.edit.copy.trigger()
        commands.edit.copy_left.trigger()
        self.application.processEvents()

    def _close(self, count: int) -> None:
        self.window.session.remove(range(count))
        self.until(lambda: self.is_compared(0))
        self.application.processEvents()

    def _now_and_then(self) -> Iterator[tuple[int, Callable[[int], None]]]:
        """What is not done with every pair: in which of so many cycles, and what; it is told how many are open."""
        yield 8, self._go_round
        yield 10, self._switch
        yield 14, self._export
        yield 11, self._turn_pages
        yield 13, self._open_menus
        yield 17, self._say_by_hand
        yield 19, self._name
        yield 23, self._save_and_open
        yield 37, self._show_dialogs
        yield 41, self._dress
        yield 250, lambda _: self.idle(700)  # the worker process is let go

    def _go_round(self, count: int) -> None:
        session = self.window.session
        session.swap()
        session.step_pair()
        self.until(lambda: self.is_compared(count))
        self.window.grab()

    def _switch(self, _: int) -> None:
        view = self.window.commands.view
        for action in (view.inline, view.firm, view.style, view.unlock, view.list, view.reader, view.map, view.side):
            for _ in range(2):
                action.trigger()
                self.application.processEvents()
        for action in (view.larger, view.default_size, view.legend, view.legend):
            action.trigger()

    def _export(self, _: int) -> None:
        for button in range(len(REPORTS)):
            dialog = self.window.reports.show_export()
            dialog.formats.button(button).setChecked(True)
            what = dialog.whats.button(button % 4)
            if what.isEnabled():
                what.setChecked(True)
            written: list[Path] = []
            dialog.exported.connect(written.append)
            dialog.write(self.folder / f"report{dialog.chosen.suffix}")
            self.until(lambda written=written: bool(written))  # type: ignore[misc]

    def _turn_pages(self, _: int) -> None:
        alone = self.window.commands.article.alone
        alone.trigger()
        self.until(lambda: self.window.session.whole is not None and not self.window.session.busy)
        alone.trigger()
        self.window.found.open()
        self.window.found.panel.field.setText("the")
        self.window.found.panel.search()
        self.window.found.close()
        self.window.side.filter.setText("k")
        self.window.side.filter.setText("")

    def _open_menus(self, _: int) -> None:
        window = self.window
        for menu in (window.pair_menu.build(Place(Side.LEFT, 1, 2)), window.commands.article.menu_of([0, 1])):
            menu.popup(QPoint(10, 10))
            self.application.processEvents()
            menu.close()
        window.commands.file.fill_recent()

    def _say_by_hand(self, count: int) -> None:
        session, shown = self.window.session, self.window.pair_view.shown
        assert shown is not None
        texts = [article.sentences[3].text for article in shown.comparison.articles]
        session.by_hand.say([(texts[0], texts[1])], same=True)
        self.until(lambda: self.is_compared(count))
        session.undo()
        self.until(lambda: self.is_compared(count))
        session.label(0, 1, Role.FURNITURE)
        session.restore_label(0, 1)
        self.until(lambda: self.is_compared(count))

    def _name(self, count: int) -> None:
        session = self.window.session
        session.rename(0, "Another headline", "Another outlet")
        session.join_versions([0, 1])
        session.part_versions([0, 1])
        session.arrange(range(count)[::-1])
        session.reload(range(count))
        self.until(lambda: self.is_compared(count))

    def _save_and_open(self, count: int) -> None:
        window, saved = self.window, self.folder / "set.diptych"
        saved.unlink(missing_ok=True)
        window.autosave.save_set(saved)
        self.until(saved.exists)
        self._close(count)
        window.session.open_paths([saved])
        self.until(lambda: self.is_compared(count))

    def _show_dialogs(self, _: int) -> None:
        dialogs, commands = self.window.dialogs, self.window.commands
        for show in (dialogs.show_preferences, dialogs.show_palette, dialogs.show_by_hand, dialogs.show_shortcuts,
                     dialogs.show_about, dialogs.show_guide, commands.article.source.trigger,
                     self.window.reports.show_print):  # fmt: skip
            show()
            self.application.processEvents()
            self._close_dialogs()

    def _close_dialogs(self) -> None:
        """All windows but the one: a source is shown in a window that is no dialog."""
        for widget in self.application.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.application.processEvents()

    def _dress(self, _: int) -> None:
        for name in (*OWN_THEMES, self.window.preferences.theme):
            if name in OWN_THEMES:
                self.window.show_theme(own_theme(name))
        self.window.show_theme(self.window.preferences.current_theme())


class Sample(NamedTuple):
    """What there is after so many cycles."""

    cycle: int
    window: int
    """Resident memory of the window's process, in bytes."""
    worker: int
    """The same of the worker process; 0 where there is none."""
    descriptors: int
    threads: int
    objects: int
    """Python objects that may be part of a cycle of references."""
    qobjects: int
    """Objects of Qt below the window, and windows beside it."""
    given: int
    """Bytes that the C library has given out; 0 where it is not asked, see `given_out`."""


def take_sample(cycle: int, window: MainWindow) -> Sample:
    """Look at the process as the system sees it."""
    gc.collect()
    own = Path("/proc/self")
    qobjects = len(window.findChildren(QObject)) + len(QApplication.topLevelWidgets())
    counts = [len(list((own / name).iterdir())) for name in ("fd", "task")]
    workers = sum(memory_of(number) for number in children())
    objects = len(gc.get_objects()) + gc.get_freeze_count()
    return Sample(cycle, memory_of(os.getpid()), workers, counts[0], counts[1], objects, qobjects, given_out())


class _Mallinfo(ctypes.Structure):
    """`struct mallinfo2` of glibc."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks",
                     "keepcost")
    )  # fmt: skip


def given_out() -> int:
    """Bytes in use of those that glibc manages, where Python takes its own from there, too; else 0."""
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None) if os.environ.get("PYTHONMALLOC") == "malloc" else None
    if ask is None:
        return 0
    ask.restype = _Mallinfo
    told = ask()
    return int(told.uordblks + told.hblkhd)


def memory_of(number: int) -> int:
    """Resident memory of a process, in bytes; 0 where it has ended."""
    try:
        return int(Path(f"/proc/{number}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def children() -> list[int]:
    """The processes that this one has started and that run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            found.append(int(folder.name))
    return found


def slope_of(cycles: Sequence[float], values: Sequence[float]) -> tuple[float, float]:
    """By least squares: what a cycle adds, and the standard error of that."""
    mean = statistics.fmean(cycles)
    spread = sum((x - mean) ** 2 for x in cycles)
    slope, start = statistics.linear_regression(cycles, values)
    left = sum((y - start - slope * x) ** 2 for x, y in zip(cycles, values, strict=True))
    return slope, (left / max(1, len(cycles) - 2) / spread) ** 0.5


def report(samples: Sequence[Sample]) -> bool:
    """Print the slopes after the first cycles; whether the goal is reached."""
    later = [sample for sample in samples if sample.cycle >= FIRST]
    if len(later) < 3:
        print(f"fewer than three samples after {FIRST} cycles: no slope")
        return True
    cycles = [float(sample.cycle) for sample in later]
    print(f"\na cycle adds, of {len(later)} samples after {FIRST} cycles (slope ± standard error):")
    for name in Sample._fields[1:]:
        slope, error = slope_of(cycles, [float(getattr(sample, name)) for sample in later])
        print(f"  {name:12} {slope:+12.4f} ± {error:.4f}")
    slope, _ = slope_of(cycles, [float(sample.window) for sample in later])
    first, last = later[0], later[-1]
    is_flat = slope <= GOAL and (last.descriptors, last.threads) <= (first.descriptors, first.threads)
    print(f"goal: window at most {GOAL} bytes a cycle, descriptors and threads flat: {'yes' if is_flat else 'NO'}")
    return is_flat


def filled() -> list[str]:
    """The caches of functions that have a limit, how full they are, and those without one that hold much."""
    told = []
    for name, module in sorted(sys.modules.items()):
        caches = vars(module).items() if name.startswith("viewer.") else ()
        for function, cache in caches:
            if hasattr(cache, "cache_info") and cache.__module__ == name:
                _, _, most, size = cache.cache_info()
                if most is None and size > 20:
                    told.append(f"  {name}.{function}: {size}, without a limit")
                elif most and size > 20:
                    told.append(f"  {name}.{function}: {size} of {most}")
    return told


def kinds() -> Counter[str]:
    """Python objects by kind, those too that are not looked at for garbage any more."""
    gc.unfreeze()
    return Counter(f"{type(each).__module__}.{type(each).__qualname__}" for each in gc.get_objects())


class Growth:
    """Which Python objects there are more of since the first cycles, and where they were made."""

    def start(self) -> None:
        import tracemalloc

        tracemalloc.start(8)
        self._kinds, self._made = kinds(), tracemalloc.take_snapshot()

    def tell(self) -> None:
        import tracemalloc

        print("\nmore of:")
        for name, count in (kinds() - self._kinds).most_common(15):
            print(f"  {count:+8} {name}")
        print("made by:")
        for found in tracemalloc.take_snapshot().compare_to(self._made, "lineno")[:25]:
            print(f"  {found.size_diff:+10} bytes, {found.count_diff:+7} objects: {found.traceback}")


def make_window(application: QApplication) -> MainWindow:
    """A window as `app/start.py` makes it."""
    window = build_window(application, data_folder(), WorkerProcess.resting())
    sys.excepthook = sys.__excepthook__  # the window's own would show a dialog, and this end without a word
    window.resize(1440, 900)
    window.show()
    window.autosave.open(restore=True)
    session = window.session
    Watcher(lambda: session.open_articles, session.mark, session.fail, window).start()
    gc.freeze()
    gc.enable()
    return window


def main() -> int:
    """Run and print; 1 where the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cycles", type=int, default=5000)
    parser.add_argument("--every", type=int, default=100)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--what", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diptych-soak-") as folder:
        os.environ["DIPTYCH_HOME"] = f"{folder}/home"
        MatchCache.MOST, pairing.MOST_KEPT = PAIRS, ARTICLES
        application = make_application()
        window = make_window(application)
        editor = Editor(application, window, Path(folder), plain=given.plain)
        growth, samples = Growth(), list[Sample]()
        print("  cycle  window MB  worker MB  descriptors  threads    objects  qobjects   given MB   s a cycle")
        editor.open_folder()
        editor.open_folder()
        began = time.perf_counter()
        for number in range(given.cycles + 1):
            if number and number % given.every == 0:
                samples.append(sample := take_sample(number, window))
                each, began = (time.perf_counter() - began) / given.every, time.perf_counter()
                print(
                    f"{sample.cycle:7} {sample.window / 1e6:10.2f} {sample.worker / 1e6:10.2f} {sample.descriptors:12}"
                    f" {sample.threads:8} {sample.objects:10} {sample.qobjects:9} {sample.given / 1e6:10.2f}"
                    f" {each:11.3f}", flush=True,
                )  # fmt: skip
            if given.what and number == min(FIRST, given.cycles // 2):
                growth.start()
            if number < given.cycles:
                editor.cycle(number)
        if given.what:
            growth.tell()
        is_flat = report(samples)
        print("\n".join(sorted(set(editor.problems))[:5]))
        window.session.close()
        window.autosave.close()
        application.clipboard().clear()
    return 0 if is_flat else 1


if __name__ == "__main__":
    sys.exit(main())

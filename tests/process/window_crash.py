"""Kill the window while its editor opens, removes and renames: nothing that was written may be lost.

    python -m tests.process.window_crash [--count 150] [--seed 1]

A child is the real window, on the screen that DISPLAY names or offscreen, with an editor who never rests. It says what
it is about to keep, and that it was kept. The parent kills it (SIGKILL) at a random moment, also while it starts and
restores, and looks at a copy of its library: what is there must be what was kept last, or what was about to be. The
next child goes on with the original.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.process.library_crash import ROOT, LossError, expect
from viewer.library.store import Library

if TYPE_CHECKING:
    from viewer.library.desk import Desk
    from viewer.window.frame.main_window import MainWindow
    from viewer.window.session.session import Session

FILES = 40
LONGEST = 3.0
"""Seconds from the start to the kill, at most: the start, restoring, and some dozens of changes."""


def state_of(desk: Desk) -> str:
    """What is open and what was removed, in a line."""
    names = [f"{entry.source.name}={entry.title}" for entry in desk.entries]
    gone = [",".join(removed.item.source.name for removed in removal.items) for removal in desk.removals]
    return "|".join(names) + "//" + "|".join(gone)


def work_for_ever(folder: Path, seed: int) -> int:
    """The child: the window, and an editor who changes something all the time."""
    os.environ["DIPTYCH_HOME"] = str(folder / "data")
    from PySide6.QtCore import QTimer

    from viewer.window.app import start
    from viewer.window.session import autosave

    keep, introduce, chance = Library.keep_desk, start.introduce, random.Random(seed)
    files = sorted((folder / "stories").glob("*.txt"))

    def keep_and_say(library: Library, desk: Desk) -> None:
        print("keeping", state_of(desk), flush=True)
        keep(library, desk)
        print("kept", state_of(desk), flush=True)

    def begin(window: MainWindow) -> None:
        introduce(window)
        timer = QTimer(window)
        timer.timeout.connect(lambda: change(window.session, files, chance))
        timer.start(30)

    Library.keep_desk = keep_and_say  # type: ignore[method-assign, assignment]
    start.introduce = begin
    autosave.KEEP_MS = 20  # more saves to fall upon
    return start.run([])


def change(session: Session, files: list[Path], chance: random.Random) -> None:
    """Open, remove, put back or rename."""
    count = len(session.open_articles.items)
    match chance.randrange(4):
        case 0:
            session.open_paths(chance.sample(files, 3))
        case 1 if count > 4:
            session.remove([chance.randrange(count)])
        case 2:
            session.undo()
        case _ if count:
            session.rename(chance.randrange(count), f"Name {chance.randrange(1000)}")


def kill_once(folder: Path, chance: random.Random) -> list[list[str]]:
    """One child's life: what it said, each a word and a state."""
    command = [sys.executable, "-m", "tests.process.window_crash", "child", str(folder), str(chance.randrange(9999))]
    environment = dict(os.environ)
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        with subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=err, env=environment) as child:
            with suppress(subprocess.TimeoutExpired):
                child.wait(chance.uniform(0.3, LONGEST))
            ended = child.poll()
            child.kill()
        out.seek(0)
        err.seek(0)
        said, problems = out.read(), err.read()
    expect(ended is None and "Traceback" not in problems, f"it ended by itself ({ended}): {problems}")
    return [line.split(" ", 1) for line in said.splitlines(keepends=True) if line.endswith("\n")]


def check(folder: Path, before: str, said: list[list[str]]) -> str:
    """What the library holds: what was there before, or kept last, or anything that was to be kept after that."""
    kept = max((number for number, (word, _) in enumerate(said) if word == "kept"), default=-1)
    allowed = {state.rstrip("\n") for _, state in said[max(kept, 0) :]}
    if kept < 0:
        allowed.add(before)
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "copy")
        shutil.copytree(folder / "data", copy, ignore=lambda _, names: [each for each in names if "sock" in each])
        library = Library.open(copy)
        expect(library.trouble is None, str(library.trouble))
        state = state_of(library.desk())
        library.close()
    expect(state in allowed, f"{state!r} is none of {allowed}")
    return state


def run_kills(count: int, seed: int = 1) -> dict[str, int]:
    """Kill the window `count` times. Raises LossError."""
    chance = random.Random(seed)
    seen = {"kills": 0, "saves": 0, "killed in a save": 0, "killed before the first save": 0}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").mkdir()
        (folder / "stories").mkdir()
        for number in range(FILES):
            text = f"Headline {number}\n\n" + f"The ferry to Vellan stopped on day {number}. " * 50
            (folder / "stories" / f"{number}.txt").write_text(text, encoding="utf-8")
        state = "//"
        for _ in range(count):
            said = kill_once(folder, chance)
            state = check(folder, state, said)
            seen["kills"] += 1
            seen["saves"] += sum(word == "kept" for word, _ in said)
            seen["killed in a save"] += bool(said) and said[-1][0] == "keeping"
            seen["killed before the first save"] += not said
    return seen


def main() -> int:
    """Run as a child, or kill as many as are asked for."""
    if sys.argv[1:2] == ["child"]:
        return work_for_ever(Path(sys.argv[2]), int(sys.argv[3]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        print(run_kills(options.count, options.seed))
    except LossError as error:
        print(f"LOST: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

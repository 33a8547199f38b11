"""Kill the program while it saves, and fill the disk under it: nothing that was acknowledged may be lost.

    python -m tests.process.library_crash kills [--count 300] [--seed 1]
    python -m tests.process.library_crash full [--points 50]

`kills` starts a process that saves desks, labels and sets one after the other and says so after each, kills it at a
random moment (SIGKILL), and looks at a copy of what is there; the next process goes on with the original, so that it
recovers what the one before left. `full` needs root: on a small tmpfs it leaves less and less room, saves, and looks.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.desks import as_read, numbered_desk
from viewer.library.desk import Desk
from viewer.library.errors import LibraryError
from viewer.library.sets import read_set, write_set
from viewer.library.store import Library
from viewer.library.trouble import TroubleKind
from viewer.model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
SET = "saved.diptych"
LONGEST = 0.12
"""Seconds from the first save to the kill, at most: a few saves."""


class LossError(Exception):
    """Something that was acknowledged is not there, or something is there that never was."""


def saved_desk(number: int) -> Desk:
    """What the child saves in its turn `number`: small and large ones."""
    return numbered_desk(number, articles=2 + number % 7, letters=60_000 if number % 5 == 0 else 3_000)


# Killing


def save_for_ever(folder: Path) -> None:
    """The child: save, and say so."""
    library = Library.open(folder)
    if library.trouble:
        raise LossError(library.trouble.reason)
    number = number_of(library.desk())
    while True:
        number += 1
        library.keep_desk(saved_desk(number))
        print("desk", number, flush=True)
        library.keep_label(str(number), number, Role.CAPTION)
        print("label", number, flush=True)
        write_set(folder / SET, saved_desk(number))
        print("set", number, flush=True)


def number_of(desk: Desk) -> int:
    """Which turn saved `desk`; 0 for the empty one."""
    number = desk.view.get("number", 0)
    return number if isinstance(number, int) else -1


def kill_once(folder: Path, chance: random.Random) -> dict[str, int]:
    """One child's life: what it said last of each kind of save."""
    command = [sys.executable, "-m", "tests.process.library_crash", "child", str(folder)]
    said: list[str] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stderr
        said.append(child.stdout.readline())
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, LONGEST))
        child.kill()
        said.extend(child.stdout)
        problems = child.stderr.read()
    if problems:
        raise LossError(problems)
    whole = [line.split() for line in said if line.endswith("\n")]
    return {kind: int(number) for kind, number in whole}


def check_after_kill(folder: Path, told: dict[str, int]) -> None:
    """Raise LossError unless all is as it was acknowledged, or one save further."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "copy")
        shutil.copytree(folder, copy)
        with closing(Library.open(copy)) as library:
            if library.trouble:
                raise LossError(library.trouble.reason)
            desk = library.desk()
            number = number_of(desk)
            expect(number - told.get("desk", 0) in (0, 1), f"desk {number} after {told}")
            expect(desk == (saved_desk(number) if number else Desk()), f"desk {number} is not whole")
            label = told.get("label", 0)
            expect(not label or library.labels(str(label)) == {label: Role.CAPTION}, f"label {label} is missing")
    expect((folder / SET).exists() or not told.get("set"), f"the set is missing after {told}")
    if (folder / SET).exists():
        entries = read_set(folder / SET)
        number = int(entries.entries[0].title.split()[1])
        expect(told.get("set", 0) <= number <= told.get("desk", 0) + 1, f"set {number} after {told}")
        expect(entries == as_read(saved_desk(number)), f"set {number} is not whole")


def expect(holds: object, message: str) -> None:
    """Raise LossError where it does not hold."""
    if not holds:
        raise LossError(message)


def run_kills(count: int, seed: int = 1) -> dict[str, int]:
    """Kill `count` children; how often the kill fell between a save's begin and its word. Raises LossError."""
    chance = random.Random(seed)
    told: dict[str, int] = {}
    seen = {"kills": 0, "saves": 0, "desk on disk, word not given": 0, "left-over temporary files": 0}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "data")
        folder.mkdir()
        for _ in range(count):
            before = dict(told)
            told.update(kill_once(folder, chance))
            check_after_kill(folder, told)
            seen["kills"] += 1
            seen["saves"] += sum(told.values()) - sum(before.values())
            seen["left-over temporary files"] = len(list(folder.glob("*.tmp"))) + len(list(folder.glob(".*.tmp")))
            told = settled(folder, told, seen)
    return seen


def settled(folder: Path, told: dict[str, int], seen: dict[str, int]) -> dict[str, int]:
    """What the next child finds: the number of the desk that is there, whether or not its word was given."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "copy")
        shutil.copytree(folder, copy)
        library = Library.open(copy)
        number = number_of(library.desk())
        library.close()
    if number != told.get("desk", 0):
        seen["desk on disk, word not given"] += 1
    return {**told, "desk": number}


# Filling the disk


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path | None]:
    """A file system of its own, or None where this system or user may not have one."""
    mount = shutil.which("mount")
    with tempfile.TemporaryDirectory() as name:
        command = [mount or "mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", name]
        if not mount or not hasattr(os, "geteuid") or os.geteuid():
            yield None
            return
        if subprocess.run(command, check=False, capture_output=True).returncode:
            yield None
            return
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


def fill(folder: Path, room: int) -> Path:
    """A file that leaves `room` bytes free."""
    ballast = folder / "ballast"
    status = os.statvfs(folder)
    ballast.write_bytes(bytes(max(0, status.f_bavail * status.f_frsize - room)))
    return ballast


def try_save(folder: Path, library: Library, desk: Desk) -> tuple[bool, bool]:
    """Whether the desk, and the set, could be saved."""
    done = []
    saves: list[Callable[[], None]] = [lambda: library.keep_desk(desk), lambda: write_set(folder / SET, desk)]
    for save in saves:
        try:
            save()
            done.append(True)
        except LibraryError as error:
            expect(str(error.reason) == "the disk is full", f"another reason: {error}")
            done.append(False)
    return done[0], done[1]


def check_copy(folder: Path, desk: Desk, saved: Desk) -> None:
    """Raise LossError unless the library holds `desk` and the set the entries of `saved`."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "copy")
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("ballast"))
        library = Library.open(copy)
        expect(library.trouble is None, f"{library.trouble}")
        expect(library.desk() == desk, "the desk is another")
        library.close()
    expect(read_set(folder / SET) == as_read(saved), "the set is another")
    expect(not list(folder.glob(".*.tmp")), "a temporary file was left")


def fill_once(folder: Path, number: int, room: int) -> tuple[bool, bool]:
    """Save with `room` bytes left; whether desk and set could be. Raises LossError."""
    old, new = (numbered_desk(2 * number + k, articles=60) for k in (0, 1))
    library = Library.open(folder)
    library.keep_desk(old)
    write_set(folder / SET, old)
    if number % 2:  # every other time with an empty journal
        library.close()
        library = Library.open(folder)
    ballast = fill(folder, room)
    saved = try_save(folder, library, new)
    desk, entries = (new if done else old for done in saved)
    expect(library.desk() == desk, "the open library shows another desk")
    check_copy(folder, desk, entries)
    library.close()
    library = Library.open(folder)  # on the full disk
    expect(not library.trouble or library.trouble.kind is TroubleKind.UNUSABLE, f"{library.trouble}")
    expect(library.desk() == desk, "the library opened on a full disk shows another desk")
    ballast.unlink()
    if library.trouble:
        library.close()
        library = Library.open(folder)
    expect(try_save(folder, library, new) == (True, True), "there is room again, and it cannot be saved")
    check_copy(folder, new, new)
    library.close()
    return saved


def run_full(points: int) -> dict[str, int] | None:
    """Fill the disk to `points` different rooms; None where no disk of its own can be had. Raises LossError."""
    seen = {"points": 0, "desk refused": 0, "set refused": 0, "both saved": 0}
    with small_disk(8) as folder:
        if folder is None:
            return None
        for number in range(points):
            # Enough at last for both: a save needs about 0.5 MB.
            desk, entries = fill_once(folder, number, room=number * 1_400_000 // max(1, points - 1))
            seen["points"] += 1
            seen["desk refused"] += not desk
            seen["set refused"] += not entries
            seen["both saved"] += desk and entries
    return seen


def main() -> None:
    """Run, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    kills = commands.add_parser("kills")
    kills.add_argument("--count", type=int, default=300)
    kills.add_argument("--seed", type=int, default=1)
    commands.add_parser("full").add_argument("--points", type=int, default=50)
    commands.add_parser("child").add_argument("folder", type=Path)
    options = parser.parse_args()
    if options.command == "child":
        save_for_ever(options.folder)
    seen = run_kills(options.count, options.seed) if options.command == "kills" else run_full(options.points)
    if seen is None:
        print("skipped: a small disk of its own needs root")
        return
    for name, number in seen.items():
        print(f"{name:32} {number:6}")
    print("nothing lost")


if __name__ == "__main__":
    main()

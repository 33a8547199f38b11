"""Single-instance check, client side: a second start sends its files to the running window.

No Qt import, so that it returns quickly.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ANSWER_SECONDS = 2.0
"""How long a window may take to answer; one that hangs must not keep the editor from working."""
START_SECONDS = 20.0
"""How long a window may take to start, on a slow disk, before another start believes that it never will."""
ANSWER = b"ok\n"
_AGAIN_SECONDS = 0.02
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0)
"""What a system says where another process has the lock: POSIX, Windows twice, and Wine."""
_LONGEST_SOCKET = 90
"""Characters of a socket's path that every system takes."""


def data_folder() -> Path:
    """Where the library is, as Qt's GenericDataLocation would say; `DIPTYCH_HOME` names another folder."""
    own = os.environ.get("DIPTYCH_HOME")
    if own:
        return Path(own).absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Diptych"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Diptych"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "Diptych"


def door(folder: Path) -> str:
    """The name of the local socket, on Windows of the pipe, at which the window of this data folder listens."""
    if sys.platform == "win32":
        return rf"\\.\pipe\diptych-{_mark(folder)}"
    path, own = str(folder / "window.socket"), os.environ.get("XDG_RUNTIME_DIR")
    too_long = len(path.encode(errors="surrogateescape")) > _LONGEST_SOCKET
    return f"{own}/diptych-{_mark(folder)}" if too_long and own else path


def _mark(folder: Path) -> str:
    from hashlib import sha256

    return sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def hand_over(paths: Sequence[Path], *, sample: bool = False) -> bool:
    """Let the window that is open, or starting, open these and come forward; False where this one is to be it.

    A file manager may start the program once for each of the files that were chosen, all in the same moment: the first
    to lock a file in the data folder is the window, until its process ends, the others wait for its door.
    """
    folder, until = data_folder(), time.monotonic() + START_SECONDS
    while True:
        first = _claim(folder)
        try:
            if send_to_running(
                folder, paths, sample=sample
            ):  # also by the first: an older window may be without the lock
                return True
        except TimeoutError:
            return False  # it hangs, and must not keep the editor from working
        if first or time.monotonic() > until:
            return False
        time.sleep(_AGAIN_SECONDS)


_held: list[int] = []
"""The lock, held until the process ends, however it does."""


def release() -> None:
    """Let go of the lock: this window has no door, and nobody is to wait for it."""
    while _held:
        os.close(_held.pop())


def _claim(folder: Path) -> bool:
    """Whether this process is the one of the data folder; where nothing can be locked, it takes itself for it."""
    if _held:
        return True
    name = "window.lock" if sys.platform == "win32" else f"window-{os.uname().nodename}.lock"  # homes may be shared
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(folder / name, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return True
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(lock)
        return error.errno not in _TAKEN
    _held.append(lock)
    return True


def send_to_running(folder: Path, paths: Sequence[Path], *, sample: bool = False) -> bool:
    """Ask the open window to open these and come forward; False where none answers, TimeoutError where it hangs."""
    place = door(folder)
    if sys.platform != "win32" and not os.path.exists(place):  # noqa: PTH110 - quicker, at every start
        return False
    import json

    request = json.dumps({"open": [str(path) for path in paths], "sample": sample}).encode() + b"\n"
    try:
        return _ask(place, request) == ANSWER
    except TimeoutError:
        raise
    except (OSError, ValueError):
        return False


def _ask(place: str, request: bytes) -> bytes:
    if sys.platform == "win32":
        _let_it_come_forward()
        return _ask_pipe(place, request)
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(ANSWER_SECONDS)
        asked.connect(place)
        asked.sendall(request)
        return asked.recv(len(ANSWER))


def _ask_pipe(place: str, request: bytes) -> bytes:
    """A pipe knows no time-out: a thread waits, and is left behind where the window hangs."""
    import threading

    answers: list[bytes] = []

    def ask() -> None:
        with contextlib.suppress(OSError), open(place, "r+b", buffering=0) as pipe:  # noqa: PTH123 - it is no path
            pipe.write(request)
            answers.append(pipe.read(len(ANSWER)) or b"")

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(ANSWER_SECONDS)
    if thread.is_alive():
        raise TimeoutError
    return answers[0] if answers else b""


def _let_it_come_forward() -> None:
    """Windows lets only the program that was just started put a window in front, or allow another to."""
    import ctypes

    any_process = -1
    ctypes.windll.user32.AllowSetForegroundWindow(any_process)  # type: ignore[attr-defined]

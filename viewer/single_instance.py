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

WAIT_SECONDS = 30.0
"""How long a window that is there, or is starting, may take to answer: a start from a slow disk, beside other starts.
After that it hangs, and that is told; a second window would take its socket and its library away."""
ANSWER = b"ok\n"
"""What the running window replies once it has accepted the files."""
REFUSAL = b"no: "
"""What its reply begins with if it did not; the reason follows, in a line of UTF-8."""
LONGEST_ANSWER = 1000
"""Bytes of a reply."""
_RETRY_SECONDS = 0.02
"""Pause between two attempts: too short to be noticed, long enough not to slow down the window that is starting."""
_LOCK_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0)
"""`errno` values if another process holds the lock: POSIX, Windows (two), and Wine."""
_LONGEST_SOCKET = 90
"""Bytes of a socket path that every system accepts. The limits are 104 on macOS and 108 on Linux, with the final
NUL."""


def data_folder() -> Path:
    """The folder of the library, the same as Qt's GenericDataLocation. `DIPTYCH_HOME` overrides it."""
    own = os.environ.get("DIPTYCH_HOME")
    if own:
        return Path(own).absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Diptych"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Diptych"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "Diptych"


def door(folder: Path) -> str:
    """The path of the local socket, or name of the Windows pipe, on which the window of this data folder listens."""
    if sys.platform == "win32":
        return rf"\\.\pipe\diptych-{_hash(folder)}"
    path, own = str(folder / "window.socket"), os.environ.get("XDG_RUNTIME_DIR")
    too_long = len(path.encode(errors="surrogateescape")) > _LONGEST_SOCKET
    return f"{own}/diptych-{_hash(folder)}" if too_long and own else path


def _hash(folder: Path) -> str:
    from hashlib import sha256

    return sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]


class RefusedError(Exception):
    """The running window does not open these files; `str(error)` says why."""


def hand_over(paths: Sequence[Path], *, sample: bool = False) -> bool:
    """Have the running or starting window open these files; False if this process should open the window.

    A file manager may start the program once per selected file, all at the same moment. The first process to lock a
    file in the data folder opens the window and holds the lock until it exits; the others wait for its answer. Raises
    TimeoutError if there is none, RefusedError if it is no.
    """
    folder, deadline = data_folder(), time.monotonic() + WAIT_SECONDS
    while True:
        first, left = _claim(folder), deadline - time.monotonic()
        # Tried with the lock, too: an older window may be running without it.
        if send_to_running(folder, paths, sample=sample, seconds=max(left, _RETRY_SECONDS)):
            return True
        if first:
            return False
        if left < 0:
            raise TimeoutError
        time.sleep(_RETRY_SECONDS)


_held: list[int] = []
"""The descriptor of the lock, held until the process exits in any way."""


def release() -> None:
    """Release the lock: this window cannot listen, so that no other process should wait for it."""
    while _held:
        os.close(_held.pop())


def _claim(folder: Path) -> bool:
    """Whether this process gets, or has, the lock of the data folder; also True if locking is impossible."""
    if _held:
        return True
    # With the computer's name, because several computers may share a home folder.
    name = "window.lock" if sys.platform == "win32" else f"window-{os.uname().nodename}.lock"
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
        return error.errno not in _LOCK_HELD
    _held.append(lock)
    return True


def send_to_running(
    folder: Path, paths: Sequence[Path], *, sample: bool = False, seconds: float = WAIT_SECONDS
) -> bool:
    """Ask the running window to open these files; False if there is none.

    Raises TimeoutError if it does not answer in time, RefusedError if it says no.
    """
    address = door(folder)
    if sys.platform != "win32" and not os.path.exists(address):  # noqa: PTH110 - faster, at every start
        return False
    import json

    request = json.dumps({"open": [str(path) for path in paths], "sample": sample}).encode() + b"\n"
    try:
        answer = _ask(address, request, seconds)
    except TimeoutError:
        raise
    except (OSError, ValueError):
        return False
    if answer.startswith(REFUSAL):
        raise RefusedError(answer.removeprefix(REFUSAL).decode(errors="replace").strip())
    return answer == ANSWER


def _ask(address: str, request: bytes, seconds: float) -> bytes:
    if sys.platform == "win32":
        _allow_foreground()
        return _ask_pipe(address, request, seconds)
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(seconds)
        client.connect(address)
        client.sendall(request)
        return client.recv(LONGEST_ANSWER)


def _ask_pipe(address: str, request: bytes, seconds: float) -> bytes:
    """Pipes have no timeout, so that a thread does the waiting; it is abandoned if the window hangs."""
    import threading

    answers: list[bytes] = []

    def ask() -> None:
        with contextlib.suppress(OSError), open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe
            pipe.write(request)
            answers.append(pipe.read(LONGEST_ANSWER) or b"")

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    return answers[0] if answers else b""


def _allow_foreground() -> None:
    """Allow the running window to come forward: Windows lets only the program just started do so, or permit it."""
    import ctypes

    any_process = -1
    ctypes.windll.user32.AllowSetForegroundWindow(any_process)  # type: ignore[attr-defined]

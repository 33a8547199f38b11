"""Asks a window that is open already to take files; without Qt, so that the answer is there at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ANSWER_SECONDS = 2.0
"""How long a window may take to answer; one that hangs must not keep the editor from working."""
ANSWER = b"ok\n"
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
    from hashlib import sha256

    mark = sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\diptych-{mark}"
    path, own = str(folder / "window.socket"), os.environ.get("XDG_RUNTIME_DIR")
    too_long = len(path.encode(errors="surrogateescape")) > _LONGEST_SOCKET
    return f"{own}/diptych-{mark}" if too_long and own else path


def knock(paths: Sequence[Path], *, sample: bool = False, folder: Path | None = None) -> bool:
    """Ask the open window to open these and come forward; False where none answers."""
    place = door(folder or data_folder())
    if sys.platform != "win32" and not os.path.exists(place):  # noqa: PTH110 - quicker, at every start
        return False
    import json

    request = json.dumps({"open": [str(path) for path in paths], "sample": sample}).encode() + b"\n"
    try:
        return _ask(place, request) == ANSWER
    except (OSError, ValueError):
        return False


def _ask(place: str, request: bytes) -> bytes:
    if sys.platform == "win32":
        _let_it_come_forward()
        with open(place, "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe is no path
            pipe.write(request)
            return pipe.read(len(ANSWER)) or b""
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(ANSWER_SECONDS)
        asked.connect(place)
        asked.sendall(request)
        return asked.recv(len(ANSWER))


def _let_it_come_forward() -> None:
    """Windows lets only the program that was just started put a window in front, or allow another to."""
    import ctypes

    any_process = -1
    ctypes.windll.user32.AllowSetForegroundWindow(any_process)  # type: ignore[attr-defined]

"""One window at a time: what a second start is given to open reaches the one that is there."""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from viewer.single_instance import ANSWER, REFUSAL, door
from viewer.window.kit.phrases import Translator

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)
request_words = Translator("request_words")
LONGEST = 4_000_000
"""Bytes of one request; more is not from us."""
MOST_PATHS = 10_000
"""Paths of one request: as many as a set has articles."""
LOOK_MS = 500
"""How often it looks for callers by itself, on Windows: when four programs call in the same moment, Qt's signal of it
is lost now and then (seen under Wine, where all four then waited until they gave up)."""
LONGEST_PATH = 32_767
"""Characters of a path: as many as any system allows."""


class Instance(QObject):
    """Listens at the door of a data folder."""

    def __init__(
        self, take: Callable[[Sequence[Path]], None], open_sample: Callable[[], None], parent: QObject
    ) -> None:
        """`take` is given the files of a second start."""
        super().__init__(parent)
        self._take = take
        self._open_sample = open_sample
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []
        self._look_again = QTimer(self)
        self._look_again.timeout.connect(self._look)

    def listen(self, folder: Path) -> bool:
        """Listen at the door; False where that cannot be done, and a second window would open."""
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError as error:  # it needs a library of Kerberos, which not every Linux has
            log.info("%s", error)
            return False
        name = door(folder)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return False
        QLocalServer.removeServer(name)  # nobody answered there: what is left is of a program that was killed
        if not server.listen(name):
            return False
        server.newConnection.connect(self._welcome)
        self._server = server
        if sys.platform == "win32":
            self._look_again.start(LOOK_MS)
        return True

    def close(self) -> None:
        """Listen no more."""
        self._look_again.stop()
        if self._server is not None:
            self._server.close()
            self._server = None

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            self._callers.append(caller)
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(lambda caller=caller: self._forget(caller))
            if caller.bytesAvailable():
                self._read(caller)

    def _forget(self, caller: QLocalSocket) -> None:
        if caller in self._callers:
            self._callers.remove(caller)
            caller.deleteLater()

    def _look(self) -> None:
        """Look for callers of whom no signal told, and for what they asked."""
        if self._server is not None:
            self._server.waitForNewConnection(0)
            self._welcome()
        for caller in tuple(self._callers):
            if caller.waitForReadyRead(0) or caller.bytesAvailable():
                self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if self._server is None:  # the window goes: who is not answered becomes the next
            caller.abort()
            return
        endless = caller.bytesAvailable() > LONGEST
        if not endless and not caller.canReadLine():
            return
        try:
            paths, sample = understand(b"" if endless else bytes(caller.readLine(LONGEST + 1).data()))
        except ValueError as error:
            caller.write(REFUSAL + f"{error}\n".encode())
            caller.flush()
            caller.disconnectFromServer()
            return
        caller.write(ANSWER)
        caller.flush()
        self._take(paths)
        if sample:
            self._open_sample()


def understand(line: bytes) -> tuple[list[Path], bool]:
    """What a request asks for: files, and whether the sample story. Raises ValueError, with the reason."""
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(request_words.tr("the request is too long or makes no sense")) from error
    paths = request.get("open") if isinstance(request, dict) else None
    if not isinstance(paths, list) or not all(isinstance(path, str) and os.path.isabs(path) for path in paths):  # noqa: PTH117 - it is checked before it becomes a Path
        raise ValueError(request_words.tr("what is to be opened is no list of whole paths"))
    if len(paths) > MOST_PATHS:
        raise ValueError(request_words.tr("these are more than {count} files").format(count=MOST_PATHS))
    if any(len(path) > LONGEST_PATH for path in paths):
        raise ValueError(request_words.tr("a path is too long"))
    return [Path(path) for path in paths], request.get("sample") is True

"""One window at a time: what a second start is given to open reaches the one that is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.single_instance import ANSWER, door

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 4_000_000
"""Bytes of one request; more is not from us."""


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

    def listen(self, folder: Path) -> bool:
        """Listen at the door; False where that cannot be done, and a second window would open."""
        from PySide6.QtNetwork import QLocalServer

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
        return True

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(caller.deleteLater)
            if caller.bytesAvailable():
                self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if self._server is None:  # the window goes: who is not answered becomes the next
            caller.abort()
            return
        if not caller.canReadLine():
            if caller.bytesAvailable() > LONGEST:
                caller.abort()
            return
        paths, sample = _understood(bytes(caller.readLine(LONGEST).data()))
        caller.write(ANSWER)
        caller.flush()
        self._take(paths)
        if sample:
            self._open_sample()


def _understood(line: bytes) -> tuple[list[Path], bool]:
    """What a request asks for; nothing where it makes no sense."""
    try:
        request = json.loads(line)
        paths = [Path(path) for path in request["open"] if isinstance(path, str)]
        return paths, request.get("sample") is True
    except (ValueError, TypeError, KeyError, AttributeError):
        return [], False

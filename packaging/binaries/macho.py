"""What a macOS program or library asks for: libraries and the lowest system, read from the file itself (Mach-O)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FAT, _THIN = b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"
_LIBRARIES = (0x0C, 0x80000018, 0x8000001F)
_OLD_LOWEST, _LOWEST = 0x24, 0x32
_PROCESSORS = {0x01000007: "x86_64", 0x0100000C: "arm64"}


@dataclass(frozen=True, slots=True)
class Slice:
    """What a file holds for one processor."""

    processor: str
    size: int
    """In bytes."""
    libraries: frozenset[str]
    lowest: tuple[int, int]
    """The lowest macOS that it is made for; (0, 0) where it does not say."""


def slices(path: Path) -> list[Slice]:
    """What a file holds for each processor. Raises ValueError for other files."""
    data = path.read_bytes()
    if data[:4] == _THIN:
        return [_slice(data)]
    count = struct.unpack_from(">I", data, 4)[0] if data[:4] == _FAT and len(data) > 8 else 99
    if count > 9:  # Java's class files begin like fat ones
        message = "not a macOS program or library"
        raise ValueError(message)
    found = []
    for number in range(count):
        _, _, place, size, _ = struct.unpack_from(">IIIII", data, 8 + 20 * number)
        found.append(_slice(data[place : place + size]))
    return found


def _slice(data: bytes) -> Slice:
    processor = struct.unpack_from("<I", data, 4)[0]
    libraries, lowest = set(), (0, 0)
    for command, body in _commands(data):
        if command in _LIBRARIES:
            name = struct.unpack_from("<I", body, 8)[0]
            libraries.add(body[name:].split(b"\0")[0].decode())
        elif command in (_LOWEST, _OLD_LOWEST):
            version = struct.unpack_from("<I", body, 12 if command == _LOWEST else 8)[0]
            lowest = (version >> 16, version >> 8 & 255)
    return Slice(_PROCESSORS.get(processor, hex(processor)), len(data), frozenset(libraries), lowest)


def _commands(data: bytes) -> Iterator[tuple[int, bytes]]:
    place = 32
    for _ in range(struct.unpack_from("<I", data, 16)[0]):
        command, size = struct.unpack_from("<II", data, place)
        yield command, data[place : place + size]
        place += size

"""Which shared libraries a Linux program or library asks for, read from the file itself (64-bit little-endian ELF)."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5


def imported(path: Path) -> set[str]:
    """Names of the libraries that are loaded with the file. Raises ValueError for other files."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        message = "not a 64-bit Linux program or library"
        raise ValueError(message)
    segments = list(_segments(data))
    entries = [entry for kind, _, place, size in segments if kind == _DYNAMIC for entry in _entries(data, place, size)]
    strings = next((value for tag, value in entries if tag == _STRINGS), 0)
    table = next(
        (place + strings - at for k, at, place, size in segments if k == _LOAD and at <= strings < at + size), 0
    )
    return {_string(data, table + value) for tag, value in entries if tag == _NEEDED}


def newest_glibc(path: Path) -> tuple[int, ...]:
    """The newest version of glibc whose symbols a file names, such as (2, 34); (0,) where it names none."""
    found = re.findall(rb"\0GLIBC_(2(?:\.\d+)+)(?=\0)", path.read_bytes())
    return max((tuple(int(part) for part in version.split(b".")) for version in found), default=(0,))


def _segments(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Kind, address, place in the file and size of each segment."""
    first = struct.unpack_from("<Q", data, 32)[0]
    width, count = struct.unpack_from("<HH", data, 54)
    for number in range(count):
        kind, _, place, address, _, size = struct.unpack_from("<IIQQQQ", data, first + width * number)
        yield kind, address, place, size


def _entries(data: bytes, place: int, size: int) -> Iterator[tuple[int, int]]:
    for at in range(place, place + size, 16):
        tag, value = struct.unpack_from("<QQ", data, at)
        yield tag, value


def _string(data: bytes, place: int) -> str:
    return data[place : data.index(b"\0", place)].decode()

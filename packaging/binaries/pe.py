"""Which DLLs a Windows program or library asks for, read from the file itself (Microsoft's PE format)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXPORTS, IMPORTS, DELAYED = 0, 1, 13
"""Places in the table of directories."""
X64 = 0x8664


def imported(path: Path) -> set[str]:
    """Names of the DLLs, lower case, that are loaded with the file or later. Raises ValueError for other files."""
    data = path.read_bytes()
    start = _header(data)
    sections = list(_sections(data, start))
    names = set(_names(data, start, sections, IMPORTS, width=20, at=12))
    return names | set(_names(data, start, sections, DELAYED, width=32, at=4))


def exported(path: Path) -> list[str]:
    """Names of what a DLL offers, in its own order. Raises ValueError for other files."""
    data = path.read_bytes()
    start = _header(data)
    sections = list(_sections(data, start))
    table = _place(sections, _directory(data, start, EXPORTS))
    count = struct.unpack_from("<I", data, table + 24)[0]
    names = _place(sections, struct.unpack_from("<I", data, table + 32)[0])
    places = [_place(sections, address) for address in struct.unpack_from(f"<{count}I", data, names)]
    return [data[place : data.index(b"\0", place)].decode("ascii") for place in places]


def machine(path: Path) -> int:
    """The processor a file is made for: `X64` or another number of Microsoft's. Raises ValueError for other files."""
    data = path.read_bytes()
    return int(struct.unpack_from("<H", data, _header(data) + 4)[0])


def _header(data: bytes) -> int:
    start = struct.unpack_from("<I", data, 0x3C)[0] if data[:2] == b"MZ" and len(data) > 0x40 else 0
    if not start or data[start : start + 4] != b"PE\0\0":
        message = "not a Windows program or library"
        raise ValueError(message)
    return int(start)


def _sections(data: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Address, size and place in the file of each section."""
    count = struct.unpack_from("<H", data, start + 6)[0]
    first = start + 24 + struct.unpack_from("<H", data, start + 20)[0]
    for number in range(count):
        size, address, raw_size, place = struct.unpack_from("<IIII", data, first + 40 * number + 8)
        yield address, max(size, raw_size), place


def _names(
    data: bytes, start: int, sections: list[tuple[int, int, int]], directory: int, *, width: int, at: int
) -> Iterator[str]:
    """The names in a table of entries `width` bytes long, whose name's address stands `at` bytes in."""
    address = _directory(data, start, directory)
    place = _place(sections, address) if address else 0
    while place and (name := struct.unpack_from("<I", data, place + at)[0]):
        begin = _place(sections, name)
        yield data[begin : data.index(b"\0", begin)].decode("ascii").lower()
        place += width


def _directory(data: bytes, start: int, number: int) -> int:
    wide = struct.unpack_from("<H", data, start + 24)[0] == 0x20B
    return int(struct.unpack_from("<I", data, start + 24 + (112 if wide else 96) + 8 * number)[0])


def _place(sections: list[tuple[int, int, int]], address: int) -> int:
    for begin, size, place in sections:
        if begin <= address < begin + size:
            return address - begin + place
    message = f"no section holds address {address:#x}"
    raise ValueError(message)

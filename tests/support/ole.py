"""Writes small OLE files, and messages of Outlook in them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import datetime
from typing import TypeAlias

Tree: TypeAlias = "Mapping[str, bytes | Tree]"
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096


def make_ole(tree: Tree) -> bytes:
    """A file with these streams and folders."""
    entries: list[list[object]] = [["Root Entry", 5, b"", _NONE, _NONE]]
    _add(entries, 0, tree)
    minis, mini_fat, big = bytearray(), list[int](), list[bytes]()
    starts: list[int] = []
    for _, kind, data, *_rest in entries:
        assert isinstance(data, bytes)
        if kind != 2 or not data:
            starts.append(_END)
        elif len(data) < _CUTOFF:
            starts.append(len(mini_fat))
            count = -(-len(data) // _MINI)
            mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), _END]
            minis += data.ljust(count * _MINI, b"\0")
        else:
            starts.append(-len(big) - 1)
            big.append(data)
    sectors, fat = list[bytes](), list[int]()

    def put(data: bytes) -> int:
        count = -(-len(data) // _SECTOR)
        first = len(sectors)
        sectors.extend(data[n * _SECTOR : (n + 1) * _SECTOR].ljust(_SECTOR, b"\0") for n in range(count))
        fat.extend([*range(first + 1, first + count), _END] if count else [])
        return first if count else _END

    places = [put(data) for data in big]
    starts = [places[-start - 1] if start < 0 else start for start in starts]
    starts[0] = put(bytes(minis))
    mini_start = put(b"".join(struct.pack("<I", each) for each in mini_fat))
    sizes = [len(minis), *(len(data) for _, _, data, *_ in entries[1:])]  # type: ignore[arg-type]
    directory = b"".join(_entry(entry, start, size) for entry, start, size in zip(entries, starts, sizes, strict=True))
    directory_start = put(directory)
    count = -(-(len(fat) + 8) // (_SECTOR // 4))
    fat += [_FAT] * count
    table = b"".join(struct.pack("<I", each) for each in fat).ljust(count * _SECTOR, b"\xff")
    first_fat = len(sectors)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<8I", count, directory_start, 0, _CUTOFF, mini_start, -(-len(mini_fat) // 128), _END, 0)
    difat = [first_fat + n for n in range(count)]
    head += b"".join(struct.pack("<I", each) for each in [*difat, *[_FREE] * 109][:109])
    return head[:512].ljust(512, b"\xff") + b"".join(sectors) + table


def make_msg(subject: str, body: str = "", **more: object) -> bytes:
    """A message of Outlook; `more`: those of `message_tree`."""
    return make_ole(message_tree(subject, body, **more))  # type: ignore[arg-type]


def message_tree(
    subject: str,
    body: str = "",
    *,
    sender: str = "Anna Berg",
    sent: datetime | None = None,
    streams: Tree | None = None,
    inside: bool = False,
    code_page: int = 0,
    attached: tuple[Tree, ...] = (),
) -> Tree:
    """The streams of a message. `streams` are added; `inside`: whether it is inside another."""
    ticks = int((sent - datetime(1601, 1, 1)).total_seconds()) * 10_000_000 if sent else 0
    fixed = struct.pack("<HHIq", 0x0040, 0x0039, 6, ticks) if sent else b""
    fixed += struct.pack("<HHIq", 0x0003, 0x3FFD, 6, code_page) if code_page else b""
    tree: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(24 if inside else 32) + fixed,
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": sender.encode("utf-16-le"),
    }
    if body:
        tree["__substg1.0_1000001F"] = body.encode("utf-16-le")
    for number, attachment in enumerate(attached):
        tree[f"__attach_version1.0_#{number:08X}"] = attachment
    return {**tree, **(streams or {})}


def attached_file(name: str, data: bytes) -> Tree:
    """The streams of an attachment that is a file."""
    return {
        "__properties_version1.0": bytes(8),
        "__substg1.0_3707001F": name.encode("utf-16-le"),
        "__substg1.0_37010102": data,
    }


def attached_message(tree: Tree) -> Tree:
    """The streams of an attachment that is a message."""
    return {"__properties_version1.0": bytes(8), "__substg1.0_3701000D": tree}


def _add(entries: list[list[object]], parent: int, tree: Tree) -> None:
    """Entries of a folder, each the right neighbour of the one before it."""
    last = None
    for name, data in tree.items():
        number = len(entries)
        entries.append(
            [name, 2 if isinstance(data, bytes) else 1, data if isinstance(data, bytes) else b"", _NONE, _NONE]
        )
        if last is None:
            entries[parent][4] = number
        else:
            entries[last][3] = number
        last = number
        if not isinstance(data, bytes):
            _add(entries, number, data)


def _entry(entry: list[object], start: int, size: int) -> bytes:
    name, kind, _, right, child = entry
    coded = (str(name) + "\0").encode("utf-16-le")
    return (
        coded.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(coded), kind, 1, _NONE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )

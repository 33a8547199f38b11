"""Programs made for tests."""

import struct


def mac_library(*names: str, lowest: tuple[int, int] = (15, 0), processor: int = 0x0100000C) -> bytes:
    """A library of a Mac that needs others, with no code in it."""
    commands = b""
    for name in names:
        text = name.encode() + b"\0"
        text += bytes(-len(text) % 8)
        commands += struct.pack("<IIIIII", 0x0C, 24 + len(text), 24, 0, 0, 0) + text
    commands += struct.pack("<IIIIII", 0x32, 24, 1, lowest[0] << 16 | lowest[1] << 8, 0, 0)
    return (
        struct.pack("<4sIIIIIII", b"\xcf\xfa\xed\xfe", processor, 0, 6, len(names) + 1, len(commands), 0, 0) + commands
    )

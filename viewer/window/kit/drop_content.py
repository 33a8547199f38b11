"""What a drop or the clipboard brings: files, folders, marked-up text, text, or only a link to it."""

from __future__ import annotations

import re
import struct
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_LINK = re.compile(r"\s*(?:(?:https?|ftp|feed)://|www\.)\S+\s*", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\b[^>]*>.*?</a\s*>|<(style|title)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_WINDOWS = "application/x-qt-windows-mime;value="
_RTF = ("text/rtf", "application/rtf", "text/richtext", f'{_WINDOWS}"Rich Text Format"')
"""Names under which systems offer rich text."""
_LISTED, _CONTENT = f'{_WINDOWS}"FileGroupDescriptorW"', f'{_WINDOWS}"FileContents"'
_FILE = struct.Struct("<72x520s")
"""FILEDESCRIPTORW (shlobj.h): flags, sizes and times, then the name in UTF-16."""
_MOST_FILES = 500
"""Files that are taken from another program in one go."""


class DroppedFile(NamedTuple):
    """A file that is on no disk, such as a mail dragged from Outlook."""

    name: str
    data: bytes


class DropContent(NamedTuple):
    """What a drop or the clipboard brings."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: bool = False
    files: tuple[DroppedFile, ...] = ()
    link: str = ""
    """An address without what stands there."""
    promised: str = ""
    """The name of what another program only promises."""

    def __bool__(self) -> bool:
        return bool(self.paths or self.files or self.link or self.promised or self.text.strip())


def unpack(data: QMimeData) -> DropContent:
    """Files of this computer if there are any, else files of another program, marked-up text, rich text, text.

    Addresses are never fetched.
    """
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile())
    if paths:
        return DropContent(paths)
    if data.hasFormat(_LISTED):
        return _handed_over(data)
    if link := _link(data):
        return DropContent(link=link)
    if data.hasHtml() and data.html().strip():
        return DropContent(text=data.html(), html=True)
    return _plain(data)


def _link(data: QMimeData) -> str:
    """An address, if that is all there is."""
    if data.hasHtml() and re.search(r"\w", _TAG.sub(" ", _ANCHOR.sub(" ", data.html()))):
        return ""
    if addresses := data.urls():  # a program that has ended promises some, and has none
        return addresses[0].toDisplayString()
    return data.text().strip() if data.hasText() and _LINK.fullmatch(data.text()) else ""


def _plain(data: QMimeData) -> DropContent:
    """Rich text, text, or what is promised instead."""
    for kind in _RTF:
        if rtf := _bytes(data, kind):
            return DropContent(files=(DroppedFile("", rtf),))
    if data.hasText():
        return DropContent(text=data.text())
    promised = [kind for kind in data.formats() if "promise" in kind.lower()]
    return DropContent(promised=_text_of(data, promised) or "?") if promised else DropContent()


def _bytes(data: QMimeData, kind: str) -> bytes:
    return bytes(data.data(kind).data()) if data.hasFormat(kind) else b""


def _handed_over(data: QMimeData) -> DropContent:
    """The files of another program on Windows, as far as it hands them over."""
    listed = _bytes(data, _LISTED)[4:]  # behind their number
    named = [_name(raw) for (raw,) in _FILE.iter_unpack(listed[: len(listed) - len(listed) % _FILE.size])]
    files = []
    for number, name in enumerate(named[:_MOST_FILES]):
        content = bytes(data.data(f"{_CONTENT};index={number}").data())
        if not content and len(named) == 1:
            content = _bytes(data, _CONTENT)
        if content:
            files.append(DroppedFile(name, content))
    missing = [name for name in named if name not in {file.name for file in files}]
    return DropContent(files=tuple(files), promised=", ".join(missing) if named else "?")


def _name(raw: bytes) -> str:
    """A file's name, without folders."""
    return PureWindowsPath(raw.decode("utf-16-le", "replace").partition("\0")[0]).name


def _text_of(data: QMimeData, kinds: list[str]) -> str:
    """The name that a promise gives, where it gives one."""
    told = (bytes(data.data(kind).data()).decode("utf-8", "replace") for kind in kinds)
    return next((text.rpartition("/")[2] for text in told if text.isprintable() and 0 < len(text) < 300), "")

"""Opens zip packages and parses their XML, whatever is in them: nothing is unpacked to disk, fetched or expanded."""

from __future__ import annotations

import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from viewer.model.message import reasons
from viewer.reading.formats.office.refusals import DAMAGED, PASSWORD
from viewer.reading.formats.reader import TOO_DEEP, NotReadableError, Spent

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_MEMBERS = 20_000
"""Files in a package. A thick book with a picture on every page has some thousands; zipfile makes an object of each."""
MAX_MEMBER = 64_000_000
"""Bytes of one member, as unpacked. Deflate packs a thousand to one: 50 kB of a hostile file may be 50 MB. The bytes
that come out are counted, whatever the package says of them, so that no rule for the ratio is needed."""
MAX_TOTAL = 200_000_000
"""Bytes of all members that are read, together: a package of many large ones must not fill the memory in turn."""
MAX_TAGS = 1_000_000
"""Tags of an XML file. An element takes some hundred bytes of memory, far more than its text. A book of a thousand
pages has half as many."""
MAX_ATTRIBUTES = 2_000_000
"""Attributes, by their signs of equality. Each takes as much memory as an element."""
_ENTITIES = reasons.tr("it uses entities of XML, which no word processor does")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    ValueError, OSError, EOFError, RuntimeError, NotImplementedError, IndexError, OverflowError,
)  # fmt: skip
"""What zipfile raises for packages that are damaged, or packed in a way that it does not know."""
_CHUNK = 1 << 20


class Package:
    """The members of a zip package by name, without regard to case. Their names are never paths on a disk."""

    def __init__(self, data: bytes, spent: Spent | None = None) -> None:
        """Raises NotReadableError if it is damaged, or holds more than `MAX_MEMBERS`.

        `spent`: what was unpacked before, if it is inside another file.
        """
        if data.count(b"PK\x01\x02") > MAX_MEMBERS:
            raise NotReadableError(reasons.tr("it holds more than {count} files").fill(count=MAX_MEMBERS))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise NotReadableError(DAMAGED) from error
        infos = self._zip.infolist()
        self._members = {_folded(info.filename): info for info in infos}
        self._doubtful = _overlapping(infos) | {
            name for name, count in Counter(map(_folded, (i.filename for i in infos))).items() if count > 1
        }
        self._spent = spent or Spent()
        self.damaged = 0
        """Members that were asked for by `optional_xml` and could not be read."""

    @property
    def names(self) -> Sequence[str]:
        """In lower case, with slashes."""
        return tuple(self._members)

    @property
    def files(self) -> Sequence[str]:
        """The names as they are written, without folders and links."""
        infos = self._members.values()
        # `is_dir` raises IndexError before Python 3.12 where the name is empty.
        return tuple(
            i.filename for i in infos if not i.filename.endswith("/") and not stat.S_ISLNK(i.external_attr >> 16)
        )

    def read(self, name: str, most: int = 0) -> bytes | None:
        """The bytes of a member, or the first `most` of them; None if there is none. Raises NotReadableError."""
        info = self._members.get(_folded(name))
        if info is None:
            return None
        if info.flag_bits & 1:
            raise NotReadableError(PASSWORD)
        # Which of two is shown would be up to the program: what one editor sees, another does not.
        if _folded(name) in self._doubtful:
            raise NotReadableError(DAMAGED)
        try:
            return self._unpack(info, most)
        except _BROKEN as error:
            raise NotReadableError(DAMAGED) from error

    def _unpack(self, info: zipfile.ZipInfo, most: int) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(info) as member:
            if most:
                return member.read(most)
            while chunk := member.read(_CHUNK):
                size += len(chunk)
                self._spent.unpacked += len(chunk)
                if size > MAX_MEMBER or self._spent.unpacked > MAX_TOTAL:
                    raise NotReadableError(
                        reasons.tr("it unpacks to more than {limit} MB").fill(limit=MAX_MEMBER // 10**6)
                    )
                chunks.append(chunk)
        return b"".join(chunks)

    def xml(self, name: str) -> Any | None:
        """The root element of a member; None if there is none. Raises NotReadableError."""
        data = self.read(name)
        return None if data is None else parse_xml(data)

    def optional_xml(self, name: str) -> Any | None:
        """The same of what a document can do without; None also if it is damaged, which is counted."""
        try:
            return self.xml(name)
        except NotReadableError:
            self.damaged += 1
            return None


def _overlapping(infos: Sequence[zipfile.ZipInfo]) -> set[str]:
    """Members whose bytes are those of others, too, so that little becomes very much. No program writes such."""
    placed = sorted(infos, key=lambda info: info.header_offset)
    return {
        _folded(a.filename) for a, b in pairwise(placed) if a.header_offset + 30 + a.compress_size > b.header_offset
    }


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def parse_xml(data: bytes, *, recover: bool = False) -> Any:
    """The root element of an XML file without entities; of a damaged one, too, if wanted. Raises NotReadableError.

    Word processors write none, and those of hostile files name other files or grow without end. They are put in for
    attributes alone, where libxml2 bounds how much they grow; it also refuses more than 256 levels of elements.
    """
    from lxml import etree

    if data.count(b"<") > MAX_TAGS:
        raise NotReadableError(reasons.tr("it has more than {count} tags").fill(count=MAX_TAGS))
    if data.count(b"=") > MAX_ATTRIBUTES:
        raise NotReadableError(reasons.tr("it has more than {count} attributes").fill(count=MAX_ATTRIBUTES))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True, recover=recover,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        told = ((TOO_DEEP, "depth"), (_ENTITIES, "ntity"))
        reason = next((reason for reason, word in told if word in str(error)), DAMAGED)
        raise NotReadableError(reason) from error
    if root is None:
        raise NotReadableError(DAMAGED)
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise NotReadableError(_ENTITIES)
    return root


_BINARY = re.compile(rb"(<office:binary-data>)[^<]*")


def without_binary(data: bytes) -> bytes:
    """A flat OpenDocument file without its pictures, which may be larger than text in XML is let be."""
    return _BINARY.sub(rb"\1", data)

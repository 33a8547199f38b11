"""Bytes to text: the byte order mark, then proof, then what the page declares, then a guess.

The order follows the project's measurements: valid UTF-8 beats a declaration, because newsrooms' systems often declare
Latin-1 and send UTF-8.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# WHATWG Encoding Standard: browsers read these names as the larger set.
_WHATWG = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252",
    "latin1": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932",
    "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
}  # fmt: skip
_NAMES = {"utf-8-sig": "UTF-8", "mac-roman": "Mac Roman", "iso2022_jp_2": "ISO-2022-JP", "big5hkscs": "Big5"}
_DECLARED = re.compile(
    rb"""(?:charset\s{0,9}=\s{0,9}["']?|encoding\s{0,9}=\s{0,9}["'])([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_WINDOWS_QUOTES = re.compile(
    rb"(?<=[A-Za-z])\x92(?=[a-z])|(?<![^ \r\n(])[\x91\x93](?=[A-Za-z])"
    rb"|(?<=[A-Za-z.,!?])[\x92\x94](?=[\s.,;:!?)])|\x85(?=[\s.])"
)
_MAC_QUOTES = re.compile(
    rb"(?<=[A-Za-z])\xd5(?=[a-z])|(?<![^ \r\n(])[\xd2\xd4](?=[A-Za-z])|(?<=[A-Za-z.,!?])[\xd3\xd5](?=[\s.,;:!?)])"
)
_HEAD = 65_536
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how it was come by."""

    text: str
    encoding: str
    """The encoding's common name."""
    certain: bool
    """False where it was guessed."""
    replaced: int
    """How many characters could not be decoded and stand as U+FFFD."""


class _Codec(NamedTuple):
    """How bytes are to be read."""

    name: str
    """Python's name of the encoding; empty where it is none of those that were looked for."""
    certain: bool
    """False where it was guessed."""


def decode_bytes(data: bytes, *, declared: bool = False) -> Decoded:
    """`data` as text; `declared` also asks a `charset=` or `encoding=` in its first 4,096 bytes. Never fails."""
    codec, certain = _proven(data) or (declared and _declared(data)) or _guessed(data)
    text = _decode(data, codec)
    replaced = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if codec.startswith("utf-8") else 0)
    return Decoded(text, _common_name(codec), certain, max(0, replaced))


def _decode(data: bytes, codec: str) -> str:
    if codec == "utf-8":
        try:
            return data.decode(codec, "surrogatepass")
        except UnicodeDecodeError:
            return data.decode(codec, "replace")
    return data.decode(codec, "replace")


def _common_name(codec: str) -> str:
    name = codecs.lookup(codec).name
    return _NAMES.get(name) or re.sub(r"^CP(?=125)", "Windows-", name.upper().replace("ISO8859", "ISO-8859"))


def _proven(data: bytes) -> _Codec | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _Codec(codec, certain=True)
    wide, sure = _wide(data[:_HEAD])
    if sure:
        return _Codec(wide, certain=True)
    if re.search(rb"\x1b\$[@B]|\x1b\([JI]", data[:_HEAD]):
        return _Codec("iso2022_jp_2", certain=True)
    if b"\x1b$)C" in data[:_HEAD]:
        return _Codec("iso2022_kr", certain=True)
    try:
        # Some programs write half a surrogate pair as if it were a character; the text is UTF-8 all the same.
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        if wide:
            return _Codec(wide, certain=True)
        return _Codec("utf-8", certain=False) if _nearly_utf8(data) else None
    return _Codec("utf-8", certain=True)


def _wide(head: bytes) -> _Codec:
    """UTF-16 or UTF-32 without a mark shows in where its NUL bytes stand; and whether that is beyond doubt."""
    if len(head) < 4 or 0 not in head:
        return _Codec("", certain=False)
    nuls = [head[i::4].count(0) / len(head[i::4]) for i in range(4)]
    if min(nuls[2:]) > 0.9 and nuls[0] < 0.2:
        return _Codec("utf-32-le", certain=True)
    if min(nuls[:2]) > 0.9 and nuls[3] < 0.2:
        return _Codec("utf-32-be", certain=True)
    even, odd = (nuls[0] + nuls[2]) / 2, (nuls[1] + nuls[3]) / 2
    # Spaces, line ends and digits alone give NUL bytes in any script; but a few may also be stray ones in plain text.
    if odd > 0.03 and even < odd / 5:
        return _Codec("utf-16-le", certain=odd > 0.3)
    if even > 0.03 and odd < even / 5:
        return _Codec("utf-16-be", certain=even > 0.3)
    return _Codec("", certain=False)


def _nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum("\x7f" < c != "\ufffd" for c in text[:_SAMPLE])
    return good >= 8 and bad <= max(1, good * 0.02)


def _declared(data: bytes) -> _Codec | None:
    found = _DECLARED.search(data[:4096])
    codec = _codec(found.group(1).decode("ascii")) if found else ""
    if (
        codec
        and not codec.startswith(("utf-16", "utf_16", "utf-32", "utf_32", "utf-7", "utf_7"))
        and _fits(data, codec)
    ):
        return _Codec(codec, certain=True)
    return None


def _codec(name: str) -> str:
    """Python's name for a text encoding, or an empty string for one it does not know."""
    name = _WHATWG.get(name.lower(), name.lower())
    try:
        # Only encodings of text can be used this way: "hex" and "rot13" cannot, but an empty string hides that.
        b"    ".decode(name)
    except (LookupError, ValueError):
        return ""
    return name


def _fits(data: bytes, codec: str, allowed: float = 0.0) -> bool:
    try:
        data.decode(codec)
    except (UnicodeError, LookupError):
        return data.decode(codec, "replace").count("\ufffd") < len(data) * allowed
    return True


def _guessed(data: bytes) -> _Codec:
    import chardet

    sample = data[:_SAMPLE]
    by_quotes = _by_quotes(sample)
    if by_quotes:
        return _Codec(by_quotes, certain=False)
    answer = chardet.detect(sample)
    codec = _codec(answer["encoding"] or "")
    return _Codec(codec if codec and _fits(data, codec, 0.002) else "cp1252", certain=False)


def _by_quotes(sample: bytes) -> str:
    """Plain English but for its curly quotation marks: only they tell Windows from old Macintosh, and they suffice."""
    high = sum(byte >= 0x80 for byte in sample)
    windows, mac = len(_WINDOWS_QUOTES.findall(sample)), len(_MAC_QUOTES.findall(sample))
    if max(windows, mac) < 0.8 * high or windows == mac:
        return ""
    return "cp1252" if windows > mac else "mac_roman"

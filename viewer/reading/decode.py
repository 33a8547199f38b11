"""Decodes bytes: by byte order mark, else proof, else the page's declaration, else a guess.

Valid UTF-8 takes precedence over a declaration, because newsroom systems often declare Latin-1 and send UTF-8; this
order was found by the project's own measurements.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from viewer.model.record import record
from viewer.reading.patterns import lazily

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# WHATWG Encoding Standard: browsers treat these names as a larger character set.
_WHATWG = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252",
    "latin1": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932",
    "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "macintosh": "mac_roman", "iso-8859-8-i": "iso-8859-8",
    "x-mac-cyrillic": "mac_cyrillic",
}  # fmt: skip
_NAMES = {"utf-8-sig": "UTF-8", "mac-roman": "Mac Roman", "iso2022_jp_2": "ISO-2022-JP", "big5hkscs": "Big5"}
_DECLARED = lazily(
    rb"""(?:charset\s{0,9}=\s{0,9}["']?|encoding\s{0,9}=\s{0,9}["'])([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_WINDOWS_QUOTES = lazily(
    rb"(?<=[A-Za-z])\x92(?=[a-z])|(?<![^ \r\n(])[\x91\x93](?=[A-Za-z])"
    rb"|(?<=[A-Za-z.,!?])[\x92\x94](?=[\s.,;:!?)])|\x85(?=[\s.])"
)
_MAC_QUOTES = lazily(
    rb"(?<=[A-Za-z])\xd5(?=[a-z])|(?<![^ \r\n(])[\xd2\xd4](?=[A-Za-z])|(?<=[A-Za-z.,!?])[\xd3\xd5](?=[\s.,;:!?)])"
)
_TYPOGRAPHIC = rb"\xe2\x80[\x80-\xbf]|\xe2\x82\xac|\xe2\x84\xa2"
"""Quotation marks, dashes, the euro sign in UTF-8: bytes that follow each other in no text in another encoding."""
_LATIN = rb"[\xc2-\xc9][\x80-\xbf]"
"""Letters and signs of Latin scripts in UTF-8. In another encoding they are a capital before a sign: \u00c9\u00bb."""
_WEIGHT = 5
"""For how many of the others a typographic character speaks: one of them may stand beside a sentence of French in
Windows-1252, and is still proof."""
_LATIN_CODECS = ("cp1252", "cp1250", "cp1254")
"""What a byte may be of that is no UTF-8: of the first in which most of the text can be written."""
_LATIN9 = lazily(rb"\d[ \xa0]?\xa4|\xa4[ \xa0]?\d|(?<![\d\x80-\xff])\xbd[a-z]")
"""A price with the sign of any currency, or \u00bd for a letter: the euro sign and \u0153 of ISO-8859-15."""
_ONE = (
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
"""A character beyond ASCII in UTF-8."""
_PIECE = lazily(rb"((?:" + _ONE + rb")+)|((?:(?!" + _ONE + rb")[\x80-\xff])+)")
"""Characters in UTF-8, or bytes that are none."""
_HEAD = 65_536
"""Bytes searched for signs of UTF-16, UTF-32 and ISO-2022. Even a page with long scripts at its top has some text in
them; searching all of a large file would only take longer."""
_BETWEEN = b"\x80\x85\x91\x92\x93\x94\x96\x97\xa0\xab\xad\xb7\xbb"
"""Bytes of Windows-1252 that stand between letters: quotation marks, dashes, spaces, dots."""
_SAMPLE = 200_000
"""Bytes or characters examined for a guess. More is slower, `chardet` above all, and rarely changes the answer; far
less, and the first accented letter of an English text may lie beyond."""


COMMON = (
    "UTF-8", "UTF-16", "Windows-1252", "Windows-1250", "Windows-1251", "Windows-1253", "Windows-1254", "Windows-1255",
    "Windows-1256", "ISO-8859-2", "ISO-8859-15", "KOI8-R", "Mac Roman", "GB18030", "Big5", "Shift-JIS",
    "EUC-JP", "EUC-KR",
)  # fmt: skip
"""Encodings that an editor can choose, by their common names: those of files that newsrooms still meet."""


@record
class Decoded:
    """Decoded text and its encoding."""

    text: str
    encoding: str
    """The encoding's common name."""
    certain: bool
    """False if the encoding was guessed."""
    replaced: int
    """Number of undecodable characters, replaced by U+FFFD."""


_ESCAPES = ("unicode-escape", "raw-unicode-escape", "punycode", "undefined")
"""Python's codecs for source code and host names. A page that declares one would have its text changed by it."""


class _Codec(NamedTuple):
    """An encoding to decode with."""

    name: str
    """Python's name of the encoding; empty if none was recognised."""
    certain: bool
    """False if it was guessed."""


def decode_bytes(data: bytes, *, declared: bool = False, encoding: str = "", charset: str = "") -> Decoded:
    """Decode `data`; never fails. `declared`: also honour a `charset=` or `encoding=` in its first 4,096 bytes.

    `charset` is what is said of it elsewhere, as in a mail's headers, and is honoured alike. With an `encoding` that is
    known, nothing is looked for.
    """
    named = _named(encoding) if encoding else None
    said = _proven(data) or _said(data, charset, 0.01) or (declared and _declared(data))
    codec, certain = named or said or _guessed(data)
    text = _decode(data, codec)
    replaced = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if codec.startswith("utf-8") else 0)
    return Decoded(text, _common_name(codec), certain, max(0, replaced))


def _named(encoding: str) -> _Codec | None:
    codec = _codec("mac_roman" if encoding == "Mac Roman" else encoding)
    return _Codec(codec, certain=True) if codec else None


def _decode(data: bytes, codec: str) -> str:
    if codec == "utf-8":
        try:
            return data.decode(codec, "surrogatepass")
        except UnicodeDecodeError:
            return _decode_mixed(data)
    return data.decode(codec, "replace")


def _decode_mixed(data: bytes) -> str:
    """UTF-8 with bytes in between that are none: characters of Windows in a text in a Latin script, else damage."""
    text = data.decode("utf-8", "ignore")
    beyond = [c for c in text[:_SAMPLE] if c > "\x7f" and c.isalpha()]
    if sum(c >= "\u0250" for c in beyond) * 2 > len(beyond):
        return data.decode("utf-8", "replace")
    letters = "".join(beyond)
    codec = min(_LATIN_CODECS, key=lambda each: letters.encode(each, "replace").count(b"?"))
    parts: list[str] = []
    at = 0
    for piece in _PIECE.finditer(data):
        if stray := piece[2]:
            around = data[max(0, piece.start() - 1) : piece.start()], data[piece.end() : piece.end() + 1]
            lost = _has_lost_a_byte(stray, *around)
            read = "\ufffd" if lost else stray.decode(codec, "replace")
            parts += (data[at : piece.start()].decode("utf-8"), read)
            at = piece.end()
    return "".join([*parts, data[at:].decode("utf-8")])


def _has_lost_a_byte(stray: bytes, before: bytes, after: bytes) -> bool:
    """Whether bytes that are no UTF-8 were a character of it until one was lost, by themselves and what is around them.

    The first bytes of Latin letters are seldom anything else in Windows, but for a capital in a word of capitals; one
    that only goes on with a character is a mark of Windows where it does not stand within a word.
    """
    first, *rest = stray
    if rest:
        goes_on = 0x80 <= rest[0] <= 0xBF
        whole = first in range(0xE2, 0xF5) and goes_on and (first != 0xED or len(rest) > 1)  # 0xED and a space: í
        return whole or (first == 0x80 and rest[0] in b"\x93\x94\x98\x99\x9c\x9d")
    if first in b"\xc2\xc3":
        return not (before.isupper() and after.isupper())
    return 0x80 <= first <= 0xBF and first not in _BETWEEN and before.isalpha() and after.isalpha()


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
        # Some programs write lone surrogates as characters. The text is UTF-8 all the same.
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        if wide:
            return _Codec(wide, certain=True)
        return _Codec("utf-8", certain=False) if _nearly_utf8(data) or _is_mixed(data) else None
    return _Codec("utf-8", certain=True)


def _wide(head: bytes) -> _Codec:
    """Recognise UTF-16 or UTF-32 without a byte order mark by the positions of NUL bytes.

    UTF-32 has them in two or three of four bytes. UTF-16 has them in every second byte of ASCII letters: shares from
    0.3 are certain; from 0.03, as in Cyrillic or Chinese text, only if the bytes are no valid UTF-8.
    """
    if len(head) < 4 or 0 not in head:
        return _Codec("", certain=False)
    nuls = [head[i::4].count(0) / len(head[i::4]) for i in range(4)]
    if min(nuls[2:]) > 0.9 and nuls[0] < 0.2:
        return _Codec("utf-32-le", certain=True)
    if min(nuls[:2]) > 0.9 and nuls[3] < 0.2:
        return _Codec("utf-32-be", certain=True)
    even, odd = (nuls[0] + nuls[2]) / 2, (nuls[1] + nuls[3]) / 2
    # Spaces, line ends and digits give NUL bytes in any script. Stray NULs in plain text are on even and odd positions
    # alike; hence the factor of 5.
    if odd > 0.03 and even < odd / 5:
        return _Codec("utf-16-le", certain=odd > 0.3)
    if even > 0.03 and odd < even / 5:
        return _Codec("utf-16-be", certain=even > 0.3)
    return _Codec("", certain=False)


def _nearly_utf8(data: bytes) -> bool:
    """Whether data is UTF-8 with a few damaged bytes: at least 8 valid multi-byte characters, and 50 per broken one.

    Fewer could be chance in another encoding; one broken character is allowed in any text.
    """
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum("\x7f" < c != "\ufffd" for c in text[:_SAMPLE])
    return good >= 8 and bad <= max(1, good * 0.02)


def _is_mixed(data: bytes) -> bool:
    """Whether data is UTF-8 with pieces in Windows-1252, as copy put together from two sources is.

    In a text that is in another encoding throughout, hardly two bytes in a row could be UTF-8; here at least as many
    are as are not.
    """
    sample = data[:_SAMPLE]
    latin = len(re.findall(_LATIN, sample))
    typographic = len(re.findall(_TYPOGRAPHIC, sample))
    stray = sum(len(found) for _, found in _PIECE.findall(sample))
    return latin + 2 * typographic > 1 and latin + _WEIGHT * typographic >= stray


def _declared(data: bytes) -> _Codec | None:
    declaration = _DECLARED.search(data[:4096])
    return _said(data, declaration.group(1).decode("ascii")) if declaration else None


def _said(data: bytes, charset: str, allowed: float = 0.0) -> _Codec | None:
    """The encoding of that name, if `data` fits it but for the share `allowed` of its characters."""
    codec = _codec(charset) if charset else ""
    if (
        codec
        and not codec.startswith(("utf-16", "utf_16", "utf-32", "utf_32", "utf-7", "utf_7"))
        and _fits(data, codec, allowed)
    ):
        return _Codec(codec, certain=True)
    return None


def _codec(name: str) -> str:
    """Python's name of a text encoding; empty if unknown, or if no text is ever written in it."""
    name = _WHATWG.get(name.lower(), name.lower())
    try:
        # Fails for codecs that are no text encodings, such as "hex", and for "idna", which replaces nothing. Not with
        # b"", which they accept.
        b"    \xff".decode(name, "replace")
        return "" if codecs.lookup(name).name in _ESCAPES else name
    except (LookupError, ValueError):
        return ""


def _fits(data: bytes, codec: str, allowed: float = 0.0) -> bool:
    """Whether `data` decodes with at most the share `allowed` of undecodable characters."""
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
    if codec in ("", "cp1252") and _LATIN9.search(sample) and not re.search(rb"[\x80-\x9f]", sample):
        return _Codec("iso8859-15", certain=False)
    # A few damaged bytes must not rule out the guess; windows-1252, which decodes nearly anything, is the last resort.
    return _Codec(codec if codec and _fits(data, codec, 0.002) else "cp1252", certain=False)


def _by_quotes(sample: bytes) -> str:
    r"""Tell Windows from old Macintosh encodings by curly quotation marks, if there is little else beyond ASCII.

    Such text gives `chardet` too little to go on: "the mayor\x92s" is Windows, "the mayor\xd5s" is Macintosh. At least
    four in five of the non-ASCII bytes must be such marks; in a text with accents they are not.
    """
    high = sum(byte >= 0x80 for byte in sample)
    windows, mac = len(_WINDOWS_QUOTES.findall(sample)), len(_MAC_QUOTES.findall(sample))
    if max(windows, mac) < 0.8 * high or windows == mac:
        return ""
    return "cp1252" if windows > mac else "mac_roman"

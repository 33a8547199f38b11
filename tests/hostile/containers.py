"""Attacks made by hand on files that hold others: archives, e-books, saved pages; and on subtitles."""

from __future__ import annotations

import base64
import io
import plistlib
import zipfile
from collections.abc import Iterator
from typing import Any

from tests.hostile.seeds import LONG, Seed
from tests.support.archives import chapter, epub, mhtml, webarchive
from tests.support.office import docx, p, zipped

_TEXT = "\n\n".join(LONG)
_HTML = "".join(f"<p>{line}</p>" for line in LONG)
_PAGE = f"<!DOCTYPE html><html><head><title>Ferry</title></head><body>{_HTML}</body></html>"


def containers(size: int) -> Iterator[Seed]:
    """Those that grow."""
    some = min(size, 20_000)
    yield from _books(size, some)
    yield from _saved_pages(size, some)
    yield from _subtitles(size)
    members: dict[str, bytes | str] = {"a.txt": _TEXT}
    yield Seed(f"many-{size}.zip", zipped(members | {f"x/{n}.txt": "So." for n in range(min(size, 19_999))}))
    yield Seed(f"pages-{size}.zip", zipped(members | {f"x/{n}.html": _PAGE for n in range(min(size, 400))}))
    yield Seed(f"long-{size}.zip", zipped({"a" * min(size, 60_000) + ".txt": _TEXT}))
    yield Seed(f"deep-{size}.zip", zipped({"a/" * min(size // 2, 30_000) + "a.txt": _TEXT}))
    yield Seed(f"spaces-{size}.zip", zipped(members | {f"{n}.txt": " " * size * 10 for n in range(20)}))
    yield Seed(f"tags-{size}.zip", zipped({f"{n}.html": _PAGE + "<i><td>" * some for n in range(20)}))
    yield Seed(f"books-{size}.zip", zipped({f"{n}.epub": epub({"1": _PAGE}) for n in range(min(size, 300))}))


def _books(size: int, some: int) -> Iterator[Seed]:
    story = chapter("Ferry", _HTML)
    pages = {"1.xhtml": story}
    links = "".join(f'<a href="1.xhtml#{n}">x</a>' for n in range(some))
    points = '<navPoint><navLabel><text>x</text></navLabel><content src="1.xhtml"/>'
    books: dict[str, dict[str, Any]] = {
        "items": {"items": '<item id="a" href="1.xhtml" media-type="application/xhtml+xml"/>' * some},
        "gone": {"items": "".join(f'<item id="{n}" href="{n}.xhtml"/>' for n in range(some)), "spine": ["1.xhtml"]},
        "spine": {"spine": ["1.xhtml"] * some},
        "nav": {"nav": f"<html><nav>{links}</nav></html>"},
        "navs": {"nav": "<html>" + "<nav>" * 200 + links + "</nav>" * 200 + "</html>"},
        "ncx": {"ncx": "<ncx>" + points * 200 + "</navPoint>" * 200 + "</ncx>"},
        "title": {"facts": f"<dc:title>{'x ' * size}</dc:title>"},
        "authors": {"facts": "".join(f"<dc:creator>A{n}</dc:creator>" for n in range(some))},
        "guide": {"guide": "<guide>" + '<reference type="text" href="x"/>' * some + "</guide>"},
        "climb": {"spine": ["1.xhtml"], "items": f'<item id="c" href="{"../" * some}etc/passwd"/>'},
        "nested": {"items": "<a>" * 200 + "</a>" * 200},
        "depth": {"items": "<a>" * some + "</a>" * some},
    }
    for kind, more in books.items():
        yield Seed(f"{kind}-{size}.epub", epub(pages, **more))
    yield Seed(
        f"chapters-{size}.epub",
        epub({"0": story} | {f"{n}": chapter(f"{n}", "So.") for n in range(1, min(size, 4000))}),
    )
    for kind, mark in {
        "closed": "<a/>" * some,
        "open": "<a " * some,
        "slash": f"<a {' ' * size}",
        "kinds": "<div epub:type" * some,
    }.items():
        yield Seed(f"{kind}-{size}.epub", epub({"1.xhtml": story.replace("</body>", f"{mark}</body>")}))


def _saved_pages(size: int, some: int) -> Iterator[Seed]:
    page = ("Content-Type: text/html; charset=utf-8", _PAGE)
    coded = base64.b64encode(_PAGE.encode()).decode()
    saved = {
        "parts": mhtml(page, *[("Content-Type: text/html", "x")] * (some // 10)),
        "pictures": mhtml(*[("Content-Type: image/png", "x")] * 150, page),
        "headers": mhtml(page, head="".join(f"X-{n}: y\n" for n in range(size // 10))),
        "base64": mhtml(("Content-Type: text/html\nContent-Transfer-Encoding: base64", coded + "!" * size)),
        "quoted": mhtml(("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable", _PAGE + "=" * size)),
        "code": mhtml(("Content-Type: text/html\nContent-Transfer-Encoding: x-rot13", _PAGE)),
        "charset": mhtml(("Content-Type: text/html; charset=idna", _PAGE)),
        "type": mhtml((f"Content-Type: text/html; {'a=b; ' * (size // 5)}", _PAGE)),
        "start": mhtml(page, head="").replace(b"type=", b"start=" + b"<" * min(size, 9000) + b"; type="),
        "outside": mhtml(
            (
                page[0] + "\nContent-Location: file:///etc/passwd",
                _PAGE + '<img src="cid:x"><iframe src="file:///etc/passwd">',
            )
        ),
        "boundary": mhtml(page).replace(b'boundary="b"', b'boundary="' + b"b" * size + b'"'),
        "nested": mhtml(
            (f'Content-Type: multipart/related; boundary="{"c" * 9}"', f"--ccccccccc\n\n{_PAGE}\n--ccccccccc--")
        ),
    }
    for kind, data in saved.items():
        yield Seed(f"{kind}-{size}.mhtml", data)
    deep: Any = {"WebMainResource": {"WebResourceData": _PAGE.encode()}}
    for _ in range(min(size, 400)):
        deep = {"WebMainResource": {"WebResourceData": b""}, "WebSubframeArchives": [deep]}
    lists: dict[str, bytes] = {
        "frames": webarchive(_PAGE, *["<p>x</p>"] * some),
        "deep": plistlib.dumps(deep, fmt=plistlib.FMT_BINARY),
        "xml": b'<?xml version="1.0"?><plist><dict><key>WebMainResource</key>' + b"<array>" * some,
        "tags": webarchive(_PAGE, binary=False).replace(b"</plist>", b"<a/>" * some + b"</plist>"),
        "keys": plistlib.dumps({f"{n}": n for n in range(some)} | plistlib.loads(webarchive(_PAGE))),
        "page": webarchive(_PAGE + "<font>" * some),
        "charset": webarchive(_PAGE, WebResourceTextEncodingName="x" * size),
        "kind": webarchive(_PAGE, WebResourceMIMEType="text/" + "x" * size),
        "long": b'<?xml version="1.0"?><plist><dict><key>WebMainResource</key><integer>'
        + b"9" * size
        + b"</integer></dict></plist>",
    }
    for kind, data in lists.items():
        yield Seed(f"{kind}-{size}.webarchive", data)


def _subtitles(size: int) -> Iterator[Seed]:
    cues = "".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{line}\n\n" for n, line in enumerate(LONG))
    inner = {
        "times": "00:00:01,000 --> 00:00:02,000\n" * (size // 30),
        "arrows": "-->" * (size // 3),
        "numbers": "1\n" * (size // 2),
        "tags": "<i>" * (size // 3),
        "open": "<v " * (size // 3),
        "voices": "<v A>" * (size // 5),
        "braces": "{\\" * (size // 2),
        "colons": "A:" * (size // 2),
        "names": "A B C D E F " * (size // 12) + ":",
        "brackets": "[" * size,
        "notes": "♪" * size,
        "remarks": "\nNOTE x\n" * (size // 8),
        "styles": "\nSTYLE\n::cue{}\n" * (size // 16),
        "dashes": "- " * (size // 2),
        "spaces": "00:00:01,000" + " " * size,
        "digits": "9" * size + ":00:01,000 --> 00:00:02,000",
    }
    for kind, filler in inner.items():
        yield Seed(f"{kind}-{size}.srt", f"{cues}{filler}\n".encode())
        yield Seed(f"{kind}-{size}.vtt", f"WEBVTT\n\n{cues}{filler}\n".encode())


def containers_once() -> Iterator[Seed]:
    """Those that have one size."""
    text = {"a.txt": _TEXT}
    for name in (
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\a.txt",
        "..\\..\\a.txt",
        "a/../../b.txt",
        "\\\\host\\a.txt",
        "con",
        "a\0b.txt",
        "a\nb.txt",
        "\u202etxt.a",
        ".",
        "..",
        "//",
        "x" * 5000,
    ):
        yield Seed(f"climb-{len(name)}-{ord(name[0])}.zip", zipped({**text, name: _TEXT}))
    inner = zipped(text)
    for depth in range(6):
        yield Seed(f"nested-{depth}.zip", inner)
        inner = zipped({"b.txt": _TEXT, "in.zip": inner})
    bomb = zipped({"a.txt": b" " * 60_000_000})
    yield Seed("bomb.zip", zipped({**text, "b.txt": b"\0" * 90_000_000}))
    yield Seed("bomb-text.zip", zipped({**text, "b.txt": b"a " * 30_000_000}))
    yield Seed("bombs.zip", zipped({**text, **{f"{n}.txt": b" " * 60_000_000 for n in range(6)}}))
    yield Seed("bombs-inside.zip", zipped({**text, **{f"{n}.zip": bomb for n in range(199)}}))
    yield Seed("bomb-films.zip", zipped({**text, **{f"{n}.png": b"\x89PNG" + b"\0" * 50_000_000 for n in range(3)}}))
    whole = zipped({**text, "b.docx": docx("".join(map(p, LONG)))})
    yield from _broken(whole)
    yield Seed("overlap.zip", _overlapping())
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as file:
            file.writestr("a.txt", _TEXT)
            file.writestr("b.txt", b" " * 90_000_000)
        yield Seed(f"method-{method}.zip", out.getvalue())
    mail = b"From: a@b.example\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: x\nMIME-Version: 1.0\n"
    mail += b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Disposition: attachment; filename=a.zip\n'
    mail += b"Content-Transfer-Encoding: base64\n\n"
    letter = zipped({"b.eml": mail + base64.b64encode(zipped({"c.eml": mail + base64.b64encode(whole)}))})
    yield Seed("letters.zip", zipped({**text, "a.eml": mail + base64.b64encode(letter)}))
    yield from _hostile_books()
    yield from _changed()


def _changed() -> Iterator[Seed]:
    """Cut, broken at one place, and under other names."""
    for seed in (
        epub({"1.xhtml": chapter("Ferry", _HTML)}),
        mhtml(("Content-Type: text/html", _PAGE)),
        webarchive(_PAGE),
    ):
        kind = "epub" if seed.startswith(b"PK") else "webarchive" if seed.startswith(b"bplist") else "mhtml"
        first = 700 if kind == "mhtml" else 0  # with less, nothing of the text is there
        for cut in range(first, len(seed), max(1, len(seed) // 8)):
            yield Seed(f"cut-{cut}.{kind}", seed[:cut])
        for name in ("a.txt", "a.zip", "a.html", "a.eml", "a.docx", "a"):
            yield Seed(f"{kind}-as-{name}", seed)
    for at in range(1, 32):  # the trailer of a binary list, and its table
        data = bytearray(webarchive(_PAGE))
        data[-at] ^= 0xFF
        yield Seed(f"trailer-{at}.webarchive", bytes(data))


def _hostile_books() -> Iterator[Seed]:
    pages = {"1.xhtml": chapter("Ferry", _HTML)}
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    doctypes = {
        "bomb": f'<!DOCTYPE package [<!ENTITY e0 "boom">{entities}]>',
        "outside": '<!DOCTYPE package [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>',
        "dtd": '<!DOCTYPE package SYSTEM "http://example.org/x.dtd">',
        "parameter": '<!DOCTYPE package [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    }
    for kind, doctype in doctypes.items():
        yield Seed(f"{kind}.epub", epub(pages, doctype=doctype, facts="<dc:title>&e11;</dc:title>"))
        yield Seed(f"{kind}-unused.epub", epub(pages, doctype=doctype))
        page = doctype.replace("DOCTYPE package", "DOCTYPE html") + pages["1.xhtml"].partition("?>")[2]
        yield Seed(f"{kind}-page.epub", epub({"1.xhtml": page.replace("</body>", "&e11;</body>")}))
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    yield Seed("include.epub", epub(pages, items=include))
    yield Seed("loop.epub", epub({**pages, "2": '<meta http-equiv="refresh" content="0;url=1.xhtml"/>'}))
    yield Seed("big.epub", epub({**pages, "2": " " * 90_000_000}))
    yield Seed("scripts.epub", epub({**pages, "2": "<script>while(1);</script><p>So.</p>"}))
    yield Seed("self.epub", epub(pages, spine=["1.xhtml"], nav='<html><nav><a href="nav">x</a></nav></html>'))
    main = zipped({"META-INF/container.xml": '<a><rootfile full-path="META-INF/container.xml"/></a>', "a.txt": _TEXT})
    yield Seed("itself.epub", main)


def _overlapping() -> bytes:
    """A thousand entries of a single large member."""
    data = zipped({"a.txt": _TEXT, "b.txt": b" " * 9_000_000})
    start, end = data.rfind(b"PK\x01\x02"), data.rfind(b"PK\x05\x06")
    entry, tail = data[start:end], bytearray(data[end:])
    entries = b"".join(entry.replace(b"b.txt", f"{n:05}".encode()) for n in range(1000))
    tail[8:10] = tail[10:12] = (1001).to_bytes(2, "little")
    tail[12:16] = (int.from_bytes(tail[12:16], "little") - len(entry) + len(entries)).to_bytes(4, "little")
    return data[:start] + entries + bytes(tail)


def _broken(whole: bytes) -> Iterator[Seed]:
    """An archive that is cut, and one whose directory lies."""
    for cut in range(0, len(whole), max(1, len(whole) // 8)):
        yield Seed(f"cut-{cut}.zip", whole[:cut])
    for place, width in ((10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (42, 4)):
        for value in (0, 5, 99, 65_535, 2**31, 2**32 - 1):
            data = bytearray(whole)
            at = data.rfind(b"PK\x01\x02") + place
            data[at : at + width] = (value % 256**width).to_bytes(width, "little")
            yield Seed(f"field-{place}-{value}.zip", bytes(data))

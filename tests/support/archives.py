"""Saved pages, e-books and archives made for tests."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING, Any

from tests.support.office import zipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def mhtml(*parts: tuple[str, str], head: str = "", saved: bool = True) -> bytes:
    """A saved page of parts: headers besides the type, and bodies. `saved`: as by Chrome, else as by Word."""
    by = "From: <Saved by Blink>\nSnapshot-Content-Location: http://example.org/a\nSubject: Saved\n" if saved else ""
    top = f'{by}MIME-Version: 1.0\n{head}Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    return (top + "".join(f"--b\n{headers}\n\n{body}\n" for headers, body in parts) + "--b--\n").encode()


def webarchive(page: str | bytes, *frames: str, binary: bool = True, **more: Any) -> bytes:
    """A web archive of Safari; `more` are keys of its main resource."""

    def archive(page: str | bytes, **more: Any) -> dict[str, Any]:
        data = page if isinstance(page, bytes) else page.encode()
        main = {"WebResourceData": data, "WebResourceMIMEType": "text/html", "WebResourceURL": "http://example.org"}
        return {"WebMainResource": main | more}

    root = archive(page, **more) | {"WebSubframeArchives": [archive(frame) for frame in frames]}
    return plistlib.dumps(root, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


def epub(
    chapters: Mapping[str, str],
    *,
    facts: str = "<dc:title>The Pier</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language>",
    items: str = "",
    guide: str = "",
    spine: Sequence[str] = (),
    doctype: str = "",
    **members: str | bytes,
) -> bytes:
    """A book of pages by file name, which are read in the order of `spine`.

    `items`: more elements of its manifest; `members`: more files beside the pages, `nav` and `ncx` by short names.
    """
    manifest = "".join(f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in chapters)
    if "nav" in members:
        manifest += '<item id="nav" href="nav" properties="nav" media-type="application/xhtml+xml"/>'
    if "ncx" in members:
        manifest += '<item id="ncx" href="ncx" media-type="application/x-dtbncx+xml"/>'
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    opf = (
        f'{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{facts}</metadata><manifest>{manifest}{items}</manifest>'
        f"<spine>{refs}</spine>{guide}</package>"
    )
    pages = {f"OPS/{name}": text for name, text in (*chapters.items(), *members.items())}
    return zipped({
        "mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER, "OPS/book.opf": opf, **pages,
    })  # fmt: skip


def chapter(title: str, text: str, *, kind: str = "", head: bool = True) -> str:
    """A page of a book."""
    heading = f"<h1>{title}</h1>" if head else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head>'
        f'<body epub:type="{kind}">{heading}<p>{text}</p></body></html>'
    )

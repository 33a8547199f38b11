"""Office documents made for tests: packages of Word and OpenDocument, flat OpenDocument."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_TYPES}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:other="urn:other"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = " ".join(
    f'xmlns:{name}="{_ODF}:{full}:1.0"'
    for name, full in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "meta": "meta",
        "svg": "svg-compatible",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A zip file, packed in the quickest way: some members are of a hundred million bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compresslevel=1) as package:
        for name, data in members.items():
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word_xml(root: str, inside: str) -> str:
    """A part of a Word document: `root` is `document`, `styles`, `comments` …"""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{inside}</w:{root}>'


def docx(body: str, *, main: str = "word/document.xml", **parts: str) -> bytes:
    """A Word document. Parts are named by their root elements: `styles`, `footnotes`, `hdr` (also `hdr2`, …), `ftr`.

    The identifier of a part in the document's relations is that name. `core` holds elements of the core properties.
    """
    folder, _, name = main.rpartition("/")
    kinds = {"hdr": "header", "ftr": "footer"}
    related = "".join(
        f'<Relationship Id="{part}" Type="{_TYPES}/{kinds.get(part.rstrip("23"), part)}" Target="{part}.xml"/>'
        for part in parts
        if part != "core"
    )
    core = parts.pop("core", "")
    content = {
        "[Content_Types].xml": f'<Types xmlns="urn:types"><Override PartName="/{main}" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_TYPES}/officeDocument"'
        f' Target="{main}"/><Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
        main: word_xml("document", f"<w:body>{body}</w:body>"),
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        "docProps/core.xml": f'<c:core xmlns:c="urn:c" xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</c:core>',
    }  # fmt: skip
    content |= {f"{folder}/{part}.xml": word_xml(part.rstrip("23"), inside) for part, inside in parts.items()}
    return zipped(content)


def p(inside: str, properties: str = "") -> str:
    """A paragraph of a Word document; bare text becomes a run."""
    inside = inside if inside.startswith("<") or not inside else r(inside)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    inside = text if text.startswith("<") else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def flat_odt(text: str, *, styles: str = "", meta: str = "", masters: str = "") -> bytes:
    """An OpenDocument text in one file."""
    return (
        f'<?xml version="1.0"?><office:document {_ODF_SPACES} office:version="1.3">'
        f"<office:meta>{meta}</office:meta><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    ).encode()


def odt(text: str, *, kind: str = "text", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument package; `kind` is the last word of its type."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_ODF_SPACES}>'
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    return zipped({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": content,
        "META-INF/manifest.xml": manifest,
    })  # fmt: skip


def ole(*streams: str) -> bytes:
    """The look of an old Office file with streams of these names."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"".join(name.encode("utf-16-le") for name in streams)

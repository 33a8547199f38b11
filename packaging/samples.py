"""A small file of each format that is no text, for the self-check of a package: made here, with nothing installed."""

from __future__ import annotations

import base64
import io
import plistlib
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

_STORY = ("Ferry to Vellan stopped", "The ferry to Vellan stopped on Monday after eleven years of daily crossings.")
_WORD = "http://schemas.openxmlformats.org"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


_MSG = (
    "c-rk&!AiqG5PeBnK|xRt9z5;YLrL-AO{k(bFCtz;v}qM22~8Aw^FzG&34V!wf_{jNZ^i_RRGP($)x2f0yOWuH*=65uo}boV9v-"
    "(|@dbPEFe#R?H05(>Zq-@)=!;E?q7YY$Ry0^B;D<Ougb~Xa200Qw&*-"
    "^k2@$iGsW)Yb(4UdtV^qvogMA%oXvu$yOXe92tiHprE#70T`;3vikfY=}j?vr*w={_xvkvLcG;_eG<XkaE@-Fx$;k%5Um@~-"
    "G!75g;2oUX7Ci-np>AAt*#|d|C!d-80$i17Zf^4vfwo{!Yjz!*G862>rs-IMqms3L#6%?rUMye^%XqTGuXN=>+Rera;d+PEVeDY_"
    "w!MUCg!;&YU`Pjj()?J=*-(kDt_bm8j>Ycg#2W<Ch^S3PcWvw>m@OPEjug!0BpU7I>H`4o6=f79B-<n^de}#9aUN~p"
)
"""A message of Outlook, compressed: its format is a file system of its own, which takes a hundred lines to write."""


def write_samples(folder: Path) -> list[Path]:
    """Write the files into `folder`; their paths."""
    made = {
        "sample.docx": _docx(),
        "sample.odt": _odt(),
        "sample.rtf": _rtf(),
        "sample.pdf": _pdf(),
        "sample.eml": _eml(),
        "sample.mhtml": _mhtml(),
        "sample.webarchive": _webarchive(),
        "sample.epub": _epub(),
        "sample.srt": "".join(
            f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{s}\n\n" for n, s in enumerate(_STORY)
        ).encode(),
        "sample.zip": _zipped({"story.txt": "\n\n".join(_STORY)}),
    }
    made["sample.msg"] = zlib.decompress(base64.b85decode(_MSG))
    made |= _wire()
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


def _docx() -> bytes:
    """With a tracked change."""
    kind = "officeDocument/2006/relationships"
    runs = f"<w:p><w:r><w:t>{_STORY[0]}</w:t></w:r></w:p><w:p>"
    runs += '<w:del w:id="1"><w:r><w:delText>Nobody knows why. </w:delText></w:r></w:del>'
    runs += f"<w:r><w:t>{_STORY[1]}</w:t></w:r></w:p>"
    return _zipped({
        "_rels/.rels": f'<Relationships xmlns="{_WORD}/package/2006/relationships"><Relationship Id="a" '
        f'Type="{_WORD}/{kind}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}/wordprocessingml/2006/main"><w:body>{runs}</w:body>'
        "</w:document>",
    })  # fmt: skip


def _odt() -> bytes:
    text = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in _STORY)
    return _zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0">'
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
    })  # fmt: skip


def _rtf() -> bytes:
    return ("{\\rtf1\\ansi " + "\\par ".join(_STORY) + "}").encode()


def _pdf() -> bytes:
    """One page in a font that every reader has."""
    lines = (
        "Ferry to Vellan stopped",
        "The ferry to Vellan stopped on Monday after eleven",
        "years of daily crossings.",
    )
    shown = "BT /F1 14 Tf 72 720 Td 18 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
    )
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def _eml() -> bytes:
    head = f"From: Anna Berg <anna@example.org>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nSubject: {_STORY[0]}\r\n"
    return f"{head}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{_STORY[1]}\r\n".encode()


def _wire() -> dict[str, bytes]:
    """Items of wires and feeds."""
    title, text = _STORY
    head = f"<headline>{title}</headline>"
    nitf = f"<nitf><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head>"
    nitf += f"<body.content><p>{text}</p></body.content></body></nitf>"
    made = {
        "newsml-g2": f'<newsItem guid="1"><contentMeta>{head}</contentMeta><contentSet><inlineXML><html><body><p>{text}'
        "</p></body></html></inlineXML></contentSet></newsItem>",
        "newsml": "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>"
        f"{nitf}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
        "nitf": nitf,
        "rss": f"<rss><channel><item><title>{title}</title><description>{text}</description></item></channel></rss>",
        "enex": f"<en-export><note><title>{title}</title><content><![CDATA[<en-note><p>{text}</p></en-note>]]>"
        "</content></note></en-export>",
        "xml": f'<?xml version="1.0"?><story>{head}<bodytext><p>{text}</p></bodytext></story>',
        "json": f'{{"uri": "1", "headline": "{title}", "body_html": "<p>{text}</p>"}}',
        "anpa": f"\x01a0001 4 i 20 Ferry \x02{title}\n\n   {text}\n\x03 021000 mar 26\x04",
    }
    return {f"sample.{name}": content.encode() for name, content in made.items()}


def _page() -> str:
    return f"<html><head><title>{_STORY[0]}</title></head><body><h1>{_STORY[0]}</h1><p>{_STORY[1]}</p></body></html>"


def _mhtml() -> bytes:
    head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.org/\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
    return f"{head}Content-Type: text/html; charset=utf-8\r\n\r\n{_page()}\r\n--b--\r\n".encode()


def _webarchive() -> bytes:
    page = {"WebResourceData": _page().encode(), "WebResourceMIMEType": "text/html", "WebResourceURL": ""}
    return plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)


def _epub() -> bytes:
    return _zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "a.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
        "a.xhtml": _page(),
    })  # fmt: skip


def _zipped(members: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in members.items():
            package.writestr(name, text)
    return out.getvalue()

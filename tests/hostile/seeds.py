"""Valid files of every format, each with marker words that must come back."""

from __future__ import annotations

import json
from typing import NamedTuple

from tests.support.archives import chapter, epub, mhtml, webarchive
from tests.support.office import docx, flat_odt, odt, p, r, zipped
from tests.support.ole import make_msg
from tests.support.pdf import lines, make_pdf

MARKERS = ("Zankurro", "Vellimar", "Ostregau")
STORY = (
    f"The ferry {MARKERS[0]} stopped on Monday after eleven years of daily crossings.",
    f"Nobody in {MARKERS[1]} knows when it will sail again, the harbour master said.",
    f"The council of {MARKERS[2]} meets on Friday to talk about a bridge in its place.",
)
LONG = [*STORY, *(f"On day {day} the boats stayed in the harbour because of the wind." for day in range(20))]


class Seed(NamedTuple):
    """A valid file."""

    name: str
    data: bytes


def seeds() -> list[Seed]:
    """One of each format, and of each way to write it that has a reader of its own."""
    text = "\n\n".join(LONG)
    html = "".join(f"<p>{line}</p>" for line in LONG)
    page = f"<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{html}</article></body>"
    gone = r("It was late. ").replace("w:t", "w:delText")
    body = "".join(map(p, LONG)) + p(f'<w:del w:id="1">{gone}</w:del><w:ins w:id="2">{r("It is late.")}</w:ins>')
    table = f"<w:tbl><w:tr><w:tc>{p('One')}</w:tc><w:tc>{p('Two')}</w:tc></w:tr></w:tbl>"
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in LONG)
    rtf = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title Ferry}}" + "\\par ".join(LONG) + "}"
    head = "From: Anna Berg <a@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: Ferry\nMIME-Version: 1.0\n"
    parts = (
        f'{head}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n'
        f"--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n{page}\n--b--\n"
    )
    wrapped = [line[at : at + 70] for line in LONG for at in range(0, len(line), 70)]
    cues = "".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{line}\n\n" for n, line in enumerate(LONG))
    return [
        Seed("a.txt", text.encode()),
        Seed("b.txt", text.encode("utf-16")),
        Seed("a.md", f"# Ferry\n\n{text}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode()),
        Seed("a.html", page.encode()),
        Seed("a.docx", docx(body + table, footnotes="", hdr=p("Head"))),
        Seed("a.odt", odt(paragraphs)),
        Seed("a.fodt", flat_odt(paragraphs)),
        Seed("a.rtf", rtf.encode()),
        Seed("a.pdf", make_pdf([lines(60, 780, wrapped), lines(60, 780, ["The end of it."])])),
        Seed("a.eml", f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n".encode()),
        Seed("b.eml", parts.encode()),
        Seed("a.msg", make_msg("Ferry", text)),
        Seed("a.mhtml", mhtml(("Content-Type: text/html; charset=utf-8", page))),
        Seed("a.webarchive", webarchive(page)),
        Seed("b.webarchive", webarchive(page, binary=False)),
        Seed("a.epub", epub({"1.xhtml": chapter("Ferry", html)}, nav='<nav><a href="1.xhtml">Ferry</a></nav>')),
        Seed("a.srt", cues.encode()),
        Seed("a.vtt", f"WEBVTT\n\n{cues.replace(',000', '.000')}".encode()),
        Seed("a.zip", zipped({"a.txt": text, "b/a.html": page, "c.zip": zipped({"a.md": text})})),
        *wire_seeds(),
    ]


def wire_seeds(extra: str = "", doctype: str = "") -> list[Seed]:
    """Items of wires and feeds; with more in the body of each, and a document type."""
    html = "".join(f"<p>{line}</p>" for line in LONG) + extra
    nitf = "<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline>"
    nitf += f"<byline>By Anna Berg</byline></body.head><body.content>{html}</body.content></body></nitf>"
    meta = "<itemMeta><versionCreated>2026-03-02T10:00:00+01:00</versionCreated></itemMeta>"
    meta += "<contentMeta><headline>Ferry</headline><slugline>ferry</slugline></contentMeta>"
    content = f"<contentSet><inlineXML><html><body>{html}</body></html></inlineXML></contentSet>"
    component = "<NewsComponent><NewsLines><HeadLine>Ferry</HeadLine></NewsLines><ContentItem><DataContent>"
    cdata = html.replace("]]>", "]]&gt;")
    item = f"<item><title>Ferry</title><guid>1</guid><content:encoded><![CDATA[{cdata}]]></content:encoded></item>"
    note = f"<note><title>Ferry</title><content><![CDATA[<en-note>{cdata}</en-note>]]></content></note>"
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{doctype}'
    escaped = html.replace("&", "&amp;").replace("<", "&lt;")
    ninjs = {"uri": "1", "headline": "Ferry", "versioncreated": "2026-03-02T10:00:00+01:00", "body_html": html}
    text = f"^BC-Ferry,100<\n^Ferry stops<\n^By Anna Berg=\n{''.join(f'   {line}{chr(10)}' for line in LONG)}"
    g2 = f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1">{meta}{content}</newsItem>'
    entry = f'<entry><title>Ferry</title><id>1</id><content type="html">{escaped}</content></entry>'
    head = "\x16\x16\x01a0001\x1fasian\nr a\x13\x11 BC-Ferry 03-02 100\n\x02"
    made = {
        "b.xml": f"{xml}<newsMessage><itemSet>{g2}</itemSet></newsMessage>",
        "a.newsml": f"{xml}<NewsML><NewsItem>{component}{nitf}</DataContent></ContentItem></NewsComponent></NewsItem>"
        "</NewsML>",
        "a.nitf": xml + nitf,
        "a.rss": f'{xml}<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{item}</channel></rss>',
        "a.atom": f'{xml}<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>',
        "a.enex": f"{xml}<en-export>{note}</en-export>",
        "a.xml": f"{xml}<story><headline>Ferry</headline><bodytext>{html}</bodytext></story>",
        "a.json": json.dumps(ninjs),
        "a.anpa": f"{head}{text}\n^AP-WF-03-02-26 0745GMT<\n\x03\x04",
        "b.anpa": f"\x01abc0001 4 i 20 Ferry \x02Ferry stops\n\n{text}\n\x03 021000 mar 26\x04",
    }
    return [Seed(name, text.encode()) for name, text in made.items()]

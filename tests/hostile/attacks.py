"""Attacks made by hand, over all formats. Each has the marker words, which must come back where it is read."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterator, Sequence

from tests.hostile.containers import containers, containers_once
from tests.hostile.seeds import LONG, STORY, Seed, wire_seeds
from tests.support.office import W, docx, flat_odt, odt, p, r, zipped
from tests.support.ole import make_msg
from tests.support.pdf import lines, make_pdf

SIZES = (100, 10_000, 200_000)
_TEXT = "\n\n".join(LONG)
_HTML = "".join(f"<p>{line}</p>" for line in LONG)
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
_BOMB = f'<!DOCTYPE x [<!ENTITY e0 "boom">{_ENTITIES}]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "http://example.org/x">]>'


def attacks(sizes: Sequence[int] = SIZES) -> Iterator[Seed]:
    """All of them, each with a name that tells its kind; those that grow in these sizes."""
    for size in sizes:
        yield from growing(size)
    yield from _archives()
    yield from _papers(pages=min(max(sizes) // 5, 300))
    yield from _names()
    yield from _wires_of_one_size()
    yield from _many_items()
    yield from _objects()
    yield from containers_once()


def growing(size: int) -> Iterator[Seed]:
    """Those that there are in any size."""
    yield from _texts(size)
    yield from _pages(size)
    yield from _packages(size)
    yield from _rich_texts(size)
    yield from _mails(size)
    yield from _wires(size)
    yield from containers(size)


def _texts(size: int) -> Iterator[Seed]:
    fillers = {
        "marks": "[" * size,
        "stars": "*" * size,
        "quotes": "> " * (size // 2),
        "ticks": "`" * size,
        "comments": "<!--" * (size // 4),
        "tags": "<p>" * (size // 3),
        "entities": "&amp;" * (size // 5),
        "combining": "a" + "\u0301" * size,
        "joiners": "\u200d" * size,
        "overrides": "\u202e" * size,
        "nuls": "\0" * size,
        "word": "x" * size,
        "lines": "\n" * size,
        "blanks": " " * size,
        "tabs": "\t|" * (size // 2),
        "surrogates": "\ufffd" * 3,
        "bars": "|a" * (size // 2),
        "rules": "---\n" * (size // 4),
        "links": "[a](" * (size // 4),
        "pictures": "![" * (size // 2),
        "refs": "[a]: b\n" * (size // 7),
        "lists": "- " * (size // 2),
    }
    for kind, filler in fillers.items():
        for suffix in (".txt", ".md"):
            yield Seed(f"{kind}-{size}{suffix}", f"{_TEXT}\n\n{filler}\n\n{STORY[0]}".encode())


def _pages(size: int) -> Iterator[Seed]:
    some = min(size, 50_000)
    inner = {
        "divs": "<div>" * some,
        "attributes": "<p " + " ".join(f"a{n}=1" for n in range(some)) + ">x</p>",
        "value": f'<p title="{"x" * size}">x</p>',
        "tables": "<table><tr><td>" * (some // 3),
        "fonts": "<font>" * some,
        "lists": "<ul><li>" * (some // 2),
        "brs": "<br>" * some,
        "svg": "<svg>" * (some // 5),
        "names": "<x:y z:a=1>" * (some // 9),
        "comments": "<!-- -- >" * (some // 9),
        "cdata": "<![CDATA[" * (some // 9),
        "scripts": "<script>" + "<" * some + "</script>",
        "templates": "<template>" * (some // 10),
        "links": '<a href="http://example.org">x</a>' * (some // 30),
        "pictures": '<img src="file:///etc/passwd">' * (some // 30),
        "frames": '<iframe src="http://example.org"></iframe>',
        "styles": f"<style>{'a{' * some}</style>",
        "title": f"<title>{'x' * some}</title>",
        "meta": '<meta charset="idna">',
        "base": '<base href="http://example.org/">',
        "forms": "<form>" * (some // 6),
        "selects": "<select>" * (some // 8),
    }
    for kind, mark in inner.items():
        yield Seed(f"{kind}-{size}.html", f"<!DOCTYPE html><html><body>{_HTML}{mark}</body></html>".encode())


def _packages(size: int) -> Iterator[Seed]:
    some = min(size, 50_000)
    body = "".join(map(p, LONG))
    bodies = {
        "sdt": f"{'<w:sdt><w:sdtContent>' * some}{p('x')}{'</w:sdtContent></w:sdt>' * some}",
        "tables": f"{'<w:tbl><w:tr><w:tc>' * (some // 3)}{p('x')}{'</w:tc></w:tr></w:tbl>' * (some // 3)}",
        "runs": f"<w:p>{r('x') * some}</w:p>",
        "empty": "<w:p/>" * some,
        "del": f"<w:p>{'<w:del>' * some}{'</w:del>' * some}</w:p>",
        "fields": f"<w:p>{'<w:r><w:fldChar w:fldCharType=' + chr(34) + 'begin' + chr(34) + '/></w:r>'}" * (some // 9)
        + "</w:p>" * (some // 9),
        "styles": p("x", f'<w:pStyle w:val="{"s" * some}"/>'),
        "sym": f"<w:p><w:r>{'<w:sym w:char=' + chr(34) + 'F0FC' + chr(34) + '/>' * 1}</w:r></w:p>",
        "attributes": f"<w:p {' '.join(f'w:a{n}={chr(34)}1{chr(34)}' for n in range(some))}/>",
    }
    for kind, extra in bodies.items():
        yield Seed(f"{kind}-{size}.docx", docx(body + extra))
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in LONG)
    texts = {
        "spans": f"<text:p>{'<text:span>' * some}x{'</text:span>' * some}</text:p>",
        "sections": f"{'<text:section>' * some}{'</text:section>' * some}",
        "spaces": f'<text:p>x<text:s text:c="{size}999999"/>y</text:p>',
        "cells": f'<table:table><table:table-row table:number-rows-repeated="{size}999">'
        f'<table:table-cell table:number-columns-repeated="{size}999"><text:p>x</text:p></table:table-cell>'
        f"</table:table-row></table:table>",
    }
    for kind, extra in texts.items():
        yield Seed(f"{kind}-{size}.odt", odt(paragraphs + extra))
        yield Seed(f"{kind}-{size}.fodt", flat_odt(paragraphs + extra))


def _rich_texts(size: int) -> Iterator[Seed]:
    body = "\\par ".join(LONG)
    inner = {
        "groups": "{" * size,
        "closed": "}" * size,
        "hex": "\\'e4" * (size // 4),
        "unicode": "\\u8364?" * (size // 7),
        "skips": f"\\uc{size}\\u8364",
        "bin": f"\\bin{size}99999 x",
        "words": "\\b\\b0" * (size // 5),
        "stars": "{\\*\\x" * (size // 4),
        "fields": "{\\field{\\*\\fldinst " * (size // 20),
        "objects": "{\\object{\\*\\objdata 00}}" * (size // 24),
        "numbers": f"\\li{'9' * min(size, 5000)} x",
        "fonts": "{\\fonttbl" + "{\\f1 a;}" * (size // 8) + "}",
        "tables": "\\trowd\\cell\\row" * (size // 15),
    }
    for kind, extra in inner.items():
        yield Seed(f"{kind}-{size}.rtf", ("{\\rtf1\\ansi " + body + "\\par " + extra + "}").encode())


def _mails(size: int) -> Iterator[Seed]:
    head = "From: a@example.org\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
    some = min(size, 20_000)
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(some // 10))
    mails = {
        "subject": f"{head}Subject: {'x' * size}\n\n{_TEXT}",
        "words": f"{head}Subject: {'=?utf-8?q?x?= ' * (size // 13)}\n\n{_TEXT}",
        "headers": head + "".join(f"X-{n}: y\n" for n in range(size // 10)) + f"\n{_TEXT}",
        "folded": f"{head}Subject: x\n{' y' * 1 + chr(10)}" + " z\n" * (size // 3) + f"\n{_TEXT}",
        "quotes": f"{head}Subject: x\n\n{_TEXT}\n" + "> " * (size // 2),
        "parts": f"{head}{nested}{_TEXT}",
        "many": f'{head}Content-Type: multipart/mixed; boundary="b"\n\n--b\n\n{_TEXT}\n'
        + "--b\n\nx\n" * (some // 7)
        + "--b--\n",
        "base64": f"{head}Content-Transfer-Encoding: base64\n\n{base64.b64encode(_TEXT.encode()).decode()}{'!' * size}",
        "charset": f"{head}Content-Type: text/plain; charset=idna\n\n{_TEXT}",
        "boundary": f'{head}Content-Type: multipart/mixed; boundary="{"b" * size}"\n\n{_TEXT}',
        "external": f"{head}Content-Type: message/external-body; access-type=url; url=http://example.org\n\n{_TEXT}",
    }
    for kind, mail in mails.items():
        yield Seed(f"{kind}-{size}.eml", mail.encode())
    yield Seed(f"long-{size}.msg", make_msg("Ferry", f"{_TEXT}\n{'x ' * size}"))


def _wires(size: int) -> Iterator[Seed]:
    """Of each format of wires and feeds, with more in its body, before its root and around its items."""
    some = min(size, 50_000)
    bodies = {
        "divs": f"{'<div>' * some}x{'</div>' * some}",
        "paragraphs": "<p>x</p>" * some,
        "spans": "<em>x</em>" * some,
        "attributes": f"<p {' '.join(f'a{n}={chr(34)}1{chr(34)}' for n in range(some))}>x</p>",
        "escaped": "&lt;div&gt;" * (some // 5),
        "twice": "&amp;lt;p&amp;gt;" * (some // 5),
        "references": "&#7;&#xFFFF;&#99999999;" * 9,
        "entities": "&nbsp;&eacute;&nothing;&ldquo;" * (some // 20),
        "stray": "a & b &c &" * (some // 10),
        "open": "<p>" * (some // 3),
        "breaks": "<br/>" * some,
        "shortcodes": "[caption " * (some // 9),
        "cdata": "]]>" * 9,
        "blanks": " " * size + "x",
    }
    doctypes = {"bomb": _BOMB, "outside": _OUTSIDE, "long": f"<!DOCTYPE x [{'<!ELEMENT a ANY>' * (some // 16)}]>"}
    doctypes |= {
        "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.org/x"> %p;]>',
        "comments": "<!--x-->" * some,
    }
    doctypes |= {"late": f"<!--{'x' * 150_000}-->{_BOMB}"}
    for number, (kind, extra) in enumerate(bodies.items()):
        for seed in wire_seeds(extra)[(number + len(str(size))) % 3 :: 3]:
            yield Seed(f"{kind}-{size}-{seed.name}", seed.data)
    for number, (kind, doctype) in enumerate(doctypes.items()):
        use = ("", "&e11;", "&out;")[(number + len(str(size))) % 3]
        for seed in wire_seeds(use, doctype)[number % 2 : 7 : 2]:
            yield Seed(f"{kind}-{len(use)}-{size}-{seed.name}", seed.data)


def _wires_of_one_size() -> Iterator[Seed]:
    said = ("UTF-16", "idna", "latin-1", "x" * 300, "\0")
    dates = ("9999-99-99", "3013-07-07T15:06:01+99:99", "-1", "x" * 100_000, "Mon, 99 Foo 99999999999999999999")
    for number, seed in enumerate(wire_seeds()):
        text = seed.data.decode()
        for cut in (len(seed.data) // 9, len(seed.data) * 9 // 10):
            yield Seed(f"cut-{cut}-{seed.name}", seed.data[:cut])
        for encoding in ("utf-16", ("utf-16-be", "utf-32", "utf-7", "cp037")[number % 4]):
            yield Seed(f"{encoding}-{seed.name}", text.encode(encoding))
        other = f'encoding="{said[number % 5]}"'
        yield Seed(f"said-{len(other)}-{seed.name}", text.replace('encoding="UTF-8"', other).encode())
        for date in (dates[number % 5], dates[(number + 2) % 5]):
            dated = text.replace("2026-03-02T10:00:00+01:00", date).replace("021000 mar 26", date)
            dated = dated.replace("</title>", f"</title><pubDate>{date}</pubDate>")
            yield Seed(f"date-{len(date)}-{seed.name}", dated.encode())
        yield Seed(f"named-{seed.name}-{('a', 'a.txt', 'a.html', 'a.docx', 'a.md')[number % 5]}", seed.data)


def _many_items() -> Iterator[Seed]:
    for count in (1_000, 3_000):
        items = "".join(
            f"<item><title>T{n}</title><description>{STORY[n % 3]}</description></item>" for n in range(count)
        )
        yield Seed(f"items-{count}.rss", f"<rss><channel>{items}</channel></rss>".encode())
        notes = "".join(f"<note><title>T{n}</title><content>{STORY[n % 3]}</content></note>" for n in range(count))
        yield Seed(f"items-{count}.enex", f"<en-export>{notes}</en-export>".encode())
        values = [{"headline": f"T{n}", "body_text": STORY[n % 3] * 2} for n in range(count)]
        yield Seed(f"items-{count}.json", json.dumps(values).encode())
        yield Seed(f"lines-{count}.jsonl", "\n".join(map(json.dumps, values)).encode())
        transmissions = "".join(f"\x01abc{n:04} 4 i 20 Ferry \x02T{n}\n{STORY[n % 3]}\x03\x04" for n in range(count))
        yield Seed(f"items-{count}.anpa", transmissions.encode())
        nested = "<newsItem>" * 100 + f"<contentSet><inlineData>{_TEXT}</inlineData></contentSet>" + "</newsItem>" * 100
        yield Seed(f"items-{count}-g2.xml", f"<newsMessage>{nested * (count // 100)}</newsMessage>".encode())
        bodies = "".join(f"<headline>T</headline><content>{STORY[n % 3]}</content>" for n in range(count))
        yield Seed(f"items-{count}.xml", f'<?xml version="1.0"?><x>{bodies}</x>'.encode())
        apart = "".join(f"<y><title>T</title><content>{STORY[n % 3]}</content></y>" for n in range(count))
        yield Seed(f"apart-{count}.xml", f'<?xml version="1.0"?><x>{apart}</x>'.encode())


def _objects() -> Iterator[Seed]:
    article = {"headline": "Ferry", "articleBody": _TEXT}
    deep: object = article
    for _ in range(900):
        deep = [deep]
    yield Seed("deep.json", json.dumps(deep).encode())
    pieces: object = _TEXT
    for _ in range(300):
        pieces = {"type": "text", "content_elements": [pieces]}
    yield Seed("pieces.json", json.dumps({"headline": "Ferry", "content_elements": pieces, "body": _TEXT}).encode())
    yield Seed("deepest.json", b'{"a":' + b"[" * 2_000_000)
    yield Seed("wide.json", json.dumps([{"a": n} for n in range(300_000)] + [article]).encode())
    yield Seed("number.json", b'{"headline": ' + b"9" * 1_000_000 + b', "articleBody": "x"}')
    yield Seed(
        "keys.json",
        ('{"headline": "Ferry", ' + '"articleBody": "x", ' * 50_000 + f'"articleBody": "{" ".join(LONG)}"}}').encode(),
    )
    yield Seed(
        "surrogates.json", ('{"headline": "\\ud800", "articleBody": "\\udfff \\u0000 ' + " ".join(LONG) + '"}').encode()
    )
    yield Seed(
        "kinds.json", json.dumps({"headline": ["x", 1, None, {}], "byline": 3, "uri": [], "body": LONG}).encode()
    )


def _archives() -> Iterator[Seed]:
    main = f'<w:document xmlns:w="{W}"><w:body>{"".join(map(p, LONG))}</w:body></w:document>'
    for kind, doctype in (("bomb", _BOMB), ("outside", _OUTSIDE)):
        for use in ("&e11;", "&out;", "&net;"):
            name = use.strip("&;")
            text = main.replace("<w:body>", f"<w:body>{p(r('<w:t>' + use + '</w:t>'))}")
            yield Seed(f"{kind}-{name}.docx", zipped({"word/document.xml": doctype + text}))
            yield Seed(
                f"{kind}-{name}.odt",
                zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": doctype + text}),
            )
            yield Seed(f"{kind}-{name}.html", f"{doctype}<html><body>{_HTML}{use}</body></html>".encode())
    big: dict[str, bytes | str] = {"word/document.xml": main, "word/media/a.bin": b"\0" * 120_000_000}
    yield Seed("bomb-media.docx", zipped(big))
    yield Seed(
        "bomb-main.docx", zipped({"word/document.xml": main.replace("</w:body>", " " * 90_000_000 + "</w:body>")})
    )
    yield Seed("many.docx", zipped({"word/document.xml": main, **{f"x/{n}": "y" for n in range(20_000)}}))
    for climb in ("../../etc/passwd", "/etc/passwd", "C:\\x", "a/../../b", "word/../word/document.xml"):
        yield Seed(f"climb-{len(climb)}.docx", zipped({"word/document.xml": main, climb: "x"}))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", main)
        package.writestr("word/Document.xml", "x")
    yield Seed("twice.docx", out.getvalue())
    whole = docx("".join(map(p, LONG)))
    for cut in range(0, len(whole), max(1, len(whole) // 20)):
        yield Seed(f"cut-{cut}.docx", whole[:cut])


def _papers(pages: int) -> Iterator[Seed]:
    page = lines(60, 780, [line[:90] for line in LONG])
    whole = make_pdf([page])
    for cut in range(0, len(whole), max(1, len(whole) // 20)):
        yield Seed(f"cut-{cut}.pdf", whole[:cut])
    yield Seed("many.pdf", make_pdf([page] * pages))
    yield Seed("far.pdf", make_pdf([[*page, *lines(1e9, -1e9, ["far"])]]))
    yield Seed("tiny.pdf", make_pdf([[*page, *lines(60, 60, ["tiny"], size=0.0001)]]))
    yield Seed("action.pdf", make_pdf([page], page=b"/AA<</O<</S/URI/URI(http://example.org)>>>>"))
    yield Seed("script.pdf", make_pdf([page], page=b"/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>"))
    yield Seed("locked.pdf", make_pdf([page], trailer=b"/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>"))
    message = make_msg("Ferry", _TEXT)
    for cut in range(0, len(message), max(1, len(message) // 10)):
        yield Seed(f"cut-{cut}.msg", message[:cut])


def _names() -> Iterator[Seed]:
    """The right content under wrong names, and the other way round."""
    kinds = {"docx": docx("".join(map(p, LONG))), "pdf": make_pdf([lines(60, 780, [line[:90] for line in LONG])])}
    kinds |= {"txt": _TEXT.encode(), "html": f"<!DOCTYPE html><html><body>{_HTML}".encode()}
    kinds |= {"rtf": ("{\\rtf1 " + "\\par ".join(LONG) + "}").encode(), "msg": make_msg("Ferry", _TEXT)}
    for kind, data in kinds.items():
        for name in ("a.txt", "a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.pdf", "a.eml", "a.msg", "a", "a.xyz"):
            yield Seed(f"{kind}-as-{name}", data)

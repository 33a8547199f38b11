"""The XML of wires, however it is declared, encoded or damaged."""

import pytest

from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.wire.trees import every, first, first_text, parse_wire, words_of

BOMB = '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;">]>'


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<a>caf&eacute; &amp; bar&nbsp;s</a>", "café & bar\u00a0s"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>Zürich</a>'.encode("latin-1"), "Zürich"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>Zürich, Genève, Köln</a>'.encode(), "Zürich, Genève, Köln"),
        ('<?xml version="1.0" encoding="UTF-16"?><a>Zürich</a>'.encode("utf-16"), "Zürich"),
        (b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]><a>x</a>', "x"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>x</a>', "x"),
        (b'<!DOCTYPE a [<!ENTITY nbsp "&#160;">]><a>x&nbsp;y</a>', "x\u00a0y"),
        (b"<a>Sun & Son &other; </a>", "Sun & Son &other;"),
        (b"<a>x\x02\x0by</a>", "x y"),
    ],
)
def test_text(data: bytes, text: str) -> None:
    root, _ = parse_wire(data)
    assert words_of(root) == text


def test_damaged_xml_is_read_as_far_as_it_goes_and_that_is_told() -> None:
    root, notes = parse_wire(b"<a><b>One</b><c>Two")
    assert [words_of(each) for each in every(root, "b", "c")] == ["One", "Two"]
    assert "damaged" in {note.kind for note in notes}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (f"{BOMB}<a>&y;</a>", "declares entities"),
        (f"<!--{'x' * 5000}-->{BOMB}<a>&y;</a>", "declares entities"),
        ('<!DOCTYPE a [<!ENTITY out SYSTEM "file:///etc/passwd">]><a>&out;</a>', "declares entities"),
        ("<a>" * 300 + "</a>" * 300, "nested too deeply"),
        ("<a/>" * 1_000_001, "1,000,000 tags"),
        ("", "damaged"),
    ],
)
def test_refused(data: str, words: str) -> None:
    with pytest.raises(NotReadableError, match=words):
        parse_wire(data.encode())


def test_elements_are_found_without_their_namespaces() -> None:
    root, _ = parse_wire(b'<x:a xmlns:x="y"><x:B> </x:B><x:b>One</x:b><c>Two</c></x:a>')
    assert first_text(root, "c", "b") == "Two"
    assert first_text(root, "b") == "One"
    assert first(root, "d") is None
    assert first_text(None, "d") == words_of(None) == ""

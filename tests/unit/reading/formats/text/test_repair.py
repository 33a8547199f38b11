"""Repair of text that was decoded or saved wrongly."""

import pytest

from viewer.reading.articles import read_text
from viewer.reading.formats.text.repair import decoded_again, without_tags, without_wiki_marks


def _twice(text: str, codec: str = "cp1252") -> str:
    return "".join(bytes([byte]).decode(codec, "replace").replace("�", chr(byte)) for byte in text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry,” she said — ‘our’ ferry…",
        "Où êtes-vous? À l’île, déjà",
        "Größe, Übung, Straße",
        "Паром ушёл",
        "Æblegrød på øen 🙂",
    ],
)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "cp1250", "cp1251", "mac_roman"])
def test_what_was_encoded_twice_is_decoded(text: str, codec: str) -> None:
    repaired, notes = decoded_again(_twice(text, codec))
    assert (repaired, [note.kind for note in notes]) == (text, ["repaired"])
    assert decoded_again(_twice(_twice(text, codec)))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "CAFÉ» et «À LA MODE», déjà vu à l’été",
        "Ã is a letter",
        "naïve café",
        "MANHÃ”",
        "plain",
        "Її мрії: «Україна» та її люди",
        "Zespół, półka, współ",
        "Он сказал: «Паром — ушёл»…",
        "Ödön őrült, Łódź",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert decoded_again(text) == (text, ())


def test_a_lost_last_byte_of_a_quotation_mark() -> None:
    assert decoded_again("â€œGo,â€ she said. â€œNow.â€")[0] == "“Go,” she said. “Now.”"
    assert decoded_again("â€œGo,â€\ufffd she said. â€œNow.â€\ufffd")[0] == "“Go,” she said. “Now.”"


def test_stray_bytes_are_characters_of_windows() -> None:
    text, notes = decoded_again("The ferry \x96 \x93ours\x94")
    assert (text, [note.kind for note in notes]) == ("The ferry – “ours”", ["repaired"])


def test_tags_and_entities() -> None:
    text, notes = without_tags("<p>The <b>ferry</b> &amp; the pier&rsquo;s end.</p>\n<p>Two<br/>lines.</p>")
    assert (text.split(), [note.kind for note in notes]) == (
        ["The", "ferry", "&", "the", "pier’s", "end.", "Two", "lines."],
        ["repaired"],
    )


@pytest.mark.parametrize("text", ["Use <b> for bold, she said; 3 < 4 & 5 > 2.", "AT&T and R&D;", "a <p> b </q>"])
def test_a_text_about_tags_keeps_them(text: str) -> None:
    assert without_tags(text) == (text, ())


def test_an_article_says_that_it_was_repaired() -> None:
    article = read_text(_twice("Où est le bac?\n\nLe bac a été arrêté à l’île, déjà."))
    assert article.paragraphs[-1].text == "Le bac a été arrêté à l’île, déjà."
    assert "repaired" in [note.kind for note in article.notes]


def test_marks_of_a_wiki() -> None:
    text = "The '''ferry''' is a [[boat]] of the [[Outer Isles|isles]].<ref>A log.</ref>\n== Past ==\n* [[Pier]]"
    bare, notes = without_wiki_marks(text)
    assert bare.split() == ["The", "ferry", "is", "a", "boat", "of", "the", "isles.", "Past", "Pier"]
    assert [note.kind for note in notes] == ["repaired"]
    assert without_wiki_marks("It said [[sic]] and ''so''.") == ("It said [[sic]] and ''so''.", ())


def test_entities_that_were_escaped_again() -> None:
    assert without_tags("He said &amp;ldquo;no&amp;rdquo; &amp; left.")[0] == "He said “no” & left."

"""Bodies of mails become pieces."""

from tests.support.growth import grows_evenly
from viewer.model import Role
from viewer.reading.formats.mail.bodies import html_pieces, without_files
from viewer.reading.formats.text.pieces import Piece


def said(pieces: list[Piece]) -> list[tuple[str, bool]]:
    return [(piece.text, piece.quoted) for piece in pieces]


def test_pages_say_what_is_quoted_and_what_is_a_signature() -> None:
    page = (
        "<h1>Bridge</h1><p>Closed.</p><div class=gmail_signature>Anna</div>"
        "<blockquote type=cite>old <blockquote type=cite><p>older</p></blockquote> text</blockquote><p>below</p>"
    )
    pieces = html_pieces(page)
    assert said(pieces) == [
        ("Bridge", False), ("Closed.", False), ("Anna", False), ("old", True), ("older", True), ("text", True),
        ("below", False),
    ]  # fmt: skip
    assert pieces[0].role is Role.HEADLINE
    assert [piece.signed for piece in pieces[:3]] == [False, False, True]


def test_a_page_without_tags_is_text() -> None:
    assert said(html_pieces("One.\n\nTwo.")) == [("One.", False), ("Two.", False)]


def test_files_in_the_text_are_taken_out_and_named() -> None:
    text, files = without_files("Above.\nbegin 644 bridge.jpg\nM0123456\n`\nend\nBelow.")
    assert (text, files) == ("Above.\n\nBelow.", ["bridge.jpg"])
    assert without_files("begin 644 x\n" + "M012\n" * 1_000)[1] == []
    assert without_files("begin 644 x\n" * 1_000)[1] == []
    assert grows_evenly(lambda count: without_files("begin 644 x\n" + "M012\n" * count), 5_000)
    assert grows_evenly(lambda count: without_files("begin 644 x\n" * count), 2_000)

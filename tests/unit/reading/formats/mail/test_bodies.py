"""Bodies of mails become pieces."""

import time

import pytest

from viewer.model import Role
from viewer.reading.formats.mail.bodies import Piece, html_pieces, plain_pieces, without_files, words_of


def said(pieces: list[Piece]) -> list[tuple[str, bool]]:
    return [(piece.text, piece.quoted) for piece in pieces]


def test_lines_that_a_program_wrapped_are_joined_even_few() -> None:
    text = "The council voted on Tuesday to close the old bridge for its repairs,\nwhich begin in May.\n\nBest,\nAnna\n"
    assert said(plain_pieces(text)) == [
        ("The council voted on Tuesday to close the old bridge for its repairs, which begin in May.", False),
        ("Best,", False),
        ("Anna", False),
    ]


def test_quoted_lines_are_told_and_joined_among_themselves() -> None:
    text = "> When is it\n> open?\n\nIn May.\n>> Why?\n>From now on."
    assert said(plain_pieces(text)) == [
        ("When is it", True), ("open?", True), ("In May.", False), ("Why?", True), ("From now on.", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("joined", "text"), [(False, "The old bridge is closed."), (True, "The old bridgeis closed.")])
def test_flowed_text(joined: bool, text: str) -> None:
    pieces = plain_pieces("The old bridge \nis closed.\n> It was \n> old.\n-- \n Anna", flowed=True, joined=joined)
    assert said(pieces)[0] == (text, False)
    assert said(pieces)[1] == ("It was old." if not joined else "It wasold.", True)
    assert [piece.text for piece in pieces[2:]] == ["--", "Anna"]


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
    start = time.process_time()
    assert without_files("begin 644 x\n" + "M012\n" * 100_000)[1] == []
    assert without_files("begin 644 x\n" * 20_000)[1] == []
    assert time.process_time() - start < 5


def test_words_without_addresses() -> None:
    pieces = [Piece("See the bridge <https://a.example/b?c=d> or a.b@c.example.")]
    assert words_of(pieces) == ["see", "the", "bridge", "or"]

"""The text of a mail becomes pieces."""

import pytest

from viewer.reading.formats.text.pieces import Piece, plain_pieces, words_of


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


def test_words_without_addresses() -> None:
    pieces = [Piece("See the bridge <https://a.example/b?c=d> or a.b@c.example.")]
    assert words_of(pieces) == ["see", "the", "bridge", "or"]

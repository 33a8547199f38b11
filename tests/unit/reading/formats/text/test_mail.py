"""Mail saved as plain text."""

import textwrap

from viewer.model import Role
from viewer.reading.articles import read_text
from viewer.reading.formats.text.mail import read_letter, unquoted

BODY = (
    "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat.\n\n"
    "Its owner said that repairs would take until the end of the month, and that a smaller boat would run by then."
)


def test_a_quotation_as_a_whole_loses_its_marks() -> None:
    wrapped = "\n\n".join(textwrap.fill(part, 50) for part in BODY.split("\n\n"))
    quoted = "\n".join(f"> > {line}" for line in wrapped.split("\n"))
    assert unquoted(quoted).split() == BODY.split()
    assert [p.text for p in read_text(quoted).paragraphs] == BODY.split("\n\n")


def test_a_reply_with_remarks_keeps_them() -> None:
    text = "> Is it so?\nYes, it is.\nAnd more.\n> Good."
    assert unquoted(text) == text


def test_a_letter_has_its_head_and_signature_apart() -> None:
    article = read_text(f"From: desk\nTo: all\nDate: 5 July 2024\nSubject: Re: Ferry stops\n\n{BODY}\n\n-- \nAnn Lie\n")
    assert (article.title, article.published) == ("Ferry stops", "2024-07-05")
    assert [p.text for p in article.paragraphs if p.role is Role.BODY] == BODY.split("\n\n")
    assert [p.text for p in article.paragraphs if p.role is Role.FURNITURE][-1] == "Ann Lie"


def test_an_agenda_and_a_play_are_no_letters() -> None:
    assert read_letter("Date: 5 July\nTo: the pier\n\nBring a lamp.") is None
    assert read_letter("Subject: the ferry\n\nBring a lamp.") is None
    assert read_letter("From: a\nSubject: b\n") is None

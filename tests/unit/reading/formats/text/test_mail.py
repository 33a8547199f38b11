"""Mail saved as plain text."""

import textwrap

import pytest

from viewer.model import Role
from viewer.reading.articles import read_text
from viewer.reading.formats.text.mail import letter_draft, person, read_letter
from viewer.reading.formats.text.pieces import Piece

BODY = (
    "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat.\n\n"
    "Its owner said that repairs would take until the end of the month, and that a smaller boat would run by then."
)


def roles(text: str, role: Role) -> list[str]:
    return [p.text for p in read_text(text).paragraphs if p.role is role]


def quoted(text: str) -> str:
    wrapped = "\n\n".join(textwrap.fill(part, 70) for part in text.split("\n\n"))
    return "\n".join(f"> {line}" if line else "" for line in wrapped.split("\n"))


@pytest.mark.parametrize("marks", ["", "> "])
def test_a_quotation_as_a_whole_loses_its_marks(marks: str) -> None:
    text = "\n".join(marks + line for line in quoted(BODY).split("\n"))
    assert [p.text for p in read_text(text).paragraphs] == BODY.split("\n\n")


def test_a_reply_with_remarks_and_a_story_with_a_quotation_keep_them() -> None:
    assert read_letter("> Is it so?\nYes, it is.\nAnd more.\n> Good.") is None
    assert read_letter(f"{BODY}\n\n> A wall of ice\n\n{BODY}") is None


HEAD = "From: Ann Lie <ann@post.example>\nTo: all,\n\tthe desk\nDate: 5 July 2024\nSubject: Re: Ferry stops\n\n"


def test_a_letter_has_its_head_signature_and_disclaimer_apart() -> None:
    notice = "This e-mail is confidential and intended only for the addressee."
    text = f"{HEAD}{BODY}\n\n-- \nAnn Lie\n\n{notice}\n"
    article = read_text(text)
    assert (article.title, article.byline, article.published) == ("Ferry stops", "Ann Lie", "2024-07-05")
    assert roles(text, Role.BODY) == BODY.split("\n\n")
    assert roles(text, Role.FURNITURE)[-3:] == ["--", "Ann Lie", notice]
    assert "the desk" in roles(text, Role.FURNITURE)


def test_what_a_letter_quotes_below_an_answer_is_furniture_and_what_it_passes_on_is_not() -> None:
    lead = "On Fri, 5 Jul 2024 at 17:30, Ann Lie wrote:"
    answer = f"{BODY} {BODY}".replace("\n\n", " ")
    assert roles(f"{HEAD}{answer}\n\n{lead}\n{quoted(BODY)}", Role.BODY) == [answer]
    assert roles(f"{HEAD}For page 3.\n\n{quoted(BODY)}", Role.BODY) == ["For page 3.", *BODY.split("\n\n")]
    assert roles(f"----- Original Message -----\n{HEAD}{BODY}", Role.BODY) == BODY.split("\n\n")


def test_a_signature_alone_tells_a_letter() -> None:
    text = f"Ferry stops for a month\n\n{BODY}\n\n-- \nAnn Lie\nHarbour Post\n"
    assert roles(text, Role.HEADLINE) == ["Ferry stops for a month"]
    assert roles(text, Role.FURNITURE) == ["--", "Ann Lie", "Harbour Post"]
    assert read_letter(text.replace("-- \n", "--\n")) is None


def test_an_agenda_and_a_play_are_no_letters() -> None:
    assert read_letter("Date: 5 July\nTo: the pier\n\nBring a lamp.") is None
    assert read_letter("Subject: the ferry\n\nBring a lamp.") is None
    assert read_letter("From: a\nSubject: b\n") is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("Anna Berg <a@b.example>", "Anna Berg"),
        ('"Berg, Anna" <a@b.example>, Bo <b@b.example>', "Berg, Anna"),
        ("a@b.example (Anna Berg)", "Anna Berg"),
        ("<a@b.example>", "a@b.example"),
        ("a@b.example", "a@b.example"),
        ("'Anna Berg' <a@b.example>", "Anna Berg"),
        ("", ""),
    ],
)
def test_names(address: str, name: str) -> None:
    assert person(address) == name


def test_who_wrote_a_forwarded_report_is_not_who_sent_it() -> None:
    news = "The council voted on Tuesday to close the old ferry landing for good, by nine votes to four."
    pieces = [Piece(text) for text in ("Copy below.", "Per", *["A line of the mail."] * 9, "By Ann Lee", news)]
    draft = letter_draft("Ferry", "Per Lie <per@herald.example>", (), pieces)
    assert draft.byline == ""
    assert [block.text for block in draft.blocks if block.role is Role.BYLINE] == ["By Ann Lee"]
    assert letter_draft("Ferry", "Per Lie <per@herald.example>", (), pieces[:3]).byline == "Per Lie"

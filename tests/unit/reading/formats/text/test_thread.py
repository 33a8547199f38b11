"""What a mail says itself is told from what it quotes."""

import pytest

from tests.support.growth import grows_evenly
from viewer.model import Role
from viewer.reading.formats.text.pieces import Piece
from viewer.reading.formats.text.thread import roles_of

OWN = [
    (
        "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May and will take "
        "until the winter, and the ferry will run every hour until then, said the mayor."
    )
]  # more than thirty words
OLD = ["When does the bridge open again, and who pays for that?"]


def body(texts: list[str | Piece], subject: str = "Bridge") -> list[str]:
    """What is text of the mail."""
    pieces = [each if isinstance(each, Piece) else Piece(each) for each in texts]
    roles = roles_of(pieces, subject)
    return [piece.text for piece, role in zip(pieces, roles, strict=True) if role is not Role.FURNITURE]


@pytest.mark.parametrize(
    "lead",
    [
        ["On Fri, 5 Jul 2024 at 17:30, Anna Berg <a@b.example> wrote:"],
        ["On Fri, 5 Jul 2024 at 17:30, Anna Berg", "<a@b.example> wrote:"],
        ["Am 05.07.2024 um 17:30 schrieb Anna Berg:"],
        ["Le 5 juil. 2024 à 17:30, Anna Berg a écrit :"],
        ["El vie, 5 jul 2024 a las 17:30, Anna Berg escribió:"],
        ["5 июля 2024, 17:30, Анна Берг написала:"],
        ["בתאריך 5 ביולי 2024 ב-17:30 מאת אנה כתב:"],
        ["-----Original Message-----"],
        ["-----Ursprüngliche Nachricht-----"],
        ["From: Anna Berg", "Sent: Friday, July 5, 2024 5:30 PM", "To: Bo", "Subject: Bridge"],
        ["Von: Anna Berg Gesendet: Freitag, 5. Juli 2024 17:30 An: Bo Betreff: Brücke"],
        ["De : Anna Berg", "Envoyé : vendredi 5 juillet 2024", "À : Bo", "Objet : Pont"],
        ["מאת: אנה", "נשלח: יום שישי", "אל: בו", "נושא: גשר"],
        ["От: Анна", "Отправлено: пятница", "Кому: Бо", "Тема: Мост"],
        ["--- On Fri, 7/5/24, Anna wrote:", "From: Anna Date: Friday To: Bo Subject: Bridge"],
    ],
)
def test_what_is_quoted_below_an_answer_is_furniture(lead: list[str]) -> None:
    assert body([*OWN, *lead, *OLD]) == OWN


@pytest.mark.parametrize(
    "story",
    [
        "In her letter of May the mayor wrote:",
        "From: the harbour to the hill, it is a long way.",
        "To: whom it may concern",
        "--- what now? And who is to pay for all of this when nobody has asked ---",
        "Date: 5 July",
    ],
)
def test_a_story_that_looks_a_little_like_that_is_none(story: str) -> None:
    assert body([*OWN, story, *OLD]) == [*OWN, story, *OLD]


def test_marked_quotes_are_furniture_with_answers_between_and_below_them() -> None:
    lead = "On Fri, 5 Jul 2024 at 17:30, Anna wrote:"
    quoted = [Piece(text, quoted=True) for text in OLD]
    assert body([lead, *quoted, *OWN, Piece("And who?", quoted=True), "Nobody."]) == [*OWN, "Nobody."]


@pytest.mark.parametrize(
    ("subject", "lead"),
    [
        ("Fwd: Bridge", ["From: Anna", "Sent: Friday", "To: Bo", "Subject: Bridge"]),
        ("WG: Bridge", ["Von: Anna", "Gesendet: Freitag", "An: Bo", "Betreff: Bridge"]),
        (
            "Bridge",
            ["---------- Forwarded message ---------", "From: Anna", "Date: Friday", "To: Bo", "Subject: Bridge"],
        ),
        ("Bridge", ["Begin forwarded message:", "From: Anna", "Date: Friday", "To: Bo", "Subject: Bridge"]),
        ("Bridge", ["Anfang der weitergeleiteten Nachricht:", "Von: Anna", "Datum: Freitag", "An: Bo"]),
    ],
)
def test_what_is_forwarded_is_text_without_its_headers(subject: str, lead: list[str]) -> None:
    again = ["From: Bo", "Sent: Monday", "To: Anna", "Subject: Bridge", "Older still."]
    assert body([*OWN, *lead, *OLD, *again], subject) == [*OWN, *OLD]


def test_a_forwarded_text_that_is_marked_as_quoted_is_text_too() -> None:
    lead = [Piece(text, quoted=True) for text in ("---------- Forwarded message ---------", "From: A Date: B To: C")]
    assert body([*lead, *(Piece(text, quoted=True) for text in OLD)]) == OLD


def test_a_word_over_a_long_text_passes_it_on() -> None:
    lead = "On Fri, 5 Jul 2024 at 17:30, Anna wrote:"
    assert body(["For page 3.", lead, *OWN]) == ["For page 3.", *OWN]


def test_signatures_and_disclaimers_are_furniture() -> None:
    notice = "This message is confidential and intended solely for the addressee."
    assert body([*OWN, "--", "Anna Berg", "Harbour Post"]) == OWN
    assert body([*OWN, "Kind regards,", "Anna Berg", "Harbour Post", notice]) == OWN
    assert body([*OWN, "Mit freundlichen Grüßen", "Anna"]) == OWN
    assert body(["Best wishes", *OWN, "Best wishes from Oslo!"]) == ["Best wishes", *OWN, "Best wishes from Oslo!"]
    assert body([*OWN, "Sent from my iPhone"]) == OWN
    assert body([*OWN, "Von meinem iPhone gesendet"]) == OWN
    assert body([*OWN, notice]) == OWN
    assert body(["CAUTION: This mail originated from outside of the Post.", *OWN]) == OWN
    assert body([*OWN, Piece("Anna Berg", signed=True)]) == OWN
    assert body([*OWN, *(["More of the story."] * 9), "The papers are confidential.", *(["And more."] * 9)])[10] == (
        "The papers are confidential."
    )


@pytest.mark.parametrize("piece", ["1:11", "1:11 ", "From: ", "-", "> ", "Sent "])
def test_no_text_takes_long(piece: str) -> None:
    line = Piece(f"On {piece * (380 // len(piece))}:")
    assert grows_evenly(lambda count: roles_of([line] * count, "Bridge"), 100)
    assert grows_evenly(lambda length: roles_of([Piece(f"On {piece * length}:")] * 20, "Bridge"), 300 // len(piece))

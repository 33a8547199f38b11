"""Notes as JSON: what older versions read, and what they wrote."""

from typing import Any

import pytest

from viewer.library.desk import Entry
from viewer.library.records import LONGEST_PART, entry_of, entry_record
from viewer.model import Note, Source
from viewer.model.message import Message

TEMPLATE = "{count} characters could not be decoded and stand as �."
MADE = Message(TEMPLATE).fill(count=1234)
TEXT = "1,234 characters could not be decoded and stand as �."


def record_with(**note: object) -> dict[str, Any]:
    record: dict[str, Any] = {**entry_record(Entry(Source("a.txt", None, "text", "Words.")))}
    record["notes"] = [{"kind": "replaced", **note}]
    return record


def note_of(record: dict[str, Any]) -> Message:
    (note,) = entry_of(record, "Words.").source.notes
    assert note.kind == "replaced"
    return note.text


def test_a_note_has_its_english_text_for_older_versions_and_comes_back_whole():
    entry = Entry(Source("a.txt", None, "text", "Words.", notes=(Note("replaced", MADE),)))
    record = entry_record(entry)
    assert record == record_with(text=TEXT, template=TEMPLATE, values={"count": 1234})
    assert entry_of(record, "Words.") == entry


def test_one_without_values_is_written_as_ever():
    note = Note("replaced", Message("Nothing of this run will be remembered."))
    record = entry_record(Entry(Source("a.txt", None, "text", "Words.", notes=(note,))))
    assert record == record_with(text="Nothing of this run will be remembered.")


def test_what_an_older_version_kept_is_the_finished_sentence():
    assert note_of(record_with(text=TEXT)) == Message(TEXT)


@pytest.mark.parametrize(
    "parts",
    [
        {"template": TEMPLATE, "values": {"count": 7}},
        {"template": TEMPLATE, "values": {}},
        {"template": TEMPLATE, "values": {"count": [1234]}},
        {"template": TEMPLATE, "values": {"count": True}},
        {"template": TEMPLATE},
        {"template": 7, "values": {"count": 1234}},
        {"template": TEMPLATE, "values": [1234]},
        {"template": "{count:>99999999999}", "values": {"count": 1234}},
        {"template": "{count}" * LONGEST_PART, "values": {"count": "x" * 50_000_000}},
    ],
)
def test_parts_that_do_not_make_the_text_are_left_alone(parts: dict[str, object]):
    assert note_of(record_with(text=TEXT, **parts)) == Message(TEXT)

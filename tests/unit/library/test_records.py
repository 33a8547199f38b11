"""Notes as JSON: what older versions read, and what they wrote."""

from dataclasses import replace
from typing import Any

import pytest

from viewer.library.desk import Entry
from viewer.library.records import LONGEST_PART, draft_of, draft_record, entry_of, entry_record
from viewer.model import Note, Source
from viewer.model.draft import DraftBlock
from viewer.model.message import Message
from viewer.reading.formats.wire.items import Item, drafts_of

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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1 item without text of its own was left out.", "empty"),
        ("1,234 items without text of their own were left out.", "empty"),
        ("About 60 words of prose on the page were not taken as its story.", "omitted"),
    ],
)
def test_items_without_text_are_no_prose_that_was_left_out_also_where_an_older_version_said_so(text: str, kind: str):
    record: dict[str, Any] = {"blocks": [], "notes": [{"kind": "omitted", "text": text}]}
    draft = draft_of(record)
    assert draft
    assert draft.notes == (Note(kind, Message(text)),)


def test_what_is_said_of_items_without_text_now_is_known_by_its_words():
    story = Item(blocks=[DraftBlock("The ferry to Vellan stands still, and nobody knows for how long.")])
    for count in (1, 2):
        made = drafts_of([story, *[Item(title="x")] * count])[0]
        older = replace(made, notes=tuple(Note("omitted", note.text) for note in made.notes))
        assert draft_of(draft_record(older)) == made

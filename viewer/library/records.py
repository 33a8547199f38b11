"""Converts desk and entries to JSON and bytes and back, for the library and for sets.

Texts and drafts, which are long, are kept apart from the records in the library, and inside them in sets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from viewer.library.desk import Entry, Json
from viewer.library.removal import Removal, Removed
from viewer.model import AS_IT_SEEMS, Note, Pair, ReadAs, Role, Source, Stamp
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import Message
from viewer.model.options import Verdict, verdict_on

T = TypeVar("T")


def entry_record(entry: Entry) -> dict[str, Json]:
    """The entry as JSON, without its text and draft."""
    record = {
        **_source_record(entry.source),
        "title": entry.title,
        "outlet": entry.outlet,
        "labels": [{"paragraph": paragraph, "role": role.value} for paragraph, role in entry.labels],
    }
    if entry.voice:
        record["voice"] = entry.voice
    if entry.earlier:
        draft = draft_record(entry.earlier.draft)
        record["earlier"] = {**_source_record(entry.earlier), "text": entry.earlier.text, "draft": draft}
    return record


def _source_record(source: Source) -> dict[str, Json]:
    stamp = source.stamp
    record: dict[str, Json] = {"part": source.part} if source.part else {}
    if source.read_as != AS_IT_SEEMS:
        record["read_as"] = {"encoding": source.read_as.encoding, "as_text": source.read_as.as_text}
    return record | {
        "name": source.name,
        "path": None if source.path is None else str(source.path),
        "format": source.format,
        "encoding": source.encoding,
        "notes": [_note_record(note) for note in source.notes],
        "stamp": None if stamp is None else {"size": stamp.size, "modified": stamp.modified},
    }


def draft_record(draft: Draft | None) -> dict[str, Json] | None:
    """A draft as JSON; None if there is none."""
    if draft is None:
        return None
    facts = {name: getattr(draft, name) for name in _FACTS if getattr(draft, name)}
    blocks = [[block.role and block.role.value, block.text] for block in draft.blocks]
    notes = [_note_record(note) for note in draft.notes]
    return {"blocks": blocks, "notes": notes, "extracted": draft.extracted, **facts}


def draft_of(record: object) -> Draft | None:
    """The inverse of `draft_record`. Raises ValueError, naming the invalid part."""
    facts = optional(record, dict, "“draft”")
    if facts is None:
        return None
    return Draft(
        blocks=tuple(map(_block, typed(facts.get("blocks"), list, "“blocks”"))),
        notes=tuple(map(_note, typed(facts.get("notes", []), list, "“notes”"))),
        extracted=typed(facts.get("extracted", False), bool, "“extracted”"),
        **{name: typed(facts.get(name, ""), str, f"“{name}”") for name in _FACTS},
    )


def _block(record: object) -> DraftBlock:
    match typed(record, list, "a block"):
        case [None, text]:
            return DraftBlock(typed(text, str, "a block’s text"))
        case [role, text] if role in _ROLES:
            return DraftBlock(typed(text, str, "a block’s text"), Role(role))
    raise ValueError("a block is not known")


def entry_of(record: object, text: str, draft: Draft | None = None) -> Entry:
    """The entry of a record. Raises ValueError, naming the invalid part."""
    facts = typed(record, dict, "an entry")
    title, outlet, voice = (typed(facts.get(name, ""), str, f"“{name}”") for name in ("title", "outlet", "voice"))
    labels = tuple(_label(label) for label in typed(facts.get("labels", []), list, "“labels”"))
    before = optional(facts.get("earlier"), dict, "“earlier”")
    earlier = None
    if before is not None:
        text_before, draft_before = typed(before.get("text"), str, "“text”"), draft_of(before.get("draft"))
        earlier = replace(_source_of(before, text_before, draft_before), path=None)
    return Entry(_source_of(facts, text, draft), title, labels, outlet, voice, earlier)


def _source_of(facts: dict[str, Any], text: str, draft: Draft | None) -> Source:
    path = optional(facts.get("path"), str, "“path”")
    return Source(
        name=typed(facts.get("name"), str, "“name”"),
        path=None if path is None else Path(path),
        format=typed(facts.get("format"), str, "“format”"),
        text=text,
        encoding=typed(facts.get("encoding", ""), str, "“encoding”"),
        notes=tuple(_note(note) for note in typed(facts.get("notes", []), list, "“notes”")),
        stamp=_stamp(facts.get("stamp")),
        part=typed(facts.get("part", ""), str, "“part”"),
        draft=draft,
        read_as=_read_as(facts.get("read_as")),
    )


def removed_entries(removals: Sequence[Removal[Entry]]) -> tuple[Entry, ...]:
    """All removed entries, in order of removal."""
    return tuple(removed.item for removal in removals for removed in removal.items)


def removals_record(removals: Sequence[Removal[Entry]]) -> list[list[int]]:
    """For each of `removed_entries`, its index in the list before, and the number of its removal."""
    return [[removed.place, number] for number, removal in enumerate(removals) for removed in removal.items]


def removals_of(record: object, removed: Sequence[Entry], open_entries: int) -> tuple[Removal[Entry], ...]:
    """The inverse of `removals_record`. Without a valid record each entry counts as removed singly, from the end."""
    rows = record if isinstance(record, list) else []
    sound = all(isinstance(row, list) and len(row) == 2 and all(type(n) is int and n >= 0 for n in row) for row in rows)
    if not sound or len(rows) != len(removed):
        rows = [[open_entries, number] for number in range(len(removed))]
    together = groupby(zip(rows, removed, strict=True), key=lambda pair: pair[0][1])
    return tuple(Removal(tuple(Removed(row[0], entry) for row, entry in group)) for _, group in together)


def verdicts_record(verdicts: Sequence[Verdict]) -> list[Json]:
    """The verdicts as JSON."""
    return [{"texts": list(verdict.texts), "same": verdict.same} for verdict in verdicts]


def verdicts_of(record: object) -> tuple[Verdict, ...]:
    """The inverse of `verdicts_record`; none if there is no record. Raises ValueError."""
    return tuple(map(_verdict, typed([] if record is None else record, list, "“by_hand”")))


def _verdict(record: object) -> Verdict:
    facts = typed(record, dict, "a verdict")
    texts = [typed(text, str, "a sentence") for text in typed(facts.get("texts"), list, "“texts”")]
    if len(texts) != 2:
        raise ValueError("“texts” are not two sentences")
    return verdict_on(*texts, same=typed(facts.get("same"), bool, "“same”"))


def pair_of(record: object) -> Pair[int] | None:
    """The two indices of a pair, or None. Raises ValueError."""
    if record is None:
        return None
    numbers = [_count(number, "“pair”") for number in typed(record, list, "“pair”")]
    if len(numbers) != 2 or numbers[0] == numbers[1]:
        raise ValueError("“pair” is not two different numbers")
    return Pair(*numbers)


def to_bytes(text: str) -> bytes:
    """Encode as UTF-8, keeping lone surrogates, which occur in file names and damaged files."""
    return text.encode("utf-8", "surrogatepass")


def to_text(data: object) -> str:
    """The inverse of `to_bytes`. Raises ValueError."""
    return typed(data, bytes, "it").decode("utf-8", "surrogatepass")


def digest_of(text: object, draft: object = None) -> str:
    """The hash under which bytes of a text and of a draft are stored. Raises ValueError if they are not bytes."""
    import hashlib  # imported on first use: it loads OpenSSL

    digest = hashlib.sha256(typed(text, bytes, "it"))
    if draft is not None:
        digest.update(b"\0" + typed(draft, bytes, "it"))
    return digest.hexdigest()


def to_json(value: Json) -> bytes:
    """Encode as compact JSON."""
    return to_bytes(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def from_json(data: object) -> object:
    """The inverse of `to_json`. Raises ValueError."""
    try:
        return json.loads(to_text(data))
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def typed(value: object, kind: type[T], name: str) -> T:
    """`value`, if its type is exactly `kind`. Raises ValueError with `name` otherwise."""
    if type(value) is not kind:
        message = f"{name} is not {_KINDS[kind]}"
        raise ValueError(message)
    return value


def optional(value: object, kind: type[T], name: str) -> T | None:
    """`value`, if it is None or its type is exactly `kind`. Raises ValueError otherwise."""
    return None if value is None else typed(value, kind, name)


LONGEST_PART = 1_000
"""Maximum characters of a note's template and of each value in it. A hostile file could otherwise repeat a long value
many times in a long template."""
_WITHOUT_TEXT = re.compile(r"[\d,]+ items? without text of (?:its|their) own (?:was|were) left out\.")
"""What older versions said of a feed’s items, under the kind of prose that was left out of a page but can be shown."""
_FACTS = ("title", "source", "byline", "published", "language")
"""The facts of a draft."""
_ROLES = frozenset(role.value for role in Role)
_KINDS: dict[Any, str] = {
    str: "text",
    bytes: "bytes",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


def _count(value: object, name: str) -> int:
    number = typed(value, int, name)
    if not 0 <= number < 2**63:
        message = f"{name} is out of range"
        raise ValueError(message)
    return number


def _note_record(note: Note) -> dict[str, Json]:
    """The note's English text, which older versions read, and its template and values, for translation."""
    record: dict[str, Json] = {"kind": note.kind, "text": str(note.text)}
    values = {name: value for name, value in note.text.values.items() if not isinstance(value, Message)}
    return {**record, "template": note.text.template, "values": values} if values else record


def _note(record: object) -> Note:
    facts = typed(record, dict, "a note")
    kind, text = typed(facts.get("kind"), str, "a note’s “kind”"), typed(facts.get("text"), str, "a note’s “text”")
    message = _message(facts.get("template"), facts.get("values"))
    if kind == "omitted" and _WITHOUT_TEXT.fullmatch(text):
        kind = "empty"
    return Note(kind, message if message and str(message) == text else Message(text))


def _message(template: object, values: object) -> Message | None:
    """A message from its parts; None if they are missing, as in files of older versions, or too long."""
    if not isinstance(template, str) or not isinstance(values, dict):
        return None
    sound = all(type(value) is int or isinstance(value, str) for value in values.values())
    short = all(len(part) <= LONGEST_PART for part in (template, *values.values()) if isinstance(part, str))
    return Message(template, values) if sound and short else None


def _stamp(record: object) -> Stamp | None:
    facts = optional(record, dict, "“stamp”")
    if facts is None:
        return None
    # May be negative: files can be dated before 1970.
    modified = typed(facts.get("modified"), int, "“modified”")
    return Stamp(_count(facts.get("size"), "“size”"), modified)


def _read_as(record: object) -> ReadAs:
    facts = optional(record, dict, "“read_as”") or {}
    encoding, as_text = facts.get("encoding", ""), facts.get("as_text", False)
    return ReadAs(typed(encoding, str, "“encoding”"), typed(as_text, bool, "“as_text”"))


def _label(record: object) -> tuple[int, Role]:
    facts = typed(record, dict, "a label")
    role = typed(facts.get("role"), str, "“role”")
    if role not in _ROLES:
        raise ValueError("a role is not known")
    return _count(facts.get("paragraph"), "“paragraph”"), Role(role)

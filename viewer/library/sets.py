"""Sets: the open articles in one portable `.diptych` file.

The JSON Schema is `diptych-set-1.schema.json` in the program's resources. Only the set itself is read. The articles'
files are checked for existence, but not on other computers, because a set may come from anyone.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from viewer.library.desk import Desk, Entry, Json
from viewer.library.errors import LibraryError
from viewer.library.files import read_safely, write_safely
from viewer.library.records import (
    draft_of,
    draft_record,
    entry_of,
    entry_record,
    pair_of,
    typed,
    verdicts_of,
    verdicts_record,
)
from viewer.model.message import reasons

FORMAT, FORMAT_2 = "diptych-set/1", "diptych-set/2"
"""Sets with drafts are of the second kind, so that a version that knows no drafts says that it cannot open them."""
MAX_BYTES = 100_000_000
"""Bytes of a set: thousands of articles. The file is parsed in memory, where it takes a multiple of its size."""
MAX_ENTRIES = 10_000
"""Articles of a set: more than a desk can be worked with. Each is read and given a place in the list."""
MAX_DEPTH = 8
"""Nesting of JSON values. Sets need fewer levels; far deeper ones exhaust the parser's stack."""
MAX_VALUES = 3_000_000
"""JSON values in total. Each takes memory, however short it is in the file: `[[],[],…]` takes many times its size."""
_SURROGATE = re.compile("[\ud800-\udfff]")
# The closing mark is optional, because a hostile file could otherwise have each quotation mark searched to its end.
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NOT_A_SET = reasons.tr("it is not a Diptych set")


def write_set(path: Path, desk: Desk) -> None:
    """Save the articles, the pair and the verdicts of `desk` atomically. Raises LibraryError."""
    folder = path.absolute().parent
    desk = replace(desk, entries=tuple(map(_as_text, desk.entries)))
    entries = [_entry_record(entry, folder) for entry in desk.entries]
    by_hand = verdicts_record(desk.verdicts)
    drafted = any(entry.source.draft or (entry.earlier and entry.earlier.draft) for entry in desk.entries)
    document: Json = {
        "format": FORMAT_2 if drafted else FORMAT,
        "pair": desk.pair,
        "entries": entries,
        "by_hand": by_hand,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    data = _without_surrogates(text, lambda surrogate: f"\\u{ord(surrogate[0]):04x}").encode() + b"\n"
    if len(data) > MAX_BYTES or len(entries) > MAX_ENTRIES:
        reason = reasons.tr("it would be too large: a set holds at most {articles} articles and {size} MB")
        raise LibraryError(path, reason.fill(articles=MAX_ENTRIES, size=MAX_BYTES // 1_000_000))
    write_safely(path, data)


def read_set(path: Path) -> Desk:
    """Load the articles, the pair and the verdicts of a set. If an article's file is missing, its stamp is None.

    Raises LibraryError, with the file's name and a short reason.
    """
    data = read_safely(path, MAX_BYTES)
    try:
        text = data.decode("utf-8-sig")
        _check_shape(text)
        document = json.loads(text)
    except ValueError as error:
        raise LibraryError(path, _NOT_A_SET) from error
    _check_format(path, document)
    try:
        return _desk(document, path.absolute().parent)
    except ValueError as error:
        raise LibraryError(path, reasons.tr("the set is damaged: {detail}").fill(detail=str(error))) from error


def _as_text(entry: Entry) -> Entry:
    """The entry without drafts of what is text: the text is enough to make the article again, by any version."""
    source, earlier = entry.source, entry.earlier
    if source.text:
        source = replace(source, draft=None)
    if earlier and earlier.text:
        earlier = replace(earlier, draft=None)
    return replace(entry, source=source, earlier=earlier)


def _entry_record(entry: Entry, folder: Path) -> dict[str, Json]:
    source = entry.source
    # Other programs cannot read lone surrogates; the article shows them as U+FFFD as well.
    text = _without_surrogates(source.text, lambda _: "\ufffd")
    path = None if source.path is None else _relative(source.path, folder)
    record = {**entry_record(entry), "path": path, "text": text}
    return {**record, "draft": draft_record(source.draft)} if source.draft else record


def _without_surrogates(text: str, instead: Callable[[re.Match[str]], str]) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(instead, text)
    return text  # the usual case: encoding is many times faster than the search


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.absolute().as_posix()


def _check_shape(text: str) -> None:
    """Raise ValueError for JSON that would take far more memory than bytes."""
    bare = _STRING.sub("", text)
    if bare.count(",") + bare.count("[") + bare.count("{") > MAX_VALUES:
        raise ValueError("too many values")
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]", bare):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            raise ValueError("nested too deeply")


def _check_format(path: Path, document: object) -> None:
    version = document.get("format") if isinstance(document, dict) else None
    if version in (FORMAT, FORMAT_2):
        return
    if isinstance(version, str) and re.fullmatch(r"diptych-set/[1-9][0-9]{0,8}", version):
        reason = reasons.tr("a newer version of Diptych saved this set; this one cannot open it")
        raise LibraryError(path, reason)
    raise LibraryError(path, _NOT_A_SET)


def _desk(document: dict[str, object], folder: Path) -> Desk:
    records = typed(document.get("entries"), list, "“entries”")
    if len(records) > MAX_ENTRIES:
        message = f"it has more than {MAX_ENTRIES:,} articles"
        raise ValueError(message)
    entries = tuple(_entry(number, record, folder) for number, record in enumerate(records, start=1))
    pair = pair_of(document.get("pair"))
    if pair and max(pair) >= len(entries):
        raise ValueError("“pair” names an article that is not there")
    return Desk(entries, pair, verdicts=verdicts_of(document.get("by_hand")))


def _entry(number: int, record: object, folder: Path) -> Entry:
    try:
        facts = typed(record, dict, "it")
        entry = entry_of(facts, typed(facts.get("text"), str, "“text”"), draft_of(facts.get("draft")))
    except ValueError as error:
        message = f"in article {number} {error}"
        raise ValueError(message) from error
    source = entry.source
    path = None if source.path is None else _resolved(source.path, folder)
    stamp = source.stamp if path and _is_there(path) else None
    return replace(entry, source=replace(source, path=path, stamp=stamp))


def _resolved(path: Path, folder: Path) -> Path | None:
    """The path relative to the set's folder, resolved; None if it is invalid or on another computer."""
    if "\0" in str(path) or leads_away(folder / path, folder):
        return None
    return Path(os.path.normpath(folder / path))


def leads_away(path: PurePath, folder: PurePath) -> bool:
    """Whether a Windows path is on another computer than its set. Accessing it would reveal who opened the set."""
    return path.drive.startswith(("\\\\", "//")) and path.drive != folder.drive


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False

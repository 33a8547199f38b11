"""A set opens as it was saved, on another computer too; a set made to harm does none."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.conftest import ROOT
from tests.support.desks import ANY_TEXT, JSON, as_read, desk_0_1_0, desks, numbered_desk
from viewer.library.desk import Desk, Entry
from viewer.library.errors import LibraryError
from viewer.library.removal import Removal, Removed
from viewer.library.sets import MAX_ENTRIES, leads_away, read_set, write_set
from viewer.model import Note, Pair, Role, Source, Stamp
from viewer.model.draft import Draft
from viewer.model.message import Message
from viewer.model.options import verdict_on
from viewer.reading.articles import make_article
from viewer.reading.sources import read_sources
from viewer.resources import resource

OLDER = Path(__file__).parent / "older"
SCHEMA = Draft202012Validator(json.loads(resource("diptych-set-1.schema.json").read_text(encoding="utf-8")))


def _joined(desk: Desk) -> Desk:
    """In JSON two halves of one character beside each other are that character."""

    def mend(text: str) -> str:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")

    def mend_message(message: Message) -> Message:
        values = {name: mend(value) if isinstance(value, str) else value for name, value in message.values.items()}
        return Message(mend(message.template), values)

    def mend_notes(notes: Sequence[Note]) -> tuple[Note, ...]:
        return tuple(Note(mend(note.kind), mend_message(note.text)) for note in notes)

    def mend_draft(draft: Draft | None) -> Draft | None:
        if draft is None:
            return None
        blocks = tuple(replace(block, text=mend(block.text)) for block in draft.blocks)
        title, byline = mend(draft.title), mend(draft.byline)
        return replace(draft, blocks=blocks, title=title, byline=byline, notes=mend_notes(draft.notes))

    def mend_source(source: Source) -> Source:
        """Where there is text, it is enough to make the article again."""
        name, kind, encoding = map(mend, (source.name, source.format, source.encoding))
        draft = None if source.text else mend_draft(source.draft)
        return replace(source, name=name, format=kind, encoding=encoding, notes=mend_notes(source.notes), draft=draft)

    entries = []
    for entry in desk.entries:
        source, title, outlet = mend_source(entry.source), mend(entry.title), mend(entry.outlet)
        earlier = entry.earlier and replace(mend_source(entry.earlier), text=mend(entry.earlier.text))
        entries.append(replace(entry, source=source, title=title, outlet=outlet, earlier=earlier))
    verdicts = (verdict_on(*map(mend, verdict.texts), same=verdict.same) for verdict in desk.verdicts)
    return replace(desk, entries=tuple(entries), verdicts=tuple(verdicts))


@given(desks())
@settings(max_examples=100)
def test_a_set_comes_back(desk: Desk):
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.diptych")
        write_set(path, desk)
        SCHEMA.validate(json.loads(path.read_text(encoding="utf-8")))
        seen = read_set(path)
        assert seen == _joined(as_read(desk))
        write_set(path, seen)
        assert read_set(path) == seen


def test_a_set_of_a_released_version_opens(tmp_path: Path):
    """As `desk_0_1_0` has it; the set was written by that version's own code."""
    saved = tmp_path / "a.diptych"
    shutil.copyfile(OLDER / "0.1.0.diptych", saved)
    SCHEMA.validate(json.loads(saved.read_text(encoding="utf-8")))
    assert read_set(saved) == as_read(desk_0_1_0(tmp_path))


def test_a_set_without_anything_that_came_later_opens(tmp_path: Path):
    saved = tmp_path / "a.diptych"
    shutil.copyfile(OLDER / "before-0.1.0.diptych", saved)
    SCHEMA.validate(json.loads(saved.read_text(encoding="utf-8")))
    desk = read_set(saved)
    assert [(entry.source.name, entry.source.text.split("\n")[0], entry.title) for entry in desk.entries] == [
        ("0.txt", "Headline 0", "Mine"), ("3.txt", "Headline 3", ""),
    ]  # fmt: skip
    assert (desk.pair, desk.entries[0].labels, desk.verdicts) == (Pair(1, 0), ((1, Role.CAPTION),), ())


def test_what_the_article_shows_is_the_same(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"The wall \xed\xb0\x80 stays.\r\nSo said the council on Monday, and nobody was glad of it.")
    source = read_sources(file)[0]
    write_set(tmp_path / "a.diptych", Desk((Entry(source),)))
    (again,) = read_set(tmp_path / "a.diptych").entries
    assert "\udc00" in source.text
    assert make_article(again.source).digest == make_article(source).digest


def test_samples_make_the_same_articles_without_their_files(tmp_path: Path):
    sources = [read_sources(path)[0] for path in sorted((ROOT / "resources" / "samples").glob("*-*"))]
    copies = [replace(source, path=tmp_path / source.name) for source in sources]
    write_set(tmp_path / "a.diptych", Desk(tuple(map(Entry, copies)), Pair(4, 0)))
    desk = read_set(tmp_path / "a.diptych")
    assert desk.pair == Pair(4, 0)
    for entry, source in zip(desk.entries, sources, strict=True):
        article = make_article(entry.source)
        assert replace(article, path=source.path) == make_article(source)
        assert article.path == tmp_path / source.name
        assert entry.source.stamp is None, "the file is not there"


def test_paths_are_relative_and_travel_with_the_set(tmp_path: Path):
    there = tmp_path / "desk" / "in"
    there.mkdir(parents=True)
    (there / "á story.txt").write_text("Text.")
    (tmp_path / "up.txt").write_text("Text.")
    (there / "surrogate-\udcff").write_text("Text.") if sys.platform == "linux" else None
    stamp = Stamp(5, 1)
    paths = [there / "á story.txt", tmp_path / "up.txt", there / "gone.txt", there / "surrogate-\udcff"]
    entries = tuple(Entry(Source(path.name, path, "text", "Text.", "UTF-8", (), stamp)) for path in paths)
    saved = tmp_path / "desk" / "out" / "a.diptych"
    saved.parent.mkdir()
    write_set(saved, Desk(entries))
    written = [entry["path"] for entry in json.loads(saved.read_text(encoding="utf-8"))["entries"]]
    assert written == ["../in/á story.txt", "../../up.txt", "../in/gone.txt", "../in/surrogate-\udcff"]
    seen = [entry.source for entry in read_set(saved).entries]
    assert [source.path for source in seen] == paths
    there_now = [stamp, stamp, None, stamp if sys.platform == "linux" else None]
    assert [source.stamp for source in seen] == there_now

    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "desk").rename(elsewhere)
    seen = [entry.source for entry in read_set(elsewhere / "out" / "a.diptych").entries]
    assert seen[0].path == elsewhere / "in" / "á story.txt"
    assert seen[0].stamp == stamp


def test_a_relative_path_is_from_where_the_program_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    Path("a.txt").write_text("Text.")
    write_set(Path("..", "a.diptych"), Desk((Entry(Source("a.txt", Path("a.txt"), "text", "Text.")),)))
    monkeypatch.chdir("/")
    assert read_set(tmp_path / "a.diptych").entries[0].source.path == tmp_path / "sub" / "a.txt"


def test_no_file_but_the_set_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "a.txt"
    file.write_text("On the disk.")
    write_set(tmp_path / "a.diptych", Desk((Entry(Source("a.txt", file, "text", "In the set.")),)))
    opened: list[str] = []
    real = os.open

    def note(path: Any, *rest: Any) -> int:
        opened.append(str(path))
        return real(path, *rest)

    monkeypatch.setattr(os, "open", note)
    assert read_set(tmp_path / "a.diptych").entries[0].source.text == "In the set."
    assert opened == [str(tmp_path / "a.diptych")]


@pytest.fixture
def document(tmp_path: Path) -> dict[str, Any]:
    write_set(tmp_path / "sound.diptych", numbered_desk(1))
    read: dict[str, Any] = json.loads((tmp_path / "sound.diptych").read_text(encoding="utf-8"))
    return read


def reason(folder: Path, data: bytes | str) -> str:
    path = folder / "bad.diptych"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(LibraryError) as caught:
        read_set(path)
    assert caught.value.path == path
    assert str(caught.value).startswith("bad.diptych: ")
    return str(caught.value.reason)


NOT_A_SET = "it is not a Diptych set"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Once upon a time",
        b"\x00" * 999,
        b"SQLite format 3\x00",
        b"\xff\xfe{\x00}\x00",
        b"[1, 2]",
        b"7",
        b'"diptych-set/1"',
        b"{}",
        b'{"format": "diptych/1"}',
        b'{"format": ["diptych-set/1"]}',
        b'{"format": "diptych-set/one"}',
        b'{"format": "diptych-set/1", "entries": [}',
        b'{"format": "diptych-set/1"',
        b'{"format": "diptych-set/1", "entries": [' + b"9" * 5_000 + b"]}",
        b"[" * 1_000_000,
        b'"' + b'\\"' * 1_000_000,
        b'{"a":' * 100_000,
        b'{"format": "diptych-set/1", "entries": [], "x": ' + b"[" * 99 + b"]" * 99 + b"}",
        b"[" + b"[]," * 2_000_000 + b"[]]",
        b'{"format": "diptych-set/1", "entries": [' + b"{}," * 1_600_000 + b"{}]}",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_what_is_no_set(tmp_path: Path, data: bytes):
    assert reason(tmp_path, data) == NOT_A_SET


def test_a_newer_version_is_told_from_what_is_no_set(tmp_path: Path):
    newer = '{"format": "diptych-set/3", "pages": {"a": 1}}'
    assert reason(tmp_path, newer) == "a newer version of Diptych saved this set; this one cannot open it"


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_set(tmp_path / "old.diptych", numbered_desk(1))
    monkeypatch.setattr("viewer.library.sets.MAX_BYTES", 20_000)
    with pytest.raises(LibraryError, match="it is too large"):
        read_set(tmp_path / "old.diptych")
    with pytest.raises(LibraryError, match="it would be too large: a set holds at most 10,000 articles"):
        write_set(tmp_path / "new.diptych", numbered_desk(2))
    assert not (tmp_path / "new.diptych").exists()


def test_too_many_articles(tmp_path: Path):
    entry = Entry(Source("a", None, "text", ""))
    write_set(tmp_path / "most.diptych", Desk((entry,) * MAX_ENTRIES))
    assert len(read_set(tmp_path / "most.diptych").entries) == MAX_ENTRIES
    with pytest.raises(LibraryError, match="would be too large"):
        write_set(tmp_path / "more.diptych", Desk((entry,) * (MAX_ENTRIES + 1)))
    many = {"format": "diptych-set/1", "entries": [{"name": "", "format": "", "text": ""}] * 10**5}
    assert reason(tmp_path, json.dumps(many)) == "the set is damaged: it has more than 10,000 articles"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda d: d.pop("entries"), "“entries” is not a list"),
        (lambda d: d.update(entries={}), "“entries” is not a list"),
        (lambda d: d["entries"].insert(1, 7), "in article 2 it is not an object"),
        (lambda d: d["entries"][1].pop("text"), "in article 2 “text” is not text"),
        (lambda d: d["entries"][0].update(text=["a"]), "in article 1 “text” is not text"),
        (lambda d: d["entries"][0].update(name=None), "in article 1 “name” is not text"),
        (lambda d: d["entries"][0].update(path=3), "in article 1 “path” is not text"),
        (lambda d: d["entries"][0].update(title=1.5), "in article 1 “title” is not text"),
        (lambda d: d["entries"][0].update(outlet=[]), "in article 1 “outlet” is not text"),
        (lambda d: d["entries"][0].update(notes=[["a", "b"]]), "in article 1 a note is not an object"),
        (lambda d: d["entries"][0].update(stamp={"size": True, "modified": 0}), "“size” is not a whole number"),
        (lambda d: d["entries"][0].update(stamp={"size": 10**30, "modified": 0}), "“size” is out of range"),
        (lambda d: d["entries"][0].update(labels=[{"paragraph": -1, "role": "body"}]), "“paragraph” is out of range"),
        (lambda d: d["entries"][0].update(labels=[{"paragraph": 1, "role": "king"}]), "a role is not known"),
        (lambda d: d.update(pair=[0, 99]), "“pair” names an article that is not there"),
        (lambda d: d.update(pair=[1, 1]), "“pair” is not two different numbers"),
        (lambda d: d.update(pair=[0, 1, 2]), "“pair” is not two different numbers"),
        (lambda d: d.update(pair="01"), "“pair” is not a list"),
        (lambda d: d.update(pair=[0, 1.0]), "“pair” is not a whole number"),
    ],
)
def test_wrong_types(tmp_path: Path, document: dict[str, Any], spoil: Callable[[Any], object], words: str):
    spoil(document)
    found = reason(tmp_path, json.dumps(document))
    assert found.startswith("the set is damaged: ")
    assert words in found


def test_what_is_not_known_is_passed_over(tmp_path: Path, document: dict[str, Any]):
    document["later"] = document["entries"][0]["later"] = [1, 2]
    for entry in document["entries"]:
        for name in ("path", "encoding", "notes", "stamp", "title", "outlet", "labels"):
            entry.pop(name)
    del document["pair"]
    path = tmp_path / "a.diptych"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(document).encode())
    desk = read_set(path)
    assert [entry.source.text for entry in desk.entries] == [e.source.text for e in numbered_desk(1).entries]
    assert desk.entries[0].source.path is None
    assert desk.pair is None


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("a\0b", None),
        ("", "."),
        (".", "."),
        ("../../../../../../../../../../etc/passwd", "/etc/passwd"),
        ("/etc/passwd", "/etc/passwd"),
        ("//server/share/a.txt", "//server/share/a.txt"),
        ("~/a.txt", "~/a.txt"),
        ("$HOME/a.txt", "$HOME/a.txt"),
        ("x" * 100_000, "x" * 100_000),
        ("a/" * 50_000, "a/" * 50_000),
        ("http://example.org/a", "http:/example.org/a"),
    ],
    ids=lambda value: repr(value)[:20],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths as Linux and macOS have them")
def test_weird_paths(tmp_path: Path, document: dict[str, Any], path: str, leads_to: str | None):
    document["entries"][0]["path"] = path
    file = tmp_path / "a.diptych"
    file.write_text(json.dumps(document), encoding="utf-8")
    source = read_set(file).entries[0].source
    if leads_to is None:
        assert source.path is None
    else:
        assert source.path is not None
        assert os.path.normpath(source.path) == os.path.normpath(tmp_path / leads_to)
    assert source.name == "story-1.txt"
    assert source.text == document["entries"][0]["text"]
    assert (source.stamp is not None) == ("passwd" in path)


NAMED = st.dictionaries(st.sampled_from(["format", "entries", "pair", "name", "text", "path", "labels"]), JSON)


@given(JSON | NAMED | st.fixed_dictionaries({"entries": st.lists(NAMED), "pair": JSON}), ANY_TEXT)
@settings(max_examples=150)
def test_whatever_a_file_says_there_is_a_set_or_a_reason(value: Any, text: str):
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.diptych")
        facts = value if isinstance(value, dict) else {"entries": value}
        for data in (json.dumps({**facts, "format": "diptych-set/1"}), json.dumps(value), ascii(text)):
            path.write_text(data, encoding="utf-8")
            with suppress(LibraryError):
                assert isinstance(read_set(path), Desk)


@pytest.mark.parametrize(
    ("path", "away"),
    [
        ("a.txt", False),
        ("D:/a.txt", False),
        ("/a.txt", False),
        ("//news/share/b.txt", False),
        ("//evil/share/a.txt", True),
        ("\\\\evil\\share\\a.txt", True),
        ("\\\\?\\UNC\\evil\\share\\a", True),
        ("\\\\.\\pipe\\a", True),
    ],
)
def test_a_set_does_not_lead_to_other_computers(path: str, away: bool):
    folder = PureWindowsPath("//news/share/sets")
    assert leads_away(folder / path, folder) == away
    home = PureWindowsPath("C:/sets")
    assert leads_away(home / path, home) == (away or "news" in path)


def test_labels_and_titles_come_along(tmp_path: Path):
    labels = (3, Role.BODY), (0, Role.BYLINE)
    entry = Entry(Source("Pasted text 1", None, "fragment", "<p>A.</p>"), "Mine", labels, "The Ledger")
    write_set(tmp_path / "a.diptych", Desk((entry,), removals=(Removal((Removed(0, entry),)),), view={"scroll": 1}))
    assert read_set(tmp_path / "a.diptych") == Desk((entry,)), "what was removed, and the window, are not part of a set"

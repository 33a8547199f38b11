"""Desks made for tests."""

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from viewer.library.desk import Desk, Entry
from viewer.library.removal import Removal, Removed
from viewer.model import Note, Pair, ReadAs, Role, Source, Stamp
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import Message
from viewer.model.options import verdict_on

_HARD = st.sampled_from('\0\r\n\x1b"\\\u2028\ufeff\ud83d\ude00\udcff😀é')
ANY_TEXT = st.lists(st.text(_HARD, max_size=6) | st.text(max_size=30), max_size=4).map("".join)
"""Often with lone surrogates, NUL and other trouble in it."""
FOLDER = Path("/stories").absolute()
"""Not there."""
_NAMES = st.text(st.characters(exclude_characters="\0/\\:", exclude_categories=["Cs"]), min_size=1, max_size=20)
PATHS = _NAMES.filter(lambda name: name.strip(". ")).map(FOLDER.joinpath)
STAMPS = st.builds(Stamp, st.integers(0, 2**62), st.integers(-(2**62), 2**62))
VERDICTS = st.builds(verdict_on, ANY_TEXT, ANY_TEXT, same=st.booleans())
LABELS = st.dictionaries(st.integers(0, 50_000), st.sampled_from(Role), max_size=3).map(lambda d: tuple(d.items()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=8,
)


_FILLED = Message("{count} characters could not be decoded as {name}.").fill
MESSAGES = st.builds(Message, ANY_TEXT) | st.builds(_FILLED, count=st.integers(-(2**70), 2**70), name=ANY_TEXT)


DRAFTS = st.builds(
    Draft,
    st.lists(st.builds(DraftBlock, ANY_TEXT, st.none() | st.sampled_from(Role)), max_size=3).map(tuple),
    title=ANY_TEXT, byline=ANY_TEXT, notes=st.lists(st.builds(Note, ANY_TEXT, MESSAGES), max_size=1).map(tuple),
    extracted=st.booleans(),
)  # fmt: skip


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """A file's or pasted text."""
    path = draw(st.none() | PATHS)
    stamp = draw(st.none() | STAMPS) if path else None
    notes = tuple(draw(st.lists(st.builds(Note, ANY_TEXT, MESSAGES), max_size=2)))
    words = [draw(ANY_TEXT) for _ in range(3)]
    part = draw(st.sampled_from(["", "original", "a/final"]))
    source = Source(words[0], path, draw(ANY_TEXT), words[1], words[2], notes, stamp, part, draw(st.none() | DRAFTS))
    earlier = draw(st.none() | st.just(replace(source, text=words[2], path=None)))
    voice = draw(st.sampled_from(["", "alone", "v"]))
    return Entry(source, draw(ANY_TEXT), draw(LABELS), draw(ANY_TEXT), voice, earlier)


def removals_of(some: list[Entry]) -> st.SearchStrategy[Removal[Entry]]:
    """A removal of some of these."""
    removed = st.builds(Removed, st.integers(0, 9), st.sampled_from(some))
    return st.builds(Removal, st.lists(removed, min_size=1, max_size=3).map(tuple))


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """Any desk, with the same article twice now and then."""
    some = draw(st.lists(entries(), max_size=5))
    open_ones = tuple(draw(st.lists(st.sampled_from(some), max_size=5))) if some else ()
    numbers = draw(st.permutations(range(len(open_ones))))
    pair = Pair(*numbers[:2]) if len(numbers) >= 2 and draw(st.booleans()) else None
    removals = tuple(draw(st.lists(removals_of(some), max_size=3))) if some else ()
    view = draw(st.dictionaries(ANY_TEXT, JSON, max_size=3))
    return Desk(open_ones, pair, removals, view, tuple(draw(st.lists(VERDICTS, max_size=2))))


def numbered_desk(number: int, articles: int = 5, letters: int = 6_000) -> Desk:
    """A desk that is unlike that of any other number in most of its articles."""
    made = tuple(_numbered_entry(number, k, letters) for k in range(articles))
    return Desk(
        made[1:],
        Pair(number % 2, 1 - number % 2) if articles > 2 else None,
        (Removal((Removed(0, made[0]),)),),
        {"number": number},
    )


def _numbered_entry(number: int, k: int, letters: int) -> Entry:
    # One article in three stays as it was, as on a real desk.
    version = number if k % 3 else 0
    sentence = f"Article {k} in version {version} says that the river rose again. "
    text = (sentence * (letters // len(sentence) + 1))[:letters]
    name = f"story-{k}.txt"
    source = Source(name, FOLDER / name, "text", text, "UTF-8", (), Stamp(letters, version))
    return Entry(source, f"Story {version}", ((k, Role.FURNITURE),))


DESK = numbered_desk(1, articles=30)
"""What a library made for a test has in it."""


def desk_0_1_0(folder: Path) -> Desk:
    """What version 0.1.0 was given to keep, of files in a folder: everything that it could keep of an article."""
    stamp = Stamp(5000, 1_790_000_000_000_000_001)
    told = Note("replaced", _FILLED(count=1, name="UTF-8"))
    headline, held, share = DraftBlock("The dam held", Role.HEADLINE), DraftBlock("It held."), DraftBlock("Share")
    facts = Draft((), byline="Anna Berg", published="2026-03-02", language="en", extracted=True)
    original, final = (
        Source("story.docx", folder / "story.docx", "docx", "", "", (), stamp, part, replace(facts, blocks=blocks))
        for part, blocks in (("original", (headline, share)), ("final", (headline, held, share)))
    )
    plain = Source("a.txt", folder / "a.txt", "text", "The dam held.\r\nNobody slept.", "UTF-8", (told,), stamp)
    before = replace(plain, path=None, text="The dam will hold.", stamp=Stamp(18, 7))
    pasted = Source("Pasted text 1", None, "fragment", "<p>The dam held.</p>")
    read_so = replace(
        plain, name="b.json", path=folder / "b.json", notes=(), read_as=ReadAs("windows-1252", as_text=True)
    )
    entries = (
        Entry(original, voice="5f3a9c01"),
        Entry(final, "Mine", ((2, Role.FURNITURE),), "The Ledger", "5f3a9c01"),
        Entry(plain, labels=((0, Role.HEADLINE),), earlier=before),
        Entry(read_so, voice="alone"),
    )
    removals = (
        Removal((Removed(0, entries[0]), Removed(2, Entry(pasted, "Gone")))),
        Removal((Removed(1, Entry(pasted)),)),
    )
    verdicts = verdict_on("It held.", "It did hold.", same=True), verdict_on("It held.", "Nobody slept.", same=False)
    return Desk(entries, Pair(1, 0), removals, {"row": 3, "offset": 1.5, "mode": "all"}, verdicts)


def as_read(desk: Desk) -> Desk:
    """What a set gives back where none of the files is there."""
    entries = tuple(replace(entry, source=_as_read(entry.source)) for entry in desk.entries)
    return Desk(entries, desk.pair, verdicts=desk.verdicts)


def _as_read(source: Source) -> Source:
    shown = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in source.text)
    return replace(source, text=shown, stamp=None)

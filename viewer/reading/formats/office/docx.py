"""The reader for Word documents (.docx, .docm): the text that Word shows, before and after tracked changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from viewer.model.draft import FINAL, ORIGINAL, Draft
from viewer.reading.formats.office.docx_parts import Relations, Styles, is_on, main_part, outline_kind, read_facts
from viewer.reading.formats.office.drafts import View, make_drafts
from viewer.reading.formats.office.elements import SKIP, Step, attribute, child, find_all, name_of, walk
from viewer.reading.formats.office.flow import Block, Flow
from viewer.reading.formats.office.refusals import NO_DOCUMENT
from viewer.reading.formats.office.symbols import symbol, without_private
from viewer.reading.formats.reader import NotReadableError

if TYPE_CHECKING:
    from viewer.reading.formats.package import Package

_OURS = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
"""Namespaces of what Word itself writes. A choice that needs any other is for another program."""
_CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "m:den": "/"}
_UNSEEN = frozenset(("w:pPr", "w:rPr", "w:rt"))
"""Properties, among them tab stops, and readings of characters in small type above them."""
_MARKS = {
    "w:ins": FINAL,
    "w:moveTo": FINAL,
    "w:cellIns": FINAL,
    "w:del": ORIGINAL,
    "w:moveFrom": ORIGINAL,
    "w:cellDel": ORIGINAL,
}
"""Tracked changes, with the view in which what they mark is there."""
_EMBEDDED = ("/chart", "/diagram", "/chartex")
_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}


def read_package(package: Package) -> tuple[Draft, ...]:
    """The drafts of a Word document: one, or original and final text. Raises NotReadableError."""
    document = _Document(package)
    final, tracked = document.view(FINAL)
    original = document.view(ORIGINAL)[0] if tracked else None
    facts = read_facts(package, Relations(package), document.styles.language)
    return make_drafts(final, original, facts, document.left_out())


class _Document:
    """The parts of a document that have text."""

    def __init__(self, package: Package) -> None:
        self._package = package
        part = main_part(package)
        root = package.xml(part)
        self._body = None if root is None else child(root, "w:body")
        if self._body is None:
            raise NotReadableError(NO_DOCUMENT)
        self._relations = Relations(package, part)
        self.styles = Styles(self._part("styles"))
        self._notes = {kind: self._notes_of(kind) for kind in _NOTES.values()}
        self._heads, self._feet = (self._beside(f"w:{kind}Reference") for kind in ("header", "footer"))
        self._left_out: Counter[str] = Counter()

    def _part(self, kind: str) -> Any | None:
        name = self._relations.by_type(kind)
        return self._package.optional_xml(name) if name else None

    def _notes_of(self, kind: str) -> dict[str, Any]:
        """Notes by their identifiers."""
        root = self._part(kind)
        notes = () if root is None else root
        return {attribute(e, "id"): e for e in notes}

    def _beside(self, reference: str) -> list[Any]:
        """The headers or footers of all sections."""
        names = dict.fromkeys(self._relations.by_id(attribute(e, "id")) for e in find_all(self._body, reference))
        roots = [self._package.optional_xml(name) for name in names if name]
        return [root for root in roots if root is not None]

    def view(self, which: str) -> tuple[View, bool]:
        """The text as it was before or is after tracked changes, and whether there are any."""
        story = _Reading(which, self.styles, self._notes)
        heads, feet = (_Reading(which, self.styles, {}) for _ in range(2))
        story.read(self._body)
        for reading, roots in ((heads, self._heads), (feet, self._feet)):
            for root in roots:
                reading.read(root)
        if which == FINAL:
            self._left_out = story.left_out
        tracked = any(reading.tracked for reading in (story, heads, feet))
        return View(story.finish(), heads.finish(), feet.finish()), tracked

    def left_out(self) -> Counter[str]:
        """How much of what is not shown, after the final text was read."""
        comments = self._part("comments")
        listed = 0 if comments is None else sum(1 for _ in find_all(comments, "w:comment"))
        counts = Counter(self._left_out)
        counts["comments"] = max(listed, counts["comments"])
        counts["damaged"] = self._package.damaged
        return counts


class _Reading:
    """Reads parts of a document in one view into a flow."""

    def __init__(self, view: str, styles: Styles, notes: Mapping[str, Mapping[str, Any]]) -> None:
        self.left_out: Counter[str] = Counter()
        self.tracked = False
        self._view = view
        self._styles = styles
        self._notes = {kind: dict(each) for kind, each in notes.items()}
        """Those that the text has not referred to yet."""
        self._flow = Flow()
        self._asked: list[Any] = []
        self._hidden = [False]
        self._fields: list[bool] = []
        """Of the fields that are open, whether the place is in their code, else in their result."""
        self._codes = 0
        self._code: list[str] = []
        """Text in codes."""
        self._handlers: dict[str, Callable[[Any], Step]] = {
            "w:p": self._paragraph,
            "w:r": self._run,
            "w:t": self._text,
            "m:t": self._text,
            "w:delText": self._text,
            "w:br": self._break,
            "w:sym": self._symbol,
            "w:fldChar": self._field,
            "w:tr": self._row,
            "w:tc": self._cell,
            "w:txbxContent": self._frame,
            "mc:AlternateContent": self._choice,
            "a:graphicData": self._graphic,
            **dict.fromkeys(_MARKS, self._change),
            **dict.fromkeys(_NOTES, self._reference),
            **dict.fromkeys(("w:altChunk", "w:subDoc", "w:object"), partial(self._count, "embedded")),
            "w:commentReference": partial(self._count, "comments"),
        }

    def read(self, root: Any) -> None:
        """Read a part."""
        walk(root, self._enter)
        self._end_codes()

    def finish(self) -> list[Block]:
        """All blocks, with the notes that the text refers to."""
        # The list grows, as notes may refer to notes.
        for note in self._asked:
            self._flow.open()
            self.read(note)
            self._flow.close_note()
        return self._flow.finish()

    def _enter(self, element: Any) -> Step:
        name = name_of(element)
        if name in _UNSEEN:
            return SKIP
        handler = self._handlers.get(name)
        if handler:
            return handler(element)
        if name in _CHARACTERS:
            self._write(_CHARACTERS[name])
        return element, None

    def _write(self, text: str) -> None:
        if self._hidden[-1]:
            self.left_out["hidden"] += len(text.split())
        elif self._codes:
            self._code.append(text)
        else:
            self._flow.write(text)

    # Paragraphs, runs, characters

    def _paragraph(self, element: Any) -> Step:
        properties = child(element, "w:pPr")
        style, kind, joins, seam = "", "", False, False
        if properties is not None:
            named = child(properties, "w:pStyle")
            style = "" if named is None else attribute(named, "val")
            kind = outline_kind(child(properties, "w:outlineLvl"))
            frame = child(properties, "w:framePr")
            # A drop cap is a paragraph with the first letter of the next one.
            joins = frame is not None and attribute(frame, "dropCap", "none") != "none"
            mark = child(properties, "w:rPr")
            seam = mark is not None and not all(self._is_here(each) for each in mark)
            joins |= seam or (mark is not None and is_on(child(mark, "w:vanish")))
        self._hidden.append(self._hidden[-1] or self._styles.hides(style))
        self._flow.begin_paragraph()
        return element, partial(self._end_paragraph, self._styles.kind(style) or kind, joins, seam)

    def _is_here(self, change: Any) -> bool:
        """Whether what a change marks is there in this view; so is all that is no change."""
        view = _MARKS.get(name_of(change), "")
        self.tracked |= bool(view)
        return view in ("", self._view)

    def _end_paragraph(self, kind: str, joins: bool, seam: bool) -> None:
        self._end_codes()
        self._hidden.pop()
        self._flow.end_paragraph(kind, joins=joins, seam=seam and self._view == FINAL)

    def _end_codes(self) -> None:
        """A code that the paragraph does not end is none: its words are text, so that nothing is lost."""
        if self._codes:
            self._fields = [False] * len(self._fields)
            self._codes, code, self._code = 0, self._code, []
            self._write("".join(code))

    def _run(self, element: Any) -> Step:
        properties = child(element, "w:rPr")
        hidden = self._hidden[-1]
        if properties is not None:
            style, own = child(properties, "w:rStyle"), child(properties, "w:vanish")
            if own is not None:
                hidden = is_on(own)
            elif style is not None:
                hidden |= self._styles.hides(attribute(style, "val"))
        self._hidden.append(hidden)
        return element, self._leave_run

    def _leave_run(self) -> None:
        self._hidden.pop()

    def _text(self, element: Any) -> Step:
        # A line end in the file is just white space, unlike a `br`.
        self._write(without_private(element.text or "").replace("\n", " "))
        return SKIP

    def _break(self, element: Any) -> Step:
        self._write("\n" if attribute(element, "type", "textWrapping") == "textWrapping" else "\n\n")
        return SKIP

    def _symbol(self, element: Any) -> Step:
        try:
            code = int(attribute(element, "char"), 16)
        except ValueError:
            code = 0
        self._write(symbol(code, attribute(element, "font")))
        return SKIP

    def _field(self, element: Any) -> Step:
        """Of a field the result is shown, not the code, in which other fields may be."""
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.append(True)
            self._codes += 1
        elif self._fields:
            self._codes -= self._fields[-1]
            self._fields[-1] = False
            if kind == "end":
                self._fields.pop()
            if not self._codes:
                self.left_out["hidden"] += len("".join(self._code).split())
                self._code.clear()
        return SKIP

    # What is in the text, or beside it

    def _row(self, element: Any) -> Step:
        if not self._is_kept(child(element, "w:trPr")):
            return SKIP
        self._flow.open_row()
        return element, self._flow.close_row

    def _cell(self, element: Any) -> Step:
        if not self._is_kept(child(element, "w:tcPr")):
            return SKIP
        self._flow.open()
        return element, self._flow.close_cell

    def _is_kept(self, properties: Any | None) -> bool:
        return properties is None or all(self._is_here(each) for each in properties)

    def _frame(self, element: Any) -> Step:
        self._flow.open()
        return element, self._flow.close_frame

    def _change(self, element: Any) -> Step:
        return (element, None) if self._is_here(element) else SKIP

    def _choice(self, element: Any) -> Step:
        """Of the same thing told in several ways the first that Word understands: a text box stands there twice."""
        choices = [each for each in element if name_of(each) in ("mc:Choice", "mc:Fallback")]
        return [each for each in choices if _is_understood(each)][:1] or choices[:1], None

    def _graphic(self, element: Any) -> Step:
        if attribute(element, "uri").endswith(_EMBEDDED):
            self.left_out["embedded"] += 1
        return element, None

    def _count(self, what: str, element: Any) -> Step:
        self.left_out[what] += 1
        return element, None

    def _reference(self, element: Any) -> Step:
        waiting = self._notes.get(_NOTES[name_of(element)], {})
        note = None if self._hidden[-1] else waiting.pop(attribute(element, "id"), None)
        if note is not None:
            self._asked.append(note)
        return SKIP


def _is_understood(choice: Any) -> bool:
    needed: Iterable[str] = attribute(choice, "Requires").split()
    return all((choice.nsmap.get(prefix) or "").startswith(_OURS) for prefix in needed)

"""The reader for OpenDocument texts (.odt, .fodt), before and after tracked changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from viewer.model.draft import FINAL, ORIGINAL, Draft
from viewer.reading.formats.office import refusals
from viewer.reading.formats.office.drafts import Facts, View, make_drafts
from viewer.reading.formats.office.elements import Leave, Step, attribute, child, find_all, name_of, walk
from viewer.reading.formats.office.flow import ASIDE, Block, Flow
from viewer.reading.formats.office.kinds import first_of_bases, heading_kind, kind_of_name
from viewer.reading.formats.office.refusals import NO_DOCUMENT
from viewer.reading.formats.office.symbols import without_private
from viewer.reading.formats.reader import NotReadableError

if TYPE_CHECKING:
    from viewer.reading.formats.package import Package

_UNSEEN = frozenset(
    [
        "text:note-citation",
        "text:ruby-text",
        "text:number",
        "text:tracked-changes",
        "office:annotation-end",
        "office:change-info",
        "office:binary-data",
        "office:forms",
        "office:scripts",
        "office:event-listeners",
        "svg:title",
        "svg:desc",
        "table:title",
        "table:desc",
        "table:covered-table-cell",
        "text:table-of-content-source",
        "text:illustration-index-source",
        "text:table-index-source",
        "text:object-index-source",
        "text:user-index-source",
        "text:alphabetical-index-source",
        "text:bibliography-source",
        "text:script",
        "draw:glue-point",
    ]
)
_INDEXES = frozenset(
    f"text:{name}" for name in ("table-of-content", "illustration-index", "table-index", "object-index")
)
_FRAMES = frozenset(
    f"draw:{name}"
    for name in [
        "frame",
        "custom-shape",
        "rect",
        "ellipse",
        "circle",
        "line",
        "polygon",
        "path",
        "connector",
        "caption",
    ]
)
_CONTAINERS = frozenset(("text:deletion", "text:list", "text:list-item", "text:section"))
_MOST_SPACES = 100
"""Spaces that a mark for several stands for; they become one anyhow."""


def read_package(package: Package) -> tuple[Draft, ...]:
    """The drafts of a document in a package: one, or original and final text. Raises NotReadableError."""
    content = package.xml("content.xml")
    if content is None:
        raise NotReadableError(NO_DOCUMENT)
    around = [root for name in ("styles.xml", "meta.xml") if (root := package.optional_xml(name)) is not None]
    return _read([content, *around], package.damaged)


def read_flat(root: Any) -> tuple[Draft, ...]:
    """The drafts of a document in one XML file. Raises NotReadableError."""
    return _read([root], 0)


def _read(roots: list[Any], damaged: int) -> tuple[Draft, ...]:
    body = child(roots[0], "office:body")
    text = None if body is None else child(body, "office:text")
    if text is None:
        raise NotReadableError(_reason(body))
    styles = _Styles(roots)
    changes = {attribute(region, "id"): region for root in roots for region in find_all(root, "text:changed-region")}
    for region in changes.values():
        _strip(region)
    final, counts = _view(FINAL, text, styles, changes)
    original = _view(ORIGINAL, text, styles, changes)[0] if changes else None
    counts["damaged"] = damaged
    return make_drafts(final, original, _facts(roots, styles.language), counts)


def _strip(region: Any) -> None:
    """Take out the white space between deleted paragraphs, which would stand inside the one where they are put back."""
    for element in region.iter():
        if name_of(element) in _CONTAINERS:
            element.text = None
            for each in element:
                each.tail = None


def _reason(body: Any | None) -> Any:
    for name, reason in (("spreadsheet", refusals.SPREADSHEET), ("presentation", refusals.PRESENTATION)):
        if body is not None and child(body, f"office:{name}") is not None:
            return reason
    return NO_DOCUMENT


def _view(which: str, text: Any, styles: _Styles, changes: dict[str, Any]) -> tuple[View, Counter[str]]:
    story = _Reading(which, styles, changes)
    story.read(text)
    heads, feet = (_Reading(which, styles, changes) for _ in range(2))
    for master in styles.masters:
        for part in master:
            name = name_of(part)
            if attribute(part, "display") != "false" and name.startswith(("style:header", "style:footer")):
                (heads if name.startswith("style:header") else feet).read(part)
    return View(story.finish(), heads.finish(), feet.finish()), story.left_out


def _facts(roots: Iterable[Any], language: str) -> Facts:
    metas = [meta for root in roots for meta in find_all(root, "office:meta")]
    said = {
        name: next((e.text or "" for meta in metas for e in meta if name_of(e) == f"dc:{name}"), "")
        for name in ("title", "creator", "language")
    }
    return Facts(said["title"], said["creator"], said["language"] or language)


class _Styles:
    """Of the styles of a document what they make of their paragraphs, spans and sections."""

    def __init__(self, roots: Iterable[Any]) -> None:
        roots = list(roots)
        # Automatic styles of the headers' part have the names of others in the text's; the text's come first.
        found = [each for root in reversed(roots) for each in find_all(root, "style:style")]
        # Styles of a hostile file may be based on each other in long chains.
        self.kind, self.hides = cache(self._kind), cache(self._hides)
        self._styles = {(attribute(each, "family"), attribute(each, "name")): each for each in found}
        self.masters = [each for root in roots for each in find_all(root, "style:master-page")]
        defaults = [
            properties
            for root in roots
            for each in find_all(root, "style:default-style")
            if attribute(each, "family") == "paragraph"
            for properties in each if name_of(properties) == "style:text-properties"
        ]  # fmt: skip
        self.language = next((said for each in defaults if (said := attribute(each, "language"))), "")

    def _of(self, family: str, style: str) -> Any | None:
        return self._styles.get((family, style))

    def _base(self, family: str, style: str) -> str:
        element = self._of(family, style)
        return "" if element is None else attribute(element, "parent-style-name")

    def _kind(self, style: str) -> str:
        """The kind of block that paragraphs of a style are."""
        return first_of_bases(style, partial(self._base, "paragraph"), self._own_kind)

    def _own_kind(self, style: str) -> str:
        element = self._of("paragraph", style)
        shown = "" if element is None else attribute(element, "display-name")
        own = kind_of_name(shown) or kind_of_name(style)
        level = "" if element is None else attribute(element, "default-outline-level")
        return own or (heading_kind(int(level)) if level in tuple("123456789") else "")

    def _hides(self, family: str, style: str) -> bool:
        """Whether text of a style is hidden."""
        return first_of_bases(style, partial(self._base, family), partial(self._own_hiding, family)) == "none"

    def _own_hiding(self, family: str, style: str) -> str:
        element = self._of(family, style)
        properties = () if element is None else element
        return next((said for each in properties if (said := _own_display(each))), "")


def _own_display(properties: Any) -> str:
    return attribute(properties, "display") if name_of(properties) == "style:text-properties" else ""


class _Reading:
    """Reads parts of a document in one view into a flow."""

    def __init__(self, view: str, styles: _Styles, changes: dict[str, Any]) -> None:
        self.left_out: Counter[str] = Counter()
        self._view = view
        self._styles = styles
        self._changes = changes
        self._flow = Flow()
        self._hidden = 0
        """Hidden elements around the place that is read."""
        self._index = 0
        self._restored: set[str] = set()
        """Deletions that were put back."""
        self._open_ends: set[Any] = set()
        """Paragraphs of deletions that go on in the one in which they were deleted."""
        self._absent: set[str] = set()
        """Insertions in which the place stands whose text is not there in this view."""
        self._handlers: dict[str, Callable[[Any], tuple[Iterable[Any], Leave]]] = {
            "text:p": self._paragraph,
            "text:h": self._paragraph,
            "text:s": self._spaces,
            "text:tab": partial(self._character, "\t"),
            "text:line-break": partial(self._character, "\n"),
            "text:span": self._span,
            "text:a": self._span,
            "text:section": self._section,
            "text:hidden-text": self._hidden_text,
            "text:hidden-paragraph": self._hidden_text,
            "text:note": self._note,
            "table:table-row": self._row,
            "table:table-cell": self._cell,
            "office:annotation": self._annotation,
            "draw:object": self._embedded,
            "text:change": self._deletion,
            "text:change-start": self._change_start,
            "text:change-end": self._change_end,
            **dict.fromkeys(_FRAMES, self._frame),
            **dict.fromkeys(_INDEXES, self._contents),
        }

    def read(self, root: Any) -> None:
        """Read a part."""
        walk(root, self._enter)

    def finish(self) -> list[Block]:
        """All blocks, notes last."""
        return self._flow.finish()

    def _enter(self, element: Any) -> Step:
        name = name_of(element)
        if name in _UNSEEN:
            return (), partial(self._write, element.tail)
        handler = self._handlers.get(name)
        text, place = element.text, element
        below, leave = handler(element) if handler else (element, None)
        # Handlers that skip an element show nothing of it.
        if below is place:
            self._write(text)
        return below, partial(self._leave, element, leave)

    def _leave(self, element: Any, leave: Leave) -> None:
        if leave:
            leave()
        self._write(element.tail)

    def _write(self, text: str | None) -> None:
        """Write text of a paragraph; between paragraphs there is white space alone."""
        if text and self._flow.in_paragraph and not self._absent:
            if self._hidden:
                self.left_out["hidden"] += len(text.split())
            else:
                self._flow.write(without_private(text).replace("\n", " "))

    # Paragraphs and what is in them

    def _paragraph(self, element: Any) -> Step:
        style = attribute(element, "style-name")
        kind = self._styles.kind(style)
        level = attribute(element, "outline-level", "1")
        if name_of(element) == "text:h" and not kind:
            kind = heading_kind(int(level) if level in tuple("123456789") else 9)
        hides = self._styles.hides("paragraph", style)
        # A field for hidden paragraphs hides the one in which it stands.
        hides |= any(attribute(each, "is-hidden") == "true" for each in find_all(element, "text:hidden-paragraph"))
        self._hidden += hides
        self._flow.begin_paragraph()
        return element, partial(self._end_paragraph, element, ASIDE if self._index else kind, hides)

    def _end_paragraph(self, element: Any, kind: str, hides: bool) -> None:
        self._hidden -= hides
        if element not in self._open_ends:
            self._flow.end_paragraph(kind, joins=bool(self._absent))

    def _character(self, text: str, _element: Any) -> Step:
        if self._flow.in_paragraph and not self._absent and not self._hidden:
            self._flow.write(text)
        return (), None

    def _spaces(self, element: Any) -> Step:
        count = attribute(element, "c", "1")
        return self._character(
            " " * min(_MOST_SPACES, int(count) if count.isdecimal() and len(count) < 9 else 1), element
        )

    def _hide(self, element: Any, hides: bool) -> Step:
        self._hidden += hides
        return element, partial(self._show, hides)

    def _show(self, hidden: bool) -> None:
        self._hidden -= hidden

    def _span(self, element: Any) -> Step:
        return self._hide(element, self._styles.hides("text", attribute(element, "style-name")))

    def _section(self, element: Any) -> Step:
        return self._hide(element, attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true")

    def _hidden_text(self, element: Any) -> Step:
        if attribute(element, "is-hidden") == "true":
            self.left_out["hidden"] += len((element.text or attribute(element, "string-value")).split())
            return (), None
        return element, None

    # What stands beside the text

    def _frame(self, element: Any) -> Step:
        self._flow.open()
        return element, self._flow.close_frame

    def _note(self, element: Any) -> Step:
        if self._absent or self._hidden:
            return (), None
        self._flow.open()
        return element, self._flow.close_note

    def _row(self, element: Any) -> Step:
        self._flow.open_row()
        return element, self._flow.close_row

    def _cell(self, element: Any) -> Step:
        self._flow.open()
        return element, self._flow.close_cell

    def _contents(self, element: Any) -> Step:
        self._index += 1
        return element, self._leave_contents

    def _leave_contents(self) -> None:
        self._index -= 1

    def _annotation(self, _element: Any) -> Step:
        self.left_out["comments"] += 1
        return (), None

    def _embedded(self, element: Any) -> Step:
        self.left_out["embedded"] += 1
        return element, None

    # Tracked changes: what was deleted is kept at the beginning of the document, what was inserted is marked

    def _deletion(self, element: Any) -> Step:
        identity = attribute(element, "change-id")
        region = self._changes.get(identity)
        # Once each, or a hostile file could have a long text at each of a million places. What had been inserted
        # before it was deleted is in neither view.
        if region is None or self._view != ORIGINAL or identity in self._restored:
            return (), None
        self._restored.add(identity)
        deletions = [each for each in region if name_of(each) == "text:deletion"]
        if len(deletions) != 1 or _is_inserted(region):
            return (), None
        if self._flow.in_paragraph:
            # Its first paragraph goes on in the one at the place, and its last one is gone on with there.
            last = deletions[0]
            while len(last) and name_of(last) in _CONTAINERS:
                last = last[-1]
            self._open_ends.add(last)
            return deletions[0], self._flow.begin_paragraph
        return deletions[0], None

    def _change_start(self, element: Any) -> Step:
        region = self._changes.get(attribute(element, "change-id"))
        if region is not None and self._view == ORIGINAL and _is_inserted(region):
            self._absent.add(attribute(element, "change-id"))
        return (), None

    def _change_end(self, element: Any) -> Step:
        self._absent.discard(attribute(element, "change-id"))
        return (), None


def _is_inserted(region: Any) -> bool:
    return any(name_of(each) == "text:insertion" for each in region)

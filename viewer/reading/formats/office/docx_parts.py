"""What surrounds a Word document's text in its package: relations, styles, properties."""

from __future__ import annotations

import posixpath
from functools import cache
from typing import TYPE_CHECKING, Any

from viewer.reading.formats.office.drafts import Facts
from viewer.reading.formats.office.elements import attribute, child, find_all, name_of
from viewer.reading.formats.office.kinds import first_of_bases, heading_kind, kind_of_name
from viewer.reading.formats.office.refusals import NO_DOCUMENT
from viewer.reading.formats.reader import NotReadableError

if TYPE_CHECKING:
    from viewer.reading.formats.package import Package

_DEFAULT_NAME = "word/document.xml"


class Relations:
    """The parts of a package that one of them, or the package itself (""), names."""

    def __init__(self, package: Package, part: str = "") -> None:
        folder, name = posixpath.split(part)
        self._folder = folder
        root = package.optional_xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        inside = [each for each in (() if root is None else root) if each.get("TargetMode") != "External"]
        self._targets = {each.get("Id", ""): each.get("Target", "") for each in inside}
        self._types = [(each.get("Type", "").rpartition("/")[2], each.get("Target", "")) for each in inside]

    def _resolved(self, target: str) -> str:
        """A name in the package, never a path; of one that climbs out of it there is no member."""
        return posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")

    def by_id(self, identity: str) -> str:
        """The part with this identifier; empty if there is none."""
        return self._resolved(target) if (target := self._targets.get(identity, "")) else ""

    def by_type(self, last: str) -> str:
        """The first part of a type by the last word of its address, such as `styles`; empty if there is none."""
        return next((self._resolved(target) for kind, target in self._types if kind == last), "")


def main_part(package: Package) -> str:
    """The name of the document's own part. Raises NotReadableError if there is none."""
    for name in (Relations(package).by_type("officeDocument"), _by_content_type(package), _DEFAULT_NAME):
        if name and name.lower() in package.names:
            return name
    raise NotReadableError(NO_DOCUMENT)


def _by_content_type(package: Package) -> str:
    root = package.optional_xml("[Content_Types].xml")
    for each in () if root is None else root:
        if each.get("ContentType", "").endswith((".main+xml", ".mainPart+xml")):
            return str(each.get("PartName", "")).lstrip("/")
    return ""


def is_on(element: Any | None) -> bool:
    """Whether a property is there, and not switched off."""
    return element is not None and attribute(element, "val", "true").lower() not in ("0", "false", "off")


class Styles:
    """Of the styles of a document what they make of their paragraphs and runs."""

    def __init__(self, root: Any | None) -> None:
        styles = [] if root is None else [each for each in root if name_of(each) == "w:style"]
        self._styles = {attribute(each, "styleId"): each for each in styles}
        default = (each for each in styles if attribute(each, "default") in ("1", "true"))
        # Styles of a hostile file may be based on each other in long chains.
        self.kind, self.hides = cache(self._kind), cache(self._hides)
        self._default = next((attribute(e, "styleId") for e in default if attribute(e, "type") == "paragraph"), "")
        language = None if root is None else child(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")
        self.language = "" if language is None else attribute(language, "val")

    def _base(self, style: str) -> str:
        based = child(self._styles[style], "w:basedOn") if style in self._styles else None
        return "" if based is None else attribute(based, "val")

    def _kind(self, style: str) -> str:
        """The kind of block that paragraphs of a style are."""
        return first_of_bases(style or self._default, self._base, self._own_kind)

    def _own_kind(self, style: str) -> str:
        element = self._styles.get(style)
        if element is None:
            return kind_of_name(style)
        name = child(element, "w:name")
        own = kind_of_name(attribute(name, "val")) if name is not None else ""
        return own or kind_of_name(style) or outline_kind(child(element, "w:pPr", "w:outlineLvl"))

    def _hides(self, style: str) -> bool:
        """Whether text of a style is hidden."""
        return first_of_bases(style or self._default, self._base, self._own_hiding) == "yes"

    def _own_hiding(self, style: str) -> str:
        element = child(self._styles[style], "w:rPr", "w:vanish") if style in self._styles else None
        return "" if element is None else "yes" if is_on(element) else "no"


def outline_kind(level: Any | None) -> str:
    """The kind of block by an outline level, which counts from 0; 9 is body."""
    value = "" if level is None else attribute(level, "val")
    return heading_kind(int(value) + 1) if value in set("012345678") else ""


def read_facts(package: Package, relations: Relations, language: str) -> Facts:
    """The properties of a document; `language` is that of its styles."""
    part = relations.by_type("core-properties")
    root = package.optional_xml(part) if part else None
    if root is None:
        return Facts(language=language)
    said = {
        name: next((e.text or "" for e in find_all(root, f"dc:{name}")), "")
        for name in ("title", "creator", "language")
    }
    return Facts(said["title"], said["creator"], said["language"] or language)

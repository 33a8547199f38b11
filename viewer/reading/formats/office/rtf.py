"""The reader for RTF, as Word, WordPad, TextEdit, Outlook and others write it, before and after tracked changes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from viewer.model.draft import FINAL, ORIGINAL, Draft
from viewer.model.message import reasons
from viewer.reading.formats.office.drafts import Facts, View, make_drafts
from viewer.reading.formats.office.flow import Flow
from viewer.reading.formats.office.kinds import first_of_bases, heading_kind, kind_of_name
from viewer.reading.formats.office.rtf_fonts import Fonts, code_page
from viewer.reading.formats.office.rtf_tokens import Token, tokens
from viewer.reading.formats.reader import TOO_DEEP, NotReadableError

_MAX_DEPTH = 1_000
"""Groups inside groups. Word writes some twenty; each keeps a state of its own."""
_MAX_TOKENS = 1_500_000
"""Groups, control words and pieces of text. A book of a thousand pages from Word has fewer, and more take too long."""
_MAX_TABLES = 30
"""Tables inside tables, which a number in the file says."""
_MAX_SKIPPED = 100
_MAX_NAME = 300
"""Characters of a title, an author or a style's name."""
_CHARACTERS = {
    "tab": "\t", "line": "\n", "page": "\n\n", "column": "\n\n",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200d",
    "zwnj": "\u200c", "~": "\u00a0", "_": "\u2011",
}  # fmt: skip
_SKIPPED = frozenset(
    [
        "colortbl",
        "filetbl",
        "listtable",
        "listoverridetable",
        "listtext",
        "pntext",
        "pn",
        "pict",
        "nonshppict",
        "nonesttables",
        "fldinst",
        "datafield",
        "xe",
        "tc",
        "rxe",
        "txe",
        "ftnsep",
        "ftnsepc",
        "ftncn",
        "aftnsep",
        "aftnsepc",
        "aftncn",
        "shprslt",
        "private",
        "falt",
        "fontemb",
        "NeXTGraphic",
        "revtbl",
        "rsidtbl",
        "themedata",
        "colorschememapping",
        "latentstyles",
        "bkmkstart",
        "bkmkend",
        "annotation",
        "atnid",
        "atnauthor",
        "atnref",
        "atndate",
        "atntime",
        "",
    ]
)
_WITHIN = {
    "info": "info",
    "fonttbl": "fonttbl",
    "stylesheet": "stylesheet",
    "shpinst": "quiet",
    "do": "quiet",
    "upr": "quiet",
}
"""What has text in certain groups inside it only, or text that is not of the document."""
_KEPT = frozenset(
    ("shptxt", "dptxbxtext", "ud", "footnote", "moMath", "moMathPara", "nesttableprops", *_WITHIN, "shppict")
)
"""What may be passed over by programs that do not know it, but is known here."""
_FRAMES = frozenset(("shptxt", "dptxbxtext"))
_BESIDE = {f"{name}{pages}": name for name in ("header", "footer") for pages in ("", "l", "r", "f")}
_MATH = re.compile(r"m[A-Za-z]{1,20}Pr")
"""Properties of formulas."""
_INSERTED, _DELETED = ("revised", "mvt"), ("deleted", "mvf")


def read_rtf(data: bytes) -> tuple[Draft, ...]:
    """The drafts of an RTF file: one, or original and final text. Raises NotReadableError."""
    final = _Reading(FINAL)
    final.read(data)
    original = None
    if final.tracked:
        original = _Reading(ORIGINAL)
        original.read(data)
    facts = Facts(final.facts["title"], final.facts["author"])
    return make_drafts(final.view(), original.view() if original else None, facts, final.left_out)


@dataclass(slots=True)
class _State:
    """What a group has of its own, and leaves when it ends."""

    place: str = "text"
    """`text`, `skip`, `quiet`, or what else is gathered."""
    resumes: str = "text"
    """The place of what is told twice: first in the code page, then in Unicode."""
    flow: str = "story"
    ends: str = ""
    """What ends with the group: `note`, `frame` or a flow."""
    font: int = 0
    east: bool = False
    """Whether the next font is for East Asian text."""
    fallback: int = 1
    """Characters after a Unicode one, for programs that do not know it."""
    hidden: bool = False
    inserted: bool = False
    deleted: bool = False
    style: int = 0
    level: int = 0
    """Of the outline, from 1; 0 for none."""
    table: int = 0
    """Tables in which the paragraph stands."""
    drops: bool = False
    """Whether the paragraph is a drop cap."""


class _Reading:
    """Reads a file in one view."""

    def __init__(self, view: str) -> None:
        self.tracked = False
        self.left_out: Counter[str] = Counter()
        self.facts = {"title": "", "author": ""}
        self._view = view
        self._flows = {"story": Flow(), "header": Flow(), "footer": Flow()}
        self._tables = [0]
        """For each text inside another, the rows that are open."""
        self._fonts = Fonts()
        self._default_font = 0
        self._styles: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self._state = _State()
        self._outer: list[_State] = []
        self._bytes = bytearray()
        self._skip = 0
        self._high = 0
        self._starred = False

    def view(self) -> View:
        """What was read."""
        story, header, footer = (self._flows[name].finish() for name in ("story", "header", "footer"))
        return View(story, header, footer)

    def read(self, data: bytes) -> None:
        """Read a file. Raises NotReadableError."""
        for count, token in enumerate(tokens(data)):
            if token.text:
                self._take(token)
                continue
            self._flush()
            self._skip = 0
            if token.word == "{":
                self._enter()
            elif token.word == "}":
                self._leave()
            elif token.word == "*":
                self._starred = True
            else:
                self._obey(token)
                self._starred = False
            if count > _MAX_TOKENS:
                raise NotReadableError(reasons.tr("it has more than {count} commands").fill(count=_MAX_TOKENS))
        self._flush()
        self.left_out["short"] = int(bool(self._outer))
        while self._outer:
            self._leave()
        self._end_paragraph(joins=False)
        self._go_to(0)

    # Text

    def _take(self, token: Token) -> None:
        text = token.text
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        if self._state.place not in ("skip", "quiet", "info"):
            self._bytes += text

    def _flush(self) -> None:
        if self._bytes:
            self._write(self._fonts.decode(bytes(self._bytes), self._state.font))
            self._bytes.clear()

    def _write(self, text: str) -> None:
        state = self._state
        if state.place == "text":
            if not self._is_here():
                return
            if state.hidden:
                self.left_out["hidden"] += len(text.split())
                return
            if text.strip():
                self._go_to(state.table)
            self._flow.write(text)
        elif state.place in self.facts:
            self.facts[state.place] = (self.facts[state.place] + text)[:_MAX_NAME]
        elif state.place == "fonttbl":
            self._fonts.name(state.font, text)
        elif state.place == "stylesheet":
            style = str(state.style)
            self._styles[style] = (self._styles.get(style, "") + text)[:_MAX_NAME]

    def _is_here(self) -> bool:
        """Whether text of the state is there in this view."""
        state = self._state
        self.tracked |= state.inserted or state.deleted
        return not (state.deleted if self._view == FINAL else state.inserted)

    @property
    def _flow(self) -> Flow:
        return self._flows[self._state.flow]

    def _unicode(self, number: int) -> None:
        code = number % 65536
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            self._write(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00) if self._high else "\ufffd")
            self._high = 0
        else:
            self._write(self._fonts.character(code, self._state.font))
            self._high = 0
        self._skip = self._state.fallback

    # Groups

    def _enter(self) -> None:
        if len(self._outer) >= _MAX_DEPTH:
            raise NotReadableError(TOO_DEEP)
        self._outer.append(self._state)
        self._state = replace(self._state, ends="")
        self._starred = False

    def _leave(self) -> None:
        if not self._outer:
            return
        ends = self._state.ends
        if ends:
            self._end_paragraph(joins=False)
            self._go_to(0)
            self._tables.pop()
        if ends == "note":
            self._flow.close_note()
        elif ends == "frame":
            self._flow.close_frame()
        self._state = self._outer.pop()
        self._starred = False

    def _open(self, ends: str, flow: str = "") -> None:
        """Begin a text of its own, which the group ends."""
        self._state.ends, self._state.place, self._state.table = ends, "text", 0
        self._state.flow = flow or self._state.flow
        self._tables.append(0)
        if not flow:
            self._flow.begin_paragraph()
            self._flow.open()

    def _open_destination(self, word: str) -> bool:
        """Whether a control word says what its group is."""
        state = self._state
        if state.place == "skip":
            return True
        if word in _SKIPPED or (self._starred and word not in _KEPT) or _MATH.fullmatch(word):
            self._pass_over(word)
        elif word == "ud":
            state.place = state.resumes
        elif word in _WITHIN:
            state.place, state.resumes = _WITHIN[word], state.place
        elif state.place == "info":
            state.place = word if word in self.facts else "info"
            self.facts[word] = ""
        else:
            return self._open_text(word)
        return True

    def _pass_over(self, word: str) -> None:
        self.left_out["comments"] += word == "annotation"
        self._state.place = "skip"
        # The picture in TextEdit's bundles stands beside a character that is no text.
        if word == "NeXTGraphic" and self._outer:
            self._outer[-1].place = "skip"

    def _open_text(self, word: str) -> bool:
        """Whether a control word begins a text beside the one under way."""
        if word in _FRAMES:
            self._open("frame")
        elif self._state.place == "text" and word == "footnote":
            self._open("note")
        elif self._state.place == "text" and word in _BESIDE:
            self._open("flow", _BESIDE[word])
        else:
            return False
        return True

    # Control words

    def _obey(self, token: Token) -> None:
        word, number = token.word, token.number
        if self._open_destination(word):
            return
        if word == "u":
            self._unicode(number or 0)
        elif word in _CHARACTERS:
            self._write(_CHARACTERS[word])
        elif self._state.place == "text" and self._lay_out(word):
            pass
        elif not self._set_character(word, number) and not self._set_paragraph(word, number):
            self._set_font(word, number or 0)

    def _lay_out(self, word: str) -> bool:
        """Whether a control word ends a paragraph, a cell or a row."""
        state = self._state
        if word in ("par", "sect"):
            here = self._is_here()
            self._end_paragraph(joins=not here or state.hidden, seam=not here and self._view == FINAL)
        elif word in ("cell", "nestcell"):
            self._go_to(max(state.table, 1 if word == "cell" else 2))
            self._end_paragraph(joins=False)
            self._flow.close_cell()
            self._flow.open()
        elif word in ("row", "nestrow"):
            level = 1 if word == "row" else max(2, self._tables[-1])
            self._go_to(level)
            self._go_to(level - 1)
        elif word == "object":
            self.left_out["embedded"] += 1
        else:
            return False
        return True

    def _end_paragraph(self, *, joins: bool, seam: bool = False) -> None:
        state = self._state
        kind = heading_kind(state.level) if state.level else ""
        said = first_of_bases(str(state.style), lambda style: self._bases.get(style, ""), self._kind_of)
        self._flow.end_paragraph(said or kind, joins=joins or state.drops, seam=seam)

    def _kind_of(self, style: str) -> str:
        return kind_of_name(self._styles.get(style, "").strip().rstrip(";"))

    def _go_to(self, level: int) -> None:
        """Open or close rows until `level` are open."""
        while self._tables[-1] < min(level, _MAX_TABLES):
            self._flow.open_row()
            self._flow.open()
            self._tables[-1] += 1
        while self._tables[-1] > level:
            self._flow.close_cell()
            self._flow.close_row()
            self._tables[-1] -= 1

    def _set_character(self, word: str, number: int | None) -> bool:
        state, on = self._state, number != 0
        if word == "v":
            state.hidden = on
        elif word in _INSERTED:
            state.inserted = on
        elif word in _DELETED:
            state.deleted = on
        elif word == "plain":
            state.hidden = state.inserted = state.deleted = state.east = False
            state.font = self._default_font
        elif word == "uc":
            state.fallback = min(max(0, number or 0), _MAX_SKIPPED)
        else:
            return False
        return True

    def _set_paragraph(self, word: str, number: int | None) -> bool:
        state, value = self._state, number or 0
        if word == "pard":
            state.style = state.level = state.table = 0
            state.drops = False
        elif word == "s":
            state.style = value
        elif word == "sbasedon" and state.place == "stylesheet":
            self._bases[str(state.style)] = str(value)
        elif word == "outlinelevel":
            state.level = value + 1 if 0 <= value < 9 else 0
        elif word == "intbl":
            state.table = state.table or 1
        elif word == "itap":
            state.table = max(0, value)
        elif word == "dropcapli":
            state.drops = value > 0
        else:
            return False
        return True

    def _set_font(self, word: str, value: int) -> None:
        state = self._state
        if word == "f" or (word == "af" and state.east):
            state.font = value
        elif word in ("dbch", "loch", "hich"):
            state.east = word == "dbch"
        elif word == "deff":
            self._default_font = state.font = value
        elif word == "fcharset" and state.place == "fonttbl":
            self._fonts.set_charset(state.font, value)
        elif word == "cpg" and state.place == "fonttbl":
            self._fonts.set_page(state.font, value)
        elif word == "ansicpg":
            self._fonts.document = code_page(value) or self._fonts.document
        elif word in ("mac", "pc", "pca"):
            self._fonts.document = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]

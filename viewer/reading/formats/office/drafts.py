"""Makes drafts of the blocks of an office document: roles, trusted facts, original and final text, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.model import Note, Role
from viewer.model.draft import FINAL, ORIGINAL, Draft, DraftBlock
from viewer.model.message import reasons
from viewer.model.record import record
from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.office.flow import ASIDE, AUTHOR, CAPTION, DATE, HEADING, NOTE, ROW, TITLE, Block
from viewer.reading.formats.reader import COMMENTS, DAMAGED_PARTS
from viewer.reading.story.bylines import is_byline
from viewer.reading.story.furniture import stems
from viewer.reading.story.labels import label_by_wording, label_lines
from viewer.reading.story.language import tell_language
from viewer.reading.story.mastheads import is_masthead

if TYPE_CHECKING:
    from collections import Counter

_ROLES = {
    TITLE: Role.SUBHEAD,
    AUTHOR: Role.BYLINE,
    DATE: Role.FURNITURE,
    CAPTION: Role.CAPTION,
    ASIDE: Role.FURNITURE,
    NOTE: Role.BODY,
    ROW: Role.BODY,
}
_MAX_LABELLED = 20_000
"""Blocks up to which the words are asked for headline, bylines and subheads; more is a book or a table."""
_TOP = 8
"""Blocks in which a headline or byline stands: kicker, headline, standfirst, author, place and date."""
_LONGEST = 140
"""Characters of a headline without a style: two lines of large type. Of a byline, too."""
_TINY = 3
_ENDED = re.compile(r"[.!…。:;,、؛،][”’\"'»)\]]?$")
_NO_TITLE = re.compile(
    r"(?i)(?:microsoft word|untitled|unbenannt|sans titre|sin título|documento?|dokument|template|vorlage|modèle|title"
    r"|titel|titre|título|word document|normal|slide|powerpoint presentation|no title|press release)\W{0,3}\d{0,3}"
    r"|microsoft word - .*|.*\.(?:docx?|dotx?|docm|odt|rtf|txt|pages|tmp)|[\[<{(].*[\]>})]|\W*|\w{1,3}"
)
"""Titles of templates and programs, and file names."""


@record
class Facts:
    """What a file's properties say, which may be of its template or of the text that it once was."""

    title: str = ""
    creator: str = ""
    language: str = ""
    """As in `en-US`."""


@record
class View:
    """One of the texts of a document: all there is, or that before or after its tracked changes."""

    story: Sequence[Block]
    heads: Sequence[Block] = ()
    feet: Sequence[Block] = ()


def make_drafts(final: View, original: View | None, facts: Facts, left_out: Counter[str]) -> tuple[Draft, ...]:
    """The draft of a document, or those of its original and final text if they differ."""
    notes = _notes(left_out)
    if original is None or original == final:
        return (_make(final, facts, notes),)
    return _make(original, facts, notes, ORIGINAL), _make(final, facts, notes, FINAL)


def _make(view: View, facts: Facts, notes: tuple[Note, ...], part: str = "") -> Draft:
    story = list(view.story)
    text = "\n".join(block.text for block in story[:2000])
    short = facts.language[:2].lower() if re.match(r"[a-zA-Z]{2}(?:[-_]|$)", facts.language) else ""
    language = tell_language(text) or short
    told = _by_words(story, language)
    title = tidy_line(facts.title)
    title = title if not _NO_TITLE.fullmatch(title) and _fits(title, text) else ""
    headline = _headline(story, told, title, language)
    roles = [_role(block, word) for block, word in zip(story, told, strict=True)]
    if headline is not None:
        roles[headline] = Role.HEADLINE
    creator = tidy_line(facts.creator).casefold()
    for i, block in enumerate(story[:_TOP]):
        if roles[i] is None and (is_byline(block.text) or block.text.casefold() == creator):
            roles[i] = Role.BYLINE
    blocks = [DraftBlock(block.text, role) for block, role in zip(story, roles, strict=True)]
    return Draft(
        (*_furniture(view.heads), *blocks, *_furniture(view.feet)),
        title=title if headline is None else "",
        byline=", ".join(block.text for block in story if block.kind == AUTHOR),
        published=next((block.text for block in story if block.kind == DATE), ""),
        language=short,
        notes=notes,
        extracted=True,
        part=part,
    )


def _furniture(blocks: Sequence[Block]) -> list[DraftBlock]:
    """Headers and footers, each once, in whatever sections they stand."""
    return [DraftBlock(text, Role.FURNITURE) for text in dict.fromkeys(block.text for block in blocks)]


def _by_words(story: Sequence[Block], language: str) -> list[Role | None]:
    """The roles that the words of the blocks speak for; of all that is no sure furniture."""
    if len(story) > _MAX_LABELLED:
        return [None] * len(story)
    return list(label_lines([block.text for block in story], language))


def _role(block: Block, told: Role | None) -> Role | None:
    if block.kind.startswith(HEADING):
        return Role.SUBHEAD
    if block.kind:
        return _ROLES[block.kind]
    # A letter or number may stand in a list; on pages it is the label of a button, or a count.
    if len(block.text) <= _TINY and any(map(str.isalnum, block.text)):
        return Role.BODY
    # A further headline, and furniture that is told by its place alone, are text here: what pages print around a story
    # is not in a document, or in its headers.
    if told is Role.SUBHEAD:
        return told if _is_short(block) else None
    return told if told in (Role.BYLINE, Role.CAPTION) else None


def _headline(story: Sequence[Block], told: Sequence[Role | None], title: str, language: str) -> int | None:
    """The index of the headline: by its style, by the properties, by the words, by its place; None if there is none."""
    top = [i for i, block in enumerate(story) if block.kind not in (ASIDE, NOTE, ROW, AUTHOR, DATE, CAPTION)][:_TOP]
    titles = [i for i, block in enumerate(story) if block.kind == TITLE]
    if titles:
        return titles[0]
    same = [i for i in top if story[i].text.casefold() == title.casefold()]
    if same:
        return same[0]
    headings = [i for i in top if story[i].kind.startswith(HEADING)]
    if headings:
        first = min(headings, key=lambda i: (story[i].kind, i))
        if all(_is_short(story[i]) for i in top if i < first):
            return first
    mastheads = {i for i in top if told[i] is Role.FURNITURE and is_masthead(story[i].text, ())}
    place = _by_place(story, [i for i in top if i not in mastheads], language)
    return next((i for i in top if told[i] is Role.HEADLINE), None) if place is None else place


def _by_place(story: Sequence[Block], top: Sequence[int], language: str) -> int | None:
    """The first line, if it is shaped like a headline and a longer paragraph follows; not a kicker, which is a word."""
    for i in top[:-1]:
        if label_by_wording(story[i].text, language) is None and not is_byline(story[i].text):
            longer = any(len(story[k].text) > len(story[i].text) for k in top if k > i)
            one = " " not in story[i].text and story[i].text.isascii()
            return i if longer and not one and _is_short(story[i]) else None
    return None


def _is_short(block: Block) -> bool:
    return len(block.text) <= _LONGEST and not _ENDED.search(block.text)


def _fits(title: str, text: str) -> bool:
    """Whether more than half of a title's words are in the text: it is not of the text that the file once was."""
    words = stems(title)
    return 2 * len(set(words) & set(stems(text))) > len(set(words))


def _notes(left_out: Counter[str]) -> tuple[Note, ...]:
    told = {
        "comments": COMMENTS,
        "hidden": (
            reasons.tr("{count} word of hidden text was left out."),
            reasons.tr("{count} words of hidden text were left out."),
        ),
        "embedded": (
            reasons.tr("{count} embedded object, such as a chart or another document, was left out."),
            reasons.tr("{count} embedded objects, such as charts or other documents, were left out."),
        ),
        "damaged": DAMAGED_PARTS,
        "short": (reasons.tr("The file ends too early: the end of the text may be missing."),) * 2,
    }
    return tuple(
        Note(kind, (one if left_out[kind] == 1 else more).fill(count=left_out[kind]))
        for kind, (one, more) in told.items()
        if left_out[kind]
    )

"""The reader for Markdown (CommonMark with tables, by markdown-it-py). Emphasis becomes text, HTML its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.reader import NotReadableError, counted
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.story.bylines import is_byline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FENCES = {"---": ":", "+++": "="}
_MAX_FRONT = 100
"""Lines searched for the end of the front matter. Real front matter is shorter; without a limit, a text that merely
begins with a rule would be searched to its end."""
_MARKS = "[]*_`<>!|"
_MAX_MARKS = 10_000
"""Occurrences of any one of `_MARKS`. Thousands of unclosed brackets or asterisks cost a Markdown parser seconds, and
no article has them; beyond it the text is read as plain text."""
_MAX_NESTING = 100
"""Levels of the parser's nesting: two for each list, one for each quote. `_shallow` keeps texts below."""
_DEEP_LIST = re.compile(r"^( {40}) +", re.MULTILINE)
_DEEP_QUOTE = re.compile(r"^((?: {0,3}>){20})(?: {0,3}>)+", re.MULTILINE)


_FOOTNOTE = re.compile(r"\[\^[\w-]{1,40}\](?::[ \t]{0,9})?")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,2000})~~")
_COMMENT = re.compile(r"%%[^%]{0,5000}%%")
"""Marks of dialects of Markdown: references to notes, whose text stays, what is struck out, and comments."""
_NOVEL_TAG = r"@(?:tag|pov|focus|char|plot|time|location|object|entity|custom|mention|story):.*"
_NOVEL = re.compile(rf"^(?:{_NOVEL_TAG}|%.*|\[(?:new ?page|vspace(?::\d{{1,3}})?)\])$", re.MULTILINE | re.IGNORECASE)
_NOVEL_MARK = re.compile(r"^#{1,4}(!)|^>>? ?| ?<<?$", re.MULTILINE)
"""Lines and marks of novelWriter: tags of a scene, comments; headings with "!", lines set to the right."""
_OPENINGS = tuple(
    (re.compile(rf"^( {{0,3}})<(?={opens})", re.MULTILINE | re.IGNORECASE), closes)
    for opens, closes in (
        ("!--", "-->"), (r"\?", "?>"), (r"!\[CDATA\[", "]]>"), ("![a-z]", ">"), (r"script\b", "</script>"),
        (r"style\b", "</style>"), (r"pre\b", "</pre>"), (r"textarea\b", "</textarea>"),
    )
)  # fmt: skip
"""What begins an HTML block that goes on over blank lines to an end of its own, and that end."""
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|-->")
_LINE = re.compile(r"([A-Za-z_]{2,20})\s{0,3}[:=]\s{0,3}(.{1,400})")
_QUOTES = re.compile(r"[\"']\s{0,9},\s{0,9}[\"']")
"""Between the names in a list of TOML or YAML."""
_TITLE, _AUTHOR = ("title", "headline"), ("author", "authors", "byline", "by")
_DATE, _SOURCE = ("date", "published", "pubdate", "updated"), ("source", "site", "publication", "outlet", "publisher")


def read(text: str) -> Draft:
    """Read a Markdown text; its front matter gives title, date, author and source."""
    facts, text = _front_matter(text)
    text, commented = _without_dialects(text)
    if max(map(text.count, _MARKS)) > _MAX_MARKS:
        note = Note("plain", reasons.tr("Too many Markdown marks: it was read as plain text."))
        return Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)), notes=(note,))
    hidden = [commented]
    blocks = list(_blocks(text, hidden))
    title = _fact(facts, _TITLE)
    blocks = _with_headline(blocks, title)
    byline = _QUOTES.sub("; ", _fact(facts, _AUTHOR))
    marked = bool(facts) or any(block.role for block in blocks)
    notes = counted(
        sum(hidden),
        "hidden",
        reasons.tr("About {count} word in comments, scripts and styles is not shown."),
        reasons.tr("About {count} words in comments, scripts and styles are not shown."),
    )
    return Draft(
        tuple(_with_byline(blocks) if marked else blocks),
        title=title,
        source=_fact(facts, _SOURCE),
        byline=byline,
        published=_fact(facts, _DATE),
        notes=tuple(notes),
        extracted=marked,
    )


def _without_dialects(text: str) -> tuple[str, int]:
    """The text without the marks of dialects, and how many words of comments it lacks."""
    text = _STRUCK.sub(r"\1", _FOOTNOTE.sub("", text))
    comments = _COMMENT.findall(text)
    text = _COMMENT.sub("", text)
    if re.search(f"^{_NOVEL_TAG}$", text, re.MULTILINE):
        comments += _NOVEL.findall(text)
        text = _NOVEL_MARK.sub(lambda mark: mark[0].rstrip("!") if mark[1] else "", _NOVEL.sub("", text))
    return text, sum(len(comment.split()) for comment in comments)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The facts of the front matter by lower-case name, and the text after it."""
    lines = text.lstrip("\n").split("\n", _MAX_FRONT)
    fence = lines[0].strip()
    if fence not in _FENCES:
        return {}, text
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == fence), 0)
    matches = [_LINE.fullmatch(line.strip()) for line in lines[1:end]]
    facts = {match.group(1).lower(): match.group(2).strip(" \t\"'[]") for match in matches if match}
    return (facts, "\n".join(lines[end + 1 :])) if facts else ({}, text)


def _fact(facts: dict[str, str], names: Sequence[str]) -> str:
    return next((facts[name] for name in names if facts.get(name)), "")


def _blocks(text: str, hidden: list[int]) -> Iterator[DraftBlock]:
    """The blocks of a text; `hidden` gathers how many words of HTML are not shown."""
    from markdown_it import MarkdownIt

    text = _shallow(_without_open_ends(text))

    role: Role | None = None
    row: list[str] | None = None
    for token in MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable("table").parse(text):
        if token.type in ("heading_open", "heading_close"):
            role = _heading_role(token)
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield DraftBlock(" | ".join(row or ()))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(tidy_line(_text_of(token)))
        else:
            yield from _block(token, role, hidden)


def _block(token: Token, role: Role | None, hidden: list[int]) -> Iterator[DraftBlock]:
    """The blocks of a token outside tables."""
    if token.type == "inline":
        yield from _inline(token, role)
    elif token.type in ("fence", "code_block"):
        yield from (DraftBlock(part) for part in token.content.split("\n\n"))
    elif token.type == "html_block":
        shown = _html_block(token.content)
        hidden.append(len(_MARKUP.sub(" ", token.content).split()) - sum(len(block.text.split()) for block in shown))
        yield from shown


def _shallow(text: str) -> str:
    """The text with lists and quotes nested so far that nothing of them is lost to the parser's limit."""
    return _DEEP_QUOTE.sub(r"\1", _DEEP_LIST.sub(r"\1", text))


def _without_open_ends(text: str) -> str:
    """The text with the openings of HTML blocks that are never closed as characters: they would take all the rest."""
    lower = text.lower()
    for opens, closes in _OPENINGS:
        last = lower.rfind(closes) + len(closes) if closes in lower else 0
        text = text[:last] + opens.sub(r"\1\\<", text[last:])
        lower = text.lower() if last < len(text) else lower
    return text


def _html_block(content: str) -> list[DraftBlock]:
    """The text of an HTML block."""
    from viewer.reading.formats.web.markup import page_blocks, parse_page

    try:
        return page_blocks(parse_page(content))
    except NotReadableError:  # nothing is in it but a comment, or an end tag
        return []


def _heading_role(token: Token) -> Role | None:
    if token.type == "heading_close":
        return None
    return Role.HEADLINE if token.tag == "h1" else Role.SUBHEAD


def _inline(token: Token, role: Role | None) -> Iterator[DraftBlock]:
    text = _text_of(token)
    pictures = [child for child in token.children or () if child.type == "image"]
    if pictures and not text.strip():
        yield from (DraftBlock(picture.content, Role.CAPTION) for picture in pictures)
    else:
        yield DraftBlock(text, role)


def _text_of(token: Token) -> str:
    return "".join(map(_plain, token.children or ()))


def _plain(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak") or token.content.lower().startswith("<br"):
        return " "
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _with_headline(blocks: list[DraftBlock], title: str) -> list[DraftBlock]:
    """Keep one headline; further ones become subheads. Without any, the front matter's title is added."""
    blocks = [block for block in blocks if tidy_line(block.text)]
    first = next((i for i, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if first is None and title:
        return [DraftBlock(title, Role.HEADLINE), *blocks]
    if first is None and blocks and blocks[0].role is Role.SUBHEAD:
        first = 0
    roles = [Role.HEADLINE if i == first else _below(block.role) for i, block in enumerate(blocks)]
    return [DraftBlock(block.text, role) for block, role in zip(blocks, roles, strict=True)]


def _below(role: Role | None) -> Role | None:
    return Role.SUBHEAD if role is Role.HEADLINE else role


def _with_byline(blocks: list[DraftBlock]) -> list[DraftBlock]:
    """Label a byline among the first five blocks; further down, "By …" is more likely part of the story."""
    return [
        DraftBlock(block.text, Role.BYLINE) if i < 5 and block.role is None and is_byline(block.text) else block
        for i, block in enumerate(blocks)
    ]

"""Comparison or coverage as plain text for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from viewer.comparing.furniture import different_furniture
from viewer.model import Article, Comparison, Coverage, Match, Pair, Passage, Role, Row, Side, Span
from viewer.model.dates import tell_moment
from viewer.model.record import record
from viewer.presenting.counts import count_sentences, in_english, tell_folded, tell_kind, tell_unrelated
from viewer.presenting.kinds import PERHAPS_SIGN, TABLE
from viewer.presenting.stops import Kind


@record
class Style:
    """How the sides are distinguished: always by brackets, and by colour if `colour` is set."""

    colour: bool = False

    def paint(self, text: str, code: str) -> str:
        """`text` in the colour of the ANSI `code`, or unchanged without colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


AMBER, BLUE, VIOLET, DIM, BOLD = "33", "34", "35", "2", "1"
SIGN = {kind: entry.sign for kind, entry in TABLE.items()}
MOVED_HERE = "^"
"""The sign at the position of moved sentences in B; at their position in A it is the sign of the kind."""
COUNTED = (Kind.SHARED, Kind.ONLY_LEFT, Kind.ONLY_RIGHT, Kind.CHANGED, Kind.MOVED, Kind.BY_HAND, Kind.STYLE)


CLOSING = (
    "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\uff09\uff3d\uff5d\u3009\u300b\u300d\u300f\u3011\u3015\u2026"
)
"""Wide marks that begin no line, as Chinese and Japanese are set."""
CHANGED, STYLED = Pair("[-{}-]", "{{+{}+}}"), Pair("(-{}-)", "(+{}+)")
"""The brackets around words of A and of B."""


def _legend() -> tuple[str, ...]:
    """The lines that explain the signs."""
    named = {kind: f"{entry.sign} {entry.name[0].lower()}{entry.name[1:]}" for kind, entry in TABLE.items()}
    doubtful = " ".join(SIGN[kind] + PERHAPS_SIGN for kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT))
    return (
        f"{named[Kind.SHARED]}   {named[Kind.CHANGED]}: [-words of A-] {{+words of B+}}",
        f"{named[Kind.ONLY_LEFT]}   {named[Kind.ONLY_RIGHT]}   {doubtful} only there, or perhaps elsewhere, as named",
        f"{SIGN[Kind.MOVED]} {MOVED_HERE} moved: where it stands in A, and in B   {named[Kind.BY_HAND]}",
        f"{named[Kind.STYLE]}: (-words of A-) (+words of B+)",
    )


def comparison_text(comparison: Comparison, *, colour: bool = False, width: int = 80) -> str:
    """The comparison row by row, in lines of at most `width` terminal columns."""
    style = Style(colour)
    writer, unrelated = _RowWriter(comparison, style), tell_unrelated(comparison, in_english)
    lines = [
        *_heading("A", comparison.articles.left, style, width),
        *_heading("B", comparison.articles.right, style, width),
        "",
        *wrap(_counts(comparison), width),
        *(["They differ in style alone."] if _in_style_alone(comparison) else []),
        *(wrap(unrelated, width) if unrelated else []),
        *_furniture(writer.folded, width),
        "",
        *_legend(),
    ]
    for row in comparison.rows:
        block = list(writer.row(row))
        if block:
            lines += ["", style.paint(_row_name(row), DIM)]
            for mark, text, code in block:
                lines += _marked(mark, text, code, style, width)
    return "\n".join(lines) + "\n"


def coverage_text(coverage: Coverage, *, colour: bool = False, width: int = 80) -> str:
    """The matrix of shared percentages, and the unique sentences of each article."""
    style = Style(colour)
    articles = coverage.collection.articles
    names = [f"{i}" for i in range(1, len(articles) + 1)]
    lines = [
        line
        for name, article in zip(names, articles, strict=True)
        for line in _hanging(f"{name:>3}  ", _label(article), width)
    ]
    lines += ["", "Percentage of the sentences of each (down) that each other has (across):", ""]
    lines.append("     " + "".join(f"{name:>5}" for name in names))
    for name, row in zip(names, coverage.shared(), strict=True):
        lines.append(f"{name:>3}  " + "".join("    ·" if a == int(name) - 1 else f"{n:5}" for a, n in enumerate(row)))
    for group in coverage.versions:
        versions = f"{' and '.join(names[a] for a in group)} are versions of one another"
        versions += "." if len(group) == len(articles) else ": one voice."
        lines += ["", *wrap(versions, width)]
    for i, article in enumerate(articles):
        unique, perhaps = coverage.unique(i), set(coverage.perhaps(i))
        counted = count_sentences(article, unique, perhaps=perhaps)
        doubtful = f"; {counted.perhaps:,} perhaps elsewhere" if counted.perhaps else ""
        heading = f"Only in {names[i]}: {_label(article)} ({counted.amount(in_english)}{doubtful})"
        lines += ["", *(style.paint(line, BOLD) for line in wrap(heading, width))]
        for sentence in unique:
            text = article.sentences[sentence].text
            if sentence in perhaps:
                others = ", ".join(names[other] for other in sorted(coverage.unsure[i][sentence] - coverage.voice(i)))
                text = f"{text} (perhaps also in {others})"
            star = "" if article.role_of(sentence).is_heading else "*?" if sentence in perhaps else "*"
            lines += _marked(star, text, AMBER, style, width)
    return "\n".join(lines) + "\n"


def wrap(text: str, width: int) -> list[str]:
    """Wrap `text` to `width` terminal columns, at spaces, or anywhere in scripts without spaces."""
    lines, line, room = [], "", width
    for piece in _pieces(text):
        size = _columns(piece)
        if size > room and line:
            lines.append(line.rstrip())
            line, room, piece = "", width, piece.lstrip()
            size = _columns(piece)
        line, room = line + piece, room - size
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> Iterator[str]:
    """Words with the space before them, ¶ with its number, wide characters singly with the marks that close them."""
    piece = ""
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF" and character not in CLOSING
        space = character == " " and not piece.endswith("¶")
        after_wide = piece and unicodedata.east_asian_width(piece[-1]) in "WF" and character not in CLOSING
        if piece and (space or wide or after_wide):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _columns(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _heading(letter: str, article: Article, style: Style, width: int) -> list[str]:
    facts = [article.source, article.byline, tell_moment(article.published), _plural(article.word_count(), "word")]
    return [
        *(style.paint(line, BOLD) for line in _hanging(f"{letter}  ", _named(article), width)),
        *_hanging("   ", " · ".join(fact for fact in facts if fact), width),
    ]


def _hanging(head: str, text: str, width: int) -> list[str]:
    """`text` wrapped with a hanging indent, `head` on its first line."""
    lines = wrap(text, width - len(head))
    return [f"{head if k == 0 else ' ' * len(head)}{line}" for k, line in enumerate(lines)]


def _label(article: Article) -> str:
    return " · ".join(part for part in (_named(article), article.source) if part)


def _named(article: Article) -> str:
    """The title, and which of the texts of its file it is, if the title does not say it."""
    return f"{article.title} ({article.part})" if article.part not in ("", article.title) else article.title


def _counts(comparison: Comparison) -> str:
    rare = {
        Kind.BY_HAND: any(match.by_hand for match in comparison.matches),
        Kind.STYLE: any(match.style for match in comparison.matches),
    }
    told = [kind for kind in COUNTED if rare.get(kind, True)]
    return " · ".join(tell_kind(comparison, kind, in_english)[0] for kind in told)


def _in_style_alone(comparison: Comparison) -> bool:
    """Whether nothing differs but how the same is written."""
    other = any(match.edits or match.rewritten or match.moved for match in comparison.matches)
    only = comparison.only(Side.LEFT) or comparison.only(Side.RIGHT)
    return not other and not only and any(match.style for match in comparison.matches)


def _furniture(folded: Pair[tuple[int, ...]], width: int) -> list[str]:
    """A line about what differs in what is folded away and counted nowhere; none if nothing does."""
    told = tell_folded(folded, Pair(*(Span(0, max(lines, default=0) + 1) for lines in folded)), in_english)
    return wrap(f"Lines of page furniture, not counted above: {told}", width) if told else []


def _plural(number: int, noun: str) -> str:
    return in_english(f"%Ln {noun}(s)", number)


def _row_name(row: Row) -> str:
    def numbers(span: Span) -> str:
        return f"¶ {span.start + 1}" if len(span) == 1 else f"¶ {span.start + 1}–{span.stop}" if span else "—"

    return f"{numbers(row.paragraphs.left)} | {numbers(row.paragraphs.right)}"


def _marked(mark: str, text: str, code: str, style: Style, width: int) -> Iterator[str]:
    for k, line in enumerate(wrap(text, width - 3)):
        yield style.paint(f"{mark if k == 0 else '':<2} {line}".rstrip(), code)


class _RowWriter:
    """Describes the rows of a comparison, sentence by sentence."""

    def __init__(self, comparison: Comparison, style: Style) -> None:
        self.comparison = comparison
        self.style = style
        self.only = {side: frozenset(comparison.only(side)) for side in Side}
        self.folded = different_furniture(comparison.articles)

    def row(self, row: Row) -> Iterator[tuple[str, str, str]]:
        """Sign, text and ANSI colour code of every item in one row."""
        left, right = (
            frozenset(i for p in row.paragraphs[side] for i in self.comparison.articles[side].paragraphs[p].sentences)
            for side in Side
        )
        for match in self.comparison.matches:
            here = Pair(match.sentences.left.start in left, match.sentences.right.start in right)
            if here.left:
                sign, text, code = self._match(match)
                yield (sign, text if here.right else f"{text} ({self._there(Side.RIGHT, match)})", code)
            elif here.right:
                sign, code = (MOVED_HERE, VIOLET) if match.moved else self._quality(match)
                yield (sign, f"{self._text(Side.RIGHT, match.sentences.right)} ({self._there(Side.LEFT, match)})", code)
        for side, sentences, mark, code in (
            (Side.LEFT, left, SIGN[Kind.ONLY_LEFT], AMBER),
            (Side.RIGHT, right, SIGN[Kind.ONLY_RIGHT], BLUE),
        ):
            for i in sorted(sentences & self.only[side]):
                text, there = self._text(side, Span(i, i + 1)), self._perhaps(side, i)
                yield (mark + PERHAPS_SIGN, f"{text} (perhaps {there})", code) if there else (mark, text, code)
        yield from self._furniture(row)

    def _furniture(self, row: Row) -> Iterator[tuple[str, str, str]]:
        for side in Side:
            paragraphs = self.comparison.articles[side].paragraphs
            lines = [p for p in row.paragraphs[side] if paragraphs[p].role is Role.FURNITURE]
            if lines:
                only = [p for p in lines if p in self.folded[side]]
                told = f"{_plural(len(lines), 'line')} of page furniture in {'AB'[side]}"
                told += f", {len(only)} only there" if only else ""
                shown = " / ".join(paragraphs[p].text for p in only if paragraphs[p].by_place)
                yield ("", f"({told}: {shown})" if shown else f"({told})", DIM)

    def _perhaps(self, side: Side, sentence: int) -> str:
        """Where the other article may have a sentence: "¶ 7 in B"; empty where nowhere."""
        there = self.comparison.perhaps_in(side, (sentence,))
        return _place(side.other, there) if there else ""

    def _there(self, side: Side, match: Match) -> str:
        """Where a side has what a match joins."""
        return _place(side, [self.comparison.articles[side].sentences[match.sentences[side].start].paragraph])

    def _match(self, match: Match) -> tuple[str, str, str]:
        by_hand = SIGN[Kind.BY_HAND] if match.by_hand else ""
        sign, code = (SIGN[Kind.MOVED], VIOLET) if match.moved else self._quality(match)
        if match.rewritten:
            left, right = (self._text(side, match.sentences[side]) for side in Side)
            return (sign + by_hand, f"[-{left}-] {{+{right}+}}", code)
        return (sign + by_hand, self._merged(match), code)

    def _quality(self, match: Match) -> tuple[str, str]:
        """Sign and colour of a match that has not moved: changed, in another style, or the same."""
        quiet = Kind.STYLE if match.style else Kind.SHARED
        is_changed = match.edits or match.rewritten
        return SIGN[Kind.CHANGED if is_changed else quiet], "" if is_changed else DIM

    def _text(self, side: Side, sentences: Span) -> str:
        article = self.comparison.articles[side]
        return " ".join(article.sentences[i].text for i in sentences)

    def _merged(self, match: Match) -> str:
        """The left sentences, with the right words inserted after those that they replace."""
        article, other = self.comparison.articles
        parts: list[str] = []
        for piece in article.passages(match.sentences.left):
            text, at = article.paragraphs[piece.paragraph].text, piece.span.start
            for edit in sorted((*match.edits, *match.style), key=lambda edit: edit.passages.left):
                old, new = edit.passages
                if old.paragraph == piece.paragraph:
                    there = other.paragraphs[new.paragraph].text
                    start = _opening(text, there, old, new) if not old.span else old.span.start
                    brackets = STYLED if edit in match.style else CHANGED
                    parts += [text[at:start], _replaced(old.span.cut(text), there, new.span, brackets)]
                    at = max(start, old.span.stop)
            parts.append(text[at : piece.span.stop] + " ")
        return " ".join("".join(parts).split())


def _place(side: Side, paragraphs: Iterable[int]) -> str:
    """Paragraphs as people count them: `¶ 7, 9 in B`."""
    return f"¶ {', '.join(str(paragraph + 1) for paragraph in paragraphs)} in {'AB'[side]}"


def _opening(text: str, there: str, old: Passage, new: Passage) -> int:
    """Where to insert words: after the space if they are attached to the next word, as a minus sign to its number."""
    leans = new.span.stop < len(there) and not there[new.span.stop].isspace()
    return old.span.start + (leans and text[old.span.start : old.span.start + 1].isspace())


def _replaced(old: str, there: str, new: Span, brackets: Pair[str]) -> str:
    """Old and new words in brackets; pure insertions keep the spaces around them in B."""
    inserted = new.cut(there)
    if not inserted:
        return brackets.left.format(old)
    if old:
        return brackets.left.format(old) + brackets.right.format(inserted)
    before = " " if there[: new.start][-1:].isspace() else ""
    after = " " if there[new.stop : new.stop + 1].isspace() else ""
    return f"{before}{brackets.right.format(inserted)}{after}"

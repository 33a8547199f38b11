"""How exactly two versions of one text are told apart: `python -m tests.accuracy.versions [-v]`.

The articles of the sample story, and first drafts of essays where `../shared` is, are edited lightly by a seeded
generator: words replaced, inserted and deleted, sentences added, dropped, moved with their paragraph. Counted are the
words marked as changed, the sentences called only on a side, and those called moved.
"""

from __future__ import annotations

import random
import re
import sys
from dataclasses import dataclass, field

from tests.accuracy.corpora import is_here, records
from tests.accuracy.sample import sample_articles
from tests.accuracy.shown import Counts
from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Article, Comparison, Pair, Side

WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
"""A word is marked whole: `8-year-old`, `U.S`, an address."""
EDITED = 0.2
"""Share of the sentences in which words are changed."""
VERSIONS = 20
"""Versions made of each article."""
NEW = [
    "Officials in the capital declined to comment on Thursday.",
    "Rain is forecast for the whole of next week.",
    "A museum nearby was closed for the day.",
    "Hotels reported that every bed was taken.",
    "The stock exchange closed slightly lower.",
    "Two helicopters circled above the harbour.",
]
"""Sentences that no article has."""
APART = 4
"""Words from one change in a sentence to the next. What stands between two that are nearer is marked with them, for an
editor reads one change there."""
WORDS = [
    "copper",
    "lantern",
    "seventeen",
    "4,180",
    "Marlow",
    "Friday",
    "quietly",
    "northern",
    "refused",
    "barley",
    "63",
]
"""Words that take the place of others, or are inserted."""


@dataclass
class Version:
    """Two versions, and what differs between them; sentences by their ids, words by sentence and number."""

    articles: Pair[Article]
    words: Pair[set[tuple[int, int]]]
    only: Pair[set[int]]
    moved: set[int]
    """Sentences of the left version."""


@dataclass
class _Line:
    """A sentence of the new version: where it is from, and which of its words are new."""

    text: str
    source: int | None = None
    new: set[int] = field(default_factory=set)


def make_version(paragraphs: list[list[str]], chance: random.Random, *, move: bool) -> Version:
    """A light edit of a text, given as the sentences of its paragraphs."""
    old = [text for paragraph in paragraphs for text in paragraph]
    words, dropped = set(), set()
    made: list[list[_Line]] = []
    number = 0
    for paragraph in paragraphs:
        lines = []
        for text in paragraph:
            line = _Line(text, number)
            if chance.random() < EDITED:
                words |= {(number, n) for n in _edit(line, chance)}
            if chance.random() < 0.04 and len(old) > 4:
                dropped.add(number)
                words = {(sentence, n) for sentence, n in words if sentence != number}
            else:
                lines.append(line)
            number += 1
        if chance.random() < 0.06:
            lines.insert(chance.randrange(len(lines) + 1), _Line(chance.choice(NEW)))
        made.append(lines)
    moved: set[int] = set()
    if move and len(made) > 5:
        at, to = chance.sample(range(len(made)), 2)
        if abs(at - to) > 2:
            block = made.pop(at)
            made.insert(to, block)
            moved = {line.source for line in block if line.source is not None}
    made = [lines for lines in made if lines]
    lines = [line for paragraph in made for line in paragraph]
    new_words = {(n, k) for n, line in enumerate(lines) for k in line.new}
    new = {n for n, line in enumerate(lines) if line.source is None}
    articles = Pair(make_article(*paragraphs), make_article(*([line.text for line in p] for p in made), title="New"))
    return Version(articles, Pair(words, new_words), Pair(dropped, new), moved)


def _edit(line: _Line, chance: random.Random) -> set[int]:
    """Change one or two words of a sentence; returns the numbers of the old ones that are gone."""
    spans = [match.span() for match in WORD.finditer(line.text)]
    if len(spans) < 6:
        return set()
    gone: set[int] = set()
    parts: list[str] = []
    at, shift = 0, 0
    last = -APART
    for n in sorted(chance.sample(range(1, len(spans) - 1), chance.choice((1, 1, 2)))):
        if n - last < APART:
            continue
        last = n
        start, stop = spans[n]
        word = chance.choice([word for word in WORDS if word != line.text[start:stop]])
        what = chance.choice(("replace", "replace", "insert", "delete"))
        if what == "replace":
            parts += [line.text[at:start], word]
            gone.add(n)
            line.new.add(n + shift)
            at = stop
        elif what == "insert":
            parts += [line.text[at:start], word, " "]
            line.new.add(n + shift)
            shift += 1
            at = start
        else:
            parts.append(line.text[at:start].rstrip())
            gone.add(n)
            shift -= 1
            at = stop
    line.text = "".join((*parts, line.text[at:]))
    return gone


def marked_words(comparison: Comparison, side: Side) -> set[tuple[int, int]]:
    """The words of a side that are marked as changed, by sentence and number; all of a reworded sentence."""
    article = comparison.articles[side]
    found = set()
    for match in comparison.matches:
        for sentence in match.sentences[side]:
            at = article.sentences[sentence]
            for n, word in enumerate(WORD.finditer(at.text)):
                start, stop = word.start() + at.span.start, word.end() + at.span.start
                if match.rewritten or any(
                    passage.paragraph == at.paragraph and passage.span.start < stop and start < passage.span.stop
                    for edit in match.edits
                    for passage in (edit.passages[side],)
                ):
                    found.add((sentence, n))
    return found


def texts() -> list[list[list[str]]]:
    """The sentences of the paragraphs of each text that is edited."""
    articles = [
        [[a.sentences[i].text for i in p.sentences] for p in a.paragraphs if p.role.is_content]
        for a in sample_articles()
    ]
    drafts = [[[text] for text in record.left] for record in records("argrewrite")[:20]] if is_here() else []
    return [*articles, *drafts]


def scores(*, verbose: bool = False) -> dict[str, Counts]:
    """What is marked against what was changed."""
    told = {what: Counts() for what in ("words", "only", "moved")}
    for number, text in enumerate(texts()):
        for n in range(VERSIONS):
            version = make_version(text, random.Random(f"{number} {n}"), move=n % 4 == 0)
            comparison = compare(version.articles)
            for side in Side:
                said = marked_words(comparison, side)
                told["words"].add(said, version.words[side])
                told["only"].add(set(comparison.only(side)), version.only[side])
                if verbose and said != version.words[side]:
                    _show(version, side, said)
            told["moved"].add({i for match in comparison.moved() for i in match.sentences.left}, version.moved)
    return told


def _show(version: Version, side: Side, said: set[tuple[int, int]]) -> None:
    for sentence in sorted({sentence for sentence, _ in said ^ version.words[side]}):
        text = version.articles[side].sentences[sentence].text
        words = [word.group() for word in WORD.finditer(text)]
        extra = [words[n] for s, n in sorted(said - version.words[side]) if s == sentence]
        missed = [words[n] for s, n in sorted(version.words[side] - said) if s == sentence]
        print(f"{'AB'[side]} {sentence}: too much {extra}, missed {missed}: {text}")


def main() -> None:
    """Print precision and recall."""
    for what, counts in scores(verbose="-v" in sys.argv).items():
        score = counts.score()
        print(f"{what:6} P {score.precision:.4f} R {score.recall:.4f} ({score.right}, {score.wrong}, {score.missed})")


if __name__ == "__main__":
    main()

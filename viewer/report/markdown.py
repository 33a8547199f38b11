"""A pair in Markdown, for a ticket or a chat: figures, what differs place by place, what each has alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from viewer.model import Coverage, Passage, Side
from viewer.presenting.alone import collect_alone
from viewer.presenting.kinds import TABLE, Mark
from viewer.presenting.stars import name_of
from viewer.presenting.stops import Kind, Stop
from viewer.report.options import DEFAULT, ReportOptions
from viewer.report.pages import (
    ALONE,
    COMPARED,
    DIFFERS,
    Wording,
    facts_of,
    figures,
    folded_told,
    perhaps_in,
    report_rows,
    share_rows,
    title_of,
)
from viewer.report.runs import Run, runs_of, sentence_runs

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])|^(\s{0,3})([-+=]|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_SIGNS = {Kind.CHANGED: "**", Kind.STYLE: "*"}
MISSING = "‸"
_LAST_WORD, _FIRST_WORD = re.compile(r"[^\W_]{1,20}$"), re.compile(r"^[^\W_]{1,20}")
"""What touches a mark: a word, or of a script without spaces a few characters of a clause."""
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
"""What a tracker would take for somebody's name, and write to."""


def comparison_markdown(shown: Presentation, options: ReportOptions = DEFAULT) -> str:
    """The report."""
    return "\n".join(_of_pair(shown, options)) + "\n"


def coverage_markdown(coverage: Coverage, pairs: Sequence[Presentation] = (), options: ReportOptions = DEFAULT) -> str:
    """A report of a set: how much each has of each other, what each has alone, and some of its pairs."""
    lines = [*_of_set(coverage, options.words)]
    for shown in pairs:
        lines += ["", *_of_pair(shown, options, level=2)]
    return "\n".join(lines) + "\n"


def _of_set(coverage: Coverage, words: Wording) -> Iterator[str]:
    articles = coverage.collection.articles
    yield f"# {words.say(COMPARED, len(articles))}"
    yield ""
    yield "|  | " + " | ".join(map(str, range(1, len(articles) + 1))) + " |"
    yield "|---" * (len(articles) + 1) + "|"
    for number, name, cells in share_rows(coverage):
        yield f"| {number} {escaped(name)} | " + " | ".join(cells) + " |"
    yield ""
    yield f"## {words.say(ALONE)}"
    for alone in collect_alone(coverage):
        yield ""
        yield f"**{escaped(alone.name)}**"
        yield ""
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f"; {escaped(perhaps)}" if perhaps else ""
            yield f"- {escaped(sentence.text)} (¶ {sentence.paragraph + 1}{doubt})"


def _of_pair(shown: Presentation, options: ReportOptions, level: int = 1) -> Iterator[str]:
    words, heading = options.words, "#" * level
    yield f"{heading} {escaped(title_of(shown, words))}"
    yield ""
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield f"- **{'AB'[side]}** {escaped(article.title)} ({escaped(facts_of(article, words))})"
    yield ""
    yield from (f"- {escaped(name)}: {escaped(amount)}" for name, amount in figures(shown, words, options.left_out))
    yield from _furniture(shown, options)
    yield ""
    yield f"{heading}# {words.say(DIFFERS)}"
    yield ""
    for stop in shown.differences:
        if stop.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
            continue
        yield f"**{escaped(_headed(stop, words))}**"
        yield ""
        for side in Side:
            runs = (run for passage in stop.passages[side] for run in _of(shown, side, passage))
            yield f"> {'AB'[side]}: {marked(runs).strip()}"
            yield ">" if side is Side.LEFT else ""
    yield f"{heading}# {words.say(ALONE)}"
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield ""
        yield f"**{'AB'[side]}: {escaped(name_of(article))}**"
        yield ""
        for sentence in shown.comparison.only(side):
            text = escaped("".join(run.text for run in sentence_runs(shown, side, sentence)))
            yield f"- {text} (¶ {article.sentences[sentence].paragraph + 1})"


def _furniture(shown: Presentation, options: ReportOptions) -> Iterator[str]:
    """What is different in page furniture, which is counted nowhere; with its text where that was asked for."""
    for row in report_rows(shown, options.words):
        for side in Side:
            count, differs = folded_told(row, side, options.words) if row.furniture else ("", "")
            if differs or (count and options.furniture):
                yield f"- {'AB'[side]}: {escaped(f'{count} {differs}'.strip())}"
                if options.furniture:
                    texts = ("".join(run.text for run in each.runs) for each in row.paragraphs[side])
                    yield from (f"  - {escaped(text)}" for text in texts)


def _headed(stop: Stop, words: Wording) -> str:
    left, right = (side[0].paragraph + 1 if side else 0 for side in stop.passages)
    return words.say(TABLE[stop.kind].placed).format(left=left, right=right)


def _of(shown: Presentation, side: Side, passage: Passage) -> Iterator[Run]:
    yield from runs_of(shown, side, passage.paragraph, passage.span)
    yield Run(" ", frozenset())


def marked(runs: Iterable[Run]) -> str:
    """Runs as Markdown: changed words bold, those of another style in italics, a wedge where words are missing.

    A mark that begins or ends with a sign is none unless white space or another sign stands beside it (CommonMark, 6.2,
    "5**%**"): there the word that touches it is marked, too.
    """
    pieces: list[list[str]] = []  # sign and text
    for run in runs:
        sign = next((sign for mark, sign in _SIGNS.items() if mark in run.marks), "")
        text = MISSING if Mark.MISSING in run.marks else run.text
        if pieces and pieces[-1][0] == sign:
            pieces[-1][1] += text
        elif text:
            pieces.append([sign, text])
    for place, piece in enumerate(pieces):
        following = next(iter(pieces[place + 1 :]), ["", ""])
        if piece[0] and not _before(pieces, place)[0]:
            _widen(_before(pieces, place), piece, following)
        if _before(pieces, place)[0]:  # two marks that touch would be read as one of another kind
            piece[0] = ""
    return "".join(_piece(sign, text) for sign, text in pieces)


def _before(pieces: Sequence[list[str]], place: int) -> list[str]:
    """What stands before a piece; those that another took in are empty."""
    return next((each for each in reversed(pieces[:place]) if each[1]), ["", ""])


def _widen(before: list[str], piece: list[str], after: list[str]) -> None:
    """Let a marked piece take in the word that would keep its signs from being signs."""
    bare = piece[1].strip()
    if not bare:
        return
    if not _is_word(bare[0]) and piece[1][0] == bare[0] and (found := _LAST_WORD.search(before[1])):
        before[1], piece[1] = before[1][: found.start()], found[0] + piece[1]
    if not _is_word(bare[-1]) and piece[1][-1] == bare[-1] and (found := _FIRST_WORD.search(after[1])):
        piece[1], after[1] = piece[1] + found[0], after[1][found.end() :]


def _is_word(character: str) -> bool:
    return character.isalnum()


def _piece(sign: str, text: str) -> str:
    bare = text.strip()
    if not (sign and bare):
        return escaped(text)
    at = text.index(bare)
    return f"{text[:at]}{sign}{escaped(bare)}{sign}{text[at + len(bare) :]}"


def escaped(text: str) -> str:
    """Text in which nothing is a mark of Markdown."""

    def kept(found: re.Match[str]) -> str:
        if found[1]:
            return f"\\{found[1]}"
        return f"{found[2]}{found[3][:-1]}\\{found[3][-1]}"

    return _MENTION.sub("@<!-- -->", _SPECIAL.sub(kept, text))

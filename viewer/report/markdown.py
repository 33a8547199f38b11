"""A pair in Markdown, for a ticket or a chat: figures, what differs place by place, what each has alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from viewer.model import Coverage, Passage, Side
from viewer.presenting.alone import collect_alone
from viewer.presenting.counts import tell_unrelated
from viewer.presenting.kinds import TABLE, Mark, entry_of
from viewer.presenting.marks import Group
from viewer.presenting.stars import names_among
from viewer.presenting.stops import Kind, Stop
from viewer.report.options import DEFAULT, ReportOptions
from viewer.report.pages import (
    ALONE,
    COMPARED,
    DIFFERS,
    NOTHING,
    ONLY_IN_ONE,
    READING,
    Wording,
    alone_in,
    facts_of,
    figures,
    folded_told,
    perhaps_in,
    report_rows,
    share_rows,
    title_of,
    with_star,
)
from viewer.report.runs import Run, runs_of, sentence_runs

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])|^(\s{0,3})([-+=]|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_SIGNS = {Kind.CHANGED: "**", Kind.STYLE: "*"}
MISSING = "‸"
COMMENT = "<!-- -->"
"""Nothing, and yet it parts what would touch."""
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
"""What a tracker would take for somebody's name, and write to."""


def comparison_markdown(shown: Presentation, options: ReportOptions = DEFAULT) -> str:
    """The report."""
    return "\n".join(_of_pair(shown, options, legend=_legend([shown], options))) + "\n"


def coverage_markdown(coverage: Coverage, pairs: Sequence[Presentation] = (), options: ReportOptions = DEFAULT) -> str:
    """A report of a set: how much each has of each other, what each has alone, and some of its pairs."""
    lines = [*_of_set(coverage, options.words)]
    if legend := list(_legend(pairs, options)):
        lines += ["", f"## {options.words.say(READING)}", "", *legend[:-1]]
    for shown in pairs:
        lines += ["", *_of_pair(shown, options, level=2)]
    return "\n".join(lines) + "\n"


def _of_set(coverage: Coverage, words: Wording) -> Iterator[str]:
    articles = coverage.collection.articles
    yield f"# {words.say(COMPARED, len(articles))}"
    yield ""
    yield "|  | " + " | ".join(map(str, range(1, len(articles) + 1))) + " |"
    yield "|---" * (len(articles) + 1) + "|"
    for number, name, cells in share_rows(coverage, words):
        yield f"| {number} {escaped(name)} | " + " | ".join(cells) + " |"
    yield ""
    yield f"## {words.say(ALONE)}"
    for alone in collect_alone(coverage, words.say):
        yield ""
        yield f"**{escaped(alone.name)}**"
        yield ""
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f"; {escaped(perhaps)}" if perhaps else ""
            yield f"- {escaped(sentence.text)} (¶ {sentence.paragraph + 1}{doubt})"
        if not (alone.sure or alone.perhaps):
            yield f"- {words.say(NOTHING)}"


def _of_pair(shown: Presentation, options: ReportOptions, level: int = 1, legend: Iterable[str] = ()) -> Iterator[str]:
    """A pair below its title; `legend` stands below its figures."""
    words, heading = options.words, "#" * level
    yield f"{heading} {escaped(title_of(shown, words))}"
    yield ""
    yield from _facts(shown, options)
    yield from legend
    yield f"{heading}# {words.say(DIFFERS)}"
    yield ""
    for stop in shown.differences:
        if stop.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
            continue
        yield f"**{escaped(_headed(shown, stop, options))}**"
        yield ""
        for side in Side:
            runs = (run for passage in stop.passages[side] for run in _of(shown, side, passage))
            yield f"> {'AB'[side]}: {marked(runs).strip()}"
            yield ">" if side is Side.LEFT else ""
    if Group.ONLY in options.left_out:
        return
    yield f"{heading}# {words.say(ONLY_IN_ONE)}"
    names = names_among(shown.comparison.articles, words.say)
    for side, article, name in zip(Side, shown.comparison.articles, names, strict=True):
        yield ""
        yield f"**{'AB'[side]}: {escaped(name)}**"
        yield ""
        only = list(alone_in(shown, side, words, options.left_out))
        if not only:
            yield f"- {words.say(NOTHING)}"
        for sentence, doubt in only:
            text = escaped("".join(run.text for run in sentence_runs(shown, side, sentence)))
            text = with_star(shown, side, sentence, text)
            place = f"¶ {article.sentences[sentence].paragraph + 1}{'; ' if doubt else ''}{doubt}"
            yield f"- {text} ({place})"


def _facts(shown: Presentation, options: ReportOptions) -> Iterator[str]:
    """Both articles, and how much there is of each kind."""
    words = options.words
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield f"- **{'AB'[side]}** {escaped(article.title)} ({escaped(facts_of(article, words))})"
    yield ""
    yield from (f"- {escaped(name)}: {escaped(amount)}" for name, amount in figures(shown, words, options.left_out))
    yield from _furniture(shown, options)
    yield ""
    if unrelated := tell_unrelated(shown.comparison, words.say):
        yield from (escaped(unrelated), "")


def _legend(pairs: Sequence[Presentation], options: ReportOptions) -> Iterator[str]:
    """How the marks of pairs are written here; a star's sign is in its name."""
    samples: dict[Kind | Mark, str] = {
        Kind.CHANGED: "**abc** ", Kind.STYLE: "*abc* ", Mark.MISSING: f"{MISSING} ", Mark.STAR: "",
    }  # fmt: skip
    known = options.explained(pairs, samples)
    for what, name, told in known:
        yield f"- {samples[what]}{escaped(f'{name}: {told}')}"
    if known:
        yield ""


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


def _headed(shown: Presentation, stop: Stop, options: ReportOptions) -> str:
    """What a difference is and where; there is no sign for words all of which differ."""
    left, right = (side[0].paragraph + 1 if side else 0 for side in stop.passages)
    placed = options.words.say(TABLE[stop.kind].placed).format(left=left, right=right)
    match = next((match for match in shown.comparison.matches if match.sentences == stop.sentences), None)
    if match and match.rewritten and Group.CHANGED not in options.left_out:
        return f"{placed} · {options.words.say(entry_of(Mark.REWRITTEN).name)}"
    return placed


def _of(shown: Presentation, side: Side, passage: Passage) -> Iterator[Run]:
    yield from runs_of(shown, side, passage.paragraph, passage.span)
    yield Run(" ", frozenset())


def marked(runs: Iterable[Run]) -> str:
    """Runs as Markdown: changed words bold, those of another style in italics, a wedge where words are missing.

    A mark that begins or ends with a sign is none where a word touches it, and two that touch are another one
    (CommonMark, 6.2): an empty comment parts them, which readers do not show.
    """
    made, marks_before = "", False
    for run in runs:
        sign = next((sign for mark, sign in _SIGNS.items() if mark in run.marks), "")
        text = MISSING if Mark.MISSING in run.marks else run.text
        bare = text.strip()
        if not (sign and bare):
            made += _parted(made, escaped(text)) if marks_before else escaped(text)
            marks_before = marks_before and not text
            continue
        at = text.index(bare)
        lead, trail = text[:at], text[at + len(bare) :]
        piece = f"{sign}{escaped(bare)}{sign}"
        touches = made and not lead and (marks_before or (made[-1].isalnum() and not bare[0].isalnum()))
        made += f"{lead}{COMMENT if touches else ''}{piece}{trail}"
        marks_before = not trail
    return made


def _parted(before: str, text: str) -> str:
    """Text behind a mark that ends with a sign: a word would take the sign's place as its end."""
    bare = before.rstrip("*")
    return COMMENT + text if text[:1].isalnum() and bare and not bare[-1].isalnum() else text


def escaped(text: str) -> str:
    """Text in which nothing is a mark of Markdown."""

    def kept(found: re.Match[str]) -> str:
        if found[1]:
            return f"\\{found[1]}"
        return f"{found[2]}{found[3][:-1]}\\{found[3][-1]}"

    return _MENTION.sub(f"@{COMMENT}", _SPECIAL.sub(kept, text))

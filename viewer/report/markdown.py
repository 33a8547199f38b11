"""A pair in Markdown, for a ticket or a chat: figures, what differs place by place, what each has alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from viewer.model import Coverage, Passage, Side
from viewer.presenting.alone import collect_alone
from viewer.presenting.kinds import TABLE, Mark
from viewer.presenting.stars import name_of
from viewer.presenting.stops import Kind, Stop
from viewer.report.pages import ALONE, COMPARED, DIFFERS, Wording, facts_of, figures, perhaps_in, share_rows, title_of
from viewer.report.runs import Run, runs_of, sentence_runs

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation

ENGLISH = Wording()
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])|^(\s{0,3})([-+=]|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_BOLD = frozenset({Kind.CHANGED})


def comparison_markdown(shown: Presentation, words: Wording = ENGLISH) -> str:
    """The report."""
    return "\n".join(_lines(shown, words)) + "\n"


def coverage_markdown(coverage: Coverage, words: Wording = ENGLISH) -> str:
    """A report of a set: how much each has of each other, and what each has alone."""
    return "\n".join(_of_set(coverage, words)) + "\n"


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


def _lines(shown: Presentation, words: Wording) -> Iterator[str]:
    yield f"# {escaped(title_of(shown, words))}"
    yield ""
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield f"- **{'AB'[side]}** {escaped(article.title)} ({escaped(facts_of(article, words))})"
    yield ""
    yield from (f"- {escaped(name)}: {escaped(amount)}" for name, amount in figures(shown, words))
    yield ""
    yield f"## {words.say(DIFFERS)}"
    for stop in shown.differences:
        if stop.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
            continue
        yield ""
        yield f"**{escaped(_headed(stop, words))}**"
        yield ""
        for side in Side:
            text = "".join(_run(run) for passage in stop.passages[side] for run in _of(shown, side, passage))
            yield f"> {'AB'[side]}: {text.strip()}"
            yield ">" if side is Side.LEFT else ""
    yield f"## {words.say(ALONE)}"
    for side, article in zip(Side, shown.comparison.articles, strict=True):
        yield ""
        yield f"**{'AB'[side]}: {escaped(name_of(article))}**"
        yield ""
        for sentence in shown.comparison.only(side):
            text = "".join(escaped(run.text) for run in sentence_runs(shown, side, sentence))
            yield f"- {text} (¶ {article.sentences[sentence].paragraph + 1})"


def _headed(stop: Stop, words: Wording) -> str:
    left, right = (side[0].paragraph + 1 if side else 0 for side in stop.passages)
    return words.say(TABLE[stop.kind].placed).format(left=left, right=right)


def _of(shown: Presentation, side: Side, passage: Passage) -> Iterator[Run]:
    yield from runs_of(shown, side, passage.paragraph, passage.span)
    yield Run(" ", frozenset())


def _run(run: Run) -> str:
    text = escaped(run.text)
    if Mark.MISSING in run.marks:
        return "‸"
    if not _BOLD.isdisjoint(run.marks) and run.text.strip():
        bare = text.strip()
        return text.replace(bare, f"**{bare}**", 1)
    return text


def escaped(text: str) -> str:
    """Text in which nothing is a mark of Markdown."""

    def marked(found: re.Match[str]) -> str:
        if found[1]:
            return f"\\{found[1]}"
        return f"{found[2]}{found[3][:-1]}\\{found[3][-1]}"

    return _SPECIAL.sub(marked, text)

"""Paragraphs cut where their marks begin and end."""

from hypothesis import given

from tests.support.making import DAM, MAYOR, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Side, Span
from viewer.presenting.kinds import Mark
from viewer.presenting.presentation import present
from viewer.presenting.stops import Kind
from viewer.report.runs import Run, runs_of, sentence_runs


def test_changed_words_are_runs_and_missing_ones_are_empty():
    left, right = make_article("The wall held for 1,000 days."), make_article("The old wall held for 1000 nights.")
    shown = present(compare(Pair(left, right)))
    assert runs_of(shown, Side.LEFT, 0) == (
        Run("The", frozenset()),
        Run("", frozenset({Mark.MISSING})),
        Run(" wall held for ", frozenset()),
        Run("1,000", frozenset({Kind.STYLE})),
        Run(" ", frozenset()),
        Run("days", frozenset({Kind.CHANGED})),
        Run(".", frozenset()),
    )


def test_a_sentence_has_its_own_runs_alone():
    shown = present(compare(Pair(make_article([DAM, MAYOR]), make_article(DAM))))
    assert sentence_runs(shown, Side.LEFT, 0) == (Run(DAM, frozenset()),)
    assert sentence_runs(shown, Side.LEFT, 1) == (Run(MAYOR, frozenset({Kind.ONLY_LEFT})),)
    assert runs_of(shown, Side.LEFT, 0, Span(0, 3)) == (Run(DAM[:3], frozenset()),)


@given(related_articles())
def test_the_runs_of_a_paragraph_are_its_text(articles: tuple[Article, Article]):
    shown = present(compare(Pair(*articles)))
    for side in Side:
        for number, paragraph in enumerate(shown.comparison.articles[side].paragraphs):
            runs = runs_of(shown, side, number)
            assert "".join(run.text for run in runs) == paragraph.text
            assert all(run.text or run.marks == {Mark.MISSING} for run in runs)

"""Paragraphs cut where their marks begin and end."""

from dataclasses import replace

from hypothesis import given

from tests.support.making import DAM, MAYOR, make_article, related_articles
from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Side, Span
from viewer.presenting.kinds import Mark
from viewer.presenting.marks import Group
from viewer.presenting.presentation import present
from viewer.presenting.stars import Stars
from viewer.presenting.stops import Kind
from viewer.report.runs import Run, marks_in, runs_of, sentence_runs


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


def test_the_marks_of_pairs_are_those_of_their_runs_and_their_stars():
    shown = present(compare(Pair(make_article([DAM, MAYOR]), make_article(f"Late {DAM}"))))
    assert marks_in([]) == set()
    assert marks_in([present(compare(Pair(make_article(DAM), make_article(DAM))))]) == set()
    assert marks_in([shown]) == {Mark.MISSING, Kind.CHANGED, Kind.ONLY_LEFT}
    starred = replace(shown, stars=Pair(Stars(frozenset({1})), Stars()))
    assert marks_in([starred]) == marks_in([shown]) | {Mark.STAR}
    doubtful = replace(shown, stars=Pair(Stars(perhaps={1: ("Post",)}), Stars()))
    assert marks_in([starred, doubtful]) == marks_in([starred]) | {Mark.STAR_PERHAPS}
    assert marks_in([starred.without({Group.ONLY})]) == {Mark.MISSING, Kind.CHANGED}, "with its mark the star goes"


@given(related_articles())
def test_the_runs_of_a_paragraph_are_its_text(articles: tuple[Article, Article]):
    shown = present(compare(Pair(*articles)))
    for side in Side:
        for number, paragraph in enumerate(shown.comparison.articles[side].paragraphs):
            runs = runs_of(shown, side, number)
            assert "".join(run.text for run in runs) == paragraph.text
            assert all(run.text or run.marks == {Mark.MISSING} for run in runs)

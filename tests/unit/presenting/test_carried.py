"""How many of the open sources carry a sentence, and where that is said."""

import pytest

from tests.support.making import make_article
from viewer.model import Collection, Comparison, Coverage, Match, Pair, Role, Row, Span
from viewer.presenting.carried import NOT_CARRIED, Carried, Figure, collect_carried, collect_figures
from viewer.presenting.presentation import Presentation, present

A = make_article((Role.HEADLINE, "A dam held"), ["One.", "Two.", "Three."], "Four.")
B = make_article(["One.", "Two."], "Five.")
REST = make_article("Else.")
NONE: frozenset[int] = frozenset()


def coverage(carriers: list[set[int]], versions: tuple[tuple[int, ...], ...] = ()) -> Coverage:
    """What is known of the sentences of A among four articles."""
    articles = (A, B, REST, make_article("More."))
    rest = tuple((NONE,) * len(article.sentences) for article in articles[1:])
    nothing = tuple((NONE,) * len(article.sentences) for article in articles)
    return Coverage(Collection(articles), (tuple(map(frozenset, carriers)), *rest), nothing, versions)


def test_each_voice_counts_once_and_a_sentence_that_nobody_else_has_not_at_all():
    found = collect_carried(coverage([set(), {1}, {1, 2, 3}, set(), {2, 3}]), Pair(0, 1)).left
    assert found == Carried({1: 2, 2: 4, 4: 3}, 4)


def test_what_says_nothing_is_no_source():
    """As an article that this version cannot read, or one that is all page furniture."""
    known = coverage([set(), {1}, {1, 2}, set(), {2}])
    mute = make_article((Role.FURNITURE, "Share this"))
    articles = (*known.collection.articles[:3], mute)
    nothing = (*known.carriers[:3], (NONE,))
    found = collect_carried(Coverage(Collection(articles), nothing, nothing), Pair(0, 1)).left
    assert found == Carried({1: 2, 2: 3, 4: 2}, 3)


def test_versions_are_one_voice():
    found = collect_carried(coverage([set(), {1}, {1, 2, 3}, {2, 3}, {3}], ((2, 3),)), Pair(0, 1)).left
    assert found == Carried({1: 2, 2: 3, 3: 2, 4: 2}, 3)
    own = collect_carried(coverage([set(), {1}, {1, 2}, set(), set()], ((0, 1),)), Pair(0, 1)).left
    assert own == Carried({2: 2}, 3), "its own other version is not another voice"


@pytest.fixture
def shown() -> Presentation:
    """Two sentences of one paragraph that both have, the rest alone."""
    rows = tuple(
        Row(Pair(Span(*left), Span(*right)))
        for left, right in (((0, 1), (0, 0)), ((1, 2), (0, 1)), ((2, 3), (1, 1)), ((3, 3), (1, 2)))
    )
    matches = tuple(Match(Pair(Span(i, i + 1), Span(i - 1, i)), 0.9) for i in (1, 2))
    return present(Comparison(Pair(A, B), rows, matches, ()))


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        ({}, {}, ({}, {})),
        # the same all along is said once, at its beginning
        ({1: 3, 2: 3, 3: 3}, {0: 3, 1: 3}, ({1: (Figure(0, 3),)}, {})),
        # where it changes it is said again; B is silent where it is the same
        ({1: 3, 2: 2, 3: 3}, {0: 3, 1: 2}, ({1: (Figure(0, 3), Figure(5, 2), Figure(10, 3))}, {})),
        # nothing is said of what nobody else has, and after it anew
        ({1: 3, 3: 3}, {}, ({1: (Figure(0, 3), Figure(10, 3))}, {})),
        # B says what A does not
        ({1: 3, 2: 3}, {0: 4, 1: 3, 2: 2}, ({1: (Figure(0, 3),)}, {0: (Figure(0, 4),), 1: (Figure(0, 2),)})),
    ],
)
def test_a_figure_stands_where_it_changes(
    shown: Presentation,
    left: dict[int, int],
    right: dict[int, int],
    figures: tuple[dict[int, tuple[Figure, ...]], dict[int, tuple[Figure, ...]]],
):
    assert tuple(collect_figures(shown, Pair(Carried(left, 4), Carried(right, 4)))) == figures


def test_nothing_is_known_at_first(shown: Presentation):
    assert collect_figures(shown, NOT_CARRIED) == Pair({}, {})

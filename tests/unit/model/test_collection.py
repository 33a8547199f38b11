"""What each article carries of the others."""

import pytest

from tests.support.making import make_article
from viewer.model import Article, Role
from viewer.model.collection import Collection, Coverage, share_of

NOBODY: frozenset[int] = frozenset()


def article(count: int, furniture: int = 0) -> Article:
    return make_article([f"Sentence {n}." for n in range(count)], *[(Role.FURNITURE, "Share")] * furniture)


def coverage(*carriers: tuple[set[int], ...], versions: tuple[tuple[int, ...], ...] = (), unsure: int = -1) -> Coverage:
    """Of articles with as many sentences as carriers are given; in the sentence `unsure` of the first, 1 perhaps."""
    sure = tuple(tuple(map(frozenset, each)) for each in carriers)
    maybe = tuple(
        tuple(frozenset({1}) if (a, s) == (0, unsure) else NOBODY for s in range(len(each)))
        for a, each in enumerate(carriers)
    )
    return Coverage(Collection(tuple(article(len(each)) for each in carriers)), sure, maybe, versions)


@pytest.mark.parametrize(("count", "pairs"), [(0, ()), (1, ()), (2, ((0, 1),)), (3, ((0, 1), (0, 2), (1, 2)))])
def test_each_pair_is_there_once(count: int, pairs: tuple[tuple[int, int], ...]):
    assert Collection((article(1),) * count).pairs() == pairs


@pytest.mark.parametrize(
    ("versions", "voice", "unique"),
    [
        ((), {0}, (2,)),
        (((0, 1),), {0, 1}, (0, 2)),  # what a version of the same outlet has is still its own
        (((1, 2),), {0}, (2,)),
        (((0, 1, 2),), {0}, (2,)),  # all are versions: each speaks for itself
    ],
)
def test_unique_is_what_no_other_voice_has(
    versions: tuple[tuple[int, ...], ...], voice: set[int], unique: tuple[int, ...]
):
    made = coverage(({1}, {1, 2}, set()), ({0}, {0}), ({0},), versions=versions)
    assert made.voice(0) == voice
    assert made.unique(0) == unique


def test_alone_nothing_is_unique():
    assert coverage((set(), set())).unique(0) == ()


def test_perhaps_is_what_another_voice_may_have():
    made = coverage((set(), set(), {1}), ({0},), (set(),), unsure=1)
    assert made.unique(0) == (0, 1)
    assert made.perhaps(0) == (1,)
    same = coverage((set(), set(), {1}), ({0},), (set(),), unsure=1, versions=((0, 1),))
    assert same.perhaps(0) == ()


def test_shares_are_percentages_of_ones_own_sentences():
    made = coverage(({1}, {1, 2}, set()), ({0}, set()), (set(),))
    assert made.shared() == ((100, 67, 33), (50, 100, 0), (0, 0, 100))


@pytest.mark.parametrize(
    ("sentences", "furniture", "carried", "share"), [(3, 0, 2, 67), (4, 3, 4, 100), (0, 2, 0, 0), (200, 0, 1, 0)]
)
def test_furniture_is_no_content(sentences: int, furniture: int, carried: int, share: int):
    assert share_of(article(sentences, furniture), range(carried)) == share


def test_headings_are_no_sentences():
    told = make_article(
        (Role.HEADLINE, "Dam holds"), ["One.", "Two."], (Role.SUBHEAD, "Rain"), (Role.CAPTION, "Three.")
    )
    assert [share_of(told, each) for each in ((0,), (0, 3), (1,), (0, 1, 3), (1, 2, 4))] == [0, 0, 33, 33, 100]
    assert share_of(make_article((Role.HEADLINE, "Dam holds")), (0,)) == 0

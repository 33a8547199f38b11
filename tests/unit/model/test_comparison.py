"""What a comparison says of its sentences, and of itself turned round."""

from tests.support.making import make_article
from viewer.model import Comparison, Edit, Match, Pair, Passage, Role, Row, Side, Span


def match(left: tuple[int, int], right: tuple[int, int], *edits: Edit, moved: bool = False) -> Match:
    return Match(Pair(Span(*left), Span(*right)), 0.9, moved, edits)


def rows(*ends: tuple[int, int, int, int]) -> tuple[Row, ...]:
    return tuple(Row(Pair(Span(a, b), Span(c, d))) for a, b, c, d in ends)


LEFT = make_article("One.", "Two.", "Three.", (Role.FURNITURE, "Share"))
RIGHT = make_article("Three.", ["Uno.", "Uno more."], "Four.")
EDIT = Edit(Pair(Passage(0, Span(0, 3)), Passage(1, Span(0, 3))))
COMPARED = Comparison(
    Pair(LEFT, RIGHT),
    rows((0, 1, 0, 0), (1, 2, 0, 0), (2, 3, 0, 1), (3, 4, 1, 1), (4, 4, 1, 2), (4, 4, 2, 3)),
    (match((0, 1), (1, 3), EDIT, moved=True), match((2, 3), (0, 1))),
    (match((1, 2), (3, 4)),),
)


def test_each_sentence_is_shared_only_here_or_perhaps_there():
    assert [sorted(COMPARED.matched(side)) for side in Side] == [[0, 2], [0, 1, 2]]
    assert (COMPARED.only(Side.LEFT), COMPARED.only(Side.RIGHT)) == ((1,), (3,))
    assert COMPARED.perhaps(Side.LEFT) == (1,)
    assert COMPARED.perhaps_in(Side.LEFT, (1,)) == (2,)
    assert COMPARED.perhaps_in(Side.LEFT, (0, 2)) == ()
    without = Comparison(COMPARED.articles, COMPARED.rows, COMPARED.matches, ())
    assert (without.perhaps(Side.LEFT), without.perhaps_in(Side.LEFT, (1,))) == ((), ())


def test_furniture_is_neither_shared_nor_only_here():
    joined = Comparison(COMPARED.articles, COMPARED.rows, (match((3, 4), (3, 4)),), ())
    assert joined.shared(Side.LEFT) == frozenset()
    assert joined.matched(Side.LEFT) == {3}
    assert joined.only(Side.LEFT) == (0, 1, 2)


def test_rows_are_numbered_by_their_paragraphs():
    assert COMPARED.row_numbers() == Pair({0: 0, 1: 1, 2: 2, 3: 3}, {0: 2, 1: 4, 2: 5})


def test_what_stands_in_another_order_is_told_apart():
    assert [each.sentences.left for each in COMPARED.moved()] == [Span(0, 1)]


def test_swapped_all_is_on_the_other_side_and_swapped_again_as_it_was():
    turned = COMPARED.swapped()
    assert turned.articles == Pair(RIGHT, LEFT)
    assert [each.sentences.left for each in turned.matches] == [Span(0, 1), Span(1, 3)], "ordered by the new left"
    assert turned.matches[1].edits == (Edit(EDIT.passages.swapped()),)
    assert turned.matches[1].moved
    assert turned.only(Side.LEFT) == COMPARED.only(Side.RIGHT)
    assert turned.swapped() == COMPARED


def test_swapped_the_rows_of_the_new_left_come_first_and_tile_both_sides():
    alone = Comparison(COMPARED.articles, rows((0, 1, 0, 1), (1, 2, 1, 1), (2, 2, 1, 2), (2, 4, 2, 3)), (), ())
    assert alone.swapped().rows == rows((0, 1, 0, 1), (1, 2, 1, 1), (2, 2, 1, 2), (2, 3, 2, 4))


def test_each_side_has_its_other():
    assert (Side.LEFT.other, Side.RIGHT.other) == (Side.RIGHT, Side.LEFT)
    assert Pair("a", "b")[Side.RIGHT] == "b"

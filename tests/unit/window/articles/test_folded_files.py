"""Files of many texts are one row."""

from pathlib import Path

from viewer.window.articles.folded_files import FEW, FoldedFiles, most_alike, texts_of_file

FEED, MAIL = Path("feed.rss"), Path("mail.eml")
PATHS = [None, *[FEED] * 8, *[MAIL] * FEW]
ROWS = list(range(len(PATHS)))


def test_a_file_of_many_texts_is_one_row_and_one_of_few_is_not_folded():
    rows, counts = FoldedFiles().shown(ROWS, PATHS, ())
    assert rows == [0, 1, *range(9, 9 + FEW)]
    assert counts == {1: 7}


def test_what_is_compared_is_shown():
    rows, counts = FoldedFiles().shown(ROWS, PATHS, (4, 6))
    assert rows[:4] == [0, 1, 4, 6]
    assert counts == {1: 5}


def test_a_file_is_unfolded_and_folded_again():
    folding = FoldedFiles()
    folding.turn(FEED)
    assert folding.shown(ROWS, PATHS, ()) == (ROWS, {})
    folding.turn(FEED)
    assert folding.shown(ROWS, PATHS, ())[1] == {1: 7}


def test_the_first_in_the_order_shown_stands_for_the_file():
    assert FoldedFiles().shown([8, 7, 6, 5, 4, 3], PATHS, ())[0] == [8]


def test_the_texts_of_a_file_and_those_most_like_a():
    assert texts_of_file(3, PATHS) == list(range(1, 9))
    assert texts_of_file(0, PATHS) == [0]
    assert most_alike([1, 2, 3, 4], [None, 10, 80, None, 40], 2) == [2, 4]
    assert most_alike([1, 9], [None, 10], 3) == [1, 9]

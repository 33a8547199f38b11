"""What was said by hand, listed with where it stands in the open articles."""

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.model import Pair
from viewer.model.options import verdict_on
from viewer.presenting.said import Said, list_said


def test_what_stands_in_two_open_articles_is_listed_the_newest_first():
    articles = [make_article(MAYOR, DAM), make_article(STORM, title="b"), make_article(COST, STORM, title="c")]
    old, new = verdict_on(STORM, DAM, same=True), verdict_on(COST, MAYOR, same=False)
    elsewhere = verdict_on(DAM, "It stands in no open article.", same=True)
    assert list_said(articles, [old, elsewhere, new]) == (
        Said(new, Pair(0, 2), Pair(0, 0)),
        Said(old, Pair(0, 1), Pair(1, 0)),
    )


def test_two_sentences_of_one_article_have_no_place():
    assert list_said([make_article(MAYOR, DAM), make_article(STORM)], [verdict_on(MAYOR, DAM, same=True)]) == ()

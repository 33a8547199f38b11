"""What an editor is shown is as true as the last time: no figure may fall under the saved ones.

`python -m tests.accuracy.test_shown` saves what is reached. Figures that trade against each other (more matches, fewer
of them right) are saved together, on purpose, with the reason in the commit; nothing raises or lowers them by itself.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from tests.accuracy.corpora import MISSING, is_here, record
from tests.accuracy.made import article_of, facts_of, make_collection, make_edit
from tests.accuracy.shown import Counts, figures, pair_scores, sample_link_score
from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Comparison, Match, Pair, Side, Span
from viewer.model.options import Options, Strictness

BASELINE = Path(__file__).with_name("shown.json")
SLACK = 0.0005
TEXTS = [f"Report number {n} tells of the {n}th harbour, and of what the people there think of it." for n in range(14)]
OTHERS = [f"In the mountains a goat with {n} kids was seen by nobody at all." for n in range(40)]


def linked(count: int = 14) -> dict[str, object]:
    """A record of two wordings, linked in order."""
    raw: dict[str, object] = {"id": "wmt21-made", "a": TEXTS, "b": [f"They say: {text}" for text in TEXTS], "maybe": []}
    return raw | {"links": [[n, n] for n in range(count)], **dict.fromkeys(("ua", "ub", "sa", "sb"))}


def test_no_figure_falls() -> None:
    saved = json.loads(BASELINE.read_text(encoding="utf-8"))
    reached = figures()
    fallen = {
        f"{name}, {what}": (least, reached[name][what])
        for name, told in saved.items()
        if name in reached
        for what, least in told.items()
        if reached[name][what] < least - SLACK
    }
    assert fallen == {}
    if not is_here():
        pytest.skip(f"the sample story holds; of the rest: {MISSING}")


def test_a_score_says_how_much_is_right_and_how_much_was_found() -> None:
    counts = Counts()
    counts.add({1, 2, 3}, {2, 3, 4, 5})
    score = counts.score()
    assert score == (2, 1, 2)
    assert (score.precision, score.recall) == (2 / 3, 0.5)
    assert (Counts().score().precision, Counts().score().recall) == (1.0, 1.0)


def test_only_firm_and_possible_are_counted_as_they_are_shown() -> None:
    articles = Pair(make_article("One.", "Two.", "Three."), make_article("Uno.", "Due."))
    match = Match(Pair(Span(0, 1), Span(0, 1)), 0.9)
    doubtful = Match(Pair(Span(1, 2), Span(1, 2)), 0.3)
    found = pair_scores([(Comparison(articles, (), (match,), (doubtful,)), {(0, 0), (1, 1)})])
    assert found["only"] == (1, 2, 0), "the third is alone; the doubtful two are not, and are called so"
    assert found["firm"] == (1, 0, 0)
    assert found["possible"] == (1, 0, 0)


def test_how_sure_a_match_must_be_is_seen_in_the_sample_story() -> None:
    strict, normal, loose = (sample_link_score(Options(strictness=strictness)) for strictness in Strictness)
    assert strict.wrong < normal.wrong < loose.wrong
    assert strict.right + 5 < normal.right <= loose.right


def test_an_edit_knows_what_moved() -> None:
    one = record("wmt21", linked())
    edit = make_edit(one, OTHERS)
    assert edit
    assert edit == make_edit(one, OTHERS), "by the name of the record, not by chance"
    assert 1 <= len(edit.moved) <= 3
    for i, j in edit.moved:
        assert TEXTS[i] in edit.right[j]
        before = [n for n in range(i) if any(TEXTS[n] in text for text in edit.right[j + 1 :])]
        after = [n for n in range(i + 1, 14) if any(TEXTS[n] in text for text in edit.right[:j])]
        assert len(before) + len(after) >= 3, "it jumped over others"
    assert make_edit(record("wmt21", linked(5)), OTHERS) is None


def test_a_collection_knows_what_stands_alone() -> None:
    made = make_collection(record("wmt21", linked()), OTHERS, 4)
    assert made
    for n, article in enumerate(made.articles):
        texts = [sentence.text for sentence in article.sentences]
        news = {i for i, text in enumerate(texts) if "goat" in text}
        assert news <= made.alone(n, 4) <= made.alone(n, 2) or n >= 2
        assert news <= made.alone(n, 4)
    assert make_collection(record("wmt21", linked()), OTHERS[:3], 4) is None


def test_facts_have_one_partner_on_either_side() -> None:
    raw = linked()
    raw["links"] = [[0, 0], [1, 1], [1, 2], [3, 3], [4, 3]]
    assert [fact.wordings[0] for fact in facts_of(record("wmt21", raw))] == [TEXTS[0]]


def test_sentences_become_paragraphs_that_hold_them() -> None:
    article = article_of(TEXTS, "one", random.Random(1))
    for sentence in article.sentences:
        assert sentence.span.cut(article.paragraphs[sentence.paragraph].text) == sentence.text
    assert [i for p in article.paragraphs for i in p.sentences] == list(range(len(TEXTS)))
    assert max(len(p.sentences) for p in article.paragraphs) <= 3
    assert compare(Pair(article, article)).only(Side.LEFT) == ()


if __name__ == "__main__":
    BASELINE.write_text(json.dumps(figures(), indent=1) + "\n", encoding="utf-8")

"""Two versions of one text are told apart exactly: every changed word is marked, nothing is moved that was not."""

import random
from dataclasses import replace

from tests.accuracy.versions import NEW, make_version, marked_words, scores
from viewer.comparing.compare import compare
from viewer.model import Side

LEAST = 0.99
TEXT = [[f"Report number {n} tells of the {n}th harbour, and of what people there think of it."] for n in range(12)]


def test_light_edits_are_marked_and_nothing_else_is() -> None:
    for what, counts in scores().items():
        score = counts.score()
        assert score.right > 10, what
        assert score.precision >= LEAST, what
        assert score.recall >= LEAST, what


def test_a_made_version_knows_what_differs() -> None:
    seen = {"words": 0, "only": 0, "moved": 0}
    for seed in range(40):
        version = make_version(TEXT, random.Random(seed), move=seed % 2 == 0)
        old, new = version.articles
        texts = [sentence.text for sentence in new.sentences]
        for dropped in version.only.left:
            assert old.sentences[dropped].text not in texts
        for added in version.only.right:
            assert texts[added] in NEW
        untouched = set(range(len(old.sentences))) - {s for s, _ in version.words.left} - version.only.left
        kept = sum(old.sentences[s].text in texts for s in untouched)
        assert kept >= len(untouched) - len({s for s, _ in version.words.right})
        for what, found in (("words", version.words.right), ("only", version.only.right), ("moved", version.moved)):
            seen[what] += len(found)
    assert min(seen.values()) > 5


def test_a_mark_that_is_missing_is_missed() -> None:
    version = make_version(TEXT, random.Random(3), move=False)
    comparison = compare(version.articles)
    assert version.words.right
    assert marked_words(comparison, Side.RIGHT) >= version.words.right
    unmarked = replace(comparison, matches=tuple(match._replace(edits=()) for match in comparison.matches))
    assert marked_words(unmarked, Side.RIGHT) == set()

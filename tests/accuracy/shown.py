"""What an editor is shown, measured: `python -m tests.accuracy.shown [--thirds | --strictness | --strangers]`.

Not single links but what the window and the reports say of them: *only* (no sure match), *firm* (nor a possible
one), *possible*, *moved*, and the ★ of collections, with the curve of its recall from two articles to twelve. The sets
are the sample story, edits and collections made of linked texts (`made.py`), and the topics of the event corpus.
Weights are fitted to texts of these sets: the figures guard against a fall, `train --check` says how good it is on new
ones.
"""

from __future__ import annotations

import argparse
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tests.accuracy.corpora import SETS, Record, is_here, records
from tests.accuracy.made import Made, article_of, make_collection, make_edit
from tests.accuracy.sample import sample_articles, sample_links
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.comparing.match_cache import MatchCache, known_matches
from viewer.comparing.matching.pairing import find_thirds
from viewer.model import Collection, Comparison, Match, Pair, Role, Side
from viewer.model.options import Options, Strictness
from viewer.presenting.counts import in_english, tell_unrelated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

EDITED = ("wmt21", "swipe", "argrewrite")
"""The sets of which edits and collections are made."""
EACH = 40
"""Records of a set that are taken for that."""
CURVE = (2, 3, 4, 5, 8, 12)


class Score(NamedTuple):
    """How many were right, wrong and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what was said, the share that is right; 1 where nothing was."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what is so, the share that was said; 1 where nothing is."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


class Counts(Counter[str]):
    """Adds up scores under one name."""

    def add(self, said: AbstractSet[object], true: AbstractSet[object]) -> None:
        """What was said, and what is so."""
        self.update(right=len(said & true), wrong=len(said - true), missed=len(true - said))

    def score(self) -> Score:
        """The sum."""
        return Score(self["right"], self["wrong"], self["missed"])


def pair_scores(found: Iterable[tuple[Comparison, AbstractSet[tuple[int, int]]]]) -> dict[str, Score]:
    """*only*, *firm* and *possible* of comparisons whose links are known; headlines and bylines are left out."""
    counts = {name: Counts() for name in ("only", "firm", "possible")}
    for comparison, links in found:
        for side in Side:
            article = comparison.articles[side]
            judged = {i for i in article.content() if article.role_of(i) in (Role.BODY, Role.CAPTION)}
            alone = judged - {link[side] for link in links}
            counts["only"].add(judged.intersection(comparison.only(side)), alone)
            counts["firm"].add(judged.intersection(comparison.only(side)).difference(comparison.perhaps(side)), alone)
        for match in comparison.possible:
            cells = {(i, j) for i in match.sentences.left for j in match.sentences.right}
            counts["possible"].update(right=bool(cells & links), wrong=not cells & links)
    return {name: count.score() for name, count in counts.items()}


def sample_scores(*, together: bool) -> dict[str, Score]:
    """The ten pairs of the sample story: by themselves, or each with the evidence of the other three."""
    articles, known = sample_articles(), MatchCache()
    found = []
    for (one, other), links in sample_links().items():
        others = [article for n, article in enumerate(articles) if together and n not in (one, other)]
        found.append((compare(Pair(articles[one], articles[other]), cache=known, others=others), links))
    return pair_scores(found)


def sample_link_score(options: Options) -> Score:
    """Links of the sample story, each pair with the evidence of the other three articles."""
    articles, known, counts = sample_articles(), MatchCache(), Counts()
    for pair, links in sample_links().items():
        others = [article for n, article in enumerate(articles) if n not in pair]
        found = compare(Pair(*(articles[n] for n in pair)), options, cache=known, others=others)
        counts.add(_links(found.matches), links)
    return counts.score()


def sample_stars(count: int) -> Score:
    """★ over every choice of so many articles of the sample story."""
    from itertools import combinations

    articles, links = sample_articles(), sample_links()
    counts, known = Counts(), MatchCache()
    for chosen in combinations(range(len(articles)), count):
        coverage = cover(Collection(tuple(articles[n] for n in chosen)), cache=known)
        for place, n in enumerate(chosen):
            carried = {i for (a, b), pairs in links.items() for i, _ in pairs if a == n and b in chosen}
            carried |= {j for (a, b), pairs in links.items() for _, j in pairs if b == n and a in chosen}
            judged = {i for i in articles[n].content() if articles[n].role_of(i) in (Role.BODY, Role.CAPTION)}
            counts.add(judged.intersection(coverage.unique(place)), judged - carried)
    return counts.score()


def corpus_scores(corpus: str) -> dict[str, Score]:
    """The pairs of a set, by themselves."""
    return pair_scores((_compared(one), one.links | one.unsure) for one in records(corpus))


def _compared(record: Record) -> Comparison:
    sides = zip("ab", (record.left, record.right), strict=True)
    return compare(Pair(*(article_of(text, f"{record.name} {side}") for side, text in sides)))


def move_score() -> Score:
    """The moves of made edits, as links of sentences."""
    counts = Counts()
    for record, others in _chosen():
        edit = make_edit(record, others)
        if edit:
            pair = Pair(article_of(edit.left, f"{record.name} left"), article_of(edit.right, f"{record.name} right"))
            moved = compare(pair).moved()
            said = {(i, j) for match in moved for i in match.sentences.left for j in match.sentences.right}
            counts.add(said, edit.moved)
    return counts.score()


def star_curve() -> dict[int, Score]:
    """★ of made collections, by how many of their articles are open."""
    found: dict[int, Counts] = {count: Counts() for count in CURVE}
    for made in _collections():
        known = MatchCache()
        for count in CURVE:
            coverage = cover(Collection(tuple(made.articles[:count])), cache=known)
            for n in range(count):
                found[count].add(set(coverage.unique(n)), made.alone(n, count))
    return {count: counts.score() for count, counts in found.items()}


def _collections() -> list[Made]:
    made = (make_collection(record, others, CURVE[-1]) for record, others in _chosen())
    return [one for one in made if one]


@cache
def _chosen() -> list[tuple[Record, list[str]]]:
    """Records to make edits and collections of, and for each sentences of other stories."""
    unrelated = [sentence for one in records("unrelated") for sentence in one.left]
    return [(record, unrelated) for corpus in EDITED for record in records(corpus)[:EACH]]


def event_scores(thirds: int | None = None) -> Score:
    """Links of the event corpus, each pair with the evidence of the other reports of its topic."""
    from viewer.comparing.matching import evidence

    before = evidence.THIRDS
    evidence.THIRDS = before if thirds is None else thirds
    topics: dict[str, dict[str, list[str]]] = {}
    for record in records("ecb"):
        _, topic, one, other = record.name.split("-")
        topics.setdefault(topic, {}).update({one: record.left, other: record.right})
    articles = {name: article_of(text, name) for reports in topics.values() for name, text in reports.items()}
    counts = Counts()
    try:
        for record in records("ecb"):
            _, topic, one, other = record.name.split("-")
            rest = [articles[name] for name in topics[topic] if name not in (one, other)]
            pair = Pair(articles[one], articles[other])
            chosen = find_thirds([(0, 1)], (*pair, *rest), _free, _KNOWN)[0, 1]
            sure, _ = known_matches(pair, Options(), _free, _KNOWN, chosen)  # links alone, without rows and edits
            counts.add(_links(sure) - record.unsure, record.links)
    finally:
        evidence.THIRDS = before
    return counts.score()


_KNOWN = MatchCache()


def _free() -> None:
    """Nothing stops the work."""


def _links(matches: Iterable[Match]) -> set[tuple[int, int]]:
    return {(i, j) for match in matches for i in match.sentences.left for j in match.sentences.right}


def figures() -> dict[str, dict[str, float]]:
    """Everything that the baseline keeps; higher is better, all of it."""
    found = {
        "sample, pairs alone": _told(sample_scores(together=False)),
        "sample, with the others": _told(sample_scores(together=True)),
        "sample, star": _told({str(count): sample_stars(count) for count in (2, 5)}),
    }
    if is_here():
        found |= {corpus: _told(corpus_scores(corpus)) for corpus in (*EDITED, "aesop")}
        found["made edits"] = _told({"moved": move_score()})
        found["made collections, star"] = _told({str(count): score for count, score in star_curve().items()})
        found["event corpus, together"] = _told({"links": event_scores()})
    return found


def _told(scores: dict[str, Score]) -> dict[str, float]:
    told: dict[str, float] = {}
    for name, score in scores.items():
        told[f"{name} P"] = round(score.precision, 3)
        if name != "possible":  # a footnote: what it leaves out is no loss
            told[f"{name} R"] = round(score.recall, 3)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--thirds", action="store_true", help="the event corpus with no thirds, one, two …")
    parser.add_argument("--strictness", action="store_true", help="links of the sample story, strict, normal and loose")
    parser.add_argument("--strangers", action="store_true", help="pairs of each set that are said to share nothing")
    arguments = parser.parse_args()
    if arguments.strangers:
        for corpus in SETS:
            found = [tell_unrelated(_compared(one), in_english) for one in records(corpus)]
            print(f"{corpus:12} {sum(map(bool, found))} of {len(found)}")
        return
    if arguments.strictness:
        for strictness in Strictness:
            links = sample_link_score(Options(strictness=strictness))
            print(f"{strictness.value}: {links.right} right, {links.wrong} wrong, {links.missed} missed")
        return
    if arguments.thirds:
        for count in (0, 1, 2, 3, 4, 6, 8):
            score = event_scores(count)
            print(f"{count} thirds: links P {score.precision:.3f} R {score.recall:.3f}")
        return
    for name, told in figures().items():
        print(f"{name:26}", "  ".join(f"{what} {value:.3f}" for what, value in told.items()))


if __name__ == "__main__":
    main()

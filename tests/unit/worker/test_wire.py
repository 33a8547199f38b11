"""What goes through the pipes comes out as it was, and nothing else comes out."""

import io
import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.desks import JSON, MESSAGES, VERDICTS, entries
from tests.support.making import ARTICLES, related_articles
from viewer.comparing.compare import compare
from viewer.comparing.match_cache import MatchCache, known_matches
from viewer.comparing.matching.pairing import known_likelihood
from viewer.library.desk import Entry
from viewer.model import Article, Note, Pair, Span
from viewer.model.options import Options, Strictness, Verdict
from viewer.worker import wire
from viewer.worker.process import Trouble

SHAPES: dict[str, wire.Shape[Any]] = {
    name: getattr(wire, name)
    for name in ("MESSAGE", "SOURCE", "ARTICLE", "READ", "MATCHES", "COMPARED", "LIKELIHOOD", "OPTIONS", "REFUSAL")
}


def through(value: object) -> Any:
    """What comes out at the other end of a pipe."""
    pipe = io.BytesIO()
    wire.send(pipe, value)
    pipe.seek(0)
    return wire.receive(pipe)


@given(ARTICLES, st.lists(st.builds(Note, st.text(), MESSAGES), max_size=2))
def test_an_article_comes_through(article: Article, notes: list[Note]):
    article = replace(article, notes=tuple(notes))
    assert wire.ARTICLE(through(article)) == article
    assert wire.named_article(through(article)) == article
    assert wire.named_article(through(article.digest)) == article.digest


@given(entries())
def test_a_source_comes_through(entry: Entry):
    assert wire.SOURCE(through(entry.source)) == entry.source


@given(st.sampled_from(Strictness), st.booleans(), st.lists(VERDICTS, max_size=3))
def test_options_come_through(strictness: Strictness, ignore: bool, verdicts: list[Verdict]):
    options = Options(strictness, ignore_accents=ignore, variants="a\nb", by_hand=tuple(verdicts))
    assert wire.OPTIONS(through(options)) == options


@settings(max_examples=30)
@given(related_articles())
def test_a_comparison_and_what_is_known_come_through(articles: tuple[Article, Article]):
    pair, cache = Pair(*articles), MatchCache()
    comparison = compare(pair, cache=cache)
    low = Pair(*sorted(pair, key=lambda article: article.digest))
    known = known_matches(low, Options(), lambda: None, cache)
    compared = wire.Compared(comparison.rows, comparison.matches, comparison.possible, known)
    assert wire.COMPARED(through(compared)) == compared
    assert wire.fits(pair, compared)
    if pair.left.digest != pair.right.digest:
        likelihood = known_likelihood(pair, lambda: None, cache)
        there = wire.LIKELIHOOD(through(likelihood))
        assert there.shape == likelihood.shape
        for name in ("keys", "probability", "in_words", "adds", "copied"):
            assert getattr(there, name).tolist() == getattr(likelihood, name).tolist()


@given(JSON)
@pytest.mark.parametrize("name", SHAPES)
def test_anything_else_is_refused(name: str, value: object):
    data = json.loads(json.dumps(value))
    with suppress(ValueError):  # what is taken for a value is one
        assert wire.plain(SHAPES[name](data)) == data


@given(ARTICLES, st.data())
def test_an_article_with_a_wrong_part_is_refused(article: Article, data: st.DataObject):
    record = through(article)
    place = data.draw(st.sampled_from([n for n in range(len(record)) if record[n] is not None]))
    record[place] = {"a": 1}
    with pytest.raises(ValueError, match="not"):
        wire.ARTICLE(record)
    with pytest.raises(ValueError, match="nowhere"):
        wire.ARTICLE(through(replace(article, sentences=())))


def test_a_comparison_of_other_articles_does_not_fit():
    from tests.support.making import DAM, MAYOR, make_article

    long, short = make_article(DAM, MAYOR), make_article(DAM)
    comparison = compare(Pair(long, long))
    compared = wire.Compared(comparison.rows, comparison.matches, comparison.possible, ((), ()))
    assert wire.fits(Pair(long, long), compared)
    assert not wire.fits(Pair(long, short), compared)
    assert not wire.fits(Pair(long, long), compared._replace(rows=compared.rows[1:]))
    empty = compared.matches[0]._replace(sentences=Pair(Span(0, 0), Span(0, 1)))
    assert not wire.fits(Pair(long, long), compared._replace(matches=(empty,)))


def test_a_pipe_that_ends_in_a_frame_has_ended():
    pipe = io.BytesIO()
    wire.send(pipe, "seven")
    for length in range(len(pipe.getvalue())):
        with pytest.raises(EOFError):
            wire.receive(io.BytesIO(pipe.getvalue()[:length]))


def test_a_frame_that_claims_to_be_too_long_is_not_waited_for():
    class Pipe(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert size <= wire.MAX_FRAME
            return super().read(size)

    with pytest.raises(ValueError, match="too long"):
        wire.receive(Pipe((wire.MAX_FRAME + 1).to_bytes(4, "big") + b"7"))


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_has_its_reason(trouble: Trouble):
    told = {Trouble.TOO_LONG: "12 seconds", Trouble.TOO_LARGE: "memory", Trouble.BROKE_DOWN: "broke down"}
    assert told[trouble] in str(wire.reason_of(trouble, 12.4))

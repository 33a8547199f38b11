"""What the process sent ahead is asked, and that nothing is lost where it does not answer."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.fakes import FakeWorker
from viewer.comparing.compare import compare
from viewer.comparing.match_cache import MatchCache, known_matches, matches_key
from viewer.model import Collection, Pair
from viewer.model.options import Cancelled, Options
from viewer.reading import read_article
from viewer.reading.errors import ReadError
from viewer.reading.sources import read_sources
from viewer.resources import resource
from viewer.window.session import engine as engine_module
from viewer.window.session.engine import Engine
from viewer.worker import process as worker_module

PATHS = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


def go_on() -> None:
    """A checkpoint that lets the work go on."""


@pytest.mark.parametrize("mute", [False, True])
def test_the_answer_is_the_same_whoever_gives_it(mute: bool):
    worker = FakeWorker(mute=mute)
    engine = Engine(worker)
    ((source, article),) = engine.read(PATHS[0])
    assert (source, article) == (read_sources(PATHS[0])[0], read_article(PATHS[0]))
    assert engine.make(source) == article
    pair = Pair(article, read_article(PATHS[1]))
    for articles in (pair, pair.swapped()):
        assert engine.match(articles, Options(), go_on, keep=False) == known_matches(
            articles, Options(), go_on, MatchCache()
        )
        assert not engine.known.likelihoods
    for articles in (pair, pair.swapped()):
        compared = engine.compare(articles, Options(), go_on)
        assert compared == compare(articles)
        assert all(one is other for one, other in zip(compared.articles, articles, strict=True))
        renamed = Pair(replace(articles.left, title="Renamed"), articles.right)
        assert engine.compare(renamed, Options(), go_on).articles == renamed
        known = dict(engine.known.matches)
        assert known == {matches_key(articles, Options()): engine.match(low_first(articles), Options(), go_on)}
        engine.known = MatchCache()
    if not mute:
        assert worker.asked == ["read", "make", "judge", "judge", *["compare", "compare"] * 2]


def low_first(articles: Pair[Any]) -> Pair[Any]:
    return Pair(*sorted(articles, key=lambda article: str(article.digest)))


def test_what_is_known_is_not_asked_again():
    worker = FakeWorker()
    engine = Engine(worker)
    pair = Pair(*map(read_article, PATHS))
    engine.match(pair, Options(), go_on)
    engine.match(pair.swapped(), Options(), go_on)
    assert worker.asked == ["judge"]


def test_what_was_compared_is_judged_when_a_third_needs_it_and_no_sooner():
    """Two articles alone need no probabilities, which would load NumPy in the window's process at the start."""
    worker = FakeWorker()
    engine = Engine(worker)
    pair = Pair(*map(read_article, PATHS))
    engine.compare(pair, Options(), go_on)
    engine.match(pair, Options(), go_on)
    engine.cover(Collection(pair), Options(), go_on, Pair(0, 1))
    assert worker.asked == ["compare"]
    assert not engine.known.likelihoods
    third = read_article(resource("samples/3-the-brief-ledger.md"))
    covered = engine.cover(Collection((*pair, third)), Options(), go_on, Pair(0, 1))
    assert worker.asked == ["compare", "judge"]
    assert covered == Engine().cover(Collection((*pair, third)), Options(), go_on, Pair(0, 1))


def test_what_is_large_is_done_here(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "LARGEST_FILE", 1000)
    monkeypatch.setattr(worker_module, "LARGEST", 1000)
    worker = FakeWorker()
    engine = Engine(worker)
    pair = Pair(*(engine.read(path)[0][1] for path in PATHS))
    engine.make(read_sources(PATHS[0])[0])
    engine.match(pair, Options(), go_on)
    assert engine.compare(pair, Options(), go_on) == compare(pair)
    assert worker.asked == []


def test_why_a_file_cannot_be_read_is_told(tmp_path: Path):
    worker = FakeWorker()
    with pytest.raises(ReadError, match="not there"):
        Engine(worker).read(tmp_path / "nowhere.txt")


def test_who_waits_no_more_gets_nothing():
    pair = Pair(*map(read_article, PATHS))

    def stop() -> None:
        raise Cancelled

    for work in (Engine(FakeWorker()).compare, Engine(FakeWorker()).match):
        with pytest.raises(Cancelled):
            work(pair, Options(), stop)


def test_it_is_let_go_once():
    worker = FakeWorker()
    engine = Engine(worker)
    engine.dismiss()
    engine.dismiss()
    assert worker.dismissed
    engine.read(PATHS[0])
    assert worker.asked == []


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page."""
    path = tmp_path / "page.txt"
    path.write_text("<!DOCTYPE html><html><body><p>The dam held on Tuesday.</p></body></html>", encoding="utf-8")
    return path


def test_a_page_is_read_in_the_worker_and_nowhere_else(page: Path, monkeypatch: pytest.MonkeyPatch):
    worker = FakeWorker()
    ((source, article),) = Engine(worker).read(page)
    assert (source, article) == (read_sources(page)[0], read_article(page))
    assert Engine(worker).make(source) == article
    assert worker.asked == ["read", "make"]
    assert Engine(FakeWorker(mute=True)).make(source) == article, "a draft need not be parsed again"
    text = replace(source, draft=None)
    monkeypatch.setattr("viewer.reading.articles.make_article", lambda _: pytest.fail("it was read here"))
    for engine in (Engine(FakeWorker(mute=True)), Engine(FakeWorker(mute=True))):
        with pytest.raises(ReadError, match=r"^page\.txt: its reader broke down$"):
            engine.read(page)
        with pytest.raises(ReadError, match=r"^page\.txt: its reader broke down$"):
            engine.make(text)


def test_why_a_page_cannot_be_read_is_told_by_the_worker(page: Path):
    page.write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    with pytest.raises(ReadError, match="there is no text"):
        Engine(FakeWorker()).read(page)


def test_one_that_rests_is_asked_for_pages_alone(page: Path):
    worker = FakeWorker()
    engine = Engine(worker)
    engine.rest()
    engine.read(PATHS[0])
    engine.compare(Pair(*map(read_article, PATHS)), Options(), go_on)
    assert worker.asked == []
    assert not worker.dismissed, "it waits for a page"
    engine.read(page)
    assert worker.asked == ["read"]
    engine.rest()
    assert worker.dismissed, "the parsers of pages take much memory"


def test_one_that_is_dismissed_while_it_reads_a_page_says_why(page: Path):
    class Dismissed(FakeWorker):
        def note_end(self) -> None:
            engine.dismiss()

    engine = Engine(Dismissed(mute=True))
    with pytest.raises(ReadError, match="broke down"):
        engine.read(page)

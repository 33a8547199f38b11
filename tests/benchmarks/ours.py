"""One of our own measures, in a process of its own; called by `engine`."""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.engine import real_articles
from tests.benchmarks.texts import article, books, edited, first_words
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.comparing.match_cache import MatchCache
from viewer.comparing.matching.prepared import prepare
from viewer.model import Article, Collection, Pair


def read(path: str) -> Article:
    """An article from a file of one sentence a line."""
    text = Path(path).read_text(encoding="utf-8")
    return article([paragraph.split("\n") for paragraph in text.split("\n\n")])


def files(left: str, right: str) -> dict[str, float]:
    """CPU seconds of one comparison, preparing included."""
    articles = Pair(read(left), read(right))
    compare(Pair(*(article([["A warm start."]]) for _ in range(2))))
    start = time.process_time()
    compare(articles)
    return {"cpu": time.process_time() - start}


def pairs() -> dict[str, float]:
    """CPU seconds of all pairs of the real articles."""
    from viewer.reading import read_article

    articles = [read_article(path) for path in real_articles()]
    prepare(["A warm start."])
    chosen = [Pair(a, b) for i, a in enumerate(articles) for b in articles[i + 1 :]]
    times = []
    for _ in range(6):
        start = time.process_time()
        for pair in chosen:
            compare(pair)
        times.append(time.process_time() - start)
    return {"cpu": min(times[1:]), "first": times[0], "words": sum(one.word_count() for one in articles)}


def fifty() -> dict[str, float]:
    """CPU seconds of the coverage of fifty articles, and of one more."""
    text, donor = books()[:2]
    base = first_words(text[3:], 1000)
    articles = tuple(article(edited(base, donor, seed)) for seed in range(51))
    known = MatchCache()
    start = time.process_time()
    cover(Collection(articles[:50]), cache=known)
    middle = time.process_time()
    cover(Collection(articles), cache=known)
    return {"cpu": middle - start, "more": time.process_time() - middle}


def cancel(left: str, right: str) -> dict[str, float]:
    """The longest wall-clock time between two looks at the checkpoint, without the collector, as the window works."""
    gc.disable()
    articles = Pair(read(left), read(right))
    last = time.perf_counter()
    waits = [0.0]

    def look() -> None:
        nonlocal last
        now = time.perf_counter()
        waits.append(now - last)
        last = now

    compare(articles, checkpoint=look)
    look()
    return {"wait": max(waits)}


if __name__ == "__main__":
    measure: Any = {"files": files, "pairs": pairs, "fifty": fifty, "cancel": cancel}[sys.argv[1]]
    measured = measure(*sys.argv[2:])
    measured["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(measured))

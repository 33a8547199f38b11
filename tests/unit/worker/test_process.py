"""What the process sent ahead does, asked as an object; tests/process sends a real one."""

import io
import os
import sys
import threading
from pathlib import Path

import pytest

from viewer.model import AS_IT_SEEMS, Pair
from viewer.model.message import reasons
from viewer.reading import read_article
from viewer.reading.articles import read_articles
from viewer.reading.errors import ReadError
from viewer.resources import resource
from viewer.worker import wire
from viewer.worker.process import WorkerProcess

SAMPLES = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


THIRD = resource("samples/3-the-brief-ledger.md")


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of other systems")


def frame(text: str) -> bytes:
    return len(text.encode()).to_bytes(4, "big") + text.encode()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\0\0",
        b"\xff\xff\xff\xff",
        frame("7"),
        frame("[]"),
        frame('["done"]'),
        frame('["done", 7]'),
        frame('["done", [[], []]]'),
        frame('["refused", null, 7, ["", {}]]'),
        frame("[" * 100_000),
        frame("no JSON"),
    ],
)
def test_what_cannot_be_understood_ends_it_and_nothing_else(said: bytes):
    """As where another version answers, or one that was taken over by what it read."""
    ended: list[bool] = []
    sent = WorkerProcess(lambda: ended.append(True), io.BytesIO(), io.BytesIO(said))
    assert sent.read(THIRD, AS_IT_SEEMS) is None
    assert str(sent.reason) == "its reader broke down"
    assert ended == [True]


def test_what_it_refuses_is_refused():
    told = io.BytesIO()
    wire.send(told, ["refused", THIRD, "x", reasons.tr("it is {size} MB").fill(size=7), True])
    told.seek(0)
    sent = WorkerProcess(lambda: None, io.BytesIO(), told)
    with pytest.raises(ReadError, match=f"^{THIRD.name}: it is 7 MB$") as refused:
        sent.read(THIRD, AS_IT_SEEMS)
    assert refused.value.is_text


def test_memory_that_ran_out_is_told():
    sent = WorkerProcess(lambda: None, io.BytesIO(), io.BytesIO(frame('["failed", "MemoryError"]')))
    assert sent.read(THIRD, AS_IT_SEEMS) is None
    assert not sent.running, "the next one begins with all of its memory"
    assert str(sent.reason) == "reading it took too much memory"


class Waiting(io.BytesIO):
    """A pipe from which nothing comes until the other end goes."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.gone = threading.Event(), threading.Event()

    def read(self, _: int | None = -1, /) -> bytes:
        self.reached.set()
        self.gone.wait(30)
        return b""

    readline = read


def test_who_waits_for_one_that_is_dismissed_gets_no_answer():
    pipe = Waiting()
    sent = WorkerProcess(pipe.gone.set, io.BytesIO(), pipe)
    answers: list[object] = []
    thread = threading.Thread(target=lambda: answers.append(sent.read(THIRD, AS_IT_SEEMS)))
    thread.start()
    assert pipe.reached.wait(30)
    sent.dismiss()
    thread.join(30)
    assert answers == [None]
    assert pipe.closed
    assert sent.read(THIRD, AS_IT_SEEMS) is None
    sent.dismiss()  # again: nothing happens


def test_one_that_does_not_go_is_left():
    """As a process that hangs on a dead drive, which no signal reaches."""
    pipe = Waiting()
    sent = WorkerProcess(lambda: None, io.BytesIO(), pipe)
    thread = threading.Thread(target=lambda: sent.read(THIRD, AS_IT_SEEMS))
    thread.start()
    assert pipe.reached.wait(30)
    sent.dismiss()
    assert not pipe.closed  # that would wait for who reads there
    pipe.gone.set()
    thread.join(30)
    assert pipe.closed


def open_files() -> list[str]:
    """Numbers of the files this process has open, where the system tells."""
    folder = Path("/proc/self/fd")
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


@POSIX
def test_where_no_pipe_is_to_be_had_it_is_not_sent(monkeypatch: pytest.MonkeyPatch):
    before = open_files()
    pipes = [os.pipe()]

    def one_only() -> tuple[int, int]:
        if not pipes:
            raise OSError(24, "too many open files")
        return pipes.pop()

    monkeypatch.setattr(os, "pipe", one_only)
    assert WorkerProcess.send(SAMPLES) is None
    assert open_files() == before


def test_what_it_has_is_named_to_it_and_not_sent():
    read = [read_articles(path) for path in SAMPLES]
    told = io.BytesIO()
    for each in read:
        wire.send(told, ["done", each])
    told.seek(0)
    sent = WorkerProcess(lambda: None, io.BytesIO(), told)
    assert [sent.read(path, AS_IT_SEEMS) for path in SAMPLES] == read
    articles = Pair(*(article for ((_, article),) in read))
    other = read_article(THIRD)
    assert sent._named(articles) == [article.digest for article in articles]
    assert sent._named(Pair(articles.left, other)) == [articles.left.digest, other]
    labelled = articles.left.with_role(1, articles.left.paragraphs[2].role)
    assert sent._named(Pair(labelled, articles.left)) == [labelled, articles.left.digest]

"""What the process sent ahead does, asked as an object; tests/process sends a real one."""

import io
import os
import pickle
import sys
import threading
from pathlib import Path

import pytest

from viewer.model import Pair
from viewer.model.options import Options
from viewer.reading import read_article
from viewer.reading.sources import read_source
from viewer.resources import resource
from viewer.worker import process as worker_module
from viewer.worker.process import Requests, WorkerProcess

SAMPLES = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


THIRD = resource("samples/3-the-brief-ledger.md")


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of other systems")


def test_what_was_looked_at_is_neither_read_nor_compared_again(monkeypatch: pytest.MonkeyPatch):
    requests = Requests()
    requests.look(SAMPLES)
    monkeypatch.setattr("viewer.reading.sources.read_bytes", lambda _: pytest.fail("it was read again"))
    monkeypatch.setattr(requests, "_compare", lambda *_: pytest.fail("it was compared again"))
    read = [requests.read(path) for path in SAMPLES]
    assert requests.compare([article.digest for _, article in read], Options()).matches


def test_what_was_written_meanwhile_is_read_anew(tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text("The ferry to Vellan stopped.\n", encoding="utf-8")
    requests = Requests()
    requests.look([path, SAMPLES[1]])
    path.write_text("The ferry to Vellan sails again.\n", encoding="utf-8")
    assert requests.read(path)[0].text == "The ferry to Vellan sails again.\n"
    path.write_text("Nothing sails.\n", encoding="utf-8")
    assert requests.read(path)[0].text == "Nothing sails.\n"


def test_one_that_cannot_be_read_does_not_keep_it_from_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    requests = Requests()
    requests.look([tmp_path / "nowhere.txt", SAMPLES[0]])
    assert list(requests._seen) == [SAMPLES[0]]
    monkeypatch.setattr(Requests, "read", lambda *_: pytest.fail("a set is no article"))
    Requests().look([tmp_path / "a.diptych", tmp_path / "b.diptych"])


def test_it_does_not_look_ahead_at_what_will_not_be_asked_of_it(monkeypatch: pytest.MonkeyPatch):
    letters = sum(len(p.text) for path in SAMPLES for p in read_article(path).paragraphs)
    largest_file = max(path.stat().st_size for path in SAMPLES)
    for characters, size, read, compared in (
        (letters, largest_file, 2, 1),
        (letters - 1, largest_file, 2, 0),
        (9, 9, 0, 0),
    ):
        monkeypatch.setattr(worker_module, "LARGEST", characters)
        monkeypatch.setattr(worker_module, "LARGEST_FILE", size)
        requests = Requests()
        requests.look(SAMPLES)
        assert len(requests._seen) == read
        assert len(requests._compared) == compared


def test_a_folder_is_looked_into(tmp_path: Path):
    for number, path in enumerate(SAMPLES):
        (tmp_path / f"{number}.txt").write_bytes(path.read_bytes())
    requests = Requests()
    requests.look([tmp_path])
    assert [path.name for path in requests._seen] == ["0.txt", "1.txt"]


def test_what_cannot_be_understood_ends_it_and_nothing_else():
    """As where another version answers: what cannot be unpickled raises whatever it likes."""
    ended: list[bool] = []
    for said in (b"", b"\x80", b"cnowhere\nNothing\n.", b"cbuiltins\nNothing\n.", b"\x80\x05K\x07."):
        sent = WorkerProcess(lambda: ended.append(True), io.BytesIO(), io.BytesIO(said))
        assert sent._ask("read", THIRD) == (7 if said.endswith(b"\x07.") else None)
    sent = WorkerProcess(lambda: ended.append(True), io.BytesIO(), io.BytesIO())
    assert sent._ask("read", lambda: None) is None  # what cannot be sent
    assert len(ended) == 5


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
    thread = threading.Thread(target=lambda: answers.append(sent.read(THIRD)))
    thread.start()
    assert pipe.reached.wait(30)
    sent.dismiss()
    thread.join(30)
    assert answers == [None]
    assert pipe.closed
    assert sent.read(THIRD) is None
    sent.dismiss()  # again: nothing happens


def test_one_that_does_not_go_is_left():
    """As a process that hangs on a dead drive, which no signal reaches."""
    pipe = Waiting()
    sent = WorkerProcess(lambda: None, io.BytesIO(), pipe)
    thread = threading.Thread(target=lambda: sent.read(THIRD))
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
    read = [(read_source(path), read_article(path)) for path in SAMPLES]
    sent = WorkerProcess(lambda: None, io.BytesIO(), io.BytesIO(b"".join(map(pickle.dumps, read))))
    assert [sent.read(path) for path in SAMPLES] == read
    articles = Pair(*(article for _, article in read))
    other = read_article(THIRD)
    assert sent._named(articles) == [article.digest for article in articles]
    assert sent._named(Pair(articles.left, other)) == [articles.left.digest, other]
    labelled = articles.left.with_role(1, articles.left.paragraphs[2].role)
    assert sent._named(Pair(labelled, articles.left)) == [labelled, articles.left.digest]

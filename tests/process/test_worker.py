"""The process sent ahead says what this one would say, and nothing waits for it once it is gone."""

import io
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer import cli
from viewer.comparing.compare import compare
from viewer.comparing.match_cache import MatchCache
from viewer.comparing.matching.pairing import known_likelihood
from viewer.model import Article, Comparison, Pair
from viewer.model.options import Options, Strictness
from viewer.reading import read_article
from viewer.reading.articles import make_article
from viewer.reading.sources import read_source
from viewer.resources import resource
from viewer.worker import process as worker_module
from viewer.worker.process import Compared, Requests, WorkerProcess, own_command

SAMPLES = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]
THIRD = resource("samples/3-the-brief-ledger.md")
SPAWNS = ["_spawn_anywhere"] if sys.platform == "win32" else ["_spawn", "_spawn_anywhere"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of other systems")


@pytest.fixture(params=SPAWNS)
def worker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkerProcess]:
    monkeypatch.setattr(worker_module, "_spawn", getattr(worker_module, request.param))
    sent = WorkerProcess.send(SAMPLES)
    assert sent
    yield sent
    sent.dismiss()


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[WorkerProcess, int]]:
    """A scout that has looked at nothing, and the number of its process."""
    started: list[int] = []
    spawn = os.posix_spawn

    def note(*given: object, **more: object) -> int:
        started.append(spawn(*given, **more))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr(os, "posix_spawn", note)
    sent = WorkerProcess.send([])
    assert sent
    assert sent.read(THIRD)
    yield sent, started[0]
    sent.dismiss()


def put_together(articles: Pair[Article], compared: Compared | None) -> Comparison:
    assert compared
    return Comparison(articles, compared.rows, compared.matches, compared.possible)


def test_it_reads_what_was_named_and_what_was_not(worker: WorkerProcess):
    for path in (*SAMPLES, THIRD):
        assert worker.read(path) == (read_source(path), read_article(path))
    source = read_source(SAMPLES[0])
    assert worker.make(source) == make_article(source)


@pytest.mark.parametrize("options", [Options(), Options(strictness=Strictness.STRICT, ignore_case=False)])
@pytest.mark.parametrize("read_there", [True, False])
def test_it_compares_as_is_done_here(worker: WorkerProcess, options: Options, *, read_there: bool):
    if read_there:
        for path in SAMPLES:
            assert worker.read(path)
    pair = Pair(*map(read_article, SAMPLES))
    known = MatchCache()
    for articles in (pair, pair.swapped(), pair):
        compared = worker.compare(articles, options)
        assert put_together(articles, compared) == compare(articles, options, cache=known)
        assert compared
        assert {compared.known} == set(known.matches.values())
    there, here = worker.judge(pair), known_likelihood(pair, lambda: None, known)
    assert there
    for name in ("keys", "probability", "in_words", "adds", "copied"):
        assert getattr(there, name).tolist() == getattr(here, name).tolist()


def test_what_it_has_is_named_to_it_and_not_sent(worker: WorkerProcess):
    read = [worker.read(path) for path in SAMPLES]
    articles = Pair(*(each[1] for each in read if each))
    other = read_article(THIRD)
    assert worker._named(articles) == [article.digest for article in articles]
    assert worker._named(Pair(articles.left, other)) == [articles.left.digest, other]
    labelled = articles.left.with_role(1, articles.left.paragraphs[2].role)
    assert worker._named(Pair(labelled, articles.left)) == [labelled, articles.left.digest]


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


def test_what_it_cannot_do_it_leaves_and_goes_on(worker: WorkerProcess, tmp_path: Path):
    assert worker.read(tmp_path / "nowhere.txt") is None
    assert worker._ask("fly", 7) is None
    read = worker.read(SAMPLES[0])
    assert read
    assert read[1].title == read_article(SAMPLES[0]).title


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


@pytest.mark.parametrize("spawn", SPAWNS)
def test_no_more_than_a_moment_is_waited_for_a_process_that_does_not_end(spawn: str, monkeypatch: pytest.MonkeyPatch):
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    monkeypatch.setattr(worker_module, "_KILL_SECONDS", 0.05)
    if spawn == "_spawn":
        monkeypatch.setattr(os, "posix_spawn", lambda *_, **__: process.pid)
        monkeypatch.setattr(os, "kill", lambda *_: None)
    else:
        monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: process)
        monkeypatch.setattr(process, "kill", lambda: None)
    getattr(worker_module, spawn)(["nothing"], 0, 1)()
    monkeypatch.undo()
    assert process.poll() is None
    process.communicate(b"\n", timeout=30)


def open_files() -> list[str]:
    """Numbers of the files this process has open, where the system tells."""
    folder = Path("/proc/self/fd")
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


@POSIX
def test_nothing_is_left_of_it(process: tuple[WorkerProcess, int], monkeypatch: pytest.MonkeyPatch):
    sent, number = process
    sent.dismiss()
    with pytest.raises(ChildProcessError):
        os.waitpid(number, os.WNOHANG)
    before = open_files()
    again = WorkerProcess.send(SAMPLES)
    assert again
    again.dismiss()
    assert open_files() == before
    monkeypatch.setattr(worker_module, "own_command", lambda: ["/nowhere/at/all"])
    assert WorkerProcess.send(SAMPLES) is None
    assert open_files() == before


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


@pytest.mark.parametrize("home", ["x" * 300, "a\0b"])
def test_where_nobody_may_look_it_is_not_sent_and_nothing_breaks(home: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cli, "data_folder", lambda: Path(home))
    assert cli._start_worker([], sample=False) is None
    assert cli._start_worker([Path(home)], sample=False) is None


def test_where_the_program_does_not_know_itself_it_is_not_sent(monkeypatch: pytest.MonkeyPatch):
    for unknown in ("", None):
        monkeypatch.setattr(sys, "executable", unknown)
        assert WorkerProcess.send(SAMPLES) is None


@POSIX
def test_one_that_was_killed_is_not_waited_for(process: tuple[WorkerProcess, int]):
    sent, number = process
    os.kill(number, signal.SIGKILL)
    assert sent.read(THIRD) is None


@POSIX
def test_an_interrupt_is_the_windows_to_hear(process: tuple[WorkerProcess, int]):
    sent, number = process
    os.kill(number, signal.SIGINT)
    assert sent.read(THIRD)


def test_it_ends_when_nobody_can_ask_any_more():
    with subprocess.Popen([*own_command(), "--ahead"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out == b""


def test_what_is_printed_is_no_answer():
    code = "import viewer.worker.process as s; s.Requests.speak = lambda _: print('hi', flush=True) or 7; s.serve([])"
    asked = pickle.dumps(("speak", ()))
    done = subprocess.run([sys.executable, "-c", code], input=asked, capture_output=True, timeout=60, check=True)
    assert done.stdout == pickle.dumps(7, 5)


@pytest.mark.parametrize("found_by", ["folder", "path"])
def test_nothing_else_of_this_name_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found_by: str):
    (tmp_path / "viewer").mkdir()
    for name in ("__init__.py", "cli.py"):
        (tmp_path / "viewer" / name).write_text("raise SystemExit('taken in')\n", encoding="utf-8")
    if found_by == "folder":
        (tmp_path / "pickle.py").write_text("raise SystemExit('taken in')\n", encoding="utf-8")
        monkeypatch.chdir(tmp_path)
    else:
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    sent = WorkerProcess.send(SAMPLES)
    assert sent
    assert sent.read(SAMPLES[0])
    sent.dismiss()

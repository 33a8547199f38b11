"""The process sent ahead says what this one would say, and nothing waits for it once it is gone."""

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.fakes import note_processes
from viewer.comparing.compare import compare
from viewer.comparing.match_cache import MatchCache
from viewer.comparing.matching.pairing import known_likelihood
from viewer.model import AS_IT_SEEMS, Article, Comparison, Pair
from viewer.model.options import Options, Strictness
from viewer.reading import read_article
from viewer.reading.articles import make_article, read_articles
from viewer.reading.errors import ReadError
from viewer.reading.sources import read_sources
from viewer.resources import resource
from viewer.worker import process as worker_module
from viewer.worker import wire
from viewer.worker.memory import MEMORY
from viewer.worker.process import WorkerProcess, own_command
from viewer.worker.wire import Compared

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
    started = note_processes(monkeypatch)
    sent = WorkerProcess.send([])
    assert sent
    assert sent.read(THIRD, AS_IT_SEEMS)
    yield sent, started[0]
    sent.dismiss()


def put_together(articles: Pair[Article], compared: Compared | None) -> Comparison:
    assert compared
    return Comparison(articles, compared.rows, compared.matches, compared.possible)


def test_it_reads_what_was_named_and_what_was_not(worker: WorkerProcess):
    for path in (*SAMPLES, THIRD):
        assert worker.read(path, AS_IT_SEEMS) == read_articles(path)
    source = read_sources(SAMPLES[0])[0]
    assert worker.make(source) == make_article(source)


@pytest.mark.parametrize("options", [Options(), Options(strictness=Strictness.STRICT, ignore_case=False)])
@pytest.mark.parametrize("read_there", [True, False])
def test_it_compares_as_is_done_here(worker: WorkerProcess, options: Options, *, read_there: bool):
    if read_there:
        for path in SAMPLES:
            assert worker.read(path, AS_IT_SEEMS)
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


def test_what_it_cannot_do_it_leaves_and_goes_on(worker: WorkerProcess, tmp_path: Path):
    with pytest.raises(ReadError, match=r"^nowhere\.txt: the file is not there"):
        worker.read(tmp_path / "nowhere.txt", AS_IT_SEEMS)
    assert worker.make(7) is None  # type: ignore[arg-type]
    assert str(worker.reason) == "its reader broke down"
    read = worker.read(SAMPLES[0], AS_IT_SEEMS)
    assert read
    assert read[0][1].title == read_article(SAMPLES[0]).title


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
    kill, number = getattr(worker_module, spawn)(["nothing"], 0, 1)
    assert number == process.pid
    kill()
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


def test_where_the_program_does_not_know_itself_it_is_not_sent(monkeypatch: pytest.MonkeyPatch):
    for unknown in ("", None):
        monkeypatch.setattr(sys, "executable", unknown)
        assert WorkerProcess.send(SAMPLES) is None


@POSIX
def test_one_that_was_killed_is_not_waited_for(process: tuple[WorkerProcess, int]):
    sent, number = process
    os.kill(number, signal.SIGKILL)
    assert sent.read(THIRD, AS_IT_SEEMS) is None
    assert str(sent.reason) == "its reader broke down"
    assert sent.read(THIRD, AS_IT_SEEMS), "by another one"


@POSIX
def test_one_that_stopped_costs_its_limit_and_no_more(
    process: tuple[WorkerProcess, int], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(worker_module, "SECONDS", 0.3)
    sent, number = process
    os.kill(number, signal.SIGSTOP)
    assert sent.read(THIRD, AS_IT_SEEMS) is None
    assert str(sent.reason) == "reading it took more than 0 seconds"
    monkeypatch.setattr(worker_module, "SECONDS", 60.0)
    assert sent.read(THIRD, AS_IT_SEEMS), "by another one"
    with pytest.raises(ChildProcessError):
        os.waitpid(number, os.WNOHANG)


@pytest.mark.skipif(sys.platform != "linux", reason="only there the system limits memory")
def test_its_memory_is_limited(process: tuple[WorkerProcess, int]):
    _, number = process
    limits = Path(f"/proc/{number}/limits").read_text()
    assert re.search(rf"Max data size +{MEMORY} ", limits)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc in place of macOS")
def test_one_that_takes_too_much_is_killed_where_the_system_sets_no_limit(
    process: tuple[WorkerProcess, int], monkeypatch: pytest.MonkeyPatch
):
    sent, number = process
    os.kill(number, signal.SIGSTOP)  # it never answers
    monkeypatch.setattr(worker_module, "IS_WATCHED", True)
    monkeypatch.setattr(worker_module, "MEMORY", 1_000_000)
    assert sent.read(THIRD, AS_IT_SEEMS) is None
    assert str(sent.reason) == "reading it took too much memory"
    monkeypatch.setattr(worker_module, "MEMORY", MEMORY)
    assert sent.read(THIRD, AS_IT_SEEMS), "by another one"


@POSIX
def test_an_interrupt_is_the_windows_to_hear(process: tuple[WorkerProcess, int]):
    sent, number = process
    os.kill(number, signal.SIGINT)
    assert sent.read(THIRD, AS_IT_SEEMS)


def test_it_ends_when_nobody_can_ask_any_more():
    with subprocess.Popen([*own_command(), "--ahead"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out == b""


def test_what_is_printed_is_no_answer():
    code = """
import viewer.worker.requests as r
r.QUESTIONS["speak"] = ()
r.Requests.speak = lambda _: print("hi", flush=True) or 7
from viewer.worker.memory import MEMORY
from viewer.worker.process import serve
serve([])
"""
    asked, told = io.BytesIO(), io.BytesIO()
    wire.send(asked, ["speak"])
    done = subprocess.run(
        [sys.executable, "-c", code], input=asked.getvalue(), capture_output=True, timeout=60, check=True
    )
    wire.send(told, ["done", 7])
    assert done.stdout == told.getvalue()


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
    assert sent.read(SAMPLES[0], AS_IT_SEEMS)
    sent.dismiss()

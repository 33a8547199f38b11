"""The process sent ahead says what this one would say, and nothing waits for it once it is gone."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from viewer import scout as scouting
from viewer.comparing.compare import compare
from viewer.comparing.known import KnownPairs, known_matches
from viewer.comparing.options import Options, Strictness
from viewer.model import Article, Pair
from viewer.reading import make_article, read_article, read_source
from viewer.resources import resource
from viewer.scout import Scout, own_command

SAMPLES = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]
SPAWNS = ["_spawn_anywhere"] if sys.platform == "win32" else ["_spawn", "_spawn_anywhere"]


@pytest.fixture(params=SPAWNS)
def scout(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scout]:
    monkeypatch.setattr(scouting, "_spawn", getattr(scouting, request.param))
    sent = Scout.send(SAMPLES)
    assert sent
    yield sent
    sent.dismiss()


def test_it_reads_what_was_named_and_what_was_not(scout: Scout):
    for path in (*SAMPLES, resource("samples/3-the-brief-ledger.md")):
        assert scout.ask("read", path) == (read_source(path), read_article(path))
    source = read_source(SAMPLES[0])
    assert scout.ask("make", source) == make_article(source)


@pytest.mark.parametrize("options", [Options(), Options(strictness=Strictness.STRICT, ignore_case=False)])
def test_it_compares_as_is_done_here(scout: Scout, options: Options):
    pair = Pair(*map(read_article, SAMPLES))
    known = KnownPairs()
    for articles in (pair, pair.swapped()):
        comparison, matches = scout.ask("compare", articles, options)
        assert comparison == compare(articles, options, known=known)
        assert {matches} == set(known.values())
    assert scout.ask("match", pair, options) == known_matches(pair, options, lambda: None, known)


def test_what_it_looked_at_is_read_anew_when_asked_again(scout: Scout, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text("The ferry to Vellan stopped.\n", encoding="utf-8")
    first = scout.ask("read", path)
    path.write_text("The ferry to Vellan sails again.\n", encoding="utf-8")
    assert scout.ask("read", path)[0].text != first[0].text
    sample = tmp_path / SAMPLES[0].name
    sample.write_text("The ferry to Vellan stopped.\n", encoding="utf-8")
    own = Scout.send([sample, SAMPLES[1]])
    assert own
    assert own.ask("read", sample)[0].text.startswith("The ferry")
    sample.write_text("Nothing sails.\n", encoding="utf-8")
    assert own.ask("read", sample)[0].text.startswith("Nothing")
    own.dismiss()


def test_what_it_cannot_do_it_leaves_and_goes_on(scout: Scout, tmp_path: Path):
    assert scout.ask("read", tmp_path / "nowhere.txt") is None
    assert scout.ask("fly", 7) is None
    assert scout.ask("read", SAMPLES[0])[1].title == read_article(SAMPLES[0]).title


def test_where_nothing_can_be_read_it_is_there_all_the_same(tmp_path: Path):
    lost = Scout.send([tmp_path / "nowhere.txt", tmp_path / "nobody.txt"])
    assert lost
    assert lost.ask("read", SAMPLES[0]) is not None
    lost.dismiss()


def test_it_does_not_look_ahead_at_what_will_not_be_asked_of_it(monkeypatch: pytest.MonkeyPatch):
    read: list[Path] = []

    def note(_: object, path: Path) -> tuple[None, Article]:
        read.append(path)
        return None, read_article(path)

    monkeypatch.setattr(scouting.Errands, "read", note)
    letters = [sum(len(p.text) for p in read_article(path).paragraphs) for path in SAMPLES]
    largest_file = max(path.stat().st_size for path in SAMPLES)
    for largest, compared in ((sum(letters), 1), (max(sum(letters) - 1, largest_file), 0), (100, 0)):
        monkeypatch.setattr(scouting, "LARGEST", largest)
        errands = scouting.Errands()
        errands.look(SAMPLES)
        assert len(errands._compared) == compared
    assert read == [*SAMPLES, *SAMPLES]  # none of the last time


def test_a_folder_is_looked_into(tmp_path: Path):
    for number, path in enumerate(SAMPLES):
        (tmp_path / f"{number}.txt").write_bytes(path.read_bytes())
    sent = Scout.send([tmp_path])
    assert sent
    assert sent.ask("read", tmp_path / "1.txt")[0].name == "1.txt"
    sent.dismiss()


def test_who_waits_for_one_that_is_dismissed_gets_no_answer():
    """It reads from a pipe that nobody writes to, as from a drive that hangs; then it is let go."""
    sent = Scout.send([])
    assert sent
    sent.ask("read", SAMPLES[0])
    reached = threading.Event()
    answers: list[object] = []

    def wait() -> None:
        reached.set()
        answers.append(sent.ask("look", Endless()))

    thread = threading.Thread(target=wait)
    thread.start()
    reached.wait(10)
    sent.dismiss()
    thread.join(10)
    assert answers == [None]
    assert sent.ask("read", SAMPLES[0]) is None
    sent.dismiss()  # again: nothing happens


class Endless:
    """Takes for ever to arrive."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return eval, ("__import__('threading').Event().wait()",)


def open_files() -> list[str]:
    """Numbers of the files this process has open, where the system tells."""
    folder = Path("/proc/self/fd")
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


@pytest.mark.skipif(sys.platform == "win32", reason="processes there leave nothing behind")
def test_nothing_is_left_of_it(monkeypatch: pytest.MonkeyPatch):
    before = open_files()
    sent = Scout.send(SAMPLES)
    assert sent
    sent.dismiss()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    monkeypatch.setattr(scouting, "own_command", lambda: ["/nowhere/at/all"])
    assert Scout.send(SAMPLES) is None
    assert open_files() == before


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of other systems")
def test_one_that_was_killed_is_not_waited_for(monkeypatch: pytest.MonkeyPatch):
    started: list[int] = []
    spawn = os.posix_spawn

    def note(*given: object, **more: object) -> int:
        started.append(spawn(*given, **more))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr(os, "posix_spawn", note)
    sent = Scout.send([])
    assert sent
    assert sent.ask("read", SAMPLES[0])
    os.kill(started[0], signal.SIGKILL)
    assert sent.ask("read", SAMPLES[0]) is None
    sent.dismiss()


def test_it_ends_when_nobody_can_ask_any_more():
    with subprocess.Popen([*own_command(), "--ahead"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out == b""


def test_what_is_printed_is_no_answer():
    code = "import viewer.scout as s; s.Errands.speak = lambda self: print('hello', flush=True) or 7; s.serve([])"
    asked = pickle.dumps(("speak", ()))
    done = subprocess.run([sys.executable, "-c", code], input=asked, capture_output=True, timeout=60, check=True)
    assert pickle.loads(done.stdout) == 7
    assert done.stdout == pickle.dumps(7, 5)


def test_what_lies_in_the_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "viewer").mkdir()
    for name in ("viewer/__init__.py", "pickle.py"):
        (tmp_path / name).write_text("raise SystemExit('taken in')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    sent = Scout.send(SAMPLES)
    assert sent
    assert sent.ask("read", SAMPLES[0])
    sent.dismiss()


def test_another_order_is_another_comparison(scout: Scout):
    pair = Pair(*map(read_article, SAMPLES))
    forth, _ = scout.ask("compare", pair, Options())
    back, _ = scout.ask("compare", pair.swapped(), Options())
    assert back == replace(forth.swapped(), articles=pair.swapped())

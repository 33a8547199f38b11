"""A short version of `python -m tests.hostile`."""

import json
import os
import socket
import subprocess
import sys
import time
from itertools import repeat
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hostile.__main__ import try_file
from tests.hostile.attacks import SIZES, growing
from tests.hostile.seeds import seeds
from viewer.reading.articles import read_articles
from viewer.reading.formats import FORMATS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="each is read in a fork, with limits that Linux sets")


def test_there_are_attacks_of_all_formats():
    assert {seed.name.rpartition(".")[2] for seed in seeds()} >= {known.suffixes[0][1:] for known in FORMATS}


def test_there_are_as_many_in_every_size():
    assert len({len(list(growing(size))) for size in SIZES}) == 1


def test_all_are_read_or_refused_and_nothing_is_lost():
    """In a process of its own: to fork one that has run many tests takes several times as long."""
    short = ["--sizes", "100", "--mutations", "60", "--seed", "7", "--seconds", "40"]
    campaign = [sys.executable, "-m", "tests.hostile", *short]
    done = subprocess.run(campaign, cwd=ROOT, capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert told["failures"] == []
    assert done.returncode == 0
    assert sum(told["outcomes"].values()) >= 200 + 60
    assert told["outcomes"]["read"] > 100


def test_each_failure_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.hostile.__main__.limit_memory", lambda: None)  # other tests may have left it no room
    path, other = tmp_path / "a.txt", tmp_path / "other.txt"
    path.write_text("The ferry stopped.", "utf-8")
    other.write_text("x", "utf-8")
    assert try_file(path, marked=False) == "read"
    assert try_file(path, marked=True).startswith("lost ['Zankurro'")
    faults = [
        ("raised ZeroDivisionError: division by zero", lambda: 1 / 0),
        ("ended by signal 9", lambda: os.kill(os.getpid(), 9)),
        (f"opened {other}", lambda: other.read_text("utf-8")),
        ("opened socket.__new__", lambda: socket.socket().close()),
        ("took too long", lambda: time.sleep(5)),
        ("took too long", lambda: all(repeat(object()))),
    ]
    for wanted, fault in faults:

        def read(path: Path, fault: object = fault) -> object:
            assert callable(fault)
            fault()
            return read_articles(path)

        monkeypatch.setattr("tests.hostile.__main__.read_articles", read)
        assert try_file(path, marked=False, seconds=0.1 if wanted == "took too long" else 10) == wanted

"""How much memory a process takes."""

import os
import subprocess
import sys

import pytest

from viewer.worker.memory import memory_of


@pytest.mark.skipif(sys.platform == "win32", reason="there the system limits it")
def test_the_memory_of_a_process_is_known_and_that_of_none_is_nothing():
    before = memory_of(os.getpid())
    taken = bytearray(b"x") * 50_000_000
    assert 40_000_000 < memory_of(os.getpid()) - before < 70_000_000
    assert len(taken) == 50_000_000
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert memory_of(process.pid) == 0

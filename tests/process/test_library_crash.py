"""Short versions of `python -m tests.process.library_crash`."""

import sys
from pathlib import Path

import pytest

from tests.process.library_crash import LossError, check_after_kill, run_full, run_kills, saved_desk
from viewer.library.sets import write_set
from viewer.library.store import Library


def test_killed_while_saving():
    seen = run_kills(6, seed=7)
    assert seen["kills"] == 6
    assert seen["saves"] >= 6


def test_a_full_disk():
    seen = run_full(6)
    if seen is None:
        pytest.skip("a small disk of its own needs root")
    assert seen["points"] == 6
    assert seen["desk refused"]
    assert seen["set refused"]
    assert seen["both saved"]


@pytest.mark.skipif(sys.platform == "win32", reason="the same everywhere")
def test_a_loss_would_be_seen(tmp_path: Path):
    library = Library.open(tmp_path)
    library.keep_desk(saved_desk(3))
    library.close()
    write_set(tmp_path / "saved.diptych", saved_desk(3))
    check_after_kill(tmp_path, {"desk": 3, "set": 3})
    told = {"desk": 3, "set": 3, "label": 0}
    for wrong in ({"desk": 4}, {"desk": 1}, {"set": 4}, {"label": 3}):
        with pytest.raises(LossError):
            check_after_kill(tmp_path, told | wrong)
    data = (tmp_path / "saved.diptych").read_bytes()
    (tmp_path / "saved.diptych").write_bytes(data.replace(b"rose", b"fell", 1))
    with pytest.raises(LossError):
        check_after_kill(tmp_path, {"desk": 3, "set": 3})

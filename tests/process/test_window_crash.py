"""A short version of `python -m tests.process.window_crash`."""

import shutil
from pathlib import Path

import pytest

from tests.process.library_crash import LossError
from tests.process.window_crash import check, run_kills, state_of
from tests.support.desks import numbered_desk
from viewer.library.store import Library


def test_killed_while_the_editor_works():
    seen = run_kills(2, seed=3)
    assert seen["kills"] == 2


def test_a_loss_would_be_seen(tmp_path: Path):
    desk, later = numbered_desk(1), numbered_desk(2)
    library = Library.open(tmp_path / "data")
    library.keep_desk(desk)
    library.close()
    state, other = state_of(desk), state_of(later)
    assert check(tmp_path, state, []) == state
    assert check(tmp_path, "", [["keeping", state], ["kept", state], ["keeping", other]]) == state
    for before, said in ((other, []), (state, [["kept", other]]), ("", [["kept", state], ["kept", other]])):
        with pytest.raises(LossError):
            check(tmp_path, before, said)
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "data").mkdir()
    with pytest.raises(LossError):
        check(tmp_path, state, [])

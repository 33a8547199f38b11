"""Folders as people write them."""

import os
from pathlib import Path

import pytest

from viewer.window.kit.paths import folder_told


@pytest.mark.skipif(os.name == "nt", reason="Windows writes them whole")
@pytest.mark.parametrize(
    ("folder", "told"),
    [("/home/ann/Desk", "~/Desk"), ("/home/ann", "~"), ("/home/anna/Desk", "/home/anna/Desk"), ("/tmp", "/tmp")],
)
def test_what_is_in_ones_own_folder_begins_with_a_tilde(folder: str, told: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ann"))
    assert folder_told(Path(folder)) == told

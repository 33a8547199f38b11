"""Folders as people write them, and where a dialog begins."""

import os
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from viewer.window.kit.paths import first_folder, folder_told, is_temporary


@pytest.mark.skipif(os.name == "nt", reason="Windows writes them whole")
@pytest.mark.parametrize(
    ("folder", "told"),
    [("/home/ann/Desk", "~/Desk"), ("/home/ann", "~"), ("/home/anna/Desk", "/home/anna/Desk"), ("/tmp", "/tmp")],
)
def test_what_is_in_ones_own_folder_begins_with_a_tilde(folder: str, told: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ann"))
    assert folder_told(Path(folder)) == told


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An editor whose home has no documents yet."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Documents"))
    return tmp_path / "Documents"


def test_the_first_folder_that_is_there_is_taken_then_the_documents_then_home(documents: Path, tmp_path: Path):
    file, folder = tmp_path / "story.txt", tmp_path / "desk"
    file.write_text("A story", encoding="utf-8")
    assert first_folder() == tmp_path
    documents.mkdir()
    folder.mkdir()
    assert first_folder("", str(tmp_path / "gone"), str(file)) == documents
    assert first_folder("", str(tmp_path / "gone"), str(folder)) == folder


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read")
def test_a_folder_that_cannot_be_read_is_none(documents: Path, tmp_path: Path):
    documents.mkdir()
    shut = tmp_path / "shut"
    (shut / "within").mkdir(parents=True)
    shut.chmod(0)
    assert first_folder(str(shut)) == first_folder(str(shut / "within")) == documents
    shut.chmod(0o700)


def test_a_folder_that_may_not_be_used_is_none(documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    documents.mkdir()
    monkeypatch.setattr(os, "access", lambda path, rights: rights == os.R_OK | os.X_OK or path == str(documents))
    assert first_folder(str(tmp_path)) == tmp_path
    assert first_folder(str(tmp_path), rights=os.W_OK) == documents


def test_what_is_put_aside_for_a_moment_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "passing"))
    assert is_temporary(tmp_path / "passing" / "mail")
    assert not is_temporary(tmp_path / "desk")

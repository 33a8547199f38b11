"""What is missing from an installation is found."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from viewer.window.app import installation_check


def test_a_guide_without_a_picture_that_it_names_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    shutil.copytree(ROOT / "resources" / "guide", tmp_path / "guide")
    monkeypatch.setattr(installation_check, "resource", lambda name: tmp_path / name)
    assert installation_check.check_guide() == "3 languages, 9 pictures"
    (tmp_path / "guide" / "pictures" / "list.png").unlink()
    with pytest.raises(installation_check.CheckError, match=r"missing: list\.png"):
        installation_check.check_guide()
    shutil.rmtree(tmp_path / "guide" / "de")
    shutil.rmtree(tmp_path / "guide" / "ar")
    (tmp_path / "guide" / "en" / "guide.md").write_text("# None", encoding="utf-8")
    with pytest.raises(installation_check.CheckError):
        installation_check.check_guide()

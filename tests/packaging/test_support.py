"""PySide6's own Python files: unpacked where the program is set up, byte-compiled where it is packaged."""

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import common
import dev
import freeze

SOURCE = Path("shibokensupport/signature/loader.py")


@pytest.fixture
def unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a PySide6 that is installed in a folder of the test unpacks its files."""
    package = tmp_path / "site-packages" / "shiboken6"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    monkeypatch.setattr(common, "SUPPORT", tmp_path / "work" / "files.dir")
    monkeypatch.setattr(importlib.util, "find_spec", found_at(package / "__init__.py"))
    return package / "files.dir"


def found_at(path: Path) -> Callable[[str], object]:
    return lambda name: importlib.util.spec_from_file_location(name, path)


def unpacking(folder: Path) -> Callable[..., None]:
    def run(*_: object, env: dict[str, str]) -> None:
        assert env == {"SBK_EMBED": "0"}
        (folder / SOURCE).parent.mkdir(parents=True, exist_ok=True)
        (folder / SOURCE).write_text("LOADED = True\n", encoding="utf-8")

    return run


@pytest.mark.parametrize("there", [False, True])
def test_they_are_compiled_and_the_environment_is_left_as_it_was(
    unpacked: Path, monkeypatch: pytest.MonkeyPatch, there: bool
):
    monkeypatch.setattr(common, "run", unpacking(unpacked))
    if there:
        unpacked.mkdir()
    freeze.compile_support()
    compiled = sorted(path.relative_to(common.SUPPORT) for path in common.SUPPORT.rglob("*") if path.is_file())
    assert compiled == [SOURCE.with_suffix(".pyc")]
    assert unpacked.exists() == there
    say = "import shibokensupport.signature.loader as loader; print(loader.LOADED, loader.__file__)"
    done = subprocess.run([sys.executable, "-c", say], cwd=common.SUPPORT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("True ")
    assert done.stdout.strip().endswith("loader.pyc")


def test_where_they_cannot_be_unpacked_the_reason_is_said(unpacked: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(common, "run", lambda *_, **__: None)
    with pytest.raises(common.PackagingError, match="may this user write there"):
        freeze.compile_support()
    assert not unpacked.exists()


def test_another_pyside_is_set_up_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(dev, "ENVIRONMENT", tmp_path)
    folder = tmp_path / ("Lib" if sys.platform == "win32" else "lib/python3.12") / "site-packages"
    states = []
    for version in ("6.11.3", "6.11.3", "6.12.1"):
        for old in folder.glob("*"):
            old.rmdir()
        (folder / f"shiboken6-{version}.dist-info").mkdir(parents=True)
        states.append(dev.state())
    assert states[0] == states[1] != states[2]


def test_packages_are_built_by_a_python_that_makes_no_environments():
    """The embedded Python that freezes under Wine has no module `venv`."""
    code = "import sys; sys.modules['venv'] = None; import freeze; print(freeze.UNPACK)"
    folder = Path(freeze.__file__).parent
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

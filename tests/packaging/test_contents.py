"""What goes into a package, and what a package is refused for."""

from pathlib import Path

import pytest

import common
import contents
import smoke


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/matcher/weights.json",
        "resources/translations/de.qm",
        "resources/guide/en/guide.md",
        "resources/guide/pictures/window.png",
        "trafilatura/settings.cfg",
        "babel/locale-data/root.dat",
    ],
)
def test_what_the_program_needs_is_kept(path: str):
    assert contents.is_kept(path)
    assert not contents.is_forbidden(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/opengl32sw.dll",
        "_internal/libcrypto-3.dll",
        "libssl.so.3",
        "python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so",
        "icuuc.dll",
    ],
)
def test_what_must_not_be_inside_is_neither_kept_nor_let_pass(path: str):
    assert not contents.is_kept(path)
    assert contents.is_forbidden(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qt_help_de.qm",
        "babel/locale-data/de.dat",
        "numpy/_core/include/numpy/arrayobject.h",
    ],
)
def test_what_is_only_heavy_is_left_out(path: str):
    assert not contents.is_kept(path)


def test_no_library_of_the_linux_system_is_both_taken_from_it_and_packed():
    packed = {name + ".so" for name in contents.LINUX_BUNDLED}
    assert not packed & {name.partition(".so")[0] + ".so" for name in contents.LINUX_LIBRARIES}


def test_a_library_of_unknown_licence_is_named():
    paths = ["_internal/libzstd.so.1", "_internal/libnobodyknows.so.2", "_internal/PySide6/libother.so.1"]
    assert contents.unknown_libraries(paths) == ["libnobodyknows.so.2"]


def package(folder: Path) -> Path:
    loader = "shiboken6/files.dir/shibokensupport/signature/loader.pyc"
    for name in ("resources/LICENSE", "resources/THIRD-PARTY.txt", "diptych", loader):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_a_good_package_has_no_faults(tmp_path: Path):
    assert smoke.faults(package(tmp_path / "good"), "linux") == []


def test_everything_that_is_wrong_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = package(tmp_path / "bad")
    (folder / "resources" / "THIRD-PARTY.txt").unlink()
    (folder / "shiboken6" / "files.dir" / "shibokensupport" / "signature" / "loader.pyc").unlink()
    (folder / "Qt6Sql.dll").write_bytes(b"x" * 1000)
    monkeypatch.setitem(common.BUDGETS, "win32", 900)
    faults = "\n".join(smoke.faults(folder, "win32"))
    for part in ("must not be inside: Qt6Sql.dll", "over the budget", "THIRD-PARTY.txt is not", "loader.pyc is not"):
        assert part in faults


def test_a_program_that_checks_nothing_does_not_pass(tmp_path: Path):
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(common.PackagingError, match="checked nothing"):
        smoke.check([program])

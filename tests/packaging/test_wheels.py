"""Which wheels there are is told of everything that a package holds."""

import json
import subprocess

import pytest

import common
import licences
import wheels


def answering(code: int, out: str = "", err: str = "") -> object:
    return lambda command, **_: subprocess.CompletedProcess(command, code, out, err)


def test_it_is_asked_for_all_that_is_shipped_in_the_version_that_is_shipped():
    text = (common.PACKAGING / "requirements-build.txt").read_text(encoding="utf-8")
    found = wheels.pinned()
    assert all(f"{name}=={version} \\" in text for name, version in found.items())
    shipped = {each.name for each in licences.libraries()}
    assert shipped - found.keys() <= {"pygments"}, "the program's optional parts alone are not pinned"
    assert {"pyside6-essentials", "lxml", "urllib3"} <= found.keys()


def test_the_system_stands_in_the_name_of_the_wheel(monkeypatch: pytest.MonkeyPatch):
    url = "https://example.org/a-b/lxml-6.1.3-cp312-cp312-macosx_10_13_universal2.whl"
    told = json.dumps({"install": [{"download_info": {"url": url}}]})
    monkeypatch.setattr(subprocess, "run", answering(0, told))
    assert wheels.wheel_of("lxml==6.1.3", "macosx_15_0_arm64") == "macosx_10_13_universal2"


def test_none_is_told_from_no_answer(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(subprocess, "run", answering(1, err="ERROR: No matching distribution found for a==1"))
    assert wheels.wheel_of("a==1", "win_arm64") == wheels.MISSING
    monkeypatch.setattr(subprocess, "run", answering(1, err="Retrying: no network. No matching distribution found"))
    with pytest.raises(common.PackagingError, match="no network"):
        wheels.wheel_of("a==1", "win_arm64")


def test_libraries_without_native_code_share_a_line():
    anywhere = dict.fromkeys(wheels.SYSTEMS, wheels.ANYWHERE)
    lines = list(wheels.table({"a 1": anywhere, "b 2": {**anywhere, "win_arm64": wheels.MISSING}, "c 3": anywhere}))
    assert lines[2:] == ["| b 2 | any | **none** | any | any |", "| a 1, c 3 | any | any | any | any |"]


@pytest.mark.parametrize(("system", "code"), [("win_arm64", 0), ("win_amd64", 1)])
def test_only_where_a_package_is_made_a_missing_wheel_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, system: str, code: int
):
    monkeypatch.setattr(wheels, "pinned", lambda: {"a": "1"})
    monkeypatch.setattr(wheels, "wheel_of", lambda _, asked: wheels.MISSING if asked == system else "any")
    assert wheels.main() == code

"""What each run of the Windows chain came to stands in one table."""

import subprocess
import sys
from pathlib import Path

import pytest

from cross import repeat

SAID = """\
21 files are as Python's makers or Microsoft signed them
frozen under Wine (143 s)
smoke ok: 333 files, 120.8 MB, Qt 6.11.3 (offscreen), Python 3.12.9, 9.81 s
installed (11.2 s)
runs (9.0 s)
upgraded (20.5 s)
nothing left
the .msi was installed, ran, and was removed
the whole chain: 316 s
"""


def test_a_whole_run():
    line = repeat.row(2, repeat.Run(0, 316.4, SAID))
    assert line == "| 2 | whole | 316 s | 143 s | 9.81 s | 11.2 s | 20.5 s | installed, ran, and was removed |"


def test_a_run_that_failed_says_where():
    said = SAID.partition("installed (")[0] + "windows_on_linux: the setup ended with 5\n"
    line = repeat.row(1, repeat.Run(1, 200, said))
    assert line == "| 1 | failed: windows_on_linux: the setup ended with 5 | 200 s | 143 s | 9.81 s | – | – | – |"


def test_each_run_begins_with_nothing_but_the_downloads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    for name in ("prefix", "dist", "wheels", "python"):
        (tmp_path / name).mkdir()
    there: list[set[str]] = []

    def run(folder: Path) -> repeat.Run:
        there.append({path.name for path in folder.iterdir() if path.is_dir()})
        return repeat.Run(1, 1, "it failed")

    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, SAID))
    repeat.one_run(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"wheels", "python"}
    monkeypatch.setattr(repeat, "one_run", run)
    monkeypatch.setattr(sys, "argv", ["repeat.py", "--times", "2", str(tmp_path)])
    assert repeat.main() == 1
    assert (tmp_path / "runs.md").read_text(encoding="utf-8") == capsys.readouterr().out
    assert (tmp_path / "run-2.log").read_text(encoding="utf-8") == "it failed"
    assert len(there) == 2

"""The command line as a program of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from viewer.console import TROUBLE
from viewer.resources import resource


@pytest.fixture(scope="module")
def sample() -> list[Path]:
    return sorted(path for path in resource("samples").iterdir() if path.name[0].isdigit())


def environment(**changes: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return kept | changes


def test_without_a_display_the_window_says_so_and_does_not_abort():
    result = subprocess.run(
        [sys.executable, "-m", "viewer"], cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there always is a display here")
    assert result.returncode == 2
    assert "no display" in result.stderr


def test_a_reader_that_leaves_early_is_no_error(sample: list[Path]):
    command = [sys.executable, "-m", "viewer", "compare", str(sample[0]), str(sample[1])]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_the_program_starts_and_paints_the_pair(sample: list[Path], tmp_path: Path):
    picture = tmp_path / "seen.png"
    command = [sys.executable, "-m", "viewer", str(sample[0]), str(sample[1])]
    result = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(QT_QPA_PLATFORM="offscreen", DIPTYCH_PICTURE=str(picture)),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    from PySide6.QtGui import QImage

    image = QImage(str(picture))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}
    assert {"#ffe2b3", "#cfe3ff"} <= colours or {"#57380a", "#12365f"} <= colours


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("more", [[], ["--format", "json"]])
def test_a_full_disk_is_trouble_not_a_difference(sample: list[Path], more: list[str]):
    command = [sys.executable, "-m", "viewer", "compare", str(sample[0]), str(sample[1]), *more]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == TROUBLE
    assert "cannot write" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize("command", [["compare"], ["cover", "--format", "json"]])
def test_a_closed_output_is_trouble_in_words(sample: list[Path], command: list[str]):
    whole = ["sh", "-c", '"$@" >&-', "sh", sys.executable, "-m", "viewer", *command, str(sample[0]), str(sample[1])]
    result = subprocess.run(whole, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    assert (result.returncode, result.stderr) == (TROUBLE, "diptych: cannot write: there is no standard output\n")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all names are Unicode")
def test_a_name_that_is_no_utf_8_is_printed_and_can_be_read_back(sample: list[Path], tmp_path: Path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path / "caf") + b"\xe9.md"))
    odd.write_bytes(sample[0].read_bytes())
    command = [sys.executable, "-m", "viewer", "compare", str(odd), str(sample[1])]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1
    told = subprocess.run([*command, "--format", "json"], cwd=ROOT, capture_output=True, check=False)
    assert Path(json.loads(told.stdout)["articles"][0]["path"]) == odd
    odd.unlink()
    gone = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert gone.returncode == TROUBLE
    assert b"caf\\udce9.md: the file is not there" in gone.stderr

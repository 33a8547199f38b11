"""The program looks at itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

from samples import write_samples
from tests.conftest import ROOT
from viewer import __version__
from viewer.resources import resource


def check(out: Path, *files: Path) -> tuple[int, dict]:  # type: ignore[type-arg]
    command = [sys.executable, "-m", "viewer", "--self-check", str(out), *map(str, files)]
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False, timeout=100)
    return done.returncode, json.loads(out.read_text(encoding="utf-8"))


def test_the_program_finds_itself_whole(tmp_path: Path):
    code, found = check(tmp_path / "out.json", resource("samples"), *write_samples(tmp_path))
    assert code == 0, found["checks"]
    assert found["ok"]
    assert found["version"] == __version__
    assert found["checks"]["network"] == "not used"
    assert found["checks"]["guide"] == "3 languages, 9 pictures"
    assert len(found["digest"]) == 64
    assert (tmp_path / "out.png").read_bytes().startswith(b"\x89PNG")


def test_what_is_wrong_is_said_and_the_rest_is_checked(tmp_path: Path):
    only, missing = tmp_path / "only.txt", tmp_path / "missing.html"
    only.write_text("Dam holds\n\nThe dam held on Tuesday.\n", encoding="utf-8")
    code, found = check(tmp_path / "out.json", only, missing)
    assert code == 1
    assert not found["ok"]
    assert "1 of 2 files were opened" in found["checks"]["drop"]
    assert "html" in found["checks"]["formats"]
    assert found["checks"]["weights"] == "70 weights, 120 trees"

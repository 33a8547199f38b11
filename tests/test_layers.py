"""The rules of the house that a machine can check."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    return subprocess.run(
        [*command, "--no-cache"], cwd=root, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(root)}
    )


FORBIDDEN = (
    ("viewer.comparing.edits", "PySide6.QtCore"),
    ("viewer.model.article", "viewer.reading.decode"),
    ("viewer.reading.story.sentences", "viewer.comparing.words.tokens"),
    ("viewer.report.text", "viewer.window.kit.theme"),
    ("viewer.library.store", "viewer.reading.decode"),
    ("viewer.library.sets", "PySide6.QtCore"),
    ("viewer.worker.process", "viewer.report.text"),
    ("viewer.worker.process", "viewer.library.store"),
    ("viewer.worker.process", "PySide6.QtCore"),
    ("viewer.single_instance", "viewer.model"),
    ("viewer.display", "viewer.worker.process"),
    ("viewer.presenting.marks", "viewer.report.text"),
    ("viewer.presenting.marks", "PySide6.QtCore"),
    ("viewer.window.session.tasks", "viewer.window.pair.view"),
    ("viewer.window.kit.theme", "viewer.window.session.tasks"),
    ("viewer.window.pair.view", "viewer.window.frame.pages"),
    ("viewer.window.pair.layout.columns", "viewer.window.pair.painting.pens"),
)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a copy with all forbidden imports in it; the copy itself is sound."""
    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "viewer", copy / "viewer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    assert lint(copy).returncode == 0
    for module, imported in FORBIDDEN:
        with (copy / f"{module.replace('.', '/')}.py").open("a", encoding="utf-8") as file:
            file.write(f"\nimport {imported}\n")
    return lint(copy).stdout


@pytest.mark.parametrize(("module", "imported"), FORBIDDEN)
def test_a_forbidden_import_is_caught(planted: str, module: str, imported: str):
    assert re.search(rf"^- +{module} -> {imported.removesuffix('.QtCore')} \(l", planted, re.MULTILINE)


def test_what_is_open_knows_no_widget():
    """`session` is tested and used without a window: of Qt it has signals, timers and threads."""
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((ROOT / "viewer" / "window" / "session").glob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "QtWidgets" in line or "QtGui" in line
    ]
    assert found == []


def test_qt_is_never_given_markup_from_articles():
    """Qt opens any file that an <img> names: article text, titles and names are only ever set as plain text."""
    banned = ("setHtml(", "setMarkdown(", "insertHtml(", "AutoText", "RichText")
    for path in (ROOT / "viewer").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not [word for word in banned if word in text], path


def imported_after(code: str) -> set[str]:
    asked = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_the_command_line_needs_no_qt():
    modules = imported_after("import viewer.cli, viewer.comparing.compare, viewer.comparing.coverage, viewer.reading")
    assert not [name for name in modules if name.startswith(("PySide6", "shiboken6"))]


HEAVY = (
    "numpy",
    "trafilatura",
    "lxml",
    "markdown_it",
    "chardet",
    "rapidfuzz",
    "diff_match_patch",
    "sentencex",
    "pygments",
    "Stemmer",
)


def test_nothing_heavy_is_imported_before_the_first_paint():
    code = """
import os; os.environ["QT_QPA_PLATFORM"] = "offscreen"
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
application = make_application()
window = build_window(application)
window.show()
application.processEvents()
window.grab()
"""
    modules = imported_after(code)
    assert "viewer.window.frame.main_window" in modules
    assert not [name for name in modules if name.split(".")[0] in HEAVY]
    assert not modules & {"viewer.reading.articles", "viewer.comparing.compare"}, "the engine is the worker's to import"
    assert "viewer.window.frame.guide" not in modules, "the guide is loaded when it is asked for"


def test_names_that_nobody_says_are_not_loaded_before_the_first_paint():
    """PySide makes the names of a class, some hundreds of QStyle, when it is first met: a tenth of the start."""
    code = """
import os; os.environ["QT_QPA_PLATFORM"] = "offscreen"
import enum
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
from viewer.resources import resource
from PySide6.QtCore import QEventLoop
application = make_application()
window = build_window(application)
window.resize(1200, 800)
window.show()
loop = QEventLoop()
window.session.comparison_ready.connect(lambda shown: shown and loop.quit())
window.session.open_paths(sorted(resource("samples").glob("*.txt"))[:2], show=True)
loop.exec()
window.grab()
owners = {each.__qualname__.rpartition(".")[0] for kind in (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag)
    for each in kind.__subclasses__() if each.__module__.startswith("PySide6")}
print(*owners)
window.session.close()
window.autosave.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    owners = set(done.stdout.split())
    assert "Qt" in owners, "or this test sees nothing"
    assert not owners & {"QStyle", "QFileDialog"}


def test_it_looks_alike_everywhere_whatever_the_system_s_style():
    code = (
        "from viewer.window.app.qt_application import make_application; print(make_application().style().objectName())"
    )
    own = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "windows"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, env=own)
    assert done.stdout.strip() == "fusion"


def test_nobody_imports_everything():
    for path in (ROOT / "viewer").rglob("*.py"):
        assert "import *" not in path.read_text(encoding="utf-8"), path

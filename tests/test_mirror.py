"""Tests mirror the program: `viewer/a/b.py` is tested by `tests/unit/a/test_b.py`, and that file tests nothing else.

A package that has code in its `__init__` may have `test_<package>.py` in its own folder. What has no test file of its
own stands in `ELSEWHERE`, with what tests it instead; where one is written, the exception fails as well.
"""

from __future__ import annotations

import ast
from pathlib import Path

from tests.conftest import ROOT

PROGRAM, UNIT = ROOT / "viewer", ROOT / "tests" / "unit"

WHOLE = "it is nothing without the window"
VALUES = "values without behaviour"
PAGES = "whole pages are read: tests/cases/test_reading.py, tests/cases/test_samples.py"
FORMATS = "all formats are read alike: tests/unit/reading/formats/test_formats.py"

ELSEWHERE: dict[str, str] = {
    "window/commands/copies": "by what the editor does: tests/window/test_copying.py",
    "console/commands": "by what is typed: tests/unit/test_cli.py",
    "console/inputs": "by what is typed: tests/unit/test_cli.py",
    "console/output": "by what is typed: tests/unit/test_cli.py",
    "console/parsers": "by what is typed: tests/unit/test_cli.py",
    "__main__": "three lines: tests/process/test_cli.py",
    "display": "tests/process/test_cli.py starts without a display",
    "resources": "tests/process/test_self_check.py",
    "comparing/matching/features/contextual": "tests/unit/comparing/matching/test_scorer.py",
    "comparing/matching/features/lexical": "tests/unit/comparing/matching/features/test_overlap.py",
    "comparing/matching/features/similarity": "tests/unit/comparing/matching/test_scorer.py",
    "library/desk": VALUES,
    "library/errors": "tests/unit/library/test_trouble.py",
    "library/opening": "tests/unit/library/test_trouble.py",
    "library/removal": VALUES,
    "model/file_reasons": "sentences: tests/unit/window/kit/test_error_texts.py",
    "model/draft": "tests/unit/model/test_source.py",
    "model/options": VALUES,
    "reading/assemble": PAGES,
    "reading/errors": "tests/unit/reading/test_articles.py",
    "reading/formats/clean": FORMATS,
    "reading/formats/textual": "tests/unit/reading/test_articles.py",
    "reading/formats/text/markdown": FORMATS,
    "reading/formats/text/plain": FORMATS,
    "reading/formats/web/fragment": FORMATS,
    "reading/formats/web/html": FORMATS,
    "reading/formats/web/markup": FORMATS,
    "reading/story/furniture": PAGES,
    "reading/story/language": PAGES,
    "window/docks/find_dock": "by what the editor does: tests/window/test_find_in_all.py",
    "window/commands/reports": "by what the editor does: tests/window/test_reports.py",
    "window/pair/paper/pair_pages": "tests/unit/window/pair/paper/test_printing.py",
    "window/commands/history": "tests/window/test_history.py",
    "window/accessibility/announcer": "tests/window/test_announcements.py",
    "window/sources/alone_page": "tests/window/test_alone.py",
    "window/pair/wanted_sentence": "tests/unit/window/pair/menu/test_pair_menu.py, tests/window/test_alone.py",
    "window/app/application": WHOLE,
    "window/app/crash_dialog": "tests/window/test_trouble.py",
    "window/app/qt_application": "all tests of the window run in it",
    "window/app/self_check": "tests/process/test_self_check.py",
    "window/app/start": "tests/process/test_start.py",
    "window/articles/article_delegate": "tests/window/test_list.py",
    "window/articles/article_files": "tests/window/test_commands.py",
    "window/articles/article_list": "tests/window/test_list.py",
    "window/articles/article_model": "tests/window/test_list.py",
    "window/articles/article_rows": "tests/window/test_list.py",
    "window/articles/naming_dialog": "tests/window/test_list.py",
    "window/articles/articles_panel": "tests/window/test_list.py",
    "window/articles/heat_map": "tests/window/test_choosing.py, tests/window/test_many_articles.py",
    "window/articles/source_view": "tests/window/test_source.py",
    "window/commands/actions": "tests/window/test_commands.py",
    "window/commands/article_actions": "tests/window/test_list.py",
    "window/commands/edit_actions": "tests/window/test_commands.py",
    "window/commands/file_actions": "tests/window/test_commands.py",
    "window/commands/file_dialogs": "tests/window/test_opening.py, tests/window/test_restart.py",
    "window/commands/go_actions": "tests/window/test_stepping.py",
    "window/commands/group": WHOLE,
    "window/commands/palette": "tests/window/test_palette.py",
    "window/commands/shortcuts": "tests/window/test_commands.py",
    "window/commands/tool_bar": "tests/window/test_icons.py",
    "window/commands/view_actions": "tests/window/test_commands.py",
    "window/docks/difference_dock": "tests/window/test_differences.py",
    "window/docks/reading_pane": "tests/window/test_reading_pane.py",
    "window/frame/about": "tests/window/test_about.py",
    "window/frame/dialogs": "tests/window/test_commands.py",
    "window/frame/drag_and_drop": "tests/window/test_opening.py",
    "window/frame/empty_page": "tests/window/test_pages.py",
    "window/frame/guide": "tests/window/test_guide.py",
    "window/frame/left_side": "tests/window/test_small_screens.py",
    "window/frame/main_window": WHOLE,
    "window/frame/notices": "tests/window/test_notices.py",
    "window/frame/pages": "tests/window/test_pages.py",
    "window/frame/view_state": "tests/window/test_restart.py",
    "window/frame/window_state": "tests/window/test_restart.py",
    "window/preferences/comparing_page": "tests/window/test_preferences.py",
    "window/preferences/dialog": "tests/window/test_preferences.py",
    "window/preferences/languages": "tests/window/test_languages.py",
    "window/preferences/looks_page": "tests/window/test_preferences.py",
    "window/preferences/preferences": "tests/window/test_preferences.py",
    "window/preferences/reading_options": "tests/window/test_type.py",
}


def modules(program: Path) -> dict[str, Path]:
    """Where the tests of each module belong, by its name: `window/pair/view` has `window/pair/test_view.py`."""
    found = {}
    for path in program.rglob("*.py"):
        name = path.relative_to(program).with_suffix("")
        if path.name != "__init__.py":
            found[name.as_posix()] = name.with_name(f"test_{path.name}")
    return found


def of_packages(program: Path) -> set[Path]:
    """Where tests of what packages themselves do may stand."""
    return {
        path.parent.relative_to(program) / f"test_{path.parent.name}.py"
        for path in program.rglob("__init__.py")
        if path.parent != program
    }


def untested(program: Path, unit: Path) -> set[str]:
    """Modules without a test file at the mirrored path."""
    return {name for name, tests in modules(program).items() if not (unit / tests).exists()}


def astray(program: Path, unit: Path) -> set[str]:
    """Test files without a module at the mirrored path."""
    known = {*modules(program).values(), *of_packages(program)}
    return {path.as_posix() for file in unit.rglob("test_*.py") if (path := file.relative_to(unit)) not in known}


def imports_of_tests(root: Path) -> set[str]:
    """Test files that import from a test file, or from a conftest other than the one at the top."""
    found = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            if isinstance(node, ast.Import):
                names = {each.name for each in node.names}
            for name in names:
                last = name.rpartition(".")[2]
                if last.startswith("test_") or (last == "conftest" and name != "tests.conftest"):
                    found.add(f"{path.relative_to(root).as_posix()}: {name}")
    return found


def private_names(path: Path) -> set[str]:
    """Names with an underscore at which a file reaches into something else."""
    return {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.endswith("__")
        and node.attr not in ("_replace", "_fields", "_asdict")  # a named tuple's own, public by its documentation
        and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"))
    }


def reaches(program: Path, unit: Path) -> set[str]:
    """Private names in a test file that its own module does not have; ruff's SLF001 looks after all other tests."""
    found = set()
    for name, tests in modules(program).items():
        if (unit / tests).exists():
            own = (program / f"{name}.py").read_text(encoding="utf-8")
            found |= {f"{tests.as_posix()}: {each}" for each in private_names(unit / tests) if each not in own}
    return found


def test_every_module_has_its_tests():
    found = untested(PROGRAM, UNIT)
    assert found - set(ELSEWHERE) == set()
    assert set(ELSEWHERE) - found == set(), "what has tests of its own, or is gone, is no exception any more"


def test_what_is_tested_elsewhere_is_tested_there():
    named = {word.strip(",:") for told in ELSEWHERE.values() for word in told.split() if word.startswith("tests/")}
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_every_test_has_its_module():
    assert astray(PROGRAM, UNIT) == set()


def test_only_a_module_s_own_tests_reach_into_it():
    assert reaches(PROGRAM, UNIT) == set()


def test_no_test_file_imports_another():
    assert imports_of_tests(ROOT / "tests") == set()


def test_what_is_out_of_place_is_seen(tmp_path: Path):
    program, unit = tmp_path / "program", tmp_path / "unit"
    for name in ("__init__.py", "a/__init__.py", "a/one.py", "a/two.py", "b.py"):
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).touch()
    (program / "a/one.py").write_text("_own = 1\n", encoding="utf-8")
    for name in ("a/test_one.py", "a/test_a.py", "a/test_b.py", "test_two.py"):
        (unit / name).parent.mkdir(parents=True, exist_ok=True)
        (unit / name).write_text(
            "import json, tests.unit.test_two\njson._own, json._other\n" if "one" in name else "", encoding="utf-8"
        )
    assert untested(program, unit) == {"a/two", "b"}
    assert reaches(program, unit) == {"a/test_one.py: _other"}
    assert astray(program, unit) == {"a/test_b.py", "test_two.py"}
    assert imports_of_tests(unit) == {"a/test_one.py: tests.unit.test_two"}

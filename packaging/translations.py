#!/usr/bin/env python3
"""Brings the translations of the window up to date.

    python packaging/translations.py update     read the program's texts into resources/translations/*.ts
    python packaging/translations.py compile    make the .qm files that the program loads

Both call the tools that come with PySide6, so run it with the Python that has it. `update` keeps what is translated,
drops what nobody says any more and leaves what is new unfinished; the tests name it until it is translated.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PLURALS = "diptych_en.ts"
"""English holds the plurals only: the texts themselves are English."""
NOTE = "<!-- A machine draft: no native speaker has read it yet. See README in this folder. -->"
START = "<!DOCTYPE TS>\n"


def main(arguments: list[str]) -> int:
    """Do what was asked; returns the exit code."""
    if arguments == ["update"]:
        for path in sorted(FOLDER.glob("*.ts")):
            update(path)
    elif arguments == ["compile"]:
        for path in sorted(FOLDER.glob("*.ts")):
            make(path, path.with_suffix(".qm"))
    else:
        print(__doc__)
        return 2
    return 0


def update(path: Path) -> None:
    """Bring a .ts file in line with the texts in the program."""
    folders = ("window", "model", "reading", "library")
    sources = [source for folder in folders for source in sorted((ROOT / "viewer" / folder).rglob("*.py"))]
    others = ("presenting/kinds.py", "report/pages.py", "report/formats.py")
    sources += [ROOT / "viewer" / name for name in others]
    options = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
    plurals = ["-pluralonly"] if path.name == PLURALS else []
    names = [str(source.relative_to(ROOT)) for source in sources]
    subprocess.run([tool("pyside6-lupdate"), *options, *plurals, *names, "-ts", str(path)], cwd=ROOT, check=True)
    text = path.read_text(encoding="utf-8")
    if path.name != PLURALS and NOTE not in text:
        text = text.replace(START, START + NOTE + "\n", 1)
    path.write_text(text, encoding="utf-8", newline="\n")


def make(source: Path, made: Path) -> None:
    """Make a .qm file of a .ts file."""
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(made)], check=True)


def tool(name: str) -> str:
    """A tool that comes with PySide6, beside this Python or on the path. Raises FileNotFoundError."""
    beside = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    found = shutil.which(name, path=beside)
    if found is None:
        message = f"{name} is missing; it comes with PySide6"
        raise FileNotFoundError(message)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What an installation must have beside the window: its own files, its libraries, its translations."""

from __future__ import annotations

import importlib
import json
import re
from typing import NoReturn

from viewer.resources import resource

LIBRARIES = (
    "chardet", "diff_match_patch", "lxml.etree", "lxml.html", "markdown_it", "numpy", "sentencex", "Stemmer",
    "sqlite3", "trafilatura",
)  # fmt: skip
OWN_FILES = (
    "diptych-2.schema.json", "icons/diptych.svg", "matcher/credits.txt", "matcher/number_words.json",
    "matcher/spelling.txt", "matcher/stop_words.json", "matcher/weights.json", "reading/abbreviations.toml",
    "reading/dates.toml", "reading/outlets.toml", "reading/phrases.toml", "reading/stopwords.toml", "themes/window.qss",
)  # fmt: skip


class CheckError(Exception):
    """Something that a package must have does not work."""


def fail(message: str) -> NoReturn:
    """End a check. Raises CheckError."""
    raise CheckError(message)


def check_files() -> str:
    """The program's own files are found."""
    for name in OWN_FILES:
        resource(name).read_bytes()
    return f"{len(OWN_FILES)} files"


def check_libraries() -> str:
    """Every library that is loaded on first use can be loaded."""
    for name in LIBRARIES:
        importlib.import_module(name)
    return ", ".join(LIBRARIES)


def check_weights() -> str:
    """What the matcher has learned is found."""
    read = json.loads(resource("matcher/weights.json").read_text(encoding="utf-8"))
    return f"{len(read['second']['weights'])} weights, {len(read['forest']['trees'])} trees"


def check_translations() -> str:
    """Each translation that the program brings can be loaded; a program without any is well too."""
    from PySide6.QtCore import QTranslator

    try:
        found = sorted(resource("translations").glob("*.qm"))
    except FileNotFoundError:
        return "none"
    broken = [path.name for path in found if not QTranslator().load(str(path))]
    if broken:
        fail("cannot be loaded: " + ", ".join(broken))
    return f"{len(found)} languages"


def check_guide() -> str:
    """The user guide is there in English, and every guide has the pictures that it names."""
    resource("guide/en/guide.md")
    guides = sorted(resource("guide").glob("*/guide.md"))
    pictures = {
        (path.parent / name).resolve()
        for path in guides
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    }
    missing = sorted(path.name for path in pictures if not path.is_file())
    if missing or not pictures:
        fail("pictures are missing: " + ", ".join(missing))
    return f"{len(guides)} languages, {len(pictures)} pictures"

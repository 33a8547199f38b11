"""The licences of everything inside a package: which are allowed, and the notice with their full texts."""

from __future__ import annotations

import importlib.metadata
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import common
import contents

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = common.PACKAGING / "texts"
ALLOWED = frozenset((
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "LGPL-3.0-only", "MIT",
    "MPL-1.1", "MPL-2.0", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib",
))  # fmt: skip
"""Licences, by their SPDX names, that the program may be shipped with. Of a choice (OR), one must stand here."""
SPELLINGS = {
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-2-Clause",  # olefile
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",  # pypdfium2; all texts are given
    "BSD License": "BSD-3-Clause",
    "MIT": "MIT",
    "MIT License": "MIT",
    "MIT, BSD": "MIT AND BSD-3-Clause",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
"""What is not written as SPDX asks, as it was meant."""
WITHOUT_TEXT = {
    "pyside6-essentials": "The texts of LGPL-3.0 and GPL-3.0 stand below.",
    "shiboken6": "The texts of LGPL-3.0 and GPL-3.0 stand below.",
    "sentencex": "Copyright Santhosh Thottingal and the Wikimedia Foundation. The text of the MIT licence (Expat) "
    "stands below, among those of Qt's parts.",
}
"""Distributions that bring no text of their licence."""
ELSEWHERE = {"olefile": "olefile/doc/License.md"}
"""Where distributions have it that do not have it among their facts."""
_FILE = re.compile(r"(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
_HEAD = """\
What {name} {version} is made with
{line}

{name} itself is licensed under the Apache License 2.0 (the file LICENSE). It contains the works listed here, under the
licences given with them.

Qt and PySide (Qt for Python) are used under the GNU Lesser General Public License, version 3. You may replace them:
they lie in the package as separate libraries, in the folder PySide6 (and shiboken6). To use another build of the same
or a compatible version, put its libraries in the place of these; on macOS then sign the program again for yourself
with `codesign --force --deep --sign - Diptych.app`. You may also reverse engineer {name} to debug such changes.
The sources of the Qt and PySide that are inside are offered to anybody, for at least three years after the release,
where {name} itself is: {home}
"""


@dataclass(frozen=True, slots=True)
class Library:
    """An installed distribution that the program uses."""

    name: str
    version: str
    licence: str
    """An SPDX expression, or what the distribution says instead."""
    texts: tuple[str, ...]

    @property
    def is_allowed(self) -> bool:
        """Whether it may be shipped."""
        return is_allowed(self.licence)


def is_allowed(expression: str) -> bool:
    """Whether an SPDX expression lets the program be shipped: every part of AND, one of OR."""
    text = expression.strip()
    while text.startswith("(") and text.endswith(")") and ")" not in text[1:-1]:
        text = text[1:-1].strip()
    for word, combine in ((" OR ", any), (" AND ", all)):
        parts = _parts(text, word)
        if len(parts) > 1:
            return combine(is_allowed(part) for part in parts)
    return text in ALLOWED


def _parts(text: str, word: str) -> list[str]:
    """The parts of an expression between `word`s that stand outside of brackets."""
    parts, depth, begin = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth and text.startswith(word, place):
            parts.append(text[begin:place])
            begin = place + len(word)
    return [*parts, text[begin:]]


def libraries() -> list[Library]:
    """Everything installed here that the program uses, directly or not, by name; without what no package contains."""
    left_out = {module for module in contents.UNWANTED_MODULES if "." not in module}
    waiting, found = _wanted(), {}
    while waiting:
        name = waiting.pop()
        if name in found or name in left_out:
            continue
        try:
            installed = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of another system
        found[name] = _library(installed)
        waiting += [_name(line) for line in installed.requires or () if "extra ==" not in line]
    return [found[name] for name in sorted(found)]


def _wanted() -> list[str]:
    project = tomllib.loads((common.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [_name(line) for line in project["dependencies"]]


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0] if found else requirement).lower()


def _library(installed: importlib.metadata.Distribution) -> Library:
    name = _name(installed.metadata["Name"])
    files = [path for path in installed.files or () if _has_licence(str(path), name)]
    texts = tuple(Path(str(path.locate())).read_text(encoding="utf-8", errors="replace").strip() for path in files)
    return Library(name, installed.version, _licence(installed), texts or tuple(_other_text(name)))


def _has_licence(path: str, name: str) -> bool:
    """Whether a file of a distribution has the text of a licence: its own, or that of a library inside it."""
    folder, _, file = path.rpartition("/")
    if ".dist-info/licenses/" in f"{folder}/":
        return not file.endswith(".png")
    return bool(_FILE.match(file)) and (".dist-info" in folder or path == ELSEWHERE.get(name))


def _other_text(name: str) -> Iterator[str]:
    if name in WITHOUT_TEXT:
        yield WITHOUT_TEXT[name]


def _licence(installed: importlib.metadata.Distribution) -> str:
    fields = installed.metadata
    said = next((fields[name] for name in ("License-Expression", "License") if name in fields), "")
    if not said or len(said) > 80:
        kinds = [kind for kind in fields.get_all("Classifier") or () if kind.startswith("License ::")]
        said = kinds[0].rpartition(" :: ")[2] if kinds else said[:80]
    return SPELLINGS.get(said, said)


def write_notice() -> Path:
    """Write the notice for the packages made here. Raises PackagingError where something may not be shipped so."""
    wrong = [f"{found.name}: {found.licence}" for found in libraries() if not found.is_allowed]
    wrong += [f"{found.name}: brings no text of its licence" for found in libraries() if not found.texts]
    if wrong:
        common.fail("licences: " + "; ".join(wrong))
    common.NOTICE.parent.mkdir(parents=True, exist_ok=True)
    common.NOTICE.write_text("\n".join(_notice()), encoding="utf-8")
    return common.NOTICE


def _notice() -> Iterator[str]:
    line = "=" * len(f"What {common.NAME} {common.VERSION} is made with")
    yield _HEAD.format(name=common.NAME, version=common.VERSION, home=common.HOME, line=line)
    yield from (f"* {found.name} {found.version}: {found.licence}" for found in libraries())
    yield f"* Python {sys.version.split()[0]}: PSF-2.0, with the PyInstaller bootloader (GPL-2.0-or-later, with an"
    yield "  exception that lets programs of any licence be started by it)"
    data = (common.ROOT / "resources" / "matcher" / "credits.txt").read_text(encoding="utf-8").splitlines()
    yield "\nThe weights of the matcher were learned from these; none of their texts is inside:\n"
    yield from (f"* {line}" for line in data)
    for found in libraries():
        yield from _headed(f"{found.name} {found.version} ({found.licence})", found.texts)
    for path in sorted(TEXTS.glob("*.txt")):
        yield from _headed(path.stem, [path.read_text(encoding="utf-8").strip()])
    for package in sorted({*contents.LINUX_BUNDLED.values()} if sys.platform.startswith("linux") else ()):
        yield from _headed(f"{package}, as packaged by Debian", [_debian_text(package)])


def _headed(title: str, texts: tuple[str, ...] | list[str]) -> Iterator[str]:
    yield f"\n\n{'-' * 100}\n{title}\n{'-' * 100}\n"
    yield "\n\n".join(texts)


def _debian_text(package: str) -> str:
    path = Path("/usr/share/doc") / package / "copyright"
    if not path.exists():
        common.fail(f"the copyright file of Debian's package {package} is not here; Linux packages are built on Debian")
    return path.read_text(encoding="utf-8", errors="replace").strip()

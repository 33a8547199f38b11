"""What the pinned libraries ask of a Mac, read on any system from their files: the lowest macOS, processors, gaps.

    python packaging/macos/machos.py [FOLDER]       downloads the wheels for both processors once; needs PyPI

Fails where Info.plist promises a lower macOS than the files do, or something that they ask for is missing.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import common
import contents
from binaries import closure, macho
from cross import fetch
from macos import plist

PROCESSORS = ("arm64", "x86_64")
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg")


def kept_files(site: Path) -> list[Path]:
    """The Mach-O files of unpacked wheels that a package holds: what the program imports, and what that asks for."""
    files = {path.relative_to(site).as_posix(): path for path in common.files_in(site)}
    libraries = {
        name: path for name, path in files.items() if path.suffix in (".so", ".dylib") or ".framework/" in name
    }
    waiting = [path for name, path in libraries.items() if _is_root(name)]
    kept: list[Path] = []
    while waiting:
        path = waiting.pop()
        if path in kept or not closure.is_program(path):
            continue
        kept.append(path)
        asked = {name.rpartition("/")[2] for name in closure.asked(path)}
        waiting += [
            other for name, other in libraries.items() if other.name in asked and ("Qt/lib" in name or "/lib" in name)
        ]
    return sorted(kept)


def _is_root(name: str) -> bool:
    if name.startswith("PySide6/"):
        module = Path(name).name.partition(".")[0]
        return ("/plugins/" in name and contents.is_kept(name)) or (name.count("/") == 1 and module in MODULES)
    top = name.partition("/")[0].partition(".")[0]
    return top not in contents.UNWANTED_MODULES and contents.is_kept(name)


def examine(site: Path, processor: str) -> tuple[int, int]:
    """The lowest macOS of all kept files. Raises PackagingError for a gap or a file without code for `processor`."""
    kept = kept_files(site)
    parts = {path: macho.slices(path) for path in kept}
    without = [path.name for path, found in parts.items() if processor not in {part.processor for part in found}]
    inside = {path.name for path in kept}
    gaps = {name for path in kept for name in closure.asked(path) if name.rpartition("/")[2] not in inside}
    if without or gaps:
        common.fail(f"{processor}: without code for it: {without}; asked for and not there: {sorted(gaps)}")
    mine = {path: part for path, found in parts.items() for part in found if part.processor == processor}
    lowest = max(part.lowest for part in mine.values())
    asking = sorted(path.name for path, part in mine.items() if part.lowest == lowest)
    size = sum(part.size for part in mine.values()) / common.MB
    print(f"{processor}: {len(kept)} files, {size:.1f} MB; macOS {lowest[0]}.{lowest[1]} by {', '.join(asking[:5])} …")
    return lowest


def main(words: list[str]) -> int:
    """Look at the wheels for both processors; returns the exit code."""
    folder = Path(words[0] if words else common.WORK / "macos").resolve()
    try:
        found = []
        for processor in PROCESSORS:
            site = folder / processor / "site"
            fetch.fetch_libraries(folder / processor, site, f"macosx_15_0_{processor}")
            found.append(examine(site, processor))
        promised = tuple(int(number) for number in plist.LOWEST.split("."))
        if max(found) != promised:
            common.fail(f"Info.plist says macOS {plist.LOWEST}, the files say {max(found)}")
    except common.PackagingError as error:
        print(f"machos: {error}", file=sys.stderr)
        return 1
    print(f"Info.plist's macOS {plist.LOWEST} is right")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

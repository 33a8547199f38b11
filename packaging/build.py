#!/usr/bin/env python3
"""Makes what is shipped, on the system it is for. Nothing here needs the network.

    python packaging/build.py STEP …

    icons       resources/icons/diptych.svg as .ico, .icns and .png
    licences    the notice with the licences of everything inside
    freeze      the program with Python, Qt and the libraries in one folder (macOS: an .app)
    smoke       look through that folder, start it without a network, let it check itself
    installer   Windows: setup.exe with NSIS and an .msi with WiX or wixl; macOS: dmg; Linux: deb
    zip         Windows: portable .zip; Linux: .tar.xz
    dmg         macOS: disk image
    deb         Linux: Debian package
    wheel       wheel and source archive for Python's own installers
    sums        SHA256SUMS of all that was made
    all         everything for this system, in order

The libraries must be installed in the Python that runs this: see packaging/README.md.
"""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

import archives
import common
import freeze
import licences
import smoke
from linux import deb
from macos import dmg
from windows import msi, nsis

if TYPE_CHECKING:
    from collections.abc import Callable

WINDOWS, MACOS = sys.platform == "win32", sys.platform == "darwin"


def main(steps: list[str]) -> int:
    """Take the steps in order; returns the exit code."""
    if not steps or any(step not in STEPS for step in steps):
        print(__doc__)
        return 0 if steps[:1] in (["-h"], ["--help"]) else 2
    try:
        for step in steps:
            STEPS[step]()
    except common.PackagingError as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    return 0


def installer() -> None:
    """What installs the program on this system."""
    if WINDOWS:
        nsis.make_setup(common.tree())
        msi.make_msi(common.tree())
    elif MACOS:
        dmg.make_dmg()
    else:
        deb.make_deb()


def sums() -> None:
    """Write the checksums of all that was made, and print the sizes."""
    made = sorted(path for path in common.RELEASE.iterdir() if path.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (common.RELEASE / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")
    for path in made:
        print(f"{path.stat().st_size / common.MB:8.1f} MB  {path.name}")


def make_all() -> None:
    """Everything for this system."""
    freeze.draw_icons()
    freeze.freeze()
    smoke.smoke()
    installer()
    if not MACOS:
        archives.make_archive()
    if not (WINDOWS or MACOS):
        archives.make_wheel()
    sums()


STEPS: dict[str, Callable[[], object]] = {
    "icons": freeze.draw_icons,
    "licences": licences.write_notice,
    "freeze": freeze.freeze,
    "smoke": smoke.smoke,
    "installer": installer,
    "zip": archives.make_archive,
    "dmg": dmg.make_dmg,
    "deb": deb.make_deb,
    "wheel": archives.make_wheel,
    "sums": sums,
    "all": make_all,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""On a Mac: mount a disk image, look through the .app, copy it out, start it, and take it away again.

python3 packaging/macos/lifecycle.py IMAGE.DMG
"""

from __future__ import annotations

import plistlib
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import common
import smoke
from macos import plist


def live(image: Path) -> None:
    """Go through all of it. Raises PackagingError at the first thing that is not as it should be."""
    with tempfile.TemporaryDirectory() as name:
        place, mounted = Path(name), Path(name) / "image"
        common.run("hdiutil", "attach", image, "-nobrowse", "-readonly", "-mountpoint", mounted, quiet=True)
        try:
            if not (mounted / "Applications").is_symlink():
                common.fail("the image has no link to Applications")
            shutil.copytree(mounted / f"{common.NAME}.app", place / f"{common.NAME}.app", symlinks=True)
        finally:
            common.run("hdiutil", "detach", mounted, quiet=True)
        application = place / f"{common.NAME}.app"
        told = plistlib.loads((application / "Contents" / "Info.plist").read_bytes())
        wanted = plist.info_plist()
        wrong = [
            key
            for key in ("CFBundleIdentifier", "LSMinimumSystemVersion", "CFBundleDocumentTypes")
            if told[key] != wanted[key]
        ]
        if wrong:
            common.fail(f"Info.plist has other values of {', '.join(wrong)}")
        common.run("codesign", "--verify", "--deep", "--strict", application)
        smoke.smoke(application, platform="darwin")


if __name__ == "__main__":
    live(Path(sys.argv[1]).resolve())

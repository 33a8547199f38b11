"""The disk image for macOS: made, signed and notarised only on macOS."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

import common

HERE = Path(__file__).resolve().parent


def make_dmg() -> Path:
    """The .app in a disk image with a picture and a link to Applications; signed where an identity is given."""
    out = common.release_file(f"macos-{platform.machine()}", ".dmg")
    common.run(
        *(sys.executable, "-m", "dmgbuild", "-s", HERE / "dmg_settings.py"),
        *("-D", f"app={common.tree('darwin')}", "-D", f"icon={common.ICONS / 'diptych.icns'}"),
        *("-D", f"background={common.ICONS / 'background.png'}", common.NAME, out),
    )
    identity = os.environ.get("MACOS_SIGN_IDENTITY")
    if identity:
        common.run("codesign", "--sign", identity, "--timestamp", out)
        _notarise(out)
    return out


def _notarise(image: Path) -> None:
    """Let Apple look through the image, where a key for that is given, and put its ticket on it."""
    key = os.environ.get("MACOS_NOTARY_KEY")
    if not key:
        print("MACOS_NOTARY_KEY is not set: the image is signed, but not notarised")
        return
    account = ("--key-id", os.environ["MACOS_NOTARY_KEY_ID"], "--issuer", os.environ["MACOS_NOTARY_ISSUER"])
    common.run("xcrun", "notarytool", "submit", image, "--key", key, *account, "--wait", "--timeout", "30m")
    common.run("xcrun", "stapler", "staple", image)

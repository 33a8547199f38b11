#!/usr/bin/env python3
"""Which wheels PyPI has of what the packages hold, for systems other than this one, as a table.

    python packaging/wheels.py

Asks pip, without downloading a wheel, for each pinned library that the program uses (requirements-build.txt), on each
system. In a Python that has the program's libraries (see packaging/README.md); needs PyPI. Ends with 1 where a wheel is
missing on a system that has a package.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import common
import licences
from cross.fetch import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SYSTEMS = {
    "win_amd64": "Windows x64",
    "win_arm64": "Windows arm64",
    "macosx_15_0_arm64": "macOS arm64",
    "macosx_15_0_x86_64": "macOS x86_64",
}
"""What pip calls the systems, and people do."""
WITHOUT_PACKAGE = frozenset(("win_arm64",))
"""Systems for which no package is made."""
MISSING = "**none**"
ANYWHERE = "any"


def pinned() -> dict[str, str]:
    """The versions of the libraries that the program uses, by name."""
    text = (common.PACKAGING / "requirements-build.txt").read_text(encoding="utf-8")
    versions = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))
    return {each.name: versions[each.name] for each in licences.libraries() if each.name in versions}


def wheel_of(requirement: str, system: str) -> str:
    """The platform that the name of the wheel has which pip would take on a system; MISSING where there is none."""
    with tempfile.TemporaryDirectory() as folder:
        asked = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps"),
                *("--only-binary=:all:", "--platform", system, "--python-version", TAG, "--target", folder),
                *("--report", "-", requirement),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    if asked.returncode:
        if "No matching distribution" in asked.stderr and "Retrying" not in asked.stderr:
            return MISSING
        common.fail(f"pip could not tell of {requirement}: {asked.stderr.strip()[-500:]}")
    url: str = json.loads(asked.stdout)["install"][0]["download_info"]["url"]
    return url.rpartition("-")[2].removesuffix(".whl")


def table(found: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """The lines of the table: by library, the wheel of each system. Those that run anywhere share the last line."""
    yield "| library | " + " | ".join(SYSTEMS.values()) + " |"
    yield "|---" * (len(SYSTEMS) + 1) + "|"
    native = {name: wheels for name, wheels in found.items() if set(wheels.values()) != {ANYWHERE}}
    for name, wheels in native.items():
        yield f"| {name} | " + " | ".join(wheels[system] for system in SYSTEMS) + " |"
    pure = [name for name in found if name not in native]
    yield f"| {', '.join(pure)} |" + f" {ANYWHERE} |" * len(SYSTEMS)


def main() -> int:
    """Ask and print; returns the exit code."""
    try:
        found = {
            f"{name} {version}": {system: wheel_of(f"{name}=={version}", system) for system in SYSTEMS}
            for name, version in pinned().items()
        }
    except common.PackagingError as error:
        print(f"wheels: {error}", file=sys.stderr)
        return 2
    print("\n".join(table(found)))
    needed = [wheels[system] for wheels in found.values() for system in SYSTEMS if system not in WITHOUT_PACKAGE]
    return 1 if MISSING in needed else 0


if __name__ == "__main__":
    sys.exit(main())

"""The Windows setup: lists of exactly the files that are installed and removed, and a run of NSIS."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import common
from windows import suffixes

SCRIPT = common.PACKAGING / "windows" / "setup.nsi"
USUAL_PLACE = r"C:\Program Files (x86)\NSIS\makensis.exe"


def make_setup(folder: Path, *, target: str = "", version: str = common.VERSION, out: Path | None = None) -> Path:
    """Make setup.exe of a frozen folder; `target` is NSIS's name of another stub than its usual one.

    One for tests, with `out`, is made fast and large.

    Signs the program's exe, the uninstaller and the setup where WINDOWS_SIGN_COMMAND says how. Raises PackagingError.
    """
    lists = common.WORK / "nsis"
    write_lists(folder, lists)
    values = {
        "APP": common.NAME,
        "EXE": f"{common.EXE}.exe",
        "PUBLISHER": common.PUBLISHER,
        "HOME": common.HOME,
        "MODEL_ID": common.IDENTIFIER,
        "VERSION": version,
        "KILOBYTES": str(common.size_of(folder) // 1024),
        "OUT": str(out or common.release_file("windows-x64-setup", ".exe")),
        "ICON": str(common.ICONS / "diptych.ico"),
        "LICENSE": str(common.ROOT / "LICENSE"),
        "LISTS": str(lists),
    }
    values |= {"TARGET": target} if target else {}
    values |= {"FAST": "1"} if out else {}
    signer = os.environ.get("WINDOWS_SIGN_COMMAND")
    if signer:
        values["SIGN_COMMAND"] = signer
        common.run(*signer.split(), common.program(folder, "win32"))
    option = "/" if sys.platform == "win32" else "-"
    defines = [f"{option}D{name}={value}" for name, value in values.items()]
    common.run(shutil.which("makensis") or USUAL_PLACE, f"{option}V2", f"{option}WX", *defines, SCRIPT)
    made = Path(values["OUT"])
    if not out and made.stat().st_size > common.DOWNLOAD_BUDGET:
        common.fail(f"{made.name} is larger than {common.DOWNLOAD_BUDGET / common.MB:.0f} MB")
    return made


def write_lists(folder: Path, out: Path) -> None:
    """Write what the script includes: files to install, to remove, and suffixes to offer and withdraw."""
    out.mkdir(parents=True, exist_ok=True)
    install: list[str] = []
    remove: list[str] = []
    folders: set[str] = set()
    current = ""
    for path in common.files_in(folder):
        inside = path.relative_to(folder).parts
        place = "\\".join(("$INSTDIR", *inside[:-1]))
        if place != current:
            install.append(f'SetOutPath "{place}"')
            folders |= {"\\".join(("$INSTDIR", *inside[:count])) for count in range(1, len(inside))}
            current = place
        install.append(f'File "{path.absolute()}"')
        remove.append(f'Delete "{place}\\{inside[-1]}"')
    deepest = sorted(folders, key=lambda name: (-name.count("\\"), name))
    known = sorted(suffixes.offered())
    texts = {
        "install": [*install, 'SetOutPath "$INSTDIR"'],
        "uninstall": [*remove, *(f'RMDir "{name}"' for name in deepest)],
        "offer": [f'!insertmacro Offer "{suffix}"' for suffix in known],
        "withdraw": [f'!insertmacro Withdraw "{suffix}"' for suffix in known],
    }
    for name, lines in texts.items():
        (out / f"{name}.nsh").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")

"""What Explorer shows of diptych.exe under Properties, Details."""

from __future__ import annotations

from typing import Any

import common


def fields(name: str) -> dict[str, str]:
    """The words in the version resource of the program `name`."""
    return {
        "CompanyName": common.PUBLISHER,
        "FileDescription": common.NAME,
        "FileVersion": common.VERSION,
        "InternalName": name,
        "LegalCopyright": f"{common.PUBLISHER}. Apache License 2.0.",
        "OriginalFilename": f"{name}.exe",
        "ProductName": common.NAME,
        "ProductVersion": common.VERSION,
    }


def numbers(version: str = common.VERSION) -> tuple[int, int, int, int]:
    """Windows' four numbers of a version: 1.2.3 gives 1, 2, 3, 0."""
    first, second, third = (int(part) for part in version.split("."))
    return first, second, third, 0


def make(name: str) -> Any:
    """The resource as PyInstaller wants it; only where PyInstaller can write Windows programs."""
    from PyInstaller.utils.win32 import versioninfo as v

    table = v.StringTable("040904B0", [v.StringStruct(key, value) for key, value in fields(name).items()])
    english_in_unicode = v.VarStruct("Translation", [0x0409, 1200])
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=numbers(), prodvers=numbers()),
        kids=[v.StringFileInfo([table]), v.VarFileInfo([english_in_unicode])],
    )

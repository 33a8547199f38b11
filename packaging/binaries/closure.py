"""Whether everything that the programs and libraries of a package ask for is in it, or part of the system.

python packaging/binaries/closure.py FOLDER
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from binaries import elf, macho, pe
from contents import GLIBC, LINUX_LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Callable

    Kind = tuple[re.Pattern[str], Callable[[Path], set[str]]]

WINDOWS = re.compile(
    r"(?:api-ms-win-|ext-ms-).*|(?:kernel32|user32|gdi32|advapi32|shell32|ole32|oleaut32|ws2_32|winmm|version|ntdll"
    r"|netapi32|userenv|mpr|authz|imm32|setupapi|shlwapi|wtsapi32|comdlg32|comctl32|dwmapi|uxtheme|d3d9|d3d11|d3d12|dxgi"
    r"|dwrite|mscms|uiautomationcore|icuuc|crypt32|bcrypt|rpcrt4|msvcrt|ucrtbase|shcore|secur32|dnsapi|iphlpapi|propsys"
    r"|cfgmgr32|bcryptprimitives|opengl32|dbghelp|pdh|psapi|winhttp|ncrypt)(?:\.dll)?|winspool\.drv"
)
"""DLLs that Windows 10 and later bring."""
LINUX = re.compile("|".join(re.escape(name) for name in (*LINUX_LIBRARIES, *GLIBC)))
MACOS = re.compile(r"/usr/lib/.*|/System/.*")


def missing(folder: Path) -> dict[str, list[str]]:
    """What is asked for and is nowhere, each with the files that ask for it; of programs of all three systems."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    inside = {path.name.lower() for path in files}
    found: dict[str, list[str]] = {}
    for path in files:
        for name in asked(path):
            if name.rsplit("/", 1)[-1].lower() not in inside:
                found.setdefault(name, []).append(str(path.relative_to(folder)))
    return found


def is_program(path: Path) -> bool:
    """Whether a file is a program or a library of one of the three systems, by its first bytes."""
    return _kind(path) is not None


def asked(path: Path) -> set[str]:
    """The libraries that a file asks for and its system does not bring; nothing for files that are no programs."""
    kind = _kind(path)
    if kind is None:
        return set()
    system, read = kind
    try:
        return {name for name in read(path) if not system.fullmatch(name)}
    except ValueError:
        return set()


def _kind(path: Path) -> Kind | None:
    with path.open("rb") as file:
        magic = file.read(4)
    return _KINDS.get(magic[:2]) or _KINDS.get(magic)


def _macho(path: Path) -> set[str]:
    return {name for part in macho.slices(path) for name in part.libraries}


_KINDS: dict[bytes, Kind] = {
    b"MZ": (WINDOWS, pe.imported),
    b"\x7fELF": (LINUX, elf.imported),
    b"\xcf\xfa\xed\xfe": (MACOS, _macho),
    b"\xca\xfe\xba\xbe": (MACOS, _macho),
}


if __name__ == "__main__":
    gone = missing(Path(sys.argv[1]))
    for library, users in gone.items():
        print(f"{library}: asked for by {', '.join(users[:4])}")
    print("everything that is asked for is there" if not gone else f"{len(gone)} missing")
    sys.exit(bool(gone))

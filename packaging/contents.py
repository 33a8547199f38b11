"""What goes into a frozen program, and what must never be found in one. Standard library only."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

from binaries import elf

Entry = tuple[str, str, str]
"""Where a collected file goes, where it is from, and PyInstaller's word for its kind."""

LANGUAGES = "ar|cs|da|de|es|fr|he|it|ja|ko|nl|pl|pt_BR|ru|sv|tr|uk|zh_CN"
"""Qt's own translations that are kept: of its dialogs and buttons."""
WITH_DATA = ("budoux", "trafilatura", "justext", "tld", "chardet", "pypdfium2", "pypdfium2_raw")
"""Libraries that open files of their own."""
UNWANTED_MODULES = [
    # Never used by the program, and large.
    "tkinter", "_tkinter", "PIL", "pygments", "test", "lib2to3", "idlelib", "turtle", "turtledemo", "pydoc_data",
    "curses", "readline", "dbm", "setuptools", "pip", "ensurepip", "venv", "distutils", "xmlrpc", "wsgiref", "ftplib",
    "smtplib", "imaplib", "poplib", "asyncio", "_asyncio", "pdb", "doctest", "_wmi",
    # Without them nothing in the package can open an encrypted connection; the hashes come from Python itself.
    "ssl", "_ssl", "_hashlib",
    # Names made of the network card's address: nobody asks for them, and the library behind it is one more.
    "_uuid",
    # Wanted by trafilatura's dates of last resort, which the program does not ask for.
    "dateparser", "pytz", "tzdata", "tzlocal", "regex",
    # numpy's tools for its own developers.
    "numpy.f2py", "numpy.distutils", "numpy.testing", "numpy._pyinstaller", "numpy.random", "numpy.fft",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDBus", "PySide6.QtTest",
    "PySide6.QtDesigner", "PySide6.QtSql", "PySide6.QtXml",
]  # fmt: skip
UNWANTED_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing", "pyi_rth_pyside6")
"""What PyInstaller would run at each start, and in the process sent ahead again: it loads Qt, inspect and more.

Nobody here asks for sources, lists modules or starts Python processes that way; what is needed of the last is in
launch.py.
"""
LINUX_LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libX11-xcb.so.1": "libx11-xcb1", "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1", "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2t64 | libcups2", "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2", "libexpat.so.1": "libexpat1", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0", "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0", "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1", "libxcb.so.1": "libxcb1", "libz.so.1": "zlib1g",
}  # fmt: skip
"""Libraries that are taken from the Linux system, whose drivers use them too, with Debian's packages of them."""
LINUX_BUNDLED = {
    "libbz2": "libbz2-1.0", "libffi": "libffi8", "liblzma": "liblzma5", "libsqlite3": "libsqlite3-0",
    "libxcb-cursor": "libxcb-cursor0", "libxcb-glx": "libxcb-glx0", "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0", "libxcb-keysyms": "libxcb-keysyms1", "libxcb-randr": "libxcb-randr0",
    "libxcb-render": "libxcb-render0", "libxcb-render-util": "libxcb-render-util0", "libxcb-shape": "libxcb-shape0",
    "libxcb-shm": "libxcb-shm0", "libxcb-sync": "libxcb-sync1", "libxcb-util": "libxcb-util1",
    "libxcb-xfixes": "libxcb-xfixes0", "libxcb-xkb": "libxcb-xkb1", "libxkbcommon": "libxkbcommon0",
    "libxkbcommon-x11": "libxkbcommon-x11-0", "libzstd": "libzstd1",
}  # fmt: skip
"""Libraries of the building Debian system that are put into Linux packages, with Debian's packages of them."""
GLIBC = frozenset(("ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2",
    "librt.so.1",
))  # fmt: skip
PLUGINS: dict[str, set[str] | None] = {
    "platforms": {"qwindows", "qcocoa", "qxcb", "qwayland", "qoffscreen"},
    "imageformats": {"qsvg", "qico", "qicns", "qjpeg"},
    "iconengines": {"qsvgicon"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": None,
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
    "wayland-shell-integration": None,
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
}
"""Qt's plugins that are kept, by folder; None for all of a folder."""

_LIBRARY = re.compile(r"(?:PySide6/Qt/lib/)?lib(?!python)[^/]+")
_PLUGIN = re.compile(r"/plugins/([^/]+)/(?:lib)?([^/.]+)")
_FORBIDDEN = re.compile(
    r"""(?:^|/)(?:lib)?(?:
          Qt6?(?:Qml\w*|Quick\w*|VirtualKeyboard\w*|Pdf\w*|WebEngine\w*|Sql|Test|Designer\w*|Help)
              (?:\.so[.\d]*|\.dll|\.dylib|\.framework|\.abi3\.so|\.pyd)?$
        | plugins/(?:tls|networkinformation)/.*
        | (?:opengl32sw|d3dcompiler_\w+|icuuc|mscms|libcrypto[^/]*|libssl[^/]*)\.dll$
        | (?:libcrypto|libssl)[-.\w]*\.(?:so|dylib)[.\d]*$
        | _ssl\b | _hashlib\b | (?:libgtk-3|libgdk-3)\.so
        | [^/]*\.pdb$ | __pycache__
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def is_kept(path: str) -> bool:
    """Whether a file that PyInstaller collected belongs in the package, by its path inside it."""
    path = path.replace("\\", "/")
    plugin = _PLUGIN.search(path)
    if plugin:
        names = PLUGINS.get(plugin[1], set())
        return names is None or plugin[2] in names
    if "PySide6/" in path and "/translations/" in path:
        return bool(re.search(rf"/qtbase_(?:{LANGUAGES})\.qm$", path))
    if "babel/locale-data/" in path:  # asked for nothing but whether a language of an address exists
        return path.endswith("/root.dat")
    if re.search(r"(?:^|/)numpy/.*\.(?:pyi|h|c|lib|a|pxd|f90|npy|csv)$", path) or "/tests/" in path:
        return False
    return not is_forbidden(path)


def pruned(entries: list[Entry]) -> list[Entry]:
    """The binaries of a Linux package without the libraries that only those asked for that were left out.

    Qt's libraries and those that lie beside the program stay where something that stays asks for them and the system
    may lack them.
    """
    libraries = {PurePath(e[0]).name: e for e in entries if e[2] == "BINARY" and _LIBRARY.fullmatch(e[0])}
    waiting = [e for e in entries if e[2] != "SYMLINK" and e not in libraries.values()]
    kept: set[Entry] = set(waiting)
    while waiting:
        for name in elf.imported(Path(waiting.pop()[1])):
            found = libraries.get(name)
            if found and found not in kept and name not in LINUX_LIBRARIES:
                kept.add(found)
                waiting.append(found)
    return sorted(kept)


def without_dangling(entries: list[Entry], kept: list[Entry]) -> list[Entry]:
    """The entries without links to what is not kept."""
    targets = {entry[0] for entry in kept}
    return [entry for entry in entries if entry[2] != "SYMLINK" or entry[1] in targets]


def unknown_libraries(paths: list[str]) -> list[str]:
    """Libraries of the building Linux system in a package that the notice of licences does not know."""
    beside = [PurePath(path).name for path in paths if re.fullmatch(r"(?:_internal/)?lib[^/]+\.so[.\d]*", path)]
    known = (*LINUX_BUNDLED, "libpython3")
    return [
        name for name in beside if name.split(".so")[0] not in known and not name.startswith(("libpython3", "libicu"))
    ]


def is_forbidden(path: str) -> bool:
    """Whether a file must not be in any package: network, databases, what belongs to Windows, leftovers."""
    return bool(_FORBIDDEN.search(path.replace("\\", "/")))

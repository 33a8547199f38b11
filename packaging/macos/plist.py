"""The Info.plist of Diptych.app."""

from __future__ import annotations

from typing import Any

import common
import formats

LOWEST = "15.0"
"""The lowest macOS: the greatest that any Mach-O file of the pinned PySide6 asks for; macos/machos.py computes it."""
SET = f"{common.IDENTIFIER}.set"


def info_plist() -> dict[str, Any]:
    """What macOS is told of the program: what it is, and that it can open, but does not claim, these documents."""
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": common.NAME,
        "CFBundleDocumentTypes": [*map(_documents, formats.table()), _document_of_ours()],
        "CFBundleExecutable": common.EXE,
        "CFBundleIconFile": "diptych.icns",
        "CFBundleIdentifier": common.IDENTIFIER,
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleName": common.NAME,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": common.VERSION,
        "CFBundleVersion": common.VERSION,
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": LOWEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{common.PUBLISHER}. Apache License 2.0.",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
        "UTExportedTypeDeclarations": [_set()],
        "UTImportedTypeDeclarations": [_markdown()],
    }


def _documents(known: formats.Known) -> dict[str, Any]:
    return _document(known.label[0].upper() + known.label[1:], known.types)


def _document(name: str, kinds: tuple[str, ...]) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": list(kinds),
    }


def _document_of_ours() -> dict[str, Any]:
    return _document("Diptych set", (SET,)) | {"LSHandlerRank": "Owner"}


def _set() -> dict[str, Any]:
    """Sets of articles, the program's own files."""
    return {
        "UTTypeIdentifier": SET,
        "UTTypeDescription": "Diptych set",
        "UTTypeConformsTo": ["public.data"],
        "UTTypeTagSpecification": {"public.filename-extension": ["diptych"]},
    }


def _markdown() -> dict[str, Any]:
    """Markdown, which the system itself does not know."""
    return {
        "UTTypeIdentifier": "net.daringfireball.markdown",
        "UTTypeDescription": "Markdown",
        "UTTypeConformsTo": ["public.plain-text"],
        "UTTypeTagSpecification": {"public.filename-extension": ["md", "markdown"]},
    }

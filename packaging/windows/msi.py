"""The .msi for managed newsrooms: for all users of a computer, installed and removed by its administrators.

    python packaging/windows/msi.py FOLDER      of a frozen Windows program, on Linux

Made with wixl (Debian's package of that name), so on Linux, from the folder that was frozen on Windows.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import common
from windows import suffixes

FAMILY = uuid.uuid5(uuid.NAMESPACE_URL, f"{common.HOME}/msi")
"""What all versions have in common, so that a newer one takes the place of an older one."""
NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"


def make_msi(folder: Path) -> Path | None:
    """Make the .msi of a frozen folder; None, with a word, where wixl is not at hand."""
    if shutil.which("wixl") is None:
        print("wixl is not here: the .msi is made on Linux from the same folder (windows/msi.py)")
        return None
    recipe = common.WORK / "diptych.wxs"
    recipe.write_bytes(ET.tostring(describe(folder), xml_declaration=True, encoding="utf-8"))
    out = common.release_file("windows-x64", ".msi")
    common.run("wixl", "--arch", "x64", "--output", out, recipe, cwd=folder, quiet=True)
    return out


def describe(folder: Path) -> ET.Element:
    """The recipe for wixl: every file a component of its own, by a path from the folder."""
    root = ET.Element("Wix", xmlns=NAMESPACE)
    product = ET.SubElement(
        root,
        "Product",
        Name=common.NAME,
        Id=str(uuid.uuid5(FAMILY, common.VERSION)),
        UpgradeCode=str(FAMILY),
        Language="1033",
        Codepage="1252",
        Version=common.VERSION,
        Manufacturer=common.PUBLISHER,
    )
    ET.SubElement(
        product, "Package", InstallerVersion="200", Compressed="yes", InstallScope="perMachine", Platform="x64"
    )
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=f"A newer {common.NAME} is installed.")
    ET.SubElement(product, "Media", Id="1", Cabinet="diptych.cab", EmbedCab="yes")
    ET.SubElement(product, "Icon", Id="DiptychIcon", SourceFile=os.path.relpath(common.ICONS / "diptych.ico", folder))
    ET.SubElement(product, "Property", Id="ARPPRODUCTICON", Value="DiptychIcon")
    ET.SubElement(product, "Property", Id="ARPURLINFOABOUT", Value=common.HOME)
    top = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    files = ET.SubElement(top, "Directory", Id="ProgramFiles64Folder")
    place = ET.SubElement(files, "Directory", Id="INSTALLDIR", Name=common.NAME)
    menu = ET.SubElement(top, "Directory", Id="ProgramMenuFolder")
    feature = ET.SubElement(product, "Feature", Id="Program", Title=common.NAME, Level="1")
    _add_folder(place, feature, folder, folder)
    _add_shortcut(menu, feature)
    _add_offers(place, feature)
    return root


def _add_folder(parent: ET.Element, feature: ET.Element, folder: Path, top: Path) -> None:
    for path in sorted(folder.iterdir()):
        inside = path.relative_to(top).as_posix()
        if path.is_dir():
            _add_folder(ET.SubElement(parent, "Directory", Id=_id("d", inside), Name=path.name), feature, path, top)
            continue
        component = _add_component(parent, feature, _id("c", inside))
        ET.SubElement(component, "File", Id=_id("f", inside), Name=path.name, Source=inside, KeyPath="yes")


def _add_component(parent: ET.Element, feature: ET.Element, name: str) -> ET.Element:
    ET.SubElement(feature, "ComponentRef", Id=name)
    return ET.SubElement(parent, "Component", Id=name, Guid=str(uuid.uuid5(FAMILY, name)), Win64="yes")


def _add_shortcut(menu: ET.Element, feature: ET.Element) -> None:
    component = _add_component(menu, feature, "Shortcut")
    ET.SubElement(
        component,
        "Shortcut",
        Id="MenuShortcut",
        Name=common.NAME,
        Description=common.SUMMARY,
        Target=f"[INSTALLDIR]{common.EXE}.exe",
        WorkingDirectory="INSTALLDIR",
    )
    _add_value(component, rf"Software\{common.NAME}", "installed", "1", key_path=True)


def _add_offers(place: ET.Element, feature: ET.Element) -> None:
    """Among the programs that "Open with" offers; what opens such files by default stays as it was."""
    component = _add_component(place, feature, "Offers")
    kind, program = f"{common.NAME}.Article", f"{common.EXE}.exe"
    command = f'"[INSTALLDIR]{program}" "%1"'
    classes = r"Software\Classes"
    _add_value(component, rf"{classes}\{kind}", "", "Article", key_path=True)
    _add_value(component, rf"{classes}\{kind}", "AppUserModelID", common.IDENTIFIER)
    _add_value(component, rf"{classes}\{kind}\DefaultIcon", "", f"[INSTALLDIR]{program},0")
    _add_value(component, rf"{classes}\{kind}\shell\open\command", "", command)
    _add_value(component, rf"{classes}\Applications\{program}\shell\open\command", "", command)
    for suffix in sorted(suffixes.offered()):
        _add_value(component, rf"{classes}\{suffix}\OpenWithProgids", kind, "")
        _add_value(component, rf"{classes}\Applications\{program}\SupportedTypes", suffix, "")


def _add_value(component: ET.Element, key: str, name: str, value: str, *, key_path: bool = False) -> None:
    entry = ET.SubElement(component, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value)
    if name:
        entry.set("Name", name)
    if key_path:
        entry.set("KeyPath", "yes")


def _id(kind: str, path: str) -> str:
    """A name that the format allows, the same for the same path."""
    return f"{kind}_{hashlib.sha256(path.encode()).hexdigest()[:24]}"


if __name__ == "__main__":
    make_msi(Path(sys.argv[1]).resolve())

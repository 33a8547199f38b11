"""What each system is told of the program says the same, and says what is so."""

import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import common
import contents
import dev
import formats
from cross import fetch
from linux import deb
from macos import machos, plist
from tests.conftest import ROOT
from tests.support.binaries import mac_library
from viewer import HOME, IDENTIFIER, __version__
from viewer.reading.formats import FORMATS, SUFFIXES
from windows import msi, nsis, suffixes, version_resource

LINUX = ROOT / "packaging" / "linux"
WIX = "{" + msi.NAMESPACE + "}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "frozen"
    for name in ("diptych.exe", "_internal/a/deep/one.dll", "_internal/a/two.txt", "_internal/b/mit Umlaut ä.txt"):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return made


def test_names_and_version_are_the_programs():
    assert (__version__, HOME, IDENTIFIER) == (common.VERSION, common.HOME, common.IDENTIFIER)
    metainfo = ET.parse(LINUX / "metainfo.xml").getroot()
    assert metainfo.findtext("id") == IDENTIFIER
    assert metainfo.findtext("url") == HOME
    releases = metainfo.find("releases")
    assert releases is not None
    assert releases[0].get("version") == __version__, "the newest release stands in metainfo.xml"


def test_the_files_that_are_offered_to_be_opened_are_those_that_are_read():
    assert suffixes.offered() == SUFFIXES | {".diptych"}
    for known, entry in zip(formats.table(), FORMATS, strict=True):
        assert known == (entry.name, str(entry.label), entry.suffixes, entry.media, entry.types)


def test_desktops_are_told_what_linux_needs():
    entry = (LINUX / "diptych.desktop").read_text(encoding="utf-8")
    assert "Exec=diptych %F" in entry
    provided = {element.text for element in ET.parse(LINUX / "metainfo.xml").getroot().iter("mediatype")}
    types = set(re.findall(r"[a-z]+/[\w.+-]+", entry.partition("MimeType=")[2].splitlines()[0]))
    assert provided <= types
    read = {media for known in formats.table() for media in known.media}
    assert types == read | {"application/x-diptych"}, "MimeType= follows from the table of formats"
    own = ET.parse(LINUX / "mime.xml").getroot()[0].get("type")
    assert own in types


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [("desktop-file-validate", ["diptych.desktop"]), ("appstreamcli", ["validate", "--no-net", "metainfo.xml"])],
)
def test_the_desktop_files_are_valid(tool: str, arguments: list[str]):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not here")
    done = subprocess.run([tool, *arguments], cwd=LINUX, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_control_file_names_what_is_needed(folder: Path):
    text = deb.control_text(folder, 2048)
    assert f"Version: {__version__}\n" in text
    assert "Installed-Size: 2\n" in text
    assert "Depends: libc6" in text
    assert text.endswith("\n")


def test_macos_is_told_to_offer_and_to_claim_nothing_but_its_own_files():
    told = plistlib.loads(plistlib.dumps(plist.info_plist()))
    ranks = {d["CFBundleTypeName"]: (d["CFBundleTypeRole"], d["LSHandlerRank"]) for d in told["CFBundleDocumentTypes"]}
    assert ranks.pop("Diptych set") == ("Viewer", "Owner")
    assert set(ranks.values()) == {("Viewer", "Alternate")}
    told_of = [kind for document in told["CFBundleDocumentTypes"][:-1] for kind in document["LSItemContentTypes"]]
    assert told_of == [kind for known in formats.table() for kind in known.types]
    assert told["CFBundleShortVersionString"] == __version__
    assert told["LSMinimumSystemVersion"] == plist.LOWEST
    assert plistlib.loads((ROOT / "packaging/macos/entitlements.plist").read_bytes()) == {}


def test_a_promise_that_the_mac_files_do_not_keep_is_found(tmp_path: Path):
    site = tmp_path / "site"
    (site / "PySide6").mkdir(parents=True)
    (site / "PySide6" / "QtCore.abi3.so").write_bytes(mac_library("/usr/lib/libSystem.B.dylib", lowest=(26, 0)))
    assert machos.examine(site, "arm64") == (26, 0)
    with pytest.raises(common.PackagingError, match="without code"):
        machos.examine(site, "x86_64")


def test_the_setup_installs_and_removes_exactly_the_files(folder: Path, tmp_path: Path):
    nsis.write_lists(folder, tmp_path)
    install, removal = ((tmp_path / f"{name}.nsh").read_text("utf-8-sig") for name in ("install", "uninstall"))
    places, current = [], ""
    for line in install.splitlines():
        word, _, value = line.partition(" ")
        if word == "SetOutPath":
            current = value.strip('"')
        else:
            places.append(f"{current}\\{Path(value.strip(chr(34))).name}")
    files = {"$INSTDIR\\" + str(p.relative_to(folder)).replace("/", "\\") for p in common.files_in(folder)}
    assert set(places) == files
    assert set(re.findall(r'Delete "(.*)"', removal)) == files
    assert "/r" not in removal
    folders = re.findall(r'RMDir "(.*)"', removal)
    assert folders.index("$INSTDIR\\_internal\\a\\deep") < folders.index("$INSTDIR\\_internal\\a")
    assert folders[-1] == "$INSTDIR\\_internal"


def test_the_setup_removes_no_folder_with_all_that_is_in_it_but_the_users_own_when_asked():
    script = nsis.SCRIPT.read_text(encoding="utf-8")
    recursive = re.findall(r"^\s*RMDir /r (.*)$", script, re.MULTILINE)
    assert recursive == ['"$LOCALAPPDATA\\${APP}"', '"$APPDATA\\${APP}"']
    assert 'Section /o "un.My library' in script, "it is not chosen by itself"


def test_the_msi_holds_every_file_once(folder: Path):
    recipe = ET.fromstring(ET.tostring(msi.describe(folder)))
    sources = [file.get("Source", "") for file in recipe.iter(f"{WIX}File")]
    assert sorted(sources) == sorted(p.relative_to(folder).as_posix() for p in common.files_in(folder))
    components = {component.get("Id") for component in recipe.iter(f"{WIX}Component")}
    assert components == {reference.get("Id") for reference in recipe.iter(f"{WIX}ComponentRef")}
    values = {value.get("Key") for value in recipe.iter(f"{WIX}RegistryValue")}
    assert {rf"Software\Classes\{suffix}\OpenWithProgids" for suffix in SUFFIXES} <= values


def test_windows_versions_have_four_numbers():
    assert version_resource.numbers("1.2.3") == (1, 2, 3, 0)
    assert version_resource.fields("diptych")["ProductVersion"] == __version__


def test_everything_that_is_built_with_is_pinned_by_hash():
    pinned = (ROOT / "packaging" / "requirements-build.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z])", pinned.partition("\naltgraph")[2])
    assert len(blocks) > 20
    assert all("--hash=sha256:" in block for block in blocks)
    names = set(re.findall(r"^([a-z0-9-]+)==", pinned, re.MULTILINE))
    from licences import _wanted

    assert set(_wanted()) - names <= {"pygments"}, "what the program needs is in the packages"


def test_markers_are_judged_for_the_system_that_is_built_for():
    pinned = """\
a==1 \\
    --hash=x
b==2 ; sys_platform == 'win32' \\
    --hash=y
c==3 ; sys_platform == 'darwin' \\
    --hash=z
"""
    assert fetch.for_system(pinned, "win32") == "a==1 \\\n    --hash=x\nb==2 \\\n    --hash=y\n"
    assert fetch.for_system(pinned, "darwin") == "a==1 \\\n    --hash=x\nc==3 \\\n    --hash=z\n"


@pytest.mark.parametrize("tool", ["actionlint", "shellcheck"])
def test_workflows_and_scripts_are_sound(tool: str):
    import sys

    path = shutil.which(tool, path=str(Path(sys.executable).parent)) or shutil.which(tool)
    if path is None:
        pytest.skip(f"{tool} is not here")
    scripts = ["packaging/pin.sh", "packaging/macos/keychain.sh"]
    done = subprocess.run(
        [path, *(scripts if tool == "shellcheck" else [])], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("workflow", ["ci", "packages"])
def test_runners_are_given_what_the_setup_installs(workflow: str):
    text = (ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text(encoding="utf-8")
    installed = text.partition("apt-get install --yes --no-install-recommends")[2].partition("      - ")[0].split()
    assert set(dev.DEBIAN) <= set(installed)


def test_the_setup_installs_what_the_package_depends_on():
    drawn_in = {"libx11-6", "libx11-xcb1", "libxcb1", "libdrm2", "libexpat1"}  # by libegl1 and libgl1
    drawn_in |= {"libfreetype6", "libbrotli1", "libwayland-client0"}  # by libfontconfig1, libwayland-cursor0
    drawn_in |= {"zlib1g", "libgcc-s1", "libstdc++6"}  # by apt
    printers = {"libcups2"}  # where there is one, CUPS is there
    needed = {names.split(" | ")[-1] for names in contents.LINUX_LIBRARIES.values()}
    assert needed - drawn_in - printers <= set(dev.DEBIAN)


def test_windows_python_finds_the_scripts_of_this_checkout_whoever_unpacked_it(tmp_path: Path):
    (tmp_path / "python.exe").write_bytes(b"MZ")
    (tmp_path / "python312._pth").write_text("Z:\\another\\checkout", encoding="utf-8")
    fetch.fetch_python(tmp_path)
    told = (tmp_path / "python312._pth").read_text(encoding="utf-8")
    assert "Z:" + str(common.PACKAGING).replace("/", "\\") in told.splitlines()

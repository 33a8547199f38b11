"""The Debian package: the frozen folder in /usr/lib/diptych, with what desktops and package managers want to know."""

from __future__ import annotations

import gzip
import shutil
from email.utils import formatdate
from pathlib import Path

import common
import contents
from binaries import elf

HERE = Path(__file__).resolve().parent
_COPYRIGHT = f"""\
Copyright {common.PUBLISHER}. {common.NAME} is licensed under the Apache License 2.0, whose text stands in
/usr/share/common-licenses/Apache-2.0.

The package contains other works, among them Qt and PySide under the GNU Lesser General Public License 3. What they
are, and the texts of their licences, stands in /usr/lib/diptych/_internal/resources/THIRD-PARTY.txt.
"""


def make_deb(folder: Path | None = None) -> Path:
    """Make the package of a frozen folder."""
    folder = folder or common.tree()
    root = common.WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "usr/lib/diptych", symlinks=True)
    _link(root / "usr/bin/diptych", "../lib/diptych/diptych")
    _add_desktop_files(root / "usr/share")
    _add_documents(root / "usr/share")
    control = root / "DEBIAN/control"
    control.parent.mkdir(parents=True)
    control.write_text(control_text(folder, common.size_of(root)), encoding="utf-8")
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == root / "usr/lib/diptych/diptych"
            path.chmod(0o755 if runs else 0o644)
    out = common.RELEASE / f"{common.EXE}_{common.VERSION}_amd64.deb"
    common.RELEASE.mkdir(parents=True, exist_ok=True)
    common.run(
        *("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z6", root, out),
        env={"SOURCE_DATE_EPOCH": common.source_date()},
        quiet=True,
    )
    return out


def dependencies(folder: Path) -> list[str]:
    """Debian's packages that the programs and libraries of a folder need, from what they themselves name."""
    names: set[str] = set()
    newest: tuple[int, ...] = (0,)
    for path in common.files_in(folder):
        with path.open("rb") as file:
            if file.read(4) != b"\x7fELF":
                continue
        names |= elf.imported(path)
        newest = max(newest, elf.newest_glibc(path))
    packages = {contents.LINUX_LIBRARIES[name] for name in names if name in contents.LINUX_LIBRARIES}
    return [f"libc6 (>= {'.'.join(map(str, newest))})", *sorted(packages)]


def control_text(folder: Path, size: int) -> str:
    """The control file; `size` in bytes."""
    return f"""\
Package: {common.EXE}
Version: {common.VERSION}
Architecture: amd64
Maintainer: {common.PUBLISHER} <packages@{common.HOME.removeprefix("https://")}>
Installed-Size: {size // 1024}
Depends: {", ".join(dependencies(folder))}
Recommends: fonts-noto-core
Section: text
Priority: optional
Homepage: {common.HOME}
Description: {common.SUMMARY.lower()}
 Diptych shows any two articles about one event side by side, level paragraph
 by paragraph, with changed words marked, moved paragraphs joined by a ribbon,
 and a star on what no other open article has. It never uses the network.
"""


def _add_desktop_files(share: Path) -> None:
    _copy(HERE / "diptych.desktop", share / "applications" / "diptych.desktop")
    _copy(HERE / "metainfo.xml", share / "metainfo" / f"{common.IDENTIFIER}.metainfo.xml")
    _copy(HERE / "mime.xml", share / "mime" / "packages" / "diptych.xml")
    icons = share / "icons" / "hicolor"
    _copy(common.ROOT / "resources" / "icons" / "diptych.svg", icons / "scalable" / "apps" / "diptych.svg")
    for picture in common.ICONS.glob("diptych-*.png"):
        size = picture.stem.rpartition("-")[2]
        _copy(picture, icons / f"{size}x{size}" / "apps" / "diptych.png")


def _add_documents(share: Path) -> None:
    documents = share / "doc" / common.EXE
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_COPYRIGHT, encoding="utf-8")
    date = formatdate(int(common.source_date()))
    entry = f"{common.EXE} ({common.VERSION}) unstable; urgency=medium\n\n  * See {common.HOME}\n\n"
    entry += f" -- {common.PUBLISHER} <packages@{common.HOME.removeprefix('https://')}>  {date}\n"
    (documents / "changelog.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))
    manual = share / "man" / "man1" / "diptych.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress((HERE / "diptych.1").read_bytes(), 9, mtime=0))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _link(path: Path, target: str) -> None:
    path.parent.mkdir(parents=True)
    path.symlink_to(target)

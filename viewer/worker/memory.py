"""The limit of a worker's memory: set by the system where it can, else watched by the parent.

Linux refuses more data to a process (`RLIMIT_DATA`), Windows to what is in a job (`SetInformationJobObject`); both make
an allocation fail, which the worker reports. macOS ignores such limits, so that there the parent asks how much the
worker takes (`proc_pid_rusage`) and kills it.
"""

from __future__ import annotations

import sys
from pathlib import Path

MEMORY = 800_000_000
"""Bytes of memory that a worker may take for itself. A page of an article takes a tenth."""
WATCH_SECONDS = 0.05
"""How often the parent looks, where it must: a parser can take some hundred megabytes in this time, not gigabytes."""
IS_WATCHED = sys.platform == "darwin"


def limit_memory() -> None:
    """Have the system refuse this process more than `MEMORY`, where it can."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    elif sys.platform == "win32":
        _join_limited_job()


def memory_of(process: int) -> int:
    """Bytes of memory that a process takes; 0 if it cannot be told."""
    if sys.platform == "darwin":
        return _footprint_of(process)
    try:
        resident = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    import resource

    return resident * resource.getpagesize()


def _footprint_of(process: int) -> int:
    """What Activity Monitor shows as a process's memory, on macOS."""
    import ctypes

    # rusage_info_v0 (sys/resource.h): a UUID of 16 bytes, then 10 numbers, the eighth of which is the footprint.
    told = (ctypes.c_uint64 * 12)()
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    return int(told[9]) if library.proc_pid_rusage(process, 0, ctypes.byref(told)) == 0 else 0


def _join_limited_job() -> None:
    """Put this process into a job of its own that may take no more than `MEMORY`, on Windows."""
    import ctypes
    from ctypes import wintypes

    # JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h); only the flag and the limit of a process are set.
    class Basic(ctypes.Structure):
        _fields_ = (
            ("times", ctypes.c_int64 * 2),
            ("flags", wintypes.DWORD),
            ("working_set", ctypes.c_size_t * 2),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("classes", wintypes.DWORD * 2),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic),
            ("transfers", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peaks", ctypes.c_size_t * 2),
        )

    process_memory, extended_information = 0x100, 9
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = wintypes.HANDLE
    job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    limit = Extended(basic=Basic(flags=process_memory), process_memory=MEMORY)
    kernel.SetInformationJobObject(job, extended_information, ctypes.byref(limit), ctypes.sizeof(limit))
    kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

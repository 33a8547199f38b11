"""Try hostile and broken files on all readers: the hand-made attacks, then mutations of valid files.

    python -m tests.hostile [--sizes 100 …] [--mutations 14000] [--seed 1] [--seconds 10] [--show]

Each is read in a process of its own, as the worker would: 10 s of CPU (`--seconds`: more, where the machine is slow),
800 MB. What may come of it is articles or a refusal in words. Counted as failures: the process ends by a signal; any
other error; more than that; a socket, a program or a file outside is opened (audit hooks); and, where an attack is
read, marker words that are neither in an article nor accounted for by a note. Mutations may hit the words themselves,
and what makes them visible: of them only the rest counts.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.hostile.attacks import SIZES, attacks
from tests.hostile.seeds import MARKERS, Seed, seeds
from viewer.reading.articles import read_articles
from viewer.reading.errors import ReadError
from viewer.worker.memory import limit_memory
from viewer.worker.process import SECONDS

TOKENS = (
    b"<",
    b">",
    b"&",
    b"{",
    b"}",
    b"\\",
    b"\0",
    b'"',
    b"%",
    b"\xff\xfe",
    b"\x80",
    b"]]>",
    b"<!--",
    b"\r\n",
    b"<w:p>",
)
BUSY = 6
"""How many times the seconds of CPU may pass while a file is read, which other programs take."""
ACCOUNTED = (
    "left out",
    "cut",
    "part",
    "hidden",
    "damaged",
    "short",
    "extract",
    "embedded",
    "attachments",
    "replaced",
    "plain",
    "comments",
)
"""Kinds of notes that tell of text that is not shown."""


def mutated(seed: Seed, chance: random.Random) -> Seed:
    """A valid file with a few things cut, doubled, moved or put in."""
    packed = seed.data.startswith(b"PK") and chance.random() < 0.7
    return Seed(seed.name, (_repacked if packed else _broken)(seed.data, chance))


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """One member of a package is broken, and the package sound."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(members))
    members[name] = _broken(members[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for each, content in members.items():
            package.writestr(each, content)
    return out.getvalue()


def _broken(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((1, 2, 8, 50, 400)))
        match chance.randrange(5):
            case 0:
                del changed[at:end]
            case 1:
                changed[at:at] = changed[at:end] * chance.choice((1, 2, 50))
            case 2:
                changed[at:at] = chance.choice(TOKENS)
            case 3 if changed:
                changed[at % len(changed)] ^= 1 << chance.randrange(8)
            case _:
                piece = changed[at:end]
                del changed[at:end]
                place = chance.randrange(len(changed) + 1)
                changed[place:place] = piece
    return bytes(changed)


def inputs(sizes: Sequence[int], mutations: int, seed: int) -> Iterator[tuple[Seed, bool]]:
    """All attacks made by hand, and so many mutations; whether their markers must come back."""
    for attack in attacks(sizes):
        yield attack, True
    chance, valid = random.Random(seed), seeds()
    for number in range(mutations):
        yield mutated(valid[number % len(valid)], chance), False


def try_file(path: Path, *, marked: bool, seconds: float = SECONDS) -> str:
    """What comes of reading a file, in a process of its own: "read", "refused", or what is wrong."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        os.write(writes, _read(path, marked=marked, seconds=seconds).encode()[:4000])
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads, "rb") as pipe:
        told = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        return "took too long" if number in (signal.SIGALRM, signal.SIGPROF) else f"ended by signal {number}"
    return told


def _read(path: Path, *, marked: bool, seconds: float) -> str:
    """In the child."""
    limit_memory()
    for timer, number, most in (
        (signal.ITIMER_PROF, signal.SIGPROF, seconds),
        (signal.ITIMER_REAL, signal.SIGALRM, seconds * BUSY),
    ):
        signal.signal(number, signal.SIG_DFL)
        signal.setitimer(timer, most)
    found: list[str] = []
    sys.addaudithook(lambda event, values: _watch(event, values, path, found))
    try:
        read = read_articles(path)
    except ReadError as error:
        outcome = "refused" if str(error.reason) and "\n" not in str(error) else f"refused without words: {error}"
    except MemoryError:
        outcome = "refused"  # as the worker tells it
    except BaseException as error:  # noqa: BLE001 - this is what is looked for
        return f"raised {type(error).__name__}: {error}"
    else:
        outcome = "read"
        text = " ".join(paragraph.text for _, article in read for paragraph in article.paragraphs)
        notes = {note.kind for _, article in read for note in article.notes}
        lost = [marker for marker in MARKERS if marker not in text]
        if marked and lost and not notes.intersection(ACCOUNTED):
            outcome = f"lost {lost}, notes {notes}"
    return f"opened {found[0]}" if found else outcome


def _watch(event: str, values: Any, path: Path, found: list[str]) -> None:
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system")):
        found.append(event)
    elif event == "open" and isinstance(values[0], str | bytes):
        name = os.fsdecode(values[0])
        own = name.startswith((sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]), "/proc/self", "/usr/"))
        if not own and name != str(path):
            found.append(name)


def run(
    given_files: Iterable[tuple[Seed, bool]], *, seconds: float = SECONDS, show: bool = False
) -> tuple[Counter[str], list[str], float]:
    """How often what came of it, what failed, and the longest time."""
    outcomes: Counter[str] = Counter()
    failures, longest = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        _load_readers(Path(folder))
        for given, marked in given_files:
            path = Path(folder, given.name)
            path.write_bytes(given.data)
            began = time.perf_counter()
            outcome = try_file(path, marked=marked, seconds=seconds)
            took = time.perf_counter() - began
            longest = max(longest, took)
            outcomes[outcome if outcome in ("read", "refused") else "failed"] += 1
            if outcome not in ("read", "refused"):
                failures.append(f"{given.name}: {outcome}")
                if show:
                    print(f"{took:5.1f} s  {failures[-1]}"[:300], flush=True)
            elif show and took > 3:
                print(f"{took:5.1f} s  {given.name}: {outcome}", flush=True)
            path.unlink()
    return outcomes, failures, longest


def _load_readers(folder: Path) -> None:
    """Import what reads each format, which else each process would do anew; most of its time went there."""
    for seed in seeds():
        path = folder / seed.name
        path.write_bytes(seed.data)
        read_articles(path)
        path.unlink()


def main() -> int:
    """Run the campaign; the exit code is 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="of the attacks that there are in any size")
    parser.add_argument("--mutations", type=int, default=14_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="that one may take")
    parser.add_argument("--show", action="store_true", help="name failures as they come")
    options = parser.parse_args()
    outcomes, failures, longest = run(
        inputs(options.sizes, options.mutations, options.seed), seconds=options.seconds, show=options.show
    )
    print(json.dumps({"outcomes": outcomes, "failures": failures, "longest": round(longest, 1)}))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

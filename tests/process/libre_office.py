"""Have LibreOffice accept and reject what `--format tracked` writes: it must give B and A, to the letter.

    python -m tests.process.libre_office [--count 50] [--seed 1]

Run it before a release. It needs LibreOffice Writer and its Python bridge (Debian: libreoffice-writer-nogui and
python3-uno). The ten pairs of the sample story and pairs made by chance, with tables, quotations, Arabic, Hebrew,
Chinese, Japanese and Hindi, are written to a folder of its own; nothing else is opened.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from difflib import unified_diff
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.made_pairs import made_pairs
from viewer.comparing.compare import compare
from viewer.model import Article, Pair
from viewer.reading import read_article
from viewer.report.docx import tracked_docx
from viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

BRIDGE = """
import json, sys, time, uno
from com.sun.star.beans import PropertyValue

folder, names = sys.argv[1], json.loads(sys.argv[2])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(120):
    try:
        context = resolver.resolve("uno:pipe,name=diptych;urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
make = context.ServiceManager.createInstanceWithContext
desktop = make("com.sun.star.frame.Desktop", context)
dispatcher = make("com.sun.star.frame.DispatchHelper", context)
found = {}
for name in names:
    for command in ("AcceptAllTrackedChanges", "RejectAllTrackedChanges"):
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL(f"file://{folder}/{name}.docx", "_blank", 0, (hidden,))
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, ())
        paragraphs = document.Text.createEnumeration()
        texts = []
        while paragraphs.hasMoreElements():
            texts.append(paragraphs.nextElement().String)
        found[f"{name} {command[:6]}"] = texts
        document.close(False)
try:
    desktop.terminate()
except Exception:
    pass
print(json.dumps(found))
"""
"""Runs under the system's Python, which has the bridge."""


def pairs(count: int, seed: int) -> Iterator[tuple[str, Pair[Article]]]:
    """The sample story's pairs, and some made by chance, by name."""
    samples = sorted(path for path in resource("samples").iterdir() if path.name[0].isdigit())
    for one, other in combinations(samples, 2):
        yield f"sample {one.name[0]} {other.name[0]}", Pair(read_article(one), read_article(other))
    for number, pair in enumerate(made_pairs(count, seed), 1):
        yield f"made {number}", pair


def texts(article: Article) -> list[str]:
    """Its paragraphs."""
    return [paragraph.text for paragraph in article.paragraphs]


def main() -> int:
    """Write the documents, ask LibreOffice, and compare; returns 1 where a text is another one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=50, help="pairs made by chance (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of these (default: %(default)s)")
    options = parser.parse_args()
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not there (soffice)")
        return 2
    made = dict(pairs(options.count, options.seed))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, pair in enumerate(made.values()):
            (folder / f"{number}.docx").write_bytes(tracked_docx(compare(pair)))
        quiet = ["--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile"]
        with subprocess.Popen([office, *quiet, "--accept=pipe,name=diptych;urp;"]):
            numbers = json.dumps([str(number) for number in range(len(made))])
            answer = subprocess.run(
                ["/usr/bin/python3", "-c", BRIDGE, name, numbers],
                check=True,
                capture_output=True,
                text=True,
                timeout=900,
            ).stdout
    found = json.loads(answer)
    wrong = 0
    for number, (told, pair) in enumerate(made.items()):
        for command, article in (("Accept", pair.right), ("Reject", pair.left)):
            if found[f"{number} {command}"] != texts(article):
                wrong += 1
                print(
                    f"{told}, {command}:", *unified_diff(texts(article), found[f"{number} {command}"], n=1, lineterm="")
                )
    print(f"{len(made)} documents, accepted and rejected: {2 * len(made) - wrong} of {2 * len(made)} texts are right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

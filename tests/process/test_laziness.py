"""Importing the room costs nothing; plain English text needs few libraries."""

import subprocess
import sys

HEAVY = {"trafilatura", "lxml", "markdown_it", "chardet", "sentencex", "numpy", "PySide6"}


def _loaded(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return HEAVY & set(done.stdout.split())


def test_import_loads_nothing_heavy() -> None:
    assert _loaded("from viewer.reading import read_article") == set()


def test_plain_text_loads_only_the_sentence_splitter() -> None:
    assert _loaded("from viewer.reading.articles import read_text; read_text('One here. Two there.')") <= {"sentencex"}

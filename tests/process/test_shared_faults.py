"""Inputs that broke the program once, where they lie beside the checkout: each is read, or refused in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import SHARED
from viewer.model import AS_IT_SEEMS
from viewer.reading.errors import ReadError
from viewer.worker.process import WorkerProcess

FOLDER = SHARED / "faults"
INPUTS = sorted(path for path in FOLDER.glob("*.*") if path.suffix in (".html", ".md", ".txt"))

pytestmark = pytest.mark.skipif(
    not FOLDER.exists(), reason=f"the inputs that broke the program are not beside the checkout ({FOLDER})"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[WorkerProcess]:
    sent = WorkerProcess.send([])
    assert sent
    yield sent
    sent.dismiss()


def test_they_are_there():
    assert len(INPUTS) >= 20


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_one_is_read_or_refused_by_the_worker_that_goes_on(worker: WorkerProcess, path: Path):
    try:
        read = worker.read(path, AS_IT_SEEMS)
    except ReadError:
        read = ()
    assert read is not None, f"{worker.reason}"
    assert worker.running

"""A second start, as far as the window that is open hears of it."""

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer import single_instance
from viewer.single_instance import data_folder


def send_to_running(paths: Sequence[Path], *, sample: bool = False) -> bool:
    """Whether a window answers."""
    return single_instance.send_to_running(data_folder(), paths, sample=sample)


def ask(*paths: Path, sample: bool = False) -> list[bool]:
    """Knock from another thread: the window's is to answer."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(send_to_running(paths, sample=sample)))
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
    return answers

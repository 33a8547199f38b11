"""A session without a window and without a thread."""

import pytest
from PySide6.QtCore import QCoreApplication

from tests.support.fakes import FakeTasks
from viewer.window.session.engine import Engine
from viewer.window.session.session import Session


@pytest.fixture
def tasks(qapp: QCoreApplication) -> FakeTasks:
    del qapp  # signals and timers want an application
    return FakeTasks()


@pytest.fixture
def session(tasks: FakeTasks) -> Session:
    return Session(tasks, Engine())

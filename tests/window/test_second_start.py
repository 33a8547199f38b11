"""A second start reaches the window that is open."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from tests.support.doors import ask
from viewer.resources import resource
from viewer.single_instance import data_folder
from viewer.window.app.instance_server import Instance
from viewer.window.frame.main_window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests ask at a socket, Windows has a pipe")


@pytest.fixture
def instance(window: MainWindow):
    made = Instance(window.take, window.session.open_sample, window)
    assert made.listen(data_folder())
    yield made
    made.close()


@pytest.mark.usefixtures("instance")
def test_files_of_a_second_start_are_opened_here(window: MainWindow, qtbot: QtBot):
    assert ask(resource("samples/1-halden-courier.txt"), resource("samples/5-northern-gazette.txt")) == [True]
    qtbot.waitUntil(lambda: window.pair_view.shown is not None, timeout=10_000)
    assert len(window.session.collection.articles) == 2
    assert ask(sample=True) == [True]
    qtbot.waitUntil(lambda: len(window.session.collection.articles) == 5, timeout=10_000)

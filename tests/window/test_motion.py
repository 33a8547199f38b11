"""What the system or the fingers ask for: pinching, no animation."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.window.frame.main_window import MainWindow


@pytest.fixture
def still() -> Iterator[None]:
    """The system asks for reduced motion."""
    effect = Qt.UIEffect.UI_General
    before = QApplication.isEffectEnabled(effect)
    QApplication.setEffectEnabled(effect, False)  # noqa: FBT003 - Qt's own form
    yield
    QApplication.setEffectEnabled(effect, before)


@pytest.fixture
def lively() -> Iterator[None]:
    """The system has nothing against motion."""
    effect = Qt.UIEffect.UI_General
    before = QApplication.isEffectEnabled(effect)
    QApplication.setEffectEnabled(effect, True)  # noqa: FBT003 - Qt's own form
    yield
    QApplication.setEffectEnabled(effect, before)


def pinch(window: MainWindow, value: float) -> None:
    port = window.pair_view.viewport()
    at = QPointF(port.rect().center())
    QApplication.sendEvent(
        port,
        QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            QPointF(port.mapToGlobal(at.toPoint())),
            value,
            QPointF(),
        ),
    )


def test_pinching_changes_the_reading_size_only_within_reason(sample: MainWindow):
    size = sample.pair_view.reading.size
    pinch(sample, 0.2)
    assert sample.pair_view.reading.size == pytest.approx(size * 1.2)
    for _ in range(30):
        pinch(sample, 0.5)
    assert sample.pair_view.reading.size == 40.0
    for _ in range(30):
        pinch(sample, -0.5)
    assert sample.pair_view.reading.size == 9.0


@pytest.mark.usefixtures("still")
def test_without_animation_a_step_does_not_flash(sample: MainWindow):
    sample.pair_view.navigation.step_to(5)
    assert sample.pair_view.highlights.lit(sample.pair_view.scene.articles).flash == 0.0
    assert sample.pair_view.navigation.current == 5


@pytest.mark.usefixtures("lively")
def test_with_animation_a_step_flashes(sample: MainWindow):
    sample.pair_view.navigation.step_to(5)
    assert sample.pair_view.highlights.lit(sample.pair_view.scene.articles).flash > 0.5


@pytest.mark.usefixtures("still")
def test_without_animation_the_overview_goes_there_at_once(sample: MainWindow):
    overview, bar = sample.overview, sample.pair_view.verticalScrollBar()
    low = QPoint(overview.width() // 2, overview.height() - 30)
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=low)
    assert bar.value() > bar.maximum() // 2
    assert [each.state() for each in overview.findChildren(QVariantAnimation)] == [QVariantAnimation.State.Stopped]


@pytest.mark.usefixtures("lively")
def test_with_animation_the_overview_glides(sample: MainWindow, qtbot: QtBot):
    overview, bar = sample.overview, sample.pair_view.verticalScrollBar()
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(overview.width() // 2, overview.height() - 30))
    at_once = bar.value()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() // 2, timeout=5000)
    assert at_once < bar.value()

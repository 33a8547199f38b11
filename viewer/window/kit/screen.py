"""Sizes that fit the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SHARE = 0.92
"""How much of the screen a window takes at most, without the system's bars."""


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or less where its screen has no room for that."""
    room = window.screen().availableGeometry()
    window.resize(min(width, int(SHARE * room.width())), min(height, int(SHARE * room.height())))

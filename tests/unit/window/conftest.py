"""Parts of the window, in English."""

import pytest


@pytest.fixture(autouse=True)
def _english(english: None) -> None:
    """In English."""

"""Tells East Asian characters from others."""

import pytest

from viewer.reading.scripts import begins_wide, is_wide


@pytest.mark.parametrize("text", ["。x", "「x", "あx", "ー", "㐀", "中文", "，a", "\uff21"])
def test_letters_and_marks_of_full_width(text: str):
    assert begins_wide(text)
    assert is_wide(text)
    assert is_wide(f"a “b” {text}")
    assert not begins_wide(f"a{text}")


@pytest.mark.parametrize("text", ["", "a", "é", "“", "—", "…", "한", "ไ", "א", "😀", "\u2fff", "\u3100", "\ua000"])
def test_all_others(text: str):
    assert not begins_wide(text)
    assert not is_wide(text)

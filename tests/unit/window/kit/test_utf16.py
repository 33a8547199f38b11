from hypothesis import given
from hypothesis import strategies as st

from viewer.window.kit.utf16 import Utf16

TEXTS = st.text(st.sampled_from("aé水👩🇺\u200d\U0001f1f3\u0301"), max_size=30)


@given(TEXTS)
def test_places_agree_with_python_s_own_encoding(text: str):
    units = Utf16(text)
    for place in range(len(text) + 1):
        qt = len(text[:place].encode("utf-16-le")) // 2
        assert units.to_qt(place) == qt
        assert units.from_qt(qt) == place


def test_the_middle_of_a_character_is_its_start():
    assert Utf16("a👩b").from_qt(2) == 1

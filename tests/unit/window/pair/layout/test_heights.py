from hypothesis import given
from hypothesis import strategies as st

from viewer.window.pair.layout.heights import Heights

NUMBERS = st.lists(st.integers(1, 90), min_size=1, max_size=40)


@given(NUMBERS, st.data())
def test_sums_and_look_ups_agree_with_plain_ones(heights: list[int], data: st.DataObject):
    kept = Heights(heights)
    for _ in range(5):
        row = data.draw(st.integers(0, len(heights) - 1))
        heights[row] = data.draw(st.integers(1, 90))
        kept.change(row, heights[row])
    assert kept.total == sum(heights)
    for row in range(len(heights)):
        assert kept.top(row) == sum(heights[:row])
        assert kept.at(sum(heights[:row])) == (row, 0)
        assert kept.at(sum(heights[:row]) + heights[row] - 0.5) == (row, heights[row] - 0.5)


def test_below_all_rows_is_the_last():
    assert Heights([10.0, 20.0]).at(99) == (1, 89)

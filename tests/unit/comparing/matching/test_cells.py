"""What the arrays compute is what plain loops over cells compute."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.cells import Cells, others, total


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 4)), min_size=1), st.data())
def test_rivals_are_what_loops_over_cells_give(places, data):
    places = sorted(places)
    cells = Cells((6, 5), np.array([row * 5 + column for row, column in places]))
    drawn = data.draw(st.lists(st.integers(0, 9), min_size=len(places), max_size=len(places)))
    values = np.array(drawn) / 10
    for lines, axis in ((cells.rows, 0), (cells.columns, 1)):
        best, which = others(lines, values)
        sums = total(lines, values)
        for cell, place in enumerate(places):
            line = [k for k, other in enumerate(places) if other[axis] == place[axis]]
            rivals = [k for k in line if k != cell]
            assert best[cell] == max((values[k] for k in rivals), default=0)
            assert values[which[cell]] == best[cell] if rivals else which[cell] == cell
            assert sums[cell] == pytest.approx(sum(values[k] for k in line))

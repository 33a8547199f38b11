"""The pairs that the legend shows a mark of each."""

import pytest

from viewer.model import Side
from viewer.presenting.kinds import LEGEND, Mark
from viewer.presenting.presentation import Bond, present
from viewer.presenting.stops import Kind
from viewer.window.pair.painting.samples import THERE, samples


def test_there_is_a_sample_of_all_but_the_bands():
    assert set(samples()) == {*LEGEND} - {Mark.MOVED_BAND, Mark.PERHAPS_BAND}


@pytest.mark.parametrize("what", list(samples()))
def test_a_sample_holds_what_it_is_for(what: Kind | Mark):
    shown = present(samples()[what]().comparison)
    left, right = (shown.marks[side].get(0) for side in Side)
    marks = (right if what in (Kind.ONLY_RIGHT, Mark.PARAGRAPH) else left) or None
    stars = samples()[what]().stars
    held = {
        Kind.CHANGED: bool(left and left.edits and right and right.edits),
        Mark.REWRITTEN: bool(left and left.rewritten and right and right.rewritten),
        Kind.ONLY_LEFT: bool(marks and marks.only and not marks.whole_only),
        Kind.ONLY_RIGHT: bool(marks and marks.only and not marks.whole_only),
        Mark.MISSING: bool(marks and marks.missing == [len("It held.")]),
        Kind.STYLE: bool(marks and marks.style and not marks.edits),
        Mark.PARAGRAPH: bool(marks and marks.whole_only and not marks.perhaps),
        Mark.PERHAPS: bool(marks and marks.perhaps) and [link.bond for link in shown.links] == [Bond.POSSIBLE],
        Kind.MOVED: bool(marks and marks.whole_moved and [move.target for move in marks.moves] == [THERE]),
        Mark.STAR: bool(marks and any(i in stars.sure for _, i in marks.only)),
        Mark.STAR_PERHAPS: bool(marks and any(i in stars.perhaps for _, i in marks.only)),
        Kind.BY_HAND: not left and [link.bond for link in shown.links] == [Bond.BY_HAND],
        Kind.SHARED: not left and not right and 0 in shown.joined_rows,
        Mark.FURNITURE: shown.whole.lines[0].furniture,
        Mark.CURRENT: not left and samples()[what]().chosen,
    }
    assert held[what]

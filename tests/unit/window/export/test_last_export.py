"""What was chosen the last time, kept as text."""

import json

import pytest

from viewer.presenting.marks import Group
from viewer.report.options import Colours, Paper
from viewer.window.export.last_export import LastExport, last_export

CHOSEN = LastExport(
    "docx",
    frozenset({Group.STYLE}),
    frozenset({Group.MOVED, Group.ONLY}),
    legend=False,
    furniture=True,
    paper=Paper.LETTER,
    turned=True,
    colours=Colours.DARK,
)


@pytest.mark.parametrize("chosen", [CHOSEN, LastExport()])
def test_it_comes_back(chosen: LastExport):
    assert last_export(chosen.to_text()) == chosen


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '"docx"', "[" * 100_000])
def test_what_is_none_is_the_default(text: str):
    assert last_export(text) == LastExport()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "odt"),
        ("format", []),
        ("shown", "style"),
        ("legend", "no"),
        ("paper", "A3"),
        ("colours", {}),
        ("x", 1),
    ],
)
def test_one_that_is_invalid_leaves_the_others(name: str, value: object):
    kept = {**json.loads(CHOSEN.to_text()), name: value}
    read = last_export(json.dumps(kept))
    assert read.turned
    assert getattr(read, name, None) == getattr(LastExport(), name, None)
    assert last_export('{"left_out": ["moved", "gone", 3]}').left_out == {Group.MOVED}


def test_what_the_window_hides_is_left_out_unless_it_was_chosen_all_the_same():
    assert LastExport().leaves_out([Group.STYLE, Group.PERHAPS]) == {Group.STYLE, Group.PERHAPS}
    assert CHOSEN.leaves_out([Group.STYLE, Group.PERHAPS]) == {Group.PERHAPS, Group.MOVED, Group.ONLY}
    hidden_now = LastExport(left_out=frozenset({Group.STYLE}))
    assert hidden_now.leaves_out([]) == {Group.STYLE}

"""The table of kinds knows every kind, and what it names is there."""

import tomllib

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Pair
from viewer.presenting.counts import count
from viewer.presenting.kinds import DIFFERENCES, LEGEND, MARKS, MOVED_AND_CHANGED, TABLE, Mark, entry_of
from viewer.presenting.stops import Kind
from viewer.resources import resource

THEMES = sorted(resource("themes").glob("*.toml"))


def test_every_kind_has_its_entry_and_what_is_shared_or_style_is_no_difference():
    assert set(TABLE) == set(Kind)
    assert set(DIFFERENCES) == set(Kind) - {Kind.SHARED, Kind.STYLE}
    assert tuple(kind for kind in TABLE if kind in DIFFERENCES) == DIFFERENCES


def test_every_kind_and_every_mark_is_explained_once_in_a_few_words():
    assert set(MARKS) == set(Mark)
    assert set(LEGEND) == {*Kind, *Mark}
    assert len(LEGEND) == len(set(LEGEND))
    entries = [entry_of(what) for what in LEGEND]
    assert len({entry.name for entry in entries}) == len({entry.explained for entry in entries}) == len(LEGEND)
    assert all(0 < len(entry.explained) <= 45 for entry in entries)


def test_each_figure_is_counted():
    counts = count(compare(Pair(make_article("One dam held."), make_article("Another storm is due."))))
    assert {entry.figure for entry in TABLE.values()} <= set(counts)
    assert len({entry.figure for entry in TABLE.values()}) == len(TABLE)


@pytest.mark.parametrize("theme", THEMES, ids=lambda path: path.stem)
def test_each_colour_is_in_every_theme(theme):
    colours = tomllib.loads(theme.read_text(encoding="utf-8"))["roles"]
    for entry in TABLE.values():
        assert {*entry.edges, *entry.lanes} <= set(colours)


@pytest.mark.parametrize("kind", Kind)
def test_texts_have_room_for_what_is_said(kind):
    entry = TABLE[kind]
    assert entry.counted.format(count=3).startswith("3 ")
    assert len(entry.shortly) <= len(entry.counted)
    if kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
        assert entry.placed.format(name="Orsk Post", number=7) == "Only in Orsk Post, ¶ 7"
    else:
        assert entry.placed.format(left=3, right=9).count("¶") == 2
    assert "9" in MOVED_AND_CHANGED.format(left=3, right=9)


def test_the_two_sides_are_told_apart_where_a_kind_is_of_one():
    assert TABLE[Kind.ONLY_LEFT].edges == ("left_edge", "left_edge")
    assert TABLE[Kind.ONLY_RIGHT].edges == ("right_edge", "right_edge")
    assert TABLE[Kind.CHANGED].edges == ("left_edge", "right_edge")

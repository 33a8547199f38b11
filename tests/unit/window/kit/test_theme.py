"""Every theme can be read by everybody."""

import os
from itertools import combinations
from pathlib import Path

import pytest

from tests.support.colours import VISIONS, contrast, distance
from viewer.model import Side
from viewer.window.kit.theme import Theme, load_theme, own_theme


@pytest.fixture(params=["light", "dark", "contrast-light", "contrast-dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return own_theme(request.param)


@pytest.mark.parametrize(
    "ground",
    [
        *("paper", "panel", "left_wash", "left_words", "right_wash", "right_words", "moved_wash"),
        *("found", "found_now", "window"),
    ],
)
def test_text_is_legible_on_every_ground(theme: Theme, ground: str):
    assert contrast(theme["text"], theme[ground]) >= 7


@pytest.mark.parametrize("edge", ["left_edge", "right_edge", "moved_edge", "accent", "fact", "problem"])
def test_edges_stand_out_from_the_paper(theme: Theme, edge: str):
    assert contrast(theme[edge], theme["paper"]) >= 3


@pytest.mark.parametrize("ground", ["paper", "panel", "window", "left_wash", "right_wash"])
def test_quiet_text_is_legible(theme: Theme, ground: str):
    assert contrast(theme["quiet"], theme[ground]) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_grounds_are_told_apart_by_all_eyes(name: str, vision: str):
    theme = own_theme(name)
    assert distance(theme["left_words"], theme["right_words"], vision) >= 27
    grounds = [theme[f"{where}_wash"] for where in ("left", "right", "moved")] + [theme["paper"]]
    assert min(distance(one, other, vision) for one, other in combinations(grounds, 2)) >= 5
    assert min(distance(theme[f"{side}_words"], theme["moved_wash"], vision) for side in ("left", "right")) >= 8


def test_letters_on_tags_and_chosen_buttons_are_legible(theme: Theme):
    for side in Side:
        assert contrast(theme["on_tag"], theme.edge(side)) >= 4.5
    assert contrast(theme["on_accent"], theme["accent"]) >= 4.5


def test_a_theme_without_a_role_is_refused_by_name(tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text('[palette]\nred = "#f00"\n[roles]\nwindow = "red"\n')
    with pytest.raises(ValueError, match=r"mine.toml: the role 'panel' has no colour"):
        load_theme(path)


def test_what_is_no_theme_is_refused_at_once_and_by_name(tmp_path: Path):
    deep = tmp_path / "deep.toml"
    deep.write_text(f"a = {'[' * 100_000}")
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * 1_000_001)
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    refused = [deep, large, folder]
    if hasattr(os, "mkfifo"):
        refused += [tmp_path / "pipe.toml", tmp_path / "zero.toml"]
        os.mkfifo(refused[-2])
        refused[-1].symlink_to("/dev/zero")
    for path in refused:
        with pytest.raises(ValueError, match=path.name):
            load_theme(path)


def test_the_style_sheet_has_no_role_left(theme: Theme):
    sheet = theme.style_sheet().split("*/")[1]
    assert "@" not in sheet

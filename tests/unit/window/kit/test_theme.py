"""Every theme can be read by everybody."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from viewer.model import Side
from viewer.window.kit.theme import Theme, load_theme, own_theme


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""

    def luminance(colour: QColor) -> float:
        def linear(value: float) -> float:
            return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


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

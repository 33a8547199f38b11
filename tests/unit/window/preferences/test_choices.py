"""Choices that are kept."""

from viewer.model.options import Options, Strictness
from viewer.window.preferences.choices import LEGEND_SHOWN, load_choice, load_options, save_choice, save_options
from viewer.window.preferences.settings import settings


def test_nonsense_in_the_settings_is_as_usual():
    save_options(Options(strictness=Strictness.STRICT))
    settings().setValue("comparing/strictness", "perhaps")
    settings().setValue("comparing/ignore_case", "quite")
    assert load_options().strictness is Strictness.NORMAL
    assert load_options().ignore_case is False


def test_that_the_legend_was_shown_is_kept():
    assert load_choice(LEGEND_SHOWN) is False
    save_choice(LEGEND_SHOWN, value=True)
    assert load_choice(LEGEND_SHOWN) is True

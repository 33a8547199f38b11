import pytest

from viewer.model import Role
from viewer.window.kit.type_settings import SERIFS, TypeSettings, best_serif


@pytest.mark.parametrize(
    ("role", "pixels", "bold", "italic"),
    [
        (Role.BODY, 20, False, False),
        (Role.HEADLINE, 26, True, False),
        (Role.SUBHEAD, 20, True, False),
        (Role.BYLINE, 18, False, True),
        (Role.CAPTION, 18, False, True),
        (Role.FURNITURE, 18, False, False),
    ],
)
def test_each_role_has_its_size_and_weight(role: Role, pixels: int, bold: bool, italic: bool):
    font = TypeSettings("DejaVu Sans", 20.0).font(role)
    assert (font.family(), font.pixelSize(), font.bold(), font.italic()) == ("DejaVu Sans", pixels, bold, italic)


def test_nothing_is_set_too_small_to_be_seen():
    assert TypeSettings(size=1.0).font().pixelSize() == 6


def test_without_a_choice_it_is_a_serif_of_this_system():
    assert TypeSettings().font().family() == best_serif()
    assert best_serif() in (*SERIFS, "serif")

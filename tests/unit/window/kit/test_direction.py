import pytest

from viewer.window.kit.direction import has_ltr, has_rtl, is_rtl


@pytest.mark.parametrize(
    ("text", "runs", "some"),
    [
        ("", False, False),
        ("The river", False, False),
        ("Überschwemmung", False, False),
        ("水位上升", False, False),
        ("123 – !", False, False),
        ("معاهدة", True, True),
        ("שלום", True, True),
        ("2025: معاهدة", True, True),  # figures have no direction of their own
        ("The treaty (معاهدة)", False, True),
        ("معاهدة of Orsk", True, True),
        ("a" + "م" * 9, False, True),
        ("٣٤", False, True),  # figures of Arabic stand in a line as they do in it
        ("!" * 600 + "م", False, True),  # no more than the beginning is looked at
    ],
)
def test_a_text_runs_as_its_first_letter_does(text: str, runs: bool, some: bool):
    assert is_rtl(text) is runs
    assert has_rtl(text) is some


@pytest.mark.parametrize(("text", "some"), [("", False), ("معاهدة 2025", False), ("معاهدة.txt", True), ("水位", True)])
def test_a_part_of_it_may_run_the_other_way(text: str, some: bool):
    assert has_ltr(text) is some

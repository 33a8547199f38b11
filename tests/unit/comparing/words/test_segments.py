"""Words of scripts without spaces."""

import pytest

from viewer.comparing.words.characters import CLASSES
from viewer.comparing.words.segments import cut_run


def words(run: str, text: str = "") -> list[str]:
    starts = cut_run(run, run.translate(CLASSES), text or run)
    return [run[a:b] for a, b in zip(starts, [*starts[1:], len(run)], strict=True)]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("港务局周二批准", ["港务局", "周二", "批准"]),
        ("東京は火曜日", ["東京", "は", "火曜日"]),
        ("สี่เมตรในฤดู", ["สี่", "เมตร", "ใน", "ฤ", "ดู"]),
        ("ພາສາ", ["ພ", "າ", "ສ", "າ"]),
        ("ກິນ", ["ກິ", "ນ"]),
        ("မြန်", ["မြ", "န်"]),
    ],
)
def test_runs_are_cut_at_words_or_whole_letters(run: str, expected: list[str]):
    assert words(run) == expected


def test_kana_beside_a_run_say_that_it_is_japanese():
    assert words("委員会議長") == words("委員会議長", "委員会議長")
    assert "".join(words("委員会議長", "委員会議長は")) == "委員会議長"

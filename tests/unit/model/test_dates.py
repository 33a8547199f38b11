"""Days as they are written for people."""

import pytest

from viewer.model.dates import tell_day, tell_moment


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (None, ""),
        ("", ""),
        ("2026-03-01", "1 Mar 2026"),
        ("2026-11-03T23:30-08:00", "3 Nov 2026"),
        ("2026-11-03 10:00", "3 Nov 2026"),
        ("0009-01-31", "31 Jan 0009"),
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        ("2026-W10", "2026-W10"),
        ("2026-W10-1", "2026-W10-1"),
        ("20260301", "20260301"),
        ("2026-13-03", "2026-13-03"),
        ("2026-02-30", "2026-02-30"),
        ("2026-03-011", "2026-03-011"),
        ("last Tuesday", "last Tuesday"),
    ],
)
def test_a_full_date_is_written_out_and_nothing_else_is_guessed(published: str | None, told: str):
    assert tell_day(published) == told


def test_a_language_has_its_own_order_and_names():
    assert tell_day("2026-03-01", "{day}. {month} {year}", lambda number: f"M{number}") == "1. M3 2026"


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2026-03-02T11:05+01:00", "2 Mar 2026, 11:05"),
        ("2026-03-02 09:30", "2 Mar 2026, 09:30"),
        ("2026-03-02", "2 Mar 2026"),
        ("2026-13-02T11:05", "2026-13-02T11:05"),
        ("March", "March"),
        (None, ""),
    ],
)
def test_the_moment_has_the_time_if_it_is_known(published: str | None, told: str):
    assert tell_moment(published) == told

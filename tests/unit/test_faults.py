"""A report says where an error happened, and nothing of what the program was given."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from viewer.faults import fault_report

SECRET = "The mayor will resign on Friday."


def failing() -> None:
    try:
        Path(f"/nowhere/{SECRET}").read_bytes()
    except OSError as error:
        raise ValueError(SECRET) from error


def test_kinds_codes_and_lines_are_told_and_no_message():
    with pytest.raises(ValueError, match=SECRET) as caught:
        failing()
    caught.value.add_note(SECRET)
    report = fault_report(caught.value)
    assert SECRET not in report
    first, then = report.split("and then")
    assert first.rstrip().endswith("builtins.FileNotFoundError ENOENT")
    assert "raise ValueError(SECRET) from error" in then
    assert then.endswith("builtins.ValueError\n")


def test_a_database_names_its_code():
    with closing(sqlite3.connect(":memory:")) as made, pytest.raises(sqlite3.OperationalError) as caught:
        made.execute("SELECT 'a secret")
    assert fault_report(caught.value).endswith("sqlite3.OperationalError SQLITE_ERROR\n")


def test_what_was_silenced_stays_silent():
    def fail() -> None:
        try:
            failing()
        except ValueError:
            raise RuntimeError from None

    with pytest.raises(RuntimeError) as caught:
        fail()
    assert "ValueError\n" not in fault_report(caught.value)

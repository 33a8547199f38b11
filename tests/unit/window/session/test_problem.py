"""Which errors are told in the message bar."""

from pathlib import Path

import pytest

from viewer.library.errors import LibraryError
from viewer.model.message import Message
from viewer.reading.errors import ReadError
from viewer.window.session.problem import Problem, problem_of


@pytest.mark.parametrize("kind", [ReadError, LibraryError])
def test_what_cannot_be_read_or_kept_names_its_file_and_the_reason(kind: type[ReadError] | type[LibraryError]):
    error = kind(Path("/story/one.txt"), Message("{suffix} files cannot be read", {"suffix": ".doc"}))
    assert problem_of(error) == Problem("one.txt", ".doc files cannot be read")


def test_what_nobody_foresaw_is_no_problem_of_the_editor_s():
    assert problem_of(ValueError("one")) is None

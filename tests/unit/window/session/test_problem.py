"""Which errors are told in the message bar."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.making import DAM, make_article
from viewer.library.errors import LibraryError
from viewer.model import Note
from viewer.model.message import Message
from viewer.reading.errors import ReadError
from viewer.window.session.problem import Problem, problem_of, problems_of


@pytest.mark.parametrize("kind", [ReadError, LibraryError])
def test_what_cannot_be_read_or_kept_names_its_file_and_the_reason(kind: type[ReadError] | type[LibraryError]):
    error = kind(Path("/story/one.txt"), Message("{suffix} files cannot be read", {"suffix": ".doc"}))
    assert problem_of(error) == Problem("one.txt", ".doc files cannot be read")


def test_what_nobody_foresaw_is_no_problem_of_the_editor_s():
    assert problem_of(ValueError("one")) is None


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("replaced", True),
        ("cut", True),
        ("damaged", True),
        ("empty", True),
        ("omitted", True),
        ("extract", False),
        ("encoding", False),
    ],
)
def test_what_is_missing_of_an_article_is_told_and_prose_that_was_left_out_is_offered(kind: str, told: bool):
    article = replace(make_article(DAM), notes=(Note(kind, Message("Something is missing.")),))
    wanted = Problem("one.txt", "Something is missing.", left_out=article.digest if kind == "omitted" else "")
    assert problems_of("one.txt", article) == ([wanted] if told else [])

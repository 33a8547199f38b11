"""Which text of which file a source is."""

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model import Source
from viewer.model.draft import Draft, DraftBlock, document_in, is_original, stem_of

FILE = Path("/stories/ferry.docx")


@pytest.mark.parametrize(
    ("part", "stem", "original"),
    [
        ("", "", False),
        ("final", "", False),
        ("original", "", True),
        ("7/final", "7", False),
        ("a/b/original", "a/b", True),
        ("semifinal", "semifinal", False),
        ("a/b", "a/b", False),
    ],
)
def test_original_and_final_of_a_document_have_one_stem(part: str, stem: str, *, original: bool):
    assert (stem_of(part), is_original(part)) == (stem, original)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (["original", "final"], (0, 1)),
        (["7", "a/final", "a/original"], (2, 1)),
        (["a/original", "b/original", "b/final", "a/final"], (0, 3)),
        (["a/original", "b/final"], None),
        (["final"], None),
        ([], None),
    ],
)
def test_the_two_texts_of_the_first_document_are_found(parts: list[str], found: tuple[int, int] | None):
    assert document_in(parts) == found


def test_an_article_is_known_by_its_file_and_part():
    def identity(part: str, path: Path | None = FILE) -> tuple[Path, str] | None:
        return Source("ferry.docx", path, "docx", "", part=part).identity

    assert identity("final") == identity("") == (FILE, ""), "a document whose changes were accepted is the same still"
    assert identity("original") == (FILE, "original")
    assert identity("7/final") == identity("7") != identity("7/original")
    assert identity("7", None) is None


def test_what_was_read_is_text_and_draft():
    drafted = Source("ferry.docx", FILE, "docx", "", draft=Draft((DraftBlock("The ferry stopped."),)))
    assert drafted.says_the_same(replace(drafted, name="copy.docx"))
    assert not drafted.says_the_same(replace(drafted, draft=Draft((DraftBlock("The ferry sailed."),))))
    assert not drafted.says_the_same(replace(drafted, text="The ferry stopped."))

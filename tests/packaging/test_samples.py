"""The files of the self-check."""

from pathlib import Path

import pytest

from samples import write_samples
from viewer.reading.articles import read_articles
from viewer.reading.formats import FORMATS


def test_there_is_one_of_each_format_that_is_no_text_and_it_is_read(tmp_path: Path):
    files = write_samples(tmp_path)
    wanted = [known.name for known in FORMATS if not known.textual]
    assert {path.suffix[1:] for path in files} == {*wanted, "srt"}
    for path in files:
        sources = [source for source, _ in read_articles(path)]
        assert {source.format for source in sources} == {path.suffix[1:]}
        assert "The ferry to Vellan stopped on Monday" in str(sources[-1].draft or sources[-1].text)


@pytest.mark.parametrize("name", ["sample.docx"])
def test_a_document_of_them_has_tracked_changes(name: str, tmp_path: Path):
    write_samples(tmp_path)
    assert [source.part for source, _ in read_articles(tmp_path / name)] == ["original", "final"]

"""Any bytes and any text give a sound article or a ReadError, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.support.invariants import check_article
from viewer.model import Article, Role, Source
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import Message
from viewer.reading import read_article
from viewer.reading.articles import read_text
from viewer.reading.assemble import assemble_article
from viewer.reading.errors import ReadError
from viewer.reading.formats import Format
from viewer.reading.formats.reader import Hints

QUIET = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
PIECES = st.sampled_from(
    [
        *(
            "He said so. ",
            "“Quite,” she said. ",
            "Mr. ",
            "...",
            "?!",
            "\n",
            "\n\n",
            "\r\n",
            "\x85",
            "\u2028",
            "\xa0",
            "\u3000",
        ),
        *("Read also: more", "By Ann Lee", "5 July 2024", "© 2024 X", "# ", "**", "- ", "[a](b)", "---\n"),
        *("汉字。", "「はい」と言った。", "مرحبا. ", "שלום. ", "😀 ", "é", "e\u0301", "a" * 2100),
        *("\u202e", "\x00", "\ud800", "\ufeff", "<p>", "</p>", "<h1>", "<div", "&amp;"),
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=40).map("".join))


def _check(path: Path) -> Article | None:
    return _sound(lambda: read_article(path), path.name)


def _sound(read: Callable[[], Article], name: str) -> Article | None:
    try:
        article = read()
    except ReadError as error:
        refusal = error
    else:
        check_article(article)
        return article
    assert str(refusal) == f"{name}: {refusal.reason}"
    assert "\n" not in str(refusal.reason)
    return None


@QUIET
@given(data=st.binary(max_size=600), suffix=st.sampled_from([".txt", ".md", ".html", ""]))
@example(data=b"\xff\xfe\x00\xd8", suffix=".txt")
@example(data=b"<html><head></head><body></body></html>", suffix=".html")
@example(data=b"+/v8-", suffix=".txt")
@example(data=b"<meta charset=hex>\xff", suffix=".html")
def test_any_bytes(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"some{suffix}"
    path.write_bytes(data)
    _check(path)


@QUIET
@given(
    text=TEXTS, suffix=st.sampled_from([".txt", ".md", ".html"]), codec=st.sampled_from(["utf-8", "utf-16", "cp1252"])
)
def test_any_text_in_a_file(tmp_path: Path, text: str, suffix: str, codec: str) -> None:
    path = tmp_path / f"some{suffix}"
    path.write_bytes(text.encode(codec, "replace" if codec == "cp1252" else "surrogatepass"))
    first = _check(path)
    second = _check(path)
    assert first == second


@QUIET
@given(text=TEXTS, html=st.booleans())
@example(text="©2000A\xa0©", html=False)
def test_any_pasted_text(text: str, html: bool) -> None:
    article = _sound(lambda: read_text(text, html=html), "Pasted text")
    assert article is None or article.path is None


def test_furniture_says_whether_it_is_folded_by_its_place_alone() -> None:
    told = "The ferry to the outer islands stopped on Monday after a crack was found in the hull of the older boat."
    article = read_text(f"Harbour Post\n12\nShare\nFerry stops for a month\n{told}\n{told}\nRecommended\nAnother one\n")
    folded = {p.text: p.by_place for p in article.paragraphs if p.role is Role.FURNITURE}
    assert folded == {"Harbour Post": True, "12": True, "Share": False, "Recommended": False, "Another one": True}
    assert not any(p.by_place for p in article.paragraphs if p.role is not Role.FURNITURE)
    by_hand = article.with_role(0, Role.BODY).with_role(0, Role.FURNITURE)
    assert not by_hand.paragraphs[0].by_place
    of_format = assemble_article(Draft((DraftBlock("Harbour Post", Role.FURNITURE), DraftBlock(told))), None)
    assert [p.by_place for p in of_format.paragraphs] == [False, False]


def test_digest_says_what_was_read_and_how_it_is_labelled(tmp_path: Path) -> None:
    text = "A headline of the day\n\nThe first sentence stands here. The second one follows it at once.\n"
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(text, "utf-8")
    two.write_bytes(text.encode("utf-16"))
    assert read_article(one).digest == read_article(two).digest == read_text(text).digest
    assert read_text(text + "\nOne more sentence.").digest != read_text(text).digest


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x00", "\ufeff"])
def test_no_text_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ReadError, match=r"^Clip: there is no text in it$"):
        read_text(text, "Clip")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["", ""], ["1", "1.2"]),
        (["original", "final"], ["original", "final"]),
        (["a", "a/original", "a/final"], ["a", "a.2/original", "a.2/final"]),
        (["a/original", "a/final", "a", "a/original", "a/final"], [
            "a/original", "a/final", "a.2", "a.3/original", "a.3/final",
        ]),
        (["a.2", "a", "a"], ["a.2", "a", "a.3"]),
        ([""], [""]),
    ],
)  # fmt: skip
def test_the_texts_of_a_file_are_told_apart(given: list[str], wanted: list[str], monkeypatch: pytest.MonkeyPatch):
    drafts = tuple(Draft((DraftBlock("x"),), part=part) for part in given)
    monkeypatch.setattr(Format, "_reader", property(lambda _: lambda _data, _hints: drafts))
    made = Format("x", "x", Message("x")).read(b"", Hints("x"))
    assert [draft.part for draft in made] == wanted
    identities = {Source("a", Path("a"), "x", "", part=draft.part).identity for draft in made}
    assert len(identities) == len(given), "none is lost"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The quay closed.", ""),
        ("The Ol\u200csen quay closed.", "1 invisible character is in the text; comparing passes over it."),
        (
            "The \u200eOl\u200csen\u200f quay 🌡\ufe0f closed.",
            "4 invisible characters are in the text; comparing passes over them.",
        ),
    ],
)
def test_the_number_of_invisible_characters_is_told(text: str, told: str) -> None:
    article = assemble_article(Draft((DraftBlock(text, Role.BODY),)), None)
    assert [str(note.text) for note in article.notes if note.kind == "invisible"] == ([told] if told else [])

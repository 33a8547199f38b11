from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import make_article
from viewer.model import Note, Pair, Role, Source
from viewer.model.article import AGENCY_NOTE
from viewer.model.message import Message
from viewer.window.session.open_articles import (
    MOST_REMOVED,
    OnDisk,
    OpenArticles,
    Opened,
    next_beside,
    open_article,
    pasted_number,
)


def opened(key: int, *paragraphs: str) -> Opened:
    article = make_article(*(paragraphs or (f"Number {key}.",)), title=f"title {key}")
    return open_article(key, Source(f"{key}.txt", None, "text", "\n\n".join(paragraphs)), article, {})


def open_articles(count: int) -> OpenArticles:
    return OpenArticles(tuple(opened(key) for key in range(count)))


def keys(of: OpenArticles) -> list[int]:
    return [item.key for item in of.items]


@given(st.integers(1, 9).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.integers(0, n - 1), min_size=1))))
def test_what_is_taken_off_comes_back_where_it_stood(case: tuple[int, set[int]]):
    count, gone = case
    less = open_articles(count).without(gone)
    assert keys(less) == [n for n in range(count) if n not in gone]
    assert keys(less.put_back()) == list(range(count))
    assert less.put_back().removals == ()


def test_what_was_taken_off_last_comes_back_first():
    less = open_articles(4).without([1]).without([2])
    assert keys(less) == [0, 2]
    assert less.without([]) == less, "nothing went, so nothing is put back"
    assert keys(less.put_back()) == [0, 2, 3]


def test_not_everything_ever_removed_is_kept_but_all_that_went_in_one_go():
    many = open_articles(MOST_REMOVED + 5)
    emptied = many.without(range(MOST_REMOVED + 5))
    assert keys(emptied.put_back()) == keys(many)
    one_by_one = many
    for _ in range(MOST_REMOVED + 5):
        one_by_one = one_by_one.without([0])
    assert len(one_by_one.removals) == MOST_REMOVED
    assert one_by_one.removals[0].items[0].item.key == 5, "the oldest are forgotten"


def test_a_file_opened_again_does_not_come_back_twice():
    path = Path("/news/1.txt")
    first = replace(opened(1), source=Source("1.txt", path, "text", ""))
    again = replace(opened(2), source=Source("1.txt", path, "text", ""))
    less = OpenArticles((opened(0), first)).without([1]).with_items([again], 1)
    assert keys(less.put_back()) == [0, 2]
    before = OpenArticles((opened(0), first, opened(3))).without([2]).without([1]).with_items([again], 1)
    assert keys(before.put_back()) == [0, 2, 3], "what was removed before it, for that is the first to change anything"
    assert before.put_back().removals == ()


def test_a_name_and_labels_make_the_article_otherwise_and_back():
    item = opened(0, "One.", "Two.")
    changed = item.named("Mine", "The Ledger").labelled({1: Role.FURNITURE})
    assert (changed.article.title, changed.article.source) == ("Mine", "The Ledger")
    assert changed.article.paragraphs[1].role is Role.FURNITURE
    assert changed.article.digest != item.article.digest
    assert changed.named("").labelled({}).article == item.article


def test_labels_stay_with_paragraphs_that_still_say_the_same():
    item = opened(0, "One.", "Two.", "Three.").labelled({0: Role.CAPTION, 2: Role.FURNITURE})
    now = make_article("New.", "Three.", "Two.", title="title 0")
    again = item.read_anew(Source("0.txt", None, "text", ""), now)
    assert again.labels == ((1, Role.FURNITURE),)
    assert again.article.paragraphs[1].role is Role.FURNITURE


def test_labels_of_paragraphs_that_say_the_same_stay_apart():
    item = opened(0, "Advertisement", "One.", "Advertisement").labelled({0: Role.FURNITURE})
    now = make_article("New.", "Advertisement", "One.", "Advertisement", title="title 0")
    assert item.read_anew(Source("0.txt", None, "text", ""), now).labels == ((1, Role.FURNITURE),)


def test_labels_beyond_the_article_are_left_out():
    article = make_article("One.")
    item = open_article(0, Source("0.txt", None, "text", ""), article, {7: Role.FURNITURE, 0: Role.CAPTION})
    assert item.labels == ((0, Role.CAPTION),)


def test_a_pair_is_found_again_by_its_keys():
    shown = open_articles(4)
    keys = shown.keys(Pair(3, 1))
    assert shown.without([0]).indices(keys) == Pair(2, 0)
    assert shown.without([1]).indices(keys) is None
    assert shown.keys(None) is shown.indices(None) is None


@pytest.mark.parametrize(
    ("name", "path", "number"),
    [("Pasted text 12", None, 12), ("Eingefügter Text 3", None, 3), ("story 7", Path("/7"), 0), ("x 1234567", None, 0)],
)
def test_a_pasted_text_has_a_number(name: str, path: Path | None, number: int):
    assert pasted_number(Source(name, path, "text", "")) == number


def test_a_label_that_says_what_was_read_is_none():
    item = opened(0, "One.", "Two.").with_label(1, Role.FURNITURE).with_label(0, Role.CAPTION)
    assert item.labels == ((0, Role.CAPTION), (1, Role.FURNITURE))
    assert item.with_label(1, Role.BODY).labels == ((0, Role.CAPTION),)


def test_files_are_marked_by_the_keys_of_their_articles():
    marked = open_articles(3).without([0]).marked({1: OnDisk.GONE, 9: OnDisk.GONE})
    assert [(item.key, item.on_disk) for item in marked.items] == [(1, OnDisk.GONE), (2, OnDisk.SAME)]
    assert list(marked.sources()) == [1, 2]


@pytest.mark.parametrize(
    ("pair", "order", "back", "index"),
    [
        (Pair(0, 1), (0, 1, 2), False, 2),
        (Pair(0, 1), (0, 1, 2), True, None),
        (Pair(0, 2), (0, 1, 2), False, None),
        (Pair(1, 2), (2, 1, 0), False, 0),
        (Pair(0, 2), (3, 0, 1), False, 3),
        (Pair(0, 2), (0,), False, None),
    ],
)
def test_what_comes_next_beside_the_base(pair: Pair[int], order: tuple[int, ...], *, back: bool, index: int | None):
    assert next_beside(pair, order, back=back) == index


def test_an_outlet_that_the_editor_names_is_known_where_only_an_agency_was():
    notes = (Note(AGENCY_NOTE, Message("none found")), Note("encoding", Message("read as UTF-8")))
    item = opened(1)
    item = open_article(1, item.source, replace(item.original, source="Norpress", notes=notes), {})
    named = item.named("", "Varn Mail")
    assert (named.article.source, named.article.notes) == ("Varn Mail", notes[1:])
    assert item.named("Another title").article.notes == named.named("").article.notes == notes

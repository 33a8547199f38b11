"""What each article has alone, and how it is copied."""

from dataclasses import replace
from pathlib import Path

from tests.support.making import make_article
from viewer.model import Collection, Coverage, Role
from viewer.presenting.alone import AloneSentence, alone_text, collect_alone

HERE = replace(
    make_article((Role.HEADLINE, "A dam held"), ["One.", "Two."], "Three."), source="Post", title="A dam held"
)
OTHER = replace(make_article("One."), title="Another story")
NOBODY: frozenset[int] = frozenset()
COVERAGE = Coverage(
    Collection((HERE, OTHER)),
    ((NOBODY, frozenset({1}), NOBODY, NOBODY), (frozenset({0}),)),
    ((NOBODY, NOBODY, NOBODY, frozenset({1})), (NOBODY,)),
)


def test_sentences_stand_with_their_paragraphs_and_those_that_others_may_have_apart():
    here, other = collect_alone(COVERAGE)
    assert (here.index, here.name, here.title) == (0, "Post", "A dam held")
    assert here.sure == (AloneSentence(2, 1, "Two."),)
    assert here.perhaps == (AloneSentence(3, 2, "Three.", ("Another story",)),)
    assert (other.index, other.name, other.sure, other.perhaps) == (1, "Another story", (), ())


def test_it_is_copied_under_the_outlet_s_name_and_who_has_nothing_is_left_out():
    text = alone_text(collect_alone(COVERAGE), "perhaps also in {names}", "")
    assert text == "Post\n\nTwo. (¶ 2)\n\nThree. (¶ 3; perhaps also in Another story)"


def test_articles_of_one_name_are_told_apart_by_their_headlines():
    twin = replace(OTHER, source="Post")
    found = collect_alone(replace(COVERAGE, collection=Collection((HERE, twin))))
    assert [one.name for one in found] == ["Post: A dam held", "Post: Another story"]
    assert alone_text(found, "{names}", "").startswith("Post: A dam held\n\nTwo.")
    assert [one.name for one in collect_alone(COVERAGE)] == ["Post", "Another story"]
    named = zip((HERE, OTHER), ("a.txt", "b.txt"), strict=True)
    papers = tuple(replace(each, source="Wire", title="A dam held", path=Path(name)) for each, name in named)
    assert [one.name for one in collect_alone(replace(COVERAGE, collection=Collection(papers)))] == [
        "Wire (a.txt)",
        "Wire (b.txt)",
    ]


def test_the_two_texts_of_a_document_are_told_apart_by_what_they_are():
    before, after = replace(HERE, part="a/original"), replace(OTHER, source="Post", title="A dam held", part="a/final")
    found = collect_alone(replace(COVERAGE, collection=Collection((before, after))))
    assert [one.name for one in found] == ["Post (original text)", "Post (final text)"]
    assert alone_text(found, "{names}", "").startswith("Post (original text)\n\nTwo.")
    told = collect_alone(replace(COVERAGE, collection=Collection((before, after))), str.upper)
    assert [one.name for one in told] == ["Post (ORIGINAL TEXT)", "Post (FINAL TEXT)"]
    feed = collect_alone(replace(COVERAGE, collection=Collection((replace(HERE, part="urn:uuid:1"), OTHER))))
    assert feed[0].name == "Post", "what tells other texts of a file apart is their headlines"


def test_copies_of_one_text_are_listed_once_with_what_they_are_called():
    paper = replace(HERE, path=Path("copy.txt"))
    articles = (HERE, paper, replace(OTHER, source="Wire"), replace(HERE, source="Herald"))
    nothing = ((NOBODY,) * 4, (NOBODY,) * 4, (frozenset({0}),), (NOBODY,) * 4)
    first, other = found = collect_alone(Coverage(Collection(articles), nothing, nothing))
    assert (first.index, first.name, first.copies) == (0, "Post", ("copy.txt", "Herald"))
    assert (other.index, other.copies) == (2, ())
    assert alone_text(found, "", "and {names} (same text)").startswith("Post and copy.txt, Herald (same text)\n\nOne.")

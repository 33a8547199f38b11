"""Stars: what no other open article surely has."""

import dataclasses
from pathlib import Path

from tests.support.making import make_article
from viewer.model import Article, Collection, Coverage, Role
from viewer.presenting.stars import Stars, collect_stars, full_name_of, names_among, tell_version

HERE = make_article((Role.HEADLINE, "A dam held"), (Role.SUBHEAD, "What is known"), ["One.", "Two.", "Three."])
NOWHERE: frozenset[int] = frozenset()


def outlet(name: str) -> Article:
    return dataclasses.replace(make_article("One."), source=name, title=f"{name} headline")


def coverage(carriers: list[frozenset[int]], unsure: list[frozenset[int]], *others: Article) -> Coverage:
    """What is known of the sentences of `HERE`; of the others nothing."""
    collection = Collection((HERE, *others))
    rest = tuple((NOWHERE,) * len(article.sentences) for article in others)
    return Coverage(collection, (tuple(carriers), *rest), (tuple(unsure), *rest))


def test_a_sentence_that_nobody_else_has_is_starred_and_a_heading_is_not():
    found = coverage([NOWHERE, NOWHERE, NOWHERE, frozenset({1}), NOWHERE], [NOWHERE] * 5, outlet("Post"))
    assert collect_stars(found, 0) == Stars(frozenset({2, 4}), {})


def test_what_another_may_have_names_it_in_the_order_of_the_list():
    maybe = [NOWHERE, frozenset({1}), frozenset({2, 1}), NOWHERE, frozenset({3})]
    found = collect_stars(coverage([NOWHERE] * 5, maybe, outlet("Post"), outlet("Lite"), outlet("")), 0)
    assert found == Stars(frozenset({3}), {2: ("Post", "Lite"), 4: (" headline",)})
    assert [sentence in found for sentence in range(5)] == [False, False, True, True, True]


def test_two_articles_of_one_outlet_are_told_apart_by_their_headlines():
    first, second = (dataclasses.replace(outlet("Post"), title=title) for title in ("Dam holds", "Inquiry " * 12))
    found = collect_stars(coverage([NOWHERE] * 5, [frozenset({1, 2})] * 5, first, second), 0)
    one, other = found.perhaps[2]
    assert one == "Post: Dam holds"
    assert other == "Post: Inquiry Inquiry Inquiry Inquiry Inquiry Inquiry Inquiry…", "no word is cut"
    assert names_among([first, outlet("Courier")]) == ["Post", "Courier"], "alone it needs none"
    untitled = dataclasses.replace(first, title="")
    assert names_among([untitled, second]) == ["Post", other]


def test_one_report_in_two_papers_is_told_apart_by_its_files():
    report = dataclasses.replace(outlet("Norpress"), title="Dam holds")
    papers = [dataclasses.replace(report, path=Path(name)) for name in ("a.txt", "b.txt")]
    later = dataclasses.replace(report, title="Inquiry", path=Path("c.txt"))
    assert names_among(papers) == ["Norpress (a.txt)", "Norpress (b.txt)"]
    told = ["Norpress: Dam holds (a.txt)", "Norpress: Dam holds (b.txt)", "Norpress: Inquiry"]
    assert names_among([*papers, later]) == told
    assert names_among([papers[0], report]) == ["Norpress (a.txt)", "Norpress"], "pasted, it has no file"
    assert names_among([report, report]) == ["Norpress", "Norpress"], "nothing tells them apart"


def test_which_text_of_a_document_it_is_is_told_in_the_reader_s_language():
    final = dataclasses.replace(outlet("Post"), part="2/final")
    assert (tell_version(final), tell_version(final, str.upper), tell_version(outlet("Post"))) == (
        "final text",
        "FINAL TEXT",
        "",
    )


def test_the_texts_of_one_document_are_told_apart_by_their_full_names():
    told = [
        full_name_of(dataclasses.replace(outlet("Courier"), part=part)) for part in ("", "2", "original", "2/final")
    ]
    assert told == ["Courier", "Courier", "Courier (original text)", "Courier (final text)"]

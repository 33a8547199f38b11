"""What can be written of what is open."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.making import DAM, MAYOR, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Article, Collection, Pair
from viewer.presenting.presentation import present
from viewer.report.pages import Wording
from viewer.window.export.subject import MOST_PAIRS, Cancel, Subject, What


class Nothing:
    def cancel(self) -> None:
        pass


def no_work(collection: object, pairs: object, done: object, failed: object) -> Cancel:
    del collection, pairs, done, failed
    return Nothing()


def subject(count: int, *, pair: bool = True, base: int = 0) -> Subject:
    articles = [make_article(DAM, title=f"Title {n}") for n in range(count)]
    shown = present(compare(Pair(articles[base], articles[-1]))) if pair else None
    return Subject(shown, cover(Collection(tuple(articles))) if count else None, no_work)


@pytest.mark.parametrize(
    ("count", "pair", "offered"),
    [
        (0, False, []),
        (2, True, list(What)),
        (3, False, [What.ALONE, What.BASE, What.SET]),
        (MOST_PAIRS, True, list(What)),
        (MOST_PAIRS + 1, True, [What.PAIR, What.ALONE, What.BASE]),
    ],
)
def test_only_what_there_is_is_offered(count: int, pair: bool, offered: list[What]):
    assert [what for what in What if subject(count, pair=pair).offers(what)] == offered


def test_pairs_need_somebody_who_compares_them():
    assert [what for what in What if replace(subject(3), compare=None).offers(what)] == [What.PAIR, What.ALONE]


def test_the_pairs_of_a_set_are_those_of_a_or_all():
    made = subject(4, base=2)
    assert made.base == 2
    assert subject(4, pair=False).base == 0
    assert made.pairs(What.PAIR) == made.pairs(What.ALONE) == []
    assert made.pairs(What.BASE) == [Pair(2, 0), Pair(2, 1), Pair(2, 3)]
    assert len(made.pairs(What.SET)) == 6
    assert all(pair.left < pair.right for pair in made.pairs(What.SET))


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (("Dam holds", "Dam fails"), "Dam holds and Dam fails"),
        (("What/who: why?", 'A "pact"\n<b>'), "What who why and A pact b"),
        (("...", "?"), "and"),
        (("x" * 200, "y"), "x" * 80),
        (("👩" * 90, "y"), "👩" * 50),
        (("Dam: the wall", "Is it safe?"), "Dam the wall and Is it safe"),
        (("Inquiry " * 12, "y"), " ".join(["Inquiry"] * 10)),
        (("Inquiries " * 7 + "end of it all.", "y"), " ".join(["Inquiries"] * 7) + " end of it"),
        (("x" * 75 + " ... more", "y"), "x" * 75),
        (("大坝" * 50, "y"), "大坝" * 33),
        (("大坝 " * 50, "y"), " ".join(["大坝"] * 27)),
    ],
)
def test_a_name_can_be_one_of_a_file_on_every_system(titles: tuple[str, str], name: str):
    shown = present(compare(Pair(*(make_article(DAM, title=title) for title in titles))))
    assert Subject(shown, None).name(What.PAIR, Wording()) == name


def test_a_set_is_called_by_how_many_there_are_in_the_readers_language():
    def say(template: str, number: int = -1) -> str:
        return f"{number} Artikel" if template.startswith("%Ln") else template

    assert subject(3).name(What.SET, Wording("de", say)) == "3 Artikel"


def test_inputs_are_the_files_of_all_that_is_open(tmp_path: Path):
    def stored(name: str) -> Article:
        return replace(make_article(DAM, MAYOR), path=tmp_path / name)

    pair = present(compare(Pair(stored("a.txt"), stored("b.txt"))))
    third = cover(Collection((stored("a.txt"), make_article(DAM), stored("c.txt"))))
    made = Subject(pair, third)
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        assert not made.is_input(tmp_path / name), "it is not there"
        (tmp_path / name).write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    for name in ("a.txt", "b.txt", "c.txt", "link/a.txt"):
        assert made.is_input(tmp_path / name)
    assert not made.is_input(tmp_path / "d.txt")
    assert not made.is_input(tmp_path / "link" / "d.txt")

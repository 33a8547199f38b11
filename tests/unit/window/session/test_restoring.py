"""What was kept comes back where it stood, whatever the editor does meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from viewer.library.desk import Desk, Entry
from viewer.library.removal import Removal, Removed
from viewer.library.sets import write_set
from viewer.model import Pair, Role, Source
from viewer.window.session.autosave import desk_of
from viewer.window.session.session import Session
from viewer.window.session.tasks import Priority

FOLDER = Path("/stories").absolute()


def entry(number: int, title: str = "") -> Entry:
    text = f"Headline {number}\n\nThe ferry to Vellan stopped, said number {number}.\n"
    return Entry(Source(f"{number}.txt", FOLDER / f"{number}.txt", "text", text), title, ((1, Role.CAPTION),))


UNREADABLE = Entry(Source("new.xyz", None, "format of another version", "Words."))


def desk(count: int, pair: Pair[int] | None = None, *removals: Removal[Entry]) -> Desk:
    return Desk(tuple(entry(number, f"Mine {number}") for number in range(count)), pair, removals)


def names(session: Session) -> list[str]:
    return [item.source.name.removesuffix(".txt") for item in session.open_articles.items]


def test_the_two_that_are_shown_come_first_and_all_stand_as_they_stood(session: Session, tasks: FakeTasks):
    session.restoring.restore(desk(5, Pair(3, 1)))
    came: list[list[str]] = []
    session.collection_changed.connect(lambda _: came.append(names(session)))
    tasks.run()
    assert came == [["3"], ["1", "3"], ["0", "1", "3"], ["0", "1", "2", "3"], ["0", "1", "2", "3", "4"]]
    assert session.pair == Pair(3, 1)
    assert tasks.asked.count(Priority.READ) == 1, "it is one request"
    assert [item.article.title for item in session.open_articles.items][:2] == ["Mine 0", "Mine 1"]
    assert session.open_articles.items[4].article.paragraphs[1].role is Role.CAPTION


def test_many_come_in_few_batches(session: Session, tasks: FakeTasks):
    came: list[int] = []
    session.collection_changed.connect(lambda collection: came.append(len(collection.articles)))
    session.restoring.restore(desk(200, Pair(150, 20)))
    tasks.run()
    assert names(session) == [str(number) for number in range(200)]
    assert session.pair == Pair(150, 20)
    assert len(came) < 40, "the list changes as often as its length doubles, not with each article"
    assert came[:4] == [1, 2, 3, 4], "the first are there at once"


def test_the_pair_is_there_before_the_rest(session: Session, tasks: FakeTasks):
    session.restoring.restore(desk(9, Pair(8, 7)))
    tasks.step()
    tasks.step()
    assert session.pair == Pair(1, 0)
    assert session.restoring.under_way
    tasks.run()
    assert session.pair == Pair(8, 7)
    assert not session.restoring.under_way


def test_after_what_is_open_it_comes_without_its_pair(session: Session, tasks: FakeTasks):
    session.restoring.restore(Desk((entry(7), entry(8)), Pair(1, 0)))
    tasks.run()
    session.restoring.restore(desk(3, Pair(2, 0)))
    tasks.run()
    assert names(session) == ["7", "8", "0", "1", "2"]
    assert session.pair == Pair(1, 0)


@pytest.mark.parametrize("pair", [Pair(0, 1), Pair(3, 2), Pair(3, 1)])
def test_what_was_opened_anew_meanwhile_has_its_name_and_place(
    session: Session, tasks: FakeTasks, tmp_path: Path, pair: Pair[int]
):
    path = tmp_path / "2.txt"
    path.write_text("Another headline\n\nThe ferry sails again.\n", "utf-8")
    kept = desk(4, pair)
    entries = [*kept.entries]
    entries[2] = replace(entries[2], source=replace(entries[2].source, path=path))
    session.open_paths([path])
    session.restoring.restore(replace(kept, entries=tuple(entries)))
    tasks.run()
    assert names(session) == ["0", "1", "2", "3"]
    item = session.open_articles.items[2]
    assert (item.article.title, item.article.paragraphs[1].text) == ("Mine 2", "The ferry sails again.")
    assert session.pair == pair


def test_files_asked_for_by_name_are_shown_instead_of_the_pair(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(f"Headline {path.name}\n\nThe ferry sails again.\n", "utf-8")
    session.open_paths(paths, show=True)
    session.restoring.restore(desk(3, Pair(0, 1)))
    tasks.run()
    assert [names(session)[n] for n in session.pair or ()] == ["a", "b"]


def test_one_that_cannot_be_read_is_told_of_shown_as_such_and_kept(session: Session, tasks: FakeTasks):
    told: list[str] = []
    session.problem_found.connect(lambda problem: told.append(problem.name))
    unreadable = replace(UNREADABLE, title="Mine", labels=((7, Role.CAPTION),), voice="v", earlier=UNREADABLE.source)
    kept = desk(3, Pair(2, 1), Removal((Removed(1, UNREADABLE),)))
    kept = replace(kept, entries=(unreadable, unreadable, *kept.entries))
    session.restoring.restore(kept)
    tasks.run()
    assert told == ["new.xyz"] * 3
    assert names(session) == ["new.xyz", "new.xyz", "0", "1", "2"]
    assert session.pair == Pair(2, 1)
    shown = session.collection.articles[0]
    assert shown.title == "Cannot be read by this version: new.xyz"
    assert shown.paragraphs[1].text.startswith("this version of Diptych does not read its format. ")
    assert not shown.content()
    assert desk_of(session.open_articles, session.pair) == kept
    session.rename(1, "Yours")
    assert session.collection.articles[1].title == "Yours"
    assert desk_of(session.open_articles, session.pair).entries[1] == replace(unreadable, title="Yours")


def test_one_that_cannot_be_read_is_read_where_its_file_can_be(session: Session, tasks: FakeTasks, tmp_path: Path):
    path = tmp_path / "new.txt"
    path.write_text("Headline\n\nThe ferry sails again.\n", "utf-8")
    source = replace(UNREADABLE.source, path=path)
    session.restoring.restore(Desk((replace(UNREADABLE, source=source, labels=((7, Role.CAPTION),)),)))
    tasks.run()
    session.reload([0])
    tasks.run()
    assert session.collection.articles[0].title == "The ferry sails again."


def test_one_that_is_removed_while_others_come_stays_away(session: Session, tasks: FakeTasks):
    session.restoring.restore(desk(4, Pair(3, 2)))
    tasks.step()
    tasks.step()
    session.remove([1])
    tasks.run()
    assert names(session) == ["0", "1", "2"]


def test_removals_come_back_together_and_are_put_back_where_they_stood(session: Session, tasks: FakeTasks):
    alone = Removal((Removed(2, entry(5)),))
    together = Removal((Removed(0, entry(6)), Removed(1, UNREADABLE), Removed(2, entry(7))))
    session.restoring.restore(desk(2, Pair(0, 1), alone, together))
    tasks.run()
    session.undo()
    assert names(session) == ["6", "new.xyz", "7", "0", "1"]
    session.undo()
    assert names(session) == ["6", "new.xyz", "5", "7", "0", "1"]
    assert not session.last_change
    assert session.pair == Pair(4, 5)


def test_a_pasted_text_is_called_like_none_that_came_back(session: Session, tasks: FakeTasks):
    pasted = [Entry(Source(f"Pasted text {number}", None, "text", "Words.")) for number in (3, 5)]
    session.restoring.restore(Desk((pasted[0],), None, (Removal((Removed(0, pasted[1]),)),)))
    tasks.run()
    session.open_text("More words.")
    tasks.run()
    assert names(session)[-1] == "Pasted text 6"


def test_it_says_when_all_are_there(session: Session, tasks: FakeTasks):
    told: list[str] = []
    session.restoring.began.connect(lambda: told.append("began"))
    session.restoring.ended.connect(lambda: told.append("ended"))
    session.restoring.wait()
    session.restoring.restore(Desk((UNREADABLE,)))
    session.restoring.end_one()
    assert session.restoring.under_way, "the articles are still to come"
    tasks.run()
    assert told == ["began", "ended"]


@pytest.mark.parametrize("pair", [Pair(7, 0), Pair(0, 7)])
def test_a_pair_that_is_not_there_is_none(session: Session, tasks: FakeTasks, pair: Pair[int]):
    session.restoring.restore(desk(3, pair))
    tasks.run()
    assert names(session) == ["0", "1", "2"]
    assert session.pair == Pair(0, 1)


def test_a_set_waits_until_all_is_back_and_takes_its_place(
    session: Session, tasks: FakeTasks, tmp_path: Path, qtbot: QtBot
):
    saved = tmp_path / "story.diptych"
    write_set(saved, desk(2, Pair(1, 0)))
    session.restoring.wait()
    session.open_paths([saved])
    session.restoring.restore(Desk((entry(8), entry(9))))
    tasks.run()
    assert names(session) == ["8", "9"]
    with qtbot.waitSignal(session.set_opened, timeout=10_000) as opened:
        session.restoring.end_one()
    assert opened.args == [saved]
    tasks.run()
    assert names(session) == ["0", "1"]
    assert session.pair == Pair(1, 0)
    session.undo()
    assert names(session) == ["8", "9", "0", "1"]


def test_an_article_that_is_unlike_itself_keeps_only_labels_that_fit(session: Session, tasks: FakeTasks):
    kept = entry(1)
    short = replace(kept, source=replace(kept.source, text="Headline 1\n"), labels=((7, Role.CAPTION),))
    session.restoring.restore(Desk((short,)))
    tasks.run()
    assert session.open_articles.items[0].labels == ()

"""What the session answers to commands, without a window."""

import ast
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.fakes import FakeTasks
from tests.support.making import make_article
from viewer.library.errors import LibraryError
from viewer.model import Pair, Role, Source, Stamp
from viewer.model.collection import ALONE
from viewer.model.message import reasons
from viewer.model.options import Options, Strictness
from viewer.reading.errors import ReadError
from viewer.window.session import open_articles
from viewer.window.session import session as session_module
from viewer.window.session.open_articles import OnDisk, Opened, open_article
from viewer.window.session.restoring import EditableList
from viewer.window.session.session import Change, Session
from viewer.window.session.tasks import Priority

FOLDER = Path(session_module.__file__).parent
SHARED = "The ferry to Vellan stopped for the winter on Tuesday."


def opened(session: Session, number: int) -> Opened:
    article = make_article(SHARED, f"Reporter {number} saw {number + 3} boats.", title=f"Title {number}")
    return open_article(session.next_key(), Source(f"{number}.txt", Path(f"/{number}.txt"), "text", ""), article, {})


def with_articles(session: Session, count: int) -> list[int]:
    """The session with some articles; their keys."""
    items = [opened(session, number) for number in range(count)]
    session.put(items, 0)
    return [item.key for item in items]


def titles(session: Session) -> list[str]:
    return [article.title.removeprefix("Title ") for article in session.collection.articles]


def test_no_part_takes_the_session_whole():
    """Each is given what it uses; `remember` alone knows two of them, and holds neither."""
    takers = []
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                given = [argument.annotation for argument in (*node.args.args, *node.args.kwonlyargs)]
                takers += [f"{path.stem}.{node.name}" for kind in given if kind and ast.unparse(kind) == "Session"]
    assert takers == ["autosave.remember"]


def test_restoring_asks_little_of_the_list(session: Session):
    asked = [name for name in vars(EditableList) if not name.startswith("_")]
    assert len(asked) <= 8
    assert all(hasattr(session, name) for name in asked)


def test_the_first_two_are_shown_and_compared_at_once(session: Session, tasks: FakeTasks):
    shown: list[object] = []
    session.comparison_ready.connect(shown.append)
    with_articles(session, 1)
    assert (session.pair, shown) == (None, [None])
    session.put([opened(session, 1)], 0)
    assert session.pair == Pair(0, 1)
    assert tasks.asked == [Priority.COMPARE]
    tasks.step()
    assert len(shown) == 2


def test_the_pair_is_kept_where_others_come_go_and_change_places(session: Session):
    with_articles(session, 3)
    session.choose(Pair(2, 1))
    session.put([opened(session, 3), opened(session, 4)], 1)
    assert (titles(session), session.pair) == (["0", "3", "4", "1", "2"], Pair(4, 3))
    session.arrange([4, 3, 2, 1, 0])
    assert (titles(session), session.pair) == (["2", "1", "4", "3", "0"], Pair(0, 1))
    session.remove([2, 3])
    assert (titles(session), session.pair) == (["2", "1", "0"], Pair(0, 1))
    session.remove([1])
    assert (titles(session), session.pair) == (["2", "0"], Pair(0, 1)), "the base stays"
    session.undo()
    assert (titles(session), session.pair) == (["2", "1", "0"], Pair(0, 1))
    session.undo()
    assert (titles(session), session.pair) == (["2", "1", "4", "3", "0"], Pair(0, 1))


@pytest.mark.parametrize("gone", [0, 1])
def test_what_was_shown_is_shown_again_where_its_removal_is_undone(gone: int, session: Session, tasks: FakeTasks):
    compared: list[list[str]] = []
    session.comparison_ready.connect(lambda shown: compared.append([a.title for a in shown.comparison.articles]))
    with_articles(session, 4)
    session.choose(Pair(3, 1))
    session.remove([(3, 1)[gone]])
    session.arrange([2, 1, 0])
    session.undo()
    tasks.run()
    assert session.pair is not None
    assert [titles(session)[n] for n in session.pair] == ["3", "1"]
    assert compared[-1] == ["Title 3", "Title 1"]


def test_what_was_not_shown_comes_back_beside_the_pair_that_was_chosen_since(session: Session):
    with_articles(session, 4)
    session.remove([3])
    session.choose(Pair(2, 0))
    session.undo()
    assert session.pair == Pair(2, 0)
    session.remove([2, 3])
    session.remove([1])
    session.undo()
    assert session.open_articles.keys(session.pair) == Pair(0, 1)


def test_where_less_than_two_are_left_nothing_is_shown(session: Session, tasks: FakeTasks):
    with_articles(session, 2)
    tasks.run()
    shown: list[object] = []
    session.comparison_ready.connect(shown.append)
    session.remove([0])
    assert (session.pair, shown) == (None, [None])
    session.undo()
    assert session.pair == Pair(0, 1)


def test_choosing_the_other_side_s_article_lets_both_change_places(session: Session):
    with_articles(session, 3)
    session.choose_left(1)
    assert session.pair == Pair(1, 0)
    session.choose_right(1)
    assert session.pair == Pair(0, 1)
    session.choose_right(2)
    session.swap()
    assert session.pair == Pair(2, 0)
    session.choose(Pair(1, 1))
    session.choose_keys(Pair(7, 0))
    assert session.pair == Pair(2, 0)


def test_stepping_goes_through_what_the_list_shows(session: Session):
    with_articles(session, 4)
    session.visible = (3, 0, 1)
    assert session.next_beside() is None
    assert not session.step_pair()
    assert session.step_pair(back=True)
    assert session.pair == Pair(0, 3)
    session.choose(Pair(0, 2))
    assert session.next_beside() == 3, "from one that is hidden to the first that is not"
    session.remove(range(4))
    assert session.next_beside() is None


def test_a_name_and_a_label_change_the_article_that_is_shown(session: Session, tasks: FakeTasks):
    labelled: list[tuple[str, int, Role]] = []
    session.labelled.connect(lambda *label: labelled.append(label))
    with_articles(session, 2)
    tasks.run()
    asked = len(tasks.asked)
    session.rename(0, "  The   ledger ")
    assert titles(session) == ["The ledger", "1"]
    own = session.collection.articles[1].source
    session.rename(1, "", "  The   Courier ")
    session.rename(1, "One")
    assert [(a.title, a.source) for a in session.collection.articles[1:]] == [("One", "The Courier")]
    session.remove([1])
    session.undo()
    assert session.collection.articles[1].source == "The Courier"
    session.rename(1, "", "")
    assert (titles(session)[1], session.collection.articles[1].source) == ("1", own)
    session.label(1, 0, Role.FURNITURE)
    session.restore_label(1, 0)
    digest = session.open_articles.items[1].original.digest
    assert labelled == [(digest, 0, Role.FURNITURE), (digest, 0, Role.BODY)]
    assert session.open_articles.items[1].labels == ()
    assert tasks.asked[asked:] == [Priority.COMPARE] * 7


def test_what_has_become_of_files_is_told_once(session: Session):
    keys = with_articles(session, 2)
    told: list[bool] = []
    session.disk_changed.connect(lambda: told.append(True))
    session.mark({keys[1]: OnDisk.GONE, 99: OnDisk.GONE})
    session.mark({keys[1]: OnDisk.GONE})
    assert [item.on_disk for item in session.open_articles.items] == [OnDisk.SAME, OnDisk.GONE]
    assert told == [True]


def test_other_options_compare_anew(session: Session, tasks: FakeTasks):
    with_articles(session, 2)
    tasks.run()
    session.choose_options(session.options)
    assert not tasks.busy
    session.choose_options(Options(ignore_case=True))
    assert tasks.busy


def test_what_is_opened_again_is_pointed_out(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = [tmp_path / name for name in ("1.txt", "2.txt")]
    for path in paths:
        path.write_text(f"Headline {path.name}\n\n{SHARED}\n", "utf-8")
    met: list[list[int]] = []
    session.met_again.connect(met.append)
    opened_paths: list[Path] = []
    session.opened.connect(opened_paths.append)
    session.open_paths(paths)
    tasks.run()
    session.open_paths([paths[1]])
    tasks.run()
    assert met == [[1]]
    assert opened_paths == [*paths, paths[1]]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ReadError(Path("/a.txt"), reasons.tr("the file is empty")), ["a.txt: the file is empty"]),
        (LibraryError(Path("/b.sqlite"), reasons.tr("the disk is full")), ["b.sqlite: the disk is full"]),
        (ValueError("out of cheese"), ["crashed: out of cheese"]),
    ],
)
def test_what_was_foreseen_is_told_and_all_else_is_a_crash(session: Session, error: Exception, told: list[str]):
    heard: list[str] = []
    session.problem_found.connect(lambda problem: heard.append(f"{problem.name}: {problem.reason}"))
    session.crashed.connect(lambda crash: heard.append(f"crashed: {crash}"))
    session.fail(error)
    assert heard == told


def test_closing_it_ends_the_work(session: Session, tasks: FakeTasks):
    with_articles(session, 2)
    shown: list[object] = []
    session.comparison_ready.connect(shown.append)
    session.close()
    tasks.run()
    assert tasks.closed
    assert shown == []


def test_what_is_said_by_hand_is_compared_anew_and_holds_under_other_options(session: Session, tasks: FakeTasks):
    with_articles(session, 3)
    tasks.run()
    shown: list[Any] = []
    session.comparison_ready.connect(shown.append)
    session.by_hand.say([("Reporter 0 saw 3 boats.", "Reporter 1 saw 4 boats.")], same=False)
    tasks.run()
    assert shown[-1].comparison.apart == (Pair(1, 1),)
    session.choose_options(Options(Strictness.LOOSE))
    tasks.run()
    assert shown[-1].comparison.apart == (Pair(1, 1),)


def test_the_last_change_is_undone_first_whatever_it_was(session: Session):
    with_articles(session, 3)
    session.by_hand.say([(SHARED, SHARED)], same=False)
    session.remove([2])
    session.by_hand.say([(SHARED, "Else.")], same=True)
    undone: list[tuple[int, int]] = []
    while session.last_change:
        session.undo()
        undone.append((len(session.by_hand.verdicts), len(session.collection.articles)))
    assert undone == [(1, 2), (1, 3), (0, 3)]


def changed_file(session: Session, tmp_path: Path) -> Opened:
    """An article of which the file was written anew, and read."""
    file = tmp_path / "story.txt"
    item = opened(session, 7)
    source = Source("story.txt", file, "text", "Dam holds\n\nThe dam held on Tuesday.\n", stamp=Stamp(30, 10**18))
    session.put([replace(item, source=source)], 0)
    after = replace(source, text="Dam holds\n\nThe dam held on Wednesday.\n", stamp=Stamp(33, 2 * 10**18))
    session.change(session.open_articles.items[0].read_anew(after, session.engine.make(after)))
    return session.open_articles.items[0]


def test_a_file_that_changed_is_compared_with_what_it_said(session: Session, tasks: FakeTasks, tmp_path: Path):
    with_articles(session, 1)
    now = changed_file(session, tmp_path)
    shown: list[Any] = []
    session.comparison_ready.connect(shown.append)
    session.compare_with_earlier(0)
    tasks.run()
    before, after, _ = session.open_articles.items
    assert (after, session.pair) == (replace(now, voice=after.voice), Pair(0, 1))
    assert before.source.path is None, "no file says so any more: none is watched, and none reloaded"
    assert before.source.name.startswith("As of ")
    assert before.voice == after.voice != ""
    edits = [edit for match in shown[-1].comparison.matches for edit in match.edits]
    assert len(edits) == 1
    session.compare_with_earlier(1)
    tasks.run()
    assert len(session.open_articles.items) == 3, "it is open already"


def test_an_article_without_an_earlier_text_is_left_alone(session: Session, tasks: FakeTasks):
    with_articles(session, 2)
    session.compare_with_earlier(0)
    tasks.run()
    assert len(session.open_articles.items) == 2


def test_the_editor_joins_and_parts_versions(session: Session):
    with_articles(session, 4)
    session.join_versions([0, 2])
    voices = [item.voice for item in session.open_articles.items]
    assert voices[0] == voices[2] != ""
    session.join_versions([2, 3])
    assert [item.voice for item in session.open_articles.items] == [voices[0], "", voices[0], voices[0]]
    session.part_versions([2])
    assert [item.voice for item in session.open_articles.items] == [voices[0], "", ALONE, voices[0]]
    session.join_versions([1, 2])
    after = [item.voice for item in session.open_articles.items]
    assert after[1] == after[2] not in ("", ALONE, voices[0])


def test_one_that_is_no_version_of_another_stays_so_beside_its_earlier_text(
    session: Session, tasks: FakeTasks, tmp_path: Path
):
    changed_file(session, tmp_path)
    session.part_versions([0])
    session.compare_with_earlier(0)
    tasks.run()
    assert [item.voice for item in session.open_articles.items] == ["", ALONE]
    assert session.pair == Pair(0, 1)


def test_undo_takes_the_last_change_also_after_more_removals_than_are_kept(
    session: Session, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(open_articles, "MOST_REMOVED", 2)
    session.put([opened(session, n) for n in range(8)], 0)
    for _ in range(3):
        session.remove([0])
    session.by_hand.say([("One.", "Two.")], same=True)
    last = [session.last_change]
    session.remove([0])
    for _ in range(2):
        last.append(session.last_change)
        session.undo()
    last.append(session.last_change)
    assert last == [Change.VERDICT, Change.REMOVAL, Change.VERDICT, Change.REMOVAL]
    assert session.by_hand.verdicts == ()

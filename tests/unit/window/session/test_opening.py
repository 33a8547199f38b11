"""What is asked for together is one request, comes into the list together, and each as soon as it was read."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from viewer.library.desk import Desk
from viewer.library.sets import write_set
from viewer.model import AS_IT_SEEMS, Article, Pair, ReadAs, Role, Source
from viewer.model.draft import Draft, DraftBlock
from viewer.reading.articles import make_article
from viewer.window.session.engine import Engine
from viewer.window.session.open_articles import OnDisk, OpenArticles
from viewer.window.session.opening import PATIENCE_MS, Opening, PendingPair, Read, SetRead, sort_out
from viewer.window.session.session import Session
from viewer.window.session.tasks import Priority


def write(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"Headline of {name}\n\nThe ferry to Vellan stopped, says {name}.\n", "utf-8")
    return [folder / name for name in names]


class Heard:
    """What an Opening has told, in order: names of articles that arrived together, sets, and what failed."""

    def __init__(self, opening: Opening) -> None:
        self.told: list[object] = []
        opening.arrived.connect(lambda batch: self.told.append([read.source.name for read in batch]))
        opening.set_read.connect(self.told.append)
        opening.failed.connect(lambda error: self.told.append(str(error)))


@pytest.fixture
def opening(tasks: FakeTasks) -> Opening:
    return Opening(tasks, Engine())


@pytest.fixture
def heard(opening: Opening) -> Heard:
    return Heard(opening)


def test_files_and_folders_asked_for_together_are_one_request_and_one_batch(
    opening: Opening, heard: Heard, tasks: FakeTasks, tmp_path: Path
):
    folder = tmp_path / "story"
    write(folder, "2.txt", "1.txt")
    (last,) = write(tmp_path, "0.txt")
    opening.open([folder, last])
    assert tasks.asked == [Priority.READ]
    tasks.run()
    assert heard.told == [["1.txt", "2.txt", "0.txt"]]


def test_each_appears_when_it_was_read_though_others_take_longer(
    opening: Opening, heard: Heard, tasks: FakeTasks, tmp_path: Path, qtbot: QtBot
):
    opening.open(write(tmp_path, "1.txt", "2.txt", "3.txt"))
    tasks.step()
    assert heard.told == []
    qtbot.waitUntil(lambda: heard.told == [["1.txt"]], timeout=10_000)
    tasks.run()
    assert heard.told == [["1.txt"], ["2.txt", "3.txt"]]
    assert PATIENCE_MS <= 50, "an editor notices more"


def test_what_is_asked_for_twice_in_a_row_is_one_change_of_the_list(
    opening: Opening, heard: Heard, tasks: FakeTasks, tmp_path: Path
):
    for path in write(tmp_path, "1.txt", "2.txt"):
        opening.open([path])
    tasks.run()
    assert heard.told == [["1.txt", "2.txt"]]


def test_what_cannot_be_read_does_not_keep_the_others(
    opening: Opening, heard: Heard, tasks: FakeTasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    first, last = write(tmp_path, "1.txt", "2.txt")
    empty = tmp_path / "empty"
    empty.mkdir()
    broken = tmp_path / "broken.txt"
    read = Engine.read

    def fail(engine: Engine, path: Path, read_as: ReadAs) -> object:
        return 1 / 0 if path == broken else read(engine, path, read_as)

    monkeypatch.setattr(Engine, "read", fail)
    opening.open([first, tmp_path / "nowhere.txt", broken, empty, last])
    tasks.run()
    assert [each if isinstance(each, list) else str(each).partition(" (")[0] for each in heard.told] == [
        "empty: there are no articles in this folder",
        "nowhere.txt: the file is not there",
        "division by zero",
        ["1.txt", "2.txt"],
    ]


def test_a_set_is_read_before_the_files_beside_it(opening: Opening, heard: Heard, tasks: FakeTasks, tmp_path: Path):
    (path,) = write(tmp_path, "1.txt")
    saved = tmp_path / "story.DIPTYCH"
    write_set(saved, Desk())
    (tmp_path / "bad.diptych").write_text("{}", "utf-8")
    opening.open([path, saved, tmp_path / "bad.diptych"])
    tasks.run()
    assert heard.told == [SetRead(saved, Desk()), "bad.diptych: it is not a Diptych set", ["1.txt"]]


def test_pasted_text_has_a_name_or_says_why_it_cannot_be_read(opening: Opening, heard: Heard, tasks: FakeTasks):
    opening.paste("Nobody slept.", "Pasted text 1", html=False)
    opening.paste(" ", "Pasted text 2", html=False)
    tasks.run()
    assert heard.told == ["Pasted text 2: there is no text in it", ["Pasted text 1"]]


def test_labels_given_before_come_with_the_article(opening: Opening, tasks: FakeTasks, tmp_path: Path):
    arrived: list[Read] = []
    opening.arrived.connect(arrived.extend)
    opening.remembered = lambda digest: {1: Role.CAPTION} if digest else {}
    opening.open(write(tmp_path, "1.txt"))
    tasks.run()
    assert arrived[0].labels == {1: Role.CAPTION}


def test_what_has_not_arrived_is_known(opening: Opening, tasks: FakeTasks, tmp_path: Path):
    one, _, three = write(tmp_path, "1.txt", "2.txt", "3.txt")
    nowhere = tmp_path / "nowhere.txt"
    opening.open([one, nowhere, tmp_path])
    opening.read([three])
    assert opening.unread() == [one, nowhere, tmp_path, three]
    tasks.step()
    assert opening.unread() == [one, nowhere, tmp_path, three], "it is read, and not in the list yet"
    tasks.step()
    assert opening.unread() == [one, tmp_path, three], "what is not there is told, and done with"
    opening.arrived.connect(lambda _: None)
    tasks.run()
    assert opening.unread() == []


def test_the_folder_of_what_was_opened_is_told_but_not_of_what_is_read_anew(
    opening: Opening, tasks: FakeTasks, tmp_path: Path
):
    told: list[Path] = []
    opening.opened_in.connect(told.append)
    write(tmp_path / "story", "1.txt")
    write(tmp_path / "story" / "old", "2.txt")
    (last,) = write(tmp_path / "other", "3.txt")
    write_set(tmp_path / "Mine.diptych", Desk())
    opening.open([tmp_path / "story"])
    opening.open([last])
    opening.open([tmp_path / "Mine.diptych"])
    opening.open([tmp_path / "elsewhere" / "gone.txt"])
    opening.read([tmp_path / "story" / "1.txt"])
    opening.paste("The ferry to Vellan stopped.", "Pasted text 1", html=False)
    tasks.run()
    assert list(dict.fromkeys(told)) == [tmp_path / "story", tmp_path / "other", tmp_path]
    assert told[-1] == tmp_path


def test_no_request_is_made_for_nothing(opening: Opening, tasks: FakeTasks):
    opening.open([])
    opening.read([])
    assert tasks.asked == []


# What it is to the list


def read_all(tasks: FakeTasks, paths: list[Path]) -> list[Read]:
    opening, arrived = Opening(tasks, Engine()), list[Read]()
    opening.arrived.connect(arrived.extend)
    opening.read(paths)
    tasks.run()
    return arrived


def test_what_arrives_is_new_or_changed_or_the_same(tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt", "3.txt")
    keys = iter(range(9))
    there = sort_out(read_all(tasks, paths[:2]), OpenArticles(), keys.__next__)
    assert [item.key for item in there.new] == [0, 1]
    assert (there.changed, there.same) == ([], frozenset())
    paths[1].write_text("Another headline\n\nThe ferry sails again.\n", "utf-8")
    now = sort_out(read_all(tasks, paths), OpenArticles(tuple(there.new)), keys.__next__)
    assert [item.key for item in now.new] == [2]
    assert [(item.key, item.article.title) for item in now.changed] == [(1, "Another headline")]
    assert now.same == {0}


def test_one_that_was_gone_and_says_what_it_said_is_marked_anew(tasks: FakeTasks, tmp_path: Path, session: Session):
    session.open_paths(write(tmp_path, "1.txt"))
    tasks.run()
    session.mark({0: OnDisk.GONE})
    session.reload([0])
    tasks.run()
    assert session.open_articles.items[0].on_disk is OnDisk.SAME


# Shown once they are there


def shown(session: Session) -> list[str]:
    return [session.open_articles.items[n].source.name for n in session.pair or ()]


def test_two_asked_for_by_name_are_shown_as_they_were_asked_for(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt", "3.txt")
    session.open_paths(paths)
    tasks.run()
    assert shown(session) == ["1.txt", "2.txt"]
    session.open_paths([paths[2], paths[0]], show=True)
    tasks.run()
    assert shown(session) == ["3.txt", "1.txt"]
    (new,) = write(tmp_path, "4.txt")
    session.open_paths([new], show=True)
    tasks.run()
    assert shown(session) == ["3.txt", "4.txt"], "one alone is shown as B"
    session.open_paths([*paths], show=True)
    tasks.run()
    assert shown(session) == ["3.txt", "4.txt"], "of more the list is enough"


def test_one_of_two_is_shown_where_the_other_cannot_be_read(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt", "3.txt")
    session.open_paths(paths)
    tasks.run()
    session.open_paths([paths[2], tmp_path / "nowhere.txt"], show=True)
    tasks.run()
    assert shown(session) == ["1.txt", "3.txt"]


def test_one_alone_waits_for_another_to_be_shown_beside(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt")
    session.open_paths(paths[:1], show=True)
    tasks.run()
    session.open_paths(paths[1:])
    tasks.run()
    assert shown(session) == ["2.txt", "1.txt"]


def test_what_is_shown_as_a_stays_there_when_it_is_opened_again(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt", "3.txt")
    session.open_paths(paths)
    tasks.run()
    session.choose(Pair(0, 2))
    session.open_paths(paths[:1], show=True)
    tasks.run()
    assert shown(session) == ["1.txt", "3.txt"]
    session.open_paths(paths[1:2], show=True)
    tasks.run()
    assert shown(session) == ["1.txt", "2.txt"]


def test_text_that_is_pasted_beside_one_file_is_b(session: Session, tasks: FakeTasks, tmp_path: Path):
    session.open_paths(write(tmp_path, "1.txt"), show=True)
    tasks.run()
    session.open_text("The ferry to Vellan sails again.")
    tasks.run()
    assert shown(session)[0] == "1.txt"
    assert len(shown(session)) == 2


def test_of_several_the_one_that_can_be_read_is_shown(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt", "3.txt")
    session.open_paths(paths)
    tasks.run()
    empty = [tmp_path / "nowhere.txt", tmp_path / "gone.txt"]
    session.open_paths([empty[0], *write(tmp_path, "4.txt"), empty[1]], show=True)
    tasks.run()
    assert shown(session) == ["1.txt", "4.txt"]
    more = write(tmp_path, "5.txt", "6.txt", "7.txt")
    session.open_paths(more, show=True)
    tasks.run()
    assert shown(session) == ["1.txt", "4.txt"], "of more the list is enough"
    session.open_paths([empty[0], more[0]], show=True)
    tasks.run()
    assert shown(session) == ["1.txt", "5.txt"]


def test_more_than_two_are_not_shown_by_name(session: Session, tasks: FakeTasks, tmp_path: Path):
    session.open_paths(write(tmp_path, "1.txt", "2.txt", "3.txt"), show=True)
    tasks.run()
    assert not session.opening.pending_pair.shown


def test_what_was_asked_for_is_shown_once(session: Session, tasks: FakeTasks, tmp_path: Path):
    paths = write(tmp_path, "1.txt", "2.txt", "3.txt")
    session.open_paths(paths[:2], show=True)
    tasks.run()
    assert session.opening.pending_pair.shown
    session.choose(Pair(1, 0))
    session.open_paths(paths[2:])
    tasks.run()
    assert shown(session) == ["2.txt", "1.txt"]
    assert PendingPair().take(session.open_articles) == ()


# Files that hold several texts


class Reader(Engine):
    """Reads what the files are said to hold: texts by part."""

    def __init__(self, files: dict[Path, dict[str, str]]) -> None:
        super().__init__()
        self.files = files

    def read(self, path: Path, _: ReadAs = AS_IT_SEEMS) -> list[tuple[Source, Article]]:
        drafts = {part: Draft((DraftBlock("Ferries"), DraftBlock(text))) for part, text in self.files[path].items()}
        sources = [Source(path.name, path, "docx", "", part=part, draft=draft) for part, draft in drafts.items()]
        return [(source, make_article(source)) for source in sources]


DOCUMENT = {"original": "The ferry stopped on Monday.", "final": "The ferry stopped on Tuesday."}


def parts(session: Session) -> list[tuple[str, Path | None]]:
    return [(item.source.part, item.source.path) for item in session.open_articles.items]


def test_a_document_is_shown_as_its_original_beside_its_final_text(session: Session, tasks: FakeTasks, tmp_path: Path):
    document, other = tmp_path / "a.docx", tmp_path / "b.docx"
    session.opening._engine = Reader({document: DOCUMENT, other: {"": "The ferry sails."}})
    session.opening.read([other])
    session.opening.pending_pair.note([document])
    session.opening.read([document])
    tasks.run()
    assert parts(session) == [("", other), ("original", document), ("final", document)]
    assert session.pair == Pair(1, 2)
    session.opening.pending_pair.note([other, document])
    session.opening.read([other, document])
    tasks.run()
    assert session.pair == Pair(0, 2), "beside another article it is the final text that counts"


def test_a_document_stays_what_it_is_when_its_changes_were_accepted(session: Session, tasks: FakeTasks, tmp_path: Path):
    document = tmp_path / "a.docx"
    files = {document: DOCUMENT}
    session.opening._engine = Reader(files)
    session.opening.read([document])
    tasks.run()
    files[document] = {"": DOCUMENT["final"]}
    session.reload([0, 1])
    tasks.run()
    assert parts(session) == [("original", None), ("final", document)], "what the file no longer has is not lost"
    assert [item.key for item in session.open_articles.items] == [0, 1]
    files[document] = {"7": "The ferry sails.", "8": "Nobody knows when."}
    session.reload([1])
    tasks.run()
    assert parts(session) == [("original", None), ("final", None), ("7", document), ("8", document)]

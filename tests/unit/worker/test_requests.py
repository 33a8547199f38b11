"""What a worker answers, asked as an object."""

from pathlib import Path

import pytest

from viewer.model import AS_IT_SEEMS
from viewer.model.options import Options
from viewer.reading import read_article
from viewer.resources import resource
from viewer.worker import process as worker_module
from viewer.worker import requests as requests_module
from viewer.worker.requests import Requests, answer

SAMPLES = [resource(f"samples/{name}") for name in ("1-halden-courier.txt", "2-meridian-monitor.txt")]


def test_what_was_looked_at_is_neither_read_nor_compared_again(monkeypatch: pytest.MonkeyPatch):
    requests = Requests()
    requests.look(SAMPLES)
    monkeypatch.setattr("viewer.reading.sources.read_bytes", lambda _: pytest.fail("it was read again"))
    monkeypatch.setattr(requests, "_compare", lambda *_: pytest.fail("it was compared again"))
    left, right = (requests.read(path, AS_IT_SEEMS)[0][1].digest for path in SAMPLES)
    assert requests.compare(left, right, Options()).matches


def test_what_was_written_meanwhile_is_read_anew(tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text("The ferry to Vellan stopped.\n", encoding="utf-8")
    requests = Requests()
    requests.look([path, SAMPLES[1]])
    path.write_text("The ferry to Vellan sails again.\n", encoding="utf-8")
    assert requests.read(path, AS_IT_SEEMS)[0][0].text == "The ferry to Vellan sails again.\n"
    path.write_text("Nothing sails.\n", encoding="utf-8")
    assert requests.read(path, AS_IT_SEEMS)[0][0].text == "Nothing sails.\n"


def test_one_that_cannot_be_read_does_not_keep_it_from_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    requests = Requests()
    requests.look([tmp_path / "nowhere.txt", SAMPLES[0]])
    assert list(requests._seen) == [SAMPLES[0]]
    monkeypatch.setattr(Requests, "read", lambda *_: pytest.fail("a set is no article"))
    Requests().look([tmp_path / "a.diptych", tmp_path / "b.diptych"])


def test_it_does_not_look_ahead_at_what_will_not_be_asked_of_it(monkeypatch: pytest.MonkeyPatch):
    letters = sum(len(p.text) for path in SAMPLES for p in read_article(path).paragraphs)
    largest_file = max(path.stat().st_size for path in SAMPLES)
    for characters, size, read, compared in (
        (letters, largest_file, 2, 1),
        (letters - 1, largest_file, 2, 0),
        (9, 9, 0, 0),
    ):
        monkeypatch.setattr(worker_module, "LARGEST", characters)
        monkeypatch.setattr(requests_module, "LARGEST_FILE", size)
        requests = Requests()
        requests.look(SAMPLES)
        assert len(requests._seen) == read
        assert len(requests._compared) == compared


def test_a_folder_is_looked_into(tmp_path: Path):
    for number, path in enumerate(SAMPLES):
        (tmp_path / f"{number}.txt").write_bytes(path.read_bytes())
    requests = Requests()
    requests.look([tmp_path])
    assert [path.name for path in requests._seen] == ["0.txt", "1.txt"]


def test_it_is_told_what_becomes_of_a_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    requests = Requests()
    assert answer(requests, ["read", str(SAMPLES[0]), ["", False]])[0] == "done"
    refused = answer(requests, ["read", str(tmp_path / "nowhere.txt"), ["", False]])
    assert refused[:3] == ["refused", tmp_path / "nowhere.txt", "nowhere.txt"]
    for wrong in (
        7,
        [],
        ["read"],
        ["read", 7, ["", False]],
        ["read", "x", 7],
        ["_hold", str(SAMPLES[0])],
        ["look", []],
        ["compare", "a", "b", {}],
    ):
        assert answer(requests, wrong)[0] == "failed"

    def no_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(requests, "read", no_memory)
    assert answer(requests, ["read", "x", ["", False]]) == ["failed", "MemoryError"]


def test_it_keeps_no_more_articles_than_may_be_named_to_it(tmp_path: Path):
    requests = Requests()
    for number in range(worker_module.MOST_HELD + 9):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"The ferry to Vellan stopped on the {number}th.\n", encoding="utf-8")
        requests.read(path, AS_IT_SEEMS)
    assert len(requests._held) == worker_module.MOST_HELD + 2

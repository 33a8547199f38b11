"""The command line, called as a function: what it prints, and the code that it ends with."""

import json
import os
import zipfile
from pathlib import Path

import jsonschema
import pytest

from tests.support.office import docx, p, r
from viewer import cli
from viewer.cli import main
from viewer.console import DIFFERENT, SAME, TROUBLE
from viewer.library.desk import Desk
from viewer.library.sets import write_set
from viewer.model.options import verdict_on
from viewer.reading.formats.archive.zipped import MAX_READ
from viewer.resources import resource

DAM = "The Orsk dam held on Tuesday after nine days of rain, engineers said."


@pytest.fixture
def stories(tmp_path: Path) -> list[Path]:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(f"Dam holds in Orsk\n\n{DAM}\n", encoding="utf-8")
    other.write_text(f"Orsk dam holds out\n\n{DAM.replace('Tuesday', 'Wednesday')}\n", encoding="utf-8")
    return [one, other]


@pytest.fixture(scope="module")
def sample() -> list[Path]:
    return sorted(path for path in resource("samples").iterdir() if path.name[0].isdigit())


def said(capsys: pytest.CaptureFixture[str]) -> dict:  # type: ignore[type-arg]
    document = json.loads(capsys.readouterr().out)
    schema = json.loads(resource("diptych-2.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema)
    return document  # type: ignore[no-any-return]


def test_compare_prints_what_differs(stories: list[Path], capsys: pytest.CaptureFixture[str]):
    assert main(["compare", *map(str, stories)]) == DIFFERENT
    out = capsys.readouterr().out
    assert "[-Tuesday-]{+Wednesday+}" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_an_article_does_not_differ_from_itself(stories: list[Path], capsys: pytest.CaptureFixture[str]):
    assert main(["compare", str(stories[0]), str(stories[0])]) == SAME
    assert "only in A" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "other", "code"),
    [
        ("Rovers and United share the points", "Rovers and United share the spoils", DIFFERENT),
        ("Copyright 2025 Varn Mail", "Copyright 2026 Varn Mail", SAME),
    ],
)
def test_folded_lines_count_where_only_their_place_says_that_they_are_furniture(
    line: str, other: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    story = "The dam at Osk held through the night although the water rose by two metres, the engineers said. " * 3
    for name, last in (("a.txt", line), ("b.txt", other)):
        (tmp_path / name).write_text(f"The dam holds\n\n{story}\n\nRelated stories\n\n{last}\n", "utf-8")
    assert main(["compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == code
    out = capsys.readouterr().out
    assert "not counted above: 1 only in A, 1 only in B" in out
    assert ("share the spoils" in " ".join(out.split())) == (code == DIFFERENT)


def test_compare_json_obeys_its_schema(sample: list[Path], capsys: pytest.CaptureFixture[str]):
    for other in sample[1:]:
        assert main(["compare", str(sample[0]), str(other), "--format", "json"]) == DIFFERENT
        document = said(capsys)
        assert document["format"] == "diptych/2"
        for side in ("left", "right"):
            doubtful = {i for match in document["possible"] for i in match[side]}
            matched = {i for match in document["matches"] for i in match[side]}
            assert not matched & set(document["only"][side])
            assert document["perhaps"][side] == [i for i in document["only"][side] if i in doubtful]
            assert document["counts"][f"only_{side}"] == len(document["only"][side])
            assert document["counts"][f"perhaps_{side}"] == len(document["perhaps"][side])
        for side, article in zip(("left", "right"), document["articles"], strict=True):
            tiled = [paragraph for row in document["rows"] for paragraph in row[side]]
            assert tiled == list(range(len(article["paragraphs"])))
        for article in document["articles"]:
            for paragraph in article["paragraphs"]:
                for sentence in paragraph["sentences"]:
                    assert paragraph["text"][sentence["start"] : sentence["stop"]] == sentence["text"]


def test_cover_json_obeys_its_schema(sample: list[Path], capsys: pytest.CaptureFixture[str]):
    assert main(["cover", *map(str, sample), "--format", "json"]) == DIFFERENT
    document = said(capsys)
    assert len(document["cover"]) == len(document["shared"]) == 5
    for article, entry in zip(document["articles"], document["cover"], strict=True):
        assert len(entry["carriers"]) == sum(len(p["sentences"]) for p in article["paragraphs"])
        assert all(not entry["carriers"][i] for i in entry["unique"])
        assert len(entry["unsure"]) == len(entry["carriers"])
        assert not any(set(sure) & set(unsure) for sure, unsure in zip(entry["carriers"], entry["unsure"], strict=True))
    assert document["versions"] == []


def test_cover_json_tells_who_perhaps_carries_a_unique_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    texts = (
        "Valley schools are shut until Monday.",
        "On Monday the schools open again, if the water in the river falls.",
        "Nine pear growers from Tallin won a prize for jam.",
    )
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text + "\n", encoding="utf-8")
    assert main(["cover", *map(str, paths), "--format", "json"]) == DIFFERENT
    document = said(capsys)
    assert [entry["unsure"] for entry in document["cover"]] == [[[1]], [[0]], [[]]]
    assert [entry["unique"] for entry in document["cover"]] == [[0], [0], [0]]


def test_whoever_reads_the_json_may_meet_more_than_the_schema_knows(
    sample: list[Path], capsys: pytest.CaptureFixture[str]
):
    main(["compare", str(sample[0]), str(sample[1]), "--format", "json"])
    document = said(capsys)
    document["facts"] = document["articles"][0]["group"] = document["matches"][0]["style"] = []
    jsonschema.validate(document, json.loads(resource("diptych-2.schema.json").read_text(encoding="utf-8")))


def test_the_evidence_of_others_finds_more_and_their_order_does_not_matter(
    sample: list[Path], capsys: pytest.CaptureFixture[str]
):
    pair = ["compare", str(sample[2]), str(sample[4]), "--format", "json"]
    others = [str(sample[n]) for n in (0, 1, 3)]
    documents = []
    for more in ([], ["--with", *others], ["--with", *others[::-1]]):
        main([*pair, *more])
        documents.append(said(capsys))
    alone, together, turned = documents
    assert together == turned
    assert sum(len(match["left"]) for match in together["matches"]) > sum(len(m["left"]) for m in alone["matches"])


def test_versions_of_one_outlet_are_one_voice(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = "By Mira Holt, Orsk Courier\n\n{}\n\nThe mayor thanked 400 volunteers on Friday night.\n\n{}\n"
    head, end = "The Orsk dam held after nine days of heavy rain.", "A second storm is due off the Vellan coast."
    for name, first in (("early", head), ("late", head.replace("nine", "ten"))):
        (tmp_path / f"{name}.md").write_text(f"---\nsource: Orsk Courier\n---\n\n{text.format(first, end)}")
    (tmp_path / "other.md").write_text("---\nsource: Vellan Post\n---\n\nNo ferry sailed to Vellan on Friday at all.\n")
    main(["cover", *map(str, sorted(tmp_path.iterdir())), "--format", "json"])
    document = said(capsys)
    assert [article["source"] for article in document["articles"]] == ["Orsk Courier", "Orsk Courier", "Vellan Post"]
    assert document["versions"] == [[0, 1]]
    assert all(entry["unique"] for entry in document["cover"])


def test_cover_takes_a_folder(sample: list[Path], capsys: pytest.CaptureFixture[str]):
    assert main(["cover", str(sample[0].parent)]) == DIFFERENT
    out = capsys.readouterr().out
    assert "Only in 5" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("command", [["compare"], ["cover"]])
def test_trouble_names_the_file(
    command: list[str], stories: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    for bad in (empty, tmp_path / "gone.txt"):
        assert main([*command, str(stories[0]), str(bad)]) == TROUBLE
        got = capsys.readouterr()
        assert got.out == ""
        assert bad.name in got.err
        assert len(got.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["compare", "cover"])
def test_a_set_is_no_article(stories: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str):
    saved = tmp_path / "story.DIPTYCH"
    write_set(saved, Desk())
    assert main([command, str(stories[0]), str(saved)]) == TROUBLE
    assert capsys.readouterr().err.startswith(f"diptych: {saved}: it is a set of articles; ")


def test_one_article_alone_cannot_be_covered(stories: list[Path], capsys: pytest.CaptureFixture[str]):
    assert main(["cover", str(stories[0])]) == TROUBLE
    assert "two" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["compare", "--help"]])
def test_help_and_version_succeed(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert "diptych" in capsys.readouterr().out.lower()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("compare", "no article is named; name two"),
        ("compare --with a.txt b.txt c.txt", "no article is named before --with; name two"),
        ("compare a.txt b.txt c.txt d.txt", "c.txt: two articles are compared; name others after --with, as evidence"),
        ("compare a.txt b.txt c.txt", "or all of them to “diptych cover”, which tells what each has alone"),
        ("compare a.txt b.txt --pairs 1-2", "--pairs: there is no such option; “diptych cover” has it"),
        ("compare a.txt b.txt --pairs=1-2", "--pairs: there is no such option; “diptych cover” has it"),
        ("compare a.txt --colour b.txt", "--colour: there is no such option\n"),
        ("compare a.txt b.txt --paper a5", "argument --paper: invalid choice: 'a5'"),
        ("cover", "no article is named; name at least two, or a folder"),
        ("cover --pairs all a.txt b.txt", "no article is named before --pairs; name at least two"),
        ("cover a.txt b.txt --with c.txt", "--with: there is no such option; “diptych compare” has it"),
        ("cover a.txt b.txt --count-style", "--count-style: there is no such option; “diptych compare” has it"),
    ],
)
def test_a_wrong_call_is_trouble_and_what_was_meant_is_told(
    arguments: str, told: str, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as ended:
        main(arguments.split())
    assert ended.value.code == TROUBLE
    usage, _, error = capsys.readouterr().err.partition("\n")
    command = arguments.split(maxsplit=1)[0]
    assert usage.startswith(f"usage: diptych {command} ")
    assert error.startswith(f"diptych {command}: error: ")
    assert told in error


def test_options_stand_before_between_or_behind_files(
    stories: list[Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(stories[0].parent)
    Path("-o.txt").write_text(stories[1].read_text("utf-8"), "utf-8")
    one, other = (path.name for path in stories)
    for command in ("compare", "cover"):
        orders = ["--as text {} {}", "{} --as text {}", "{} {} --as text", "--as text -- {} {}", "{} --as text -- {}"]
        told = set()
        for order in orders:
            assert main([command, *order.format(one, other).split()]) != TROUBLE
            told.add(capsys.readouterr().out)
        assert len(told) == 1
        assert main([command, "--", "-o.txt", one]) == main([command, one, "--", "-o.txt"]) != TROUBLE
        capsys.readouterr()
    assert main(["compare", "--with", other, "--", one, one]) == SAME


@pytest.mark.parametrize(("word", "meant"), [("comapre", "compare"), ("Compare", "compare"), ("covers", "cover")])
def test_a_misspelt_command_is_no_file(word: str, meant: str, capsys: pytest.CaptureFixture[str]):
    assert main([word, "a.txt", "b.txt"]) == TROUBLE
    said = f"diptych: {word}: there is no such file and no such command; did you mean “{meant}”?\n"
    assert capsys.readouterr() == ("", said)


def test_a_file_may_be_called_like_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    opened: list[list[Path]] = []

    def open_window(files: list[Path]) -> int:
        opened.append(files)
        return SAME

    monkeypatch.setattr("viewer.cli._open_window", open_window)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "comapre").write_text("A dam held.", encoding="utf-8")
    for words in (["comapre"], ["storms"], []):
        assert main(words) == SAME
    assert opened == [[Path("comapre")], [Path("storms")], []]


def test_trouble_names_the_path_as_it_was_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text("A story that goes on for a line.\n" if folder == "one" else "")
    assert main(["compare", str(tmp_path / "one" / "x.txt"), str(tmp_path / "other" / "x.txt")]) == TROUBLE
    assert str(tmp_path / "other" / "x.txt") in capsys.readouterr().err


def test_what_is_put_in_keeps_the_spaces_around_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("Profits at the Orsk shipyard fell 5% in the last quarter of the year.\n")
    other.write_text("Profits at the Orsk shipyard fell -5% in the last quarter of the year.\n")
    main(["compare", str(one), str(other)])
    assert "fell {+-+}5%" in capsys.readouterr().out


@pytest.mark.parametrize("home", ["x" * 300, "a\0b"])
def test_where_nobody_may_look_it_is_not_sent_and_nothing_breaks(home: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cli, "data_folder", lambda: Path(home))
    assert cli._start_worker([], sample=False) is None
    assert cli._start_worker([Path(home)], sample=False) is None


@pytest.fixture
def by_hand(stories: list[Path], tmp_path: Path) -> list[str]:
    """A set in which the editor parts the sentences of the two stories, and joins their headlines."""
    verdicts = (
        verdict_on(DAM, DAM.replace("Tuesday", "Wednesday"), same=False),
        verdict_on("Dam holds in Orsk", "Orsk dam holds out", same=True),
    )
    write_set(tmp_path / "said.diptych", Desk(verdicts=verdicts))
    return [*map(str, stories), "--format", "json", "--by-hand", str(tmp_path / "said.diptych")]


def test_what_is_said_by_hand_in_a_set_counts(by_hand: list[str], capsys: pytest.CaptureFixture[str]):
    assert main(["compare", *by_hand]) == DIFFERENT
    document = said(capsys)
    assert [(match["left"], match["right"], match["by_hand"]) for match in document["matches"]] == [([0], [0], True)]
    assert document["apart"] == [[1, 1]]
    assert document["only"] == {"left": [1], "right": [1]}
    assert main(["cover", *by_hand]) == DIFFERENT
    assert [entry["unique"] for entry in said(capsys)["cover"]] == [[1], [1]]


def test_a_set_that_cannot_be_read_is_named(by_hand: list[str], capsys: pytest.CaptureFixture[str]):
    Path(by_hand[-1]).write_text("[]", encoding="utf-8")
    assert main(["cover", *by_hand]) == TROUBLE
    out, error = capsys.readouterr()
    assert not out
    assert error == f"diptych: {by_hand[-1]}: it is not a Diptych set\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document with tracked changes."""
    path = tmp_path / "ferry.docx"
    gone = r("Nobody knows why.").replace("w:t", "w:delText")
    path.write_bytes(docx(p("The ferry to Vellan stopped.") + p(f'<w:del w:id="1">{gone}</w:del>' + r("It is late."))))
    return path


def test_a_document_alone_is_compared_with_what_it_was(document: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["compare", str(document), "--format", "json"]) == DIFFERENT
    told = json.loads(capsys.readouterr().out)
    assert [each["part"] for each in told["articles"]] == ["original", "final"]


def test_a_text_of_a_file_is_named_by_its_part(document: Path, stories: list[Path], capsys: pytest.CaptureFixture[str]):
    for name, text in (("", "It is late."), ("#final", "It is late."), ("#original", "Nobody knows why.It is late.")):
        main(["compare", f"{document}{name}", str(stories[0]), "--format", "json"])
        assert json.loads(capsys.readouterr().out)["articles"][0]["paragraphs"][1]["text"] == text
    assert main(["compare", f"{document}#third", str(stories[0])]) == TROUBLE
    assert "there is no part “third” in it; it has #original, #final" in capsys.readouterr().err
    assert main(["compare", str(stories[0])]) == TROUBLE
    assert "it holds no two versions of a text" in capsys.readouterr().err
    main(["cover", str(document), str(stories[0]), "--format", "json"])
    assert [each.get("part") for each in json.loads(capsys.readouterr().out)["articles"]] == ["original", "final", None]
    odd = document.rename(document.with_name("ferry#final.docx"))
    assert main(["compare", str(odd), "--format", "json"]) == DIFFERENT, "a name with a # is a name"


def test_what_was_left_out_of_a_page_is_told(tmp_path: Path, stories: list[Path], capsys: pytest.CaptureFixture[str]):
    told = "".join(f"<p>The bridge at the outer pier was closed in week {n} after a long winter.</p>" for n in "1234")
    beside = "".join(
        f"<p>A skipper of boat {n} says that nobody asks those who go out every morning.</p>" for n in "123"
    )
    page = tmp_path / "pier.html"
    page.write_text(f"<h1>A pier</h1><article>{told}<div class=sidebar>{beside}</div>{told}</article>", "utf-8")
    main(["compare", str(page), str(stories[0])])
    left_out = "About 45 words of prose on the page were not taken as its story."
    assert capsys.readouterr().err == f"diptych: {page}: {left_out}\n"


def test_what_is_not_in_an_article_is_told_of_its_file(
    tmp_path: Path, stories: list[Path], capsys: pytest.CaptureFixture[str]
):
    """Items without text, characters that stand for none, and a summary in the place of the text."""
    feed, broken = tmp_path / "feed.xml", tmp_path / "broken.txt"
    items = f"<item><title>Dam</title><description>{DAM}</description></item><item><title>Dam</title></item>"
    feed.write_text(f"<rss version='2.0'><channel>{items}</channel></rss>", "utf-8")
    broken.write_bytes(b"\xef\xbb\xbf" + DAM.encode() + b" \xff\xff")
    main(["compare", str(feed), str(broken)])
    assert capsys.readouterr().err.splitlines() == [
        f"diptych: {feed}: 1 item without text of its own was left out.",
        f"diptych: {feed}: Only a summary is in the file, not the full text.",
        f"diptych: {broken}: 2 characters could not be decoded and stand as �.",
    ]
    main(["compare", *map(str, stories)])
    assert capsys.readouterr().err == ""


def test_what_is_no_text_is_read_as_text_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    data, other = tmp_path / "data.txt", tmp_path / "other.txt"
    data.write_text('{"ferry": "Vellan"}', "utf-8")
    other.write_text("The ferry sails again.", "utf-8")
    assert main(["compare", str(data), str(other)]) == TROUBLE
    assert "it is JSON of a kind that is not known; --as text reads it" in capsys.readouterr().err
    assert main(["compare", str(data), str(other), "--as", "text"]) == DIFFERENT


@pytest.mark.parametrize(
    ("name", "given"), [("r.html", []), ("r.docx", []), ("r.md", []), ("r.txt", ["--format", "json"])]
)
def test_a_report_is_written_into_a_file_as_its_name_or_the_format_says(
    name: str, given: list[str], stories: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for command in (["compare", *map(str, stories[:2])], ["cover", *map(str, stories)]):
        assert main([*command, *given, "-o", str(tmp_path / name)]) in (DIFFERENT, SAME)
        assert capsys.readouterr().out == ""
        begins = {"r.html": b"<!DOCTYPE html>", "r.docx": b"PK", "r.md": b"# ", "r.txt": b'{\n "format"'}
        assert (tmp_path / name).read_bytes().startswith(begins[name])


def test_a_report_that_cannot_be_written_is_said(
    stories: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["compare", *map(str, stories[:2]), "-o", str(tmp_path)]) == TROUBLE
    assert str(tmp_path) in capsys.readouterr().err


def test_style_alone_is_no_difference_unless_it_is_to_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for name, text in (("a.txt", "It cost 5.2m crowns there."), ("b.txt", "It cost 5.2 million crowns there.")):
        (tmp_path / name).write_text(text, "utf-8")
    pair = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert main(["compare", *pair]) == SAME
    out = capsys.readouterr().out
    assert "They differ in style alone." in out
    assert "(-5.2m-)(+5.2 million+)" in out
    assert main(["compare", *pair, "--count-style"]) == DIFFERENT
    capsys.readouterr()
    assert main(["compare", *pair, "--format", "json"]) == SAME
    document = said(capsys)
    assert document["counts"]["style"] == 1
    assert [len(match["style"]) for match in document["matches"]] == [1]


@pytest.mark.parametrize("command", ["compare", "cover"])
@pytest.mark.parametrize("which", [0, 1])
def test_a_report_never_replaces_an_article(
    stories: list[Path], capsys: pytest.CaptureFixture[str], command: str, which: int
):
    before = stories[which].read_bytes()
    assert main([command, *map(str, stories), "-o", str(stories[which])]) == TROUBLE
    assert stories[which].read_bytes() == before
    assert str(stories[which]) in capsys.readouterr().err


@pytest.mark.parametrize("command", ["compare", "cover"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["-o", "r.foo"], "r.foo: name a --format, or end the name in one of .html, .pdf, .docx, .md, .txt, .json"),
        (["-o", "r"], "r: name a --format"),
        (["-o", "r.html", "--format", "markdown"], "r.html: the name is that of html, the format markdown"),
        (["-o", "nowhere/r.html"], "there is no such folder"),
    ],
)
def test_a_report_is_refused_before_anything_is_read(
    command: str, given: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    missing = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert main([command, *missing, given[0], str(tmp_path / given[1]), *given[2:]]) == TROUBLE
    error = capsys.readouterr().err
    assert told in error
    assert "a.txt" not in error
    assert list(tmp_path.iterdir()) == []


def test_a_dash_is_the_screen(stories: list[Path], capsysbinary: pytest.CaptureFixture[bytes]):
    assert main(["compare", *map(str, stories[:2]), "-o", "-", "--format", "markdown"]) == DIFFERENT
    assert capsysbinary.readouterr().out.startswith(b"# ")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_others_may_read_a_report_as_they_may_what_other_programs_write(stories: list[Path], tmp_path: Path):
    (tmp_path / "plain").touch()
    main(["compare", *map(str, stories[:2]), "-o", str(tmp_path / "r.md")])
    assert (tmp_path / "r.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_set_tells_of_the_pairs_that_are_asked_for(sample: list[Path], capsys: pytest.CaptureFixture[str]):
    main(["cover", *map(str, sample[:3]), "--pairs", "3-1", "first", "--format", "json"])
    document = said(capsys)
    jsonschema.validate(document, json.loads(resource("diptych-2.schema.json").read_text(encoding="utf-8")))
    assert [pair["of"] for pair in document["pairs"]] == [[2, 0], [0, 1], [0, 2]]
    main(["compare", str(sample[2]), str(sample[0]), "--with", str(sample[1]), "--format", "json"])
    assert document["pairs"][0]["compared"] == said(capsys)
    main(["cover", *map(str, sample[:3]), "--pairs", "all", "--format", "json"])
    assert [pair["of"] for pair in said(capsys)["pairs"]] == [[0, 1], [0, 2], [1, 2]]
    main(["cover", *map(str, sample[:3])])
    without = capsys.readouterr().out
    main(["cover", *map(str, sample[:3]), "--pairs", "1-2"])
    more = capsys.readouterr().out
    main(["compare", *map(str, sample[:2]), "--with", str(sample[2])])
    assert more == f"{without}\n\n{capsys.readouterr().out}"


@pytest.mark.parametrize("name", ["1", "1-1", "0-1", "1-4", "a-b", "1-2-3", "", "²-1", "1-" + "9" * 5000])
def test_pairs_that_are_none_are_refused(name: str, sample: list[Path], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["cover", *map(str, sample[:3]), "--pairs", name])
    assert ended.value.code == TROUBLE
    assert "two different numbers from 1 to 3" in capsys.readouterr().err


def test_the_paper_is_as_asked(stories: list[Path], tmp_path: Path):
    for paper, size in (("a4", "A4"), ("letter", "Letter")):
        main(["compare", *map(str, stories[:2]), "--paper", paper, "-o", str(tmp_path / "r.html")])
        assert f"@page{{size:{size}}}" in (tmp_path / "r.html").read_text("utf-8")


def test_that_an_archive_holds_more_than_was_read_is_told(
    stories: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w") as package:
        for number in range(MAX_READ + 2):
            package.writestr(f"{number:03}.txt", DAM)
    assert main(["cover", str(many), str(stories[0])]) in (SAME, DIFFERENT)
    assert "many.zip: 2 files were left out" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.txt", "c.md"])
def test_a_report_never_replaces_what_is_read_of_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
):
    folder = tmp_path / "set"
    folder.mkdir()
    for file in ("a.txt", "b.txt", "c.md"):
        (folder / file).write_text(f"The ferry {file} stopped.", "utf-8")
    before = (folder / name).read_bytes()
    assert main(["cover", str(folder), "-o", str(folder / name)]) == TROUBLE
    assert (folder / name).read_bytes() == before
    assert "one of the articles" in capsys.readouterr().err


def test_a_report_never_replaces_the_document_of_which_a_part_is_read(
    document: Path, stories: list[Path], capsys: pytest.CaptureFixture[str]
):
    before = document.read_bytes()
    assert main(["compare", f"{document}#original", str(stories[0]), "-o", str(document)]) == TROUBLE
    assert document.read_bytes() == before
    assert "one of the articles" in capsys.readouterr().err

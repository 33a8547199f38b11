"""Subtitles as running text."""

import pytest

from viewer.model import Role
from viewer.reading.formats.text.subtitles import read, subtitles_in, without_times


def _srt(*cues: tuple[float, float, str]) -> str:
    def stamp(seconds: float) -> str:
        return f"00:{int(seconds) // 60:02}:{seconds % 60:06.3f}".replace(".", ",")

    return "\n".join(f"{n}\n{stamp(start)} --> {stamp(end)}\n{said}\n" for n, (start, end, said) in enumerate(cues, 1))


def _said(text: str) -> list[str]:
    return [block.text for block in read(text).blocks if block.role is None]


def _aside(text: str) -> list[str]:
    return [block.text for block in read(text).blocks if block.role is Role.FURNITURE]


def test_cues_are_joined_to_sentences() -> None:
    text = _srt(
        (1, 2, "<i>The ferry to the</i>"), (2.1, 3, "{\\an8}outer islands\nhas stopped."), (5, 6, "Nobody knows why.")
    )
    assert _said(text) == ["The ferry to the outer islands has stopped.", "Nobody knows why."]
    assert [note.kind for note in read(text).notes] == ["repaired"]


@pytest.mark.parametrize(
    ("cues", "paragraphs"),
    [
        (((1, 2, "It stopped."), (2.2, 3, "Nobody knows why.")), ["It stopped. Nobody knows why."]),
        (((1, 2, "It stopped."), (3.5, 4, "Nobody knows why.")), ["It stopped.", "Nobody knows why."]),
        (((1, 2, "It stopped,"), (9, 10, "she said.")), ["It stopped, she said."]),
        (((1, 2, "It will"), (9, 10, "Never sail."), (11, 12, "No.")), ["It will", "Never sail.", "No."]),
        (((1, 2, "宇宙守护神"), (2.1, 3, "保护我们")), ["宇宙守护神", "保护我们"]),
        (((1, 2, "one two"), (2.1, 3, "three")), ["one two three"]),
    ],
)
def test_a_paragraph_ends_with_a_sentence_and_a_pause(
    cues: tuple[tuple[float, float, str], ...], paragraphs: list[str]
) -> None:
    assert _said(_srt(*cues)) == paragraphs


def test_a_long_paragraph_ends_with_its_sentence() -> None:
    cues = [(n, n + 0.9, f"Sentence number {n} is said.") for n in range(1, 40)]
    lengths = [len(text) for text in _said(_srt(*cues))]
    assert len(lengths) == 3
    assert max(lengths) < 450


def test_voices_and_names() -> None:
    text = """WEBVTT

00:01.000 --> 00:02.000
<v Ann Lee>We close</v>

00:02.000 --> 00:03.000 align:end
<v Ann Lee>the pier.

00:03.000 --> 00:04.000
<v.loud Bo>Why?

00:04.000 --> 00:05.000
>> No money.

00:05.000 --> 00:06.000
CHAIR: Order &amp; calm.
"""
    assert _said(text) == ["Ann Lee: We close the pier.", "Bo: Why?", "No money.", "CHAIR: Order & calm."]


def test_a_name_without_capitals_is_one_if_it_comes_again() -> None:
    again = _srt(
        (1, 2, "Ann Lee: Yes, we"), (2, 3, "do."), (3, 4, "Bo: No."), (4, 5, "Ann Lee: Yes."), (5, 6, "Bo: So.")
    )
    assert _said(again) == ["Ann Lee: Yes, we do.", "Bo: No.", "Ann Lee: Yes.", "Bo: So."]
    assert _said(_srt((1, 2, "They asked and"), (2, 3, "The chair said: no."))) == [
        "They asked and The chair said: no."
    ]


def test_dashes_of_a_dialogue() -> None:
    assert _said(_srt((1, 2, "- Is it late?\n- It is."), (2, 3, "Then go."))) == ["Is it late?", "It is. Then go."]
    assert _said(_srt((1, 2, "We went"), (2, 3, "- all of us - home."))) == ["We went - all of us - home."]


def test_remarks_sounds_and_styles_are_not_said() -> None:
    text = """WEBVTT - The pier
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

NOTE made by
Ann Lee

intro
00:01.000 --> 00:02.000
We close

NOTE check this

00:02.000 --> 00:03.000
[MUSIC]

00:03.000 --> 00:04.000
the <c.red>pier</c>. <00:03.500>Now.
"""
    assert _said(text) == ["We close the pier. Now."]
    assert _aside(text) == ["The pier", "made by", "Ann Lee", "check this", "[MUSIC]"]
    assert read(text).language == "en"


def test_lines_that_roll_up_are_said_once() -> None:
    lines = ["we close the pier", "because there is", "no money in", "the town"]
    cues = [(n, n + 1, "\n".join(lines[max(0, n - 1) : n + 1])) for n in range(4)]
    assert _said(_srt(*cues)) == [" ".join(lines)]
    assert _said(_srt((1, 2, "No."), (2, 3, "No."), (3, 4, "Why?"), (4, 5, "So."))) == ["No. No. Why? So."]


def test_what_is_broken_keeps_its_words() -> None:
    assert _said("1\n0:00:01.000,0:00:02.000\nOne.\n2\n0:00:02.000,0:00:03.000\nTwo.\n\nThree.") == ["One. Two. Three."]
    assert _said("00:01,0 --> 00:02,0\nOnly one.") == ["Only one."]
    assert [block.text for block in read("No times at all.").blocks] == ["No times at all."]
    assert subtitles_in("1\n10:00 --> 11:00\nThe ferry stops at 00:01:02,000 --> so they say.") is None
    assert subtitles_in("One time:\n00:01,000 --> 00:02,000\nis quoted.") is None


def test_times_before_the_lines_of_a_transcript() -> None:
    text = "[00:00:01] ANNA: We close the pier.\n(0:05) BO: Why?\n\n [00:09.5] ANNA: No money."
    bare, notes = without_times(text)
    assert bare == "ANNA: We close the pier.\nBO: Why?\n\nANNA: No money."
    assert [note.kind for note in notes] == ["repaired"]
    for other in (text[:40], "10:30 Meeting\n11:00 Lunch\n12:00 End", text + "\nSo." * 9):
        assert without_times(other) == (other, ())

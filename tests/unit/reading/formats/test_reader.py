"""What readers share."""

from viewer.reading.formats.reader import DAMAGED_PARTS, counted


def test_what_is_counted_is_told_of_one_and_of_more_and_not_at_all_of_none():
    told = [[str(note.text) for note in counted(count, "damaged", *DAMAGED_PARTS)] for count in (-1, 0, 1, 2, 1200)]
    assert told == [
        [],
        [],
        ["1 part of the file is damaged and was left out."],
        ["2 parts of the file are damaged and were left out."],
        ["1,200 parts of the file are damaged and were left out."],
    ]

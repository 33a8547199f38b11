"""Bytes to text: proof before declaration, declaration before guess."""

import pytest

from viewer.reading.decode import decode_bytes

GERMAN = (
    "„Das ist schön“, sagte der Minister – die Straße war für über dreißig Leute gesperrt, und niemand wusste, weshalb."
)
RUSSIAN = "Президент и министр обороны встретились вчера в столице, сообщает агентство. Переговоры шли три часа."
CHINESE = "两国领导人周三举行会晤，讨论了安全问题和经济合作。会谈持续了三个小时。"
JAPANESE = "両首脳は水曜日に会談し、安全保障と経済協力について三時間にわたって話し合った。"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (GERMAN, "utf-8", "UTF-8"),
        (GERMAN, "utf-8-sig", "UTF-8"),
        (GERMAN, "utf-16", "UTF-16"),
        (GERMAN, "utf-16-le", "UTF-16-LE"),
        (GERMAN, "utf-16-be", "UTF-16-BE"),
        (CHINESE + " 2025 \n" + CHINESE, "utf-16-le", "UTF-16-LE"),
        (GERMAN, "utf-32-be", "UTF-32-BE"),
        (GERMAN, "cp1252", "Windows-1252"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (CHINESE, "gb18030", "GB18030"),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
    ],
)
def test_encodings(text: str, codec: str, name: str) -> None:
    decoded = decode_bytes(text.encode(codec))
    assert decoded.text.removeprefix("\ufeff") == text
    assert decoded.encoding == name
    assert decoded.replaced == 0


def test_valid_utf8_beats_a_declaration() -> None:
    page = f'<meta charset="iso-8859-1"><p>{GERMAN}'
    assert decode_bytes(page.encode(), declared=True).text == page


def test_declaration_beats_a_guess() -> None:
    page = "<meta charset=iso-8859-2><p>Řeka se v úterý vylila z břehů."
    decoded = decode_bytes(page.encode("iso-8859-2"), declared=True)
    assert decoded.text == page
    assert decoded.certain


def test_damaged_utf8_says_how_much_was_replaced() -> None:
    decoded = decode_bytes(RUSSIAN.encode() + b"\xff")
    assert decoded.text == RUSSIAN + "\ufffd"
    assert (decoded.encoding, decoded.replaced, decoded.certain) == ("UTF-8", 1, False)


def test_a_stray_nul_makes_no_utf16() -> None:
    assert decode_bytes(b"Hello\0 there. This is plain text.").text == "Hello\0 there. This is plain text."


def test_half_a_surrogate_pair_written_as_utf8() -> None:
    assert decode_bytes(b"He said \xed\xa0\x80 today.").text == "He said \ud800 today."


def test_quotation_marks_tell_windows_from_macintosh() -> None:
    text = "“It’s late,” she said. He didn’t answer."
    assert decode_bytes(text.encode("mac_roman")).text == text
    assert decode_bytes(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "name", ["idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "hex", "rot13"]
)
def test_an_encoding_that_no_text_is_written_in_is_not_believed(name: str) -> None:
    page = f"<meta charset={name}><p>The mayor\\u0041 said “no” on Tuesday.</p>".encode("cp1252")
    decoded = decode_bytes(page, declared=True)
    assert decoded.encoding == "Windows-1252"
    assert "The mayor\\u0041 said “no”" in decoded.text


ENGLISH = "“It’s late,” she said. He didn’t answer – not “yet”."
UMLAUTS = "Der Bürgermeister will die Brücke schließen."


@pytest.mark.parametrize(
    ("texts", "codec"),
    [
        ((ENGLISH, "The café was closed."), "cp1252"),
        ((ENGLISH, "The ferry – “ours” – cost £5 or 12 €, José said."), "cp1252"),
        (("Lisbon’s nurses are back.", "The café was closed. José left."), "cp1252"),
        ((UMLAUTS, "Über die Kosten wurde nicht gesprochen."), "cp1252"),
        (("Żółw i jeż poszły wczoraj do łaźni.", "Śnieg."), "cp1250"),
        (("Ağaçlar ve gişeler söndü.", "İş."), "cp1254"),
    ],
)
def test_copy_of_two_sources_is_read_as_both(texts: tuple[str, str], codec: str) -> None:
    first, second = texts
    for data in (
        first.encode() + b"\n\n" + second.encode(codec),
        second.encode(codec) + b"\n\n" + first.encode(),
    ):
        decoded = decode_bytes(data)
        assert sorted(decoded.text.split("\n\n")) == sorted(texts)
        assert (decoded.encoding, decoded.certain, decoded.replaced) == ("UTF-8", False, 0)


def test_copy_of_two_sources_in_a_page_that_declares_utf8() -> None:
    page = b'<meta charset="utf-8"><p>' + ENGLISH.encode() + b"<p>The caf\xe9 was closed."
    assert decode_bytes(page, declared=True).text.endswith(f"<p>{ENGLISH}<p>The café was closed.")


@pytest.mark.parametrize(
    ("data", "replaced"),
    [
        (ENGLISH.encode()[:-1], 0),
        (ENGLISH.encode() + " “".encode()[:-1], 1),
        (ENGLISH.encode() + "é".encode()[:-1], 1),
        (ENGLISH.encode() + " 🙂".encode()[:-1] + b".", 1),
        (ENGLISH.encode()[1:], 1),
        (JAPANESE.encode() + b"\xe9", 1),
    ],
)
def test_a_character_that_lost_a_byte_is_damage(data: bytes, replaced: int) -> None:
    decoded = decode_bytes(data)
    assert (decoded.encoding, decoded.replaced) == ("UTF-8", replaced)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("« Le pont fermé\xa0», dit-il, puis « l’été\xa0! » et « DÉCÉDÉ\xa0: ».", "cp1252"),
        ("„Das ist kein Spaß“, sagte er. „Großer Spaß“, rief sie.", "cp1252"),
        ("Её мама и моё море. Твоё ещё не всё, сказала она ему вчера вечером.", "koi8-r"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_another_encoding_is_not_taken_for_utf8_in_part(text: str, codec: str) -> None:
    assert decode_bytes(text.encode(codec)).encoding != "UTF-8"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("Le coût s'élève à 12 €, a précisé le maire.", "iso8859-15", "ISO-8859-15"),
        ("The bridge cost €1.9m, said the café.", "iso8859-15", "ISO-8859-15"),
        ("Une œuvre d'art a été volée à l'hôtel de ville.", "iso8859-15", "ISO-8859-15"),
        ("Le coût s’élève à 12 €, a précisé le maire.", "cp1252", "Windows-1252"),
        ("Half a mile is ½ mile, and 1½ miles are more, said the café.", "cp1252", "Windows-1252"),
    ],
)
def test_a_price_tells_latin_9_from_windows(text: str, codec: str, name: str) -> None:
    decoded = decode_bytes(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)


LONG = "Le café était fermé à l’été dernier, déjà vu. " * 20


@pytest.mark.parametrize(
    ("written", "read", "replaced"),
    [
        pytest.param(b"caf\xe9 ", "café ", 0, id="Windows"),
        pytest.param(b"it\x92s ", "it’s ", 0, id="a mark of Windows within a word"),
        pytest.param(b"12 \x80\xa0; ", "12 €\xa0; ", 0, id="two marks of Windows"),
        pytest.param(b"aqu\xed\xa0hay ", "aquí\xa0hay ", 0, id="a letter and a space of Windows"),
        pytest.param(b"S\xc3O ", "SÃO ", 0, id="a capital among capitals"),
        pytest.param(b"Caf\xc3 ", "Caf\ufffd ", 1, id="the second byte is lost"),
        pytest.param(b"Caf\xa9e ", "Caf\ufffde ", 1, id="the first byte is lost"),
        pytest.param(b"it\xe2\x99s ", "it\ufffds ", 1, id="the middle byte is lost"),
    ],
)
def test_damage_is_told_from_bytes_of_windows(written: bytes, read: str, replaced: int) -> None:
    decoded = decode_bytes(LONG.encode() + written + LONG.encode())
    assert decoded.text == LONG + read + LONG
    assert decoded.replaced == replaced

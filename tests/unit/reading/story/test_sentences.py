# ruff: noqa: RUF001
"""Sentences: both splitters, and what is cut by force."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.story import sentences
from viewer.reading.story.sentences import split_plainly, split_sentences

CASES = [
    ("en", ["Gen. Ann Lee spoke first.", "“We are late,” she said.", "Then she left."]),
    ("en", ["The U.S.-led group met at 5 p.m. on Monday.", "Nobody came."]),
    ("en", ["What now?", "Nobody knows."]),
    ("de", ["Das sagte Dr. Brandt am Montag.", "Niemand widersprach ihm."]),
    ("ru", ["Мэр Ж. П. Воронин открыл мост.", "Он обошёлся в 2 млрд. рублей."]),
    ("zh", ["他说：“桥通了。”", "市民很高兴。", "费用多少？"]),
    ("ar", ["هل تكفي المحطة؟", "يرى خبراء أنها لا تكفي."]),
]


@pytest.mark.parametrize(("language", "expected"), CASES)
def test_sentences(language: str, expected: list[str]) -> None:
    text = ("" if language == "zh" else " ").join(expected)
    assert [span.cut(text) for span in split_sentences(text, language)] == expected


@pytest.mark.parametrize(("language", "expected"), [case for case in CASES if case[0] != "zh"])
def test_sentences_without_the_library(language: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentencex", None)
    sentences._splitter.cache_clear()
    try:
        text = " ".join(expected)
        assert [span.cut(text) for span in split_sentences(text, language)] == expected
    finally:
        sentences._splitter.cache_clear()


@given(st.text(alphabet=st.sampled_from("aB. ?!“”’\n汉。，1"), max_size=200))
def test_plain_pieces_make_up_the_text(text: str) -> None:
    assert "".join(split_plainly("en", text)) == text


def test_no_sentence_is_endless() -> None:
    text = " ".join(f"word{i}" + (";" if i % 90 == 0 else "") for i in range(2_000))
    spans = split_sentences(text, "en")
    assert max(len(span.cut(text).split()) for span in spans) <= sentences.MAX_WORDS
    assert all(span.cut(text).endswith(";") for span in spans[:-1])


# " | " parts sentences. Made by hand before the rules that they hold.
TABLE = {
    "en": """
“Is it far?” Berg asked. | Nobody answered.
“Stop!” Anna Lie shouted. | The boat went on.
'Why?' Per wanted to know. | 'Because it is late.'
“Who is there?” | Rain fell on the roof.
Shares of Yahoo! fell. | Others rose.
Lt. Col. Ann Lie left Ft. Dale at noon. | It rained.
The rule is Fed. R. Civ. P. 12(b). | It is old.
Under Art. 5 para. 2 the fine is doubled. | Sec. 9 is repealed.
She read Phil. 4:8 aloud. | They listened.
See Hale v. Ward, 410 U.S. 113. | The court agreed.
It ended at 5 p.m. sharp. | They went home.
He lives on Mt. Airy. | She does not.
""",
    "de": """
Die 1. Bundesliga beginnt im August. | Die 2. Liga folgt.
Im 19. Jahrhundert war das anders. | Heute nicht.
Er wurde 19. | Danach ging er zur See.
Am Mo., 4. März kam er an. | Er blieb.
Abg. Lie fragte nach dem Geld. | Niemand wusste es.
„Ist es weit?“, fragte Berg. | Niemand sagte etwas.
Nach Art. 5 Abs. 2 gilt das nicht. | So steht es da.
Dr. Berg und Prof. Lie kamen. | Sie gingen.
Es kostet ca. 5 Mio. Euro. | Das ist viel.
""",
    "fr": """
Il date du 1er s. av. J.-C. et se trouve au musée. | Il est petit.
Selon l’art. 5 al. 2 du code, la peine est réduite. | Il fera appel.
M. Berg est venu. | Mme Lie aussi.
« Est-ce loin ? » demanda Berg. | Personne ne répondit.
Voir p. 14 du rapport. | C’est long.
""",
    "ru": """
Завод выпустил 5 тыс. машин, т. е. вдвое меньше. | Это мало.
«Что это?» — спросил он. | Никто не ответил.
В 2021 г. завод закрыли. | Его жаль.
Так сказал А. С. Берг. | Все молчали.
Согласно п. 5 ст. 2 закона, это можно. | Суд согласился.
""",
    "es": """
Salió a las 5 p. m. de la casa. | Llovía.
El Sr. Berg llegó. | La Sra. Lie no.
Según el art. 5 del código, se reduce. | Apelará.
—¿Está lejos? —preguntó Berg. | Nadie contestó.
Vive en EE. UU. desde mayo. | Le gusta.
""",
}
TABLE_CASES = [(language, line) for language, lines in TABLE.items() for line in lines.strip().split("\n")]


@pytest.mark.parametrize(("language", "line"), TABLE_CASES)
def test_the_table(language: str, line: str) -> None:
    parts = line.split(" | ")
    text = " ".join(parts)
    assert [span.cut(text) for span in split_sentences(text, language)] == parts

"""Which words differ between the sentences of a match."""

import random
from itertools import accumulate

import pytest
import regex  # type: ignore[import-untyped]

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.edits import KEPT, MOST_TOKENS, mark_edits, with_edits
from viewer.comparing.words.keys import unpointed
from viewer.model import Article, Edit, Match, Pair, Passage, Span
from viewer.model.options import Options

WEAK = frozenset(["the", "of", "a", "an", "and", "in", "at", "on", "was", "to", "by", "for", "it", "us"])


def marked(
    left: str, right: str, options: Options = Options(), weak: frozenset[str] = WEAK
) -> list[tuple[str, str]] | None:
    """The words that differ, on either side; None where they are too many to be marked."""
    articles = Pair(make_article(left), make_article(right))
    found = mark_edits(articles, Pair(Span(0, 1), Span(0, 1)), options, weak.__contains__)
    return None if found.rewritten else texts_of(articles, found.edits)


def styled(left: str, right: str, options: Options = Options(), language: str = "en") -> list[tuple[str, str]]:
    """The words that are written in another style, of texts that say the same."""
    articles = Pair(make_article(left, language=language), make_article(right, language=language))
    found = mark_edits(articles, Pair(Span(0, 1), Span(0, 1)), options, WEAK.__contains__)
    assert not found.rewritten
    assert texts_of(articles, found.edits) == []
    return texts_of(articles, found.style)


def texts_of(articles: Pair[Article], edits: tuple[Edit, ...]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for one, other in (
            (
                passage.span.cut(articles[side].paragraphs[passage.paragraph].text)
                for side, passage in enumerate(edit.passages)
            )
            for edit in edits
        )
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The quay at Varn was closed.", "The quay at Varn was closed.", []),
        ("The quay at Varn was closed.", "The quay at Orsk was closed.", [("Varn", "Orsk")]),
        ("The quay was closed.", "The old quay was closed.", [("", "old")]),
        ("The old quay was closed.", "The quay was closed.", [("old", "")]),
        ("The quay was closed", "The quay was closed again", [("", "again")]),
        ("Closed was the quay", "Yesterday closed was the quay", [("", "Yesterday")]),
        ("The old quay at Varn closed early", "The quay at Varn closed late", [("old", ""), ("early", "late")]),
        ("The quay at Varn closed early", "The old quay at Varn closed late", [("", "old"), ("early", "late")]),
        (
            "Old quays and piers of Varn closed",
            "New quays and piers of Varn opened",
            [("Old", "New"), ("closed", "opened")],
        ),
        ("The quay was closed.", "The quay was shut, Olsen said.", [("closed", "shut, Olsen said")]),
        ("Nine ferries sank off Varn.", "Nine boats sank off Varn.", [("ferries", "boats")]),
        ("The quay was Closed.", "the quay was closed.", []),
        ("The quay — closed", "The quay – closed", []),
        ("He said “no” to it", 'He said "no" to it', []),
        ("The quay was closed", "The quay was closed.", [("", ".")]),
        ("PORT OF VARN CLOSED", "Port of Varn closed", []),
        ("THE QUAY AT VARN IS CLOSED", "The quay at Varn is open", [("CLOSED", "open")]),
        ("MINISTERS MEET U.N. ENVOY", "Ministers meet U.N. envoy", []),
        ("US and UN meet", "us and UN meet", [("US", "us")]),
    ],
)
def test_words_that_differ_are_marked(left, right, expected):
    assert marked(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "switch", "expected"),
    [
        ("The Quay closed", "The quay closed", "ignore_case", [("Quay", "quay")]),
        ("VARN 1 2 3 4", "Varn 1 2 3 4", "ignore_case", [("VARN", "Varn")]),
        ("The café closed", "The cafe closed", "ignore_accents", [("café", "cafe")]),
        ("The harbor closed", "The harbour closed", "ignore_spelling", [("harbor", "harbour")]),
    ],
)
def test_what_is_written_in_another_style_is_told_apart_or_hidden_and_counted(left, right, switch, expected):
    assert marked(left, right) == []
    assert styled(left, right) == expected
    hiding = Options(**{switch: True})  # type: ignore[arg-type]
    assert styled(left, right, hiding) == []
    pair = Pair(make_article(left), make_article(right))
    assert mark_edits(pair, Pair(Span(0, 1), Span(0, 1)), hiding, WEAK.__contains__).hidden == 1


@pytest.mark.parametrize(
    ("same", "other", "whole"),
    [(3, 7, False), (2, 8, True), (1, 9, True), (6, 14, False), (5, 15, True), (10, 0, False)],
)
def test_three_in_ten_words_must_be_left_standing(same: int, other: int, whole: bool):
    assert KEPT == 0.3
    standing = [f"same{k}" for k in range(same)]
    left = " ".join([*standing, *(f"left{k}" for k in range(other))])
    right = " ".join([*standing, *(f"right{k}" for k in range(other + 5))])
    assert (marked(left, right) is None) == whole
    assert (marked(right, left) is None) == whole


def test_the_same_words_in_another_order_do_not_stand():
    """Both bags are equal, but no alignment leaves enough."""
    names = [f"word{k}" for k in range(12)]
    assert marked(" ".join(names), " ".join(reversed(names))) is None
    assert marked(" ".join(names), " ".join([*names[6:], *names[:6]])) is not None


def test_function_words_are_no_reason_to_mark():
    assert marked("the of and at Varn Orsk Tallin", "the of and at Halden Kestria Vellany") is None
    assert marked("the of and", "the at and") == [("of", "at")], "where nothing has content, all is marked"


def test_one_changed_word_is_marked_though_no_other_has_content():
    assert marked("it is the of and at Varn", "it is the of and at Orsk", weak=WEAK | {"it", "is"}) == [
        ("Varn", "Orsk")
    ]
    assert marked("the Varn", "the Orsk") is None, "half of the words are too few"


def test_a_name_is_content_though_it_is_spelt_like_a_function_word():
    """`It` in the middle of a sentence is a name; at its start it is not."""
    assert marked("old IT shop", "old IT firm") == [("shop", "firm")]
    assert marked("It runs far", "It walks near") is None
    assert marked("so It runs far", "so It walks near", weak=WEAK | {"so"}) == [("runs far", "walks near")]


@pytest.mark.parametrize(("count", "whole"), [(MOST_TOKENS, False), (MOST_TOKENS + 1, True)])
def test_very_long_matches_get_no_word_marks(count: int, whole: bool):
    assert MOST_TOKENS == 1500
    left = " ".join(f"word{k}" for k in range(count))
    assert (marked(left, left.replace("word7 ", "other ")) is None) == whole
    assert (marked(left + " end", left) is None) == (count + 1 > MOST_TOKENS)


def test_a_merge_is_marked_over_the_end_of_a_paragraph():
    left = make_article("The quay at Varn was closed.", "Nine ferries waited outside.")
    right = make_article("The quay at Varn was closed, while nine ferries waited outside.")
    found = mark_edits(Pair(left, right), Pair(Span(0, 2), Span(0, 1)), Options(), WEAK.__contains__)
    assert not found.rewritten
    (edit,) = found.edits
    assert edit.passages.left == Passage(0, Span(27, 28))
    assert edit.passages.right == Passage(0, Span(27, 34))


def test_a_change_that_runs_over_the_end_of_a_paragraph_is_an_edit_for_each():
    left = make_article("The quay closed early today", "after noon ferries waited outside")
    right = make_article("The quay closed late ferries waited outside")
    for pair, sides in ((Pair(left, right), (0, 1)), (Pair(right, left), (1, 0))):
        spans = Pair(*(Span(0, len(article.sentences)) for article in pair))
        edits, _, _, rewritten = mark_edits(pair, spans, Options(), WEAK.__contains__)
        assert not rewritten
        mine, other = ([edit.passages[side] for edit in edits] for side in sides)
        assert mine == [Passage(0, Span(16, 27)), Passage(1, Span(0, 10))]
        assert other == [Passage(0, Span(16, 20)), Passage(0, Span(20, 20))]


def test_what_stands_nowhere_has_its_place_in_the_paragraph_of_the_word_before():
    left = make_article("Olsen left.", "The quay at Varn was closed.")
    right = make_article("Olsen left.", "The quay at Varn was closed today.")
    (edit,) = mark_edits(Pair(left, right), Pair(Span(0, 2), Span(0, 2)), Options(), WEAK.__contains__)[0]
    assert edit.passages.left == Passage(1, Span(27, 27))
    assert edit.passages.right == Passage(1, Span(28, 33))


def test_what_stands_nowhere_at_the_start_has_its_place_there():
    left = make_article("Olsen left.", ["Hm.", "Old quay at Varn closed."])
    right = make_article("Olsen left.", "The old quay at Varn closed.")
    (edit,) = mark_edits(Pair(left, right), Pair(Span(2, 3), Span(1, 2)), Options(), WEAK.__contains__)[0]
    assert edit.passages.left == Passage(1, Span(4, 4))
    assert edit.passages.right == Passage(1, Span(0, 3))


def test_a_match_keeps_what_it_is_and_gets_its_edits():
    articles = Pair(make_article("The quay at Varn was closed."), make_article("The quay at Orsk was closed."))
    match = Match(Pair(Span(0, 1), Span(0, 1)), 0.7, moved=True)
    found = with_edits(articles, match, Options(), WEAK.__contains__)
    assert found._replace(edits=()) == match
    assert len(found.edits) == 1
    far = Pair(articles.left, make_article("Nobody swims there."))
    assert with_edits(far, match, Options(), WEAK.__contains__)._replace(edits=()) == match._replace(rewritten=True)


def test_words_in_capitals_are_the_same_words_beside_a_name_that_is_not():
    articles = Pair(make_article("PORT OF VARN CLOSED"), make_article("PORT OF Varn CLOSED"))
    assert compare(articles).matches[0].edits == ()
    for loud, small in (("The US answered.", "The us answered."), ("Ask the WHO.", "Ask the who.")):
        assert compare(Pair(make_article(loud), make_article(small))).matches[0].edits


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("He was 74.", "He was 47.", [("74", "47")]),
        ("It came 5th today", "It came 6th today", [("5th", "6th")]),
        ("It met on 15 June there", "It met on 16 June there", [("15", "16")]),
        (
            "The lamp 👩\u200d👩\u200d👧 burns",
            "The lamp 👨\u200d👩\u200d👧 burns",
            [("👩\u200d👩\u200d👧", "👨\u200d👩\u200d👧")],
        ),
        ("Flag 🇳🇴 of it", "Flag 🇸🇪 of it", [("🇳🇴", "🇸🇪")]),
        ("东京都知事周二批准将航道加深四米", "东京都知事周三批准将航道加深六米", [("周二", "周三"), ("四", "六")]),
        ("The Ol\u200csen quay 🌡\ufe0f closed", "The Olsen quay 🌡 closed", []),
    ],
)
def test_marks_keep_to_words_and_letters(left, right, expected):
    assert marked(left, right) == expected


STYLES = {
    "en": [
        ("It cost 1,000 crowns", "It cost 1000 crowns", ("1,000", "1000")),
        ("It cost 12 500 crowns", "It cost 12,500 crowns", ("12 500", "12,500")),
        ("It cost $5.2m there", "It cost $5.2 million there", ("5.2m", "5.2 million")),
        ("It cost 3.5bn there", "It cost 3,500 million there", ("3.5bn", "3,500 million")),
        ("Some 40% of them", "Some 40 per cent of them", ("40%", "40 per cent")),
        ("All twelve boats", "All 12 boats", ("twelve", "12")),
        ("All twenty-one boats", "All 21 boats", ("twenty-one", "21")),
        ("It met on 15 June there", "It met on June 15 there", ("15 June", "June 15")),
        ("It met on 2024-06-15 there", "It met on June 15, 2024 there", ("2024-06-15", "June 15, 2024")),
        ("It met in Sept. there", "It met in September there", ("Sept.", "September")),
        ("It met at 5.30pm there", "It met at 5:30 p.m. there", ("5.30pm", "5:30 p.m.")),
        ("It met at 17:30 there", "It met at 5:30pm there", ("17:30", "5:30pm")),
        ("The advisers left", "The advisors left", ("advisers", "advisors")),
        ("An e-mail came", "An email came", ("e-mail", "email")),
        ("A U.S.-led force", "A US-led force", ("U.S.-led", "US-led")),
        ("A long-term plan", "A long term plan", ("long-term", "long term")),
        ("It isn’t there now", "It is not there now", ("isn’t", "is not")),
        ("Now they'll go there", "Now they will go there", ("they'll", "they will")),
        ("They can't go there", "They cannot go there", ("can't", "cannot")),
        ("Asked Mr. Berg of it", "Asked Mr Berg of it", ("Mr.", "Mr")),
        ("Asked José of it", "Asked Jose of it", ("José", "Jose")),
        ("He said ``no'' of it", "He said “no” of it", ("``", "“"), ("''", "”")),
        ("Ships -- and boats", "Ships — and boats", ("--", "—")),
        ("Ask Varn[1] of it", "Ask Varn of it", ("[1]", "")),
        ("Ask the United Nations of it", "Ask the UN of it", ("United Nations", "UN")),
        ("Ask the Group of Seven of it", "Ask the G7 of it", ("Group of Seven", "G7")),
        ("In the U.S. it rains", "In the United States it rains", ("U.S.", "United States")),
        ("Ask Zelensky of it", "Ask Zelenskyy of it", ("Zelensky", "Zelenskyy")),
    ],
    "de": [
        ("Es kostet 12.500 Kronen", "Es kostet 12 500 Kronen", ("12.500", "12 500")),
        ("Es kostet 5,2 Mio. Kronen", "Es kostet 5,2 Millionen Kronen", ("5,2 Mio.", "5,2 Millionen")),
        ("Es kostet 3 Mrd. Kronen", "Es kostet 3 Milliarden Kronen", ("3 Mrd.", "3 Milliarden")),
        ("Rund 40 % davon", "Rund 40 Prozent davon", ("40 %", "40 Prozent")),
        ("Alle zwölf Boote", "Alle 12 Boote", ("zwölf", "12")),
        ("Am 15. Juni war es", "Am 15.06. war es", ("15. Juni", "15.06.")),
        ("Am 15. Juni 2024 war es", "Am 15.06.2024 war es", ("15. Juni 2024", "15.06.2024")),
        ("Um 17.30 Uhr war es", "Um 17:30 Uhr war es", ("17.30 Uhr", "17:30 Uhr")),
        ("Die E-Mail kam", "Die Email kam", ("E-Mail", "Email")),
        ("Fragte „nein“ und ging", "Fragte »nein« und ging", ("„", "»"), ("“", "«")),
        ("In der Straße lag es", "In der Strasse lag es", ("Straße", "Strasse")),
        ("Fragte Dr. Berg danach", "Fragte Dr Berg danach", ("Dr.", "Dr")),
        ("Im Sept. war es", "Im September war es", ("Sept.", "September")),
    ],
    "fr": [
        ("Il coûte 12 500 couronnes", "Il coûte 12.500 couronnes", ("12 500", "12.500")),
        ("Il coûte 5,2 M de couronnes", "Il coûte 5,2 millions de couronnes", ("5,2 M", "5,2 millions")),
        ("Il coûte 3 Mds de couronnes", "Il coûte 3 milliards de couronnes", ("3 Mds", "3 milliards")),
        ("Environ 40 % des bateaux", "Environ 40 pour cent des bateaux", ("40 %", "40 pour cent")),
        ("Les douze bateaux", "Les 12 bateaux", ("douze", "12")),
        ("Le 1er juin il part", "Le 1 juin il part", ("1er juin", "1 juin")),
        ("À 17h30 il part", "À 17 h 30 il part".replace("17 h 30", "17:30"), ("17h30", "17:30")),
        ("L’ami José part", "L’ami Jose part", ("José", "Jose")),
        ("Il dit « non » et part", "Il dit “non” et part", ("«", "“"), ("»", "”")),
        ("En sept. il part", "En septembre il part", ("sept.", "septembre")),
    ],
    "es": [
        ("Cuesta 12.500 coronas", "Cuesta 12 500 coronas", ("12.500", "12 500")),
        ("Cuesta 3.000 millones ahora", "Cuesta 3 mil millones ahora", ("3.000 millones", "3 mil millones")),
        ("Un 40 % de barcos", "Un 40 por ciento de barcos", ("40 %", "40 por ciento")),
        ("Los doce barcos", "Los 12 barcos", ("doce", "12")),
        ("El 15 de junio de 2024 fue", "El 15 de junio del 2024 fue", ("15 de junio de 2024", "15 de junio del 2024")),
        ("A las 17.30 horas fue", "A las 17:30 horas fue", ("17.30 horas", "17:30 horas")),
        ("El señor José fue", "El señor Jose fue", ("José", "Jose")),
        ("Dijo «no» y fue", "Dijo “no” y fue", ("«", "“"), ("»", "”")),
        ("Pidió al Sr. Vega que fuera", "Pidió al Sr Vega que fuera", ("Sr.", "Sr")),
        ("En sept. fue así", "En septiembre fue así", ("sept.", "septiembre")),
    ],
    "ru": [
        ("Он получил 12 500 крон", "Он получил 12500 крон", ("12 500", "12500")),
        ("Он получил 5 млн крон", "Он получил 5 миллионов крон", ("5 млн", "5 миллионов")),
        ("Он получил 3 млрд. крон", "Он получил 3 миллиарда крон", ("3 млрд.", "3 миллиарда")),
        ("Он получил 40% крон", "Он получил 40 процентов крон", ("40%", "40 процентов")),
        ("Он купил двенадцать лодок", "Он купил 12 лодок", ("двенадцать", "12")),
        ("Он был 15 июня 2024 года", "Он был 15 июня 2024", ("15 июня 2024 года", "15 июня 2024")),
        ("Он был 15.06.2024 здесь", "Он был 15 июня 2024 здесь", ("15.06.2024", "15 июня 2024")),
        ("Он и ещё лодка", "Он и еще лодка", ("ещё", "еще")),
        ("Он сказал «нет» нам", "Он сказал „нет“ нам", ("«", "„"), ("»", "“")),
        ("Он был в янв. здесь", "Он был в январь здесь", ("янв.", "январь")),
    ],
}


@pytest.mark.parametrize(
    ("language", "left", "right", "expected"),
    [(language, left, right, list(pairs)) for language, cases in STYLES.items() for left, right, *pairs in cases],
)
def test_what_houses_write_in_other_ways_is_told_as_style(language, left, right, expected):
    assert styled(left, right, language=language) == expected
    assert styled(right, left, language=language) == [(there, here) for here, there in expected]


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "The envoy held in direct talks near Cairo", "The envoy held indirect talks near Cairo"),
        ("en", "He works for the SA there", "He works for the San Antonio there"),
        ("en", "It runs on Android 4.10 here", "It runs on Android 4.1 here"),
        ("en", "It was agent 007 there", "It was agent 7 there"),
        ("en", "He came within 14 hours again", "He came within 14:00 again"),
        ("en", "They came on May 12 500 people later", "They came on May 12,500 people later"),
        ("en", "It cost 2.10 there", "It cost 2:10 there"),
        ("en", "They wrote it in The Sun today", "They wrote it in The Sunday today"),
        ("en", "It is 100 km² there", "It is 100 km there"),
        ("en", "They told the USA to leave", "They told us to leave"),
        ("en", "A wall 5m tall stood there", "A wall 5 million tall stood there"),
        ("de", "Er wurde das Land verlassen", "Er würde das Land verlassen"),
        ("de", "Sie kennt Herrn Muller gut", "Sie kennt Herrn Müller gut"),
        ("fr", "Il accuse le ministre ici", "Il accusé le ministre ici"),
        ("es", "El ministro habló ayer", "El ministro hablo ayer"),
        ("it", "Costa 1.500 miliardi oggi", "Costa 1,5 miliardi oggi"),
        ("ru", "Он сказал, что всё готово", "Он сказал, что все готово"),
        ("ru", "Он был за 20 часов дома", "Он был за 20:00 дома"),
    ],
)
def test_what_only_looks_like_another_writing_is_told_as_a_change(language, left, right):
    for one, other in ((left, right), (right, left)):
        articles = Pair(make_article(one, language=language), make_article(other, language=language))
        assert not mark_edits(articles, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__).style


def test_a_text_written_without_accents_is_told_as_style():
    left = "L'été à Léon a été agréable, répété, décidé et prévu"
    assert len(styled(left, unpointed(left), language="fr")) >= 5


def test_of_a_sentence_in_quite_other_words_figures_days_and_names_are_told():
    left = "Three quarters of men in Varn sleep badly on Monday"
    right = "The 40 women whom Orsk sent walked on Tuesday there"
    pair = Pair(make_article(left), make_article(right))
    found = mark_edits(pair, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__)
    assert found.rewritten
    assert texts_of(pair, found.edits) == [("Varn", ""), ("Monday", "Tuesday"), ("", "40"), ("", "Orsk")]


def test_words_of_a_name_are_one_mark_and_no_name_stands_opposite_another():
    left = "Three quarters of men whom Vladimir Varn knew sleep badly"
    right = "The forty women of the Shanghai Orsk Council walked there"
    pair = Pair(make_article(left), make_article(right))
    found = mark_edits(pair, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__)
    assert texts_of(pair, found.edits) == [("Vladimir Varn", ""), ("", "Shanghai Orsk Council")]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        pytest.param(
            "“A calamity in the harbour”", "Three men of the town slept", [], id="a quotation begins with no name"
        ),
        pytest.param("“We shall see you there”", "Three men of the town slept", [], id="nor does this one"),
        pytest.param(
            "Varn sleeps badly all week", "Three men walked on towards Varn", [], id="it begins the other sentence"
        ),
        pytest.param(
            "Three men walked on towards Varn", "Varn sleeps badly all week", [], id="and the other way round"
        ),
        pytest.param(
            "They say Varn sleeps all week", "Three men walked on to Orsk", [("Varn", ""), ("", "Orsk")], id="names"
        ),
    ],
)
def test_what_begins_a_sentence_or_a_quotation_is_no_name_but_is_there(
    left: str, right: str, told: list[tuple[str, str]]
):
    pair = Pair(make_article(left), make_article(right))
    found = mark_edits(pair, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__)
    assert found.rewritten
    assert texts_of(pair, found.edits) == told


def test_a_name_is_not_hidden_by_a_common_word():
    pair = Pair(make_article("Police said May was chosen"), make_article("critics may object loudly elsewhere"))
    found = mark_edits(pair, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__)
    assert ("May", "") in texts_of(pair, found.edits)


def test_a_capital_that_begins_a_sentence_is_no_style():
    assert styled("Work began there", "work began there") == []
    assert styled("So Work began", "So work began") == [("Work", "work")]
    assert marked("Dam holds today", "Orsk dam holds today") == [("", "Orsk")]
    pair = Pair(make_article("Dam holds today"), make_article("Orsk dam holds today"))
    assert mark_edits(pair, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__).style == ()


def test_a_point_that_ends_an_abbreviation_and_a_sentence_is_no_change():
    assert styled("They asked the U.N.", "They asked the UN.") == [("U.N.", "UN"), ("", ".")]


SCRIPTS = {
    "Latin": "Łódź co-operate U.S. e\u0301te\u0301 naïve 5th 1,200.5 it’s x_1 ½ 20kg",
    "Cyrillic": "ёлка район 5-й объект съезд т.д. Київ",
    "Greek": "τέλος Αθήνα όχι πόλη ᾳ",
    "Hebrew": "שָׁלוֹם נהר צה״ל מים",
    "Arabic": "وَافَقَت المينـــاء سلطة ٣١٠ لا",
    "Devanagari": "राजधानी नमस्ते क्षेत्र कि ५०० हिन्दी",
    "Bengali": "কলকাতা ক্ষেত্র শহর",
    "Tamil": "தமிழ் சென்னை கௌ",
    "Thai": "ท่าเรือวาร์น สี่เมตร ฤดูใบไม้ผลิ น้ำ",
    "Chinese": "东京都知事 周二批准 航道加深四米",
    "Japanese": "東京都知事は がぎぐ 火曜日に",
    "Korean": "서울 항구 \u1112\u1161\u11ab 국회",
    "Emoji": "👩\u200d👩\u200d👧 🇳🇴🇸🇪 👍🏽 ❤\ufe0f 5\ufe0f\u20e3",
}
"""Words of twelve scripts and symbols, some with marks of their own, written together or apart."""
UNSPACED = ("Thai", "Chinese", "Japanese")


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_mark_cuts_a_cluster_or_a_word(script: str):
    """Clusters are those of another library, after Unicode's own rules."""
    chance = random.Random(script)
    stock = SCRIPTS[script].split()
    for _ in range(150):
        left = [chance.choice(stock) for _ in range(chance.randint(3, 9))]
        right = [word if chance.random() < 0.6 else chance.choice(stock) for word in left]
        right.insert(chance.randrange(len(right)), chance.choice(stock))
        joint = chance.choice([" ", ""]) if script in (*UNSPACED, "Emoji") else " "
        texts = Pair(joint.join(left), joint.join(right))
        articles = Pair(*(make_article(text) for text in texts))
        found = mark_edits(articles, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__)
        passages = [edit.passages for edit in (*found.edits, *found.style)]
        for text, passage in ((text, passage) for pair in passages for text, passage in zip(texts, pair, strict=True)):
            ends = {0, *accumulate(len(cluster) for cluster in regex.findall(r"\X", text))}
            assert {passage.span.start, passage.span.stop} <= ends, (text, passage)
            for at in (passage.span.start, passage.span.stop) if script not in UNSPACED else ():
                whole = not (text[max(0, at - 1) : at].isalnum() and text[at : at + 1].isalnum())
                assert whole or regex.fullmatch(r"[\p{No}]", text[at]), (text, passage)


DATED = "VARN, Moss, June 14 (Norpress) - A fire at the old quay of Varn injured 14 people, police said."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            DATED,
            "A fire at the old quay of Varn injured 14 people, police said.",
            [("VARN, Moss, June 14 (Norpress) -", "")],
        ),
        (
            DATED,
            "Fourteen people were injured in a fire at the old quay of Varn, police said.",
            [
                ("VARN, Moss, June 14 (Norpress) -", ""),
                ("", "Fourteen people were injured in"),
                ("injured 14 people", ""),
            ],
        ),
        (DATED, DATED.replace("14 (", "15 ("), [("14", "15")]),
    ],
)
def test_words_of_a_dateline_stand_opposite_those_of_a_dateline_alone(
    left: str, right: str, expected: list[tuple[str, str]]
):
    assert marked(left, right) == expected
    assert marked(right, left) == [(other, one) for one, other in expected]
    articles = Pair(make_article(left), make_article(right))
    found = mark_edits(articles, Pair(Span(0, 1), Span(0, 1)), Options(), WEAK.__contains__)
    assert "14" not in [one for one, _ in texts_of(articles, found.style)]

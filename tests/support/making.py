"""Articles made for tests."""

import hashlib
from collections.abc import Sequence

from hypothesis import strategies as st

from viewer.model import Article, Paragraph, Role, Sentence, Span

DAM = "The Orsk dam held on Tuesday after nine days of heavy rain in the hills above the town."
MAYOR = "Mayor Ilse Varen said the town owed its luck to 400 volunteers who filled sandbags all night."
STORM = "A second storm is expected off the Vellan coast by Friday evening, forecasters warned."
COST = "Insurers put the damage at 30 million crowns, twice the first estimate of last week."
"""Sentences of an invented story; no two say the same."""


def make_article(*paragraphs: str | tuple[Role, str] | Sequence[str], title: str = "", language: str = "en") -> Article:
    """An article of paragraphs: a text is one sentence, a list several, a pair has a role."""
    made: list[Paragraph] = []
    sentences: list[Sentence] = []
    for given in paragraphs:
        role = Role.BODY
        texts: list[str] = [given] if isinstance(given, str) else []
        if isinstance(given, tuple) and len(given) == 2 and isinstance(given[0], Role):
            role, texts = given[0], [given[1]]
        elif not texts:
            texts = [str(text) for text in given]
        start, first = 0, len(sentences)
        for text in texts:
            sentences.append(Sentence(text, len(made), Span(start, start + len(text))))
            start += len(text) + 1
        made.append(Paragraph(" ".join(texts), role, Span(first, len(sentences))))
    digest = hashlib.sha256(repr((title, [(p.role, p.text, p.sentences) for p in made])).encode()).hexdigest()
    return Article(title or "Untitled", "", "", None, language, None, digest, tuple(made), tuple(sentences))


WORDS = st.sampled_from(
    [
        "flood",
        "river",
        "dam",
        "minister",
        "Vellany",
        "Orsk",
        "treaty",
        "border",
        "signed",
        "Tuesday",
        "seven",
        "nine",
        "“never”",
        "l’eau",
        "naïve",
        "U.N.",
        "4,200",
        "the",
        "of",
        "and",
        "said",
        "that",
        "with",
        "€30",
        "—",
        "–",
        "’tis",
        "déjà",
        "水",
        "位",
        "上升",
        "河",
        "国",
        "سلام",
        "النهر",
        "معاهدة",
        "נהר",
        "שלום",
        "👩\u200d👩\u200d👧",
        "🇺🇳",
        "ท่าเรือ",
        "สี่เมตร",
        "राजधानी",
        "नमस्ते",
        "وَافَقَت",
        "المينـــاء",
        "东京都",
        "12 500",
        "5.2m",
        "Mr.",
        "[1]",
        "étude",
        "3.5",
        "its",
        "not",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(lambda words: " ".join(words) + ".")
PARAGRAPHS = st.one_of(
    st.lists(SENTENCES, min_size=1, max_size=4),
    st.tuples(st.sampled_from([Role.FURNITURE, Role.SUBHEAD, Role.HEADLINE, Role.BYLINE]), SENTENCES),
)
ARTICLES = st.lists(PARAGRAPHS, min_size=1, max_size=8).map(lambda paragraphs: make_article(*paragraphs))


@st.composite
def related_articles(draw: st.DrawFn) -> tuple[Article, Article]:
    """Two articles of which the second is made from the first by moves, cuts and new words."""
    left = draw(st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=1, max_size=6))
    right = [list(paragraph) for paragraph in left]
    for _ in range(draw(st.integers(0, 5))):
        p = draw(st.integers(0, len(right) - 1))
        s = draw(st.integers(0, len(right[p]) - 1))
        action = draw(st.sampled_from(["reword", "move", "insert", "split"]))
        if action == "reword":
            words = right[p][s].split()
            words[draw(st.integers(0, len(words) - 1))] = draw(WORDS)
            right[p][s] = " ".join(words)
        elif action == "move":
            right.insert(draw(st.integers(0, len(right) - 1)), right.pop(p))
        elif action == "insert":
            right[p].insert(s, draw(SENTENCES))
        elif len(right[p]) > 1:
            right[p : p + 1] = [right[p][:1], right[p][1:]]
    return make_article(*left), make_article(*right)

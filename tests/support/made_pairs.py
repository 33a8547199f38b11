"""Pairs of articles made by chance, in several scripts, with quotations, tables and signs that formats stumble over."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.support.making import make_article
from viewer.model import Article, Pair

_TEXTS = {
    "en": (
        "The dam held on Tuesday after nine days of rain.",
        "“Nobody was told,” the mayor said, “and nobody asked.”",
        "Repairs cost 1,250.50 crowns & took < 3 weeks.",
        "Boats | 12 | 14",
        "It’s the third such flood since 1997.",
        "A note: 3 × 4 = 12, ½ of it & 7 % more.",
    ),
    "ar": (
        "صمد السد يوم الثلاثاء بعد تسعة أيام من المطر.",
        "قال رئيس البلدية: «لم يُخبَر أحد».",
        "بلغت كلفة الإصلاح 1250 كرونة (نحو 110 يورو).",
        "القوارب | 12 | 14",
    ),
    "he": ("הסכר החזיק ביום שלישי.", "ראש העיר אמר: “לא נאמר לאיש”.", "התיקון עלה 1,250 כתר."),
    "zh": (
        "大坝在连续九天降雨之后于星期二守住了。",
        "市长说：“没有人被告知。”",
        "修理费用为一千二百五十克朗。",
        "船只 | 12 | 14",
    ),
    "ja": (
        "ダムは火曜日に持ちこたえた。",
        "市長は「誰も知らされなかった」と述べた。",
        "修理には千二百クローネかかった。",
    ),
    "hi": ("नौ दिन की बारिश के बाद मंगलवार को बाँध टिका रहा।", "महापौर ने कहा, “किसी को नहीं बताया गया।”"),
    "emoji": (
        "The crew waved 👩‍👩‍👧 from the quay.",
        "A note: e\u0301 and é are one letter.",
        "Soft\u00adhyphen and no\u00a0break.",
    ),
}


def made_pairs(count: int, seed: int) -> Iterator[Pair[Article]]:
    """So many pairs; the second article of each is the first, edited as a second outlet would."""
    chance = random.Random(seed)
    scripts = list(_TEXTS)
    for number in range(count):
        script = scripts[number % len(scripts)]
        sentences = [*_TEXTS[script], *(_TEXTS["en"] if chance.random() < 0.3 else ())]
        left = [[chance.choice(sentences) for _ in range(chance.randint(1, 3))] for _ in range(chance.randint(1, 6))]
        right = [list(paragraph) for paragraph in left]
        for _ in range(chance.randint(1, 5)):
            _edit(right, sentences, chance)
        yield Pair(make_article(*left), make_article(*right))


def _edit(paragraphs: list[list[str]], sentences: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(paragraphs))
    place = chance.randrange(len(paragraphs[at]))
    what = chance.choice(("cut", "reword", "add", "move", "split", "drop"))
    text = paragraphs[at][place]
    if what == "cut":
        paragraphs[at][place] = text[: max(3, len(text) // 2)].strip()
    elif what == "reword":
        paragraphs[at][place] = text.replace(text[len(text) // 3 : len(text) // 2].strip() or text[0], "…7…", 1)
    elif what == "add":
        paragraphs[at].insert(place, chance.choice(sentences))
    elif what == "move":
        paragraphs.insert(chance.randrange(len(paragraphs)), paragraphs.pop(at))
    elif what == "split" and len(paragraphs[at]) > 1:
        paragraphs[at : at + 1] = [paragraphs[at][:1], paragraphs[at][1:]]
    elif what == "drop" and len(paragraphs) > 1:
        del paragraphs[at]

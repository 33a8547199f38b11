"""Who said a quotation, and where one is not over."""

import pytest

from viewer.reading.story.speakers import goes_on_after_quotation, is_quoting

SAFE = "“Is it safe?”"


@pytest.mark.parametrize(
    "speaker",
    [
        "he asked.", "The mayor asked.", "Berg asked.", "Anna Berg asked.", "Anna Maria Berg asked.", "Mr. Berg asked.",
        "Mr Berg asked.", "Dr. Lee said.", "Sen. Lee said.", "J.D. Vance said.", "John F. Berg said.",
        "Ursula von der Leyen said.", "President Donald Trump said.", "Berg, 45, asked.", "Berg and her son asked.",
        "Berg wrote.", "Berg tweeted.",
    ],
)  # fmt: skip
def test_the_speaker_belongs_to_the_question(speaker: str):
    assert goes_on_after_quotation(SAFE, speaker, "en")
    assert goes_on_after_quotation(SAFE + " ", speaker, "en")
    assert not goes_on_after_quotation("Is it safe?", speaker, "en"), "no quotation ends there"
    assert not goes_on_after_quotation("“It is safe.”", speaker, "en"), "a statement ends with a comma before a speaker"
    assert not goes_on_after_quotation(SAFE, speaker, "de")


@pytest.mark.parametrize(
    "sentence",
    [
        "New York declared an emergency.",
        "Germany warned Russia.",
        "Paul Berg wrote it in 1965.",
        "In May he said no.",
        "Berg left.",
        "Nobody knows.",
        "The bridge was closed when he asked.",
        "berg said.",
    ],
)
def test_what_is_no_speaker(sentence: str):
    assert not goes_on_after_quotation(SAFE, sentence, "en")


@pytest.mark.parametrize(
    ("before", "following", "goes_on"),
    [
        pytest.param("「本当か？」", "と彼は聞いた。", True, id="a particle"),
        pytest.param("「本当か？」", "って聞いた。", True, id="another"),
        pytest.param("「終わりだ！」", "彼は叫んだ。", True, id="a speaker"),
        pytest.param("“结束了！”", "他说。", True, id="in Chinese"),
        pytest.param("“结束了！”", "他说，比赛结束了，观众都走了。", False, id="more than the speaker"),
        pytest.param("「終わりだ！」", "橋は閉まった。", False, id="another sentence"),
        pytest.param("結束了！", "他说。", False, id="no quotation"),
        pytest.param("彼は「行く。", "帰らない。」と述べた。", True, id="led up to"),
        pytest.param("「行く。", "帰らない。」", False, id="led up to by nothing"),
        pytest.param("彼は来た。「行く。", "帰らない。」", False, id="led up to by no sentence"),
        pytest.param("彼は「行く。", "彼女は帰った。", False, id="never closed"),
        pytest.param("「終わった。」", "ところが雨が降った。", False, id="no particle"),
        pytest.param("“好！”", "他不知道。", False, id="no verb of saying"),
        pytest.param("彼は「行く。」", "彼女は来た。", False, id="closed again"),
    ],
)
def test_chinese_and_japanese(before: str, following: str, goes_on: bool):
    for language in ("zh", "ja"):
        assert goes_on_after_quotation(before, following, language) == goes_on


def test_korean():
    assert goes_on_after_quotation('"정말인가?"', "그가 물었다.", "ko")
    assert not goes_on_after_quotation('"정말인가?"', "다리는 닫혔다.", "ko")


@pytest.mark.parametrize(
    ("text", "quoting"),
    [("“It rained…", True), ("“It rained…”", False), ("«Il pleut…", True), ("「雨…", True), ("It rained…", False)],
)
def test_within_a_quotation(text: str, quoting: bool):
    assert is_quoting(text) == quoting

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.invariants import check_comparison
from tests.support.making import make_article, related_articles
from viewer.comparing.by_hand import said_of, standing_in
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.comparing.match_cache import MatchCache
from viewer.model import Article, Collection, Comparison, Match, Pair, Role, Side
from viewer.model.options import Options, Strictness, verdict_on

DAM = "The Orsk dam held on Tuesday after nine days of rain."
HELD = "After nine days of rain the Orsk dam held on Tuesday."
LUCK = "Mayor Ilse Varen said the town owed its luck to 400 volunteers."
STORM = "A second storm is expected off the Vellan coast by Friday evening."
SCHOOLS = "Schools in the valley stay closed until the weekend."
FERRY = "No ferry has left for the islands since Sunday."


def compared(
    *verdicts: tuple[str, str, bool], left: Article, right: Article, strictness: Strictness = Strictness.NORMAL
) -> Comparison:
    said = tuple(verdict_on(one, other, same=same) for one, other, same in verdicts)
    return compare(Pair(left, right), Options(strictness, by_hand=said))


def links(matches: tuple[Match, ...]) -> set[tuple[int, int]]:
    return {(i, j) for match in matches for i in match.sentences.left for j in match.sentences.right}


def test_sentences_with_nothing_in_common_match_where_the_editor_says_so():
    left, right = make_article([DAM, STORM]), make_article([HELD, FERRY])
    assert links(compared(left=left, right=right).matches) == {(0, 0)}
    made = compared((FERRY, STORM, True), left=left, right=right)
    assert links(made.matches) == {(0, 0), (1, 1)}
    assert [match.by_hand for match in made.matches] == [False, True]
    assert made.only(Side.LEFT) == made.only(Side.RIGHT) == ()


@pytest.mark.parametrize("strictness", Strictness)
def test_what_the_editor_says_holds_however_strict(strictness: Strictness):
    left, right = make_article([DAM, STORM]), make_article([HELD, FERRY])
    made = compared((FERRY, STORM, True), (DAM, HELD, False), left=left, right=right, strictness=strictness)
    assert links(made.matches) == {(1, 1)}
    assert not links(made.possible)
    assert made.apart == ((0, 0),)


def test_the_same_words_can_be_said_to_say_something_else():
    left, right = make_article([DAM, LUCK]), make_article([DAM, STORM])
    made = compared((DAM, DAM, False), left=left, right=right)
    assert made.matches == made.possible == ()
    assert made.only(Side.LEFT) == (0, 1)


def test_articles_that_are_equal_can_have_sentences_parted():
    article = make_article([DAM, LUCK])
    made = compared((LUCK, LUCK, False), left=article, right=article)
    assert links(made.matches) == {(0, 0)}
    assert made.only(Side.RIGHT) == (1,)


def test_a_match_by_hand_stands_alone_beside_one_that_was_found():
    left, right = make_article([f"{DAM[:-1]}, and schools in the valley stay closed."]), make_article([DAM, FERRY])
    made = compared((left.sentences[0].text, FERRY, True), left=left, right=right)
    assert [(match.sentences.right.start, match.by_hand) for match in made.matches] == [(0, False), (1, True)]


def test_the_next_best_partner_is_found_where_the_best_is_ruled_out():
    near = "The Orsk dam held on Tuesday, after nine days of heavy rain."
    left, right = make_article([DAM]), make_article([near, FERRY, HELD])
    assert (0, 0) in links(compared(left=left, right=right).matches)
    made = compared((DAM, near, False), left=left, right=right)
    assert links(made.matches) == {(0, 2)}


def test_a_verdict_stands_in_every_article_that_has_the_sentence_and_in_no_other():
    verdict = verdict_on(f"  {STORM} ", FERRY, same=True)
    has, has_not = make_article([DAM, FERRY]), make_article([DAM])
    assert said_of(Pair(make_article([STORM]), has), [verdict]) == {Pair(0, 1): True}
    assert said_of(Pair(has, make_article([LUCK, STORM])), [verdict]) == {Pair(1, 1): True}
    assert said_of(Pair(make_article([STORM]), has_not), [verdict]) == {}
    assert standing_in([make_article([STORM]), has_not], [verdict]) == ()
    assert standing_in([make_article([STORM]), has_not, has], [verdict]) == (verdict,)


@pytest.mark.parametrize(
    "reprint",
    [
        pytest.param("“A second storm” is expected off the Vellan coast by Friday evening.", id="other marks"),
        pytest.param("A SECOND STORM IS EXPECTED OFF THE VELLAN COAST BY FRIDAY EVENING", id="capitals"),
        pytest.param("A second storm is expected off the Vellan coast by Friday  evening …", id="another end"),
    ],
)
def test_a_verdict_holds_in_a_reprint_that_has_other_marks(reprint: str):
    verdict = verdict_on('"A second storm" is expected off the Vellan coast by Friday evening.', FERRY, same=False)
    articles = Pair(make_article([DAM, reprint]), make_article([FERRY]))
    assert said_of(articles, [verdict]) == {Pair(1, 0): False}
    assert standing_in(articles, [verdict]) == (verdict,)
    other = Pair(make_article([reprint.replace("riday", "unday").replace("RIDAY", "UNDAY")]), articles.right)
    assert said_of(other, [verdict]) == {}, "in other words it is another sentence"


@pytest.mark.parametrize(("one", "other"), [("He resigned?", "He resigned."), ("They help us.", "They help US.")])
def test_a_verdict_on_the_same_words_is_about_those_very_texts(one: str, other: str):
    verdict = verdict_on(one, other, same=False)
    assert said_of(Pair(make_article([other]), make_article([other])), [verdict]) == {}
    assert said_of(Pair(make_article([one]), make_article([other])), [verdict]) == {Pair(0, 0): False}


def test_furniture_is_not_matched_by_hand_either():
    left, right = make_article([STORM]).with_role(0, Role.FURNITURE), make_article([FERRY])
    assert not compared((STORM, FERRY, True), left=left, right=right).matches


def test_coverage_and_other_sources_hear_what_the_editor_says():
    articles = make_article([DAM, STORM]), make_article([HELD, FERRY]), make_article([LUCK, FERRY])
    alone = cover(Collection(articles))
    assert (alone.unique(0), alone.unique(1), alone.unique(2)) == ((1,), (), (0,))
    said = Options(by_hand=(verdict_on(STORM, FERRY, same=True), verdict_on(DAM, HELD, same=False)))
    made = cover(Collection(articles), said)
    assert (made.unique(0), made.unique(1), made.unique(2)) == ((0,), (0,), (0,))
    assert made.carriers[0][1] == {1, 2}


def test_a_sentence_joined_by_hand_is_evidence_for_a_third():
    """A and B say the same in other words, as the editor says, and C has B's words: then A and C say the same, too."""
    one = "Two of the crew died when the coaster sank near the lighthouse."
    other = "The sinking off the cape cost two sailors of the coaster their lives."
    copy = "The sinking off the cape cost two sailors of the coaster their lives, police said."
    before = {True: 0, False: 0}
    for number in range(12):  # both orders of the digests, by which the two are told apart inside
        left, right, third = (make_article([text, DAM, LUCK], title=str(number)) for text in (one, other, copy))
        before[left.digest < third.digest] += 1
        assert (0, 0) not in links(compare(Pair(left, third), others=[right]).matches)
        said = Options(by_hand=(verdict_on(one, other, same=True),))
        assert (0, 0) in links(compare(Pair(left, third), said, others=[right]).matches)
    assert min(before.values()) > 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(related_articles(), st.data())
def test_what_the_editor_says_is_so_whatever_the_articles(articles: tuple[Article, Article], data: st.DataObject):
    content = [[a.sentences[i].text for i in a.content()] for a in articles]
    if not all(content):
        return
    chosen = data.draw(st.lists(st.tuples(*map(st.sampled_from, content), st.booleans()), max_size=4))
    said = tuple(
        {verdict_on(one, other, same=True).texts: verdict_on(one, other, same=s) for one, other, s in chosen}.values()
    )
    made = compare(Pair(*articles), Options(by_hand=said))
    check_comparison(made)
    if articles[0].digest != articles[1].digest:  # else two crossed matches do not tell left from right
        turned = compare(Pair(*articles).swapped(), Options(by_hand=said))
        assert turned == made.swapped()
    by_hand = said_of(Pair(*articles), said)
    joined = links(tuple(match for match in made.matches if match.by_hand))
    assert joined == {tuple(link) for link, same in by_hand.items() if same}
    apart = {tuple(link) for link, same in by_hand.items() if not same}
    assert set(made.apart) == apart
    assert apart.isdisjoint(links(made.matches) | links(made.possible))


def test_words_are_folded_without_regard_to_what_was_said(monkeypatch: pytest.MonkeyPatch):
    """Each of thousands of words is looked up by the options, and thousands of verdicts would be hashed for each."""
    asked: list[Options] = []

    def note(pair: Pair[Article], match: Match, options: Options, is_function: object) -> Match:
        del pair, is_function
        asked.append(options)
        return match

    monkeypatch.setattr("viewer.comparing.compare.with_edits", note)
    compared((STORM, FERRY, True), left=make_article([DAM, STORM]), right=make_article([HELD, FERRY]))
    assert asked == [Options()] * 2


def test_what_is_said_is_asked_anew_and_what_is_taken_back_known_still():
    articles, cache = Pair(make_article([DAM, STORM]), make_article([HELD, FERRY])), MatchCache()
    said = Options(by_hand=(verdict_on(DAM, HELD, same=False),))
    elsewhere = Options(by_hand=(verdict_on(LUCK, HELD, same=False),))
    found = [
        len(compare(articles, options, cache=cache).matches) for options in (Options(), said, Options(), elsewhere)
    ]
    assert found == [1, 0, 1, 1]
    assert len(cache.matches) == 2, "what is said of other articles is nothing new"

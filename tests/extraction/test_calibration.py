"""Learning the confidence of findings."""

from articles.extraction.calibration import (
    AnnotatedArticle,
    _folds,
    calibrate,
    proved,
    weigh_new,
)
from articles.extraction.judgement import MOST_UNMEASURED, Judgement, shipped
from articles.extraction.learning import Example, learn
from articles.extraction.pipeline import findings, read
from articles.extraction.scoring import Annotation
from tests.extraction.reading import KNOWN

GOOD, BAD = frozenset({"rule good"}), frozenset({"rule bad"})


def test_more_reliable_circumstances_weigh_more():
    some = (
        [Example("cast", (GOOD,), True)] * 18
        + [Example("cast", (GOOD,), False)] * 2
        + [Example("cast", (BAD,), False)] * 20
    )
    judgement = Judgement(learn(some))
    assert judgement.probability("cast", GOOD) > 0.7 > 0.3 > judgement.probability("cast", BAD)


def test_the_best_sentence_of_a_finding_counts():
    some = [Example("cast", (BAD, GOOD), True)] * 10 + [Example("cast", (BAD,), False)] * 20
    judgement = Judgement(learn(some))
    assert judgement.probability("cast", GOOD) > judgement.probability("cast", BAD)


FORMERLY = {"cast": {"(bias)": 0.0, "rule good": 2.0, "rule rare": 1.5}}


def test_earlier_weights_are_kept_if_nothing_contradicts_them():
    weights = learn([Example("cast", (GOOD,), True)] * 4, FORMERLY, heft=10.0)
    assert weights["cast"]["rule rare"] == 1.5


def test_the_more_was_seen_before_the_less_new_articles_change():
    against = [Example("cast", (GOOD,), False)] * 12
    after_much, after_little = (
        learn(against, FORMERLY, heft)["cast"].get("rule good", 0.0) for heft in (50.0, 1.0)
    )
    assert 2.0 > after_much > after_little


def test_a_new_circumstance_is_learned_in_addition_to_known_ones():
    new = [Example("cast", (GOOD | {"rule new"},), False)] * 12
    assert learn(new, FORMERLY, heft=50.0)["cast"]["rule new"] < -1


def test_nothing_that_speaks_for_a_statement_counts_twice():
    text = "News\n\nAnn Lee plays Dot in Harbour Lights. Ann Lee, who stars as Dot, may leave the HBO drama."
    found = [instance for finding in findings(read(text, None, KNOWN)[0]) for instance in finding.instances]
    assert len(found) > 5
    assert all(len(frozenset().union(*sets)) == sum(map(len, sets)) for sets in found)


def test_confidence_is_what_unseen_articles_confirmed():
    outcomes = [(0.95, True)] * 48 + [(0.6, True)] * 24 + [(0.6, False)] * 24
    judgement = Judgement({}, {"cast": proved(outcomes)})
    assert judgement.confidence("cast", 0.97) == 0.98
    assert judgement.confidence("cast", 0.6) == 0.5
    assert 0.5 < judgement.confidence("cast", 0.8) < 0.98


def test_higher_probability_never_means_lower_confidence():
    points = proved([(n / 100, n % 3 > 0) for n in range(100)] * 3)
    assert points == sorted(points)
    judgement = Judgement({}, {"cast": points})
    confidences = [judgement.confidence("cast", n / 100) for n in range(101)]
    assert confidences == sorted(confidences)


def test_few_outcomes_prove_little():
    assert Judgement({}, {"cast": proved([(0.99, True)] * 3)}).confidence("cast", 0.99) == 0.8


def test_nothing_stands_before_it_is_measured():
    assert Judgement({}).confidence("cast", 0.99) == MOST_UNMEASURED


def test_weights_are_learned_from_articles():
    text = "Harbour Lights\n\nThe HBO drama Harbour Lights stars Ann Lee.\n"
    gold = {
        "entities": {
            "shows": [{"title": "Harbour Lights", "mentions": []}],
            "networks": [{"name": "HBO", "mentions": []}],
        },
        "facts": [{"kind": "network", "show": "Harbour Lights", "network": "HBO"}],
    }
    judgement = calibrate([AnnotatedArticle(text, None, Annotation.read(gold))] * 4)
    assert "network" in judgement.weights
    assert "network" in judgement.proved


def test_articles_not_proofread_teach_weights_but_prove_nothing():
    text = "Harbour Lights\n\nThe HBO drama Harbour Lights stars Ann Lee.\n"
    gold = {"entities": {}, "facts": [], "proofread": False}
    judgement = calibrate([AnnotatedArticle(text, None, Annotation.read(gold))] * 4)
    assert "network" in judgement.weights
    assert not judgement.proved


def test_few_articles_do_not_undo_what_was_proved():
    text = "Harbour Lights\n\nThe HBO drama Harbour Lights stars Ann Lee.\n"
    gold = {"entities": {}, "facts": []}
    before = Judgement({}, {"network": [(0.5, 0.6), (0.9, 0.97)]}, articles=100)
    judgement = calibrate([AnnotatedArticle(text, None, Annotation.read(gold))] * 4, before=before)
    assert judgement.proved["network"] == before.proved["network"]
    assert judgement.articles == 104


def test_only_new_circumstances_are_weighed_on_request():
    text = "Harbour Lights\n\nThe HBO drama Harbour Lights stars Ann Lee.\n"
    gold = {"entities": {}, "facts": []}
    articles = [AnnotatedArticle(text, None, Annotation.read(gold))] * 4
    before = Judgement(
        {"network": {"(bias)": -1.0, "show ordinary": 2.0}}, {"network": [(0.5, 0.6)]}, articles=100
    )
    judgement = weigh_new(articles, before=before)
    network = judgement.weights["network"]
    assert {**network, **before.weights["network"]} == network
    assert any(weight < 0 for name, weight in network.items() if name not in before.weights["network"])
    assert (judgement.proved, judgement.articles) == (before.proved, 100)


def test_the_shipped_weights_know_every_kind():
    assert {"network", "status", "premiere", "cast", "crew", "quote"} <= set(shipped().weights)


def test_an_outlet_is_judged_by_weights_from_the_others():
    def article(outlet):
        return AnnotatedArticle("", None, Annotation.read({"entities": {}, "facts": [], "outlet": outlet}))

    folds = _folds([article(f"Outlet {n}") for n in range(20)] * 2)
    assert folds[:20] == folds[20:]
    assert len(set(folds)) == 8

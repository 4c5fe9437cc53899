"""Learning how sure a finding is."""

from articles.extraction.calibration import Article, Example, _folds, calibrate, learn, sure_from
from articles.extraction.judgement import SURE, UNSURE, Judgement, shipped
from articles.extraction.scoring import Annotation

GOOD, BAD = frozenset({"rule good"}), frozenset({"rule bad"})


def test_what_was_right_more_often_weighs_more():
    some = (
        [Example("cast", (GOOD,), True)] * 9
        + [Example("cast", (GOOD,), False)]
        + [Example("cast", (BAD,), False)] * 10
    )
    judgement = Judgement(learn(some))
    assert judgement.probability("cast", GOOD) > 0.7 > 0.3 > judgement.probability("cast", BAD)


def test_the_best_sentence_of_a_finding_counts():
    some = [Example("cast", (BAD, GOOD), True)] * 10 + [Example("cast", (BAD,), False)] * 10
    judgement = Judgement(learn(some))
    assert judgement.probability("cast", GOOD) > judgement.probability("cast", BAD)


def test_sure_is_what_unseen_articles_confirmed():
    outcomes = [(0.95, True)] * 40 + [(0.8, False)] * 10
    assert sure_from(outcomes) == 0.95
    assert sure_from([(0.95, False)] * 40) > 1


def test_confidence_reaches_sure_only_from_there_on():
    judgement = Judgement({}, sure_from={"cast": 0.95})
    assert judgement.confidence("cast", 0.94) == UNSURE
    assert judgement.confidence("cast", 0.96) == 0.96
    assert Judgement({}, sure_from={"cast": 0.6}).confidence("cast", 0.7) == SURE


def test_nothing_is_sure_before_it_is_measured():
    assert Judgement({}).confidence("cast", 0.99) == UNSURE


def test_articles_teach():
    text = "Harbour Lights\n\nThe HBO drama Harbour Lights stars Ann Lee.\n"
    gold = {
        "entities": {
            "shows": [{"title": "Harbour Lights", "mentions": []}],
            "networks": [{"name": "HBO", "mentions": []}],
        },
        "facts": [{"kind": "network", "show": "Harbour Lights", "network": "HBO"}],
    }
    judgement = calibrate([Article(text, None, Annotation.read(gold))] * 4)
    assert "network" in judgement.weights


def test_the_shipped_weights_know_every_kind():
    assert {"network", "status", "premiere", "cast", "crew", "quote"} <= set(shipped().weights)


def test_an_outlet_is_judged_by_the_others():
    def article(outlet):
        return Article("", None, Annotation.read({"entities": {}, "facts": [], "outlet": outlet}))

    folds = _folds([article(f"Outlet {n}") for n in range(20)] * 2)
    assert folds[:20] == folds[20:]
    assert len(set(folds)) == 8

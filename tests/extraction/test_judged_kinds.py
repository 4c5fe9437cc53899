"""Whether a name is a show's or a human's, judged by weights learned from articles."""

from articles.extraction.calibration import AnnotatedArticle, judged_names
from articles.extraction.judgement import BIAS, Judgement
from articles.extraction.names.cues import Kind
from articles.extraction.names.judged_kinds import IS_A_HUMAN, IS_A_SHOW, signs_of
from articles.extraction.names.kinds import kinds_by_sum
from articles.extraction.names.table import Names, chosen_candidates
from articles.extraction.pipeline import findings, read
from articles.extraction.scoring import Annotation
from articles.extraction.text import Text
from tests.extraction.reading import KNOWN

NEVER = {BIAS: -9.0}


def signs(string: str) -> dict[str, frozenset[str]]:
    text = Text(string)
    chosen = chosen_candidates(text, KNOWN)
    found = signs_of(text, chosen, *kinds_by_sum(text, chosen, KNOWN.credits))
    return {" ".join(key): some for key, some in found.items()}


def kinds(string: str, judgement: Judgement) -> dict[str, Kind]:
    return {name.text: name.kind for name in Names(Text(string), KNOWN, judgement).mentions}


def judging(*, show: dict[str, float] = NEVER, human: dict[str, float] = NEVER) -> Judgement:
    return Judgement({IS_A_SHOW: show, IS_A_HUMAN: human})


def test_the_words_and_the_names_around_a_name_are_signs():
    found = signs("News\n\nAnn Lee (Quibble Zann) has a role in Brindle 7 times.\n")
    assert {"{person} ( _", "( _", "Name ( _", "_ )", "_ ) has", "in body"} <= found["quibble zann"]
    assert {"in _", "role in _", "named 1", "words 1", "unknown"} <= found["brindle"]
    assert {"_ (", "_ ( Name", "¶ _"} <= found["ann lee"]


def test_lexicon_entries_and_spelling_are_signs():
    found = signs("News\n\nShe saw “Harbour Lights”.\n\nBRINDLE\n\nHARBOUR LIGHTS ended.\n")
    assert {"known show", "in marks", "in capitals", "named 2", "sum of show 2.2"} <= found["harbour lights"]
    assert "line of its own" in found["brindle"]
    assert "line of its own" not in found["harbour lights"]


def test_unrelated_paragraphs_are_not_signs():
    one = signs("News\n\nIt began with Brindle.\n\nThen all went home.\n")["brindle"]
    assert one == signs("News\n\nIt rained.\n\nIt began with Brindle.\n\nNothing else came.\n")["brindle"]


def test_something_used_like_a_show_is_one():
    text = "News\n\nShe had a role in Quibble Zann for years.\n"
    assert kinds(text, judging(show={BIAS: -5.0, "role in _": 8.0}))["Quibble Zann"] is Kind.SHOW
    assert kinds(text, judging(human={BIAS: -5.0, "role in _": 8.0}))["Quibble Zann"] is Kind.PERSON
    assert kinds(text, judging())["Quibble Zann"] is Kind.OTHER


def test_a_network_stays_one_if_neither_show_nor_human_is_likely():
    assert kinds("News\n\nThe drama is on HBO now.\n", judging())["HBO"] is Kind.NETWORK


def test_without_learned_weights_the_sum_of_cues_decides():
    text = "News\n\nThe drama Quibble Zann is back.\n"
    assert kinds(text, Judgement({}))["Quibble Zann"] is Kind.SHOW


def test_findings_about_a_doubtful_show_are_marked():
    text = "News\n\nThe HBO drama Quibble Zann stars Ann Lee.\n"

    def doubts(weight: float) -> set[str]:
        show, human = {BIAS: -9.0, "drama _": 9.0 + weight}, {BIAS: -9.0, "stars _": 18.0}
        reading, _ = read(text, None, KNOWN, judging(show=show, human=human))
        found = {c for f in findings(reading) for draft in f.drafts for c in draft.circumstances}
        return {circumstance for circumstance in found if circumstance.endswith(" a show")}

    assert doubts(-1.0) == {"hardly a show"}
    assert doubts(0.0) == {"perhaps a show"}
    assert doubts(1.0) == {"probably a show"}
    assert doubts(5.0) == set()


def test_annotations_teach_the_kinds_of_names():
    text = (
        "News\n\nAnn Lee left Brindle for Nettle Row. Zann Corp. is near Bexley Trowell, who sees Brindle.\n"
    )
    entities = {
        "shows": [{"title": "Brindle", "mentions": []}],
        "people": [{"name": "Ann Lee", "mentions": []}],
    }
    article = AnnotatedArticle(text, None, Annotation.read({"entities": entities, "facts": []}))
    found = signs(text)
    taught = {(e.kind, *e.instances): e.right for e in judged_names(article, KNOWN)}
    assert taught[IS_A_SHOW, found["brindle"]] is True
    assert taught[IS_A_HUMAN, found["brindle"]] is False
    assert taught[IS_A_HUMAN, found["ann lee"]] is True
    # Names not annotated count as what they seem to be; known shows teach nothing.
    assert taught[IS_A_HUMAN, found["bexley trowell"]] is True
    assert (IS_A_SHOW, found["nettle row"]) not in taught

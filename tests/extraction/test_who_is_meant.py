"""The antecedents of "she", "he" and "the star"."""

from articles.extraction.lexicon.credits import Credit
from articles.extraction.pipeline import read
from articles.extraction.reading.wording import REFERENCE
from tests.extraction.reading import KNOWN


def meant(text: str, lexicon=KNOWN) -> list[str]:
    """The antecedents of a text's pronouns and descriptions outside quotations, in order."""
    reading, _ = read(f"News\n\n{text}\n", None, lexicon)
    marks = (
        mark for marked in reading.marked if not marked.in_quote for _, mark in sorted(marked.marks.items())
    )
    return [mark.name.canonical for mark in marks if mark.sign == REFERENCE and mark.name]


def test_names_in_speech_are_not_antecedents():
    text = 'Tom Finch plays Otto. "Then Ann Lee hugged me," Finch said. "Bo Marsh only laughed." He lives in Leeds.'
    assert meant(text) == ["Tom Finch"]


def test_the_person_she_met_is_somebody_else():
    text = "Ann Lee left Harbour Lights. She had met Carla Stone there. She has two sons."
    assert meant(text) == ["Ann Lee", "Ann Lee"]


def test_a_description_before_a_name_refers_to_somebody_else():
    text = "Ann Lee left Harbour Lights. The actress, who starred alongside Carla Stone, has sons. She lives in Leeds."
    assert meant(text) == ["Ann Lee", "Ann Lee"]
    text = "Ann Lee left Harbour Lights. The actress Carla Stone has sons. She lives in Leeds."
    assert meant(text) == ["Carla Stone"]


def test_an_opening_pronoun_may_refer_to_the_name_after_it():
    text = (
        "Tom Finch left. Known for Nettle Row, which he wrote, Finch worked with Bo Marsh. He lives in Leeds."
    )
    assert meant(text)[-1] == "Tom Finch"


def test_a_pronoun_may_be_contracted_with_its_verb():
    assert meant("Ann Lee left. She's known for Nettle Row. She'd wept.") == ["Ann Lee", "Ann Lee"]


def test_the_star_of_a_show_is_one_of_its_cast():
    lexicon = KNOWN.with_credits([Credit("The Lock Keeper", "Tom Finch"), Credit("Nettle Row", "Tom Finch")])
    text = "Bo Marsh plays Otto, while Tom Finch plays Kit."
    assert meant(f"{text} The Nettle Row star lives in Leeds.", lexicon) == ["Tom Finch"]
    assert meant(f"{text} The Lock Keeper star lives in Leeds.", lexicon) == ["Tom Finch"]
    assert meant(f"{text} The Harbour Lights star lives in Leeds.", lexicon) == ["Bo Marsh"]
    more = "The Nettle Row star was in Harbour Lights, where he played a cook."
    assert meant(f"{text} {more}", lexicon) == ["Tom Finch", "Tom Finch"]

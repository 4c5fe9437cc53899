"""Whether a quotation continues the quote before it."""

import re

from articles.extraction.quotes.captions import MARKS
from articles.extraction.quotes.parts import Part, skip_spaces
from articles.extraction.quotes.saying import SAYING
from articles.extraction.quotes.speakers import Attribution

DASHES = ("—", "–", "--", "-")
GOES_ON_SAYING = re.compile(r"(?:add|conclud|continu|go(?:es)? on|went on)")


def is_joined(previous: Part, part: Part) -> bool:
    """Whether a quotation continues the previous one: split by a cue, or in the next paragraph."""
    before, q = previous.quotation, part.quotation
    if q.continues:
        return part.attribution is None or not previous.names
    if q.paragraph == before.paragraph:
        return _is_split(previous, part)
    if q.paragraph != before.paragraph + 1 or not part.fills_paragraph:
        return False
    if part.attribution:
        alone = previous.fills_paragraph and not previous.rest
        return alone and part.attribution.at > q.start and not _is_new(part.attribution, previous)
    return not previous.rest or _is_cue_alone(previous, previous.paragraph.end)


def _is_new(attribution: Attribution, previous: Part) -> bool:
    """Whether a cue starts a new quote after one whose speaker is known.

    It does not if the speaker is the same and was only inferred from the sentence before.
    """
    if not previous.names:
        return False
    known = (
        previous.any_attribution.cue == "sentence_before" and previous.any_attribution.who == attribution.who
    )
    return not known or GOES_ON_SAYING.match(previous.text.string, attribution.at) is not None


def _is_split(previous: Part, part: Part) -> bool:
    end = part.opening
    gap = part.text.string[previous.closing(part.quotation.start) : end].strip(" " + MARKS)
    if gap[:1] in DASHES and gap[-1:] in DASHES:
        return len(gap) > 1
    if gap[-1:] not in ",.:;?!…—–)" or not _is_cue_alone(previous, end):
        return False
    cue = part.attribution
    if cue is None or cue.at <= previous.attribution.at:
        return True
    if gap[-1:] not in (",", ":"):
        smiles = part.last == "." and cue.who == previous.any_attribution.who
        return cue.at < part.quotation.start or smiles
    if cue.who != previous.attribution.who:
        return False
    return cue.cue == "participle" and gap.rstrip(",: ").rpartition(" ")[2] in SAYING


def _is_cue_alone(part: Part, end: int) -> bool:
    """Whether the text between a quotation and `end` is a single sentence, and attributes the quotation."""
    if part.attribution is None or part.attribution.at < part.quotation.end:
        return False
    last = part.text.sentence_at(end - 1)
    return last is None or last.start <= skip_spaces(part.text.string, part.closing(end), end)

"""The sentences and names by which a fact is shown."""

from collections.abc import Iterable

from articles.extraction.fact import Mention, Span
from articles.extraction.reading.marked import mention
from articles.extraction.rules.rule import Draft

# Rules that need no more than two names in what may be said about one show.
BY_NEARNESS = frozenset({"person with show", "known actor with show", "network in a sentence about the show"})
NAMED_ELSEWHERE = ("carried", "lately", "article", "second")  # the show, by `Draft.how`


def shows_it_alone(draft: Draft) -> bool:
    """Whether the sentence of a draft names its network, and also its show if the draft rests on that alone."""
    rests_on_names = draft.rule in BY_NEARNESS and draft.how.startswith(NAMED_ELSEWHERE)
    return not (draft.named_in or rests_on_names or draft.how == "credited")


def evidence_of(best: Draft, told: Iterable[Draft]) -> tuple[Span, ...]:
    """The sentences that state a fact, in order: that of the best draft, and those of the others that show it by
    themselves. If the best one does not name its network, the sentence that does stands in for those."""
    if best.named_in:
        spans = {best.named_in, best.marked.span}
    else:
        spans = {best.marked.span, *(draft.marked.span for draft in told if shows_it_alone(draft))}
    return tuple(sorted(spans, key=lambda span: span.start))


def mentions_of(drafts: Iterable[Draft]) -> tuple[Mention, ...]:
    """The names that fill the keys of a fact, wherever its drafts find them."""
    named = {(fills, name.start): name for draft in drafts for fills, name in draft.named.items()}
    return tuple(mention(fills, name) for (fills, _), name in named.items())

"""On whose word something is published, if articles report it only in quotes."""

from collections import defaultdict
from collections.abc import Collection

from shows.models import Entity, Evidence, Property, Value

Part = tuple[int, int]  # the beginning and end of words in a quote


def speakers(values: Collection[Value]) -> dict[int, list[Entity]]:
    """The speakers for values that are stated only in their quotes, by id of the value.

    `values` need their `shown_evidence`. Three queries, however many there are.
    """
    evidence = {value.pk: value.statement.shown_evidence for value in values if value.statement_id}
    all_evidence = [one for some in evidence.values() for one in some]
    named = _names_of_shows(all_evidence)
    quotes = _quotes_in({one.source_id for one in all_evidence if one.source_id})
    around = {pk: [_around(one, named[one.pk], quotes) for one in some] for pk, some in evidence.items()}
    quoted = {pk: set(found) for pk, found in around.items() if found and all(found)}
    said = defaultdict(list)
    words = Value.objects.filter(
        prop=Property.SPEAKER, subject__in={q for some in quoted.values() for q in some}
    )
    for value in words.exclude(object=None).select_related("object").order_by("pk"):
        said[value.subject_id].append(value.object)
    return {
        pk: list(dict.fromkeys(person for quote in sorted(some) for person in said[quote]))
        for pk, some in quoted.items()
    }


def _names_of_shows(evidence: Collection[Evidence]) -> dict[int, list[Part]]:
    """Where each piece of evidence names its show, by id."""
    through = Evidence.mentions.through.objects.filter(evidence__in=evidence)
    names = through.values_list("evidence", "mention__start", "mention__end", "mention__entity__kind")
    found = defaultdict(list)
    for pk, start, end, kind in names:
        # Filtering by kind in the query would make the database go from all shows to all their mentions.
        if kind == Entity.Kind.SHOW:
            found[pk].append((start, end))
    return found


def _quotes_in(sources: Collection[int]) -> dict[int, list[tuple[Part, int]]]:
    """The parts of quotes in each source, with the id of the entity that their quote is identified with."""
    words = Evidence.objects.live().filter(source__in=sources, statement__prop=Property.TEXT)
    found = defaultdict(list)
    for one in words.select_related("statement__subject").order_by("pk"):
        quote = one.statement.subject.root_id
        found[one.source_id] += [((span["start"], span["end"]), quote) for span in one.spans]
    return found


def _around(
    evidence: Evidence, names: Collection[Part], quotes: dict[int, list[tuple[Part, int]]]
) -> int | None:
    """The id of the quote in which evidence names its show; None if it names it elsewhere, or not at all."""
    for (begins, ends), quote in quotes.get(evidence.source_id, ()):
        if any(begins <= start and end <= ends for start, end in names):
            return quote
    return None

"""What a new version of an article keeps: evidence whose sentence is unchanged, and the links of its names."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from django.db.models import F, Q

from articles.extraction.text import Text
from articles.models import Version
from shows.models import Decision, Evidence, Mention, Property, Source, Target
from shows.projection.links import linked_statements, same_names, write_links
from shows.projection.rows import update_rows

# What counts in a version: the evidence of its reading, and what editors added.
READ_OR_ADDED = Q(decision=None, reading=F("source__reading")) | Q(decision__isnull=False)
KEPT = ("statement", "decision_id", "confidence", "rule", "words", "direction", "clock_id")

Place = tuple[int, int, int]  # a source, and the beginning and end of words in it


class Places:
    """Maps places in one text to another, wherever whole sentences are unchanged.

    Of repeated sentences, the first corresponds to the first, the second to the second, and so on.
    """

    def __init__(self, old: str, new: str):
        self._old, self._new = old, new
        sentences = Text(old).sentences
        self._starts = [sentence.start for sentence in sentences]
        alike = defaultdict(list)
        for sentence in reversed(Text(new).sentences):
            alike[new[sentence.start : sentence.end]].append(sentence.start)
        self._moved_by = []
        for sentence in sentences:
            starts = alike[old[sentence.start : sentence.end]]
            self._moved_by.append(starts.pop() - sentence.start if starts else None)

    def start(self, start: int, end: int) -> int | None:
        """The offset of old[start:end] in the new text; None if one of its sentences has changed."""
        first, last = (bisect_right(self._starts, offset) - 1 for offset in (start, end - 1))
        moved = set(self._moved_by[max(first, 0) : last + 1])
        by = moved.pop() if len(moved) == 1 else None
        if by is None or self._old[start:end] != self._new[start + by : end + by]:
            return None
        return start + by


class Versions:
    """The current versions of some articles, and the places in them of what earlier versions said."""

    def __init__(self, sources: Collection[Source]):
        self.current = {source.pk: source for source in sources}
        self._now = {source.version_text.article_id: source.pk for source in sources}
        self._places: dict[int, Places] = {}

    @cached_property
    def _versions(self) -> dict[int, Version]:
        """All versions of the articles, by the ids of their sources."""
        versions = Version.objects.filter(article__in=self._now).only("article_id", "source_id", "text")
        return {version.source_id: version for version in versions}

    @property
    def earlier(self) -> list[int]:
        """The ids of the sources that the current ones replaced."""
        return [source for source in self._versions if source not in self.current]

    def place(self, source: int, start: int, end: int) -> Place | None:
        """The place in the current version of words in an earlier one; None if they have changed."""
        now = self.now(source).pk
        if source not in self._places:
            self._places[source] = Places(self._versions[source].text, self._versions[now].text)
        moved = self._places[source].start(start, end)
        return None if moved is None else (now, moved, moved + end - start)

    def now(self, source: int) -> Source:
        """The current version of an article, given an earlier one."""
        return self.current[self._now[self._versions[source].article_id]]


def carry_over(sources: Iterable[Source]) -> dict[int, int]:
    """Write evidence for new versions where their text is unchanged and the new reading has none.

    This keeps the sentence behind what an editor added, or only an earlier reading found. Names keep the
    links that editors gave them. `sources` are those just read. Returns the ids of the entities concerned,
    each with the source that is the reason. The caller holds the writers' lock; the number of queries does
    not depend on the number of sources.
    """
    sources = [source for source in sources if source.current and (source.version > 1 or source.reading > 1)]
    if not sources:
        return {}
    versions = Versions(sources)
    carried = _carry_evidence(versions)
    _carry_mentions(carried, versions)
    linked = dict.fromkeys(_keep_links(versions), sources[-1].pk)
    return linked | {evidence.statement.subject_id: evidence.source_id for evidence in carried.values()}


def _carry_evidence(versions: Versions) -> dict[int, Evidence]:
    """The evidence written, by the id of what it continues; of several versions, that is the latest."""
    given = Evidence.objects.filter(source__in=versions.current).order_by()
    there = set(given.values_list("source_id", "statement_id", "decision_id"))
    earlier = Evidence.objects.filter(READ_OR_ADDED, source__in=versions.earlier).select_related("statement")
    carried = {}
    for old in earlier.order_by("-source__version", "pk"):
        now = versions.now(old.source_id)
        spans = _carried_spans(old, versions)
        if spans and (now.pk, old.statement_id, old.decision_id) not in there:
            there.add((now.pk, old.statement_id, old.decision_id))
            kept = {field: getattr(old, field) for field in KEPT}
            start = spans[0]["start"]
            carried[old.pk] = Evidence(source=now, spans=spans, start=start, reading=now.reading, **kept)
    Evidence.objects.bulk_create(carried.values())
    return carried


def _carried_spans(old: Evidence, versions: Versions) -> list[dict]:
    """The spans of evidence in the new version, empty if one of its sentences has changed; for names, those
    that remain."""
    spans = []
    for span in old.spans:
        if place := versions.place(old.source_id, span["start"], span["end"]):
            spans.append(span | {"start": place[1], "end": place[2]})
        elif old.statement.prop != Property.NAME:
            return []
    return spans


def _carry_mentions(carried: dict[int, Evidence], versions: Versions) -> None:
    """Write the names in carried evidence, as far as their sentences are unchanged."""
    there = {
        (mention.source_id, mention.start, mention.end, mention.entity_id): mention
        for mention in Mention.objects.filter(source__in=versions.current)
    }
    filling, missing = [], []
    through = Evidence.mentions.through
    for pair in through.objects.filter(evidence__in=carried).select_related("mention").order_by("pk"):
        old = pair.mention
        place = versions.place(old.source_id, old.start, old.end)
        if not place:
            continue
        source, start, end = place
        mention = there.get((*place, old.entity_id))
        if not mention:
            mention = Mention(source_id=source, entity_id=old.entity_id, text=old.text, start=start, end=end)
            there[*place, old.entity_id] = mention
            missing.append(mention)
        filling.append((carried[pair.evidence_id], mention))
    Mention.objects.bulk_create(missing)
    through.objects.bulk_create(
        through(evidence_id=evidence.pk, mention_id=mention.pk) for evidence, mention in filling
    )


def _keep_links(versions: Versions) -> set[int]:
    """Identify names with those in the same places before, so that they refer to the same entities.

    Returns the ids of the entities that links concern.
    """
    before = _names_before(versions)
    mentions = Mention.objects.filter(source__in=versions.current)
    read_before = Q(evidence__reading__lt=F("source__reading"))
    new = []
    for mention in (
        mentions.filter(original=None).exclude(read_before).select_related("entity").order_by("pk")
    ):
        stood = before[mention.source_id, mention.start, mention.end, mention.entity.kind]
        if stood:
            same = next((one for one in stood if one.entity_id == mention.entity_id), stood[0])
            mention.original_id = same.original_id or same.pk
            new.append(mention)
    update_rows(new, ["original"])
    linked = Target.objects.filter(kind=Target.Kind.MENTION, decision__verb=Decision.Verb.LINK)
    linked = linked.filter(object_id__in=same_names(mentions.values("pk")).values("pk"))
    names = set(linked.values_list("object_id", flat=True))
    if not names:
        return set()
    concerned = linked_statements(names)
    write_links(names)
    return concerned | linked_statements(names)


def _names_before(versions: Versions) -> dict[tuple, list[Mention]]:
    """The mentions of earlier versions and readings, by their place in the current version and their kind."""
    found = defaultdict(list)
    earlier = Mention.objects.filter(source__in=versions.earlier).select_related("entity")
    for mention in earlier.order_by("-source__version", "pk"):
        if place := versions.place(mention.source_id, mention.start, mention.end):
            found[*place, mention.entity.kind].append(mention)
    reread = Mention.objects.filter(
        source__in=versions.current, evidence__reading__lt=F("source__reading")
    ).distinct()
    for mention in reread.select_related("entity").order_by("pk"):
        found[mention.source_id, mention.start, mention.end, mention.entity.kind].append(mention)
    return found

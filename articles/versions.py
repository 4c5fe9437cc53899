"""What a correction changed in an article, sentence by sentence, and which decisions lost their sentence to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q
from rapidfuzz import process
from rapidfuzz.distance import Indel

from articles.carrying import READ_OR_ADDED
from articles.extraction.text import Text
from articles.models import Article, Version
from shows.models import Evidence, Property, Statement

SIMILAR = 0.4  # the share of words in common, in order, from which on a sentence counts as reworded
MOST_COMPARED = 500_000  # pairs of sentences, which takes about half a second


class Edit(StrEnum):
    EQUAL = "equal"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class VersionSentence:
    """A sentence in one version: offsets in code points, and the ids of the statements that rest on it there."""

    start: int
    end: int
    text: str
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SentenceDiff:
    """A sentence in the old and the new version; None where it is missing."""

    change: Edit
    old: VersionSentence | None
    new: VersionSentence | None


@dataclass(frozen=True, slots=True)
class Orphan:
    """A statement whose decision is in force, but whose sentence is no longer in the article.

    `old` is the sentence that it rested on, `new` the one most like it now, or "".
    """

    statement: Statement
    evidence: Evidence
    old: str
    new: str


def diff(old: Version, new: Version) -> list[SentenceDiff]:
    """The sentences of two versions side by side, in reading order."""
    before, after = _sides(old), _sides(new)
    matcher = SequenceMatcher(None, [side.text for side in before], [side.text for side in after])
    found = []
    for change, a, b, c, d in matcher.get_opcodes():
        if change == "equal":
            found += [SentenceDiff(Edit.EQUAL, *pair) for pair in zip(before[a:b], after[c:d], strict=True)]
        else:
            found += _reworded(before[a:b], after[c:d])
    return found


def orphans(article: Article) -> list[Orphan]:
    """The statements that editors hold, but that rest only on replaced versions of this article.

    Once somebody decides on one again after the correction, it is no longer an orphan.
    """
    new = _sentences(article.current)
    words = [sentence.split() for sentence in new]
    found = []
    for statement, evidence in _left_behind(article):
        at = _most_like(evidence.sentence, words)
        found.append(Orphan(statement, evidence, evidence.sentence, "" if at is None else new[at]))
    return found


def _most_like(sentence: str, others: Sequence[list[str]]) -> int | None:
    """The index of the sentence, given as words, that this one was probably reworded into."""
    found = process.extractOne(
        sentence.split(), others, scorer=Indel.normalized_similarity, score_cutoff=SIMILAR
    )
    return found and found[2]


def _sides(version: Version) -> list[VersionSentence]:
    """The sentences of a version with the statements that rest on them; names rest on every one."""
    evidence = Evidence.objects.filter(READ_OR_ADDED, source=version.source_id).order_by("start", "pk")
    spans = [
        (span["start"], span["end"], statement)
        for span_list, statement in _with_statement(evidence.exclude(statement__prop=Property.NAME))
        for span in span_list
    ]
    return [
        VersionSentence(
            sentence.start,
            sentence.end,
            version.text[sentence.start : sentence.end],
            tuple(
                dict.fromkeys(pk for start, end, pk in spans if start < sentence.end and sentence.start < end)
            ),
        )
        for sentence in Text(version.text).sentences
    ]


def _with_statement(evidence) -> Iterator[tuple[list[dict], int]]:
    for spans, statement, linked in evidence.values_list("spans", "statement_id", "counts_for_id"):
        yield spans, linked or statement


def _reworded(before: Sequence[VersionSentence], after: Sequence[VersionSentence]) -> Iterator[SentenceDiff]:
    """Pair each old sentence with the next new one that resembles it; the others were removed or added.

    Where there are too many to compare, all were removed and added.
    """
    words = [new.text.split() for new in after] if len(before) * len(after) <= MOST_COMPARED else []
    for old in before:
        at = _most_like(old.text, words)
        if at is None:
            yield SentenceDiff(Edit.REMOVED, old, None)
            continue
        yield from (SentenceDiff(Edit.ADDED, None, new) for new in after[:at])
        yield SentenceDiff(Edit.CHANGED, old, after[at])
        after, words = after[at + 1 :], words[at + 1 :]
    yield from (SentenceDiff(Edit.ADDED, None, new) for new in after)


def _sentences(version: Version) -> list[str]:
    return [version.text[sentence.start : sentence.end] for sentence in Text(version.text).sentences]


def _left_behind(article: Article) -> list[tuple[Statement, Evidence]]:
    """The statements with the evidence of the latest version that they rested on."""
    replaced = Evidence.objects.filter(
        READ_OR_ADDED, source__version_text__article=article, source__current=False
    ).exclude(statement__prop=Property.NAME)
    latest: dict[int, Evidence] = {}
    for evidence in replaced.order_by("source__version", "-pk"):
        latest[evidence.counts_for_id or evidence.statement_id] = evidence
    kept = Q(decision=None, source__current=True, source__reading=F("reading"))
    kept |= Q(decision__in_force=True) & (Q(source=None) | Q(source__current=True))
    elsewhere = Evidence.objects.filter(kept)
    statements = (
        Statement.objects.filter(pk__in=latest, decision__made_at__lt=article.current.imported_at)
        .exclude(state=Statement.State.REJECTED)
        .exclude(Exists(elsewhere.filter(statement=OuterRef("pk"), counts_for=None)))
        .exclude(Exists(elsewhere.filter(counts_for=OuterRef("pk"))))
        .with_names()
        .select_related("decision__user")
    )
    rows = [(statement, latest[statement.pk]) for statement in statements]
    return sorted(rows, key=lambda row: (row[1].start, row[0].pk))

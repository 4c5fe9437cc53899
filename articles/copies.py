"""Which articles are copies: those that share most of their sentences form a group, which counts as one
source.

Groups are the connected components of a graph of current texts. Two texts are connected if all their words
are the same, or if they share enough sentences. Direct speech does not count, since every report on a
statement quotes the same words; nor do sentences in very many texts, such as standing notes.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Subquery

from articles.extraction.quotes.marks import find_quotations
from articles.extraction.text import Role, Text
from articles.models import Sentence, Version
from shows.models import Source
from shows.projection.rows import in_chunks, insert_rows, update_rows

FEWEST_WORDS = 6  # of a sentence: anybody may write shorter ones
FEWEST_QUOTED = 4  # words between marks that make speech rather than a title
FEWEST_SHARED = 3  # sentences shared by two copies
LEAST_SHARE = 0.6  # of the sentences of the shorter copy
CHUNK = 500  # versions checked at a time
COMMON = 100  # a sentence in more texts than this is an outlet's standing note

_WORD = re.compile(r"\w+")

Node = int | str  # a version being examined, or a whole group that stays together


@dataclass(frozen=True, slots=True)
class _Member:
    """A current version whose group is being determined."""

    article: int
    wording: str
    copies: str


def sentence_hashes(string: str) -> set[int]:
    """The hashes of sentences that identify copies: those in the body, outside of speech, and long enough.

    The headline is left out, since outlets that take over a text write their own.
    """
    text = Text(string)
    quotations = find_quotations(string, [(paragraph.start, paragraph.end) for paragraph in text.paragraphs])
    speech = iter([one for one in quotations if not one.depth and _is_speech(string[one.start : one.end])])
    said = next(speech, None)
    hashes = set()
    for sentence in text.sentences:
        while said and said.end <= sentence.start:
            said = next(speech, None)
        if sentence.role is not Role.BODY or (said and said.start < sentence.end):
            continue
        words = _words(string[sentence.start : sentence.end])
        if words.count(" ") >= FEWEST_WORDS - 1:
            hashes.add(int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), signed=True))
    return hashes


def regroup(added: Sequence[Version], replaced: Collection[Source]) -> dict[int, int]:
    """Update the groups of copies after texts were stored or replaced.

    `added` are versions that are now current. Returns the ids of the current sources whose group has changed,
    each with the added source that is the reason. The caller holds the writers' lock; the number of queries
    does not depend on the number of texts.
    """
    if not added:
        return {}
    touched = {version.pk for version in added} | _index(added, replaced)
    members = _members(touched, {source.copies for source in replaced})
    return _write(members, dict(_named(members)), added, replaced)


def regroup_all() -> list[int]:
    """Rebuild the index of sentences and the groups of copies from the texts alone.

    Returns the ids of the current sources whose group has changed. The caller holds the writers' lock.
    """
    sources = Source.objects.filter(current=True)
    before = dict(sources.values_list("pk", "copies"))
    Sentence.objects.order_by()._raw_delete(Sentence.objects.db)
    alone = Version.objects.filter(source=OuterRef("pk")).values("wording")
    Source.objects.update(copies=Subquery(alone))
    current = Version.objects.filter(source__current=True).order_by("pk")
    for ids in in_chunks(current.values_list("pk", flat=True), CHUNK):
        regroup(
            list(Version.objects.filter(pk__in=ids).select_related("source").defer("raw").order_by("pk")), ()
        )
    return [pk for pk, group in sources.order_by("pk").values_list("pk", "copies") if group != before[pk]]


def problems() -> Iterator[str]:
    """Articles that wrongly count as copies, or wrongly do not; none if all is well."""
    versions = Version.objects.filter(source__current=True).order_by("pk").values_list("pk", flat=True)
    for some in in_chunks(versions, CHUNK):
        members = _members(some, set())
        for node, name in _named(members):
            found = node if isinstance(node, str) else members[node].copies
            if found != name:
                where = f"group {node[:12]}" if isinstance(node, str) else f"version {node}"
                yield f"{where} counts as a copy in {found[:12]}, but belongs to {name[:12]}"


def first_of(groups: Collection[str]) -> dict[str, Source]:
    """For each group of copies, the current source imported first."""
    current = Source.objects.filter(copies__in=groups, current=True).order_by()
    first = current.values("copies").annotate(first=Min("pk")).values("first")
    return {source.copies: source for source in Source.objects.filter(pk__in=first)}


def _words(string: str) -> str:
    return " ".join(_WORD.findall(string.casefold()))


def _is_speech(words: str) -> bool:
    return len(words.split()) >= FEWEST_QUOTED


def _index(added: Sequence[Version], replaced: Collection[Source]) -> set[int]:
    """Index the sentences of the new texts and remove those of the replaced ones.

    Returns the ids of the versions with a sentence that became or ceased to be common.
    """
    insert_rows(
        Sentence,
        ["version", "hash", "common"],
        [(version.pk, hash, False) for version in added for hash in sorted(sentence_hashes(version.text))],
    )
    turned = _forget(replaced) if replaced else set()
    held = Sentence.objects.filter(hash=OuterRef("hash")).order_by()
    # Probing for one row beyond the limit costs the same, however many texts have the sentence.
    many = Exists(held.filter(common=True)) | Exists(held[COMMON : COMMON + 1])
    new = Sentence.objects.filter(version__in=added).filter(many)
    return turned | _mark(Sentence.objects.filter(hash__in=new.values("hash")), common=True)


def _forget(replaced: Collection[Source]) -> set[int]:
    left = Sentence.objects.exclude(version__source__in=replaced).filter(hash=OuterRef("hash")).order_by()
    gone = Sentence.objects.filter(version__source__in=replaced)
    rare = list(
        gone.filter(common=True).exclude(Exists(left[COMMON : COMMON + 1])).values_list("hash", flat=True)
    )
    gone.delete()
    return _mark(Sentence.objects.filter(hash__in=rare), common=False) if rare else set()


def _mark(sentences: QuerySet[Sentence], *, common: bool) -> set[int]:
    """Mark sentences as common, or not. Returns the ids of the versions for which that changed."""
    wrong = sentences.filter(common=not common)
    versions = set(wrong.values_list("version_id", flat=True))
    if versions:
        wrong.update(common=common)
    return versions


def _members(touched: Collection[int], groups: set[str]) -> dict[int, _Member]:
    """The versions touched, and all members of the groups that may fall apart, by id."""
    current = Version.objects.filter(source__current=True)
    groups = groups | set(current.filter(pk__in=touched).values_list("source__copies", flat=True))
    rows = current.filter(Q(pk__in=touched) | Q(source__copies__in=groups)).order_by("pk")
    fields = ("pk", "article_id", "wording", "source__copies")
    return {pk: _Member(*row) for pk, *row in rows.values_list(*fields)}


def _same_words(members: Mapping[int, _Member]) -> Iterator[tuple[Node, Node]]:
    """Pairs of members, or of a member and a surrounding group, with the same words."""
    first: dict[str, int] = {}
    for pk, member in members.items():
        yield pk, first.setdefault(member.wording, pk)
    others = Version.objects.filter(source__current=True, wording__in=first).exclude(pk__in=members)
    for words, copies in others.order_by().values_list("wording", "source__copies").distinct():
        yield first[words], copies


def _same_sentences(members: Mapping[int, _Member]) -> Iterator[tuple[Node, Node]]:
    """Pairs of members, or of a member and a surrounding group, that share enough sentences."""
    uncommon = Sentence.objects.filter(common=False)
    own = uncommon.filter(version__in=members)
    size: Counter[int] = Counter()
    shared: Counter[tuple[int, int]] = Counter()
    for having in _by_hash(uncommon.filter(hash__in=own.values("hash"))):
        size.update(having)
        shared.update((one, other) for one in having if one in members for other in having if other != one)
    likely = {pair: number for pair, number in shared.items() if number >= FEWEST_SHARED}
    outside = {other for _, other in likely} - members.keys()
    copies = {}
    if outside:
        rows = uncommon.filter(version__in=outside).order_by()
        for pk, group, number in rows.values_list("version", "version__source__copies").annotate(Count("pk")):
            copies[pk], size[pk] = group, number
    for (one, other), number in likely.items():
        if number >= LEAST_SHARE * min(size[one], size[other]):
            yield one, copies.get(other, other)


def _by_hash(sentences: QuerySet[Sentence]) -> Iterable[list[int]]:
    """For each sentence, the versions that have it."""
    having = defaultdict(list)
    for hash, version in sentences.order_by().values_list("hash", "version_id"):
        having[hash].append(version)
    return having.values()


def _connected(nodes: Iterable[Node], pairs: Iterable[tuple[Node, Node]]) -> list[set[Node]]:
    """The connected components of a graph."""
    part = {node: {node} for node in nodes}
    for one, other in pairs:
        larger, smaller = part[one], part.setdefault(other, {other})
        if larger is smaller:
            continue
        if len(larger) < len(smaller):
            larger, smaller = smaller, larger
        larger |= smaller
        part.update(dict.fromkeys(smaller, larger))
    return list({id(nodes): nodes for nodes in part.values()}.values())


def _named(members: Mapping[int, _Member]) -> Iterator[tuple[Node, str]]:
    """The members and the groups joined with them, each with the name of its group: the least wording in it."""
    for nodes in _connected(members, [*_same_words(members), *_same_sentences(members)]):
        name = min(node if isinstance(node, str) else members[node].wording for node in nodes)
        yield from ((node, name) for node in nodes)


def _write(
    members: Mapping[int, _Member],
    names: Mapping[Node, str],
    added: Sequence[Version],
    replaced: Collection[Source],
) -> dict[int, int]:
    """Update all versions of the articles with the names of their groups."""
    of_article = {members[node].article: name for node, name in names.items() if node in members}
    renamed = [node for node, name in names.items() if isinstance(node, str) and node != name]
    rows = Source.objects.filter(Q(version_text__article__in=of_article) | Q(copies__in=renamed))
    changed, reasons = [], _reasons(added, replaced, of_article)
    for source in rows.select_related("version_text").defer("version_text__raw", "version_text__text"):
        name = of_article.get(source.version_text.article_id) or names[source.copies]
        if source.copies != name:
            source.reason = reasons.get(name) or reasons.get(source.copies) or added[-1].source.pk
            source.copies = name
            changed.append(source)
    update_rows(changed, ["copies"])
    for version in added:
        version.source.copies = of_article[version.article_id]
    return {source.pk: source.reason for source in changed if source.current}


def _reasons(
    added: Sequence[Version], replaced: Collection[Source], of_article: Mapping[int, str]
) -> dict[str, int]:
    """The added source by the group that it joined, and by the one that its article left."""
    came = {of_article[version.article_id]: version.source.pk for version in reversed(added)}
    new = {version.article_id: version.source.pk for version in added}
    left = {source.copies: new[source.version_text.article_id] for source in replaced}
    return left | came

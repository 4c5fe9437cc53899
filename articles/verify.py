"""Checks that stored texts and evidence agree. Each yields a sentence for every problem that it finds."""

import hashlib
from collections.abc import Iterator, Sequence

from articles import copies
from articles.models import Version
from shows.models import Evidence, Mention
from shows.projection.rows import in_chunks

CHUNK = 200


def problems() -> Iterator[str]:
    """Problems of texts and spans; none if all is well."""
    for ids in in_chunks(Version.objects.order_by("pk").values_list("pk", flat=True), CHUNK):
        some = list(Version.objects.filter(pk__in=ids).select_related("source").order_by("pk"))
        for version in some:
            if hashlib.sha256(version.raw).hexdigest() != version.sha256:
                yield f"{_where(version)}: the bytes are not those that were imported"
        yield from spans_slice(some)
    yield from copies.problems()


def spans_slice(versions: Sequence[Version]) -> Iterator[str]:
    """Evidence and mentions in these texts whose words are not where they should be."""
    by_source = {version.source_id: version for version in versions}
    evidence = Evidence.objects.filter(source__in=by_source).order_by("source", "pk")
    for pk, source, spans in evidence.values_list("pk", "source", "spans"):
        version = by_source[source]
        for span in spans:
            if version.text[span["start"] : span["end"]] != span["text"] or not span["text"]:
                words = f"has “{span['text'][:40]}”, the text does not at {span['start']}"
                yield f"{_where(version)}: evidence {pk} {words}"
    mentions = Mention.objects.filter(source__in=by_source).order_by("source", "pk")
    for pk, source, text, start, end in mentions.values_list("pk", "source", "text", "start", "end"):
        if by_source[source].text[start:end] != text:
            yield f"{_where(by_source[source])}: mention {pk} is “{text[:40]}”, the text is not at {start}"


def _where(version: Version) -> str:
    return f"version {version.number} of article {version.article_id} ({version})"

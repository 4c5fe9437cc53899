"""Do the stored texts and the evidence agree? Each check yields a sentence for each problem that it finds."""

import hashlib
from collections.abc import Iterator

from articles import copies
from articles.models import Version
from shows.models import Evidence, Mention


def problems() -> Iterator[str]:
    """Problems of texts and spans; none where all is well."""
    for version in Version.objects.select_related("source").order_by("pk").iterator(chunk_size=200):
        where = f"version {version.number} of article {version.article_id} ({version})"
        if hashlib.sha256(version.raw).hexdigest() != version.sha256:
            yield f"{where}: the bytes are not those that were imported"
        yield from spans_slice(version, where)
    yield from copies.problems()


def spans_slice(version: Version, where: str) -> Iterator[str]:
    for evidence in Evidence.objects.filter(source=version.source):
        for span in evidence.spans:
            if version.text[span["start"] : span["end"]] != span["text"] or not span["text"]:
                yield f"{where}: evidence {evidence.pk} has “{span['text'][:40]}”, the text does not at {span['start']}"
    for mention in Mention.objects.filter(source=version.source):
        if version.text[mention.start : mention.end] != mention.text:
            yield f"{where}: mention {mention.pk} is “{mention.text[:40]}”, the text is not at {mention.start}"

"""What is at stake: how much a decision may change what is published, for a statement and for an article."""

from collections.abc import Collection

from django.db import connection

from shows.models import Property, Statement

from .beliefs import Belief
from .rows import in_chunks

# In this order: settle a conflict, publish something or not, confirm what stands.
CONFLICT, UNSURE, SURE = 20, 4, 1
OPEN = {
    Statement.State.PROPOSED: UNSURE,
    Statement.State.PUBLISHED: SURE,
    Statement.State.COVERED: SURE,
}


def stake(belief: Belief, state: str, *, disputed: bool, published: int) -> int:
    """The stake of deciding on a belief, 0 if it is decided or a name.

    It grows with the number of values `published` about the subject, so that well-covered shows come first:
    by its logarithm, rounded down, so that a new value seldom changes other stakes.
    """
    if belief.judgement or belief.prop == Property.NAME:
        return 0
    need = CONFLICT if disputed else OPEN.get(state, 0)
    return need * ((2 + published).bit_length() - 1)


def write_stakes(sources: Collection[int]) -> None:
    """Sum up, for each source, what is at stake in the statements that its reading gives evidence for."""
    for ids in in_chunks(sorted(sources)):
        with connection.cursor() as cursor:
            cursor.execute(SUM.format(ids=", ".join(["%s"] * len(ids)), bits=BITS), ids)


BITS = " ".join(f"WHEN '{prop}' THEN {prop.bit}" for prop in Property)
SUM = """
UPDATE shows_source
SET stake = counted.stake, disputed = counted.disputed, unsure = counted.unsure, sure = counted.sure,
    kinds = counted.kinds
FROM (
    SELECT
        source.id,
        COALESCE(SUM(said.stake), 0) AS stake,
        COUNT(said.conflict_id) AS disputed,
        COUNT(CASE WHEN said.conflict_id IS NULL AND said.state = 'proposed' THEN 1 END) AS unsure,
        COUNT(CASE WHEN said.conflict_id IS NULL AND said.state <> 'proposed' THEN 1 END) AS sure,
        COALESCE(SUM(DISTINCT CASE said.prop {bits} END), 0) AS kinds
    FROM shows_source source
    LEFT JOIN shows_evidence evidence
        ON evidence.source_id = source.id
        AND evidence.decision_id IS NULL
        AND evidence.reading = source.reading
    LEFT JOIN shows_statement said
        ON said.id = COALESCE(evidence.counts_for_id, evidence.statement_id)
        AND said.stake > 0
    WHERE source.id IN ({ids})
    GROUP BY source.id
) AS counted
WHERE shows_source.id = counted.id
"""

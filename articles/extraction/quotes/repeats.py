"""Which quotes repeat the words of others, as a caption or a teaser does."""

from collections.abc import Sequence

SHINGLE = 4
SAME = 0.7


def first_sayings(quotes: Sequence[str]) -> list[int]:
    """For each quote, the index of the one whose words it repeats: its own if they are new."""
    known: dict[tuple[str, ...], int] = {}
    first: list[int] = []
    for n, quote in enumerate(quotes):
        shingles = _shingles(quote)
        said_before = [known[shingle] for shingle in shingles if shingle in known]
        repeats = len(said_before) > SAME * len(shingles)
        first.append(said_before[0] if repeats else n)
        if not repeats:
            for shingle in shingles:
                known.setdefault(shingle, n)
    return first


def _shingles(written: str) -> list[tuple[str, ...]]:
    plain = ["".join(filter(str.isalnum, word)) for word in written.lower().split()]
    return list(zip(*(plain[n:] for n in range(SHINGLE)), strict=False))

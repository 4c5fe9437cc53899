"""The facts of an article as a table for people."""

from collections.abc import Iterable, Sequence

from articles.extraction import Fact

WIDTH = 120
COLUMNS = (("kind", 12), ("what", 26), ("value", 32), ("sentence", WIDTH - 12 - 26 - 32 - 3 * 2))


def fact_table(facts: Sequence[Fact]) -> str:
    """One line for each fact: kind, subject, value, sentence; at most 120 columns wide."""
    if not facts:
        return "no facts found"
    head = tuple(name for name, _ in COLUMNS)
    rule = tuple("-" * width for _, width in COLUMNS)
    return "\n".join(_line(cells) for cells in (head, rule, *map(_cells, facts)))


def _line(cells: Iterable[str]) -> str:
    cut = (_cut(cell, width).ljust(width) for cell, (_, width) in zip(cells, COLUMNS, strict=True))
    return "  ".join(cut).rstrip()


def _cut(words: str, width: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def _cells(fact: Fact) -> tuple[str, str, str, str]:
    sentence = " ".join(span.text for span in fact.evidence)
    return fact.kind.replace("_", " "), _what(fact), _value(fact), sentence


def _what(fact: Fact) -> str:
    if fact.kind == "quote":
        return fact["speaker"] or "speaker not stated"
    season = fact.get("season")
    return fact["show"] if season is None else f"{fact['show']}, season {season}"


def _value(fact: Fact) -> str:
    match fact.kind:
        case "network":
            return fact["network"]
        case "status":
            return fact["status"].replace("_", " ")
        case "final_season":
            return "the last season"
        case "premiere" | "finale":
            return f"{fact['date_text']}: {fact['date_resolved'] or fact['date'] or 'not resolved'}"
        case "episodes":
            return f"{fact['count']} episodes"
        case "cast":
            return f"{fact['person']} as {fact['character']}" if fact["character"] else fact["person"]
        case "crew":
            return f"{fact['person']}, {fact['role'].replace('_', ' ')}"
        case "origin":
            return f"{fact['person']}, {fact['role']} of the {fact['of']}, not of the show"
        case "quote":
            return fact["text"]

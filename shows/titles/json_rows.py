"""Dumps of JSON objects: shows of TVmaze, items of Wikidata."""

from shows.models import Entity, ExternalId

from .entry import Entry

SERIES = frozenset({"Q5398426", "Q1259759", "Q581714", "Q63952888", "Q117467246"})
HUMAN = "Q5"
INSTANCE_OF, START, PUBLISHED, BORN, IMDB = "P31", "P580", "P577", "P569", "P345"


def read_object(found: object) -> Entry | None:
    """A show of TVmaze or an item of Wikidata; None if it is neither a show nor a known person.

    Raises ValueError if it is something else or broken.
    """
    try:
        if isinstance(found, dict) and "labels" in found and "claims" in found:
            return _item(found)
        if isinstance(found, dict) and "id" in found and "name" in found:
            return _show(found)
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise ValueError(f"a part is missing or of another kind: {error!r}") from None
    raise ValueError("expected a show of TVmaze or an item of Wikidata")


def _show(found: dict) -> Entry:
    """`popularity` is TVmaze's weight, 0 to 100."""
    channel = found.get("network") or found.get("webChannel") or {}
    if not isinstance(found["id"], int) or not isinstance(found["name"], str) or not found["name"]:
        raise ValueError("expected a number as id, and a name")
    year = (found.get("premiered") or "")[:4]
    return Entry(
        ExternalId.Source.TVMAZE,
        str(found["id"]),
        Entity.Kind.SHOW,
        found["name"],
        int(year) if year.isdecimal() else None,
        channel.get("name") or "",
        found.get("weight"),
    )


def _item(found: dict) -> Entry | None:
    """`popularity` is the number of Wikipedias and sister projects with an article. Only people listed by
    IMDb are read."""
    # Wikidata writes an empty map as a list, and labels a name that all languages share "mul".
    labels, claims = found["labels"] or {}, found["claims"] or {}
    name = (labels.get("en") or labels.get("mul") or {}).get("value")
    kinds = {value["id"] for value in _values(claims, INSTANCE_OF)}
    if not name or not (kinds & SERIES or (HUMAN in kinds and claims.get(IMDB))):
        return None
    kind, dates = (Entity.Kind.SHOW, (START, PUBLISHED)) if kinds & SERIES else (Entity.Kind.PERSON, (BORN,))
    years = [
        int(value["time"][1:5])
        for date in dates
        for value in _values(claims, date)
        if value["time"][0] == "+"
    ]
    return Entry(
        ExternalId.Source.WIKIDATA,
        found["id"],
        kind,
        name,
        years[0] if years else None,
        popularity=len(found.get("sitelinks", {})),
    )


def _values(claims: dict, prop: str) -> list:
    snaks = [claim["mainsnak"] for claim in claims.get(prop, [])]
    return [snak["datavalue"]["value"] for snak in snaks if "datavalue" in snak]

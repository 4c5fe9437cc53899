"""What is known of people and characters, before the article is read, that speaks for or against a credit."""

from collections.abc import Iterator, Mapping
from typing import Any

from articles.extraction.credits import Titles, plain
from articles.extraction.names import Name
from articles.extraction.reading import Reading


def credited(
    reading: Reading, show: Name, named: Mapping[str, Name], keys: Mapping[str, Any]
) -> Iterator[str]:
    """What credits say of the person, and of the character, whom a finding names with a show."""
    person, credits = named["person"].canonical, reading.names.lexicon.credits
    title = show.lexical or show.canonical
    acting, making = credits.acting(person), credits.making(person)
    yield from _in_show("person acts", acting, title, reading)
    yield from _in_show("person makes shows", making, title, reading)
    yield from _in_show("person is a character", credits.casting(person), title, reading)
    if (plain(title) in acting) != (plain(title) in making):
        yield "person acts, makes nothing" if plain(title) in acting else "person makes, acts in nothing"
    if (role := keys.get("role")) and plain(title) in making:
        yield f"{role} {'known' if credits.has_job(person, title, role) else 'not known'}"
    if character := named.get("character"):
        yield from _in_show("character known", credits.casting(character.canonical), title, reading)
        if plain(character.canonical) in credits.parts(person, title):
            yield "part known"


def _in_show(what: str, shows: Titles, title: str, reading: Reading) -> Iterator[str]:
    """Whether something known of some shows is so of this one, of another that the article names, or elsewhere."""
    if plain(title) in shows:
        yield f"{what}, here"
    elif shows:
        yield f"{what}, {'elsewhere' if shows.isdisjoint(reading.titles) else 'nearby'}"

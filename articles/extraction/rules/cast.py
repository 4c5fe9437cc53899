"""Who acts in a show, and as whom."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.lexicon.vocabulary import GIVEN_NAMES
from articles.extraction.names.table import Name
from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.asides import asides, without
from articles.extraction.reading.casting import ACTOR, ROLE, are_filmographies, brackets
from articles.extraction.reading.knowledge import BESIDE_CAST, BY_KNOWLEDGE_ALONE
from articles.extraction.reading.marked import ITEM_AS, MACROS, Mark, Marked, expression
from articles.extraction.reading.teams import team_up_to
from articles.extraction.reading.wording import HUMAN, NETWORK, REFERENCE, SHOW, WORK
from articles.extraction.rules.acting import RULES, TRIGGER
from articles.extraction.rules.parts import parts, show_of_part
from articles.extraction.rules.rule import (
    Draft,
    Rule,
    draft,
    matches,
    name_circumstances,
    with_credited,
    with_listed,
)

OF_A_SHOW = re.compile(r"\b(?:of|in|on|for|from|to) (?:the )?[“\"'‘]?$")
PLURAL = expression(r"\b(?:stars|actors|alums|alumni|members|castmates|cast|co-stars|regulars)\W*$")
CHARACTER_WITHIN = 500  # characters of text
AS = re.compile(r"(?: \([^()]{0,40}\))? (?:as|in the role of|playing) ")
LEAVES_NO_CHOICE = ("in turn", "played by", "plays", "role (actor)")
# "executive produces Harbour Lights, alongside Bo Finch"
JOINS_MAKERS = expression(
    rf"\b(?:produc|direct|writ|wrote|creat|showrun|serves? as)\w*\b(?:(?!star)[^.;{HUMAN}]){{0,70}}$"
)
JOINS_WITHIN = 100
PRONOUN = re.compile(r"s?he(?:['’](?:s|d|ll))?", re.IGNORECASE)
IN_MARKS = re.compile(r"\([“\"‘'][^()]*[”\"’']\)")
PEOPLE = expression(r"{person}|\b(?:his|her|him|their|parts|roles|credits|appearances|turns|stints)\b")


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The castings that a sentence states, without those that contradict its unambiguous ones."""
    found = list(_found(reading, marked))
    if spans := asides(marked):
        of = _told_in_passing(reading, marked, spans)
        found = [
            one for one in found if one.keys["person"] in of.get(one.keys["show"], (one.keys["person"],))
        ]
        found += _found(reading, without(marked, spans))
    told = [
        one.keys for one in found if one.rule in LEAVES_NO_CHOICE and one.keys["character"] in reading.roles
    ]
    in_turn = {one.keys["person"]: one.keys["character"] for one in found if one.rule == "in turn"}
    played = {*in_turn.values(), *(keys["character"] for keys in told)} - in_turn.keys()
    for one in found:
        person, character = one.keys["person"], one.keys["character"]
        is_another = character in in_turn.values() and in_turn.get(person, character) != character
        if not (person in played or is_another):
            yield one


def _told_in_passing(
    reading: Reading, marked: Marked, spans: Iterable[tuple[int, int]]
) -> dict[str, list[str]]:
    """Each title in an aside, except the main show's -> whom the aside is about."""
    return {
        mark.name.canonical: _spoken_of(marked, start, end)
        for start, end in spans
        for mark in marked.all(start, end, SHOW)
        if not reading.is_main(marked, mark.name)
    }


def _spoken_of(marked: Marked, start: int, end: int) -> list[str]:
    """Whom an aside is about: the names before it, or the pronoun in it."""
    if marked.string[start - 1] in HUMAN:
        return [member.mark.name.canonical for member in team_up_to(marked, start - 1)]
    pronoun = marked.first(start, end, REFERENCE)
    return [pronoun.name.canonical] if pronoun and pronoun.name else []


def _found(reading: Reading, marked: Marked) -> Iterator[Draft]:
    if not PEOPLE.can_match(marked.line):
        return
    if not TRIGGER.occurs(marked.line):
        yield from _known_actors(reading, marked)
        return
    for rule, match in matches(RULES, marked.line):
        yield from _drafts(reading, marked, rule, match)
    yield from _people_in_brackets(reading, marked)
    yield from _people_with_parts(reading, marked)
    yield from _people_with_filmographies(reading, marked)
    yield from _people_with_shows(reading, marked)


def _people_in_brackets(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """ "Dot (Ann Lee)" and "Ann Lee (Dot)", whichever of the two is the actor."""
    for match, outer, inner in brackets(marked):
        outside = reading.casting.get(outer.name.canonical) == ACTOR or inner.sign not in HUMAN
        person, role = (outer, inner) if outside else (inner, outer)
        if person.name.canonical != role.name.canonical:
            rule = "actor (role)" if outside else "role (actor)"
            shows = reading.about(marked, match.start())
            yield from _drafts_of(reading, marked, rule, shows, person, role, ())


def _people_with_parts(reading: Reading, marked: Marked) -> Iterator[Draft]:
    for position, person, role, found, named in parts(reading, marked):
        if person.name.canonical != role.name.canonical:
            shows = [About(named.name, "named")] if named else reading.about(marked, position)
            yield from _drafts_of(reading, marked, "part", shows, person, role, found, named is not None)


def _people_with_filmographies(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """Actors with shows in brackets, as in "Ann Lee (Harbour Lights, Nettle Row)"."""
    for n, person in reading.filmographies(marked).items():
        shows = [About(marked.marks[n].name, "in brackets")]
        yield from _drafts_of(reading, marked, "actor (shows)", shows, person, None, (), True)


def _people_with_shows(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """Every person in a sentence with the shows that it may be about; the circumstances tell whether it is
    casting."""
    for n, mark in marked.marks.items():
        if mark.sign in HUMAN + REFERENCE and mark.name:
            shows = reading.about(marked, n)
            yield from _drafts_of(reading, marked, "person with show", shows, mark, None, ())


def _known_actors(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """People known to act in a show that their sentence is about, though it has no word of acting. Those who also
    wrote the show may be spoken of for that."""
    for n, mark in marked.marks.items():
        if mark.sign in HUMAN and mark.name:
            known = {
                show.canonical
                for show in reading.knowledge.acted_in(mark.name)
                if not reading.knowledge.wrote(mark.name, show)
            }
            if not known:
                continue
            shows = [one for one in reading.about(marked, n) if one.show.canonical in known]
            yield from _drafts_of(
                reading, marked, "known actor with show", shows, mark, None, (BY_KNOWLEDGE_ALONE,)
            )


def _drafts(reading: Reading, marked: Marked, rule: Rule, match: re.Match) -> Iterator[Draft]:
    named = [About(mark.name, "named") for mark in _shows(marked, match)]
    shows = list(with_listed(marked, named)) or reading.about(marked, match.start())
    cue = match["cue"] if "cue" in match.re.groupindex else match.group().split()[-1]
    found = [f"{rule.name} by {cue.casefold()}"] if rule.name in ("join the cast", "in show") else []
    for person, role in _pairs(reading, marked, rule, match):
        if rule.name == "credits" and person and person.name and _only_makes(reading, person.name):
            continue
        if rule.name == "joining" and JOINS_MAKERS.search(
            marked.line, max(0, match.start() - JOINS_WITHIN), match.start()
        ):
            continue
        if rule.name == "the show star" and PRONOUN.fullmatch(reading.text.string, person.start, person.end):
            continue
        role = None if role and role.sign == SHOW and _is_of_a_show(reading, role) else role
        if (
            person is None
            or person.name is None
            or (role and role.name and role.name.canonical == person.name.canonical)
        ):
            continue
        if "title_role" in match.re.groupindex:
            for show in without_namesakes(person, shows):
                of_title = Mark(person.start, person.start, "", show.show)
                yield from _drafts_of(reading, marked, rule.name, [show], person, of_title, found)
            continue
        of_part = show_of_part(marked, role) if role and not named else None
        offered = [About(of_part.name, "named")] if of_part else shows
        others = without_namesakes(person, offered)
        yield from _drafts_of(reading, marked, rule.name, others, person, role, found, of_part is not None)


def _only_makes(reading: Reading, person: Name) -> bool:
    """Whether the article gives somebody the jobs of makers only."""
    jobs = reading.jobs.get(person.canonical, ())
    return "maker" in jobs and "actor" not in jobs and reading.casting.get(person.canonical) != ACTOR


def without_namesakes(person: Mark, shows: Iterable[About]) -> list[About]:
    """The shows that do not have the person's name as their title."""
    return [show for show in shows if show.show.canonical != person.name.canonical]


def _is_of_a_show(reading: Reading, role: Mark) -> bool:
    """Whether the apparent role is really a show: "as the host of Harbour Lights"."""
    return OF_A_SHOW.search(reading.text.string, max(0, role.start - 12), role.start) is not None


def _drafts_of(
    reading: Reading,
    marked: Marked,
    rule: str,
    shows: Iterable[About],
    person: Mark,
    role: Mark | None,
    found: Iterable[str],
    is_told: bool = False,
) -> Iterator[Draft]:
    """A draft for each show in which a person may act; `is_told` means that the words name the show of this part."""
    used_as = reading.casting.get
    if role and role.name and used_as(role.name.canonical) == ACTOR:
        if used_as(person.name.canonical) == ROLE:
            return
        role = None
    character = role.name if role else None
    circumstances = [*found, *_circumstances(reading, marked, rule, person, role)]
    beside = reading.listed_beside(marked, person)
    for show in shows if is_told else with_credited(reading, marked, shows, person):
        is_credited = character and show.how == "credited"
        if is_credited and reading.knowledge.plays_another(person.name, show.show, character):
            continue
        of_show = [*circumstances, *_of_show(reading, show, beside)]
        yield _draft(reading, marked, rule, show, person.name, character, of_show)
        part = None if role else reading.knowledge.part(person.name, show.show)
        if part and marked.names(part):
            by_knowledge = [*of_show, BY_KNOWLEDGE_ALONE]
            yield _draft(reading, marked, rule, show, person.name, part, by_knowledge)


def _draft(
    reading: Reading,
    marked: Marked,
    rule: str,
    show: About,
    person: Name,
    character: Name | None,
    circumstances: Iterable[str],
) -> Draft:
    keys = {"person": person.canonical, "character": character.canonical if character else None}
    named = {"person": person, "character": character} if character else {"person": person}
    return draft(reading, marked, "cast", rule, show, keys, circumstances, named)


def _circumstances(
    reading: Reading, marked: Marked, rule: str, person: Mark, role: Mark | None
) -> Iterator[str]:
    """What speaks for and against this person acting, and acting as this role, in any show."""
    used = reading.casting.get(person.name.canonical)
    yield from reading.near(marked, person)
    yield reading.shows_spoken_of
    yield from name_circumstances(person, "person")
    for job in reading.jobs.get(person.name.canonical, ()):
        yield f"is called {job}"
    if role is None:
        yield f"used as {used}"
    elif role.name:
        yield from _of_role(reading, rule, used, role)


def _of_role(reading: Reading, rule: str, used: str | None, role: Mark) -> Iterator[str]:
    """What speaks for and against the role, next to how the article uses its actor."""
    role_used = reading.casting.get(role.name.canonical)
    yield f"person used as {used}"
    yield f"role used as {role_used}"
    yield f"{rule}, {used}, {role_used}"
    if used == ROLE:
        yield "parts reversed"
    yield from name_circumstances(role, "role")
    if role.name.canonical.split()[0].casefold() in GIVEN_NAMES:
        yield "role has a given name"


def _of_show(reading: Reading, show: About, beside: Iterable[Name]) -> Iterator[str]:
    """What speaks for and against one show, next to the other people of the person's list."""
    yield f"show {show.how}, {reading.shows_spoken_of}"
    if show.how == "credited":
        yield BY_KNOWLEDGE_ALONE
    if any(reading.knowledge.acts_in(other, show.show) for other in beside):
        yield BESIDE_CAST


def _pairs(
    reading: Reading, marked: Marked, rule: Rule, match: re.Match
) -> list[tuple[Mark | None, Mark | None]]:
    """The people in a match, each with the role that it gives them."""
    groups = match.re.groupindex
    role = marked.mark(match, "role") if "role" in groups else None
    if "owner" in groups and match["owner"]:
        offset = marked.offset(match.start("owner"))
        person = reading.whose(offset, offset + len(match["owner"]))
        return [(Mark(offset, offset + len(match["owner"]), "", person), role)]
    if "spoken_of" in groups:
        role = _character_spoken_of(reading, marked.offset(match.start("spoken_of")))
        if role is None:
            return []
    if "object" in groups:
        person = marked.mark(match, "person")
        return [(person, _somebody_played(reading, person))]
    if "predecessor" in groups:
        predecessor = marked.mark(match, "predecessor")
        if role := _part_of(reading, marked, predecessor, match.start()):
            return [(marked.mark(match, "person"), role)]
        role = (
            None
            if AS.match(marked.line.string, match.end())
            else _character_before(reading, marked, match.start())
        )
        return [(marked.mark(match, "person"), role), (predecessor, role)] if role else []
    if "parts" in groups:
        return _in_turn(marked, match)
    if "players" in groups:
        players = list(_players(marked, reading.casting, match.start("players"), match.end("players")))
        if rule.name == "show star" and not PLURAL.search(marked.line, match.start(), match.start("players")):
            players = players[:1]
        if "spoken_of" in groups:
            return [(person, role) for person, _ in players]
        return [(players[0][0], role)] if role and players else players
    if rule.name == "in show":
        return [(person, role) for person in _with_those_before(marked, match)]
    return [(marked.mark(match, "person"), role)]


def _with_those_before(marked: Marked, match: re.Match) -> list[Mark | None]:
    """The person of a match and those before in the same list: "Ann Lee and Bo Finch starred in"."""
    place = match.start("person")
    start = next((start for start, end in marked.lists if start <= place < end), place)
    items = ITEM_AS.finditer(marked.string, start, place)
    return [*(marked.mark(item, "person") for item in items), marked.mark(match, "person")]


def _character_spoken_of(reading: Reading, place: int) -> Mark | None:
    """The last character named before a place, to whom "the character" refers."""
    before = reading.names.in_(max(0, place - CHARACTER_WITHIN), place)
    name = next((name for name in reversed(before) if name.canonical in reading.roles), None)
    return Mark(place, place, "", name) if name else None


def _somebody_played(reading: Reading, player: Mark) -> Mark | None:
    """Whom "her" means in "Ann Lee, who plays her": somebody named before, but no actor."""
    name = reading.played_before(player.start, player.name) if player.name else None
    return Mark(player.start, player.start, "", name) if name else None


def _character_before(reading: Reading, marked: Marked, position: int) -> Mark | None:
    """The last character named before a position in the sentence."""
    before = (mark for n, mark in sorted(marked.marks.items(), reverse=True) if n < position and mark.name)
    return next((mark for mark in before if mark.name.canonical in reading.roles), None)


def _part_of(reading: Reading, marked: Marked, person: Mark | None, place: int) -> Mark | None:
    """A person's known part in a show that the place may be about, if the article names that character."""
    shows = reading.about(marked, place) if person and person.name else []
    parts = (reading.knowledge.part(person.name, one.show) for one in shows)
    part = next((part for part in parts if part), None)
    return Mark(person.start, person.start, "", part) if part else None


def _in_turn(marked: Marked, match: re.Match) -> list[tuple[Mark, Mark]]:
    """Each person with the part in the same place of a second list, if the lists are equally long."""
    people = [
        marked.mark(item, "person")
        for item in ITEM_AS.finditer(marked.string, match.start("people"), match.end("people"))
    ]
    roles = list(marked.all(match.start("parts"), match.end("parts"), MACROS["named"]))
    return list(zip(people, roles, strict=True)) if len(people) == len(roles) else []


def _shows(marked: Marked, match: re.Match) -> list[Mark]:
    if "show" not in match.re.groupindex:
        return []
    shows = [marked.mark(match, "show")]
    if "more" in match.re.groupindex and match["more"]:
        shows += marked.all(match.start("more"), match.end("more"), SHOW)
    return [mark for mark in shows if mark and mark.name]


def _players(
    marked: Marked, casting: dict[str, str], start: int, end: int
) -> Iterator[tuple[Mark, Mark | None]]:
    position = start
    while item := ITEM_AS.search(marked.string, position, end):
        person, role = marked.mark(item, "person"), marked.mark(item, "role")
        bracketed = _bracketed_role(marked, item)
        if bracketed and casting.get(bracketed.name.canonical) == "actor":
            yield bracketed, person
        else:
            yield person, role or bracketed
        position = item.end()


def _bracketed_role(marked: Marked, item: re.Match) -> Mark | None:
    """The character in brackets after a name, unless these or most others in the sentence contain shows or films."""
    if (
        "(" not in item["aside"]
        or IN_MARKS.search(item["aside"])
        or are_filmographies(marked)
        or any(sign in item["aside"] for sign in (SHOW, WORK, NETWORK))
    ):
        return None
    mark = marked.mark(item, "aside")
    return mark if mark and mark.name else None

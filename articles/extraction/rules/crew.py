"""Who makes a show: creator, showrunner, executive producer, producer, director, writer, author of the source."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.lexicon.vocabulary import GIVEN_NAMES
from articles.extraction.names.cues import ORGANISATION_WORDS, Kind
from articles.extraction.reading.article import MANY_CHOICES, About, Reading
from articles.extraction.reading.asides import asides, without
from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.teams import LEAD, Member, leader_of, team_from, team_up_to
from articles.extraction.reading.wording import HUMAN
from articles.extraction.rules.crediting import BY_SOMEBODY, CREATED_BY, FROM_SOMEBODY, RULES, TRIGGER
from articles.extraction.rules.jobs import ANOTHER_JOB, does_another_job, jobs, roles_in
from articles.extraction.rules.making import BOOKS, DOES, DOING, NOUN, NOUNS, UNQUOTED, VERB
from articles.extraction.rules.other_jobs import is_no_job, is_of_a_book
from articles.extraction.rules.proximity import (
    NAMED,
    is_of_another_project,
    object_is,
    subject_is,
    surroundings_of,
)
from articles.extraction.rules.rule import Draft, Rule, about, draft, matches, name_circumstances
from articles.extraction.rules.whose_job import SO_DO, Holders
from articles.extraction.rules.whose_show import first_done, show_after, show_of_clause

THEY = expression(
    r"^[“\"]?(?:they|both|the (?:duo|pair|two|three|trio|couple|brothers|sisters|siblings|writers|creators|filmmakers|"
    rf"producers))\b(?:, (?:along|together) with [^.;,]{{1,50}},)?"
    rf"[^.;,“\"{HUMAN}]{{0,50}}?\b(?P<roles>{DOING}|{NOUNS})\b{UNQUOTED}"
)
# "Ann Lee created it with Bo Finch; the two are executive producers"
BOTH = expression(
    r"(?:[;:]|,? and|,? while|,) (?:the (?:two|pair|duo)|both(?: of them)?|they) (?:(?:will|are|also|both|have|serve"
    rf"|act|be|as|the|its|each|set|to) ){{1,5}}(?P<roles>{DOING}|{NOUNS})\b{UNQUOTED}"
)
PEOPLE = expression("{person}")
PAIR = ([], ["further in a list"])
OFTEN = 4
COMPANIONS = expression(
    rf"(?:(?!\b(?:{NOUN}|{DOES})\b| and (?:is|are|was|were|has|have|will)\b)[^.;,{HUMAN}]){{0,60}}?"
    rf",? (?P<how>alongside|along with|together with|as well as|with|{SO_DO}) (?P<lead>{LEAD})(?P<first>{{human}})"
)
# "with Ann Lee and Bo Finch as directors"
AS_SOMETHING = expression(rf"(?:(?!\b(?:who|serves)\b)[^.;()]){{0,120}}? as (?:the |an? )?{NOUNS}")
SO_DOES = re.compile(SO_DO)
OWNS = re.compile(r"['’]s? ")
MAKES = re.compile(rf"(?:{VERB}|{DOES})\b")
# "Ann Lee created it with Bo Finch"; whoever directs with somebody may direct actors
MAKES_TOGETHER = re.compile(r"\b(?:co-)?(?:creat(?:es|ed|ing)|wrote|writ(?:es?|ing)|develop(?:s|ed|ing))$")
RELATIVE = re.compile(r"[^,(]{0,60}(?:,|,? \() ?who ")
SEVERAL = re.compile(
    r"\b(?:are|were|have|serve|(?:produc|creat|direct|writ|show-?runn)ers|creators|directors|both|write|direct|produce)\b"
)
ONE = re.compile(r"(?:or|er|ep|star|host)$")
# "Tall Ships' Ann Lee", "the Night Ferry writers Ann Lee": the last name is meant
SAYS_WHO = re.compile(rf"(?:['’]s?|['’]?s? {NOUNS}) ", re.IGNORECASE)
# "based on Nettle Row, the 2019 bestseller by Ann Lee"
IS_A_BOOK = expression(
    r"{title}(?=[”\"’]?,?[”\"’]? (?:the|an?|his|her|their|{human}['’]s?) (?:(?:[\w-]+|{date}),? ){0,4}?"
    rf"{BOOKS}(?! series))"
)
OF_CHARACTER = expression(r"\bcharacters?\b")
OF_SOMETHING_ELSE = expression(
    r",? (?:of|for|at|behind) (?![^.;,]{0,50}?(?:series|show|drama|comedy|sitcom|\ue002|\ue009))"
)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The makers named in a sentence, and in what is left of it without its asides."""
    spans = asides(marked)
    if not spans:
        yield from _read(reading, marked)
        return
    within = [(marked.offset(start), marked.offset(end)) for start, end in spans]
    yield from (
        one for one in _read(reading, marked) if any(start <= one.place < end for start, end in within)
    )
    yield from _read(reading, without(marked, spans))


def _read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    if not PEOPLE.can_match(marked.line):
        return
    yield from _the_same_people(reading, marked)
    unspoken = any(rule.expression.can_match(marked.line) for rule in (FROM_SOMEBODY, BY_SOMEBODY))
    if not (unspoken or TRIGGER.occurs(marked.whole)):
        return
    holders = Holders(marked, reading.roles)
    for rule, match in matches(RULES, marked.line):
        yield from _drafts(reading, marked, rule, match, holders)
    yield from _people_near_jobs(reading, marked, holders)


def _the_same_people(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The jobs of people named together in this sentence, if the next begins with "they" or "the duo"; and of the
    two before "the two" or "both" in it."""
    after = reading.after(marked)
    match = after and THEY.match(after.line)
    if match:
        people = (n for n, mark in marked.marks.items() if mark.sign in HUMAN)
        team = next((team for team in (team_from(marked, n) for n in people) if len(team) > 1), ())
        yield from _of_team(reading, after, match, [(member.mark, _place(member)) for member in team])
    for match in BOTH.finditer(marked.line):
        before = {mark.name.canonical: mark for mark in marked.all(0, match.start(), HUMAN) if mark.name}
        if len(before) == len(PAIR):
            yield from _of_team(reading, marked, match, list(zip(before.values(), PAIR, strict=True)))


def _of_team(
    reading: Reading, marked: Marked, match: re.Match, team: Iterable[tuple[Mark, list[str]]]
) -> Iterator[Draft]:
    roles = roles_in(marked, match.start("roles"), match.end("roles"))
    for person, found in team:
        found = [*found, *_of_person(reading, person)]
        for show in about(reading, marked, match):
            for role, place in roles.items():
                yield _draft(reading, marked, "they", show, person, role, found, place)


def _people_near_jobs(reading: Reading, marked: Marked, holders: Holders) -> Iterator[Draft]:
    """Every person near the words for a job; the circumstances tell whether the job is theirs."""
    offered: dict[int, list[tuple[About, list[str]]]] = {}
    for person, roles, match, found in jobs(marked, holders.words):
        start, end = match.span()
        no_job = is_of_a_book(marked, start) or is_no_job(marked, start, end)
        if no_job or holders.is_part(person) or holders.are_others_than(start, person):
            continue
        if start not in offered:
            shows = show_after(marked, start, end) or _shows(reading, marked, match, start)
            offered[start] = [(show, surroundings_of(marked, show, start, end)) for show in shows]
        found = [*found, *_of_person(reading, person)]
        for show, stands in offered[start]:
            for role, place in roles.items():
                yield _draft(reading, marked, "job", show, person, role, [*found, *stands], place)


def _drafts(
    reading: Reading, marked: Marked, rule: Rule, match: re.Match, holders: Holders
) -> Iterator[Draft]:
    roles = _roles(marked, rule, match)
    if not roles:
        return
    circumstances = list(_of_job(marked, match))
    makers = [
        (person, [*found, *_of_person(reading, person)])
        for person, found in _makers(marked, match)
        if person.name and not holders.is_part(person)
    ]
    shows = _shows(reading, marked, match, _span(match)[0]) if makers else []
    if rule.keys.get("role") == "author":
        shows = _without_books(reading, marked, shows)
    for show in shows:
        stands = [*_stands(marked, rule, match, show), *surroundings_of(marked, show, *_span(match))]
        for person, found in makers:
            for role, place in roles.items():
                if holders.are_others_than(place, person):
                    continue
                more = [*circumstances, *found, *stands]
                yield _draft(reading, marked, rule.name, show, person, role, more, place)


def _shows(reading: Reading, marked: Marked, match: re.Match, job: int) -> list[About]:
    """The shows that a job at a position may be on."""
    if not marked.mark(match, "show") and (of_clause := show_of_clause(marked, job)):
        return of_clause
    first = first_done(marked, job)
    found = about(reading, marked, match, None if first == job else first, most=MANY_CHOICES)
    return [show for show in found if show.how in NAMED] if is_of_another_project(marked, job) else found


def _without_books(reading: Reading, marked: Marked, shows: list[About]) -> list[About]:
    """The shows, unless the sentence calls them books and another is what the article is about."""
    books = {marked.marks[found.start()].name.canonical for found in IS_A_BOOK.finditer(marked.line)}
    main = reading.main_at(marked)
    if not books or main is None or main.canonical in books:
        return shows
    return [one for one in shows if one.show.canonical not in books] or [About(main, "article")]


def _roles(marked: Marked, rule: Rule, match: re.Match) -> dict[str, int | None]:
    """The roles in a match and the positions of their words; empty if it is about another job or work."""
    if "role" in rule.keys:
        return {rule.keys["role"]: None}
    start, end = match.span("roles")
    of_a_book = rule is CREATED_BY and is_of_a_book(marked, match.start())
    if (of_a_book and not match["roles"].startswith("adapted")) or is_no_job(marked, start, end):
        return {}
    return roles_in(marked, start, end)


def _span(match: re.Match) -> tuple[int, int]:
    return match.span("roles" if "roles" in match.re.groupindex else 0)


def _of_job(marked: Marked, match: re.Match) -> Iterator[str]:
    """Signs in the surrounding words that a job is not one on a show."""
    if OF_CHARACTER.search(marked.line, max(0, match.start() - 50), match.end()):
        yield "of a character"
    if "roles" in match.re.groupindex and OF_SOMETHING_ELSE.match(marked.line, match.end("roles")):
        yield "of something else"


def _stands(marked: Marked, rule: Rule, match: re.Match, show: About) -> list[str]:
    """The relation of a show to the verb that says who made it."""
    if rule is CREATED_BY:
        return subject_is(marked, show, match.start("roles"))
    if "role" not in rule.keys and MAKES.match(match["roles"]):
        return object_is(marked, show, match.end("roles"))
    return []


def _draft(
    reading: Reading,
    marked: Marked,
    rule: str,
    show: About,
    person: Mark,
    role: str,
    found: Iterable[str],
    place: int | None = None,
) -> Draft:
    keys = {"person": person.name.canonical, "role": role}
    circumstances = [
        *found,
        f"role {role}",
        f"{'known' if show.show.known else 'unknown'} show, named {min(reading.times_named(show.show), OFTEN)} times",
    ]
    return draft(
        reading, marked, "crew", rule, show, keys, circumstances, {"person": person.name}, position=place
    )


def _of_person(reading: Reading, person: Mark) -> Iterator[str]:
    """How a name is written, what its bearer is called, and signs against a maker: the name is a company's, a
    possessor's, or a title that describes the next name."""
    yield from name_circumstances(person, "person")
    yield from (f"is called {job}" for job in reading.jobs.get(person.name.canonical, ()))
    if ORGANISATION_WORDS.intersection(person.name.canonical.casefold().split()):
        yield "person has word of company"
    if person.name.canonical.casefold().split()[0] in GIVEN_NAMES:
        yield "person has first name"
    if OWNS.match(reading.text.string, person.end):
        yield "person owns"
    only_identifies = SAYS_WHO.match(reading.text.string, person.end)
    meant = only_identifies and reading.names.at(only_identifies.end())
    if meant and meant.kind in (Kind.PERSON, Kind.CHARACTER):
        yield "person says who"


def _makers(marked: Marked, match: re.Match) -> Iterator[tuple[Mark, list[str]]]:
    """The people in a match, with those listed with them and those they work alongside."""
    groups = match.re.groupindex
    roles = match["roles"] if "roles" in groups else ""
    does = MAKES.match(roles) is not None
    one_job = ONE.search(roles) is not None
    for member in _team(marked, match):
        if member.place and not does and ANOTHER_JOB.search(member.lead):
            break
        yield member.mark, _place(member, one_job)
    if roles and ("last" in groups or does):
        yield from _companions(marked, match.end(), does, MAKES_TOGETHER.search(roles) is not None)


def _companions(
    marked: Marked, end: int, does: bool, makes_together: bool
) -> Iterator[tuple[Mark, list[str]]]:
    """Those who do what is said before a position too: "alongside Ann Lee"; those with a job of their own do not."""
    found = COMPANIONS.match(marked.line, end)
    if found is None or AS_SOMETHING.match(marked.line, found.end()) or ANOTHER_JOB.search(found["lead"]):
        return
    team = team_from(marked, found.start("first"))
    if found["how"] == "with" and (not does or does_another_job(marked, team[-1].position)):
        return
    is_company = (
        makes_together and found["how"] == "with" and "," not in found.group()[: found.start("how") - end]
    )
    how = "alongside" if is_company or SO_DOES.match(found["how"]) else found["how"]
    for member in team:
        yield member.mark, [f"works {how}", *_place(member)]


def _team(marked: Marked, match: re.Match) -> list[Member]:
    if "first" in match.re.groupindex:
        return team_from(marked, match.start("first"))
    team = team_up_to(marked, leader_of(marked, match.start("last")))
    return team[:1] if RELATIVE.match(match.group()) and not SEVERAL.search(match.group()) else team


def _place(member: Member, one_job: bool = False) -> list[str]:
    if not member.place:
        return []
    return ["further in a list", "one job for several"] if one_job else ["further in a list"]

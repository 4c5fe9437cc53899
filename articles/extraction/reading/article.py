"""An article with its sentences marked, and answers to "which show?", "which season?" and "who?" at each place."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from articles.extraction.names.cues import Kind
from articles.extraction.names.references import References
from articles.extraction.names.table import Name, Names
from articles.extraction.quotes.quotations import Quote
from articles.extraction.reading.casting import ACTOR, casting
from articles.extraction.reading.filmographies import filmographies
from articles.extraction.reading.focus import focus_of
from articles.extraction.reading.headings import Headings
from articles.extraction.reading.knowledge import Knowledge
from articles.extraction.reading.leading import leading_shows
from articles.extraction.reading.marked import Mark, Marked, begins_with_the, without_overlaps
from articles.extraction.reading.marking import Marking
from articles.extraction.reading.neighbours import nearby
from articles.extraction.reading.networks import Networks
from articles.extraction.reading.owners import named_with_season, owner_before
from articles.extraction.reading.professions import professions
from articles.extraction.reading.sections import sections_of
from articles.extraction.reading.shows_of_a_sentence import shows_from
from articles.extraction.reading.shows_of_networks import show_of_network
from articles.extraction.reading.wording import (
    BEGINS_CLAUSE,
    DESCRIPTION,
    DESCRIPTION_WORDS,
    HUMAN,
    JUST_MENTIONED,
    MAKER_NOUN,
    NETWORK,
    NEW,
    OTHER_SEASONS,
    PERSON_WORDS,
    PRONOUNS,
    REFERENCE,
    SEASON,
    SHOW,
    STAR_OF,
    SUBJECT_WITHIN,
    apposed_to,
    is_about_it,
    is_about_the_first,
    is_bound_to,
    is_in_relative_clause,
    is_modifier,
)
from articles.extraction.text import Role, Text

CHOICES, MANY_CHOICES = 3, 5
NEXT = 3  # of the leading shows, offered if more than CHOICES are asked for


class About(NamedTuple):
    """A show that a statement may be about, and how it is referred to.

    `how` says that it is `named` in the statement itself, stands `before` or `after` it in the sentence or
    `in brackets`, is `described` ("the series"), `carried` from the sentences before as what they are about,
    `lately` named there, the show of the `article` or its section, `second` to that, or only a `modifier` ("the X
    star"); "alone" means that the sentence names no show. Rules add words of their own. `choice` is its place in
    the order of likelihood.
    """

    show: Name
    how: str
    choice: int = 0


SPOKEN_OF = frozenset({"carried alone", "lately alone", "article alone"})


def _as_described(shows: list[About], meant: Name | None) -> list[About]:
    """The shows of a statement whose subject is "it" or a season: `meant`, as if described, before the others."""
    if meant is None or not shows or shows[0].how not in SPOKEN_OF:
        return shows
    others = [one for one in shows if one.show.canonical != meant.canonical]
    return [About(meant, "described alone"), *(one._replace(choice=n) for n, one in enumerate(others, 1))]


class Reading:
    """The marked sentences of an article in order, and what they refer to."""

    def __init__(self, text: Text, names: Names, quotes: Iterable[Quote] = (), published: date | None = None):
        self.text = text
        self.names = names
        self.published = published
        self.knowledge = Knowledge(names, published)
        self._leading = leading_shows(text, names, self.knowledge)
        self._shows: dict[tuple[Marked, int, int | None, int, bool], list[About]] = {}
        self._near: dict[tuple[Marked, Mark], list[str]] = {}
        self._filmographies: dict[Marked, dict[int, Mark]] = {}
        sections = sections_of(text, names)
        self._main_of_paragraphs = [show or self.main_show for show in sections]
        self._focus = focus_of(text, names, self.main_show, sections)
        quotes = list(quotes)
        speech = [(s.start, s.end) for quote in quotes for s in (*quote.spans, *quote.repeats)]
        self._people = References(text, names, speech)
        marking = Marking(text, names, quotes)
        self.casting: dict[str, str] = casting(marking.marked, names.lexicon.credits)
        self.marked: list[Marked] = [
            marking.with_more(marked, self._references(marked)) for marked in marking.marked
        ]

    @property
    def main_show(self) -> Name | None:
        """The show that the article is mainly about, if any."""
        return self._leading[0] if self._leading else None

    def main_at(self, marked: Marked) -> Name | None:
        """The show of the section that a sentence stands in, else that of the article."""
        return self._main_of_paragraphs[marked.sentence.paragraph]

    def about(self, marked: Marked, position: int, most: int = CHOICES) -> list[About]:
        """The shows that a statement at a position may be about if it names none, the likeliest first.

        These are the shows of its sentence, then the one carried from the sentences before, then that of the
        article; if `most` is above CHOICES, also the shows next in importance to the article.
        """
        shows_before = [n for n, mark in marked.marks.items() if mark.sign == SHOW and n <= position]
        of_first = len(shows_before) > 1 and is_about_the_first(marked.string, position)
        clause_of = max(shows_before, default=None)
        if clause_of is not None and is_bound_to(marked.string, clause_of, position):
            return [About(marked.marks[clause_of].name, "before")]
        if clause_of is not None and not is_in_relative_clause(marked.string, clause_of, position):
            clause_of = None
        of_it = not shows_before and is_about_it(marked.string, position)
        key = (marked, -len(shows_before) if of_first else len(shows_before), clause_of, most, of_it)
        found = self._shows.get(key)
        if found is None:
            found = self._shows_about(marked, position, most, of_first, clause_of)
            if of_it:
                found = _as_described(found, self._described(marked, position))
            self._shows[key] = found
        return found

    def _shows_about(
        self, marked: Marked, position: int, most: int, of_first: bool, clause_of: int | None
    ) -> list[About]:
        here = shows_from(marked, position, self.filmographies(marked), of_first, clause_of)
        alone, focus = "" if here.before or here.after else " alone", self._focus[marked.index]
        found = [
            *((show, "before") for show in here.before[:1]),
            *((show, f"described{alone}") for show in here.described[:1]),
            *((show, "after") for show in here.after[:1]),
            *((show, "farther before") for show in here.before[1:]),
            *((show, "farther after") for show in here.after[1:]),
            (focus.show, f"carried{alone}"),
            (focus.last, f"lately{alone}"),
            (self.main_at(marked), f"article{alone}"),
            *((show, f"second{alone}") for show in (self._leading[1:NEXT] if most > CHOICES else ())),
            *((show, "modifier") for show in here.modifying),
        ]
        choices: dict[str, About] = {}
        for show, how in found:
            if show and show.canonical not in choices and len(choices) < most:
                choices[show.canonical] = About(show, how, len(choices))
        return list(choices.values())

    def filmographies(self, marked: Marked) -> dict[int, Mark]:
        """The titles that stand in brackets after a person's name: position -> that name (see `filmographies`)."""
        found = self._filmographies.get(marked)
        if found is None:
            found = self._filmographies[marked] = filmographies(marked, self.roles)
        return found

    def after(self, marked: Marked) -> Marked | None:
        """The next sentence, unless it is in quotation marks."""
        n = bisect_right(self.marked, marked.index, key=lambda one: one.index)
        found = self.marked[n] if n < len(self.marked) else None
        return found if found and found.index == marked.index + 1 and not found.in_quote else None

    def body_after(self, marked: Marked, most: int) -> list[Marked]:
        """The sentences among the next `most` that are not in quotation marks."""
        n = bisect_right(self.marked, marked.index, key=lambda one: one.index)
        return [one for one in self.marked[n : n + most] if not one.in_quote]

    def whose(self, start: int, end: int) -> Name | None:
        """The person, not a character, that "his", "her" or "the actress" at [start, end) refers to."""
        return self._people.whom(start, end, self.roles)

    def played_before(self, start: int, player: Name) -> Name | None:
        """The person or character before an offset whom a player can have been."""
        return self._people.whom(start, start, self._actors | {player.canonical})

    @cached_property
    def _actors(self) -> frozenset[str]:
        return frozenset(name for name, use in self.casting.items() if use == ACTOR)

    def _reference(self, marked: Marked, match: re.Match) -> Mark:
        word = match.group().rpartition(" ")[2]
        end = marked.offset(match.end())
        return Mark(end - len(word), end, REFERENCE, self._person_meant(marked, match, end - len(word), end))

    def _person_meant(self, marked: Marked, match: re.Match, start: int, end: int) -> Name | None:
        """The person that a match refers to: for "the X star" one of X's cast, for "the X creator" one of its
        makers, if the article names any."""
        show = marked.first(match.start(), match.end(), SHOW)
        of_show = frozenset()
        if show and show.name:
            is_maker = MAKER_NOUN.fullmatch(self.text.string, start, end)
            of_show = self.knowledge.people_of(show.name, "makers" if is_maker else "cast")
        found = self._people.whom(start, end, self.roles, of_show) if of_show else None
        return found or self.whose(start, end)

    def near(self, marked: Marked, person: Mark) -> list[str]:
        """What the words around a name say about the person (see `nearby`)."""
        found = self._near.get((marked, person))
        if found is None:
            found = self._near[marked, person] = nearby(marked, person)
        return found

    def listed_beside(self, marked: Marked, person: Mark) -> list[Name]:
        """The other people in the list that a name belongs to, including those in brackets."""
        n = next((n for n, mark in marked.marks.items() if mark is person), None)
        bounds = next(
            ((start, end) for start, end in marked.lists if n is not None and start <= n < end), None
        )
        if bounds is None:
            return []
        marks = (
            mark for at, mark in marked.marks.items() if bounds[0] <= at < bounds[1] and mark.sign in HUMAN
        )
        return [mark.name for mark in marks if mark.name and mark.name is not person.name]

    def _described(self, marked: Marked, position: int) -> Name | None:
        """The show that "the series" refers to: one named before it in the sentence, else the one in focus."""
        return (
            self._subject_before(marked, position) or self._focus[marked.index].show or self.main_at(marked)
        )

    def _show_meant(self, marked: Marked, description: re.Match) -> Name | None:
        """The show that a description refers to.

        It is the title that the description explains; else the article's show, if it is called new; else the
        one in focus. If the description names a network, the show must not be of another ("the BBC drama").
        """
        explained = apposed_to(marked.string, description.start(), description.end())
        if explained is not None:
            return marked.marks[explained].name
        is_new = NEW.search(description.group()) is not None
        meant = (is_new and self.main_at(marked)) or self._described(marked, description.start("noun"))
        network = marked.first(description.start(), description.end(), NETWORK)
        if meant is None or network is None or network.name is None:
            return meant
        return show_of_network(self.names, self.knowledge, network.name, meant)

    def _subject_before(self, marked: Marked, position: int) -> Name | None:
        """The last show that is a subject of the sentence, or of a clause of it, before a position."""
        show = self.main_at(marked)
        main = show.canonical if show else None
        before = [
            mark.name
            for n, mark in marked.marks.items()
            if mark.sign == SHOW
            and n < position
            and not is_modifier(marked.string, n)
            and (
                n < SUBJECT_WITHIN or mark.name.canonical == main or BEGINS_CLAUSE.search(marked.string, 0, n)
            )
        ]
        return before[-1] if before else None

    def newest_season(self, show: str) -> int | None:
        """The season of a show that the article mentions most; of several, the latest."""
        return self._newest_seasons.get(show)

    @cached_property
    def _newest_seasons(self) -> dict[str, int]:
        times: dict[str, Counter] = defaultdict(Counter)
        for marked, mark, show in self._numbered_seasons:
            for number in mark.value.numbers:
                times[show][number] += 2 if marked.sentence.role is Role.HEADLINE else 1
        return {show: max(of, key=lambda number: (of[number], number)) for show, of in times.items()}

    @cached_property
    def _numbered_seasons(self) -> list[tuple[Marked, Mark, str]]:
        """Each sentence's words for a season with its number, and the show that they belong to."""
        return [
            (marked, mark, show.canonical)
            for marked in self.marked
            for n, mark in marked.marks.items()
            if mark.sign == SEASON and mark.value.numbers and not mark.value.denied
            if (show := self._show_of_season(marked, n))
        ]

    def _show_of_season(self, marked: Marked, position: int) -> Name | None:
        """The show that season words belong to: the one named with them, else the one in focus."""
        found = named_with_season(marked, position)
        if found:
            return found.name
        focus = self._focus[marked.index]
        return self._subject_before(marked, position) or (focus.about and focus.show) or self.main_at(marked)

    def is_of_another(self, marked: Marked, position: int, show: str) -> bool:
        """Whether season words explicitly belong to a show other than this one."""
        found = named_with_season(marked, position) or owner_before(marked, position, show)
        return bool(found and found.sign == SHOW and found.name and found.name.canonical != show)

    def season_number(self, mark: Mark, show: str) -> int | None:
        """The season number that season words stand for: their own; for "the season", the one just spoken of;
        else the newest given elsewhere in the article."""
        season = mark.value
        if season.numbers:
            return season.numbers[-1]
        if season.relative in OTHER_SEASONS:
            return None
        just = self._season_just_before(mark, show) if season.relative in JUST_MENTIONED else None
        return just or self.newest_season(show)

    def _season_just_before(self, mark: Mark, show: str) -> int | None:
        """The season of a show whose number was given last before some words, in their paragraph."""
        given = self._seasons_of_shows.get(show, [])
        before = bisect_left(given, mark.start, key=attrgetter("start"))
        last = given[before - 1] if before else None
        paragraph = self.text.paragraph_at(mark.start)
        is_near = last is not None and paragraph is not None and paragraph.start <= last.start
        return last.value.numbers[-1] if is_near else None

    @cached_property
    def _seasons_of_shows(self) -> dict[str, list[Mark]]:
        """Show -> the words for its seasons with their numbers, in order."""
        found = defaultdict(list)
        for _, mark, show in sorted(self._numbered_seasons, key=lambda one: one[1].start):
            found[show].append(mark)
        return found

    @cached_property
    def jobs(self) -> dict[str, set[str]]:
        """Person -> what the article calls them: `actor`, `maker`, `executive`."""
        return professions(self.names)

    @cached_property
    def headings(self) -> Headings:
        """The headings of the article, and the lines below each."""
        return Headings(self.marked)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The names that the article uses for characters."""
        return frozenset(name for name, use in self.casting.items() if use == "role")

    @cached_property
    def networks(self) -> Networks:
        """The networks that the article mentions."""
        return Networks(self.text, self.names.mentions)

    def is_main(self, marked: Marked, show: Name) -> bool:
        """Whether a show is the main one of the article or of the sentence's section."""
        main = self.main_at(marked)
        return main is not None and show.canonical == main.canonical

    def times_named(self, show: Name) -> int:
        """How often the article names a show."""
        return self._times_named[show.canonical]

    @cached_property
    def _times_named(self) -> Counter:
        return Counter(name.canonical for name in self.names.mentions if name.kind is Kind.SHOW)

    @cached_property
    def shows_spoken_of(self) -> str:
        """How many shows the article names, in words."""
        shows = len(self._times_named)
        return "one show" if shows == 1 else "few shows" if shows <= 4 else "many shows"

    def _references(self, marked: Marked) -> list[Mark]:
        """A mark for each pronoun and description of the sentence, with its antecedent."""
        references = []
        for match in DESCRIPTION_WORDS.finditer(marked.line):
            start, end = marked.offset(match.start("noun")), marked.offset(match.end("noun"))
            show = self._show_meant(marked, match)
            references.append(Mark(start, end, DESCRIPTION, show))
        stars = (
            match for match in STAR_OF.finditer(marked.line) if begins_with_the(marked.mark(match, "title"))
        )
        people = [self._reference(marked, match) for match in (*PERSON_WORDS.finditer(marked.line), *stars)]
        first_named = min(
            (n for n, mark in marked.marks.items() if mark.sign in HUMAN), default=len(marked.string)
        )
        for match in PRONOUNS.finditer(marked.line):
            pronoun = self._reference(marked, match)
            if len(people) == 1 and people[0].start < pronoun.start and match.start() < first_named:
                pronoun.name = self._people.same(people[0].name, pronoun.start, pronoun.end) or pronoun.name
            references.append(pronoun)
        references += people
        return without_overlaps(references)

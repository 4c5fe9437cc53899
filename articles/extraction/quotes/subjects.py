"""Resolves the subject of a verb of saying: to people, a company, the antecedent of a pronoun, or nobody."""

import re
from dataclasses import dataclass

from articles.extraction.names.cues import HONORIFICS, JOB_WORDS, Kind
from articles.extraction.names.table import Name
from articles.extraction.quotes.clauses import (
    Words,
    before_apposition,
    first_verb,
    is_adverb,
    is_possessive,
    joint_companies,
    joint_up_to,
    listed_from,
    main_subject,
    people_in,
    segments,
)
from articles.extraction.quotes.descriptions import (
    BREAKS_AND_LINKS,
    LINKS,
    OF_SOMEBODY,
    OWNERS,
    before_preposition,
    before_relative,
    holder_of_a_post,
    is_a_body,
    is_acronym,
    is_employee,
    is_known_by_work,
    is_of_others,
    is_one_of_a_group,
    is_somebody_unnamed,
    is_somebodys_relation,
    is_unlisted,
    owner_in,
    plain_words,
)
from articles.extraction.quotes.discourse import COMPANY_KINDS, Discourse
from articles.extraction.quotes.saying import (
    ANONYMOUS,
    BREAKS,
    COMPANIES,
    DOCUMENTS,
    INDEFINITE,
    LEADING,
    NARRATIONS,
    NO_NAMES,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVES,
    SEVERAL,
    SPOKESPEOPLE,
    STOPS,
    UTTERANCES,
)
from articles.extraction.text import Text

GOVERNING = PREPOSITIONS | {"to"}
READS = frozenset(("read", "ends", "cont", "begi", "went", "goes", "star", "conc"))
JOBS = JOB_WORDS | {"co", "ep"}  # "said the EP"
ASSOCIATIONS = frozenset(
    "academy alliance association department guild guilds institute society union".split()
)
LONGEST_ASSOCIATION = 5
# "the Writers Guild of Wales", "the Association of Film and Radio Producers"
ASSOCIATION = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[A-Z][\w’'&-]+ ){0,4}"
    r"(?:Academy|Alliance|Association|Department|Guilds?|Institute|Society|Union)"
    r"(?: (?:of|for)(?: (?:the|and|&|[A-Z][\w’'&-]+)){0,6} [A-Z][\w’'&-]+)?)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The names of a subject; empty for "one fan". `cue` says how they were found, if not by name."""

    names: tuple[Name, ...] = ()
    cue: str | None = None


ANONYMOUS_SUBJECT = Subject(cue="anonymous")


class Subjects:
    """Resolves the subjects in one article. `at` is always the offset of the verb."""

    def __init__(self, text: Text, discourse: Discourse) -> None:
        self.text, self.discourse = text, discourse

    def before_verb(self, lead: Words, at: int) -> Subject | None:
        """The subject at the end of `lead`, the words before its verb."""
        lead = _without_adverbs(lead)
        if not lead:
            return self.described((), at)
        governed = len(lead) > 2 and lead[-1].is_person and lead[-2].text in GOVERNING
        if governed and not is_acronym(lead[-1]) and is_of_others(lead):
            return ANONYMOUS_SUBJECT
        if [word.text for word in lead] == ["it"] and self.text.string[at : at + 4].lower() in READS:
            names = self.discourse.antecedent(lead[0].start, ("statement",))
            return Subject(names, "document") if names else None
        if body := self._association(next(iter(list(segments(lead))[-1:]), ())):
            return Subject((body,))
        if lead[-1].is_person:
            return self.named(joint_up_to(lead, len(lead) - 1))
        if lead[-1].text in LINKS:
            return self.of_clause(lead, at)
        if lead[-1].text in BREAKS:
            return self._beyond_apposition(lead, at)
        if lead[-1].text == "who" and (whom := _just_before(lead[:-1])):
            return self.named(whom)
        return self.named(joint_companies(lead, COMPANY_KINDS)) or self._at_the_end(lead, at)

    def _beyond_apposition(self, lead: Words, at: int) -> Subject | None:
        """The subject of words that end with an apposition: "Bell, the star of the show,"."""
        described, found = _without_introduction(lead), before_apposition(lead)
        unnamed = is_known_by_work(described) or is_one_of_a_group(described)
        if found and unnamed and found[0] in described:
            return self.of_phrase(described, at)
        if not found and plain_words(described) & SPOKESPEOPLE:
            return self._spokesperson(described, at)
        return self.named(found) or self.described(described, at)

    def _at_the_end(self, lead: Words, at: int) -> Subject | None:
        """The subject of words that end with a noun: "the star of the show", "Bell, who is the star"."""
        begin = len(lead)
        while begin and lead[begin - 1].text not in BREAKS_AND_LINKS:
            begin -= 1
        relative = next((n for n in range(len(lead) - 1, 0, -1) if lead[n - 1].text in BREAKS), 0)
        if relative and lead[relative].text in RELATIVES:
            return self.named(before_apposition(lead[:relative]))
        found = self.of_phrase(lead[begin:], at)
        if not found and begin and lead[begin - 1].text in BREAKS and lead[begin].text != "the":
            found = self.named(before_apposition(lead))
        return found or self.described(lead[begin:], at)

    def after_verb(self, rest: Words, at: int) -> Subject | None:
        """The subject at the beginning of `rest`: "said executive producer Ann Bell, who ..."."""
        rest = _without_stops(rest)
        description: Words = ()
        if body := self._association(rest):
            return Subject((body,))
        if people := listed_from(rest) or holder_of_a_post(rest):
            return self.named(people)
        for segment in segments(rest):
            head = before_relative(before_preposition(segment))
            people = people_in(head)
            if people and not is_unlisted(head[-1]) and not (description and people[0]):
                return self.named(joint_up_to(head, people[-1]))
            if description:
                break
            if is_unlisted(head[-1]):
                return self.unlisted(head)
            description = before_relative(segment)
        found = self.of_phrase(description, at) if description else None
        return found or self.described(description[:4], at)

    def of_clause(self, clause: Words, at: int) -> Subject | None:
        """The subject of a whole clause, found before its first verb."""
        if clause[-1].text == ":" and clause[:-1] and clause[-2].text in NARRATIONS and not people_in(clause):
            return narrator(clause)
        verb = first_verb(clause)
        head = before_preposition(_without_stops(clause))
        owned = any(word.text in OF_SOMEBODY for word in head)
        if not verb and owned and head[-1].text in UTTERANCES:
            return self.of_phrase(head, at)
        if verb:
            return self.before_verb(clause[:verb], at)
        return self.named(main_subject(clause)) or self.described((), at)

    def of_phrase(self, phrase: Words, at: int) -> Subject | None:
        """Whom a noun phrase refers to: "Bell of HBO", "a Netflix spokesperson", "her statement", "one fan"."""
        if is_one_of_a_group(phrase):
            return ANONYMOUS_SUBJECT
        if body := self._association(phrase):
            return Subject((body,))
        people, plain = people_in(phrase), plain_words(phrase)
        if people and is_somebody_unnamed(phrase[: people[0]]):
            return ANONYMOUS_SUBJECT
        if people and not is_known_by_work(phrase):
            return self.named(joint_up_to(phrase, people[-1]))
        if plain & SPOKESPEOPLE:
            return self._spokesperson(phrase, at)
        if plain & DOCUMENTS and plain & ANONYMOUS and not any(word.name for word in phrase):
            return ANONYMOUS_SUBJECT
        if plain & DOCUMENTS:
            owner = self.named([word for word in phrase if word.name][:1]) or self.described(phrase, at)
            return Subject(owner.names, "document") if owner else None
        if phrase[-1].text in UTTERANCES and any(word.text in OF_SOMEBODY for word in phrase):
            if plain & ANONYMOUS and not owner_in(phrase):
                return ANONYMOUS_SUBJECT
            owner = owner_in(phrase) or [word for word in phrase if word.text in OWNERS][:1]
            return self.named(owner) or self.described(phrase, at)
        if plain & NARRATIONS:
            return narrator(phrase)
        if plain & ANONYMOUS:
            return ANONYMOUS_SUBJECT
        if is_known_by_work(phrase):
            return self.described([word for word in phrase if not word.name], at)
        if is_employee(phrase):
            return None
        if phrase[-1].name:
            unnamed = is_somebody_unnamed(phrase[:-1])
            return ANONYMOUS_SUBJECT if unnamed else self.named(phrase[-1:])
        owned = any(word.name and is_possessive(phrase, n) for n, word in enumerate(phrase))
        if owned or any(word.text in INDEFINITE for word in phrase[:3]):
            return ANONYMOUS_SUBJECT
        return self.unlisted(phrase) if is_unlisted(phrase[-1]) else None

    def of_saying(self, words: Words) -> Subject | None:
        """The first person in words used in place of a verb of saying: "is as far as Bell will go"."""
        people = people_in(words)
        return self.named(words[people[0] : people[0] + 1]) if people else None

    def of_source(self, phrase: Words) -> Subject | None:
        """The source named after "according to"."""
        if plain_words(phrase) & NARRATIONS:
            return narrator(phrase)
        known = [word for n, word in enumerate(phrase) if word.name and not is_possessive(phrase, n)]
        if known:
            return self.named(known[:1])
        end = next((n for n, word in enumerate(phrase) if n and not word.capital), len(phrase))
        return self.unlisted(phrase[:end])

    def described(self, phrase: Words, at: int) -> Subject | None:
        """The antecedent of a description ("the actress", "the network") or of an omitted subject."""
        plain = [word.text.split("-of-")[0] for word in phrase if not word.name]
        head = [word.text for word in before_preposition(phrase)]
        head = plain if DOCUMENTS.intersection(head) else head
        if plain and plain[0] in INDEFINITE and not COMPANIES.intersection(head):
            return ANONYMOUS_SUBJECT
        if is_one_of_a_group(phrase) or is_somebodys_relation(head) or is_a_body(head):
            return ANONYMOUS_SUBJECT
        names = self.discourse.antecedent(phrase[0].start if phrase else at, plain)
        return Subject(names) if names else None

    def named(self, words: Words) -> Subject | None:
        """The names among these words, with pronouns resolved."""
        names: list[Name] = []
        for word in words:
            names.extend((word.name,) if word.name else self.discourse.antecedent(word.start, (word.text,)))
        return Subject(tuple(names)) if names else None

    def unlisted(self, phrase: Words) -> Subject | None:
        """A name that is not in the name table: the last run of capitalised words."""
        end = len(phrase)
        while end and not is_unlisted(phrase[end - 1]):
            end -= 1
        begin = end
        while begin and is_unlisted(phrase[begin - 1]):
            begin -= 1
        run = [word for word in phrase[begin:end] if word.text not in HONORIFICS]
        if not run or run[-1].text in NO_NAMES or run[0].text in LEADING:
            return None
        if len(run) == 1 and run[0].text in COMPANIES:
            return None
        if all(word.text in JOBS for word in run):
            return self.described(run, run[0].start)
        start, end = run[0].start, run[-1].end
        written = self.text.string[start:end]
        return Subject((Name(start, end, written, self.discourse.full_name(written), Kind.PERSON),))

    def _association(self, phrase: Words) -> Name | None:
        """The association that a phrase names in several words: "the Writers Guild of Wales"."""
        if not any(word.text.rpartition(" ")[2] in ASSOCIATIONS for word in phrase[:LONGEST_ASSOCIATION]):
            return None
        found = ASSOCIATION.match(self.text.string, phrase[0].start)
        after = next((word for word in phrase if found and word.start >= found.end()), None)
        if found is None or (after and (after.capital or after.text in JOBS | POSSESSIVE)):
            return None
        return Name(*found.span("name"), found["name"], found["name"], Kind.ORGANISATION)

    def _spokesperson(self, phrase: Words, at: int) -> Subject:
        """The subject for a spokesperson's words: the organisation, named here or spoken of before. The
        representative of a person speaks for nobody named."""
        organisation = [word for word in phrase if word.name and (is_acronym(word) or not word.is_person)]
        found = self.named(organisation[:1]) or self.unlisted(phrase)
        if not found and not any(word.is_person or word.text in OF_SOMEBODY for word in phrase):
            found = Subject(self.discourse.antecedent(at, ("company",)))
        return Subject(found.names if found else (), "spokesperson")


def narrator(phrase: Words) -> Subject:
    """The company that speaks through a synopsis or a trailer, if the phrase names it before."""
    until = next((n for n, word in enumerate(phrase) if word.text in NARRATIONS), 0)
    owners = [word.name for word in phrase[:until] if word.name and word.name.kind in COMPANY_KINDS]
    return Subject(tuple(owners[:1]), "narration")


def _without_stops(words: Words) -> Words:
    while words and words[-1].text in STOPS:
        words = words[:-1]
    return words


def _without_adverbs(words: Words) -> Words:
    while words and is_adverb(words[-1]) and not (len(words) == 1 and words[0].text in SEVERAL):
        words = words[:-1]
    return words


def _without_introduction(words: Words) -> Words:
    """The first stretch that is no introductory phrase: "the actress" in "In May, the actress, who is 45,"."""
    every = list(segments(words))
    plain = (s for s in every if s[0].text not in LEADING and not s[0].text.endswith("ing"))
    return next(plain, every[0] if every else ())


def _just_before(words: Words) -> Words:
    """The person whom a relative clause follows at once: "Bell" in "she met Bell, who"."""
    words = _without_stops(words)
    return words[-1:] if words and words[-1].is_person else ()

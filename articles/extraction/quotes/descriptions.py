"""What the words of a subject say about somebody without naming them."""

import re
from collections.abc import Sequence

from articles.extraction.names.cues import DEPARTMENTS, JOB_WORDS, POSTS
from articles.extraction.quotes.clauses import Word, Words, is_possessive
from articles.extraction.quotes.saying import (
    ANONYMOUS,
    BODIES,
    BREAKS,
    COMPANIES_TOGETHER,
    CONJUNCTIONS,
    DOCUMENTS,
    NARRATIONS,
    OWNERS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SAYS,
    SEVERAL,
    SPOKESPEOPLE,
    SUBORDINATORS,
    UTTERANCES,
)

LINKS = CONJUNCTIONS | SUBORDINATORS
BREAKS_AND_LINKS = BREAKS | LINKS
OTHERS = SPOKESPEOPLE | ANONYMOUS
SOME = frozenset(("one", "some", "several", "many"))
NOT_SEVERAL = (
    SAYS | SEVERAL | COMPANIES_TOGETHER | set("always as does has his is its news series this was".split())
)
OF_WHOM = frozenset(("at", "for", "from", "of"))
OF_SOMEBODY = POSSESSIVE | {"her", "his", "their"}
HIS_OR_HERS = re.compile(
    r"(?:Her|His|Their) (?:[a-z-]+ )?"
    r"(?:(?P<m>husband|boyfriend|father|dad|brother|son)|(?P<f>wife|girlfriend|mother|mum|mom|sister|daughter)"
    r"|partner|agent|friend|neighbou?r|boss)\b(?! of)"
)
SOMEBODY = r"(?:executive|assistant|source|insider|fan|viewer|resident|local|neighbou?r|critic|extra|runner|producer)"
UNNAMED = re.compile(
    rf"(?:One|An?|Another) (?:[a-z-]+ ){{0,2}}{SOMEBODY}\b(?!,? [A-Z])"
    rf"|[^.]{{10,200}}, (?:one|an?) (?:[a-z-]+ ){{0,2}}{SOMEBODY} (?:said|says|told \w+)\.$"
)
ASKED = re.compile(rf"(?:We|I) asked (?:one|an?) (?:[a-z-]+ ){{0,2}}{SOMEBODY}\b(?!,? [A-Z])")


def tells_of_somebody_unnamed(sentence: str, pronoun: str, named: bool) -> bool:
    """Whether a pronoun after a sentence refers to somebody without a name in it: "Her husband is calm.".

    `named` means that the sentence names somebody.
    """
    if ASKED.match(sentence):
        return True
    if named:
        return False
    relation = HIS_OR_HERS.match(sentence)
    if relation is None:
        return UNNAMED.match(sentence) is not None
    return relation["m" if pronoun.lower() == "she" else "f"] is None


def plain_words(words: Sequence[Word]) -> set[str]:
    """The words that are not names. "Rep." before a name is a title, and left out."""
    return {word.text for word in words if not word.name and not (word.capital and word.text == "rep")}


def owner_in(phrase: Words) -> Words:
    return [word for n, word in enumerate(phrase) if word.name and is_possessive(phrase, n)][:1]


def before_preposition(words: Words) -> Words:
    end = next((n for n, word in enumerate(words) if n and word.text in PREPOSITIONS), len(words))
    return words[:end]


def before_relative(words: Words) -> Words:
    """The words before "who": "a crew member" in "a crew member who fears that he"."""
    end = next((n for n, word in enumerate(words) if n and word.text == "who"), len(words))
    return words[:end]


def is_acronym(word: Word) -> bool:
    """Whether a name is written like that of a union or an office: "SAG-AFTRA"."""
    return word.name is not None and word.name.text.isupper() and " " not in word.name.text


def is_unlisted(word: Word) -> bool:
    """Whether a word looks like the end of a name that is not in the name table."""
    return word.capital and word.name is None and word.text not in PRONOUNS


def is_one_of_a_group(phrase: Words) -> bool:
    """Whether it is an unnamed member of a group: "one of her students"."""
    return len(phrase) > 2 and phrase[0].text in SOME and phrase[1].text == "of"


def is_somebodys_relation(head: Sequence[str]) -> bool:
    """Whether the words describe somebody through another person: "her sister", "his co-star". Not "our
    showrunner", which may refer to somebody named."""
    owned = len(head) > 1 and head[0] in OWNERS and not (DOCUMENTS | UTTERANCES).intersection(head)
    return owned and (head[0] in ("her", "his") or not JOB_WORDS.intersection(head))


def is_somebody_unnamed(before_name: Words) -> bool:
    """Whether the words before a name describe somebody else, who has none: "a fan of", "the mayor of"."""
    words = [word.text for word in before_name if not word.name]
    article = words[:1] if words and words[0] in ("a", "an", "the") else ()
    own_work = DOCUMENTS | UTTERANCES | SPOKESPEOPLE | NARRATIONS
    return bool(article) and words[-1] in OF_WHOM and not own_work.intersection(words)


def is_a_body(head: Sequence[str]) -> bool:
    """Whether the words describe a body or a group, whom no name stands for: "the council", "residents"."""
    noun = head[-1] if head else ""
    several = noun.endswith("s") and not noun.endswith(("ss", "'s", "’s")) and noun not in NOT_SEVERAL
    return noun in BODIES or several


def is_known_by_work(phrase: Words) -> bool:
    """Whether a name only identifies somebody by work: "the Fog Lane star", "the former Sony executive"."""
    if len(phrase) < 3 or phrase[0].text not in ("the", "former"):
        return False
    *_, work, job = phrase
    return work.name is not None and job.text in JOB_WORDS and not job.name and not job.capital


def holder_of_a_post(phrase: Words) -> Words:
    """The person whose post stands before the name, with what it is about: "head of drama Ann Bell"."""
    of = next((n for n, word in enumerate(phrase) if n and word.text in PREPOSITIONS), 0)
    who = next((n for n, word in enumerate(phrase) if word.is_person and word.name), 0)
    about = phrase[of + 1 : who]
    if not about or phrase[of - 1].text not in POSTS:
        return ()
    return phrase[who : who + 1] if all(_may_have_a_head(word) for word in about) else ()


def _may_have_a_head(word: Word) -> bool:
    return word.name is not None or word.text in DEPARTMENTS or word.text in ("and", "the", "&")


def is_of_others(lead: Words) -> bool:
    """Whether the subject is somebody else than the person it ends with: "a rep for Bell", "a fan of Bell"."""
    begin = next((n + 1 for n in range(len(lead) - 1, -1, -1) if lead[n].text in BREAKS_AND_LINKS), 0)
    return bool(plain_words(lead[begin:]) & OTHERS)


def is_employee(phrase: Words) -> bool:
    """Whether the name at the end of a phrase is only an employer: "head of drama at HBO"."""
    governed = next((n for n, word in enumerate(phrase) if word.text in PREPOSITIONS), 0)
    return any(word.text in JOB_WORDS and not word.name for word in phrase[:governed])

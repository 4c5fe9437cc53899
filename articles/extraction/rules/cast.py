"""Who acts in a show, and as whom."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.casting import ACTOR, brackets
from articles.extraction.marked import ITEM_AS, MACROS, Mark, Marked, expression
from articles.extraction.reading import About, Reading
from articles.extraction.rules.parts import parts
from articles.extraction.rules.rule import Draft, Rule, draft, matches, name_circumstances, with_listed
from articles.extraction.vocabulary import GIVEN_NAMES
from articles.extraction.wording import HUMAN, NETWORK, REFERENCE, SHOW, WORK

OF_A_SHOW = re.compile(r"\b(?:of|in|on|for|from|to) (?:the )?[“\"'‘]?$")
TRIGGER = expression(
    r"\b(?:play|star|cast|role|portray|voice|actor|actress|alum|reprise|join|appear|featur|guest|return|as\b|"
    r"character|lead|alongside|opposite|co-star|depart|leav|exit|quit|regular|member|includ|recast|known|replac|"
    r"on board|back\b|(?:led|fronted|headed|anchored) by|pilot|outing|persona\b|cut from|sketch|tapped|recur|emmy|"
    r"comedy|drama)|{human}['’]s? {human}|[(\[]{human}|{title}['’]?s? (?:[a-z-]+ )?(?:{human}|{reference})"
)
PLAYS = (
    r"(?:plays|played|portrays|portrayed|portraying|playing|voices|voiced|will play|will portray|"
    r"is playing|to play|has played|will voice|"
    r"stars as|starred as|will star as|appears as|appeared as|starring as|guest stars as|returns "
    r"as|to star as|reprises|reprised|reprising|"
    r"(?:to|will) reprise|is cast as|was cast as|cast as|being cast as|in the role of|is set "
    r"to star as|set to star as|set to play|"
    r"will return as|returning as|step down as|stepping down as|stepped down as|taking over "
    r"as|to take over as|is best known as|known as|"
    r"will appear as|appearing as|co-stars as|make (?:his|her) debut as|is back as|joined "
    r"as|joins as|debuted as|best known for playing|best known for (?:his|her) role as|"
    r"known for playing|rose to fame as|rose to fame playing|found fame as|known for (?:his|"
    r"her) role as|steps? into the shoes of)"
)

FURTHER = (
    r"(?P<more>(?:(?:,|,? (?:and|on|&)) (?:the )?(?:[a-z-]+ ){0,3}(?:{network}['’]s )?"
    r"{marks}(?:{title}|{work}|{other}){marks})*)"
)

RULES = [
    Rule(
        "played by",
        (
            r"(?P<role>{named})(?: \([^()]{0,40}\))?,? \(?(?:(?:who|which) (?:is|was|will be) "
            r"|is |was |will be |as |still |originally |now |being |once |also |currently |previously "
            r"|again ){0,2}(?:played|portrayed|voiced) (?:[a-z]+ )?by {players:people}"
        ),
        "Dot Marlow, played by Ann Lee, returns to Harbour Lights.",
    ),
    Rule(
        "acted by",
        r"\b(?:played|portrayed|voiced|acted) (?:[a-z]+ ){0,2}?by {players:players}",
        "Harbour Lights is about two sisters played by Ann Lee and Joan Finch.",
    ),
    Rule(
        "somebody (actor)",
        r"(?<=[a-z] )\((?P<person>{human})(?:, [^()]{0,40})?\)",
        "In Harbour Lights, a nurse (Ann Lee) opens a shop.",
    ),
    Rule(
        "plays",
        (
            rf"(?P<person>{{person}}){{aside}}?,? (?:[a-z-]+,? ){{0,4}}?{PLAYS}(?! by\b) (?:the (?:role|"
            rf"part|character) of )?(?P<role>{{role}})"
        ),
        "Ann Lee plays Dot Marlow in Harbour Lights.",
    ),
    Rule(
        "in turn",
        (
            r"{people:people}[^.;()]{0,90}?\b(?:roles? (?:as|of)|(?<!known )as|playing|plays?|played"
            r"|portray(?:s|ed|ing)?|versions of) "
            r"(?:[a-z'’-]+ |{human}['’]s? ){0,6}(?P<parts>{named}(?:['’]s)?(?:(?:, and |, | and (?:the )?)"
            r"(?:[a-z'’-]+ ){0,3}{named}(?! [a-z-]+ {human}))+)(?!['’]s)"
        ),
        "Ann Lee and Bo Finch return to Harbour Lights, reprising their roles as Dorothy and Otto Reed.",
    ),
    Rule(
        "as",
        (
            r"(?P<person>{human}){aside}?(?: (?:also )?(?:stars?|returns?|features?|joins|joining|"
            r"appears?|back|returning|starring))? (?:\(?as|in the role of|playing) (?P<role>{role})"
        ),
        "Harbour Lights brings back Ann Lee as Dot Marlow.",
    ),
    Rule(
        "stars",
        (
            r"\b(?:(?:co-|guest[- ])?starr?(?:s|ed|ing)|features?|featured|featuring|will (?:also )?(?:star|feature)|"
            r"stars? the likes of|(?:top-?lined|led|headlined|fronted|anchored|headed) by|toplin(?:es|ing)|"
            r"reunit(?:es|ing)|boasts)"
            r"(?: (?:(?!as\b)[a-z-]+|{organisation})){0,5}? {players:players}"
        ),
        "The drama Harbour Lights stars Ann Lee and Bo Finch.",
    ),
    Rule(
        "show stars",
        (
            r"(?:{show}|{season}|\bseries|\bwhich|\bcast)(?:,? (?:[a-z]+ ){0,3}?| )(?:also |will |"
            r"is set to |will also |that )*(?:stars?|starred|features?|featured|starring|featuring) "
            r"(?:(?!as\b)[a-z-]+ ){0,2}?{players:players}"
        ),
        "The drama Harbour Lights stars Ann Lee and Bo Finch.",
    ),
    Rule(
        "cast includes",
        (
            r"\b(?:cast|ensemble|stars|actors|castmates|co-stars|lineup|line-up|regulars|performers|"
            r"names)\b[^.;]{0,90}?(?:includes?|including|featuring|features|consists of|comprises|"
            r"such as|like|are|is|:|—|-)(?: [a-z-]+){0,3} {players:players}"
        ),
        "The cast of Harbour Lights includes Ann Lee and Bo Finch.",
    ),
    Rule(
        "cast members",
        r"\bcast members? {players:players}",
        "Cast members Ann Lee and Bo Finch return to Harbour Lights.",
    ),
    Rule(
        "appearance by",
        (
            r"\b(?:guest appearances?|guest stars?|guest spots?|cameos?|appearances?|performances?)"
            r" (?:from|by) {players:players}"
        ),
        "Harbour Lights has a guest appearance from Ann Lee.",
    ),
    Rule(
        "join the cast",
        (
            r"{players:players},? (?:(?:has|have|had|will|is|are|also|all|both|recently|previously|"
            r"reportedly|set to|has been|have been|to|be|been|was|were|who) ){0,4}(?:join(?:s|ed|ing)"
            r"?|star(?:s|red|ring)?|co-star(?:s|red|ring)?|appear(?:s|ed|ing)?|feature(?:s|d)?|return(?:s|"
            r"ed|ing)?|tapped|cast|lead(?:s|ing)?|round(?:s|ing)? out|reprise|leav(?:es|ing|e)|left|"
            r"exit(?:s|ed|ing)?|quit(?:s|ting)?|added|cut from|"
            r"signed|booked|recurs?|recurring|depart(?:s|ed|ing)?|headlin(?:es|ing)|leads|reunite)"
            r"\b"
        ),
        "Ann Lee and Bo Finch will star in Harbour Lights.",
    ),
    Rule(
        "joining the cast",
        (
            r"\b(?:joining|joins|join|joined by)(?: (?:the )?(?:show|cast|series|{show}|them|her|him|"
            r"both|are|for|in|of|{season}|is|will be)){0,7} {players:players}"
        ),
        "Joining the cast of Harbour Lights are Ann Lee and Bo Finch.",
    ),
    Rule(
        "joining",
        (
            r"\b(?:alongside|in addition to|opposite|welcomes|adds|added|brings in|recruits|recruited|"
            r"casts|enlists|along with)(?: (?:the )?(?:show|cast|series|{show}|them|her|him|fellow|"
            r"newcomers?|actors?|actress|returning|stars?|co-stars?)){0,4}(?: (?:for|in) {season})"
            r"?(?: (?:are|is|will be|this season))? {players:players}"
        ),
        "She appears alongside Bo Finch in Harbour Lights.",
    ),
    Rule(
        "show star",
        (
            r"(?P<show>{title}){marks}(?:['’]s)? (?:and {title} )?(?:lead |leading |former |new |series "
            r"|TV |main |original |co-|guest |the |and |veteran )*(?:star|stars|actor|actors|actress|"
            r"alum|alums|alumna|alumni|alumnus|regular|favou?rite|veteran|lead|legend|icon|cast members?|"
            r"cast|castmates?|co-stars?|hunk|stalwart)(?: and (?:{job}|mother|father)+)?,? {players:people}"
        ),
        "Harbour Lights star Ann Lee has married.",
    ),
    Rule(
        "role star",
        r"(?P<role>{human}) (?:star|actor|actress) (?P<person>{human})",
        "Dorothy star Ann Lee said that Harbour Lights would go on.",
    ),
    Rule(
        "show's actor",
        (
            r"(?P<show>{title})['’]s? (?:{job}|own |very own |former ){0,2}(?P<person>{human})(?!['’]s? "
            r"(?:Law|Syndrome))"
        ),
        "Harbour Lights' Ann Lee has married.",
    ),
    Rule(
        "actor's role",
        (
            r"(?P<person>{human})['’]s? (?:character,? |beloved |ageing |troubled |young |iconic |"
            r"own |fellow ){0,3}(?P<role>{human})"
        ),
        "In Harbour Lights, Ann Lee's Dorothy opens a shop.",
    ),
    Rule(
        "her character",
        (
            r"\b(?P<owner>his|her|their) (?:[\w'’-]+ ){0,4}?(?:character|role|alter ego|alter-ego|"
            r"part|counterpart|portrayal|turn|debut|stint|performance|time|break|starring role|days)"
            r",?(?: (?:as|of|called|named|playing|is|was))? (?P<role>{role})(?: (?:in|on) {marks}(?P<show>{title})"
            r")?"
        ),
        "The actress Ann Lee is back: in Harbour Lights her character Dorothy opens a shop.",
    ),
    Rule(
        "the show star",
        r"(?P<show>{title})['’]?s? (?:[a-z-]+ )?(?P<person>{reference})",
        "Ann Lee, 30, has a shop. The Harbour Lights actress said so.",
    ),
    Rule(
        "actor's vehicle",
        r"\b(?:the|a|an|new|[’']s) {jobs}{players:people}(?:[- ](?:led|starring|fronted|starrer|vehicle)\b|(?! and)"
        r"(?: [a-z-]+){0,2} (?:comedy|sitcom|drama|dramedy|thriller|pilot|series|show)\b)",
        "Bravia has ordered the Ann Lee comedy Harbour Lights.",
    ),
    Rule(
        "name of show",
        r"(?P<person>{human}) (?:of|from) {marks}(?P<show>{title})",
        "She is joined by Ann Lee of Harbour Lights.",
    ),
    Rule(
        "in show",
        (
            r"(?P<person>{person}){aside}?,?(?: [\w'’,-]+){0,6}? (?P<cue>star(?:s|red|ring)?|appear(?:s|"
            r"ed|ing)?|role|roles|part|role as {role}|stint|fame|cameo|known|feature[sd]?|job|turn|"
            r"acting|seen|works?|worked)\b,?(?: [\w'’,-]+){0,4}? (?:in|on|for|with|of|opposite {human} "
            rf"in) (?:(?:[\w'’-]+|{{network}}(?:['’]s)?) ){{0,6}}?{{marks}}(?P<show>{{title}}){{marks}}{FURTHER}"
        ),
        "Ann Lee starred in Harbour Lights.",
    ),
    Rule(
        "credits",
        (
            r"(?:\b(?P<owner>his|her|their|whose)|(?P<person>{human})['’]s?) (?:[\w'’-]+ ){0,4}?"
            r"(?:credits|appearances|résumé|resume|filmography|work|roles|projects|performances)\b"
            r"(?: (?!and\b)[\w'’-]+){0,5}? (?:includ(?:e|es|ed|ing)|such as|like) "
            rf"(?:(?:[\w'’-]+|{{network}}(?:['’]s)?),? ){{0,8}}?{{marks}}(?P<show>{{title}}){{marks}}{FURTHER}"
        ),
        "The actress Ann Lee, whose credits include Harbour Lights, is back.",
    ),
]

PLURAL = expression(r"\b(?:stars|actors|alums|alumni|members|castmates|cast|co-stars|regulars)\W*$")
PEOPLE = expression("{person}")


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The casting that a sentence states."""
    if not PEOPLE.can_match(marked.line) or not TRIGGER.occurs(marked.line):
        return
    for rule, match in matches(RULES, marked.line):
        yield from _drafts(reading, marked, rule, match)
    yield from _people_in_brackets(reading, marked)
    yield from _people_with_parts(reading, marked)
    yield from _people_with_shows(reading, marked)


def _people_in_brackets(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """ "Dot (Ann Lee)" and "Ann Lee (Dot)"."""
    for match, outer, inner in brackets(marked):
        outside = reading.casting.get(outer.name.canonical) == ACTOR
        person, role = (outer, inner) if outside else (inner, outer)
        if person.name.canonical != role.name.canonical:
            rule = "actor (role)" if outside else "role (actor)"
            shows = reading.about(marked, match.start())
            yield from _drafts_of(reading, marked, rule, shows, person, role, ())


def _people_with_parts(reading: Reading, marked: Marked) -> Iterator[Draft]:
    for position, role, found, named in parts(marked):
        person = marked.marks[position]
        if person.name.canonical != role.name.canonical:
            shows = [About(named.name, "named")] if named else reading.about(marked, position)
            yield from _drafts_of(reading, marked, "part", shows, person, role, found)


def _people_with_shows(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """Every person of a sentence with the show that the place is about; the words nearby say whether it is
    casting."""
    for n, mark in marked.marks.items():
        if mark.sign in HUMAN + REFERENCE and mark.name:
            shows = reading.about(marked, n)
            yield from _drafts_of(reading, marked, "person with show", shows, mark, None, ())


def _drafts(reading: Reading, marked: Marked, rule: Rule, match: re.Match) -> Iterator[Draft]:
    named = [About(mark.name, "named") for mark in _shows(marked, match)]
    shows = list(with_listed(marked, named)) or reading.about(marked, match.start())
    cue = match["cue"] if "cue" in match.re.groupindex else match.group().split()[-1]
    found = [f"{rule.name} by {cue.casefold()}"] if rule.name in ("join the cast", "in show") else []
    for person, role in _pairs(reading, marked, rule, match):
        role = None if role and role.sign == SHOW and _is_of_a_show(reading, role) else role
        if (
            person is None
            or person.name is None
            or (role and role.name and role.name.canonical == person.name.canonical)
        ):
            continue
        others = [show for show in shows if show.show.canonical != person.name.canonical]
        yield from _drafts_of(reading, marked, rule.name, others, person, role, found)


def _is_of_a_show(reading: Reading, role: Mark) -> bool:
    """Whether what seems to be a role is the show of one: "as the host of Harbour Lights"."""
    return OF_A_SHOW.search(reading.text.string, max(0, role.start - 12), role.start) is not None


def _drafts_of(
    reading: Reading,
    marked: Marked,
    rule: str,
    shows: Iterable[About],
    person: Mark,
    role: Mark | None,
    found: Iterable[str],
) -> Iterator[Draft]:
    """A draft for each of the shows in which a person may act."""
    character = role.name.canonical if role and role.name else None
    found = [*found, *reading.near(marked, person)]
    if role and role.name:
        roles = reading.casting
        if roles.get(character) == "actor":
            if roles.get(person.name.canonical) == "role":
                return
            role, character = None, None
    if role and role.name:
        found = [
            *found,
            f"person used as {roles.get(person.name.canonical)}",
            f"role used as {roles.get(character)}",
        ]
        if roles.get(person.name.canonical) == "role":
            found.append("parts reversed")
        found.append(f"{rule}, {roles.get(person.name.canonical)}, {roles.get(character)}")
    found.append(reading.shows_spoken_of)
    keys = {"person": person.name.canonical, "character": character}
    if role is None:
        found = [*found, f"used as {reading.casting.get(person.name.canonical)}"]
    circumstances = [
        *found,
        *name_circumstances(person, "person"),
        *(f"is called {job}" for job in reading.jobs.get(person.name.canonical, ())),
    ]
    if role:
        circumstances += name_circumstances(role, "role")
        if role.name and role.name.canonical.split()[0].casefold() in GIVEN_NAMES:
            circumstances.append("role has a given name")
    named = {"person": person.name, "character": role.name} if character else {"person": person.name}
    for show in shows:
        known = f"show {show.how}, {reading.shows_spoken_of}"
        yield draft(reading, marked, "cast", rule, show, keys, [*circumstances, known], named)


def _pairs(
    reading: Reading, marked: Marked, rule: Rule, match: re.Match
) -> list[tuple[Mark | None, Mark | None]]:
    """The people that a match names, each with the role it gives them."""
    groups = match.re.groupindex
    role = marked.mark(match, "role") if "role" in groups else None
    if "owner" in groups and match["owner"]:
        offset = marked.offset(match.start("owner"))
        person = reading.names.resolve(offset, offset + len(match["owner"]))
        return [(Mark(offset, offset + len(match["owner"]), "", person), role)]
    if "parts" in groups:
        return _in_turn(marked, match)
    if "players" in groups:
        players = list(_players(marked, reading.casting, match.start("players"), match.end("players")))
        if rule.name == "show star" and not PLURAL.search(marked.line, match.start(), match.start("players")):
            players = players[:1]
        return [(players[0][0], role)] if role and players else players
    return [(marked.mark(match, "person"), role)]


def _in_turn(marked: Marked, match: re.Match) -> list[tuple[Mark, Mark]]:
    """The first person with the first part, the second with the second, where there are as many of both."""
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
    """The character in the brackets behind a name, where no show or film stands in them."""
    if "(" not in item["aside"] or any(sign in item["aside"] for sign in (SHOW, WORK, NETWORK)):
        return None
    mark = marked.mark(item, "aside")
    return mark if mark and mark.name else None

"""Who makes a show: creator, showrunner, executive producer, producer, director, writer, author of the source."""

import re
from collections.abc import Iterator

from articles.extraction.marked import ITEM_AS, Mark, Marked, expression, mention
from articles.extraction.reading import About, Reading
from articles.extraction.rules.rule import Draft, Rule, about, draft, matches, name_circumstances
from articles.extraction.wording import HUMAN, QUOTATION, SHOW

TRIGGER = expression(
    r"creat|showrun|produc|direct|writ|wrote|author|novel|book|based on|penn|helm|script|\bEP\b|"
    r"memoir|develop"
)
ROLES = [
    (
        "executive_producer",
        r"(?:co-)?(?:executive|exec)[- ]produc(?:ers?|ed|es?|ing)|\bEPs?\b|showrunning executive",
    ),
    ("creator", r"(?:co-|series )?creat(?:ors?|ed|es?|ing)\b|(?:co-)?developed"),
    ("showrunner", r"(?:co-)?show-?runn?(?:ers?|ing)\b|showruns?\b"),
    ("producer", r"(?<!executive )(?<!executive-)(?<!exec )(?:co-)?produc(?:ers?|ed|es?|ing)\b"),
    ("director", r"(?:co-)?direct(?!or general)(?:ors?|ed|s|ing)\b|helm(?:ed|s|ing)?\b|\bdirect\b"),
    (
        "writer",
        (
            r"(?:co-|screen|head )?writ(?:ers?|ten|es?|ing)\b|\bwrote\b|penn(?:ed|ing)|pens\b|script(?:ed|"
            r"s)\b|scriptwriters?"
        ),
    ),
    ("author", r"authors?\b|novelists?\b"),
]
ROLE = expression("|".join(f"(?P<{role}>{pattern})" for role, pattern in ROLES))
_NOUN = (
    r"(?:(?:co-|series |lead |head |original |longtime |former )?(?:(?:executive|exec|co-executive)"
    r"[- ]producers?|EPs?|producers?|creators?|showrunners?|directors?|writers?|screenwriters?|"
    r"authors?|novelists?|stars?|actors?|actress|hosts?|lead|illustrator|comedian|narrator|"
    r"director))"
)
_NOUNS = rf"{_NOUN}(?:(?:,? and |, | & |/|-|, and | as well as ){_NOUN}){{0,5}}"
_VERB = (
    r"(?:(?:co-)?(?:executive|exec)[- ]produced|(?:co-)?created|(?:co-)?developed|(?:co-)?produced|"
    r"(?:co-)?directed|(?:co-)?written|penned|scripted|helmed|show-?run)"
)
_VERBS = rf"{_VERB}(?:(?:,? and |, | & |/|, and |, as well as ){_VERB}){{0,5}}"
_DOES = (
    r"(?:(?:co-)?(?:executive|exec)[- ]produc(?:es?|ing|ed)|(?:co-)?creat(?:es|ed|ing)|(?:co-)"
    r"?produc(?:es?|ing|ed)|(?:co-)?direct(?:s|ing|ed)?|(?:co-)?writ(?:es?|ing)|(?:co-)?wrote(?! "
    r"?[.,:;“\"'‘])|penn(?:ed|ing)|pens|script(?:ed|ing)|helm(?:s|ing|ed)?|showrun(?:s|ning)"
    r"?)"
)
_DOING = rf"{_DOES}(?:(?:,? and |, | & |/|, and ){_DOES}){{0,4}}"

RULES = [
    Rule(
        "show's creator",
        rf"(?P<show>{{title}}){{marks}}(?:['’]s?)? (?:[\w-]+ ){{0,2}}?(?P<roles>{_NOUNS}),? {{team:people}}",
        "Harbour Lights creator Ann Lee said so.",
    ),
    Rule(
        "creator name",
        rf"\b(?P<roles>{_NOUNS}),? {{team:people}}",
        "The showrunner Ann Lee said that Harbour Lights would end.",
    ),
    Rule(
        "name, creator of",
        (
            rf"(?P<person>{{person}}){{aside}}?(?: of [^,.(]{{0,40}})?(?: \([^()]{{0,60}}\))?(?:, who "
            rf"[^,.]{{0,80}},)?,? (?:who (?:is|was|will be|is also|serves as|has been|has worked as|"
            rf"previously served as) |is |was |will be |now |also |has |had |previously |serves? |served "
            rf"|acts? |will |set to |also |on board |attached |returns? |remains? |himself |herself "
            rf"|be |serve |act |both |credited |worked |work |currently |resume |resumes |his role "
            rf"|her role |their roles |back |as |the |a |an |one of the |one of its |{{show}}['’]s "
            rf"|this ){{0,7}}(?P<roles>{_NOUNS})(?:,? (?:of|on|for|behind) (?:the |this |hit |series "
            rf"|show |[\w'’-]+ ){{0,4}}?{{marks}}(?P<show>{{show}}))?"
        ),
        "Ann Lee, creator of Harbour Lights, said so.",
    ),
    Rule(
        "created by",
        rf"\b(?P<roles>{_VERBS}) by (?:[a-z-]+ ){{0,3}}?{{team:people}}",
        "Harbour Lights, created by Ann Lee, is back.",
    ),
    Rule(
        "name creates",
        (
            rf"(?P<people>{{people}}|{{reference}}),? (?:(?:responsible for|credited with|working on|"
            rf"involved in|will|also|is|are|has|have|had|be|set to|to|both|each|previously|all|currently|"
            rf"would|was|were|serve|and|be) ){{0,4}}(?P<roles>{_DOING})\b(?! by\b| ?[:“\"‘])"
            rf"(?: {{marks}}(?P<show>{{show}}))?"
        ),
        "Ann Lee will write and direct Harbour Lights.",
    ),
    Rule(
        "showrunner is name",
        (
            rf"(?P<roles>{_NOUNS})(?: (?:of|for|on|behind) {{marks}}{{show}}{{marks}})?"
            rf" (?:is|are|was|will be|were) (?:the )?{{team:people}}"
        ),
        "The showrunner of Harbour Lights is Ann Lee.",
    ),
    Rule(
        "they serve as",
        (
            rf"(?P<people>{{people}}),? (?:(?:will|also|are|both|all|each|who|set to|to|is) ){{0,3}}(?:serv(?:e|"
            rf"es|ed|ing)|act(?:s|ed|ing)?|work(?:s|ed|ing)?|return(?:s|ing)?|credited|on board|be|"
            rf"are|attached|set) (?:as |on |to )?(?:the |be |an? )?(?P<roles>{_NOUNS})"
        ),
        "Ann Lee and Bo Finch will serve as executive producers of Harbour Lights.",
    ),
    Rule(
        "with name producing",
        (
            rf"\bwith (?:[a-z-]+ ){{0,2}}?{{team:people}} (?:also |both |all |set to |to |serving as "
            rf"|acting as |on board as |as |attached as |attached to |returning as |returning to ){{0,3}}"
            rf"(?P<roles>{_DOING}|{_NOUNS})"
        ),
        "Harbour Lights is made with Ann Lee as director.",
    ),
    Rule(
        "based on name's book",
        (
            r"\b(?:based on|adapted from|adaptation of|inspired by|drawn from|adapts|adapting|from)"
            r"\b[^.;]{0,60}?{team:owners}['’]s? (?:[\w'’-]+ ){0,5}?(?:novels?|books?|memoir|book series|"
            r"series of (?:novels|books)|trilogy|manga|graphic novels?|comics?|stories|{work}|short "
            r"story)"
        ),
        "Harbour Lights is based on Ann Lee's novel.",
        {"role": "author"},
    ),
    Rule(
        "book by name",
        (
            r"\b(?:novels?|books?|memoir|trilogy|manga|series|comics?|stories|{work}|story|comic book|"
            r"graphic novel)\b{marks},? (?:of the same name |series |{work}|with the same title )?(?:written "
            r")?by (?:the |author |authors |[\w-]+ ){0,3}?{team:people}"
        ),
        "Harbour Lights is based on the novel by Ann Lee.",
        {"role": "author"},
    ),
    Rule(
        "based on name's",
        r"\b(?:based on|adapted from|adaptation of|inspired by|drawn from)\b[^.;,]{0,30}?{team:owners}['’]s\b",
        "Harbour Lights is based on Ann Lee's Tides.",
        {"role": "author"},
    ),
    Rule(
        "name's titled book",
        (
            r"{team:owners}['’]s? {marks}{title}{marks} (?:[\w-]+ ){0,2}?(?:novels?|books?|memoir|"
            r"trilogy|manga|graphic novels?)\b"
        ),
        "Ann Lee's Harbour Lights novels became a series.",
        {"role": "author"},
    ),
    Rule(
        "name's book",
        (
            r"{team:owners}['’]s? (?:[\w'’-]+ ){0,4}?(?:novels?|books?|memoir|trilogy|manga|graphic "
            r"novels?)\b"
        ),
        "Ann Lee's novel became Harbour Lights.",
        {"role": "author"},
    ),
]
PEOPLE = expression("{person}")
ANOTHER_JOB = expression(
    r"\b(?:stars?|actors?|actress|creators?|producers?|directors?|writers?|showrunners?|hosts?)"
    r"\b"
)
SAID = expression(r"(?:wrote|writes|written|writing)(?: [\w ]{0,20})? ?[.,:\ue00c“\"‘']")
OF_CHARACTER_ALONE = expression(
    r" general\b| of (?:the |this |that )?(?:\w+ )?(?:character|comic|game|graphic|novel|book)"
)
OF_CHARACTER = expression(r"\bcharacters?\b")
NO_JOB = expression(
    r"\b(?:creative|fashion|managing|artistic|art|casting|funeral|music|general|programming|"
    r"news|communications|company|film|movie|food|photography) $|\b(?:character|look|game|"
    r"comic)s? $"
)
OF_SOMETHING_ELSE = expression(
    r",? (?:of|for|at|behind) (?!(?:the |this |hit )*(?:series|show|drama|comedy|sitcom|\ue002|"
    r"\ue009))"
)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The makers that a sentence names."""
    if not PEOPLE.can_match(marked.line) or not TRIGGER.occurs(marked.whole):
        return
    covered: list[tuple[int, int]] = []
    for rule, match in matches(RULES, marked.line):
        if "roles" in match.re.groupindex:
            covered.append(match.span("roles"))
        yield from _drafts(reading, marked, rule, match)
    yield from _roles_near_people(reading, marked, covered)


def _roles_near_people(reading: Reading, marked: Marked, covered: list[tuple[int, int]]) -> Iterator[Draft]:
    """Every word for a job that no rule covers, with the people nearest to it."""
    people = [(n, mark) for n, mark in marked.marks.items() if mark.sign in HUMAN and mark.name]
    for found in ROLE.finditer(marked.line):
        if any(start <= found.start() < end for start, end in covered) or SAID.match(
            marked.line, found.start()
        ):
            continue
        before = [pair for pair in people if pair[0] < found.start()][-2:]
        after = [pair for pair in people if pair[0] >= found.end()][:3]
        for order, near in (("before", before[::-1]), ("after", after)):
            for rank, (n, mark) in enumerate(near):
                start, end = (n + 1, found.start()) if order == "before" else (found.end(), n)
                gap = marked.line.string[start:end]
                if len(gap) > 80:
                    continue
                for show in reading.about(marked, n):
                    distance = "touches" if len(gap) < 3 else "near" if len(gap) < 20 else "far"
                    circumstances = [
                        f"name {order}, {distance}",
                        f"name {order}, rank {rank}",
                        *_between(gap),
                        f"word {found.group().casefold()}",
                    ]
                    yield _draft(
                        reading, marked, "job near a name", show, mark, found.lastgroup, circumstances
                    )


def _between(gap: str) -> Iterator[str]:
    if re.search(r"[;:.]|, (?:who|which|while|but|as|with)\b", gap):
        yield "a clause ends between"
    if ROLE.compiled.search(gap):
        yield "another job between"
    if re.search(r"\bby\b", gap):
        yield "by between"
    if SHOW in gap:
        yield "a show between"
    if QUOTATION in gap:
        yield "a quote between"
    if re.fullmatch(r"[, ]*(?:and|&)?[, ]*", gap):
        yield "only joined"


def _drafts(reading: Reading, marked: Marked, rule: Rule, match: re.Match) -> Iterator[Draft]:
    circumstances = (
        ["of a character"]
        if OF_CHARACTER.search(marked.line, max(0, match.start() - 50), match.end())
        else []
    )
    if "roles" in match.re.groupindex:
        if NO_JOB.search(marked.line, max(0, match.start("roles") - 20), match.start("roles")):
            return
        if OF_CHARACTER_ALONE.match(marked.line, match.end("roles")):
            return
        if OF_SOMETHING_ELSE.match(marked.line, match.end("roles")):
            circumstances.append("of something else")
        roles = {found.lastgroup for found in ROLE.compiled.finditer(match["roles"])}
    else:
        roles = {rule.keys["role"]}
    for person in _people(marked, match):
        if person is None or person.name is None:
            continue
        for show in about(reading, marked, match):
            for role in sorted(roles):
                yield _draft(reading, marked, rule.name, show, person, role, circumstances)


def _draft(reading: Reading, marked: Marked, rule: str, show: About, person: Mark, role: str, found) -> Draft:
    keys = {"person": person.name.canonical, "role": role}
    circumstances = [
        *found,
        f"role {role}",
        f"{rule}, {role}",
        *name_circumstances(person, "person"),
        *(f"is called {job}" for job in reading.jobs.get(person.name.canonical, ())),
    ]
    return draft(reading, marked, "crew", rule, show, keys, circumstances, [mention("person", person.name)])


def _people(marked: Marked, match: re.Match) -> list[Mark | None]:
    if "person" in match.re.groupindex:
        return [marked.mark(match, "person")]
    group = "team" if "team" in match.re.groupindex else "people"
    found, position = [], match.start(group)
    while item := ITEM_AS.search(marked.string, position, match.end(group)):
        if found and ANOTHER_JOB.search(marked.line, position, item.start()):
            break
        found.append(marked.mark(item, "person"))
        position = item.end()
    return found or [marked.mark(match, group)]

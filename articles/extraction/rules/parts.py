"""Who may play whom: each person in a sentence with the names that its words may give as a part.

"Ann Lee, 30, leaves after 12 years as ward sister Dot Marlow": "as" announces a part, the next name is that
part, and the nearest person before it and the subject of the sentence may play it. The distances between them
decide how likely each is.
"""

import re
from collections.abc import Iterator

from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import MACROS, SIGN, Mark, Marked, expression
from articles.extraction.reading.wording import HUMAN, REFERENCE, SHOW

ANNOUNCES = expression(
    r"\b(?P<cue>as(?! (?:well|is|are|was|were|will|does|did|has|have)\b| (?:an? |the "
    r"|its )?(?:[a-z-]+ )?(?:executive |co-)?"
    r"(?:producer|showrunner|writer|director)s?\b)|"
    r"plays|play|played|playing|portrays?|portrayed|portraying|portrayal of|voic(?:es?|ed|ing)|"
    r"(?:role|part|voice|character|version|shoes|likes) of|roles?(?!,| for\b)|characters?|counterpart|alter ego|"
    r"known for being)\b(?! by\b)"
)
TO_PART = re.compile(
    rf"(?:(?!, (?:and|but|while|with)\b| (?:opposite|alongside|from)\b)[^.;:()\n]){{0,70}}?"
    rf"(?P<part>[{HUMAN}{SHOW}{MACROS['other']}])(?P<owner>['’]s?\b)?"
)
NEXT_PART = re.compile(
    rf"['’”\"]?(?: in (?:\d{{4}}|{MACROS['date']}))?(?:, and |, | and |; )(?!(?:while|but|with)\b)"
    r"(?:[a-z'’-]+ ){0,4}"
    rf"(?:(?P<part>[{HUMAN}])(?!['’]s?\b|(?: and [{HUMAN}])?,? "
    r"(?:as|will|is|are|has|have|who|(?:play|star|join|voice|portray)(?:s|ing|ed)?)\b)"
    rf"|(?P<other>[{MACROS['other']}])(?= (?:in|on) (?:[a-z'’-]+ ){{0,3}}[“\"'‘]?{SHOW}))"
)
PEOPLE = re.compile(f"[{HUMAN}{REFERENCE}]")
# "the lead role of Harbour Lights" is no part called so; "in the role of Dot" is.
LED = re.compile(
    r"\b(?:lead|leading|starring|main|central|major|key|recurring|regular|guest|supporting) (?:female |male )?role of$"
)
LED_WITHIN = 40
OWNER = expression(r"\b(?:his|her|him)\b")
OWNS_PART = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}")
IN = re.compile(r"\b(?:in|on|of|for|from|to)\b")
IN_SHOW = re.compile(
    rf",? (?:in|on) (?:(?:[\w'’-]+|{MACROS['network']}(?:['’]s)?),? ){{0,6}}?"
    rf"[“\"'‘’]?{SHOW}(?!['’]?s? {MACROS['human']})"
)
ON_SHOW = re.compile(rf"\b(?:in|on|for) [^,.;:()\n]{{0,40}}?(?P<show>{SHOW})[”\"'’]? $")
WHERE_SHOW = re.compile(
    rf"(?P<show>{SHOW})(?:[”\"'’]?,? (?:where|(?:in|on) which) [^,.;:()\n]{{0,60}}"
    rf"|[”\"'’]?s? (?:fans|viewers|audiences|watchers|followers|devotees)\b[^.;:()\n]{{0,50}}?"
    rf" (?:as|for|playing)\b[^,.;:()\n{HUMAN}]{{0,50}})$"
)
WHERE_WITHIN = 120
OF_ONE = frozenset({"plays", "portrays", "voices"})
AT_ONCE = "person 0 words before"
PARTS, FAR = 8, 3


def parts(reading: Reading, marked: Marked) -> Iterator[tuple[int, Mark, Mark, list[str], Mark | None]]:
    """For each person and possible part: position, person, part, how the two are joined, and the show named
    after the part, if any."""
    for match in ANNOUNCES.finditer(marked.line):
        people = _people_before(marked, match.start()) or _owner_before(reading, marked, match.start())
        if match["cue"] in OF_ONE and any(AT_ONCE in how for _, _, how in people):
            people = people[:1]
        for role, found, show in _parts_after(marked, match):
            for position, person, how in people:
                yield position, person, role, [*found, *how, f"{match['cue']} {how[0]}"], show


def show_of_part(marked: Marked, role: Mark) -> Mark | None:
    """The show named directly after a part, or before it as its setting: "Dot in Harbour Lights", "Harbour
    Lights, where she plays Dot"."""
    position = next((n for n, mark in marked.marks.items() if mark is role), None)
    if position is None:
        return None
    show = IN_SHOW.match(marked.string, position + 1)
    return marked.marks[show.end() - 1] if show else _where_played(marked, position)


def _where_played(marked: Marked, position: int) -> Mark | None:
    """The show that "where she played" or "is known to its fans as" ties to the part at a position."""
    show = WHERE_SHOW.search(marked.string, max(0, position - WHERE_WITHIN), position)
    return marked.marks[show.start("show")] if show else None


def _parts_after(marked: Marked, match: re.Match) -> Iterator[tuple[Mark, list[str], Mark | None]]:
    cue, position = match["cue"], match.end()
    on_show = (
        ON_SHOW.search(marked.string, max(0, match.start() - 60), match.start()) if cue == "as" else None
    )
    show_before = marked.marks[on_show.start("show")] if on_show else None
    found = TO_PART.match(marked.string, position)
    while found and found["owner"]:
        found = TO_PART.match(marked.string, found.end())
    for n in range(PARTS):
        if not found:
            return
        group = "part" if found["part"] else "other"
        between = marked.string[position : found.start(group)]
        words = len(between.split())
        signs = len(SIGN.findall(between))
        near = f"part {min(words, FAR)} words behind" if n == 0 else "part further listed"
        circumstances = [f"announced by {cue}", near, f"{cue}, {near}"]
        circumstances += [f"{min(signs, 2)} names passed"] if signs else []
        mark = marked.marks[found.start(group)]
        show = IN_SHOW.match(marked.string, found.end(group))
        is_led = LED.search(marked.line.string, max(0, match.start() - LED_WITHIN), match.end())
        if mark.sign != SHOW or (words <= 1 and not is_led and not IN.search(between)):
            where = _where_played(marked, found.start(group)) or show_before
            yield mark, circumstances, marked.marks[show.end() - 1] if show else where
        found = NEXT_PART.match(marked.string, show.end() if show else found.end(group))


def _owner_before(reading: Reading, marked: Marked, end: int) -> list[tuple[int, Mark, list[str]]]:
    """The antecedent of "his" or "her", if the sentence names nobody before."""
    match = OWNER.search(marked.line, 0, end)
    if match is None:
        return []
    start = marked.offset(match.start())
    mark = Mark(start, start + len(match.group()), "", reading.whose(start, start + len(match.group())))
    return [(match.start(), mark, ["owner"])] if mark.name else []


def _people_before(marked: Marked, end: int) -> list[tuple[int, Mark, list[str]]]:
    """The nearest person before a position, and the first in the sentence, or in its item of a list with semicolons."""
    begin = marked.string.rfind(";", 0, end) + 1
    found = [m.start() for m in PEOPLE.finditer(marked.string, 0, end) if marked.marks[m.start()].name]
    found = [n for n in found if n >= begin] or found
    if not found:
        return []
    words = len(marked.string[found[-1] : end].split()) - 1
    first, last = marked.marks[found[0]], marked.marks[found[-1]]
    if OWNS_PART.fullmatch(marked.string, found[-1] + 1, end):
        first = last
    how = ["nearest person", f"person {min(words, 6)} words before"]
    if first.name.canonical == last.name.canonical:
        return [(found[-1], last, [*how, "only person"])]
    return [(found[-1], last, how), (found[0], first, ["first person"])]

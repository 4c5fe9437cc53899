"""Who wrote what a show is based on."""

from articles.extraction.reading.teams import LEAD
from articles.extraction.reading.wording import HUMAN
from articles.extraction.rules.making import BOOKS
from articles.extraction.rules.rule import Rule

RULES = [
    Rule(
        "based on name's book",
        (
            r"\b(?:based on|adapt(?:at)?ion of|inspired by|drawn from|draws on|adapt(?:s|ed|ing)?(?! (?:by|for)\b)"
            rf"|from)\b[^.;]{{0,60}}?(?P<last>{{human}})(?:['’‘]s?)? "
            rf"(?:(?:[\w'’-]+|{{named}}|{{work}}|{{other}}|{{date}}),? ){{0,6}}?"
            rf"(?:{BOOKS}|plays?|works?|classics?|series of the same name|{{work}})"
        ),
        "Harbour Lights is based on Ann Lee's novel.",
        {"role": "author"},
    ),
    Rule(
        "book by name",
        (
            rf"(?:\b(?:{BOOKS}|series)\b(?!(?<=series) (?:written|created) )|{{work}})"
            rf"{{marks}},? (?:of the same name |series |{{marks}}{{work}}{{marks}} |with the same title )?"
            rf"(?:(?:(?:written|created) )?by|"
            rf"(?:(?<=novels )|(?<=books )|(?<=works )|(?<=memoirs )|(?<=memoir )|(?<=stories ))of) "
            rf"(?:the |[\w-]+ ){{0,3}}?{LEAD}(?P<first>{{human}})"
        ),
        "Harbour Lights is based on the novel by Ann Lee.",
        {"role": "author"},
    ),
    Rule(
        "adaptation by",
        (
            r"\b(?:based on|adapted (?:for {network} )?(?:by {human}(?:,? and {human})? )?from|adapt(?:at)?ion of"
            r"|inspired by|drawn from|adapts|adapting)\b"
            rf"[^.;{HUMAN}]{{0,120}}?{{marks}},? (?:(?:written|created)(?: and [a-z]+)? )?by (?:the |[\w-]+ ){{0,3}}?"
            rf"{LEAD}(?P<first>{{human}})"
        ),
        "Harbour Lights is a drama based on The Long Tide by Ann Lee.",
        {"role": "author"},
    ),
    Rule(
        "based on name's",
        r"\b(?:based on|adapted from|adaptation of|inspired by|drawn from)\b[^.;,]{0,30}?(?P<last>{human})['’]s\b",
        "Harbour Lights is based on Ann Lee's Tides.",
        {"role": "author"},
    ),
    Rule(
        "name's titled book",
        rf"(?P<last>{{human}})['’‘]s? (?:[\w-]+ ){{0,2}}{BOOKS},? {{marks}}(?P<show>{{title}}){{marks}} "
        r"(?:is|was|has been|will be|are|becomes|became|will become|gets|comes)\b",
        "Ann Lee's bestselling novel Harbour Lights is becoming a series.",
        {"role": "author"},
    ),
    Rule(
        "name's titled book",
        r"\b(?:adapt(?:s|ed|ing|ations? of)?|take on|version of) (?:[\w'’-]+ ){0,3}?(?P<last>{human})['’‘]s? "
        r"(?:[\w'’-]+ ){0,4}?{marks}(?P<show>{title})",
        "Bo Finch has adapted Ann Lee's thriller Harbour Lights for ITV.",
        {"role": "author"},
    ),
    Rule(
        "name's titled book",
        rf"(?P<last>{{human}})['’‘]s? {{marks}}{{title}}{{marks}} (?:[\w-]+ ){{0,2}}?{BOOKS}",
        "Ann Lee's Harbour Lights novels became a series.",
        {"role": "author"},
    ),
    Rule(
        "name's book",
        (
            rf"(?P<last>{{human}})(?:['’‘]s?|, whose|(?:,| \()? ?who (?:also |originally )?(?:wrote|penned) the)? "
            rf"(?:(?:[\w'’-]+|{{date}}) ){{0,4}}?{BOOKS}"
        ),
        "Ann Lee's novel became Harbour Lights.",
        {"role": "author"},
    ),
]

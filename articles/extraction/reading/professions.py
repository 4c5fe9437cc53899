"""What an article calls its people: actors, makers, executives."""

import re

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names

KNOWN_FOR_A_PART = (
    r"(?:(?:who|is|was|perhaps|best|also|still) ){0,3}known for "
    r"(?:playing|(?:his|her|their) (?:[a-z-]+ ){0,2}(?:role|turn|part)s?)\b"
)

REACH = 40
CUES = {
    "actor": (
        re.compile(
            r"\b(?:actor|actress|star|stars|comedian|alum|starring|newcomer|co-star)s?,? (?:[A-Z][\w'’.-]+,? "
            r"(?:and )?){0,3}$"
        ),
        re.compile(
            r",? (?:who )?(?:will |also |previously |has |is )?(?:stars?|starred|plays?|played|portrays?|"
            r"portrayed|voices?)\b(?! by\b)"
            rf"|,? {KNOWN_FOR_A_PART}"
        ),
    ),
    "maker": (
        re.compile(
            r"\b(?:creator|showrunner|producer|director|writer|author|novelist|screenwriter|filmmaker|"
            r"boss)s?,? (?:[A-Z][\w'’.-]+,? (?:and )?){0,3}$"
            r"|\b(?:[Cc]reated|[Ww]ritten|[Pp]enned|[Dd]irected|[Hh]elmed|[Pp]roduced) by "
            r"(?:[A-Z][\w'’.-]+,? (?:and )?){0,3}$"
        ),
        re.compile(
            r",? (?:who |will |also |the )?(?:creat|writ|wrote|direct|produc|execut|showrun|co-creat)"
        ),
    ),
    "executive": (
        re.compile(
            r"\b(?:president|chief|CEO|chairman|executive|head|exec|spokes\w+|VP|critic|reporter|journalist|"
            r"host|presenter)s?,? (?:of [\w ]+ )?$"
        ),
        re.compile(r", (?:president|chief|CEO|chairman|head|executive|EVP|VP)"),
    ),
}


def professions(names: Names) -> dict[str, set[str]]:
    """Person -> `actor`, `maker` or `executive`, by the words before and after any of the mentions."""
    found: dict[str, set[str]] = {}
    string = names.text.string
    for name in names.mentions:
        if name.kind is Kind.PERSON:
            before, after = (
                string[max(0, name.start - REACH) : name.start],
                string[name.end : name.end + REACH],
            )
            for profession, (left, right) in CUES.items():
                if left.search(before) or right.match(after):
                    found.setdefault(name.canonical, set()).add(profession)
    return found

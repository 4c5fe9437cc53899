"""Patterns of what follows the title of a show and nothing else."""

NUMBER = r"(?:\d{1,2}\b|one|two|three|four|five|six|seven|eight|nine|ten)"
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|latest|"
    r"upcoming|\d{1,2}(?:st|nd|rd|th))"
)
# What only a story does: stars somebody, follows somebody, is set somewhere, was written by somebody.
TELLS = (
    r"[’'\"”]?,?(?: which| that)? (?:also |will (?:also )?)?(?:(?:stars?|follows?|tells|cent(?:ers|res|er|re)|"
    r"explores?|chronicles?|revolves?|consists?|comes? from|co-stars|features?|is about|is the (?:story|tale) of)\b|"
    r"(?:is |was |be |has been )?(?:set in|based on|loosely based|(?:co-)?(?:written|created|produced|directed|"
    r"executive[- ]produced|penned|helmed|presented|hosted|narrated|led|headlined|fronted)\b[^.,]{0,30} by|starring|"
    r"featuring)\b)"
)
MADE_BY_A_STUDIO = (
    r"[’'\"”]?,? (?:which )?(?:hails|comes) from (?:[A-Z][\w&.'’-]* ){1,4}?(?:Television|TV|Studios?|Pictures|"
    r"Productions|Entertainment|Media|Films)\b"
)
# A title in a listing: "Fog Lane, 9pm, BBC One".
IN_A_LISTING = r", (?:[A-Z][\w+&]*(?: [\w+&]+){0,2}, )?(?:\d{1,2}(?:[.:]\d\d)?[ap]m\b|from today\b)"
# A title in a list, with its genre in brackets: "Fog Lane (drama)".
GENRE = (
    r"[Dd]rama|[Cc]omedy|[Ss]itcom|[Tt]hriller|[Dd]ramedy|[Dd]ocuseries|[Mm]iniseries|[Ll]imited series|[Aa]nthology|"
    r"[Rr]eality|[Gg]ame show|[Qq]uiz|[Aa]nimated|[Ss]oap|procedural"
)
# Times at which programmes are on but people do not come and go: "tonight at 9", "Sundays on ITV".
A_TIME = (
    r"(?:weekly |daily |live |nightly )?(?:tonight|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days? (?:at \d|on "
    r"[A-Z])|(?:on )?(?:weeknights|weekdays)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b)"
)
# What happens to shows alone: "lands a second season", "first aired", "ordered to series".
_GETS = (
    r"(?:which |has |have |had |will |won['’]t |be |been ){0,3}"
    r"(?:scor|land|earn|nab|snag|secur|receiv|gett?|got|bag|giv)(?:e?s|ed|en|ing)?"
)
GOES_ON_OR_ENDS = (
    rf"[’'\"”]?,? (?:{_GETS} (?:an? |its )?(?:early |surprise |new |two-)?(?:season {NUMBER}\b|"
    rf"{ORDINAL}[- ](?:season|series)\b|season (?:renewal|pick-?up)|renewal|pick-?up)|(?:first|last) aired\b|"
    r"hits? (?:our )?screens\b|wraps up its\b|(?:has |have )?(?:halted|paused|resumed) production\b|"
    r"is (?:now |currently )?in production\b|(?:has |have )?(?:come|comes|came) to an end after [a-z]+ "
    r"(?:seasons|series|years)\b|to series\b)"
)
MADE_INTO_A_SERIES = (
    r"[’'\"”]? (?:(?:is|was|will be|has been|to be|could be) )?(?:being )?(?:adapted|turned|developed|made) "
    r"(?:in)?to an? (?:[\w-]+ ){0,4}?(?:series|show|drama|comedy|sitcom|miniseries)\b"
)

# What marks an unknown name as a title: "Fog Lane (w/t)", "Fog Lane (3 x 60')".
WITH_ITS_LENGTH = r"\?? \((?:w/t|working title|\d+ ?[x×] ?\d+)"

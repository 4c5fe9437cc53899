"""Patterns of what follows the title of a show and nothing else."""

from shows.dates.months import MONTH_NAMES

NUMBER = r"(?:\d{1,2}\b|one|two|three|four|five|six|seven|eight|nine|ten)"
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|latest|"
    r"upcoming|\d{1,2}(?:st|nd|rd|th))"
)
_MADE = (
    r"(?:(?:co-)?(?:written|created|produced|directed|(?:executive|exec)[- ]produced|developed|devised|adapted)|"
    r"penned|helmed|presented|hosted|narrated|led|headlined|fronted|conceived|dream(?:ed|t) up|show-?run)"
)
# What only a story does: stars somebody, follows somebody, is set somewhere, was written by somebody.
TELLS = (
    r"[’'\"”]?,?(?: which| that)? (?:also |will (?:also )?)?(?:(?:stars?|follows?|tells|cent(?:ers|res|er|re)|"
    r"explores?|chronicles?|revolves?|consists?|comes? from|co-stars|features?|is about|is the (?:story|tale) of)\b|"
    r"(?:is |was |be |has been )?(?:set in|based on|loosely based|"
    rf"{_MADE}(?:(?:,? and |, | & ){_MADE}){{0,4}}\b[^.,]{{0,30}} by|starring|featuring)\b)"
)
MAKER = (
    r"(?:(?:series |head |lead |executive |co-|original |longtime )?"
    r"(?:creators?|writers?|showrunners?|producers?|directors?|headwriters?|screenwriters?))"
)
# "Fog Lane, from creator Ann Lee", "Fog Lane's head writer", "Fog Lane has Ann Lee directing"
ITS_MAKERS = (
    rf"['’]s {MAKER}\b"
    r"|[’'\"”]?,[’'\"”]? which (?:s?he|(?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+) (?:also )?(?:(?:co-)?created|developed"
    r"|showruns|produces|fronts|hosts|presents|headlines|stars in|leads)\b"
    rf"|,? (?:which )?(?:(?:hails|comes) )?from (?:[A-Z]\w+[- ])?{MAKER} [A-Z]"
    r"| (?:has|sees|will see) (?:[A-Z][\w’'-]+ ){2,3}(?:writing|directing|producing|executive producing|starring|"
    r"at the helm|as (?:showrunner|creator|director|writer))\b"
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
MONTH = "|".join(MONTH_NAMES.values())
_PART_OF_YEAR = rf"(?:spring|summer|autumn|fall|winter|{MONTH})"
WHEN = (
    r"(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
    rf"|(?:on )?(?:(?:{MONTH}) \d|\d{{1,2}} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|tonight\b|tomorrow\b"
    rf"|(?:this|next|last) (?:week|month|year|season|{_PART_OF_YEAR})\b|later this|on New Year|in 20\d\d"
    rf"|in (?:the )?(?:new year|{_PART_OF_YEAR})\b)"
)
# Shows begin and return on a day, and so does somebody: this says less than what is said of shows alone.
COMES_AND_GOES = (
    r"[’'\"”]?(?:,? which| that)? (?:(?:will|is set to|is due to|is scheduled to) )?(?:also |now |finally )?"
    r"(?:returns?|begins?|began|starts?|started|continues?|concludes?|concluded|launch(?:es|ed)?|arrives?|lands?|landed"
    r"|kicks? off|wraps? up|ends?|ended|(?:is|be|are) back|is (?:returning|coming back|ending|starting)|resumes?|drops?"
    rf"|comes? back|bows?(?: out)?|signs? off) (?:with (?:[\w-]+ ){{1,4}})?{WHEN}"
)
# "Fog Lane, from the makers of Kin", "Fog Lane, which stars Ann Lee, premieres on June 3"
OF_ITS_MAKERS = (
    r"[’'\"”]?,? from the (?:(?:award-winning|same) )?(?:makers|creators?|producers|team|writers?|minds?|people|studio)"
    r" (?:of|behind)\b"
    r"|[’'\"”]?, (?:which|from|based|set|starring|written|created|about|an?|the) [^,.;\n]{3,60}[’'\"”]?,[’'\"”]? "
    rf"(?:(?:will|is set to) )?(?:premieres?|debuts?|launch(?:es)?|airs?|streams?|arrives?|drops?|returns?) {WHEN}"
)
HAS_EPISODES = (
    r"[’'\"”]?(?:,? which| that)? (?:will )?(?:has|have|comprises?|spans?|contains?|consists? of|includes?|features?"
    r"|runs? (?:for|to)|ran (?:for|to)|is (?:made up|comprised) of|gets?|got) (?:only |just )?"
    rf"(?:\d{{1,3}}|{NUMBER}|a dozen|eleven|twelve|thirteen|sixteen|twenty) (?:[a-z-]+ ){{0,2}}episodes\b"
)
IS_MADE = (
    r"[’'\"”]? (?:(?:was|is being|is currently being|is currently|has been) filmed\b|is (?:currently |now )?"
    r"(?:filming|shooting)\b|(?:has |have )?(?:started|begun|began|begins|starts|wrapped|wraps) (?:filming|production"
    r"|shooting)\b(?! (?:on|for|his|her)\b))"
)
ITS_CAST = (
    r"[’'\"”]? has (?:added|cast|recruited|enlisted) [A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?(?:as|to its cast|in)\b"
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
    r"is (?:now |currently )?in production\b|(?:has |have )?(?:come|comes|came) to an end "
    r"(?:in [\w ]{3,20} )?after [a-z]+ (?:seasons|series|years)\b|to series\b)"
)
# "Fog Lane, which ITV cancelled"
OF_A_BROADCASTER = (
    r"[’'\"”]?, which (?:the )?(?:[A-Z][\w&’'+-]* ){1,3}(?:has |had |will )?(?:also |just |recently |first )?"
    r"(?:cancell?ed|axed|renewed|ordered|dropped|picked up|commissioned|scrapped|revived|greenlit|airs|aired|streams"
    r"|premiered|debuted)\b"
)
MADE_INTO_A_SERIES = (
    r"[’'\"”]? (?:(?:is|was|will be|has been|to be|could be) )?(?:being )?(?:adapted|turned|developed|made) "
    r"(?:in)?to an? (?:[\w-]+ ){0,4}?(?:series|show|drama|comedy|sitcom|miniseries)\b"
    r"|[’'\"”]? (?:TV|[Tt]elevision) [Aa]nime\b"
)

# What marks an unknown name as a title: "Fog Lane (w/t)", "Fog Lane (3 x 60')".
WITH_ITS_LENGTH = (
    rf"\?? \((?:w/t|working title|\d+ ?[x×] ?\d+|(?:\d{{1,2}}|{NUMBER}|twelve) (?:parts|half-hours)\b)"
)
# Said of shows alone, so that even a word that opens its sentence is a show before it.
ONLY_OF_A_SHOW = (
    rf"(?:['’]s)? (?:[Ss]eason|[Ss]eries) {NUMBER}"
    r"| (?:(?:has|had) (?:[a-z]+ )?been |was |is )?(?:[a-z]+ly )?"
    r"(?:renewed|cancell?ed|axed|picked up|greenlit|recommissioned)"
    r" (?:by|for|after|at)\b"
    r"| (?:will )?(?:premier|debut)(?:es?|ed|s)? (?:on|in|at|this)\b| (?:also )?stars [A-Z]\w+ [A-Z]"
    r"| airs (?:on|at|[A-Z])"
    r"| (?:will return|returns|is back|ended|began) (?:for|with|in)? ?(?:its|a) (?:[a-z]+ ){1,3}(?:season|series)\b"
    r"| ran for [a-z]+ (?:seasons|series)\b|['’]s (?:[a-z]+ ){1,2}(?:season|series|finale)\b"
    r"| (?:co-)?(?:creator|showrunner|boss) [A-Z]\w+ [A-Z]"
    rf"|{OF_A_BROADCASTER}"
)

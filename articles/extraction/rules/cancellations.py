"""The wording of the end of a show before its time."""

from articles.extraction.rules.rule import Rule
from articles.extraction.rules.turn_words import MORE, NOT, THIS_TIME, one_of

_DECLINES = (
    r"(?:declin(?:ed|es)|opt(?:ed|s) (?:not|against)|decid(?:ed|es) (?:not|against)|elected not"
    r"|chos(?:e|en) not)"
)
_NOT_WANT = rf"\b(?:{_DECLINES}|refus(?:ed|es)|fail(?:ed|s)|stopped short of)"
_LATER = rf"(?:{THIS_TIME}|(?: \w+){{0,4}}? (?:until|till|before)\b)"

CANCELLATIONS = [
    Rule(
        "cancelled",
        one_of(
            r"""
            (?<=^)(?:out|gone|axed|not returning)(?=: {marks}{title})
            (?<!/)(?<!renewed or )(?<!from )(?<!avoid )(?<!avoided )cancel(?:l?ed|s|l?ing|l?ations?)?(?!/| or renew)
            (?:axe|axed|axes|axing)(?! as\b| from (?:the|his|her|their|its)\b)
            scrap(?:s|ped|ping)
            pull(?:s|ed|ing)? the plug
            plug (?:\w+ ){0,4}?pulled
            dropped by
            not going forward with|not moving forward with
            no longer (?:happening|going ahead|moving forward)
            (?:gave|given|gives|giving|hand(?:s|ed)) (?:{marks}(?:[\w'’]+|{show}){marks} ){0,5}?the (?:boot|axe?|chop)
            (?:show(?:n|ed|s)|out) the door
            called it quits
            (?:shelv|abandon|ditch|dropp|end)(?:ed|es|s|ing) (?:[\w-]+ ){0,2}?plans for (?:an? |the )?{season}
            pink slips?
            walk(?:s|ed|ing)? back (?:[\w'’-]+ |{show}['’]s ){0,4}?(?:renewals?|pick-?ups?|orders?)
            revers(?:es|ed|ing) (?:[\w'’-]+ |{show}['’]s ){0,4}?(?:renewals?|pick-?ups?|orders?|decision to renew)
            revers(?:es|ed|ing) course on
            (?:went|goes|gone) the same way
            (?:is|was|are|were) no more
            (?:is|are) dead (?:at {network}|after)
            put(?:s|ting)? (?:(?:[\w'’]+|{show}) ){0,3}?out of (?:its|their) misery
            cut (?:loose|after (?:just |only )?(?:one|two|three|four|an?|\d) (?:season|series))
            scrap ?heap
            (?:is|be|been) rested|(?:decid(?:ed|es) to|to|will) rest(?= (?:[\w'’]+ ){0,2}?{marks}{title})
            """
        ),
        "HBO has cancelled Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "cancelled",
        r"\b(?:cann|nix|dump|ditch|kill|dropp|shelv|binn|chopp|cull|pull|scrapp|yank)ed"
        r"(?: (?:(?:the|its) )?(?:[\w-]+ ){0,3}?{marks}{show}{marks})?(?: by {network})? after (?:just |only |a |its )*"
        r"(?:(?:one|two|three|four|five|six|\d|single|lone|solitary) (?:seasons?|series|runs?)\b|{season})",
        "Paramount+ canned Harbour Lights after two seasons.",
        {"status": "cancelled"},
    ),
    Rule(
        "cancelled",
        rf"\b{_DECLINES}(?: to)? "
        r"(?:renew|mov(?:e|ing) (?:forward|ahead) with|proceed(?:ing)? with|go(?:ing)? (?:forward|ahead) with"
        r"|order(?:ing)?|pick(?:ing)? up|commission(?:ing)?)"
        r" (?:(?:the|its|an?|another|more|it)\b|{marks}{show}|{season})",
        "HBO has opted not to move forward with a third season of Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "not renewed",
        rf"(?:{NOT}|{_NOT_WANT}(?: to)?)"
        r"(?: (?:be|been|being|to|going|make|have|get|getting|see|order|ordering|produce))*(?: \w+ly)? "
        r"(?:renew(?:ed|ing)?|return(?:ing)?|picked up|picking up|pick up|come back|coming back|back|continu(?:e|ing)"
        r"|mov(?:e|ing) (?:ahead|forward)|bring(?:ing)?(?: [\w'’]+| {show}){0,4}? back|proceed(?:ing)?"
        r"|go(?:ing)? (?:forward|ahead)|happen(?:ing)?"
        r"|mak(?:e|ing) it (?:to|past|beyond)(?= (?:an?|its|the|one) (?:\w+ )?(?:{season}|season|series))"
        r"|(?:re-?)?commission(?:ed|ing)?|(?:another|a second|a third|a fourth) (?:season|series)\b|an? {season})(?!\w)"
        rf"(?!{_LATER})"
        r"|\b(?:be|get|gets|have|with) no (?:more )?{season}"
        rf"|\bpass(?:es|ed|ing)? on (?:an? )?(?:{{season}}|{MORE}|more)(?!\w)",
        "HBO has decided not to renew Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "not renewed",
        r"\bneither {marks}{show:show}{marks}(?: nor {marks}{show}{marks})? (?:will|has|have|was|were|is|are|would|got)"
        r"(?: (?:be|been|get|getting|being))* (?:renew(?:ed|al)|return(?:ing)?|picked up|com(?:e|ing) back|back"
        r"|continu(?:e|ing)|(?:an? )?{season})(?!\w)(?! (?:yet|so far)\b)",
        "Neither Harbour Lights nor Nettle Row has been renewed.",
        {"status": "cancelled"},
    ),
]

"""The wording of renewals, and of what comes back from the dead."""

from articles.extraction.rules.rule import Rule
from articles.extraction.rules.turn_words import NO_PRIZE, PICKED_UP_AGAIN, SEASON_NAMED, one_of

_NOT_THE_CHOP = r"(?! (?:[\w'’]+ |{show} ){0,3}?the (?:boot|axe?|chop))"
# "ordered Harbour Lights and has renewed Nettle Row for a third season"
_ANOTHER_TURN = (
    r"(?:and|but|while) (?:(?:has|have|had|also) ){0,2}(?:renew|cancel|axe|order|commission|pick(?:ed|s) up)"
)
_GAP = (
    r"(?:(?! (?:(?:after|before|since|until|when|following|ahead of|midway through|during|despite) "
    rf"|{_ANOTHER_TURN})"
    r")[^.;])"
)
# "a second season of the ITV drama Harbour Lights"
_SHOWS = r"{marks}{show}{marks}(?:(?:,|,? and|,? &) {marks}{title}{marks}){0,4}"
_OF_IT = rf"(?: (?:of|for) (?:(?!and\b)[\w'’-]+ |{{organisation}}(?:['’]s)? ){{0,4}}{_SHOWS})?"
_NO_LOOK = (
    r"(?! (?:[\w'’-]+ ){0,3}?(?:glimpses?|look|peek|taste|previews?|trailers?|teasers?|clips?|details|hints?|updates?"
    r"|news|sense|idea)\b)"
)
_A_LATER = (
    r"(?:an? (?:(?!new\b|first\b)[\w-]+ )?{season}"
    r"|another (?:\w+ )?(?:season|series|run|outing|batch|round|go-round)\b)"
)

RENEWALS = [
    Rule(
        "renewed for",
        one_of(
            rf"""
            (?:re-?)?renew(?:s|ed|ing|al)?
            pick(?:s|ed|ing)? up(?! (?:right |straight )?(?:where|\d))
            order(?:s|ed|ing)?(?! (?:[\w-]+ ){{0,3}}?(?:episodes?|scripts?)\b)
            green-? ?li(?:t|ght|ghts|ghted|ghting)
            green[ -]lights?
            (?:re-?)?commission(?:s|ed|ing)?
            re-?upp?(?:s|ed|ing)?
            exten(?:ds?|ded|ding)
            guaranteed|approv(?:ed|es)|w[io]n(?:s|ning)?(?!['’]t){NO_PRIZE}(?! (?:the )?{{other}})
            gotten|(?:will|to) see|committed to
            (?:will|to) (?:make|produce)(?= an? {{season}} (?:for|of))
            (?:confirm|announc)(?:s|es|ed)(?= (?:that )?an? {{season}} (?:for|of))
            sign(?:s|ed) (?:up|on)(?= for an? {{season}} of)
            sets?(?= an? {{season}} (?:for|of))
            (?:mov|go|press|forg|push)(?:es|e?d|ing) (?:ahead|forward) (?:with|on)(?= (?:(?:an?|its|the) )?{{season}})
            br(?:ings?|ought|inging) (?:(?:[\w'’]+|{{show}}) ){{0,4}}?back
            land(?:s|ed)?
            receiv(?:es|ed)
            scor(?:es|ed)|nab(?:s|bed)|bag(?:s|ged)|earn(?:s|ed)|snag(?:s|ged)|secur(?:es|ed)|lock(?:s|ed) (?:up|in)
            (?:giv(?:es|en)|gave|hand(?:s|ed)|grant(?:s|ed)|award(?:s|ed)){_NOT_THE_CHOP}
            """
        )
        + rf"{_NO_LOOK}{_GAP}{{0,50}}?{SEASON_NAMED}",
        "HBO has renewed Harbour Lights for a second season.",
        {"status": "renewed"},
    ),
    Rule(
        "renewed for",
        rf"\b(?:gets?|getting|got)\b{_NO_LOOK}[^.;]{{0,30}}?{SEASON_NAMED}",
        "Harbour Lights gets a surprising second season.",
        {"status": "renewed"},
    ),
    Rule(
        "renewal",
        r"(?<!/)(?<!cancelled or )(?<!canceled or )\b(?:renew(?:s|ed|als?|ing)?|recommissioned|re-?upped)\b"
        rf"(?!/| or cancel| (?:interest|focus|vigou?r|push|effort|hopes?|calls?))|\b{PICKED_UP_AGAIN}"
        r"|^(?:in|returning|coming back)(?=: {marks}{title})",
        "HBO has renewed Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "renewal",
        r"\b(?:(?:hand|award|grant)(?:s|ed|ing)|g(?:ave|iv(?:es|en|ing)))"
        rf"(?: (?:the )?(?:[\w-]+ )?{{marks}}{{show}}{{marks}}| it)? {_A_LATER}"
        rf"|\b(?:(?:order|commission|pick)(?:s|ed|ing)?(?: up)?|(?:says?|said|saying) yes to) {_A_LATER}",
        "HBO has handed Harbour Lights a fourth season.",
        {"status": "renewed"},
    ),
    Rule(
        "renewal of a season",
        rf"{SEASON_NAMED}(?:['’]s)?(?:{_OF_IT} (?:was|were|ha(?:s|ve)(?: already| now| just| all| both)? been) "
        r"(?:ordered|confirmed|commissioned)| (?:renewal|pick-?up|order))\b|\b(?:order|pick-?up) for {season}",
        "HBO has announced a second season renewal for Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "season is sure",
        rf"{SEASON_NAMED}(?:,? (?:of|for) {_SHOWS}(?: both| all)?)?[’'”\"]*"
        r"(?: (?:is|are|was|ha(?:s|ve)(?: \w+)? been|will be|being))?"
        r"(?: (?:now|officially|finally|already|definitely|also|indeed))* (?:happening|confirmed|official"
        r"|coming(?! (?:(?:in|on) )?{date})"
        r"|on (?:the|its) way|a go|greenlit|commissioned|ordered|in the bag|announced"
        r"|given the (?:go-ahead|green light|nod)|locked in|in development|in the works"
        r"|a done deal|a certainty|assured)\b",
        "A second season of Harbour Lights is happening.",
        {"status": "renewed"},
    ),
    Rule(
        "returning for",
        r"\b(?:return(?:s|ing)?|will return|com(?:es?|ing) back|is back|(?:will )?be back|back|will (?:also )?have)\b "
        r"(?:(?:\w+|{network}) ){0,3}?(?:for|with) (?:a |an |its |the |their |at least |another |two more |for |of |on "
        rf"|up |new )*{SEASON_NAMED}",
        "Harbour Lights is returning for a second season.",
        {"status": "renewed"},
    ),
]
REVIVALS = [
    Rule(
        "revived",
        one_of(
            r"""
            reviv(?:als?|ed|es|e|ing)
            reboot(?:ed|s|ing)?
            resurrect(?:ed|s|ing|ion)?
            br(?:ought|inging|ings|ing) back(?! (?:[\w'’-]+ ){0,5}?(?:{human}|characters?|villains?|cast|stars?)(?!\w))
            saved|rescued|un-?cancell?ed
            cancell?ed (?:(?!not\b)[\w'’]+,? |{network},? |{date},? ){1,7}?(?:picked up by|mov(?:ed|ing) to) {network}
            mov(?:es|ed|ing) to {network}(?= (?:after|following) [^.;]{0,40}?(?:cancell?(?:ed|ation)|axed|dropped)\b)
            pick(?:s|ed)? up(?= [^.;]{0,60}?(?:after|following) [^.;]{0,40}?(?:cancell?(?:ed|ation)|axed|dropped)\b)
            new home
            (?:mak(?:es|ing)|set for) (?:an?|its) (?:[\w-]+ ){0,2}?comeback
            back from the dead
            (?:rid(?:es|ing)|rode|com(?:es|ing)|came|come) to (?:the|its) rescue
            (?:throw(?:s|n)?|threw|giv(?:es|en)|gave) (?:{marks}(?:[\w'’]+|{show}){marks} ){0,4}?a (?:lifeline|reprieve)
            back to life
            (?:new|second|fresh) (?:lease (?:on|of)|chance (?:at|of)) life
            (?:gets?|got|getting|giv(?:es|en|ing)|gave|finds?|found) (?:[\w'’]+ ){0,3}?(?:new|second|fresh) life
            br(?:ing|ings|inging|ought) (?:[\w'’-]+ ){0,4}?{marks}{title}{marks} back
            relaunch(?:ed|es|ing)?
            """
        ),
        "Netflix has revived Harbour Lights.",
        {"status": "revived"},
    ),
]

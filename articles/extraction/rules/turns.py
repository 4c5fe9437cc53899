"""The wording of what happens to a show: ordered, renewed, filming, delayed, cancelled, revived, ended.

PLAIN are words that rarely mean anything else; those in `hints` need support from the words around them.
"""

from articles.extraction.rules.rule import Rule


def one_of(alternatives: str) -> str:
    """An expression for any of the alternatives, given one a line, as whole words."""
    return rf"\b(?:{'|'.join(line.strip() for line in alternatives.strip().splitlines())})(?!\w)"


SEASON_NAMED = r"(?P<season>{season})"
LITTLE = r"(?:(?:[\w'’-]+|{show}|{organisation}|{place})(?:['’]s)? ){0,3}?"
WORK_NOUN = (
    r"(?:series|season|show|drama|comedy|sitcom|miniseries|adaptation|spin-?off|remake|reboot|revival|prequel|sequel"
    r"|thriller|anthology|docuseries|project|pilot|episodes)"
)
SHOWS = (
    r"(?:series|shows|dramas|comedies|sitcoms|pilots|thrillers|documentaries|originals|programmes|programs|titles"
    r"|projects|productions|dramedies|docuseries|spin-?offs)"
)
MORE = (
    r"(?:(?:new|more|additional|further|extra|fresh|brand-new|multiple|two) "
    r"(?:seasons|episodes|chapters?|instal?lments?)"
    r"|(?:another|one more|a further|a new|a second|a third|an additional) (?:\w+ )?(?:season|series|run|outing|chapter"
    r"|instal?lment|batch|round|go-round))"
)
_AT_WORK_ON = (
    r"(?:working on|making|prepping|preparing|mounting|readying|adapting|producing|planning|cooking up)"
)
PICKED_UP_AGAIN = rf"picked up (?:by {{network}} )?for (?:(?:\w+ )?{MORE}|more)\b"
_NOT = r"(?:\b(?:could )?not|n['’]t|\bnever|\bno longer)"
_NOT_WANT = (
    r"\b(?:declin(?:ed|es)|opt(?:ed|s) (?:not|against)|decid(?:ed|es) (?:not|against)|elected not|chos(?:e|en) not"
    r"|refus(?:ed|es)|fail(?:ed|s)|stopped short of)"
)

_SOMETHING = r"(?:(?:[\w'’]+|{marks}{show}{marks}) ){0,5}?"
# but not "a six-part series revival"
_ORDERED = r"(?:pilot|series|season|episode|drama|show)s?(?! (?:revival|reboot))"
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
_PRIZES = (
    r"(?:awards?|emmys?|baftas?|oscars?|globes?|gongs?|prizes?|troph(?:y|ies)|honou?rs?|nominations?|nods?|best"
    r"|statuettes?|wins?)\b"
)
_NO_PRIZE = rf"(?! (?:[\w'’-]+ ){{0,4}}?{_PRIZES})"
_THIS_TIME = " {date}"
_LATER = rf"(?:{_THIS_TIME}|(?: \w+){{0,4}}? (?:until|till|before)\b)"

PLAIN = [
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
            guaranteed|approv(?:ed|es)|w[io]n(?:s|ning)?(?!['’]t){_NO_PRIZE}(?! (?:the )?{{other}})
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
        r"|given the (?:go-ahead|green light|nod)|locked in|in development|in the works)\b",
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
            (?:gave|given|gives|giving|hand(?:s|ed)) (?:{marks}(?:[\w'’]+|{show}){marks} ){0,5}?the (?:boot|axe|chop)
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
            cut (?:loose|after (?:just |only )?(?:one|two|three|four|an?|\d) (?:season|series))
            scrap ?heap
            (?:is|be|been) rested|(?:decid(?:ed|es) to|to|will) rest(?= (?:[\w'’]+ ){0,2}?{marks}{title})
            """
        ),
        "HBO has cancelled Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "not renewed",
        rf"(?:{_NOT}|{_NOT_WANT}(?: to)?)"
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
    Rule(
        "ordered",
        one_of(
            rf"""
            (?:straight[- ]to[- ]|full[- ]|first )?(?:series|pilot|season|episode) (?:order|pick-?up|commission)s?
            back[- ](?:nine|9)
            order(?:s|ed|ing)? (?!{MORE})(?:an? |the |up )?(?:[\w-]+ ){{0,4}}?{_ORDERED}
            (?:was|were|been|is|being|got) (?:\w+ly )?ordered (?:by {{network}}|(?:in )?{{date}})
            (?:that|which) {{network}} (?:has |had )?(?:just |recently )?ordered
            ordered (?:[\w'’]+ |{{show}} ){{0,4}}?to (?:series|pilot)
            order(?:s|ed|ing)? (?:\w+ ){{0,4}}?comed(?:y|ies)
            greenlit|greenlights|greenlighted|greenlighting|green[- ]lit|green[- ]lights
            (?:given|gives|giving|gave|gets|got) {_SOMETHING}(?:green ?light|go-ahead|nod)
            (?:given|gives|gave|gets|got|approv(?:ed|es)|land(?:ed|s)|handed) (?:an? |the )?full (?:series|season)
            (?<!in )(?:order(?:s|ed|ing)?|commission(?:s|ed)?) (?:for|production)
            (?!{PICKED_UP_AGAIN})picked up(?: to series| for (?:the|a))?(?! (?:right )?(?:where|\d)){_NO_PRIZE}
            picks up{_NO_PRIZE}(?! (?:right |straight )?(?:where|in|after|with|from|\d))
            commission(?:ed|s|ing)?
            """
        ),
        "HBO has given Harbour Lights a series order.",
        {"status": "ordered"},
    ),
    Rule(
        "to series",
        one_of(
            r"""
            (?:goes|went|moves|moved|going|taken|picked up|ordered|took|takes) (?:straight )?to series
            straight-to-series
            committed to (?:an? |the )?(?:[\w-]+ ){0,3}?(?:series|season)
            (?:plac(?:ed|es)|hand(?:ed|s)(?: out)?|ma(?:de|kes)) an? (?:[\w-]+ ){0,2}?(?:order|commitment)
            commitments? (?:to|for)
            pick-?ups to
            (?:new|latest|fresh|other|more|original|first) (?:[\w-]+ ){0,2}?(?:commission|order|pick-?up|addition)s?
            """
        ),
        "HBO has committed to an eight-episode season of Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "takes to series",
        r"\b(?:took|takes?|taking) [^.;]{0,50} to series\b",
        "HBO took the pilot Harbour Lights to series.",
        {"status": "ordered"},
    ),
    Rule(
        "orders a show",
        rf"\b(?:order|commission)(?:s|ed|ing)? (?!{MORE})(?:(?!to\b)[\w'’-]+,? ){{0,4}}?[“\"'‘]?{{title}}"
        r"(?![’'”\"]? {season})",
        "HBO has ordered the comedy Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "orders a show",
        rf"\b(?:announc|unveil)(?:e[sd]|s|ed) (?:(?!to\b)[\w'’-]+ ){{0,4}}?[“\"'‘]?{{title}}['’”\",]{{1,3}} an? "
        rf"(?:[\w-]+ ){{0,3}}?{WORK_NOUN}\b",
        "HBO has announced Harbour Lights, a new comedy.",
        {"status": "ordered"},
    ),
    Rule(
        "orders a show",
        rf"\b(?:announc|unveil)(?:e[sd]|s|ed) (?:an?|its|the) (?:[\w-]+ ){{0,4}}?{WORK_NOUN}"
        r"(?: (?:called|titled|entitled))?,? [“\"'‘]?{title}",
        "HBO has announced a new comedy called Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "picks up",
        rf"\bpick(?:s|ed|ing)? up{_NO_PRIZE} (?:(?!to\b)[\w'’-]+ ){{0,5}}?[“\"'‘]?{{title}}",
        "HBO picked up the comedy Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "being developed",
        one_of(
            rf"""
            develops
            is being (?:made|planned)
            put (?:{{marks}}(?:[\w'’-]+|{{show}}){{marks}} ){{0,4}}?(?:in|into) development
            (?<={{network}} )(?:is|are) (?:also )?{_AT_WORK_ON} (?:[\w-]+ ){{0,3}}?{{marks}}{{title}}(?! available)
            (?:work(?:s|ing)?|started work) on (?:an?|the|another|its|his|her|their) {LITTLE}{WORK_NOUN}
            """
        ),
        "HBO is working on an adaptation, Harbour Lights.",
        {"status": "in_development"},
    ),
    Rule(
        "in development",
        one_of(
            r"""
            in (?:early |active |the )?(?:stages of )?development
            developing
            in the (?:works|pipeline)
            is being developed
            being adapted
            currently in development
            under development
            """
        ),
        "Harbour Lights is in development at HBO.",
        {"status": "in_development"},
    ),
    Rule(
        "filming",
        (
            r"\b(?:(?:production|filming|shooting|principal photography|the shoot|cameras) [^.;,]{0,70}?"
            r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|underway|under way|wrapp?(?:ed|s)?|roll(?:ing)?"
            r"|resum(?:e|ed|es|ing)|commenc(?:e|ed|es)|kick(?:ed|s)? off|completed?|t(?:ak(?:es|ing)|ook) place|ongoing"
            r"|continu(?:es|ing))"
            r"|(?:beg[aiu]n|start(?:s|ed|ing)?|wrapped|wraps|wrapping|resum(?:e|ed)|commenced?|enter(?:s|ed|ing)?"
            r"|finish(?:ed|es|ing)?|conclusion of|half\w* done|currently|been|back|be|is|are|now|already|also|begins"
            r"|beginning|continue|continuing)(?: up| on)? (?:filming|shooting|production|principal photography)"
            r"|(?<!break )(?<!breaks )in (?:the (?:middle|midst) of )?production|went into production"
            r"|(?:films?|shoot(?:s|ing)?|shot|filming) (?:scenes|new|final|(?:an? |the |its )?(?:pilot|{season}))"
            r"|(?:announc|mark|celebrat|confirm)(?:e?s|e?d|ing)? (?:the )?(?:end|start|beginning|completion) of "
            r"(?:filming|production|shooting)"
            r"|(?:goes|go|going|went|put) before (?:the )?cameras?|(?:is|are|already) in the can"
            r"|(?:which|that|will)(?: also)? (?:shoots?|films?) (?:in|at|on|across|around) {place}"
            r"|wrapped on (?:(?:its|the|their) )?{season}"
            r"|on set)(?!\w)|{season}(?: of {marks}{show}{marks})? ha(?:s|ve|d) (?:\w+ )?wrapped(?! up\b)"
        ),
        "Filming on the second season of Harbour Lights has begun.",
        {"status": "filming"},
    ),
    Rule(
        "will film",
        (
            r"\b(?:kick(?:s|ed|ing)? off (?:[\w'’]+ ){0,3}?(?:production|filming)|(?:goes|going|go|went) (?:back )?"
            r"into production|(?:will|to) (?:be (?:filmed|shot)|film\b|shoot\b|continue filming))"
        ),
        "Harbour Lights will be filmed in Cornwall.",
        {"status": "filming"},
    ),
    Rule(
        "production halted",
        (
            r"\b(?:production|filming)\b[^.;]{0,50}? (?:shut down|halted|suspended|paused|interrupted|stopped|on hold)"
            r"|\b(?:suspend|stop|halt|paus)(?:p?ed|s|es|ing)? (?:production|filming|shooting)\b"
        ),
        "Production on the sixth season of Harbour Lights has been suspended.",
        {"status": "delayed"},
    ),
    Rule(
        "not yet back",
        rf"{_NOT} (?:be )?(?:return(?:ing)?|back|com(?:e|ing) back){_THIS_TIME}",
        "Harbour Lights will not return this year.",
        {"status": "delayed"},
    ),
    Rule(
        "delayed",
        one_of(
            r"""
            delay(?:ed|s|ing)?
            postpon(?:ed|es|ing|ement)
            push(?:ed|es|ing) (?:(?:(?!for\b)[\w'’]+|{show}|{season}|{date}) ){0,6}?(?:back|to|until|into)
            held back until {date}
            (?:put |now |said to be |placed )?on hold
            (?:put|placed|kept) (?:(?:[\w'’]+|{show}) ){0,3}?on ice
            stalled
            production (?:was|has been|is) (?:shut down|halted|suspended|paused|interrupted)
            shut down (?:production|filming)
            halt(?:ed|s|ing)
            on hiatus
            forced to (?:stop|halt|shut)
            (?:moved|bumped|shifted)(?! up| forward) (?:back )?(?:[\w'’]+ |{show} ){0,5}?from {date} (?:back )?to {date}
            """
        ),
        "Harbour Lights has been delayed.",
        {"status": "delayed"},
    ),
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

"""The wording of filming and of what delays it."""

from articles.extraction.rules.rule import Rule
from articles.extraction.rules.turn_words import NOT, THIS_TIME, one_of

PRODUCTIONS = [
    Rule(
        "filming",
        (
            r"\b(?:(?:production|filming|shooting|principal photography|the shoot|cameras) [^.;,]{0,70}?"
            r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|underway|under way|wrapp?(?:ed|s)?|roll(?:ing)?"
            r"|resum(?:e|ed|es|ing)|commenc(?:e|ed|es)|kick(?:ed|s)? off|completed?|t(?:ak(?:es|ing)|ook) place|ongoing"
            r"|continu(?:es|ing))"
            r"|(?:beg[aiu]n|start(?:s|ed|ing)?|wrapped|wraps|wrapping|resum(?:e|ed)|commenced?|enter(?:s|ed|ing)?"
            r"|finish(?:ed|es|ing)?|conclusion of|half\w* done|currently|still|been|back|be|is|are|now|already|also"
            r"|begins"
            r"|beginning|continue|continuing)(?: up| on)? (?:filming|shooting|production|principal photography)"
            r"|(?<!break )(?<!breaks )in (?:the (?:middle|midst) of )?production|went into production"
            r"|(?:films?|shoot(?:s|ing)?|shot|filming) (?:scenes|new|final|(?:an? |the |its )?(?:pilot|{season}))"
            r"|(?:announc|mark|celebrat|confirm)(?:e?s|e?d|ing)? (?:the )?(?:end|start|beginning|completion) of "
            r"(?:filming|production|shooting)"
            r"|(?:goes|go|going|went|put) before (?:the )?cameras?|(?:is|are|already) in the can"
            r"|(?:which|that|will)(?: also)? (?:shoots?|films?) (?:in|at|on|across|around) {place}"
            r"|(?:wrapped|(?:beg[ai]ns?|start(?:s|ed)|finish(?:es|ed)|complet(?:es|ed)) work) on"
            r" (?:(?:its|the|their) )?{season}"
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
            r"|\b(?:suspend|stop|halt|paus)(?:p?ed|s|es|ing)? (?:production|filming|shooting|work on)\b"
        ),
        "Production on the sixth season of Harbour Lights has been suspended.",
        {"status": "delayed"},
    ),
    Rule(
        "not yet back",
        rf"{NOT} (?:be )?(?:return(?:ing)?|back|com(?:e|ing) back){THIS_TIME}",
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
            slip(?:s|ped) (?:back )?(?:to|into|from) {date}
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
]

"""Wording that only hints at what happens to a show, because it often means something else."""

from articles.extraction.rules.rule import Rule
from articles.extraction.rules.turn_words import LITTLE, MORE, SEASON_NAMED, SHOWS, WORK_NOUN, one_of

# "drops Harbour Lights on Friday", "dropped a trailer for Harbour Lights"
_RELEASED = r"drops? (?:[\w'’-]+ ){0,4}?{marks}{title}{marks},? (?:(?:on|this|next|in|from) )?{date}"
_OF_A_SHOW = (
    r"(?:[\w'’-]+ ){0,5}?(?:trailers?|teasers?|clips?|promos?|posters?|footage|images?|photos?|details|hints?|episodes?"
    r"|first look|title|soundtrack|news|bombshell)\b"
)
_A_WORK = r"(?:(?:[\w-]+ ){0,5}?{marks}{title}{marks} )?"
HINTS = [
    Rule(
        "announces a season",
        one_of(
            r"""
            announc(?:es|ed|ing|ement)
            confirm(?:s|ed|ing)?
            unveil(?:s|ed|ing)?
            includ(?:es|ing|e)
            set for|due for|in for
            (?:there )?will be
            (?:raft|slate|string) of
            """
        )
        + rf"[^.;]{{0,40}}?(?:{SEASON_NAMED}|{MORE}) (?:of|for)\b",
        "HBO has announced a second season of Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "more of it",
        r"\b(?:gets?|got|getting|order(?:s|ed)|announc(?:es|ed)|confirm(?:s|ed)|commission(?:s|ed)|greenlit|greenlights"
        r"|hand(?:s|ed)|g(?:ave|iv(?:es|en))|land(?:s|ed)|pick(?:s|ed) up|deliver|award(?:s|ed)"
        r"|grant(?:s|ed)|renew(?:s|ed)|return(?:s|ing)?|back)\b"
        rf"(?:(?! after )[^.;]){{0,30}}? (?:{MORE}\b|(?<=for )more(?= ?[.,;]|$))",
        "Harbour Lights gets another series.",
        {"status": "renewed"},
    ),
    Rule(
        "will have another",
        rf"\b(?:will|to) (?:also )?(?:have|get)\b[^.;]{{0,30}}?{SEASON_NAMED}",
        "Harbour Lights will have a second season.",
        {"status": "renewed"},
    ),
    Rule(
        "coming back",
        r"\b(?:(?:will|to|set to|is|are|also|both) (?:(?:be|also|all|both|officially|definitely|indeed) )*"
        r"(?:return(?:ing)?|coming back|come back|back)\b(?: \w+){0,2}? (?:for|with) (?:another|more|a new|new|an? \w+ "
        r"(?:outing|run|series|chapter|go))|back for (?:more|another|a second|a third))\b",
        "Harbour Lights is coming back for more.",
        {"status": "renewed"},
    ),
    Rule(
        "there is a season",
        r"\bthere(?:['’]s| is| are| will (?:also )?be)(?: also| now)? (?:an? )?{season} (?:for|of)\b"
        rf"|\b{MORE} of {{marks}}{{title}}[^.;]{{0,60}}? are (?:also |all |both |now )?"
        r"(?:coming|on the way|in the works)\b",
        "There is a second season of Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "returns",
        r"\b(?:is|are|was|were|will(?: be)?|to(?: be)?|both|all|be|also|slated to|series|shows?) "
        r"(?:(?:also|all|both|be|officially|definitely|indeed|soon) ){0,2}(?:return(?:s|ing)?|back|coming back)\b",
        "Harbour Lights will return.",
        {"status": "renewed"},
    ),
    Rule(
        "returning shows",
        rf"\breturning {LITTLE}(?:{SHOWS}|favou?rites|hits)\b"
        r"|\b(?:returning|to return|back)(?: \w+){0,5}(?: {season})? (?:is|are|include)\b",
        "Returning series include Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "got rid of",
        rf"\b(?!{_RELEASED})(?:drop(?:s|ped|ping)?|ditch(?:es|ed|ing)?|dump(?:s|ed|ing)?|shelv(?:es|ed|ing)|yank(?:s|ed|ing)?"
        r"|cann(?:ed|ing)|cull(?:s|ed|ing)?|nix(?:es|ed|ing)|kill(?:s|ed|ing)(?: off)?|pull(?:s|ed|ing)"
        rf"|pass(?:es|ed|ing) on) (?!{_OF_A_SHOW})"
        r"(?:(?:the|its|his|her|their|hit|new|popular|of|on|\w+[’'](?:s|ve)?|{network}) ){0,4}?"
        r"(?:\w+ ){0,3}?[“\"'‘]?{show:show}"
        r"(?![’'”\"]*s? (?:\w+ ){0,2}?(?:trailer|promo|teaser|clip|footage|date|poster|episode|cast))",
        "HBO is dropping Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "got the chop",
        one_of(
            r"""
            (?:been|was|were|is|are|being|gets?|got) (?:\w+ly )?dropped(?! (?:on(?:to)?|from the cast) )
            (?:been|was|were|is|are|being|gets?|got) (?:\w+ly )?(?:ditched|dumped|canned|culled)
            (?:been|was|were|is|are|being|gets?|got) (?:\w+ly )?(?:binned|chopped|shelved|nixed|yanked|let go|pulled)
            call(?:ed|s|ing) time on
            (?<={network} )(?:said|says|bids?|bade) (?:goodbye|farewell) to
            axe? (?:fell|falls|has fallen) on
            (?:given|got|gets?|received) the (?:boot|axe?|chop|heave-ho|push|bullet|hook)
            sack(?:ed|s)|(?:is|are) gone|gone (?:is|are)|(?:is|are) (?:now )?done(?= (?:at|for|after)\b|[.,;]|$)
            (?:also )?gone(?:,| after| too)
            pull(?:ed|ing) (?:down|off (?:the )?air|from (?:the )?(?:air|schedules?))
            (?:tak(?:es|en|ing)|took|yank(?:s|ed|ing)) (?:(?:[\w'’]+|{show}) ){0,4}?off (?:the )?air
            (?:pull|yank|remov)(?:e?s|e?d|ing) (?:(?:[\w'’]+|{show}) ){0,4}?from (?:its|the) (?:schedule|line-?up|slate)
            cut short
            lasted (?:for )?(?:just|only|a single|a mere|barely) (?:[\w-]+ ){0,3}?(?:seasons?|episodes?|series)
            lasted (?:just|only) one(?= ?[.,;)]|$)
            one[- ]and[- ]done
            bit(?:es|ten)? the dust
            killed off by {network}
            cut from the (?:\w+ )?(?:schedule|line-?up)
            end of the (?:road|line)
            (?:suffer(?:ed|s)|met|meets) (?:a|the) (?:similar|same) fate
            br(?:ought|ings?|inging) (?:down )?the curtain
            com(?:e|es|ing) to an end after (?:just|only|one|two)
            (?:there won['’]t be an?|without an?) (?:second|third|fourth|more|further|new|next) (?:seasons?|series)
            no (?:second|third|fourth|more|further|new|next) (?:seasons?|series)(?! (?:yet|ha(?:s|ve) (?:yet )?been)\b)
            no {season}(?! (?:yet|ha(?:s|ve) (?:yet )?been)\b)
            """
        ),
        "HBO has called time on Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "buys a show",
        r"\b(?:bought|buys|purchas(?:ed|es)|acquir(?:ed|es)|snapp?(?:ed|s) up|scoop(?:ed|s) up"
        r"|land(?:ed|s)|nab(?:bed|s)|won|closed (?:a )?deals? for|signed up)"
        r" (?:(?!to\b)[\w'’-]+ ){0,5}?[“\"'‘]?{title}(?!['’]s)",
        "HBO has snapped up the comedy Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "new shows",
        r"\b(?:new|original|scripted|unscripted|upcoming|other|first|latest|\d\d?|two|three|four|five|six|several) "
        rf"(?:(?!to\b|episodes\b)[\w'’-]+ |{{organisation}}(?:['’]s)? ){{0,3}}?(?:{SHOWS}"
        r"|additions|commissions|offerings|orders|pick-?ups|series orders)\b[^.;]{0,50}?(?:\binclud(?:e|es|ing)\b"
        r"|\bare\b|\bsuch as\b|:|, (?:[\w'’-]+ |{network}(?:['’]s)? ){0,4}?[“\"'‘]?{title})",
        "Its new dramas include Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "plans a show",
        one_of(
            rf"""
            (?:plan(?:s|ned|ning)?|plot(?:s|ting)|eye(?:s|ing)|mull(?:s|ing)|consider(?:s|ing)) {LITTLE}{WORK_NOUN}
            (?:to|will|set to) (?:adapt|develop|make|produce|create) (?:an?|the|its|two|another) {LITTLE}{WORK_NOUN}s?
            to (?:develop|adapt)(?! (?:other|more|new|his|her|their)\b)
            in (?:early |advanced |final )?talks (?:for|about|over|to (?:revive|reboot|make|adapt|bring))
            adapt(?:s|ed|ing) {_A_WORK}(?:for|into|as) (?:an? |the )?(?:\w+ )?(?:television|tv|series|small|screen|show)
            (?:turned|made|turning|making) into an? {LITTLE}{WORK_NOUN}
            get(?:s|ting)? (?:an? |the ){LITTLE}(?:adaptation|treatment|remake|spin-?off)
            shopp(?:ed|ing)(?: around)? to
            set(?:s|ting)? up (?:[\w-]+ ){{0,3}}?{{marks}}{{title}}{{marks}} at
            sold (?:[\w-]+ ){{0,3}}?{{marks}}{{title}}{{marks}} to {{network}}
            set up at
            on the cards
            optioned
            """
        ),
        "HBO plans a series about Harbour Lights.",
        {"status": "in_development"},
    ),
    Rule(
        "being made",
        one_of(
            r"""
            (?:started|begun|began|starting) (?:work|rehears(?:als|ing))
            (?:spotted|seen|pictured|snapped) (?:\w+ ){0,3}?(?:filming|shooting)
            (?:has|have|had|was|were|being|been) (?:just |recently |also )?(?:filmed|shot)
            (?:filming|shooting|shoot|production) (?:\w+ ){0,4}?(?:in|at|near) (?:the )?{place}
            on location
            cameras (?:are |have |to |will )?(?:start |begin |started |begun )?(?:rolling|roll)
            """
        ),
        "Harbour Lights is being shot on location.",
        {"status": "filming"},
    ),
    Rule(
        "ended",
        one_of(
            r"""
            concluded|ended(?! up\b)|wrapped up
            came to an end
            went off (?:the )?air
            aired its (?:series |last |final )?(?:finale|episode)
            ran (?:for|from)
            finished (?:its run|after|(?=(?:in|on) {date}))
            """
        ),
        "Harbour Lights ended its run last year.",
        {"status": "ended"},
    ),
    Rule(
        "is over",
        one_of(
            r"""
            (?:is|was|are|now|being|all) over
            wrapping up
            bowed out
            signed off
            last aired
            drew to a close
            (?:took|taken) its final bow
            laid to rest|(?:closed|shut) up shop|said (?:its|their) goodbyes|faded to black
            said (?:goodbye|farewell)
            aired (?:from|between|for)
            (?:long[- ]gone|defunct|now-ended|recently[- ]ended|concluded)
            """
        ),
        "Harbour Lights bowed out last year.",
        {"status": "ended"},
    ),
]

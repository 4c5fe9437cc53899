"""The wording of parts that are described but not named: "Ann Lee turns up as a vicar"."""

from articles.extraction.reading.wording import HUMAN
from articles.extraction.rules.rule import Rule

# Those who do something "as a producer" or "as a fan" act nothing.
NO_PART = (
    r"(?:producers?|executives?|exec|writers?|directors?|showrunners?|creators?|hosts?|presenters?|judges?|narrators?|"
    r"president|chief|head|boss|consultants?|advis[eo]rs?|fans?|viewers?|guests?|results?|rule|whole|matter|actors?|"
    r"actress|actresses|stars?|performers?|comedians?|newcomers?|authors?|novelists?|journalists?|reporters?|critics?|"
    r"editors?|correspondents?|contributors?|lead|leads|leading|regulars?|favou?rite|members?|replacement|successor|"
    r"spokes[a-z]+|agents?|singers?|filmmakers?|winners?|nominees?|duo|pair|team|cast|part|way|time|season|series|"
    r"show|ones?|same|best|first|latest|second|third|last|former|reason|face|addition|recruit|arrival"
    r"|surprise|treat|favou?r|joke|shock|father|mother|parent|child|teenager|mum|mom|dad|neighbou?r)"
)
A_PART = rf"(?:an?|the|his|her|their|{{human}}['’]s)(?!(?: [a-z-]+){{0,2}} {NO_PART}\b)"
# "as the mayor, Dot Marlow" names the part
UNNAMED = r"(?![^.;:(),]{0,40},? ?{human})"
SHOWS_UP = r"(?:(?:turn|pop|crop|show|pitch|rock)(?:s|ed)? up|drop(?:s|ped) (?:by|in)|checks? in)"
# "is magnificent as", but not: "is known as", "is set as"
SHINES = (
    r"(?:(?:is|was|are|were) (?:[a-z]+ly |also |just |quite |on |at |an? |his |her |their ){0,3}(?:[a-z]+(?:ous|ent"
    r"|ant|ful"
    r"|ive|ing|ic|ble|id|ry)|superb|great|good|fine|perfect|funny|best|joy|delight|treat|hoot|scream|revelation|standout"
    r"|triumph|form)(?: form)? as|(?:shines|shone|excels|dazzles|impresses|delights|convinces|charms|triumphs|glowers"
    r"|smoulders|fizzes) as)"
)
ADDED = (
    r"(?:another|an?|the (?:latest|newest|other)|also an?|one of the) (?:[a-z-]+ )?(?:addition|newcomer|recruit|arrival"
    r"|new face|new recruit|new arrival|newbie)s?"
)
RULES = [
    Rule(
        "appearance by",
        rf"(?P<person>{{human}}),? (?:who )?(?:also |briefly |later |can be )?"
        rf"(?:{SHOWS_UP}(?: [^.;:,(){HUMAN}]{{1,40}}?)?|seen) "
        rf"as {A_PART} {UNNAMED}",
        "In Harbour Lights, Ann Lee turns up as a vicar.",
    ),
    Rule(
        "appearance by",
        rf"(?P<person>{{human}}) {SHINES} {A_PART} {UNNAMED}",
        "In Harbour Lights, Ann Lee is magnificent as a vicar.",
    ),
    Rule(
        "appearance by",
        rf"(?P<person>{{human}}),? as {A_PART} {UNNAMED}[^.;:,()]{{3,50}}(?:,|\.$)",
        "In Harbour Lights, Ann Lee, as the mayor, steals every scene.",
    ),
    Rule(
        "appearance by",
        rf"(?P<person>{{human}}) (?:is|are)(?: now| also)? in (?:it|{{show}}|the cast)(?: now"
        rf"| too)?,? as {A_PART} {UNNAMED}",
        "Harbour Lights is back, and Ann Lee is in it as a vicar.",
    ),
    Rule(
        "appearance by",
        r"(?:\bin (?:it|{title}|{description})\b[^.;:]{0,60}?, |(?:\b(?:stars?|starring|plays?|playing)\b|{human} is )"
        r"[^.]{1,120}?(?:; |,? and |,? while |, ))(?P<person>{human}) is "
        rf"{A_PART}(?: [a-z'’-]+,?){{1,6}}? (?:who|whose|that|with an?|determined|trying|on the|caught|forced"
        rf"|haunted)\b",
        "In Harbour Lights Bo Finch plays a thief, and Ann Lee is the vicar who never left.",
    ),
    Rule(
        "appearance by",
        r"{players:people} (?:has|have|gets?|lands?|landed|will have) (?:an?|the) (?:[a-z-]+ ){0,3}?"
        r"(?:role|part|cameo|turn)\b(?!-| (?:of|in (?:the )?(?:film|movie|play)))",
        "Ann Lee has a small part in Harbour Lights.",
    ),
    Rule(
        "join the cast",
        rf"{{players:players}}(?:, who [^,.;]{{1,60}},)? (?:is|are|was|were) {ADDED}\b",
        "Ann Lee is another addition to Harbour Lights.",
    ),
    Rule(
        "join the cast",
        rf"{{human}}(?:, who [^,.;]{{1,60}},)? (?:is|are) {ADDED},? (?:and so|as) (?:is|are) {{players:people}}",
        "Bo Finch is another addition to Harbour Lights, and so is Ann Lee.",
    ),
    Rule(
        "join the cast",
        r"{players:players},? (?:(?:has|have|had|will|also|both|all|who) ){0,3}(?:(?:sign(?:s|ed) (?:on|up)"
        r"(?= (?:for|to) (?:{marks}{title}|(?:the|this) (?:{description}|cast|project|role|part|{season})|{season})"
        r"|[.,;]|$| (?:too|as|alongside|opposite|on the)\b))|boards?|boarded)\b"
        r"(?! (?:to|as) (?:(?:co-|an? |the )?(?:direct|writ|produc|executive|exec|showrun|run|helm|pen|adapt|host"
        r"|creat)))",
        "Ann Lee and Bo Finch have signed on for Harbour Lights.",
    ),
    Rule(
        "cast includes",
        r"\bcounts {players:people} among (?:its|the) (?:[a-z]+ )?(?:leads?|cast|stars|ensemble|regulars|players)",
        "Harbour Lights counts Ann Lee and Bo Finch among its leads.",
    ),
    Rule(
        "cast includes",
        r"\b(?:call sheet|cast|ensemble|roster|bill|line-?up)\b[^.;]{0,30}?(?:takes in|took in|counts|are|is|boasts"
        r"|adds)"
        r"(?: [a-z-]+){0,3} {players:players}",
        "Also on the call sheet of Harbour Lights are Ann Lee and Bo Finch.",
    ),
    Rule(
        "in show",
        r"(?P<person>{person}){aside}?(?:,? who)? (?:[a-z]+ ){0,3}?(?:(?:got|had|made|landed|won|earned|gets) (?:his"
        r"|her|their|an?)"
        r" (?:(?:first|big|early|acting|tv|television|screen|on-screen|small-screen) ){0,3}|(?=acted|co-starred))"
        r"(?P<cue>break|start|debut|part|role|job|gig|acted with (?:{person}|him|her|them)|co-starred with {person})"
        r"(?:,? (?:as|opposite|playing|at) [^.;:(),]{1,50}?,?)?,? (?:in|on) (?:(?:the|{network}(?:['’]s)?"
        r"|[\w-]+) ){0,5}?"
        r"{marks}(?P<show>{title})",
        "Ann Lee got her break as a nurse on Harbour Lights.",
    ),
    Rule(
        "in show",
        r"(?P<person>{person}){aside}? (?:(?:will|['’]ll|to|is|be|next|also|soon|can|then|set|now) ){0,5}(?:seen"
        r"|star|stars"
        r"|starring|appears?|appearing|feature|features) (?P<cue>alongside|opposite|with) (?:{human}(?:,? and "
        r"|, )){0,3}{human}"
        r" (?:in|on) (?:(?:the|{network}(?:['’]s)?|[\w-]+) ){0,5}?{marks}(?P<show>{title})",
        "Ann Lee will next be seen alongside Bo Finch in Harbour Lights.",
    ),
]
TRIGGER = (
    r"\b(?:turn|pop|crop|show|pitch)(?:s|ed)? up\b|\bin it\b|\bsign(?:s|ed) (?:on|up)\b(?! (?:for|to) an? )"
    r"|\bcall sheet|ensemble"
    r"|\bcounts\b"
    r"|addition|newcomer|recruit|arrival|\bbreak\b|\bgig\b|\bacted\b|reunit|in the hands of|(?:by the name of|named"
    r"|called) {human}|\bmak(?:es|ing) {human},? |\bgiven [a-z]+ [a-z]+ by|nail-biter|-hour with|-parter with"
    r"|{human}(?: series|-led)\b|\blen(?:ds|t)\b|fills? out"
)

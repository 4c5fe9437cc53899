"""The wording of who makes a show or wrote its source, as parts of expressions."""

from articles.extraction.reading.wording import DESCRIPTION, NETWORK, SHOW, SHOW_NOUN

# "Harbour Lights boss Ann Lee", but not: "Netflix boss Ann Lee"
BOSS = (
    rf"(?:(?<={SHOW} )|(?<={SHOW}[’'”\"] )|(?<={SHOW}[’']s )|(?<={DESCRIPTION}['’]s )|(?<=\bshow )|(?<=\bseries ))"
    r"boss(?:es)?\b"
)
# "the mind behind Harbour Lights", but not: "behind the camera"
MIND = (
    r"(?:(?:master)?minds?|brains?|(?:creative |driving )?force|wom[ae]n|m[ae]n|genius|duo|pair|talents?)"
    rf" behind(?= (?:the )?(?:(?:[\w-]+|{NETWORK}(?:['’]s)?) ){{0,3}}[“\"'‘]?[{SHOW}{DESCRIPTION}]|$)"
)
NOUN = (
    r"(?:(?:co-|series |lead |head |original |longtime |former |consulting |supervising |new )?"
    r"(?:(?:executive|exec|co-executive)[- ]producers?|EPs?|producers?|creators?|show[- ]?runners?|directors?|writers?|"
    r"headwriters?|screenwriters?|authors?|novelists?|stars?|actors?|actress|hosts?|lead|illustrator|comedian|narrator)"
    rf"|{BOSS}|{MIND})"
)
NOUNS = rf"{NOUN}(?:(?:,? and |, | & |/|-|, and | as well as ){NOUN}){{0,5}}"
VERB = (
    r"(?:(?:co-)?(?:executive|exec)[- ]produced|(?:co-?)?created|(?:co-)?developed|(?:co-)?devised|conceived|adapted|"
    r"dramati[sz]ed|(?:co-)?produced|(?:co-)?directed|(?:co-)?written|penned|scripted|helmed|show-?run|"
    r"dream(?:ed|t) up|thought up|cooked up|masterminded)"
)
VERBS = rf"{VERB}(?:(?:,? and |, | & |/|, and |, as well as ){VERB}){{0,5}}"
# "Ann Lee ran the series", "Bo Finch runs HBO’s Nettle Row", but not: "runs the Nettle Row quiz"
RAN_SHOW = (
    rf"(?:co-)?(?:ran|runs?|running)(?: the(?= {DESCRIPTION}|$)| it(?=[.,;]| (?:with|alongside|together|and)\b|$)"
    rf"|(?= (?:(?:the|hit|series|drama|sitcom|comedy|soap|"
    rf"spin-?off|{NETWORK}['’]?s?) ){{0,3}}[“\"'‘]?{SHOW}(?!['’\"”]?s? (?!(?:with|alongside|together|for|from|until|"
    r"since|in|on|at|and|as|through|during|after|before)\b)[a-z])|$))"
)
# "Ann Lee, who runs scripted originals"
FARE = (
    r"(?:originals?|content|programming|programmes|fare|drama|dramas|comedy|comedies|shows|series|slate|tv|television"
    r"|fiction|division|and unscripted)\b"
)
# "Ann Lee dreamed the thing up", "came up with the series"
THOUGHT_UP = (
    r"(?:(?:dream(?:s|ed|t)|thinks|thought|cook(?:s|ed)) "
    rf"(?:up(?= (?:(?:the|this) {DESCRIPTION}|it\b|[“\"'‘]?{SHOW})|$)"
    rf"|(?:it|the (?:(?:whole|entire) )?(?:thing|idea|concept|{DESCRIPTION})) up(?! to\b))"
    rf"|(?:came|comes) up with(?= (?:the (?:idea|concept) (?:for|of) )?(?:(?:the|this) {DESCRIPTION}|[“\"'‘]?{SHOW})|$)"
    r"|masterminded|devis(?:es|ed)|conceived)"
)
DOES = (
    rf"(?:{THOUGHT_UP}|"
    r"(?:co-)?(?:executive|exec)[- ]produc(?:es?|ing|ed)|(?:co-)?creat(?:es|ed|ing)|(?<=help )create|"
    rf"(?<=helped )create|(?:co-)?developed(?= (?:[\w'’-]+ ){{0,2}}[“\"'‘]?[{SHOW}{DESCRIPTION}])|(?:co-)?"
    rf"produc(?:es?|ing|ed)|(?:co-)?direct(?:s|ing|ed)?|(?:co-)?writ(?:es?|ing)|(?:co-)?wrote(?! ?[.,:;]| "
    rf"?[“\"'‘](?!{SHOW})| that| to\b| on\b| in )|{RAN_SHOW}|pen(?:s|ned|ning)?(?! name)|"
    rf"adapt(?:s|ed|ing)?(?! (?:from|by|for)\b)|script(?:ed|ing)(?! {FARE})|(?:(?<=will )|(?<=to ))script\b|"
    rf"helm(?:s|ing|ed)?|(?:co-)?showr[au]n(?:s|ning)?)"
)
DOING = rf"{DOES}(?:(?:,? and |, | & |/|, and ){DOES}){{0,4}}"

DIRECTING = r"director['’]s chair(?! (?:on|of) (?:the|her|his) film)|directorial (?:debut|duties)"

# "a drama from Ann Lee", "the eight-part thriller from Ann Lee"
MADE_NOUN = (
    rf"(?:(?<!\w)(?:an?|the|its|this|new|upcoming|[\w-]+-(?:part|episode|hour)|limited|[”\"’],?|['’]s) "
    rf"(?:(?:[\w'’-]+|{NETWORK}(?:['’]s?)?) ){{0,5}}?{SHOW_NOUN}|{DESCRIPTION})"
)
SERVES = (
    r"(?:who(?:['’](?:ll|s|d|ve))?|is|are|was|were|be|been|will|now|also|has|had|previously|currently|both|all|each|himself|herself|"
    r"credited|set|to|on|a?board|attached|back|(?:serv|act|work|return|resum)(?:ed?|es|s|ing)?|remains?|joins?|joined|"
    r"boards?|boarded|named|tapped|hired|as|the|this|his|her|their|its|roles?|a|an|one|of)"
)
BOOKS = (
    r"(?:(?:web|light |graphic )?novels?|books?|memoirs?|trilogy|tetralogy|manga|comics?|stor(?:y|ies)|best-?sellers?|"
    r"web ?toons?|webcomics?|tales?|novellas?|autobiography)\b"
)
# "Ann Lee wrote “Nettle Row”", but not: "Ann Lee wrote: “We are back.”"
UNQUOTED = r"(?! by\b| ?:| ?[“\"‘](?!{title}))"
ON_SHOW = (
    r"(?: (?:(?:\w+ )?episodes of |for |on )?"
    r"(?:(?:the|hit|[\w-]+ series|series|drama|sitcom|comedy|{network}['’]s) ){0,3}{marks}(?P<show>{show}))?"
)

"""The wording of what is developed, and of what is ordered."""

from articles.extraction.rules.rule import Rule
from articles.extraction.rules.turn_words import LITTLE, MORE, NO_PRIZE, PICKED_UP_AGAIN, WORK_NOUN, one_of

_AT_WORK_ON = (
    r"(?:working on|making|prepping|preparing|mounting|readying|adapting|producing|planning|cooking up)"
)
_SOMETHING = r"(?:(?:[\w'’]+|{marks}{show}{marks}) ){0,5}?"
# but not "a six-part series revival"
_ORDERED = r"(?:pilot|series|season|episode|drama|show)s?(?! (?:revival|reboot))"

ORDERS = [
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
            (?!{PICKED_UP_AGAIN})picked up(?: to series| for (?:the|a))?(?! (?:right )?(?:where|\d)){NO_PRIZE}
            picks up{NO_PRIZE}(?! (?:right |straight )?(?:where|in|after|with|from|\d))
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
        rf"\bpick(?:s|ed|ing)? up{NO_PRIZE} (?:(?!to\b)[\w'’-]+ ){{0,5}}?[“\"'‘]?{{title}}",
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
]

"""The wording of crews: who makes a show, and as what."""

from articles.extraction.reading.marked import expression
from articles.extraction.reading.teams import LEAD
from articles.extraction.reading.wording import HUMAN
from articles.extraction.rules import sources
from articles.extraction.rules.making import DOING, MADE_NOUN, NOUNS, ON_SHOW, SERVES, UNQUOTED, VERBS
from articles.extraction.rules.rule import Rule

# "Ann Lee, who plays Dot, created it"
WHO = r"(?:, | ?[–—-]{1,2} ?)(?:who|whose|(?:best )?known)\b[^;.()]{2,70}?(?:,| ?[–—-]{1,2})"
# "Ann Lee, the Nettle Row alum who created it"
THE_ALUM = rf",(?: (?:the|an?|former))+(?: [^\s,;.(){HUMAN}]{{1,20}}){{1,6}}?(?= who\b)"
TRIGGER = expression(
    r"creat|showr[au]n|show-run|produc|direct|writ|wrote|author|novel|book|based on|penn|helm|behind the camera|"
    r"script|\bEPs?\b|\b(?:co-)?(?:ran|run|runs|running)\b|\bpens?\b|(?:dream|thought|cook)[a-z]* "
    r"|\bup with\b|"
    r"masterminded|screenplay|teleplay|from the pen|memoir|develop|adapt|devised|conceived|brainchild|dramati|"
    r"inspired by|drawn from|manga|comic|best-?sell|show runn|\bboss|\bbehind\b|\breins\b"
)
CREATED_BY = Rule(
    "created by",
    rf"\b(?P<roles>{VERBS})(?: (?:entirely|solely|largely|mostly|mainly|chiefly|partly|primarily|originally|jointly"
    r"|again|in part|in full|throughout|for the most part|in (?:large|the main)(?: part)?|in (?:its|their) entirety))?"
    r"(?: for (?:the )?(?:small )?(?:television|tv|screen|{network}))? by "
    rf"(?:[a-z-]+ ){{0,3}}?{LEAD}(?P<first>{{human}})",
    "Harbour Lights, created by Ann Lee, is back.",
)
FROM_SOMEBODY = Rule(
    "show from name",
    (
        rf"(?:{MADE_NOUN},?|(?P<show>{{title}}){{marks}},?)[”\"’]? (?:that |which )?(?:(?:comes|hails) )?from "
        rf"{{marks}}(?:{{title}}{{marks}}(?:['’]s?)? (?:{NOUNS}(?: duo| team)? |duo |alum |veteran )?"
        r"|(?:[\w-]+ ){0,2}(?:comedians?|comics?|actor|actress|filmmakers?|playwright|journalist|stand-up) )?"
        r"(?P<first>{human})"
        r"(?!['’]s? (?:\w|{named}|{network}|{place}|{work}|{reference}|{description}))"
    ),
    "Harbour Lights is a drama from Ann Lee and Bo Finch.",
    {"role": "creator"},
)
BY_SOMEBODY = Rule(
    "created by",
    rf"(?:{MADE_NOUN}|\badaptation|(?P<show>{{title}}){{marks}},)[”\"’]? by "
    rf"(?![^.,;]{{0,40}}\b(?:directors?|producers?|film-?makers?)\b){LEAD}(?P<first>{{human}})(?!['’]s? \w)",
    "Harbour Lights is a new ITV drama by Ann Lee.",
    {"role": "writer"},
)
RULES = [
    FROM_SOMEBODY,
    BY_SOMEBODY,
    Rule(
        "creator name",
        r"\bhand(?:s|ed|ing)? (?:over )?the reins(?: over)? to (?P<first>{human})",
        "Ann Lee, who created Harbour Lights, has handed the reins to Bo Finch.",
        {"role": "showrunner"},
    ),
    Rule(
        "show's creator",
        rf"(?P<show>{{title}}){{marks}}(?:['’]s?)? (?:[\w-]+ ){{0,2}}?(?P<roles>{NOUNS}),? {LEAD}(?P<first>{{human}})",
        "Harbour Lights creator Ann Lee said so.",
    ),
    Rule(
        "creator name",
        rf"\b(?P<roles>{NOUNS})(?:,|:)? {LEAD}(?P<first>{{human}})",
        "The showrunner Ann Lee said that Harbour Lights would end.",
    ),
    Rule(
        "name, creator of",
        (
            rf"(?P<last>{{person}}){{aside}}?(?: (?:of|from) [^,.(]{{0,40}})?(?: \([^()]{{0,60}}\))?"
            rf"(?:, who [^,.]{{0,80}},)?(?:,|--| —| –| \(|\()? ?"
            rf"(?:{SERVES} |{{show}}['’]s ){{0,7}}(?P<roles>{NOUNS})(?! {{human}})"
            rf"(?:(?:,? (?:of|on|for|behind)|(?<= behind)) (?:the |this |hit |series |show |[\w'’-]+ ){{0,4}}?"
            rf"{{marks}}(?P<show>{{show}}))?"
        ),
        "Ann Lee and Bo Finch, who served as executive producers of Harbour Lights, said so.",
    ),
    CREATED_BY,
    Rule(
        "creator of show",
        (
            rf"\b(?P<roles>{NOUNS})(?: (?:of|for|on|behind)|(?<= behind)) "
            rf"(?:the |this |hit |series |show |[\w'’-]+ ){{0,4}}?{{marks}}(?P<show>{{show}})"
            rf"{{marks}},? (?:is |are |was |were |will be )?{{jobs}}(?P<first>{{human}})"
        ),
        "The creator of Harbour Lights, Ann Lee, said so.",
    ),
    Rule(
        "name-created",
        rf"(?P<last>{{human}})[-–—‑](?P<roles>{VERBS})\b(?: (?:[\w-]+ ){{0,5}}{{marks}}(?P<show>{{show}}))?",
        "The Ann Lee-created Harbour Lights is back.",
    ),
    Rule(
        "brainchild of",
        rf"\b(?P<roles>brainchild|(?<=from the )pen) of {LEAD}(?P<first>{{human}})",
        "Harbour Lights is the brainchild of Ann Lee.",
    ),
    Rule(
        "created by",
        rf"\b(?P<roles>scripts?|screenplays?|teleplays?) (?:(?:(?:is|are|was|were) )?by|(?:comes?|came) from) "
        rf"{LEAD}(?P<first>{{human}})",
        "Bo Finch will direct Harbour Lights from a script by Ann Lee.",
    ),
    Rule(
        "name set to direct",
        (
            rf"(?P<last>{{person}}){{aside}}?(?:{WHO})??,? (?:who )?"
            rf"(?:(?:has|have|had|is|was|are|were|will|also|been|reportedly|now) ){{0,4}}"
            rf"(?:tapped|hired|signed(?: on| up)?|attached|on ?board|on tap|brought (?:in|on)|set|slated|lined up|"
            rf"recruited|enlisted|commissioned|returning|back|confirmed) to (?:also |co-)?"
            rf"(?P<roles>{DOING})\b{UNQUOTED}{ON_SHOW}"
        ),
        "Ann Lee has been tapped to direct Harbour Lights.",
    ),
    Rule(
        "name creates",
        (
            rf"(?P<last>{{person}}){{aside}}?(?: (?:of|from|at) [^,;.(){HUMAN}]{{1,40}}?|{WHO}|{THE_ALUM})??"
            rf"(?:,? who(?:['’](?:ll|s|d|ve))?)?,? "
            rf"(?:(?:(?:star|act|host|headline)(?:s|ring|ing)?(?: in)? and|responsible for|credited with|working on|"
            rf"involved in|will|also|is|are|has|have|had|be|set to|to|went on|goes on|both|each|previously|all|"
            rf"currently|would|was|were|serve|and|be|help|helped|first|originally) ){{0,4}}"
            rf"(?P<roles>{DOING})\b{UNQUOTED}"
            rf"{ON_SHOW}"
        ),
        "Ann Lee will write and direct Harbour Lights.",
    ),
    Rule(
        "name creates",
        r"(?P<last>{human})(?:['’]s?|{aside}?, whose) (?:[a-z-]+ ){0,2}?(?P<roles>scripts?|screenplays?|teleplays?)\b"
        r"(?: for (?:the )?{marks}(?P<show>{show}))?",
        "Ann Lee, whose scripts for Harbour Lights are full of jokes, has won.",
    ),
    Rule(
        "name creates",
        r"(?P<last>{person}){aside}?(?:,? who)? (?:[a-z]+ ){0,6}?(?:on|in|of) (?:the )?(?P<roles>writing|writers['’]?) "
        r"(?:staff|rooms?|team) (?:of|on|for|at|behind) (?:the )?{marks}(?P<show>{show})",
        "Ann Lee had been on the writing staff of Harbour Lights.",
    ),
    Rule(
        "name creates and produces",
        (
            rf"(?P<last>{{person}}){{aside}}?,? (?:who )?[^.;{HUMAN}]{{1,80}}?"
            r"(?: (?:and|while) (?:also |will |is |will also |is also )?|, (?:will|has|also|is) (?:also |set to )?)"
            rf"(?P<roles>{DOING}|(?:serv(?:e|es|ed|ing)|act(?:s|ed|ing)?) as (?:the |an? |its )?{NOUNS})\b{UNQUOTED}"
        ),
        "Ann Lee stars in the drama and also directs Harbour Lights.",
    ),
    Rule(
        "created by",
        rf"\b(?P<roles>directing|writing|show-?running) duties (?:(?:is|are|were|will|be) ){{0,2}}"
        rf"(?:shared|split|divided|handled|fall(?:ing|s)?|fell|go(?:es)?) (?:by|to|between|among) "
        rf"{LEAD}(?P<first>{{human}})",
        "On Harbour Lights, directing duties are shared by Ann Lee and Bo Finch.",
    ),
    Rule(
        "name as director",
        rf"(?P<last>{{human}}){{aside}}?(?: (?:has|have|will|is|are|set to)){{0,2}} (?:replac(?:es?|ed|ing)|"
        rf"succeed(?:s|ed|ing)?|(?:takes?|took|taking|taken) over from) {{human}},? as "
        rf"(?:the |its )?(?P<roles>{NOUNS})",
        "Ann Lee replaces Bo Finch as showrunner of Harbour Lights.",
    ),
    Rule(
        "showrunner is name",
        (
            rf"(?P<roles>{NOUNS})(?:(?: (?:of|for|on|behind)|(?<= behind)) (?:{{marks}}{{show}}{{marks}}|"
            rf"{{description}}|{{season}}|(?:the|this) (?:[\w-]+ )?(?:season|series|episodes|block|run)))?"
            rf" (?:is|are|was|will be|were|includes?|including) {LEAD}(?P<first>{{human}})"
        ),
        "The showrunner of Harbour Lights is Ann Lee.",
    ),
    Rule(
        "producing are names",
        (
            rf"\b(?P<roles>{DOING}|as {NOUNS})\b[^.;:“”]{{0,80}}? (?:is|are|will be) (?:also )?"
            rf"{LEAD}(?P<first>{{human}})"
        ),
        "Executive producing Harbour Lights alongside Cy Moss are Ann Lee and Bo Finch.",
    ),
    Rule(
        "name as director",
        rf"(?P<last>{{human}}){{aside}}? (?:also |both |set |in place |on board |aboard |attached |serving "
        rf"|acting ){{0,2}}as "
        rf"(?:the |an? |its |their )?(?P<roles>{NOUNS})",
        "Harbour Lights is made with Ann Lee as director.",
    ),
    *sources.RULES,
]

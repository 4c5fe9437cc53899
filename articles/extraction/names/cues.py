"""What a name's own words and the words around it say about its kind. Weights add up; the best kind wins."""

from enum import StrEnum

from articles.extraction.lexicon.vocabulary import words
from articles.extraction.names.after_others import AFTER_OTHERS
from articles.extraction.names.after_titles import (
    A_TIME,
    COMES_AND_GOES,
    GENRE,
    GOES_ON_OR_ENDS,
    HAS_EPISODES,
    IN_A_LISTING,
    IS_MADE,
    ITS_CAST,
    ITS_MAKERS,
    MADE_BY_A_STUDIO,
    MADE_INTO_A_SERIES,
    NUMBER,
    OF_A_BROADCASTER,
    OF_ITS_MAKERS,
    ORDINAL,
    TELLS,
    WITH_ITS_LENGTH,
)


class Kind(StrEnum):
    """The kind of thing that a name refers to. A `work` is a film, book, song or game: named, but not a show."""

    PERSON = "person"
    CHARACTER = "character"
    SHOW = "show"
    NETWORK = "network"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"
    OTHER = "other"


HUMAN = (Kind.PERSON, Kind.CHARACTER)


def by_first_letter(alternatives: str) -> str:
    """A pattern for words separated by bars, in their order, that tries only those with the right first
    letter."""
    endings: dict[str, list[str]] = {}
    for word in alternatives.split("|"):
        endings.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(some)})" for letter, some in endings.items())


def _table(weighted: dict[str, float]) -> dict[str, float]:
    return {word: weight for alternatives, weight in weighted.items() for word in alternatives.split("|")}


JOBS = (
    "actor|actress|star|stars|co-star|costar|co-stars|creator|co-creator|creators|co-creators|"
    "showrunner|showrunners|co-showrunner"
    "|producer|producers|director|directors|writer|writers|co-writer|screenwriter|comedian|"
    "comic|comedienne|singer|rapper|host"
    "|presenter|author|novelist|newcomer|newcomers|veteran|legend|boss|bosses|chief|executive|"
    "president|ceo|head|exec|filmmaker"
    "|musician|model|spokesperson|spokeswoman|spokesman|journalist|reporter|composer|co-host|"
    "actors|alum|alumni|alums|winner"
    "|mr|mrs|ms|miss|dr|sir|dame|lord|lady|editor|critic|broadcaster|illustrator|wife|husband|"
    "girlfriend|boyfriend|fiancé"
    "|fiancée|fiance|fiancee|castmate|castmates|co-executive|chairman|chairwoman|chair|stand-up|"
    "youtuber|footballer|nominee|nominees|winners|grad|grads|vet|vets|heartthrob|standout|hunk|stalwart"
)
JOB_WORDS = frozenset(JOBS.split("|"))
FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"})
# What a show is called wherever the words around a name are read; each place adds its own.
A_SHOW = (
    "series|show|drama|sitcom|comedy|soap|miniseries|docuseries|anime|thriller|dramedy|prequel|reboot|adaptation|telemovie"
    "|serial|procedural|mockumentary|docudrama"
)
# What explains a title: "a documentary", "the three-parter".
KIND_OF_SHOW = (
    rf"(?:{A_SHOW}|(?:\w+-)?parter|saga|spin-?off|docu-drama|documentary|doc|format|anthology|k-drama|whodunn?it"
    r"|chiller|multicam)"
)
SHOW_NOUNS = (
    f"{A_SHOW}|spin-off|spinoff|spin-offs|mini-series|revival|remake|programme|program|k-drama|telenovela|saga|shows"
    "|dramas|sitcoms|comedies|docu-series|epic|whodunit|franchise|cartoon|hit|smash|crime-drama|franchises|docusoap"
    "|whodunnit|gameshow|three-parter|two-parter|four-parter|six-parter|k-dramas|serials"
)
WORK_NOUNS = (
    "film|movie|novel|book|album|song|single|game|musical|movies|novels|books|memoir|podcast|"
    "magazine|newspaper|track"
    "|biopic|videogame|comic|manga|blockbuster|flick|rom-com|romcom|ballad|duet|webtoon|opera|comics"
)

# The word before a name; or the last two, if the second of them is a preposition ("of", "by", "on").
BEFORE = {
    Kind.PERSON: _table(
        {
            JOBS: 2.0,
            "starring|featuring|stars": 1.5,
            "alongside|opposite": 1.0,
            "played by|portrayed by|created by|directed by|"
            "written by|produced by|developed by|penned by|hosted by|presented by|voiced by|helmed "
            "by|played|executive-produced by": 2.0,
        }
    ),
    Kind.CHARACTER: _table(
        {
            "character|characters|alter-ego": 2.0,
            "plays|playing|portrays|portraying|portrayed": 1.8,
            "role of|part of": 1.6,
            "who is|who was": 0.9,
            (
                "role as|roles as|turn as|starring as|star as|stars as|starred as|known as|return as|"
                "cast as|character of|performance as|debut as|stint as|back as|returns as|returned as|returning as|"
                "joins as|joined as|joining as|appears as|appeared as|recurs as|recurring as"
            ): 1.6,
            (
                "detective|inspector|sergeant|officer|captain|nurse|princess|queen|king|prince|agent|"
                "lieutenant"
            ): 0.8,
        }
    ),
    Kind.SHOW: _table(
        {
            SHOW_NOUNS: 2.2,
            "season of|seasons of|series of|episode of|finale of|premiere of|star of|"
            "cast of|stars of|"
            "creator of|showrunner of|reboot of|revival of|run of|version of|return of|creators of|"
            "set of|co-creator of|producer of|"
            "fans of|fan of|remake of|renewal of|trailer for|producers of|writer of|director of|writers "
            "of|prequel to|sequel to|"
            "end of|future of|back for|universe of|behind|makers of|spin-off of|host of|conclusion "
            "of|broadcast of": 1.4,
            "orders to|renewals to|renewal to|commitment to|cancellation of|axing of": 1.6,
            "renewed|renews|renewing|cancelled|canceled|cancels|cancelling|canceling|axed|axes|revived|revives|"
            "reviving|greenlit|recommissioned|rebooted|rebooting|order for|order to|orders for|picked up": 1.6,
            "picks up|picking up|pilot|co-production": 1.4,
            "documentary|documentaries|competition|quiz|format|original|originals|animated|import": 1.4,
            "mystery|adventure|western|horror|noir|anthology|melodrama|satire": 1.6,
            "scoop on|spoilers for|spoilers on|intel on|tidbits on|next on|dish on": 1.4,
            "long-running|short-lived|lamented|much-missed|much-loved|ill-fated": 1.2,
            "plug on|production on|rolling on|underway on|way on|begun on|wrapped on|goodbye to|road for|light to"
            "|go-ahead to": 1.4,
            "passed on|passes on": 1.0,
            "watch|watching|binge-watch": 0.8,
            "spinoff of|spinoff from|spin-off from|offshoot of|executive produces|executive-produces|"
            "executive produced|showruns|showrun|co-created|recurred on|recurs on|recurring on|guest-starred on"
            "|regular on": 1.6,
            "created|creates|co-created|known from|seen on|run on|time on|guest-starred in|pilot of|pilot for|"
            "wrote for|written for|writes for|writing for|room of|room on|rooms of|rooms on": 1.25,
            "writing|directing|penning|helming|directed|developing|developed|executive producing": 0.6,
            "directs|wrote|writes|pens|penned|helms|helmed|produced|produces|seen in|guest-stars in": 0.9,
            "stars in|star in|starring in|series regular on|filming on|cast in": 1.25,
            "credits include|gigs include|fame in|fame on|name in|name on|teeth on|teeth in|break in|break on|years on"
            "|years in|episodes of": 1.4,
            "on": 0.4,
            "in": 0.2,
            "showrunner on|date for|begun on|started on|home to|home of": 1.25,
            "writer on|producer on|director on|worked on|works on|appearance on|appearances on|roles on|actor on|star "
            "on|"
            "appeared in|starred in|roles in|role in|appearing in|role "
            "on|"
            "appeared on|stint on|stars on|starred on|known for|part in|parts in|debut in|debut on|lead in": 1.0,
        }
    ),
    Kind.WORK: _table({WORK_NOUNS: 2.6, "copy of|copies of|adaptation of|adaption of": 1.2}),
    Kind.PLACE: _table(
        {
            (
                "based in|lives in|born in|set in|living in|city of|town of|village of|streets of|moved "
                "to|filmed in|shot in"
            ): 1.5
        }
    ),
    Kind.ORGANISATION: _table(
        {
            "studio|studios|company|distributor|label|group|agency|producers": 1.0,
            "repped by|represented by": 3.0,
        }
    ),
}

BEFORE_BY_WORDS: dict[str, dict[Kind, float]] = {}
for _kind, _words in BEFORE.items():
    for _word, _weight in _words.items():
        BEFORE_BY_WORDS.setdefault(_word, {})[_kind] = _weight

# What follows a name; patterns begin with a possessive ending or closing marks where these are allowed.
AFTER = {
    Kind.PERSON: [
        (
            1.6,
            (
                r",? \(?\d\d\)?[,)]| (?:(?:has |have )?(?:said|says|told|tells|tweeted|wrote|admitted|revealed|"
                r"explained|added|joked|recalled|confirmed|insisted|noted|confessed|gushed)\b)"
            ),
        ),
        (
            1.6,
            (
                r" (?:will |is set to |is to |to |also |previously |both )?(?:stars?(?! [A-Z]| (?:include|are|were)\b)|"
                r"starred|co-stars?|"
                r"co-starred|plays?|played|portrays?|portrayed|starring|reprises?|reprised)\b"
            ),
        ),
        (
            1.4,
            (
                r",? (?:who|best known|is best known|known for)\b(?= (?:play|star|portray|previously|will|"
                r"created|wrote|also|has|is|direct|appear))"
            ),
        ),
        (1.2, r" (?:as|in the role of|\(as) (?:the |a |an )?[A-Z]"),
        (
            1.5,
            (
                r" (?:(?:will |is set to )?(?:write|direct|produce|create|executive[- ]produce)s?|is (?:writ|direct|"
                r"produc|creat|executive[- ]produc)ing|(?:wrote|directed|created|produced|executive[- ]produced))\b"
                r"(?! by)"
            ),
        ),
        (
            0.8,
            (
                r" (?:has |have )?(?:joined|joins|joining|cast|left|leaves|departed|returns|appeared|signed|"
                r"boarded)\b"
            ),
        ),
    ],
    Kind.CHARACTER: [
        (
            1.8,
            (
                r",? \(?(?:who is |who's |is |was |now |originally |previously |again )?(?:played|portrayed|"
                r"voiced) by\b"
            ),
        ),
        (1.8, r"[’'\"”]?, an? \d\d-year-old"),
        (1.5, r" \([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}\)(?! (?:manga|anime|novel|series|light novel)\b)"),
        (1.0, r" (?:actor|actress|star) [A-Z]"),
    ],
    Kind.SHOW: [
        (2.2, rf"(?:['’]s)?[’'\"”]? (?:[Ss]eason|[Ss]eries|[Vv]olume|[Pp]art) {NUMBER}"),
        (
            1.8,
            (
                r"[’'\"”]? (?:TV |television |upcoming |animated |live-action |original |original |hit "
                r"|Netflix |HBO |BBC ){0,2}(?i:series|show|sitcom|drama|soap|spin-?offs?|miniseries|prequel|"
                r"reboot|revival|mini-series|dramedy|docuseries|telenovela|showrunners?|(?:co-)?creators?|season|"
                r"episodes?|finale|premiere|pilot|anime|remake)\b"
            ),
        ),
        (
            1.2,
            r"(?:['’]s)[’'\"”]? (?:showrunners?|ratings|cast|season|finale|premiere|(?:series|season) finale)\b",
        ),
        (1.6, rf"(?:['’]s?)[’'\"”]? {ORDINAL} (?:and final |and last )?(?:season|series|episode)"),
        (1.2, r"(?:['’]s?)[’'\"”]? (?:new|brand-new|next) (?:season|episodes?)"),
        (
            1.2,
            (
                r"[’'\"”]? (?:stars?|actors?|actress|alums?|alumni|veterans?|writers?|directors?|boss|"
                r"bosses|cast|favourite|favorite|fame|(?:co-)?(?:executive )?producers?|co-star|reunion)\b"
            ),
        ),
        (
            1.2,
            (
                r"(?!, (?:premier|debut|air|launch|com|stream)(?:e?s|ed|ing|es)\b)"  # "which starred Ann Lee, debuted"
                r"[’'\"”]?,? (?:which |that )?(?:(?:will |is set to |is |has |was |be |has been |have been |will be "
                r"|had been |is being |won['’]t be )?(?:[a-z]+ly (?:been )?)?"
                r"(?:premier(?:es|e|ed|ing)|debut(?:s|ed|ing)?|air(?:s|ed|ing)|"
                r"launch(?:es|ed)?(?! [“‘\"'A-Z])|com(?:es|ing)(?= to [A-Z])|renewed|cancelled|canceled|axed|revived|"
                r"picked up|greenlit|ordered to series|stream(?:s|ed|ing)?))\b"
            ),
        ),
        (
            0.6,
            (
                r"[’'\"”]?,? (?:which |that )?(?:will |is set to |is )?return(?:s|ed|ing)?\b(?! to [A-Z])|[’'\"”]? "
                r"(?:fans|viewers)\b"
            ),
        ),
        (1.2, TELLS),
        (1.2, COMES_AND_GOES),
        (1.2, IS_MADE),
        (1.8, OF_ITS_MAKERS),
        (1.6, HAS_EPISODES),
        (1.6, ITS_CAST),
        (1.6, ITS_MAKERS),
        (
            1.2,
            r"[’'\"”]?, (?:in|on) which (?:s?he|(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+) (?:also |previously |currently )?"
            r"(?!filmed|shot)[a-z]{2,}(?:s|ed|ew)\b",
        ),
        (2.2, MADE_INTO_A_SERIES),
        (
            2.4,
            r"[’'\"”]? (?:TV |limited |drama |comedy |animated )?(?:series|show|drama|comedy|sitcom),?"
            r" (?:starring|about|based on|set in|created by|from [A-Z])",
        ),
        (
            1.8,
            rf"[’'\"”]?,? whose {ORDINAL} (?:(?:and|but) (?:final|last) )?(?:season|series|run|outing|batch)\b",
        ),
        (
            1.8,
            r"[’'\"”]?,? \((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]onight|streaming|airs|airing)\b"
            r"[^()\n]{0,40}\)",
        ),
        (
            2.2,
            rf"[’'\"”]?,?(?: [a-z-]+){{1,4}} its (?:[a-z]+ )?{ORDINAL} (?:and (?:final|last) )?"
            r"(?:season|series|run)\b(?! of)",
        ),
        (
            1.4,
            (
                rf"[’'\"”]?,? (?:which |that )?(?:will |is set to |is )?(?:return(?:s|ed|ing)?|be back|is back|back)"
                rf" (?:[\w+]+ ){{0,6}}?(?:for|with|in) an? {ORDINAL} (?:and (?:final|last) )?"
                r"(?:season|series|run)\b"
            ),
        ),
        (
            2.0,
            (
                r"[’'\"”]?,? (?:which )?(?:ran|aired|lasted|has run|has aired) (?:[a-z]+ ){1,3}"
                r"(?:seasons|series|episodes)\b"
            ),
        ),
        (1.8, MADE_BY_A_STUDIO),
        (1.8, GOES_ON_OR_ENDS),
        (1.8, OF_A_BROADCASTER),
        (1.6, r"(?:['’]s)?[’'\"”]? (?:viewers|viewership|spoilers?|ratings)\b"),
        (
            1.6,
            r"[’'\"”]?,? (?:which )?(?:averag(?:es|ed)|is averaging|drew|draws|attracted|pulled in) "
            r"[\w.]+(?: [a-z]+){0,2}",
        ),
        (
            1.6,
            rf"[’'\"”]?,? (?:which )?(?:airs|aired|continues|concludes|streams|is on|returns|begins|starts) {A_TIME}",
        ),
        (1.0, r"[’'\"”]? \((?:19|20)\d\d"),
        (2.4, rf"[’'\"”]?{IN_A_LISTING}"),
        (2.0, rf"[’'\"”]? \((?:(?:[a-z]+|half-hour|hour-long) )?(?:{GENRE})\b[^()\n]{{0,20}}\)"),
        (2.2, rf"[’'\"”]?{WITH_ITS_LENGTH}"),
        (
            2.2,
            (
                rf"[’'\"”]? \((?:\d{{2,3}}-[Mm]inute )?(?:[Ss]eason {NUMBER}|[Ss]eries) ?(?:[Pp]remiere|[Ff]inale)?\)"
                r"|[’'\"”]? \([^()]{0,20}(?:[Pp]remiere|[Ff]inale)\)"
            ),
        ),
    ],
    **{Kind(kind): rows for kind, rows in AFTER_OTHERS.items()},
}

ORGANISATION_WORDS = words("organisation_words")
POSTS = frozenset(
    "boss chairman chairwoman chief commissioner controller director editor evp head president svp vp".split()
)
DEPARTMENTS = words(
    "departments"
)  # what a job may be about: "Content Officer Ann Lee", "Head of Drama Bo Finch"
PLAYED_RANKS = words("played_ranks")  # which scripts give and few who talk of shows have
RANKS = words("ranks")  # honorifics as in "Queen Dot", "Dr Finch"
HONORIFICS = words("honorifics") | RANKS
HONOURS_AND_FIRST_NAMES = frozenset({"emmy", "oscar"})
NATIONALITIES = words("nationalities")
HALVES_OF_NATIONS = frozenset(
    "south north east west puerto costa sri native black british saudi northern".split()
)


def is_nationality(key: tuple[str, ...]) -> bool:
    """Whether a name is only a nationality: "Scottish", "South Korean"."""
    return key[-1] in NATIONALITIES and HALVES_OF_NATIONS.issuperset(key[:-1])


def has_played_rank(name: str) -> bool:
    """Whether a name is written with a rank typical of characters: "DI Dot Marlow"."""
    first, _, others = name.partition(" ")
    return bool(others) and first.casefold().strip(".") in PLAYED_RANKS

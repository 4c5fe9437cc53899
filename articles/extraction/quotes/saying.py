"""The words by which English news reports speech."""

import re

from articles.extraction.names.cues import by_first_letter

DOUBLING = re.compile(r"(?:[b-df-hj-np-tv-z]{1,3}[aeiou]|deadpa)[bdgmnpt]")  # chat, chatted


def _forms(verbs: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The finite, the -ing and the bare forms of verbs. Irregular verbs are given as "bare/.../-ing"."""
    finite, participles, bare = set(), set(), set()
    for verb in verbs.split():
        bare.add(verb.split("/")[0])
        if "/" in verb:
            *some, participle = verb.split("/")
            finite.update(some)
            participles.add(participle)
            continue
        stem = verb + verb[-1] if DOUBLING.fullmatch(verb) else verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeiou":
            finite.update((verb, stem[:-1] + "ied", stem[:-1] + "ies"))
        else:
            past = stem + "ed"
            finite.update((verb, past, verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")))
        participles.add(stem + "ing")
    return frozenset(finite), frozenset(participles), frozenset(bare) - {"put", "read"}


SAYS, SAYING, BARE = _forms(
    "say/says/said/saying tell/tells/told/telling write/writes/wrote/writing speak/speaks/spoke/speaking"
    " read/reads/reading begin/begins/began/beginning go/goes/went/going quip/quips/quipped/quipping"
    " admit/admits/admitted/admitting put/puts/putting sing/sings/sang/singing swear/swears/swore/swearing"
    " beg/begs/begged/begging brag/brags/bragged/bragging fret/frets/fretted/fretting weep/weeps/wept/weeping"
    " feel/feels/felt/feeling think/thinks/thought/thinking make/makes/made/making accept acknowledge add address"
    " admire advise agree allege announce answer argue ask assert assure beam bill blast blog blurt boast brand call"
    " caption caution charge chat chime chip chuckle cite claim clarify coin comment compare complain concede conclude"
    " condemn confess confide confirm congratulate contend continue counter credit criticise criticize crow cry"
    " deadpan declare defend deny describe detail disagree disclose dismiss divulge dub echo elaborate emphasise"
    " emphasize enthuse exclaim explain express fume gasp giggle grin groan grumble gush hail hint highlight implore"
    " indicate insist interject interrupt intone introduce jest joke label lament laugh liken maintain marvel mutter"
    " mention message moan muse nod note observe offer opine pen plead plug point ponder posit post praise predict"
    " proclaim promise protest question quote rage rant rave react reaffirm reason reassure reckon recall recollect"
    " recount refer/refers/referred/referring reflect reiterate relate remark remember remind reminisce repeat reply"
    " report respond retort retweet reveal scream share shout shrug scoff sigh signal slam smile snap sniff sob"
    " speculate squeal state stress suggest sum summarise summarize tease testify text thank theorise theorize title"
    " tout trumpet tweet type urge vent volunteer vow wail want warn whisper wisecrack wonder yell"
)
# Verbs of opinion ("she found it "a long way home""), whose participles do not introduce speech.
JUDGING = frozenset(
    "allow allows allowed believe believes believed consider considers considered find finds found hope hopes"
    " hoped".split()
)
SAYS |= JUDGING
# Verbs that report speech only directly before the quotation ("he went on: ...").
LIGHT = JUDGING | frozenset(
    "bill bills billed chuckle chuckles chuckled credited credits cry cries cried feel feels felt feeling"
    " giggle giggles giggled go goes went going grin grins grinned laugh laughs make makes made making nod nods"
    " nodded offer offers offered put puts putting smile smiles snap snaps snapped think thinks thought"
    " thinking volunteer volunteers volunteered want wants wanted wanting".split()
)
# Verbs whose subject speaks, whether a quotation follows or not.
SAYS_PLAINLY = rf"(?:{by_first_letter('|'.join(sorted(SAYS - LIGHT)))})"
HEARING = frozenset(("asked", "informed", "told"))
# "told X" is never an inverted "X told".
NEVER_INVERTED = frozenset("told tell tells called calls dubbed made makes assured".split())
# Verbs that, set before their subject, may stand within a sentence: "the show, says Bell, is".
PARENTHETICAL = frozenset(
    "added adds admits admitted argued argues claimed claims conceded concedes explained explains insisted insists"
    " joked jokes noted notes recalled recalls reckons reveals revealed said says".split()
)
NOUNS_TOO = frozenset(
    "call calls claim claims comment comments post posts report reports reply answer question"
    " questions hint hints tweet tweets text note notes point points caption captions title titles"
    " credit detail details joke message share shares quote quotes offer praise promise tease vow"
    " charge label brand highlight highlights read chat address react laugh smile shout sigh shrug"
    " repeat caution cry groan nod plug protest snap sum volunteer".split()
)
AUXILIARIES = frozenset(
    "am are can could did do does had has have is may might must should was were will would".split()
)
PAST = frozenset(
    "became broke brought came caught chose did drew drove fell felt found gave got grew had heard"
    " held kept knew led left let lost met paid ran rose sat saw sent set shot spent stood stuck"
    " threw took went won".split()
)
INDEFINITE = frozenset("a an".split())
# An unnamed speaker may be described as somebody's relation: "said her sister".
OWNERS = frozenset("her his my our their".split())
DETERMINERS = frozenset("a an the his her its their our my this that these those 's ’s most more".split())
BEFORE_NOUN = frozenset(
    "a an the his her their its this that 's ’s new of no to official any my our first in on".split()
)

SPOKESPEOPLE = frozenset(
    "spokesperson spokesman spokeswoman spokespeople rep reps representative representatives"
    " publicist bosses chiefs execs officials".split()
)
ANONYMOUS = frozenset(
    "another friend friends one others pal source sources insider insiders fan fans viewer viewers user users follower"
    " followers someone somebody many some critics commenter person people third second fourth reader"
    " readers everyone tipster".split()
)
# "Her statement read" belongs to her; "the synopsis reads" to nobody, unless it says whose it is.
DOCUMENTS = frozenset(
    "account announcement bio blog caption email letter memo message note post release reply report"
    " review statement text tweet".split()
)
# Utterances, quoted as words of their owner: "Her verdict was simple: ...".
UTTERANCES = frozenset(
    "advice answer assessment explanation mantra message motto reaction reply response retort rule summary take verdict"
    " view words".split()
)
NARRATIONS = frozenset(
    "ad advert article blurb clip description episode headline logline page piece plot poster promo"
    " site story summary synopsis tagline teaser trailer video website".split()
)
ADVERBS = frozenset(
    "all already also are be been both did do does even first further had has have himself herself"
    " in is itself just later more never now on once only previously recently simply since soon still"
    " then themselves to today was were will would yesterday again".split()
)
RELATIVES = frozenset("who which whose whom where".split())
CONJUNCTIONS = frozenset("and but or then before after while as &".split())
SUBORDINATORS = frozenset("that when if because since although though whether".split())
# Words that begin a clause whose subject stands elsewhere.
NOT_A_SUBJECT = frozenset(
    "about after although and as at because before but by during for from if in into of on or since"
    " so than that to though until when where which while who whom whose with".split()
)
LEADING = frozenset(
    "after although alongside amid as asked at before besides by despite during following for from"
    " given if in like of on per since though to unlike upon when while with".split()
)
POSSESSIVE = frozenset(("'s", "’s", "”s", "'", "’"))
PREPOSITIONS = frozenset("about alongside at by for from in of on opposite over to under via with".split())
WOMAN = frozenset(
    "she her herself actress heroine mother mum mom woman daughter comedienne wife songstress".split()
)
MAN = frozenset("he him his himself father dad man son husband".split())
COMPANIES = frozenset(
    "board broadcaster cabler channel company corporation department giant magazine network newspaper"
    " outlet paper platform publication publisher service streamer studio".split()
)
# Bodies and groups that speak without anybody's name.
BODIES = frozenset(
    "audience church club committee community council court crew crowd estate everybody family government guild"
    " internet jury league museum nobody panel party police public school squad staff team theater theatre union"
    " university".split()
)
COMPANIES_TOGETHER = frozenset("broadcasters companies networks studios streamers".split())
SEVERAL = frozenset(
    "actors both brothers co-creators co-hosts co-showrunners co-stars costars couple creators duo hosts pair"
    " showrunners siblings sisters stars trio twins two".split()
)
PLURAL = SEVERAL | {"they"}
TITLED = frozenset("entitled retitled subtitled titled".split())
BREAKS = frozenset(",;:—–()-―")
DASHES = frozenset("—–-―")
STOPS = BREAKS | {".", "…", "!", "?"}
PRONOUNS = frozenset(("he", "she", "they"))
NO_NAMES = DETERMINERS | frozenset("here i it now series show so soap then there we what you".split())

"""Parts of the expressions for what happens to a show."""


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
PICKED_UP_AGAIN = rf"picked up (?:by {{network}} )?for (?:(?:\w+ )?{MORE}|more)\b"
NOT = r"(?:\b(?:could )?not|n['’]t|\bnever|\bno longer)"
PRIZES = (
    r"(?:awards?|emmys?|baftas?|oscars?|globes?|gongs?|prizes?|troph(?:y|ies)|honou?rs?|nominations?|nods?|best"
    r"|statuettes?|wins?)\b"
)
NO_PRIZE = rf"(?! (?:[\w'’-]+ ){{0,4}}?{PRIZES})"
THIS_TIME = " {date}"

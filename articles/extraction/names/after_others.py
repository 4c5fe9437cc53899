"""Patterns of what follows names that are neither shows nor people, each with its weight: works, places, companies
and events."""

AFTER_OTHERS: dict[str, list[tuple[float, str]]] = {
    "work": [
        (
            2.2,
            r"(?:['’]s)?[’'\"”]? (?:[Mm]ovies?|films?|[Nn]ovels?|[Bb]ooks?|album|song|[Gg]ames?|[Vv]ideo "
            r"[Gg]ames?|comics?|manga|trilogy|musical|soundtrack|[Mm]agazine)\b",
        ),
    ],
    "other": [
        (
            3.0,
            r" (?:(?:fan|global|virtual|annual|online|live|livestream|digital|press) ){0,2}(?:event|festival|awards"
            r"|conference|convention|strike|presentation|showcase|blog|website)\b",
        )
    ],
    "place": [
        (0.8, r", (?:California|New York|Texas|England|Florida|Ohio|New Jersey|London)\b"),
        (2.6, r" (?:native|resident|local)s? [A-Z][\w’'-]+ [A-Z]"),  # "Harbourton native Ann Lee"
    ],
    "organisation": [
        (
            1.0,
            r"(?:['’]s)? (?:CEO|president|chief|executives?|spokesperson|spokesman|spokeswoman|boss|chairman)\b",
        ),
        (2.6, r" (?:reporter|journalist|columnist|correspondent|staffer)s? [A-Z][\w’'-]+ [A-Z]"),
        (
            2.5,
            r",? (?:(?:is|are) )?(?:the|an?|his|her|their) (?:[\w'’-]+ ){0,4}?(?:banner|studio|company|indie|shingle|"
            r"outfit|label|publisher|developer|distributor|agency)\b",
        ),
    ],
}

"""The parts of a person's name that may stand for the whole."""

JUNIORS = frozenset(("jr", "sr", "ii", "iii"))


def surname(name: tuple[str, ...]) -> str:
    """The last word of a name, without a generational suffix such as "Jr"."""
    return name[-2] if len(name) > 2 and name[-1].strip(".") in JUNIORS else name[-1]


def without_first(name: tuple[str, ...]) -> str:
    """A surname with its particles: "del toro" in Guillermo del Toro."""
    return " ".join(name[1:])

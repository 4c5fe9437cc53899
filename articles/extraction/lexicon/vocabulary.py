"""The reader's lists of words and names, one file each under `data/`."""

from functools import cache
from pathlib import Path

from shows.dates.months import MONTH_NAMES
from shows.dates.vocabulary import WHOLE_WEEKDAYS

DATA = Path(__file__).parent / "data"


@cache
def words(name: str) -> frozenset[str]:
    """The words of data/NAME.txt in lower case."""
    return frozenset((DATA / f"{name}.txt").read_text(encoding="utf-8").casefold().split())


@cache
def names(name: str) -> frozenset[str]:
    """The names of data/NAME.txt in lower case, one a line."""
    return frozenset((DATA / f"{name}.txt").read_text(encoding="utf-8").casefold().splitlines())


@cache
def everyday_words() -> frozenset[str]:
    """English words in lower case, without names."""
    lines = (DATA / "english_words.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


FUNCTION_WORDS = words("function_words")
FEMALE, MALE = words("first_names_female"), words("first_names_male")
GIVEN_NAMES = FEMALE | MALE
CALENDAR = frozenset(name.casefold() for name in MONTH_NAMES.values()) - {"may"} | frozenset(WHOLE_WEEKDAYS)

"""Names and lengths of months and seasons."""

from calendar import monthrange

MONTH_NAMES = {
    1: "January",
    2: "February",
    3: "March",
    4: "April",
    5: "May",
    6: "June",
    7: "July",
    8: "August",
    9: "September",
    10: "October",
    11: "November",
    12: "December",
}
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
SEASON_MONTHS = {21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (1, 2, 12)}
LEAP_YEAR, COMMON_YEAR = 2000, 2001


def month_length(year: int | None, month: int | None) -> int:
    """The number of days in a month; the maximum possible if year or month is unknown."""
    return 31 if month is None else monthrange(year or LEAP_YEAR, month)[1]


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, ... up to 31st."""
    suffix = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"

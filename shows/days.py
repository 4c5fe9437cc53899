"""The days on which news can appear or be said."""

from datetime import date, timedelta

from django.utils import timezone

FIRST_DAY = date(1900, 1, 1)


def check_day(day: date) -> date:
    """Raises ValueError if nothing about TV can have appeared, or been said, on that day."""
    # It may be tomorrow already where the outlet is.
    if not FIRST_DAY <= day <= timezone.localdate() + timedelta(days=1):
        raise ValueError(f"expected a date from {FIRST_DAY} to today, found {day}")
    return day

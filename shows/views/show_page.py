"""The contents of a show's page, in the order of the page."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from shows import queries
from shows.journal import ROLES
from shows.models import (
    DATES,
    OF_A_SEASON,
    Conflict,
    Entity,
    Evidence,
    Modality,
    Property,
    Quote,
    Show,
    Source,
    Statement,
    Status,
    Value,
)
from shows.projection.candidates import happened
from shows.speakers import speakers
from shows.timeline import Dated, Timeline, timeline
from shows.wording import date_in_words, dated_in_words, in_words, role_in_words

QUOTES_SHOWN = 12
PROPOSED_QUOTES_SHOWN = 20


@dataclass
class SeasonRow:
    """A season with its published values; number None holds values without a season."""

    number: int | None
    premiere: list[Value] = field(default_factory=list)
    finale: list[Value] = field(default_factory=list)
    episodes: list[Value] = field(default_factory=list)
    final_season: list[Value] = field(default_factory=list)
    plans: dict[str, list[Statement]] = field(default_factory=lambda: defaultdict(list))

    @property
    def label(self) -> str:
        return f"Season {self.number}" if self.number is not None else "Season not stated"


class ShowPage:
    def __init__(self, show: Show):
        self.show = show
        self._by_property: dict[str, list[Value]] = defaultdict(list)
        for value in queries.values_of(show.entity):
            self._by_property[value.prop].append(value)

    @property
    def name(self) -> Value | None:
        return next(iter(self._by_property[Property.NAME]), None)

    @cached_property
    def events(self) -> list[Value]:
        """The events of the show: undated ones in their usual order, then dated ones."""
        return sorted(self._by_property[Property.STATUS], key=_event_order)

    @cached_property
    def told_by(self) -> list[tuple[Value, list[Entity]]]:
        """The events, each with those on whose word alone it is published."""
        said = speakers(self.events)
        return [(event, said.get(event.pk, [])) for event in self.events]

    @cached_property
    def status(self) -> Value | None:
        """The event that determines its status."""
        return next((event for event in self.events if event.pk == self.show.status_event_id), None)

    @cached_property
    def status_then(self) -> Value | None:
        """The event that determined its status on the day asked about."""
        return next((event for event in self.events if event.pk == self.show.event_then), None)

    @cached_property
    def last_season(self) -> SeasonRow | None:
        """The season said to be the last of a show that is cancelled or has ended, unless it began before that."""
        if not self.status or self.status.text not in (Status.CANCELLED, Status.ENDED):
            return None
        last = next(
            (row for row in self.seasons if any(value.statement_id for value in row.final_season)), None
        )
        if last is None or any(self._began_before(date) for date in last.premiere):
            return None
        return last

    def _began_before(self, premiere: Value) -> bool:
        """Whether a season began before the event that determines the status; False if either date is unknown."""
        stopped = self.status.date_from
        return bool(stopped and premiere.date_to and premiere.date_to < stopped)

    @cached_property
    def brought_back(self) -> Value | None:
        """The event that had ended the show before it was revived."""
        if not self.status or self.status.text != Status.REVIVED:
            return None
        ended = [event for event in self.events if event.text in (Status.CANCELLED, Status.ENDED)]
        return next((event for event in reversed(ended) if event.modality != Modality.SPECULATED), None)

    @cached_property
    def ended_again(self) -> Source | None:
        """The latest article that may report another end of the show after its revival.

        Both ends are one statement, dated as the first.
        """
        if not self.brought_back or not self.status.date_to:
            return None
        told = [one for one in self.brought_back.statement.shown_evidence if _is_news(one)]
        later = [one.source for one in told if one.source and _is_after(self.status.date_to, [one])]
        return max(later, key=lambda source: (source.date or date.min, source.pk), default=None)

    @cached_property
    def proposed_since(self) -> list[Statement]:
        """Proposed events that may have happened after the one that determines its status, as far as their
        dates tell."""
        if not self.status or not self.status.date_to:
            return []
        told = [one for one in self.proposals if one.prop == Property.STATUS]
        firm = [one for one in told if one.modality != Modality.SPECULATED]
        return [one for one in firm if _is_after(self.status.date_to, one.shown_evidence)]

    @property
    def external_ids(self) -> list[Value]:
        return self._by_property[Property.EXTERNAL_ID]

    @property
    def networks(self) -> list[Value]:
        return self._by_property[Property.NETWORK]

    @cached_property
    def cast(self) -> list[list[Value]]:
        """The parts of each person; a disputed part, which is nobody's yet, by itself."""
        parts = defaultdict(list)
        for value in self._by_property[Property.CAST]:
            parts[value.object_id or -value.pk].append(value)
        return list(parts.values())

    @cached_property
    def crew(self) -> list[tuple[str, list[Value]]]:
        """The crew by role, creators first."""
        by_role = defaultdict(list)
        for value in self._by_property[Property.CREW]:
            by_role[value.role].append(value)
        return [(role_in_words(role), by_role[role]) for role in ROLES if role in by_role]

    @property
    def origins(self) -> list[Value]:
        """Who made what it is based on, rather than the show."""
        return self._by_property[Property.ORIGIN]

    @cached_property
    def seasons(self) -> list[SeasonRow]:
        rows = {season.number: SeasonRow(season.number) for season in self.show.seasons.all()}
        for prop in OF_A_SEASON:
            for value in self._by_property[prop]:
                row = rows.setdefault(value.season, SeasonRow(value.season))
                getattr(row, prop).append(value)
        for plan in queries.plans_for(self.show.entity):
            rows.setdefault(plan.season, SeasonRow(plan.season)).plans[plan.prop].append(plan)
        return sorted(rows.values(), key=lambda row: (row.number is None, row.number))

    @cached_property
    def timeline(self) -> Timeline | None:
        return timeline([*self._dated_seasons(), *self._dated_events()])

    def _dated_seasons(self) -> Iterator[Dated]:
        for row in self.seasons:
            dates = [value for value in [*row.premiere, *row.finale] if value.date_from and value.date_to]
            if dates:
                first, last = min(value.date_from for value in dates), max(value.date_to for value in dates)
                yield Dated(row.label, _joined(dates), first, last, "season")

    def _dated_events(self) -> Iterator[Dated]:
        for event in self.events:
            if event.date_from and event.date_to:
                said = in_words(event)
                if event.modality == Modality.SPECULATED:
                    said = f"{said} (speculation)"
                yield Dated(said, date_in_words(event.edtf), event.date_from, event.date_to, "event")

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quotes read last: one more than are shown, to know whether there are more."""
        return list(queries.quotes_about(self.show.entity)[: QUOTES_SHOWN + 1])

    @property
    def shown_quotes(self) -> list[Quote]:
        """In the order of their articles, latest first."""
        return sorted(self.quotes[:QUOTES_SHOWN], key=_printed_on, reverse=True)

    @property
    def has_more_quotes(self) -> bool:
        return len(self.quotes) > QUOTES_SHOWN

    @cached_property
    def proposals(self) -> list[Statement]:
        """The proposed statements that say more than what is published, grouped by property."""
        order = list(Property)
        words = queries.proposed_words(Property.ABOUT, self.show.entity)
        found = [*queries.proposals_of(self.show.entity), *words[:PROPOSED_QUOTES_SHOWN]]
        more = [each for each in found if not self._is_published(each)]
        return sorted(more, key=lambda each: (order.index(each.prop), -each.confidence))

    def _is_published(self, proposed: Statement) -> bool:
        """Whether a published value says the same: the same date in other words, or a part with its character."""
        known = [value for value in self._by_property[proposed.prop] if value.statement_id]
        if proposed.prop in DATES:
            said = dated_in_words(proposed) or in_words(proposed)
            return any(value.season == proposed.season and in_words(value) == said for value in known)
        if proposed.prop != Property.CAST or proposed.character_id:
            return False
        return proposed.object.root_id in {value.object_id for value in known}

    @cached_property
    def proposed(self) -> set[str]:
        """The properties with a proposed statement."""
        return {statement.prop for statement in self.proposals}

    @cached_property
    def conflicts(self) -> list[Conflict]:
        return list(queries.open_conflicts().filter(subject=self.show.entity))

    @cached_property
    def sources(self) -> list[Source]:
        """The articles that its values and quotes rest on, latest first."""
        values = [value for values in self._by_property.values() for value in values if value.statement]
        statements = [each.statement for each in [*values, *self.quotes]]
        evidence = [each for statement in statements for each in statement.shown_evidence]
        sources = {each.source for each in evidence if each.source}
        return sorted(sources, key=lambda source: (source.date or date.min, source.pk), reverse=True)


def _printed_on(quote: Quote) -> date:
    days = [one.source.date for one in quote.statement.shown_evidence if one.source and one.source.date]
    return min(days, default=date.min)


def _joined(dates: list[Value]) -> str:
    return ", ".join(f"{value.get_prop_display()} {in_words(value)}" for value in dates)


def _is_news(evidence: Evidence) -> bool:
    """Whether a sentence dates an event, or does not report it as something past."""
    return bool(evidence.words) or evidence.direction != "past"


def _is_after(day: date, evidence: list[Evidence]) -> bool:
    """Whether an event came after a day, as far as the evidence tells."""
    reading = happened(evidence, {})
    return reading is not None and reading.date.latest > day


def _event_order(event: Value) -> tuple:
    usual = list(Status).index(event.text) if event.text in Status else -1
    return (event.date_from is not None, event.date_from or date.min, usual)

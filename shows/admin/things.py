"""Shows, seasons, people and other published things: browsed, and corrected through decisions."""

from django.contrib import admin
from django.db.models import Count, Prefetch

from shows import queries
from shows.models import (
    CREDITS,
    Character,
    Credit,
    Entity,
    Event,
    Network,
    Organisation,
    Person,
    Property,
    Quote,
    Season,
    Show,
    Statement,
    Value,
)
from shows.wording import in_words, role_in_words, slot_in_words

from .corrected import Corrected
from .correcting import Slot
from .filters import PartFilter, PropertyFilter
from .identity import Merged
from .table import Table, short

SEASON_LABELS = {
    Property.PREMIERE: "Premiere",
    Property.FINALE: "Finale",
    Property.EPISODES: "Episodes",
    Property.FINAL_SEASON: "Last season",
}


class Named(Merged, Corrected):
    """A thing with a name."""

    list_display = ["name", "entity_id"]
    search_fields = ["name", "sort_name"]
    fields = ["name", "slug", "sort_name", "entity"]
    list_select_related = ["entity"]

    def slots(self, row):
        return [Slot(Property.NAME, "Name")]


@admin.register(Show)
class ShowAdmin(Named):
    list_display = ["name", "status", "networks", "first_year", "season_count"]
    list_filter = ["status", "first_year"]
    fields = ["name", "status", "networks", "first_year", "slug", "sort_name", "entity"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(season_count=Count("seasons"))

    @admin.display(description="seasons", ordering="season_count")
    def season_count(self, show: Show) -> int:
        return show.season_count

    def slots(self, row):
        return [
            Slot(Property.NAME, "Title"),
            Slot(Property.NETWORK, "Network"),
            Slot(Property.STATUS, "Event", more=True),
            Slot(Property.ORIGIN, "Maker of what it is based on", more=True),
            Slot(Property.EXTERNAL_ID, "External id", more=True),
        ]


@admin.register(Person)
class PersonAdmin(Named):
    list_display = ["name", "credit_count", "entity_id"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(credit_count=Count("entity__valued_in"))

    @admin.display(description="named in", ordering="credit_count")
    def credit_count(self, person: Person) -> int:
        return person.credit_count

    def slots(self, row):
        return [*super().slots(row), Slot(Property.EXTERNAL_ID, "External id", more=True)]


@admin.register(Character)
class CharacterAdmin(Named):
    pass


@admin.register(Network)
class NetworkAdmin(Named):
    pass


@admin.register(Organisation)
class OrganisationAdmin(Named):
    pass


@admin.register(Season)
class SeasonAdmin(Corrected):
    list_display = ["title", "number", *SEASON_LABELS]
    list_display_links = ["title", "number"]
    list_filter = ["number", "show__status"]
    list_select_related = ["show__entity"]
    search_fields = ["show__name", "show__sort_name"]
    fields = ["show", "number", *SEASON_LABELS]
    readonly_fields = list(SEASON_LABELS)

    def get_queryset(self, request):
        told = Prefetch(
            "show__entity__values", Value.objects.filter(prop__in=SEASON_LABELS).with_names(), to_attr="dated"
        )
        return super().get_queryset(request).select_related("show__entity").prefetch_related(told)

    @admin.display(description="show", ordering="show__sort_name")
    def title(self, season: Season) -> str:
        return season.show.name

    @admin.display(empty_value="–")
    def premiere(self, season: Season) -> str | None:
        return self._says(season, Property.PREMIERE)

    @admin.display(empty_value="–")
    def finale(self, season: Season) -> str | None:
        return self._says(season, Property.FINALE)

    @admin.display(empty_value="–")
    def episodes(self, season: Season) -> str | None:
        return self._says(season, Property.EPISODES)

    @admin.display(empty_value="–")
    def final_season(self, season: Season) -> str | None:
        return self._says(season, Property.FINAL_SEASON)

    def _says(self, season: Season, prop: str) -> str | None:
        values = (value for value in season.show.entity.dated if value.prop == prop)
        return next((in_words(value) for value in values if value.season == season.number), None)

    def subject(self, row: Season) -> Entity:
        return row.show.entity

    def slots(self, row: Season):
        return [Slot(prop, label, row.number) for prop, label in SEASON_LABELS.items()]


class ValueTable(Table):
    list_filter = ["verified", "disputed", "modality"]
    list_select_related = ["subject", "object", "character", "statement__subject", "statement__object"]
    search_fields = ["subject__label", "object__label", "character__label", "text"]
    fields = ["subject", "slot", "says", "modality", "edtf", "date_from", "date_to", "basis", "unknown"]
    fields += ["verified", "disputed", "support", "statement"]
    readonly_fields = ["slot", "says"]
    show_full_result_count = False

    def about(self, value: Value) -> str:
        return f"statement:{value.statement_id}" if value.statement_id else f"entity:{value.subject_id}"

    @admin.display(description="property", ordering="prop")
    def slot(self, value: Value) -> str:
        return slot_in_words(value)

    @admin.display
    def says(self, value: Value) -> str:
        return short(in_words(value))


@admin.register(Value)
class ValueAdmin(ValueTable):
    list_display = ["subject", "slot", "says", "modality", "verified", "disputed", "support", "unknown"]
    list_filter = [PropertyFilter, *ValueTable.list_filter, "unknown"]


@admin.register(Event)
class EventAdmin(ValueTable):
    list_display = ["subject", "says", "season", "when", "modality", "verified", "support"]
    list_filter = ["text", *ValueTable.list_filter]
    date_hierarchy = "date_from"

    @admin.display(description="date", ordering="date_from", empty_value="not dated")
    def when(self, event: Event) -> str | None:
        return event.edtf or None


@admin.register(Credit)
class CreditAdmin(Corrected, ValueTable):
    list_display = ["person", "show", "part", "character", "season", "verified", "support"]
    list_filter = [PartFilter, "verified", "disputed"]

    @admin.display(ordering="object__label")
    def person(self, credit: Credit) -> str:
        return str(credit.person)

    @admin.display(ordering="subject__label")
    def show(self, credit: Credit) -> str:
        return str(credit.show)

    @admin.display(ordering="role")
    def part(self, credit: Credit) -> str:
        return role_in_words(credit.role) or "cast"

    def subject(self, row: Credit) -> Entity:
        return row.subject

    def slots(self, row: Credit):
        return [Slot(row.prop, "Person", row.season)]

    def values(self, row: Credit):
        return queries.with_evidence(Value.objects.filter(pk=row.pk)) if row.pk else [row]

    def about(self, row: Credit) -> str:
        return ValueTable.about(self, row)

    def get_object(self, request, object_id, from_field=None):
        return super().get_object(request, object_id, from_field) or self._gone(request)

    def _gone(self, request) -> Credit | None:
        """The credit that a form was opened for, if somebody else has corrected it since."""
        prop, _, pk = request.POST.get("line", "").partition("-")
        if prop not in CREDITS or not pk.isdecimal():
            return None
        about = Statement.objects.with_names().select_related("subject__forward").filter(prop=prop, pk=pk)
        return next(
            (
                Credit(
                    subject=statement.subject.root,
                    prop=prop,
                    season=statement.season,
                    object=statement.object,
                    character=statement.character,
                    role=statement.role,
                    statement=statement,
                )
                for statement in about
            ),
            None,
        )


@admin.register(Quote)
class QuoteAdmin(Corrected):
    list_display = ["words", "said_by", "about_shows"]
    search_fields = ["text", "entity__values__object__label"]
    fields = ["text", "said_by", "about_shows", "statement", "entity"]
    readonly_fields = ["said_by", "about_shows"]

    def get_queryset(self, request):
        named = Prefetch("entity__values", Value.objects.select_related("object"))
        return super().get_queryset(request).select_related("entity").prefetch_related(named)

    @admin.display(ordering="text")
    def words(self, quote: Quote) -> str:
        return short(quote.text)

    @admin.display(description="speaker", empty_value="not known")
    def said_by(self, quote: Quote) -> str | None:
        return ", ".join(str(value.object) for value in quote.speakers) or None

    @admin.display(description="shows", empty_value="none")
    def about_shows(self, quote: Quote) -> str | None:
        return ", ".join(str(value.object) for value in quote.shows) or None

    def slots(self, row: Quote):
        return [
            Slot(Property.TEXT, "Words"),
            Slot(Property.SPEAKER, "Speaker", more=True),
            Slot(Property.ABOUT, "Show", more=True),
        ]

"""The filters of lists: one FilterSet for each kind of thing, used by pages and API alike."""

from datetime import date

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django_filters import (
    CharFilter,
    ChoiceFilter,
    DateFilter,
    FilterSet,
    MultipleChoiceFilter,
    NumberFilter,
    OrderingFilter,
    TypedChoiceFilter,
)
from drf_spectacular.utils import extend_schema_field

from .models import (
    CREDITS,
    Change,
    Conflict,
    Decision,
    Entity,
    Evidence,
    ExternalId,
    Mention,
    Modality,
    Network,
    Person,
    Property,
    Quote,
    Show,
    Source,
    Statement,
    Status,
    Target,
    Value,
    has_words,
    normalise,
)
from .searching import MOST_NAMED

LARGEST_ID = 10**18


class WordsFilter(CharFilter):
    """Words within a text."""

    def filter(self, rows, words):
        return rows.filter(has_words(self.field_name, words)) if words else rows


class WholeNumberFilter(NumberFilter):
    """A whole number from `least`, within the range of an id column."""

    field_class = forms.IntegerField
    least = 0

    def __init__(self, *args, label: str, **kwargs):
        super().__init__(*args, label=label, min_value=self.least, max_value=LARGEST_ID, **kwargs)
        extend_schema_field({"type": "integer", "minimum": self.least, "description": label})(self)


class IdFilter(WholeNumberFilter):
    least = 1


class ShareFilter(NumberFilter):
    """A number from 0 to 1."""

    def __init__(self, *args, label: str, **kwargs):
        super().__init__(*args, label=label, min_value=0, max_value=1, **kwargs)
        extend_schema_field({"type": "number", "minimum": 0, "maximum": 1, "description": label})(self)


class ExternalIdFilter(CharFilter):
    field_class = forms.RegexField

    def __init__(self, *args, **kwargs):
        label = "its id in a public database, such as imdb:tt0123456"
        wrong = {"invalid": "Write it as in imdb:tt0123456, imdb:nm0123456, tvmaze:1 or wikidata:Q1."}
        written = f"^(?:{ExternalId.WRITTEN.pattern})$"
        super().__init__(*args, label=label, regex=written, error_messages=wrong, **kwargs)
        extend_schema_field({"type": "string", "pattern": written, "description": label})(self)


class YesNoFilter(TypedChoiceFilter):
    """`true` or `false`. Anything else is refused, whereas a BooleanFilter would ignore it."""

    def __init__(self, *args, label: str, **kwargs):
        kwargs |= {"choices": [("true", "yes"), ("false", "no")], "empty_value": None}
        super().__init__(*args, label=label, coerce=lambda said: said == "true", **kwargs)
        extend_schema_field({"type": "boolean", "description": label})(self)


def with_value(rows: QuerySet, prop: str | tuple[str, ...], **of_value) -> QuerySet:
    """Rows of published things that have such a value."""
    props = [prop] if isinstance(prop, str) else prop
    return rows.filter(Exists(Value.objects.filter(subject=OuterRef("pk"), prop__in=props, **of_value)))


class NamedFilter(FilterSet):
    q = CharFilter(method="named", label="words in its name, in any case and with or without accents")
    ordering = OrderingFilter(fields={"sort_name": "name", "pk": "id"})

    def named(self, rows, name, words):
        return rows.filter(sort_name__contains=normalise(words))


class IdentifiedFilter(NamedFilter):
    external_id = ExternalIdFilter(method="known_as")

    def known_as(self, rows, name, external_id):
        return with_value(rows, Property.EXTERNAL_ID, text=external_id)


class ShowFilter(IdentifiedFilter):
    as_of = DateFilter(
        method="of_all", label="the day whose status is filtered and given; otherwise the latest"
    )
    status = MultipleChoiceFilter(
        field_name="status_then",
        distinct=False,
        choices=Status.choices,
        label="its status; several: any of them",
    )
    network = CharFilter(method="on_network", label="the name of a network it is on")
    network_id = IdFilter(method="carried_by", label="id of a network it is on")
    first_year = NumberFilter(decimal_places=0, label="the year in which it began, where that is known")
    person = IdFilter(method="with_person", label="id of somebody in its cast or crew")
    premieres_since = DateFilter(method="of_all", label="the first day on which a season of it may begin")
    premieres_until = DateFilter(method="of_all", label="the last day on which a season of it may begin")
    ordering = OrderingFilter(fields={"sort_name": "title", "pk": "id", "year": "first_year"})

    class Meta:
        model = Show
        fields = []

    def filter_queryset(self, queryset):
        """Sorted by year either way, shows without a known year come last."""
        asked = self.form.cleaned_data
        rows = _with_premiere(
            queryset.as_of(asked["as_of"]), asked["premieres_since"], asked["premieres_until"]
        )
        unknown = 0 if "-first_year" in (asked["ordering"] or ()) else 9999
        return super().filter_queryset(rows.annotate(year=Coalesce("first_year", unknown)))

    def of_all(self, rows, name, day):
        return rows

    def on_network(self, rows, name, network):
        return with_value(rows, Property.NETWORK, object__label__iexact=network)

    def carried_by(self, rows, name, network):
        return with_value(rows, Property.NETWORK, object=network)

    def with_person(self, rows, name, person):
        return with_value(rows, CREDITS, object=person)


def _with_premiere(rows: QuerySet, since: date | None, until: date | None) -> QuerySet:
    """Shows with a season that begins, or may begin, on these days."""
    falls = {"date_to__gte": since, "date_from__lte": until}
    asked = {lookup: day for lookup, day in falls.items() if day}
    # Once for all shows: for each one, SQLite would go through the premieres of all.
    premieres = Value.objects.filter(prop=Property.PREMIERE, **asked)
    return rows.filter(pk__in=premieres.values("subject")) if asked else rows


class PersonFilter(IdentifiedFilter):
    show = IdFilter(method="in_show", label="id of a show that credits them")

    class Meta:
        model = Person
        fields = []

    def in_show(self, rows, name, show):
        credits = Value.objects.filter(subject=show, prop__in=CREDITS)
        return rows.filter(pk__in=credits.values("object"))


class NetworkFilter(NamedFilter):
    class Meta:
        model = Network
        fields = []


class QuoteFilter(FilterSet):
    q = WordsFilter(field_name="text", label="words in it")
    speaker = IdFilter(method="said_by", label="id of its speaker")
    show = IdFilter(method="about_show", label="id of a show it is about")
    ordering = OrderingFilter(fields={"pk": "id"})

    class Meta:
        model = Quote
        fields = []

    def said_by(self, rows, name, speaker):
        return with_value(rows, Property.SPEAKER, object=speaker)

    def about_show(self, rows, name, show):
        return with_value(rows, Property.ABOUT, object=show)


class StatementFilter(FilterSet):
    standing = YesNoFilter(method="by_standing", label="false: what does not stand instead of what does")
    state = MultipleChoiceFilter(
        distinct=False, choices=Statement.State.choices, label="its state; several: any of them"
    )
    show = IdFilter(method="naming", label="id of a show it names")
    person = IdFilter(method="naming", label="id of a person it names")
    network = IdFilter(method="naming", label="id of a network it names")
    quote = IdFilter(method="naming", label="id of a quote it describes")
    article = IdFilter(method="in_article", label="id of an article that states it")
    property = ChoiceFilter(field_name="prop", choices=Property.choices, label="what is stated")
    season = WholeNumberFilter(label="number of a season")
    modality = ChoiceFilter(choices=Modality.choices, label="how it is said")
    min_confidence = ShareFilter(field_name="confidence", lookup_expr="gte", label="least confidence, 0 to 1")
    max_confidence = ShareFilter(field_name="confidence", lookup_expr="lte", label="most confidence, 0 to 1")
    rule = CharFilter(method="found_by", label="the rule by which it was read")
    outlet = CharFilter(method="in_outlet", label="the name of an outlet that states it")
    decided = YesNoFilter(
        field_name="decision", lookup_expr="isnull", exclude=True, label="whether an editor has decided it"
    )
    verified = YesNoFilter(method="by_verified", label="whether a person stands behind it")
    q = CharFilter(method="saying", label="words in its value or in a name in it")
    ordering = OrderingFilter(fields={"pk": "id", "confidence": "confidence", "support": "support"})

    class Meta:
        model = Statement
        fields = []

    def by_standing(self, rows, name, standing):
        return rows.standing() if standing else rows.exclude(state__in=Statement.STANDING)

    def by_verified(self, rows, name, verified):
        decided = Q(decision__isnull=False) & ~Q(state=Statement.State.REJECTED)
        return rows.filter(decided) if verified else rows.exclude(decided)

    def naming(self, rows, name, entity):
        # Fetching ids first lets the planner use an index on each column, which a subquery would prevent.
        ids = list(Entity.objects.under([entity]).values_list("pk", flat=True))
        return rows.filter(Q(subject__in=ids) | Q(object__in=ids))

    def in_article(self, rows, name, article):
        return _said_in(rows, source__version_text__article=article)

    def found_by(self, rows, name, rule):
        read = Evidence.objects.filter(rule=rule).order_by()
        carried = read.exclude(counts_for=None)
        return rows.filter(Q(pk__in=read.values("statement")) | Q(pk__in=carried.values("counts_for")))

    def in_outlet(self, rows, name, outlet):
        return _said_in(rows, source__outlet__iexact=outlet)

    def saying(self, rows, name, words):
        named = Entity.objects.filter(has_words("label", words)).order_by().values_list("pk", flat=True)
        # A few ids are faster as literals, which use the indexes; for very many, a scan is.
        few = list(named[: MOST_NAMED + 1])
        ids = few if len(few) <= MOST_NAMED else named
        in_names = Q(subject__in=ids) | Q(object__in=ids) | Q(character__in=ids)
        return rows.filter(in_names | has_words("value", words))


def _said_in(rows: QuerySet, **of_evidence) -> QuerySet:
    """Statements with such evidence, of all that counts."""
    evidence = Evidence.objects.live().filter(**of_evidence).with_said().order_by()
    return rows.filter(pk__in=evidence.values("said"))


class SlotFilter(FilterSet):
    """For rows that belong to one property of one entity."""

    show = IdFilter(field_name="subject", label="id of a show")
    property = ChoiceFilter(field_name="prop", choices=Property.choices, label="what is stated")
    season = WholeNumberFilter(label="number of a season")


class ConflictFilter(SlotFilter):
    ordering = OrderingFilter(fields={"pk": "id"})

    class Meta:
        model = Conflict
        fields = []


class ChangeFilter(SlotFilter):
    material = YesNoFilter(field_name="material", label="whether the value itself changed")

    class Meta:
        model = Change
        fields = []


class DecisionFilter(FilterSet):
    verb = ChoiceFilter(choices=Decision.Verb.choices, label="what was done")
    user = CharFilter(field_name="user__username", label="the name of the editor who decided")
    in_force = YesNoFilter(field_name="in_force", label="whether it is still in force")
    statement = IdFilter(method="about_statement", label="id of a statement it decides")
    article = IdFilter(
        method="in_article", label="id of an article that it is about, or that states what it decides"
    )
    ordering = OrderingFilter(fields={"pk": "id"})

    class Meta:
        model = Decision
        fields = []

    def about_statement(self, rows, name, statement):
        return rows.filter(pk__in=_about(Target.Kind.STATEMENT, [statement]))

    def in_article(self, rows, name, article):
        sources = Source.objects.filter(version_text__article=article).order_by()
        read = Evidence.objects.filter(source__in=sources.values("pk")).order_by()
        mentioned = Mention.objects.filter(source__in=sources.values("pk")).order_by()
        about = _about(Target.Kind.STATEMENT, read.values("statement")).union(
            _about(Target.Kind.STATEMENT, read.exclude(counts_for=None).values("counts_for")),
            _about(Target.Kind.SOURCE, sources.values("pk")),
            _about(Target.Kind.MENTION, mentioned.values("pk")),
        )
        return rows.filter(pk__in=about)


def _about(kind: str, things) -> QuerySet:
    """The numbers of the decisions about any of the things with these ids."""
    return Target.objects.filter(kind=kind, object_id__in=things).order_by().values("decision")

"""The shapes of answers, declared for the OpenAPI document. answers/ makes them, and a test compares the two."""

from rest_framework.serializers import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    FloatField,
    IntegerField,
    Serializer,
    URLField,
)

from .models import Decision, Entity, Modality, Property, Statement, Status, Target, Value


class EntitySerializer(Serializer):
    id = IntegerField()
    kind = ChoiceField(choices=Entity.Kind.choices)
    name = CharField(help_text="a quote's words, where the entity is a quote")
    href = URLField(allow_null=True, help_text="its address in this API, where it has one")


class ListLinkSerializer(Serializer):
    count = IntegerField()
    href = URLField(help_text="the list in this API, page by page")


class StatementLinkSerializer(Serializer):
    id = IntegerField()
    href = URLField(help_text="the statement with its sentences")


class DateSerializer(Serializer):
    edtf = CharField(
        allow_null=True, help_text="as far as it is known: 2019-06-14, 2019-06, 2019-23, XXXX-06-14"
    )
    date = DateField(allow_null=True, help_text="the day, where it is known")
    text = CharField(allow_null=True, help_text="the words")
    basis = ChoiceField(choices=Value.Basis.choices, allow_null=True, help_text="where its year comes from")
    unknown = ChoiceField(choices=Value.Unknown.choices, allow_null=True, help_text="why no more is known")


class ValueSerializer(Serializer):
    """What stands behind a published value."""

    modality = ChoiceField(choices=Modality.choices, allow_null=True)
    unknown = ChoiceField(choices=Value.Unknown.choices, allow_null=True, help_text="why it is not known")
    verified = BooleanField(help_text="whether a person stands behind it")
    disputed = BooleanField(help_text="whether a conflict about it is open")
    support = IntegerField(help_text="independent sources that say it")
    statement = StatementLinkSerializer(allow_null=True, help_text="null where nothing is published")


class DateValueSerializer(DateSerializer, ValueSerializer):
    pass


class EventSerializer(ValueSerializer):
    value = ChoiceField(choices=Status.choices, allow_null=True)
    season = IntegerField(allow_null=True)
    date = DateSerializer(help_text="when it happened")
    said_by = EntitySerializer(many=True, help_text="on whose word it is held, if only quotes tell it")


class NetworkValueSerializer(ValueSerializer):
    network = EntitySerializer()


class EpisodesSerializer(ValueSerializer):
    value = IntegerField(allow_null=True)


class FinalSerializer(ValueSerializer):
    value = BooleanField(allow_null=True, help_text="true where it is said to be the last")


class SeasonSerializer(Serializer):
    number = IntegerField(allow_null=True)
    premiere = DateValueSerializer()
    finale = DateValueSerializer()
    episodes = EpisodesSerializer()
    final = FinalSerializer()


class CastSerializer(ValueSerializer):
    person = EntitySerializer()
    character = EntitySerializer(allow_null=True)


class CrewSerializer(ValueSerializer):
    person = EntitySerializer()
    role = CharField()


class OriginSerializer(CrewSerializer):
    of = CharField(help_text="what they made instead of the show: character, comic, book or game")


class ExternalIdSerializer(ValueSerializer):
    value = CharField(help_text="as imdb:tt0123456, imdb:nm0123456, tvmaze:1 or wikidata:Q1")
    url = URLField(help_text="its entry in that database")


class ShowSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    title = CharField()
    slug = CharField()
    first_year = IntegerField(allow_null=True, help_text="in which it began; null where that is not known")
    status = EventSerializer(help_text="the event that decides it; speculations never do")
    networks = NetworkValueSerializer(many=True)
    seasons = SeasonSerializer(many=True)
    unnumbered = SeasonSerializer(allow_null=True, help_text="what is said about a season without a number")
    cast = CastSerializer(many=True)
    crew = CrewSerializer(many=True)
    origins = OriginSerializer(many=True, help_text="who made what it is based on, rather than the show")
    events = EventSerializer(many=True)
    external_ids = ExternalIdSerializer(
        many=True, help_text="what an editor has identified it with in public databases"
    )


class CreditSerializer(ValueSerializer):
    show = EntitySerializer()
    property = ChoiceField(choices=["cast", "crew"])
    character = EntitySerializer(allow_null=True)
    role = CharField(allow_null=True)


class PersonSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    name = CharField()
    slug = CharField()
    credits = CreditSerializer(many=True)
    quotes = ListLinkSerializer(help_text="what they are quoted with")
    external_ids = ExternalIdSerializer(many=True)


class CarriedSerializer(ValueSerializer):
    show = EntitySerializer()


class NetworkSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    name = CharField()
    slug = CharField()
    shows = ListLinkSerializer(help_text="the shows on it")


class SpanSerializer(Serializer):
    start = IntegerField(help_text="offset in code points of the article's text")
    end = IntegerField()
    text = CharField(help_text="the words from start to end")
    sentence = CharField(required=False, help_text="where it is more than the words")


class ArticleLinkSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    headline = CharField()


class EvidenceArticleSerializer(ArticleLinkSerializer):
    outlet = CharField(allow_null=True)
    date = DateSerializer()
    url = URLField(allow_null=True, help_text="where the outlet published it")
    version = IntegerField(help_text="the version of the article whose text the spans count")


class EvidenceSerializer(Serializer):
    id = IntegerField()
    article = EvidenceArticleSerializer(allow_null=True)
    spans = SpanSerializer(many=True)
    confidence = FloatField(help_text="the measured precision of its rule, 0 to 1")
    rule = CharField(allow_null=True)
    counts = BooleanField(help_text="false if a newer version or an undo took its ground away")
    decision = IntegerField(allow_null=True, help_text="number of the decision that added it")


class StatementSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    subject = EntitySerializer()
    property = ChoiceField(choices=Property.choices)
    season = IntegerField(allow_null=True)
    modality = ChoiceField(choices=Modality.choices)
    character = EntitySerializer(allow_null=True)
    role = CharField(allow_null=True)
    object = EntitySerializer(allow_null=True, help_text="the value, where it is an entity")
    value = CharField(allow_null=True, help_text="the value, where it is words, a number or EDTF")
    date = DateSerializer(allow_null=True, help_text="of a premiere or finale, as its words say it")
    state = ChoiceField(choices=Statement.State.choices)
    standing = BooleanField()
    verified = BooleanField(help_text="whether a person stands behind it")
    disputed = BooleanField()
    confidence = FloatField(help_text="of its best evidence, 0 to 1")
    support = IntegerField(help_text="independent sources that say it")
    decision = IntegerField(allow_null=True, help_text="number of the decision in force on it")
    conflict = IntegerField(allow_null=True)
    evidence = EvidenceSerializer(many=True)


class SpeakerSerializer(ValueSerializer):
    speaker = EntitySerializer()


class QuoteSerializer(ValueSerializer):
    id = IntegerField()
    href = URLField()
    text = CharField()
    speakers = SpeakerSerializer(many=True)
    shows = CarriedSerializer(many=True)
    evidence = EvidenceSerializer(many=True)


class ConflictSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    subject = EntitySerializer()
    property = ChoiceField(choices=Property.choices)
    season = IntegerField(allow_null=True)
    statements = StatementSerializer(many=True)


class ChangedValueSerializer(ValueSerializer):
    value = CharField(allow_null=True)
    date = DateSerializer(allow_null=True)
    object = EntitySerializer(allow_null=True)
    character = EntitySerializer(allow_null=True)
    role = CharField(allow_null=True)


class ChangeSerializer(Serializer):
    id = IntegerField(help_text="its number, in the order of the log")
    made_at = DateTimeField()
    subject = EntitySerializer()
    property = ChoiceField(choices=Property.choices)
    season = IntegerField(allow_null=True)
    before = ChangedValueSerializer(allow_null=True, help_text="null where nothing was published")
    after = ChangedValueSerializer(allow_null=True, help_text="null where nothing is published any more")
    material = BooleanField(help_text="false where only what stands behind the value changed")
    decision = IntegerField(allow_null=True, help_text="number of the decision that caused it")
    article = ArticleLinkSerializer(
        allow_null=True, help_text="the article whose import caused it; both null: a rebuild did"
    )


class TargetSerializer(Serializer):
    kind = ChoiceField(choices=Target.Kind.choices)
    id = IntegerField()
    judgement = ChoiceField(choices=Target.Judgement.choices, allow_null=True)


class DecisionSerializer(Serializer):
    id = IntegerField(help_text="its number in the journal")
    href = URLField()
    verb = ChoiceField(choices=Decision.Verb.choices)
    user = CharField()
    made_at = DateTimeField()
    reason = CharField()
    undoes = IntegerField(allow_null=True)
    in_force = BooleanField()
    targets = TargetSerializer(many=True)

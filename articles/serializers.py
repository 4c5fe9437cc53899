"""The shapes of answers about articles, declared for the OpenAPI document; api.py makes the answers."""

from rest_framework.serializers import (
    BooleanField,
    CharField,
    DateTimeField,
    IntegerField,
    Serializer,
    URLField,
)

from shows.serializers import DateSerializer


class VersionSerializer(Serializer):
    number = IntegerField()
    imported_at = DateTimeField()
    sha256 = CharField(help_text="of the bytes as they came")
    current = BooleanField()


class ArticleSerializer(Serializer):
    id = IntegerField()
    href = URLField()
    headline = CharField()
    outlet = CharField(allow_null=True)
    date = DateSerializer()
    url = URLField(allow_null=True, help_text="where the outlet published it")
    statements = URLField(help_text="what stands and has evidence in it")
    versions = VersionSerializer(many=True)


class ArticleTextSerializer(ArticleSerializer):
    text = CharField(allow_null=True, help_text="for editors, and if the outlet lets everyone read it")
    text_withheld = CharField(allow_null=True, help_text="why there is no text")

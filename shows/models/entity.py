import re
import unicodedata
from functools import lru_cache

from django.db import models

from .lookups import ids_matching_any, words_in, words_in_any_case

LONGEST_NORMAL = 300
_WORD = re.compile(r"[^\W_]+|[&+]")
# Combining accents and vowel points, as in Latin, Hebrew and Arabic. Other marks change the letter or syllable.
_LEFT_OUT = {*range(10, 37), *range(200, 256)}


@lru_cache(maxsize=10_000)
def normalise(name: str) -> str:
    """The form in which names are compared: no accents, case, punctuation or leading article.

    "Marvel's Léa & the Wolves" and "marvels lea & the wolves" are one name; a name of punctuation only keeps
    it.
    """
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", ""))
    plain = "".join(c for c in plain if unicodedata.combining(c) not in _LEFT_OUT).casefold()
    words = _WORD.findall(plain) if plain.isascii() else _words(plain)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words) or plain.strip()


def _words(plain: str) -> list[str]:
    """The words in any script; in many, some of the characters of a word are not letters."""
    kept = (
        c if c.isalnum() or unicodedata.category(c)[0] == "M" else f" {c} " if c in "&+" else " "
        for c in plain
    )
    return "".join(kept).split()


def normal_name(name: str) -> str:
    """The normalised name as stored on an entity, truncated if very long."""
    return normalise(name)[:LONGEST_NORMAL]


class EntityQuerySet(models.QuerySet):
    def shows(self):
        return self.filter(kind=Entity.Kind.SHOW)

    def found_in(self):
        """Annotated with `found_in`, the title of the show with which articles name each."""
        shows = Entity.objects.shows().filter(normal=models.OuterRef("context"))
        return self.annotate(found_in=models.Subquery(shows.values("label")[:1]))

    def under(self, roots):
        """The entities merged into one of `roots`, and these themselves."""
        return self.filter(models.Q(pk__in=roots) | models.Q(forward__in=roots))

    def alike(self, ids):
        """The entities with these ids, and all identified with them."""
        same = models.Q(pk__in=ids) | models.Q(forward__in=ids)
        return self.filter(same | models.Q(merged__in=ids) | models.Q(forward__merged__in=ids)).distinct()

    def ids_alike(self, ids):
        """The ids of the entities `alike`."""
        return ids_matching_any(
            self, {"pk__in": ids}, {"forward__in": ids}, {"merged__in": ids}, {"forward__merged__in": ids}
        )


class Entity(models.Model):
    """Somebody or something that articles mention. Its id is permanent: a merged entity forwards.

    An entity found in a text is unique by its normalised name and its context (the show of a character, the
    article's main show for a person unless the gazetteer knows them), so that the order of imports does not
    matter.
    """

    class Kind(models.TextChoices):
        SHOW = "show", "show"
        PERSON = "person", "person"
        CHARACTER = "character", "character"
        NETWORK = "network", "network"
        ORGANISATION = "organisation", "organisation"
        QUOTE = "quote", "quote"

    kind = models.CharField(max_length=12, choices=Kind)
    normal = models.CharField("normalised name", max_length=LONGEST_NORMAL)
    context = models.CharField(max_length=LONGEST_NORMAL, blank=True)
    created_by = models.ForeignKey(
        "shows.Decision", models.PROTECT, null=True, blank=True, related_name="created_entities"
    )

    # Written only by the projection.
    forward = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="merged")
    label = models.CharField(max_length=500, blank=True, db_index=True)

    objects = EntityQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entities"
        constraints = [
            models.UniqueConstraint(fields=["kind", "normal", "context"], name="one_entity_a_name"),
        ]
        indexes = [
            # Quotes are looked up by their text.
            words_in("normal", "words_in_name", condition=~models.Q(kind="quote")),
            words_in_any_case("label", "words_in_label"),
        ]

    def __str__(self) -> str:
        return self.label or self.normal

    @property
    def root_id(self) -> int:
        """The id of the entity that this one is identified with."""
        return self.forward_id or self.pk

    @property
    def root(self) -> "Entity":
        return self.forward or self

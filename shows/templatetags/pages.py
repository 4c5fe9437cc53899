"""Template filters and tags: words for what is stated, and links to where it is shown."""

from math import floor

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import slugify

from shows import wording
from shows.models import Change, Conflict, Entity, Evidence, ExternalId, Statement, Value
from shows.projection.slots import SINGLE
from shows.rule_labels import rule_in_words

register = template.Library()

register.filter(wording.in_words)
register.filter(wording.slot_in_words)
register.filter(wording.sentence_in_words)
register.filter(wording.role_in_words)
register.filter(wording.date_in_words)
register.filter(wording.day_and_season)
register.filter(wording.dated_in_words)
register.filter(wording.happened_in_words)
register.filter(wording.basis_in_words)
register.filter(wording.words_of_date)
register.filter(wording.name_in_words)
register.filter(wording.spoken)
register.filter(rule_in_words)

PAGES = {Entity.Kind.SHOW: "show", Entity.Kind.PERSON: "person", Entity.Kind.NETWORK: "network"}


@register.filter
def page_of(entity: Entity) -> str:
    """The address of an entity's page, empty for kinds without one."""
    if entity.kind == Entity.Kind.QUOTE:
        return reverse("quote", args=[entity.pk])
    if entity.kind not in PAGES:
        return ""
    slug = slugify(entity.label)[:120].strip("-") or "untitled"
    return reverse(PAGES[entity.kind], args=[entity.root_id, slug])


@register.simple_tag
def linked(entity: Entity) -> str:
    """The entity's name, as a link if it has a page."""
    return _linked(entity, wording.name_in_words(entity))


def _linked(entity: Entity, words: str) -> str:
    address = page_of(entity)
    return format_html('<a href="{}">{}</a>', address, words) if address else format_html("{}", words)


@register.simple_tag
def subject_of(said: Statement | Change) -> str:
    """The subject of a change, or of a statement from `with_pages`, as a link if it has a page."""
    words = wording.subject_in_words(said)
    has_page = said.after if isinstance(said, Change) else said.has_page
    return _linked(said.subject, words) if has_page else words


@register.filter
def since(event: Value) -> str:
    """A status as lists have it: with its day and season."""
    status, day = wording.in_words(event), wording.day_and_season(event)
    return format_html('{} <span class="meta">{}</span>', status, day) if day else status


@register.simple_tag
def listed_in(written: str) -> str:
    """An external id as a link to its entry."""
    return format_html('<a href="{}" rel="external noopener">{}</a>', ExternalId.address_of(written), written)


@register.filter
def takes_one(conflict: Conflict) -> bool:
    """Whether at most one of its sides can hold; two people may share a role, and two networks a show."""
    return conflict.prop in SINGLE


@register.filter
def conflict_of(statement: Statement) -> str:
    """The address at which the conflict of a disputed statement is shown: its show's page, else the list of
    conflicts."""
    if statement.subject.kind == Entity.Kind.SHOW:
        return f"{page_of(statement.subject)}#conflicts"
    return reverse("conflicts")


@register.filter
def two_entities(conflict: Conflict) -> list[Entity]:
    """The two networks or people that a conflict is about; empty if there are more, or no entities."""
    sides = {side.object.root_id: side.object for side in conflict.statements.all() if side.object_id}
    return list(sides.values()) if len(sides) == 2 else []


@register.filter
def place_of(evidence: Evidence) -> str:
    """The address of the article with the words of this evidence highlighted."""
    address = reverse("source", args=[evidence.source_id])
    return f"{address}#{place(evidence.spans[0])}" if evidence.spans else address


@register.filter
def place(span: dict) -> str:
    """The fragment of an article's page at which a span is highlighted."""
    return f"at-{span['start']}-{span['end']}"


@register.filter
def citation(said: Value | Statement, evidence: Evidence) -> str:
    """The value with its sentence, outlet and date, for pasting elsewhere."""
    source = evidence.source
    day = source.date.isoformat() if source.date else "no date"
    where = [source.outlet or "outlet not known", day, source.url]
    says = wording.dated_by(said, [evidence]) or wording.in_words(said)
    slot = f"{wording.subject_in_words(said)}, {wording.slot_in_words(said)}: {says}."
    return f"{slot} “{evidence.sentence}” {', '.join(part for part in where if part)}"


@register.simple_tag(takes_context=True)
def page_url(context: template.Context, number: int) -> str:
    """The address of another page of this list, with the other parameters kept."""
    parameters = context["request"].GET.copy()
    parameters["page"] = number
    return f"?{parameters.urlencode()}"


@register.filter
def with_id(key: str, pk: int) -> str:
    """An element id that is unique on the page."""
    return f"{key}{pk}"


@register.filter
def percent(share: float) -> str:
    """Whole per cent, rounded down, so that what just misses the threshold does not seem to reach it."""
    return f"{floor(share * 100 + 1e-9)}%"

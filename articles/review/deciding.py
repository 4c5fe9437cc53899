"""What editors do at the desk, as decisions in the journal. All functions raise journal.Stale and journal.Refused."""

from collections.abc import Collection

from articles.forms import AddForm, AddQuoteForm, CorrectForm, CorrectQuoteForm, DecisionForm, LinkForm
from shows import journal
from shows.journal import Claim, Refused, Revision
from shows.journal.lock import writing
from shows.models import Decision, Entity, Property, Statement, Target, normal_name

from .facts import Fact, Line
from .page import ArticlePage

# The form field for each part of a quote.
FIELDS = {Property.TEXT: "words", Property.SPEAKER: "speaker", Property.ABOUT: "about"}


def accept(user, statements: Collection[Statement], form: DecisionForm) -> Decision:
    return journal.accept(user, statements, seen=form.cleaned_data["seen"])


def reject(user, statements: Collection[Statement], form: DecisionForm) -> Decision:
    return journal.reject(user, statements, reason=form.reason, seen=form.cleaned_data["seen"])


def correct(user, fact: Fact, form: CorrectForm | CorrectQuoteForm) -> None:
    if isinstance(form, CorrectQuoteForm):
        _correct_quote(user, fact, form)
    else:
        seen = form.cleaned_data["seen"]
        journal.correct(user, fact.statement, form.claim(), fact.best, reason=form.reason, seen=seen)


def _correct_quote(user, fact: Fact, form: CorrectQuoteForm) -> None:
    """Correct the changed parts of a quote and accept the others, as one decision."""
    given, quote = form.cleaned_data, fact.statement.subject
    claims = {
        Property.TEXT: Claim(quote, Property.TEXT, value=given["words"]),
        Property.SPEAKER: given["speaker"] and Claim(quote, Property.SPEAKER, object=given["speaker"]),
        Property.ABOUT: given["about"] and Claim(quote, Property.ABOUT, object=given["about"]),
    }
    changed = {prop for prop in claims if FIELDS[prop] in form.changed_data}
    if not changed:
        raise Refused("the correction says the same as what it corrects")
    said = {line.statement.prop: line for line in reversed(fact.held)}
    journal.revise(
        user,
        [_revision(said.get(prop), claims[prop] or None, fact.lead) for prop in claims if prop in changed],
        kept=[one.statement for one in fact.held if one.undecided and one.statement.prop not in changed],
        reason=form.reason,
        seen=form.cleaned_data["seen"],
    )


def _revision(line: Line | None, claim: Claim | None, lead: Line) -> Revision:
    """A part stated for the first time gets the evidence of the words."""
    return Revision(line and line.statement, claim, (line or lead).best)


def add(user, page: ArticlePage, form: AddForm | AddQuoteForm) -> Decision:
    """State something that was not extracted, based on words of the article."""
    spans = [_span(page, form.cleaned_data["at"], form.cleaned_data["evidence"])]
    with writing():
        claims = _claims_of_quote(form) if isinstance(form, AddQuoteForm) else [form.claim()]
        return journal.add(user, *claims, source=page.source, spans=spans, reason=form.reason)


def _span(page: ArticlePage, start: int, words: str) -> dict:
    first, last = page.text.sentence_at(start), page.text.sentence_at(start + len(words) - 1)
    span = {"start": start, "end": start + len(words), "text": words}
    around = page.version.text[first.start : last.end]
    return span | {"sentence": around} if around != words else span


def _claims_of_quote(form: AddQuoteForm) -> list[Claim]:
    given = form.cleaned_data
    context = given["about"].normal if given["about"] else ""
    quote, _ = Entity.objects.get_or_create(
        kind=Entity.Kind.QUOTE, normal=normal_name(given["words"]), context=context
    )
    claims = [Claim(quote, Property.TEXT, value=given["words"])]
    if given["speaker"]:
        claims.append(Claim(quote, Property.SPEAKER, object=given["speaker"]))
    if given["about"]:
        claims.append(Claim(quote, Property.ABOUT, object=given["about"]))
    return claims


def link(user, form: LinkForm) -> Decision:
    given = form.cleaned_data
    ids = [mention.pk for mention in given["mentions"]]
    seen = journal.seen_at(given["last_decision"], Target.Kind.MENTION, ids)
    return journal.link(user, given["mentions"], given["entity"], reason=form.reason, seen=seen)


def reaches_beyond(decision: Decision, page: ArticlePage) -> bool:
    """Whether a decision is about more than this article shows; the decision's own page shows what."""
    here = {line.statement.pk for fact in page.facts for line in fact.lines}
    judged = decision.targets.filter(kind=Target.Kind.STATEMENT).values_list("object_id", flat=True)
    return not here.issuperset(judged)

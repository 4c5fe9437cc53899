"""The review desk: one view for each thing that an editor does with an article."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from articles import queue, versions
from articles.forms import (
    ADDABLE,
    AddForm,
    AddQuoteForm,
    ArticleDateForm,
    CorrectForm,
    CorrectQuoteForm,
    DecisionForm,
    LinkForm,
    RejectForm,
)
from articles.models import Version
from articles.review import ArticlePage, Fact, Problem, answers, deciding
from articles.review.dating import redatings
from shows import journal, naming, queries
from shows.dates import PartialDate, read_input
from shows.days import check_day
from shows.models import Decision, Property, Source, Statement
from shows.rules import same_pattern
from shows.views.common import editors_only, whole_number
from shows.wording import sentence_in_words

NOT_MADE = (journal.Stale, journal.Refused)


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    page = answers.page_of(request, pk, _version(request))
    at = request.GET.get("at")
    return answers.whole(request, page, at=None if at is None else whole_number(at))


@require_POST
@editors_only
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    return _judge(request, pk, DecisionForm(request.POST), "accept", deciding.accept)


@require_POST
@editors_only
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    return _judge(request, pk, RejectForm(request.POST), "reject", deciding.reject)


def _judge(request, pk: int, form: DecisionForm, wanted: str, act: Callable) -> HttpResponse:
    """Decide on several statements, as one decision."""
    page = answers.page_of(request, pk)
    # The parts of a quote are one fact.
    facts = list({fact.pk: fact for number in _statements(form) if (fact := page.fact(number))}.values())
    if not facts:
        raise Http404(f"article {page.article.pk} does not say that")
    for fact in facts:
        fact.rejecting = form if wanted == "reject" else None
    if not form.is_valid():
        return answers.again(request, page, facts, f"Not done: to {wanted}, more is needed.", status=422)
    lines = {line.statement.pk: line.statement for fact in facts for line in fact.lines}
    statements = [lines[number] for number in form.cleaned_data["seen"] if number in lines]
    try:
        act(request.user, statements, form)
    except NOT_MADE as error:
        return answers.refused(request, page, facts, wanted, error)
    pattern = same_pattern(facts[0].statement)
    return answers.done(request, page, facts[0].start, f"{wanted.capitalize()}ed: {_told(facts)}.", pattern)


def _statements(form: DecisionForm) -> list[int]:
    """The statement ids in a form, even if it is otherwise invalid."""
    pairs = [pair.partition(":")[0] for pair in form.data.getlist("seen")]
    return [whole_number(number) for number in pairs]


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def correct(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    page, fact = _fact(request, pk, statement)
    fact.correcting = _correct_form(fact, request.POST or None)
    if request.method != "POST":
        return answers.again(request, page, [fact])
    if not fact.correcting.is_valid():
        return answers.again(request, page, [fact], "Not done: check the form.", status=422)
    try:
        deciding.correct(request.user, fact, fact.correcting)
    except NOT_MADE as error:
        return answers.refused(request, page, [fact], "correct", error)
    pattern = same_pattern(fact.statement)
    return answers.done(request, page, fact.start, f"Corrected, no longer: {_told([fact])}.", pattern)


def _correct_form(fact: Fact, data) -> CorrectForm | CorrectQuoteForm:
    if not fact.is_quote:
        return CorrectForm(fact.statement, data)
    first_of = (next(iter(statements), None) for statements in (fact.speakers, fact.shows))
    return CorrectQuoteForm(fact.statement, *first_of, data)


@require_safe
@editors_only
def fact(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    """A fact on an article's page, with its forms closed."""
    page, found = _fact(request, pk, statement)
    return (
        answers.again(request, page, [found])
        if request.htmx
        else redirect(answers.address(page, found.start))
    )


@require_safe
def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """The facts of a stretch of a long article, for a page that so far shows only its words."""
    page = answers.page_of(request, pk, _version(request))
    at = whole_number(request.GET.get("at"))
    if not request.htmx:
        return redirect(answers.address(page, at))
    context = {"page": page, "passages": page.stretch_at(at).passages}
    return render(request, "articles/partials/facts.html", context)


@require_safe
@editors_only
def passage(request: HttpRequest, pk: int) -> HttpResponse:
    """A passage of an article, with its forms closed."""
    page = answers.page_of(request, pk)
    start = whole_number(request.GET.get("near"))
    if not request.htmx:
        return redirect(answers.address(page, start))
    return answers.passages(request, page, [page.passage_at(start)])


@require_POST
@editors_only
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a decision. One that reaches beyond this article is undone on its own page, which shows how far."""
    page = answers.page_of(request, pk)
    made = get_object_or_404(Decision.objects, pk=whole_number(request.POST.get("decision")))
    concerned = [f for f in page.facts if any(line.statement.decision_id == made.pk for line in f.lines)]
    own_page = reverse("decision", args=[made.pk])
    leave = HttpResponseClientRedirect if request.htmx else redirect
    if deciding.reaches_beyond(made, page):
        return leave(own_page)
    try:
        journal.undo(request.user, made, shown=())
    except journal.Unseen:
        return leave(own_page)
    except journal.Refused as refusal:
        return answers.refused(request, page, concerned, "undo", refusal)
    start = concerned[0].start if concerned else -1
    deed = f"{made.user} {made.get_verb_display()}"
    # For a correction, show the original statement: the replacement is gone.
    told = [one for one in concerned if one.statement.state == Statement.State.REJECTED] or concerned
    said = f"Undone: {deed} {_quoted(told)}".rstrip() + "."
    if made.verb == Decision.Verb.SET_DATE:
        # The date is told, and set, above the passages.
        messages.success(request, said)
        return leave(answers.kept_in_queue(request, page.article.get_absolute_url()))
    return answers.done(request, page, start, said)


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a fact that was not extracted, based on words of the article."""
    page = answers.page_of(request, pk)
    given = request.POST or request.GET
    near, kind = whole_number(given.get("near")), given.get("kind", "")
    if kind not in [prop for _, prop, _ in ADDABLE]:
        return answers.with_form(request, page, None, near, chosen=given.get("words", ""))
    form = _add_form(page, kind, request.POST or None, given.get("words", ""), near)
    if request.method != "POST" or not form.is_valid():
        return answers.with_form(request, page, form, near)
    try:
        made = deciding.add(request.user, page, form)
    except NOT_MADE as error:
        return answers.with_form(request, page, form, near, Problem.of("add this", error))
    added = queries.statements_about(made).get(prop=kind)
    return answers.done(request, page, near, f"Added: {sentence_in_words(added)}.")


def _add_form(page: ArticlePage, kind: str, data, words: str, near: int) -> AddForm | AddQuoteForm:
    words = words or page.sentence(near)
    initial = {"evidence": words, "near": near, "kind": kind}
    show = naming.written(page.main_show) if page.main_show else ""
    if kind == Property.TEXT:
        return AddQuoteForm(page.version.text, data, initial=initial | {"words": words, "about": show})
    short = words if words != page.sentence(near) else ""
    return AddForm(
        kind, page.version.text, data, initial=initial | {"show": show, "object": short, "value": short}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Record whom a name means, wherever this article uses it."""
    page = answers.page_of(request, pk)
    given = request.POST or request.GET
    near = whole_number(given.get("near"))
    form = LinkForm(page.source, page.names_near(near), near, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return answers.with_form(request, page, form, near)
    try:
        deciding.link(request.user, form)
    except NOT_MADE as error:
        return answers.with_form(request, page, form, near, Problem.of("link this name", error))
    return answers.done(request, page, near, f"Linked to {form.cleaned_data['entity']}.")


@require_POST
@editors_only
def set_date(request: HttpRequest, pk: int) -> HttpResponse:
    page = answers.page_of(request, pk)
    form = page.date_form = ArticleDateForm(page.article, request.POST, unknown="unknown" in request.POST)
    if not form.is_valid():
        return answers.whole(request, page, status=422)
    if "preview" in request.POST:
        page.redatings = redatings(page.facts, form.day)
        return answers.whole(request, page)
    seen = {page.source.dated_as: form.cleaned_data["seen"]}
    try:
        journal.set_date(request.user, page.source, form.day, reason=form.reason, seen=seen)
    except NOT_MADE as error:
        page.date_problem = Problem.of("set the date", error)
        return answers.whole(request, page, status=409)
    messages.success(request, "The date is set, and the dates that depend on it have been worked out again.")
    return redirect(answers.kept_in_queue(request, page.article.get_absolute_url()))


@require_safe
@editors_only
def date_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """What the date being typed would change in the article's statements."""
    page = answers.page_of(request, pk)
    words = request.GET.get("date", "")
    try:
        date: PartialDate | None = read_input(words) if words.strip() else None
        whole = date is None or None not in (date.year, date.month, date.day)
        if date and whole:
            check_day(date.earliest)
    except ValueError as error:
        return HttpResponse(escape(capfirst(str(error))))
    context = {
        "date": date,
        "whole": whole,
        "redatings": redatings(page.facts, date and date.earliest) if whole else [],
    }
    return render(request, "articles/partials/redatings.html", context)


@require_safe
@editors_only
def next_article(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to the article after this one in the queue, keeping the filters."""
    here = get_object_or_404(Source, current=True, version_text__article=pk)
    after = queue.after(request.GET, here)
    if after is None:
        messages.info(request, "That was the last article in the queue.")
        return redirect(queue.address(request.GET))
    return redirect(queue.address(request.GET, after))


@require_safe
def differences(request: HttpRequest, pk: int) -> HttpResponse:
    """What a correction changed in an article, sentence by sentence, and which decisions lost their sentence
    to it."""
    page = answers.page_of(request, pk)
    if not page.whole:
        raise PermissionDenied
    number = request.GET.get("from") or str(max(page.version.number - 1, 1))
    old = get_object_or_404(Version.objects.defer("raw"), article=pk, number=whole_number(number))
    context = {
        "section": "articles",
        "page": page,
        "old": old,
        "differences": versions.diff(old, page.version),
        "orphans": versions.orphans(page.article) if page.can_decide else [],
    }
    return render(request, "articles/differences.html", context)


def _fact(request: HttpRequest, pk: int, statement: int) -> tuple[ArticlePage, Fact]:
    page = answers.page_of(request, pk)
    fact = page.fact(statement)
    if fact is None:
        raise Http404(f"article {pk} does not say statement {statement}")
    return page, fact


def _version(request: HttpRequest) -> int | None:
    number = request.GET.get("version")
    return None if number is None else whole_number(number)


def _quoted(facts: list[Fact]) -> str:
    return f"“{_told(facts)}”" if len(facts) == 1 else _told(facts)


def _told(facts: list[Fact]) -> str:
    """The facts in mid-sentence; for several, only their number."""
    if len(facts) != 1:
        return f"{len(facts)} facts" if facts else ""
    (fact,) = facts
    speakers = ", ".join(str(said.object) for said in fact.speakers)
    return sentence_in_words(fact.statement) + (f", said by {speakers}" if speakers else "")

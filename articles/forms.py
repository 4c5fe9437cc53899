"""The forms for reviewing an article, one for each kind of decision."""

import datetime

from django import forms
from django.urls import reverse, reverse_lazy
from django.utils.http import urlencode
from django.utils.text import format_lazy

from articles.models import Article
from shows import journal, naming
from shows.dates import PartialDate
from shows.forms import (
    DATE_HINT,
    REASON_CHOICES,
    DateWordsField,
    NameField,
    SeenField,
    ShowField,
    clean_day,
    date_words,
    why_in_words,
)
from shows.journal import OBJECTS, ROLES, WORKS, Claim
from shows.models import DATES, OF_A_SEASON, Entity, Mention, Modality, Property, Source, Statement, Status
from shows.wording import role_in_words

# The key, kind and label of each fact that can be added.
ADDABLE = [
    ("c", Property.CAST, "cast"),
    ("w", Property.CREW, "crew"),
    ("q", Property.TEXT, "quote"),
    ("p", Property.PREMIERE, "premiere"),
    ("f", Property.FINALE, "finale"),
    ("e", Property.EPISODES, "episodes"),
    ("s", Property.STATUS, "status"),
    ("n", Property.NETWORK, "network"),
    ("l", Property.FINAL_SEASON, "final season"),
]
KINDS = {
    Property.NETWORK: Entity.Kind.NETWORK,
    Property.CAST: Entity.Kind.PERSON,
    Property.CREW: Entity.Kind.PERSON,
    Property.ORIGIN: Entity.Kind.PERSON,
}


class ReasonedForm(forms.Form):
    """A form for a decision, with an optional reason."""

    @property
    def reason(self) -> str:
        return self.cleaned_data.get("reason", "")

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        return self.visible_fields()


class DecisionForm(ReasonedForm):
    """A decision on the statements in `seen`."""

    seen = SeenField()


class RejectForm(DecisionForm):
    why = forms.ChoiceField(label="Why", choices=REASON_CHOICES)
    note = forms.CharField(label="Note", required=False, max_length=500)

    @property
    def reason(self) -> str:
        return why_in_words(self.cleaned_data["why"], self.cleaned_data["note"])


class PreviewedDateField(DateWordsField):
    """A date field with a live preview of what is understood."""

    preview = reverse_lazy("read_date")

    def widget_attrs(self, widget) -> dict:
        preview = {
            "hx-get": self.preview,
            "hx-trigger": "input changed delay:200ms",
            "hx-target": "next .hint",
            "hx-swap": "innerHTML",
            "hx-sync": "this:replace",
        }
        return super().widget_attrs(widget) | preview | {"autocomplete": "off"}


class Suggesting:
    """A name field with completion, which tells namesakes apart."""

    def get_bound_field(self, form, name):
        bound = super().get_bound_field(form, name)
        self.widget.attrs["list"] = f"{bound.auto_id}-known"
        return bound

    def widget_attrs(self, widget) -> dict:
        asked = urlencode({"kind": self.kinds}, doseq=True)
        suggested = {
            "hx-get": format_lazy("{}?{}", reverse_lazy("suggest_names"), asked),
            "hx-trigger": "input changed delay:150ms",
            "hx-target": "next datalist",
            "hx-swap": "innerHTML",
            "hx-sync": "this:replace",
        }
        return super().widget_attrs(widget) | suggested


class SuggestedName(Suggesting, NameField):
    pass


class SuggestedShow(Suggesting, ShowField):
    pass


def to_choose(choices: list[tuple[str, str]], **options) -> forms.ChoiceField:
    """A required choice without a default, so that a form sent too early does not pick the first option."""
    return forms.ChoiceField(choices=[("", "choose"), *choices], **options)


def enter_at_first_field(form: forms.Form) -> None:
    """Let a page that opens with this form begin at it, also without script."""
    if not form.is_bound:
        next(iter(form.fields.values())).widget.attrs["autofocus"] = True


class ClaimForm(ReasonedForm):
    """What holds, in the fields of a kind of statement."""

    def __init__(self, prop: str, data=None, **options):
        super().__init__(data, **options)
        self.prop = prop
        self.fields |= self._value_fields()
        if prop in (*OF_A_SEASON, Property.STATUS):
            self.fields["season"] = forms.IntegerField(min_value=1, max_value=999, required=False)
        self.fields["show"] = SuggestedName(Entity.Kind.SHOW)
        self.fields["new_show"] = forms.BooleanField(label="It is a new show", required=False)
        said_as = forms.ChoiceField(label="Said as", choices=Modality.choices, initial=Modality.ANNOUNCED)
        self.fields["modality"] = said_as
        self.fields["reason"] = forms.CharField(required=False, max_length=500)

    def _value_fields(self) -> dict[str, forms.Field]:
        prop = self.prop
        if prop in KINDS:
            label = "Network" if prop == Property.NETWORK else "Person"
            fields: dict[str, forms.Field] = {"object": SuggestedName(KINDS[prop], label=label)}
            if prop == Property.CAST:
                fields["character"] = SuggestedName(Entity.Kind.CHARACTER, required=False)
            if prop in (Property.CREW, Property.ORIGIN):
                fields["role"] = to_choose([(role, role_in_words(role)) for role in ROLES])
            if prop == Property.ORIGIN:
                fields["value"] = to_choose([(work, work) for work in WORKS], label="Of the")
            return fields
        if prop in DATES:
            return {"value": PreviewedDateField(label="Date", max_length=80, help_text=DATE_HINT)}
        if prop == Property.STATUS:
            return {"value": to_choose(Status.choices, label="Status")}
        if prop == Property.EPISODES:
            return {"value": forms.IntegerField(label="Episodes", min_value=1)}
        return {}

    # Shown if the named show is unknown, and so may be new.
    offers_new_show = False

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        fields = super().shown_fields
        return fields if self.offers_new_show else [field for field in fields if field.name != "new_show"]

    def clean(self) -> dict:
        given = super().clean()
        if isinstance(given.get("show"), str):
            given["show"] = self._meant(given["show"], is_new=given["new_show"])
        return given

    def _meant(self, title: str, *, is_new: bool) -> Entity | str | None:
        """The show with that title; for one that an editor calls new, the title itself."""
        self.offers_new_show = not naming.called([Entity.Kind.SHOW], title)
        if self.offers_new_show and is_new:
            return title
        try:
            return naming.meant([Entity.Kind.SHOW], title)
        except naming.Unclear as unclear:
            self.add_error("show", str(unclear))
            return None

    def claim(self) -> Claim:
        given = self.cleaned_data
        return Claim(
            subject=given["show"],
            prop=self.prop,
            season=given.get("season"),
            modality=given["modality"],
            character=given.get("character") or None,
            role=given.get("role", ""),
            object=given.get("object"),
            value=str(given.get("value", "")),
        )


class QuoteForm(ReasonedForm):
    """The words of a quote, its speaker, and the show it is about."""

    speaker = SuggestedName(*OBJECTS[Property.SPEAKER], required=False)
    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    about = SuggestedShow(label="Show", required=False)
    reason = forms.CharField(required=False, max_length=500)


class CorrectForm(ClaimForm):
    """What holds in place of a statement."""

    def __init__(self, statement: Statement, data=None):
        initial = {
            "show": naming.written(statement.subject),
            "object": statement.object and naming.written(statement.object),
            "character": statement.character and naming.written(statement.character),
            "role": statement.role,
            "value": date_words(statement.value) if statement.prop in DATES else statement.value,
            "season": statement.season,
            "modality": statement.modality,
        }
        super().__init__(statement.prop, data, initial=initial, auto_id=f"correct-{statement.pk}-%s")
        self.fields["seen"] = SeenField()
        enter_at_first_field(self)


class CorrectQuoteForm(QuoteForm):
    """What a quote should be."""

    def __init__(self, words: Statement, speaker: Statement | None, about: Statement | None, data=None):
        initial = {
            "words": words.value,
            "speaker": speaker and naming.written(speaker.object),
            "about": about and naming.written(about.object),
        }
        super().__init__(data, initial=initial, auto_id=f"correct-{words.pk}-%s")
        self.fields["seen"] = SeenField()
        enter_at_first_field(self)


class FromWords(forms.Form):
    """Something added on words of the article; `near` is the offset from which they are searched for."""

    evidence = forms.CharField(label="Words of the article", widget=forms.Textarea(attrs={"rows": 2}))
    near = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    kind = forms.CharField(widget=forms.HiddenInput)

    def clean(self) -> dict:
        given = super().clean()
        words, near = given.get("evidence", ""), given.get("near") or 0
        at = self.text.find(words, near)
        given["at"] = at if at >= 0 else self.text.find(words)
        if given["at"] < 0:
            self.add_error("evidence", "The article does not have these words.")
        return given


class AddForm(FromWords, ClaimForm):
    def __init__(self, prop: str, text: str, data=None, **options):
        super().__init__(prop, data, auto_id="add-%s", **options)
        self.text = text
        self.order_fields([*self._value_fields(), "season", "show", "new_show", "modality", "evidence"])


class AddQuoteForm(FromWords, QuoteForm):
    def __init__(self, text: str, data=None, **options):
        super().__init__(data, auto_id="add-%s", **options)
        self.text = text
        self.order_fields(["speaker", "words", "about", "evidence"])


class LinkForm(ReasonedForm):
    """A name in this article, and the known or new entity that it means here.

    `last_decision` is the end of the journal when the form was opened.
    """

    name = forms.ChoiceField(label="The name")
    means = forms.CharField()
    new = forms.BooleanField(
        label="It is new", required=False, help_text="Under a name that tells it apart: Night Ferry (2004)."
    )
    reason = forms.CharField(required=False, max_length=500)
    near = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    last_decision = forms.IntegerField(min_value=0, widget=forms.HiddenInput, initial=journal.end)

    def __init__(self, source: Source, mentions, near: int, data=None):
        """`mentions` are those whose names are offered, likeliest first."""
        super().__init__(data, auto_id="link-%s", initial={"near": near})
        self.source = source
        names = dict.fromkeys((mention.entity.kind, mention.text) for mention in mentions)
        self.fields["name"].choices = [(f"{kind}:{text}", f"{text} ({kind})") for kind, text in names]
        kinds = dict.fromkeys(kind for kind, _ in names)
        self.fields["means"] = SuggestedName(*kinds, label="Means")

    def clean(self) -> dict:
        given = self.cleaned_data
        if "name" in given and "means" in given:
            kind, _, text = given["name"].partition(":")
            given["mentions"] = list(Mention.objects.filter(source=self.source, entity__kind=kind, text=text))
            means = given["means"]
            if given["new"] and isinstance(means, str) and not naming.called([kind], means):
                given["entity"] = means
                return given
            try:
                given["entity"] = naming.meant(
                    [kind], means if isinstance(means, str) else naming.numbered(means)
                )
            except naming.Unclear as unclear:
                self.add_error("means", str(unclear))
        return given


class ArticleDateForm(ReasonedForm):
    """The day an article appeared, or that nobody knows it."""

    seen = forms.IntegerField(min_value=0)
    date = PreviewedDateField(
        label="Date of the article", max_length=80, required=False, help_text="Day, month and year."
    )
    reason = forms.CharField(required=False, max_length=500)

    def __init__(self, article: Article, data=None, *, unknown: bool = False, **options):
        super().__init__(data, auto_id="article-%s", **options)
        self.fields["date"].widget.attrs["hx-get"] = reverse("article_date_changes", args=[article.pk])
        self.unknown = unknown

    def clean_date(self) -> PartialDate | None:
        date = self.cleaned_data["date"]
        if not self.unknown and (date is None or None in (date.year, date.month, date.day)):
            raise forms.ValidationError("Give day, month and year, such as 28 May 2019.")
        if not self.unknown:
            clean_day(date.earliest)
        return date

    @property
    def day(self) -> datetime.date | None:
        return None if self.unknown else self.cleaned_data["date"].earliest

"""The import forms: a pasted text, uploaded files or an address, and what is known about them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from django import forms
from django.conf import settings
from django.utils.text import capfirst

from articles.models import Outlet
from shows.forms import clean_day

from .draft import Draft, Metadata, Refusal
from .metadata import read_outlet, read_url
from .pages import read_page, read_pages
from .text import read_text
from .uploads import opened, read_uploads, texts_in

PASTED = "pasted text"


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files. Cleans to a list, with archives replaced by their files."""

    widget = FilesInput

    def clean(self, data, initial=None):
        files = [super(FilesField, self).clean(file, initial) for file in data or []]
        try:
            found = opened(files)
        except Refusal as refusal:
            raise forms.ValidationError(f"{refusal}.") from None
        most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        if len(found) > most:
            raise forms.ValidationError(
                f"{len(found):,} files, and at most {most:,} are imported here at once; "
                "manage.py import_articles takes more."
            )
        return found


class LineField(forms.CharField):
    """A single line, checked by `read`."""

    def __init__(self, *, read: Callable[[str], str], **options):
        super().__init__(**options)
        self._read = read

    def to_python(self, value):
        try:
            return self._read(super().to_python(value))
        except ValueError as error:
            raise forms.ValidationError(capfirst(str(error))) from None


class ImportForm(forms.Form):
    text = forms.CharField(
        required=False,
        strip=False,
        help_text="Line 1 is the headline, and every line after it a paragraph.",
        widget=forms.Textarea({"class": "vLargeTextField", "rows": 16}),
    )
    files = FilesField(
        required=False,
        # Empty files are refused by name, as in every import.
        allow_empty_file=True,
        help_text="Text files of that form, saved pages (.html), or zip archives of them. A NAME.json beside NAME.txt "
        "may give published, outlet and url.",
        widget=FilesInput({"accept": ".txt,.html,.htm,.json,.zip,text/plain,text/html,application/json"}),
    )
    outlet = LineField(
        read=read_outlet, required=False, widget=forms.TextInput({"class": "vTextField", "list": "outlets"})
    )
    url = LineField(
        read=read_url,
        required=False,
        label="URL",
        help_text="Of the one article that is pasted or uploaded. On its own it is fetched; of a feed (RSS, Atom), the "
        "articles it lists, 50 at most.",
        widget=forms.URLInput({"class": "vURLField"}),
    )
    published = forms.DateField(
        required=False,
        help_text="Without it, dates such as “June 14th” have no year.",
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": "Expected a date as YYYY-MM-DD."},
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_published(self) -> date | None:
        return clean_day(self.cleaned_data["published"])

    def clean(self) -> dict:
        data = super().clean()
        files = data.get("files", [])
        chosen = self.files.getlist("files")
        pasted = bool(data.get("text", "").strip())
        if not pasted and not chosen and not self.errors:
            self._fetch(data["url"])
        if data.get("url") and pasted + texts_in(files) > 1:
            self.add_error("url", "A URL belongs to one article, and there are several.")
        if pasted:
            self._read_pasted(data["text"])
        if self.errors and chosen:
            names = ", ".join(file.name for file in chosen)
            self.add_error("files", f"Nothing is imported yet. Please choose again: {names}")
        return data

    def items(self) -> Iterator[Draft | Refusal]:
        """What was pasted, fetched and uploaded."""
        return chain(self._pasted, read_uploads(self.cleaned_data["files"], self._given()))

    def outlets(self) -> list[str]:
        """The known names, for the field's suggestions."""
        return list(Outlet.objects.values_list("name", flat=True))

    _pasted: Iterable[Draft | Refusal] = ()

    def _given(self) -> Metadata:
        data = self.cleaned_data
        return Metadata(data.get("outlet", ""), data.get("url", ""), data.get("published"))

    def _fetch(self, url: str) -> None:
        if not url:
            self.add_error("text", "Paste a text here, choose files, or give a URL.")
            return
        found = read_pages([url], replace(self._given(), url=""))
        first = next(found)
        if isinstance(first, Refusal) and first.name == url:
            self.add_error("url", capfirst(first.reason))
        else:
            self._pasted = chain([first], found)

    def _read_pasted(self, text: str) -> None:
        # Browsers send every line ending as CRLF, whatever was pasted.
        raw = text.replace("\r\n", "\n").encode()
        try:
            self._pasted = (read_text(PASTED, raw, self._given()),)
        except Refusal as refusal:
            self.add_error("text", capfirst(refusal.reason))


class AddressForm(forms.Form):
    """The address of one article."""

    url = LineField(
        read=read_url,
        label="Address",
        help_text="Headline, outlet and date are read from the page.",
        widget=forms.URLInput({"placeholder": "https://", "autocomplete": "off"}),
    )

    draft: Draft

    def clean_url(self) -> str:
        url = self.cleaned_data["url"]
        try:
            self.draft = read_page(url, Metadata())
        except Refusal as refusal:
            raise forms.ValidationError(capfirst(refusal.reason)) from None
        return url

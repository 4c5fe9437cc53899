"""Helpers for the admin: addresses, lists, actions, and forms submitted as a browser would."""

from html.parser import HTMLParser

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


def listing(model: str) -> str:
    return reverse(f"admin:shows_{model}_changelist")


def page(model: str, row) -> str:
    return reverse(f"admin:shows_{model}_change", args=[row.pk])


def listed(client: Client, model: str, query: str = "") -> list[str]:
    """The rows that a list shows, in words."""
    return [str(row) for row in client.get(listing(model) + query).context["cl"].result_list]


def act(client: Client, model: str, action: str, rows, shown: HttpResponse | None = None):
    """Select rows in a list and run an action. `shown` is the journal's end when the list was shown, by
    default now."""
    form = (shown or client.get(listing(model))).context["action_form"]
    hidden = {field.name: field.initial for field in form.hidden_fields()}
    chosen = {"action": action, "index": "0", "_selected_action": [row.pk for row in rows]}
    return client.post(listing(model), hidden | chosen)


def said(response) -> str:
    """The messages of a response."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def fill(response, **typed: str | None) -> dict:
    """What a browser would submit from the page's decision form, with these fields filled in; None unchecks a box."""
    reader = _FormReader()
    reader.feed(response.text)
    data = next(form for form in reader.forms if "reason" in form)
    for name, value in typed.items():
        shown = [key for key in data if not key.startswith("initial-")]
        data[next(key for key in shown if key == name or key.endswith(f"-{name}"))] = value
    return {key: value for key, value in data.items() if value is not None}


class _FormReader(HTMLParser):
    """Collects what each form would submit; unchecked boxes are None."""

    def __init__(self):
        super().__init__()
        self.forms: list[dict] = []
        self._select = self._textarea = ""

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "form":
            self.forms.append({})
        elif tag == "input" and name and attrs.get("type") != "submit":
            self._input(name, attrs)
        elif tag == "textarea":
            self._textarea = name
            self.forms[-1][name] = ""
        elif tag == "select":
            self._select = name
            self.forms[-1][name] = ""
        elif tag == "option" and self._select and "selected" in attrs:
            self.forms[-1][self._select] = attrs["value"]

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._textarea = ""

    def handle_data(self, data):
        if self._textarea:
            # Browsers drop a newline at the beginning of a text.
            self.forms[-1][self._textarea] += data.removeprefix("\n")

    def _input(self, name, attrs):
        sent = self.forms[-1]
        if name == "line":
            sent.setdefault(name, []).append(attrs["value"])
        elif attrs.get("type") not in ("checkbox", "radio"):
            sent[name] = attrs.get("value", "")
        elif "checked" in attrs:
            sent[name] = attrs.get("value", "on")
        else:
            sent.setdefault(name, None)

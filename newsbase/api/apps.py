from django.apps import AppConfig


class Access(AppConfig):
    """knox, which keeps access tokens, under a name for people."""

    name = "knox"
    verbose_name = "API access"

from django.apps import AppConfig


class Access(AppConfig):
    """knox, which stores access tokens, under a name that people understand."""

    name = "knox"
    verbose_name = "API access"

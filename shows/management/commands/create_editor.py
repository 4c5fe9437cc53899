import secrets

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from shows.roles import make_curator


class Command(BaseCommand):
    help = "Create an account that may decide and curate, and print its password; it is stored nowhere else."

    def add_arguments(self, parser):
        parser.add_argument("username", nargs="?", default="editor")

    def handle(self, username: str, **options):
        if User.objects.filter(username=username).exists():
            self.stdout.write(
                f"Account {username} exists (new password: manage.py changepassword {username})."
            )
            return
        try:
            User(username=username).clean_fields(exclude=["password"])
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from None
        password = secrets.token_urlsafe(12)
        with transaction.atomic():
            make_curator(User.objects.create_user(username, password=password))
        self.stdout.write(f"Account {username} created. Its password, shown only this once: {password}")

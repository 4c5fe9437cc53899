from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from knox.models import AuthToken


class Command(BaseCommand):
    help = "Create an access token to read the API with the rights of an account, and print it, stored nowhere else."

    def add_arguments(self, parser):
        parser.add_argument("username")
        parser.add_argument(
            "--days",
            type=int,
            default=settings.REST_KNOX["TOKEN_TTL"].days,
            metavar="N",
            help="for how many days it is valid (%(default)s)",
        )

    def handle(self, username: str, days: int, **options):
        if not 0 < days <= 36_500:
            raise CommandError(f"expected 1 to 36,500 days, found {days}")
        user = User.objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"there is no active account {username} (manage.py create_editor makes one)")
        made, token = AuthToken.objects.create(user, expiry=timedelta(days=days))
        self.stdout.write(
            f"Token for {username}, valid until {made.expiry:%Y-%m-%d}, shown only this once: {token}"
        )

"""Django's command to make a first account: here an account belongs to a gemeente, so it says what to do instead."""

from typing import Any

from django.contrib.auth.management.commands import createsuperuser
from django.core.management.base import CommandError


class Command(createsuperuser.Command):
    help = "Bestaat hier niet: gebruik eerste_gemeente."

    def handle(self, *_: Any, **__: Any) -> None:
        raise CommandError(
            "Hier hoort elk account bij een gemeente. Gebruik: manage.py eerste_gemeente --code 0865 --naam Vught"
            " --beheerder beheer@vught.nl"
        )

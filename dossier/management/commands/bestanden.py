"""`manage.py bestanden`: the files that no row names; with `--verwijder` they go."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.timezone import localdate, now

from bouwstenen.opslag import ruim_op, verweesd
from toegang.afscherming import als_systeem


class Command(BaseCommand):
    help = "Noemt de bestanden die bij geen enkel dossier horen; met --verwijder worden zij verwijderd."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--verwijder", action="store_true", help="ook verwijderen")

    def handle(self, *args: Any, **options: Any) -> None:
        with als_systeem(localdate()):
            if options["verwijder"]:
                self.stdout.write(f"{ruim_op(now())} verwijderd.")
                return
            for pad in verweesd(now()):
                self.stdout.write(str(pad.relative_to(settings.MEDIA_ROOT)))

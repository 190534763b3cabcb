"""`manage.py build_assets`: the stylesheet and the fonts; skips when nothing changed."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from vught_statushouders.voorkant import BouwFout, Voorkant


class Command(BaseCommand):
    help = "Bouwt de stylesheet en de lettertypen in static_gebouwd/."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        voorkant = Voorkant(settings.BASE_DIR, settings.BASE_DIR / "static_gebouwd")
        try:
            gebouwd = voorkant.bouw()
        except BouwFout as fout:
            raise CommandError(str(fout)) from fout
        if options["verbosity"]:
            self.stdout.write("Voorkant gebouwd." if gebouwd else "Voorkant is actueel.")

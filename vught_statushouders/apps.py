from django.apps import AppConfig, apps
from django.conf import settings
from django.core import checks
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate

from vught_statushouders.herkomst import alleen_de_eigenaar, database_past
from vught_statushouders.logins.herstel import na_migratie, voor_migratie
from vught_statushouders.sleutels import sleutels_openen


class ProjectConfig(AppConfig):
    name = "vught_statushouders"

    def ready(self) -> None:
        checks.register(database_past, checks.Tags.database)
        checks.register(sleutels_openen, checks.Tags.database)
        # Django tells only apps with tables; after it those of all apps are there.
        pre_migrate.connect(voor_migratie, sender=apps.get_app_config("toegang"))
        post_migrate.connect(na_migratie, sender=apps.get_app_config("toegang"))
        if not settings.ROL:  # a command, see manage.py
            connection_created.connect(alleen_de_eigenaar)

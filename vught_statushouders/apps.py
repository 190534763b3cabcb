from django.apps import AppConfig
from django.core import checks

from vught_statushouders.sleutels import sleutels_openen


class ProjectConfig(AppConfig):
    name = "vught_statushouders"

    def ready(self) -> None:
        checks.register(sleutels_openen, checks.Tags.database)

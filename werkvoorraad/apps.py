from django.apps import AppConfig


class WerkvoorraadConfig(AppConfig):
    name = "werkvoorraad"
    verbose_name = "Werkvoorraad"

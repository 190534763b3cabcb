from django.apps import AppConfig


class OntzorgingConfig(AppConfig):
    name = "ontzorging"
    verbose_name = "Ontzorging"

from django.apps import AppConfig


class PipPlanConfig(AppConfig):
    name = "pip_plan"
    verbose_name = "PIP"

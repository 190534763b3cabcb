"""Sets Django up: import this first, as models can only be imported after it."""

import os
from datetime import date

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vught_statushouders.settings")
django.setup()

VANDAAG = date(2026, 11, 1)

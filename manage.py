#!/usr/bin/env python3
"""Django's command line, in an environment that is complete: see `vught_statushouders/omgeving.py`."""

import os
import sys

from django.core.management import execute_from_command_line

from vught_statushouders import omgeving

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vught_statushouders.settings")
    os.environ.setdefault("DATABASE_ROL", "web" if "runserver" in sys.argv else "eigenaar")
    try:
        with omgeving.voor(sys.argv[1:]):
            execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(130)

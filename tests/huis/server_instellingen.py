"""The settings of the web server that the tests start: those of the application, with pages that misbehave as well."""

import json
import os

from vught_statushouders import settings

locals().update({naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper()})
ROOT_URLCONF = "tests.huis.server_paginas"
TIJDEN = json.loads(os.environ["TOETS_TIJDEN"])

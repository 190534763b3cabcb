"""The settings of the server that the page benchmark asks: those of the application, with an empty page beside it."""

import re

from vught_statushouders import settings

locals().update({naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper()})
ROOT_URLCONF = "benchmarks.leeg"
# A benchmark is one visitor, who does in a minute what others do in a day.
GRENZEN = {wat: re.sub(r"\d+(?=/)", "1000000", grens) for wat, grens in settings.GRENZEN.items()}

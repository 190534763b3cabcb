"""The settings of the server that the page benchmark asks: those of the application, with an empty page beside it."""

from vught_statushouders import settings

locals().update({naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper()})
ROOT_URLCONF = "benchmarks.leeg"
GRENZEN = dict.fromkeys(settings.GRENZEN, "1000000/m/user")  # a benchmark is one visitor

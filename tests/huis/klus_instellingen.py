"""The settings of the workers in `test_klus.py`: those of the application, with the kinds that are for tests alone."""

from vught_statushouders import settings

locals().update({naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper()})
KLUSSEN = {**settings.KLUSSEN, "proef": "tests.klus.PROEF", "traag": "tests.klus.TRAAG"}

"""The settings of the workers and beats in `test_stilte.py`: those of the application, with a pulse that a test can
wait for."""

from toegang.hartslag import regels
from vught_statushouders import settings

locals().update({naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper()})
CELERY_BEAT_MAX_LOOP_INTERVAL = 0.2
regels.ELKE = 0.2  # before anybody reads it

"""The settings of the workers and beats in `test_post.py`: those of the application, only more often."""

from typing import Any

from vught_statushouders import settings

locals().update({naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper()})
SCHEMA: dict[str, dict[str, Any]] = {naam: {**taak} for naam, taak in settings.CELERY_BEAT_SCHEDULE.items()}
SCHEMA["ochtend"]["schedule"] = 0.2
CELERY_BEAT_SCHEDULE = SCHEMA

"""How far a klus can be, and what can follow on what."""

from django.db import models


class Klusstatus(models.TextChoices):
    """Where a klus stands."""

    WACHT = "wacht", "wacht"
    BEZIG = "bezig", "bezig"
    KLAAR = "klaar", "klaar"
    MISLUKT = "mislukt", "mislukt"
    AFGEBROKEN = "afgebroken", "afgebroken"
    VERLOPEN = "verlopen", "verlopen"


LOPEND = (Klusstatus.WACHT, Klusstatus.BEZIG)
# A klus whose worker died waits once more; what has ended begins no more.
GANG = [
    (Klusstatus.WACHT, Klusstatus.BEZIG),
    (Klusstatus.WACHT, Klusstatus.AFGEBROKEN),
    (Klusstatus.WACHT, Klusstatus.VERLOPEN),
    (Klusstatus.BEZIG, Klusstatus.WACHT),
    (Klusstatus.BEZIG, Klusstatus.KLAAR),
    (Klusstatus.BEZIG, Klusstatus.MISLUKT),
    (Klusstatus.BEZIG, Klusstatus.AFGEBROKEN),
    (Klusstatus.KLAAR, Klusstatus.VERLOPEN),
]

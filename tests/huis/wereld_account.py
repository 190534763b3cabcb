"""The part of the world that hangs on somebody's account: mail to them, what they were typing, where they log in."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from toegang.models import Medewerker, Toestel
from toegang.post.models import Zending
from toegang.verzenden.models import Concept


def van_account(klantmanager: Medewerker, g: str) -> dict[str, Any]:
    """One of each."""
    gemeente = klantmanager.gemeente
    return {
        "zending": Zending.objects.create(
            gemeente=gemeente,
            voor=klantmanager,
            sjabloon="account/email/welkom",
            message_id=f"<{g}@zending.example>",
            status="mislukt",
        ),
        "concept": Concept.objects.create(
            medewerker=klantmanager,
            pagina="/taken/nieuw/",
            actie="/taken/nieuw/",
            soort="getypt",
            inhoud="[]",
            op=timezone.now(),
            verloopt_op=timezone.now() + timedelta(days=1),
        ),
        "toestel": Toestel.objects.create(medewerker=klantmanager, kenmerk=g * 64, browser="Firefox op Windows"),
    }

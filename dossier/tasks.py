"""Work that need not keep a visitor waiting. Tasks take ids, never names or numbers of people."""

from celery import shared_task
from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.timezone import localdate, now

from bouwstenen import opslag
from dossier.models import Noodtoegang
from toegang.afscherming import Geweigerd, als_systeem, namens
from toegang.models import Medewerker
from toegang.rechten import Rol

BERICHT = """Beste collega,

{wie} opende een dossier buiten de eigen caseload en gaf daarvoor een reden. Bekijk die hier:

{adres}

In deze e-mail staat met opzet niet om wie het gaat.
"""


@shared_task
def meld_noodtoegang(noodtoegang_id: int, medewerker_id: int) -> int:
    """Tell the teamleiders that somebody broke the glass, without saying whose dossier; returns to how many."""
    try:
        with namens(medewerker_id, localdate()) as zicht:
            toegang = Noodtoegang.objects.zichtbaar_voor(zicht).select_related("medewerker").get(pk=noodtoegang_id)
            leiders = Medewerker.objects.filter(gemeente_id=zicht.gemeente_id, rol=Rol.TEAMLEIDER, is_active=True)
            adressen = list(leiders.values_list("email", flat=True))
    except Geweigerd:
        return 0
    tekst = BERICHT.format(wie=toegang.medewerker.naam, adres=settings.ADRES + reverse("noodtoegangen"))
    for adres in adressen:
        send_mail("Een dossier is met een reden geopend", tekst, None, [adres])
    return len(adressen)


@shared_task
def ruim_bestanden_op() -> int:
    """Remove the files that were left when a server was killed; returns how many. Safe to run again."""
    with als_systeem(localdate()):
        return opslag.ruim_op(now())

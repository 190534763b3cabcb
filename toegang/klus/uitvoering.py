"""What a worker does with a klus: take it, say that it lives, make it in the name of who asked, and end it."""

import logging
from contextlib import suppress
from datetime import date
from typing import Any

import pghistory
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection
from django.db.models import F
from django.db.models.functions import Now

from bouwstenen.pdf import DocumentMislukt
from bouwstenen.terzijde import Verongelukt
from bouwstenen.versleuteling import slot
from toegang import inzage
from toegang.afscherming import Geweigerd, als_systeem, namens
from toegang.klus.declaratie import Bestand, Mislukt, Pagina, Soort, Werk, soort_van
from toegang.klus.keuzes import Klusstatus
from toegang.klus.models import GROOTSTE, POGINGEN, Klus
from toegang.klus.proces import Einde, Zeg, draai
from toegang.models import Medewerker

log = logging.getLogger(__name__)
MAG_NIET = "Uw account of uw rol is intussen gewijzigd. U mag dit bestand niet meer maken."
TE_LANG = "Het maken duurde te lang en is gestopt. Vraag minder tegelijk, bijvoorbeeld een kortere periode."
TE_GROOT = (
    "Het bestand werd te groot en is daarom niet gemaakt. Vraag minder tegelijk, bijvoorbeeld een kortere periode."
)
GESTOPT = "De server is tijdens het maken gestopt, ook bij een tweede poging. Probeer het later opnieuw."
OMGEVALLEN = (
    "De server kon dit bestand niet afmaken. Vraag minder tegelijk, bijvoorbeeld een kortere periode."
    " Gebeurt het weer? Meld het dan bij de beheerder."
)
FOUT = "Er ging bij ons iets mis. Probeer het opnieuw. Gebeurt het weer? Meld het dan bij de beheerder."
WOORDEN = {Einde.TE_LANG: TE_LANG, Einde.OMGEVALLEN: OMGEVALLEN}
VOORTGANG = ("stap", "gedaan", "totaal")
LOS = {"plek": None, "hartslag_op": None}  # no worker any more
WEG = {"inhoud": None, "naam": "", "mediatype": "", "adres": ""}


class Ingehaald(Exception):
    """Stopped by who asked, or given to another worker: nothing of this try is kept."""


# --- The queue -------------------------------------------------------------------------------------------------------


def ruim_op(dag: date) -> None:
    """End what nobody works on any more, and remove files whose time is over. Safe to run at any moment."""
    with als_systeem(dag):
        verlaten = Klus.objects.verlaten()
        verlaten.filter(pogingen__gte=POGINGEN).update(status=Klusstatus.MISLUKT, fout=GESTOPT, klaar_op=Now(), **LOS)
        verlaten.update(status=Klusstatus.WACHT, stap="", gedaan=0, totaal=0, **LOS)
        Klus.objects.te_lang_gewacht().update(status=Klusstatus.VERLOPEN, klaar_op=Now())
        Klus.objects.uitgediend().update(status=Klusstatus.VERLOPEN, **WEG)
        Klus.objects.weg_te_doen().delete()


def neem(dag: date) -> Klus | None:
    """Take what waits longest; None when nothing waits, or when as many run as may."""
    with suppress(IntegrityError), als_systeem(dag):  # two workers wanted one place: the other has it
        bezet = set(Klus.objects.filter(status=Klusstatus.BEZIG).values_list("plek", flat=True))
        vrij = [plek for plek in range(settings.KLUSSEN_TEGELIJK) if plek not in bezet]
        klus = Klus.objects.aan_de_beurt().select_for_update(skip_locked=True).first() if vrij else None
        if klus is None:
            return None
        klus.pogingen += 1
        Klus.objects.filter(pk=klus.pk).update(
            status=Klusstatus.BEZIG, plek=vrij[0], pogingen=klus.pogingen, begonnen_op=Now(), hartslag_op=Now()
        )
        return klus
    return None


def _van_mij(klus: Klus) -> Any:
    """The row, as long as this try counts."""
    return Klus.objects.filter(pk=klus.pk, status=Klusstatus.BEZIG, pogingen=klus.pogingen)


def leef(klus: Klus, dag: date, voortgang: dict[str, Any]) -> bool:
    """Say that this klus is being made, and how far it is; False when it should not be any more."""
    with als_systeem(dag):
        return bool(_van_mij(klus).update(hartslag_op=Now(), **voortgang))


def faal(klus: Klus, dag: date, reden: str) -> bool:
    """End this try without a file; False when it had ended already."""
    with als_systeem(dag):
        return bool(_van_mij(klus).update(status=Klusstatus.MISLUKT, fout=reden[:300], klaar_op=Now(), **LOS))


# --- The making ------------------------------------------------------------------------------------------------------


def voer_uit(klus: Klus, dag: date) -> None:
    """Make one klus in a process of its own, and see to it that it ends."""
    soort = _bekend(klus.soort)
    if soort is None:
        faal(klus, dag, FOUT)
        return
    gezegd: dict[str, Any] = {}

    def hoor(bericht: dict[str, Any]) -> bool:
        gezegd.update(bericht)
        return leef(klus, dag, {naam: gezegd[naam] for naam in VOORTGANG if naam in gezegd})

    einde = draai(lambda zeg: probeer(klus, dag, soort, zeg), hoor, seconden=soort.seconden, megabytes=soort.megabytes)
    if reden := WOORDEN.get(einde) or gezegd.get("fout"):
        faal(klus, dag, reden)


def _bekend(code: str) -> Soort | None:
    """The kind; None for one that a newer version no longer has."""
    with suppress(KeyError, ImportError):
        return soort_van(code)
    return None


def probeer(klus: Klus, dag: date, soort: Soort, zeg: Zeg) -> None:
    """Make it, or say in words why not."""

    def meld(stap: str, gedaan: int, totaal: int) -> None:
        zeg({"stap": stap[:60], "gedaan": min(gedaan, totaal), "totaal": totaal})

    try:
        maak(klus, dag, soort, Werk(meld))
    except (Geweigerd, PermissionDenied):
        zeg({"fout": MAG_NIET})
    except ValidationError as fout:
        zeg({"fout": " ".join(fout.messages)})
    except (Mislukt, DocumentMislukt) as fout:
        zeg({"fout": str(fout)})
    except MemoryError:
        zeg({"fout": TE_GROOT})
    except Verongelukt:
        zeg({"fout": OMGEVALLEN})
    except Ingehaald:
        log.info("Klus %s is intussen afgebroken of door een ander overgenomen.", klus.pk)
    except Exception:
        log.exception("Klus %s (%s) is niet gemaakt.", klus.pk, klus.soort)
        zeg({"fout": FOUT})


def maak(klus: Klus, dag: date, soort: Soort, werk: Werk) -> None:
    """Everything in one transaction of who asked, with the rights of now: without read log no file, and of a try that
    no longer counts nothing is left. Raises Geweigerd, Mislukt, Ingehaald, and whatever the kind raises."""
    with (
        pghistory.context(user=klus.medewerker_id, url=f"klus {klus.soort}"),
        namens(klus.medewerker_id, dag) as zicht,
    ):
        if not zicht.mag(soort.recht):
            raise Geweigerd(f"klus {klus.pk}")
        _neem_de_tijd(soort.seconden)
        uitkomst = soort.maak(zicht, klus.parameters, werk)
        if werk.notities:
            naam = Medewerker.objects.get(pk=zicht.medewerker_id).naam
            inzage.leg_vast(werk.notities, door=zicht, naam=naam)
        if not _van_mij(klus).update(status=Klusstatus.KLAAR, klaar_op=Now(), **LOS, **_als_velden(uitkomst)):
            raise Ingehaald


def _neem_de_tijd(seconden: int) -> None:
    """What PostgreSQL allows a page is too short here; the process has a limit of its own."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('statement_timeout', %(ms)s, true),"
            " set_config('idle_in_transaction_session_timeout', %(ms)s, true)",
            {"ms": str(seconden * 1000)},
        )


def _als_velden(uitkomst: Bestand | Pagina) -> dict[str, Any]:
    """What is kept of the outcome. Raises Mislukt when that is too much."""
    if isinstance(uitkomst, Pagina):
        return {"adres": uitkomst.adres, "gedaan": F("totaal")}
    if len(uitkomst.inhoud) > GROOTSTE:
        raise Mislukt(TE_GROOT)
    inhoud = slot().encrypt(uitkomst.inhoud)
    return {"naam": uitkomst.naam, "mediatype": uitkomst.mediatype, "inhoud": inhoud, "gedaan": F("totaal")}

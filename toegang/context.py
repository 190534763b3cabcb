"""What every page needs around its content: the municipality's name and colours, and the way to the other pages."""

from dataclasses import dataclass
from functools import partial
from typing import Any
from zlib import crc32

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from toegang.klus.beeld import regels
from toegang.lidmaatschap.keuze import huidig, keuzes
from toegang.models import Gemeente, Organisatie
from toegang.rechten import Recht


@dataclass(frozen=True)
class Huisstijl:
    """How the frame of the page looks."""

    gemeente_naam: str
    merk: str
    afdeling: str
    thema_css_url: str | None


@dataclass(frozen=True)
class Ingang:
    """One item of the main navigation."""

    titel: str
    url: str
    actief: bool


# (titel, url name, right that opens it, first part of the paths that belong to it)
INGANGEN = [
    ("Werkvoorraad", "werkvoorraad", Recht.DOSSIER_LEZEN, "/werkvoorraad/"),
    ("Caseload", "caseload", Recht.DOSSIER_LEZEN, "/dossiers/"),
    ("Onze groepen", "partner_groepen", Recht.PARTNER_DOSSIER, "/partner/groepen/"),
    ("Onze cliënten", "partner_caseload", Recht.PARTNER_DOSSIER, "/partner/dossiers/"),
    ("Gebruikers", "partner_medewerkers", Recht.PARTNER_BEHEER, "/partner/gebruikers/"),
    ("Delingen", "delingen", Recht.DELEN, "/dossiers/delingen/"),
    ("Scholen", "scholen", Recht.DOSSIER_LEZEN, "/scholen/"),
    ("Ontzorging", "ontzorging_team", Recht.FINANCIEN, "/ontzorging/"),
    ("Monitor", "monitor", Recht.MONITOR, "/monitor/"),
    ("Financiering", "financiering", Recht.TEAM_ZIEN, "/financiering/"),
    ("Medewerkers", "medewerkers", Recht.GEBRUIKERS, "/medewerkers/"),
    ("Organisaties", "organisaties", Recht.INRICHTING, "/organisaties/"),
    ("Gemeente", "gemeente", Recht.INRICHTING, "/gemeente/"),
    ("Waarneming", "waarnemingen", Recht.CASELOAD_VERDELEN, "/waarneming/"),
    ("Geopend met reden", "noodtoegangen", Recht.CASELOAD_VERDELEN, "/dossiers/buiten-caseload/overzicht/"),
    ("Logboek", "logboek", Recht.LOGBOEK, "/logboek/"),
    ("Delingen", "deelregister", Recht.DELINGEN_INZIEN, "/register/"),
    ("Termijnen", "lengtes", Recht.INRICHTING, "/termijnen/"),
    ("Vragenlijsten", "vragenlijsten", Recht.INRICHTING, "/vragenlijsten/"),
    ("Groepen", "groepsrollen", Recht.INRICHTING, "/groepen/"),
    ("Berichten", "berichten", Recht.INRICHTING, "/berichten/"),
    ("Toestand", "toestand", Recht.INRICHTING, "/toestand/"),
    ("Rechten", "rechten", Recht.RECHTEN_ZIEN, "/rechten/"),
]


VAN_SCHOOL = "partner_groepen"  # only a school has groups


def _huisstijl(gemeente: Gemeente | None) -> Huisstijl:
    return Huisstijl(
        gemeente_naam=gemeente.naam if gemeente else settings.GEMEENTE_NAAM,
        merk=gemeente.merk if gemeente else f"Gemeente {settings.GEMEENTE_NAAM}",
        afdeling=gemeente.afdeling if gemeente else "",
        thema_css_url=_thema_css_url(gemeente) if gemeente and gemeente.thema else None,
    )


def _thema_css_url(gemeente: Gemeente) -> str:
    """With a number that other colours change, because a browser keeps the style sheet for a while."""
    nummer = crc32("".join(f"{naam}{kleur}" for naam, kleur in sorted(gemeente.thema.items())).encode())
    return f"{reverse('thema', args=[gemeente.code])}?{nummer:x}"


def huisstijl(request: HttpRequest) -> dict[str, Any]:
    """`huisstijl`, `navigatie`, `zoek_url` and `kruimels` for the base template."""
    zicht = getattr(request, "zicht", None)
    wie = request.medewerker if zicht else None  # type: ignore[attr-defined]  # set along with zicht
    gemeente = wie.gemeente if wie and wie.werkzaam else None
    ingangen = [ingang for ingang in INGANGEN if zicht and zicht.mag(ingang[2])]
    school = Organisatie.Soort.ONDERWIJS
    if wie and zicht and zicht.organisatie_id and wie.organisatie.soort != school:
        ingangen = [ingang for ingang in ingangen if ingang[1] != VAN_SCHOOL]
    # The longest path that fits is the page on which the visitor is.
    hier = max((pad for *_, pad in ingangen if request.path.startswith(pad)), key=len, default="")
    return {
        "huisstijl": _huisstijl(gemeente),
        "navigatie": [Ingang(titel, reverse(naam), pad == hier) for titel, naam, _, pad in ingangen],
        "zoek_url": reverse("zoeken") if zicht and zicht.mag(Recht.DOSSIER_LEZEN) else None,
        "zicht": zicht,
        "werkplek": partial(huidig, request),  # a template asks for it when somebody is logged in
        "werkplekken": partial(keuzes, request),
        "klusregels": regels(request) if zicht else [],  # type: ignore[arg-type]  # zicht means: logged in
        "kruimels": [],
    }

"""The parts of a dossier: each can be shared with a partner on its own, and the read log says which were seen."""

from collections.abc import Iterable

from django.db import models

from toegang.rechten import Recht


class Onderdeel(models.TextChoices):
    """The parts of a dossier that can be shared with a partner, each on its own."""

    CONTACT = "contact", "contactgegevens"
    GEZIN = "gezin", "gezin"
    WONEN = "wonen", "wonen en adres"
    ACTIVITEITEN = "activiteiten", "werk en activiteiten"
    INBURGERING = "inburgering", "inburgering"
    GELD = "geld", "uitkering en geldzaken"
    PIP = "pip", "Plan Inburgering en Participatie"
    BEGELEIDING = "begeleiding", "maatschappelijke begeleiding"
    # The thirteen leefgebieden of the brede intake (note, 4.1).
    LEERBAARHEID = "leerbaarheid", "leerbaarheid"
    OPLEIDING = "opleiding", "opleiding"
    WERKERVARING = "werkervaring", "werkervaring en vrijwilligerswerk"
    COMPETENTIES = "competenties", "praktische competenties"
    WERKNEMERSVAARDIGHEDEN = "werknemersvaardigheden", "werknemersvaardigheden"
    TAALNIVEAU = "taalniveau", "taalniveau"
    MOTIVATIE = "motivatie", "motivatie en interesses"
    ZELFREDZAAMHEID = "zelfredzaamheid", "zelfredzaamheid"
    DIGITAAL = "digitaal", "digitale vaardigheden"
    GEZINSSITUATIE = "gezinssituatie", "gezinssituatie"
    FYSIEK = "fysiek", "fysieke gezondheid"
    MENTAAL = "mentaal", "mentale gezondheid"
    NETWERK = "netwerk", "sociaal netwerk"


# Health data need the client's own consent (AVG art. 9).
GEZONDHEID = (Onderdeel.FYSIEK, Onderdeel.MENTAAL)


class Intern(models.TextChoices):
    """What else a page can show; it is never shared as a part."""

    NAAM = "naam", "naam en dossiernummer"
    PERSOON = "persoon", "persoonsgegevens"
    BSN = "bsn", "BSN"
    GESPREKKEN = "gesprekken", "gesprekken"
    TAKEN = "taken", "taken en termijnen"
    VERWIJZINGEN = "verwijzingen", "adviezen, verwijzingen en bijdragen"
    DELINGEN = "delingen", "met wie er is gedeeld"
    WIJZIGINGEN = "wijzigingen", "wijzigingen in het dossier"
    CIJFERS = "cijfers", "cijfers van de monitor"
    ONBEKEND = "onbekend", "mogelijk meer (oude regel)"  # written down before every part was named


ONDERDEELNAMEN: dict[str, str] = {code: str(naam) for code, naam in (*Onderdeel.choices, *Intern.choices)}
# What a page leaves out for who lacks this right, and so what the read log leaves out.
RECHT_PER_ONDERDEEL: dict[str, Recht] = {
    **dict.fromkeys(GEZONDHEID, Recht.GEZONDHEID),
    Onderdeel.GELD: Recht.FINANCIEN,
}


PLAATS = {code: plaats for plaats, code in enumerate(ONDERDEELNAMEN)}


def in_volgorde(codes: Iterable[str]) -> list[str]:
    """Each part once, in the order of the lists above. Raises KeyError for what is no part."""
    return sorted(set(codes), key=PLAATS.__getitem__)


def namen_van(codes: Iterable[str]) -> list[str]:
    """The parts in words."""
    return [ONDERDEELNAMEN[code] for code in in_volgorde(codes)]

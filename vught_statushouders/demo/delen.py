"""What the demonstration shares with partners, and what a partner added."""

from collections.abc import Iterable
from datetime import date, timedelta

from dossier.keuzes import Basis, Onderdeel, Relatie
from dossier.models import Bijdrage, Deling, Huishoudlid
from toegang.models import Medewerker, Organisatie
from toegang.rechten import Rol
from vught_statushouders.demo.inrichting import BOXTEL, PARTNER, VUGHT
from vught_statushouders.demo.vorm import KW1C

Partners = dict[str, Organisatie]
Leden = dict[str, list[Huishoudlid]]
Regel = tuple[str, str, list[Onderdeel], str, int, int]
BEGELEIDING = [Onderdeel.CONTACT, Onderdeel.GEZIN, Onderdeel.WONEN, Onderdeel.BEGELEIDING]
LES = [Onderdeel.CONTACT, Onderdeel.INBURGERING]
# (household, partner, parts, purpose, first day, last day), in days from today.
DELINGEN = (
    (
        "gezin Sheikh Mohammad",
        PARTNER,
        [*BEGELEIDING, Onderdeel.GEZINSSITUATIE, Onderdeel.NETWERK, Onderdeel.MOTIVATIE],
        "maatschappelijke begeleiding, eerste jaar",
        -3,
        362,
    ),
    ("gezin Gebre", PARTNER, BEGELEIDING, "maatschappelijke begeleiding, eerste jaar", -22, 343),
    ("gezin Stanikzai", PARTNER, BEGELEIDING, "maatschappelijke begeleiding, eerste jaar", -54, 311),
    ("gezin Al-Khatib al-Hassani", PARTNER, [*BEGELEIDING, Onderdeel.INBURGERING], "begeleiding en taal", -120, 245),
    ("gezin Rostami", PARTNER, BEGELEIDING, "maatschappelijke begeleiding, eerste jaar", -205, 160),
    ("gezin Barzani", PARTNER, BEGELEIDING, "afronding van de begeleiding", -318, 2),
    ("gezin Haddad", KW1C, LES, "aanwezigheid en voortgang", -365, 30),
    ("gezin Al-Khatib al-Hassani", KW1C, LES, "aanwezigheid en voortgang", -120, 245),
    ("gezin Barzani", KW1C, LES, "aanwezigheid en voortgang", -250, 115),
    ("Tekeste", "DoelgroepWerkt", [Onderdeel.CONTACT, Onderdeel.ACTIVITEITEN], "leren en werken in de zorg", -110, 60),
)
# In Boxtel, where the same coach works.
DELINGEN_BOXTEL = (("gezin Dommelman", PARTNER, BEGELEIDING, "maatschappelijke begeleiding, eerste jaar", -180, 185),)
# (household, partner, parts, purpose, first day, withdrawn on, why)
GESTOPT = (
    "gezin Stanikzai", "WSD", [Onderdeel.CONTACT, Onderdeel.ACTIVITEITEN], "kennismaken met werk", -40, -18,
    "De cliënt wil nu eerst de taal leren, en trok de afspraak in.",
)  # fmt: skip
BIJDRAGEN = (
    (
        "gezin Gebre",
        Onderdeel.BEGELEIDING,
        -6,
        "DigiD en zorgverzekering zijn geregeld. De school voor de kinderen nog niet.",
    ),
    ("gezin Stanikzai", Onderdeel.GEZIN, -12, "Palwasha vertaalt voor haar vader. We zoeken een tolk voor gesprekken."),
)


def deel(vandaag: date) -> None:
    """Share current households, and what the partner in Vught added."""
    _deel(vandaag, BOXTEL, DELINGEN_BOXTEL)
    partners, leden = _deel(vandaag, VUGHT, DELINGEN)
    _stop_en_draag_bij(vandaag, partners, leden)


def _deel(vandaag: date, code: str, delingen: Iterable[Regel]) -> tuple[Partners, Leden]:
    """Each household with everybody in it; with a school only who is at the lessons."""
    partners = {partner.naam: partner for partner in Organisatie.objects.filter(gemeente__code=code)}
    leden: Leden = {}
    for lid in Huishoudlid.objects.filter(gemeente__code=code, van__lte=vandaag).select_related("huishouden"):
        leden.setdefault(lid.huishouden.naam, []).append(lid)
    Deling.objects.bulk_create(
        Deling(
            gemeente_id=lid.gemeente_id,
            statushouder_id=lid.statushouder_id,
            organisatie=partners[partner],
            onderdelen=onderdelen,
            basis=Basis.AFSPRAAK,
            doel=doel,
            van=vandaag + timedelta(days=van),
            tot=vandaag + timedelta(days=tot),
        )
        for gezin, partner, onderdelen, doel, van, tot in delingen
        for lid in {lid.statushouder_id: lid for lid in leden[gezin]}.values()
        if partner != KW1C or lid.relatie == Relatie.HOOFD  # a school knows its own pupils
    )
    return partners, leden


def _stop_en_draag_bij(vandaag: date, partners: Partners, leden: Leden) -> None:
    gezin, partner, onderdelen, doel, van, gestopt, reden = GESTOPT
    Deling.objects.create(
        gemeente_id=leden[gezin][0].gemeente_id, statushouder_id=leden[gezin][0].statushouder_id, doel=doel,
        organisatie=partners[partner], onderdelen=onderdelen, basis=Basis.AFSPRAAK, van=vandaag + timedelta(days=van),
        tot=vandaag + timedelta(days=325), ingetrokken_op=vandaag + timedelta(days=gestopt), intrekreden=reden,
    )  # fmt: skip
    door = Medewerker.objects.get(gemeente__code=VUGHT, rol=Rol.PARTNER, organisatie__naam=PARTNER)
    Bijdrage.objects.bulk_create(
        Bijdrage(
            gemeente_id=door.gemeente_id,
            statushouder_id=leden[gezin][0].statushouder_id,
            organisatie_id=door.organisatie_id,
            door=door,
            onderdeel=onderdeel,
            datum=vandaag + timedelta(days=dag),
            tekst=tekst,
        )
        for gezin, onderdeel, dag, tekst in BIJDRAGEN
    )

"""The gemeenten, partners and accounts of the demonstration."""

from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.contrib.auth.hashers import make_password

from toegang.models import Gemeente, Medewerker, Organisatie, Waarneming
from toegang.rechten import PARTNERROLLEN, Rol
from vught_statushouders.demo.accounts import ACCOUNTS, COACH, PRIVACY, SCHOOL, WACHTWOORD
from vught_statushouders.demo.vorm import KW1C

VUGHT, BOXTEL = "0865", "0757"
TELEFOON = "073 555 01 23"  # nobody has it
PARTNER = "VluchtelingenWerk"
ORGANISATIES = (
    (PARTNER, Organisatie.Soort.BEGELEIDING),
    ("Woonwijze", Organisatie.Soort.WONEN),
    (KW1C, Organisatie.Soort.ONDERWIJS),
    ("WSD", Organisatie.Soort.WERK),
    ("DoelgroepWerkt", Organisatie.Soort.WERK),
)


def richt_in(vandaag: date) -> tuple[list[Medewerker], Medewerker]:
    """Make both gemeenten with their people; returns the klantmanagers of Vught and the one of Boxtel."""
    # Slow on purpose, so once for all. Elsewhere than in a demonstration nobody logs in with what everybody knows.
    wachtwoord = make_password(WACHTWOORD if settings.DEMO else None)
    vught = _gemeente(VUGHT, "Vught", "Wegwijs+")
    boxtel = _gemeente(BOXTEL, "Boxtel", "Sociaal team")
    partner, school = (Organisatie.objects.get(gemeente=vught, naam=naam) for naam in (PARTNER, KW1C))
    mensen = [
        Medewerker(
            gemeente=vught,
            organisatie=(school if email == SCHOOL else partner) if rol in PARTNERROLLEN else None,
            rol=rol,
            naam=naam,
            email=email,
            telefoon=TELEFOON if rol in (Rol.KLANTMANAGER, Rol.PARTNER) else "",
            password=wachtwoord,
        )
        for rol, naam, email in ACCOUNTS
    ]
    karin = Medewerker(
        gemeente=boxtel,
        rol=Rol.KLANTMANAGER,
        naam="Karin Hermans",
        email="klantmanager@boxtel.example",
        password=wachtwoord,
    )
    Medewerker.objects.bulk_create([*mensen, karin])
    _ook_in_boxtel(vandaag)
    klantmanagers = [medewerker for medewerker in mensen if medewerker.rol == Rol.KLANTMANAGER]
    noor, willem = klantmanagers[:2]
    Waarneming.objects.create(
        gemeente=vught,
        afwezige=willem,
        waarnemer=noor,
        van=vandaag - timedelta(days=3),
        tot=vandaag + timedelta(days=11),
    )
    return klantmanagers, karin


def _ook_in_boxtel(vandaag: date) -> None:
    """Who works for both gemeenten: a coach of VluchtelingenWerk; the privacy officer is asked and has not answered."""
    boxtel = Gemeente.objects.get(code=BOXTEL)
    sinds = datetime.combine(vandaag - timedelta(days=90), time(9), tzinfo=UTC)
    partner = Organisatie.objects.get(gemeente=boxtel, naam=PARTNER)
    for email, organisatie, aanvaard_op in ((COACH, partner, sinds), (PRIVACY, None, None)):
        account = Medewerker.objects.get(email=email)
        Medewerker.objects.create(
            gemeente=boxtel, organisatie=organisatie, rol=account.rol, naam=account.naam, telefoon=account.telefoon,
            account=account, email=None, uitnodigingsadres=email, aanvaard_op=aanvaard_op, password=make_password(None),
        )  # fmt: skip


def _gemeente(code: str, naam: str, afdeling: str) -> Gemeente:
    """A gemeente with the partners that all of them have; one that is there already keeps its settings."""
    defaults = {"naam": naam, "afdeling": afdeling, "postadres": f"Postbus 1, 5260 AA {naam}"}
    gemeente, _ = Gemeente.objects.get_or_create(code=code, defaults=defaults)
    for organisatie, soort in ORGANISATIES:
        Organisatie.objects.get_or_create(gemeente=gemeente, naam=organisatie, defaults={"soort": soort})
    return gemeente

"""Asked, accepted, refused, blocked, another address, in any order: what somebody reaches is what a plain sum says."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.models import Deling, Statushouder
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from toegang.afscherming import Geweigerd, namens
from toegang.lidmaatschap.queries import mag_inloggen
from toegang.models import Medewerker
from toegang.rechten import Rol

PLEKKEN = ("Vught", "Boxtel", "Oss")
DADEN = ["aannemen", "aannemen door een ander", "afslaan", "blokkeren", "openen", "adres"]
STAP = st.tuples(st.sampled_from(DADEN), st.sampled_from(PLEKKEN))


@dataclass
class Som:
    """What holds, in a few plain words."""

    actief: set[str] = field(default_factory=lambda: set(PLEKKEN))
    aanvaard: set[str] = field(default_factory=lambda: {"Vught"})
    bedoeld: bool = True  # whether the account has the address at which it was asked

    @property
    def werkt(self) -> set[str]:
        return self.actief & self.aanvaard

    @property
    def gevraagd(self) -> set[str]:
        return self.actief - self.aanvaard if self.bedoeld else set()

    def doe(self, wat: str, plek: str) -> None:
        if wat == "aannemen":
            self.aanvaard |= self.gevraagd & {plek}
        elif wat in {"blokkeren", "afslaan"}:
            self.actief -= {plek} if wat == "blokkeren" else self.gevraagd & {plek}
        elif wat == "openen":
            self.actief |= {plek}
        elif wat == "adres" and not self.werkt - {"Vught"}:
            self.bedoeld = not self.bedoeld


@dataclass
class Echt:
    """The same with the application, and with SQL where a beheerder would act."""

    wie: dict[str, Medewerker]
    dossiers: dict[str, Statushouder]
    vreemd: Medewerker

    @property
    def account(self) -> Medewerker:
        return Medewerker.objects.get(pk=self.wie["Vught"].pk)

    def doe(self, wat: str, plek: str) -> None:
        pk = self.wie[plek].pk
        if wat == "adres":
            ander = "ander@post.example"
            nieuw = self.wie["Vught"].email if self.account.email == ander else ander
            self._sql("UPDATE toegang_medewerker SET email = %s WHERE id = %s", nieuw, self.account.pk)
        elif wat in {"blokkeren", "openen"}:
            self._sql("UPDATE toegang_medewerker SET is_active = %s WHERE id = %s", wat == "openen", pk)
        else:
            werkwoord, _, door = wat.partition(" ")
            fabriek.browser(self.vreemd if door else self.account).post(reverse(f"werkplek_{werkwoord}", args=[pk]))

    def _sql(self, opdracht: str, *waarden: Any) -> None:
        with als_webrol(), suppress(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)  # the address stays while it also opens another place

    def ziet(self, plek: str) -> set[str]:
        """Of whom the pages tell in a session that works at this place, and whom SQL finds in its name: the same."""
        wie = Medewerker.objects.select_related("account").get(pk=self.wie[plek].pk)
        pagina = self._pagina(fabriek.browser(wie))
        op_de_pagina = {naam for naam, dossier in self.dossiers.items() if dossier.achternaam in pagina}
        try:
            with als_webrol(), namens(wie.pk, VANDAAG), connection.cursor() as cursor:
                cursor.execute("SELECT achternaam FROM dossier_statushouder")
                gevonden = {naam for (naam,) in cursor.fetchall()}
        except Geweigerd:
            gevonden = set()
        met_sql = {naam for naam, dossier in self.dossiers.items() if dossier.achternaam in gevonden}
        assert op_de_pagina == met_sql
        return met_sql

    def _pagina(self, browser: Client) -> str:
        antwoord = browser.get(reverse("partner_caseload"))
        return antwoord.content.decode() if antwoord.status_code == 200 else ""


def echt() -> Echt:
    """One account that was asked at two other places, and a client of each."""
    eigen = fabriek.medewerker(Rol.PARTNER, "Marieke")
    wie = {"Vught": eigen}
    for naam in PLEKKEN[1:]:
        wie[naam] = fabriek.lidmaatschap(eigen, aanvaard=False, gemeente=fabriek.gemeente(naam))
    dossiers = {}
    for naam, een in wie.items():
        assert een.organisatie
        klantmanager = fabriek.medewerker(naam="Klantmanager", gemeente=een.gemeente)
        dossiers[naam] = fabriek.dossier(klantmanager, achternaam=f"Van{naam}se")
        Deling.objects.create(
            gemeente=een.gemeente, statushouder=dossiers[naam], organisatie=een.organisatie, basis="afspraak",
            doel="begeleiding", van=VANDAAG, tot=VANDAAG, onderdelen=["contact"],
        )  # fmt: skip
    return Echt(wie, dossiers, fabriek.medewerker(Rol.BEHEERDER, "Bo", gemeente=wie["Boxtel"].gemeente))


def speel(stappen: list[tuple[str, str]]) -> None:
    """Do these things one after the other; nothing is left of them."""
    with transaction.atomic():
        spel, som = echt(), Som()
        for wat, plek in stappen:
            spel.doe(wat, plek)
            som.doe(wat, plek)
            assert spel.ziet(plek) == ({plek} & som.werkt), (wat, plek)
            assert mag_inloggen(spel.account) == bool(som.werkt or som.gevraagd)
        transaction.set_rollback(True)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=st.lists(STAP, min_size=4, max_size=8))
def test_wat_iemand_bereikt_is_wat_er_gezegd_is(db, vandaag, stappen: list[tuple[str, str]]):
    """A few of them; `make lang DEEL=aanmelden` does many more."""
    speel(stappen)

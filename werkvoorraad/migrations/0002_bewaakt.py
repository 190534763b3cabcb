"""Tasks, reminders, calendar addresses and postponements lie in the gemeente of all that they name, behind row-level
security.

Only the system makes and changes reminders. Who works in the gemeente reads its reminders; of a mail who keeps the
settings of the gemeente sees to whom it went, not about which dossiers, and can let it go again; a partner sees its
own.

The address of a calendar feed is of its owner alone: colleagues do not even read that there is one. The system finds
the owner of a secret, and may keep others from it meanwhile (FOR UPDATE), but changes nothing.
"""

from django.db import migrations

from bouwstenen.migraties import (
    GEMEENTE,
    KRING,
    MEDEWERKER,
    ORGANISATIE,
    afgeschermd,
    historie_afgeschermd,
    zelfde_gemeente,
)

SAMEN = (
    ("werkvoorraad_taak", "statushouder_id", "dossier_statushouder"),
    ("werkvoorraad_taak", "voor_id", "toegang_medewerker"),
    ("werkvoorraad_taak", "klaar_door_id", "toegang_medewerker"),
    ("werkvoorraad_taak", "uit_gesprek_id", "pip_plan_gesprek"),
    ("werkvoorraad_taak", "volgt_op_id", "werkvoorraad_taak"),
    ("werkvoorraad_herinnering", "statushouder_id", "dossier_statushouder"),
    ("werkvoorraad_bericht", "voor_id", "toegang_medewerker"),
    ("werkvoorraad_vermelding", "bericht_id", "werkvoorraad_bericht"),
    ("werkvoorraad_vermelding", "herinnering_id", "werkvoorraad_herinnering"),
    ("werkvoorraad_agendasleutel", "medewerker_id", "toegang_medewerker"),
    ("werkvoorraad_uitstel", "statushouder_id", "dossier_statushouder"),
    ("werkvoorraad_uitstel", "door_id", "toegang_medewerker"),
)
BEWERKBAAR = ("werkvoorraad_taak", "werkvoorraad_uitstel")
SYSTEEM = f"{KRING} = 'systeem'"
EIGEN = f"gemeente_id = {GEMEENTE}"
BEHEER = f"({EIGEN} AND {KRING} = 'geen' AND {ORGANISATIE} IS NULL)"
LEZEN = {
    "werkvoorraad_ronde": SYSTEEM,
    "werkvoorraad_herinnering": f"{SYSTEEM} OR ({EIGEN} AND {KRING} = 'gemeente')",
    "werkvoorraad_vermelding": f"{SYSTEEM} OR ({EIGEN} AND {KRING} = 'gemeente')",
    "werkvoorraad_bericht": f"{SYSTEEM} OR {BEHEER} OR ({EIGEN} AND voor_id = {MEDEWERKER})",
}
WIJZIGEN = {**dict.fromkeys(LEZEN, SYSTEEM), "werkvoorraad_bericht": f"{SYSTEEM} OR {BEHEER}"}
SLEUTEL = "werkvoorraad_agendasleutel"
EIGEN_SLEUTEL = f"{EIGEN} AND medewerker_id = {MEDEWERKER}"
VINDEN = f"{SYSTEEM} OR ({EIGEN_SLEUTEL})"
SLEUTELREGELS = {
    "lezen": f"FOR SELECT USING ({VINDEN})",
    "toevoegen": f"FOR INSERT WITH CHECK ({EIGEN_SLEUTEL})",
    "wijzigen": f"FOR UPDATE USING ({VINDEN}) WITH CHECK ({EIGEN_SLEUTEL})",
    "verwijderen": f"FOR DELETE USING ({EIGEN_SLEUTEL})",
}


def van_systeem(tabel: str) -> dict[str, str]:
    return {
        "lezen": f"FOR SELECT USING ({LEZEN[tabel]})",
        "toevoegen": f"FOR INSERT WITH CHECK ({SYSTEEM})",
        "wijzigen": f"FOR UPDATE USING ({WIJZIGEN[tabel]}) WITH CHECK ({WIJZIGEN[tabel]})",
        "verwijderen": f"FOR DELETE USING ({SYSTEEM})",
    }


def met_regels(tabel: str, regels: dict[str, str]) -> migrations.RunSQL:
    return migrations.RunSQL(
        [
            f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY",
            *(f"CREATE POLICY {naam} ON {tabel} {regel}" for naam, regel in regels.items()),
        ],
        [
            *(f"DROP POLICY {naam} ON {tabel}" for naam in regels),
            f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY",
        ],
    )


class Migration(migrations.Migration):
    replaces = [
        ("werkvoorraad", "0002_afscherming"),
        ("werkvoorraad", "0004_herinneringen_afscherming"),
        ("werkvoorraad", "0006_agendasleutel_afscherming"),
        ("werkvoorraad", "0008_uitstel_afscherming"),
    ]
    dependencies = [
        ("werkvoorraad", "0001_tabellen"),
    ]
    operations = [
        *(zelfde_gemeente(*kolom) for kolom in SAMEN),
        *(afgeschermd(tabel) for tabel in BEWERKBAAR),
        *(met_regels(tabel, van_systeem(tabel)) for tabel in LEZEN),
        met_regels(SLEUTEL, SLEUTELREGELS),
        *(historie_afgeschermd(f"{tabel}event") for tabel in (*BEWERKBAAR, SLEUTEL)),
    ]

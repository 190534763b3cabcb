"""The demonstration: the cohorts have the size of the note, every row is valid, and a second time is the same."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Max, Model, Q, Sum
from stdnum.nl import bsn

from dossier.models import Deling, Huishouden, Huishoudlid, Statushouder
from inburgering.models import Cursus, Uren, Vrijstelling
from intake.models import Antwoord
from intake.vragenlijst import vraag_van
from ontzorging.models import Betaalbestand, Maandregel, Maandstaat
from pip_plan.models import Advies, Gesprek, Pip, Verwijzing, Weekdeel
from tests.ontzorging.bank import NS, gelezen
from toegang.models import Gemeente, Medewerker, Organisatie, Waarneming
from toegang.rechten import Rol
from vught_statushouders.demo import laden, synthetisch
from vught_statushouders.demo.bouwen import MODELLEN
from vught_statushouders.demo.nummers import VOOR_MENSEN, VOOR_VOORRAAD, proefnummers
from vught_statushouders.management.commands.demodata import Command
from werkvoorraad.models import Taak

VANDAAG = date(2026, 11, 24)
COHORTEN = [
    (date(2015, 9, 1), date(2017, 7, 31), 28, 74),
    (date(2017, 8, 1), date(2018, 12, 31), 21, 48),
]


def som() -> str:
    """A checksum over every row: not the ids and numbers from sequences, nor what is encrypted with chance."""
    inhoud = hashlib.sha256()
    rang: dict[object, dict[int, int]] = {}
    modellen: list[type[Model]] = [
        Gemeente,
        Organisatie,
        Medewerker,
        Waarneming,
        *MODELLEN,
        Gesprek,
        Taak,
        Advies,
        Verwijzing,
    ]
    for model in modellen:
        rijen = list(model._default_manager.order_by("pk"))
        rang[model] = {rij.pk: volgnummer for volgnummer, rij in enumerate(rijen)}
        velden = [veld for veld in model._meta.concrete_fields if veld.name not in ("id", "dossiernummer", "password")]
        for rij in rijen:
            waarden = [(veld, getattr(rij, veld.attname)) for veld in velden]
            inhoud.update(
                repr([rang.get(v.related_model, {}).get(w) if v.is_relation else w for v, w in waarden]).encode()
            )
    return inhoud.hexdigest()


def som_van(dag: date, zaad: int) -> str:
    """The checksum of a load that is undone."""
    with transaction.atomic():
        laden.laad(dag, zaad)
        uitkomst = som()
        transaction.set_rollback(True)
    return uitkomst


@pytest.fixture(scope="module")
def sommen(django_db_setup, django_db_blocker) -> Iterator[dict[str, str]]:
    """Load the caseload once for this file; returns the checksums of two other loads that came before."""
    with django_db_blocker.unblock(), transaction.atomic():
        eerder = {"zelfde": som_van(VANDAAG, 1), "ander zaad": som_van(VANDAAG, 2)}
        eerder["volgend jaar"] = som_van(date(2027, 6, 1), 1)  # PostgreSQL refuses it otherwise
        laden.laad(VANDAAG, 1)
        yield eerder
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def terug(sommen) -> Iterator[None]:
    """Undo what one test wrote."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def opdracht(*argumenten: str) -> str:
    """What the command prints."""
    uit = StringIO()
    call_command("demodata", *argumenten, stdout=uit, stderr=StringIO())
    return uit.getvalue()


@pytest.mark.parametrize(("van", "tot", "huishoudens", "personen"), COHORTEN)
def test_cohort_heeft_de_omvang_van_de_notitie(van, tot, huishoudens, personen):
    cohort = Huishouden.objects.met_gehuisvest_op().filter(Q(gehuisvest_op__range=(van, tot)), gemeente__code="0865")
    assert cohort.count() == huishoudens
    assert Huishoudlid.objects.filter(huishouden__in=cohort.values("pk")).count() == personen


def test_bsn_is_een_uniek_testnummer():
    nummers = [nummer for nummer in Statushouder.objects.values_list("bsn", flat=True) if nummer]
    assert len(nummers) > 150
    assert len(set(nummers)) == len(nummers)
    assert all(nummer.startswith("999") and bsn.is_valid(nummer) for nummer in nummers)


def test_proefnummers_zijn_alle_nummers_die_kloppen():
    verwacht = [str(nummer) for nummer in range(999_000_000, 999_002_000) if bsn.is_valid(str(nummer))]
    assert list(proefnummers(range(999_000_000, 999_002_000))) == verwacht
    assert VOOR_VOORRAAD.stop == VOOR_MENSEN.start


def test_elke_rij_houdt_zich_aan_de_velden_en_aan_de_database():
    connection.check_constraints()
    for model in (*MODELLEN, Gesprek, Taak, Advies, Verwijzing, Weekdeel):
        for rij in model._default_manager.all():
            rij.clean_fields()


def test_niets_dat_al_gebeurd_is_ligt_na_vandaag():
    laatste = Statushouder.objects.aggregate(Max("geboortedatum"), Max("vertrokken_op"), Max("afgesloten_op"))
    assert max(laatste.values()) <= VANDAAG
    assert not Gesprek.objects.filter(datum__gt=VANDAAG).exists()
    assert not Taak.objects.filter(klaar_op__gt=VANDAAG).exists()
    assert not Advies.objects.filter(datum__gt=VANDAAG).exists()
    assert not Verwijzing.objects.filter(teruggekoppeld_op__gt=VANDAAG).exists()


def test_er_zijn_taken_die_te_laat_zijn_en_taken_voor_deze_week():
    open_taken = Taak.objects.open()
    assert open_taken.filter(uiterlijk__lt=VANDAAG).count() >= 3
    assert open_taken.filter(uiterlijk__range=(VANDAAG, VANDAAG + timedelta(days=6))).count() >= 3


def test_zelfde_zaad_en_dag_geven_dezelfde_mensen(sommen):
    assert som() == sommen["zelfde"]
    assert som() != sommen["ander zaad"]


def test_ook_volgend_jaar_zegt_elk_traject_waarom_het_niet_bij_wegwijs_is(sommen):
    assert sommen["volgend jaar"]


def test_er_is_een_tweede_gemeente_met_dossiers_die_hadden_kunnen_lekken():
    boxtel = Statushouder.objects.filter(gemeente__code="0757")
    assert boxtel.count() >= 5
    assert set(boxtel.values_list("klantmanager__gemeente__code", flat=True)) == {"0757"}


def test_demo_accounts_kunnen_inloggen():
    assert Medewerker.objects.get(email="klantmanager@vught.example").check_password("welkom-in-vught")
    assert set(Medewerker.objects.filter(gemeente__code="0865").values_list("rol", flat=True)) == set(Rol.values)
    assert Waarneming.objects.op(VANDAAG).count() == 1


def test_tweede_keer_verandert_niets():
    voor = som()
    assert "niets aan veranderd" in opdracht()
    assert som() == voor


def test_synthetische_dossiers_komen_erbij():
    voor = Statushouder.objects.count()
    opdracht("--dossiers", "500")
    connection.check_constraints()
    assert Statushouder.objects.count() == voor + 500
    nieuw = Statushouder.objects.filter(gemeente__code=synthetisch.GEMEENTE)
    assert Medewerker.objects.filter(caseload__in=nieuw).distinct().count() == 5
    assert not any(wie.has_usable_password() for wie in Medewerker.objects.filter(gemeente__code=synthetisch.GEMEENTE))
    assert all(bsn.is_valid(nummer or "") for nummer in nieuw.values_list("bsn", flat=True))
    assert "niets aan veranderd" in opdracht("--dossiers", "500").splitlines()[-1]
    assert nieuw.count() == 500


@pytest.mark.parametrize("waarde", ["0", "-5", "tien", "1.5", ""])
def test_onzin_wordt_geweigerd_in_een_regel(waarde):
    with pytest.raises(CommandError) as fout:
        opdracht(f"--dossiers={waarde}")
    assert "geheel getal van 1 of hoger" in str(fout.value)
    assert "\n" not in str(fout.value)


@pytest.mark.parametrize("argumenten", [["--onzin"], ["los"], ["--dossiers"]])
def test_onbekend_argument_geeft_een_regel_en_een_foutcode(argumenten, capsys):
    with pytest.raises(SystemExit) as fout:
        Command().run_from_argv(["manage.py", "demodata", *argumenten])
    assert fout.value.code == 2
    regel = capsys.readouterr().err
    assert regel.startswith("Onbekend of onvolledig argument.")
    assert regel.count("\n") == 1


def test_buiten_de_demo_alleen_met_toch(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="geen demo-omgeving"):
        opdracht()
    assert "niets aan veranderd" in opdracht("--toch")


@pytest.mark.usefixtures("sommen")
def test_elk_betaalbestand_klopt_met_het_schema_en_met_de_maandstaten():
    bestanden = list(Betaalbestand.objects.all())
    assert len(bestanden) > 5
    for bestand in bestanden:
        boom = gelezen(bestand.inhoud)
        regels = Maandregel.objects.filter(maandstaat__maand=bestand.maand, maandstaat__gesloten_op__isnull=False)
        betaald = regels.exclude(soort="correctie").aggregate(som=Sum("bedrag"))["som"]
        assert Decimal(boom.findtext(".//p:GrpHdr/p:CtrlSum", namespaces=NS)) == betaald


@pytest.mark.usefixtures("sommen")
def test_van_elke_maand_is_te_zeggen_waar_elke_cent_bleef():
    staten = list(Maandstaat.objects.met_sommen())
    assert len(staten) > 20
    assert all(een.bijstand + een.tekort == een.lasten + een.naar_client for een in staten)
    assert {een.gesloten_op is None for een in staten} == {True, False}


# --- What real use gives ---------------------------------------------------------------------------------------------


def test_lessen_zijn_op_de_dagen_van_het_rooster():
    lessen = Uren.objects.exclude(groep=None).exclude(dag=None).select_related("groep")
    assert lessen.count() > 5
    namen = "ma di wo do vr za zo".split()
    assert all(namen[les.dag.weekday()] in re.findall(r"\b\w\w\b", les.groep.tijden) for les in lessen)


def test_een_intake_is_met_de_hand_ingevuld():
    soorten = [type(waarde) for waarde in Antwoord.objects.values_list("waarde", flat=True)]
    rijen = [w for w in Antwoord.objects.values_list("waarde", flat=True) if isinstance(w, list) and w]
    assert {str, int, list} <= set(soorten)
    assert any(len(waarde) > 1 for waarde in rijen)
    assert any(isinstance(waarde[0], dict) for waarde in rijen)
    for antwoord in Antwoord.objects.exclude(waarde=None):
        vraag = vraag_van(antwoord.leefgebied, antwoord.vraag)
        assert vraag.schoon(antwoord.waarde) == antwoord.waarde, antwoord


@pytest.mark.parametrize(
    "rijen",
    [
        Pip.objects.filter(leerroute="z", status="vastgesteld"),
        Vrijstelling.objects.filter(delen=["alles"], besluit="toegekend"),
        Vrijstelling.objects.filter(besluit="afgewezen"),
        Verwijzing.objects.filter(status="afgewezen"),
        Maandregel.objects.filter(stand="mislukt"),
        Deling.objects.exclude(ingetrokken_op=None),
        Cursus.objects.exclude(stopreden=""),
        Statushouder.objects.exclude(afgesloten_op=None),
    ],
    ids="z-route ontheffing geweigerd afgewezen mislukt gestopt afgebroken gesloten".split(),
)
def test_wat_echt_gebruik_geeft_komt_voor(rijen):
    assert rijen.all().exists()


def test_een_partner_heeft_twee_verwijzingen_waar_zij_nog_niet_op_antwoordde():
    assert Verwijzing.objects.filter(status="verstuurd", organisatie__naam="VluchtelingenWerk").count() >= 2


def test_inspanning_is_alleen_onder_de_wet_van_2013_een_grond():
    inspanning = Vrijstelling.objects.filter(grond="inspanning")
    assert not inspanning.filter(statushouder__regime="wi2021").exists()

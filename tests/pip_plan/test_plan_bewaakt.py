"""What PostgreSQL refuses in a plan, whichever way it is written: the rules of DUO, and every change of a fixed one."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from dossier.models import Huisvesting, Mijlpaal, Statushouder
from intake.models import Intake
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip, Pipdocument, Weekdeel
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.logins import leest
from tests.pip_plan import plannen
from tests.pip_plan.plannen import PLICHT, VASTGESTELD, VESTIGING
from toegang.afscherming import binnen
from toegang.rechten import Rol

AFGESCHAALD = {"niveau": "A2", "afgeschaald": ["SP"], "lesuren": 640, "afschaal_reden": "Drie keer gezakt."}
HASH = "0" * 64


@pytest.fixture
def wie(noor):
    client = fabriek.dossier(noor, inburgeringsplicht_op=PLICHT)
    Huisvesting.objects.update(brp_op=VESTIGING)
    return client


def geweigerd(maak, regel):
    """PostgreSQL refuses it, and by this rule."""
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        maak()
    assert fout.value.__cause__.diag.constraint_name == regel


@pytest.mark.parametrize(
    ("regel", "velden"),
    [
        ("pip_a2_niet_onderwijs", {"leerroute": "onderwijs", **AFGESCHAALD}),
        ("pip_b1_niet_z", {"leerroute": "z", "niveau": "B1"}),
        ("pip_niveau_b1_route", {"leerroute": "onderwijs", "niveau": "B1"}),
        ("pip_niveau_b1_route", {"leerroute": "z", **AFGESCHAALD}),
        ("pip_intensiteit_b1_route", {"leerroute": "z", "niveau": "", "intensiteit": 700}),
        ("pip_intensiteit_grens", {"intensiteit": 0}),
        ("pip_intensiteit_grens", {"intensiteit": 10_000}),
        ("pip_a2_per_onderdeel", {**AFGESCHAALD, "afgeschaald": []}),
        ("pip_a2_per_onderdeel", {**AFGESCHAALD, "niveau": "B1"}),
        ("pip_afschalen_na_600_uur", {**AFGESCHAALD, "lesuren": 599}),
        ("pip_afschalen_na_600_uur", {**AFGESCHAALD, "lesuren": None}),
        ("pip_afschalen_na_600_uur", {**AFGESCHAALD, "afschaal_reden": ""}),
        ("pip_pvt_uren_genoeg", {"pvt_uren": 11}),
        ("pip_map_uren_genoeg", {"map_uren": 39}),
        ("pip_map_niet_onderwijs", {"leerroute": "onderwijs", "niveau": "", "map_uren": 40}),
        ("pip_ontzorging_met_reden", {"ontzorging_verlengd_tot": VANDAAG}),
        ("pip_ontzorging_met_reden", {"ontzorging_reden": "Schulden."}),
        ("pip_gespreksritme_grens", {"gespreksritme": 27}),
        ("pip_overgenomen_volledig", {"overgenomen_van": "Tilburg"}),
        ("pip_overgenomen_volledig", {"eerste_pip_op": VANDAAG}),
        ("pip_wacht_op_iets", {"ontvangen_op": VANDAAG}),
        ("pip_besproken_volledig", {"status": "besproken", "besproken_op": VANDAAG, "taal": "ti"}),
        ("pip_getekend_met_bewijs", {"getekend_client_op": VANDAAG}),
        ("pip_getekend_met_bewijs", {"handtekening": "handtekening/x"}),
        ("pip_getekend_na_gesprek", {"getekend_client_op": VANDAAG, "scan": "pip_scan/x"}),
    ],
)
def test_een_besluit_dat_niet_kan_komt_er_niet_in(wie, regel, velden):
    plannen.vastgesteld(wie)  # a later version, so that A2 could be right
    geweigerd(lambda: plannen.pip(wie, **velden), regel)


@pytest.mark.parametrize(
    ("regel", "velden"),
    [
        ("pip_vastgesteld_volledig", {"vastgesteld_door": None}),
        ("pip_vastgesteld_volledig", {"status": "besproken"}),
        ("pip_vastgesteld_met_route", {"leerroute": "", "niveau": ""}),
        ("pip_vastgesteld_met_niveau", {"niveau": ""}),
        ("pip_vastgesteld_na_gesprek", {"besproken_op": VASTGESTELD + timedelta(days=1), "getekend_client_op": None,
                                        "scan": "", "niet_getekend_reden": "Wil niet."}),
        ("pip_vastgesteld_getekend", {"getekend_client_op": VASTGESTELD + timedelta(days=1)}),
        ("pip_vastgesteld_getekend", {"getekend_client_op": None, "scan": ""}),
        ("pip_getekend_na_gesprek", {"getekend_client_op": VASTGESTELD - timedelta(days=1)}),
        ("pip_niet_voor_plicht", {"vastgesteld_op": PLICHT - timedelta(days=1)}),
        ("pip_niet_voor_vestiging", {"vastgesteld_op": VESTIGING - timedelta(days=1)}),
        ("pip_a2_niet_eerste", AFGESCHAALD),
    ],
)  # fmt: skip
def test_een_eerste_pip_dat_niet_kan_wordt_niet_vastgesteld(wie, regel, velden):
    geweigerd(lambda: plannen.vastgesteld(wie, **velden), regel)
    plannen.vastgesteld(wie)  # and without it everything is right


def test_een_pip_van_morgen_kan_niet(wie, noor):
    with als_webrol(), binnen(fabriek.zicht(noor)):
        geweigerd(lambda: plannen.vastgesteld(wie, vastgesteld_op=VANDAAG + timedelta(days=1)), "pip_niet_in_toekomst")
        plannen.vastgesteld(wie, vastgesteld_op=VANDAAG)


def test_wie_geen_asielstatus_heeft_krijgt_geen_uren(noor):
    geweigerd(
        lambda: plannen.pip(fabriek.statushouder(noor, gezinsmigrant=True), intensiteit=700), "pip_intensiteit_asiel"
    )
    plannen.pip(fabriek.statushouder(noor), intensiteit=700)


def test_een_versie_kan_niet_voor_een_eerdere_zijn(wie):
    plannen.vastgesteld(wie)
    geweigerd(lambda: plannen.vastgesteld(wie, vastgesteld_op=VASTGESTELD - timedelta(days=1)), "pip_niet_voor_eerder")
    plannen.vastgesteld(wie, vastgesteld_op=VASTGESTELD)


def op_papier(wie, dag=VASTGESTELD):
    """A PIP from before this application: only its day is known."""
    return Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=dag)


def test_een_pip_op_papier_was_het_eerste(wie):
    op_papier(wie)
    geweigerd(lambda: plannen.vastgesteld(wie, vastgesteld_op=VASTGESTELD - timedelta(days=1)), "pip_niet_voor_eerder")
    plannen.vastgesteld(wie, **AFGESCHAALD)


@pytest.mark.parametrize(
    ("van", "naar", "dag", "mag"),
    [
        ("b1", "z", date(2028, 1, 8), True),
        ("b1", "z", date(2028, 1, 9), False),
        ("z", "onderwijs", date(2028, 1, 9), False),
        ("onderwijs", "z", date(2028, 1, 9), False),
        ("onderwijs", "b1", date(2028, 1, 9), True),
        ("z", "z", date(2028, 1, 9), True),
    ],
)
def test_van_route_wisselen_kan_anderhalf_jaar(wie, van, naar, dag, mag):
    def met(route, **velden):
        return plannen.vastgesteld(wie, leerroute=route, niveau="B1" if route == "b1" else "", **velden)

    op_papier(wie)  # the inburgeringstermijn began on 9 July 2026
    met(van)
    if mag:
        met(naar, vastgesteld_op=dag)
    else:
        geweigerd(lambda: met(naar, vastgesteld_op=dag), "pip_schakelen_op_tijd")


@pytest.mark.parametrize(("dag", "mag"), [(date(2028, 1, 18), True), (date(2028, 1, 19), False)])
def test_de_laatste_dag_om_te_wisselen_schuift_mee_met_de_termijn(wie, dag, mag):
    op_papier(wie)
    plannen.stil(wie, date(2027, 3, 1), date(2027, 3, 10))
    plannen.vastgesteld(wie, leerroute="b1", niveau="B1")
    if mag:
        plannen.vastgesteld(wie, leerroute="z", niveau="", vastgesteld_op=dag)
    else:
        geweigerd(
            lambda: plannen.vastgesteld(wie, leerroute="z", niveau="", vastgesteld_op=dag), "pip_schakelen_op_tijd"
        )


def test_zolang_de_termijn_stilstaat_is_er_geen_laatste_dag(wie):
    op_papier(wie)
    plannen.stil(wie, date(2027, 3, 1), None)
    plannen.vastgesteld(wie, leerroute="b1", niveau="B1")
    plannen.vastgesteld(wie, leerroute="z", niveau="", vastgesteld_op=date(2029, 1, 1))


def test_er_is_een_open_versie(wie):
    plannen.pip(wie)
    geweigerd(lambda: plannen.pip(wie), "pip_een_open")


def test_alleen_een_afgeronde_intake_van_deze_client(wie, noor):
    def intake(van, **velden):
        return Intake.objects.create(
            gemeente=van.gemeente, statushouder=van, lijst="2026-09-01", begonnen_op=VANDAAG, taal="ti", **velden
        )

    klaar = {"afgerond_op": VANDAAG, "afgerond_door": noor}
    loopt, van_ander = intake(wie), intake(fabriek.dossier(noor), **klaar)
    for verkeerd in (loopt, van_ander):
        geweigerd(lambda een=verkeerd: plannen.pip(wie, intake=een), "pip_intake_van_client")
    plannen.pip(wie, intake=intake(wie, **klaar))


@pytest.fixture
def vast(wie):
    """A fixed plan with something of everything, made in the order in which people make it."""
    plan = plannen.besproken(wie, **plannen.ONGETEKEND)
    plannen.stap(plannen.doel(plan))
    plannen.weekdeel(plan)
    plan.getekend_client_op, plan.scan = VASTGESTELD, "pip_scan/x"
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "vastgesteld", VASTGESTELD, wie.klantmanager
    plan.save()
    return plan


@pytest.mark.parametrize(
    "doe",
    [
        lambda plan: Pip.objects.update(visie_client="Anders."),
        lambda plan: Pip.objects.update(status="besproken"),
        lambda plan: Pip.objects.filter(pk=plan.pk)._raw_delete("default"),
        lambda plan: Doel.objects.update(tekst="Ik leer fietsen."),
        lambda plan: Doelstap.objects.all().delete(),
        lambda plan: Doelstap.objects.update(wie="gemeente"),
        lambda plan: Weekdeel.objects.update(dag=2),
        lambda plan: Weekdeel.objects.all().delete(),
        lambda plan: plannen.doel(plan, tekst="Nog een."),
        lambda plan: plannen.stap(plan.doelen.get(), tekst="Nog een."),
        lambda plan: plannen.weekdeel(plan, dag=3),
        lambda plan: Doel.objects.update(pip=plannen.pip(plan.statushouder)),
        lambda plan: plannen.doel(plannen.pip(plan.statushouder)).__class__.objects.update(pip=plan),
    ],
)
def test_een_vastgesteld_pip_verandert_nooit(vast, doe):
    geweigerd(lambda: doe(vast), "pip_ligt_vast")


@pytest.fixture
def getekend(wie):
    """A plan with something of everything, signed and not fixed yet."""
    plan = plannen.besproken(wie, **plannen.ONGETEKEND)
    plannen.stap(plannen.doel(plan))
    plannen.weekdeel(plan)
    plan.getekend_client_op, plan.scan = VASTGESTELD, "pip_scan/x"
    plan.save()
    return plan


@pytest.mark.parametrize(
    "doe",
    [
        lambda plan: Pip.objects.update(begeleiding="Anders."),
        lambda plan: Pip.objects.update(intensiteit=900),
        lambda plan: Pip.objects.update(leerroute="z", niveau="", getekend_client_op=VANDAAG, scan="pip_scan/y"),
        lambda plan: Doel.objects.update(tekst="Ik leer fietsen."),
        lambda plan: Doelstap.objects.all().delete(),
        lambda plan: Doelstap.objects.update(wie="gemeente"),
        lambda plan: Weekdeel.objects.update(dag=2),
        lambda plan: plannen.doel(plan, tekst="Nog een."),
        lambda plan: plannen.stap(plan.doelen.get(), tekst="Nog een."),
        lambda plan: plannen.weekdeel(plan, dag=3),
        lambda plan: Pip.objects.all().delete(),
    ],
)
def test_waarvoor_de_client_tekende_verandert_niet(getekend, doe):
    geweigerd(lambda: doe(getekend), "pip_getekend_ligt_vast")
    Pip.objects.update(getekend_client_op=None, scan="")  # and with the signature taken back it does
    doe(Pip.objects.get())


def test_een_getekend_plan_wordt_vastgesteld(getekend, noor):
    Pip.objects.update(status="vastgesteld", vastgesteld_op=VASTGESTELD, vastgesteld_door=noor, te_laat_reden="School.")


def test_wat_een_plan_onmogelijk_maakt_houdt_de_handtekening_niet_vast(getekend):
    """Somebody turns out to have no asielstatus: the plan cannot be fixed so, but it can be unsigned and mended."""
    Pip.objects.update(getekend_client_op=None, scan="")
    Pip.objects.update(intensiteit=600)
    Pip.objects.update(getekend_client_op=VASTGESTELD, scan="pip_scan/x")
    Statushouder.objects.update(gezinsmigrant=True)
    vast = {
        "status": "vastgesteld",
        "vastgesteld_op": VASTGESTELD,
        "vastgesteld_door": getekend.statushouder.klantmanager,
    }
    geweigerd(lambda: Pip.objects.update(**vast), "pip_intensiteit_asiel")
    Pip.objects.update(getekend_client_op=None, scan="")
    geweigerd(lambda: Pip.objects.update(intensiteit=700), "pip_intensiteit_asiel")
    Pip.objects.update(intensiteit=None)


def test_evalueren_kan_ook_als_het_plan_vastligt(vast):
    doel = vast.doelen.get()
    eerste = {"gemeente": vast.gemeente, "doel": doel, "datum": VANDAAG, "stand": "bezig"}
    assert Evaluatie.objects.create(**eerste, score=5)
    for score in (0, 6):
        geweigerd(lambda een=score: Evaluatie.objects.create(**eerste, score=een), "evaluatie_score_grens")


@pytest.mark.parametrize(
    ("maak", "regel", "velden"),
    [
        (plannen.doel, "doel_leefgebied_bekend", {"leefgebied": ""}),
        (plannen.doel, "doel_met_tekst", {"tekst": ""}),
        (plannen.weekdeel, "weekdeel_einde_na_begin", {"tot": "09:00"}),
        (plannen.weekdeel, "weekdeel_dag_bekend", {"dag": 8}),
        (plannen.weekdeel, "weekdeel_reistijd_grens", {"reistijd": 241}),
        (plannen.weekdeel, "weekdeel_is_iets", {"wat": ""}),
    ],
)
def test_een_doel_hoort_bij_een_leefgebied_en_een_weekdeel_bij_een_dag(wie, maak, regel, velden):
    geweigerd(lambda: maak(plannen.pip(wie), **velden), regel)


def test_een_stap_van_een_ander_heeft_een_naam(wie):
    doel = plannen.doel(plannen.pip(wie))
    geweigerd(lambda: plannen.stap(doel, wie="partner"), "doelstap_met_naam")
    plannen.stap(doel, wie="partner", naam="VluchtelingenWerk")


def document(plan, taal="ti"):
    return Pipdocument.objects.create(
        gemeente=plan.gemeente, pip=plan, soort="plan", taal=taal, bestand="pip/x", sha256=HASH,
        gemaakt_op=f"{VANDAAG} 12:00+00:00", gemaakt_door=plan.statushouder.klantmanager,
    )  # fmt: skip


def test_een_document_blijft_zoals_het_was(vast, noor):
    document(vast)
    geweigerd(lambda: Pipdocument.objects.update(bestand="pip/y"), "pip_ligt_vast")
    geweigerd(lambda: Pipdocument.objects.all()._raw_delete("default"), "pip_ligt_vast")
    with als_webrol(), binnen(fabriek.zicht(noor)):
        assert document(vast, "ar")
        with pytest.raises(DatabaseError), transaction.atomic():
            Pipdocument.objects.update(bestand="pip/y")


def test_een_plan_blijft_binnen_de_gemeente(vast, noor):
    document(vast)
    Evaluatie.objects.create(gemeente=vast.gemeente, doel=vast.doelen.get(), datum=VANDAAG, stand="bezig")
    modellen = (Pip, Doel, Doelstap, Weekdeel, Evaluatie, Pipdocument)
    boxtel = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    for kijker, aantal in ((noor, 1), (boxtel, 0), (fabriek.medewerker(Rol.PARTNER), 0)):
        with als_webrol(), binnen(fabriek.zicht(kijker)):
            assert {len(leest(model.objects.all())) for model in modellen} == {aantal}


def test_een_doel_over_gezondheid_is_voor_wie_dat_recht_heeft(wie, noor):
    plan = plannen.pip(wie)
    for leefgebied in ("taalniveau", "fysiek"):
        plannen.stap(plannen.doel(plan, leefgebied=leefgebied))
    for kijker, aantal in ((noor, 2), (fabriek.medewerker(Rol.TEAMLEIDER), 1), (fabriek.medewerker(Rol.PARTNER), 0)):
        for model in (Doel, Doelstap):
            assert model.objects.zichtbaar_voor(fabriek.zicht(kijker)).count() == aantal


@pytest.mark.usefixtures("vandaag")
def test_de_stap_waarmee_de_termijn_begon_ligt_vast_en_het_formulier_zegt_waarom(als, noor, wie):
    stap = Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=VASTGESTELD)
    stap.datum += timedelta(days=1)
    stap.save()  # a plan of before, on paper, can still be mended
    plannen.vastgesteld(wie, vastgesteld_op=stap.datum)
    velden = {"soort": "pip", "datum": "2026-08-01", "versie": "0"}
    adres = reverse("mijlpaal", args=[wie.dossiernummer, stap.pk])
    assert "deze stap ligt vast" in als(noor).post(adres, velden).content.decode()
    weg = als(noor).post(reverse("mijlpaal_verwijderen", args=[wie.dossiernummer, stap.pk]), follow=True)
    assert "deze stap ligt vast" in weg.content.decode()
    for wijzig in (lambda: Mijlpaal.objects.update(datum=VANDAAG), lambda: Mijlpaal.objects.all().delete()):
        geweigerd(wijzig, "pip_stap_ligt_vast")
    assert als(noor).post(adres, {**velden, "datum": "2026-07-09", "toelichting": "besproken"}).status_code == 302

"""Every page that can show something of a client, as the read log calls it, and the parts of a dossier on it.

A part counts when the page shows it as soon as there is something to show. What a role may not see is left out of the
log by itself (`toegang/logboek/paginas.py`); what differs from visit to visit, such as what is shared with a partner, a
view says. `tests/huis/test_paginas.py` compares this with all addresses.
"""

from toegang.keuzes import GEZONDHEID, Intern, Onderdeel
from toegang.logboek.doelen import Leesdoel
from toegang.logboek.paginas import Logpagina

CONTACT, GEZIN, WONEN, GELD = Onderdeel.CONTACT, Onderdeel.GEZIN, Onderdeel.WONEN, Onderdeel.GELD
ACTIVITEITEN, INBURGERING, PIP = Onderdeel.ACTIVITEITEN, Onderdeel.INBURGERING, Onderdeel.PIP
NAAM, PERSOON, TAKEN, VERWIJZINGEN = Intern.NAAM, Intern.PERSOON, Intern.TAKEN, Intern.VERWIJZINGEN
GESPREKKEN, DELINGEN, CIJFERS = Intern.GESPREKKEN, Intern.DELINGEN, Intern.CIJFERS
# The thirteen leefgebieden, health among them; a plan has goals about each of them.
LEEFGEBIEDEN = tuple(Onderdeel)[list(Onderdeel).index(Onderdeel.LEERBAARHEID) :]
PLAN = (PIP, *GEZONDHEID)


def _feit(adres: str, naam: str, *onderdelen: str) -> dict[str, Logpagina]:
    """The three addresses of a fact: add, change, remove."""
    return {
        f"{adres}_nieuw": Logpagina(f"{naam} toevoegen", onderdelen),
        adres: Logpagina(f"{naam} wijzigen", onderdelen),
        f"{adres}_verwijderen": Logpagina(f"{naam} verwijderen", onderdelen),
    }


LIJSTEN = {
    "werkvoorraad": Logpagina("werkvoorraad", (NAAM, TAKEN)),
    "niet_gesproken": Logpagina("lijst van wie lang niet is gesproken", (NAAM, GESPREKKEN)),
    "agenda": Logpagina("agenda in een ander programma", (NAAM, TAKEN)),
    "caseload": Logpagina("caseload", (NAAM, PERSOON, GEZIN)),
    "zoeken": Logpagina("zoeken op een nummer", (NAAM,)),
    "delingen": Logpagina("overzicht van delingen", (NAAM, DELINGEN)),
    "noodtoegang": Logpagina("dossier buiten de caseload openen", (NAAM,)),
    "noodtoegangen": Logpagina("dossiers die met een reden zijn geopend", (NAAM, DELINGEN), Leesdoel.NOODTOEGANG),
    "financiering": Logpagina("financiering van activiteiten", (NAAM, ACTIVITEITEN), Leesdoel.BETALEN),
    "ontzorging_team": Logpagina("overzicht van ontzorging", (NAAM, GELD), Leesdoel.BETALEN),
    "aanwezigheid": Logpagina("aanwezigheid van een groep", (NAAM, INBURGERING)),
    "lijst_invoeren": Logpagina("lijst van een school invoeren", (NAAM, INBURGERING)),
}
DOSSIER = {
    "dossier": Logpagina(
        "overzicht van het dossier",
        (PERSOON, CONTACT, GEZIN, WONEN, ACTIVITEITEN, INBURGERING, GELD, GESPREKKEN, TAKEN, VERWIJZINGEN, *PLAN),
    ),
    "historie": Logpagina(
        "delen en logboek van het dossier",
        (
            PERSOON, CONTACT, GEZIN, WONEN, ACTIVITEITEN, INBURGERING, GELD, PIP, GESPREKKEN, TAKEN, VERWIJZINGEN,
            *LEEFGEBIEDEN, DELINGEN, Intern.WIJZIGINGEN,
        ),
    ),
    "termijnen": Logpagina("termijnen van het dossier", (NAAM, TAKEN)),
    "dossier_nieuw": Logpagina("nieuw dossier", (NAAM, PERSOON)),
    "persoon": Logpagina("persoonsgegevens wijzigen", (PERSOON, CONTACT)),
    "bsn": Logpagina("heel BSN", (Intern.BSN,)),
    "vertrek": Logpagina("vertrek", (PERSOON, WONEN)),
    "afsluiten": Logpagina("dossier afsluiten", (PERSOON,)),
    "heropenen": Logpagina("dossier heropenen", (PERSOON,)),
    "gezinslid_nieuw": Logpagina("gezinslid toevoegen", (NAAM, GEZIN)),
    "nieuwe_plaats": Logpagina("plaats in een huishouden geven", (NAAM, GEZIN)),
    "lid": Logpagina("plaats in het huishouden wijzigen", (GEZIN,)),
    "huishouden": Logpagina("naam van het huishouden wijzigen", (GEZIN,)),
    "koppeling": Logpagina("koppeling wijzigen", (GEZIN, WONEN)),
    **_feit("huisvesting", "woning", WONEN),
    **_feit("mijlpaal", "stap in het traject", TAKEN),
    **_feit("opschorting", "opschorting of verlenging", TAKEN),
    "deling_nieuw": Logpagina("dossier delen met een partner", (DELINGEN,)),
    "deling": Logpagina("deling wijzigen", (DELINGEN,)),
    "deling_intrekken": Logpagina("stoppen met delen", (DELINGEN,)),
    "deling_formulier": Logpagina("getekend formulier van toestemming", (DELINGEN,)),
    **_feit("gesprek", "gesprek", GESPREKKEN),
    "gesprek_telefoon": Logpagina("telefoongesprek noteren", (GESPREKKEN,)),
    "bericht_voorbereiden": Logpagina("bericht aan de cliënt voorbereiden", (CONTACT, GESPREKKEN)),
    "termijn_uitstellen": Logpagina("termijn uitstellen", (NAAM, TAKEN)),
    "uitstel_verwijderen": Logpagina("uitstel van een termijn verwijderen", (NAAM, TAKEN)),
    "dossier_taak_nieuw": Logpagina("taak toevoegen", (NAAM, TAKEN)),
    **{f"taak_{adres}": Logpagina(f"taak {naam}", (NAAM, TAKEN)) for adres, naam in {
        "klaar": "klaarmelden", "uitstellen": "uitstellen", "heropenen": "heropenen", "verwijderen": "verwijderen",
    }.items()},
    "taak": Logpagina("taak wijzigen", (NAAM, TAKEN)),
}  # fmt: skip
PLANNEN = {
    "pips": Logpagina("versies van het PIP", PLAN),
    "pip": Logpagina("PIP", PLAN),
    "pip_nieuw": Logpagina("nieuwe versie van het PIP", PLAN),
    "pip_verschil": Logpagina("verschil tussen versies van het PIP", PLAN),
    "pip_besluit": Logpagina("besluit in het PIP", PLAN),
    "pip_bespreken": Logpagina("PIP bespreken", PLAN),
    "pip_handtekening": Logpagina("handtekening onder het PIP", (PIP,)),
    "pip_handtekening_intrekken": Logpagina("handtekening onder het PIP intrekken", (PIP,)),
    "pip_vaststellen": Logpagina("PIP vaststellen", PLAN),
    "pip_verwijderen": Logpagina("versie van het PIP verwijderen", PLAN),
    "pip_voorstellen": Logpagina("doelen voorstellen", (*PLAN, *LEEFGEBIEDEN)),
    "pip_evalueren": Logpagina("doelen evalueren", PLAN),
    "pip_documenten": Logpagina("documenten van het PIP", PLAN),
    "pip_document": Logpagina("document van het PIP", PLAN),
    "pip_document_maken": Logpagina("document van het PIP maken", PLAN),
    "week": Logpagina("week in het PIP", (PIP, ACTIVITEITEN, INBURGERING)),
    "week_client": Logpagina("week in het PIP, voor de cliënt", (PIP, ACTIVITEITEN, INBURGERING)),
    "week_advies": Logpagina("advies bij een week die botst", (PIP, ACTIVITEITEN, INBURGERING)),
    **_feit("weekdeel", "dagdeel in de week", PIP),
    **_feit("doel", "doel in het PIP", *PLAN),
    **_feit("doelstap", "stap naar een doel", *PLAN),
    "activiteiten": Logpagina("werk, adviezen en verwijzingen", (ACTIVITEITEN, VERWIJZINGEN)),
    **_feit("activiteit", "werk of andere activiteit", ACTIVITEITEN),
    **_feit("advies", "advies", VERWIJZINGEN),
    **_feit("verwijzing", "verwijzing", VERWIJZINGEN),
    **_feit("diplomawaardering", "diploma van elders", ACTIVITEITEN, Onderdeel.OPLEIDING),
}
INTAKES = {
    "intakes": Logpagina("brede intakes", LEEFGEBIEDEN),
    "intake": Logpagina("brede intake", LEEFGEBIEDEN),
    "intake_nieuw": Logpagina("brede intake beginnen", LEEFGEBIEDEN),
    "intake_gesprek": Logpagina("gesprek van de brede intake", LEEFGEBIEDEN),
    "intake_leefgebied": Logpagina("leefgebied van de brede intake", LEEFGEBIEDEN),
    "intake_opslaan": Logpagina("leefgebied van de brede intake opslaan", LEEFGEBIEDEN),
    "intake_stand": Logpagina("voortgang van de brede intake", (NAAM,)),
    "intake_afronden": Logpagina("brede intake afronden", LEEFGEBIEDEN),
    "intake_aanvullen": Logpagina("brede intake aanvullen", LEEFGEBIEDEN),
    "intake_pdf": Logpagina("brede intake als document", LEEFGEBIEDEN),
    "intake_toewijzen": Logpagina("deel van de intake aan een partner vragen", LEEFGEBIEDEN),
    "intake_intrekken": Logpagina("vraag aan een partner intrekken", LEEFGEBIEDEN),
    "intake_overnemen": Logpagina("antwoorden van een partner overnemen", LEEFGEBIEDEN),
    "intake_terugsturen": Logpagina("deel van de intake terugsturen", LEEFGEBIEDEN),
    "intake_opvang": Logpagina("gegevens uit de opvang", LEEFGEBIEDEN),
    "intake_opvang_opslaan": Logpagina("gegevens uit de opvang opslaan", LEEFGEBIEDEN),
    "leerbaarheidstoets": Logpagina("leerbaarheidstoets", (Onderdeel.LEERBAARHEID,)),
}
LEREN = {
    "inburgering": Logpagina("inburgering", (INBURGERING,)),
    **_feit("cursus", "inburgeringscursus", INBURGERING),
    **_feit("isk", "ISK", INBURGERING),
    **_feit("diploma", "inburgeringsdiploma", INBURGERING),
    **_feit("uren", "uren", INBURGERING),
    **_feit("taalmeting", "taalmeting", INBURGERING, Onderdeel.TAALNIVEAU),
    **_feit("examen", "examen", INBURGERING),
    **_feit("vrijstelling", "vrijstelling of ontheffing", INBURGERING),
    **_feit("afronding", "afgerond onderdeel van de inburgering", INBURGERING),
    **_feit("module", "PVT of MAP", INBURGERING),
    **_feit("verlenging", "aanvraag om een langere termijn", INBURGERING),
    "inspanning": Logpagina("aantoonbare inspanning", (INBURGERING, GESPREKKEN)),
    "inspanning_maken": Logpagina("dossier over de inspanning maken", (INBURGERING, GESPREKKEN)),
    "inspanningsdossier": Logpagina("dossier over de inspanning", (INBURGERING, GESPREKKEN)),
    "taaleisen": Logpagina("taaleis in de bijstand", (INBURGERING, GELD)),
    **_feit("taaleis", "taaleis in de bijstand", INBURGERING, GELD),
    "taaleis_besluit": Logpagina("besluit over de taaleis", (INBURGERING, GELD)),
}
GELDZAKEN = {
    "ontzorging": Logpagina("ontzorging", (GELD,)),
    "ontzorging_begin": Logpagina("begin van de ontzorging", (GELD,)),
    "ontzorging_besluit": Logpagina("besluit over de ontzorging", (GELD,)),
    "ontzorging_gereed": Logpagina("wat af moet zijn voor het eind van de ontzorging", (GELD,)),
    "ontzorging_brief_pdf": Logpagina("brief over het besluit, voorbeeld", (GELD, WONEN)),
    "ontzorging_brief_maken": Logpagina("brief over het besluit maken", (GELD, WONEN)),
    "besluitbrief": Logpagina("brief over het besluit", (GELD, WONEN)),
    "ontzorging_overzicht_pdf": Logpagina("geldoverzicht voor de cliënt", (GELD,)),
    "maandstaat": Logpagina("maandstaat", (GELD,)),
    "maandstaat_opstellen": Logpagina("maandstaat opstellen", (GELD,)),
    "maandstaat_pdf": Logpagina("maandstaat als document", (GELD,)),
    "maandstaat_sluiten": Logpagina("maandstaat sluiten", (GELD,)),
    "maandstaat_herberekenen": Logpagina("maandstaat herberekenen", (GELD,)),
    **_feit("maandregel", "regel van een maandstaat", GELD),
    **_feit("uitkering", "bijstand", GELD),
    **_feit("vastelast", "vaste last", GELD),
    **_feit("toeslag", "toeslag", GELD),
    **_feit("achterstand", "achterstand", GELD),
}
PARTNERS = {  # of a shared dossier the view says which parts
    "partner_caseload": Logpagina("gedeelde dossiers", (NAAM, DELINGEN)),
    "partner_dossier": Logpagina("gedeeld dossier", (NAAM,)),
    "partner_bijdrage": Logpagina("iets doorgeven over een gedeeld dossier", (NAAM, VERWIJZINGEN)),
    "partner_verwijzing": Logpagina("verwijzing beantwoorden", (NAAM, VERWIJZINGEN)),
    "partner_intake": Logpagina("eigen deel van de brede intake", LEEFGEBIEDEN),
    "partner_intake_opslaan": Logpagina("eigen deel van de brede intake opslaan", LEEFGEBIEDEN),
    "partner_intake_inleveren": Logpagina("eigen deel van de brede intake inleveren", LEEFGEBIEDEN),
    "partner_groepen": Logpagina("groepen van de school", (NAAM, INBURGERING), Leesdoel.LES),
    "partner_aanwezigheid": Logpagina("aanwezigheid van een eigen groep", (NAAM, INBURGERING), Leesdoel.LES),
    "partner_bijeenkomst_nieuw": Logpagina("bijeenkomst van PVT of MAP toevoegen", (NAAM, INBURGERING), Leesdoel.LES),
    "partner_bijeenkomst": Logpagina("bijeenkomst van PVT of MAP wijzigen", (NAAM, INBURGERING), Leesdoel.LES),
    "partner_bijeenkomst_verwijderen": Logpagina(
        "bijeenkomst van PVT of MAP wissen", (NAAM, INBURGERING), Leesdoel.LES
    ),
}
ZONDER_NAMEN = {  # no dossier by name: figures, and the register by number
    "monitor": Logpagina("monitor", (CIJFERS,), Leesdoel.BELEID),
    "monitor_pdf": Logpagina("monitor als PDF", (CIJFERS,), Leesdoel.BELEID),
    "monitor_xlsx": Logpagina("monitor als Excel", (CIJFERS,), Leesdoel.BELEID),
    "meting": Logpagina("vastgelegde meting", (CIJFERS,), Leesdoel.BELEID),
    "meting_pdf": Logpagina("vastgelegde meting als PDF", (CIJFERS,), Leesdoel.BELEID),
    "meting_xlsx": Logpagina("vastgelegde meting als Excel", (CIJFERS,), Leesdoel.BELEID),
    "deelregister": Logpagina("register van delingen", (DELINGEN,), Leesdoel.TOEZICHT),
    "deelregister_xlsx": Logpagina("register van delingen als Excel", (DELINGEN,), Leesdoel.TOEZICHT),
}

PAGINAS: dict[str, Logpagina] = {
    **LIJSTEN, **DOSSIER, **PLANNEN, **INTAKES, **LEREN, **GELDZAKEN, **PARTNERS, **ZONDER_NAMEN,
}  # fmt: skip

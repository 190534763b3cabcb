"""Every page that can show something of a client, as the read log calls it, and the parts of a dossier on it.

A part counts when the page shows it as soon as there is something to show. What a role may not see is left out of the
log by itself (`toegang/logboek/paginas.py`); what differs from visit to visit, such as what is shared with a partner, a
view says. `tests/huis/test_paginas.py` compares this with all addresses.
"""

from toegang.keuzes import GEZONDHEID, Intern, Onderdeel
from toegang.logboek.doelen import Doel
from toegang.logboek.paginas import Pagina

CONTACT, GEZIN, WONEN, GELD = Onderdeel.CONTACT, Onderdeel.GEZIN, Onderdeel.WONEN, Onderdeel.GELD
ACTIVITEITEN, INBURGERING, PIP = Onderdeel.ACTIVITEITEN, Onderdeel.INBURGERING, Onderdeel.PIP
NAAM, PERSOON, TAKEN, VERWIJZINGEN = Intern.NAAM, Intern.PERSOON, Intern.TAKEN, Intern.VERWIJZINGEN
GESPREKKEN, DELINGEN, CIJFERS = Intern.GESPREKKEN, Intern.DELINGEN, Intern.CIJFERS
# The thirteen leefgebieden, health among them; a plan has goals about each of them.
LEEFGEBIEDEN = tuple(Onderdeel)[list(Onderdeel).index(Onderdeel.LEERBAARHEID) :]
PLAN = (PIP, *GEZONDHEID)


def _feit(adres: str, naam: str, *onderdelen: str) -> dict[str, Pagina]:
    """The three addresses of a fact: add, change, remove."""
    return {
        f"{adres}_nieuw": Pagina(f"{naam} toevoegen", onderdelen),
        adres: Pagina(f"{naam} wijzigen", onderdelen),
        f"{adres}_verwijderen": Pagina(f"{naam} verwijderen", onderdelen),
    }


LIJSTEN = {
    "werkvoorraad": Pagina("werkvoorraad", (NAAM, TAKEN)),
    "niet_gesproken": Pagina("lijst van wie lang niet is gesproken", (NAAM, GESPREKKEN)),
    "agenda": Pagina("agenda in een ander programma", (NAAM, TAKEN)),
    "caseload": Pagina("caseload", (NAAM, PERSOON, GEZIN)),
    "zoeken": Pagina("zoeken op een nummer", (NAAM,)),
    "delingen": Pagina("overzicht van delingen", (NAAM, DELINGEN)),
    "noodtoegang": Pagina("dossier buiten de caseload openen", (NAAM,)),
    "noodtoegangen": Pagina("dossiers die met een reden zijn geopend", (NAAM, DELINGEN), Doel.NOODTOEGANG),
    "financiering": Pagina("financiering van activiteiten", (NAAM, ACTIVITEITEN), Doel.BETALEN),
    "ontzorging_team": Pagina("overzicht van ontzorging", (NAAM, GELD), Doel.BETALEN),
    "aanwezigheid": Pagina("aanwezigheid van een groep", (NAAM, INBURGERING)),
    "lijst_invoeren": Pagina("lijst van een school invoeren", (NAAM, INBURGERING)),
}
DOSSIER = {
    "dossier": Pagina(
        "overzicht van het dossier",
        (PERSOON, CONTACT, GEZIN, WONEN, ACTIVITEITEN, INBURGERING, GELD, GESPREKKEN, TAKEN, VERWIJZINGEN, *PLAN),
    ),
    "historie": Pagina(
        "delen en logboek van het dossier",
        (
            PERSOON, CONTACT, GEZIN, WONEN, ACTIVITEITEN, INBURGERING, GELD, PIP, GESPREKKEN, TAKEN, VERWIJZINGEN,
            *LEEFGEBIEDEN, DELINGEN, Intern.WIJZIGINGEN,
        ),
    ),
    "termijnen": Pagina("termijnen van het dossier", (NAAM, TAKEN)),
    "dossier_nieuw": Pagina("nieuw dossier", (NAAM, PERSOON)),
    "persoon": Pagina("persoonsgegevens wijzigen", (PERSOON, CONTACT)),
    "bsn": Pagina("heel BSN", (Intern.BSN,)),
    "vertrek": Pagina("vertrek", (PERSOON, WONEN)),
    "afsluiten": Pagina("dossier afsluiten", (PERSOON,)),
    "heropenen": Pagina("dossier heropenen", (PERSOON,)),
    "gezinslid_nieuw": Pagina("gezinslid toevoegen", (NAAM, GEZIN)),
    "nieuwe_plaats": Pagina("plaats in een huishouden geven", (NAAM, GEZIN)),
    "lid": Pagina("plaats in het huishouden wijzigen", (GEZIN,)),
    "huishouden": Pagina("naam van het huishouden wijzigen", (GEZIN,)),
    "koppeling": Pagina("koppeling wijzigen", (GEZIN, WONEN)),
    **_feit("huisvesting", "woning", WONEN),
    **_feit("mijlpaal", "stap in het traject", TAKEN),
    **_feit("opschorting", "opschorting of verlenging", TAKEN),
    "deling_nieuw": Pagina("dossier delen met een partner", (DELINGEN,)),
    "deling": Pagina("deling wijzigen", (DELINGEN,)),
    "deling_intrekken": Pagina("stoppen met delen", (DELINGEN,)),
    "deling_formulier": Pagina("getekend formulier van toestemming", (DELINGEN,)),
    **_feit("gesprek", "gesprek", GESPREKKEN),
    "gesprek_telefoon": Pagina("telefoongesprek noteren", (GESPREKKEN,)),
    "bericht_voorbereiden": Pagina("bericht aan de cliënt voorbereiden", (CONTACT, GESPREKKEN)),
    "termijn_uitstellen": Pagina("termijn uitstellen", (NAAM, TAKEN)),
    "uitstel_verwijderen": Pagina("uitstel van een termijn verwijderen", (NAAM, TAKEN)),
    "dossier_taak_nieuw": Pagina("taak toevoegen", (NAAM, TAKEN)),
    **{f"taak_{adres}": Pagina(f"taak {naam}", (NAAM, TAKEN)) for adres, naam in {
        "klaar": "klaarmelden", "uitstellen": "uitstellen", "heropenen": "heropenen", "verwijderen": "verwijderen",
    }.items()},
    "taak": Pagina("taak wijzigen", (NAAM, TAKEN)),
}  # fmt: skip
PLANNEN = {
    "pips": Pagina("versies van het PIP", PLAN),
    "pip": Pagina("PIP", PLAN),
    "pip_nieuw": Pagina("nieuwe versie van het PIP", PLAN),
    "pip_verschil": Pagina("verschil tussen versies van het PIP", PLAN),
    "pip_besluit": Pagina("besluit in het PIP", PLAN),
    "pip_bespreken": Pagina("PIP bespreken", PLAN),
    "pip_handtekening": Pagina("handtekening onder het PIP", (PIP,)),
    "pip_handtekening_intrekken": Pagina("handtekening onder het PIP intrekken", (PIP,)),
    "pip_vaststellen": Pagina("PIP vaststellen", PLAN),
    "pip_verwijderen": Pagina("versie van het PIP verwijderen", PLAN),
    "pip_voorstellen": Pagina("doelen voorstellen", (*PLAN, *LEEFGEBIEDEN)),
    "pip_evalueren": Pagina("doelen evalueren", PLAN),
    "pip_documenten": Pagina("documenten van het PIP", PLAN),
    "pip_document": Pagina("document van het PIP", PLAN),
    "pip_document_maken": Pagina("document van het PIP maken", PLAN),
    "week": Pagina("week in het PIP", (PIP, ACTIVITEITEN, INBURGERING)),
    "week_client": Pagina("week in het PIP, voor de cliënt", (PIP, ACTIVITEITEN, INBURGERING)),
    "week_advies": Pagina("advies bij een week die botst", (PIP, ACTIVITEITEN, INBURGERING)),
    **_feit("weekdeel", "dagdeel in de week", PIP),
    **_feit("doel", "doel in het PIP", *PLAN),
    **_feit("doelstap", "stap naar een doel", *PLAN),
    "activiteiten": Pagina("werk, adviezen en verwijzingen", (ACTIVITEITEN, VERWIJZINGEN)),
    **_feit("activiteit", "werk of andere activiteit", ACTIVITEITEN),
    **_feit("advies", "advies", VERWIJZINGEN),
    **_feit("verwijzing", "verwijzing", VERWIJZINGEN),
    **_feit("diplomawaardering", "diploma van elders", ACTIVITEITEN, Onderdeel.OPLEIDING),
}
INTAKES = {
    "intakes": Pagina("brede intakes", LEEFGEBIEDEN),
    "intake": Pagina("brede intake", LEEFGEBIEDEN),
    "intake_nieuw": Pagina("brede intake beginnen", LEEFGEBIEDEN),
    "intake_gesprek": Pagina("gesprek van de brede intake", LEEFGEBIEDEN),
    "intake_leefgebied": Pagina("leefgebied van de brede intake", LEEFGEBIEDEN),
    "intake_opslaan": Pagina("leefgebied van de brede intake opslaan", LEEFGEBIEDEN),
    "intake_stand": Pagina("voortgang van de brede intake", (NAAM,)),
    "intake_afronden": Pagina("brede intake afronden", LEEFGEBIEDEN),
    "intake_aanvullen": Pagina("brede intake aanvullen", LEEFGEBIEDEN),
    "intake_pdf": Pagina("brede intake als document", LEEFGEBIEDEN),
    "intake_toewijzen": Pagina("deel van de intake aan een partner vragen", LEEFGEBIEDEN),
    "intake_intrekken": Pagina("vraag aan een partner intrekken", LEEFGEBIEDEN),
    "intake_overnemen": Pagina("antwoorden van een partner overnemen", LEEFGEBIEDEN),
    "intake_terugsturen": Pagina("deel van de intake terugsturen", LEEFGEBIEDEN),
    "intake_opvang": Pagina("gegevens uit de opvang", LEEFGEBIEDEN),
    "intake_opvang_opslaan": Pagina("gegevens uit de opvang opslaan", LEEFGEBIEDEN),
    "leerbaarheidstoets": Pagina("leerbaarheidstoets", (Onderdeel.LEERBAARHEID,)),
}
LEREN = {
    "inburgering": Pagina("inburgering", (INBURGERING,)),
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
    "inspanning": Pagina("aantoonbare inspanning", (INBURGERING, GESPREKKEN)),
    "inspanning_maken": Pagina("dossier over de inspanning maken", (INBURGERING, GESPREKKEN)),
    "inspanningsdossier": Pagina("dossier over de inspanning", (INBURGERING, GESPREKKEN)),
    "taaleisen": Pagina("taaleis in de bijstand", (INBURGERING, GELD)),
    **_feit("taaleis", "taaleis in de bijstand", INBURGERING, GELD),
    "taaleis_besluit": Pagina("besluit over de taaleis", (INBURGERING, GELD)),
}
GELDZAKEN = {
    "ontzorging": Pagina("ontzorging", (GELD,)),
    "ontzorging_begin": Pagina("begin van de ontzorging", (GELD,)),
    "ontzorging_besluit": Pagina("besluit over de ontzorging", (GELD,)),
    "ontzorging_gereed": Pagina("wat af moet zijn voor het eind van de ontzorging", (GELD,)),
    "ontzorging_brief_pdf": Pagina("brief over het besluit, voorbeeld", (GELD, WONEN)),
    "ontzorging_brief_maken": Pagina("brief over het besluit maken", (GELD, WONEN)),
    "besluitbrief": Pagina("brief over het besluit", (GELD, WONEN)),
    "ontzorging_overzicht_pdf": Pagina("geldoverzicht voor de cliënt", (GELD,)),
    "maandstaat": Pagina("maandstaat", (GELD,)),
    "maandstaat_opstellen": Pagina("maandstaat opstellen", (GELD,)),
    "maandstaat_pdf": Pagina("maandstaat als document", (GELD,)),
    "maandstaat_sluiten": Pagina("maandstaat sluiten", (GELD,)),
    "maandstaat_herberekenen": Pagina("maandstaat herberekenen", (GELD,)),
    **_feit("maandregel", "regel van een maandstaat", GELD),
    **_feit("uitkering", "bijstand", GELD),
    **_feit("vastelast", "vaste last", GELD),
    **_feit("toeslag", "toeslag", GELD),
    **_feit("achterstand", "achterstand", GELD),
}
PARTNERS = {  # of a shared dossier the view says which parts
    "partner_caseload": Pagina("gedeelde dossiers", (NAAM, DELINGEN)),
    "partner_dossier": Pagina("gedeeld dossier", (NAAM,)),
    "partner_bijdrage": Pagina("iets doorgeven over een gedeeld dossier", (NAAM, VERWIJZINGEN)),
    "partner_verwijzing": Pagina("verwijzing beantwoorden", (NAAM, VERWIJZINGEN)),
    "partner_intake": Pagina("eigen deel van de brede intake", LEEFGEBIEDEN),
    "partner_intake_opslaan": Pagina("eigen deel van de brede intake opslaan", LEEFGEBIEDEN),
    "partner_intake_inleveren": Pagina("eigen deel van de brede intake inleveren", LEEFGEBIEDEN),
    "partner_groepen": Pagina("groepen van de school", (NAAM, INBURGERING), Doel.LES),
    "partner_aanwezigheid": Pagina("aanwezigheid van een eigen groep", (NAAM, INBURGERING), Doel.LES),
    "partner_bijeenkomst_nieuw": Pagina("bijeenkomst van PVT of MAP toevoegen", (NAAM, INBURGERING), Doel.LES),
    "partner_bijeenkomst": Pagina("bijeenkomst van PVT of MAP wijzigen", (NAAM, INBURGERING), Doel.LES),
    "partner_bijeenkomst_verwijderen": Pagina("bijeenkomst van PVT of MAP verwijderen", (NAAM, INBURGERING), Doel.LES),
}
ZONDER_NAMEN = {  # no dossier by name: figures, and the register by number
    "monitor": Pagina("monitor", (CIJFERS,), Doel.BELEID),
    "monitor_pdf": Pagina("monitor als PDF", (CIJFERS,), Doel.BELEID),
    "monitor_xlsx": Pagina("monitor als Excel", (CIJFERS,), Doel.BELEID),
    "meting": Pagina("vastgelegde meting", (CIJFERS,), Doel.BELEID),
    "meting_pdf": Pagina("vastgelegde meting als PDF", (CIJFERS,), Doel.BELEID),
    "meting_xlsx": Pagina("vastgelegde meting als Excel", (CIJFERS,), Doel.BELEID),
    "deelregister": Pagina("register van delingen", (DELINGEN,), Doel.TOEZICHT),
    "deelregister_xlsx": Pagina("register van delingen als Excel", (DELINGEN,), Doel.TOEZICHT),
}

PAGINAS: dict[str, Pagina] = {
    **LIJSTEN, **DOSSIER, **PLANNEN, **INTAKES, **LEREN, **GELDZAKEN, **PARTNERS, **ZONDER_NAMEN,
}  # fmt: skip

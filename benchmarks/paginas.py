"""Time the pages that people wait for, as a ratio to an empty page of the application in the same run.

    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python manage.py migrate
    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python manage.py demodata --dossiers 250000
    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python -m benchmarks.paginas

Over HTTP from the web server with one worker, as the web role, with row-level security and the read log; what the log
writes is kept, as in real life. The empty page has the layout and the login, and nothing else.
"""

import json
import os
import re
import statistics
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.server import Bezoeker, nu, server
from vught_statushouders import omgeving

if TYPE_CHECKING:
    from django.test import Client

KEREN = 25
HOOGSTENS = 15.0  # seconds for one page
# Statements about a transaction itself ask nothing of a table.
GEEN_VRAAG = re.compile(r"(BEGIN|COMMIT|SAVEPOINT|RELEASE)\b")


def main() -> None:
    """Measure for a klantmanager and a teamleider of the largest gemeente."""
    with omgeving.voor(["benchmark"]):
        os.environ |= {"DATABASE_ROL": "eigenaar", "DJANGO_SETTINGS_MODULE": "benchmarks.instellingen"}
        import django  # the settings need the environment

        django.setup()
        with server(nu, "--werkers", "1") as poort:
            meet(poort)


def meet(poort: int) -> None:
    """Print milliseconds, the ratio to the empty page, and the number of queries."""
    from toegang.models import Gemeente, Medewerker  # the models exist only after setup
    from toegang.rechten import Rol
    from vught_statushouders.demo.synthetisch import GEMEENTE

    gemeente = Gemeente.objects.get(code=GEMEENTE)
    teamleider, _ = Medewerker.objects.get_or_create(
        gemeente=gemeente, rol=Rol.TEAMLEIDER, naam="Teamleider", email="teamleider@voorbeeldstad.example"
    )
    for wie in (drukste(gemeente), teamleider):
        client = ingelogd(wie)
        bezoeker = Bezoeker(poort, {naam: koekje.value for naam, koekje in client.cookies.items()})
        leeg = partial(bezoeker.haal, "/leeg/")
        lijst = bezoeker.haal("/dossiers/?fase=alle")
        nummer = re.findall(r"/dossiers/(D\d+)/", lijst)[0]
        print(f"{wie.get_rol_display()}: {re.findall(r'([0-9]+) dossiers?<', lijst)[0]} dossiers inside zicht")
        for naam, pad in paginas(nummer).items():
            tijden(naam, partial(bezoeker.haal, pad), leeg, f"{vragen(client, pad):3} queries")
        token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', leeg())[0]
        tijden("save one answer", bewaarder(bezoeker, intake_van(bezoeker, nummer, token), token), leeg)
        for naam, tekst in (("name", "hadd"), ("number", nummer)):
            data = {"q": tekst, "csrfmiddlewaretoken": token}
            tijden(f"search by {naam}", partial(bezoeker.haal, "/dossiers/zoeken/", data), leeg)


def intake_van(bezoeker: Bezoeker, nummer: str, token: str) -> str:
    """The address where answers of the intake of this client are saved; begins one when there is none."""
    lijst = f"/dossiers/{nummer}/intake/"
    gevonden = re.findall(rf"{lijst}(\d+)/", bezoeker.haal(lijst))
    if not gevonden:
        begin = {"begonnen_op": date.today().isoformat(), "taal": "nl", "csrfmiddlewaretoken": token}
        gevonden = re.findall(rf"{lijst}(\d+)/", bezoeker.haal(f"{lijst}nieuw/", begin))
    return f"{lijst}{gevonden[0]}/taalniveau/opslaan/"


def bewaarder(bezoeker: Bezoeker, adres: str, token: str) -> Callable[[], None]:
    """Saves another answer each time, in the version that the last one got."""
    versie = 0

    def bewaar() -> None:
        nonlocal versie
        stuk = {"sterk": {"waarde": f"antwoord {time.time()}", "versie": versie}}
        antwoord = json.loads(bezoeker.stuur(adres, stuk, token))
        botst = antwoord["botsingen"].get("sterk", {})  # once: an answer of an earlier run
        versie = antwoord["versies"].get("sterk") or botst["versie"]

    return bewaar


def drukste(gemeente: Any) -> Any:
    """The klantmanager with the most clients who are still here."""
    from django.db.models import Count  # the models exist only after setup
    from django.utils import timezone  # the models exist only after setup

    from dossier.models import Statushouder
    from toegang.afscherming import als_systeem
    from toegang.models import Medewerker

    vandaag = timezone.localdate()
    with als_systeem(vandaag):
        aanwezig = Statushouder.objects.filter(gemeente=gemeente).aanwezig(vandaag).order_by()
        per_medewerker = aanwezig.values("klantmanager").annotate(aantal=Count("pk")).order_by("-aantal")
        return Medewerker.objects.get(pk=per_medewerker[0]["klantmanager"])


def paginas(nummer: str) -> dict[str, str]:
    """{what it is: path}"""
    return {
        "worklist": "/werkvoorraad/",
        "not spoken to for long": "/werkvoorraad/niet-gesproken/",
        "terms of a dossier": f"/dossiers/{nummer}/termijnen/",
        "caseload, 50 rows": "/dossiers/",
        "caseload, sorted by housing": "/dossiers/?sorteer=gehuisvest",
        "dossier": f"/dossiers/{nummer}/",
        "history": f"/dossiers/{nummer}/logboek/",
    }


def ingelogd(wie: Any) -> "Client":
    """A client of the tests, in which this medewerker is logged in."""
    from django.conf import settings  # idem
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    client = Client()
    client.force_login(wie)
    return client


def vragen(client: "Client", pad: str) -> int:
    """How many queries the page asks."""
    from django.db import connection  # idem
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as gevangen:
        client.get(pad)
    return sum(not GEEN_VRAAG.match(vraag["sql"] or "") for vraag in gevangen.captured_queries)


def tijden(naam: str, doe: Callable[[], object], leeg: Callable[[], object], erbij: str = "") -> None:
    """Print the median of a page and its ratio to the empty page, which is asked in turn with it."""
    duren: list[float] = []
    vloer: list[float] = []
    einde = time.monotonic() + HOOGSTENS
    while len(duren) < KEREN and time.monotonic() < einde:
        vloer.append(milliseconden(leeg))
        duren.append(milliseconden(doe))
    duur, bodem = statistics.median(duren), statistics.median(vloer)
    print(f"  {naam:<28} {duur:7.1f} ms  {duur / bodem:6.1f}x of {bodem:.1f} ms  {erbij}")


def milliseconden(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()

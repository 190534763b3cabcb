"""Time the pages that people wait for, as a ratio to an empty page of the application in the same run.

    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python manage.py migrate
    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python manage.py demodata --dossiers 250000
    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python -m benchmarks.paginas

Over HTTP from gunicorn with one worker, as the web role, with row-level security and the read log; what the log writes
is kept, as in real life. The empty page has the layout and the login, and nothing else.
"""

import os
import re
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.server import Bezoeker, server
from vught_statushouders import omgeving

if TYPE_CHECKING:
    from django.test import Client

KEREN = 25
# Statements about a transaction itself ask nothing of a table.
GEEN_VRAAG = re.compile(r"(BEGIN|COMMIT|SAVEPOINT|RELEASE)\b")


def main() -> None:
    """Measure for a klantmanager and a teamleider of the largest gemeente."""
    with omgeving.voor(["benchmark"]):
        os.environ |= {"DATABASE_EIGENAAR": "0", "DJANGO_SETTINGS_MODULE": "benchmarks.instellingen"}
        import django  # the settings need the environment

        django.setup()
        with server() as poort:
            meet(poort)


def meet(poort: int) -> None:
    """Print milliseconds, the ratio to the empty page, and the number of queries."""
    from toegang.models import Gemeente, Medewerker  # the models exist only after setup
    from toegang.rechten import Rol
    from vught_statushouders.demo.synthetisch import GEMEENTE

    gemeente = Gemeente.objects.get(code=GEMEENTE)
    klantmanager = Medewerker.objects.filter(gemeente=gemeente, rol=Rol.KLANTMANAGER).order_by("pk")[0]
    teamleider, _ = Medewerker.objects.get_or_create(
        gemeente=gemeente, rol=Rol.TEAMLEIDER, naam="Teamleider", email="teamleider@voorbeeldstad.example"
    )
    for wie in (klantmanager, teamleider):
        client = ingelogd(wie)
        bezoeker = Bezoeker(poort, {naam: koekje.value for naam, koekje in client.cookies.items()})
        lijst = bezoeker.haal("/dossiers/")
        nummer = re.findall(r"/dossiers/(D\d+)/", lijst)[0]
        omvang = re.findall(r"(\d+) dossiers?<", lijst)[0]
        vloer = milliseconden(partial(bezoeker.haal, "/leeg/"))
        print(f"{wie.get_rol_display()}: {omvang} dossiers inside zicht; empty page {vloer:.1f} ms")
        for naam, pad in paginas(nummer).items():
            duur = milliseconden(partial(bezoeker.haal, pad))
            print(f"  {naam:<28} {duur:7.1f} ms  {duur / vloer:5.1f}x  {vragen(client, pad):3} queries")
        zoek = partial(bezoeker.haal, "/dossiers/zoeken/")
        token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', bezoeker.haal("/leeg/"))[0]
        for naam, tekst in (("name", "hadd"), ("number", nummer)):
            duur = milliseconden(partial(zoek, {"q": tekst, "csrfmiddlewaretoken": token}))
            print(f"  {'search by ' + naam:<28} {duur:7.1f} ms  {duur / vloer:5.1f}x")


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
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    client = Client()
    client.force_login(wie)
    return client


def vragen(client: "Client", pad: str) -> int:
    """How many queries the page asks."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as gevangen:
        client.get(pad)
    return sum(not GEEN_VRAAG.match(vraag["sql"]) for vraag in gevangen.captured_queries)


def milliseconden(doe: Callable[[], object]) -> float:
    """The median of some calls, after two to warm up."""
    doe()
    doe()
    duren = []
    for _ in range(KEREN):
        begin = time.perf_counter()
        doe()
        duren.append(time.perf_counter() - begin)
    return statistics.median(duren) * 1000


if __name__ == "__main__":
    main()

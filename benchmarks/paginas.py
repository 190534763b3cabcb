"""Time the pages that people wait for, as a ratio to an empty page of the application in the same run.

    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python manage.py migrate
    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python manage.py demodata --dossiers 100000
    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python -m benchmarks.paginas

As the web role, with row-level security and the read log; what the log writes is kept, as in real life.
"""

import os
import re
import statistics
import time
from collections.abc import Callable
from functools import partial

from vught_statushouders import omgeving

KEREN = 15


def main() -> None:
    """Measure for a klantmanager and a teamleider of the largest gemeente."""
    with omgeving.voor(["benchmark"]):
        os.environ["DATABASE_EIGENAAR"] = "0"
        os.environ["DJANGO_SETTINGS_MODULE"] = "vught_statushouders.settings"
        import django  # the settings need the environment

        django.setup()
        from django.test.utils import override_settings

        with override_settings(ROOT_URLCONF="benchmarks.leeg", ALLOWED_HOSTS=["testserver"]):
            meet()


def meet() -> None:
    """Print milliseconds, the ratio to the empty page, and the number of queries."""
    from django.test import Client  # the models exist only after setup

    from toegang.models import Gemeente, Medewerker
    from toegang.rechten import Rol
    from vught_statushouders.demo.synthetisch import GEMEENTE

    gemeente = Gemeente.objects.get(code=GEMEENTE)
    klantmanager = Medewerker.objects.filter(gemeente=gemeente, rol=Rol.KLANTMANAGER).order_by("pk")[0]
    teamleider, _ = Medewerker.objects.get_or_create(
        gemeente=gemeente, rol=Rol.TEAMLEIDER, naam="Teamleider", email="teamleider@voorbeeldstad.example"
    )
    for wie in (klantmanager, teamleider):
        browser = Client()
        browser.force_login(wie)
        vloer = milliseconden(partial(browser.get, "/leeg/"))
        lijst = browser.get("/dossiers/").content.decode()
        nummer = re.findall(r"/dossiers/(D\d+)/", lijst)[0]
        omvang = re.findall(r"(\d+) dossiers?<", lijst)[:1]
        print(f"{wie.get_rol_display()}: {omvang} dossiers inside zicht; empty page {vloer:.1f} ms")
        zoek = partial(browser.post, "/dossiers/zoeken/", follow=True)
        paginas: dict[str, Callable[[], object]] = {
            "werkvoorraad": partial(browser.get, "/werkvoorraad/"),
            "terms of a dossier": partial(browser.get, f"/dossiers/{nummer}/termijnen/"),
            "caseload, 50 rows": partial(browser.get, "/dossiers/"),
            "caseload, sorted by housing": partial(browser.get, "/dossiers/?sorteer=gehuisvest"),
            "search by name": partial(zoek, {"q": "hadd"}),
            "search by number": partial(browser.post, "/dossiers/zoeken/", {"q": nummer}),
            "dossier": partial(browser.get, f"/dossiers/{nummer}/"),
            "history": partial(browser.get, f"/dossiers/{nummer}/logboek/"),
        }
        for naam, doe in paginas.items():
            duur = milliseconden(doe)
            print(f"  {naam:<28} {duur:7.1f} ms  {duur / vloer:5.1f}x")


def milliseconden(doe: Callable[[], object]) -> float:
    """The median of a few calls, after one to warm up."""
    doe()
    duren = []
    for _ in range(KEREN):
        begin = time.perf_counter()
        doe()
        duren.append(time.perf_counter() - begin)
    return statistics.median(duren) * 1000


if __name__ == "__main__":
    main()

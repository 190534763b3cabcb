"""Whether the time of an answer tells who has an account: a known address against an unknown one, asked in turn.

    VUGHT_DATA_DIR=/tmp/meet .venv/bin/python manage.py migrate
    VUGHT_DATA_DIR=/tmp/meet .venv/bin/python manage.py demodata
    VUGHT_DATA_DIR=/tmp/meet .venv/bin/python -m benchmarks.aanmelden

In this process, in its own processor time, with the hash of a server: 1.0 is alike, one hash more or less shows.
"""

import os
import statistics
import time

from vught_statushouders import omgeving

KEREN = 25
ONBEKEND = "niemand@gemeente.example"


def main() -> None:
    """Print per page the median of both, and their ratio."""
    with omgeving.voor(["benchmark"]):
        os.environ |= {"DATABASE_ROL": "eigenaar", "DJANGO_SETTINGS_MODULE": "benchmarks.instellingen"}
        import django  # the settings need the environment

        django.setup()
        meet()


def meet() -> None:
    from django.conf import settings  # the models exist only after setup
    from django.test import Client
    from django.urls import reverse

    from vught_statushouders.demo import accounts as demo

    settings.ALLOWED_HOSTS = ["*"]
    bekend = demo.logins()[0][1]
    for naam in ("account_login", "account_reset_password"):
        duren: dict[str, list[float]] = {bekend: [], ONBEKEND: []}
        for _ in range(KEREN):
            for adres, tijden in duren.items():
                begin = time.process_time()
                Client().post(reverse(naam), {"login": adres, "password": "verkeerd", "email": adres})
                tijden.append(time.process_time() - begin)
        een, ander = (statistics.median(tijden) * 1000 for tijden in duren.values())
        print(f"{naam:24} known {een:7.1f} ms   unknown {ander:7.1f} ms   {een / ander:.2f}x")


if __name__ == "__main__":
    main()

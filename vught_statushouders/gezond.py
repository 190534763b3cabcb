"""`python -m vught_statushouders.gezond`: asks the web server of this container whether it is well.

For the health check in docker-compose.yml: it says the host name that the application answers to, and that TLS has
been taken care of, as the proxy would.
"""

import http.client
import os
import sys


def is_gezond(poort: int = 8000) -> bool:
    """Whether `/readyz` answers, and with it the database and the broker."""
    naam = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".")
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=8)
    try:
        verbinding.request("GET", "/readyz", headers={"Host": naam, "X-Forwarded-Proto": "https"})
        return verbinding.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        verbinding.close()


if __name__ == "__main__":
    sys.exit(not is_gezond())

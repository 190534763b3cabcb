"""`python -m vught_statushouders.gezond`: asks the web server of this container whether it can serve pages.

For the health check in docker-compose.yml. Broker, worker and beat do not count: restarting the web server mends none
of them.
"""

import http.client
import sys


def is_gezond(poort: int = 8000) -> bool:
    """Whether `/readyz` says so."""
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=8)
    try:
        verbinding.request("GET", "/readyz")
        return verbinding.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        verbinding.close()


if __name__ == "__main__":
    sys.exit(not is_gezond())

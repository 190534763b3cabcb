"""What the environment says about logging in at one's own organisation (OpenID Connect).

`settings.py` reads this, so it may import nothing that needs settings.
"""

import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

VERPLICHT = ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_GEMEENTE")


@dataclass(frozen=True)
class Organisatie:
    """One server where people of one gemeente log in."""

    server_url: str
    client_id: str
    client_secret: str
    gemeente: str
    naam: str
    groepen_claim: str
    email_domeinen: list[str]
    amr: list[str]
    acr: list[str]

    provider_id = "organisatie"


def _lijst(naam: str) -> list[str]:
    return [deel.strip() for deel in os.environ.get(naam, "").split(",") if deel.strip()]


def uit_omgeving() -> Organisatie | None:
    """The server, or None where there is none; `vught_statushouders/instellingen.py` refuses half of one."""
    if not (server := os.environ.get("OIDC_SERVER_URL")):
        return None
    return Organisatie(
        server_url=server,
        client_id=os.environ["OIDC_CLIENT_ID"],
        client_secret=os.environ["OIDC_CLIENT_SECRET"],
        gemeente=os.environ["OIDC_GEMEENTE"],
        naam=os.environ.get("OIDC_NAAM", "uw organisatie"),
        groepen_claim=os.environ.get("OIDC_GROEPEN_CLAIM", "groups"),
        email_domeinen=_lijst("OIDC_EMAIL_DOMEINEN"),
        amr=_lijst("OIDC_VEREIST_AMR"),
        acr=_lijst("OIDC_VEREIST_ACR"),
    )


def apps(organisatie: Organisatie | None) -> list[dict[str, Any]]:
    """The same, in the words of django-allauth. The token itself says everything; nothing is fetched with it."""
    if organisatie is None:
        return []
    instellingen: dict[str, Any] = {
        "server_url": organisatie.server_url,
        "fetch_userinfo": False,
        "verified_email": organisatie.email_domeinen,
    }
    if organisatie.acr:
        instellingen["auth_params"] = {"acr_values": " ".join(organisatie.acr)}
    return [
        {
            "provider_id": organisatie.provider_id,
            "name": organisatie.naam,
            "client_id": organisatie.client_id,
            "secret": organisatie.client_secret,
            "settings": instellingen,
        }
    ]


def oorsprongen(organisatie: Organisatie | None) -> list[str]:
    """Where the login button may lead to, for the Content-Security-Policy."""
    if organisatie is None:
        return []
    delen = urlsplit(organisatie.server_url)
    return [f"{delen.scheme}://{delen.netloc}"]

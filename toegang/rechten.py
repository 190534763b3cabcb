"""Who may do what: one table of rights × roles, and the declaration that every view carries.

A right says what somebody may do inside their own zicht; which dossiers lie inside it, the querysets decide
(`zichtbaar_voor`). Outside zicht a visitor gets 404, inside zicht without the right 403.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import models


class Rol(models.TextChoices):
    """The one role that a medewerker has."""

    KLANTMANAGER = "klantmanager", "klantmanager"
    TEAMLEIDER = "teamleider", "teamleider"
    BELEIDSMEDEWERKER = "beleidsmedewerker", "beleidsmedewerker"
    BEHEERDER = "beheerder", "functioneel beheerder"
    PRIVACY_OFFICER = "privacy_officer", "privacy officer"
    PARTNER = "partner", "partnermedewerker"
    PARTNERBEHEERDER = "partnerbeheerder", "beheerder bij een partner"


class Recht(models.TextChoices):
    """What a role can be allowed to do."""

    DOSSIER_LEZEN = "dossier_lezen", "dossiers lezen"
    DOSSIER_BEWERKEN = "dossier_bewerken", "dossiers bijwerken"
    TEAM_ZIEN = "team_zien", "alle dossiers van de gemeente zien"
    CASELOAD_VERDELEN = "caseload_verdelen", "dossiers verdelen en waarneming regelen"
    GEZONDHEID = "gezondheid", "gezondheid in de intake zien en bijwerken"
    FINANCIEN = "financien", "uitkering en geldzaken zien en bijwerken"
    DELEN = "delen", "dossiers delen met partners"
    PARTNER_DOSSIER = "partner_dossier", "gedeelde dossiers zien en aanvullen"
    PARTNER_BEHEER = "partner_beheer", "gebruikers van de eigen organisatie beheren"
    MONITOR = "monitor", "de monitor zien en downloaden"
    MONITOR_VASTLEGGEN = "monitor_vastleggen", "een meting vastleggen"
    GEBRUIKERS = "gebruikers", "medewerkers beheren"
    INRICHTING = "inrichting", "de inrichting van de gemeente beheren"
    RECHTEN_ZIEN = "rechten_zien", "de tabel met rechten zien"
    LOGBOEK = "logboek", "zien wie welk dossier bekeek"
    DELINGEN_INZIEN = "delingen_inzien", "het register van delingen zien, zonder dossiers"
    EIGEN_ACCOUNT = "eigen_account", "het eigen account beheren"


RECHTEN: dict[Rol, frozenset[Recht]] = {
    Rol.KLANTMANAGER: frozenset(
        {
            Recht.DOSSIER_LEZEN,
            Recht.DOSSIER_BEWERKEN,
            Recht.GEZONDHEID,
            Recht.FINANCIEN,
            Recht.DELEN,
            Recht.MONITOR,
            Recht.EIGEN_ACCOUNT,
        }
    ),
    Rol.TEAMLEIDER: frozenset(
        {
            Recht.DOSSIER_LEZEN,
            Recht.DOSSIER_BEWERKEN,
            Recht.TEAM_ZIEN,
            Recht.CASELOAD_VERDELEN,
            Recht.FINANCIEN,
            Recht.DELEN,
            Recht.MONITOR,
            Recht.EIGEN_ACCOUNT,
        }
    ),
    Rol.BELEIDSMEDEWERKER: frozenset({Recht.MONITOR, Recht.MONITOR_VASTLEGGEN, Recht.EIGEN_ACCOUNT}),
    Rol.BEHEERDER: frozenset({Recht.GEBRUIKERS, Recht.INRICHTING, Recht.RECHTEN_ZIEN, Recht.EIGEN_ACCOUNT}),
    Rol.PRIVACY_OFFICER: frozenset({Recht.LOGBOEK, Recht.DELINGEN_INZIEN, Recht.RECHTEN_ZIEN, Recht.EIGEN_ACCOUNT}),
    Rol.PARTNER: frozenset({Recht.PARTNER_DOSSIER, Recht.EIGEN_ACCOUNT}),
    Rol.PARTNERBEHEERDER: frozenset({Recht.PARTNER_BEHEER, Recht.EIGEN_ACCOUNT}),
}
# Who works for a partner, and so belongs to an organisatie.
PARTNERROLLEN = (Rol.PARTNER, Rol.PARTNERBEHEERDER)

View = TypeVar("View", bound=Callable[..., Any])


def vereist(recht: Recht) -> Callable[[View], View]:
    """Declare the right that a view asks for; `ZichtMiddleware` enforces it."""

    def merk(view: View) -> View:
        view.recht = recht  # type: ignore[attr-defined]  # a function attribute, as Django's own decorators set
        return view

    return merk


# The pages of django-allauth, which cannot carry a declaration themselves. None: open to everybody.
RECHT_PER_URL: dict[str, Recht | None] = {
    "account_login": None,
    "account_signup": None,
    "account_logout": Recht.EIGEN_ACCOUNT,
    "account_reset_password": None,
    "account_reset_password_done": None,
    "account_reset_password_from_key": None,
    "account_reset_password_from_key_done": None,
    "account_inactive": None,
    "account_change_password": Recht.EIGEN_ACCOUNT,
    "account_reauthenticate": Recht.EIGEN_ACCOUNT,
    "mfa_authenticate": None,
    "mfa_login_webauthn": None,
    "mfa_reauthenticate": Recht.EIGEN_ACCOUNT,
    "mfa_reauthenticate_webauthn": Recht.EIGEN_ACCOUNT,
    "mfa_index": Recht.EIGEN_ACCOUNT,
    "mfa_activate_totp": Recht.EIGEN_ACCOUNT,
    "mfa_deactivate_totp": Recht.EIGEN_ACCOUNT,
    "mfa_add_webauthn": Recht.EIGEN_ACCOUNT,
    "mfa_remove_webauthn": Recht.EIGEN_ACCOUNT,
    "mfa_view_recovery_codes": Recht.EIGEN_ACCOUNT,
    "mfa_generate_recovery_codes": Recht.EIGEN_ACCOUNT,
}

# Addresses that write although they are a GET: another party sends the visitor there, codes are made to be shown, or a
# calendar program comes along, for whom the read log is written in the same transaction.
SCHRIJVENDE_GET = frozenset({"openid_connect_callback", "mfa_view_recovery_codes", "agenda"})

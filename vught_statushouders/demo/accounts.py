"""The accounts of the demonstration. Where `DEMO=1` is not, `demodata --toch` makes them without a password."""

from toegang.rechten import Rol

WACHTWOORD = "welkom-in-vught"
SCHOOL = "docent@kw1c.example"
# Who works for Boxtel too, and who is asked to.
COACH, PRIVACY = "vluchtelingenwerk@vught.example", "privacy@vught.example"

# (role, name, e-mail address); a partner also needs an organisatie and gets VluchtelingenWerk, or the school.
ACCOUNTS = [
    (Rol.KLANTMANAGER, "Noor Bakker", "klantmanager@vught.example"),
    (Rol.KLANTMANAGER, "Willem de Wit", "klantmanager2@vught.example"),
    (Rol.TEAMLEIDER, "Ingrid Vos", "teamleider@vught.example"),
    (Rol.BELEIDSMEDEWERKER, "Bram Kuipers", "beleid@vught.example"),
    (Rol.BEHEERDER, "Saskia Maas", "beheer@vught.example"),
    (Rol.PRIVACY_OFFICER, "Joost Peeters", PRIVACY),
    (Rol.PARTNER, "Marieke van Dijk", COACH),
    (Rol.PARTNER, "Els de Groot", SCHOOL),
    (Rol.PARTNERBEHEERDER, "Henk Smulders", "beheer@vluchtelingenwerk.example"),
]


def logins() -> list[tuple[str, str]]:
    """(role, e-mail address) of every demo account, as shown on the login page and by `make run`."""
    return [(rol.label, email) for rol, _, email in ACCOUNTS]

"""The part of the table that is about one's own account: everybody has it, and each alone."""

from tests.fabriek import WACHTWOORD
from tests.huis.gegevens import vast
from tests.huis.toets import Toets

WACHTWOORDEN = vast(
    oldpassword=WACHTWOORD, password1="een heel ander wachtwoord", password2="een heel ander wachtwoord"
)
VAN_ACCOUNT: dict[str, Toets] = {
    "start": Toets(302),
    "mijn_account": Toets(),
    "post": Toets(),
    "werkplekken": Toets(),
    "werkplek_wisselen": Toets(None, 302, over="werkplek"),
    "werkplek_aannemen": Toets(None, 302, over="aanbod"),
    "werkplek_afslaan": Toets(None, 302, over="aanbod"),
    "sessie": Toets(200, 200),
    "ontgrendelen": Toets(302, 302),
    "concept": Toets(200, 400),
    "concept_weggooien": Toets(None, 302, over="concept"),
    "weer_ingelogd": Toets(),
    "sessies_beeindigen": Toets(None, 302),
    "toestel_vergeten": Toets(None, 302, over="toestel"),
    "klussen": Toets(),
    "klus": Toets(over="klus"),
    "klus_stand": Toets(over="klus"),
    "klus_ophalen": Toets(None, 200, over="klus"),
    "klus_opnieuw": Toets(None, 302, over="klus"),
    "klus_afbreken": Toets(None, 302, over="klus_lopend"),
    "account_logout": Toets(200, 302),
    "account_reauthenticate": Toets(200, 302, vast(password=WACHTWOORD)),
    "account_change_password": Toets(200, 302, WACHTWOORDEN),
    "mfa_reauthenticate": Toets({200, 302}, {200, 302}),
    "mfa_reauthenticate_webauthn": Toets({200, 302}, {200, 302}),
    "mfa_index": Toets(),
    "mfa_activate_totp": Toets(200, 200),
    "mfa_deactivate_totp": Toets(404, 404),
    "mfa_add_webauthn": Toets(200, 200),
    "mfa_remove_webauthn": Toets(200, 302, over="sleutel"),
    "mfa_view_recovery_codes": Toets(404),
    "mfa_generate_recovery_codes": Toets({200, 302}, {200, 302}),
}

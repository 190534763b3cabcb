"""How often somebody may guess, or ask for what can be asked without an account. `settings.py` reads this, so it may
import nothing that needs settings; `pogingen.py` counts, and docs/aanmelden.md says why so many.
"""

# Of passwords and codes the limits are our own. These are for what cannot be guessed with.
ALLAUTH = {
    "login": None,
    "login_failed": None,
    "change_password": "5/m/user,30/d/user",
    "reset_password": "60/10m/ip",
    "reset_password_from_key": "60/10m/ip",
}
ALLAUTH_SLEUTELS = {"webauthn_login": "100/m/ip"}  # a whole town hall behind one address
# What one visitor may do that shows much.
BEZOEK = {
    "zoeken": "60/m/user",
    "noodtoegang": "20/h/user",
    "bsn": "60/h/user",
    "download": "30/m/user",
    "uitnodigen": "60/h/user",
    "agenda": "30/m/ip",  # only addresses that open nothing
}
# Failed attempts. Strangers together: at most 90 a day for one account.
POGINGEN = {
    "wachtwoord_account": "90/d/key",
    "wachtwoord_herhaald": "30/d/key",
    "wachtwoord_eerste": "1/d/key",
    "wachtwoord_paar": "5/10m/key,10/d/key",
    "wachtwoord_adres": "100/10m/ip",
    "wachtwoord_toestel": "10/15m/key,30/d/key",
    "wachtwoord_sessie": "5/5m/key,30/d/key",
    "wachtwoord_mail": "3/h/key,10/d/key",
    "code_account": "5/5m/key,30/d/key",
    "code_toestel": "10/15m/key,50/d/key",
    "code_sessie": "5/5m/key,30/d/key",
    "te_vaak_genoteerd": "1/10m/ip",
}

"""Forms around signing in: codes that count once, and which group has which role."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeOpnieuw
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django.conf import settings
from django.contrib import messages
from django.core.cache import cache

from bouwstenen.forms import Formulier, Opmaak
from toegang.aanmelden import pogingen
from toegang.aanmelden.sessies import herkomst_van
from toegang.handelingen import noteer
from toegang.lidmaatschap.queries import mag_inloggen
from toegang.models import Aanmeldsoort, Groepsrol, Medewerker

# As long as a code can be right: its own period, and the one before and after.
CODE_GELDIG = settings.MFA_TOTP_PERIOD * (2 * settings.MFA_TOTP_TOLERANCE + 1)


class ZonderLink:
    """The link to a new password stands below the button, not between two fields: there Tab and Enter would open it."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            if veld.widget.attrs.get("autocomplete") == "current-password":
                veld.help_text = ""
            veld.widget.attrs.pop("placeholder", None)  # the label says it, and stays


class InlogFormulier(ZonderLink, LoginForm):
    """The front door."""


class WachtwoordOpnieuw(ZonderLink, ReauthenticateForm):
    """The password before something that matters."""


class WachtwoordVragen(ResetPasswordForm):
    """The mail with a link goes to whoever may sign in, also when they are blocked where the account was made."""

    def clean_email(self) -> str:
        email: str = super().clean_email()
        account = Medewerker.objects.filter(email__iexact=email).first()
        self.users = [account] if account and mag_inloggen(account) else []
        return email


class TweeKeer:
    """The new password twice, and what is wrong in our words."""

    cleaned_data: dict[str, Any]

    def clean(self) -> Any:
        if len({self.cleaned_data.get(naam) for naam in ("password1", "password2")} - {None}) > 1:
            self.add_error("password2", "De twee wachtwoorden zijn niet gelijk.")  # type: ignore[attr-defined]
        return super().clean()  # type: ignore[misc]  # a mixin


class WachtwoordWijzigen(ZonderLink, TweeKeer, ChangePasswordForm):
    """Another password."""


class WachtwoordKiezen(ZonderLink, TweeKeer, ResetPasswordKeyForm):
    """A password with the link from the mail."""


class EenmaligeCode:
    """A code counts once, also in the moments before and after its own in which it would be right."""

    user: Any

    def clean_code(self) -> str:
        poging = pogingen.code(get_adapter().request, self.user)
        code: str = super().clean_code()  # type: ignore[misc]  # a mixin
        if not cache.add(f"code-gebruikt:{self.user.pk}:{''.join(code.split())}", 1, timeout=CODE_GELDIG):
            raise get_adapter().validation_error("incorrect_code")
        poging.terug()
        return code

    def _emit_authentication_failed(self, authenticator: Authenticator) -> None:
        noteer(Aanmeldsoort.MISLUKT, wie=self.user, herkomst=herkomst_van(get_adapter().request))


class CodeFormulier(EenmaligeCode, AuthenticateForm):
    """The code after the password; of recovery codes it says how many are left."""

    def save(self) -> None:
        super().save()
        if self.authenticator.type == Authenticator.Type.RECOVERY_CODES:
            self.authenticator.refresh_from_db()  # using it changed its row
            over = len(self.authenticator.wrap().get_unused_codes())
            messages.warning(get_adapter().request, herstelcodes_over(over))


def herstelcodes_over(aantal: int) -> str:
    """What somebody hears who has just used one."""
    if not aantal:
        return "Dit was uw laatste herstelcode. Maak nu nieuwe: Mijn account, Tweede stap beheren."
    nog = "nog 1 herstelcode" if aantal == 1 else f"nog {aantal} herstelcodes"
    return f"U logde in met een herstelcode. U heeft {nog}. Nieuwe maakt u bij Mijn account, Tweede stap beheren."


class BevestigFormulier(EenmaligeCode, CodeOpnieuw):
    """The code before something that matters."""


class LeesbareSleutel:
    """What pretends to be the answer of a key and is not, is an answer that is not right."""

    def clean_credential(self) -> Authenticator:
        try:
            sleutel: Authenticator = super().clean_credential()  # type: ignore[misc]  # a mixin
        except (KeyError, TypeError, ValueError, AttributeError) as fout:
            raise get_adapter().validation_error("incorrect_code") from fout
        return sleutel


class SleutelStap(LeesbareSleutel, AuthenticateWebAuthnForm):
    """The key after the password."""


class SleutelInloggen(LeesbareSleutel, LoginWebAuthnForm):
    """The key in place of the password."""


class SleutelBevestigen(LeesbareSleutel, ReauthenticateWebAuthnForm):
    """The key before something that matters, and to unlock a screen."""


class AppFormulier(ActivateTOTPForm):
    """The first code of a new app, in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = "Code uit de app"
        self.fields["code"].widget.attrs |= {"placeholder": "", "inputmode": "numeric"}


class SleutelFormulier(AddWebAuthnForm):
    """A new key, in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = "Naam van de sleutel"
        self.fields["name"].help_text = "Bijvoorbeeld: werklaptop, of sleutelbos."
        self.initial["name"] = ""
        zonder_wachtwoord = self.fields["passwordless"]
        zonder_wachtwoord.label = "Ook zonder wachtwoord inloggen"
        zonder_wachtwoord.help_text = "Kan alleen met een sleutel die om uw vingerafdruk, gezicht of pincode vraagt."


class GroepsrolFormulier(Formulier):
    """Which group at the organisation has which role."""

    class Meta(Formulier.Meta):
        model = Groepsrol
        fields = ["groep", "rol", "voorrang"]

    foutveld = {"groep_dubbel": "groep"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(*self.Meta.fields, terug=terug)

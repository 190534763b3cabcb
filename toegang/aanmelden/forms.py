"""Forms around signing in: codes that count once, and which group has which role."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django.conf import settings
from django.core.cache import cache

from bouwstenen.forms import Formulier, Opmaak
from toegang.aanmelden.sessies import herkomst_van
from toegang.handelingen import noteer
from toegang.models import Aanmeldsoort, Groepsrol

# As long as a code can be right: its own period, and the one before and after.
CODE_GELDIG = settings.MFA_TOTP_PERIOD * (2 * settings.MFA_TOTP_TOLERANCE + 1)


class EenmaligeCode:
    """A code counts once, also in the moments before and after its own in which it would be right."""

    user: Any

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]  # a mixin
        if not cache.add(f"code-gebruikt:{self.user.pk}:{''.join(code.split())}", 1, timeout=CODE_GELDIG):
            raise get_adapter().validation_error("incorrect_code")
        return code

    def _emit_authentication_failed(self, authenticator: Authenticator) -> None:
        noteer(Aanmeldsoort.MISLUKT, wie=self.user, herkomst=herkomst_van(get_adapter().request))


class CodeFormulier(EenmaligeCode, AuthenticateForm):
    """The code after the password."""


class BevestigFormulier(EenmaligeCode, ReauthenticateForm):
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

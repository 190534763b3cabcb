"""The pages of django-allauth that this application uses; its others (e-mail, phone numbers) do not exist here."""

from allauth.account import views
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes.views import view_recovery_codes
from allauth.mfa.webauthn.views import login_webauthn, reauthenticate_webauthn
from django.conf import settings
from django.urls import include, path, re_path

from toegang.aanmelden import urls_oidc
from toegang.aanmelden import views as eigen
from toegang.ontgrendelen.views import ontgrendelen
from toegang.verzenden.views import concept, concept_weggooien

urlpatterns = [
    path("", eigen.mijn_account, name="mijn_account"),
    path("werkplekken/", include("toegang.lidmaatschap.urls")),
    path("sessie/", eigen.sessie, name="sessie"),
    path("sessie/weer-ingelogd/", eigen.weer_ingelogd, name="weer_ingelogd"),
    path("ontgrendelen/", ontgrendelen, name="ontgrendelen"),
    path("concept/", concept, name="concept"),
    path("concept/<int:pk>/weggooien/", concept_weggooien, name="concept_weggooien"),
    path("sessies/beeindigen/", eigen.sessies_beeindigen, name="sessies_beeindigen"),
    path("browsers/<int:pk>/vergeten/", eigen.toestel_vergeten, name="toestel_vergeten"),
    path("inloggen/", eigen.Inloggen.as_view(), name="account_login"),
    path("inloggen/code/", factor.authenticate, name="mfa_authenticate"),
    path("inloggen/passkey/", login_webauthn, name="mfa_login_webauthn"),
    path("uitloggen/", eigen.Uitloggen.as_view(), name="account_logout"),
    path("bevestigen/", views.reauthenticate, name="account_reauthenticate"),
    path("bevestigen/code/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("bevestigen/sleutel/", reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("tweede-stap/", factor.index, name="mfa_index"),
    path("tweede-stap/app/", eigen.AppErbij.as_view(), name="mfa_activate_totp"),
    path("tweede-stap/app/verwijderen/", eigen.AppEraf.as_view(), name="mfa_deactivate_totp"),
    path("tweede-stap/sleutel/", eigen.SleutelErbij.as_view(), name="mfa_add_webauthn"),
    path("tweede-stap/sleutel/<int:pk>/verwijderen/", eigen.SleutelEraf.as_view(), name="mfa_remove_webauthn"),
    path("tweede-stap/herstelcodes/", view_recovery_codes, name="mfa_view_recovery_codes"),
    path("tweede-stap/herstelcodes/nieuw/", eigen.NieuweHerstelcodes.as_view(), name="mfa_generate_recovery_codes"),
    path("wachtwoord/wijzigen/", views.password_change, name="account_change_password"),
    path("wachtwoord/vergeten/", eigen.WachtwoordVergeten.as_view(), name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("wachtwoord/nieuw/klaar/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    # Closed, see `Accounts`; the mail to somebody without an account needs it, and says the same as the page.
    path("aanmelden/", views.signup, name="account_signup"),
    path("geblokkeerd/", views.account_inactive, name="account_inactive"),
    *([path("", include(urls_oidc))] if settings.OIDC else []),
]

"""Who may sign in: an account that works somewhere, or was asked to."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser

from toegang.lidmaatschap.queries import mag_inloggen, met_werkplekken
from toegang.models import Medewerker


class Voordeur(AuthenticationBackend):
    """That of django-allauth; being blocked at one place does not keep somebody out of another."""

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        return isinstance(user, Medewerker) and mag_inloggen(user)

    def get_user(self, user_id: Any) -> Medewerker | None:
        account = met_werkplekken(int(user_id))
        return account if account and mag_inloggen(account) else None

"""How django-allauth behaves here: accounts are made by a beheerder, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):
    """Closed for signup."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

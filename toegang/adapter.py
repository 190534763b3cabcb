"""How django-allauth behaves here: accounts are made by a beheerder, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse


class Accounts(DefaultAccountAdapter):
    """Closed for signup."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to work, instead of to the form again."""
        return reverse("start")
